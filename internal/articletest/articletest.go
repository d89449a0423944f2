// Package articletest makes articles for tests: random ones from a seed, whose
// text and metadata agree as a decoder would have it, and a comparison that
// says in words where two differ.
package articletest

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// Diff compares two articles in all that is exported but their issues: what was
// repaired on the way is no part of the article. It returns "" where they
// agree.
func Diff(want, got *article.Article) string {
	return cmp.Diff(want, got,
		cmpopts.IgnoreUnexported(article.Article{}),
		cmpopts.IgnoreFields(article.Article{}, "Issues"),
		cmpopts.EquateEmpty(),
		cmp.Comparer(func(x, y language.Tag) bool { return x == y }),
		cmp.Comparer(func(x, y json.RawMessage) bool { return string(x) == string(y) }))
}

// Check says what is wrong with an article whatever its source: spans that do
// not fit the text, blocks that overlap. It returns nil where all is well.
func Check(a *article.Article) error {
	at := 0
	for i, b := range a.Blocks {
		if b.Span.Start < at || b.Span.IsZero() || b.Span.End > len(a.Text) {
			return fmt.Errorf("block %d has the span %v after byte %d of %d", i, b.Span, at, len(a.Text))
		}
		if gap := a.Text[at:b.Span.Start]; strings.TrimSpace(gap) != "" {
			return fmt.Errorf("%q stands before block %d", gap, i)
		}
		at = b.Span.End
	}
	if strings.TrimSpace(a.Text[at:]) != "" {
		return fmt.Errorf("%q stands after the last block", a.Text[at:])
	}
	if strings.ToValidUTF8(a.Text, "") != a.Text {
		return fmt.Errorf("the text is no UTF-8")
	}
	// The text of a label is one line; its block may have runs of spaces.
	for what, l := range map[string][]article.Label{"headline": a.Headlines, "description": a.Descriptions, "section": a.Sections,
		"correction": a.Corrections, "note": a.EdNotes, "byline": {a.Byline}} {
		for _, x := range l {
			if !x.Span.IsZero() && article.NormalizeLine(x.Span.In(a.Text)) != article.NormalizeLine(x.Text) {
				return fmt.Errorf("the %s %q is %q in the text", what, x.Text, x.Span.In(a.Text))
			}
		}
	}
	for _, au := range append(append([]article.Author{}, a.Authors...), a.Contributors...) {
		if !au.Span.IsZero() && au.Span.In(a.Text) != au.Name {
			return fmt.Errorf("the author %q is %q in the text", au.Name, au.Span.In(a.Text))
		}
	}
	if d := a.Dateline.Span; !d.IsZero() && d.In(a.Text) == "" {
		return fmt.Errorf("the dateline has the span %v", d)
	}
	return nil
}

// Seeds returns how many random articles a test should make: fewer in a short
// run.
func Seeds(t *testing.T) uint64 {
	if testing.Short() {
		return 60
	}
	return 400
}

// Words returns an article's text with its white space made one: what stands
// between two blocks is not carried.
func Words(a *article.Article) string { return strings.Join(strings.Fields(a.Text), " ") }

