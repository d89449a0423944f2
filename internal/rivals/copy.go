package rivals

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/corpus"
)

// Story is an invented news story.
type Story struct {
	Title string
	Paras []string
}

// Copy reads the invented stories of the corpus in dir.
func Copy(dir string) ([]Story, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.art"))
	if err != nil {
		return nil, err
	}
	var out []Story
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return nil, err
		}
		a, err := corpus.Read(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		out = append(out, Story{a.Title, strings.Split(a.Text, "\n\n")})
	}
	if len(out) < 20 {
		return nil, fmt.Errorf("%d stories in %s, want 20", len(out), dir)
	}
	return out, nil
}

// plain returns the text of ten stories.
func plain(copy []Story) string {
	var b strings.Builder
	for _, s := range copy[:10] {
		b.WriteString(s.Title + "\n\n" + strings.Join(s.Paras, "\n\n") + "\n\n")
	}
	return b.String()
}

// page returns a page of a news site with the longest story in it: metadata,
// navigation, teasers of others, a footer.
func page(copy []Story) string {
	s := slices.MaxFunc(copy, func(a, b Story) int { return len(a.Paras) - len(b.Paras) })
	ld, _ := json.Marshal(map[string]any{"@context": "https://schema.org", "@type": "NewsArticle", "headline": s.Title, "datePublished": "2026-03-02T08:00:00Z",
		"author": map[string]string{"@type": "Person", "name": "Ines Valdoro"}, "publisher": map[string]string{"@type": "Organization", "name": "The Example Courier"}})
	var b strings.Builder
	title := html.EscapeString(s.Title)
	fmt.Fprintf(&b, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s | The Example Courier</title>
<link rel="canonical" href="https://example.org/news/1"><meta property="og:type" content="article"><meta property="og:title" content="%s">
<meta name="author" content="Ines Valdoro"><script type="application/ld+json">%s</script>
<style>body{font-family:serif}.teaser{float:left}</style></head><body><header><nav><ul>`, title, title, ld)
	for _, x := range [...]string{"World", "Business", "Culture", "Sport", "Opinion", "Weather", "Podcasts"} {
		fmt.Fprintf(&b, `<li><a href="/%s">%s</a></li>`, strings.ToLower(x), x)
	}
	fmt.Fprintf(&b, `</ul></nav></header><main><article><h1>%s</h1><p class="byline">By Ines Valdoro</p><time datetime="2026-03-02T08:00:00Z">2 March 2026</time>`, title)
	for _, p := range s.Paras {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	b.WriteString(`</article></main><aside class="related"><h2>More from us</h2>`)
	for i, x := range copy[1:20] {
		fmt.Fprintf(&b, `<div class="teaser"><a href="/news/%d"><h3>%s</h3></a><p>%s</p></div>`, i+2, html.EscapeString(x.Title), html.EscapeString(x.Paras[0][:min(90, strings.LastIndexByte(x.Paras[0], ' '))]))
	}
	b.WriteString(`</aside><footer><p>© 2026 The Example Courier. All rights reserved.</p><a href="/imprint">Imprint</a></footer><script>window.data=[1,2,3]</script></body></html>`)
	return strings.ToValidUTF8(b.String(), "")
}

// rss returns a feed of twenty stories, whole.
func rss(copy []Story) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Example Courier</title><link>https://example.org/</link><description>All stories</description>`)
	for i, s := range copy[:20] {
		b.WriteString("<item><title>")
		_ = xml.EscapeText(&b, []byte(s.Title)) // a Builder takes all
		fmt.Fprintf(&b, "</title><link>https://example.org/news/%d</link><guid>https://example.org/news/%d</guid><pubDate>Mon, 02 Mar 2026 08:%02d:00 GMT</pubDate><dc:creator>Ines Valdoro</dc:creator><content:encoded><![CDATA[", i+1, i+1, i)
		for _, p := range s.Paras {
			fmt.Fprintf(&b, "<p>%s</p>", html.EscapeString(p))
		}
		b.WriteString("]]></content:encoded></item>")
	}
	b.WriteString("</channel></rss>")
	return b.String()
}
