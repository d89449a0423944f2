// Package html reads the pages of news sites, whatever made them: it finds the
// text of the article and tells apart what surrounds it, with general signals
// alone. No rule knows a site.
//
//	resp, err := http.Get(address)
//	if err != nil {
//		return err
//	}
//	defer resp.Body.Close()
//	a, err := html.Decode(ctx, resp.Body, article.Options{
//		URL:         address,
//		ContentType: resp.Header.Get("Content-Type"),
//		Reference:   time.Now(), // what "2 hours ago" counts from
//	})
//
// # The text
//
// [Decode] parses the page as a browser does and makes it flat: elements and
// blocks of text in document order. Each element gets hints from its tag, its
// role, its itemprop and the words of its classes ("sidebar", "newsletter",
// "article-body"). The box with the densest running text that no hint speaks
// against is the article, together with boxes that are marked alike, as pages
// have them that put advertisements between. Hints that would damn most of the
// text of a page are wrong about it and are ignored. All of this is linear in the
// size of the page.
//
// Within the box, paragraphs, subheadings with their level, list items, rows of
// tables, block quotations and captions become blocks with their roles. Teasers,
// share bars, newsletters, comments, paywall lines, tags and what is hidden are
// left out, and so is what repeats the headline. Two line breaks, or one after a
// full stop, end a paragraph. The headline, the summary under it and the byline
// stand in front.
//
// Where the page holds much less text than its JSON-LD, the text is taken from
// there; where it holds nearly none and has <noscript>, from that.
//
// # The metadata
//
//   - JSON-LD: every Article type, with @graph, references and repairable JSON;
//     what it has goes before the rest, see package jsonld for the properties.
//   - Headline: og:title, headline, the first heading and <title>, without the
//     name of the site. Where they disagree, the wording that <title> does not
//     share wins: <title> is written for search engines, unless the first heading
//     is the same. What the data call an alternative headline, or the headline of
//     a live blog, gives way to another wording. The others follow in Headlines,
//     with the Role "social", "alternative" or "page".
//   - Dates: JSON-LD, <meta>, microdata, <time>, then a date in a line by the
//     headline, then one in the address. As written, with their own offset.
//     Published and modified are kept apart.
//   - Authors: JSON-LD, <meta>, then what the page shows as its byline. A name
//     that is the site's own gives way to a person's. Addresses are no names;
//     "A and B" are two.
//   - Section, keywords, description, language, canonical address, site, access,
//     pictures with caption, alternative text and credit.
//
// # Encodings
//
// A byte order mark goes before the Content-Type in [article.Options], that
// before <meta>, that before valid UTF-8, that before windows-1252; valid UTF-8
// is never read as anything else.
package html
