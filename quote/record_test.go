package quote_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"html"
	"iter"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

func extractor(t testing.TB) *quote.Extractor {
	t.Helper()
	x, err := quote.New(quote.Config{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func plain(t testing.TB, text string) *article.Article {
	t.Helper()
	a, err := article.FromText(text, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestNewRefuses(t *testing.T) {
	for _, cfg := range []quote.Config{{MinConfidence: 1.5}, {MaxBytes: -2}, {Workers: -1}} {
		if _, err := quote.New(cfg); !errors.Is(err, quote.ErrConfig) {
			t.Errorf("New(%+v): error %v, want %v", cfg, err, quote.ErrConfig)
		}
	}
}

func TestExtractRefuses(t *testing.T) {
	x := extractor(t)
	ctx := context.Background()
	if _, err := x.Extract(ctx, nil); !errors.Is(err, article.ErrNoArticle) {
		t.Errorf("nil article: %v", err)
	}
	if _, err := x.Extract(ctx, &article.Article{Text: "a\xff"}); !errors.Is(err, quote.ErrText) {
		t.Errorf("invalid text: %v", err)
	}
	for _, blocks := range [][]article.Block{
		{{Span: article.Span{Start: 0, End: 99}}},
		{{Span: article.Span{Start: 2, End: 3}}, {Span: article.Span{Start: 0, End: 2}}},
		{{Span: article.Span{Start: 0, End: 1}}}, // inside the é
		{{Span: article.Span{Start: -1, End: 2}}},
	} {
		if _, err := x.Extract(ctx, &article.Article{Text: "é b", Blocks: blocks}); !errors.Is(err, quote.ErrBlocks) {
			t.Errorf("blocks %v: %v", blocks, err)
		}
	}
	small, err := quote.New(quote.Config{MaxBytes: 3})
	if err != nil {
		t.Fatal(err)
	}
	var limit *article.LimitError
	if _, err := small.Extract(ctx, &article.Article{Text: "four"}); !errors.As(err, &limit) || limit.Got != 4 {
		t.Errorf("too long: %v", err)
	}
	done, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := x.Extract(done, plain(t, "“Go,” she said.")); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func sample() *quote.Record {
	return &quote.Record{
		Text: "“A & b,” said <he>. He denied it.",
		Statements: []quote.Statement{
			{ID: 1, Content: []article.Span{{Start: 0, End: 12}}, Cue: []article.Span{{Start: 13, End: 17}}, Source: []article.Span{{Start: 18, End: 22}}, Speaker: 2},
			{ID: 2, Source: []article.Span{{Start: 24, End: 26}}, Cue: []article.Span{{Start: 27, End: 33}}, Content: []article.Span{{Start: 34, End: 36}}, Speaker: 1,
				Stances: []quote.Stance{{Claim: 2}}},
		},
		Entities: []entity.Entity{{ID: 1, Name: "One", Principal: 3}, {ID: 2, Name: "Two"}, {ID: 3, Name: "Three"}},
		Claims:   []quote.Claim{{ID: 1}, {ID: 2}},
	}
}

func TestFilter(t *testing.T) {
	r := sample()
	got := r.Filter(func(s *quote.Statement) bool { return s.ID == 2 })
	if len(got.Statements) != 1 || got.Statement(2).ID != 2 || got.Statement(1).ID != 0 {
		t.Errorf("statements %+v", got.Statements)
	}
	if got.Entity(1).Name != "One" || got.Entity(2).Name != "" || got.Entity(3).Name != "Three" {
		t.Errorf("entities %+v, want One and its principal Three", got.Entities)
	}
	if got.Claim(2).ID != 2 || got.Claim(1).ID != 0 {
		t.Errorf("claims %+v", got.Claims)
	}
	if len(r.Statements) != 2 || len(r.Entities) != 3 {
		t.Errorf("Filter changed its record: %+v", r)
	}
}

func TestSegmentsCoverTheText(t *testing.T) {
	r := sample()
	r.Statements = append(r.Statements,
		quote.Statement{ID: 3, Content: []article.Span{{Start: 24, End: 37}}, Source: []article.Span{{Start: 18, End: 22}}}, // around 2, source of 1
		quote.Statement{ID: 4, Content: []article.Span{{Start: 0, End: 1000}}})                                              // does not fit: left out
	at := 0
	var shared []quote.Use
	for seg := range r.Segments() {
		if seg.Span.Start != at || seg.Span.IsZero() {
			t.Fatalf("segment %v after %d", seg.Span, at)
		}
		at = seg.Span.End
		if seg.Span.Start == 18 {
			shared = append(shared, seg.Uses...)
		}
	}
	if at != len(r.Text) {
		t.Errorf("segments end at %d of %d", at, len(r.Text))
	}
	want := []quote.Use{{Statement: 1, Part: quote.PartSource}, {Statement: 3, Part: quote.PartSource}}
	if fmt.Sprint(shared) != fmt.Sprint(want) {
		t.Errorf("the shared source has %v, want %v", shared, want)
	}
}

func TestAnnotateEscapes(t *testing.T) {
	var b bytes.Buffer
	r := sample()
	r.Text = "“<b> &” said \"x\" <script>alert(1)</script>"
	r.Statements = []quote.Statement{{ID: 1, Content: []article.Span{{Start: 0, End: 11}}}}
	if err := r.Annotate(&b, nil); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	if !strings.HasPrefix(got, `<mark class="content" data-statement="1">“&lt;b&gt; &amp;”</mark>`) {
		t.Errorf("got %s", got)
	}
	if strings.Contains(got, "<script") {
		t.Errorf("not escaped: %s", got)
	}
	plain := strings.NewReplacer(`<mark class="content" data-statement="1">`, "", "</mark>", "").Replace(got)
	if html.UnescapeString(plain) != r.Text {
		t.Errorf("the annotated text is %q, want %q", html.UnescapeString(plain), r.Text)
	}
}

func numbered(t *testing.T, n int) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		for i := range n {
			if i%10 == 7 {
				if !yield(nil, fmt.Errorf("article %d", i)) {
					return
				}
				continue
			}
			a := plain(t, strings.Repeat("“We will go,” Ann Lee said. ", i%5))
			a.ID = fmt.Sprint(i)
			if !yield(a, nil) {
				return
			}
		}
	}
}

func TestExtractAllKeepsOrder(t *testing.T) {
	for _, workers := range []int{0, 1, 7} {
		x, err := quote.New(quote.Config{Workers: workers})
		if err != nil {
			t.Fatal(err)
		}
		i := 0
		for rec, err := range x.ExtractAll(context.Background(), numbered(t, 100)) {
			switch {
			case i%10 == 7:
				if err == nil || err.Error() != fmt.Sprintf("article %d", i) {
					t.Fatalf("%d workers, %d: error %v", workers, i, err)
				}
			case err != nil:
				t.Fatal(err)
			case rec.ArticleID != fmt.Sprint(i):
				t.Fatalf("%d workers: record %s in place %d", workers, rec.ArticleID, i)
			}
			i++
		}
		if i != 100 {
			t.Errorf("%d workers: %d records of 100", workers, i)
		}
	}
}

func TestExtractAllEndsEarly(t *testing.T) {
	x, err := quote.New(quote.Config{Workers: 4})
	if err != nil {
		t.Fatal(err)
	}
	before := runtime.NumGoroutine()
	for range x.ExtractAll(context.Background(), numbered(t, 1000)) {
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var last error
	n := 0
	for _, err := range x.ExtractAll(ctx, numbered(t, 1000)) {
		if n++; n == 20 {
			cancel()
		}
		last = err
	}
	if !errors.Is(last, context.Canceled) || n > 22 {
		t.Errorf("after cancel: %d records, last error %v", n, last)
	}
	for wait := 0; runtime.NumGoroutine() > before; wait++ {
		if wait == 100 {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// A source that neither yields nor looks at the context holds nobody up once that ends.
func TestExtractAllLeavesABlockedSource(t *testing.T) {
	x, err := quote.New(quote.Config{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	blocked := make(chan struct{})
	defer close(blocked)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var got []error
	for rec, err := range x.ExtractAll(ctx, func(yield func(*article.Article, error) bool) {
		if a, err := article.Parse("“Yes,” he said.", article.Options{}); yield(a, err) {
			<-blocked
		}
	}) {
		if rec != nil {
			cancel()
		}
		got = append(got, err)
	}
	if len(got) != 2 || got[0] != nil || !errors.Is(got[1], context.Canceled) {
		t.Errorf("errors %v, want nil and %v", got, context.Canceled)
	}
}

// What goes wrong in the source goes wrong in the loop, where it can be recovered.
func TestExtractAllPassesPanicsOn(t *testing.T) {
	x, err := quote.New(quote.Config{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	var seen any
	n := 0
	func() {
		defer func() { seen = recover() }()
		for range x.ExtractAll(context.Background(), func(yield func(*article.Article, error) bool) {
			a, err := article.Parse("“Yes,” he said.", article.Options{})
			yield(a, err)
			panic("out of paper")
		}) {
			n++
		}
	}()
	if seen != "out of paper" || n != 1 {
		t.Errorf("recovered %v after %d records", seen, n)
	}
}

func TestUnpairedQuotes(t *testing.T) {
	for _, c := range []struct {
		text, mark string
		count      int
	}{
		{"“We will go,” Ann Lee said.", "", 0},
		{"“We will go, Ann Lee said.", "“", 1},
		{"“We will go,” Ann Lee said.\n\n“They will not, Bob Moss said.\n\n“Nobody will, said Cy Orr.", "“", 1}, // the second may go on in the third
		{"“We will go, Ann Lee said.\n\nIt rained.\n\n“They will not, Bob Moss said.", "“", 2},
		{"“We will go,” Ann Lee said.\n\n“And stay.\n\n“For good,” she said.", "", 0}, // one speech in two paragraphs
		{"The workers’ union is ’well.", "", 0},
	} {
		rec, err := extractor(t).Extract(context.Background(), plain(t, c.text))
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case c.count == 0 && len(rec.Issues) > 0:
			t.Errorf("%q: issues %v", c.text, rec.Issues)
		case c.count > 0 && (len(rec.Issues) != 1 || rec.Issues[0].Code != article.IssueQuotes || rec.Issues[0].Count != c.count || rec.Issues[0].Span.In(rec.Text) != c.mark):
			t.Errorf("%q: issues %v, want %d of %s", c.text, rec.Issues, c.count, c.mark)
		}
	}
}
