package coref

import (
	"strings"
	"unicode"

	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// scanAliases finds the short forms that the article itself introduces in
// brackets: the South African Revenue Service (Sars), Nato (the North Atlantic
// Treaty Organization). What an article says of its short forms goes before what
// the tables say of them.
func (r *resolver) scanAliases() {
	for k := range r.mentions {
		m := &r.mentions[k]
		i := m.Last
		if int(i)+2 >= len(r.d.Tokens) || r.word(i) != "(" || m.headline || r.d.Tokens[i].Sent != r.d.Tokens[m.First].Sent {
			continue
		}
		i++
		if isQuoteMark(r.word(i)) || r.lower[i] == "the" || r.lower[i] == "or" {
			i++
		}
		if int(i) >= len(r.at) || r.at[i] < 0 {
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
		}
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
