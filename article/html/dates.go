package html

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/onrecord-go/onrecord/article"
)

// Meta names that give the time of publication, the more reliable ones first,
// and those that give the time of the last change.
var (
	publishedKeys = []string{"article:published_time", "article:published:time", "article:published", "og:article:published_time", "og:published_time",
		"datepublished", "dc.date.issued", "dcterms.issued", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date", "dcterms.date",
		"dc.terms.issued", "originalpublicationdate", "publication_date", "publication-date", "publicationdate", "publishdate", "publish_date", "publish-date",
		"published_at", "pubdate", "article.published", "article_date_original", "article:post_date", "date.available", "date.created", "datecreated", "dc.date.created",
		"dcterms.created", "created", "date", "uploaddate", "timestamp", "displaydate", "post_date", "release_date"}
	modifiedKeys = []string{"article:modified_time", "article:modified:time", "article:modified", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified",
		"date.modified", "date.updated", "lastmod", "last-modified", "last_modified", "revised", "updated"}
)

// dates finds when the article was published and changed. What comes first is
// what the page says to machines, then its <time> elements, then what it shows.
func (t *tree) dates(h *head, ld *article.Article, opts article.Options, c int32) (published, modified article.Date) {
	published, modified = ld.Published, ld.Modified
	try := func(to *article.Date, s string) bool {
		if !to.Time.IsZero() || s == "" || len(s) > 100 {
			return false
		}
		d, err := article.ParseDate(s, opts)
		if err != nil {
			return false
		}
		*to = d
		return true
	}
	for _, k := range publishedKeys {
		try(&published, h.first(k))
	}
	for _, k := range modifiedKeys {
		try(&modified, h.first(k))
	}
	for _, i := range t.props {
		n := t.elems[i].n
		s := attr(n, "content")
		if s == "" {
			s = attr(n, "datetime")
		}
		switch attr(n, "itemprop") {
		case "datePublished":
			try(&published, s)
		case "dateModified":
			try(&modified, s)
		}
	}
	t.shownDates(c, func(i int32) {
		to := &published
		if t.changed(i) {
			to = &modified
		}
		try(to, stampOf(t.elems[i].n))
	})
	from, to := t.span(c)
	if published.Time.IsZero() {
		published = t.writtenDate(from, to, opts, published)
	}
	if published.Time.IsZero() {
		try(&published, addressDate(h))
	}
	if published.Time.IsZero() {
		published = t.writtenDate(t.linesAbove(from), from, opts, published)
	}
	return published, modified
}

// stampKeys are the attributes in which pages keep a time for their scripts.
var stampKeys = []string{"datetime", "data-timestamp", "data-datetime", "data-published", "data-publish-date", "data-published-at", "data-pubdate", "data-date"}

// stampOf returns the time that the attributes of an element give: a date, or the
// seconds or milliseconds since 1970.
func stampOf(n *xhtml.Node) string {
	for _, k := range stampKeys {
		s := strings.TrimSpace(attr(n, k))
		if s == "" {
			continue
		}
		if k == "datetime" || len(s) != 10 && len(s) != 13 || !digits(s) {
			return s
		}
		// Ten digits of seconds begin in 2001 and end long after us.
		if v, err := strconv.ParseInt(s[:10], 10, 64); err == nil && s[0] != '0' {
			return time.Unix(v, 0).UTC().Format(time.RFC3339)
		}
	}
	return ""
}

// linesAbove returns the element of the fourth block before an element: where the
// page has no heading that is marked as one, its date stands there.
func (t *tree) linesAbove(e int32) int32 {
	i := 0
	for i < len(t.blocks) && t.blocks[i].elem < e {
		i++
	}
	if i = max(i-4, 0); i < len(t.blocks) {
		return min(t.blocks[i].elem, e)
	}
	return e
}

// How many words around a date a line may have: "Published on", "by Ana Ruiz".
const dateWords = 12

// writtenDate looks for a date in the short lines of a range of elements: those
// around the headline and the beginning of the text. A line that tells of a
// change only counts where no other has a date. known is returned where there is
// none.
func (t *tree) writtenDate(from, to int32, opts article.Options, known article.Date) article.Date {
	tries := 0
	for _, called := range []bool{true, false} {
		for i := range t.blocks {
			b := &t.blocks[i]
			h := t.elems[b.elem].all | b.own
			if b.elem < from || b.elem >= to || (h&hDate != 0) != called || h&(hRelated|hComment|hNav|hFooter|hHidden|hAd|hCaption|hCredit) != 0 || b.end-b.start > 160 {
				continue
			}
			s := t.in(b)
			if !strings.ContainsAny(s, "0123456789") {
				continue
			}
			if tries++; tries > 20 {
				return known
			}
			d, change, ok := dateIn(s, opts)
			switch {
			case ok && !change:
				return d
			case ok && known.Time.IsZero():
				known = d
			}
		}
	}
	return known
}

// dateIn reads the longest date in a line of few words, the first one that no
// word before it calls that of a change. change reports that there is no other.
func dateIn(s string, opts article.Options) (d article.Date, change, ok bool) {
	words := strings.Fields(apart(s))
	if len(words) > 2*dateWords {
		return d, false, false
	}
	for i := 0; i < len(words); {
		x, n := dateAt(words[i:], opts)
		if n == 0 {
			i++
			continue
		}
		if !calledChange(words[max(0, i-3):i]) {
			return x, false, true
		}
		if !ok {
			d, change, ok = x, true, true
		}
		i += n
	}
	return d, change, ok
}

