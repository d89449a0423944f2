package ninjs

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/jsontree"
)

// Version is a version of ninjs that can be written. The zero value is
// [V31].
type Version uint8

// The versions. IPTC approved all three in May 2025 and advises 3.x for new
// work.
const (
	V31 Version = iota // 3.1
	V22                // 2.2
	V16                // 1.6
)

// String returns "3.1", "2.2" or "1.6".
func (v Version) String() string {
	switch v {
	case V22:
		return "2.2"
	case V16:
		return "1.6"
	}
	return "3.1"
}

// major tells the generation of a document: 1, 2 or 3.
func major(doc *jsontree.Value) int {
	for _, name := range []string{"standard", "$standard"} {
		std := doc.Get(name)
		for _, s := range []string{std.Get("schema").Str(), std.Get("version").Str()} {
			if m := majorOf(s); m > 0 {
				return m
			}
		}
	}
	for _, name := range []string{"$id", "$schema"} {
		if m := majorOf(doc.Get(name).Str()); m > 0 {
			return m
		}
	}
	return shape(doc)
}

// majorOf reads "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#".
func majorOf(s string) int {
	if i := strings.LastIndex(s, "ninjs-schema_"); i >= 0 {
		s = s[i+len("ninjs-schema_"):]
	}
	if len(s) >= 2 && s[0] >= '1' && s[0] <= '3' && s[1] == '.' || len(s) == 1 && s >= "1" && s <= "3" {
		return int(s[0] - '0')
	}
	return 0
}

// shape tells the generation by the names that only one of them has.
func shape(doc *jsontree.Value) int {
	two := false
	for i, n := range doc.Names {
		switch n {
		case "headline", "byline", "person", "organisation", "place", "subject", "event", "object", "infosource", "genre",
			"trustindicator", "mimetype", "charcount", "wordcount":
			return 1
		case "representationtype":
			if s := doc.Items[i].Str(); s == "complete" || s == "incomplete" {
				return 1
			}
			two = true
		case "altids", "renditions", "associations":
			if doc.Items[i].Kind == jsontree.Object {
				return 1
			}
			two = two || n == "altids"
		default:
			if strings.HasPrefix(n, "headline_") || strings.HasPrefix(n, "body_") || strings.HasPrefix(n, "description_") {
				return 1
			}
			if c := camel(n); c != n {
				two = true
			}
		}
	}
	if two {
		return 2
	}
	return 3
}

// camel returns the name of 3.1 for a lower-case one of 1.x and 2.x, the name
// itself where they agree or where it is not known.
func camel(name string) string {
	switch name {
	case "representationtype":
		return "representationType"
	case "firstcreated":
		return "firstCreated"
	case "versioncreated":
		return "versionCreated"
	case "contentcreated":
		return "contentCreated"
	case "embargoed":
		return "embargoedUntil"
	case "pubstatus":
		return "pubStatus"
	case "copyrightholder":
		return "copyrightHolder"
	case "copyrightnotice":
		return "copyrightNotice"
	case "usageterms":
		return "usageTerms"
	case "ednote":
		return "edNote"
	case "infosources":
		return "infoSources"
	case "altids":
		return "altIds"
	case "trustindicators":
		return "trustIndicators"
	case "rightsinfo":
		return "rightsInfo"
	case "langid":
		return "langId"
	case "linkedrights":
		return "linkedRights"
	case "encodedrights":
		return "encodedRights"
	case "digitalsourcetype":
		return "digitalSourceType"
	case "contactinfo":
		return "contactInfo"
	case "postalcode":
		return "postalCode"
	case "symboltype":
		return "symbolType"
	case "geojson":
		return "geoJSON"
	case "contenttype":
		return "contentType"
	case "sizeinbytes":
		return "sizeInBytes"
	case "charcount":
		return "charCount"
	case "wordcount":
		return "wordCount"
	}
	return name
}

// singular pairs the names of 3.1 with those of 1.x.
func singular(name string) string {
	switch name {
	case "people":
		return "person"
	case "organisations":
		return "organisation"
	case "places":
		return "place"
	case "subjects":
		return "subject"
	case "events":
		return "event"
	case "objects":
		return "object"
	case "infoSources":
		return "infosource"
	case "genres":
		return "genre"
	case "trustIndicators":
		return "trustindicator"
	case "by":
		return "byline"
	case "standard":
		return "$standard"
	}
	return ""
}

// plural is the inverse of singular, "" for other names.
func plural(name string) string {
	for _, n := range []string{"people", "organisations", "places", "subjects", "events", "objects", "infoSources", "genres",
		"trustIndicators", "by", "standard"} {
		if singular(n) == name {
			return n
		}
	}
	return ""
}
