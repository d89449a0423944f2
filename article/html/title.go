package html

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"github.com/onrecord-go/onrecord/internal/schemaorg"
)

// candidate is one wording of the headline.
type candidate struct {
	text   string
	key    string // folded, for comparison
	weight float32
	role   string
}

// headline chooses among the wordings that a page gives of its headline, and
// returns the others that differ from it.
//
// A page names its headline up to five times: as JSON-LD, for social networks,
// on the page, and in <title>. Where they disagree, <title> is the wording made
// for search engines; what agrees with it is so, too, and the newsroom's own
// headline is another one. Not so where the heading on the page is the same: then
// all that tells of search is that <title> bears the name of the site. Without
// that, what is written for readers elsewhere (og:title) and the headline property
// go before the first heading, which often holds a kicker, a live line or the name
// of the section; but what the data call an alternative headline is one, wherever
// else it stands, and the headline of a live blog is the title that it runs under,
// where og:title tells the latest. A name of the article in the data speaks for the
// wording that it gives.
func (t *tree) headline(h *head, named, heading string, data *schemaorg.Result, site string) (best string, others []candidate) {
	var cs []candidate
	add := func(s string, w float32, role string) {
		if s = oneLine(s); s != "" {
			cs = append(cs, candidate{text: s, weight: w, role: role})
		}
	}
	social, ofSocial := h.first("og:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"), float32(1.2)
	for _, l := range data.Article.Headlines {
		if l.Role != "main" && fold(l.Text) == fold(social) {
			ofSocial = 0.3
		}
	}
	add(uncut(social, heading), ofSocial, "social")
	ofData := float32(1)
	if data.Article.Kind == "LiveBlogPosting" {
		ofData = 0.3
	}
	add(named, ofData, "alternative")
	add(data.Name, 0.6, "alternative")
	add(uncut(h.first("twitter:title"), heading), 0.3, "social")
	add(heading, 0.3, "page")
	add(t.title, -1, "title")
	if len(cs) == 0 {
		return "", nil
	}
	t.cleanTitles(cs, h, fold(named), site)
	for i := range cs {
		cs[i].key = fold(cs[i].text)
	}
	if last := &cs[len(cs)-1]; last.role == "title" && last.key == fold(heading) {
		last.weight = 0
		if fold(t.title) == last.key {
			last.weight = 0.3
		}
	}
	top := float32(-100)
	for i := range cs {
		sum, known := float32(0), false
		for j := range cs {
			if cs[j].key == cs[i].key {
				sum += cs[j].weight
				known = known || j < i
			}
		}
		if !known && sum > top {
			best, top = cs[i].text, sum
		}
	}
	seen := map[string]bool{fold(best): true}
	for _, c := range cs {
		if !seen[c.key] && c.role != "title" {
			seen[c.key] = true
			others = append(others, c)
		}
	}
	return best, others
}

// uncut returns the heading where s is the part of it before a straight quotation
// mark: one that was not escaped has ended the attribute that s stood in.
func uncut(s, heading string) string {
	if s = oneLine(s); s != "" {
		if rest, ok := strings.CutPrefix(oneLine(heading), s); ok && strings.HasPrefix(strings.TrimSpace(rest), `"`) {
			return heading
		}
	}
	return s
}

// firstHeading returns the h1 that is most like what the page else says of its
// headline, or the first one.
func (t *tree) firstHeading(h *head, fromLD string) string {
	like := fold(fromLD) + " " + fold(h.first("og:title")) + " " + fold(t.title)
	first, n := "", 0
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.tag != atom.H1 || t.elems[b.elem].all&(hHidden|hNav) != 0 || b.chars < 3 {
			continue
		}
		s := t.in(b)
		if first == "" {
			first = s
		}
		if n++; n > 20 {
			break
		}
		if k := fold(s); len(k) > 8 && strings.Contains(like, k) {
			return s
		}
	}
	return first
}

// findNext finds where the page goes on to its next article, as pages do that
// never end: at an h1 in another <article> than the headline's.
func (t *tree) findNext(headline string) {
	t.next = int32(len(t.elems))
	at := int32(-1)
	n := 0
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.tag != atom.H1 || b.chars < 15 || t.elems[b.elem].all&(hHidden|hNav) != 0 {
			continue
		}
		if n++; n > 20 {
			return
		}
		same := fold(t.in(b)) == headline
		switch {
		case at < 0 && same:
			at = b.elem
		case at >= 0 && !same && t.articleOf(b.elem) >= 0 && t.articleOf(b.elem) != t.articleOf(at):
			t.next = t.articleOf(b.elem)
			return
		}
	}
}

// cleanTitles cuts the name of the site and of sections off, and what a wording has
// more than another one; but not what the headline of the page's data has more.
func (t *tree) cleanTitles(cs []candidate, h *head, named, site string) {
	sites := siteNames(h, site)
	sections := map[string]bool{}
	for _, s := range h.values("article:section", "parsely-section", "articlesection", "section") {
		sections[fold(s)] = true
	}
	keys := map[string]bool{}
	for _, c := range cs {
		if k := fold(c.text); utf8.RuneCountInString(k) >= 8 {
			keys[k] = true
		}
	}
	for i := range cs {
		if k := fold(cs[i].text); k == named {
			cs[i].text = cleanTitle(cs[i].text, nil, sections, sites)
		} else {
			cs[i].text = cleanTitle(cs[i].text, keys, sections, sites)
		}
	}
}

