package coref_test

import "testing"

// TestHolder asks for what the last speaker of a text is said to do, and for whom.
func TestHolder(t *testing.T) {
	testPosts(t, []postCase{
		// whose they are, by the sentence before
		{"The ferry operator said on Monday that the wharf was closed. [Its harbour master, Lena Okafor,] {said} that it would stay so.", "harbour master", "ferry operator"},
		{"The pilots’ union had warned of it. “Nobody listened,” [its treasurer, Lena Okafor,] {said}.", "treasurer", "pilots’ union"},
		{"The utility denied it. “We were first,” [chief executive Lena Okafor] {said}.", "chief executive", "utility"},
		{"The shipyard denied it. [Spokeswoman Lena Okafor] {said} that it was never asked.", "Spokeswoman", "shipyard"},
		{"Paul Brandt ran the port for years. [He] {said} that he was tired. [His lawyer] {said} that he would not resign.", "lawyer", "Paul Brandt"},
		{"[A spokesman for the mayor] {said} that it was late.", "spokesman", "mayor"},
		{"[A lawyer for the carrier] {said} that it was late.", "lawyer", "carrier"},
		// those who act for a country
		{"[German prosecutors] {said} that it was late.", "prosecutors", "German"},
		// words of a title that name no body
		{"[Assistant Public Defender Lena Okafor] {said} that it was late.", "Assistant Public Defender", ""},
		{"[Water Cabinet Secretary Lena Okafor] {said} that it was late.", "Water Cabinet Secretary", ""},
		{"[Grand Chief Paul Brandt] {said} that it was late.", "Grand Chief", ""},
	})
}
