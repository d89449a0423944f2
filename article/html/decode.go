package html

import (
	"bytes"
	"context"
	"errors"
	"io"

	xhtml "golang.org/x/net/html"
	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
	"github.com/onrecord-go/onrecord/internal/input"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
	"github.com/onrecord-go/onrecord/internal/schemaorg"
)

const format = "html"

// IssueDepth says that elements were nested more deeply than a tree may be, or
// left open so that the standard would make very many of them; the deepest were
// read as if they stood side by side.
const IssueDepth article.IssueCode = "html-depth"

// Decode reads the page of an article. opts.URL, where it is known, resolves
// relative addresses and tells the page's own description from those of others.
//
// A page always has a result: where no text is found, Text holds what the
// metadata say, or nothing. Errors are an [*article.LimitError] for an input
// beyond opts.Limits, and an [*article.ParseError] around the error of r or ctx.
// Depth is no error here: see [IssueDepth].
func Decode(ctx context.Context, r io.Reader, opts article.Options) (*article.Article, error) {
	doc, err := input.Read(ctx, r, format, opts, charset.HTML)
	if err != nil {
		return nil, err
	}
	p, err := read(ctx, doc.Data, opts, true)
	if err != nil {
		return nil, err
	}
	// A page that shows its text only where scripts do not run has it there.
	if p.chars() < 250 && bytes.Contains(doc.Data, []byte("<noscript")) {
		if q, err := read(ctx, doc.Data, opts, false); err == nil && q.chars() > 2*p.chars() {
			p = q
		}
	}
	p.a.Issues = append(doc.Issues, p.a.Issues...)
	if err := p.finish(ctx); err != nil {
		return nil, err
	}
	return &p.a, nil
}

// Format returns the format for [article.Decode].
func Format() article.Format {
	return article.Format{Name: format, Sniff: sniff, Decode: Decode}
}

// sniff reports whether the beginning of a document looks like HTML, XHTML with
// an XML declaration too.
func sniff(head []byte) bool {
	head = bytes.ToLower(head)
	if i := bytes.Index(head, []byte("<html")); i >= 0 {
		return i < 1024
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	for _, p := range []string{"<!doctype html", "<head", "<body", "<meta", "<title", "<article", "<div", "<p>"} {
		if bytes.HasPrefix(head, []byte(p)) {
			return true
		}
	}
	return false
}

// page is one page that is being read.
type page struct {
	t    *tree
	head head
	ld   *schemaorg.Result
	opts article.Options
	lim  article.Limits
	box  int32 // the element that holds the text, -1 where there is none

	headline     string   // folded
	descriptions []string // folded

	pieces []piece
	a      article.Article
}

// read reads everything but does not yet make the text.
func read(ctx context.Context, data []byte, opts article.Options, scripting bool) (*page, error) {
	p := &page{opts: opts, lim: opts.Limits.WithDefaults()}
	var doc *xhtml.Node
	var err error
	flat := excessive(data)
	if !flat {
		doc, err = xhtml.ParseWithOptions(&reader{ctx, bytes.NewReader(data)}, xhtml.ParseOptionEnableScripting(scripting))
		flat = err != nil // the context has ended, or the page is nested too deeply
	}
	if flat {
		if doc, err = parseFlat(ctx, data, min(p.lim.Depth, maxDepth)); err != nil {
			return nil, &article.ParseError{Format: format, Offset: -1, Err: err}
		}
		p.a.Issues = append(p.a.Issues, article.Issue{Code: IssueDepth, Count: 1})
	}
	if p.t, err = flatten(ctx, doc, p.lim, scripting); err != nil {
		var limit *article.LimitError
		if errors.As(err, &limit) {
			return nil, err
		}
		return nil, &article.ParseError{Format: format, Offset: -1, Err: err}
	}
	p.t.settle()
	if p.head, err = p.t.readHead(opts.URL, p.lim.Attribute); err != nil {
		return nil, err
	}
	if p.opts.URL == "" {
		p.opts.URL = p.head.canonical
	}
	lang := p.head.language()
	if lang != language.Und {
		p.opts.Language = lang
	}
	if p.ld, err = p.schema(ctx); err != nil {
		return nil, err
	}
	p.describe()
	return p, ctx.Err()
}

// reader fails once its context has ended.
type reader struct {
	ctx context.Context
	r   io.Reader
}

func (r *reader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(b)
}

// schema reads the JSON-LD of the page. A page without any, or whose data
// cannot be used, is read without.
func (p *page) schema(ctx context.Context) (*schemaorg.Result, error) {
	res, err := schemaorg.Read(ctx, p.t.scripts, p.opts)
	var limit *article.LimitError
	switch {
	case err == nil:
		return res, nil
	case errors.As(err, &limit) && limit.Name != "Depth":
		return nil, err
	case ctx.Err() != nil:
		return nil, &article.ParseError{Format: format, Offset: -1, Err: ctx.Err()}
	case limit != nil:
		p.a.Issues = append(p.a.Issues, article.Issue{Code: article.IssueValue, Path: "application/ld+json", Detail: limit.Error()})
	}
	return &schemaorg.Result{}, nil
}

// chars returns how much running text was found.
func (p *page) chars() int {
	n := 0
	for i := range p.pieces {
		if p.pieces[i].role.Body() {
			n += len(p.pieces[i].text)
		}
	}
	return n
}

// finish makes the text.
func (p *page) finish(ctx context.Context) error {
	body := &newsdoc.Body{}
	for i := range p.pieces {
		x := &p.pieces[i]
		if x.role == article.RoleStandfirst {
			continue // has become a description, which goes in front
		}
		body.Parts = append(body.Parts, newsdoc.Part{Role: x.role, Level: x.level, Text: x.text})
	}
	body.Media = p.t.media(&p.head, p.box, p.pieces)
	if err := newsdoc.Finish(ctx, &p.a, body, format, p.opts); err != nil {
		return err
	}
	// Whom the text names goes before the site's own name.
	known := p.a.Authors
	sites := siteNames(&p.head, p.a.Site)
	if allSites(known, sites) {
		p.a.Authors = nil
	}
	article.Refine(&p.a, p.opts)
	for _, b := range p.a.Blocks {
		if b.Role != article.RoleByline || len(p.a.Authors) > 0 {
			continue
		}
		if as := addNames(nil, article.Author{Name: b.Span.In(p.a.Text)}); !allSites(as, sites) {
			p.a.Authors = as
		}
	}
	if len(p.a.Authors) == 0 {
		p.a.Authors = known
	}
	return nil
}
