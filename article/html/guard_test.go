package html

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

// Pages that old tools write are read by the standard, however much they leave
// open; those that would make it work without end are not.
func TestExcessive(t *testing.T) {
	var formats strings.Builder
	for i := range 400 {
		fmt.Fprintf(&formats, "<b id=%d>", i)
	}
	const n = 20_000
	for _, c := range []struct {
		name, page string
		want       bool
	}{
		{"cells that leave a font open", "<table>" + strings.Repeat("<tr><td><font><b>some words<td><font>more\n", n) + "</table>", false},
		{"cells of text", "<table>\n" + strings.Repeat("<tr>\n<td>some words</td>\n<td>more</td>\n</tr>\n", n) + "</table>", false},
		{"tables in tables", strings.Repeat("<table><tr><td><font>a<table><tr><td><b>b</table><p>c</table>", n), false},
		{"a font around all", "<font><center>" + strings.Repeat("<p>some words and <a href=x>more</a></p>\n", n), false},
		{"paragraphs that leave a word bold", strings.Repeat("<p>some <b>words</b> and <i>more</p>\n<div>\n</div>\n</div>\n", n), false},
		{"cells that leave a red font open", strings.Repeat("<p><font color=red>words</p><b class=x>more\n", n), false},
		{"a long menu", "<select>" + strings.Repeat("<option>some words</option>\n", n) + "</select>", false},
		{"formats made anew in each paragraph", formats.String() + strings.Repeat("<p>x", n), true},
		{"text between ends of nothing", strings.Repeat("x</z>", n), true},
		{"text between rows", "<table>" + strings.Repeat("x<tr>", n), true},
		{"text between tags in a menu", "<select>" + strings.Repeat("x<p>", n), true},
		{"bodies", strings.Repeat("<body>x", n), true},
	} {
		if got := excessive([]byte(c.page)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	a := decode(t, paragraph+formats.String()+strings.Repeat("<p>x</p>", n), article.Options{})
	if len(a.Issues) == 0 || a.Issues[len(a.Issues)-1].Code != IssueDepth || len(a.Blocks) == 0 {
		t.Errorf("%v, %.40q", a.Issues, a.Text)
	}
}
