package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// epithet resolves what newspapers call somebody who has just been named instead of
// naming him again, the source of attribution k: the 36-year-old, the mother of two, the
// Dane. It is whoever is of that age, else the latest subject who may be it, else the
// person named last who may; code is that of the country of which he is, where that is told.
func (r *resolver) epithet(k int, x nlp.Range, gender byte, age, code string, kin bool) (answer, bool) {
	if gender == 0 {
		gender = r.saidOfSelf(k, x)
	}
	about := r.mem.ints.Make(8)[:0]
	if k >= 0 {
		r.spokenAbout(k, &desc{Range: x}, func(e int32) { about = append(about, int(e)) })
	}
	fit := func(e int32) bool {
		y := r.ents[e]
		if !y.person() || y.name == "" || y.reporter || gender != 0 && y.gender() != 0 && y.gender() != gender || slices.Contains(about, int(e)) || code != "" && y.country != "" && y.country != code {
			return false
		}
		a := r.age(y)
		return a == "" || age == "" || a == age
	}
	resolved := func(e int32) (answer, bool) {
		return answer{ent: e, form: entity.FormNominal, reason: "nominal-salient", antecedent: x, conf: 0.75}, true
	}
	if age != "" {
		old := int32(-1)
		r.persons(x.First, func(e int32, _ float64) {
			if old < 0 && fit(e) && r.age(r.ents[e]) == age {
				old = e
			}
		})
		if old >= 0 {
			return resolved(old)
		}
	}
	e, at := r.latestSubject(x.First, gender, false)
	if e < 0 || at < 0 || r.para[x.First]-r.para[at] > 2 || !fit(e) {
		e = r.personBefore(x.First, func(m *mention, _ *ent) bool { return fit(m.ent) && !m.possessive && !r.quoted[m.First] })
		if e < 0 {
			return answer{}, false
		}
	}
	if kin && r.age(r.ents[e]) == "" {
		// whoever is introduced with an age rather than a post
		if o := r.lastAged(x.First, gender); o >= 0 && fit(o) {
			e = o
		}
	}
	return resolved(e)
}

// saidOfSelf returns the gender of the pronoun with which what attribution k reports
// begins, which most often means the speaker: the Dane said she was tired. 0 where it
// begins with none, or in quotation marks.
func (r *resolver) saidOfSelf(k int, x nlp.Range) byte {
	if k < 0 || len(r.attrs[k].Cue) == 0 {
		return 0
	}
	at := r.attrs[k].Cue[0].Last
	if len(r.attrs[k].Content) > 0 {
		at = r.attrs[k].Content[0].First
	}
	if at < x.Last {
		return 0
	}
	for i := at; i < min(int32(len(r.lower)), at+2); i++ {
		switch r.lower[i] {
		case "he":
			return 'm'
		case "she":
			return 'f'
		case "that":
		default:
			return 0
		}
	}
	return 0
}

// epithetOf reports whether a description is an age or a kin’s name with the number of
// its children and nothing else, and returns the age in figures.
func (r *resolver) epithetOf(d *desc) (age string, ok bool) {
	if d.det != "the" || d.head < 0 || d.possPron >= 0 || d.poss >= 0 {
		return "", false
	}
	w := r.lower[d.head]
	if a, ok := strings.CutSuffix(w, "-year-old"); ok {
		return a, d.head == d.First+1 && d.after == d.Last
	}
	if a, ok := strings.CutSuffix(r.lower[d.head-1], "-year-old"); ok && d.head > d.First+1 && d.after == d.Last && d.noun.Class.Any(lexicon.Role) && !d.plural {
		return a, true // the 36-year-old diplomat
	}
	k, _, of := strings.Cut(w, "-of-")
	if !of {
		k = w
		if d.after+1 >= d.Last || r.lower[d.after] != "of" || !isNumber(r.word(d.after+1)) && !numberWord(r.lower[d.after+1]) || d.after+2 < d.Last {
			return "", false
		}
	}
	n, ok := lexicon.LookupNoun(k)
	return "", ok && n.Class.Any(lexicon.Kin) && !n.Plural && d.head == d.First+1
}

