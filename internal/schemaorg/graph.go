package schemaorg

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/loosejson"
)

// node is one object of the data, with what its surroundings say of it.
type node struct {
	v      *loosejson.Value
	typ    string // the best of its types, without the vocabulary
	rank   int    // how much the type speaks for "this is the article"
	nested bool   // stands in a list or inside another article: a teaser, a part
}

// graph is all objects of all scripts, in order, and a way to find those that
// are referred to by @id.
type graph struct {
	nodes []node
	byID  map[string]*loosejson.Value
}

func newGraph(docs []loosejson.Value) *graph {
	g := &graph{byID: map[string]*loosejson.Value{}}
	for i := range docs {
		g.add(&docs[i], false)
	}
	return g
}

// add walks v in order. Depth is bounded by the parser.
func (g *graph) add(v *loosejson.Value, nested bool) {
	switch v.Kind {
	case loosejson.Array:
		for i := range v.Items {
			g.add(&v.Items[i], nested)
		}
	case loosejson.Object:
		n := node{v: v, nested: nested}
		n.typ, n.rank = bestType(v.Get("@type"))
		if id := v.Get("@id"); id.Kind == loosejson.String && len(v.Members) > 1 {
			// The fullest description of a thing is the one to refer to.
			if old := g.byID[id.Str]; old == nil || len(old.Members) < len(v.Members) {
				g.byID[id.Str] = v
			}
		}
		if n.typ != "" {
			g.nodes = append(g.nodes, n)
		}
		for i := range v.Members {
			m := &v.Members[i]
			if m.Value.Kind < loosejson.Array {
				continue
			}
			switch m.Key {
			case "@context":
			case "@graph", "mainEntity", "mainEntityOfPage", "@reverse":
				g.add(&m.Value, nested)
			default:
				g.add(&m.Value, true)
			}
		}
	}
}

// resolve follows a bare reference {"@id": …} to what it stands for. It
// follows one step only, so that no circle can hold it.
func (g *graph) resolve(v *loosejson.Value) *loosejson.Value {
	if v.Kind != loosejson.Object || v.Get("name").Kind != loosejson.Null {
		return v
	}
	if id := v.Get("@id"); id.Kind == loosejson.String {
		if full := g.byID[id.Str]; full != nil {
			return full
		}
	}
	return v
}

// The ranks of types. What ranks below rankPage is no article at all.
const (
	rankNews     = 100
	rankArticle  = 90
	rankPosting  = 80
	rankCreative = 50
	rankPage     = 20
)

// bestType returns the type of highest rank, or the first one.
func bestType(v *loosejson.Value) (typ string, rank int) {
	for _, s := range texts(v) {
		s = localName(s)
		r := typeRank(s)
		if typ == "" || r > rank {
			typ, rank = s, r
		}
	}
	return typ, rank
}

func typeRank(s string) int {
	switch strings.ToLower(s) {
	case "newsarticle", "reportagenewsarticle", "opinionnewsarticle", "analysisnewsarticle", "backgroundnewsarticle",
		"askpublicnewsarticle", "reviewnewsarticle":
		return rankNews
	case "article", "report", "advertisercontentarticle", "satiricalarticle", "techarticle", "scholarlyarticle", "medicalscholarlyarticle", "claimreview":
		return rankArticle
	case "blogposting", "liveblogposting", "socialmediaposting", "discussionforumposting":
		return rankPosting
	case "creativework", "review", "criticreview", "recipe", "howto", "interview":
		return rankCreative
	case "webpage", "itempage", "medicalwebpage", "faqpage", "aboutpage":
		return rankPage
	}
	return 0
}

// localName cuts the vocabulary off a name: "https://schema.org/Person" and
// "schema:Person" are "Person".
func localName(s string) string {
	if i := strings.LastIndexAny(s, "/#:"); i >= 0 {
		return s[i+1:]
	}
	return s
}

// texts returns the strings of a value that may be one or a list.
func texts(v *loosejson.Value) []string {
	switch v.Kind {
	case loosejson.String:
		if v.Str != "" {
			return []string{v.Str}
		}
	case loosejson.Number:
		return []string{v.Str}
	case loosejson.Array:
		var out []string
		for i := range v.Items {
			if it := &v.Items[i]; it.Kind != loosejson.Array {
				out = append(out, texts(it)...)
			}
		}
		return out
	case loosejson.Object:
		for _, k := range []string{"@value", "name", "headline", "text", "url", "@id"} {
			if m := v.Get(k); m.Kind == loosejson.String || m.Kind == loosejson.Array && k != "@value" {
				if t := firstText(m); t != "" {
					return []string{t}
				}
			}
		}
	}
	return nil
}

// firstText returns the first of the texts of a value, without making the
// others: many may point at one value that has many.
func firstText(v *loosejson.Value) string {
	if v.Kind != loosejson.Array {
		if t := texts(v); len(t) > 0 {
			return t[0]
		}
		return ""
	}
	for i := range v.Items {
		if it := &v.Items[i]; it.Kind != loosejson.Array {
			if t := firstText(it); t != "" {
				return t
			}
		}
	}
	return ""
}

// pick finds the node that is the article, and the further nodes that describe
// the same one and may fill its gaps.
func (g *graph) pick(page string) (best *node, more []*node) {
	page = address(page)
	top := 0
	score := func(n *node) int {
		if n.rank == 0 {
			return 0
		}
		s := n.rank
		if n.v.Get("headline").Kind != loosejson.Null {
			s += 10
		}
		for _, k := range []string{"datePublished", "author", "articleBody"} {
			if n.v.Get(k).Kind != loosejson.Null {
				s += 3
			}
		}
		switch u := nodeAddress(n.v); {
		case page == "" || u == "":
		case u == page:
			s += 40
		case n.nested:
			s -= 60
		default:
			s -= 10
		}
		if n.nested {
			s -= 30
		}
		return s
	}
	for i := range g.nodes {
		if s := score(&g.nodes[i]); s > top {
			best, top = &g.nodes[i], s
		}
	}
	if best == nil {
		return nil, nil
	}
	u := nodeAddress(best.v)
	for i := range g.nodes {
		n := &g.nodes[i]
		if n == best || n.nested || n.rank == 0 {
			continue
		}
		if o := nodeAddress(n.v); u == "" || o == "" || o == u || o == page {
			more = append(more, n)
		}
	}
	return best, more
}

// nodeAddress returns the address that a node gives itself, in comparable form.
func nodeAddress(v *loosejson.Value) string {
	for _, k := range []string{"url", "mainEntityOfPage", "@id"} {
		m := v.Get(k)
		if m.Kind == loosejson.Object {
			if id := m.Get("@id"); id.Kind == loosejson.String {
				m = id
			} else {
				m = m.Get("url")
			}
		}
		if m.Kind == loosejson.String && isAddress(m.Str) {
			return address(m.Str)
		}
	}
	return ""
}

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "//")
}

// address folds what differs between two spellings of one page's address.
func address(s string) string {
	if i := strings.IndexAny(s, "?#"); i >= 0 {
		s = s[:i]
	}
	_, rest, ok := strings.Cut(s, "//")
	if ok {
		s = rest
	}
	s = strings.TrimPrefix(strings.ToLower(s), "www.")
	return strings.TrimRight(s, "/")
}
