package article

import (
	"strings"
	"unicode"
)

// isPromo reports whether a line is a part of the page and not of the article:
// advertisements, calls to read, share, sign up or pay, navigation. label says
// that headlines of other articles may follow it. Each rule asks for the shape of
// the whole line, so that prose which happens to begin alike ("Follow the money,
// she said.") stays text.
func isPromo(f, s string) (promo, label bool) {
	g := strings.TrimSpace(strings.Trim(f, "=*-–—|>»▶►→•[]()·…. "))
	g = strings.TrimRight(g, ":")
	if len(s) <= 80 {
		if inSorted(promoCalls, g) || inSorted(promoLabels, g) {
			return true, true
		}
		if inSorted(promoLines, g) || isReadTimeLine(s) || isNavigation(s) || isListCount(g) {
			return true, false
		}
	}
	if len(s) > maxHead {
		return false, false
	}
	if hasAnyPrefix(f, promoPrefixes) {
		return true, false
	}
	if isPagePlea(f, s) {
		return true, false
	}
	switch {
	case strings.HasPrefix(f, "follow ") && (strings.Contains(f, " on twitter") || strings.Contains(f, " on x") || strings.Contains(f, " on facebook") || strings.Contains(f, " on instagram") || strings.Contains(f, " on social") || strings.Contains(f, "@")),
		hasAnyPrefix(f, []string{"reach ", "contact ", "email "}) && (strings.Contains(f, "@") || strings.Contains(f, "reporter") && strings.ContainsAny(f, "0123456789")),
		strings.HasPrefix(f, "like us on "),
		strings.HasPrefix(f, "listen ") && (strings.Contains(f, "podcast") || strings.Contains(f, "platform")),
		strings.HasPrefix(f, "get it on ") && len(s) < 80,
		hasAnyPrefix(f, []string{"sign up to ", "sign up for ", "sign up now", "sign up with ", "subscribe to ", "subscribe for ", "subscribe now", "subscribe today", "register for ", "register now"}) && !strings.ContainsAny(s, "“”\""),
		strings.HasPrefix(f, "click ") && (strings.HasPrefix(f, "click here") || strings.HasPrefix(f, "click to")),
		hasAnyPrefix(f, []string{"an image that links to", "a link to ", "image that links", "opens in new", "opens new tab", "(opens in", "external link"}),
		strings.HasSuffix(f, "opens new tab") && len(s) < 160 && !endsSentence(strings.TrimSuffix(s, "opens new tab")):
		return true, false
	}
	// "Read more: Mayor says ‘we will not yield’"
	if i := strings.IndexByte(f, ':'); i > 0 && i < 32 {
		rest := strings.TrimSpace(s[strings.IndexByte(s, ':')+1:])
		if (rest == "" || startsUpper(rest) || !endsSentence(rest)) && isPromoHead(strings.TrimSpace(strings.Trim(f[:i], "*>»▶►→•[(| "))) {
			return true, false
		}
	}
	if i := strings.IndexAny(f, "|"); i > 0 && i < 32 && isPromoHead(strings.TrimSpace(f[:i])) {
		return true, false
	}
	return false, false
}

// promoCalls call to other articles, alone on a line or before a colon or a bar.
var promoCalls = []string{
	"a lire aussi", "also read", "auch interessant", "ayrıca okuyun", "baca juga", "citește și", "czytaj także", "czytaj też", "czytaj więcej",
	"devamını oku", "don't miss", "further reading", "keep reading", "lea tambien", "lea también", "lee también", "leer más", "leer también",
	"lees meer", "lees ook", "leggi anche", "leggi tutto", "leia mais", "leia também", "les mer", "les også", "lesen sie auch", "lesen sie dazu",
	"lesen sie mehr", "lire aussi", "lire la suite", "lue lisää", "lue myös", "läs mer", "läs också", "læs mere", "læs også", "mehr dazu", "mehr lesen",
	"mehr zum thema", "more news", "more on this", "must read", "olvassa el", "przeczytaj także", "przeczytaj też", "read also", "read more",
	"read next", "recommended", "related", "related articles", "related coverage", "related news", "related stories", "related story", "see also",
	"skaitykite taip pat", "trending", "vea también", "veja também", "weiterlesen", "you may also like", "you might also like", "zobacz także",
	"zobacz też", "à lire aussi", "čtěte také", "čítajte tiež", "διαβάστε επίσης", "читайте также", "читайте також", "あわせて読みたい", "関連記事", "관련기사",
}

