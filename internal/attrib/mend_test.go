package attrib

import (
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// marked reads a text in which source, cue and content of one attribution stand
// between brackets that begin with S, Q and C: [S Lee] [Q says] [C the wind has
// dropped].
func marked(t *testing.T, an *nlp.Analyzer, text string) (*View, Cand) {
	t.Helper()
	var b strings.Builder
	type span struct {
		kind     byte
		from, to int
	}
	var spans []span
	for text != "" {
		i := strings.IndexByte(text, '[')
		if i < 0 {
			b.WriteString(text)
			break
		}
		j := strings.IndexByte(text, ']')
		b.WriteString(text[:i])
		spans = append(spans, span{text[i+1], b.Len(), b.Len() + j - i - 3})
		b.WriteString(text[i+3 : j])
		text = text[j+1:]
	}
	d := an.Analyze(b.String(), nil)
	v := NewView(d, Default().Lex)
	Default().Mark(v)
	c := Cand{Head: -1, P: .9}
	for _, s := range spans {
		r := nlp.Range{First: -1}
		for i := range d.Tokens {
			if k := &d.Tokens[i]; int(k.Start) >= s.from && int(k.End) <= s.to {
				if r.First < 0 {
					r.First = int32(i)
				}
				r.Last = int32(i) + 1
			}
		}
		switch s.kind {
		case 'S':
			c.Source = r
		case 'Q':
			c.Cue, c.Head = r, r.Last-1
		case 'C':
			c.Content = append(c.Content, r)
		}
	}
	c.measure(v)
	return v, c
}

func text(v *View, rs ...nlp.Range) string {
	var out []string
	for _, r := range rs {
		if r.Len() > 0 {
			b := v.D.Bytes(r)
			out = append(out, v.D.Text[b.Start:b.End])
		}
	}
	return strings.Join(out, " // ")
}

// testContent asks for the content that mend leaves of marked texts.
func testContent(t *testing.T, mend func(*View, *Cand) bool, cases map[string]string) {
	t.Helper()
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range cases {
		v, c := marked(t, an, in)
		mend(v, &c)
		if got := text(v, c.Content...); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestTrimClause(t *testing.T) {
	testContent(t, (*View).trimClause, map[string]string{
		"[S The union] [Q maintains] [C that the deal is binding; the firm takes another view].":  "that the deal is binding",
		"[S The union] [Q demanded] [C new boats; a longer season; an end to the quota].":         "new boats; a longer season; an end to the quota",
		"[S The union] [Q said] [C “it is binding; the firm knows that”].":                        "“it is binding; the firm knows that”",
		"[S The union] [Q asked for] [C men who can sail; who can mend nets; who will not talk].": "men who can sail; who can mend nets; who will not talk",
	})
}

func TestFillClause(t *testing.T) {
	testContent(t, (*View).fillClause, map[string]string{
		"[S The mayor] [Q denies] [C the bridge] is weak.":                            "the bridge is weak",
		"[S The mayor] [Q denies] [C the bridge] is weak, and left for the coast.":    "the bridge is weak",
		"[S The mayor] [Q denied] [C the claim] on Monday.":                           "the claim",
		"[S The mayor] [Q denied] [C the claim], said her office.":                    "the claim",
		"Asked about [C the bridge], [S the mayor] [Q said] it was weak.":             "the bridge",
		"[S The mayor] [Q described] [C the bridge] after an engineer had seen it.":   "the bridge",
		"[S The mayor] [Q said] [C the bridge]":                                       "the bridge",
		"[S The mayor] [Q said] [C that the bridge was closed because the ice] melts": "that the bridge was closed because the ice melts",
	})
}

func TestFindSubject(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"The letter, which was published on Monday, [Q argues] that [C “only the board can close the mill”].": "The letter",
		"Ruiz praised the crew and [Q added], [C “We owe them a lot.”]":                                       "Ruiz",
		"The letter, which was published on Monday, [Q argues] that [C only the board can close the mill].":   "",
		"The mill [Q was called] [C “a ruin”].":                                                               "",
	} {
		v, c := marked(t, an, in)
		v.findSubject(&c)
		if got := text(v, c.Source); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestTrimShared(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	v, c := marked(t, an, "[S Ruiz] [Q said] [C the wind had dropped but warned of heavy rain].")
	at := func(w string) int32 {
		for i := range v.D.Tokens {
			if v.D.Word(int32(i)) == w {
				return int32(i)
			}
		}
		t.Fatalf("no %q", w)
		return 0
	}
	k := at("warned")
	d := Cand{Head: k, P: .9, Source: c.Source, Cue: nlp.Range{First: k, Last: k + 2}, Content: []nlp.Range{{First: k + 2, Last: k + 4}}}
	for _, x := range []struct {
		what   string
		change func(d *Cand)
		want   string
	}{
		{"the same source", func(*Cand) {}, "the wind had dropped"},
		{"another source", func(d *Cand) { d.Source = nlp.Range{First: at("wind"), Last: at("wind") + 1} }, "the wind had dropped but warned of heavy rain"},
		{"hardly a cue", func(d *Cand) { d.P = .2 }, "the wind had dropped but warned of heavy rain"},
	} {
		e := d
		x.change(&e)
		cs := []Cand{c, e}
		v.trimShared(cs, 0)
		if got := text(v, cs[0].Content...); got != x.want {
			t.Errorf("%s: %q, want %q", x.what, got, x.want)
		}
	}
}

func TestYield(t *testing.T) {
	outer := Cand{Head: 12, Score: .5, Cue: nlp.Range{First: 12, Last: 14}, Content: []nlp.Range{{First: 0, Last: 11}}}
	inner := Cand{Head: 2, Score: 1, Source: nlp.Range{First: 0, Last: 2}, Cue: nlp.Range{First: 2, Last: 3}, Content: []nlp.Range{{First: 4, Last: 11}}}
	for _, x := range []struct {
		what   string
		change func(in *Cand)
		yields bool
	}{
		{"all of it inside", func(*Cand) {}, true},
		{"far surer", func(in *Cand) { in.Score = 3 }, false},
		{"content beyond", func(in *Cand) { in.Content = []nlp.Range{{First: 4, Last: 12}} }, false},
		{"source beyond", func(in *Cand) { in.Source = nlp.Range{First: 15, Last: 16} }, false},
	} {
		in := inner
		x.change(&in)
		cs := []Cand{in, outer}
		yield(cs, 1)
		if got := cs[0].Score < cs[1].Score; got != x.yields {
			t.Errorf("%s: yields %v", x.what, got)
		}
	}
}

func TestLabelled(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, raised := range map[string]bool{
		"[S Ministers] [Q branded] [C the plan “a farce”].":       true,
		"[S Ministers] [Q branded] [C the plan a farce].":         false,
		"[S Ministers] [Q read] [C the plan “a farce”].":          false,
		"[Q Branding] [C the plan “a farce”] was no help.":        false,
		"[S Ministers] [Q called] [C the plan “a farce”].":        true,
		"[S Ministers] [Q called for] [C a boat to “stop it”].":   false,
		"[S Ministers] [Q called] [C the firm “Wet Feet Ltd”].":   false,
		"[S Ministers] [Q called] [C the plan “a farce” of old].": false,
	} {
		v, c := marked(t, an, in)
		c.Score, c.P = -2, .5
		v.labelled(&c)
		if got := c.Score > -2; got != raised {
			t.Errorf("%s: raised %v", in, got)
		}
	}
}

func TestTrimConj(t *testing.T) {
	testContent(t, (*View).trimConj, map[string]string{
		"[S They] [Q estimated] [C that bills would rise and] urged ministers to act.": "that bills would rise",
		"[S They] [Q said] [C bills would rise and fall].":                             "bills would rise and fall",
		"[S They] [Q said] [C “and”], no more.":                                        "“and”",
	})
}
