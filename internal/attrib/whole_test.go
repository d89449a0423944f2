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
