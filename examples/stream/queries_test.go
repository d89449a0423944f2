package main

import (
	"cmp"
	"database/sql"
	_ "embed"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

//go:embed queries.sql
var queries string

// ask runs the named query of queries.sql and returns its rows, "|" between the
// columns.
func ask(t *testing.T, db *sql.DB, name string, params map[string]string) []string {
	t.Helper()
	for part := range strings.SplitSeq(queries, "\n\n") {
		if !strings.HasPrefix(part, "-- "+name+":") {
			continue
		}
		var args []any
		for _, p := range []string{"until", "speaker"} {
			if !strings.Contains(part, "coalesce(:"+p) {
				continue
			}
			v, ok := params[p]
			args = append(args, sql.Named(p, sql.NullString{String: v, Valid: ok}))
		}
		r, err := db.Query(part, args...)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return printed(t, r)
	}
	t.Fatalf("no query %q", name)
	return nil
}

func printed(t *testing.T, r *sql.Rows) []string {
	t.Helper()
	defer r.Close()
	columns, err := r.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for r.Next() {
		values, into := make([]sql.NullString, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := r.Scan(into...); err != nil {
			t.Fatal(err)
		}
		var words []string
		for _, v := range values {
			words = append(words, v.String)
		}
		out = append(out, strings.Join(words, "|"))
	}
	if err := r.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// fill runs the program over the lines of in and opens the database.
func fill(t *testing.T, in string) *sql.DB {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out.jsonl")
	if status, errs := call(t, "", "-out", out, "-sqlite", out+".db", in); status != 0 {
		t.Fatal(errs)
	}
	db, err := sql.Open("sqlite", out+".db")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// TestQueries asks of six articles what a reader of them can answer.
func TestQueries(t *testing.T) {
	in := filepath.Join(t.TempDir(), "in.jsonl")
	write(t, in, `{"id":"a1","site":"Gazette","date":"2024-05-02","text":"Mayor Ann Lee said on Thursday that the bridge is safe."}
{"id":"a2","site":"Gazette","date":"2024-05-20","text":"Mayor Ann Lee denied on Monday that the bridge is safe."}
{"id":"a3","site":"Wire","date":"2024-05-21","text":"Engineer Bob Moss said on Tuesday that the bridge is safe."}
{"id":"a4","site":"Wire","date":"2024-06-04","text":"Engineer Bob Moss said on Tuesday that the bridge is safe."}
{"id":"a5","site":"Gazette","date":"2024-05-06","text":"Governor Cleo Park denied on Monday that the ferry was sold."}
{"id":"a6","site":"Wire","date":"2024-05-23","text":"Dora Quist, a lawyer, could not confirm that the ferry was sold. A spokesman denied that the ferry was sold."}
`)
	db := fill(t, in)
	for _, c := range []struct {
		query  string
		params map[string]string
		want   []string
	}{
		{"denials", nil, nil}, // the week before 5 June
		{"denials", map[string]string{"until": "2024-05-24T00:00:00Z"}, []string{
			"2024-05-23|A spokesman|spokesman||The ferry was sold.|that the ferry was sold|Wire|a6",
			"2024-05-20|Ann Lee|Mayor||The bridge is safe.|that the bridge is safe|Gazette|a2",
		}},
		{"turns", nil, []string{"Ann Lee|The bridge is safe.|support|2024-05-02|a1|oppose|2024-05-20|a2"}},
		{"words", nil, []string{"Ann Lee|Gazette|2024-05|2|1|1|0|that the bridge is safe"}}, // two each: the first by name
		{"words", map[string]string{"speaker": "Bob Moss"}, []string{
			"Bob Moss|Wire|2024-05|1|1|0|0|that the bridge is safe",
			"Bob Moss|Wire|2024-06|1|1|0|0|that the bridge is safe",
		}},
		{"words", map[string]string{"speaker": "Nobody"}, nil},
	} {
		if got := ask(t, db, c.query, c.params); !slices.Equal(got, c.want) {
			t.Errorf("%s %v:\n%s\nwant\n%s", c.query, c.params, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// TestQueriesOnManyArticles compares the answers on generated articles with
// those that loops over all statements give.
func TestQueriesOnManyArticles(t *testing.T) {
	const n = 1500
	db := fill(t, input(t, n))
	type row struct {
		speaker, claim, act, position, at, day, article, outlet, kind string
		named                                                         bool
		seq, id                                                       int
	}
	var all []row
	r, err := db.Query(`SELECT speaker, coalesce(claim, ''), act, position, coalesce(said_from, published), article, outlet, speaker_kind, named, seq, id FROM statement`)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for r.Next() {
		var x row
		if err := r.Scan(&x.speaker, &x.claim, &x.act, &x.position, &x.at, &x.article, &x.outlet, &x.kind, &x.named, &x.seq, &x.id); err != nil {
			t.Fatal(err)
		}
		x.day = x.at[:len("2006-01-02")]
		all = append(all, x)
	}
	if err := r.Err(); err != nil {
		t.Fatal(err)
	}
	if len(all) < 4*n {
		t.Fatalf("%d statements in %d articles", len(all), n)
	}
	slices.SortFunc(all, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.seq, b.seq), cmp.Compare(a.id, b.id))
	})

	denials := 0
	for _, x := range all {
		if (x.act == "deny" || x.act == "reject") && x.day >= "2024-10-04" && x.day < "2024-10-11" {
			denials++
		}
	}
	if got := ask(t, db, "denials", map[string]string{"until": "2024-10-11T00:00:00Z"}); len(got) != denials || denials == 0 {
		t.Errorf("%d denials in a week, want %d", len(got), denials)
	}

	var turns []string
	last := make(map[string]row)
	people := make(map[string]int)
	for _, x := range all {
		if !x.named || x.kind != "person" {
			continue
		}
		people[x.speaker]++
		if x.claim == "" || x.position != "support" && x.position != "oppose" {
			continue
		}
		key := x.speaker + "|" + x.claim
		if b, ok := last[key]; ok && b.position != x.position {
			turns = append(turns, fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s", key, b.position, b.day, b.article, x.position, x.day, x.article))
		}
		last[key] = x
	}
	slices.Sort(turns)
	got := ask(t, db, "turns", nil)
	slices.Sort(got)
	if len(turns) == 0 || !slices.Equal(got, turns) {
		t.Errorf("%d turns, want %d", len(got), len(turns))
	}

	most := ""
	for who, k := range people {
		if k > people[most] || k == people[most] && who < most {
			most = who
		}
	}
	sum := 0
	for _, line := range ask(t, db, "words", nil) {
		f := strings.Split(line, "|")
		var k int
		if _, err := fmt.Sscan(f[3], &k); err != nil || f[0] != most {
			t.Fatalf("%q: want statements of %s", line, most)
		}
		sum += k
	}
	if sum != people[most] {
		t.Errorf("%d statements of %s, want %d", sum, most, people[most])
	}
}
