package html

import (
	"context"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

func TestHeadline(t *testing.T) {
	head := func(title, og, ld, site string) string {
		var b strings.Builder
		b.WriteString("<title>" + title + "</title>")
		if og != "" {
			b.WriteString(`<meta property="og:title" content="` + og + `">`)
		}
		if ld != "" {
			b.WriteString(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"` + ld + `"}</script>`)
		}
		if site != "" {
			b.WriteString(`<meta property="og:site_name" content="` + site + `">`)
		}
		return b.String()
	}
	tests := []struct{ name, page, url, want string }{
		{"site name behind a bar", head("Ferry stays in port | Isle Gazette", "", "", "Isle Gazette"), "", "Ferry stays in port"},
		{"section and site", head("Ferry stays in port - Local - Isle Gazette", "", "", "Isle Gazette") + `<meta property="article:section" content="Local">`, "", "Ferry stays in port"},
		{"the host is the site", head("Ferry stays in port – Isle Gazette", "", "", ""), "https://www.isle-gazette.example/1", "Ferry stays in port"},
		{"host with umlaut", head("Fähre bleibt im Hafen | Küsten-Zeitung", "", "", ""), "https://kuesten-zeitung.example/1", "Fähre bleibt im Hafen"},
		{"site in front", head("Isle Gazette: Ferry stays in port", "", "", "Isle Gazette"), "", "Ferry stays in port"},
		{"a bar of its own", head("Budget 3.0 | Islands get less", "Budget 3.0 | Islands get less", "", "Isle Gazette"), "", "Budget 3.0 | Islands get less"},
		{"a dash of its own", head("Ferry stays - for now", "", "", "Isle Gazette"), "", "Ferry stays - for now"},
		{"cut where another wording ends", head("Ferry stays in port * by Ana Ruiz", "", "Ferry stays in port", ""), "", "Ferry stays in port"},
		{"quotation marks are no separators", head("“Ferry” says »stay«", "", "", "stay"), "", "“Ferry” says »stay«"},
		{"the wording that title does not share", head("Ferry cancelled: what you need to know", "Ferry stays in port", "Ferry cancelled: what you need to know", ""), "", "Ferry stays in port"},
		{"headline against social wording", head("Storm news", "Storm news", "Ferry stays in port", "") + "<h1>Ferry stays in port</h1>", "", "Ferry stays in port"},
		{"title and heading are one", head("Ferry cancelled: what you need to know | Isle Gazette", "Ferry stays in port", "Ferry cancelled: what you need to know", "Isle Gazette") + "<h1>Ferry cancelled: what you need to know</h1>", "", "Ferry cancelled: what you need to know"},
		{"title and heading are another", head("Ferry cancelled: what you need to know | Isle Gazette", "Ferry stays in port", "Ferry cancelled: what you need to know", "Isle Gazette") + "<h1>Ferry will not sail</h1>", "", "Ferry stays in port"},
		{"all but the data", head("Storm: Ferry stays in port | Isle Gazette", "Storm: Ferry stays in port", "Ferry stays in port today", "Isle Gazette") + "<h1>Storm: Ferry stays in port</h1>", "", "Storm: Ferry stays in port"},
		{"a title without the site", head("Ferry cancelled: what to know", "Ferry stays in port", "Ferry cancelled: what to know", "Isle Gazette") + `<meta name="twitter:title" content="Ferry stays in port"><h1>Ferry cancelled: what to know</h1>`, "", "Ferry cancelled: what to know"},
		{"the site in the title", head("Ferry cancelled: what to know | Isle Gazette", "Ferry stays in port", "Ferry cancelled: what to know", "Isle Gazette") + `<meta name="twitter:title" content="Ferry stays in port"><h1>Ferry cancelled: what to know</h1>`, "", "Ferry stays in port"},
		{"an alternative headline", `<meta property="og:title" content="No ferry today"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays in port","alternativeHeadline":"No ferry today"}</script>`, "", "Ferry stays in port"},
		{"a live blog", `<meta property="og:title" content="Ferry leaves port at last"><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm LIVE: all that happens at the port"}</script><h1>Storm LIVE: all that happens at the port</h1>`, "", "Ferry leaves port at last"},
		{"the name of the article", `<meta property="og:title" content="No ferry today"><meta name="twitter:title" content="No ferry today"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays in port","name":"Ferry stays in port"}</script>`, "", "Ferry stays in port"},
		{"data without a name", `<meta property="og:title" content="No ferry today"><meta name="twitter:title" content="No ferry today"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays in port"}</script>`, "", "No ferry today"},
		{"headline in a meta element", head("Ferry stays in port-Local | Isle Gazette", "Ferry stays in port-Local | Isle Gazette", "", "Isle Gazette") + `<meta name="headline" content="Ferry stays in port">`, "", "Ferry stays in port"},
		{"a quotation mark ended the attribute", head("Ferry and &quot;crew&quot; stay in port", `Ferry and "crew" stay in port`, "", "") + `<h1>Ferry and "crew" stay in port</h1>`, "", `Ferry and "crew" stay in port`},
		{"what the data have more", head("Ferry stays in port - for now", "Ferry stays in port - for now", "Ferry stays in port - for now", "") + "<h1>Ferry stays in port</h1>", "", "Ferry stays in port - for now"},
		{"entities", head("Ferry &amp; “crew” stay", "", "", ""), "", "Ferry & “crew” stay"},
		{"only a heading", "<h1>Ferry stays in port</h1>", "", "Ferry stays in port"},
		{"nothing", "<p>x", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := decode(t, tt.page, article.Options{URL: tt.url}).Headline(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDates(t *testing.T) {
	tests := []struct{ name, page, url, published, modified string }{
		{"JSON-LD before meta", `<meta property="article:published_time" content="2030-01-02"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2030-01-01T23:30:00-08:00"}</script>`, "",
			"2030-01-01 23:30 -0800", ""},
		{"published is not modified", `<meta property="article:modified_time" content="2030-01-02T03:04:05Z"><meta name="date" content="2030-01-01">`, "", "2030-01-01", "2030-01-02 03:04 +0000"},
		{"time elements by name", `<h1>Ferry stays in port</h1><time class="updated" datetime="2030-01-05">x</time><time datetime="2030-01-01T10:00+01:00">y</time>`, "", "2030-01-01 10:00 +0100", "2030-01-05"},
		{"times of teasers are not ours", `<div class="related"><time datetime="2030-02-02">x</time></div><h1>Ferry stays in port</h1><div>` + paragraph + `<p><time datetime="2030-01-01">y</time></p></div>`, "", "2030-01-01", ""},
		{"a line by the headline", `<article><h1>Ferry stays in port</h1><div>By Ana Ruiz, 3 May 2029 at 10:15 am</div><div>` + paragraph + `</div></article>`, "", "2029-05-03 10:15", ""},
		{"the address", paragraph, "https://isle.example/2029/05/03/ferry", "2029-05-03", ""},
		{"glued to a name", `<article><h1>Ferry stays in port</h1><div><span>Ana Ruiz</span><span>May 3, 2029 GMT</span></div><div>` + paragraph + `</div></article>`, "", "2029-05-03", ""},
		{"day and month in figures", `<article><h1>Ferry stays in port</h1><div>3. 5. 2029, 10:15 Uhr Lesedauer: 4 Minuten</div><div>` + paragraph + `</div></article>`, "", "2029-05-03 10:15", ""},
		{"a change before it", `<article><h1>Ferry stays in port</h1><div>Güncelleme: 5 Mayıs 2029•3 Mayıs 2029</div><div>` + paragraph + `</div></article>`, "", "2029-05-03", ""},
		{"a change in words", `<article><h1>Ferry stays in port</h1><p>Updated <time datetime="2029-05-05">x</time></p><p>Published <time datetime="2029-05-03">y</time></p><div>` + paragraph + `</div></article>`, "", "2029-05-03", "2029-05-05"},
		{"relative ones are no dates", `<article><h1>Ferry stays in port</h1><time>Published: 5 hours ago</time><div>` + paragraph + `</div></article>`, "", "", ""},
		{"seconds for scripts", `<article><h1>Ferry stays in port</h1><x-time data-timestamp="1872497700000"></x-time><div>` + paragraph + `</div></article>`, "", "2029-05-03 10:15 +0000", ""},
		{"a number is no time", `<article><h1>Ferry stays in port</h1><div data-timestamp="12345">x</div><div>` + paragraph + `</div></article>`, "", "", ""},
		{"above a text without heading", `<div><h6>Thu, May 3, 2029 page1</h6><div>` + paragraph + paragraph + `</div></div>`, "", "2029-05-03", ""},
		{"days of captions", `<article><h1>Ferry stays in port</h1><figure><figcaption>The pier, May 1, 2029</figcaption></figure><div>` + paragraph + `</div></article>`, "", "", ""},
		{"two readings", `<meta name="date" content="02/03/2029">`, "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := decode(t, tt.page, article.Options{URL: tt.url})
			show := func(d article.Date) string {
				f := "2006-01-02"
				if d.Time.IsZero() {
					return ""
				}
				if d.HasTime {
					f += " 15:04"
				}
				if d.HasZone {
					f += " -0700"
				}
				return d.Time.Format(f)
			}
			if got := show(a.Published); got != tt.published {
				t.Errorf("published %q, want %q", got, tt.published)
			}
			if got := show(a.Modified); got != tt.modified {
				t.Errorf("modified %q, want %q", got, tt.modified)
			}
		})
	}
}

func TestAuthors(t *testing.T) {
	long := strings.Replace(paragraph, "</p>", " It is to sail again on Tuesday.</p>", 1)
	tests := []struct{ name, page, want string }{
		{"meta", `<meta name="author" content="By Ana Ruiz, Bo Lee and Cy Dorn">`, "Ana Ruiz|Bo Lee|Cy Dorn"},
		{"addresses are no names", `<meta property="article:author" content="https://isle.example/ruiz"><meta name="author" content="@isle">`, ""},
		{"slack lines", `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">`, "Ana Ruiz"},
		{"any key that ends in author", `<meta name="cms.article.author" content="Ana Ruiz">`, "Ana Ruiz"},
		{"rel=author", `<article><h1>Ferry</h1><a rel="author" href="/x">Ana Ruiz</a>` + paragraph + "</article>", "Ana Ruiz"},
		{"the site gives way", `<meta property="og:site_name" content="Isle Gazette"><meta name="author" content="Isle Gazette"><article><h1>Ferry</h1><p class="byline">Ana Ruiz</p>` + paragraph + "</article>", "Ana Ruiz"},
		{"the site alone", `<meta property="og:site_name" content="Isle Gazette"><meta name="author" content="Isle Gazette">` + paragraph, "Isle Gazette"},
		{"staff that the data call a person", `<meta property="og:site_name" content="Isle Gazette"><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Isle Gazette staff reporter"}}</script><article><h1>Ferry</h1><p class="byline">Ana Ruiz</p>` + paragraph + "</article>", "Isle Gazette staff reporter"},
		{"the site that the data call a person", `<meta property="og:site_name" content="Isle Gazette"><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"The Isle Gazette"}}</script><article><h1>Ferry</h1><p class="byline">Ana Ruiz</p>` + paragraph + "</article>", "Ana Ruiz"},
		{"a line without a class", `<article><h1>Ferry stays in port</h1><p>Von Ana Ruiz und Bo Lee</p>` + paragraph + paragraph + "</article>", "Ana Ruiz|Bo Lee"},
		{"a call beside the name", `<article><h1>Ferry</h1><div class="author"><a href="/author/ruiz">Ana Ruiz</a> <a href="/author/ruiz">View all posts by Ana Ruiz</a> <a href="/author/ruiz">Ver más artículos</a></div>` + paragraph + "</article>", "Ana Ruiz"},
		{"a label with a colon", `<article><h1>Ferry</h1><div class="author"><span>Von: </span><span>ANA RUIZ</span></div>` + paragraph + "</article>", "ANA RUIZ"},
		{"the label of something else", `<article><h1>Ferry</h1><div class="author"><a href="/authors/1">Ana Ruiz</a></div><div class="author">Foto: Bo Lee</div>` + paragraph + "</article>", "Ana Ruiz"},
		{"the agency in the next element", `<article><h1>Ferry</h1><div class="byline"><span>By Ana Ruiz and Bo Lee</span> <span>The Associated Press</span></div>` + paragraph + "</article>", "Ana Ruiz|Bo Lee"},
		{"the agency before the person", `<article><h1>Ferry</h1><div class="authors">Reuters, Ana Ruiz</div>` + paragraph + "</article>", "Reuters|Ana Ruiz"},
		{"the station of the person", `<article><h1>Ferry</h1><p class="author">von <a href="mailto:a@isle.example">Ana Ruiz, RADIO ISLE</a></p>` + paragraph + "</article>", "Ana Ruiz"},
		{"buttons and dates in the byline", `<article><h1>Ferry</h1><div class="byline"><time>1 day ago</time><button>Share</button><div>Ana Ruiz</div></div>` + paragraph + "</article>", "Ana Ruiz"},
		{"mail beside the name", `<article><h1>Ferry</h1><footer class="byline"><p>Ana Ruiz</p><p>ruiz@isle.example</p></footer>` + paragraph + "</article>", "Ana Ruiz"},
		{"words for screen readers", `<article><h1>Ferry</h1><div class="authors"><span class="visually-hidden">Gazette</span><ul><li>von Ana Ruiz</li></ul></div>` + paragraph + "</article>", "Ana Ruiz"},
		{"a side column in the header", `<div><header class="sidebar-grid"><h1>Ferry</h1><div class="sidebar"><div class="authors">By <a href="/author/ruiz">Ana Ruiz</a></div></div></header><article>` + paragraph + "</article></div>", "Ana Ruiz"},
		{"the caption of the author", `<article><h1>Ferry</h1><figure><figcaption><a rel="author" href="/x">Ana Ruiz</a></figcaption></figure>` + paragraph + "</article>", "Ana Ruiz"},
		{"the task in the next line", `<article><h1>Ferry</h1><aside><div><span>Von <a href="/autor/ruiz">Ana Ruiz</a></span> <span>Politische Korrespondentin</span></div></aside>` + paragraph + "</article>", "Ana Ruiz"},
		{"the header goes before the end", `<article><h1>Ferry</h1><p class="byline">Ana Ruiz</p>` + long + `<h5 class="author">Bo Lee</h5></article>`, "Ana Ruiz"},
		{"teasers under the text", `<article><h1>Ferry</h1>` + long + long + `<div><div><div class="author">Ana Ruiz</div></div></div><div><ul><li><div><p><span class="author">Bo Lee</span></p></div></li></ul></div></article>`, "Ana Ruiz"},
		{"two authors under the text", `<article><h1>Ferry</h1>` + paragraph + `<ul><li class="author">Ana Ruiz</li><li class="author">Bo Lee</li></ul></article>`, "Ana Ruiz|Bo Lee"},
		{"a name of one word", `<article><h1>Ferry</h1><dl class="author"><dt>김가나 기자</dt><dd>kim@isle.example</dd></dl>` + paragraph + "</article>", "김가나"},
		{"a bold label", `<article><h1>Ferry</h1>` + paragraph + `</article><ul><li><strong>Autorin/Autor</strong> Ana Ruiz</li></ul>`, "Ana Ruiz"},
		{"a label in a list", `<article><h1>Ferry</h1>` + paragraph + `</article><dl><dt>Author</dt><dd>Ana Ruiz</dd></dl>`, "Ana Ruiz"},
		{"a short label in a list elsewhere", `<article><h1>Ferry</h1>` + paragraph + `</article><dl><dt>By</dt><dd>Ana Ruiz</dd></dl>`, ""},
		{"a name before a date", `<article><h1>Ferry</h1><div><span>Ana Ruiz |</span> <span>05.04.2025</span></div>` + paragraph + "</article>", "Ana Ruiz"},
		{"a name before the line of a date", `<article><h1>Ferry</h1><div>Ana Ruiz</div><div>5 April 2025</div>` + paragraph + "</article>", "Ana Ruiz"},
		{"a section before a date", `<article><h1>Ferry</h1><div><a href="/isle">Isle News</a></div><div>5 April 2025</div>` + paragraph + "</article>", ""},
		{"whom a quotation is of", `<article><h1>Ferry</h1>` + long + `<blockquote>It will sail.<p class="author">Bo Lee</p></blockquote>` + long + `<p class="author">Ana Ruiz</p></article>`, "Ana Ruiz"},
		{"a class in another language", `<article><h1>Ferry</h1><div class="skribent">Ana Ruiz</div>` + paragraph + "</article>", "Ana Ruiz"},
		{"an agency in a line without a class", `<article><h1>Ferry</h1><p>By Associated Press</p>` + paragraph + "</article>", "Associated Press"},
		{"a line in another language", `<article><h1>Ferry</h1><p>Escrito por Ana Ruiz</p>` + paragraph + "</article>", "Ana Ruiz"},
		{"commenters are no authors", `<article><h1>Ferry</h1>` + paragraph + `</article><div class="comments"><span class="author">Ana Ruiz</span></div>`, ""},
		{"photographers are no authors", `<article><h1>Ferry</h1>` + paragraph + `<figure><figcaption>Pier <span class="credit author">Ana Ruiz</span></figcaption></figure></article>`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var names []string
			for _, x := range decode(t, tt.page, article.Options{}).Authors {
				names = append(names, x.Name)
			}
			if got := strings.Join(names, "|"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHints(t *testing.T) {
	h := newHinter()
	for class, want := range map[string]hint{
		"sidebar": hAside, "js-NewsletterBox": hSignup, "relatedArticles": hRelated, "article-body": hBody | hArticle, "storyBody__inner": hBody | hArticle,
		"most-read": hRelated, "md:hidden flex": 0, "[grid-template-areas:'content'_'authors'] flex": 0, "hidden": hHidden, "print:mb-4": 0, "author-bio": hBio | hByline, "long-form": 0, "form": hForm,
		"twitter-tweet": hEmbed, "navigation": hNav, "commentary": 0, "comments": hComment,
	} {
		if got := h.class(class); got != want {
			t.Errorf("%q: got %b, want %b", class, got, want)
		}
	}
	if h.class("sidebar") != hAside {
		t.Error("the second look differs")
	}
	if !isHash("6f677730-826a-42ce-989e-a86f663c70ae") || isHash("article-2") {
		t.Error("isHash")
	}
}

func TestLargest(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "a.jpg": "a.jpg", "a.jpg 320w, b.jpg 1200w, c.jpg 640w": "b.jpg", "a.jpg 1x, b.jpg 2x": "b.jpg", ", ,": "", "a,b.jpg 2w, c.jpg 1w": "a,b.jpg",
	} {
		if got := largest(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// A reader that fails fails the decoder.
func TestReader(t *testing.T) {
	if _, err := Decode(context.Background(), failing{}, article.Options{}); err == nil {
		t.Error("no error")
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, context.DeadlineExceeded }