// lastAged returns the person of a gender named last before token i whose age the text
// tells, in its paragraph or the two before; -1 where there is none.
func (r *resolver) lastAged(i int32, gender byte) int32 {
	return r.personBefore(i, func(m *mention, x *ent) bool {
		return !r.quoted[m.First] && !m.possessive && !x.kin && (gender == 0 || x.gender() == 0 || x.gender() == gender) && r.age(x) != ""
	})
}

// age returns the age that stands after a person's name: Ann Lee, 58, said; "" where
// none does.
func (r *resolver) age(x *ent) string {
	for _, k := range x.mentions[:min(len(x.mentions), 10)] {
		i := r.mentions[k].Last
		if int(i)+2 < len(r.d.Tokens) && r.word(i) == "," && isNumber(r.word(i+1)) && len(r.word(i+1)) < 4 {
			return r.word(i + 1)
		}
	}
	return ""
}

// oneOfPeople reports whether a word names one of a people and not all of it: the Dane,
// unlike the Danish; also one of an American state.
func oneOfPeople(w string) bool {
	switch w {
	case "German", "Roman", "Norman", "American", "Texan", "Ohioan", "Iowan", "Alaskan", "Arizonan", "Arkansan", "Coloradan", "Idahoan", "Illinoisan", "Hoosier", "Kansan", "Louisianan", "Mainer", "Marylander", "Michigander", "Minnesotan", "Montanan", "Nebraskan",
		"Nevadan", "Oklahoman", "Tennessean", "Utahn", "Vermonter", "Wisconsinite", "Dakotan", "Delawarean", "Wyomingite", "Londoner", "Scot", "Dane", "Swede", "Finn", "Pole", "Turk", "Spaniard", "Czech", "Slovak", "Croat", "Serb", "Greek",
		"Briton", "Yorkshireman", "Ulsterman", "Swiss", "Dutchman", "Dutchwoman", "Frenchman", "Frenchwoman", "Englishman", "Englishwoman", "Irishman", "Irishwoman", "Scotsman", "Scotswoman", "Welshman", "Welshwoman", "Filipino", "Filipina", "Thai", "Kiwi", "Queenslander", "Mexican",
		"African", "Korean", "Kenyan", "Ugandan", "Moroccan", "Dominican", "Cuban", "Venezuelan", "Israeli", "Iraqi", "Pakistani":
		return true
	}
	return len(w) > 5 && strings.HasSuffix(w, "ian")
}

// onePerson resolves the name of one of a people that stands for a person, the source of
// attribution k: the Dane said.
func (r *resolver) onePerson(k int, d *desc) (answer, bool) {
	if d.det != "the" || d.head != d.Last-1 || d.head != d.First+1 || r.d.Tokens[d.head].Tag == nlp.TagNNS {
		return answer{}, false
	}
	w := r.word(d.head)
	if !oneOfPeople(w) && !(strings.HasSuffix(w, "ese") && upper(w) && r.saidOfSelf(k, d.Range) != 0) {
		return answer{}, false
	}
	if d.name >= 0 && r.mentions[d.name].body != nil {
		return answer{}, false // The Guardian, but not the Norwegian
	}
	named := func(e int32) (answer, bool) {
		return answer{ent: e, form: entity.FormNominal, reason: "nominal-role", antecedent: d.Range, conf: 0.8}, true
	}
	// Dane Bo Holm … the Dane
	if e := r.personBefore(d.First, func(m *mention, x *ent) bool {
		if x.name == "" || x.reporter {
			return false
		}
		for i := max(m.First-1, 0); i < m.name.First; i++ {
			if r.word(i) == w {
				return true
			}
		}
		return false
	}); e >= 0 {
		return named(e)
	}
	code := ""
	if p := lexicon.Place(w); len(p) > 0 {
		code = p[0].Country.Code
		if e := r.compatriot(d.First, code); e >= 0 {
			return named(e)
		}
	}
	return r.epithet(k, d.Range, 0, "", code, false)
}
