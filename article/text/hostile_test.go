package text

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// TestHostile reads documents that were built to make a reader work more than
// they are worth, with limits and without, and writes what was read.
func TestHostile(t *testing.T) {
	attacks := append(hostile.Letters(), hostile.Encodings()...)
	read := func(opts article.Options) func(string) {
		return func(in string) {
			a, err := Decode(context.Background(), strings.NewReader(in), opts)
			var le *article.LimitError
			var pe *article.ParseError
			if err != nil {
				if !errors.As(err, &le) && !errors.As(err, &pe) {
					t.Errorf("%.40q: %v", in, err)
				}
				return
			}
			if err := Encode(io.Discard, a, EncodeOptions{Body: true}); err != nil {
				t.Error(err)
			}
		}
	}
	t.Run("limits", func(t *testing.T) {
		hostile.Linear(t, attacks, hostile.Size(t, 2<<10), read(article.Options{}))
	})
	t.Run("no limits", func(t *testing.T) {
		none := article.Limits{Bytes: -1, Blocks: -1, Depth: -1, Attribute: -1}
		hostile.Linear(t, attacks, hostile.Size(t, 2<<10), read(article.Options{Limits: none}))
	})
}
