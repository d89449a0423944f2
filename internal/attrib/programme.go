package attrib

import (
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// trimProgramme drops what the content begins with of the name of a programme or a
// station that was told: told BBC Radio | 4’s Today programme the road was closed.
func (v *View) trimProgramme(c *Cand) bool {
	r := c.Content[0]
	if v.tok[c.Head].lemma != hashTell || r.First < c.Cue.Last || r.First > c.Cue.Last+6 || v.tok[r.First].quote >= 0 {
		return false
	}
	end, aired := r.First, false
	for i := r.First; i < r.Last-1; i++ {
		switch w := v.D.Word(i); {
		case airs(w) || i == r.First && outlet(w):
			aired = true
			end = i + 1
			continue
		case v.tok[i].class == cNum, w == "'s", w == "’s":
			end = i + 1
			continue
		case 'A' <= w[0] && w[0] <= 'Z' && v.tok[i].class != cPronoun && v.tok[i].class != cDet:
			end = i + 1
			continue
		case i > r.First && (w == "The" || w == "at" || w == "of" || w == "on" || w == "the") && v.tok[i+1].shape != shLower && v.tok[i+1].class != cPronoun:
			continue
		}
		break
	}
	for i := c.Cue.Last; i < r.First; i++ {
		aired = aired || airs(v.D.Word(i))
	}
	if end == r.First || !aired {
		return false
	}
	if end < r.Last && v.D.Tokens[end].Tag.Finite() {
		end-- // the last name is who did it
	}
	if w := v.D.Word(r.First); end <= r.First || v.tok[r.First].class == cName && !airs(w) && !outlet(w) {
		return false
	}
	c.own()
	c.Content[0].First = end
	return true
}

// outlet reports whether a word is an outlet's name.
func outlet(w string) bool {
	b := lexicon.BodyByName(w)
	return b != nil && b.Outlet()
}

// airs reports whether a word is one of names of programmes and stations.
func airs(w string) bool {
	switch w {
	case "Radio", "TV", "Television", "programme", "program", "show", "podcast", "Live", "BBC", "Today", "Breakfast":
		return true
	}
	return false
}

var hashTell = nlp.Hash("tell")