// isPromoHead reports whether folded words before a colon or a bar call to another article.
func isPromoHead(s string) bool { return inSorted(promoCalls, s) || inSorted(promoHeads, s) }

// promoHeads do so before a colon or a bar only.
var promoHeads = []string{
	"ad", "advertisement", "also see", "anzeige", "explore more", "in pictures", "listen", "live updates", "more", "more coverage", "more from",
	"must-read", "photos", "read", "read here", "read on", "related article", "see more", "share this article", "share this story", "sign up",
	"sponsored", "subscribe", "tipp", "video", "watch", "watch here", "watch live", "watch now",
}

// promoLabels do so alone on a line only, before headlines of other articles.
var promoLabels = []string{
	"also in the news", "editor's picks", "editors' picks", "from our partners", "from the web", "latest news", "latest stories",
	"more from this section", "more in this section", "more like this", "more on this story", "more stories", "more top stories", "most popular",
	"most read", "most viewed", "popular now", "popular stories", "promoted stories", "recommended for you", "recommended stories", "related content",
	"related internet links", "related topics", "sponsored content", "sponsored links", "sponsored stories", "suggested topics", "tags", "top stories",
	"topics", "trending now", "up next", "what to read next",
}

// promoLines are whole lines of a page that announce nothing.
var promoLines = []string{
	"accessibility links", "ad", "ad feedback", "add to favorites", "advertisement", "advertisement - continue reading below",
	"advertisement - scroll to continue", "advertisement - story continues below", "anzeige", "article content",
	"article continues after advertisement", "article continues below", "article continues below advertisement", "back to top", "bookmark",
	"click to play", "close", "comment", "comments", "contents", "continue reading", "continue reading below", "continue reading the main story",
	"copy link", "copy link to clipboard", "copy url", "donate", "email", "email article", "end of list", "enlarge this image", "expand", "facebook",
	"flipboard", "follow", "follow us", "fullscreen", "gift article", "gift this article", "give this article", "hide caption", "home", "image",
	"image source", "informate más", "join the conversation", "last updated", "leave a comment", "leer más tarde", "link copied", "linkedin", "listen",
	"listen to this article", "listen to this story", "live", "load more", "loading", "log in", "log out", "login", "logout", "menu", "messenger",
	"my account", "my profile", "newsletter", "newsletters", "open in a new window", "open in new window", "opens in a new tab", "opens new tab",
	"pinterest", "play", "play video", "please enable javascript", "post", "posted", "print", "print this article", "privacy policy", "promoted",
	"publicidad", "publicité", "published", "purchase licensing rights", "read aloud", "read full article", "read full story", "read the full article",
	"read the full story", "reddit", "register", "republish", "save", "save article", "save for later", "save this story", "scroll to continue",
	"search", "see all topics", "share", "share full article", "share on facebook", "share on twitter", "share on x", "share this",
	"share this article", "share this story", "show caption", "show comments", "show more", "show more sharing options", "sign in", "sign out",
	"sign up", "skip ad", "skip advertisement", "skip to content", "skip to main content", "skip to main navigation", "skip to navigation", "sponsored",
	"story continues", "story continues after advertisement", "story continues below", "story continues below ad",
	"story continues below advertisement", "subscribe", "subscribe now", "terms of use", "text size",
	"this advertisement has not loaded yet, but your article continues below", "threads", "thumbs down", "thumbs up", "toggle caption",
	"toggle navigation", "tweet", "twitter", "unmute", "updated", "video", "video player is loading", "view all", "view comments", "view gallery",
	"view image in fullscreen", "watch live", "werbung", "whatsapp",
}

