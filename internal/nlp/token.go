package nlp

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// Tokenize splits text into tokens, sentences and quotations by rules; tags,
// heads and types are left unknown. paras lists the paragraphs, blocks or
// lines, in text order, that are to be read; what lies outside them is no
// token. Where it is nil, the paragraphs are found at the line breaks (see
// [Paragraphs]).
//
// Tokens follow the Penn Treebank: "do|n't", "Kim|'s", "$|5", "can|not", hyphens
// kept inside words, abbreviations with their stop; curly marks stay as they
// are. Every byte of the paragraphs that is no white space lies in one token,
// and tokens lie on runes, in order, without overlap. Paragraphs that do not fit
// the text or are out of order are cut to fit. At most 2 GiB are read.
//
// The cost is linear in the length of the text.
func Tokenize(text string, paras []Span) *Doc {
	d := new(Doc)
	d.tokenize(text, paras)
	return d
}

func (d *Doc) tokenize(text string, paras []Span) {
	if len(text) > math.MaxInt32 {
		text = strings.ToValidUTF8(text[:math.MaxInt32], "")
	}
	if paras == nil {
		paras = Paragraphs(text)
	}
	t := tokenizer{text: text, toks: d.Tokens[:0]}
	if t.toks == nil {
		n := 0
		for _, p := range paras {
			n += max(0, p.End-p.Start)
		}
		t.toks = make([]Token, 0, min(n, len(text))/5+16)
	}
	*d = Doc{Text: text, smallText: small(text), Tokens: t.toks, Sents: d.Sents[:0], Paras: d.Paras[:0], Quotes: d.Quotes[:0]}
	if d.Paras == nil {
		d.Paras, d.Sents = make([]Range, 0, len(paras)), make([]Range, 0, cap(t.toks)/24+2)
	}
	pairing := pairer{d: d, reopens: -1}
	at, excerpts := 0, 0
	for i, p := range paras {
		p.Start = max(p.Start, at)
		p.End = min(p.End, len(text))
		for p.Start < p.End && p.Start > 0 && !utf8.RuneStart(text[p.Start]) {
			p.Start++
		}
		for p.End > p.Start && p.End < len(text) && !utf8.RuneStart(text[p.End]) {
			p.End--
		}
		if p.Start >= p.End {
			continue
		}
		at = p.End
		first := int32(len(t.toks))
		t.paragraph(p)
		d.Tokens = t.toks
		r := Range{first, int32(len(t.toks))}
		if r.Len() == 0 {
			continue
		}
		d.Paras = append(d.Paras, r)
		if i >= excerpts && text[d.Tokens[first].Start] == '"' {
			excerpts, pairing.excerpt = excerpt(text, paras, i)
		}
		if i >= excerpts {
			pairing.excerpt = false
		}
		pairing.paragraph(r)
		d.sentences(r)
	}
}

type tokenizer struct {
	text string // up to the end of the paragraph being read
	toks []Token
	gap  bool // white space stands before the next token
}

func (t *tokenizer) paragraph(p Span) {
	whole := t.text
	t.text = whole[:p.End]
	t.gap = true
	for i := p.Start; i < p.End; {
		if n := space(t.text[i:]); n > 0 {
			t.gap = true
			i += n
			continue
		}
		i = t.next(i)
	}
	t.text = whole
}

// add appends the token [from, to).
func (t *tokenizer) add(from, to int) {
	t.toks = append(t.toks, Token{Start: int32(from), End: int32(to), Head: -1, Quote: -1, Space: t.gap})
	t.gap = false
}

