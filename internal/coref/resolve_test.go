package coref_test

import (
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/coref"
	"github.com/onrecord-go/onrecord/internal/hostile"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// resolve reads a text in which sources stand between [ and ] and cues between
// { and }; the rest of the sentence is the content. It returns the speakers.
func resolve(t *testing.T, marked string) ([]coref.Who, []entity.Entity) {
	t.Helper()
	var text strings.Builder
	type at struct{ source, cue [2]int }
	var all []at
	var cur at
	for _, c := range marked {
		switch c {
		case '[':
			cur.source[0] = text.Len()
		case ']':
			cur.source[1] = text.Len()
		case '{':
			cur.cue[0] = text.Len()
		case '}':
			cur.cue[1] = text.Len()
			all = append(all, cur)
			cur = at{}
		default:
			text.WriteRune(c)
		}
	}
	analyzer, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	d := analyzer.Analyze(text.String(), nil)
	var attrs []attrib.Attribution
	for _, x := range all {
		var source [][2]int
		if x.source[1] > x.source[0] {
			source = [][2]int{x.source}
		}
		attrs = append(attrs, attrib.FromSpans(d, source, [][2]int{x.cue}, nil))
	}
	res := coref.Resolve(&article.Article{Text: text.String()}, d, attrs, coref.Options{})
	if len(res.Of) != len(attrs) {
		t.Fatalf("%d answers to %d attributions", len(res.Of), len(attrs))
	}
	return res.Of, res.Entities
}

// resolveOne resolves the source of one attribution, whose parts are bytes of a text. It
// returns what it is.
func resolveOne(t *testing.T, text string, source, cue [2]int, content [][2]int) (coref.Who, []entity.Entity) {
	t.Helper()
	analyzer, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.FromText(text, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != text {
		t.Fatalf("the text %q is not normal", text)
	}
	d := analyzer.Analyze(a.Text, nil)
	at := attrib.FromSpans(d, [][2]int{source}, [][2]int{cue}, content)
	res := coref.Resolve(a, d, []attrib.Attribution{at}, coref.Options{})
	return res.Of[0], res.Entities
}

// wordsAt returns the bytes of the first place from byte from on where words stand in
// a text.
func wordsAt(text, words string, from int) [2]int {
	i := from + strings.Index(text[from:], words)
	return [2]int{i, i + len(words)}
}

// last returns what the last attribution's speaker is; zero where nobody is known.
func last(of []coref.Who, ents []entity.Entity) entity.Entity {
	if id := of[len(of)-1].Speaker.Entity; id != 0 {
		return ents[id-1]
	}
	return entity.Entity{}
}

// lastVia returns through what the words of the last attribution came; "" for nothing.
func lastVia(of []coref.Who, ents []entity.Entity) string {
	return labelOf(of[len(of)-1].Via, ents)
}

// labelOf returns how an entity is called; "" for none.
func labelOf(id entity.ID, ents []entity.Entity) string {
	if id == 0 {
		return ""
	}
	return ents[id-1].Label()
}

// postCase is a text and what its last speaker is to be, and of which body.
type postCase struct{ text, title, affil string }

// testPosts asks what the last speakers of texts are said to be.
func testPosts(t *testing.T, cases []postCase) {
	t.Helper()
	for _, c := range cases {
		if e := last(resolve(t, c.text)); e.Role() != c.title || e.Affiliation() != c.affil {
			t.Errorf("speaker of %q is %q of %q, want %q of %q", c.text, e.Role(), e.Affiliation(), c.title, c.affil)
		}
	}
}

// testLast holds marked texts to the label of their last speaker.
func testLast(t *testing.T, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		of, ents := resolve(t, c[0])
		if got := label(of[len(of)-1], ents); got != c[1] {
			t.Errorf("speaker of %q is %q, want %q", c[0], got, c[1])
		}
	}
}

// kindCase is a text and who its last speaker is to be, and of what kind.
type kindCase struct {
	text, name string
	kind       entity.Kind
}

// testKinds asks who the last speakers of texts are, and of what kind.
func testKinds(t *testing.T, cases []kindCase) {
	t.Helper()
	for _, c := range cases {
		if e := last(resolve(t, c.text)); e.Label() != c.name || e.Kind != c.kind {
			t.Errorf("speaker of %q is %q, %v, want %q, %v", c.text, e.Label(), e.Kind, c.name, c.kind)
		}
	}
}

func label(of coref.Who, ents []entity.Entity) string {
	if of.Speaker.Entity == 0 {
		return "unknown"
	}
	return ents[of.Speaker.Entity-1].Label()
}

func TestResolve(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"short form", "Harbour minister Lena Okafor opened the port. “It works,” [Okafor] {said}.", "Lena Okafor"},
		{"pronoun by gender of the name", "Lena Okafor met Paul Brandt on Monday. “It works,” [she] {said}.", "Lena Okafor"},
		{"pronoun by gender of the title", "Mrs. Quill met Mr. Tarn on Monday. “It works,” [he] {said}.", "Tarn"},
		{"post", "Harbour minister Lena Okafor opened the port. [The minister] {said} it works.", "Lena Okafor"},
		{"capital for country", "[Kyiv] {said} the port would stay open.", "Ukraine"},
		{"relative clause", "Paul Brandt, [who] {said} the port was safe, left.", "Paul Brandt"},
		{"apposition after the post", "[The region’s health director, Lena Okafor,] {said} the port was safe.", "Lena Okafor"},
		{"nobody named", "[A senior official] {said} the port was safe.", "A senior official"},
		{"pronouns of two who met", "Anna Marsh met Paul Brandt on Monday. [She] {said} the talks were useful. [He] {said} they were not.", "Paul Brandt"},
		{"pronouns of two with posts", "The minister, Anna Marsh, met the union leader, Paul Brandt, on Monday. [She] {said} it was late. [He] {said} it was not.", "Paul Brandt"},
		{"a name whose gender is not known", "Anna Marsh met Tolu Okafor on Monday. [She] {said} it was late. [He] {said} it was not.", "Tolu Okafor"},
		{"the latter of two", "Anna Marsh and Paul Brandt spoke on Monday. [The former] {said} it was late. [The latter] {said} it was not.", "Paul Brandt"},
		{"a firm is no regulator", "Norvex misled customers, [the watchdog] {said}.", "the watchdog"},
		{"a firm is no agency", "Norvex polluted the river, [the agency] {said}.", "the agency"},
		{"a firm is no union", "Norvex will close, [the union] {said}.", "the union"},
		{"a union called so", "Harbour Workers, a union, will strike. [The union] {said} it had no choice.", "Harbour Workers"},
		{"an advertising agency", "Norvex, an advertising agency, cut 30 jobs. [The agency] {said} sales were down.", "Norvex"},
		{"a regulator by letters", "OFQAL fined Norvex on Monday. [The regulator] {said} it misled customers.", "OFQAL"},
		{"a regulator of several words", "The Harbour Authority fined Norvex on Monday. [The regulator] {said} it misled customers.", "Harbour Authority"},
		{"label of whoever asks", "MS. OKAFOR: The port is open.\n\n[QUESTION]: {Is} it safe?", "unknown"},
		{"name held back", "[She] {’s fought} the port for years. But Lena Okafor will not run again.", "Lena Okafor"},
		{"whom the clause names is not meant", "Paul Brandt met Piet Tarn on Monday. When [he] {told} Brandt of the leak, nobody spoke.", "Piet Tarn"},
		{"what stands beside the subject", "Lena Okafor’s deputy, Paul Brandt, will lead the port. [He] {declined} to be interviewed.", "Paul Brandt"},
		{"charged by prosecutors", "[Federal prosecutors] {said} two guards slept. Both {were charged} on Monday.", "Federal prosecutors"},
		{"charged by nobody named", "Two guards slept. Both {were charged} on Monday.", "unknown"},
		{"hedge", "The port {seems} safe.", "author"},
		{"passive", "The port {is expected} to open.", "unknown"},
		{"joined", "[Lena Okafor and Paul Brandt] {said} the port was safe.", "Lena Okafor and Paul Brandt"},
		{"acronym", "The Port Workers Association (PWA) met. [The PWA] {said} it was safe.", "Port Workers Association"},
		{"first name", "Lena Okafor came. Ben Okafor came. [Lena] {said} it was safe.", "Lena Okafor"},
		{"work of somebody described", "Lena Okafor is the Harbour Ministry’s inspector general. [A report from the Harbour Ministry’s inspector general] {found} three leaks.", "Lena Okafor"},
		{"work that is shown", "On Monday, Lena Okafor presented [data] {that showed} that the port was safe.", "Lena Okafor"},
		{"who goes by the surname alone", "Lena Okafor opened the port. Okafor thanked the crew. Okafor left at noon, after Okafor had met her father, Ben Okafor, there. “It works,” [Okafor] {said}.", "Lena Okafor"},
		{"surname with a letter changed", "Lena Okafor opened the port. [Okafur] {said} it was safe.", "Lena Okafor"},
		{"surname with a letter doubled", "Lena Pallister opened the port. [Palister] {said} it was safe.", "Lena Pallister"},
		{"two who may be meant", "Lena Okafor met Ben Okafer. [Okafur] {said} it was safe.", "Okafur"},
		{"service of a country", "[Norway’s border service] {said} the port was safe.", "Norway’s border service"},
		{"nobody", "“It works,” [he] {said}.", "unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			of, ents := resolve(t, c.text)
			if got := label(of[len(of)-1], ents); got != c.want {
				t.Errorf("speaker of %q is %q, want %q (%+v)", c.text, got, c.want, of[len(of)-1].Speaker)
			}
		})
	}
}

