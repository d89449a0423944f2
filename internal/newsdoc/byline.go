package newsdoc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/markup"
)

// Authors reads the persons and bodies that a byline or an element for one
// author names: "By Ada Quill and Bo Berg, Example News" are two persons of one
// affiliation. Elements for one person hold two often enough.
func Authors(byline string) []article.Author {
	if as, ok := article.ParseByline(markup.Collapse(strings.ReplaceAll(byline, "/", " / "))); ok {
		for i := range as {
			as[i].Span = article.Span{}
		}
		return as
	}
	if len(byline) > maxByline {
		return nil
	}
	// What is no byline in running text is one here, for the format says so.
	s := strings.TrimSpace(byline)
	for _, p := range []string{"written by ", "by ", "von ", "par ", "por ", "av ", "di "} {
		// The word, not the beginning of a name: "ABBY", "Vonda".
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) {
			s = s[len(p):]
			break
		}
	}
	s = strings.TrimRight(s, " :|/-–—")
	var out []article.Author
	for _, group := range splitAny(s, " and ", " AND ", " und ", " et ", " & ", " og ", " och ", ";", "/", " | ") {
		for i, seg := range strings.Split(group, ",") {
			if seg = strings.TrimSpace(seg); seg == "" {
				continue
			}
			switch {
			case strings.Contains(seg, "@") && !strings.Contains(seg, " "):
				if len(out) > 0 && !strings.HasPrefix(seg, "@") {
					out[len(out)-1].Email = seg
				} else if len(out) > 0 {
					out[len(out)-1].Handle = seg
				}
			case isName(seg) && (i == 0 || words(seg) > 1):
				out = append(out, article.Author{Name: seg, Kind: article.AuthorPerson})
			case len(out) == 0 || i == 0:
				out = append(out, article.Author{Name: seg, Kind: article.AuthorOrganization})
			case IsJob(seg):
				setLast(out, func(a *article.Author) { a.Role = seg })
			default:
				setAll(out, seg)
			}
		}
	}
	return out
}

func setLast(as []article.Author, f func(*article.Author)) { f(&as[len(as)-1]) }

// setAll gives an affiliation to the persons that stand before it and have none.
func setAll(as []article.Author, affiliation string) {
	for i := len(as) - 1; i >= 0; i-- {
		if as[i].Kind == article.AuthorPerson && as[i].Affiliation == "" {
			as[i].Affiliation = affiliation
		}
	}
}

func splitAny(s string, seps ...string) []string {
	out := []string{s}
	for _, sep := range seps {
		var next []string
		for _, p := range out {
			next = append(next, strings.Split(p, sep)...)
		}
		out = next
	}
	return out
}

func words(s string) int { return len(strings.Fields(s)) }

// IsJob reports whether the words name a job.
func IsJob(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		switch w {
		case "writer", "reporter", "correspondent", "editor", "officer", "columnist", "critic", "producer", "contributor", "staff",
			"chief", "photographer", "redakteur", "redakteurin", "korrespondent", "korrespondentin":
			return true
		}
	}
	return false
}

// orgWords reports whether the words name a body.
func orgWords(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		switch w {
		case "press", "news", "agency", "media", "network", "staff", "desk", "redaktion", "service", "times", "post", "group", "tv",
			"radio", "associated", "wire", "wires", "agencies", "team", "inc.", "ltd", "gmbh":
			return true
		}
	}
	return false
}

// isName reports whether the words look like a person's name: two to five of
// them, capitalised but for particles, none an acronym, a job or a body.
func isName(s string) bool {
	fields := strings.Fields(s)
	if len(fields) < 2 || len(fields) > 5 || strings.EqualFold(fields[0], "the") || IsJob(s) || orgWords(s) {
		return false
	}
	for _, w := range fields {
		switch w {
		case "van", "von", "de", "der", "den", "da", "di", "du", "la", "le", "el", "al", "bin", "ibn", "dos", "ter", "zu", "of":
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !(unicode.IsLetter(r) && !unicode.IsLower(r)) {
			return false
		}
		if strings.ContainsFunc(w, unicode.IsDigit) {
			return false
		}
	}
	// "AP Auto" is no name, "MEG KINNARD" is one.
	return !(len(fields[0]) <= 3 && fields[0] == strings.ToUpper(fields[0]) && !strings.Contains(fields[0], ".") && fields[1] != strings.ToUpper(fields[1]))
}
