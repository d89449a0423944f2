package articletest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// NoLimits turns every limit off.
var NoLimits = article.Limits{Bytes: -1, Blocks: -1, Depth: -1, Attribute: -1}

// Refused reports whether a decoder's error is one that a document may be refused
// with: for a limit, or for what cannot be read.
func Refused(err error) bool {
	var le *article.LimitError
	var pe *article.ParseError
	return errors.As(err, &le) || errors.As(err, &pe)
}

// Hostile has attacks read, and those on encodings, with limits and without: each
// in a time that is linear in its size.
func Hostile(t *testing.T, attacks []hostile.Attack, read func(opts article.Options, in string)) {
	t.Helper()
	attacks = slices.Concat(attacks, hostile.Encodings())
	for _, c := range []struct {
		name string
		opts article.Options
	}{{"limits", article.Options{}}, {"no limits", article.Options{Limits: NoLimits}}} {
		t.Run(c.name, func(t *testing.T) {
			hostile.Linear(t, attacks, hostile.Size(t, 2<<10), func(in string) { read(c.opts, in) })
		})
	}
}

// HostileCodec is Hostile for a decoder whose articles are written again.
func HostileCodec(t *testing.T, attacks []hostile.Attack, decode func(context.Context, io.Reader, article.Options) (*article.Article, error), encode func(*article.Article) error) {
	t.Helper()
	Hostile(t, attacks, func(opts article.Options, in string) {
		a, err := decode(context.Background(), strings.NewReader(in), opts)
		if err != nil {
			if !Refused(err) {
				t.Errorf("%.40q: %v", in, err)
			}
			return
		}
		if err := encode(a); err != nil {
			t.Error(err)
		}
	})
}

// FuzzRoundTrip hands out articles by seeds: an ordinary one, and a strange one that
// has any words in any field.
func FuzzRoundTrip(f *testing.F, try func(t *testing.T, seed uint64, ordinary, strange *article.Article)) {
	f.Add(uint64(1), "")
	f.Add(uint64(2), "<b>&amp;]]>\x00\uFFFE")
	f.Add(uint64(3), "“a”\n\nb | c\t\u00a0")
	f.Fuzz(func(t *testing.T, seed uint64, words string) {
		try(t, seed, Article(seed), Strange(seed, words))
	})
}

// RoundTrip writes two articles and reads them again. The strange one must come back
// as what the laws allow; of the ordinary one differ tells in words what has
// changed, "" for nothing.
func RoundTrip(t *testing.T, ordinary, strange *article.Article, encode func(io.Writer, *article.Article) error,
	decode func(context.Context, io.Reader, article.Options) (*article.Article, error), differ func(want, got *article.Article) string) {
	t.Helper()
	for _, a := range []*article.Article{ordinary, strange} {
		var buf bytes.Buffer
		if err := encode(&buf, a); err != nil {
			t.Fatal(err)
		}
		doc := buf.String()
		again, err := decode(t.Context(), &buf, article.Options{Limits: article.Limits{Depth: -1}})
		if err != nil {
			t.Fatalf("%v\n%s", err, doc)
		}
		if err := Check(again); err != nil {
			t.Fatalf("%v\n%s", err, doc)
		}
		if a != ordinary {
			continue
		}
		if diff := differ(a, again); diff != "" {
			t.Fatalf("%s\n%s", diff, doc)
		}
	}
}

// WordsDiffer says where two articles differ in their words, "" where they do not.
func WordsDiffer(want, got *article.Article) string {
	if Words(want) == Words(got) {
		return ""
	}
	return fmt.Sprintf("the text was %q, is %q", want.Text, got.Text)
}
