package ninjs

import (
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/internal/jsontree"
)

// lower returns an item in the shape of 3.1 as one of the given version. Unless
// ext is set it leaves out what the version's schema has no place for.
func lower(item *jsontree.Value, v Version, ext bool) *jsontree.Value {
	out := jsontree.NewObject()
	for i, name := range item.Names {
		val := item.Items[i]
		kind, ok := rootProperty(name)
		if !ok || v == V31 && kind == onlyOld || v != V31 && kind == onlyNew {
			if ext {
				out.Append(name, val)
			}
			continue
		}
		switch name {
		case "headlines", "bodies", "descriptions":
			if v == V16 {
				variants(out, name, val)
				continue
			}
		case "altIds", "renditions", "associations":
			if v == V16 {
				keyed(out, name, val, ext)
				continue
			}
			if name == "associations" {
				l := jsontree.NewArray()
				for _, a := range val.List() {
					if a.Kind != jsontree.Object {
						continue
					}
					// "rel" is a property of associations from 3.0 on.
					rel := a.Get("rel")
					a = named(a.Get("name").Str(), lower(a, v, ext))
					if rel.Str() != "" && (v == V31 || ext) {
						a.Set("rel", rel)
					}
					l.Add(a)
				}
				out.Set(name, l)
				continue
			}
		case "representationType":
			if v == V16 {
				switch val.Str() {
				case "full":
					val = jsontree.NewString("complete")
				case "partial":
					val = jsontree.NewString("incomplete")
				}
			}
		}
		val = lowerElements(name, val, v, ext)
		if val == nil {
			continue
		}
		switch {
		case v == V31:
			out.Set(name, val)
		case v == V16 && singular(name) != "":
			out.Set(singular(name), val)
		default:
			out.Set(lowerName(name), val)
		}
	}
	return out
}

type availability uint8

const (
	always availability = iota
	onlyNew
	onlyOld
)

// rootProperty reports whether the schemas know a property of an item.
func rootProperty(name string) (availability, bool) {
	switch name {
	case "uri", "type", "representationType", "profile", "version", "firstCreated", "versionCreated", "contentCreated",
		"embargoedUntil", "pubStatus", "urgency", "copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language",
		"descriptions", "bodies", "headlines", "people", "organisations", "places", "subjects", "events", "objects",
		"infoSources", "title", "by", "slugline", "located", "renditions", "associations", "altIds", "trustIndicators",
		"standard", "genres", "expires", "rightsInfo", "digitalSourceType":
		return always, true
	case "eventDetails", "plannedCoverage":
		return onlyNew, true
	}
	return always, false
}

// elementProperty reports whether the schema of v knows a property of an element
// of the list, by the names of 3.1.
func elementProperty(list, name string, v Version) bool {
	in := func(names ...string) bool {
		for _, n := range names {
			if n == name {
				return true
			}
		}
		return false
	}
	id := in("uri", "literal")
	if v == V16 {
		id = in("scheme", "code")
	}
	switch list {
	case "people":
		return id || in("name", "rel", "contactInfo")
	case "organisations":
		return id || in("name", "rel", "symbols", "contactInfo")
	case "places":
		return id || in("name", "rel", "contactInfo") || v != V16 && name == "geoJSON" || v == V16 && strings.HasPrefix(name, "geometry_")
	case "subjects":
		return id || in("name", "rel", "creator", "relevance", "confidence")
	case "events":
		return id || in("name", "rel") || v == V31 && name == "id"
	case "objects":
		return id || in("name", "rel")
	case "genres":
		return id || name == "name"
	case "infoSources":
		return id || in("name", "contactInfo") || v == V16 && name == "rel" || v != V16 && name == "role"
	case "trustIndicators":
		return in("title", "href") || v != V16 && name == "role" || v == V16 && in("scheme", "code")
	case "renditions":
		return in("href", "contentType", "title", "width", "height", "sizeInBytes", "duration", "format") || v != V16 && name == "name" ||
			v == V31 && in("aspectRatio", "videoCodec", "frameRate", "poi", "transportProtocol", "scanType", "bitrate")
	case "headlines", "descriptions":
		return in("role", "contentType", "value")
	case "bodies":
		return in("role", "contentType", "value", "charCount", "wordCount")
	case "altIds":
		return in("role", "value")
	case "standard":
		return in("name", "version", "schema")
	case "rightsInfo":
		return in("langId", "linkedRights", "encodedRights")
	case "digitalSourceType":
		return in("name", "uri", "literal")
	case "symbols":
		return in("exchange", "symbolType", "symbol") || v != V31 && name == "ticker"
	}
	return true
}