// Odd returns articles that no decoder makes: spans that do not fit, values out
// of range, bytes that are no UTF-8. An encoder must write them all the same.
func Odd() []*article.Article {
	bad := "a\xff\x00\x08<\uFFFE&]]>"
	return []*article.Article{
		{},
		{Text: "é", Blocks: []article.Block{{Role: article.RoleParagraph, Span: article.Span{Start: 1, End: 9}}, {Role: 200, Level: -5, Span: article.Span{Start: -3, End: 1}},
			{Role: article.RoleListItem, Level: 1 << 20, Span: article.Span{Start: 0, End: 2}}, {Role: article.RoleSubheading, Level: 99, Span: article.Span{Start: 1, End: 2}}},
			Dateline: article.Dateline{Raw: "x", Span: article.Span{Start: 1, End: 900}}, Byline: article.Label{Text: "y", Span: article.Span{Start: 5, End: 4}}},
		{ID: bad, URL: bad, Kind: bad, Text: bad, Blocks: []article.Block{{Role: article.RoleTable, Span: article.Span{Start: 0, End: len(bad)}}},
			Headlines: []article.Label{{Text: bad, Role: bad}, {}}, Title: bad, Slug: bad, Descriptions: []article.Label{{Text: bad, Role: bad}}, Sections: []article.Label{{Text: bad, Role: bad}},
			Located: bad, Byline: article.Label{Text: bad}, Authors: []article.Author{{Name: bad, URI: bad, Kind: 99}, {}}, Credits: []article.Credit{{Role: 77, Name: bad}, {}},
			Corrections: []article.Label{{Text: bad}}, EdNotes: []article.Label{{Text: bad, Role: bad}}, Media: []article.Media{{ID: bad, Caption: bad}, {}, {Renditions: []article.Rendition{{Width: -1, Size: -1, Duration: "NaN"}}}},
			Topics: []article.Topic{{}, {Kind: 88, Name: bad, Code: bad, Scheme: bad, Relevance: -1, Confidence: 1e9, Creator: bad, Extra: "{"}, {Kind: article.TopicGenre}},
			Rights: article.Rights{Holder: bad, Year: -1, Encoded: bad}, Trust: []article.Topic{{}}, Status: bad, Version: bad, Urgency: 77, Access: 9,
			Published: article.Date{Time: time.Date(12345, 1, 1, 0, 0, 0, 0, time.UTC), Raw: bad}, Modified: article.Date{Time: time.Date(-4, 1, 1, 0, 0, 0, 0, time.UTC)},
			Extra: map[string]json.RawMessage{"bodies": json.RawMessage(`[{"value":3}]`), "itemMeta": json.RawMessage(`["<x", "<role/>", 4]`), "urgency": json.RawMessage(`"x"`), "": json.RawMessage(`{`),
				"altIds": json.RawMessage(`{"a":1}`), "docdata": json.RawMessage(`["<series/>"]`), "meta": json.RawMessage(`{"a b":"c"}`), "representationType": json.RawMessage(`"half"`)}},
	}
}

// gen makes one article.
type gen struct{ r *rand.Rand }

func words() []string {
	return []string{"the", "ministry", "“no”", "said", "Kyiv", "naïve", "coöperation", "1 < 2", "R&D", "don’t", "Łódź",
		"(sic)", "€5", "«oui»", "東京", "—", "report", "a", "of", "Tuesday", "\"plain\"", "x > y", "half-time", "…", "🙂", "it's"}
}

func names() []string {
	return []string{"Ada Quill", "Marek Žižka", "Jo O’Hara", "Lin Wei", "Íris Þórsdóttir", "Bo van der Berg"}
}

func (g gen) pick(list []string) string { return list[g.r.IntN(len(list))] }

func (g gen) chance(n int) bool { return g.r.IntN(n) == 0 }

// phrase returns n words.
func (g gen) phrase(n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = g.pick(words())
	}
	return strings.Join(out, " ")
}

func (g gen) sentence() string { return "So " + g.phrase(3+g.r.IntN(12)) + "." }

func (g gen) maybe(s string) string {
	if g.chance(2) {
		return ""
	}
	return s
}

func (g gen) date() article.Date {
	if g.chance(3) {
		return article.Date{}
	}
	s := fmt.Sprintf("20%02d-%02d-%02dT%02d:%02d:%02d", 10+g.r.IntN(20), 1+g.r.IntN(12), 1+g.r.IntN(28), g.r.IntN(24), g.r.IntN(60), g.r.IntN(60))
	switch g.r.IntN(5) {
	case 0:
		s = s[:len("2006-01-02")]
	case 1: // a time without a zone
	default:
		s += g.pick([]string{"Z", "+02:00", "-05:30"})
	}
	return newsdoc.Date(s, article.Options{})
}

