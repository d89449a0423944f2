// Package onrecord is the tour of a module that reads a news article and gives
// back typed data: who said what, to whom and when, and where they stand.
//
//	a, err := article.Parse(text, article.Options{})
//	x, err := quote.New(quote.Config{})
//	rec, err := x.Extract(ctx, a)
//	for _, st := range rec.Statements {
//		fmt.Println(rec.Entity(st.Speaker).Label(), rec.Words(st.Cue), rec.Words(st.Content))
//	}
//
// The packages, in the way of the data:
//
//   - article holds the model of an article (headline, dateline, byline, dates,
//     credits, blocks) and reads plain text; its subpackages read and write the
//     formats that news comes in.
//   - entity models the persons, bodies and governments that an article speaks of.
//   - quote finds the statements: source, cue and content, who really speaks,
//     what they do by it and which claims they support or oppose.
//   - examples has small whole programs to copy; examples/whosaid is the first
//     one to run.
//
// Every offset is a byte range into the one text of the article. Results are
// plain values, the same for the same input every time. An extractor is safe for
// concurrent use. No input makes the library panic; what is wrong with an input
// is said by a typed error or listed among the article's issues.
//
// It reads English. It does not judge what is true: a statement is what the
// article says that somebody said. The README gives accuracy and speed as
// measured and how to repeat the measurement.
//
// The module follows semantic versioning; before v1 the types may still change
// between minor versions.
package onrecord
