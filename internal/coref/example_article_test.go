package coref_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/coref"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

type span [2]int

// exampleSources are the statements of the example article with their speakers,
// read by hand; the spans are bytes of the file.
var exampleSources = []struct {
	id      string
	source  span
	cue     []span
	content []span
	speaker string
}{
	{"S1", span{12, 18}, []span{{19, 25}}, []span{{26, 54}}, "russia"},
	{"S2", span{224, 230}, []span{{231, 242}}, []span{{243, 274}}, "russia"},
	{"S3", span{278, 280}, []span{{281, 297}}, []span{{298, 369}}, "russia"},
	{"S4", span{424, 442}, []span{{443, 447}}, []span{{448, 562}}, "eu"},
	{"S5", span{693, 740}, []span{{741, 759}}, []span{{760, 772}}, "nozari"},
	{"S6", span{862, 950}, []span{{952, 962}}, []span{{775, 861}}, "nozari"},
	{"S7", span{1078, 1084}, []span{{1085, 1089}}, []span{{999, 1077}}, "nozari"},
	{"S8", span{1092, 1115}, []span{{1116, 1124}}, []span{{1135, 1167}}, "wsj"},
	{"S9", span{1169, 1175}, []span{{1176, 1182}, {1194, 1196}}, []span{{1183, 1193}}, "eu"},
	{"S10", span{1211, 1222}, []span{{1223, 1227}}, []span{{1228, 1273}}, "eu-spokesman"},
	{"S11", span{1211, 1222}, []span{{1278, 1287}}, []span{{1288, 1344}}, "eu-spokesman"},
	{"S12", span{1442, 1491}, []span{{1492, 1496}}, []span{{1347, 1441}}, "kanaani"},
	{"S13", span{1619, 1621}, []span{{1622, 1627}}, []span{{1517, 1618}}, "kanaani"},
	{"S14", span{1619, 1621}, []span{{1629, 1640}}, []span{{1641, 1692}}, "kanaani"},
	{"S15", span{1701, 1705}, []span{{1706, 1720}}, []span{{1721, 1731}}, "iran"},
	{"S16", span{1733, 1764}, []span{{1765, 1786}}, []span{}, "peskov"},
	{"S17", span{1881, 1883}, []span{{1884, 1888}}, []span{{1789, 1880}}, "peskov"},
	{"S18", span{2086, 2092}, []span{{2093, 2098}}, []span{{1891, 2085}}, "peskov"},
	{"S19", span{2112, 2147}, []span{{2148, 2152}}, []span{{2177, 2249}}, "kirby"},
	{"S20", span{2343, 2345}, []span{{2346, 2351}}, []span{{2251, 2342}}, "kirby"},
	{"S21", span{2484, 2488}, []span{{2489, 2498}}, []span{{2499, 2634}}, "kyiv"},
	{"S22", span{2484, 2488}, []span{{2640, 2649}}, []span{{2650, 2710}}, "kyiv"},
	{"S23", span{2751, 2770}, []span{{2727, 2737}}, []span{{2713, 2726}}, "nato-spokesperson"},
	{"S24", span{2772, 2775}, []span{{2776, 2780}}, []span{{2781, 2841}}, "nato-spokesperson"},
	{"S25", span{2772, 2775}, []span{{2846, 2867}}, []span{{2868, 2894}}, "nato-spokesperson"},
	{"S26", span{3055, 3071}, []span{{3072, 3076}}, []span{{2897, 3054}}, "nato-spokesperson"},
	{"S27", span{2903, 2909}, []span{{2910, 2932}}, []span{{2934, 3050}}, "nato-allies"},
}

// exampleSpeakers says who the speakers are: name or description, kind, a word of
// the role, a word of the affiliation, in whose name they speak.
var exampleSpeakers = map[string]struct {
	label     string
	kind      entity.Kind
	role      string
	affil     string
	principal string
}{
	"russia":            {"Russia", entity.Government, "", "", ""},
	"eu":                {"European Union", entity.Organization, "", "", ""},
	"nozari":            {"Fazlollah Nozari", entity.Person, "commander", "Khatam", "Iran"},
	"wsj":               {"Wall Street Journal", entity.Publication, "", "", ""},
	"eu-spokesman":      {"a spokesman", entity.Person, "spokesman", "", "European Union"},
	"kanaani":           {"Nasser Kanaani", entity.Person, "spokesman", "Foreign Ministry", "Iran"},
	"iran":              {"Iran", entity.Government, "", "", ""},
	"peskov":            {"Dmitry Peskov", entity.Person, "spokesman", "Kremlin", "Russia"},
	"kirby":             {"John Kirby", entity.Person, "spokesperson", "White House", "United States"},
	"kyiv":              {"Ukraine", entity.Government, "", "", ""},
	"nato-spokesperson": {"a NATO spokesperson", entity.Person, "spokesperson", "NATO", "NATO"},
	"nato-allies":       {"Allies", entity.Group, "", "", ""},
}

