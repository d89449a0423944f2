package html

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hint is what tag, class, id, role and itemprop of an element suggest about
// its content. Hints are set where authors of pages in general use such words;
// none of them is a proof.
type hint uint32

const (
	hHidden  hint = 1 << iota // not shown
	hNav                      // navigation, breadcrumbs, pagination
	hAside                    // beside the text: sidebars, boxes, widgets
	hFooter                   // end of page or section
	hForm                     // forms, polls
	hAd                       // advertising, sponsored
	hShare                    // share bars, follow us
	hRelated                  // related links, teasers, most read
	hComment                  // readers' comments
	hSignup                   // newsletters, subscriptions, paywalls, apps
	hConsent                  // cookie banners
	hTags                     // lists of topics
	hBio                      // about the author
	hByline                   // who wrote it
	hDate                     // when
	hCaption                  // captions
	hCredit                   // credits of pictures
	hFigure                   // pictures, galleries, players
	hSummary                  // standfirst
	hBody                     // the text of the article
	hArticle                  // the article
	hMain                     // the main part of the page
	hTitle                    // headline
	hEmbed                    // foreign posts
	hTool                     // audio buttons, print, text size, reading time
)

// hInherit is what descendants take over.
const hInherit = ^(hBody | hArticle | hMain)

// hBad is what is no text of the article, wherever it stands.
const hBad = hHidden | hNav | hAside | hFooter | hForm | hAd | hShare | hRelated | hComment | hSignup | hConsent | hTags | hBio | hTool

// hinter computes hints; classes repeat, so that it remembers them.
type hinter struct {
	table *hintSet
	seen  map[string]hint
}

// hintSet is the table of words: whole ones, and beginnings.
type hintSet struct{ words, stems map[string]hint }

func newHinter() hinter {
	return hinter{table: hintWords(), seen: make(map[string]hint, 256)}
}

// of returns the hints of one element.
func (h *hinter) of(n *xhtml.Node) hint {
	out := tagHint(n.DataAtom)
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "class", "id", "data-testid", "data-component", "data-qa", "data-module", "data-type", "data-component-name":
			if a.Val != "" && !(a.Key == "id" && isHash(a.Val)) && n.DataAtom != atom.Html && n.DataAtom != atom.Body {
				out |= h.class(a.Val)
			}
		case "itemprop":
			out |= propHint(a.Val)
		case "role":
			out |= roleHint(a.Val)
		case "hidden":
			out |= hHidden
		case "aria-label":
			if n.DataAtom == atom.Section || n.DataAtom == atom.Div || n.DataAtom == atom.Aside {
				out |= h.class(a.Val) & (hAd | hShare | hRelated | hComment | hNav | hSignup)
			}
		case "style":
			if hiddenStyle(a.Val) {
				out |= hHidden
			}
		case "property", "rel":
			if strings.Contains(a.Val, "author") {
				out |= hByline
			}
		}
	}
	return out
}

// isHash reports whether an identifier is a number that happens to have
// letters: its words mean nothing.
func isHash(s string) bool {
	digits := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			digits++
		}
	}
	return digits >= 6 && digits*4 >= len(s)
}

func tagHint(a atom.Atom) hint {
	switch a {
	case atom.Nav, atom.Menu:
		return hNav
	case atom.Aside:
		return hAside
	case atom.Footer:
		return hFooter
	case atom.Form, atom.Button, atom.Input, atom.Fieldset, atom.Label:
		return hForm
	case atom.Dialog:
		return hConsent
	case atom.Figure:
		return hFigure
	case atom.Figcaption:
		return hCaption
	case atom.Article:
		return hArticle
	case atom.Main:
		return hMain
	case atom.Time:
		return hDate
	case atom.H1:
		return hTitle
	}
	return 0
}

func propHint(s string) hint {
	switch s {
	case "articleBody", "text", "reviewBody":
		return hBody
	case "author", "creator":
		return hByline
	case "datePublished", "dateModified", "dateCreated":
		return hDate
	case "headline":
		return hTitle
	case "caption":
		return hCaption
	case "description", "alternativeHeadline", "abstract":
		return hSummary
	case "comment":
		return hComment
	case "keywords":
		return hTags
	case "publisher":
		return hFooter
	}
	return 0
}

func roleHint(s string) hint {
	switch strings.ToLower(s) {
	case "navigation", "menu", "menubar", "toolbar", "tablist", "search", "banner":
		return hNav
	case "complementary":
		return hAside
	case "contentinfo":
		return hFooter
	case "dialog", "alertdialog":
		return hConsent
	case "article":
		return hArticle
	case "main":
		return hMain
	case "button":
		return hForm
	}
	return 0
}

