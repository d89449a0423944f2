package schemaorg

import (
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/loosejson"
)

// media reads pictures, video and sound.
func (d *decoder) media(key string, v *loosejson.Value) {
	items := []loosejson.Value{*v}
	if v.Kind == loosejson.Array {
		items = v.Items
	}
	for i := range items {
		it := d.g.resolve(&items[i])
		m := article.Media{Type: mediaType(key)}
		switch it.Kind {
		case loosejson.String:
			m.URI = d.line(it.Str)
		case loosejson.Object:
			if typ, _ := bestType(it.Get("@type")); typ != "" {
				m.Type = mediaType(typ)
			}
			m.URI = d.str(it.Get("contentUrl"))
			if m.URI == "" {
				m.URI = d.link(it)
			}
			m.Caption = d.str(it.Get("caption"))
			m.Title = d.str(it.Get("name"))
			if m.Caption == "" {
				m.Caption = d.str(it.Get("description"))
			}
			m.Credit = d.str(it.Get("creditText"))
			for _, k := range []string{"creator", "author", "copyrightHolder"} {
				if m.Credit == "" {
					m.Credit = d.str(d.g.resolve(it.Get(k)))
				}
			}
			r := article.Rendition{URL: m.URI, ContentType: d.str(it.Get("encodingFormat")), Duration: d.str(it.Get("duration"))}
			r.Width, r.Height = size(d.str(it.Get("width"))), size(d.str(it.Get("height")))
			if r.Width > 0 || r.Height > 0 || r.ContentType != "" || r.Duration != "" {
				m.Renditions = append(m.Renditions, r)
			}
		}
		if m.URI != "" {
			d.a.Media = append(d.a.Media, m)
		}
	}
}

// mediaType names the kind of medium in the words of the news formats.
func mediaType(s string) string {
	s = strings.ToLower(s)
	switch {
	case strings.Contains(s, "video"):
		return "video"
	case strings.Contains(s, "audio"):
		return "audio"
	case strings.Contains(s, "image"), strings.Contains(s, "photo"):
		return "picture"
	}
	return ""
}

// size reads a number of pixels: 640, "640", "640px". What is out of all
// reason is 0.
func size(s string) int {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "px"))
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f < 1 || f > 1<<20 {
		return 0
	}
	return int(f)
}
