package attrib

import (
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// TestMarks asks for what the marks around quotations say: who speaks those
// that no verb of speech claims, and where content ends. How far a cue reaches
// is left to the nets.
func TestMarks(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	m := Default()
	for _, c := range []struct{ text, want string }{
		{"The shipper Jan-Willem Hoff was blunter: “The river does not care who signs the letters.”",
			"The shipper Jan-Willem Hoff | was blunter | “The river does not care who signs the letters.”"},
		{"The harbour union’s mood has turned. From the union’s newsletter: “We were promised work for ten years and got it for two.”",
			"the union’s newsletter |  | “We were promised work for ten years and got it for two.”"},
		{"When the count was over, Mayor Ana Ruiz released the following statement:\n\n“We thank every voter in this town. The work begins tomorrow.”\n\nShe left by the back door.",
			"Mayor Ana Ruiz | released | “We thank every voter in this town. The work begins tomorrow.”"},
		{"“This is fantastic!” beamed Lena Okafor of Leeds, who had queued since dawn.",
			"Lena Okafor of Leeds | beamed | “This is fantastic!”"},
		{"“I call that a verdict,” she said, adding that the mill would close in May. “They are waiting to be paid.”",
			"she | said | “I call that a verdict,” // “They are waiting to be paid.”"},
		{"It rained all week.\n\n“Nobody knows who paid for this”\n\nThe count took a week.",
			" |  | “Nobody knows who paid for this”"},
		{"Turnout fell again - Harbour Watch: “Fewer than half of the boats sent anybody to vote.”",
			"Harbour Watch |  | “Fewer than half of the boats sent anybody to vote.”"},
		{"“We have waited long enough,” Ruiz said at the gate on Friday night.\n\n“The boats will not wait for anybody.”\n\nThe gate stayed shut.",
			"Ruiz | said | “We have waited long enough,” // “The boats will not wait for anybody.”"},
		{"“The dam will hold,” Ruiz said. Instead, “it is the road below that nobody should use this week.”",
			"Ruiz | said | “The dam will hold,” // Instead, “it is the road below that nobody should use this week.”"},
		{"“The price,” said Lena Okafor, who runs the mill, “is that nobody will ever trust the board again.”",
			"Lena Okafor | said | “The price,” // “is that nobody will ever trust the board again.”"},
		{"One letter, apparently written by a guard, said: “The yard will stay shut,” according to the Harbour Gazette.",
			"the Harbour Gazette | according to | One letter, apparently written by a guard, said: “The yard will stay shut,”"},
	} {
		d := an.Analyze(c.text, nil)
		var got []string
		for _, a := range m.Extract(d) {
			s := func(l []nlp.Range) string {
				var out []string
				for _, r := range l {
					b := d.Bytes(r)
					out = append(out, d.Text[b.Start:b.End])
				}
				return strings.Join(out, " // ")
			}
			cue, _, _ := strings.Cut(strings.TrimSuffix(s(a.Cue), ":"), " the following")
			got = append(got, s(a.Source)+" | "+cue+" | "+s(a.Content))
		}
		found := false
		for _, g := range got {
			found = found || g == c.want
		}
		if !found {
			t.Errorf("%q\n got %s\nwant %s", c.text, strings.Join(got, "\n     "), c.want)
		}
	}
}

func TestRecurs(t *testing.T) {
	testTold(t, [][2]string{
		{"The pier is shut.\n\n“Decline was slow and dull”\n\nRuiz said: “Decline was slow and dull for years.”", "Ruiz|said:|“Decline was slow and dull for years.”"},
		{"The pier is shut.\n\n“A slow and dull decline”\n\nIt was built in 1910.", "||“A slow and dull decline”"},
	})
}
