package article_test

import (
	"fmt"

	"github.com/onrecord-go/onrecord/article"
)

// Spans are compared and read without a look at the text's characters.
func ExampleSpan() {
	text := "“We will not yield,” she said."
	quoted, cue := article.Span{Start: 0, End: 24}, article.Span{Start: 29, End: 33}
	fmt.Println(quoted, quoted.In(text), quoted.Len())
	fmt.Println(cue, cue.In(text))
	fmt.Println(quoted.Overlaps(cue), quoted.Contains(article.Span{Start: 3, End: 5}))
	fmt.Println(article.Span{}.IsZero())
	// Output:
	// [0:24) “We will not yield,” 24
	// [29:33) said
	// false true
	// true
}

// Only the article's own running text, without headline, captions and notes.
func ExampleRole_Body() {
	a, err := article.Parse(copied, article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range a.Blocks {
		if b.Role.Body() {
			fmt.Printf("%.30s\n", b.Span.In(a.Text))
		}
	}
	// Output:
	// KLAIPEDA, Lithuania, Sept 12 (
	// “We were promised a technical
}

// Verse and addresses keep their lines.
func ExampleBuilder_AddLines() {
	var (
		b article.Builder
		a article.Article
	)
	b.AddLines(article.RoleParagraph, 0, "  The tide goes out,\n   the tide comes in.\n\n\n\n  Nobody asks. ")
	b.Finish(&a)
	fmt.Printf("%q\n", a.Text)
	// Output:
	// "The tide goes out,\nthe tide comes in.\n\nNobody asks."
}

// A text that is in no article: offsets of another program's bytes in the units
// of JavaScript.
func ExampleNewIndex() {
	x := article.NewIndex("€ 5 and “more”")
	fmt.Println(x.UTF16(article.Span{Start: 10, End: 20}))
	// Output:
	// [8:14)
}

// From the raw input to the text: what a reader marked in the page's source.
func ExampleSourceMap_Clean() {
	raw := "A\u00a0vote\r\nis near"
	clean, m, _ := article.Normalize(raw)
	marked := article.Span{Start: 9, End: 11}
	fmt.Printf("%q is %v of %q\n", marked.In(raw), m.Clean(marked), clean)
	// Output:
	// "is" is [7:9) of "A vote\nis near"
}

// A decoder of one's own honours the limits that it is given.
func ExampleLimits_WithDefaults() {
	l := article.Limits{Depth: 10, Blocks: -1}.WithDefaults()
	fmt.Println(l.Bytes, l.Depth, l.Blocks > 1_000_000)
	// Output:
	// 8388608 10 true
}
