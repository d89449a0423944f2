package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestTranscript asks who speaks under the labels of transcripts, what they are and on what
// they are heard.
func TestTranscript(t *testing.T) {
	turns := "[TARN BEXLEY, HOST]{:} The harbour is shut. Why?\n\n[OONA QUILL]{:} It silted up.\n\n[BEXLEY]{:} Who knew?\n\n[QUILL]{:} Nobody asked.\n\n[BEXLEY]{:} Thank you."
	for _, c := range []struct{ head, via string }{
		{"BBC transcript — a pilot on the silt", "BBC"},
		{"‘Harbour Hour’ transcript: a pilot on the silt", "Harbour Hour"},
		{"A pilot on the silt", ""},
	} {
		of, ents := resolve(t, c.head+"\n\n"+turns)
		host, guest := ents[of[2].Speaker.Entity-1], ents[of[3].Speaker.Entity-1]
		if host.Name != "Tarn Bexley" || host.Kind != entity.Person || guest.Name != "Oona Quill" || guest.Kind != entity.Person {
			t.Errorf("under %q speak %q, %v, and %q, %v", c.head, host.Name, host.Kind, guest.Name, guest.Kind)
		}
		if got := lastVia(of[:4], ents); got != c.via {
			t.Errorf("under %q they are heard on %q, want %q", c.head, got, c.via)
		}
		if got := host.Affiliation(); got != c.via {
			t.Errorf("under %q the host is of %q, want %q", c.head, got, c.via)
		}
	}
}

// TestTurns asks who speaks last under a bare surname in capitals and on what, where the
// article says that a transcript follows and its lead what was aired.
func TestTurns(t *testing.T) {
	lead := "On Friday’s broadcast of “Morning Arlen,” the pilot, Oona Quill, spoke of the harbour.\n\n"
	for _, c := range []struct{ text, want, via string }{
		{lead + "Partial transcript as follows:\n\n[BEXLEYS]{:} Why?\n\n[QUILL]{:} It silted up.", "Oona Quill", "Morning Arlen"},
		{lead + "Partial transcript as follows:\n\n[QUILL]{:} It silted up.\n\n[BEXLEYS]{:} Who knew?", "BEXLEYS", "Morning Arlen"},
		{lead + "Partial transcript as follows:\n\n[QUILL]{:} It silted up.\n\n[BEXLEY]{:} Who knew?", "BEXLEY", "Morning Arlen"},
		{lead + "Partial transcript as follows:\n\n“[QUILL]{:} It silted up.\n\n“[BEXLEY]{:} Who knew?”", "BEXLEY", "Morning Arlen"},
		{lead + "She left at noon.\n\n[BEXLEYS]{:} Why?\n\n[QUILL]{:} It silted up.", "Oona Quill", ""},
		{"Oona Quill appeared on CNN’s “Early Tide” on Monday.\n\n[BEXLEYS]{:} Why?\n\n[QUILL]{:} Mud.\n\n[BEXLEYS]{:} Who knew?\n\n[QUILL]{:} It silted up.", "Oona Quill", "Early Tide"},
	} {
		of, ents := resolve(t, c.text)
		if e := last(of, ents); e.Label() != c.want || c.via != "" && e.Kind != entity.Person {
			t.Errorf("the last speaker of %q is %q, %v, want %q", c.text, e.Label(), e.Kind, c.want)
		}
		if got := lastVia(of, ents); got != c.via {
			t.Errorf("%q came through %q, want %q", c.text, got, c.via)
		}
	}
}

// TestInitials asks who speaks last under the initials of an interview.
func TestInitials(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Oona Quill is the pilot of the harbour. She spoke to Tarn Bexley.\n\n[TB]{:} Why is it shut?\n\n[OQ]{:} It silted up.\n\n[TB]{:} Who knew?\n\n[OQ]{:} Nobody asked.", "Oona Quill"},
		{"Mira Aldous has run the museum since May.\n\n[Herald]{:} Who pays?\n\n[MA]{:} The city does.\n\n[Herald]{:} And the rest?\n\n[MA]{:} Donors.", "Mira Aldous"},
		{"Pavel Stroud sells wheat.\n\n[TL]{:} Is it dear?\n\n[PS]{:} It is.\n\n[TL]{:} Will bread be?\n\n[PS]{:} We have stocks.", "Pavel Stroud"},
		{"Bram Bo Crane is a pilot.\n\n[BC]{:} It silted up.\n\n[BBC]{:} Why?", "BBC"},
		{"Pavel Stroud and Petra Sand sell wheat.\n\n[TL]{:} Is it dear?\n\n[PS]{:} It is.", "PS"},
	} {
		of, ents := resolve(t, c.text)
		if e := last(of, ents); e.Label() != c.want {
			t.Errorf("the last speaker of %q is %q, want %q", c.text, e.Label(), c.want)
		}
	}
}

// TestBeside asks who the last speaker of a text is, and of what kind.
func TestBeside(t *testing.T) {
	for _, c := range []struct {
		text, want string
		kind       entity.Kind
	}{
		{"Paul Brandt spoke first. [The minister for ports and inland waterways, Lena Okafor,] {said} it was safe.", "Lena Okafor", entity.Person},
		{"Paul Brandt spoke first. [The head of the Tallport Pilotage and Towage Service, Mrs Lena Okafor,] {said} it was safe.", "Lena Okafor", entity.Person},
		{"Paul Brandt drowned in May. “It is a lie,” [his younger sister, Ottoline,] {said}.", "Ottoline", entity.Person},
		{"Two of the pilots had quit. [A third] {said} that the tug had sunk.", "A third", entity.Person},
	} {
		e := last(resolve(t, c.text))
		if e.Label() != c.want || e.Kind != c.kind {
			t.Errorf("speaker of %q is %q, %v, want %q, %v", c.text, e.Label(), e.Kind, c.want, c.kind)
		}
	}
}
