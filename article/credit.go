package article

import (
	"strings"
	"unicode"
)

// creditOf reads a line that says where an article comes from. f is the line
// folded.
func creditOf(f, s string) (Credit, bool) {
	g := strings.TrimLeft(f, "*([—–-_ ")
	lead := len(f) - len(g)
	if len(f) != len(s) && !isASCIIFold(f, s) {
		// Offsets in the folded line do not fit; fold keeps the length of all but
		// a few letters, and of those lines nothing but the prefix is read.
		lead = len(s) - len(strings.TrimLeft(s, "*([—–-_ "))
	}
	for _, c := range creditOpenings {
		rest, ok := strings.CutPrefix(g, c.words)
		if !ok {
			continue
		}
		at := lead + len(c.words)
		if c.inner != "" { // "This story was produced by X", "This content originally appeared on X"
			i := -1
			for _, in := range strings.Split(c.inner, "|") {
				if j := strings.Index(rest, in); j >= 0 && j < 60 && (i < 0 || j < i) {
					i = j
					at = lead + len(c.words) + j + len(in)
				}
			}
			if i < 0 {
				continue
			}
		}
		if at > len(s) {
			continue
		}
		name := creditName(s[at:])
		if name == "" && !c.bare || len(name) > 80 || countWords(name) > 10 {
			continue
		}
		return Credit{Role: c.role, Name: name}, true
	}
	return Credit{}, false
}

// isASCIIFold reports whether f has byte for byte the offsets of s.
func isASCIIFold(f, s string) bool { return len(f) == len(s) }

// creditOpenings begin a credit. Where inner is set, one of its words must come
// before the name.
var creditOpenings = []struct {
	words string
	inner string
	role  CreditRole
	bare  bool // a credit without a name too
}{
	{words: "this ", inner: " originally appeared on | originally appeared in | first appeared on | first appeared in | first appeared at | originally appeared at ", role: CreditSyndication},
	{words: "this ", inner: " was originally published by | was originally published on | was originally published in | was originally published at | was first published by | was first published on | was first published in | was first published at | originally published on | originally published by | is republished from | is republished with permission from | was reprinted on | was reprinted from | was reprinted with permission from | is reprinted from | is syndicated from ", role: CreditSyndication},
	{words: "this ", inner: " has been adapted from ", role: CreditSyndication},
	{words: "originally published on ", role: CreditSyndication}, {words: "originally published by ", role: CreditSyndication}, {words: "originally published in ", role: CreditSyndication}, {words: "originally published at ", role: CreditSyndication},
	{words: "first published on ", role: CreditSyndication}, {words: "first published in ", role: CreditSyndication}, {words: "first published by ", role: CreditSyndication},
	{words: "republished with permission from ", role: CreditSyndication}, {words: "republished from ", role: CreditSyndication}, {words: "reprinted from ", role: CreditSyndication}, {words: "reprinted with permission from ", role: CreditSyndication},
	{words: "syndicated from ", role: CreditSyndication}, {words: "courtesy of ", role: CreditSource},
	{words: "this ", inner: " was produced by | was provided by | was supplied by | is provided by ", role: CreditProvider},
	{words: "provided by ", role: CreditProvider}, {words: "provided by: ", role: CreditProvider}, {words: "supplied by ", role: CreditProvider},
	{words: "this ", inner: " is distributed by | was distributed by ", role: CreditDistributor},
	{words: "distributed by ", role: CreditDistributor},
	{words: "source: ", role: CreditSource}, {words: "sources: ", role: CreditSource}, {words: "quelle: ", role: CreditSource}, {words: "fuente: ", role: CreditSource}, {words: "fonte: ", role: CreditSource},
	{words: "with inputs from ", role: CreditSource}, {words: "with files from ", role: CreditSource}, {words: "with reporting by ", role: CreditSource}, {words: "with information from ", role: CreditSource},
	{words: "with agencies", role: CreditSource, bare: true}, {words: "with agency inputs", role: CreditSource, bare: true}, {words: "with wires", role: CreditSource, bare: true}, {words: "and agencies", role: CreditSource, bare: true},
	{words: "with news wires", role: CreditSource, bare: true}, {words: "material from ", inner: " was used| contributed", role: CreditSource},
	{words: "information from ", inner: " was used", role: CreditSource},
}

// creditName returns the name at the beginning of s: up to a full stop at a
// word's end, a comma's "with permission", or the end.
func creditName(s string) string {
	end := len(s)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\n' || c == ')' || c == ']' || c == ';' || c == '|' {
			end = i
			break
		}
		if (c == '.' || c == '!') && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] == ')' || s[i+1] == '\n') && (i < 2 || s[i-2] != '.' && s[i-2] != ' ') {
			end = i
			break
		}
	}
	name := s[:end]
	for _, stop := range []string{" and is ", " and was ", " under a ", " with permission", ", and ", " as part of ", " on ", " in 20"} {
		if i := strings.Index(name, stop); i > 0 {
			name = name[:i]
		}
	}
	name = strings.Trim(collapse(name), " ,:–—-“”\"")
	// "First published on Monday" names no body.
	first, _, _ := strings.Cut(strings.ToLower(name), " ")
	if first = strings.TrimRight(first, ".,"); weekdayOf(first) > 0 && len(first) > 2 || monthOf(first) > 0 || first != "" && first[0] >= '0' && first[0] <= '9' {
		return ""
	}
	return name
}

