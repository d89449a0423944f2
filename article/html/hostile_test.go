package html

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// read takes a page that was built to make a reader work more than it is worth;
// it may be refused for a limit.
func hostilePage(t *testing.T, opts article.Options) func(string) {
	return func(in string) {
		_, err := Decode(context.Background(), strings.NewReader(in), opts)
		var le *article.LimitError
		if err != nil && !errors.As(err, &le) {
			t.Errorf("%.40q: %v", in, err)
		}
	}
}

// TestHostile reads pages that were built to make a reader work more than they
// are worth, with limits and without.
func TestHostile(t *testing.T) {
	attacks := append(hostile.Pages(), hostile.Encodings()...)
	t.Run("limits", func(t *testing.T) {
		hostile.Linear(t, attacks, hostile.Size(t, 2<<10), hostilePage(t, article.Options{}))
	})
	t.Run("no limits", func(t *testing.T) {
		hostile.Linear(t, attacks, hostile.Size(t, 2<<10), hostilePage(t, article.Options{Limits: articletest.NoLimits, URL: "https://a.example/b"}))
	})
}
