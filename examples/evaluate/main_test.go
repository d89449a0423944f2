package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	b := []byte(text)
	if strings.HasSuffix(path, ".gz") {
		var z bytes.Buffer
		w := gzip.NewWriter(&z)
		w.Write(b)
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		b = z.Bytes()
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func lines(t *testing.T, path string) []map[string]any {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]any
	for l := range bytes.Lines(b) {
		var m map[string]any
		if err := json.Unmarshal(l, &m); err != nil {
			t.Fatalf("%s: %v", l, err)
		}
		out = append(out, m)
	}
	return out
}

const two = `{"id":"a","title":"Bridge","date":"2024-05-03","text":"“It is safe,” said Ann Lee."}
{"id":"b","date":"no date","text":"Nothing happened."}
`

func TestCorpus(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"c.jsonl", "c.jsonl.gz"} {
		in, out := filepath.Join(dir, name), filepath.Join(dir, name+".out")
		write(t, in, two)
		if err := run(context.Background(), []string{"-corpus", in, "-out", out}); err != nil {
			t.Fatal(err)
		}
		got := lines(t, out)
		if len(got) != 2 || got[0]["id"] != "a" || got[1]["id"] != "b" {
			t.Errorf("%s: %v, want a line for a and one for b", name, got)
		}
		if b, _ := json.Marshal(got[0]); !strings.Contains(string(b), "Ann Lee") {
			t.Errorf("no Ann Lee in %s", b)
		}
	}
}

func TestPages(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "pages"), 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "pages", "p1.html.gz"), "<!DOCTYPE html><title>Bridge</title><article><h1>Bridge to open</h1><p>“It is safe,” said Ann Lee, the mayor, at the opening of the new bridge over the river.</p></article>")
	out := filepath.Join(dir, "out.jsonl")
	if err := run(context.Background(), []string{"-html", dir, "-out", out}); err != nil {
		t.Fatal(err)
	}
	if got := lines(t, out); len(got) != 1 || got[0]["id"] != "p1" || got[0]["title"] != "Bridge to open" {
		t.Errorf("%v, want the page", got)
	}
	// A page that is no gzip is named, the other is written all the same.
	if err := os.WriteFile(filepath.Join(dir, "pages", "p0.html.gz"), []byte("no gzip"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := run(context.Background(), []string{"-html", dir, "-out", out})
	if status(err) != 1 || !strings.Contains(err.Error(), "p0") || len(lines(t, out)) != 1 {
		t.Errorf("%v, %d lines; want p0 named and one line", err, len(lines(t, out)))
	}
}

func TestStatus(t *testing.T) {
	dir := t.TempDir()
	good, bad, out := filepath.Join(dir, "good.jsonl"), filepath.Join(dir, "bad.jsonl"), filepath.Join(dir, "out.jsonl")
	write(t, good, two)
	write(t, bad, two+"not json\n")
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	for _, c := range []struct {
		ctx  context.Context
		args []string
		want int
	}{
		{context.Background(), []string{"-h"}, 0},
		{context.Background(), []string{"-nonsense"}, 2},
		{context.Background(), nil, 2},
		{context.Background(), []string{"-corpus", good}, 2},
		{context.Background(), []string{"-corpus", good, "-html", dir, "-out", out}, 2},
		{context.Background(), []string{"-corpus", good, "-out", out, "extra"}, 2},
		{context.Background(), []string{"-corpus", filepath.Join(dir, "none"), "-out", out}, 1},
		{context.Background(), []string{"-corpus", bad, "-out", out}, 1},
		{context.Background(), []string{"-corpus", good, "-out", filepath.Join(dir, "no", "out")}, 1},
		{context.Background(), []string{"-html", dir, "-out", out}, 1}, // no pages
		{ended, []string{"-corpus", good, "-out", out}, 1},
	} {
		if err := run(c.ctx, c.args); status(err) != c.want {
			t.Errorf("%q: %v is status %d, want %d", c.args, err, status(err), c.want)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a run that failed leaves an output")
	}
}
