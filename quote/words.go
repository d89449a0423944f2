package quote

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/arena"
	"github.com/onrecord-go/onrecord/internal/lazy"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// words is the view of an analysed text that the stance rules work on: each
// token folded and with its dictionary form. Contractions read as the words that
// they stand for ("n't" is "not", "wo" before it "will"), so that no rule needs
// to know them.
type words struct {
	doc *nlp.Doc
	low []string // lower case, straight apostrophes, contractions resolved
	lem []string // dictionary form of low, as a verb where it can be one
	cls []uint64 // the classes of both in the lexicon, a bit each
	val []int8   // the ring of low, good or bad

	reader *reader
	ids    []int32 // the numbers of all tokens, in order
	ints   arena.Arena[int32]
	strs   arena.Arena[string]
	text   arena.Strings
	cl     arena.Arena[clause]
	ops    [][]applied // memory for operators, not in use
}

func newWords(doc *nlp.Doc) *words {
	n := len(doc.Tokens)
	w := &words{doc: doc, reader: new(reader), cls: make([]uint64, n)}
	memory := make([]string, 2*n)
	w.low, w.lem = memory[:n:n], memory[n:]
	for i := range n {
		w.low[i] = foldToken(doc, int32(i))
	}
	for i, s := range w.low {
		next := ""
		if i+1 < n && !doc.Tokens[i+1].Space {
			next = w.low[i+1]
		}
		switch s {
		case "n't", "nt":
			if i > 0 && !doc.Tokens[i].Space {
				w.low[i] = "not"
			}
		case "ca":
			if next == "n't" {
				w.low[i] = "can"
			}
		case "wo":
			if next == "n't" {
				w.low[i] = "will"
			}
		case "sha":
			if next == "n't" {
				w.low[i] = "shall"
			}
		case "'ll":
			w.low[i] = "will"
		case "'ve":
			w.low[i] = "have"
		case "'re":
			w.low[i] = "are"
		case "'m":
			w.low[i] = "am"
		case "can":
			if next == "not" {
				w.low[i] = "can"
			}
		}
	}
	w.ids = make([]int32, n)
	for i := range w.ids {
		w.ids[i] = int32(i)
	}
	t := stanceLexicon()
	w.val = make([]int8, n)
	var known [256]struct { // words that were read already, each at a place of its own
		low, lem string
		cls      uint64
		val      int8
	}
	for i, s := range w.low {
		k := &known[doc.Tokens[i].Form%uint32(len(known))]
		if k.low != s {
			k.low, k.lem, k.cls, k.val = s, verbForm(s, &w.text), t.classes.Get(s), lexicon.Valence(s)
			if k.lem != s {
				k.cls |= t.classes.Get(k.lem)
			}
		}
		w.lem[i], w.cls[i], w.val[i] = k.lem, k.cls, k.val
	}
	return w
}

// foldToken is foldWord for a token.
func foldToken(doc *nlp.Doc, i int32) string {
	s := doc.Lower(i)
	for k := range len(s) {
		if s[k] >= 0x80 || s[k] == '`' {
			// The frequent ones, which need no memory.
			switch s {
			case "“", "”", "—", "–", "…":
				return s
			case "’", "‘":
				return "'"
			case "’s":
				return "'s"
			case "n’t":
				return "n't"
			case "’re":
				return "'re"
			case "’ve":
				return "'ve"
			case "’ll":
				return "'ll"
			case "’m":
				return "'m"
			case "’d":
				return "'d"
			}
			return foldWord(s)
		}
	}
	return s
}

// foldWord lower-cases a word and makes its apostrophes straight.
func foldWord(s string) string {
	s = strings.ToLower(s)
	if strings.ContainsAny(s, "’‘ʼ`") {
		s = straightener().Replace(s)
	}
	return s
}

var straightenerValue lazy.Value[*strings.Replacer]

// straightener makes apostrophes straight.
func straightener() *strings.Replacer {
	return straightenerValue.Get(func() *strings.Replacer {
		return strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "`", "'")
	})
}

// tokens returns the tokens of ranges. The slice is not to be changed.
func (w *words) tokens(rs []nlp.Range) []int32 {
	if len(rs) == 1 && rs[0].First >= 0 && rs[0].Last >= rs[0].First && int(rs[0].Last) <= len(w.ids) {
		return w.ids[rs[0].First:rs[0].Last:rs[0].Last]
	}
	n := 0
	for _, r := range rs {
		n += max(0, r.Len())
	}
	out := w.ints.Make(n)
	for _, r := range rs {
		for i := r.First; i < r.Last; i++ {
			out = append(out, i)
		}
	}
	return out
}

