package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestSurnames asks whom a surname means that an outlet has too, that is spelt otherwise
// or that is a word of its own.
func TestSurnames(t *testing.T) {
	testKinds(t, []kindCase{
		{"Harbour Mayor Ron Guardian opened the port. [Guardian] {said} it was safe.", "Ron Guardian", entity.Person},
		{"Harbour Mayor Ron Guardian opened the port. [The Guardian] {said} it was safe.", "Guardian", entity.Publication},
		{"The Guardian wrote of it. Harbour Mayor Ron Guardian opened the port. [Guardian] {said} it was safe.", "Guardian", entity.Publication},
		{"Harbour Mayor Ron Jordan opened the port. [Jordan] {said} it was safe.", "Ron Jordan", entity.Person},
		{"Harbour Mayor Ron Jordan opened the port. Ships left in Jordan. [Jordan] {said} it was safe.", "Ron Jordan", entity.Person},
		{"Harbour Mayor Ron Cuban opened the port. [Cuban officials] {said} it was safe.", "Cuban officials", entity.Group},
		{"The board met. [Ms Okafor] {said} it was safe.", "Okafor", entity.Person},
		{"The board met. [Mrs Okafor] {said} it was safe.", "Okafor", entity.Person},
		{"Harbour Mayor Ron Cuban opened the port. [Cuban] {said} it was safe.", "Ron Cuban", entity.Person},
		{"De Brasi opened the port. Harbour Mayor Ron de Brasi ate. [De Brasi] {said} it was safe.", "Ron de Brasi", entity.Person},
		{"Van Brasi opened the port. Harbour Mayor Ron Van Brasi ate. [Van Brasi] {said} it was safe.", "Van Brasi", entity.Person},
		{"Harbour master Lena Pallister opened the port. [Palliser] {said} it was safe.", "Lena Pallister", entity.Person},
		{"Harbour master Lena Pallister opened the port. [Pallers] {said} it was safe.", "Pallers", entity.Organization},
		{"They heard Adam Piet Bishop Jr. at the port. [Bishop] {said} it was safe.", "Adam Piet Bishop Jr.", entity.Person},
		{"[Bill Marchetti, a docker,] {said} the port was safe.", "Bill Marchetti", entity.Person},
		{"[Fishing and Dredging Commissioner Paul Brandt] {said} the port was safe.", "Paul Brandt", entity.Person},
		{"[Ohio RNC Committeeman Paul Brandt] {said} the port was safe.", "Paul Brandt", entity.Person},
		{"[Ferry News Insider Paul Brandt] {said} the port was safe.", "Paul Brandt", entity.Person},
		{"They met Senator Lena Okafor of Iowa, [who] {said} the port was safe.", "Lena Okafor", entity.Person},
	})
}

