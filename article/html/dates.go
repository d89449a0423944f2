package html

import (
	"strings"

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
		n := t.elems[i].n
		to := &published
		if t.changed(i) {
			to = &modified
		}
		try(to, attr(n, "datetime"))
	})
	if published.Time.IsZero() {
		published = t.writtenDate(c, opts, published)
	}
	if published.Time.IsZero() {
		try(&published, addressDate(h))
	}
	return published, modified
}

// How many words around a date a line may have: "Published on", "by Ana Ruiz".
const dateWords = 12

// writtenDate looks for a date in the short lines around the headline and the
// beginning of the text. known is returned where there is none.
func (t *tree) writtenDate(c int32, opts article.Options, known article.Date) article.Date {
	from, to := t.span(c)
	tries := 0
	for _, called := range []bool{true, false} {
		for i := range t.blocks {
			b := &t.blocks[i]
			h := t.elems[b.elem].all | b.own
			if b.elem < from || b.elem >= to || (h&hDate != 0) != called || h&(hRelated|hComment|hNav|hFooter|hHidden|hAd) != 0 || b.end-b.start > 160 {
				continue
			}
			s := t.in(b)
			if !strings.ContainsAny(s, "0123456789") {
				continue
			}
			if tries++; tries > 20 {
				return known
			}
			if d, ok := dateIn(s, opts); ok {
				return d
			}
		}
	}
	return known
}

// dateIn reads the longest date in a line of few words.
func dateIn(s string, opts article.Options) (article.Date, bool) {
	words := strings.Fields(s)
	if len(words) > 2*dateWords {
		return article.Date{}, false
	}
	for i := range words {
		for j := min(len(words), i+dateWords); j > i; j-- {
			w := strings.Trim(strings.Join(words[i:j], " "), " |,;·•–-()")
			if !strings.ContainsAny(w, "0123456789") || len(w) < 8 {
				continue
			}
			if d, err := article.ParseDate(w, opts); err == nil && !d.Time.IsZero() {
				return d, true
			}
		}
	}
	return article.Date{}, false
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

// changed reports whether a date is one of a change, by what it is called.
func (t *tree) changed(i int32) bool {
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
