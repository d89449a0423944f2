package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// nationOf returns the country that somebody serves by whose name, which is mention m,
// an office of a state stands, where it is not said: Prime Minister Ann Lee in an
// article about Norway. It is the only country that is spoken of, the one that is spoken
// of most by far, or the only one near; "" where the office is no such one or nothing
// tells the countries apart.
func (r *resolver) nationOf(title string, m *mention) string {
	t := strings.TrimPrefix(title, "deputy ")
	britain, president := false, false
	switch t {
	case "foreign secretary", "home secretary":
		britain = true
	case "president":
		president = true
		switch r.lower[m.name.Last-1] {
		case "trump", "biden", "obama", "bush", "clinton", "reagan", "carter", "nixon", "kennedy", "lincoln":
			return ""
		}
	case "prime minister", "interim president", "acting president":
	default:
		if !strings.HasSuffix(t, " minister") {
			return ""
		}
		switch strings.TrimSuffix(t, " minister") {
		case "chief", "first", "baptist", "church", "state", "cabinet", "senior", "junior", "federal", "methodist", "presbyterian", "lutheran", "unitarian", "former", "shadow", "youth", "ordained":
			return "" // of a state, of a church
		}
	}
	if p := m.First - 1; p >= 0 && (r.at[p] >= 0 || isPossessive(r.word(p))) {
		return ""
	}
	if i := m.Last; int(i)+1 < len(r.at) && r.lower[i] == "of" && r.at[i+1] >= 0 {
		if x := &r.mentions[r.at[i+1]]; x.place != nil {
			return r.text(x.name) // President Ann Lee of Norway
		}
		return ""
	}
	return r.nationNear(m.First, britain, president)
}

// nationNear returns the name of the country that is meant at token i by those who leave
// it out.
func (r *resolver) nationNear(i int32, britain, president bool) string {
	r.readNations()
	var best, second nation
	for _, n := range r.nations {
		switch {
		case n.of.Code == "US":
			if president && n.count > best.count {
				return "" // whose president needs no country there
			}
		case britain && n.of.Code != "GB":
		case n.count > best.count:
			best, second = n, best
		case n.count > second.count:
			second = n
		}
	}
	if best.of == nil {
		return ""
	}
	sent := r.d.Tokens[i].Sent
	if c := r.nationBefore(i); c != nil && c.Code != "US" && !(britain && c.Code != "GB") {
		return c.Name
	}
	if h := r.homeNation(); h != nil && h.Code != "US" && !(britain && h.Code != "GB") {
		first := r.d.Sents[sent].First
		before := r.d.Sents[max(sent-1, 0)].First
		for k := r.mentionsBefore(i) - 1; k >= 0 && r.mentions[k].First >= before; k-- {
			if x := &r.mentions[k]; x.place != nil && x.place != h && !r.quoted[x.First] && (x.First >= first || x.First == before) {
				h = nil // in Oslo, Foreign Minister Ann Lee
				break
			}
		}
		if h != nil {
			return h.Name
		}
	}
	if best.count >= 2*second.count && best.count > 1 {
		for k, n := r.mentionsBefore(i)-1, 0; k >= 0 && n < 40; k, n = k-1, n+1 {
			if x := &r.mentions[k]; x.place == best.of {
				return best.of.Name
			} else if sent-r.d.Tokens[x.First].Sent > 3 {
				break
			}
		}
		return ""
	}
	// the only one in this sentence or, where it names none, in the one before
	var only *lexicon.Country
	at := sent
	for k, n := r.mentionsBefore(i)-1, 0; k >= 0 && n < 40; k, n = k-1, n+1 {
		x := &r.mentions[k]
		s := r.d.Tokens[x.First].Sent
		if sent-s > 1 || only != nil && s != at {
			break
		}
		if x.place == nil || r.quoted[x.First] || x.place.Code == "US" {
			continue
		}
		if only != nil && only != x.place {
			return ""
		}
		only, at = x.place, s
	}
	if only == nil || britain && only.Code != "GB" {
		return ""
	}
	return only.Name
}