// TestSurnamesOfPlaces asks whom a surname means that is the name of a country or a
// capital too, or of a firm, and what a given name begins that is a common noun.
func TestSurnamesOfPlaces(t *testing.T) {
	testKinds(t, []kindCase{
		{"Rep. Jim Jordan opened the port. [Jordan] {said} it was safe.", "Jim Jordan", entity.Person},
		{"Docker Paul Paris opened the port. [Paris] {said} it was safe.", "Paul Paris", entity.Person},
		{"Docker Lena Washington opened the port. [Washington] {said} it was safe.", "Lena Washington", entity.Person},
		{"Docker Lena Washington opened the port. [Officials in Washington] {said} it was safe.", "Officials in Washington", entity.Group},
		{"Rep. Jim Okafor opened the port. [Jordan] {said} it was safe.", "Jordan", entity.Government},
		{"They went to Jordan. Rep. Paul Brandt slept. [Jordan] {said} it was safe.", "Jordan", entity.Government},
		{"[Delmar Oil] {denied} it spilled anything.", "Delmar Oil", entity.Organization},
		{"[Paul Steel] {denied} he spilled anything.", "Paul Steel", entity.Person},
		{"The bill came late. Hilary Crofton met Crofton’s aides. [Bill Crofton] {said} it was safe.", "Bill Crofton", entity.Person},
		{"[Team Okafor] {said} it was safe.", "Team Okafor", entity.Organization},
		{"Analysts at Carson Vale slept. [Carson Vale] {expects} rain.", "Carson Vale", entity.Organization},
		{"The country’s largest bank, Carson Vale, cut rates. [Carson Vale] {said} it was safe.", "Carson Vale", entity.Organization},
		{"The toymaker Carson Vale cut rates. [Carson Vale] {said} it was safe.", "Carson Vale", entity.Organization},
		{"[Pilots Without Borders] {said} it was safe.", "Pilots Without Borders", entity.Organization},
		{"[Pilots without badges] {said} it was safe.", "Pilots without badges", entity.Group},
		{"[Its parent, Carson Vale,] {said} it was safe.", "Carson Vale", entity.Organization},
		{"[The bank’s owner, Carson Vale,] {said} it was safe.", "Carson Vale", entity.Person},
		{"The bank, Carson Vale said, was safe. [Carson Vale] {said} it was late.", "Carson Vale", entity.Person},
		{"They paid Our Harbour Fund. [Our Harbour Fund] {said} it was safe.", "Our Harbour Fund", entity.Organization},
	})
	testLast(t, [][2]string{
		{"Minister Idris Okoye slept. Okoye’s wife, Adaeze Okoye, wept. [Mrs Okoye] {said} it was late.", "Adaeze Okoye"},
		{"Minister Idris Okoye slept. Okoye’s wife, Adaeze Okoye, wept. [Okoye himself] {said} it was late.", "Idris Okoye"},
		{"[Mariam and Fatou Cisse, sisters who bake,] {said} it was late. [Mariam] {said} it was cold.", "Mariam Cisse"},
		{"Hilary Crofton ran for mayor. Bill Crofton slept. Speaking in Tallport, [Crofton], without naming him, {criticized} the port.", "Bill Crofton"},
	})
}

// TestBefore asks whom a pronoun means that begins a sentence: the only one whom the
// sentence before names, the two that it begins with, the work that spoke, nobody.
func TestBefore(t *testing.T) {
	testLast(t, [][2]string{
		{"[Paul Brandt] {said} it was late. Brandt left. Just look at Speaker Piet Tarn. [He] {said} it was cold.", "Piet Tarn"},
		{"[Paul Brandt] {said} it was late. Brandt left. He met Speaker Piet Tarn. [He] {said} it was cold.", "Paul Brandt"},
		{"The docks were full of dockers. Paul Brandt and Mark Riva, who slept, met Lena Okafor. [They] {said} it was cold.", "Paul Brandt and Mark Riva"},
		{"[Paul Brandt’s letter] {said} it was late. [It] {added} it was cold.", "Paul Brandt"},
		{"[A person close to Brandt] {said} it was late. “It was cold,” [they] {added}.", "A person close to Brandt"},
		{"[A person close to Brandt] {said} dockers slept. [They] {were cold} at dawn.", "dockers"},
		{"The port board met. [It] {remains unclear} whether it was late.", "author"},
		{"The port board met. [It] {said} that it was late.", "The port board"},
	})
}

// TestExpert asks whom a nameless expert turns out to be: the first who is named with a
// calling that makes one.
func TestExpert(t *testing.T) {
	testKinds(t, []kindCase{
		{"[An expert] {warned} of the silt. Tide scientist Lena Okafor will speak on Monday.", "Lena Okafor", entity.Person},
		{"[An expert] {warned} of the silt. Harbour ecologist Lena Okafor will speak on Monday.", "Lena Okafor", entity.Person},
		{"[An expert] {warned} of the silt. Mayor Lena Okafor will speak on Monday.", "An expert", entity.Person},
		{"[The expert] {warned} of the silt. Tide scientist Lena Okafor will speak on Monday.", "The expert", entity.Person},
		{"[Another expert] {warned} of the silt. Tide scientist Lena Okafor will speak on Monday.", "Another expert", entity.Person},
	})
}

