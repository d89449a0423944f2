package coref_test

import "testing"

// TestCalled asks who the last speaker of a text is where the source says by what name
// somebody goes, and where a common word stands for a body with a name.
func TestCalled(t *testing.T) {
	testLast(t, [][2]string{
		{"[A group calling itself Grey Heron] {said} it had the files.", "Grey Heron"},
		{"[A miner who gave his name only as Tomasz] {said} the roof fell.", "Tomasz"},
		{"[The rebels’ commander, known as General Viper,] {said} the town was his.", "Viper"},
		{"[Its caretaker, a Mr. Quill,] {said} the lift was safe.", "Quill"},
		{"Two judges stayed away. [One of them, the magistrate Pia Quill,] {said} she was ill.", "Pia Quill"},
		{"Two brokers sold. [One of them, Pia Quill of Harbour Bank,] {said} she was ill.", "Pia Quill"},
		{"[A survey of 900 tenants by Harbour Research] {said} the lifts were broken.", "Harbour Research"},
		{"[An estimate in May by the Harbour Board] {said} the cost had doubled.", "Harbour Board"},
		{"[A leaflet handed out by Harbour Watch] {said} the water was foul.", "Harbour Watch"},
		{"[Another resident], who identified herself simply as Mama Ladi, {said} the road was shut.", "Mama Ladi"},
		{"[A welder], who asked to be known only as Tomasz, {said} the roof fell.", "Tomasz"},
		{"[A welder], who gave only his first name, Tomasz, {said} the roof fell.", "Tomasz"},
		{"[A welder], who asked not to be named by Tomasz, {said} the roof fell.", "A welder"},
		{"[Paul Brandt] {said} it was late.\n\nPiet Tarn will visit the town on Friday, [his office] {said}.", "Piet Tarn office"},
		{"[A miner who gave no name] {said} the roof fell.", "A miner"},
		{"The Tallport Jazz Festival opened on Monday. Nobody came. [The festival] {said} it was the rain.", "Tallport Jazz Festival"},
	})
}

// TestHeadlineBody asks that the bare word of a headline stands for the body that the
// article names.
func TestHeadlineBody(t *testing.T) {
	for _, c := range []struct{ text, source, want string }{
		{"Ferry was overloaded, board says\n\nThe ferry that sank in May carried too many, the Harbour Safety Board said on Monday.", "board", "Harbour Safety Board"},
		{"Union rejects offer from dock owners\n\nThe Tallport Dockers’ Union has turned down a rise of 3 per cent.", "Union", "Tallport Dockers’ Union"},
	} {
		s := wordsAt(c.text, c.source, 0)
		if got := label(resolveOne(t, c.text, s, [2]int{s[1] + 1, s[1] + 5}, nil)); got != c.want {
			t.Errorf("%q in %q is %q, want %q", c.source, c.text, got, c.want)
		}
	}
}