// nationBefore returns the country that is the subject of the sentence right before that of token i
// in its paragraph, where nothing else in the two names another: India offered help. Foreign
// Minister Ann Lee; nil where there is none.
func (r *resolver) nationBefore(i int32) *lexicon.Country {
	t := r.d.Tokens[i].Sent
	if t == 0 {
		return nil
	}
	s := r.d.Sents[t-1]
	if r.para[s.First] != r.para[i] || r.quoted[s.First] && r.d.Tokens[s.First].Quote >= 0 {
		return nil
	}
	m := r.at[s.First]
	if m < 0 && s.Len() > 1 && r.d.Tokens[s.First].Tag.Adjective() {
		m = r.at[s.First+1] // Neighbouring Chad
	}
	if m < 0 {
		return nil
	}
	x := &r.mentions[m]
	if x.place == nil || x.use == lexicon.UseAdjective || x.possessive || !r.isSubject(x.Range) {
		return nil
	}
	for j := r.d.Sents[t].First; j < i; j++ {
		if o := r.at[j]; o >= 0 && r.mentions[o].place != nil && r.mentions[o].place != x.place && r.d.Tokens[j].Quote < 0 {
			return nil
		}
	}
	return x.place
}

// nation is a country and how often an article names it.
type nation struct {
	of    *lexicon.Country
	count int
}

// readNations counts the countries that the article names.
func (r *resolver) readNations() {
	if r.nationsRead {
		return
	}
	r.nationsRead = true
	for k := range r.mentions {
		x := &r.mentions[k]
		if x.place == nil {
			continue
		}
		if n := slices.IndexFunc(r.nations, func(n nation) bool { return n.of == x.place }); n >= 0 {
			r.nations[n].count++
		} else if len(r.nations) < 16 {
			r.nations = append(r.nations, nation{of: x.place, count: 1})
		}
	}
}

// nationOfIt returns the name of the country that “its” at token i means before an
// office of a state: the subject of this sentence or the one before, else the one that
// was named last; "" where it is none.
func (r *resolver) nationOfIt(i int32) string {
	sent := r.d.Tokens[i].Sent
	last := ""
	for k, n := r.mentionsBefore(i)-1, 0; k >= 0 && n < 40; k, n = k-1, n+1 {
		x := &r.mentions[k]
		if sent-r.d.Tokens[x.First].Sent > 1 {
			break
		}
		if x.place == nil || r.quoted[x.First] || x.use == lexicon.UseAdjective {
			continue
		}
		if !x.possessive && r.isSubject(x.Range) {
			return x.place.Name
		}
		if last == "" {
			last = x.place.Name
		}
	}
	return last
}

// stateOffice reports whether the words of a post in a description are an office that
// states and no other bodies have.
func (r *resolver) stateOffice(x nlp.Range) bool {
	for i := x.First; i < x.Last; i++ {
		switch r.lower[i] {
		case "minister", "ambassador", "premier", "army", "navy":
			return true
		}
	}
	return false
}

// homeNation returns the country of the dateline where the article names it again and is
// written for readers elsewhere, as an agency or the country in the dateline show; nil
// else. Papers at home take it for granted whose ministers are meant.
func (r *resolver) homeNation() *lexicon.Country {
	d := &r.dateline
	if len(d.Places) != 1 || d.Agency == "" && d.Region == "" {
		return nil
	}
	c := r.datelineCountry()
	for _, n := range r.nations {
		if n.of == c {
			return c
		}
	}
	return nil
}

// datelineCountry returns the country that the dateline names or whose capital it names,
// nil where it names none.
func (r *resolver) datelineCountry() *lexicon.Country {
	d := &r.dateline
	if len(d.Places) != 1 {
		return nil
	}
	for _, w := range [...]string{d.Region, d.Places[0]} {
		f := strings.Fields(w)
		for i := range f {
			f[i] = proper(f[i])
		}
		if p := lexicon.Place(strings.Join(f, " ")); w != "" && p != nil {
			return p[0].Country
		}
	}
	return nil
}