// hiddenStyle reports whether a style attribute takes the element off the page.
func hiddenStyle(s string) bool {
	if len(s) > 1<<10 || !strings.Contains(s, "n") {
		return false
	}
	s = strings.ToLower(strings.ReplaceAll(s, " ", ""))
	return strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
}

// class reads the words of a class list or an identifier.
func (h *hinter) class(s string) hint {
	if v, ok := h.seen[s]; ok {
		return v
	}
	key := s
	if len(s) > 512 {
		s = s[:512]
	}
	var out hint
	var buf [64]byte
	w := buf[:0]
	last := ""
	end := func() {
		if len(w) == 0 {
			return
		}
		v := h.word(w)
		if last == "long" || last == "short" {
			v &^= hForm // "long-form"
		}
		// Two words together can mean what neither means alone.
		v |= pair(last, string(w))
		out |= v
		last = string(w)
		w = w[:0]
	}
	lower := false
	from := 0 // of the class that is being read
	whole := func(i int) {
		switch s[from:i] {
		case "hidden", "hide", "is-hidden", "d-none", "sr-only", "invisible":
			out |= hHidden
		}
		from = i + 1
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 0x80:
			w = append(w, c)
			lower = true
		case c >= 'A' && c <= 'Z':
			if lower {
				end()
			}
			w = append(w, c+'a'-'A')
			lower = false
		case c == '[':
			// Values of utility classes may name areas of the layout.
			end()
			for i+1 < len(s) && s[i+1] != ']' && s[i+1] != ' ' {
				i++
			}
			lower = false
		case c == ':':
			// Utility classes name a medium or state first: "print:hidden".
			w = w[:0]
			lower = false
		default:
			end()
			if c == ' ' {
				last = ""
				whole(i)
			}
			lower = false
		}
	}
	end()
	whole(len(s))
	if out&hEmbed != 0 {
		out &^= hShare // "twitter-tweet" is a post, not a button
	}
	if len(h.seen) < 1<<16 {
		h.seen[key] = out
	}
	return out
}

// maxStem is the length of the longest word of the table that stands for all
// that begin with it, and some.
const maxStem = 20

// word looks a word up, and then its longest known beginning.
func (h *hinter) word(w []byte) hint {
	if v, ok := h.table.words[string(w)]; ok {
		return v
	}
	for n := min(len(w), maxStem); n >= 3; n-- {
		if v, ok := h.table.stems[string(w[:n])]; ok {
			return v
		}
	}
	return 0
}

// pair tells what two neighbouring words mean together.
func pair(a, b string) hint {
	switch b {
	case "body", "content", "text", "copy", "inhalt", "corps", "cuerpo", "corpo", "paragraph", "paragraphs", "contents":
		switch a {
		case "article", "articles", "story", "post", "entry", "news", "artikel", "articulo", "artigo", "articolo", "page", "main", "rich", "artikkel", "artykul", "haber":
			if a == "page" || a == "main" {
				return hMain
			}
			return hBody
		}
	case "read", "viewed", "popular", "gelesen", "lus", "leidas", "lidas", "letti", "commented", "shared":
		switch a {
		case "most", "meist", "mas", "mais", "plus", "piu":
			return hRelated
		}
	case "more":
		if a == "read" || a == "see" || a == "load" || a == "show" {
			return hRelated
		}
	case "also", "next":
		if a == "read" || a == "see" || a == "up" {
			return hRelated
		}
	case "articles", "stories", "news", "posts", "links":
		switch a {
		case "more", "other", "latest", "top", "recent", "popular", "similar", "recommended", "trending", "featured":
			return hRelated
		}
	case "bio", "box", "info", "card", "about", "profile", "description":
		if a == "author" || a == "authors" || a == "writer" || a == "autor" {
			return hBio
		}
	case "hidden", "reader":
		if a == "visually" || a == "screen" {
			return hHidden
		}
	case "time":
		if a == "reading" || a == "read" {
			return hTool
		}
	case "date", "on", "at":
		if a == "publish" || a == "published" || a == "posted" || a == "publication" {
			return hDate
		}
	}
	return 0
}

// hintWords is the table of words, read once.
func hintWords() *hintSet { return hintWordsValue.Get(makeHintWords) }

var hintWordsValue lazy.Value[*hintSet]

func makeHintWords() *hintSet {
	t := &hintSet{words: make(map[string]hint, 512), stems: make(map[string]hint, 256)}
	for _, row := range hintTable() {
		for w := range strings.FieldsSeq(row.words) {
			if stem, ok := strings.CutSuffix(w, "*"); ok {
				t.stems[stem] |= row.hint
			} else {
				t.words[w] |= row.hint
			}
		}
	}
	return t
}

type hintRow struct {
	hint  hint
	words string
}

