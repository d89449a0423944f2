package quote

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// wording puts the words of a claim together, with the white space of the text.
// The zero value of its fields but r is an empty one.
type wording struct {
	r     *claimReader
	s     *speech // whose pronouns are replaced, nil for none
	out   []string
	space bool  // white space stands before what comes next
	last  int32 // the token behind the last one that was read
	named entity.ID
}

// wording returns an empty wording. Its words lie in memory that the next one uses
// again, once they are made a sentence.
func (r *claimReader) wording() *wording {
	return &wording{r: r, out: r.text[:0], space: true, last: -1}
}

// sentence returns the words as a sentence.
func (x *wording) sentence() string {
	x.r.text = x.out
	return x.r.w.sentenceOf(x.out)
}

// skip leaves a token out.
func (x *wording) skip(i int32) {
	if i != x.last || x.r.w.doc.Tokens[i].Space {
		x.space = true
	}
	x.last = i + 1
}

// put writes a word in the place of a token.
func (x *wording) put(i int32, text string) {
	x.skip(i)
	x.write(text)
}

// token writes a token as it stands.
func (x *wording) token(i int32) { x.put(i, x.r.w.doc.Word(i)) }

// write writes a word, glued to the one before where no white space parts them.
func (x *wording) write(text string) {
	switch n := len(x.out); {
	case n > 0 && !x.space:
		x.out[n-1] = x.r.w.text.Concat(x.out[n-1], text)
	default:
		x.out = append(x.out, text)
	}
	x.space = false
}

// add writes a word of its own.
func (x *wording) add(text string) {
	x.space = true
	x.write(text)
}

// dropped reports whether a token is a mark that no claim keeps: of a quotation, or a
// bracket around a word that an editor put in.
func (w *words) dropped(i int32) bool {
	switch t := w.word(i); t {
	case "[", "]":
		return true
	case "'":
		return w.doc.Tokens[i].Tag != nlp.TagPOS
	default:
		return isQuoteMark(t)
	}
}

// copy writes a token as it stands, but leaves a mark out that no claim keeps.
func (x *wording) copy(i int32) {
	if x.r.w.dropped(i) {
		x.skip(i)
		return
	}
	x.token(i)
}

// plain copies tokens, 41 at most.
func (x *wording) plain(toks []int32) {
	for _, i := range toks[:min(len(toks), 41)] {
		x.copy(i)
	}
}

// replacement is what stands for a pronoun.
type replacement struct {
	text   string
	plural bool // takes a verb in the plural
}

// pronoun returns what stands for the pronoun at token i: the name of whom it
// means, or a pronoun of the third person where the claim has named him already. It
// is empty where the token is no pronoun or it is not known whom it means.
func (x *wording) pronoun(i int32) replacement {
	r, s := x.r, x.s
	w := r.w
	if s == nil {
		return replacement{}
	}
	st := r.statementOf(s)
	var speaker entity.ID
	if st != nil {
		speaker = st.Speaker
	}
	switch t := w.low[i]; t {
	case "i":
		return x.name(speaker, "he", "she", "it", "they")
	case "me":
		return x.name(speaker, "him", "her", "it", "them")
	case "myself":
		if e := r.k.entity(speaker); e != nil && e.Name != "" {
			return replacement{text: byGender(e, "himself", "herself", "itself", "themselves")}
		}
	case "my":
		return x.genitive(speaker)
	case "we":
		if n := w.word(i + 1); n == "all" || n == "both" {
			return replacement{}
		}
		return x.name(r.body(speaker), "he", "she", "it", "they")
	case "us":
		if w.doc.Word(i) != "US" {
			return x.name(r.body(speaker), "him", "her", "it", "them")
		}
	case "our":
		return x.genitive(r.body(speaker))
	case "he", "him", "she", "it", "they", "them":
		object := t == "him" || t == "them"
		if len(s.source) == 1 && st != nil && !s.quoted && sameReferent(t, w.low[s.source[0]]) && r.fits(speaker, t) && !r.idle(i) {
			return x.name(speaker, "he", "she", "it", "they")
		}
		if id := r.k.of[i]; id != 0 && !r.k.isName[i] {
			if r.fits(id, t) && !r.idle(i) {
				if object {
					return x.name(id, "him", "her", "it", "them")
				}
				return x.name(id, "he", "she", "it", "they")
			}
			return replacement{}
		}
		if st != nil && !s.quoted && !s.inQuote(i) && s.agrees(t) && len(s.content) > 0 && !object && r.fits(speaker, t) && !r.idle(i) {
			for _, j := range s.content {
				if j == i {
					return x.name(speaker, "he", "she", "it", "they")
				}
				if w.letter(j) && w.low[j] != "that" {
					break
				}
			}
		}
	}
	return replacement{}
}