// isCredit reports whether a line credits a source, or says who owns the text.
func isCredit(f, s string) bool {
	if len(s) > 400 {
		return false
	}
	if _, ok := copyrightOf(s); ok {
		return true
	}
	if strings.HasPrefix(s, "--") && len(s) < 60 && !endsSentence(s) && countWords(s) <= 6 && len(s) > 3 && unicode.IsUpper(firstRune(strings.TrimLeft(s, "- "))) {
		return true // "--Field Level Media"
	}
	if _, ok := creditOf(f, s); ok {
		return countWords(s) <= 45
	}
	return isAgency(strings.Trim(s, "()[]")) && len(s) < 40
}

// fillCredit reads a credit line.
func (p *parser) fillCredit(sp Span) {
	s := sp.In(p.text)
	f := fold(s)
	c, ok := creditOf(f, s)
	if !ok {
		if r, is := copyrightOf(s); is {
			if p.a.Rights.IsZero() {
				r.Span = sp
				p.a.Rights = r
			}
			return
		}
		c = Credit{Role: CreditSource, Name: strings.Trim(collapse(s), "-–—()[] ")}
	}
	if c.Name == "" {
		c.Name = strings.Trim(collapse(s), "()[]. ")
		if i := strings.LastIndex(fold(c.Name), "agencies"); i >= 0 {
			c.Name = "agencies"
		}
	}
	c.Raw, c.Span = collapse(s), sp
	p.a.Credits = append(p.a.Credits, c)
}

// copyrightOf reads a copyright line: "© 2019 Associated Press. All Rights
// Reserved."
func copyrightOf(s string) (Rights, bool) {
	t := strings.TrimLeft(s, " (*")
	rest, found := t, false
	for _, mark := range []string{"Copyright", "COPYRIGHT", "copyright", "©", "(c)", "(C)", "&copy;"} {
		if r, ok := strings.CutPrefix(strings.TrimLeft(rest, " :"), mark); ok && (mark == "©" || r == "" || !unicode.IsLetter(firstRune(r))) {
			rest, found = strings.TrimLeft(r, " :"), true
		}
	}
	if strings.HasPrefix(t, "c)") {
		rest, found = t[2:], strings.HasPrefix(s, "(c)")
	}
	all := (strings.Contains(s, "ights ") || strings.Contains(s, "IGHTS ")) && strings.Contains(fold(s), "all rights reserved")
	if !found && !all || len(s) > 400 {
		return Rights{}, false
	}
	r := Rights{Notice: collapse(s)}
	if !found {
		if !hasAnyPrefix(fold(s), []string{"all rights reserved"}) && len(s) > 200 {
			return Rights{}, false
		}
		return r, true
	}
	rest = strings.TrimLeft(rest, "© ,")
	digits := 0
	for digits < len(rest) && rest[digits] >= '0' && rest[digits] <= '9' {
		r.Year = min(10*r.Year+int(rest[digits]-'0'), 1e6)
		digits++
	}
	if digits == 4 {
		rest = strings.TrimLeft(rest[4:], " ,–-—0123456789")
	} else {
		r.Year = 0
	}
	// "Copyright law forbids …" is a sentence, "Copyright 2019 X" and "© X" are not.
	if r.Year == 0 && !strings.Contains(s[:min(len(s), 24)], "©") && !all && !strings.HasPrefix(t, "(c)") {
		return Rights{}, false
	}
	name := creditName(strings.TrimPrefix(rest, "by "))
	if i := strings.Index(fold(name), "all rights"); i >= 0 && i <= len(name) {
		name = strings.Trim(name[:i], " ,.–-")
	}
	r.Holder = name
	return r, true
}

// isCaption reports whether a line belongs to a picture: it names the
// photographer, or begins as captions do.
func isCaption(f, s string) bool {
	if len(s) > 700 {
		return false
	}
	if hasAnyPrefix(f, captionPrefixes) {
		return true
	}
	_, credit := captionCredit(s)
	return credit != ""
}

var captionPrefixes = []string{
	"file - ", "file – ", "file — ", "file photo", "file: ", "file picture", "photo: ", "photo by ", "photos: ", "photo credit", "photo illustration", "photograph: ", "photograph by ", "photographs by ", "picture: ", "picture credit",
	"image: ", "image by ", "image credit", "image caption", "image source", "images: ", "image courtesy", "image copyright", "pictured: ", "foto: ", "foto dpa", "fotos: ", "bild: ", "bildquelle", "bilder: ", "(foto", "(photo", "[photo", "[image", "(image", "[file",
	"фото:", "ảnh:", "fotoğraf:", "crédit photo", "video caption", "media caption", "imagen: ", "handout photo", "undated photo", "this file photo", "this undated photo", "a file photo",
}

