package corpus

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"

	_ "time/tzdata"
)

const sample = `title: Minister denies sale of port
date: 2025-03-04
zone: Africa/Nairobi
outlet: Coast Courier
region: africa
format: wire
topic: politics
---
MOMBASA, March 4 (CC) – {c1 “No pier was sold,”} {s1,2 the minister, Grace Otieno}, {q1 said} {t1,2 on Monday} and {q2 vowed} {c2 to sue if {x “Harbour Nights”} airs again}.

{s3 The EU} {q3 backed} {c3 that claim} {q3 up}. {s4 She} {q4 said} in a letter to reporters {c4 {s5 allies} {q5 denied} {c5 it}}.
---
speakers:
P1 | person | name=Grace Otieno | role=minister | country=KE | principal=Kenya | gender=female
P2 | organization | name=EU | country=EU
P3 | group | mention=allies
claims:
C1 | fact | A pier was sold.
C2 | fact | Piers are on sale.
C2 broader C1
statements:
1 | P1 | deny | claim=C1 -3 | when=2025-03-03
2 | P1 | threaten | con=the channel | when=2025-03-03 | if=if “Harbour Nights” airs again | flags=repeat,hedged
3 | P2 | confirm | claim=C1 broader +2 | basis=evidence | pro=the minister
+ | ask | claim=C2 n/a
4 | P1 | assert | when=/2025-03 | via=a letter | to=reporters | place=Mombasa
5 | P3 | deny | claim=C1 -3 | parent=4 | echo=1 | same=1
`

func TestRead(t *testing.T) {
	a, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	nairobi, err := time.LoadLocation("Africa/Nairobi")
	if err != nil {
		t.Fatal(err)
	}
	if want := time.Date(2025, 3, 4, 0, 0, 0, 0, nairobi); !a.Published.Equal(want) || !a.DateOnly {
		t.Errorf("published %v, day only %v", a.Published, a.DateOnly)
	}
	if !strings.HasPrefix(a.Text, "MOMBASA, March 4 (CC) – “No pier was sold,” the minister, Grace Otieno, said on Monday") ||
		!strings.HasSuffix(a.Text, "She said in a letter to reporters allies denied it.") {
		t.Errorf("text is %q", a.Text)
	}
	words := func(spans []article.Span) string {
		var w []string
		for _, s := range spans {
			w = append(w, s.In(a.Text))
		}
		return strings.Join(w, "/")
	}
	if g := words(a.Statements[2].Cue); g != "backed/up" {
		t.Errorf("cue in pieces is %q", g)
	}
	for _, n := range []int{0, 1} {
		if g := words(a.Statements[n].Source); g != "the minister, Grace Otieno" {
			t.Errorf("shared source of %d is %q", n+1, g)
		}
		if g := words(a.Statements[n].Time); g != "on Monday" {
			t.Errorf("shared time of %d is %q", n+1, g)
		}
	}
	if g := words(a.Statements[3].Content); g != "allies denied it" {
		t.Errorf("outer content is %q", g)
	}
	if g := words(a.NoSpeech); g != "“Harbour Nights”" {
		t.Errorf("no speech: %q", g)
	}
	if g := a.Statements[1].Condition.In(a.Text); g != "if “Harbour Nights” airs again" {
		t.Errorf("condition is %q", g)
	}
	if w := a.Statements[0].When; !w.Start.Equal(time.Date(2025, 3, 3, 0, 0, 0, 0, nairobi)) || w.End.Sub(w.Start) != 24*time.Hour {
		t.Errorf("a day is %v", w)
	}
	if w := a.Statements[3].When; !w.Start.IsZero() || !w.End.Equal(time.Date(2025, 3, 1, 0, 0, 0, 0, nairobi)) {
		t.Errorf("before a month is %v", w)
	}
	s := a.Statements[2].Stances
	if len(s) != 2 || s[0].Act != quote.Confirm || s[0].Claim != 1 || s[0].Match != quote.MatchBroader || s[0].Position() != quote.Support ||
		s[0].Commitment != 2 || s[0].Basis != quote.BasisEvidence || s[0].Attitude != quote.Pro || s[0].Target != "the minister" {
		t.Errorf("stances of 3: %+v", s)
	}
	if s[1].Act != quote.Ask || s[1].Claim != 2 || s[1].Position() != quote.Neutral {
		t.Errorf("further stance of 3: %+v", s[1])
	}
	p := a.Speakers[0]
	if p.Kind != entity.Person || p.Name != "Grace Otieno" || p.Gender != entity.Female || p.Principal != "Kenya" || p.Country != "KE" {
		t.Errorf("speaker: %+v", p)
	}
	if l := a.Claims[1].Links; len(l) != 1 || l[0].To != 1 || l[0].Match != quote.MatchBroader {
		t.Errorf("links: %+v", l)
	}
	st := a.Statements[4]
	if st.Parent != 4 || st.Echo != 1 || st.SameSpeech != 1 {
		t.Errorf("references: %+v", st)
	}
	if st := a.Statements[1]; !st.Repeat || !st.Hedged || st.Attempt || st.AuthorComment || st.Optional {
		t.Errorf("flags: %+v", st)
	}
	if st := a.Statements[3]; st.Via != "a letter" || st.To != "reporters" || st.Place != "Mombasa" {
		t.Errorf("fields: %+v", st)
	}
}