// hintTable lists the words of classes and identifiers, in the languages in
// which news sites name them. A word that ends in an asterisk stands for all that
// begin with it. Words are here for what they mean; those that sites use for
// their layouts as well ("form", "overlay", "paywall", "lightbox") were left out
// or kept by count, see internal/train/NOTES.md.
func hintTable() []hintRow {
	return []hintRow{
		{hHidden, "visuallyhidden sronly screenreader* offscreen noprint"},
		{hNav, "nav navbar navi navigation* logo menu menus breadcrumb* pagination pager paging brotkrumen brodkrumme sitemap skiplink* topbar megamenu hamburger"},
		{hAside, "aside sidebar* sidecolumn rightcolumn rightcol rightrail widget widgets textwidget rail infobox* factbox* faktaboks faktaruta faktabox marginal* marginalia inset* blurb"},
		{hFooter, "footer* foot fuss pied colophon disclaimer copyright* terms contact impressum"},
		{hForm, "form forms poll polls quiz survey* voting umfrage sondage login signin searchform* searchbox* suche btn button buttons checkbox submit toggle dropdown feedback error success input message sign"},
		{hAd, "ad ads adv advert* adsense adslot adunit adbox adwrapper adcontainer banner banners sponsor* werbung* anzeige* publicite* publicidad* reklam* reklame* annons* dfp gpt outbrain* taboola* affiliate* commercial* billboard mpu"},
		{hShare, "share shares sharing sharebar* sharetool* sharebutton* social socials socialmedia* follow followus teilen partager compartir condividi delen compartilhar addthis* addtoany* sharethis* whatsapp facebook twitter telegram pinterest linkedin bookmark*"},
		{hRelated, "related* relacionad* verwandt* similar recommend* recirc* empfehl* teaser* mostread mostpopular popular trending trend* readmore readnext morestories morenews alsoread weiterlesen weitere mehr lesetipp* promo promos promobox crosslink* upnext outbound recommendation* onward* latest carousel* slider swiper* inlinelink*"},
		{hComment, "comment comments commentlist* commentform* commentbox* commentsection* commentcount* commentcontainer* commentblock* kommentar kommentare kommentarbereich* comentarios commentaires commenti disqus* viafoura* respond discussion* reply replies"},
		{hSignup, "newsletter* subscri* signup abonn* abo piano regwall* register* registration registrier* membership donate donation* donat* spende* appdownload download notification* cta email"},
		{hConsent, "cookie cookies cookiebanner* consent* gdpr cmp modal modals popup popups popover* tooltip* toast dialog drawer* dropdown* privacy legal"},
		{hTags, "tag tags taglist taxonom* keyword keywords topics themen schlagwort* schlagworte etiquetas hashtags categories"},
		{hBio, "authorbio* authorbox* authorinfo* authorcard* authordesc* authorprofile* authorsbox* bio biography aboutauthor about profile"},
		{hByline, "byline* author* autor autoren autore autores autora autrice auteur auteurs writer writers reporter reporters journalist journaliste journalists contributor contributors fn signature firma verfasser* creator creators redakteur redakteure redakteurin forfatter* författare* skribent* toimittaja kirjoittaja yazar* muhabir* penulis* columnist"},
		{hDate, "date dates datetime timestamp* dateline* publishdate pubdate published posted datum fecha zeitstempel time lastmod* modified updated"},
		{hCaption, "caption* figcaption bildunterschrift* bildtext* legende legend imagetext imgcaption wpcaption bu piefoto didascalia onderschrift"},
		{hCredit, "credit credits attribution photocredit* photographer* fotograf* bildquelle* quelle kredit"},
		{hFigure, "figure gallery galleries galerie* galeria* slideshow* player players video videos jwplayer* brightcove* photo photos picture bildergalerie* bilderstrecke* leadimage featuredimage thumbnail* infographic* map"},
		{hSummary, "standfirst* summary deck dek subtitle* subtitulo* sottotitolo* subheadline* subhead subheading lead leadtext lede intro introduction* vorspann* anriss* chapo chapeau entradilla* bajada ingress excerpt* preamble manchet* abstract sommario occhiello perex anlauf standfirst"},
		{hBody, "articlebody* articlecontent* articletext* articlecopy storybody* storycontent* storytext* entrycontent* postcontent* postbody* newsbody* newscontent* newstext* newsdetail* richtext* brødtekst brodtekst bodytext articlemain* detailtext* fulltext* bodycopy"},
		{hArticle, "article story artikel articolo articulo artigo hentry"},
		{hMain, "main maincontent* content"},
		{hTitle, "headline* title* titulo* titre titel* titolo* entrytitle*"},
		{hEmbed, "embed embeds embedded tweet tweets twittertweet instagram* oembed tiktok*"},
		{hTool, "toolbar* tools tool printer drucken readingtime* lesezeit* audio listen vorlesen fontsize readspeaker* trinity timetoread utility icon icons actions action bookmark save"},
	}
}