// captionCredit cuts the photographer's credit off the end of a caption: "(AP
// Photo/Name)", "[File: Name/Reuters]", "Photograph: Name/Getty Images".
func captionCredit(s string) (caption, credit string) {
	t := strings.TrimRight(s, " .")
	if n := len(t); n > 2 && (t[n-1] == ')' || t[n-1] == ']') {
		open := byte('(')
		if t[n-1] == ']' {
			open = '['
		}
		i := strings.LastIndexByte(t, open)
		if i >= 0 && n-i < 120 {
			in := t[i+1 : n-1]
			if isPhotoCredit(in) {
				return strings.TrimSpace(t[:i]), in
			}
		}
	}
	from := max(0, len(t)-125)
	for from < len(t) && t[from]&0xc0 == 0x80 {
		from++
	}
	for _, mark := range []string{"Photograph: ", "Photo: ", "Picture: ", "Image: ", "Credit: ", "Foto: ", "Photo by ", "Image credit: ", "Image credits: ", "PHOTO: "} {
		i := strings.LastIndex(t[from:], mark) + from
		if i < from || len(t)-i > 110 {
			continue
		}
		in := t[i+len(mark):]
		if countWords(in) <= 8 && !strings.ContainsAny(in, "?!“”") && in != "" && (i == 0 || strings.Contains(in, "/") || isAgency(in)) {
			return strings.TrimSpace(t[:i]), in
		}
	}
	if isPictureHouse(fold(t)) && len(t) > 6 {
		return "", t
	}
	for _, house := range []string{"/Getty Images", "/AFP", "/Reuters", "/AP", "/EPA", "/PA", "/Shutterstock", "/AFP via Getty Images", "/Getty"} {
		if strings.HasSuffix(t, house) && len(t) < 300 {
			i := strings.LastIndexAny(t[:len(t)-len(house)], ".|—–")
			if i < 0 {
				if countWords(t) <= 6 {
					return "", t
				}
				return t, house[1:]
			}
			return strings.TrimSpace(t[:i+1]), strings.TrimSpace(strings.TrimLeft(t[i+1:], "|—– "))
		}
	}
	return s, ""
}

// isPhotoCredit reports whether the words in brackets behind a caption name a
// photographer or a picture agency.
func isPhotoCredit(in string) bool {
	f := fold(in)
	if hasAnyPrefix(f, []string{"ap photo", "photo by", "photo:", "photo ", "photograph by", "photograph:", "image:", "image by", "file:", "file photo", "picture:", "foto:", "foto ", "credit:", "courtesy of ", "reuters/", "afp/", "ap/", "getty images", "screenshot", "screengrab", "handout"}) {
		return countWords(in) <= 14
	}
	if strings.HasSuffix(f, " photo") || strings.HasSuffix(f, " file photo") {
		return countWords(in) <= 6
	}
	i := strings.LastIndexByte(in, '/')
	return i > 0 && countWords(in) <= 10 && (isAgency(in[i+1:]) || isPictureHouse(fold(in[i+1:])))
}

func isPictureHouse(f string) bool {
	switch strings.TrimSpace(f) {
	case "getty images", "getty", "shutterstock", "alamy", "istock", "epa", "epa-efe", "rex", "corbis", "zuma press", "zuma", "sipa", "pool", "imago", "picture alliance", "afp via getty images", "ap photo", "pa wire", "pa images", "sopa images", "nurphoto", "handout", "file", "bloomberg", "wire", "anadolu agency":
		return true
	}
	return false
}

// captionMedia returns the picture that a caption belongs to.
func captionMedia(s string, sp Span) Media {
	caption, credit := captionCredit(s)
	f := fold(caption)
	for _, label := range []string{"image caption,", "image caption:", "image caption", "video caption,", "media caption,", "image:", "photo:", "photos:", "picture:", "pictured:", "foto:", "bild:"} {
		if strings.HasPrefix(f, label) && len(f) == len(caption) {
			caption = strings.TrimLeft(caption[len(label):], " ,:")
			break
		}
	}
	for _, label := range []string{"image source,", "image source:", "image copyright", "image credit:", "image credits:", "photo credit:", "photo by ", "photograph by ", "photograph: ", "bildquelle:", "picture credit:"} {
		if credit == "" && strings.HasPrefix(f, label) && len(f) == len(caption) {
			caption, credit = "", strings.TrimLeft(caption[len(label):], " ,:")
			break
		}
	}
	return Media{Type: "picture", Caption: collapse(strings.Trim(caption, "[]")), Credit: collapse(credit), Span: sp}
}