// Each fault is one change to the sample that must be noticed, with the line
// that must be named (0: any).
func TestReadFaults(t *testing.T) {
	for _, c := range []struct {
		old, new string
		line     int
		want     string
	}{
		{"topic: politics\n", "", 7, "no topic"},
		{"topic: politics", "tropic: politics", 7, "unknown key"},
		{"topic: politics", "title: politics", 7, "twice"},
		{"date: 2025-03-04", "date: 2025-3-4", 0, "neither"},
		{"zone: Africa/Nairobi", "zone: Nairobi/Africa", 3, "zone"},
		{"region: africa", "region: atlantis", 5, "unknown region"},
		{"format: wire", "format: rumour", 6, "unknown format"},
		{"{s3 The EU}", "{s3 The EU", 11, "not closed"},
		{"{s3 The EU}", "The EU}", 11, "closes nothing"},
		{"{s3 The EU}", "{s3 The EU }", 11, "space"},
		{"{s3 The EU}", "{s The EU}", 11, "number"},
		{"{s3 The EU}", "{z3 The EU}", 11, "unknown mark"},
		{"{s3 The EU}", "{s3,3 The EU}", 11, "twice"},
		{"{s3 The EU}", "{s9 The EU}", 11, "no statement 9"},
		{"{q3 backed}", "{q3,4 backed}", 11, "only sources"},
		{"{x “Harbour", "{x1 “Harbour", 9, "no number"},
		{"{x “Harbour Nights”}", "“Harbour Nights”", -1, ""},
		{"{c1 “No pier was sold,”}", "“No pier was sold,”", 0, "quotation mark"},
		{"{c4 {s5 allies} {q5 denied} {c5 it}}", "{s5 allies} {q5 denied} {c5 it}", 0, "outside the content"},
		{"parent=4 | echo=1", "echo=1", 0, "share"},
		{"same=1", "same=7", 0, "no statement 7"},
		{"same=1", "same=5", 0, "no other statement"},
		{"P3 | group", "P3 | crowd", 0, "no kind of speaker"},
		{"P3 | group", "P3 | place", 0, "no kind of speaker"},
		{"P3 | group", "P4 | group", 0, "P3 is due"},
		{"role=minister", "role=president", 0, "does not stand"},
		{"mention=allies", "mention=friends", 0, "does not stand"},
		{"via=a letter", "via=a message", 0, "does not stand"},
		{"country=KE", "country=Kenya", 0, "two-letter"},
		{"name=EU", "name=EU | mention=the bloc", 0, "no mention"},
		{"name=EU", "nom=EU", 0, "unknown field"},
		{"C2 broader C1", "C2 broader C3", 0, "joins no two"},
		{"C2 broader C1", "C2 beside C1", 0, "is due"},
		{"C1 | fact", "C1 | rumour", 0, "no kind of claim"},
		{"A pier was sold.", "A pier was sold", 0, "no sentence"},
		{"1 | P1 | deny", "1 | P1 | refute", 0, "no act"},
		{"1 | P1 | deny", "1 | P9 | deny", 0, "no speaker"},
		{"1 | P1 | deny", "7 | P1 | deny", 0, "statement 1"},
		{"deny | claim=C1 -3 | when", "deny | claim=C1 -4 | when", 0, "is not claim"},
		{"deny | claim=C1 -3 | when", "deny | claim=C1 +3 | when", 0, "denial"},
		{"deny | claim=C1 -3 | when", "deny | claim=C9 -3 | when", 0, "no claim C9"},
		{"deny | claim=C1 -3 | when", "deny | claim=C1 sideways -3 | when", 0, "no quote.Match"},
		{"deny | claim=C1 -3 | when", "withhold | claim=C1 0 | when", 0, "needs of"},
		{"when=2025-03-03\n2", "when=2025-13-03\n2", 0, "no date"},
		{"when=2025-03-03\n2", "when=2025-03-03/2025-03-01\n2", 0, "ends before"},
		{"claim=C1 -3 | when=2025-03-03", "claim=C1 -3", 0, "no when"},
		{"if=if “Harbour", "if=if the Harbour", 0, "condition"},
		{"flags=repeat", "flags=repeated", 0, "unknown flag"},
		{"pro=the minister", "pro=the minister | con=the port", 0, "two attitudes"},
		{"pro=the minister", "pro=the minister | pro=the port", 0, "twice"},
		{"+ | ask | claim=C2 n/a", "+ | ask | claim=C2 +3", 0, "does not address"},
		{"+ | ask | claim=C2 n/a", "+ | ask | via=EU", 0, "of a stance"},
		{"3 | P2 | confirm", "3 | P1 | confirm", 0, "P2 says nothing"},
		{"threaten | con=the channel", "threaten", 0, "attitude"},
		{"{c1 “No pier was sold,”}", "{c2 “No pier was sold,”}", 0, "stands before"},
		{"statements:\n", "", 0, "is due"},
		{"airs again}.\n\n", "airs again}.\n\n\n", 0, "empty line"},
	} {
		if !strings.Contains(sample, c.old) {
			t.Fatalf("the sample has no %q", c.old)
		}
		_, err := Read(strings.NewReader(strings.Replace(sample, c.old, c.new, 1)))
		if c.line < 0 { // within a content: no fault
			if err != nil {
				t.Errorf("%q → %q: %v", c.old, c.new, err)
			}
			continue
		}
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(e.Msg, c.want) {
			t.Errorf("%q → %q: error %v, want %q", c.old, c.new, err, c.want)
			continue
		}
		if c.line > 0 && e.Line != c.line {
			t.Errorf("%q → %q: line %d, want %d (%s)", c.old, c.new, e.Line, c.line, e.Msg)
		}
	}
	for _, s := range []string{"", "---", "\xff", "a\r\n", "title: x\n---\n---\n", "---\n{"} {
		if _, err := Read(strings.NewReader(s)); err == nil {
			t.Errorf("%q is accepted", s)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("---\n{s1 x}\n---\n")
	f.Fuzz(func(t *testing.T, s string) {
		a, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		for i := range a.Statements {
			for _, sp := range a.Statements[i].own() {
				if sp.In(a.Text) == "" {
					t.Errorf("span %v covers nothing", sp)
				}
			}
		}
	})
}