// word returns the folded word of token i, "" outside of the text.
func (w *words) word(i int32) string {
	if i < 0 || int(i) >= len(w.low) {
		return ""
	}
	return w.low[i]
}

// lemma returns the dictionary form of token i, "" outside of the text.
func (w *words) lemma(i int32) string {
	if i < 0 || int(i) >= len(w.lem) {
		return ""
	}
	return w.lem[i]
}

// sentence returns the sentence that token i stands in.
func (w *words) sentence(i int32) nlp.Range {
	if i < 0 || int(i) >= len(w.doc.Tokens) {
		return nlp.Range{}
	}
	if s := w.doc.Tokens[i].Sent; s >= 0 && int(s) < len(w.doc.Sents) {
		return w.doc.Sents[s]
	}
	return nlp.Range{First: i, Last: i + 1}
}

// letter reports whether token i is a word or a number, no mark.
func (w *words) letter(i int32) bool {
	s := w.word(i)
	if s == "" {
		return false
	}
	c := s[0]
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '$' || c >= 0xC3 && !isQuoteMark(s) && s != "–" && s != "—" && s != "…"
}

// name reports whether token i is capitalised where it need not be or is "I".
func (w *words) capital(i int32) bool {
	if i < 0 || int(i) >= len(w.doc.Tokens) {
		return false
	}
	s := w.doc.Word(i)
	return s != "" && (s[0] >= 'A' && s[0] <= 'Z')
}

func isQuoteMark(s string) bool {
	switch s {
	case "\"", "“", "”", "„", "«", "»", "''", "``", "'", "‘", "’", "‹", "›", "‚":
		return true
	}
	return false
}

// is reports whether the dictionary form or the folded word of token i belongs
// to a class of words.
func (w *words) is(i int32, c class) bool {
	return i >= 0 && int(i) < len(w.cls) && w.cls[i]&(1<<c) != 0
}

// class is a class of words of the lexicon.
type class uint8

const (
	clHarm class = iota
	clGood
	clBad
	clMisdeed
	clFalse
	clTrue
	clDoubtful
	clFeel
	clBelieve
	clWant
	clHedge1
	clHedge2
	clClaimNoun
	clDemandNoun
	clEvidence
	clOpinionNoun
	clQuestion
	clComply
	clReact
	clObligation
	clEvidential
	clSense
	clNeutral
	clRaising
	clLight
	clAdverb
	clRelation
	clEnemy
	clInfo
	clAware
	clTruthy
	clPunish
	clOwnGroup
	clSpeechNoun
	clCallNoun
	clScenario
	clPossess
	clTies
	clStrengthen
	clTopic // words of a bad or good ring that news is about
	clFault // words that judge what they are said of, milder than those of a bad ring
	clMerit // the same for what is well done
	classes
)

// judging are the classes that say nothing of the forms of their words.
const judging = 1<<clFault | 1<<clMerit

var classNames = [classes]string{"harm", "good", "bad", "misdeed", "false", "true", "doubtful", "feel", "believe", "want", "hedge1", "hedge2",
	"claimnoun", "demandnoun", "evidence", "opinionnoun", "question", "comply", "react", "obligation", "evidential", "senseverb", "neutral",
	"raising", "light", "adverb", "relation", "enemy", "info", "aware", "truthy", "punish", "own", "speechnoun", "callnoun", "scenario", "possess", "ties", "strengthen", "topic", "fault", "merit"}

// cueAct is what a cue does, with the act as a value.
type cueAct struct {
	act     Act
	cap     int8
	att     Attitude
	neutral bool // the content decides
	echo    bool
}

// cuePhrase is a cue of several words, by its first lemma.
type cuePhrase struct {
	rest []string // further lemmas; "~" stands for a gap
	cueAct
	text string
}

// contentPhrase is a phrase by which a content does something.
type contentPhrase struct {
	cuePhrase
	who     string // see lexicon.ContentPhrase
	negated bool   // the phrase itself has a negation
}

// contentList are phrases that begin alike. What words each needs behind its first is
// kept apart, so that most of them are passed over without a look.
type contentList struct {
	needs   []wordSet
	phrases []contentPhrase
}

// wordSet tells of a word that it is not in a set, or may be.
type wordSet [2]uint64

func (s *wordSet) add(w string) {
	if w != "" {
		h := (uint(len(w))*29 + uint(w[0])*5 + uint(w[len(w)/2])*11 + uint(w[len(w)-1])*17) & 127
		s[h>>6] |= 1 << (h & 63)
	}
}

// lacks reports whether something is in o that is not in s.
func (s *wordSet) lacks(o *wordSet) bool { return o[0]&^s[0]|o[1]&^s[1] != 0 }

