package newsdoc

import (
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/markup"
)

// startMedia opens the medium that an element <figure> or <media> stands for.
func (r *reader) startMedia(n *markup.Node) int {
	m := article.Media{Type: n.Attr("media-type"), ID: n.Attr("id")}
	m.Title, m.Credit = n.Attr("data-title"), n.Attr("data-credit")
	m.Caption = n.Attr("data-caption")
	if t := n.Attr("data-type"); t != "" {
		m.Type = t
	}
	if v := n.Attr("data-name"); v != "" {
		m.ID = v
	}
	m.URI = n.Attr("data-uri")
	r.sizes = map[string]int64{}
	for _, c := range n.All("media-metadata") {
		v := c.Attr("value")
		if strings.HasPrefix(c.Attr("name"), "size-") {
			r.sizes[c.Attr("name")] = int64(number(v))
		}
		switch c.Attr("name") {
		case "uri":
			m.URI = v
		case "name":
			m.ID = v
		case "title":
			m.Title = v
		case "caption":
			m.Caption = v
		}
	}
	r.body.Media = append(r.body.Media, m)
	return len(r.body.Media)
}

// endMedia forgets a medium of which nothing came but a caption, which is in the
// text.
func (r *reader) endMedia(i int) {
	if m := r.body.Media[i-1]; i == len(r.body.Media) && len(m.Renditions) == 0 && m.URI == "" && m.ID == "" && m.Type == "" &&
		m.Credit == "" && m.Title == "" && m.Alt == "" {
		r.body.Media = r.body.Media[:i-1]
	}
}

// medium returns the medium that st is inside of, opening one where it is in
// none.
func (r *reader) medium(st state) *article.Media {
	if st.media == 0 {
		r.body.Media = append(r.body.Media, article.Media{})
		return &r.body.Media[len(r.body.Media)-1]
	}
	return &r.body.Media[st.media-1]
}

// image reads <img>.
func (r *reader) image(n *markup.Node, st state) {
	src := n.Attr("src")
	if src == "" {
		return
	}
	m := r.medium(st)
	if m.Type == "" {
		m.Type = "picture"
	}
	if m.Alt == "" {
		m.Alt = n.Attr("alt")
	}
	if m.URI == "" && len(m.Renditions) == 0 && n.Attr("data-uri") == "" && st.media == 0 {
		m.URI = src
	}
	m.Renditions = append(m.Renditions, article.Rendition{
		Name: n.Attr("data-name"), URL: src, ContentType: n.Attr("data-content-type"),
		Width: number(n.Attr("width")), Height: number(n.Attr("height")),
		Size: int64(number(n.Attr("data-size"))), Duration: n.Attr("data-duration"),
	})
}

// reference reads <media-reference> of NITF.
func (r *reader) reference(n *markup.Node, st state) {
	m := r.medium(st)
	if m.Alt == "" {
		m.Alt = n.Attr("alternate-text")
	}
	if m.Credit == "" {
		m.Credit = n.Attr("source-credit")
	}
	if m.Title == "" && st.media > 0 {
		m.Title = n.String()
	}
	src := n.Attr("source")
	if src == "" && n.Attr("mime-type") == "" {
		return
	}
	rd := article.Rendition{
		Name: n.Attr("name"), URL: src, ContentType: n.Attr("mime-type"),
		Width: number(n.Attr("width")), Height: number(n.Attr("height")), Duration: n.Attr("time"),
		Size: r.sizes[sizeName(len(m.Renditions))],
	}
	m.Renditions = append(m.Renditions, rd)
}

// producer reads <media-producer>: the credit of a medium. One that stands
// outside of any medium is a credit line of the text.
func (r *reader) producer(n *markup.Node, st state) {
	s := n.String()
	if s == "" {
		return
	}
	if st.media == 0 {
		if k := len(r.body.Media); k > 0 && r.body.Media[k-1].Credit == "" {
			r.body.Media[k-1].Credit = s
			return
		}
		r.body.Parts = append(r.body.Parts, Part{Role: article.RoleCredit, Text: s})
		return
	}
	if m := r.medium(st); m.Credit == "" {
		m.Credit = s
	}
}

// number reads a count of pixels or bytes, 0 where it is none. A hostile one is
// no number: nothing is ever allocated by it.
func number(s string) int {
	v, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(s), "px"))
	if err != nil || v < 0 || int64(v) > 1<<40 {
		return 0
	}
	return v
}
