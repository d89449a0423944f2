package html

import (
	"bytes"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// scanner finds the tokens of a page where the tokenizer of the parser finds
// them, but looks for their ends only and passes over text and scripts in leaps, so
// that it costs a part of what that does.
type scanner struct {
	data  []byte
	pos   int
	raw   string // the element whose text comes next, where no tags are read in it: "script"
	start int    // where the tag of that element begins

	tag atom.Atom // of a start or end tag, 0 where it is none that the standard knows
}

// next returns the next token and its type; what is neither text nor a tag is of
// type comment. Of a tag that the page breaks off in, nothing is returned.
func (s *scanner) next() (xhtml.TokenType, []byte) {
	if s.raw != "" {
		if text := s.rawText(); len(text) > 0 {
			return xhtml.TextToken, text
		}
	}
	for from, i := s.pos, s.pos; ; i++ {
		k := bytes.IndexByte(s.data[i:], '<')
		if k < 0 || i+k+1 == len(s.data) {
			s.pos = len(s.data)
			if from == s.pos {
				return xhtml.ErrorToken, nil
			}
			return xhtml.TextToken, s.data[from:]
		}
		i += k
		c := s.data[i+1]
		if !letter(c) && c != '/' && c != '!' && c != '?' {
			continue
		}
		if s.pos = i; i > from {
			return xhtml.TextToken, s.data[from:i]
		}
		return s.markup(c)
	}
}

// markup returns the token that begins with "<" and c.
func (s *scanner) markup(c byte) (xhtml.TokenType, []byte) {
	from, d := s.pos, s.data
	switch {
	case letter(c):
		if !s.endTag(from + 1) {
			return xhtml.ErrorToken, nil
		}
		s.start = from
		switch s.tag {
		case atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext, atom.Script, atom.Style, atom.Textarea, atom.Title, atom.Xmp:
			s.raw = s.tag.String()
		}
		return xhtml.StartTagToken, d[from:s.pos]
	case c == '!':
		if bytes.HasPrefix(d[from+2:], []byte("--")) {
			s.pos = endOfComment(d, from+4)
		} else {
			s.pos = endAngle(d, from+2)
		}
		return xhtml.CommentToken, d[from:s.pos]
	case c == '?':
		s.pos = endAngle(d, from+1)
		return xhtml.CommentToken, d[from:s.pos]
	case from+2 == len(d):
		s.pos = len(d)
		return xhtml.TextToken, d[from:]
	case !letter(d[from+2]):
		s.pos = endAngle(d, from+2)
		return xhtml.CommentToken, d[from:s.pos]
	}
	if !s.endTag(from + 2) {
		return xhtml.ErrorToken, nil
	}
	return xhtml.EndTagToken, d[from:s.pos]
}

// endTag goes from the name of a tag to its end, and reports whether it has one.
func (s *scanner) endTag(i int) bool {
	d := s.data
	name := i
	for i < len(d) && !space(d[i]) && d[i] != '/' && d[i] != '>' {
		i++
	}
	s.tag = lookup(d[name:i])
	for {
		if i = skip(d, i); i >= len(d) {
			return s.broken()
		}
		if d[i] == '>' {
			s.pos = i + 1
			return true
		}
		// The key of an attribute, which may begin with "=".
		for first := i; i < len(d) && !space(d[i]) && d[i] != '/' && d[i] != '>' && (d[i] != '=' || i == first); i++ {
		}
		if i = skip(d, i); i >= len(d) {
			return s.broken()
		}
		if d[i] == '/' {
			i++
			continue
		}
		if d[i] != '=' {
			continue
		}
		if i = skip(d, i+1); i >= len(d) {
			return s.broken()
		}
		switch q := d[i]; q {
		case '>':
		case '"', '\'':
			k := bytes.IndexByte(d[i+1:], q)
			if k < 0 {
				return s.broken()
			}
			i += k + 2
		default:
			for i++; i < len(d) && !space(d[i]) && d[i] != '>'; i++ {
			}
		}
	}
}

func (s *scanner) broken() bool {
	s.pos = len(s.data)
	return false
}

// rawText returns the text of an element in which no tags are read.
func (s *scanner) rawText() []byte {
	name, from, d := s.raw, s.pos, s.data
	s.raw = ""
	end := len(d)
	for i := from; name != "plaintext"; i++ {
		k := bytes.IndexByte(d[i:], '<')
		if k < 0 {
			break
		}
		i += k
		if e := i + 2 + len(name); e < len(d) && d[i+1] == '/' && (space(d[e]) || d[e] == '/' || d[e] == '>') && equalFold(d[i+2:e], name) {
			end = i
			break
		}
	}
	if name == "script" && bytes.Contains(d[from:end], []byte("<!--")) {
		// Comments in scripts hide their ends by rules that the tokenizer knows.
		z := xhtml.NewTokenizer(bytes.NewReader(d[s.start:]))
		z.Next()
		z.Next()
		end = from + len(z.Raw())
	}
	s.pos = end
	return d[from:end]
}

// endOfComment returns where a comment ends whose text begins at i.
func endOfComment(d []byte, i int) int {
	dashes, beginning := 0, true
	for ; i < len(d); i++ {
		switch d[i] {
		case '-':
			dashes++
			continue
		case '>':
			if dashes >= 2 || beginning {
				return i + 1
			}
		case '!':
			if dashes >= 2 && i+1 < len(d) {
				switch i++; d[i] {
				case '>':
					return i + 1
				case '-':
					dashes, beginning = 1, false
					continue
				}
			}
		}
		dashes, beginning = 0, false
	}
	return len(d)
}

// endAngle returns what follows the next ">".
func endAngle(d []byte, i int) int {
	if k := bytes.IndexByte(d[i:], '>'); k >= 0 {
		return i + k + 1
	}
	return len(d)
}

// skip returns the next place from i that has no white space.
func skip(d []byte, i int) int {
	for i < len(d) && space(d[i]) {
		i++
	}
	return i
}

func space(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// lookup returns the atom of a name in letters of either case.
func lookup(name []byte) atom.Atom {
	var b [24]byte
	if len(name) > len(b) {
		return 0
	}
	for i, c := range name {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b[i] = c
	}
	return atom.Lookup(b[:len(name)])
}

// equalFold reports whether b is name, which is in small letters, in either case.
func equalFold(b []byte, name string) bool {
	for i, c := range b {
		if c != name[i] && c != name[i]-('a'-'A') {
			return false
		}
	}
	return true
}