// marked holds a text whose spans are marked by runes of the private use area,
// so that words can be replaced and paragraphs moved with their spans kept.
func marked(text string) string {
	type edge struct {
		at   int
		mark rune
	}
	var edges []edge
	n := rune(0xE000)
	for _, s := range exampleSources {
		spans := append([]span{s.source}, s.cue...)
		spans = append(spans, s.content...)
		for _, x := range spans {
			edges = append(edges, edge{x[0], n}, edge{x[1], n + 1})
			n += 2
		}
	}
	// at one place, ends stand before beginnings
	slices.SortStableFunc(edges, func(a, b edge) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return int(b.mark&1) - int(a.mark&1)
	})
	var b strings.Builder
	at := 0
	for _, e := range edges {
		b.WriteString(text[at:e.at])
		b.WriteRune(e.mark)
		at = e.at
	}
	b.WriteString(text[at:])
	return b.String()
}

// unmarked returns the text without marks and the spans that they gave.
func unmarked(s string) (string, map[rune]int) {
	at := map[rune]int{}
	var b strings.Builder
	for _, c := range s {
		if c >= 0xE000 && c < 0xF000 {
			at[c] = b.Len()
			continue
		}
		b.WriteRune(c)
	}
	return b.String(), at
}

// swap is one way of changing the example article.
type swap struct {
	names  []string // old, new, …
	places []string // old, new, …; also applied to what is expected
	women  bool     // he becomes she
	order  []int    // the groups of paragraphs that belong together, in a new order
}

// groups are the first and last body paragraph of each part that can be moved.
var groups = [][2]int{{1, 2}, {3, 5}, {6, 6}, {7, 8}, {9, 11}, {12, 13}, {14, 14}, {15, 15}, {16, 17}}

func apply(s string, v swap) string {
	lines := strings.Split(s, "\n")
	if v.order != nil {
		head, body := lines[:8], lines[8:] // the body begins on line 9, every second line
		var out []string
		for _, g := range v.order {
			for p := groups[g][0]; p <= groups[g][1]; p++ {
				out = append(out, body[2*(p-1)], "")
			}
		}
		lines = append(slices.Clone(head), out[:len(out)-1]...)
	}
	s = strings.Join(lines, "\n")
	return change(s, v)
}

func change(s string, v swap) string {
	s = strings.NewReplacer(append(slices.Clone(v.names), v.places...)...).Replace(s)
	if v.women {
		for _, w := range [][2]string{{"he", "she"}, {"He", "She"}} {
			s = replaceWord(s, w[0], w[1])
		}
	}
	return s
}

