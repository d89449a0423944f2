package schemaorg

import (
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/loosejson"
)

// authors reads persons and bodies: a name, an object, or a list of both.
func (d *decoder) authors(v *loosejson.Value, role string) []article.Author {
	var out []article.Author
	items := []loosejson.Value{*v}
	if v.Kind == loosejson.Array {
		items = v.Items
	}
	for i := range items {
		it := d.g.resolve(&items[i])
		switch it.Kind {
		case loosejson.String:
			out = d.author(out, article.Author{Name: it.Str, Role: role})
		case loosejson.Object:
			a := article.Author{Role: role}
			switch typ, _ := bestType(it.Get("@type")); {
			case typ == "Person":
				a.Kind = article.AuthorPerson
			case typ != "" && typ != "Thing":
				a.Kind = article.AuthorOrg
			}
			if s := d.str(it.Get("jobTitle")); s != "" {
				a.Role = s
			}
			a.Affiliation = d.str(d.g.resolve(it.Get("affiliation")))
			if a.Affiliation == "" {
				a.Affiliation = d.str(d.g.resolve(it.Get("worksFor")))
			}
			a.URL = d.str(it.Get("url"))
			if id := d.str(it.Get("@id")); !isAddress(id) || a.URL == "" {
				a.URI = id
			}
			a.Email = strings.TrimPrefix(d.str(it.Get("email")), "mailto:")
			names := texts(it.Get("name"))
			if len(names) == 0 {
				names = []string{strings.TrimSpace(d.str(it.Get("givenName")) + " " + d.str(it.Get("familyName")))}
			}
			if len(names) > 1 { // a list of names under one person: nothing else is certain of each
				a = article.Author{Kind: a.Kind, Role: a.Role, Affiliation: a.Affiliation}
			}
			for _, n := range names {
				a.Name = n
				out = d.author(out, a)
			}
		case loosejson.Array:
			for j := range it.Items {
				if it.Items[j].Kind != loosejson.Array {
					out = append(out, d.authors(&it.Items[j], role)...)
				}
			}
		}
	}
	return out
}

// author adds one author, unless its name is an address or stands there
// already.
func (d *decoder) author(list []article.Author, a article.Author) []article.Author {
	a.Name = d.line(a.Name)
	if isAddress(a.Name) {
		return list
	}
	for _, x := range list {
		if strings.EqualFold(x.Name, a.Name) {
			return list
		}
	}
	if a.Name == "" {
		return list
	}
	return append(list, a)
}