// TestReportersDoNotSpeak asks that no pronoun is taken for those in the byline.
func TestReportersDoNotSpeak(t *testing.T) {
	text := "By Paul Brandt\n\nLena Okafor met Ben Quill, and Paul Brandt wrote it down. “It works,” he said."
	analyzer, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	a := &article.Article{Text: text, Authors: []article.Author{{Name: "Paul Brandt", Kind: article.AuthorPerson}}}
	d := analyzer.Analyze(text, nil)
	he, said := strings.Index(text, "he said"), strings.Index(text, "said")
	at := attrib.FromSpans(d, [][2]int{{he, he + 2}}, [][2]int{{said, said + 4}}, nil)
	res := coref.Resolve(a, d, []attrib.Attribution{at}, coref.Options{})
	if got := label(res.Of[0], res.Entities); got != "Ben Quill" {
		t.Errorf("he is %q, want Ben Quill", got)
	}
}

// TestLinear asks that a text of ten times the length takes no more than about
// ten times as long.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	unit := "Lena Okafor, head of Acme, met Ben Okafor and the Harbour Union. “It works,” she said. They told CNN that he and the minister, who said no, would go. "
	hostile.Linear(t, []hostile.Attack{hostile.Repeat(unit)}, 60*len(unit), func(text string) {
		d := nlp.Tokenize(text, nil)
		var attrs []attrib.Attribution
		for i := range d.Tokens {
			switch d.Word(int32(i)) {
			case "said", "told":
				attrs = append(attrs, attrib.Attribution{Source: []nlp.Range{{First: int32(i) - 1, Last: int32(i)}}, Cue: []nlp.Range{{First: int32(i), Last: int32(i) + 1}}, Head: int32(i)})
			}
		}
		coref.Resolve(&article.Article{Text: text}, d, attrs, coref.Options{})
	})
}