// dateAt reads the longest date that words begin with, and returns how many of
// them it takes.
func dateAt(words []string, opts article.Options) (article.Date, int) {
	for j := min(len(words), dateWords); j > 0; j-- {
		w := strings.Trim(strings.Join(words[:j], " "), " |,;•–-()")
		if !strings.ContainsAny(w, "0123456789") || len(w) < 8 {
			continue
		}
		if d, err := article.ParseDate(w, opts); err == nil && !d.Time.IsZero() {
			return d, j
		}
	}
	return article.Date{}, 0
}

// apart sets apart what runs into each other where elements meet without a space
// ("Ana RuizApril 28", "2029Updated", a dot between two dates), and closes up
// days and months in figures ("3. 5. 2029").
func apart(s string) string {
	rs := []rune(s)
	var b strings.Builder
	b.Grow(len(s) + 8)
	for i, r := range rs {
		prev, next := rune(' '), rune(' ')
		if i > 0 {
			prev = rs[i-1]
		}
		if i+1 < len(rs) {
			next = rs[i+1]
		}
		switch {
		case r == '•' || r == '·' || r == '|':
			b.WriteString(" | ")
			continue
		case unicode.IsSpace(r) && prev == '.' && i > 1 && unicode.IsDigit(rs[i-2]) && unicode.IsDigit(next):
			continue
		case unicode.IsUpper(r) && (unicode.IsLower(prev) || unicode.IsDigit(prev)) && unicode.IsLower(next):
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// calledChange reports whether one of the words says that something was changed:
// the last of them that says either.
func calledChange(words []string) bool {
	for i := len(words) - 1; i >= 0; i-- {
		w := strings.ToLower(words[i])
		switch {
		case hasStem(w, changeStems):
			return true
		case hasStem(w, publishStems):
			return false
		}
	}
	return false
}

var (
	changeStems = []string{"updat", "modif", "revised", "aktuali", "zaktuali", "actuali", "atuali", "aggiorna", "bijgewerkt", "gewijzigd", "geändert", "oppdater", "uppdater", "opdater", "endret",
		"ändrad", "ændret", "güncel", "päivitet", "muokattu", "обновл", "оновл", "изменен", "ενημερ", "diperbarui", "更新", "수정", "最終更新", "업데이트"}
	publishStems = []string{"publi", "publ.", "pubbli", "posted", "created", "veröffentlicht", "erschienen", "gepubliceerd", "opublikowan", "julkaistu", "yayın", "опубл", "zverejnen", "zveřejn", "入力", "公開", "발행"}
)

func hasStem(w string, stems []string) bool {
	for _, x := range stems {
		if strings.HasPrefix(strings.TrimLeft(w, "(|"), x) {
			return true
		}
	}
	return false
}

// addressDate returns the day that the address of the page has in its path:
// /2024/05/03/ or /2024-05-03-.
func addressDate(h *head) string {
	if h.base == nil {
		return ""
	}
	p := h.base.Path
	for i := 0; i+10 < len(p); i++ {
		if p[i] != '/' || p[i+1] != '2' && p[i+1] != '1' {
			continue
		}
		d := p[i+1 : i+11]
		if sep := d[4]; (sep == '/' || sep == '-') && d[7] == sep && (i+11 == len(p) || p[i+11] == '/' || p[i+11] == '-') {
			if y, m := d[:4], d[5:7]+d[8:10]; digits(y) && digits(m) {
				return y + "-" + d[5:7] + "-" + d[8:10]
			}
		}
	}
	return ""
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// shownDates calls use for the <time> elements that belong to the article, best
// ones first: those between the headline and the end of the text, then those
// before it.
func (t *tree) shownDates(c int32, use func(i int32)) {
	from, to := t.span(c)
	for pass := range 2 {
		for _, i := range t.times {
			inside := i >= from && i < to
			if inside == (pass == 0) && t.elems[i].all&(hRelated|hComment|hNav|hFooter|hHidden|hAd) == 0 {
				use(i)
			}
		}
	}
}

// span returns the elements from the headline before the text to the end of
// the text.
func (t *tree) span(c int32) (from, to int32) {
	if c < 0 {
		return 0, int32(len(t.elems))
	}
	from, to = c, t.elems[c].end
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.elem >= c {
			break
		}
		if b.tag == atom.H1 && b.elem < c {
			from = b.elem
		}
	}
	// What stands beside the headline in the same box belongs to it.
	for range 3 {
		if p := t.elems[from].parent; p > 0 && !t.within(c, p) {
			from = p
		}
	}
	return from, to
}

// changed reports whether a date is one of a change, by what it is called: in
// words before it, or by its class.
func (t *tree) changed(i int32) bool {
	if calledChange(labelOf(t.elems[i].n)) {
		return true
	}
	for range 3 {
		if i < 0 {
			return false
		}
		n := t.elems[i].n
		s := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop") + " " + attr(n, "data-testid"))
		if strings.Contains(s, "modif") || strings.Contains(s, "updat") || strings.Contains(s, "aktualis") {
			return true
		}
		if strings.Contains(s, "publish") {
			return false
		}
		i = t.elems[i].parent
	}
	return false
}

// labelOf returns the last words before an element in the same box, and its own
// first ones.
func labelOf(n *xhtml.Node) []string {
	var words []string
	if p := n.PrevSibling; p != nil {
		s := p.Data
		if p.Type == xhtml.ElementNode {
			s = shortText(p, 40)
		}
		if p.Type != xhtml.CommentNode && len(s) < 200 {
			words = strings.Fields(s)
			words = words[max(0, len(words)-3):]
		}
	}
	own := strings.Fields(shortText(n, 60))
	return append(words, own[:min(2, len(own))]...)
}
