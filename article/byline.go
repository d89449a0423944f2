package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bylinePrefixes open a byline, in lower case.
var bylinePrefixes = []string{
	"by ", "by: ", "written by ", "words by ", "story by ", "text by ", "posted by ", "published by ", "submitted by ", "reported by ", "report by ", "analysis by ", "opinion by ", "review by ", "interview by ", "exclusive by ", "guest post by ",
	"écrit par ", "verfasst von ", "geschrieben von ", "escrito por ", "scritto da ", "a cura di ", "geschreven door ", "skrevet av ", "skrevet af ", "skriven av ",
	"von ", "von: ", "gastbeitrag von ", "ein gastbeitrag von ", "par ", "por ", "av ", "af ", "door ", "di ", "autor: ", "autorin: ", "autoren: ", "autores: ", "auteur: ", "auteur : ", "автор: ", "yazar: ", "penulis: ", "author: ", "authors: ", "byline: ",
}

// byline is what a byline says.
type byline struct {
	label   string // the byline without dates
	span    Span
	authors []Author
	credits []Credit
	dates   []dated
}

// isByline reports whether a line that says "by" is a byline.
func isByline(s string) bool {
	_, ok := readByline(s, 0, true)
	return ok
}

// readByline reads a byline that stands at base. With prefix it must begin with
// a word that says so; else it is a name alone, or with a role, a body or an
// address behind it.
func readByline(s string, base int, prefix bool) (byline, bool) {
	start, prefixed := 0, false
	f := strings.ToLower(s[:runeFloor(s, 40)])
	for _, p := range bylinePrefixes {
		if strings.HasPrefix(f, p) {
			start, prefixed = len(p), true
			break
		}
	}
	if prefix != prefixed || strings.ContainsAny(s, "?!“”\"«»") {
		return byline{}, false
	}
	var b byline
	end := len(s)
	if i, dates, ok := trailingDates(s, base); ok && i > start {
		end, b.dates = i, dates
	}
	body := strings.TrimRight(s[start:end], " ,|•·–—-/:")
	if endsStop(body) && !hasNameSuffix(body) {
		return byline{}, false
	}
	// A role in brackets behind it: "(text)", "(Foto)".
	if i := strings.LastIndexByte(body, '('); i > 0 && strings.HasSuffix(body, ")") && countWords(body[i:]) <= 2 {
		body = strings.TrimRight(body[:i], " ,")
	}
	if body == "" || countWords(body) > 30 {
		return byline{}, false
	}
	b.span = Span{base, base + start + len(body)}
	b.label = s[:start+len(body)]
	for i, g := range segments(body, base+start) {
		if !b.add(g, i == 0, prefixed) {
			return byline{}, false
		}
	}
	return b, len(b.authors) > 0
}