func FuzzResolve(f *testing.F) {
	f.Add("Lena Okafor, who heads Acme, said “it works,” and she told CNN so. The minister said no.", uint16(7))
	f.Add("“A B” 's de van al- (CDU) U.S. Sen. Jr., 'Bob' of the & and", uint16(3))
	f.Fuzz(func(t *testing.T, text string, step uint16) {
		text = strings.ToValidUTF8(text, "?")
		d := nlp.Tokenize(text, nil)
		var attrs []attrib.Attribution
		n := int32(len(d.Tokens))
		w := int32(step%11) + 1
		for i := int32(0); i < n; i += w {
			one := nlp.Range{First: i, Last: min(i+1+i%4, n)}
			two := nlp.Range{First: min(i+1, n-1), Last: min(i+2, n)}
			a := attrib.Attribution{Cue: []nlp.Range{two}, Content: []nlp.Range{{First: i, Last: min(i+w, n)}}, Head: -1}
			if i%5 != 0 {
				a.Source = []nlp.Range{one}
			}
			attrs = append(attrs, a)
		}
		res := coref.Resolve(nil, d, attrs, coref.Options{})
		for i, e := range res.Entities {
			if e.ID != entity.ID(i+1) {
				t.Fatalf("entity %d has ID %d", i, e.ID)
			}
			for _, m := range e.Mentions {
				if m.Span.Start < 0 || m.Span.End > len(text) || m.Span.Start > m.Span.End {
					t.Fatalf("mention %v lies outside the text", m.Span)
				}
			}
		}
		for _, w := range res.Of {
			if c := w.Speaker.Confidence; c < 0 || c > 1 {
				t.Fatalf("confidence %v", c)
			}
		}
	})
}
