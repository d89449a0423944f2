package ninjs

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// EncodeOptions says how an item is written. The zero value writes ninjs 3.1
// that its schema accepts, indented.
type EncodeOptions struct {
	Version Version // version of ninjs

	// Extensions writes what is in the Extra maps and the schema has no place
	// for. Such a document is valid against an extension of the schema alone.
	Extensions bool

	// Plain adds the body as plain text, for readers that want no markup.
	Plain bool

	// Compact leaves out the white space.
	Compact bool
}

// Encode writes one ninjs item. An article without an ID gets its URL as "uri",
// else a name made of its text (RFC 6920), for ninjs demands one.
func Encode(w io.Writer, a *article.Article, opts EncodeOptions) error {
	if a == nil {
		return fmt.Errorf("article/ninjs: %w", article.ErrNoArticle)
	}
	if opts.Version > V16 {
		return fmt.Errorf("article/ninjs: %w: no version %d", article.ErrOptions, opts.Version)
	}
	doc := lower(item(a, opts), opts.Version, opts.Extensions)
	var out []byte
	if opts.Compact {
		out = append(doc.Raw(), '\n')
	} else {
		var err error
		if out, err = doc.Indent(); err != nil {
			return fmt.Errorf("article/ninjs: %w", err)
		}
	}
	_, err := w.Write(out)
	return err
}

// item makes an item in the shape of 3.1.
func item(a *article.Article, opts EncodeOptions) *jsontree.Value {
	v := jsontree.NewObject()
	std := jsontree.NewObject()
	std.SetString("name", "ninjs")
	std.SetString("version", opts.Version.String())
	std.SetString("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_"+opts.Version.String()+".json#")
	v.Set("standard", std)

	id := uri(a)
	v.SetString("uri", id)
	v.SetString("type", newsType(a.Kind, opts.Version))
	extra(v, a, "representationType")
	extra(v, a, "profile")
	v.SetString("version", a.Version)
	first, last := newsdoc.Created(a)
	v.SetString("firstCreated", newsdoc.RFC3339(first))
	v.SetString("versionCreated", newsdoc.RFC3339(last))
	v.SetString("contentCreated", newsdoc.RFC3339(a.ContentCreated))
	v.SetString("embargoedUntil", newsdoc.RFC3339(a.Embargo))
	v.SetString("expires", newsdoc.RFC3339(a.Expires))
	v.SetString("pubStatus", status(a.Status))
	if a.Urgency >= 1 && a.Urgency <= 9 {
		v.SetInt("urgency", int64(a.Urgency))
	} else if u := jsontree.FromRaw(a.Extra["urgency"]); u != nil && u.Kind == jsontree.Number && opts.Version != V31 {
		v.Set("urgency", u)
	}
	v.SetString("copyrightHolder", a.Rights.Holder)
	v.SetString("copyrightNotice", a.Rights.Notice)
	v.SetString("usageTerms", a.Rights.Terms)
	v.Set("rightsInfo", rights(a))
	var notes []string
	for _, n := range a.EdNotes {
		if n.Span.IsZero() && n.Text != "" {
			notes = append(notes, n.Text)
		}
	}
	v.SetString("edNote", strings.Join(notes, noteBreak))
	if a.Language != language.Und {
		v.SetString("language", a.Language.String())
	}
	v.SetString("title", a.Title)
	v.Set("headlines", labels(a.Headlines))
	v.SetString("slugline", a.Slug)
	v.SetString("by", a.Byline.Text)
	v.SetString("located", newsdoc.Located(a))
	v.Set("descriptions", descriptions(a))
	v.Set("bodies", bodies(a, opts))
	people(v, a, opts.Version)
	v.Set("infoSources", credits(a))
	media(v, a, id, opts)
	v.Set("altIds", altIDs(a))
	trust := jsontree.NewArray()
	for _, t := range a.Trust {
		trust.Add(trustIndicator(t, opts.Version))
	}
	v.Set("trustIndicators", trust)
	dst := jsontree.NewObject()
	dst.SetString("name", a.DigitalType.Name)
	dst.SetString("uri", a.DigitalType.URI)
	dst.SetString("literal", a.DigitalType.Code)
	v.Set("digitalSourceType", dst)
	extra(v, a, "eventDetails")
	extra(v, a, "plannedCoverage")
	if opts.Extensions {
		taken := make(map[string]bool, len(v.Names))
		for _, name := range v.Names {
			taken[name] = true
		}
		for _, name := range newsdoc.SortedKeys(a.Extra) {
			if x := jsontree.FromRaw(a.Extra[name]); x != nil && !taken[name] {
				v.Append(name, x)
			}
		}
	}
	return v
}