// next reads the token or tokens that begin at i, where no white space stands,
// and returns the offset after them.
func (t *tokenizer) next(i int) int {
	s := t.text
	c := s[i]
	switch {
	case isLetter(c):
		if j := t.url(i); j > i {
			t.add(i, j)
			return j
		}
		return t.word(i)
	case isDigit(c):
		return t.word(i)
	case c >= utf8.RuneSelf:
		return t.symbol(i)
	}
	j := i + 1
	switch c {
	case '.':
		return t.dots(i)
	case '\'':
		if n := t.apostrophe(i, 1); n > i {
			return n
		}
		// Of three, the first closes a quotation inside another: it stands alone.
		if j < len(s) && s[j] == '\'' && (t.gap || byteAt(s, j+1) != '\'') {
			j++
		}
	case '-':
		for j < len(s) && s[j] == '-' {
			j++
		}
		if j == i+1 && t.gap && j < len(s) && isDigit(s[j]) {
			return t.word(i)
		}
	case '@':
		if j < len(s) && (isAlnum(s[j]) || s[j] == '_') {
			return t.tagged(i)
		}
	case '&':
		// An entity that was left in the text is no three tokens.
		for k := j; k < len(s) && k < j+8; k++ {
			if s[k] == ';' && k > j+1 {
				j = k + 1
				break
			}
			if !isAlnum(s[k]) && s[k] != '#' {
				break
			}
		}
	}
	if strings.IndexByte("`!?*_=~#+", c) >= 0 {
		if c == '#' && j < len(s) && wordAt(s, j) > 0 && !isDigit(s[j]) {
			return t.tagged(i)
		}
		if c == '_' && t.under(i) {
			return t.word(i)
		}
		for j < len(s) && (s[j] == c || c == '?' && s[j] == '!' || c == '!' && s[j] == '?') {
			j++
		}
	}
	t.add(i, j)
	return j
}

// under reports whether a word follows the underscores at i.
func (t *tokenizer) under(i int) bool {
	return i+1 < len(t.text) && isAlnum(t.text[i+1]) && !t.gap
}

// tagged reads the handle or hashtag that begins at i.
func (t *tokenizer) tagged(i int) int {
	j := i + 1
	for j < len(t.text) {
		if t.text[j] == '_' {
			j++
		} else if n := wordAt(t.text, j); n > 0 {
			j += n
		} else {
			break
		}
	}
	t.add(i, j)
	return j
}

// dots reads the full stop, ellipsis or number that begins at i.
func (t *tokenizer) dots(i int) int {
	s := t.text
	j := i + 1
	if j < len(s) && isDigit(s[j]) && (t.gap || !t.adjacentWord(i)) {
		return t.word(i)
	}
	for j < len(s) && s[j] == '.' {
		j++
	}
	if j == i+1 {
		// ". . ." is one token.
		k := j
		for k+1 < len(s) && s[k] == ' ' && s[k+1] == '.' && (k+2 >= len(s) || s[k+2] != '.') {
			k += 2
		}
		if k >= j+4 {
			j = k
		}
	}
	t.add(i, j)
	return j
}

// adjacentWord reports whether the last token ends at i and is a word.
func (t *tokenizer) adjacentWord(i int) bool {
	if len(t.toks) == 0 {
		return false
	}
	l := &t.toks[len(t.toks)-1]
	if int(l.End) != i {
		return false
	}
	c := t.text[i-1]
	return isAlnum(c) || c == '.' || c >= utf8.RuneSelf
}

// apostrophe reads a word that begins with an apostrophe of n bytes at i: a
// clitic after what is not read as a word (U.S.'s, “Cats”’s), a decade (’90s), an
// elision (’em). It returns i where there is none.
func (t *tokenizer) apostrophe(i, n int) int {
	s := t.text
	j := i + n
	opening := n == 3 && s[i+2] == 0x98 // ‘
	if !t.gap && len(t.toks) > 0 {
		if k := clitic(s, i, n); k > 0 {
			t.add(i, i+k)
			return i + k
		}
	}
	if j+1 < len(s) && isDigit(s[j]) && isDigit(s[j+1]) {
		k := j + 2
		decade := k < len(s) && s[k] == 's'
		if decade {
			k++
		}
		if (decade || n == 3 && !opening && t.gap) && wordAt(s, k) == 0 {
			t.add(i, k)
			return k
		}
	}
	if j < len(s) && isLetter(s[j]) {
		k := j
		for k < len(s) && k < j+6 && isLetter(s[k]) {
			k++
		}
		if wordAt(s, k) == 0 && elision(s[j:k], n == 3 && !opening) {
			t.add(i, k)
			return k
		}
	}
	return i
}

// elision reports whether w is a word that has lost its beginning. Those that
// are words of their own count where the mark can only be an apostrophe.
func elision(w string, sure bool) bool {
	switch w {
	case "em", "Em", "til", "Til", "tis", "Tis", "twas", "Twas", "bout", "nuff", "cuz", "n", "N":
		return true
	case "cause", "Cause", "cos", "round", "neath", "tude":
		return sure
	}
	return false
}

