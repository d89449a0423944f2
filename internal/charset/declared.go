package charset

import (
	"bytes"
	"mime"
	"strings"
)

// How far into a document its declaration is looked for. Browsers look at 1024
// bytes; old templates put scripts before it.
const prescan = 4096

// labelOf returns the charset label of a Content-Type header, or contentType
// itself where it is a bare label.
func labelOf(contentType string) string {
	contentType = strings.TrimSpace(contentType)
	if contentType == "" {
		return ""
	}
	if !strings.ContainsAny(contentType, "/;=") {
		return contentType
	}
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		return strings.TrimSpace(params["charset"])
	}
	return charsetParam(contentType)
}

// charsetParam finds charset=… in a header that is not well formed.
func charsetParam(s string) string {
	i := strings.Index(asciiLower(s), "charset")
	if i < 0 {
		return ""
	}
	s = strings.TrimLeft(s[i+len("charset"):], " \t\r\n\f")
	if !strings.HasPrefix(s, "=") {
		return ""
	}
	s = strings.TrimLeft(s[1:], " \t\r\n\f")
	if s != "" && (s[0] == '"' || s[0] == '\'') {
		q := s[:1]
		s = s[1:]
		if j := strings.Index(s, q); j >= 0 {
			return strings.TrimSpace(s[:j])
		}
		return ""
	}
	if j := strings.IndexAny(s, " \t\r\n\f;,\"'>"); j >= 0 {
		s = s[:j]
	}
	return s
}

// declared returns the label that the document gives itself, "" where there is
// none.
func declared(b []byte, syntax Syntax) string {
	if syntax == Plain {
		return ""
	}
	if l := xmlDeclared(b); l != "" || syntax == XML {
		return l
	}
	return metaDeclared(b)
}

// xmlDeclared reads <?xml … encoding="…"?>. Pages written as XHTML carry it
// too.
func xmlDeclared(b []byte) string {
	b = bytes.TrimLeft(b[:min(len(b), prescan)], " \t\r\n")
	if !bytes.HasPrefix(b, []byte("<?xml")) {
		return ""
	}
	end := bytes.Index(b, []byte("?>"))
	if end < 0 {
		return ""
	}
	decl := string(b[:end])
	i := strings.Index(decl, "encoding")
	if i < 0 {
		return ""
	}
	decl = strings.TrimLeft(decl[i+len("encoding"):], " \t\r\n")
	if !strings.HasPrefix(decl, "=") {
		return ""
	}
	decl = strings.TrimLeft(decl[1:], " \t\r\n")
	if decl == "" || decl[0] != '"' && decl[0] != '\'' {
		return ""
	}
	j := strings.IndexByte(decl[1:], decl[0])
	if j < 0 {
		return ""
	}
	return strings.TrimSpace(decl[1 : 1+j])
}

// metaDeclared reads the first <meta> that names a charset, comments left out.
func metaDeclared(b []byte) string {
	s := string(b[:min(len(b), prescan)])
	low := asciiLower(s)
	for i := 0; ; {
		j := strings.IndexByte(low[i:], '<')
		if j < 0 {
			return ""
		}
		i += j
		switch {
		case strings.HasPrefix(low[i:], "<!--"):
			end := strings.Index(low[i+4:], "-->")
			if end < 0 {
				return ""
			}
			i += 4 + end + 3
		case strings.HasPrefix(low[i:], "<meta"):
			end := strings.IndexByte(low[i:], '>')
			if end < 0 {
				return ""
			}
			if l := charsetParam(s[i : i+end]); l != "" {
				return l
			}
			i += end + 1
		default:
			i++
		}
	}
}

// asciiLower folds A to Z and nothing else, so that offsets stay the same.
func asciiLower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
