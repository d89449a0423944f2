package newsdoc

import (
	"strings"

	"github.com/onrecord-go/onrecord/article"
)

// PlainBody reads a body in plain text: paragraphs are set apart by empty lines,
// or, where there is none, by line breaks.
func PlainBody(text string) *Body {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	b := &Body{}
	add := func(p string) {
		if p = strings.TrimSpace(p); p != "" {
			b.Parts = append(b.Parts, Part{Role: article.RoleParagraph, Text: p})
		}
	}
	lines := strings.Split(text, "\n")
	empty := false
	for i, l := range lines {
		if strings.TrimSpace(l) == "" && i > 0 && i < len(lines)-1 {
			empty = true
		}
	}
	if !empty {
		for _, l := range lines {
			add(l)
		}
		return b
	}
	start := 0
	for i, l := range lines {
		if strings.TrimSpace(l) == "" {
			add(strings.Join(lines[start:i], "\n"))
			start = i + 1
		}
	}
	add(strings.Join(lines[start:], "\n"))
	return b
}
