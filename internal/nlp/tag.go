package nlp

// Tag is a Penn Treebank part-of-speech tag. 0 is unknown.
type Tag uint8

// The tags of words, then those of punctuation marks.
const (
	TagNone   Tag = iota
	TagCC         // and, but
	TagCD         // 5, five
	TagDT         // the, this
	TagEX         // there is
	TagFW         // foreign word
	TagIN         // of, that
	TagJJ         // big
	TagJJR        // bigger
	TagJJS        // biggest
	TagLS         // mark of a list
	TagMD         // will, can
	TagNN         // plan
	TagNNS        // plans
	TagNNP        // Kim
	TagNNPS       // Democrats
	TagPDT        // all the
	TagPOS        // ’s
	TagPRP        // he
	TagPRPS       // his (PRP$)
	TagRB         // not, soon
	TagRBR        // sooner
	TagRBS        // most
	TagRP         // up
	TagSYM        // *
	TagTO         // to
	TagUH         // oh
	TagVB         // say
	TagVBD        // said
	TagVBG        // saying
	TagVBN        // said
	TagVBP        // say
	TagVBZ        // says
	TagWDT        // which
	TagWP         // who
	TagWPS        // whose (WP$)
	TagWRB        // when
	TagHash       // #
	TagDollar     // $ and other currencies
	TagOpen       // `` an opening quotation mark
	TagClose      // '' a closing one
	TagLRB        // ( [ {
	TagRRB        // ) ] }
	TagComma      // ,
	TagStop       // . ? !
	TagColon      // : ; - … and other marks

	// NumTags is the number of tags, the unknown one included.
	NumTags

	numWordTags = int(TagHash) // the unknown one included
)

var tagNames = [NumTags]string{"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$",
	"RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "#", "$", "``", "''", "-LRB-", "-RRB-", ",", ".", ":"}

// String returns the tag as the Penn Treebank writes it, "" for the unknown one.
func (t Tag) String() string {
	if t < NumTags {
		return tagNames[t]
	}
	return ""
}

// ParseTag returns the tag that String writes as s, 0 where there is none.
func ParseTag(s string) Tag {
	for i, n := range tagNames {
		if n == s {
			return Tag(i)
		}
	}
	return TagNone
}

// Verb reports whether t is the tag of a verb, modals excluded.
func (t Tag) Verb() bool { return TagVB <= t && t <= TagVBZ }

// Finite reports whether t is the tag of a verb that can head a clause by
// itself, modals included.
func (t Tag) Finite() bool {
	return t == TagVBD || t == TagVBP || t == TagVBZ || t == TagMD
}

// Noun reports whether t is the tag of a noun, names included.
func (t Tag) Noun() bool { return TagNN <= t && t <= TagNNPS }

// Name reports whether t is the tag of a proper noun.
func (t Tag) Name() bool { return t == TagNNP || t == TagNNPS }

// Adjective reports whether t is the tag of an adjective.
func (t Tag) Adjective() bool { return TagJJ <= t && t <= TagJJS }

// Adverb reports whether t is the tag of an adverb.
func (t Tag) Adverb() bool { return TagRB <= t && t <= TagRBS }

// Punct reports whether t is the tag of a punctuation mark; the signs of
// currencies are none.
func (t Tag) Punct() bool { return TagOpen <= t && t < NumTags }