// Article returns the article of that seed. It has a value in each field that
// a decoder sets, now and then.
func Article(seed uint64) *article.Article {
	g := gen{rand.New(rand.NewPCG(seed, 7))}
	a := &article.Article{
		ID:      fmt.Sprintf("urn:newsml:example.org:2024:item-%d", seed),
		Kind:    "text",
		Title:   g.maybe(g.phrase(3)),
		Slug:    g.maybe("US-Finance-Fed"),
		Located: g.maybe("Kyiv"),
		Version: g.maybe("3"),
		Status:  g.maybe(g.pick([]string{"usable", "withheld", "canceled"})),
		Urgency: g.r.IntN(10),
		URL:     g.maybe("https://news.example.org/a?b=1&c=2"),
		Site:    g.maybe("The Example"),
		Access:  article.Access(g.r.IntN(3)),
		Language: []language.Tag{
			language.Und, language.English, language.MustParse("pt-BR"), language.MustParse("de")}[g.r.IntN(4)],
	}
	if g.chance(3) {
		a.AltIDs = []article.AltID{{Role: "itemid", Value: "A-" + g.pick(words())}, {Role: "etag", Value: "77"}}
	}
	for _, d := range []*article.Date{&a.Published, &a.Modified, &a.FirstCreated, &a.ContentCreated, &a.VersionCreated, &a.Embargo, &a.Expires} {
		*d = g.date()
	}
	g.metadata(a)
	g.text(a)
	newsdoc.Link(a, article.Options{})
	return a
}

