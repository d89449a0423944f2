package feed

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
	"github.com/onrecord-go/onrecord/internal/input"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

const format = "feed"

// Decode reads the first item of a feed. The error is an [*article.ParseError]
// or an [*article.LimitError]; [article.ErrNoArticle] where there is none.
func Decode(ctx context.Context, r io.Reader, opts article.Options) (*article.Article, error) {
	for a, err := range All(ctx, r, opts) {
		return a, err
	}
	return nil, &article.ParseError{Format: format, Offset: -1, Err: article.ErrNoArticle}
}

// All reads the items of a feed in their order. An error comes with a nil
// article: an [*article.LimitError] in the text of one item concerns that item,
// and the next one follows; any other error is the last pair.
func All(ctx context.Context, r io.Reader, opts article.Options) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		doc, err := input.Read(ctx, r, format, opts, charset.XML)
		if err != nil {
			yield(nil, err)
			return
		}
		s := &source{ctx: ctx, opts: opts, doc: doc, yield: yield}
		if head := bytes.TrimLeft(doc.Data, " \t\r\n"); len(head) > 0 && head[0] == '{' {
			s.json()
			return
		}
		s.xml()
	}
}

// Format returns the format for [article.Decode], which reads the first item.
func Format() article.Format {
	return article.Format{Name: format, Sniff: sniff, Decode: Decode}
}

func sniff(head []byte) bool {
	switch string(markup.RootName(head)) {
	case "rss", "RDF", "feed":
		return true
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte("jsonfeed.org/version"))
}

// channel is what a feed says of itself.
type channel struct {
	title   string
	lang    language.Tag
	rights  string
	authors []article.Author
}

// source is the state of one call.
type source struct {
	ctx   context.Context
	opts  article.Options
	doc   *input.Doc
	ch    channel
	yield func(*article.Article, error) bool
}

// item is one item as its format gives it, before its text is made.
type item struct {
	a       *article.Article
	content string // markup, or plain text
	plain   bool
	tree    *markup.Node // the content, where it is XHTML already
	summary string       // markup
}

// finish makes the text and hands the article over. It reports whether to go
// on.
func (s *source) finish(it *item) bool {
	a := it.a
	a.Issues = append(a.Issues, s.doc.Issues...)
	if a.Site == "" {
		a.Site = s.ch.title
	}
	if a.Language == language.Und {
		a.Language = s.ch.lang
	}
	if a.Rights.Notice == "" {
		a.Rights.Notice = s.ch.rights
	}
	if len(a.Authors) == 0 {
		a.Authors = append(a.Authors, s.ch.authors...)
	}
	if a.ID == "" {
		a.ID = a.URL
	}
	if a.URL == "" && (strings.HasPrefix(a.ID, "http://") || strings.HasPrefix(a.ID, "https://")) {
		a.URL = a.ID
	}
	body, err := s.body(it)
	if err == nil {
		err = newsdoc.Finish(s.ctx, a, body, format, s.opts)
	}
	if err != nil {
		var le *article.LimitError
		return s.yield(nil, err) && errors.As(err, &le)
	}
	article.Refine(a, s.opts)
	return s.yield(a, nil)
}

func (s *source) body(it *item) (*newsdoc.Body, error) {
	content := it.content
	if it.tree == nil && strings.TrimSpace(content) == "" {
		content, it.plain = it.summary, false
	} else if it.summary != "" {
		text, err := s.text(it.summary)
		if err != nil {
			return nil, err
		}
		if text != "" {
			it.a.Descriptions = append(it.a.Descriptions, article.Label{Text: text, Role: "summary"})
		}
	}
	if it.tree != nil {
		return newsdoc.ReadBody(it.tree), nil
	}
	if it.plain || !strings.ContainsAny(content, "<&") {
		return newsdoc.PlainBody(content), nil
	}
	n, err := markup.ParseHTML(s.ctx, content, format, s.opts.Limits)
	if err != nil {
		return nil, err
	}
	return newsdoc.ReadBody(n), nil
}

// text returns the words of a piece of markup.
func (s *source) text(m string) (string, error) {
	if !strings.ContainsAny(m, "<&") {
		return markup.Collapse(m), nil
	}
	n, err := markup.ParseHTML(s.ctx, m, format, s.opts.Limits)
	if err != nil {
		return "", err
	}
	var parts []string
	for _, p := range newsdoc.ReadBody(n).Parts {
		parts = append(parts, p.Text)
	}
	return markup.Collapse(strings.Join(parts, " ")), nil
}

func (s *source) date(dst *article.Date, a *article.Article, raw, path string) {
	if strings.TrimSpace(raw) == "" || !dst.IsZero() {
		return
	}
	*dst = newsdoc.Date(raw, s.opts)
	if dst.Time.IsZero() {
		a.Issues = append(a.Issues, article.Issue{Code: article.IssueDate, Path: path, Detail: markup.Collapse(raw)})
	}
}

func parseLang(s string) language.Tag {
	l, err := language.Parse(strings.TrimSpace(s))
	if err != nil {
		return language.Und
	}
	return l
}

// person reads an author as RSS gives one: "a@example.org (Ada Quill)", "Ada
// Quill <a@example.org>", or names.
func person(s string) []article.Author {
	s = markup.Collapse(s)
	if s == "" {
		return nil
	}
	if i := strings.IndexByte(s, '('); i > 0 && strings.Contains(s[:i], "@") && strings.HasSuffix(s, ")") {
		return []article.Author{{Name: strings.TrimSpace(s[i+1 : len(s)-1]), Kind: article.AuthorPerson, Email: strings.TrimSpace(s[:i])}}
	}
	if i := strings.IndexByte(s, '<'); i > 0 && strings.HasSuffix(s, ">") && strings.Contains(s[i:], "@") {
		return []article.Author{{Name: strings.TrimSpace(s[:i]), Kind: article.AuthorPerson, Email: s[i+1 : len(s)-1]}}
	}
	if strings.Contains(s, "@") && !strings.Contains(s, " ") {
		return []article.Author{{Email: s}}
	}
	return newsdoc.Authors(s)
}
