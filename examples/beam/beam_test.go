package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// TestPipeline runs the whole pipeline on Prism: two outlets, three articles
// and a line that is none.
func TestPipeline(t *testing.T) {
	dir := t.TempDir()
	in, out, dead := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl"), filepath.Join(dir, "dead.jsonl")
	articles := `{"id":"a","date":"2024-05-03","text":"“The bridge is safe,” Mayor Ann Lee said."}
{"id":"b","date":"2024-05-04","text":"“The bridge is safe,” Mayor Ann Lee said."}
not an article
{"id":"c","date":"2024-05-04","text":"Bob Moss, a builder, said that the bridge is not safe."}
`
	if err := os.WriteFile(in, []byte(articles), 0o600); err != nil {
		t.Fatal(err)
	}
	p, s := beam.NewPipelineWithRoot()
	build(s, in, out, dead)
	if _, err := prism.Execute(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	var lee, moss int
	for _, g := range decode[group](t, out) {
		switch g.Speaker {
		case "Ann Lee":
			lee++
			if len(g.Statements) != 2 || g.Statements[0].Article != "a" || g.Statements[1].Article != "b" {
				t.Errorf("Ann Lee's statements %+v, want those of a and b together", g.Statements)
			}
		case "Bob Moss":
			moss++
		default:
			t.Errorf("unexpected speaker %q", g.Speaker)
		}
	}
	if lee != 1 || moss != 1 {
		t.Errorf("%d groups of Ann Lee, %d of Bob Moss, want one each", lee, moss)
	}
	letters := decode[letter](t, dead)
	if len(letters) != 1 || letters[0].Line != "not an article" || letters[0].Error == "" {
		t.Errorf("dead letters %+v", letters)
	}
}

func decode[T any](t *testing.T, path string) []T {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []T
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		var v T
		if err := json.Unmarshal(sc.Bytes(), &v); err != nil {
			t.Fatalf("%s: %v", sc.Text(), err)
		}
		out = append(out, v)
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}
