package attrib

import (
	"slices"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// several reads a text without marks and candidates in it, each "source|cue|content", pieces
// of content parted by " // ".
func several(t *testing.T, an *nlp.Analyzer, in string, as ...string) (*View, []Cand) {
	t.Helper()
	v := NewView(an.Analyze(in, nil), Default().Lex)
	Default().Mark(v)
	find := func(s string) nlp.Range {
		if s == "" {
			return nlp.Range{}
		}
		i := strings.Index(in, s)
		if i < 0 {
			t.Fatalf("%q is not in %q", s, in)
		}
		r := nlp.Range{First: -1}
		for k := range v.D.Tokens {
			if x := &v.D.Tokens[k]; int(x.Start) >= i && int(x.End) <= i+len(s) {
				if r.First < 0 {
					r.First = int32(k)
				}
				r.Last = int32(k) + 1
			}
		}
		return r
	}
	var cs []Cand
	for _, a := range as {
		f := strings.Split(a, "|")
		c := Cand{P: .9, Source: find(f[0]), Cue: find(f[1])}
		c.Head = c.Cue.Last - 1
		for _, s := range strings.Split(f[2], " // ") {
			c.Content = append(c.Content, find(s))
		}
		c.measure(v)
		cs = append(cs, c)
	}
	slices.SortStableFunc(cs, byHead)
	return v, cs
}

// show writes candidates as several reads them.
func show(v *View, cs []Cand) []string {
	var out []string
	for k := range cs {
		c := &cs[k]
		out = append(out, text(v, c.Source)+"|"+text(v, c.Cue)+"|"+text(v, c.Content...))
	}
	return out
}

func analyzer(t *testing.T) *nlp.Analyzer {
	t.Helper()
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	return an
}

// severalCase is a text with candidates, as several reads them, and what becomes of them.
type severalCase struct {
	what, text string
	in, want   []string
}

// testSeveral does a step of the decoding with all candidates of each text.
func testSeveral(t *testing.T, step func(*View, []Cand) []Cand, cases []severalCase) {
	t.Helper()
	an := analyzer(t)
	for _, x := range cases {
		v, cs := several(t, an, x.text, x.in...)
		cs = step(v, cs)
		if got := show(v, cs); !slices.Equal(got, x.want) {
			t.Errorf("%s: %q, want %q", x.what, got, x.want)
		}
	}
}

func TestSettle(t *testing.T) {
	settle := func(v *View, cs []Cand) []Cand {
		v.settle(cs)
		return cs
	}
	testSeveral(t, settle, []severalCase{
		{"what runs up to its speaker is not said before",
			"“I will look at the boats,” Ruiz said. “The old boats?” Lindqvist repeated.",
			[]string{"Ruiz|said|“I will look at the boats,” // “The old boats?”", "Lindqvist|repeated|“The old boats?”"},
			[]string{"Ruiz|said|“I will look at the boats,”", "Lindqvist|repeated|“The old boats?”"}},
		{"what a later cue leads in is its own",
			"“The boats are old,” Ruiz said before adding: “They leak, too.”",
			[]string{"Ruiz|said|“The boats are old,” // “They leak, too.”", "Ruiz|adding|“They leak, too.”"},
			[]string{"Ruiz|said|“The boats are old,”", "Ruiz|adding|“They leak, too.”"}},
		{"a clause between is no cue of the quotation behind it",
			"“The boats are old,” Ruiz said, noting the leaks. “They must go.”",
			[]string{"Ruiz|said|“The boats are old,” // “They must go.”", "Ruiz|noting|the leaks"},
			[]string{"Ruiz|said|“The boats are old,” // “They must go.”", "Ruiz|noting|the leaks"}},
		{"the paragraph before goes with it",
			"Ruiz told us the boats were late.\n\n“We waited at the pier.\n\n“We left at noon,” she said.",
			[]string{"Ruiz|told|the boats were late // “We waited at the pier.", "she|said|“We left at noon,”"},
			[]string{"Ruiz|told|the boats were late", "she|said|“We waited at the pier. // “We left at noon,”"}},
		{"but not behind a colon",
			"Ruiz spoke of the boats:\n\n“We waited at the pier.\n\n“We left at noon,” she said.",
			[]string{"Ruiz|spoke|of the boats // “We waited at the pier.", "she|said|“We left at noon,”"},
			[]string{"Ruiz|spoke|of the boats // “We waited at the pier.", "she|said|“We left at noon,”"}},
	})
}

// secondCase is a text with two candidates, and the source that the second one gets.
type secondCase struct{ text, first, second, want string }

// testSecond has f give the second candidate of each text its source.
func testSecond(t *testing.T, f func(*View, []Cand, int), cases []secondCase) {
	t.Helper()
	an := analyzer(t)
	for _, x := range cases {
		v, cs := several(t, an, x.text, x.first, x.second)
		f(v, cs, 1)
		if got := text(v, cs[1].Source); got != x.want {
			t.Errorf("%s: %q, want %q", x.text, got, x.want)
		}
	}
}

func TestInherit(t *testing.T) {
	testSecond(t, (*View).inherit, []secondCase{
		{"Ruiz said the boats would sail, but warned, “They leak.”", "Ruiz|said|the boats would sail", "|warned|“They leak.”", "Ruiz"},
		{"Ruiz said the boats would sail. Adding, “They leak.”", "Ruiz|said|the boats would sail", "|Adding|“They leak.”", "Ruiz"},
		{"Ruiz said the boats would sail.\n\nAdding, “They leak.”", "Ruiz|said|the boats would sail", "|Adding|“They leak.”", ""},
		{"Ruiz said the boats would sail, and was told, “They leak.”", "Ruiz|said|the boats would sail", "|was told|“They leak.”", ""},
		{"Ruiz said the boats that warned, “They leak.”", "Ruiz|said|the boats", "|warned|“They leak.”", ""},
	})
}

func TestMainSpeaker(t *testing.T) {
	testSecond(t, (*View).main, []secondCase{
		{"Lindqvist said the firm had failed Ruiz, calling it “a farce.”", "Lindqvist|said|the firm had failed Ruiz", "Ruiz|calling|it “a farce.”", "Lindqvist"},
		{"Lindqvist said the firm heard Ruiz calling it “a farce.”", "Lindqvist|said|the firm heard Ruiz", "Ruiz|calling|it “a farce.”", "Ruiz"},
	})
}

func TestSourceOfForm(t *testing.T) {
	an := analyzer(t)
	for _, x := range []struct {
		f        func(*View, *Cand) bool
		in, want string
	}{
		{(*View).absolute, "[S The plan] failed, with one of its authors [Q calling] [C it “a farce.”]", "one of its authors"},
		{(*View).absolute, "[S The plan] failed with a note on the pier [Q calling] [C it “a farce.”]", "The plan"},
		{(*View).absolute, "[S Ruiz] spoke, with the crowd after [Q calling] [C it “a farce.”]", "Ruiz"},
		{(*View).absolute, "[S Ruiz] spoke with the crowd, [Q calling] [C it “a farce.”]", "Ruiz"},
		{(*View).invert, "[Q Continued] Ruiz: [C “The boats are old and they leak.”]", "Ruiz"},
		{(*View).invert, "[Q Adding] detail: [C “The boats are old and they leak.”]", ""},
	} {
		v, c := marked(t, an, x.in)
		x.f(v, &c)
		if got := text(v, c.Source); got != x.want {
			t.Errorf("%s: %q, want %q", x.in, got, x.want)
		}
	}
}

func TestFillTail(t *testing.T) {
	testContent(t, (*View).fillTail, map[string]string{
		"[S Ruiz] [Q said] [C he was “very proud”] of the crew.":                           "he was “very proud” of the crew",
		"[S Ruiz] [Q said] [C it was her “duty”] to report the leak.":                      "it was her “duty” to report the leak",
		"[S Ruiz] [Q said] [C he was “very proud”] in a letter.":                           "he was “very proud”",
		"[S Ruiz] [Q said] [C he was “very proud,”] of the crew.":                          "he was “very proud,”",
		"[S Ruiz] [Q called] [C it “a farce”] amid cheers and left for the coast at once.": "it “a farce”",
	})
}

func TestFillLead(t *testing.T) {
	testContent(t, (*View).fillLead, map[string]string{
		"He had sailed for eight years and was [C “a patient man,”] [S the letter] [Q added].": "He had sailed for eight years and was “a patient man,”",
		"The crew left ([C “We are tired,”] [S Ruiz] [Q wrote]).":                              "“We are tired,”",
		"As he left, [C “We are tired,”] [S Ruiz] [Q said].":                                   "“We are tired,”",
		"[C “We are tired,”] [S Ruiz] [Q said].":                                               "“We are tired,”",
	})
}

func TestTermed(t *testing.T) {
	an := analyzer(t)
	for in, raised := range map[string]bool{
		"The firm shed what [S Ruiz] [Q called] [C “a burden.”]": true,
		"The firm shed what [S Ruiz] [Q called] [C a burden.]":   false,
		"The firm left as [S Ruiz] [Q called] [C “a taxi.”]":     false,
	} {
		v, c := marked(t, an, in)
		c.Score = -2
		v.termed(&c)
		if got := c.Score > -2; got != raised {
			t.Errorf("%s: raised %v", in, got)
		}
	}
}

func TestGoesOn(t *testing.T) {
	goOn := func(v *View, cs []Cand) []Cand {
		cs = v.goOn(cs)
		v.trail(cs)
		return cs
	}
	testSeveral(t, goOn, []severalCase{
		{"behind an aside",
			"“The boats are old,” Ruiz said, when asked whether she would sail. “They leak and they creak.”",
			[]string{"Ruiz|said|“The boats are old,”", "|asked|whether she would sail // “They leak and they creak.”"},
			[]string{"Ruiz|said|“The boats are old,” // “They leak and they creak.”", "|asked|whether she would sail"}},
		{"behind a paragraph about who spoke",
			"“The boats are old,” Ruiz said.\n\nShe has already sold one of them.\n\n“They leak and they creak.”",
			[]string{"Ruiz|said|“The boats are old,”"},
			[]string{"Ruiz|said|“The boats are old,” // “They leak and they creak.”"}},
		{"but not behind one about somebody else",
			"“The boats are old,” Ruiz said.\n\nHer brother John Smith has sold one of them.\n\n“They leak and they creak.”",
			[]string{"Ruiz|said|“The boats are old,”"},
			[]string{"Ruiz|said|“The boats are old,”"}},
		{"in a sentence that begins without marks",
			"“The boats are old,” Ruiz said outside the harbour. But “they will sail until the ice comes. They must.”",
			[]string{"Ruiz|said|“The boats are old,”"},
			[]string{"Ruiz|said|“The boats are old,” // But “they will sail until the ice comes. They must.”"}},
		{"in a sentence that ends without marks",
			"“The boats are old,” Ruiz said outside the harbour. “They will sail until the ice comes but not” to the islands.",
			[]string{"Ruiz|said|“The boats are old,”"},
			[]string{"Ruiz|said|“The boats are old,” // “They will sail until the ice comes but not” to the islands"}},
	})
}

func TestMissed(t *testing.T) {
	v, _ := several(t, analyzer(t), "“The boats are old,” the letter states. The crew shares nothing with its shares.")
	var got []string
	for i := range int32(len(v.D.Tokens)) {
		switch v.D.Word(i) {
		case "letter", "crew", "states", "shares":
			v.tok[i].class = cNoun // as taggers may have it
		}
	}
	for i := range int32(len(v.D.Tokens)) {
		if i > 0 && v.missed(i) {
			got = append(got, v.D.Word(i))
		}
	}
	if want := []string{"states"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestNearer(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"[S Ruiz] warned of cuts after the owners of the mill [Q said] [C it would shut].":      "the owners of the mill",
		"[S Ruiz] spoke before the owners [Q said] [C it would shut].":                          "the owners",
		"[S Ruiz] warned of cuts and after a day of talks [Q said] [C it would shut].":          "Ruiz",
		"[S Ruiz] said it was late, and when pressed, the father of two [Q replied], [C “No.”]": "the father of two",
		"[S The owner] who had met Lindqvist, the mayor and Ruiz [Q said] [C it would shut].":   "The owner",
		"[S Ruiz], who left after the owners did, [Q said] [C it would shut].":                  "Ruiz",
		"[S The owners of the mill] [Q said] [C it would shut after the owners of it spoke].":   "The owners of the mill",
	} {
		v, c := marked(t, an, in)
		v.nearer(&c)
		if got := text(v, c.Source); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