func (g gen) metadata(a *article.Article) {
	if g.chance(2) {
		a.Rights = article.Rights{Holder: g.maybe("Example Ltd"), Notice: g.maybe("© 2024 Example & Sons"), Terms: g.maybe("Not for " + g.phrase(2)),
			License: g.maybe("https://example.org/licence"), Encoded: g.maybe("<x a=\"1\"/> & more")}
		if g.chance(2) {
			a.Rights.Year = 1990 + g.r.IntN(40)
		}
	}
	for _, k := range []article.TopicKind{article.TopicPerson, article.TopicOrganization, article.TopicPlace, article.TopicSubject, article.TopicKeyword,
		article.TopicEvent, article.TopicObject, article.TopicGenre} {
		if g.chance(3) {
			a.Topics = append(a.Topics, article.Topic{Kind: k, Name: g.phrase(2)})
		}
	}
	for i := range a.Topics {
		t := &a.Topics[i]
		if t.Kind == article.TopicKeyword {
			continue
		}
		switch g.r.IntN(4) {
		case 0, 1:
			t.URI = "https://cv.example.org/" + t.Kind.String()
		case 2:
			if t.Kind == article.TopicSubject || t.Kind == article.TopicPlace {
				t.Scheme, t.Code = "https://cv.example.org/s/", "c"+t.Kind.String()
			}
		}
		if t.Kind == article.TopicSubject && g.chance(2) {
			t.Relevance, t.Confidence, t.Creator = float64(1+g.r.IntN(100)), float64(1+g.r.IntN(100)), "https://example.org/tagger"
		}
		if t.Kind == article.TopicPerson && g.chance(2) {
			t.Rel = "about"
		}
	}
	for range g.r.IntN(3) {
		a.Credits = append(a.Credits, article.Credit{Role: article.CreditRole(1 + g.r.IntN(4)), Name: g.pick([]string{"AP", "Reuters", "dpa"}),
			URI: g.maybe("https://agency.example.org/")})
	}
	for range g.r.IntN(2) {
		a.Trust = append(a.Trust, article.Topic{Rel: "http://cv.iptc.org/newscodes/trustindicator/editorialPolicy", Name: g.phrase(2), URI: "https://example.org/policy"})
	}
	if g.chance(4) {
		a.DigitalType = article.Topic{Name: "Digital capture", URI: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"}
	}
	if g.chance(3) {
		a.EdNotes = append(a.EdNotes, article.Label{Text: "Note: " + g.phrase(3), Role: g.maybe("internal")})
	}
	if g.chance(4) {
		a.Corrections = append(a.Corrections, article.Label{Text: "Corrects " + g.phrase(3)})
	}
	if g.chance(3) {
		a.Sections = append(a.Sections, article.Label{Text: "World"}, article.Label{Text: "Europe " + g.pick(words())})
	}
	for range g.r.IntN(3) {
		a.Contributors = append(a.Contributors, article.Author{Name: g.pick(names()), Kind: article.AuthorPerson})
		break
	}
}

// text writes the blocks, and the metadata that repeat them.
func (g gen) text(a *article.Article) {
	var b article.Builder
	if g.chance(5) {
		b.Add(article.RoleSection, 0, "Kicker "+g.phrase(1))
	}
	if !g.chance(6) {
		a.Headlines = []article.Label{{Text: g.sentence(), Role: "main"}}
		if !g.chance(6) {
			b.Add(article.RoleHeadline, 0, a.Headlines[0].Text)
		}
		if g.chance(3) {
			a.Headlines = append(a.Headlines, article.Label{Text: g.sentence(), Role: "short"})
		}
	}
	if g.chance(2) {
		a.Descriptions = append(a.Descriptions, article.Label{Text: g.sentence(), Role: newsdoc.StandfirstRole})
		if !g.chance(6) {
			b.Add(article.RoleStandfirst, 0, a.Descriptions[0].Text)
		}
	}
	if g.chance(3) {
		a.Descriptions = append(a.Descriptions, article.Label{Text: g.sentence(), Role: "summary"})
	}
	if g.chance(2) {
		one, two := g.pick(names()), g.pick(names())
		a.Byline.Text = "By " + one
		a.Authors = []article.Author{{Name: one, Kind: article.AuthorPerson, Email: g.maybe("one@example.org"), URL: g.maybe("https://example.org/one"), Handle: g.maybe("@one"),
			Role: g.maybe("Chief reporter"), Affiliation: g.maybe("Example News"), Place: g.maybe("Kyiv")}}
		if two != one {
			a.Byline.Text += " and " + two
			a.Authors = append(a.Authors, article.Author{Name: two, Kind: article.AuthorPerson, URI: g.maybe("https://id.example.org/two")})
		}
		if !g.chance(6) {
			b.Add(article.RoleByline, 0, a.Byline.Text)
		}
	}
	first := g.sentence()
	if g.chance(2) {
		raw := g.pick([]string{"KYIV, Ukraine (AP)", "BEIRUT/THE HAGUE (Reuters)", "Kiel (dpo)"})
		first = raw + " — " + first
		a.Dateline = newsdoc.ParseDateline(raw, article.Options{})
	}
	b.Add(article.RoleParagraph, 0, first)
	for range g.r.IntN(8) {
		g.block(&b, a)
	}
	if g.chance(3) {
		a.Media = append(a.Media, article.Media{ID: "loose", Type: "video", URI: "https://media.example.org/v.mp4", Caption: g.sentence(),
			Renditions: []article.Rendition{{Name: "main", URL: "https://media.example.org/v.mp4", ContentType: "video/mp4", Duration: "61", Size: 1234}}})
	}
	b.Finish(a)
}

func (g gen) block(b *article.Builder, a *article.Article) {
	text := g.sentence()
	if g.chance(6) {
		text += "\nSecond line."
	}
	add := b.AddLines
	switch role := article.Role(5 + g.r.IntN(13)); role {
	case article.RoleSubheading:
		add(role, 1+g.r.IntN(6), g.phrase(4))
	case article.RoleListItem:
		add(role, 1+g.r.IntN(3), text)
	case article.RoleTable:
		add(role, 0, "Row | "+g.phrase(1)+" | "+g.phrase(1))
	case article.RoleCaption:
		text = g.sentence()
		if g.chance(2) {
			id := fmt.Sprintf("pic%d", len(a.Media)+1)
			a.Media = append(a.Media, article.Media{ID: id, Type: "picture", URI: "https://media.example.org/" + id,
				Caption: text, Alt: g.maybe("Two people"), Credit: g.maybe("Ada Quill/AP"), Title: g.maybe("Picture"),
				Renditions: []article.Rendition{{Name: "large", URL: "https://media.example.org/" + id + ".jpg", ContentType: "image/jpeg", Width: 640, Height: 480}}})
		}
		add(role, 0, text)
	case article.RoleDate, article.RoleByline, article.RoleCredit:
		if role == article.RoleByline {
			role = article.RolePromo
		}
		add(role, 0, text)
	default:
		add(role, 0, text)
	}
}
