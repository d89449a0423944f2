package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestNarrated asks that what nobody is said to say is the writer's where he proposes,
// hedges or concludes, and else nobody's.
func TestNarrated(t *testing.T) {
	testLast(t, [][2]string{
		{"What about {dismissing} the idea that the pier is safe and building a new one?", "author"},
		{"Lena Quill said that the pier was safe. That might make her {look} careless.", "author"},
		{"As the pier turns 70, {a look at} where the harbour stands now.", "author"},
		{"Lena Quill said that she did not know. Though she was not asked, it {showed} how little was left.", "author"},
		{"{Examining} the port’s record on silt.", "author"},
		{"{An assessment of} the port’s record on silt and tides.", "author"},
		{"The port is shut. {It showed} that nobody had dredged it.", "author"},
		{"Acme Freight swapped two ferries for a tug, {raising hopes} of a truce in the harbour.", "unknown"},
		{"Lena Quill is {polling} second in Arlen.", "unknown"},
		{"The Tallport Port Authority was {warned} about the pier, but the pier fell.", "unknown"},
	})
	testKinds(t, []kindCase{
		{"LETTERS.\n\nThe pier is old. {Hail} the mayor for closing it.\n\nLena Quill.\n\nTallport, Arlen.", "Lena Quill", entity.Person},
	})
}

// TestImplied asks who does what a passive tells without an agent.
func TestImplied(t *testing.T) {
	testLast(t, [][2]string{
		{"Lena Quill told reporters that she was glad. Bram Voss {was dismissed on Monday} as Quill’s campaign manager.", "Lena Quill"},
		{"Bram Voss, an analyst at Acme Freight, {was fired} from the company on Monday.", "Acme Freight"},
		{"Pia Tarn spoke first. Bram Voss, an analyst at Acme Freight, {was sacked} after a row.", "Acme Freight"},
		{"Pia Tarn spoke first. Bram Voss {was fired} after a row.", "unknown"},
		{"[Acme Freight] {says} the ferry is faster than the old one. The price {was not announced}.", "Acme Freight"},
		{"[Acme Freight] {says} the ferry is faster than the old one.\n\nThe price {was not announced}.", "unknown"},
		{"[Acme Freight] {says} the plan is old. A year after it {was announced}, nobody had come.", "unknown"},
		{"Acme Freight is holding a vote, the results of which {will be announced} on Monday.", "Acme Freight"},
	})
}

// TestOwner asks whose promise it is that has no possessor of its own.
func TestOwner(t *testing.T) {
	testLast(t, [][2]string{
		{"Norway’s pledge on Monday and {an earlier announcement} to build three piers were welcomed by the dockers.", "Norway"},
		{"Lena Quill made good on {a promise} to give a boat to the harbour.", "Lena Quill"},
		{"Lena Quill spoke of {a promise} to give a boat to the harbour.", "unknown"},
	})
}

// TestAsker asks who puts a question to somebody.
func TestAsker(t *testing.T) {
	testLast(t, [][2]string{
		{"During a question and answer session with the organizers, Bram Voss {was asked} whether he would pay.", "the organizers"},
		{"“The pier is old,” [Bram Voss] {told} Reuters in an interview in Tallport.\n\nHe was uneasy when {asked about} the harbour.", "Reuters"},
		{"“The pier is old,” [Bram Voss] {told} Reuters in an interview in Tallport.\n\n“It is not,” [Pia Tarn] {said}.\n\nShe smiled when {asked about} the harbour.", "unknown"},
		{"A CNN poll was out on Monday. Voters are glad, [Reuters] {found}.\n\n{Asked} whether the pier is safe, 75 percent of voters said yes.", "Reuters"},
	})
}

// TestColumnist asks that the note at the end of a column names its author.
func TestColumnist(t *testing.T) {
	testKinds(t, []kindCase{
		{"The harbour is {seemingly} at rest.\n\nIt is time to build.\n\nBram Quillen is editor of The Tallport Ledger.", "Bram Quillen", entity.Author},
		{"The harbour is {seemingly} at rest.\n\nIt is time to build.\n\nDear Nora is written by Bram Quillen.", "Bram Quillen", entity.Author},
		{"The harbour is {seemingly} at rest.\n\nIt is time to build.\n\nBram Quillen is tired.", "author", entity.Author},
	})
}

// TestAccountThey asks that whoever keeps an account is they.
func TestAccountThey(t *testing.T) {
	testLast(t, [][2]string{
		{"In March, [quaybird7] {asked} about a job at the pier. The following month [they] {posted} that the rent was due.", "quaybird7"},
		{"In March, [quaybird7] {asked} about a job at the pier of Acme Freight.\n\nThe posts became harsher. In one, [they] {called} the port a disgrace.", "quaybird7"},
	})
}

// TestReflexive asks that nobody who shares a subject calls himself what she would call
// herself.
func TestReflexive(t *testing.T) {
	text := "Mr. Bram Quill was mayor for years. Mrs. Nora Quill won the vote over Mr. Quill, possibly calling himself the first gentleman."
	who, ents := resolveOne(t, text, [2]int{}, wordsAt(text, "calling", 0), [][2]int{wordsAt(text, "himself the first gentleman", 0)})
	if got := label(who, ents); got != "Bram Quill" {
		t.Errorf("speaker of %q is %q", text, got)
	}
}