// TestKindsOfMany asks what kind several are who are described.
func TestKindsOfMany(t *testing.T) {
	testKinds(t, []kindCase{
		{"[More than half the pilots polled] {said} they would go.", "More than half the pilots polled", entity.Group},
		{"[More than half of the report] {said} it was late.", "More than half of the report", entity.Document},
		{"[Only a few handfuls of local pilots] {said} they would go.", "Only a few handfuls of local pilots", entity.Group},
		{"[Parts of the report] {said} it was late.", "Parts of the report", entity.Document},
		{"[None of those three] {said} they would go.", "None of those three", entity.Group},
		{"[The hawks in the port] {refused} to go.", "The hawks in the port", entity.Group},
		{"[The new leadership of the dockers] {said} it was late.", "The new leadership of the dockers", entity.Group},
		{"[A voice] {said} it was late.", "A voice", entity.Person},
		{"[Tallport corporate communications] {said} it was late.", "Tallport corporate communications", entity.Organization},
		{"[The 2012 Family and Harbour Census report] {said} it was late.", "The 2012 Family and Harbour Census report", entity.Document},
	})
}

// TestAhead asks whom a pronoun means that stands before the name, in a clause of its own.
func TestAhead(t *testing.T) {
	for _, c := range [][3]string{
		{"[Lena Okafor] {said} it was late. Even as [she] {praised} the crew, Ruth Tarn called for a vote.", "Ruth Tarn"},
		{"[Lena Okafor] {said} it was late. Even as [she] {praised} the crew, Paul Brandt called for a vote.", "Lena Okafor"},
		{"[Lena Okafor] {said} it was late. When [she] {praised} the crew, Ruth Tarn called for a vote.", "Lena Okafor"},
	} {
		of, ents := resolve(t, c[0])
		if got := label(of[len(of)-1], ents); got != c[1] {
			t.Errorf("speaker of %q is %q, want %q", c[0], got, c[1])
		}
	}
}

