package quote

import "testing"

// TestWhereOfStatements asks where the last statement of a text was made, in its own words.
func TestWhereOfStatements(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ann Lee said in London that the ferries were late.", "London"},
		{"Ann Lee told dockers at a rally in Harlow, Ohio, that the ferries were late.", "Harlow"},
		{"“The ferries are late,” said Ann Lee, a broker in London.", ""},
		{"“The ferries are late,” Ann Lee said in French.", ""},
		{"“The ferries are late,” Ann Lee said in The Harlow Post.", ""},
		{"“The ferries are late,” Ann Lee said on Monday at the White House.", "White House"},
		{"In London on Monday, Ann Lee said the ferries were late.", "London"},
		{"At a rally in Harlow, Ohio, Ann Lee said the ferries were late.", "Harlow"},
		{"Last week, at a summit in London, Ann Lee said the ferries were late.", "London"},
		{"Ann Lee, speaking at a rally in London, warned that the ferries were late.", "London"},
		{"Speaking in London, Ann Lee warned that the ferries were late.", "London"},
		{"In a letter to dockers in London, Ann Lee warned that the ferries were late.", ""},
		{"In the days after the fire in London, Ann Lee warned that the ferries were late.", ""},
		{"Ann Lee, who was born in London, warned that the ferries were late.", ""},
		{"In London, dockers warned that the ferries were late.", ""},
	} {
		rec := extracted(t, c.text)
		if len(rec.Statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		if got := rec.Statements[len(rec.Statements)-1].PlaceSpan.In(rec.Text); got != c.want {
			t.Errorf("%s: made in %q, want %q", c.text, got, c.want)
		}
	}
}

// TestViaOfWho asks through what came the words of a relative clause, beside which those of
// the sentence around it came through an outlet.
func TestViaOfWho(t *testing.T) {
	rec := extracted(t, "The broker Ann Lee, who endorsed Paul Harlow in 2012, said on Twitter that the ferries were late.")
	if len(rec.Statements) != 2 {
		t.Fatalf("%d statements, want 2", len(rec.Statements))
	}
	for i, want := range []string{"Twitter", ""} {
		if got := rec.Entity(rec.Statements[i].Via).Name; got != want {
			t.Errorf("statement %d came through %q, want %q", i+1, got, want)
		}
	}
}
