package attrib

import "testing"

func TestSaysItself(t *testing.T) {
	testTold(t, [][2]string{
		{"Our reporter in Saltby says the sea is over the wall. One resident, Ken Boyle, 81, has refused. The road is shut.", "Our reporter in Saltby|says|the sea is over the wall"},
		{"The baker, she told me, has refused to leave.", "she|told|The baker … has refused to leave"},
	})
}

func TestTrimConj(t *testing.T) {
	testContent(t, (*View).trimConj, map[string]string{
		"[S They] [Q estimated] [C that bills would rise and] urged ministers to act.": "that bills would rise",
		"[S They] [Q said] [C bills would rise and fall].":                             "bills would rise and fall",
		"[S They] [Q said] [C “and”], no more.":                                        "“and”",
	})
}

func TestDescribedBlame(t *testing.T) {
	testTold(t, [][2]string{
		{"Last year the Harbour Board came under harsh criticism for its silence.", "|harsh criticism for|the Harbour Board … its silence"},
		{"Union criticism of the plan grew.", "Union|criticism of|the plan"},
	})
}
