package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestLetters asks that I means whoever signs a letter to the editor or to one who gives
// advice, and the author everywhere else.
func TestLetters(t *testing.T) {
	testKinds(t, []kindCase{
		{"LETTERS.\n\nThe pier should stay. [I] {hope} that it does.\n\nLena Quill.\n\nTallport, Arlen.\n\nThe pier is old.", "Lena Quill", entity.Person},
		{"LETTERS.\n\nThe pier is old.\n\nLena Quill.\n\nTallport, Arlen.\n\n[I] {hope} that it goes.\n\nPia Tarn, Quayside.", "Pia Tarn", entity.Person},
		{"To the editor:\n\n[I] {hope} that the pier stays.\n\nPia Tarn\n\nTallport", "Pia Tarn", entity.Person},
		{"DEAR NORA: My aunt sings at night. [I] {wish} that she slept. — AWAKE IN TALLPORT\n\nDEAR AWAKE: Buy a bell.", "AWAKE IN TALLPORT", entity.Person},
		{"DEAR NORA: My aunt sings at night. — AWAKE IN TALLPORT\n\nDEAR AWAKE: [I] {think} that she should stop.", "author", entity.Author},
		{"The pier should stay. [I] {hope} that it does.\n\nLena Quill.", "author", entity.Author},
		{"LETTERS.\n\nA waitress saw me. I think that [she] {said} no.\n\nLena Quill.", "A waitress", entity.Person},
	})
}

// TestAuthorNote asks for the post of a writer whom the note at the end of the text names.
func TestAuthorNote(t *testing.T) {
	testPosts(t, []postCase{
		{"The pier should stay. [I] {hope} that it does.\n\nLena Okafor is business editor of the Tallport Courier. Her views are her own.", "business editor", "Tallport Courier"},
		{"The pier should stay. [I] {hope} that it does.\n\nLena Okafor, a Tallport University law professor, is a member of our board.", "law professor", "Tallport University"},
		{"The pier should stay. [I] {hope} that it does.\n\nLena Okafor left the Tallport Courier on Monday.", "", ""},
	})
}
