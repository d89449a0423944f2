package feed

import (
	"context"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// TestHostile reads documents that were built to make a reader work more than
// they are worth, with limits and without.
func TestHostile(t *testing.T) {
	articletest.Hostile(t, hostile.Feeds(), func(opts article.Options, in string) {
		for a, err := range All(context.Background(), strings.NewReader(in), opts) {
			if (err == nil) != (a != nil) || err != nil && !articletest.Refused(err) {
				t.Errorf("%.40q: %v", in, err)
			}
		}
	})
}