type stanceTables struct {
	verbs, nouns, adjs map[string]cueAct
	phrases            map[string][]cuePhrase
	contents           *lexicon.Table[*contentStart] // by the first word
	judged             *lexicon.Table[*contentStart] // phrases that judge and leave the act as it is
	classes            *lexicon.Table[uint64]
	cues               *lexicon.Table[bool] // verbs, nouns and the first words of phrases
}

// contentStart is the contents that begin with a word.
type contentStart struct {
	next *lexicon.Table[*contentList] // by the second word
	gap  contentList                  // those with a gap or nothing behind the first
}

// stanceLexicon returns the tables, read on first use.
func stanceLexicon() *stanceTables { return stanceLexiconValue.Get(makeStanceLexicon) }

var stanceLexiconValue lazy.Value[*stanceTables]

func makeStanceLexicon() *stanceTables {
	t := &stanceTables{verbs: make(map[string]cueAct, 1024), nouns: make(map[string]cueAct, 1024), adjs: make(map[string]cueAct, 512),
		phrases: make(map[string][]cuePhrase, 1024)}
	of := map[string]uint64{}
	byName := stanceClasses()
	for i, name := range classNames {
		for _, s := range byName[name] {
			of[s] |= 1 << i
		}
	}
	t.classes = lexicon.NewTable(of)
	for _, c := range lexicon.CueActs() {
		v := newCueAct(c)
		switch c.Pos {
		case "verb":
			v.neutral = v.neutral || v.act == Assert && of[c.Cue]&(1<<clNeutral) != 0
			t.verbs[c.Cue] = v
		case "noun":
			v.neutral = v.act == Assert
			t.nouns[c.Cue] = v
		case "adj":
			t.adjs[c.Cue] = v
		}
	}
	phrases, contents := lexicon.CuePhrases(), lexicon.ContentPhrases()
	words := make([]string, 0, 4*(len(phrases)+len(contents)))
	split := func(c lexicon.CueAct) (first string, p cuePhrase) {
		first, rest, _ := strings.Cut(c.Cue, " ")
		from := len(words)
		for more := rest != ""; more; {
			var w string
			w, rest, more = strings.Cut(rest, " ")
			words = append(words, w)
		}
		return first, cuePhrase{rest: words[from:len(words):len(words)], cueAct: newCueAct(c), text: c.Cue}
	}
	for _, c := range phrases {
		first, p := split(c)
		t.phrases[first] = append(t.phrases[first], p)
	}
	cues := make(map[string]bool, len(t.verbs)+len(t.nouns)+len(t.phrases))
	for w := range t.verbs {
		cues[w] = true
	}
	for w := range t.nouns {
		cues[w] = true
	}
	for w := range t.phrases {
		cues[w] = true
	}
	t.cues = lexicon.NewTable(cues)
	starts, judged := make(map[string]*contentStart, 2048), make(map[string]*contentStart, 512)
	nexts := make(map[*contentStart]map[string]*contentList, 2048)
	for _, c := range contents {
		first, p := split(c.CueAct)
		x := contentPhrase{cuePhrase: p, who: c.Who, negated: negation(first)}
		var needs wordSet
		for _, w := range p.rest {
			x.negated = x.negated || negation(w)
			if w != "~" {
				needs.add(w)
			}
		}
		at := starts
		if x.act == Assert && x.att != NoAttitude {
			at = judged
		}
		s := at[first]
		if s == nil {
			s = new(contentStart)
			at[first], nexts[s] = s, map[string]*contentList{}
		}
		l := &s.gap
		if len(p.rest) > 0 && p.rest[0] != "~" {
			next := nexts[s]
			if l = next[p.rest[0]]; l == nil {
				l = new(contentList)
				next[p.rest[0]] = l
			}
		}
		l.needs, l.phrases = append(l.needs, needs), append(l.phrases, x)
	}
	for s, next := range nexts {
		s.next = lexicon.NewTable(next)
	}
	t.contents, t.judged = lexicon.NewTable(starts), lexicon.NewTable(judged)
	return t
}

func stanceClasses() map[string][]string { return lexicon.StanceWords() }

func newCueAct(c lexicon.CueAct) cueAct {
	v := cueAct{cap: c.Cap, att: Attitude(c.Attitude)}
	switch c.Act {
	case "neutral":
		v.act, v.neutral = Assert, true
	case "echo":
		v.act, v.echo = Confirm, true
	default:
		// An unknown name leaves the act unknown; a test holds the tables to the names.
		_ = v.act.UnmarshalText([]byte(c.Act))
	}
	return v
}
