package attrib

import "testing"

// A clause that leads in another is not all that was said.
func TestFillMain(t *testing.T) {
	testContent(t, (*View).fillMain, map[string]string{
		"[S Okafor] [Q warned] [C that if it rained], the pier would close.":                     "that if it rained, the pier would close",
		"[S Okafor] [Q insisted] [C that despite the delay], the pier is safe.":                  "that despite the delay, the pier is safe",
		"[S Okafor] [Q said] [C although the pier was old], it was safe.":                        "although the pier was old, it was safe",
		"[S Okafor] [Q admitted] [C that while the pier was old], she argued it was safe.":       "that while the pier was old",
		"[S Okafor] [Q asked] [C if the pier was safe], her deputy nodded.":                      "if the pier was safe",
		"Asked [C whether the pier was safe], [S Okafor] [Q shrugged].":                          "whether the pier was safe",
		"[S Okafor] [Q said] [C that when it rained the pier shook], a fault of the old planks.": "that when it rained the pier shook",
		"[S Okafor] [Q said] [C that it rained], the pier was shut.":                             "that it rained",
	})
	testContent(t, (*View).fillClause, map[string]string{
		"[S Okafor] [Q asks] [C why this] should be a concern.": "why this should be a concern",
	})
}

// A clause with quotation marks is of whom the noun or verb before it says, where nobody else has it.
func TestInThat(t *testing.T) {
	testTold(t, [][2]string{
		{"Row over the pier.\n\nThere was an admission that he was “very cross” in the file.", "|admission|that he was “very cross” in the file"},
		{"Row over the pier.\n\nFew could move past her claim that “nobody was hurt.”", "her|claim|that “nobody was hurt.”"},
		{"Row over the pier.\n\nTate sniped that Okafor, a baker, was “learning on the job,” while others laughed.", "Tate|sniped|that Okafor, a baker, was “learning on the job,”"},
		{"Row over the pier.\n\nA boat that is called “Wet Feet” lay there.", ""},
	})
}

// Content goes on behind a quotation with what tells more of it.
func TestFillTailFurther(t *testing.T) {
	testContent(t, (*View).fillTail, map[string]string{
		"[S Okafor] [Q called] [C the pier “far better”] than the old one, which sank.":         "the pier “far better” than the old one",
		"[S Okafor] [Q asked for] [C “a full ban on rumours”] that have spread in the harbour.": "“a full ban on rumours” that have spread in the harbour",
		"[S Okafor] [Q called] [C the pier “a wreck,”] that much is known.":                     "the pier “a wreck,”",
		"[S Okafor] [Q called] [C the pier “a wreck”] and left.":                                "the pier “a wreck”",
	})
}
