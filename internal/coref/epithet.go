package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// epithet resolves what newspapers call somebody who has just been named instead of
// naming him again: the 36-year-old, the mother of two, the Dane. It is the latest
// subject who may be it.
func (r *resolver) epithet(x nlp.Range, gender byte, age string, kin bool) (answer, bool) {
	e, at := r.latestSubject(x.First, gender, false)
	if e < 0 || at < 0 || r.para[x.First]-r.para[at] > 2 {
		return answer{}, false
	}
	y := r.ents[e]
	if kin && r.age(y) == "" {
		// whoever is introduced with an age rather than a post
		if o := r.lastAged(x.First, gender); o >= 0 {
			e, y = o, r.ents[o]
		}
	}
	if !y.person() || y.name == "" || y.reporter {
		return answer{}, false
	}
	if a := r.age(y); a != "" && age != "" && a != age {
		return answer{}, false
	}
	return answer{ent: e, form: entity.FormNominal, reason: "nominal-salient", antecedent: x, conf: 0.75}, true
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

// onePerson resolves the name of one of a people that stands for a person: the Dane said.
func (r *resolver) onePerson(d *desc) (answer, bool) {
	if d.det != "the" || d.head != d.Last-1 || d.head != d.First+1 || r.d.Tokens[d.head].Tag == nlp.TagNNS || !oneOfPeople(r.word(d.head)) {
		return answer{}, false
	}
	if d.name >= 0 && r.mentions[d.name].body != nil {
		return answer{}, false // The Guardian, but not the Norwegian
	}
	if p := lexicon.Place(r.word(d.head)); len(p) > 0 {
		if e := r.compatriot(d.First, p[0].Country.Code); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-role", antecedent: d.Range, conf: 0.8}, true
		}
	}
	return r.epithet(d.Range, 0, "", false)
}
