// Package jsonld writes statements in the vocabulary of schema.org: quoted ones
// as Quotation, reported ones as Statement, what they are about as Claim.
//
//	rec, err := x.Extract(ctx, a)
//	if err != nil {
//		return err
//	}
//	err = jsonld.Encode(page, rec, jsonld.EncodeOptions{Script: true}) // for the head of the article's page
//
// Who speaks is the quotation's spokenByCharacter, "the agent to whom it is
// attributed within the work", and a reported statement's creator. The article
// is what a statement isPartOf and where a claim has its appearance.
//
// schema.org has no word for a stance. Each is therefore an object of a private
// context, "onrecord:stance", with the act, the position, the commitment and the
// claim; readers of schema.org skip it. Spans and evidence are not written: see
// package recordjson for all.
package jsonld

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/quote"
)

// Namespace is that of the private terms.
const Namespace = "https://pkg.go.dev/github.com/onrecord-go/onrecord/quote#"

// EncodeOptions says how a graph is written. The zero value is the default.
type EncodeOptions struct {
	// URL is the address of the article. "" is the record's URL, else its
	// ArticleID.
	URL string

	// NoStances leaves out what is not of schema.org.
	NoStances bool

	// Script writes <script type="application/ld+json"> around it, for the head
	// of a page; what would end the element early is escaped.
	Script bool

	// Compact leaves out the white space.
	Compact bool
}

// Encode writes the statements, speakers and claims of one record.
func Encode(w io.Writer, r *quote.Record, opts EncodeOptions) error {
	if r == nil {
		return fmt.Errorf("quote/jsonld: %w", quote.ErrNoRecord)
	}
	if opts.URL == "" {
		opts.URL = cmp.Or(r.URL, r.ArticleID)
	}
	e := &encoder{r: r, opts: opts}
	doc := e.graph()
	out := append([]byte(doc.Raw()), '\n')
	if !opts.Compact {
		var err error
		if out, err = doc.Indent(); err != nil {
			return fmt.Errorf("quote/jsonld: %w", err)
		}
	}
	if opts.Script {
		out = bytes.ReplaceAll(out, []byte("<"), []byte(`\u003c`))
		out = append([]byte("<script type=\"application/ld+json\">\n"), out...)
		out = append(out, "</script>\n"...)
	}
	_, err := w.Write(out)
	return err
}

type encoder struct {
	r    *quote.Record
	opts EncodeOptions
}

// ref is a reference to a node of the graph.
func (e *encoder) ref(what string, n int) *jsontree.Value {
	v := jsontree.NewObject()
	v.SetString("@id", e.id(what, n))
	return v
}

func (e *encoder) id(what string, n int) string {
	base, _, _ := strings.Cut(e.opts.URL, "#")
	return base + "#" + what + "-" + strconv.Itoa(n)
}

func (e *encoder) article() *jsontree.Value {
	if e.opts.URL == "" {
		return nil
	}
	v := jsontree.NewObject()
	v.SetString("@type", "NewsArticle")
	v.SetString("@id", e.opts.URL)
	return v
}

func (e *encoder) graph() *jsontree.Value {
	doc := jsontree.NewObject()
	if e.opts.NoStances {
		doc.SetString("@context", "https://schema.org")
	} else {
		private := jsontree.NewObject()
		private.SetString("onrecord", Namespace)
		doc.Put("@context", jsontree.NewArray(jsontree.NewString("https://schema.org"), private))
	}
	graph := jsontree.NewArray()
	speaks := map[entity.ID]bool{}
	for i := range e.r.Statements {
		speaks[e.r.Statements[i].Speaker] = true
		graph.Add(e.statement(&e.r.Statements[i]))
	}
	for _, en := range e.r.Entities {
		if speaks[en.ID] {
			graph.Add(e.speaker(en))
		}
	}
	for _, c := range e.r.Claims {
		v := jsontree.NewObject()
		v.SetString("@type", "Claim")
		v.SetString("@id", e.id("claim", int(c.ID)))
		v.SetString("text", c.Text)
		v.Set("appearance", e.article())
		graph.Add(v)
	}
	doc.Put("@graph", graph)
	return doc
}

func (e *encoder) statement(s *quote.Statement) *jsontree.Value {
	v := jsontree.NewObject()
	who := "spokenByCharacter"
	if v.SetString("@type", "Quotation"); s.Kind == quote.Indirect {
		v.Put("@type", jsontree.NewString("Statement"))
		who = "creator"
	}
	v.SetString("@id", e.id("statement", int(s.ID)))
	v.SetString("text", e.r.Words(s.Content))
	if s.Speaker != 0 {
		v.Set(who, e.ref("speaker", int(s.Speaker)))
	}
	v.SetString("dateCreated", day(s.When))
	v.Set("isPartOf", e.article())
	claims, stances := jsontree.NewArray(), jsontree.NewArray()
	seen := map[quote.ClaimID]bool{}
	for _, st := range s.Stances {
		if st.Claim != 0 && !seen[st.Claim] {
			seen[st.Claim] = true
			claims.Add(e.ref("claim", int(st.Claim)))
		}
		x := jsontree.NewObject()
		if st.Act != quote.ActUnknown {
			x.SetString("onrecord:act", st.Act.String())
		}
		x.SetString("onrecord:position", st.Position().String())
		x.Put("onrecord:commitment", jsontree.NewInt(int64(st.Commitment)))
		if st.Attitude != quote.NoAttitude {
			x.SetString("onrecord:attitude", st.Attitude.String())
			x.SetString("onrecord:target", st.Target)
		}
		if st.Claim != 0 {
			x.Set("onrecord:claim", e.ref("claim", int(st.Claim)))
		}
		stances.Add(x)
	}
	v.Set("interpretedAsClaim", claims)
	if !e.opts.NoStances {
		v.Set("onrecord:stance", stances)
	}
	return v
}

// day returns when something was said: the day where it is one, else the time.
func day(w quote.Interval) string {
	switch {
	case w.Start.IsZero():
		return ""
	case w.End.Sub(w.Start) >= 23*time.Hour:
		return w.Start.Format("2006-01-02")
	}
	return w.Start.Format(time.RFC3339)
}

func (e *encoder) speaker(en entity.Entity) *jsontree.Value {
	v := jsontree.NewObject()
	typ := "Organization"
	switch en.Kind {
	case entity.Person, entity.Author:
		typ = "Person"
	case entity.Government:
		typ = "GovernmentOrganization"
	case entity.Publication:
		typ = "NewsMediaOrganization"
	case entity.Document:
		typ = "CreativeWork"
	case entity.Group, entity.KindUnknown:
		typ = "Thing"
	}
	v.SetString("@type", typ)
	v.SetString("@id", e.id("speaker", int(en.ID)))
	v.SetString("name", en.Label())
	same := jsontree.NewArray()
	for _, r := range en.Refs {
		if strings.Contains(r.Value, "://") {
			same.Add(jsontree.NewString(r.Value))
		} else if r.Scheme == "wikidata" {
			same.Add(jsontree.NewString("http://www.wikidata.org/entity/" + r.Value))
		}
	}
	v.Set("sameAs", same)
	if typ == "Person" {
		v.SetString("jobTitle", en.Role())
		if a := en.Affiliation(); a != "" {
			o := jsontree.NewObject()
			o.SetString("@type", "Organization")
			o.SetString("name", a)
			v.Set("affiliation", o)
		}
	}
	return v
}
