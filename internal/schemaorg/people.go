package schemaorg

import (
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/loosejson"
)

// maxResolved is how often one node is read as an author, more than there are
// properties for authors.
const maxResolved = 32

// authors reads persons and bodies: a name, an object, or a list of both.
func (d *decoder) authors(v *loosejson.Value, role string) []article.Author {
	var out []article.Author
	items := []loosejson.Value{*v}
	if v.Kind == loosejson.Array {
		items = v.Items
	}
	for i := range items {
		it := d.g.resolve(&items[i])
		if it != &items[i] {
			// One node may have many names, and be pointed at as often.
			if d.resolved == nil {
				d.resolved = map[*loosejson.Value]int{}
			}
			if d.resolved[it]++; d.resolved[it] > maxResolved {
				continue
			}
		}
		switch it.Kind {
		case loosejson.String:
			out = d.author(out, article.Author{Name: it.Str, Role: role})
		case loosejson.Object:
			a := article.Author{Role: role}
			switch typ, _ := bestType(it.Get("@type")); {
			case typ == "Person":
				a.Kind = article.AuthorPerson
			case typ != "" && typ != "Thing":
				a.Kind = article.AuthorOrganization
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
			if d.resolved[it] > 1 {
				names = names[:min(len(names), MaxSame)] // all of them were read before
			}
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

// MaxSame is among how many authors the same name is looked for, so that the
// work grows with the document only.
const MaxSame = 128

// author adds the persons and bodies that a stands for, unless the name is an
// address or stands there already.
func (d *decoder) author(list []article.Author, a article.Author) []article.Author {
	a.Name = d.line(a.Name)
	if a.Name == "" || isAddress(a.Name) {
		return list
	}
	for _, x := range Split(a) {
		known := false
		for _, y := range list[:min(len(list), MaxSame)] {
			known = known || strings.EqualFold(x.Name, y.Name)
		}
		if !known {
			list = append(list, x)
		}
	}
	return list
}

// Split returns the persons and bodies that one author of a system's data stands
// for: editors write bylines into the field of the name, "Ana Ruiz and Bo Lee,
// Associated Press". What the data know of the author is kept for the first.
func Split(a article.Author) []article.Author {
	if a.Kind == article.AuthorOrganization {
		return []article.Author{a}
	}
	name := a.Name
	// The initials or the task in brackets behind a name.
	if i := strings.LastIndexByte(name, '('); i > 0 && strings.HasSuffix(name, ")") && len(name)-i < 16 {
		name = strings.TrimRight(name[:i], " ,")
	}
	if strings.Count(name, "/") == 1 && strings.Count(name, " ") > 1 {
		name = strings.Replace(name, "/", " / ", 1) // "Ana Ruiz/Bo Lee"
	}
	parts, ok := article.ParseByline(name)
	if !ok {
		// A name, and then what the person is.
		if first, rest, cut := strings.Cut(name, ", "); cut {
			if one, ok := article.ParseByline(first); ok && len(one) == 1 && one[0].Kind == article.AuthorPerson {
				a.Name, a.Role = one[0].Name, pick(a.Role, rest)
				return []article.Author{a}
			}
		}
		if strings.Contains(name, ";") {
			var out []article.Author
			for n := range strings.SplitSeq(name, ";") {
				if n = strings.TrimSpace(n); n != "" {
					a.Name = n
					out = append(out, a)
				}
			}
			return out
		}
		a.Name = name
		return []article.Author{a}
	}
	out := make([]article.Author, len(parts))
	for i, p := range parts {
		p.Span = article.Span{}
		for _, suffix := range []string{"기자", "특파원", "記者", "记者"} {
			if n, ok := strings.CutSuffix(p.Name, suffix); ok && strings.TrimSpace(n) != "" {
				p.Name, p.Role = strings.TrimSpace(n), pick(p.Role, suffix)
			}
		}
		if i == 0 {
			p.URL, p.URI = pick(a.URL, p.URL), a.URI
			p.Email = pick(a.Email, p.Email)
			p.Extra = a.Extra
		}
		p.Role, p.Affiliation = pick(a.Role, p.Role), pick(a.Affiliation, p.Affiliation)
		if a.Kind != article.AuthorUnknown && len(parts) == 1 {
			p.Kind = a.Kind
		}
		out[i] = p
	}
	return out
}

func pick(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
