package ninjs

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
)

// textField returns the field that a plain string property is kept in, nil for
// other properties.
func textField(a *article.Article, name string) *string {
	switch name {
	case "uri":
		return &a.ID
	case "type":
		return &a.Kind
	case "version":
		return &a.Version
	case "pubStatus":
		return &a.Status
	case "copyrightHolder":
		return &a.Rights.Holder
	case "copyrightNotice":
		return &a.Rights.Notice
	case "usageTerms":
		return &a.Rights.Terms
	case "title":
		return &a.Title
	case "slugline":
		return &a.Slug
	case "located":
		return &a.Located
	}
	return nil
}

// dateField is textField for dates.
func dateField(a *article.Article, name string) *article.Date {
	switch name {
	case "firstCreated":
		return &a.FirstCreated
	case "versionCreated":
		return &a.VersionCreated
	case "contentCreated":
		return &a.ContentCreated
	case "embargoedUntil":
		return &a.Embargo
	case "expires":
		return &a.Expires
	}
	return nil
}

// integer returns a number that is one, 0 for all else.
func integer(v *jsontree.Value) int {
	if v == nil || v.Kind != jsontree.Number {
		return 0
	}
	f, err := strconv.ParseFloat(v.Text, 64)
	if err != nil || f != float64(int32(f)) {
		return 0
	}
	return int(f)
}

// float returns a number, 0 for all else.
func float(v *jsontree.Value) float64 {
	if v == nil || v.Kind != jsontree.Number {
		return 0
	}
	f, err := strconv.ParseFloat(v.Text, 64)
	if err != nil {
		return 0
	}
	return f
}

func rawMap(v *jsontree.Value) map[string]json.RawMessage {
	m := make(map[string]json.RawMessage, len(v.Names))
	for i, n := range v.Names {
		m[n] = v.Items[i].Raw()
	}
	return m
}

// object returns the properties that are left of an element as an Object.
func object(v *jsontree.Value) article.Object {
	if v == nil || len(v.Names) == 0 {
		return ""
	}
	return article.Object(v.Raw())
}

// labels reads a list of texts with role and content type.
func (d *decoder) labels(v *jsontree.Value, path string) ([]article.Label, error) {
	var out []article.Label
	for i, it := range v.List() {
		p := path + "/" + strconv.Itoa(i)
		if it.Kind == jsontree.String { // a list of bare strings is understood too
			it = variant("", it)
		}
		value, err := d.text(it.Get("value"), p+"/value")
		if err != nil {
			return nil, err
		}
		role, err := d.text(it.Get("role"), p+"/role")
		if err != nil {
			return nil, err
		}
		ct, err := d.text(it.Get("contentType"), p+"/contentType")
		if err != nil {
			return nil, err
		}
		if value == "" && role == "" {
			continue
		}
		out = append(out, article.Label{Text: value, Role: role, ContentType: ct})
	}
	return out, nil
}

// descriptions reads summaries; a description whose role is "correction" is a
// correction.
func (d *decoder) descriptions(v *jsontree.Value, path string) error {
	ls, err := d.labels(v, path)
	for _, l := range ls {
		if l.Role == correctionRole {
			d.a.Corrections = append(d.a.Corrections, article.Label{Text: l.Text, ContentType: l.ContentType})
			continue
		}
		d.a.Descriptions = append(d.a.Descriptions, l)
	}
	return err
}

const correctionRole = "correction"

// noteBreak stands between the notes that one "edNote" holds.
const noteBreak = "\n\n"

func (d *decoder) notes(v *jsontree.Value, path string) error {
	s, err := d.text(v, path)
	for _, n := range strings.Split(s, noteBreak) {
		if n != "" {
			d.a.EdNotes = append(d.a.EdNotes, article.Label{Text: n})
		}
	}
	return err
}

// urlRole is the role of the identifier that is the canonical address.
const urlRole = "url"

func (d *decoder) altIDs(v *jsontree.Value, path string, extra *jsontree.Value) error {
	rest := jsontree.NewArray()
	for i, it := range v.List() {
		p := path + "/" + strconv.Itoa(i)
		val := it.Get("value")
		if val != nil && val.Kind != jsontree.String {
			rest.Add(it) // 1.x allows anything here
			continue
		}
		role, err := d.text(it.Get("role"), p+"/role")
		if err != nil {
			return err
		}
		s, err := d.text(val, p+"/value")
		if err != nil {
			return err
		}
		if role == urlRole && d.a.URL == "" {
			d.a.URL = s
			continue
		}
		d.a.AltIDs = append(d.a.AltIDs, article.AltID{Role: role, Value: s})
	}
	extra.Set("altIds", rest)
	return nil
}

func (d *decoder) rights(v *jsontree.Value, path string, extra *jsontree.Value) error {
	rest := jsontree.NewObject()
	if v.Kind != jsontree.Object {
		d.issue(article.IssueValue, path, "not an object")
		return nil
	}
	for i, name := range v.Names {
		var err error
		switch name {
		case "linkedRights":
			d.a.Rights.License, err = d.text(v.Items[i], path+"/"+name)
		case "encodedRights":
			d.a.Rights.Encoded, err = d.text(v.Items[i], path+"/"+name)
		default:
			rest.Append(name, v.Items[i])
		}
		if err != nil {
			return err
		}
	}
	extra.Set("rightsInfo", rest)
	return nil
}
