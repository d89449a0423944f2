package article

import (
	"strings"
	"unicode"
)

// What stands above the text tells its role by its place: a section or kicker,
// the headline, a standfirst, a name without "by". Where the text begins is found
// first: at the first paragraph that is a sentence, unless a byline or a date
// still follows it, in which case it is a standfirst.

// More lines above the text than this, of which the shape tells nothing, are the
// menu of a page.
const menu = 12

// top finds where the text begins and gives the parts above it their roles.
func (p *parser) top() {
	n := len(p.parts)
	p.body = n
	above := false // a line that may be the headline was met
	for i := 0; i < n; i++ {
		if p.parts[i].role != RoleUnknown {
			continue
		}
		if p.isText(i, above) {
			p.body = i
			break
		}
		above = above || countWords(p.words(i)) >= 3
	}
	if p.body == n {
		// No sentence: nothing tells a headline from the rest.
		p.body = 0
		return
	}
	first := p.body
	// A standfirst: one sentence-like part below a line that may be a headline,
	// above a byline or a date.
	if head := p.candidates(first); len(head) > 0 {
		for i := first + 1; i < n && i <= first+4; i++ {
			switch p.parts[i].role {
			case RoleCaption, RoleCredit, RolePromo:
				continue
			case RoleByline, RoleDate:
				if p.parts[i].role == RoleDate && p.isClock(i) {
					break
				}
				if len(p.words(first)) <= 400 {
					p.parts[first].role = RoleStandfirst
					p.body = i + 1
				}
			case RoleUnknown:
				// A name without "by", above a date.
				if i == first+1 && p.isBareByline(i) && i+1 < n && (p.parts[i+1].role == RoleDate || isRoleLine(p.words(i+1))) {
					p.parts[first].role = RoleStandfirst
					p.body = i + 1
				}
			}
			break
		}
		for p.body > first && p.body+1 < n && p.body < first+20 && (p.parts[p.body].role != RoleUnknown || !p.isText(p.body, true)) {
			p.body++
		}
	}
	p.head()
}

// isClock reports whether part i holds nothing but times of day, as the entries
// of a live blog do.
func (p *parser) isClock(i int) bool {
	dates, _ := scanDateLine(p.words(i), 0)
	for _, d := range dates {
		if !d.time {
			return false
		}
	}
	return true
}

// isText reports whether part i is running text by its own words: a sentence, a
// turn of an interview, or what has a dateline.
// Above says that a line which may be the headline stands above it.
func (p *parser) isText(i int, above bool) bool {
	s := p.words(i)
	switch {
	case endsStop(s) && (len(s) >= 60 || countWords(s) >= 5 || above):
		return true
	case len(s) > maxHead:
		return true
	case strings.HasPrefix(s, "Q: ") || strings.HasPrefix(s, "Q. ") || strings.HasPrefix(s, "A: "):
		return true
	case isSpeakerLabel(s) && above:
		return true
	case isBullet(s) && above:
		return true
	}
	if d, ok := readDateline(s, 0, true, p.opts); ok && (d.Span.End < len(s) || i+1 < len(p.parts)) {
		return true
	}
	// A question or an exclamation below a headline, long or with a quotation.
	return endsSentence(s) && (len(s) >= 140 || above && strings.ContainsAny(s, "“\"”"))
}

// candidates returns the parts above end whose shape tells nothing.
func (p *parser) candidates(end int) []int {
	var out []int
	for i := 0; i < end; i++ {
		if p.parts[i].role == RoleUnknown {
			out = append(out, i)
		}
	}
	return out
}

// head gives roles to the parts above the text.
func (p *parser) head() {
	c := p.candidates(p.body)
	if len(c) == 0 {
		return
	}
	h := p.headline(c)
	if h < 0 {
		h = len(c)
	}
	p.aboveHead(c, h)
	if h == len(c) {
		return
	}
	p.parts[c[h]].role = RoleHeadline
	headline := collapse(p.words(c[h]))
	announced := false // headlines of other articles follow
	next := h + 1
	for i := c[h] + 1; i < p.body; i++ {
		q := &p.parts[i]
		if next == len(c) || c[next] != i {
			if q.role == RolePromo && q.label {
				announced = true
			} else if q.role == RoleByline || q.role == RoleDate {
				announced = false
			}
			continue
		}
		next++
		s := p.words(i)
		switch {
		case collapse(s) == headline:
			q.role = RolePromo // the title of the page, once more
		case p.isBareByline(i), p.parts[i-1].role == RoleByline && isRoleLine(s):
			q.role = RoleByline
		case announced:
			q.role = RolePromo
		case sectionPath(s) != nil:
			q.role = RoleSection
		case i+1 == p.body && i > c[h]+1 && countWords(s) < 4 && startsUpper(s):
			p.body = i // "Key points": a heading of the text
		case countWords(s) >= 4 || endsSentence(s) || len(s) > 40:
			q.role = RoleStandfirst
		default:
			q.role = RolePromo
		}
	}
}

// headline returns the index in c of the candidate that is the headline, -1
// where none is: the first of four words or more, since what stands above one is
// short; of six below the menu of a page, or the longest there. A candidate of
// fewer words is one where no other is there, and no name of a section.
func (p *parser) headline(c []int) int {
	best, words := -1, 3
	for k, i := range c {
		if s := p.words(i); countWords(s) > words && len(s) <= maxHead && sectionPath(s) == nil && !p.isBareByline(i) {
			best, words = k, countWords(s)
			if len(c) <= menu || words >= 6 {
				return best
			}
		}
	}
	if best >= 0 {
		return best
	}
	for k, i := range c {
		if s := p.words(i); sectionPath(s) == nil || k == len(c)-1 && p.metadataAbove(i) {
			return k
		}
	}
	return -1
}