// hasNameSuffix reports whether s ends in a suffix of names with a full stop.
func hasNameSuffix(s string) bool {
	for _, x := range []string{" Jr.", " Sr.", " Inc.", " Co.", " Ltd."} {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// trailingDates returns where in a line the dates at its end begin, with the
// separator and the label before them.
func trailingDates(s string, base int) (int, []dated, bool) {
	if len(s) > maxByline || !strings.ContainsAny(s, "0123456789") {
		return 0, nil, false
	}
	toks := scanTokens(s, base)
	if len(toks) > 60 {
		return 0, nil, false
	}
	for i := 1; i < len(toks); i++ {
		if k := toks[i-1].kind; k == 'w' && !toks[i].gap || k == '0' {
			continue
		}
		// A label, a number or the name of a day or month begins a date.
		t := toks[i]
		if t.kind != '0' && (t.kind != 'w' || monthOf(t.text) == 0 && weekdayOf(t.text) == 0 && !startsLabel(t.text)) {
			continue
		}
		at := t.sp.Start - base
		if dates, ok := scanDateLine(s[at:], base+at); ok {
			return at, dates, true
		}
	}
	return 0, nil, false
}

func startsLabel(w string) bool {
	switch w {
	case "published", "updated", "posted", "last", "first", "on", "modified", "at":
		return true
	}
	return false
}

// segment is a piece of a byline with the separator before it.
type segment struct {
	s   string
	at  int
	sep string
}

// segments cuts a byline at its separators; base is the offset of s.
func segments(s string, base int) []segment {
	var out []segment
	from, sep := 0, ""
	add := func(to int, next string, skip int) {
		piece := s[from:to]
		lead := len(piece) - len(strings.TrimLeft(piece, " \n\t"))
		if t := strings.TrimSpace(piece); t != "" {
			out = append(out, segment{t, base + from + lead, sep})
			sep = next
		} else if sep == "" || next != "," {
			sep = next
		}
		from = to + skip
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ',' || c == ';' || c == '|' || c == '\n':
			add(i, string(c), 1)
		case strings.HasPrefix(s[i:], "•"), strings.HasPrefix(s[i:], "·"):
			_, n := utf8.DecodeRuneInString(s[i:])
			add(i, "|", n)
			i += n - 1
		case c == ' ':
			for _, w := range segmentWords {
				if strings.HasPrefix(s[i:], w) {
					add(i, strings.TrimSpace(w), len(w)-1)
					i += len(w) - 2
					break
				}
			}
		case c == '/' && i > 0 && i+1 < len(s) && s[i-1] != ' ' && isAgency(s[from:i]):
			add(i, "/", 1)
		}
	}
	add(len(s), "", 0)
	return out
}

var segmentWords = []string{" and ", " AND ", " And ", " with ", " WITH ", " With ", " und ", " et ", " y ", " og ", " och ", " en ", " e ", " - ", " – ", " — ", " for ", " For ", " FOR ", " & ", " / "}

// add takes one segment. It reports whether the segment fits a byline.
func (b *byline) add(g segment, first, prefixed bool) bool {
	s := g.s
	f := fold(s)
	sp := Span{g.at, g.at + len(s)}
	switch {
	case strings.HasPrefix(f, "@") && !strings.ContainsRune(s, ' '):
		return b.each(func(a *Author) { a.Handle = s }, g)
	case strings.Contains(s, "@") && !strings.ContainsRune(s, ' '):
		return b.each(func(a *Author) { a.Email = s }, g)
	case hasAnyPrefix(f, []string{"http://", "https://", "www."}):
		return b.each(func(a *Author) { a.URL = s }, g)
	case f == "agencies" || f == "wires" || f == "agency" || f == "wire services" || f == "news agencies" || f == "wire reports" || f == "agentur" || f == "agenturen":
		if len(b.authors) == 0 {
			b.authors = append(b.authors, Author{Name: s, Kind: AuthorOrganization, Span: sp})
			return true
		}
		b.credits = append(b.credits, Credit{Role: CreditSource, Name: s, Raw: s, Span: sp})
		return true
	case (g.sep == "with" || g.sep == "WITH" || g.sep == "With") && (isAgency(s) || hasOrgWord(s)):
		b.credits = append(b.credits, Credit{Role: CreditSource, Name: s, Raw: s, Span: sp})
		return true
	}
	// A place behind a name: "Jane Doe in Kyiv".
	name, place := s, ""
	for _, in := range []string{" in ", " IN ", " at ", " aus ", " à "} {
		if i := strings.Index(s, in); i > 0 && startsUpper(s[i+len(in):]) && countWords(s[i:]) <= 5 {
			name, place = s[:i], s[i+len(in):]
			break
		}
	}
	role := hasRoleWord(name)
	switch {
	case isAgency(name), !role && hasOrgWord(name) && looksLikeTitleCase(name), isStaff(name), g.sep == "," && b.shouts(name):
		// A body behind persons is where they work, else it is the author.
		if len(b.authors) > 0 && b.authors[len(b.authors)-1].Kind == AuthorPerson && !isConjunction(g.sep) {
			return b.each(func(a *Author) {
				if a.Affiliation == "" {
					a.Affiliation = name
				}
			}, g)
		}
		b.authors = append(b.authors, Author{Name: name, Kind: AuthorOrganization, Place: place, Span: Span{sp.Start, sp.Start + len(name)}})
		return true
	case role && !first && looksLikeTitleCase(strings.ToUpper(name)):
		return b.each(func(a *Author) {
			if a.Role == "" {
				a.Role, a.Place = name, orString(a.Place, place)
			}
		}, g)
	case role && first && prefixed && looksLikeTitleCase(name): // "By a staff reporter", "By Our Foreign Editor"
		b.authors = append(b.authors, Author{Name: name, Kind: AuthorOrganization, Place: place, Span: Span{sp.Start, sp.Start + len(name)}})
		return true
	case isPersonName(name):
		b.authors = append(b.authors, Author{Name: strings.TrimSpace(name), Kind: AuthorPerson, Place: place, Span: Span{sp.Start, sp.Start + len(name)}})
		return true
	case first:
		return false
	case countWords(s) <= 7 && startsUpper(s) && looksLikeTitleCase(s) && !strings.ContainsAny(s, "0123456789"):
		return b.each(func(a *Author) {
			if a.Affiliation == "" {
				a.Affiliation = s
			}
		}, g)
	case g.sep == "for" || g.sep == "For" || g.sep == "FOR":
		return b.each(func(a *Author) { a.Affiliation = orString(a.Affiliation, s) }, g)
	}
	return false
}

// shouts reports whether name is in capitals behind a person who is not: then it is
// a body, "Jane Doe, RADIO EAST", and no second person.
func (b *byline) shouts(name string) bool {
	if len(b.authors) == 0 || name != strings.ToUpper(name) || name == strings.ToLower(name) {
		return false
	}
	last := b.authors[len(b.authors)-1]
	return last.Kind == AuthorPerson && last.Name != strings.ToUpper(last.Name)
}

func orString(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func isConjunction(sep string) bool {
	switch sep {
	case "and", "AND", "And", "und", "et", "y", "og", "och", "en", "e", "&":
		return true
	}
	return false
}

// each applies what stands behind names to all of them that stand together.
func (b *byline) each(set func(*Author), g segment) bool {
	if len(b.authors) == 0 {
		return false
	}
	if isConjunction(g.sep) && g.s != "" && !strings.Contains(g.s, "@") {
		set(&b.authors[len(b.authors)-1])
		return true
	}
	for i := range b.authors {
		if a := &b.authors[i]; a.Kind == AuthorPerson || len(b.authors) == 1 {
			if strings.Contains(g.s, "@") && i+1 < len(b.authors) {
				continue // an address is that of the last
			}
			set(a)
		}
	}
	return true
}

// isPersonName reports whether s may be the name of one person: two to six words
// with capitals, particles among them, or a name in a script without case.
func isPersonName(s string) bool {
	words := strings.Fields(s)
	if len(s) > 60 || len(words) == 0 || len(words) > 6 {
		return false
	}
	full := 0
	for i, w := range words {
		r := firstRune(w)
		switch {
		case unicode.IsUpper(r):
			if i == 0 && inSorted(notNames, strings.ToLower(strings.Trim(w, ".,"))) || monthOf(strings.ToLower(w)) > 0 && len(words) == 1 || weekdayOf(strings.ToLower(w)) > 0 && len(w) > 3 {
				return false
			}
			full++
		case isParticle(w):
			if strings.ContainsAny(w, "'’-") {
				full++ // "d'Emilio", "al-Masri"
			}
		case unicode.IsLetter(r) && !unicode.IsLower(r): // a script without case
			full += 2
		default:
			return false
		}
		if strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			return false
		}
		for _, r := range w {
			switch {
			case unicode.IsLetter(r), unicode.IsMark(r), r == '\'', r == '’', r == '-', r == '.', r == '‐', r == '‘', r == 'ʻ':
			default:
				return false
			}
		}
	}
	return full >= 2
}

// isParticle reports whether w is a part of names that has a small letter.
func isParticle(w string) bool {
	switch w {
	case "van", "von", "der", "den", "de", "la", "le", "du", "di", "da", "del", "della", "dos", "das", "do", "ten", "ter", "te", "bin", "ibn", "al", "el", "bint", "av", "af", "zu", "zum", "y", "e", "des", "degli", "lo":
		return true
	}
	return hasAnyPrefix(w, []string{"al-", "el-", "d'", "d’", "l'", "l’", "ul-", "ash-", "as-", "o'", "o’"})
}

// notNames begin titles and sentences, not names. Sorted.
var notNames = []string{
	"a", "after", "all", "an", "any", "as", "at", "before", "breaking", "by", "exclusive", "fact", "first", "for", "from", "full", "her", "here", "his",
	"how", "if", "in", "inside", "is", "it", "its", "last", "latest", "live", "more", "my", "new", "no", "not", "now", "on", "one", "our", "popular",
	"six", "some", "ten", "the", "their", "these", "this", "three", "to", "top", "two", "under", "watch", "what", "when", "where", "who", "why", "with",
	"world", "you", "your",
}

// hasRoleWord reports whether s names what somebody does at a newsroom.
func hasRoleWord(s string) bool {
	for _, w := range strings.FieldsFunc(fold(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "correspondent", "correspondents", "editor", "editors", "reporter", "reporters", "writer", "writers", "columnist", "chief", "analyst", "producer", "presenter", "author", "journalist", "critic", "contributor", "officer", "professor", "director", "korrespondent", "korrespondentin", "redakteur", "redakteurin", "reporterin", "fellow", "lecturer", "president", "head":
			return true
		}
	}
	return false
}

// hasOrgWord reports whether s has a word of which the names of newsrooms and
// other bodies are made.
func hasOrgWord(s string) bool {
	words := strings.FieldsFunc(fold(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })
	for i, w := range words {
		switch w {
		case "press", "news", "times", "post", "agency", "agencies", "desk", "team", "editorial", "board", "redaktion", "newsroom", "media", "radio", "tv", "network", "service", "bureau", "gazette", "tribune", "herald", "telegraph", "guardian", "journal", "magazine", "daily", "chronicle", "university", "institute", "nachrichten", "spiegel", "zeitung", "mediengruppe", "rundfunk", "online", "newswire", "wire", "group", "inc", "ltd", "foundation", "committee", "observer", "review", "newspaper", "newspapers", "independent", "express", "mirror", "globe", "examiner", "inquirer", "bulletin", "broadcasting", "communications", "office", "ministry", "staff", "newsdesk", "jazeera", "bbc", "cnn":
			return i > 0 || len(words) == 1 || w != "post"
		}
		if strings.HasSuffix(w, ".com") || strings.HasSuffix(w, ".de") || strings.HasSuffix(w, ".net") || strings.HasSuffix(w, ".org") || strings.HasSuffix(w, ".co.uk") {
			return true
		}
	}
	return false
}

// isStaff reports whether s names writers without their names: "Staff Reporter",
// "Al Jazeera Staff", "Our Foreign Staff".
func isStaff(s string) bool {
	f := fold(s)
	return strings.HasSuffix(f, " staff") || strings.HasPrefix(f, "staff ") || f == "staff" || strings.HasPrefix(f, "our ") && hasRoleWord(s)
}

// looksLikeTitleCase reports whether the long words of s have capitals.
func looksLikeTitleCase(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 12 {
		return false
	}
	for _, w := range words {
		r := firstRune(w)
		if unicode.IsLower(r) && len(w) > 4 && !strings.Contains(w, ".") && !isAgency(w) && !hasOrgWord(w) && !hasRoleWord(w) {
			return false
		}
	}
	return true
}

// isRoleLine reports whether a line under a byline says what the author is.
func isRoleLine(s string) bool {
	return len(s) < 80 && !endsSentence(s) && hasRoleWord(s) && startsUpper(s) && countWords(s) <= 8 && !strings.ContainsAny(s, ":“”\"")
}

// fillByline reads a byline of the article.
func (p *parser) fillByline(sp Span) {
	s := sp.In(p.text)
	b, ok := readByline(s, sp.Start, true)
	if !ok {
		b, ok = readByline(s, sp.Start, false)
	}
	if !ok {
		if n := len(p.a.Authors); n > 0 && isRoleLine(s) {
			if a := &p.a.Authors[n-1]; a.Role == "" {
				a.Role = collapse(s)
			}
		}
		return
	}
	for _, d := range b.dates {
		if !d.time {
			p.setDate(d)
		}
	}
	p.a.Credits = append(p.a.Credits, b.credits...)
	if !p.a.Byline.IsZero() {
		return // of another part of the page; the first counts
	}
	p.a.Byline = Label{Text: collapse(b.label), Span: b.span}
	p.a.Authors = append(p.a.Authors, b.authors...)
}

// names appends the persons that s, which stands at base, lists.
func (p *parser) names(s string, base int, role string, to *[]Author) {
	from := len(*to)
	trimmed := strings.TrimRight(s, " .,;:)]—–-\n")
	for _, g := range segments(trimmed, base) {
		if g.sep == "for" || g.sep == "For" {
			continue
		}
		name, place := strings.TrimLeft(g.s, "([ :"), ""
		// "Associated Press writers Ann Poe …"
		for _, w := range []string{" writers ", " writer ", " reporters ", " reporter ", " correspondents ", " correspondent ", "Reporters ", "Reporter "} {
			if i := strings.Index(name, w); i >= 0 {
				name = name[i+len(w):]
			}
		}
		at := g.at + len(g.s) - len(name)
		for _, in := range []string{" in ", " at ", " from "} {
			if i := strings.Index(name, in); i > 0 {
				name, place = name[:i], strings.TrimSpace(name[i+len(in):])
				break
			}
		}
		a := Author{Name: name, Kind: AuthorPerson, Role: role, Place: place, Span: Span{at, at + len(name)}}
		switch {
		case isPersonName(name):
		case isAgency(name) || hasOrgWord(name) && looksLikeTitleCase(name):
			a.Kind = AuthorOrganization
		case len(*to) > from && startsUpper(name):
			// "Jane Doe in Kyiv, John Roe in Washington, D.C."
			if l := &(*to)[len(*to)-1]; l.Place != "" && countWords(name) <= 3 {
				l.Place += ", " + name
			}
			continue
		default:
			continue
		}
		*to = append(*to, a)
	}
}
