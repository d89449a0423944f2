package newsdoc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
)

// separators are the characters that stand between a dateline and the text, as
// in "KYIV, Dec 24 (Reuters) -" or "Tegucigalpa (EFE).-".
const separators = " \t\n\u00a0-–—=:"

// TrimDateline returns a dateline without what separates it from the text.
func TrimDateline(raw string) string {
	s := strings.Trim(raw, separators)
	if strings.HasSuffix(s, ").") {
		s = s[:len(s)-1]
	}
	return s
}

// ParseDateline reads the words of a dateline that a format hands over as such.
// Unlike a dateline that must be found in running text, it needs no proof.
func ParseDateline(raw string, opts article.Options) article.Dateline {
	if d, ok := article.ParseDateline(TrimDateline(raw)+" — X", opts); ok && d.Raw == TrimDateline(raw) {
		d.Span, d.Date.Span = article.Span{}, article.Span{}
		return d
	}
	d := article.Dateline{Raw: TrimDateline(raw)}
	rest := d.Raw
	if i := strings.LastIndexByte(rest, '('); i >= 0 && strings.HasSuffix(rest, ")") {
		d.Agency = strings.TrimSpace(rest[i+1 : len(rest)-1])
		rest = strings.TrimRight(rest[:i], " ,\u00a0")
	}
	var region []string
	for i, seg := range strings.Split(rest, ",") {
		seg = strings.TrimSpace(seg)
		switch {
		case seg == "":
		case i > 0 && dateWords(seg):
			if d.Date.IsZero() {
				d.Date = Date(seg, opts)
			}
		case i == 0 && !dateWords(seg):
			for _, p := range strings.Split(strings.ReplaceAll(seg, " and ", "/"), "/") {
				if p = strings.TrimSpace(p); p != "" {
					d.Places = append(d.Places, p)
				}
			}
		case i == 0:
			d.Date = Date(seg, opts)
		default:
			region = append(region, seg)
		}
	}
	d.Region = strings.Join(region, ", ")
	return d
}

// dateWords reports whether the words are a date rather than a place: they hold
// a digit or are a weekday.
func dateWords(s string) bool {
	if strings.ContainsFunc(s, unicode.IsDigit) {
		return true
	}
	switch strings.ToLower(s) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// markDateline sets a's dateline from words that markup in the block calls one.
func markDateline(a *article.Article, b article.Block, raw string, opts article.Options) {
	text := b.Span.In(a.Text)
	n := prefixLen(text, raw)
	if n == 0 {
		return
	}
	d := ParseDateline(text[:n], opts)
	if a.Dateline.IsZero() || strings.EqualFold(a.Dateline.Raw, d.Raw) {
		keep := a.Dateline
		a.Dateline = d
		if len(keep.Places) > 0 {
			a.Dateline = keep
			a.Dateline.Raw = d.Raw
		}
	}
	n += len(text[n:]) - len(strings.TrimLeft(text[n:], " "))
	a.Dateline.Span = article.Span{Start: b.Span.Start, End: b.Span.Start + n}
}

// linkDateline finds the dateline that a format gives apart at the head of the
// first paragraph, where many providers repeat it.
func linkDateline(a *article.Article, opts article.Options) {
	d := &a.Dateline
	if d.Raw == "" || !d.Span.IsZero() {
		return
	}
	for _, b := range a.Blocks {
		if b.Role != article.RoleParagraph && b.Role != article.RoleDateline {
			continue
		}
		text := b.Span.In(a.Text)
		n := prefixLen(text, d.Raw)
		if n == 0 {
			return
		}
		sep := len(text[n:]) - len(strings.TrimLeft(text[n:], "."+separators))
		if sep == 0 && n < len(text) {
			return // "Paris Hilton" does not begin with the dateline "Paris"
		}
		if strings.Trim(text[n:n+sep], " \u00a0\n") == "" && n < len(text) {
			return
		}
		d.Span = article.Span{Start: b.Span.Start, End: b.Span.Start + n + sep}
		return
	}
}

// prefixLen returns how many bytes of text say what prefix says, white space and
// case apart, 0 where text does not begin with it.
func prefixLen(text, prefix string) int {
	i := 0
	for _, r := range prefix {
		if space(r) {
			continue
		}
		for i < len(text) {
			c, n := utf8.DecodeRuneInString(text[i:])
			if !space(c) {
				break
			}
			i += n
		}
		c, n := utf8.DecodeRuneInString(text[i:])
		if n == 0 || unicode.ToLower(c) != unicode.ToLower(r) {
			return 0
		}
		i += n
	}
	return i
}

func space(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\u00a0' }

// Located returns where an article was written, for formats that have one field
// for it: the place given as such, else the places of the dateline with their
// region.
func Located(a *article.Article) string {
	if a.Located != "" || len(a.Dateline.Places) == 0 {
		return a.Located
	}
	s := strings.Join(a.Dateline.Places, "/")
	if a.Dateline.Region != "" {
		s += ", " + a.Dateline.Region
	}
	return s
}
