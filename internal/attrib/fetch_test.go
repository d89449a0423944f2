package attrib

import "testing"

func TestFetch(t *testing.T) {
	testTold(t, [][2]string{
		// according to
		{"According to a new survey by Harbour Watch, half of the fishermen have sold their boats.",
			"a new survey by Harbour Watch|According to|half of the fishermen have sold their boats"},
		{"It rained all week.\n\nPer the board, the pier will close in May.", "the board|Per|the pier will close in May"},
		{"It rained all week.\n\nPer head, the town drinks more tea than Arden.", ""},
		// who stands behind the verb
		{"The bill is out.\n\nThe lighthouse needs a new roof before winter, said harbour master Ed Rendon, who keeps its keys. Ruiz blamed the rain.",
			"harbour master Ed Rendon|said|The lighthouse needs a new roof before winter\nRuiz|blamed|the rain"},
		{"The law is old.\n\nFarms in the valley are also short of water, which has to be brought by train, explains Lena Marsh.",
			"Lena Marsh|explains|Farms in the valley are also short of water, which has to be brought by train"},
		{"The worst of the mud in the harbour, say divers like Nils Orr, a retired teacher, is under the old pier.",
			"divers like Nils Orr, a retired teacher|say|The worst of the mud in the harbour … is under the old pier"},
		{"The mayor, who lost the vote, explains the rules.", "The mayor, who lost the vote|explains|the rules"},
		// who stands before it
		{"It rained all week.\n\nThe pier may close, teachers and port officials told the Herald.", "teachers and port officials|told|The pier may close"},
		{"It rained all week.\n\nMayor Ola Penn wants no second term, his old friend, Tad Orr, told The Harbour Post.",
			"his old friend, Tad Orr|told|Mayor Ola Penn wants no second term"},
		{"Dozens feared drowned off Arden", "|feared|Dozens … drowned off Arden"},
	})
}