// replaceWord replaces whole words.
func replaceWord(s, old, new string) string {
	var b strings.Builder
	for {
		i := strings.Index(s, old)
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		letter := func(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
		whole := (i == 0 || !letter(s[i-1])) && (i+len(old) == len(s) || !letter(s[i+len(old)]))
		b.WriteString(s[:i])
		if whole {
			b.WriteString(new)
		} else {
			b.WriteString(old)
		}
		s = s[i+len(old):]
	}
}

func TestExampleArticle(t *testing.T) {
	raw, err := os.ReadFile("../../article/testdata/example.in.txt")
	if err != nil {
		t.Fatal(err)
	}
	m := marked(string(raw))
	for n, v := range variants() {
		t.Run(fmt.Sprint(n), func(t *testing.T) { check(t, apply(m, v), v) })
	}
}

func check(t *testing.T, m string, v swap) {
	text, at := unmarked(m)
	a, err := article.FromText(text, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	analyzer, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	var paras []nlp.Span
	for _, b := range a.Blocks {
		if b.Role.Body() || b.Role == article.RoleHeadline {
			paras = append(paras, nlp.Span{Start: b.Span.Start, End: b.Span.End})
		}
	}
	d := analyzer.Analyze(a.Text, paras)
	var attrs []attrib.Attribution
	var ids []int
	k := rune(0xE000)
	take := func(n int) (out [][2]int) {
		for range n {
			c := a.Locate(article.Span{Start: at[k], End: at[k+1]})
			out = append(out, [2]int{c.Start, c.End})
			k += 2
		}
		return out
	}
	for i, s := range exampleSources {
		attrs = append(attrs, attrib.FromSpans(d, take(1), take(len(s.cue)), take(len(s.content))))
		ids = append(ids, i)
	}
	res := coref.Resolve(a, d, attrs, coref.Options{})
	get := func(id entity.ID) entity.Entity {
		if id == 0 {
			return entity.Entity{}
		}
		return res.Entities[id-1]
	}
	for i, n := range ids {
		s := exampleSources[n]
		want := exampleSpeakers[s.speaker]
		of := res.Of[i]
		e := get(of.Speaker.Entity)
		label := change(want.label, v)
		if e.Label() != label || e.Kind != want.kind {
			t.Errorf("%s: speaker is %s %q (%s), want %s %q", s.id, e.Kind, e.Label(), of.Speaker.Reason, want.kind, label)
			continue
		}
		if r := change(want.role, v); !strings.Contains(e.Role(), r) {
			t.Errorf("%s: role of %q is %q, want %q in it", s.id, e.Label(), e.Role(), r)
		}
		if w := change(want.affil, v); !strings.Contains(e.Affiliation(), w) {
			t.Errorf("%s: affiliation of %q is %q, want %q in it", s.id, e.Label(), e.Affiliation(), w)
		}
		if want.principal != "" {
			p := e
			for p.Principal != 0 {
				p = get(p.Principal)
			}
			if w := change(want.principal, v); p.Name != w {
				t.Errorf("%s: principal of %q is %q, want %q %+v", s.id, e.Label(), p.Label(), w, e.Roles)
			}
		}
		if of.Speaker.Reason == "" || of.Speaker.Confidence <= 0 || of.Speaker.Confidence > 1 {
			t.Errorf("%s: reason %q, confidence %v", s.id, of.Speaker.Reason, of.Speaker.Confidence)
		}
		switch s.id {
		case "S6":
			if w := change("Iranian Labour News Agency", v); get(of.Via).Name != w {
				t.Errorf("S6: via %q, want %q", get(of.Via).Label(), w)
			}
		case "S12":
			if w := "a news conference"; of.ToSpan.In(a.Text) != w {
				t.Errorf("S12: said to %q, want %q", of.ToSpan.In(a.Text), w)
			}
		}
	}
}

// variants lists the ways in which the article is changed. What is expected of
// speakers changes with it; the rest must stay as it is.
func variants() []swap {
	names := [][]string{
		nil,
		{"Nozari", "Karimov", "Fazlollah", "Rustam", "Kanaani", "Abdullayev", "Nasser", "Timur", "Dmitry", "Boris", "Peskov", "Volkov", "John", "Michael", "Kirby", "Ferris"},
		{"Nozari", "Van der Berg", "Fazlollah", "Pieter", "Kanaani", "O’Rourke", "Nasser", "Declan", "Dmitry", "Jean-Luc", "Peskov", "Moreau", "John", "Luis", "Kirby", "Ortega"},
		{"Nozari", "Okonkwo", "Fazlollah", "Chidi", "Kanaani", "Tanaka", "Nasser", "Hiroshi", "Dmitry", "Carlos", "Peskov", "Mendoza", "John", "Kwame", "Kirby", "Boateng"},
	}
	women := []string{"Fazlollah", "Maryam", "Nasser", "Fatima", "Dmitry", "Olga", "John", "Karen"}
	places := [][]string{
		nil,
		{"Iranian", "Brazilian", "Iran", "Brazil", "Tehran", "Brasília", "Ukraine", "Kenya", "Kyiv", "Nairobi"},
		{"Iranian", "Turkish", "Iran", "Turkey", "Tehran", "Ankara", "Russia", "China", "Moscow", "Beijing", "Kremlin", "Chinese Foreign Ministry"},
		{"Iranian", "Russian", "Iran", "Russia", "Tehran", "Moscow", "Russia", "Iran", "Moscow", "Tehran", "Kremlin", "Iranian presidency"},
		{"Iranian", "South Korean", "Iran", "South Korea", "Tehran", "Seoul", "Ukraine", "Poland", "Kyiv", "Warsaw", "White House", "State Department"},
		{"Iranian", "Egyptian", "Iran", "Egypt", "Tehran", "Cairo", "European Union", "African Union", "The EU", "The AU", "NATO", "OPEC"},
	}
	orders := [][]int{
		nil,
		{3, 4, 5, 6, 7, 8, 0, 1, 2},
		{7, 8, 0, 2, 1, 3, 4, 5, 6},
		{0, 5, 4, 3, 2, 1, 8, 7, 6},
		{8, 7, 6, 5, 4, 3, 2, 1, 0},
	}
	var out []swap
	for i := range names {
		for j := range places {
			v := swap{names: names[i], places: places[j], order: orders[(i+2*j)%len(orders)]}
			if (i+j)%2 == 1 {
				v.women = true
				v.names = womenNames(names[i], women)
			}
			out = append(out, v)
		}
	}
	return out
}

// womenNames replaces given names in a list of replacements by women's names.
func womenNames(names, women []string) []string {
	out := slices.Clone(names)
	for i := 0; i < len(women); i += 2 {
		found := false
		for j := 0; j < len(out); j += 2 {
			if out[j] == women[i] {
				out[j+1], found = women[i+1], true
			}
		}
		if !found {
			out = append(out, women[i], women[i+1])
		}
	}
	return out
}
