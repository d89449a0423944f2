// Package article models a news article as typed data and reads it from plain
// text.
//
// [Parse] takes text as people copy it from a page or a wire and tells what its
// lines are; [FromText] takes a body whose title and date are known from
// elsewhere. The packages below this one read and write the formats that news
// comes in, package formats reads whichever comes; all give the same [Article]:
//
//	a, err := article.Parse(text, article.Options{Reference: retrieved})
//	if err != nil {
//		return err // a *LimitError: nothing else stops it
//	}
//	fmt.Println(a.Headline(), a.Published.Raw, a.Dateline.Places)
//	for s := range a.Sentences() {
//		fmt.Println(s, s.In(a.Text))
//	}
//
// # One text
//
// [Article].Text is the one text of an article, and every [Span] of this module
// is a range of bytes in it that falls on runes. [Normalize] makes it, once and
// before any offset is taken: valid UTF-8 in form C, without what no reader
// sees, with quotation marks, dashes and case as they were. [Article.Source]
// leads a span back to the raw input, [Article.Index] counts it in UTF-16
// units, code points, lines and columns.
//
// The blocks of an article part its text: every byte that is not white space
// belongs to one of them, and its [Role] says whether it is running text. What
// is none (promotion, captions, credits, corrections, notes) stays in the text,
// so that nothing is lost, and is passed over by [Article.Paragraphs] and
// [Article.Sentences].
//
// # Unknown, and not guessed
//
// The zero value of each field means that it is not known. Beside a value that
// was read stands what it was read from, as Raw or as a Span. A date that has
// two readings is none ([ErrDateAmbiguous]); a time without a zone says so. What
// was repaired is listed in [Article].Issues.
//
// # JSON
//
// An Article survives encoding/json, but for two things: the map to the raw
// input, after which [Article.Source] gives the zero Span, and the names of the
// locations of times, of which the offset is kept.
//
// # Cost
//
// Reading is linear in the length of the input, on hostile input too, and
// bounded by [Limits]. No input makes it panic. In the worst case that is known,
// a reader allocates 1,000 bytes in all for each byte of the input, beside 2 MiB
// (500 for XML and ninjs, 800 for JSON-LD); an ordinary document takes
// a fraction of that. Decoders ask their context while they read and build, not
// while the text of a finished document is looked through. A program that imports this
// package carries no statistical models. All functions may be called by many
// goroutines at once.
package article
