package html_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/html"
)

func ExampleDecode() {
	const page = `<!DOCTYPE html>
<html lang="en">
<head>
<title>Council “ready” to reopen bridge | Valley Gazette</title>
<meta property="og:site_name" content="Valley Gazette">
<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">
</head>
<body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article>
<h1>Council “ready” to reopen bridge</h1>
<p class="byline">By Ana Ruiz and Bo Lee</p>
<div class="article-body">
<p>The council will reopen the old bridge on Monday, two months after it was closed to all traffic.</p>
<div class="newsletter">Get our news by mail, every day at seven.</div>
<p>“We are ready,” the mayor, Ines Falk, said on Friday. “The engineers have signed.”</p>
</div>
</article>
<footer>All rights reserved.</footer>
</body>
</html>`
	a, err := html.Decode(context.Background(), strings.NewReader(page), article.Options{URL: "https://gazette.example/bridge"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Site, a.Language, a.Published.Time)
	for _, x := range a.Authors {
		fmt.Println("author:", x.Name)
	}
	for _, b := range a.Blocks {
		fmt.Println(b.Span, b.Role, a.Text[b.Span.Start:b.Span.End])
	}
	// Output:
	// Valley Gazette en 2024-05-03 10:00:00 +0200 +0200
	// author: Ana Ruiz
	// author: Bo Lee
	// [0:36) headline Council “ready” to reopen bridge
	// [38:60) byline By Ana Ruiz and Bo Lee
	// [62:158) paragraph The council will reopen the old bridge on Monday, two months after it was closed to all traffic.
	// [160:250) paragraph “We are ready,” the mayor, Ines Falk, said on Friday. “The engineers have signed.”
}