// clitic returns the length in bytes, the apostrophe of n bytes at i included,
// of the clitic that stands there, 0 where there is none.
func clitic(s string, i, n int) int {
	j := i + n
	if j >= len(s) {
		return 0
	}
	k := 1
	switch s[j] | 0x20 {
	case 's', 'd', 'm':
	case 'r', 'v':
		if byteAt(s, j+1)|0x20 != 'e' {
			return 0
		}
		k = 2
	case 'l':
		if byteAt(s, j+1)|0x20 != 'l' {
			return 0
		}
		k = 2
	default:
		return 0
	}
	if wordAt(s, j+k) > 0 {
		return 0
	}
	return n + k
}

// symbol reads the token that begins with the character at i, which is none of
// ASCII.
func (t *tokenizer) symbol(i int) int {
	s := t.text
	r, n := utf8.DecodeRuneInString(s[i:])
	j := i + n
	switch {
	case joins(r):
		return t.word(i)
	case r == '’' || r == '‘':
		if k := t.apostrophe(i, n); k > i {
			return k
		}
	case r == '…' || '‒' <= r && r <= '―':
		for j < len(s) {
			q, m := utf8.DecodeRuneInString(s[j:])
			if q != r {
				break
			}
			j += m
		}
	case r >= 0x2190:
		// Pictures are put together of several characters.
		for j < len(s) {
			q, m := utf8.DecodeRuneInString(s[j:])
			if q < 0x1f000 && q != 0x200d && q != 0xfe0f && q != r || r < 0x1f000 && q >= 0x1f000 {
				break
			}
			j += m
		}
	}
	t.add(i, j)
	return j
}

// word reads the word that begins at i and the clitics after it.
func (t *tokenizer) word(i int) int {
	s := t.text
	j := i
	if s[j] == '-' || s[j] == '.' {
		j++
	}
	seg := j     // where the part after the last hyphen, stop or slash begins
	dots := 0    // stops so far
	acro := true // each part between stops so far is one letter
	for j < len(s) {
		c := s[j]
		if isAlnum(c) || c == '_' {
			j++
			continue
		}
		if c < utf8.RuneSelf && c <= ' ' {
			break
		}
		switch c {
		case '-':
			if j+1 < len(s) && (wordAt(s, j+1) > 0 || s[j+1] == '$' && isDigit(byteAt(s, j+2))) {
				j++
				seg = j
				if j < len(s) && s[j] == '$' {
					j++
				}
				continue
			}
		case '.':
			k := t.stop(i, seg, j, acro)
			if k > j {
				dots++
				acro = acro && j == seg+1 && isLetter(s[seg])
				j, seg = k, k
				if wordAt(s, j) > 0 {
					continue
				}
				switch byteAt(s, j) {
				case '-', '/', '&':
					if wordAt(s, j+1) > 0 {
						j++
						seg = j
						continue
					}
				}
			} else if k < 0 {
				// A web address: the rest of it belongs to it.
				j = t.address(-k)
			}
		case ',':
			if j > i && isDigit(s[j-1]) && isDigit(byteAt(s, j+1)) && isDigit(byteAt(s, j+2)) && isDigit(byteAt(s, j+3)) && !isDigit(byteAt(s, j+4)) {
				j += 4
				continue
			}
		case ':':
			if j > i && isDigit(s[j-1]) && isDigit(byteAt(s, j+1)) {
				j++
				continue
			}
		case '/', '&', '@':
			if wordAt(s, j+1) > 0 {
				j++
				seg = j
				continue
			}
		case '+':
			if j > seg {
				j++
				continue
			}
		case '*':
			k := j
			for k < len(s) && s[k] == '*' {
				k++
			}
			if k > j+1 || isLetter(byteAt(s, k)) {
				j = k
				continue
			}
		case '$':
			// US$5, C$5
			if j-i <= 3 && isUpper(s[j-1]) && isDigit(byteAt(s, j+1)) {
				j++
			}
		case '\'':
			if k := t.inner(i, j, 1); k > j {
				j = k
				continue
			}
		default:
			if c < utf8.RuneSelf {
				break
			}
			r, n := utf8.DecodeRuneInString(s[j:])
			if joins(r) {
				j += n
				continue
			}
			switch r {
			case '‘':
				// Typed for an apostrophe: isn‘t, Kim‘s.
				if clitic(s, j, n) == 0 && s[j-1]|0x20 == 'n' && byteAt(s, j+n)|0x20 == 't' && wordAt(s, j+n+1) == 0 {
					j += n + 1
				}
			case '’':
				if k := t.inner(i, j, n); k > j {
					j = k
					continue
				}
			case '‐', '‑':
				if wordAt(s, j+n) > 0 {
					j += n
					seg = j
					continue
				}
			case '–':
				if isDigit(s[j-1]) && isDigit(byteAt(s, j+n)) {
					j += n
					seg = j
					continue
				}
			}
		}
		break
	}
	j = max(j, i+1)
	t.split(i, j)
	return j
}

