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
		if inSorted(promoLabels, g) {
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
		if (rest == "" || startsUpper(rest) || !endsSentence(rest)) && inSorted(promoHeads, strings.TrimSpace(strings.Trim(f[:i], "*>»▶►→•[(| "))) {
			return true, false
		}
	}
	if i := strings.IndexAny(f, "|"); i > 0 && i < 32 && inSorted(promoHeads, strings.TrimSpace(f[:i])) {
		return true, false
	}
	return false, false
}

// promoHeads, before a colon or a bar, call to another article.
var promoHeads = []string{
	"ad", "advertisement", "also read", "also see", "anzeige", "auch interessant", "don't miss", "explore more", "further reading", "in pictures",
	"keep reading", "leer más", "leggi anche", "lesen sie auch", "lire aussi", "listen", "live updates", "mehr zum thema", "more", "more coverage",
	"more from", "more news", "more on this", "must read", "must-read", "photos", "read", "read also", "read here", "read more", "read next", "read on",
	"recommended", "related", "related article", "related articles", "related coverage", "related news", "related stories", "related story", "see also",
	"see more", "share this article", "share this story", "sign up", "sponsored", "subscribe", "tipp", "trending", "video", "watch", "watch here",
	"watch live", "watch now", "you may also like", "you might also like",
}

// promoLabels stand alone on a line, before headlines of other articles.
var promoLabels = []string{
	"also in the news", "also read", "auch interessant", "don't miss", "editor's picks", "editors' picks", "from our partners", "from the web",
	"further reading", "keep reading", "latest news", "latest stories", "leer más", "leggi anche", "lesen sie auch", "lire aussi", "mehr zum thema",
	"more from this section", "more in this section", "more like this", "more news", "more on this", "more on this story", "more stories",
	"more top stories", "most popular", "most read", "most viewed", "must read", "popular now", "popular stories", "promoted stories", "read also",
	"read more", "read next", "recommended", "recommended for you", "recommended stories", "related", "related articles", "related content",
	"related coverage", "related internet links", "related news", "related stories", "related story", "related topics", "see also", "sponsored content",
	"sponsored links", "sponsored stories", "suggested topics", "tags", "top stories", "topics", "trending", "trending now", "up next",
	"what to read next", "you may also like", "you might also like",
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
