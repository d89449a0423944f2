// Package feed reads the items of news feeds: RSS 0.9x and 2.0, RSS 1.0 (RDF),
// Atom 1.0 and JSON Feed 1.x, with the modules content, Dublin Core and Media
// RSS.
//
//	resp, err := http.Get(address)
//	if err != nil {
//		return err
//	}
//	defer resp.Body.Close()
//	for a, err := range feed.All(ctx, resp.Body, article.Options{}) {
//		if err != nil {
//			return err
//		}
//		fmt.Println(a.Headline(), a.URL)
//	}
//
// A feed holds many articles. [All] reads them one by one, so that a long feed
// need not fit in memory as articles; [Decode] reads the first.
//
// The text of an article is its title and the fullest content that the item has:
// content:encoded or content, else the description. Where there is both, the
// description is a summary, in Descriptions only. Categories with a scheme are
// subjects, others keywords. What the feed says of itself (its title, language,
// rights and authors) goes to the items that do not say otherwise. Elements that
// the model has no field for are kept in [article.Article.Extra] as text, under
// their name with its usual prefix.
//
// The reader is written by hand upon the tokens of encoding/xml and
// encoding/json. Feed libraries read a whole feed into structures of their own,
// with their own ideas of limits and dates and with dependencies that a program
// would carry even if it reads no feed; what is left to do after the tokens is a
// table of names. Feeds are not written: an item is no place for what an Article
// knows.
package feed
