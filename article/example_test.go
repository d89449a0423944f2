package article_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"golang.org/x/text/language"
)

const copied = `World News

Ferry talks halted after inspector’s arrest

By Ruta Banyte and Mark Oster, Reuters
Published: 12 Sept 2024, 6.15pm BST

KLAIPEDA, Lithuania, Sept 12 (Reuters) – Lithuania suspended talks on a ferry line on Thursday, the transport ministry said.

“We were promised a technical discussion,” Minister Jonas Petrauskas said. “What we got was a man in handcuffs.”

Read more: ‘Nobody wants a dead harbour’

(Reporting by Ruta Banyte; Editing by Gail Henshaw)
`

// The tour: text as somebody copied it from a page becomes typed data, and every
// part of it can be found in the text again.
func Example() {
	a, err := article.Parse(copied, article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Sections[0].Text, "|", a.Headline())
	for _, who := range a.Authors {
		fmt.Println("by", who.Name, "of", who.Affiliation)
	}
	fmt.Println("published", a.Published.Time.Format(time.RFC3339))
	fmt.Println("filed in", a.Dateline.Places, a.Dateline.Region, "for", a.Dateline.Agency)
	for s := range a.Sentences() {
		fmt.Println(s, s.In(a.Text))
	}
	for _, who := range a.Contributors {
		fmt.Println(who.Role, "by", who.Name)
	}
	// Output:
	// World News | Ferry talks halted after inspector’s arrest
	// by Ruta Banyte of Reuters
	// by Mark Oster of Reuters
	// published 2024-09-12T18:15:00+01:00
	// filed in [KLAIPEDA] Lithuania for Reuters
	// [135:261) KLAIPEDA, Lithuania, Sept 12 (Reuters) – Lithuania suspended talks on a ferry line on Thursday, the transport ministry said.
	// [263:341) “We were promised a technical discussion,” Minister Jonas Petrauskas said.
	// [342:383) “What we got was a man in handcuffs.”
	// reporting by Ruta Banyte
	// editing by Gail Henshaw
}

func ExampleParse() {
	a, err := article.Parse(copied, article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range a.Blocks {
		fmt.Printf("%v %v: %.40s\n", b.Span, b.Role, b.Span.In(a.Text))
	}
	// Output:
	// [0:10) section: World News
	// [12:57) headline: Ferry talks halted after inspector’s arr
	// [59:97) byline: By Ruta Banyte and Mark Oster, Reuters
	// [98:133) date: Published: 12 Sept 2024, 6.15pm BST
	// [135:261) paragraph: KLAIPEDA, Lithuania, Sept 12 (Reuters) –
	// [263:383) paragraph: “We were promised a technical discussion
	// [385:429) promo: Read more: ‘Nobody wants a dead harbour’
	// [431:482) contributor: (Reporting by Ruta Banyte; Editing by Ga
}

// A corpus or a database knows the title and the date; its text is body.
func ExampleFromText() {
	a, err := article.FromText("Update\n\n“We will not yield,” the mayor said.", article.Options{Language: language.BritishEnglish})
	if err != nil {
		fmt.Println(err)
		return
	}
	a.Headlines = []article.Label{{Text: "Mayor will not yield"}}
	for b := range a.Paragraphs() {
		fmt.Println(b.Role, b.Span, b.Span.In(a.Text))
	}
	// Output:
	// paragraph [0:6) Update
	// paragraph [8:48) “We will not yield,” the mayor said.
}

// An input beyond a limit is refused, never cut.
func ExampleLimits() {
	_, err := article.Parse("A long text.", article.Options{Limits: article.Limits{Bytes: 5}})
	var limit *article.LimitError
	if errors.As(err, &limit) {
		fmt.Println(limit.Name, limit.Limit, limit.Got)
	}
	fmt.Println(err)
	// Output:
	// Bytes 5 12
	// article: cannot read text: Bytes is 12, more than the limit of 5
}

func ExampleParseDate() {
	opts := article.Options{Reference: time.Date(2024, 9, 10, 14, 0, 0, 0, time.UTC)}
	for _, s := range []string{"10 September 2024", "Sept. 9, 2024 7:34 p.m. ET", "28.01.2025 09:18", "2 hours ago", "02/03/2016"} {
		d, err := article.ParseDate(s, opts)
		if errors.Is(err, article.ErrDateAmbiguous) {
			fmt.Println(d.Raw, "has two readings")
			continue
		}
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.Time.Format(time.RFC3339), "time", d.HasTime, "zone", d.HasZone)
	}
	opts.Language = language.BritishEnglish
	d, err := article.ParseDate("02/03/2016", opts)
	fmt.Println(d.Time.Format(time.DateOnly), err)
	// Output:
	// 2024-09-10T00:00:00Z time false zone false
	// 2024-09-09T19:34:00-04:00 time true zone true
	// 2025-01-28T09:18:00Z time true zone false
	// 2024-09-10T12:00:00Z time true zone true
	// 02/03/2016 has two readings
	// 2016-03-02 <nil>
}