func byteAt(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return 0
}

// inner decides on the apostrophe of n bytes at j inside the word that began at
// i. It returns the offset from which the word goes on, or j where the word
// ends before or with what stands there; a "n't" is left to [tokenizer.split].
func (t *tokenizer) inner(i, j, n int) int {
	s := t.text
	if clitic(s, j, n) > 0 {
		return j
	}
	c := byteAt(s, j+n)
	if isDigit(c) && isDigit(s[j-1]) {
		// Feet and inches: 6'2", 6’2”. The mark of the inches is no quotation mark.
		k := j + n
		for k < len(s) && k < j+n+2 && isDigit(s[k]) {
			k++
		}
		switch {
		case strings.HasPrefix(s[k:], "\""):
			k++
		case strings.HasPrefix(s[k:], "''"):
			k += 2
		case strings.HasPrefix(s[k:], "”"):
			k += len("”")
		}
		return k
	}
	if wordAt(s, j+n) > 0 {
		return j + n
	}
	return j
}

// split adds the word [i, j) as one token or, where it is put together of two,
// as two, and then the clitic that follows.
func (t *tokenizer) split(i, j int) {
	s := t.text
	w := s[i:j]
	cut := 0
	switch l := len(w); {
	case l > 3 && w[l-1]|0x20 == 't' && w[l-2] == '\'' && w[l-3]|0x20 == 'n':
		cut = l - 3
	case l > 5 && w[l-1]|0x20 == 't' && (w[l-2] == 0x99 || w[l-2] == 0x98) && w[l-3] == 0x80 && w[l-4] == 0xe2 && w[l-5]|0x20 == 'n':
		cut = l - 5
	case l == 6:
		if strings.EqualFold(w, "cannot") {
			cut = 3
		}
	case l == 5:
		switch w[0] | 0x20 {
		case 'g':
			if strings.EqualFold(w, "gonna") || strings.EqualFold(w, "gotta") || strings.EqualFold(w, "gimme") {
				cut = 3
			}
		case 'w':
			if strings.EqualFold(w, "wanna") {
				cut = 3
			}
		case 'l':
			if strings.EqualFold(w, "lemme") {
				cut = 3
			}
		}
	}
	if cut > 0 {
		t.add(i, i+cut)
		t.add(i+cut, j)
	} else {
		t.add(i, j)
	}
}

// stop decides on the full stop at j of the word that began at i, whose last
// part began at seg. It returns j where the word ends before the stop, the
// offset after the stop where the stop belongs to the word, and the negated
// offset of the end of the top-level domain where the word is a web address.
func (t *tokenizer) stop(i, seg, j int, acro bool) int {
	s := t.text
	next := byteAt(s, j+1)
	if next == '.' || j == seg {
		return j
	}
	letter := j == seg+1 && isLetter(s[seg])
	if n := wordAt(s, j+1); n > 0 {
		k := j + 1
		for k < len(s) && isAlnum(s[k]) {
			k++
		}
		if letter && acro {
			if k == j+2 && wordAt(s, k) == 0 || s[seg:k] == "W.Va" {
				return j + 1 // U.S
			}
			return t.domain(i, j, k)
		}
		switch prev := s[j-1]; {
		case isDigit(prev) && isDigit(next) || t.ticker(i, j, k):
			return j + 1
		case isDigit(prev) && isUpper(next):
			return j
		case strings.HasPrefix(s[seg:], "Ph.D"):
			return j + 1
		}
		if lexicon.Abbreviation(s[i:j]) != lexicon.NoAbbrev && !isLower(next) {
			return j + 1
		}
		if k := t.domain(i, j, k); k != j {
			return k
		}
		if isUpper(next) || next >= utf8.RuneSelf {
			return j
		}
		return j + 1
	}
	if letter && acro && seg > i {
		return j + 1 // the last stop of U.S., a.m.
	}
	if letter {
		if isUpper(s[seg]) && (i == seg || s[seg-1] == '-') && !t.lastWord(j+1) {
			return j + 1 // an initial
		}
		if seg != i && s[seg-1] != '.' {
			return j
		}
	}
	switch lexicon.Abbreviation(s[i:j]) {
	case lexicon.AbbrevTitle, lexicon.AbbrevInner, lexicon.AbbrevWord:
		return j + 1
	case lexicon.AbbrevNumber:
		k := j + 1 + space(s[j+1:])
		if isDigit(byteAt(s, k)) || byteAt(s, k) == '#' {
			return j + 1
		}
	case lexicon.AbbrevDate:
		k := j + 1
		if n := space(s[k:]); n > 0 {
			k += n
		} else if byteAt(s, k) == ',' {
			return j + 1
		}
		if isDigit(byteAt(s, k)) || isLower(byteAt(s, k)) && j-i > 2 && s[i] != 'M' && s[i] != 'S' {
			return j + 1
		}
	case lexicon.NoAbbrev:
		// a party and a state: (D-Ore.), R-Calif.,
		if seg > i && (next == ',' || next == ')') && (s[seg-1] == '-' && lexicon.Abbreviation(s[seg:j]) == lexicon.AbbrevPlace || strings.HasSuffix(s[i:j], "-W.Va")) {
			return j + 1
		}
	case lexicon.AbbrevPlace:
		if next == ',' || next == ')' {
			return j + 1
		}
		if l := len(t.toks); l > 0 && t.gap && s[t.toks[l-1].Start] == ',' {
			return j + 1
		}
	}
	return j
}

