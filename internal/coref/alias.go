package coref

import (
	"strings"
	"unicode"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// scanAliases finds the short forms that the article itself introduces in
// brackets: the South African Revenue Service (Sars), Nato (the North Atlantic
// Treaty Organization). What an article says of its short forms goes before what
// the tables say of them.
func (r *resolver) scanAliases() {
	var words map[string]bool // acronyms that are common words too
	for k := range r.mentions {
		m := &r.mentions[k]
		i := m.Last
		if n := r.quotedName(m); n >= 0 {
			// Ann “Boots” Lee … Boots said
			r.alias(r.word(n), int32(k))
			if words == nil {
				words = map[string]bool{}
			}
			words[r.word(n)] = true
		}
		if int(i)+2 >= len(r.d.Tokens) || r.word(i) != "(" || m.headline || r.d.Tokens[i].Sent != r.d.Tokens[m.First].Sent {
			continue
		}
		i++
		if isQuoteMark(r.word(i)) || r.lower[i] == "the" || r.lower[i] == "or" {
			i++
		}
		if int(i) >= len(r.at) {
			continue
		}
		if r.at[i] < 0 {
			if r.newAcronym(int32(k), i) {
				if words == nil {
					words = map[string]bool{}
				}
				words[r.word(i)] = true
			}
			continue
		}
		n := &r.mentions[r.at[i]]
		end := n.Last
		if int(end) < len(r.d.Tokens) && isQuoteMark(r.word(end)) {
			end++
		}
		if n.First != i || int(end) >= len(r.d.Tokens) || r.word(end) != ")" || m.title.Len() > 0 || n.title.Len() > 0 {
			continue
		}
		switch {
		case n.name.Len() == 1 && m.name.Len() > 1 && r.abbreviates(r.word(n.name.First), r.text(m.name)):
			r.alias(r.word(n.name.First), int32(k))
		case m.name.Len() == 1 && n.name.Len() > 1 && r.abbreviates(r.word(m.name.First), r.text(n.name)):
			r.alias(r.word(m.name.First), r.at[i])
		case n.name.Len() == 1 && allCaps(r.word(n.name.First)) && r.beginsBefore(int32(k), r.word(n.name.First)):
			r.alias(r.word(n.name.First), int32(k)-1)
			if words == nil {
				words = map[string]bool{}
			}
		}
	}
	if words != nil {
		r.addAcronyms(words)
	}
}

// quotedName returns the token of the one nickname that stands between quotation marks in
// the name of mention m, -1 where none does.
func (r *resolver) quotedName(m *mention) int32 {
	for i := m.name.First + 1; i+3 < m.name.Last; i++ {
		if isQuoteMark(r.word(i)) && isQuoteMark(r.word(i+2)) && upper(r.word(i+1)) {
			return i + 1
		}
	}
	return -1
}

// newAcronym notes an acronym that no name is read from by itself, for it is a
// common word too, and reports whether token i is one: it stands in brackets after
// the name of mention k, as in Citizens for Reform in Town (CREW).
func (r *resolver) newAcronym(k, i int32) bool {
	w := r.word(i)
	if len(w) < 3 || !allCaps(w) || int(i)+1 >= len(r.d.Tokens) || r.word(i+1) != ")" {
		return false
	}
	m := &r.mentions[k]
	if !r.abbreviates(w, r.text(m.name)) {
		if !r.beginsBefore(k, w) {
			return false
		}
		k--
	}
	r.alias(w, k)
	return true
}

// beginsBefore joins the name of mention k, a place, to the body's name before it
// where both together are what the acronym w is short for, and reports whether it
// did: Citizens for Reform in Town (CREW). Nothing is left of mention k then.
func (r *resolver) beginsBefore(k int32, w string) bool {
	m := &r.mentions[k]
	if k == 0 || m.First < 2 || r.lower[m.First-1] != "in" || m.name.Len() == 0 {
		return false
	}
	b := &r.mentions[k-1]
	if b.Last != m.First-1 || !r.abbreviates(w, r.text(nlp.Range{First: b.name.First, Last: m.Last})) {
		return false
	}
	for j := b.Last; j < m.Last; j++ {
		r.at[j] = k - 1
	}
	b.Last, b.name.Last = m.Last, m.Last
	b.kind, b.sure = entity.Organization, 4
	m.First, m.name = m.Last, nlp.Range{}
	return true
}

// addAcronyms adds the mentions of acronyms that are common words too: in capitals
// they are names here.
func (r *resolver) addAcronyms(words map[string]bool) {
	old := r.mentions
	r.mentions = make([]mention, 0, len(old)+8)
	moved := make([]int32, len(old))
	n := 0
	keep := func(last int32) {
		for ; n < len(old) && old[n].First <= last; n++ {
			moved[n] = int32(len(r.mentions))
			if old[n].name.Len() == 0 {
				continue
			}
			for j := old[n].First; j < old[n].Last; j++ {
				r.at[j] = int32(len(r.mentions))
			}
			r.mentions = append(r.mentions, old[n])
		}
	}
	for i := range r.d.Tokens {
		if i := int32(i); r.at[i] < 0 && words[r.word(i)] && !r.title[i] {
			keep(i)
			x := nlp.Range{First: i, Last: i + 1}
			kind := entity.Organization
			if k, ok := r.aliases[aliasKey(r.word(i))]; ok && r.quotedName(&old[k]) >= 0 {
				kind = entity.Person
			}
			r.add(mention{Range: x, name: x, kind: kind, sure: 3})
		}
	}
	keep(int32(len(r.d.Tokens)))
	for w, k := range r.aliases {
		r.aliases[w] = moved[k]
	}
}

// alias notes that the word w stands for the name of mention k; the first that
// says so counts.
func (r *resolver) alias(w string, k int32) {
	if r.aliases == nil {
		r.aliases = map[string]int32{}
	}
	key := aliasKey(w)
	if _, ok := r.aliases[key]; !ok {
		r.aliases[key] = k
	}
}

func aliasKey(w string) string { return strings.ReplaceAll(fold(w), ".", "") }

// aliased returns the mention of the name for which a single word was introduced
// as the short form, -1 where it was not.
func (r *resolver) aliased(m *mention) int32 {
	if r.aliases == nil || m.name.Len() != 1 {
		return -1
	}
	w := r.word(m.name.First)
	if k, ok := r.aliases[aliasKey(w)]; ok && upper(w) {
		return k
	}
	return -1
}

// abbreviates reports whether the letters of a short form stand in this order at
// the heads of the words of a name, or inside them where the short form is of
// several capitals: MOTIE for the Ministry of Trade, Industry and Energy.
func (r *resolver) abbreviates(short, name string) bool {
	s := []rune(aliasKey(short))
	if len(s) < 2 || len(s) > 12 || lexicon.Place(short) != nil && !allCaps(strings.ReplaceAll(short, ".", "")) {
		return false
	}
	words := strings.FieldsFunc(fold(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	if len(words) == 0 || []rune(words[0])[0] != s[0] && (len(words) < 2 || []rune(words[1])[0] != s[0]) {
		return false
	}
	// each letter begins a word or follows the one before it inside its word
	i, heads := 0, 0
	for _, w := range words {
		first := true
		for _, c := range w {
			if i < len(s) && c == s[i] {
				i++
				if first {
					heads++
				}
			}
			first = false
		}
	}
	return i == len(s) && 2*heads >= len(s)
}
