// Package onrecord is the tour of a module that reads a news article and gives
// back typed data: who said what, to whom and when, and where they stand.
//
//	x, err := quote.New(quote.Config{}) // once; safe for concurrent use
//	if err != nil {
//		return err
//	}
//	a, err := formats.Decode(ctx, file, article.Options{}) // plain text, HTML, ninjs, JSON-LD, NewsML-G2, NITF, a feed
//	if err != nil {
//		return err
//	}
//	rec, err := x.Extract(ctx, a)
//	if err != nil {
//		return err
//	}
//	for _, st := range rec.Statements {
//		fmt.Println(rec.Entity(st.Speaker), st.Primary(), rec.Words(st.Content))
//	}
//
// The packages, in the way of the data:
//
//   - [github.com/onrecord-go/onrecord/article] holds the model of an article
//     (headline, dateline, byline, dates, credits, blocks) and reads plain text;
//     its subpackages read and write the formats that news comes in, and
//     [github.com/onrecord-go/onrecord/article/formats] reads whichever comes.
//   - [github.com/onrecord-go/onrecord/entity] models the persons, bodies and
//     governments that an article speaks of, and knows them again in others.
//   - [github.com/onrecord-go/onrecord/quote] finds the statements: source, cue and
//     content, who really speaks, what they do by it and which claims they support
//     or oppose. Its overview explains these concepts with an article, and says how
//     often it is right; its subpackages write records as JSON, schema.org, Web
//     Annotations, a table or a page.
//   - examples has small whole programs to copy; examples/whosaid is the first
//     one to run.
//
// # Laws
//
// Every offset is a byte range into the one text of the article. Results are
// plain values, the same for the same input every time; the zero value of a field
// means that it is not known. An extractor is safe for concurrent use. No input
// makes the library panic; what is wrong with an input is said by a typed error or
// listed among the article's issues. Limits on what is accepted have defaults and
// are never silent.
//
// # Limits
//
// It reads English. It does not judge what is true: a statement is what the
// article says that somebody said. Like a reader it errs: some four in five of the
// statements of world news are found with the right source and content. Nearly all
// quotations in quotation marks are among them, three in four of those without. The
// overview of package quote and the README give figures, and how to repeat them.
//
// # Stability
//
// The module follows semantic versioning. Before v1 a minor version may change
// the API, and the changelog says what to do; patch versions do not. What is found
// in a text is no part of that promise.
package onrecord
