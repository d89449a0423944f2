package coref_test

import "testing"

// TestRoleSpokenOf asks for the role of the last speaker where the text tells it only by
// what it calls him in passing.
func TestRoleSpokenOf(t *testing.T) {
	testPosts(t, []postCase{
		{"[Paul Brandt] {said} it works. The Ohio senator was tired after the long day. [Brandt] {said} it would last.", "senator", "Ohio"},
		{"[Paul Brandt] {said} it works. The Republican presidential nominee was tired. [Brandt] {said} it would last.", "presidential nominee", "Republican"},
		// not who held it or will, nor who is another, nor who has a post already
		{"[Paul Brandt] {said} it works. The next Ohio senator was tired. [Brandt] {said} it would last.", "", ""},
		{"[Paul Brandt] {said} it works. Brandt met the Ohio senator at the quay. [Brandt] {said} it would last.", "", ""},
		{"[Paul Brandt] {said} it works. The Ohio senator, Lena Okafor, was tired. [Brandt] {said} it would last.", "", ""},
		{"[Mayor Paul Brandt] {said} it works. The Republican candidate was tired. [Brandt] {said} it would last.", "Mayor", ""},
	})
}
