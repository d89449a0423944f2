package markup

import (
	"bytes"
	"unicode/utf16"
)

// RootName returns the local name of the first element of an XML document of
// which head is the beginning, nil where there is none. It looks past the XML
// declaration, comments, the document type and byte order marks.
func RootName(head []byte) []byte {
	b := ascii(head)
	for {
		b = bytes.TrimLeft(b, " \t\r\n\f")
		if len(b) < 2 || b[0] != '<' {
			return nil
		}
		end := ""
		switch {
		case bytes.HasPrefix(b, []byte("<!--")):
			end = "-->"
		case b[1] == '?':
			end = "?>"
		case b[1] == '!':
			end = ">"
			// An internal subset holds tags of its own.
			if i := bytes.IndexByte(b, '['); i >= 0 && i < bytes.IndexByte(b, '>') {
				end = "]>"
			}
		default:
			name := b[1:]
			if i := bytes.IndexAny(name, " \t\r\n\f/>"); i >= 0 {
				name = name[:i]
			}
			if i := bytes.LastIndexByte(name, ':'); i >= 0 {
				name = name[i+1:]
			}
			return name
		}
		i := bytes.Index(b, []byte(end))
		if i < 0 {
			return nil
		}
		b = b[i+len(end):]
	}
}

// ascii returns the beginning of a document without its mark, in a form in which
// ASCII can be read whether it is UTF-8 or UTF-16.
func ascii(head []byte) []byte {
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return head[3:]
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("<\x00")):
		return narrow(head, 0)
	case bytes.HasPrefix(head, []byte("\xfe\xff")), bytes.HasPrefix(head, []byte("\x00<")):
		return narrow(head, 1)
	}
	return head
}

func narrow(b []byte, low int) []byte {
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i+low])|uint16(b[i+1-low])<<8)
	}
	return bytes.TrimPrefix([]byte(string(utf16.Decode(units))), []byte("\xef\xbb\xbf"))
}
