package schemaorg

import (
	"html"
	"strings"

	xhtml "golang.org/x/net/html"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/loosejson"
)

func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	// Some templates cut the last semicolon off, or escape twice.
	s = html.UnescapeString(s)
	if strings.Contains(s, "&#") || strings.Contains(s, "&quot;") || strings.Contains(s, "&amp;") {
		s = html.UnescapeString(s)
	}
	return s
}

// oneLine returns s without entities, tags and doubled white space.
func oneLine(s string) string {
	s = unescape(s)
	if strings.IndexByte(s, '<') >= 0 && strings.IndexByte(s, '>') >= 0 {
		s = strings.Join(paragraphs(s), " ")
	}
	return strings.Join(strings.Fields(s), " ")
}

// body reads articleBody: a string, plain or with tags, or a list of strings.
func (d *decoder) body(v *loosejson.Value) {
	for _, s := range texts(v) {
		d.paragraphs = append(d.paragraphs, paragraphs(unescape(s))...)
		if n := len(d.paragraphs); n > d.limits.Blocks {
			d.err = &article.LimitError{Format: "jsonld", Name: "Blocks", Limit: int64(d.limits.Blocks), Got: int64(n)}
			return
		}
	}
}

// paragraphs splits text at its line ends and block tags.
func paragraphs(s string) []string {
	if strings.IndexByte(s, '<') < 0 {
		return lines(s)
	}
	var b strings.Builder
	skip := 0
	for z := xhtml.NewTokenizer(strings.NewReader(s)); ; {
		switch tt := z.Next(); tt {
		case xhtml.ErrorToken:
			return lines(b.String())
		case xhtml.TextToken:
			if skip == 0 {
				b.WriteString(html.UnescapeString(string(z.Raw())))
			}
		case xhtml.StartTagToken, xhtml.EndTagToken, xhtml.SelfClosingTagToken:
			name, _ := z.TagName()
			switch string(name) {
			case "a", "abbr", "b", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u":
			case "script", "style":
				if tt == xhtml.StartTagToken {
					skip++
				} else if skip > 0 {
					skip--
				}
			default:
				b.WriteByte('\n')
			}
		}
	}
}

func lines(s string) []string {
	var out []string
	for _, l := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' }) {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}
