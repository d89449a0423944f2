package hostile

import (
	"fmt"
	"strings"
)

// JSON returns attacks on whatever reads JSON, strictly or not.
func JSON() []Attack {
	out := repeats("[", "{", `{"a":`, `"`, `"a`, `"a"`, `"a",`, `[1,`, "1", "1,", "-", "1e", "1.", "0", "t", "true", "null", ",", ":", "]", "}", "[]", "{}", "{},", "[{", `\`, `"\`, `\u`, `"\ud800`, `/*`, `//`, "//\n", `<!--`, "'", "' ", "a:", "\x00", "\x01", "\xff", "\ufeff", " ", "\n", `"a":1,`, `[],`, `{]`, `[}`, `"\u0000`, `{"":`, `{"a":[`)
	out = append(out,
		nested("[", "1", "]"), nested(`{"a":`, "1", "}"), nested(`[{"a":`, "1", "}]"), nested(`{"a":[`, "1", "]}"),
		Attack{"a string", func(n int) string { return `{"a":"` + strings.Repeat("x", n) + `"}` }},
		Attack{"a string of escapes", func(n int) string { return `{"a":"` + strings.Repeat(`\u0041`, n/6) + `"}` }},
		Attack{"a string of quotes", func(n int) string { return `{"a":"` + strings.Repeat(`\"`, n/2) + `"}` }},
		Attack{"a number", func(n int) string { return `{"a":1` + strings.Repeat("0", n) + `}` }},
		Attack{"a fraction", func(n int) string { return `{"a":0.` + strings.Repeat("0", n) + `1e-9}` }},
		Attack{"a key", func(n int) string { return `{"` + strings.Repeat("k", n) + `":1}` }},
		Attack{"keys", func(n int) string { return "{" + counted(`"%":1,`, n) + `"a":1}` }},
		Attack{"keys alike", func(n int) string { return "{" + strings.Repeat(`"a":1,`, n/6) + `"a":1}` }},
		Attack{"list", func(n int) string { return "[" + strings.Repeat("1,", n/2) + `1]` }},
		Attack{"list of objects", func(n int) string { return "[" + strings.Repeat("{},", n/3) + `{}]` }},
		Attack{"list of lists", func(n int) string { return "[" + strings.Repeat("[],", n/3) + `[]]` }},
		Attack{"a list without commas", func(n int) string { return "[" + strings.Repeat("1 ", n/2) + `]` }},
		Attack{"documents", func(n int) string { return strings.Repeat("{\"a\":1}\n", n/8) }},
	)
	return out
}

// field puts attacks into one member of an object.
func field(head, tail string, attacks ...Attack) []Attack {
	out := make([]Attack, len(attacks))
	for i, a := range attacks {
		out[i] = Attack{a.Name + " at " + head[max(0, len(head)-20):], func(n int) string { return head + a.Make(n) + tail }}
	}
	return out
}

func quoted(unit string) Attack {
	r := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)
	a := numbered(unit)
	return Attack{fmt.Sprintf("a string of %q", unit), func(n int) string { return `"` + r.Replace(a.Make(n)) + `"` }}
}

func listOf(unit string) Attack {
	a := numbered(unit + ",")
	return Attack{"a list of " + unit, func(n int) string { return "[" + strings.TrimSuffix(a.Make(n), ",") + "]" }}
}

// JSONLD returns attacks on whatever reads JSON-LD of schema.org.
func JSONLD() []Attack {
	out := JSON()
	const head = `{"@context":"https://schema.org","@type":"NewsArticle","headline":"The ferry","articleBody":"` + prose + `",`
	for _, k := range []string{"author", "headline", "articleBody", "description", "datePublished", "image", "video", "keywords", "about", "mentions", "publisher", "@type", "@id", "url", "mainEntityOfPage", "articleSection", "inLanguage", "contentLocation", "correction", "isPartOf", "@graph", "hasPart", "citation"} {
		out = append(out, field(head+`"`+k+`":`, "}",
			quoted("Ann Aba, "), quoted("<p>x"), quoted("x\n\n"), quoted("2024-01-01"), listOf(`"%"`), listOf(`{"@id":"#a"}`), listOf(`{"@type":"Person","name":"Ann %","@id":"#%"}`), listOf(`{"@type":"NewsArticle","headline":"%","url":"http://a.example/%","author":{"name":"%"}}`))...)
	}
	return append(out,
		Attack{"nodes that point at each other", func(n int) string {
			return `{"@graph":[{"@type":"NewsArticle","headline":"a","author":{"@id":"#a"}},` + strings.Repeat(`{"@id":"#a","author":{"@id":"#a"},"@type":"Person","name":"A"},`, n/64) + `{}]}`
		}},
		Attack{"one node that all point at", func(n int) string {
			return `{"@graph":[{"@id":"#a","@type":"Person","name":[` + strings.Repeat(`"Ann",`, n/12) + `"A"]},{"@type":"NewsArticle","headline":"a","author":[` + strings.Repeat(`{"@id":"#a"},`, n/26) + `"A"]}]}`
		}},
		Attack{"articles alike", func(n int) string { return "[" + strings.Repeat(head+`"author":"A"},`, n/(len(head)+13)) + "{}]" }},
		Attack{"articles", func(n int) string { return "[" + counted(head+`"author":"%","url":"http://a.example/%"},`, n) + "{}]" }},
		Attack{"articles in articles", func(n int) string { return strings.Repeat(head+`"isPartOf":`, n/(len(head)+11)) }},
	)
}

// NinJS returns attacks on whatever reads ninjs.
func NinJS() []Attack {
	out := JSON()
	const head = `{"uri":"http://a.example/1","type":"text","standard":{"name":"ninjs","version":"3.1"},`
	for _, k := range []string{"headlines", "headline", "bodies", "body_text", "body_html", "body_xhtml", "byline", "bylines", "person", "people", "subject", "subjects", "place", "places", "renditions", "associations", "infosources", "contentcreated", "versioncreated", "slugline", "located", "language", "descriptions", "description_text", "rightsinfo", "trustindicators", "genres", "altids", "by", "x"} {
		out = append(out, field(head+`"`+k+`":`, "}",
			quoted("<p>x"), quoted("<b>"), quoted("Ann Aba, "), quoted("x\n\n"), listOf(`"%"`), listOf(`{"name":"%","value":"%","role":"%","rel":"%"}`), listOf(`{"role":"main","contenttype":"text/html","value":"<p>%</p>"}`), nested(`{"a":`, "1", "}"), nested("[", "1", "]"))...)
	}
	return append(out,
		Attack{"associations in associations", func(n int) string { return strings.Repeat(head+`"associations":[`, n/(len(head)+16)) }},
		Attack{"associations nested", func(n int) string {
			k := n / (len(head) + 20)
			return strings.Repeat(head+`"associations":{"a":`, k) + "{}" + strings.Repeat("}}", k)
		}},
		Attack{"members", func(n int) string { return head + counted(`"%":"%",`, n) + `"a":1}` }},
	)
}
