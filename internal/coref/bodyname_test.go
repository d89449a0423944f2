package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestKindByName asks what the last speaker of a text is where only the form of the name
// or what the text says of it tells.
func TestKindByName(t *testing.T) {
	testKinds(t, []kindCase{
		{"[Quill Analytics] {said} prices would rise.", "Quill Analytics", entity.Organization},
		{"[The Dockers Confederation] {said} fees would rise.", "Dockers Confederation", entity.Organization},
		{"It was late, [the Daily Star] {reported}.", "Daily Star", entity.Publication},
		{"It was late, [the Daily Harrier] {reported}.", "Daily Harrier", entity.Publication},
		{"It was late, [9News] {reported}.", "9News", entity.Publication},
		{"[The Citizens’ Platform] {said} it was late.", "Citizens’ Platform", entity.Organization},
		{"[An Angus Reid survey] {found} it was late.", "Angus Reid", entity.Organization},
		{"[A poll by Ann Lee] {found} it was late.", "Ann Lee", entity.Person},
		{"[Harlow Builders] {said} it was late.", "Harlow Builders", entity.Organization},
		{"[Senior Builders] {said} it was late.", "Senior Builders", entity.Group},
		{"[Health Canada] {said} the tour was off.", "Health Canada", entity.Organization},
		{"[Statistics Canada] {said} the tour was off.", "Statistics Canada", entity.Organization},
		{"[Police Scotland] {said} the tour was off.", "Police Scotland", entity.Organization},
		{"[Transport for London] {said} the tour was off.", "Transport for London", entity.Organization},
		{"[Police in Scotland] {said} the tour was off.", "Police in Scotland", entity.Organization},
		{"[Netball Fiji] {said} the tour was off.", "Netball Fiji", entity.Organization},
		{"[Royal Harbour Rescue NSW] {said} the beach was shut.", "Royal Harbour Rescue NSW", entity.Organization},
		{"[Banco Meridiano] {said} the loan was safe.", "Banco Meridiano", entity.Organization},
		{"[Skog Verdal, a children’s rights group,] {said} the law was cruel.", "Skog Verdal", entity.Organization},
		{"[Skog Verdal] {said} it would appeal.", "Skog Verdal", entity.Organization},
		{"[The All India Private Clinics Association] {said} fees would rise.", "All India Private Clinics Association", entity.Organization},
		{"[The General Midwifery Council] {said} the nurse was struck off.", "General Midwifery Council", entity.Organization},
		{"[Neighbouring Chad] {said} the border was shut.", "Chad", entity.Government},
		{"[The defence] {said} the tape was cut.", "The defence", entity.Group},
		{"[State television] {said} the town was quiet.", "State television", entity.Publication},
		{"[A disciplinary panel] {said} the coach had lied.", "A disciplinary panel", entity.Organization},
		{"[Kenya Power] {said} the line was down.", "Kenya Power", entity.Organization},
		{"[Chipmakers] {said} the tariff was mad.", "Chipmakers", entity.Group},
		{"[The zoo] {said} the tiger was safe.", "The zoo", entity.Organization},
		{"[Skog Verdal, the Danish distributor,] {said} the pans were safe.", "Skog Verdal", entity.Organization},
		{"[Safe Harbours USA] {said} the pier was shut.", "Safe Harbours USA", entity.Organization},
		{"[Gideon Park] {said} the firm was sound.", "Gideon Park", entity.Person},
		{"[General Ann Council] {said} the town was quiet.", "Ann Council", entity.Person},
	})
}

// TestWhoSaysI asks that whoever says I in quotation marks under a name of which nothing
// else is known is a person, and whoever says we a body.
func TestWhoSaysI(t *testing.T) {
	for content, want := range map[string]entity.Kind{"“I sold it in May,”": entity.Person, "“We sold it in May,”": entity.Organization} {
		text := content + " Castellan said."
		of, ents := resolveOne(t, text, wordsAt(text, "Castellan", 0), wordsAt(text, "said", 0), [][2]int{{0, len(content)}})
		if id := of.Speaker.Entity; id == 0 || ents[id-1].Kind != want {
			t.Errorf("speaker of %q is %+v, want %v", text, of.Speaker, want)
		}
	}
}