// promoPrefixes begin lines that are promotion whatever follows.
var promoPrefixes = []string{
	"advertisement - ", "advertisement – ", "advertisement — ", "=== anzeige", "anzeige ", "tipp: wir sind", "get the latest ", "get our ", "get the day's", "get breaking news", "download our app", "download the app", "join our whatsapp", "join our telegram", "join thousands of",
	"this article is for subscribers", "this story is for subscribers", "already a subscriber", "already have an account", "to continue reading", "you have reached your limit", "unlock this article", "try unlimited access", "enjoying this article", "support our journalism", "support independent journalism",
	"thank you for reading", "have a news tip", "got a tip", "got a story", "do you have a story", "send your story ideas", "email us at", "we use cookies", "by clicking ", "by signing up", "by subscribing, ", "sign up here", "watch the video", "watch more:", "watch below", "swipe for", "scroll down for", "see more on ", "more on this story:", "get in touch with",
	"our standards: ", "in case you missed it", "view this post on", "a post shared by", "this is a carousel", "use left and right arrow",
}

// isPagePlea reports whether a folded line speaks of the page itself: what it
// would show if the reader agreed or paid, how it was printed, what else the site
// has. Each row of words must stand in the line in this order, the first one at
// its beginning; a line that quotes somebody is none.
func isPagePlea(f, s string) bool {
	if strings.ContainsAny(s, "“”\"„«»") {
		return false
	}
next:
	for _, row := range pagePleas {
		rest, ok := strings.CutPrefix(f, row[0])
		if !ok {
			continue
		}
		for _, w := range row[1:] {
			if _, rest, ok = strings.Cut(rest, w); !ok {
				continue next
			}
		}
		return true
	}
	return false
}

var pagePleas = [][]string{
	{"an dieser stelle finde", "extern", "inhalt"},
	{"ich bin damit einverstanden, dass mir", "inhalt", "angezeigt"},
	{"personenbezogene daten können an drittplattformen"},
	{"i agree to external content being"},
	{"dieser artikel wurde ausgedruckt unter"},
	{"dieses thema im programm"},
	{"ihre meinung ist uns wichtig"},
	{"jetzt abonnieren und "},
	{"il vous reste ", "% de cet article"},
	{"la suite est réservée aux abonnés"},
	{"cet article est réservé aux abonnés"},
	{"questo articolo è riservato agli abbonati"},
	{"este artículo es exclusivo para suscriptores"},
	{"dieser artikel ist nur für abonnenten"},
	{"for more stories like this"},
	{"for more news like this"},
	{"for the latest ", "news", "sign up "},
	{"for the latest ", "news", "subscribe "},
	{"our website is ", "bookmark"},
	{"this site is protected by recaptcha"},
	{"follow ", " on google news"},
	{"stay up to date with ", "newsletter"},
	{"this is a breaking news story", "updates"},
	{"we apologize, but this video "},
	{"this advertisement has not loaded"},
	{"have you got a story"},
	{"有料会員になると"},
}

// isListCount reports whether a folded line counts the links of a box or the
// pictures of a gallery: "list of 3 items", "list 2 of 3", "1 of 12", or numbers
// an advertisement.
func isListCount(g string) bool {
	if n, ok := strings.CutPrefix(g, "advertisement "); ok {
		return strings.Trim(n, "0123456789") == ""
	}
	if a, b, ok := strings.Cut(g, " of "); ok && a != "" && b != "" && strings.Trim(a+b, "0123456789") == "" {
		return true
	}
	rest, ok := strings.CutPrefix(g, "list ")
	rest = strings.TrimPrefix(rest, "of ")
	return ok && len(rest) > 0 && rest[0] >= '0' && rest[0] <= '9'
}

// isReadTimeLine reports whether a line says how long reading takes.
func isReadTimeLine(s string) bool {
	toks := scanTokens(s, 0)
	n := isReadTime(toks)
	return n > 0 && n == len(toks)
}

// isNavigation reports whether a line is a row of links: three or more short
// items between bars, arrows or dots.
func isNavigation(s string) bool {
	if sectionPath(s) != nil && strings.ContainsAny(s, ">›»") {
		return false // where the article stands, not where else to go
	}
	items := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '·' || r == '•' || r == '›' || r == '>' })
	if len(items) < 3 {
		return false
	}
	for _, it := range items {
		it = strings.TrimSpace(it)
		if countWords(it) > 3 || it == "" || !unicode.IsUpper(firstRune(it)) || strings.ContainsAny(it, ".,:0123456789") {
			return false
		}
	}
	return true
}
