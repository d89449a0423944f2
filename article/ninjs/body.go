package ninjs

import (
	"errors"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// body reads the richest of the bodies and returns the others, apart from those
// that say the same in another form.
func (d *decoder) body(v *jsontree.Value) (*newsdoc.Body, *jsontree.Value, error) {
	list := v.List()
	best := -1
	for i, b := range list {
		if b.Get("value").Str() != "" && (best < 0 || rank(b) > rank(list[best])) {
			best = i
		}
	}
	if best < 0 {
		return &newsdoc.Body{}, v, nil
	}
	body, err := d.readBody(list[best])
	if err != nil {
		return nil, nil, d.inBody(err, best)
	}
	said := words(body)
	rest := jsontree.NewArray()
	for i, b := range list {
		if i == best {
			continue
		}
		other, err := d.readBody(b)
		if err != nil {
			return nil, nil, d.inBody(err, i)
		}
		if words(other) != said {
			rest.Add(b)
		}
	}
	return body, rest, nil
}

// inBody adds the place of a body to an error that was met inside.
func (d *decoder) inBody(err error, i int) error {
	var pe *article.ParseError
	if errors.As(err, &pe) {
		pe.Path = "/bodies/" + strconv.Itoa(i)
	}
	return err
}

// words is the running text of a body, without white space.
func words(b *newsdoc.Body) string {
	var s strings.Builder
	for _, p := range b.Parts {
		if !p.Role.Body() {
			continue
		}
		for _, w := range strings.Fields(p.Text) {
			s.WriteString(w)
		}
	}
	return s.String()
}

// rank says how much of the structure a body keeps.
func rank(b *jsontree.Value) int {
	role := b.Get("role").Str()
	n := 0
	switch {
	case isMarkup(b):
		n = 4
	default:
		n = 2
	}
	if role == "main" {
		n++
	}
	return n
}

func isMarkup(b *jsontree.Value) bool {
	ct := b.Get("contentType").Str()
	if ct == "" {
		ct = typeOfSuffix(b.Get("role").Str())
	}
	switch ct, _, _ = strings.Cut(ct, ";"); strings.TrimSpace(ct) {
	case "application/xhtml+xml", "text/html", "application/nitf+xml", "application/xml", "text/xml":
		return true
	case "text/plain":
		return false
	}
	return strings.Contains(b.Get("value").Str(), "</p>")
}

func (d *decoder) readBody(b *jsontree.Value) (*newsdoc.Body, error) {
	text := b.Get("value").Str()
	if !isMarkup(b) {
		return newsdoc.PlainBody(text), nil
	}
	n, err := markup.ParseHTML(d.ctx, text, format, d.lim)
	if err != nil {
		return nil, err
	}
	return newsdoc.ReadBody(n), nil
}
