package coref_test

import (
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/coref"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// TestCalled asks who the last speaker of a text is where the source says by what name
// somebody goes, and where a common word stands for a body with a name.
func TestCalled(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[A group calling itself Grey Heron] {said} it had the files.", "Grey Heron"},
		{"[A miner who gave his name only as Tomasz] {said} the roof fell.", "Tomasz"},
		{"[The rebels’ commander, known as General Viper,] {said} the town was his.", "Viper"},
		{"[Its caretaker, a Mr. Quill,] {said} the lift was safe.", "Quill"},
		{"Two judges stayed away. [One of them, the magistrate Pia Quill,] {said} she was ill.", "Pia Quill"},
		{"Two brokers sold. [One of them, Pia Quill of Harbour Bank,] {said} she was ill.", "Pia Quill"},
		{"[A survey of 900 tenants by Harbour Research] {said} the lifts were broken.", "Harbour Research"},
		{"[An estimate in May by the Harbour Board] {said} the cost had doubled.", "Harbour Board"},
		{"[A leaflet handed out by Harbour Watch] {said} the water was foul.", "Harbour Watch"},
		{"[A miner who gave no name] {said} the roof fell.", "A miner"},
		{"The Tallport Jazz Festival opened on Monday. Nobody came. [The festival] {said} it was the rain.", "Tallport Jazz Festival"},
	} {
		of, ents := resolve(t, c.text)
		if got := label(of[len(of)-1], ents); got != c.want {
			t.Errorf("speaker of %q is %q, want %q", c.text, got, c.want)
		}
	}
}

// TestHeadlineBody asks that the bare word of a headline stands for the body that the
// article names.
func TestHeadlineBody(t *testing.T) {
	analyzer, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, source, want string }{
		{"Ferry was overloaded, board says\n\nThe ferry that sank in May carried too many, the Harbour Safety Board said on Monday.", "board", "Harbour Safety Board"},
		{"Union rejects offer from dock owners\n\nThe Tallport Dockers’ Union has turned down a rise of 3 per cent.", "Union", "Tallport Dockers’ Union"},
	} {
		a, err := article.FromText(c.text, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := analyzer.Analyze(a.Text, nil)
		s := strings.Index(a.Text, c.source)
		cue := s + len(c.source) + 1
		at := attrib.FromSpans(d, [][2]int{{s, s + len(c.source)}}, [][2]int{{cue, cue + 4}}, nil)
		res := coref.Resolve(a, d, []attrib.Attribution{at}, coref.Options{})
		if got := label(res.Of[0], res.Entities); got != c.want {
			t.Errorf("%q in %q is %q, want %q", c.source, c.text, got, c.want)
		}
	}
}
