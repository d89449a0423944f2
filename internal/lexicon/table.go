package lexicon

import (
	"iter"
	"strings"
)

// Rows yields the rows of a table, each as the fields between its tabs, with
// comment lines (#) and empty lines left out. A row may have fewer fields than
// the table has columns: those that it lacks are empty, see [Field]. The slice
// is used again for the next row.
func Rows(table string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		var fields []string
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			fields = fields[:0]
			for f := range strings.SplitSeq(line, "\t") {
				fields = append(fields, f)
			}
			if !yield(fields) {
				return
			}
		}
	}
}

// Field returns field i of a row, "" where the row ends before it.
func Field(row []string, i int) string {
	if i >= len(row) {
		return ""
	}
	return row[i]
}

// List returns the parts of a field that are set apart by semicolons.
func List(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, ";")
}
