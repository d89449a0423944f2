package coref

// bodyCountry returns the code of the country that the body of mention m serves. A body
// that has a common name is the table's, but where the article tells of another country.
func (r *resolver) bodyCountry(m *mention) string {
	b := m.body
	if !b.Common || namesCountry(r.word(m.name.First)) {
		return b.Country
	}
	if i := m.First - 1; i >= 0 {
		if isPossessive(r.word(i)) {
			i--
		}
		if i >= 0 && r.at[i] >= 0 {
			if p := r.mentions[r.at[i]].place; p != nil {
				return p.Code // Kenya’s Supreme Court
			}
		}
	}
	if c := r.otherHome(b.Country); c != "" {
		return c
	}
	return b.Country
}

// namesCountry reports whether the first word of a body's name is that of its country.
func namesCountry(w string) bool { return w == "U.S." || w == "US" || w == "UK" || w == "U.K." }

// otherHome returns the code of the country that the article is about where that is not
// the country of code: the one of the dateline, or one named twice at least and more often
// than any other, in whose article the country of code is not spoken of more. "" where
// there is none.
func (r *resolver) otherHome(code string) string {
	own := 0
	for k := range r.mentions {
		x := &r.mentions[k]
		if x.state != nil && x.state.Country() == code || x.place != nil && x.place.Code == code ||
			x.body != nil && x.body.Country == code && !x.body.Outlet() && (!x.body.Common || namesCountry(r.word(x.name.First))) {
			own++
		}
	}
	r.readNations()
	home := r.datelineCountry()
	if home != nil && home.Code == code {
		return ""
	}
	best, count, second := home, 0, 0
	for _, n := range r.nations {
		switch {
		case home != nil:
			if n.of == home {
				count = n.count
			}
		case n.of.Code == code:
		case n.count > count:
			best, count, second = n.of, n.count, count
		case n.count > second:
			second = n.count
		}
	}
	if best == nil || count < own || home == nil && (own > 0 || count < 2 || count == second) {
		return ""
	}
	return best.Code
}
