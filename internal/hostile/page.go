package hostile

import (
	"fmt"
	"strings"
)

const prose = "The wind is strong, and the ferry stays in port until Tuesday or Wednesday, the harbour office said."

// Pages returns attacks on whatever reads HTML.
func Pages() []Attack {
	out := repeats(
		"<div>", "<p>", "<b>", "<b>x", "<a>", "<a href=#>word ", "<i><b><a>", "<p><b>x", "<p><b><i>x</p>", "<table>", "<table><tr><td>x", "<table>x", "<table><b>x", "<tr><td>", "<td>x", "<li>", "<ul><li>x", "<br>", "<br>x", "x<br>", "<br><br>x", "&nbsp;", "&amp;", "&", "&#", "&#x41;", "&notit;", "<h1>some heading here</h1>", "<h1>", "<hr>", "<img src=a alt=b>", "<img>", "<svg>", "<svg><p>", "<math><mi>", "<svg><title>", "<svg><foreignObject>", "<select>", "<select><option>x", "<option>", "<button>", "<form>", "<form>x", "<template>", "<template><tr>", "<frameset>", "<iframe>", "<object>", "<noscript>", "<noscript><p>x", "<textarea>", "<title>", "<plaintext>", "<xmp>", "<style>", "<script>", "<script>x</script>", "<!--", "<!-->", "<!---->", "<![CDATA[", "<?", "<!", "</", "</p>", "</p>x", "</br>", "</z>", "x</z>", "x</b>", "x</td>", "x</body>", "<body>x", "<html>x", "<html a=b>", "<head>", "<head>x", "<z>", "<z>x</z>", "<z-a>x", "<", "< ", "<a b", "<a b='", "<a b=\"", "<p a=b>", "<\x00", "\x00", "<p\x00>", "<ruby>a<rt>b", "<dl><dt>x<dd>", "<blockquote>", "<q>", "<pre>\n", "<nobr>x", "<font><font>x", "<center>", "<marquee>", "<applet>", "<address>x", "<caption>x", "<col>", "<colgroup>x",
		"<meta name=a content=b>", `<meta property="og:title" content="a">`, `<meta name=author content="A Bee">`, `<link rel=canonical href=a>`, "<link rel=author href=a>", "<base href=//x>", `<div class="byline">By A Bee</div>`, `<time datetime=2020>`, "<time>10 September 2024</time>", "<figure><img src=a><figcaption>x</figcaption></figure>", "<figure><img src=a>", "<figcaption>x", `<p class="a b c d e f g">The wind is strong.</p>`,
		`<div class=a><p>`+prose+`</div>`, `<p>`+prose+`</p>`, `<article><p>`+prose+`</article>`, "<article><h1>some other heading</h1>", "<article>", "<section><p>"+prose, "<main>", "<aside>x</aside>", "<nav><a href=#>x</a>", "<footer>x", `<a href=# class=share>x</a>`, `<span itemprop=author>A Bee</span>`, `<div itemscope itemtype="http://schema.org/NewsArticle">`, `<div itemprop=articleBody><p>`+prose, `<span itemprop="datePublished" content="2024-01-01">`, `<div class="article-body">`+prose, `<div class="article-body content story-text post entry">`, `<div hidden>x`, `<div style="display:none">x`, "<script type=application/ld+json>{}</script>", `<script type=application/ld+json>{"@type":"NewsArticle","headline":"a"}</script>`, `<script type=application/ld+json>[`, `<script type="application/ld+json">{"@type":"Person","name":"A"}</script>`, "a - b | ", "By A Bee ", "<p>By A Bee</p>", "<p>x</p>", "<p>“Yes,” he said.</p>", "<audio>", "<video src=a>", "<picture><source srcset=a>", "<amp-img src=a>", "<details><summary>x", "<label>x", "<input>", "<wbr>x", "<span>x</span>", "<span>x", "<span> </span>", "<em>x</em> ", "<strong>"+prose+"</strong>", "<table><tr><td>"+prose+"</table>", "<td><p>"+prose,
	)
	for _, c := range [][3]string{{"<div>", "x", "</div>"}, {"<b>", "x", "</b>"}, {"<a>", "x", "</a>"}, {"<ul><li>", "x", "</ul>"}, {"<table><tr><td>", "x", "</table>"}, {"<span>", "x", "</span>"}, {"<blockquote>", prose, "</blockquote>"}, {"<p><b>", "x", "</b></p>"}, {"<z>", "x", "</z>"}, {"<b><p>", "x", "</b>"}, {"<a><p>", "x", "</a>"}, {"<svg>", "x", "</svg>"}, {"<template>", "x", "</template>"}, {"<em><strong>", "x", "</em></strong>"}} {
		out = append(out, nested(c[0], c[1], c[2]))
	}
	piled := func(name string, head func() string, unit string) Attack {
		return Attack{name, func(n int) string { return head() + strings.Repeat(unit, n/len(unit)+1) }}
	}
	formats := func(k int) func() string {
		return func() string {
			var b strings.Builder
			for i := range k {
				fmt.Fprintf(&b, "<b id=%d>", i)
			}
			return b.String()
		}
	}
	out = append(out,
		piled("formats that every paragraph opens again", formats(480), "<p>x</p>"),
		piled("formats that every box opens again", formats(300), "<div>x"),
		piled("formats left in a paragraph", func() string { return "<p>" + formats(300)() + "</p>" }, "<p>x"),
		piled("few formats that every paragraph opens again", func() string { return "<p><b><i><u><s><tt><em><big><code><font><small><strike><strong><a>" }, "<p>x"),
		piled("text beside cells", func() string { return "<table><tr>" }, "x<tr>"),
		piled("text beside cells in formats", func() string { return "<table>" }, "x</b>"),
		piled("tags in a menu", func() string { return "<select>" }, "x<p>"),
		piled("ends of formats", formats(100), "<p>x</b>"),
		numberedPage("<b id=%>x"), numberedPage("<p><b id=%>x"), numberedPage("<p><b id=%>x</p>"), numberedPage("<body a%=1>"), numberedPage("<html a%=1>x"), numberedPage("<p id=%>x</p>"), numberedPage("<div class=%>"+prose+"</div>"), numberedPage("<z% >x"), numberedPage(`<span itemprop=author>Ann %</span>`), numberedPage(`<a rel=author href="/%">Ann %</a>`), numberedPage(`<meta name=author content="Ann %">`), numberedPage(`<img src="/%" alt="%">`), numberedPage(`<meta property="og:image" content="/%">`), numberedPage("<h1>%</h1>"), numberedPage(`<div class="byline">By Ann %</div>`), numberedPage(`<meta name=description content="%">`), numberedPage(`<meta name=keywords content="%,">`), numberedPage(`<link rel=alternate href="/%">`), numberedPage(`<figure><img src="/%"><figcaption>The % harbour</figcaption></figure>`), numberedPage("<section><h2>%</h2><p>"+prose+"</section>"),
		Attack{"an attribute", func(n int) string { return `<p class="` + strings.Repeat("a ", n/2) + `">x` }},
		Attack{"an address", func(n int) string {
			return `<base href="` + strings.Repeat("a/", n/4) + `"><img src="` + strings.Repeat("../", n/6) + `">`
		}},
		Attack{"a style", func(n int) string { return `<p style="` + strings.Repeat("a:b;", n/4) + `">x` }},
		Attack{"attributes", func(n int) string { return "<p " + counted("%=% ", n) + ">x" }},
		Attack{"attributes of formats", func(n int) string {
			return "<b " + counted("%=% ", n/3) + "><b " + counted("%=% ", n/3) + "><b " + counted("%=% ", n/3) + ">x"
		}},
		Attack{"attributes alike", func(n int) string { return "<p " + strings.Repeat("a=b ", n/4) + ">x" }},
		Attack{"a title", func(n int) string { return "<title>" + strings.Repeat("a | b - ", n/8) + "</title><p>x" }},
		Attack{"a title and a heading", func(n int) string {
			return "<title>" + strings.Repeat("a - ", n/8) + "</title><h1>" + strings.Repeat("a b ", n/8) + "</h1>"
		}},
		Attack{"a title and headings", func(n int) string { return "<title>" + counted("% - ", n/2) + "</title>" + counted("<h2>%</h2>", n/2) }},
		Attack{"a paragraph", func(n int) string { return "<p>" + strings.Repeat("he said. ", n/9) }},
		Attack{"a word", func(n int) string { return "<p>" + strings.Repeat("a", n) }},
		Attack{"a class that names everything", func(n int) string {
			return `<div class="` + strings.Repeat("article-body caption byline share ", n/34) + `">x`
		}},
		Attack{"a date", func(n int) string { return `<time datetime="` + strings.Repeat("2024-01-01", n/10) + `">` }},
		Attack{"a byline", func(n int) string { return `<p class=byline>By ` + strings.Repeat("Ann Aba, ", n/9) }},
		Attack{"an author", func(n int) string { return `<meta name=author content="` + strings.Repeat("Ann Aba, ", n/9) + `">` }},
		Attack{"a comment", func(n int) string { return "<!--" + strings.Repeat("- ", n/2) + "--><p>x" }},
		Attack{"a noscript", func(n int) string { return "<noscript>" + strings.Repeat("<p>"+prose, n/len(prose)) + "</noscript>" }},
		Attack{"JSON-LD before the text", func(n int) string {
			return strings.Repeat(`<script type="application/ld+json">{"@type":"NewsArticle","@id":"a","headline":"a"}</script>`, n/180) + strings.Repeat("<p>"+prose, n/2/len(prose))
		}},
	)
	for _, a := range JSONLD() {
		out = append(out, Attack{"JSON-LD " + a.Name, func(n int) string {
			return `<script type="application/ld+json">` + a.Make(n) + `</script><h1>The ferry</h1><p>` + prose
		}})
	}
	return append(out, framed("<article><p>"+prose+"</p>", "</article>", repeats("<p>x", "<div>", "<b>x", "x<br>", "<br><br>x", "<p>"+prose, "<aside>", "<figure>", "<ul><li>x", "<h2>x</h2>", "<span>x", "x</z>"))...)
}

// numberedPage is numbered with a name that the whole of the unit shares.
func numberedPage(unit string) Attack { return numbered(unit) }