// ticker reports whether the word that began at i is the code of a share in
// brackets, with the exchange behind the stop at j as far as k: (ORL.N), <7203.T>.
func (t *tokenizer) ticker(i, j, k int) bool {
	s := t.text
	if k-j > 4 || isLower(s[i]) {
		return false
	}
	for _, c := range []byte(s[j+1 : k]) {
		if !isUpper(c) {
			return false
		}
	}
	switch byteAt(s, k) {
	case ')', '>':
		return true
	case ',', ';':
		return i > 0 && (s[i-1] == '(' || s[i-1] == '<')
	}
	return false
}

// domain returns the negated end of the web address whose last stop but one is
// at j and whose next part ends at k, j where that part is no top-level domain.
func (t *tokenizer) domain(i, j, k int) int {
	s := t.text
	switch s[j+1 : k] {
	case "com", "org", "net", "gov", "edu", "co", "uk", "us", "de", "fr", "eu", "info", "io", "tv", "ly", "me", "ca", "au", "gl", "int", "mil", "news", "in", "ru", "ch", "nl", "ie", "nz", "za", "biz", "html", "pdf":
		if wordAt(s, k) == 0 {
			return -k
		}
	}
	return j
}

// address reads on from j, the end of a top-level domain, to the end of the web
// address.
func (t *tokenizer) address(j int) int {
	s := t.text
	for byteAt(s, j) == '.' && isAlnum(byteAt(s, j+1)) {
		j++
		for j < len(s) && isAlnum(s[j]) {
			j++
		}
	}
	if c := byteAt(s, j); c == '/' || c == '?' {
		return t.urlEnd(j)
	}
	return j
}

// lastWord reports whether nothing but closing marks stands from j to the end of
// the paragraph.
func (t *tokenizer) lastWord(j int) bool {
	s := t.text
	for ; j < len(s); j++ {
		switch c := s[j]; {
		case c == '"' || c == '\'' || c == ')' || c == ']' || c == ' ':
		case c >= utf8.RuneSelf && (strings.HasPrefix(s[j:], "”") || strings.HasPrefix(s[j:], "’")):
			j += 2
		default:
			return false
		}
	}
	return true
}

// url returns the end of the web address that begins at i, i where there is
// none.
func (t *tokenizer) url(i int) int {
	s := t.text
	switch s[i] | 0x20 {
	case 'h', 'f', 'w':
	default:
		return i
	}
	for _, p := range [...]string{"http://", "https://", "www.", "ftp://"} {
		if len(s)-i > len(p) && strings.EqualFold(s[i:i+len(p)], p) && wordAt(s, i+len(p)) > 0 {
			return t.urlEnd(i + len(p))
		}
	}
	return i
}

// urlEnd returns the end of the web address that goes on at j.
func (t *tokenizer) urlEnd(j int) int {
	s := t.text
	from := j
	for j < len(s) {
		c := s[j]
		if c <= ' ' || c == '"' || c == '<' || c == '>' || c == '`' {
			break
		}
		if c >= utf8.RuneSelf {
			n := wordAt(s, j)
			if n == 0 {
				break
			}
			j += n
			continue
		}
		j++
	}
	for j > from && strings.IndexByte(`.,;:!?)]}'*`, s[j-1]) >= 0 {
		j--
	}
	return j
}
