// Package webanno writes statements as W3C Web Annotations: one annotation for
// each statement, in an annotation page.
//
//	rec, err := x.Extract(ctx, a)
//	if err != nil {
//		return err
//	}
//	err = webanno.Encode(file, rec, webanno.EncodeOptions{URL: "https://news.example.org/7"})
//
// The target is the content of the statement, each of its pieces chosen by two
// selectors that stand for each other: a TextQuoteSelector with the words and
// what stands around them, and a TextPositionSelector. Where a statement has no
// content the target is its cue. Positions count Unicode code points from the
// beginning of the text, as the Web Annotation Data Model demands, and not
// bytes as everywhere else in this module.
//
// The bodies are plain texts: who speaks (purpose "identifying"), what each
// stance does and where it stands ("classifying"), and the claim ("describing").
// The model has no place for more; see package recordjson for all.
package webanno

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/quote"
)

// EncodeOptions says how a page is written. The zero value is the default.
type EncodeOptions struct {
	// URL is the address of the article that is annotated. "" is the record's
	// URL, else its ArticleID.
	URL string

	// ID is the address of the page; annotations are named by fragments of it.
	// "" is URL.
	ID string

	// Context is how many code points of text stand in prefix and suffix; 0 is
	// 32, negative none.
	Context int

	// Compact leaves out the white space.
	Compact bool
}

// Encode writes the statements of one record as an annotation page.
func Encode(w io.Writer, r *quote.Record, opts EncodeOptions) error {
	if r == nil {
		return fmt.Errorf("quote/webanno: %w", quote.ErrNoRecord)
	}
	if opts.URL == "" {
		opts.URL = cmp.Or(r.URL, r.ArticleID)
	}
	if opts.ID == "" {
		opts.ID = opts.URL
	}
	if opts.Context == 0 {
		opts.Context = 32
	}
	e := &encoder{r: r, x: article.NewIndex(r.Text), opts: opts}
	page := jsontree.NewObject()
	page.SetString("@context", "http://www.w3.org/ns/anno.jsonld")
	page.SetString("id", opts.ID+"#annotations")
	page.SetString("type", "AnnotationPage")
	items := jsontree.NewArray()
	for i := range r.Statements {
		if a := e.annotation(&r.Statements[i]); a != nil {
			items.Add(a)
		}
	}
	page.Put("items", items)
	out := append([]byte(page.Raw()), '\n')
	if !opts.Compact {
		var err error
		if out, err = page.Indent(); err != nil {
			return fmt.Errorf("quote/webanno: %w", err)
		}
	}
	_, err := w.Write(out)
	return err
}

type encoder struct {
	r    *quote.Record
	x    *article.Index
	opts EncodeOptions
}

func (e *encoder) annotation(s *quote.Statement) *jsontree.Value {
	spans := s.Content
	if len(spans) == 0 {
		spans = s.Cue
	}
	target := jsontree.NewArray()
	for _, sp := range spans {
		if sp.In(e.r.Text) != "" {
			target.Add(e.target(sp))
		}
	}
	if len(target.Items) == 0 {
		return nil
	}
	a := jsontree.NewObject()
	a.SetString("id", e.opts.ID+"#statement-"+strconv.Itoa(int(s.ID)))
	a.SetString("type", "Annotation")
	a.SetString("motivation", "identifying")
	body := jsontree.NewArray()
	if s.Speaker != 0 {
		body.Add(textual("identifying", e.r.Entity(s.Speaker).Label()))
	}
	said := map[quote.ClaimID]bool{}
	for _, st := range s.Stances {
		if st.Act != quote.ActUnknown {
			body.Add(textual("classifying", st.Act.String()+" ("+st.Position().String()+")"))
		}
		if c := e.r.Claim(st.Claim); c.Text != "" && !said[c.ID] {
			said[c.ID] = true
			body.Add(textual("describing", c.Text))
		}
	}
	a.Set("body", body)
	if len(target.Items) == 1 {
		a.Put("target", target.Items[0])
	} else {
		a.Put("target", target)
	}
	return a
}

func textual(purpose, value string) *jsontree.Value {
	v := jsontree.NewObject()
	v.SetString("type", "TextualBody")
	v.SetString("purpose", purpose)
	v.SetString("value", value)
	v.SetString("format", "text/plain")
	return v
}

func (e *encoder) target(sp article.Span) *jsontree.Value {
	text := e.r.Text
	q := jsontree.NewObject()
	q.SetString("type", "TextQuoteSelector")
	q.SetString("exact", sp.In(text))
	q.SetString("prefix", text[back(text, sp.Start, e.opts.Context):sp.Start])
	q.SetString("suffix", text[sp.End:forth(text, sp.End, e.opts.Context)])
	at := e.x.Runes(sp)
	p := jsontree.NewObject()
	p.SetString("type", "TextPositionSelector")
	p.Put("start", jsontree.NewInt(int64(at.Start)))
	p.Put("end", jsontree.NewInt(int64(at.End)))
	t := jsontree.NewObject()
	t.SetString("source", e.opts.URL)
	t.Put("selector", jsontree.NewArray(q, p))
	return t
}

// back returns where n code points before i begin.
func back(text string, i, n int) int {
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
	}
	return i
}

// forth returns where n code points after i end.
func forth(text string, i, n int) int {
	for ; n > 0 && i < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return i
}
