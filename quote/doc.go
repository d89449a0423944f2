// Package quote finds who said what in a news article, and where each speaker
// stands.
//
// A [Statement] is one place where the article gives words, thoughts or plans
// to somebody. It has three parts, each a list of spans of the article's text:
// the source names the speaker, the cue carries the attribution, the content is
// what is attributed.
//
//	“We have seen this report,” he said.
//	 content                    source cue
//
// The content may be quoted (direct), reported in the reporter's words
// (indirect), or both (mixed). The source is resolved to an [entity.Entity]: "he"
// is Dmitry Peskov, spokesman of the Kremlin, whose principal is Russia.
//
// A [Stance] says what the speaker does by the statement (denies, confirms,
// warns, cannot confirm …) and how far that commits them to a [Claim]. Claims
// are stated positively and shared by all who take a stand on them. The
// [Position] follows from the commitment: support, oppose, uncommitted, or
// neutral where the claim is not addressed. Approval is kept apart from truth:
// an [Attitude] has a target of its own.
//
// An [Extractor] is made once and shared:
//
//	x, err := quote.New(quote.Config{})
//	a, err := article.Parse(text, article.Options{})
//	rec, err := x.Extract(ctx, a)
//	for _, st := range rec.Statements {
//		fmt.Println(rec.Entity(st.Speaker).Label(), rec.Words(st.Content))
//	}
//
// Everything that is found names its evidence: spans, the rule or model that
// decided, and a confidence. The same article always gives the same record.
package quote