// aboveHead gives roles to the candidates c[:h], which stand above the headline:
// sections, of which five in a row are the navigation of the page; the kicker
// close above it; and what else belongs to the page.
func (p *parser) aboveHead(c []int, h int) {
	for k := 0; k < h; {
		run := 0
		for k+run < h && c[k+run] == c[k]+run && sectionPath(p.words(c[k+run])) != nil {
			run++
		}
		for _, i := range c[k : k+max(run, 1)] {
			role := RolePromo
			if run > 0 && run < 5 || run == 0 && h < len(c) && len(c) <= menu && i+1 == c[h] && isKicker(p.words(i)) {
				role = RoleSection
			}
			p.parts[i].role = role
		}
		k += max(run, 1)
	}
}

// metadataAbove reports whether a byline or a date stands above part i.
func (p *parser) metadataAbove(i int) bool {
	for j := 0; j < i; j++ {
		if r := p.parts[j].role; r == RoleByline || r == RoleDate {
			return true
		}
	}
	return false
}

// isBareByline reports whether a part that says no "by" is one: a name with a
// body, a role or an address behind it; or a name alone, which a date, a role
// or another byline must stand next to.
func (p *parser) isBareByline(i int) bool {
	s := p.words(i)
	if len(s) > 120 || sectionPath(s) != nil {
		return false
	}
	b, ok := readByline(s, 0, false)
	if !ok {
		return false
	}
	a := b.authors[0]
	if a.Kind == AuthorPerson && (a.Affiliation != "" && strings.ContainsAny(s, ",|") && (hasOrgWord(s) || isAgency(a.Affiliation) || strings.HasPrefix(a.Affiliation, "The ")) || a.Role != "" || a.Email != "" || a.Handle != "") {
		return true
	}
	if len(b.dates) > 0 {
		return true
	}
	if i+1 < len(p.parts) && (p.parts[i+1].role == RoleDate || isRoleLine(p.words(i+1))) {
		return true
	}
	return i > 0 && p.parts[i-1].role == RoleDate && len(b.authors) == 1 && i+1 == p.body
}

// isKicker reports whether a line of a few words may stand above a headline.
func isKicker(s string) bool {
	return len(s) <= 32 && countWords(s) <= 4 && !endsSentence(s) && startsUpper(s) && !strings.ContainsAny(s, "“”\"‘:,")
}

// sectionPath returns the names of the sections that a line gives, nil where it
// gives none: "World News", "Home > World > Europe". Of a path with arrows one
// name must be known; the site that it begins with is left out.
func sectionPath(s string) []string {
	if len(s) > 80 {
		return nil
	}
	arrows := strings.ContainsAny(s, ">›»")
	items := strings.FieldsFunc(s, func(r rune) bool { return r == '>' || r == '›' || r == '»' || r == '/' || r == '|' })
	var out []string
	known := 0
	for i, it := range items {
		it = strings.Trim(it, "[]•· ")
		switch {
		case inSorted(sectionNames, fold(it)):
			known++
		case !arrows, it == "", !unicode.IsUpper(firstRune(it)), countWords(it) > 4, endsSentence(it):
			return nil
		case i == 0 && len(items) > 1:
			continue // the site
		}
		if fold(it) != "home" {
			out = append(out, it)
		}
	}
	if known == 0 {
		return nil
	}
	return out
}

// sectionNames are the sections that sites and papers share, in lower case.
var sectionNames = []string{
	"africa", "americas", "analysis", "art", "arts", "arts & culture", "asia", "asia pacific", "asia-pacific", "australia", "australia news", "books",
	"breaking", "breaking news", "business", "business & finance", "business and finance", "business news", "canada", "china", "city", "climate",
	"climate change", "climate crisis", "columns", "comment", "commentary", "community", "companies", "courts", "crime", "crime & justice", "culture",
	"defence", "defense", "economy", "editorial", "education", "election", "elections", "energy", "england", "entertainment", "environment", "europe",
	"europe news", "exclusive", "explainer", "fact check", "family", "fashion", "features", "film", "finance", "food", "football", "france", "gallery",
	"general news", "germany", "government", "headlines", "health", "health news", "home", "immigration", "in brief", "india", "interview",
	"interviews", "investigation", "investigations", "ireland", "israel", "justice", "latest", "latest news", "law", "letters", "life", "lifestyle",
	"live", "live updates", "local", "local news", "london", "long read", "markets", "media", "metro", "middle east", "mideast", "money", "movies",
	"music", "nation", "nation & world", "national", "national news", "news", "north america", "northern ireland", "obituaries", "obituary", "opinion",
	"opinions", "pacific", "panorama", "podcast", "podcasts", "police", "politics", "politics news", "politik", "press release", "property",
	"public safety", "q&a", "real estate", "regional", "religion", "retail", "royals", "russia", "science", "scotland", "society", "south asia",
	"sport", "sports", "statehouse", "style", "tech", "technology", "television", "theatre", "top news", "top stories", "transcript", "transport",
	"travel", "tv", "u.s.", "u.s. news", "uk", "uk news", "uk politics", "ukraine", "united states", "us", "us & canada", "us news", "us politics",
	"video", "wales", "war in ukraine", "weather", "wirtschaft", "women", "world", "world news",
}
