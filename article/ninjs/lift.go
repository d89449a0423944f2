package ninjs

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/jsontree"
)

// lift returns an item of the given generation in the shape of 3.1. Identifiers
// of 1.x keep their two parts "scheme" and "code".
func lift(item *jsontree.Value, gen int) *jsontree.Value {
	if item == nil || item.Kind != jsontree.Object || gen >= 3 {
		return item
	}
	if gen == 2 {
		return liftNames(item)
	}
	out := jsontree.NewObject()
	lists := map[string]*jsontree.Value{}
	list := func(name string, v *jsontree.Value) {
		l := lists[name]
		if l == nil {
			l = jsontree.NewArray()
			lists[name] = l
			out.Append(name, l)
		}
		l.Add(v)
	}
	for i, name := range item.Names {
		v := item.Items[i]
		switch {
		case name == "headline" && v.Kind == jsontree.String:
			// It is the main one wherever it stands among its variants.
			h := jsontree.NewObject()
			h.Put("role", jsontree.NewString("main"))
			h.Put("value", v)
			if l := lists["headlines"]; l != nil {
				l.Items = append([]*jsontree.Value{h}, l.Items...)
			} else {
				list("headlines", h)
			}
		case strings.HasPrefix(name, "headline_") && v.Kind == jsontree.String:
			list("headlines", variant(name[len("headline_"):], v))
		case strings.HasPrefix(name, "body_") && v.Kind == jsontree.String:
			list("bodies", variant(name[len("body_"):], v))
		case strings.HasPrefix(name, "description_") && v.Kind == jsontree.String:
			list("descriptions", variant(name[len("description_"):], v))
		case name == "altids" && v.Kind == jsontree.Object:
			for j, role := range v.Names {
				id := jsontree.NewObject()
				id.Put("role", jsontree.NewString(role))
				id.Put("value", v.Items[j])
				list("altIds", id)
			}
		case name == "renditions" && v.Kind == jsontree.Object:
			for j, key := range v.Names {
				list("renditions", named(key, liftNames(v.Items[j])))
			}
		case name == "associations" && v.Kind == jsontree.Object:
			for j, key := range v.Names {
				list("associations", named(key, lift(v.Items[j], 1)))
			}
		case name == "representationtype":
			switch v.Str() {
			case "complete":
				v = jsontree.NewString("full")
			case "incomplete":
				v = jsontree.NewString("partial")
			}
			out.Append("representationType", v)
		case name == "infosource":
			l := liftNames(v)
			for _, s := range l.List() {
				if rel := s.Delete("rel"); rel != nil {
					s.Put("role", rel)
				}
			}
			out.Append("infoSources", liftCodes(l, "uri"))
		case name == "trustindicator":
			out.Append("trustIndicators", liftCodes(liftNames(v), "role"))
		case plural(name) != "":
			out.Append(plural(name), liftCodes(liftNames(v), "uri"))
		default:
			if name != "mimetype" {
				name, v = camel(name), liftNames(v)
			}
			out.Append(name, v)
		}
	}
	return out
}

// liftCodes gives a code that is an address, and has no scheme, the name that it
// has in 3.1: 1.x has no other place for it.
func liftCodes(v *jsontree.Value, name string) *jsontree.Value {
	if v == nil || v.Kind != jsontree.Array {
		return v
	}
	for _, it := range v.Items {
		if it.Kind == jsontree.Object && it.Get("scheme") == nil && it.Get(name) == nil && absolute(it.Get("code").Str()) {
			for i, n := range it.Names {
				if n == "code" {
					it.Names[i] = name
				}
			}
		}
	}
	return v
}

// variant is a text whose role, and often its format, is a suffix of the
// property's name: "body_xhtml".
func variant(suffix string, v *jsontree.Value) *jsontree.Value {
	out := jsontree.NewObject()
	out.Append("role", jsontree.NewString(suffix))
	if ct := typeOfSuffix(suffix); ct != "" {
		out.Append("contentType", jsontree.NewString(ct))
	}
	out.Append("value", v)
	return out
}

// typeOfSuffix guesses the media type that a suffix stands for.
func typeOfSuffix(suffix string) string {
	s := strings.ToLower(suffix)
	switch {
	case strings.Contains(s, "xhtml"):
		return "application/xhtml+xml"
	case strings.Contains(s, "html"), strings.Contains(s, "richtext"):
		return "text/html"
	case strings.Contains(s, "nitf"):
		return "application/nitf+xml"
	case s == "text", strings.Contains(s, "plain"):
		return "text/plain"
	}
	return ""
}

// named is an object with its key in the old map as its first property.
func named(key string, v *jsontree.Value) *jsontree.Value {
	if v == nil || v.Kind != jsontree.Object {
		return v
	}
	out := jsontree.NewObject()
	out.Append("name", jsontree.NewString(key))
	for i, n := range v.Names {
		if n != "name" {
			out.Append(n, v.Items[i])
		}
	}
	return out
}

// liftNames renames what is only spelled differently, all the way down. What a
// provider keeps as geometry is not ours to rename.
func liftNames(v *jsontree.Value) *jsontree.Value {
	if v == nil || v.Kind != jsontree.Object && v.Kind != jsontree.Array {
		return v
	}
	out := &jsontree.Value{Kind: v.Kind}
	for i, it := range v.Items {
		if v.Kind == jsontree.Array {
			out.Add(liftNames(it))
			continue
		}
		name := v.Names[i]
		switch {
		case name == "geojson" || name == "geometry_geojson":
			out.Append("geoJSON", it)
		case strings.HasPrefix(name, "geometry_"):
			out.Append(name, it)
		case name == "mimetype":
			out.Append("contentType", it)
		default:
			out.Append(camel(name), liftNames(it))
		}
	}
	return out
}