// lowerElements does for the elements of a list what lower does for an item.
func lowerElements(list string, val *jsontree.Value, v Version, ext bool) *jsontree.Value {
	switch val.Kind {
	case jsontree.Array:
		out := jsontree.NewArray()
		for _, it := range val.Items {
			if e := lowerElements(list, it, v, ext); e != nil {
				out.Add(e)
			}
		}
		return out
	case jsontree.Object:
		if list == "eventDetails" || list == "plannedCoverage" || list == "geoJSON" || strings.HasPrefix(list, "geometry_") {
			return val
		}
		if v == V16 {
			val = schemeAndCode(list, val)
		}
		out := jsontree.NewObject()
		for i, name := range val.Names {
			if !ext && !elementProperty(list, name, v) {
				continue
			}
			if list == "altIds" && name == "value" && val.Items[i].Kind != jsontree.String {
				return nil // the identifiers of 1.x may be anything
			}
			it := lowerElements(name, val.Items[i], v, ext)
			if it == nil {
				continue
			}
			if v != V31 {
				if name = lowerName(name); name == "contenttype" && v == V16 {
					name = "mimetype"
				}
			}
			out.Append(name, it)
		}
		if len(out.Names) == 0 {
			return nil
		}
		return out
	}
	return val
}

// schemeAndCode turns an element's identifier into the pair of 1.x.
func schemeAndCode(list string, val *jsontree.Value) *jsontree.Value {
	switch list {
	case "people", "organisations", "places", "subjects", "events", "objects", "genres", "infoSources", "trustIndicators":
	default:
		return val
	}
	out := jsontree.NewObject()
	for i, name := range val.Names {
		it := val.Items[i]
		switch name {
		case "uri":
			if val.Get("code") == nil && val.Get("literal") == nil {
				out.Append("code", it)
			}
		case "literal":
			if val.Get("code") == nil {
				out.Append("code", it)
			}
		case "role":
			if list == "trustIndicators" {
				if val.Get("code") == nil {
					out.Append("code", it)
				}
			} else {
				out.Append("rel", it)
			}
		case "geoJSON":
			out.Append("geometry_geojson", it)
		default:
			out.Append(name, it)
		}
	}
	return out
}

// lowerName returns the name of 2.x for one of 3.1.
func lowerName(name string) string {
	switch {
	case name == "embargoedUntil":
		return "embargoed"
	case strings.HasPrefix(name, "geometry_"), strings.HasPrefix(name, "$"):
		return name
	}
	return strings.ToLower(name)
}

// variants writes a list of texts as the suffixed properties of 1.x.
func variants(out *jsontree.Value, list string, val *jsontree.Value) {
	taken := uniq{}
	main := false
	base := map[string]string{"headlines": "headline", "bodies": "body", "descriptions": "description"}[list]
	for i, it := range val.List() {
		text := it.Get("value")
		if text.Str() == "" {
			continue
		}
		role := it.Get("role").Str()
		if list == "headlines" && (i == 0 || role == "main") && !main {
			main = true
			out.Append(base, text)
			continue
		}
		if list == "bodies" {
			switch ct := it.Get("contentType").Str(); {
			case typeOfSuffix(role) != "":
			case ct == "application/xhtml+xml":
				role = join(role, "xhtml")
			case ct == "text/html":
				role = join(role, "html")
			case ct == "text/plain":
				role = join(role, "text")
			}
		}
		out.Append(taken.free(base+"_"+suffix(role, strconv.Itoa(i+1))), text)
	}
}

func join(role, format string) string {
	if role == "" || role == "main" {
		return format
	}
	return role + "_" + format
}

// suffix makes a role fit into the name of a property.
func suffix(role, def string) string {
	if role == "" {
		return def
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		}
		return '_'
	}, role)
}

// uniq hands out names that are not taken yet.
type uniq map[string]int

// free returns the name, with a number after it where it is taken.
func (u uniq) free(name string) string {
	for u[name] > 0 {
		u[name]++
		next := name + "_" + strconv.Itoa(u[name])
		if u[next] == 0 {
			name = next
		}
	}
	u[name] = 1
	return name
}

// keyed writes a list of 3.1 as the map that 1.x has in its place.
func keyed(out *jsontree.Value, list string, val *jsontree.Value, ext bool) {
	obj := jsontree.NewObject()
	taken := uniq{}
	for i, it := range val.List() {
		if it.Kind != jsontree.Object {
			continue
		}
		switch list {
		case "altIds":
			key := it.Get("role").Str()
			if key == "" {
				key = "id"
			}
			if v := it.Get("value"); v != nil {
				obj.Append(taken.free(key), v)
			}
			continue
		}
		key := it.Get("name").Str()
		if key == "" {
			key = strconv.Itoa(i + 1)
		}
		if c := key[0]; !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_') {
			key = "_" + key
		}
		var e *jsontree.Value
		if list == "associations" {
			e = lower(it, V16, ext)
		} else if e = lowerElements(list, it, V16, ext); e == nil {
			e = jsontree.NewObject()
		}
		e.Delete("name")
		obj.Append(taken.free(key), e)
	}
	out.Set(lowerName(list), obj)
}
