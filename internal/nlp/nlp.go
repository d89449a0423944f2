package nlp

import (
	"strings"
	"unicode/utf8"
)

// Token is one token of a Doc.
type Token struct {
	Start, End int32  // bytes in Doc.Text, half open
	Sent       int32  // index in Doc.Sents
	Head       int32  // index in Doc.Tokens of the token that governs it, -1 for a root or where not parsed
	Quote      int32  // index in Doc.Quotes of the innermost quotation that it stands in (its marks included), -1 for none
	Form       uint32 // Hash of the word
	Lemma      uint32 // Hash of its lemma
	Tag        Tag
	Rel        Rel
	Ent        Ent
	Space      bool // white space stands before it
}

// Range is a half-open range of tokens [First, Last).
type Range struct{ First, Last int32 }

// Len returns the number of tokens.
func (r Range) Len() int { return int(r.Last - r.First) }

// Has reports whether token i lies in the range.
func (r Range) Has(i int32) bool { return r.First <= i && i < r.Last }

// Span is a half-open range of bytes of the text.
type Span struct{ Start, End int }

// Quote is a passage between quotation marks, the marks included.
type Quote struct {
	Range           // from the opening mark to the closing one, both included
	Parent    int32 // index of the quotation around it, -1 for none
	Prev      int32 // index of the quotation that it continues from the paragraph before, -1 for none
	Closed    bool  // a closing mark stands at the end; else the end of the paragraph ended it
	Continues bool  // it goes on in the next paragraph (no closing mark, and that paragraph opens again)
	Single    bool  // its marks are single ones
}

// Doc is an analysed text.
type Doc struct {
	Text   string
	Tokens []Token
	Sents  []Range // sentences; none crosses a paragraph
	Paras  []Range // paragraphs
	Quotes []Quote // in the order of their opening marks

	smallText string // Text with ASCII letters in small; "" where it was not made
}

// Word returns the words of token i as they stand.
func (d *Doc) Word(i int32) string { t := &d.Tokens[i]; return d.Text[t.Start:t.End] }

// Lower returns token i in small letters. It allocates only where letters other
// than those of ASCII are large.
func (d *Doc) Lower(i int32) string {
	t := &d.Tokens[i]
	if int(t.End) > len(d.smallText) {
		return strings.ToLower(d.Text[t.Start:t.End])
	}
	w := d.smallText[t.Start:t.End]
	for k := range len(w) {
		if w[k] >= utf8.RuneSelf {
			return strings.ToLower(w)
		}
	}
	return w
}

// Bytes returns the bytes that a range of tokens covers, the white space after
// the last one excluded. An empty range is the empty Span.
func (d *Doc) Bytes(r Range) Span {
	if r.Last <= r.First {
		return Span{}
	}
	return Span{int(d.Tokens[r.First].Start), int(d.Tokens[r.Last-1].End)}
}