// name returns the name of an entity where the claim has not named it yet, else the
// pronoun that fits it.
func (x *wording) name(id entity.ID, he, she, it, they string) replacement {
	e := x.r.k.entity(id)
	if e == nil || e.Name == "" {
		return replacement{}
	}
	if x.named == id && e.Kind != entity.KindUnknown {
		p := byGender(e, he, she, it, they)
		return replacement{text: p, plural: p == "they" || p == "them"}
	}
	x.named = id
	return replacement{text: e.Name, plural: strings.Contains(e.Name, " and ")}
}

// genitive returns whose something is: the name, or the pronoun that fits it.
func (x *wording) genitive(id entity.ID) replacement {
	n := x.name(id, "his", "her", "its", "their")
	switch {
	case n.text == "" || n.text == "his" || n.text == "her" || n.text == "its" || n.text == "their":
	case strings.HasSuffix(n.text, "s"):
		n.text = x.r.w.text.Concat(n.text, "’")
	default:
		n.text = x.r.w.text.Concat(n.text, "’s")
	}
	return n
}

// byGender chooses the pronoun for an entity.
func byGender(e *entity.Entity, he, she, it, they string) string {
	switch {
	case e.Kind == entity.Person && e.Gender == entity.Male:
		return he
	case e.Kind == entity.Person && e.Gender == entity.Female:
		return she
	case e.Kind == entity.Person || e.Kind == entity.Group:
		return they
	}
	return it
}

// fits reports whether a pronoun of the third person can mean an entity.
func (r *claimReader) fits(id entity.ID, pronoun string) bool {
	e := r.k.entity(id)
	if e == nil {
		return false
	}
	switch pronoun {
	case "he", "him":
		return e.Kind == entity.Person && e.Gender != entity.Female
	case "she":
		return e.Kind == entity.Person && e.Gender != entity.Male
	case "it":
		return e.Kind != entity.Person && e.Kind != entity.Group
	}
	return e.Kind != entity.Person || e.Gender == entity.GenderUnknown
}

// idle reports whether "it" at token i means nobody: it is clear that, it takes, it
// depends.
func (r *claimReader) idle(i int32) bool {
	w := r.w
	if w.low[i] != "it" {
		return false
	}
	be := false
	for j := i + 1; j < i+6; j++ {
		l := w.lemma(j)
		switch {
		case l == "be" || w.word(j) == "'s":
			be = true
		case w.word(j) == "will", w.word(j) == "would", w.word(j) == "may", w.word(j) == "might", w.word(j) == "could", w.word(j) == "should", w.word(j) == "not", l == "have", w.adverb(j):
		case !be:
			return l == "seem" || l == "appear" || l == "take" || l == "depend" || l == "turn" || l == "look" || l == "matter" || l == "happen" || l == "rain" || l == "cost"
		case w.is(j, clFeel):
			return false
		default:
			switch w.word(j) {
			case "a", "an", "the", "time", "enough", "up", "about", "like", "just", "only", "too", "so", "very", "such":
				return true
			case "able", "unable", "ready", "willing", "unwilling", "confident", "aware", "committed", "determined", "set", "likely", "unlikely", "due", "bound", "prepared", "keen", "reluctant", "open", "free":
				return false
			}
			return int(j) < len(w.doc.Tokens) && w.doc.Tokens[j].Tag.Adjective()
		}
	}
	return false
}

// body returns for whom somebody says "we": for the body that he speaks for or
// leads, else nobody; a body says it of itself.
func (r *claimReader) body(id entity.ID) entity.ID {
	e := r.k.entity(id)
	if e == nil {
		return 0
	}
	if e.Kind == entity.Person || e.Kind == entity.Group {
		ok := e.Kind == entity.Group
		for _, role := range e.Roles {
			ok = ok || speaksFor(role.Title)
		}
		if !ok || e.Principal == 0 {
			return 0
		}
	}
	for range 6 {
		e := r.k.entity(id)
		if e == nil || e.Principal == 0 || e.Principal == id {
			break
		}
		id = e.Principal
	}
	return id
}

// speaksFor reports whether who bears a title speaks for a body when saying "we".
func speaksFor(title string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(title)) {
		switch w {
		case "former", "ex":
			return false
		case "spokesman", "spokeswoman", "spokesperson", "spokespeople", "president", "minister", "ministers", "premier", "chancellor", "secretary", "chief", "executive", "ceo", "boss", "director", "head", "leader", "leaders",
			"chairman", "chairwoman", "chair", "chairperson", "governor", "mayor", "commander", "general", "ambassador", "envoy", "official", "officials", "manager", "coach", "founder", "co-founder", "owner", "commissioner",
			"superintendent", "representative", "monarch", "king", "queen", "captain", "diplomat", "officer", "negotiator", "principal", "rector", "dean", "vice":
			return true
		}
	}
	return false
}