// siteNames returns the folded names that the site goes by.
func siteNames(h *head, site string) []string {
	var out []string
	for _, s := range []string{site, h.first("og:site_name"), h.first("application-name", "apple-mobile-web-app-title"), h.first("twitter:site"), h.first("dc.publisher", "publisher")} {
		for _, f := range []string{fold(s), foldUmlaut(s)} {
			if len(f) > 1 {
				out = append(out, f)
			}
		}
	}
	for _, addr := range []string{h.canonical, h.first("og:url")} {
		if u, err := url.Parse(addr); err == nil && u.Hostname() != "" {
			out = append(out, hostNames(u.Hostname())...)
		}
	}
	if h.base != nil && h.base.Hostname() != "" {
		out = append(out, hostNames(h.base.Hostname())...)
	}
	return out
}

// hostNames returns the names in a host: "www.the-gazette.co.uk" is the
// gazette.
func hostNames(host string) []string {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	parts := strings.Split(host, ".")
	out := []string{fold(host)}
	for _, p := range parts[:len(parts)-1] {
		if len(p) > 3 || len(parts) == 2 {
			out = append(out, fold(p))
		}
	}
	return out
}

// cleanTitle cuts s at a separator where what stands before it is itself a
// wording of the headline (one of keys), or what stands behind it is the name of
// the site, with or without that of a section before it.
func cleanTitle(s string, keys, sections map[string]bool, sites []string) string {
	type cut struct {
		start, end int
		tight      bool // a hyphen without spaces
	}
	var cuts []cut
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == ' ' && i+1 < len(s):
			// A dash or colon between spaces.
			r2, n2 := utf8.DecodeRuneInString(s[i+1:])
			if strings.ContainsRune("-–—:/~", r2) && i+1+n2 < len(s) && s[i+1+n2] == ' ' {
				cuts = append(cuts, cut{i, i + 2 + n2, false})
				i += 1 + n2
				continue
			}
		case strings.ContainsRune("|｜ㅣ•·*_¦：", r), r == ':' && strings.HasPrefix(s[i:], "::"),
			(r == '»' || r == '«') && strings.HasSuffix(s[:i], " ") && strings.HasPrefix(s[i+n:], " "):
			cuts = append(cuts, cut{i, i + n, false})
		case r == '-' && i > 0 && s[i-1] != ' ':
			cuts = append(cuts, cut{i, i + n, true})
		}
		i += n
		if len(cuts) > 50 {
			return s
		}
	}
	for _, c := range cuts {
		if left := strings.TrimSpace(s[:c.start]); keys[fold(left)] && fold(s[c.end:]) != "" {
			return left
		}
	}
	end := len(s) // of what is kept
	for i := len(cuts) - 1; i >= 0; i-- {
		c := cuts[i]
		next := end
		if i+1 < len(cuts) && !cuts[i+1].tight {
			next = min(next, cuts[i+1].start)
		}
		if c.tight || c.end > next {
			continue
		}
		seg := strings.TrimSpace(s[c.end:next])
		if isSite(seg, sites) || isSite(strings.TrimSpace(s[c.end:end]), sites) || end < len(s) && sections[fold(seg)] {
			if utf8.RuneCountInString(strings.TrimSpace(s[:c.start])) >= 6 {
				end = c.start
			}
		}
	}
	s = strings.TrimSpace(s[:end])
	// "Gazette: Bridge closed", "Gazette | Bridge closed"
	if i := strings.Index(s, ": "); i > 0 && isSite(s[:i], sites) && utf8.RuneCountInString(s[i:]) >= 12 {
		return strings.TrimSpace(s[i+2:])
	}
	for _, c := range cuts {
		if c.end <= len(s) && !c.tight && isSite(strings.TrimSpace(s[:c.start]), sites) {
			if right := strings.TrimSpace(s[c.end:]); utf8.RuneCountInString(right) >= 10 {
				return right
			}
		}
	}
	return s
}

func isSite(s string, sites []string) bool {
	k, k2 := fold(s), foldUmlaut(s)
	if len(k) < 2 || utf8.RuneCountInString(s) > 50 {
		return false
	}
	for _, x := range sites {
		if k == x || k2 == x || k == x+"news" || k == x+"online" || "the"+k == x || k == "the"+x || len(x) >= 5 && len(k) < 2*len(x)+8 && (strings.Contains(k, x) || strings.Contains(k2, x)) ||
			len(k) >= 5 && strings.HasPrefix(x, k) {
			return true
		}
	}
	return false
}

// fold returns the letters and digits of s in lower case: two wordings that
// differ in punctuation, spacing or width only have the same fold.
func fold(s string) string {
	if s == "" {
		return ""
	}
	if !isASCII(s) {
		s = norm.NFKC.String(strings.ToValidUTF8(s, ""))
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// foldUmlaut is fold with ä as ae, as host names write it.
func foldUmlaut(s string) string {
	return umlauts.Replace(fold(s))
}

var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "é", "e", "è", "e", "á", "a", "í", "i", "ó", "o", "ñ", "n", "ç", "c", "å", "a", "ø", "o", "æ", "ae")

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
