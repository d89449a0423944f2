package quote

import (
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

// TestSayingNothing reads quotations that say that nothing will be said, and some
// that only look like it.
func TestSayingNothing(t *testing.T) {
	x, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		content string
		keeps   bool
	}{
		{"I would rather not say in open session", true},
		{"I'm not going to prejudge the agenda", true},
		{"We will not get into the details of the plan", true},
		{"It is too early to say whether charges will follow", true},
		{"We have nothing to add", true},
		{"We have nothing further to say", true},
		{"We are not in a position to confirm that", true},
		{"I cannot go into the forest after dark", false},
		{"We have nothing to hide", false},
		{"The bus leaves too early to catch", false},
		{"He did not get into the school", false},
	} {
		a, err := article.Parse("The minister, Ann Lee, spoke on Monday. “"+c.content+",” Lee said.", article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		rec, err := x.Extract(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for _, st := range rec.Statements {
			got = got || st.Stances[0].Act == Withhold
		}
		if got != c.keeps {
			t.Errorf("%s: withheld is %v, want %v", c.content, got, c.keeps)
		}
	}
}

// TestTurnAsks reads the turns of an interview: those that end with a question
// ask.
func TestTurnAsks(t *testing.T) {
	x, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.Parse(`NORA FINCH, HOST: Minister, the lights went out on 41 days. Were you wrong?

OMAR SAID: I was wrong about the summer.

FINCH: People slept on their roofs because of the heat. What do you say to them?

SAID: Nobody had told me about that.`, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rec, err := x.Extract(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	want := []bool{true, false, true, false}
	if len(rec.Statements) != len(want) {
		t.Fatalf("%d statements, want %d", len(rec.Statements), len(want))
	}
	for i, st := range rec.Statements {
		if got := st.Stances[0].Act == Ask; got != want[i] {
			t.Errorf("turn %d: %v, asks is %v", i+1, st.Stances[0].Act, got)
		}
	}
}