func ExampleNormalize() {
	raw := "\ufeff“I won’t,” said\u00a0Jose\u0301. â€œNeverâ€¦\r\n"
	clean, m, issues := article.Normalize(raw)
	fmt.Printf("%q\n", clean)
	for _, is := range issues {
		fmt.Println(is.Code, is.Span, is.Count)
	}
	// The name in the clean text, and the bytes that it was made of.
	name := article.Span{Start: 22, End: 27}
	fmt.Printf("%+q %+q\n", name.In(clean), m.Source(name).In(raw))
	// Output:
	// "“I won’t,” said José. “Never…\n"
	// invisible [0:0) 1
	// space [21:22) 1
	// nfc [25:27) 1
	// mojibake [29:32) 2
	// "Jos\u00e9" "Jose\u0301"
}

func ExampleNormalizeLine() {
	fmt.Printf("%q\n", article.NormalizeLine(" Zoë\u00a0\n Mül\u00adler "))
	// Output:
	// "Zoë Müller"
}

// The map leads a program that shows the raw text to what it has to mark there.
func ExampleArticle_Source() {
	raw := "The vote\u00a0is open.\r\n\r\n“We will not yield,” she said.\r\n"
	a, err := article.FromText(raw, article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	quoted := article.Span{Start: 19, End: 43}
	src := a.Source(quoted)
	fmt.Println(quoted, quoted.In(a.Text))
	fmt.Println(src, raw[src.Start:src.End])
	fmt.Println(a.Locate(src))
	// Output:
	// [19:43) “We will not yield,”
	// [22:46) “We will not yield,”
	// [19:43)
}

// JavaScript and Java count UTF-16 units, Python code points, editors lines.
func ExampleArticle_Index() {
	a := article.Article{Text: "Storm 🌀 live\n“Stay in,” she said."}
	quoted := article.Span{Start: 16, End: 30}
	x := a.Index()
	fmt.Println(quoted.In(a.Text))
	fmt.Println(x.UTF16(quoted), x.Runes(quoted), x.Position(quoted.Start))
	// Output:
	// “Stay in,”
	// [14:24) [13:23) {2 1}
}

func ExampleArticle_Sentences() {
	a, err := article.FromText("“I won’t go,” said Mr. Smith of the U.S. Senate. “Will you?” he asked Dr. Jones.", article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for s := range a.Sentences() {
		fmt.Println(s, s.In(a.Text))
	}
	// Output:
	// [0:54) “I won’t go,” said Mr. Smith of the U.S. Senate.
	// [55:90) “Will you?” he asked Dr. Jones.
}

// A decoder of a structured format hands over the parts one by one.
func ExampleBuilder() {
	var (
		b article.Builder
		a article.Article
	)
	h := b.Add(article.RoleHeadline, 0, "  Mayor\u00a0will not\n yield ")
	b.Add(article.RoleParagraph, 0, "“We will not yield,” she said.")
	b.Finish(&a)
	a.Headlines = []article.Label{{Text: h.In(a.Text), Span: h}}
	fmt.Printf("%q\n", a.Text)
	fmt.Println(a.Blocks)
	// Output:
	// "Mayor will not yield\n\n“We will not yield,” she said."
	// [{headline 0 [0:20)} {paragraph 0 [22:56)}]
}

func ExampleParseByline() {
	authors, ok := article.ParseByline("By GRETA SUNDQUIST in Marlow and Tyrell Hobbs, Associated Press")
	fmt.Println(ok)
	for _, a := range authors {
		fmt.Printf("%v %s, %q, %q\n", a.Kind, a.Name, a.Place, a.Affiliation)
	}
	_, ok = article.ParseByline("By Monday, the river had reached the bridge")
	fmt.Println(ok)
	// Output:
	// true
	// person GRETA SUNDQUIST, "Marlow", "Associated Press"
	// person Tyrell Hobbs, "", "Associated Press"
	// false
}

func ExampleParseDateline() {
	s := "BEIRUT/THE HAGUE, March 7 (Reuters) - The court said on Monday that it would wait."
	d, ok := article.ParseDateline(s, article.Options{})
	fmt.Println(ok, d.Places, d.Date.Raw, d.Agency)
	fmt.Println(s[d.Span.End:])
	_, ok = article.ParseDateline("The mayor — a man of few words — said no.", article.Options{})
	fmt.Println(ok)
	// Output:
	// true [BEIRUT THE HAGUE] March 7 Reuters
	// The court said on Monday that it would wait.
	// false
}

func ExampleParseCredit() {
	c, _ := article.ParseCredit("This story first appeared on Harbour Review.")
	fmt.Println(c.Role, c.Name)
	_, r := article.ParseCredit("© 2024 Harbour Broadcasting. All rights reserved.")
	fmt.Println(r.Year, r.Holder)
	// Output:
	// syndication Harbour Review
	// 2024 Harbour Broadcasting
}

// A decoder found four paragraphs; the words of two of them tell more.
func ExampleRefine() {
	var (
		b article.Builder
		a article.Article
	)
	for _, s := range []string{
		"KLAIPEDA, Lithuania (Reuters) – “We will not yield,” the minister said.",
		"Read more: Ferry talks halted",
		"She left.",
		"(Reporting by Ruta Banyte; Editing by Gail Henshaw)",
	} {
		b.Add(article.RoleParagraph, 0, s)
	}
	b.Finish(&a)
	article.Refine(&a, article.Options{})
	for _, bl := range a.Blocks {
		fmt.Println(bl.Role)
	}
	fmt.Println(a.Dateline.Raw, "|", a.Contributors[1].Name)
	// Output:
	// paragraph
	// promo
	// paragraph
	// contributor
	// KLAIPEDA, Lithuania (Reuters) | Gail Henshaw
}