// extra writes a property that the schema knows and the model does not, if its
// value is of the kind that the schema wants.
func extra(v *jsontree.Value, a *article.Article, name string) {
	x := jsontree.FromRaw(a.Extra[name])
	if x == nil {
		return
	}
	ok := false
	switch name {
	case "representationType":
		ok = x.Str() == "full" || x.Str() == "partial"
	case "profile":
		ok = x.Kind == jsontree.String
	case "eventDetails":
		ok = x.Kind == jsontree.Object
	case "plannedCoverage":
		ok = x.Kind == jsontree.Array
	}
	if ok {
		v.Set(name, x)
	}
}

// uri returns what identifies the item.
func uri(a *article.Article) string {
	switch {
	case a.ID != "":
		return a.ID
	case a.URL != "":
		return a.URL
	}
	sum := sha256.Sum256([]byte(a.Text))
	return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum[:])
}

// newsType returns the kind as one of the schema's: the types of schema.org and
// the qcodes of NewsML-G2 are texts where they are no other.
func newsType(kind string, v Version) string {
	k := strings.ToLower(strings.TrimPrefix(kind, "ninat:"))
	switch k {
	case "":
		return ""
	case "text", "audio", "video", "picture", "graphic", "composite", "component":
		return k
	case "event", "planning":
		if v == V31 {
			return k
		}
		return ""
	}
	return "text"
}

func status(s string) string {
	switch s = strings.ToLower(strings.TrimPrefix(s, "stat:")); s {
	case "usable", "withheld", "canceled":
		return s
	case "cancelled":
		return "canceled"
	}
	return ""
}

// rights writes "rightsInfo", which holds a link or an expression, not both.
func rights(a *article.Article) *jsontree.Value {
	r := jsontree.NewObject()
	if a.Rights.License != "" {
		r.SetString("linkedRights", a.Rights.License)
	} else {
		r.SetString("encodedRights", a.Rights.Encoded)
	}
	if len(r.Names) == 0 {
		return nil
	}
	r.SetString("langId", jsontree.FromRaw(a.Extra["rightsInfo"]).Get("langId").Str())
	return r
}

func labels(ls []article.Label) *jsontree.Value {
	out := jsontree.NewArray()
	for _, l := range ls {
		out.Add(label(l.Role, l.ContentType, l.Text))
	}
	return out
}

func label(role, contentType, value string) *jsontree.Value {
	v := jsontree.NewObject()
	v.SetString("role", role)
	v.SetString("contentType", contentType)
	v.Put("value", jsontree.NewString(value))
	return v
}

// descriptions writes summaries, and corrections that the text does not have.
func descriptions(a *article.Article) *jsontree.Value {
	out := labels(a.Descriptions)
	for _, c := range a.Corrections {
		if c.Span.IsZero() {
			out.Add(label(correctionRole, c.ContentType, c.Text))
		}
	}
	return out
}

// bodies writes the text as XHTML, and the bodies that said something else when
// the item was read.
func bodies(a *article.Article, opts EncodeOptions) *jsontree.Value {
	out := jsontree.NewArray()
	w := &markup.Writer{}
	newsdoc.WriteXHTML(w, a, false)
	if s := w.String(); s != "" {
		text, chars, words := plain(a)
		b := label("main", "application/xhtml+xml", s)
		b.SetInt("charCount", int64(chars))
		b.SetInt("wordCount", int64(words))
		out.Add(b)
		if opts.Plain && text != "" {
			b := label("text", "text/plain", text)
			b.SetInt("charCount", int64(chars))
			b.SetInt("wordCount", int64(words))
			out.Add(b)
		}
	}
	for _, b := range jsontree.FromRaw(a.Extra["bodies"]).List() {
		if b.Get("value").Str() != "" {
			out.Add(b)
		}
	}
	return out
}

// plain returns the running text, paragraphs set apart by empty lines, and how
// many characters and words it has.
func plain(a *article.Article) (text string, chars, words int) {
	var parts []string
	for _, b := range a.Blocks {
		if b.Role.Body() {
			s := b.Span.In(a.Text)
			parts = append(parts, s)
			words += len(strings.Fields(s))
		}
	}
	text = strings.Join(parts, "\n\n")
	return text, utf8.RuneCountInString(text), words
}

func altIDs(a *article.Article) *jsontree.Value {
	out := jsontree.NewArray()
	add := func(role, value string) {
		v := jsontree.NewObject()
		v.SetString("role", role)
		v.Put("value", jsontree.NewString(value))
		out.Add(v)
	}
	if a.URL != "" && uri(a) != a.URL {
		add(urlRole, a.URL)
	}
	for _, id := range a.AltIDs {
		add(id.Role, id.Value)
	}
	for _, x := range jsontree.FromRaw(a.Extra["altIds"]).List() {
		if x.Kind == jsontree.Object {
			out.Add(x)
		}
	}
	return out
}