// TestDescribedAgain asks whom a description means that the text before or after it fills.
func TestDescribedAgain(t *testing.T) {
	testLast(t, [][2]string{
		{"Dredging vendors are no fools. [They] {said} it was late.", "Dredging vendors"},
		{"MPs are told to wait. [They] {said} it was late.", "MPs"},
		{"Norway has no such port. [The country] {hopes} to build one.", "Norway"},
		{"[President Lena Okafor] {said} it was late. Paul Brandt met Piet Tarn. [The president] {said} it was cold. As to Okafor’s port, [the president] {praised} Okafor and Tarn.", "Lena Okafor"},
		{"Portable.com sells boats. [Portable.com] {said} it was late. [The company] {blamed} the wind.", "Portable.com"},
		{"The union bought a TV ad. [The ad] {said} it was late.", "The ad"},
		{"Nobody has such a port. [The country] {hopes} to build one.", "The country"},
		{"Prince Paul Brandt met the dockers and Piet Tarn. [The royal] {said} it was late.", "Paul Brandt"},
		{"[A docker who slept] {said} it was late. “It was cold,” [the man] {said}.", "A docker"},
		{"[A docker] {said} a judge met a man. “It was cold,” [the man] {said}.", "a man"},
		{"Paul Brandt slept. Lena Okafor held up a sign. [The 57-year-old scientist] {says} she was cold.", "Lena Okafor"},
		{"Paul Brandt slept. “It was cold,” [the bearded, 71-year-old diplomat] {said}.", "Paul Brandt"},
		{"[Lena Okafor] {said} it was late. [Her campaign] {said} it was cold. [The Okafor campaign] {said} it was safe.", "Okafor campaign"},
		{"[Lena Okafor] {said} it was late. [Her campaign] {said} it was cold. Paul Okafor slept. [The Okafor campaign] {said} it was safe.", "Okafor campaign"},
		{"[Okoye’s party], the Harbour Front, {said} it was late.", "Harbour Front"},
		{"[Okoye’s party], Idris Okoye says, {wants} a vote.", "Okoye’s party"},
		{"[One of them, a taxi driver,] {said} it was late. [The driver] {said} it was cold.", "a taxi driver"},
		{"[The Pilots’ Federation and the Arlen Chamber of Trade] {said} it was late. [The two groups] {said} it was cold.", "Pilots’ Federation and Arlen Chamber of Trade"},
		{"[Police] {said} it was late. [The force] {said} it was cold.", "Police"},
		{"Shares of Velora Systems fell after it met Colter Research. Velora Systems slept. [The Los Alamos-based company] {said} it was late.", "Velora Systems"},
		{"[Stone Harbour Partners] {said} it was late. [The fund] {said} it was cold.", "Stone Harbour Partners"},
		{"Green Coast, an environmental group, sued Delmar Oil. [Delmar Oil] {denied} it was late. [The group] {said} it had pictures.", "Green Coast"},
		{"Green Coast sued Delmar Oil. [Delmar Oil] {denied} it was late. [The group] {said} it had pictures.", "Delmar Oil"},
		{"[Lena Okafor] {said} it was late. [Paul Brandt] {praised} the Tarn administration. On dues, [both] {oppose} a cut.", "Lena Okafor and Paul Brandt"},
		{"[The Tallport Ferry Institute] {said} it was late. [The institute] {blamed} the wind. Then nobody spoke. [The independent institute] {named} no ship.", "Tallport Ferry Institute"},
	})
	for _, c := range [][2]string{
		{"The port shut.\n\n[Piet Tarn’s lawyer] {described} the leak. [Paul Brandt] {said} it was late.", "Paul Brandt"},
		{"The port shut.\n\n[A docker] {described} the leak.\n\n[Paul Brandt] {said} it was late.", "Paul Brandt"},
		{"The port shut.\n\n[A docker] {described} the leak.\n\n[Paul Brandt, a pilot,] {said} it was late.", "A docker"},
		{"The port shut.\n\n[An official] {described} the leak.\n\n[Paul Brandt] {said} it was late.", "An official"},
	} {
		of, ents := resolve(t, c[0])
		if got := label(of[0], ents); got != c[1] {
			t.Errorf("first speaker of %q is %q, want %q", c[0], got, c[1])
		}
	}
	testKinds(t, []kindCase{
		{"[Castellan] {said} he hoped it was late.", "Castellan", entity.Person},
		{"[Castellan] {said} it hoped to sell.", "Castellan", entity.Organization},
	})
}

// TestLedBy asks whose campaign, administration, memo or wife a description means.
func TestLedBy(t *testing.T) {
	testLast(t, [][2]string{
		{"President Lena Okafor shut the port. [The administration] {said} it was late.", "Lena Okafor administration"},
		{"President Lena Okafor met President Paul Brandt. [The administration] {said} it was late.", "The administration"},
		{"Candidate Lena Okafor shut the port. [The campaign] {said} it was late.", "Lena Okafor campaign"},
		{"Lena Okafor shut the port. [The campaign] {said} it was late.", "The campaign"},
		{"Lena Okafor shut the port. [Her campaign’s weekly memo] {said} it was late.", "Lena Okafor campaign"},
		{"The Okafor campaign shut the port. Paul Brandt slept. [The campaign] {said} it was late.", "Okafor campaign"},
		{"Paul Okafor’s campaign shut the port. “It works,” [pollster Piet Tarn] {said} of Okafor. [His campaign] {went} on.", "Paul Okafor campaign"},
		{"Norway shut the port. [The kingdom] {hopes} to open it.", "Norway"},
		{"Lena Brandt shut the port. Paul Brandt slept. [His wife] {said} it was late.", "Lena Brandt"},
		{"Lena Brandt shut the port. Paul Tarn slept. [His wife] {said} it was late.", "His wife"},
	})
}
