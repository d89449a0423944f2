package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestWordsBeforeNames asks who speaks last, and what that is, where words stand before
// a name that belong to it or do not.
func TestWordsBeforeNames(t *testing.T) {
	testKinds(t, []kindCase{
		{"[Evacuee Lena Cook] {said} the road was shut.", "Lena Cook", entity.Person},
		{"[Plasterer Paul Obi] {said} the road was shut.", "Paul Obi", entity.Person},
		{"[Owner Great Dune Resources] {said} the pit was safe.", "Great Dune Resources", entity.Organization},
		{"[Owner Lena Park] {said} the pit was safe.", "Lena Park", entity.Person},
		{"[Watchdog Clean Harbours] {said} the pit was safe.", "Clean Harbours", entity.Organization},
		{"[The broker Quill & Tarn] {said} the pit was safe.", "Quill & Tarn", entity.Organization},
		{"[The charity Row Well] {said} it would help.", "Row Well", entity.Organization},
		{"[Pump maker Okelta] {said} the pumps were old. [Okelta] {apologised} for it.", "Okelta", entity.Organization},
		{"[Lena Okafor of the Tallport Divers and Pilots Association] {said} the pit was safe.", "Lena Okafor", entity.Person},
		{"[The Tallport Divers and Pilots Association] {said} the pit was safe.", "Tallport Divers and Pilots Association", entity.Organization},
		{"[The Port Safety Executive] {said} the pit was safe.", "Port Safety Executive", entity.Organization},
		{"[The Port Chief Executive] {said} the pit was safe.", "The Port Chief Executive", entity.Person},
		{"[The critic Sudhir Sen] {said} the play was dull.", "Sudhir Sen", entity.Person},
		{"[Singer Mehr Quillam] {said} the play was dull.", "Mehr Quillam", entity.Person},
		{"[Minister of Ports Ann Lee] {said} the port was safe.", "Ann Lee", entity.Person},
		{"[President of Cumann Bríd Ní Laoire] {said} the port was safe.", "Bríd Ní Laoire", entity.Person},
		{"[The General Staff] {said} the port was quiet.", "General Staff", entity.Organization},
		{"[Prime Minister-elect Ana Reyes] {said} the port was safe.", "Ana Reyes", entity.Person},
		{"[Attorney-General-designate Paul Brandt] {said} the port was safe.", "Paul Brandt", entity.Person},
		{"[Tallport Police earlier] {said} the port was safe.", "Tallport Police", entity.Organization},
	})
}

// TestOffices asks that an office is nobody’s who holds another.
func TestOffices(t *testing.T) {
	testLast(t, [][2]string{
		{"[Fire director Paul Brandt] {said} the market was lost. [The governor] {promised} tents.", "The governor"},
		{"[Anna Quill TD] {said} the ward was full. [The Taoiseach] {apologised} for it.", "The Taoiseach"},
		{"[Premier Lena Okafor] {asked} for boats. [The federal fisheries minister] {said} two were ready.", "The federal fisheries minister"},
		{"[Premier Lena Okafor] {asked} for boats. [The premier] {said} two were ready.", "Lena Okafor"},
		{"[Mrs Quill’s son, Paul,] {said} it was late. [The Minister for Ports] {promised} a bridge.", "The Minister for Ports"},
	})
}

// TestFiguresAreNobody asks that what a common noun at the head of a sentence counts is
// neither the firm nor she who tells of it.
func TestFiguresAreNobody(t *testing.T) {
	testLast(t, [][2]string{
		{"Revenue rose 4% in the quarter, [the company] {reported}.", "the company"},
		{"Turnover climbed to a record, [she] {said}.", "unknown"},
		{"Norvex Plc will close two plants. Revenue rose 4%, [the company] {said}.", "Norvex Plc"},
	})
}

// TestKindsOfBareWords asks what speaks where a word stands alone.
func TestKindsOfBareWords(t *testing.T) {
	for _, c := range []struct {
		text string
		kind entity.Kind
	}{
		{"Some had feared the worst. [One] {called} it a miracle.", entity.Person},
		{"[The ferry’s management] {said} it was safe.", entity.Organization},
		{"[A public inquiry] {blamed} the pilot.", entity.Organization},
	} {
		if e := last(resolve(t, c.text)); e.Kind != c.kind {
			t.Errorf("speaker of %q is %v, want %v", c.text, e.Kind, c.kind)
		}
	}
}
