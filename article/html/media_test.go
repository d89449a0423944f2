package html

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

func TestMedia(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"caption, credit and size", `<figure><img src="/a.jpg" width="640" height="480" alt="A pier"><figcaption>The pier in May. <span class="credit">Jo Brandt</span></figcaption></figure>`,
			`picture https://isle.example/a.jpg "A pier" "The pier in May." "Jo Brandt" 640x480`},
		{"loaded late", `<figure><img src="data:image/gif;base64,R0" data-src="a.jpg"></figure>`, `picture https://isle.example/news/a.jpg "" "" ""`},
		{"the largest of a set", `<figure><img srcset="s.jpg 320w, l.jpg 1200w"></figure>`, `picture https://isle.example/news/l.jpg "" "" ""`},
		{"twice the same", strings.Repeat(`<figure><img src="/a.jpg"><figcaption>The pier in May.</figcaption></figure>`, 2), `picture https://isle.example/a.jpg "" "The pier in May." ""`},
		{"AMP", `<figure><amp-img src="/a.jpg" alt="A pier"></amp-img></figure>`, `picture https://isle.example/a.jpg "A pier" "" ""`},
		{"a class for a figure", `<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">The pier in May.</p></div>`, `picture https://isle.example/a.jpg "" "The pier in May." ""`},
		{"drawings between words", `<p>The pier <img src="/star.png"> is open, and the ferry has been repaired for the summer.</p>`, ""},
		{"pictures of teasers", `<div class="related"><figure><img src="/a.jpg"></figure></div>`, ""},
		{"og:image where there is none", `<meta property="og:image" content="/o.jpg">`, `picture https://isle.example/o.jpg "" "" ""`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := decode(t, "<article><h1>Ferry stays in port</h1><div>"+paragraph+tt.page+paragraph+"</div></article>", article.Options{URL: "https://isle.example/news/1"})
			var got []string
			for _, m := range a.Media {
				s := fmt.Sprintf("%s %s %q %q %q", m.Type, m.URI, m.Alt, m.Caption, m.Credit)
				for _, r := range m.Renditions {
					s += fmt.Sprintf(" %dx%d", r.Width, r.Height)
				}
				got = append(got, s)
				if m.Caption != "" && m.Span.IsZero() {
					t.Errorf("%q has no place in the text", m.Caption)
				}
			}
			if s := strings.Join(got, "\n"); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
			n := 0
			for _, b := range a.Blocks {
				if b.Role == article.RoleCaption {
					n++
				}
			}
			if n > 1 {
				t.Errorf("%d captions", n)
			}
		})
	}
}
