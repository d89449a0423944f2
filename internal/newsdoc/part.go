// Package newsdoc is what the codecs of structured formats share: it reads a
// body in XHTML or NITF into parts, makes the article's one text of them, links
// the metadata to the places where the text says the same, and writes bodies
// from the text again.
//
// A body is a whole article where it says so ([WholeClass]) or has a headline
// of its own. To any other one, the headline, the standfirst and the byline
// that the metadata give are put in front, in this order, so that an article
// has the same text in whichever format it comes.
package newsdoc

import (
	"context"
	"strings"

	"github.com/onrecord-go/onrecord/article"
)

// WholeClass is the class of an element that holds everything that the
// article's text is made of, headline and byline too.
const WholeClass = "whole-article"

// StandfirstRole is the role of a description that belongs to the text: the
// summary that is printed under the headline.
const StandfirstRole = "standfirst"

// Part is one block of a body that is being read.
type Part struct {
	Role     article.Role
	Level    int
	Text     string
	Dateline string // the words at its beginning that markup calls a dateline
}

// Body is a body as it was read.
type Body struct {
	Parts []Part
	Whole bool
	Media []article.Media
	Title string // of the document that the body is
	Date  string // of publication, as a header of the body gives it
}

// has reports whether there is a part of the role.
func (b *Body) has(r article.Role) bool {
	for _, p := range b.Parts {
		if p.Role == r {
			return true
		}
	}
	return false
}

// header returns the parts that the metadata of a put in front of a body that
// is not whole.
func header(a *article.Article) []Part {
	var out []Part
	if h := a.Headline(); h != "" {
		out = append(out, Part{Role: article.RoleHeadline, Text: h})
	}
	if d := standfirst(a); d != "" {
		out = append(out, Part{Role: article.RoleStandfirst, Text: d})
	}
	if a.Byline.Text != "" {
		out = append(out, Part{Role: article.RoleByline, Text: a.Byline.Text})
	}
	return out
}

func standfirst(a *article.Article) string {
	for _, d := range a.Descriptions {
		if d.Role == StandfirstRole {
			return d.Text
		}
	}
	return ""
}

// Finish sets a's Text and Blocks from the body and the metadata that a has
// already, and links the two.
func Finish(ctx context.Context, a *article.Article, body *Body, format string, opts article.Options) error {
	lim := opts.Limits.WithDefaults()
	parts := body.Parts
	if !body.Whole && !body.has(article.RoleHeadline) {
		head := header(a)
		if body.has(article.RoleByline) && len(head) > 0 && head[len(head)-1].Role == article.RoleByline {
			head = head[:len(head)-1]
		}
		parts = append(head, parts...)
	}
	if len(parts) > lim.Blocks {
		return &article.LimitError{Format: format, Name: "Blocks", Limit: int64(lim.Blocks), Got: int64(len(parts))}
	}
	var b article.Builder
	datelines := make([]string, 0, len(parts)) // of each block that is made
	for i, p := range parts {
		if i%256 == 0 {
			if err := ctx.Err(); err != nil {
				return &article.ParseError{Format: format, Offset: -1, Err: err}
			}
		}
		add := b.Add
		if strings.Contains(p.Text, "\n") {
			add = b.AddLines
		}
		if sp := add(p.Role, p.Level, p.Text); !sp.IsZero() {
			datelines = append(datelines, p.Dateline)
		}
	}
	b.Finish(a)
	a.Media = mergeMedia(a.Media, body.Media)
	if a.Published.IsZero() && body.Date != "" {
		a.Published = Date(body.Date, opts)
	}
	var zero = article.Article{}.Language
	if a.Language == zero {
		a.Language = opts.Language
	}
	for i, raw := range datelines {
		if raw != "" {
			markDateline(a, a.Blocks[i], raw, opts)
			break
		}
	}
	Link(a, opts)
	return nil
}

// mergeMedia adds to meta what the body has of media that meta does not name.
func mergeMedia(meta, body []article.Media) []article.Media {
	known := map[string]int{}
	for i, m := range meta {
		if m.URI != "" {
			known[m.URI] = i + 1
		}
		for _, r := range m.Renditions {
			if r.URL != "" {
				known[r.URL] = i + 1
			}
		}
	}
	for _, m := range body {
		if i := known[m.URI]; i > 0 && m.URI != "" {
			k := &meta[i-1]
			if k.Caption == "" {
				k.Caption = m.Caption
			}
			if k.Alt == "" {
				k.Alt = m.Alt
			}
			continue
		}
		meta = append(meta, m)
	}
	return meta
}
