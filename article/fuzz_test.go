package article

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"
)

// ignoreSource leaves out of a comparison what JSON does not keep.
var ignoreSource = cmpopts.IgnoreUnexported(Article{})

// sameDate compares dates as JSON keeps them: the instant and its offset, not
// the name of the location.
var sameTime = cmp.Comparer(func(a, b time.Time) bool {
	_, x := a.Zone()
	_, y := b.Zone()
	return a.Equal(b) && x == y
})

var sameTag = cmp.Comparer(func(a, b language.Tag) bool { return a == b })

func FuzzParse(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.in.txt")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, p := range paths {
		raw, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(raw))
	}
	for _, s := range []string{"", "\n\n", "By ", "By Jane Doe |", "LONDON (", "(Reporting by ", "©", "[a=b]", "[=", "— – -", "___", "Correction:", "Read more", "Source: .", "By A B on 10 September 2024", "“\n”\n‘", "a\u00a0b\r\nBy X Y\r\nZ.", "(Reporting by İİ İİ; Editing by K K)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		for _, opts := range []Options{{}, goldenOptions} {
			a, err := Parse(raw, opts)
			if err != nil {
				t.Fatal(err)
			}
			checkArticle(t, raw, a)
			// What was read is read again alike: the clean text has the same parts.
			again, err := Parse(a.Text, opts)
			if err != nil {
				t.Fatal(err)
			}
			a.Issues, again.Issues = nil, nil
			if diff := cmp.Diff(a, again, ignoreSource, sameTime, sameTag); diff != "" {
				t.Fatalf("not stable (-first +again):\n%s", diff)
			}
			checkJSON(t, a)
		}
		b, err := FromText(raw, Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, raw, b)
	})
}

// checkJSON checks that an article survives encoding/json.
func checkJSON(t *testing.T, a *Article) {
	t.Helper()
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back Article
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, &back, ignoreSource, sameTime, sameTag); diff != "" {
		t.Fatalf("JSON loses (-want +got):\n%s", diff)
	}
}

func TestJSON(t *testing.T) {
	raw, err := os.ReadFile("testdata/example.in.txt")
	if err != nil {
		t.Fatal(err)
	}
	a, err := Parse(string(raw), Options{Language: language.MustParse("en-GB")})
	if err != nil {
		t.Fatal(err)
	}
	checkJSON(t, a)
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	// Zero values are left out; roles are names.
	for _, want := range []string{`"role":"section"`, `"language":"en-GB"`, `"published":{"time":"2024-09-10T00:00:00Z","raw":"10 September 2024"`} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%s is not in the JSON", want)
		}
	}
	for _, not := range []string{"modified", "byline", "0001-01-01", "hasTime", "source\":"} {
		if strings.Contains(string(data), not) {
			t.Errorf("%s is in the JSON", not)
		}
	}
	// The map to the raw input is not kept.
	var back Article
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if s := back.Source(back.Blocks[0].Span); !s.IsZero() {
		t.Errorf("Source after JSON is %v", s)
	}
}

// TestParseIsLinear compares the time of a text with that of one eight times as
// long, for texts that tempt each rule.
func TestParseIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for name, unit := range map[string]string{
		"short lines":  "Read more\nBy\n",
		"one line":     "(Reporting by A B; ",
		"brackets":     "((((((((((((((((",
		"capitals":     "LONDON, PARIS, ROME, ",
		"dates":        "10 September 2024 | ",
		"labels":       "Updated Published on at ",
		"marks":        "e\u0301\u200b\u0302\u00ad",
		"quotes":       "“‘“‘",
		"contributors": "A B contributed to this report. ",
		"copyright":    "© Copyright (c) ",
	} {
		run := func(n int) time.Duration {
			text := strings.Repeat(unit, n)
			best := time.Duration(1 << 62)
			for range 3 {
				start := time.Now()
				if _, err := Parse(text, Options{Limits: Limits{Blocks: -1}}); err != nil {
					t.Fatal(err)
				}
				best = min(best, time.Since(start))
			}
			return best
		}
		small, large := run(4000), run(32000)
		if large > 40*small+200*time.Millisecond {
			t.Errorf("%s: %v for 4,000 units, %v for 32,000", name, small, large)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	raw, err := os.ReadFile("testdata/example.in.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(string(raw), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
