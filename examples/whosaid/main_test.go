package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(file, []byte("“We won’t go,” said Ann Lee.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   []string
		stdin  string
		status int
		out    []string
	}{
		{nil, "", 0, []string{"Dmitry Peskov", "withhold confirm", "John Kirby"}},
		{[]string{file}, "", 0, []string{"Ann Lee", "“We won’t go,”", "1:"}},
		{[]string{file, "-"}, "Bob Moss denied the report.", 0, []string{"Ann Lee", "Bob Moss"}},
		{[]string{"-json", file}, "", 0, []string{`"name":"Ann Lee"`}},
		{[]string{"-"}, "", 0, nil},
		{[]string{"-"}, "\xff\xfe\x00“We won’t go,” said Ann Lee.\xf0", 0, nil}, // no text, and no panic
		{[]string{"-nonsense"}, "", 2, nil},
		{[]string{filepath.Join(dir, "none")}, "", 1, nil},
		{[]string{"-"}, strings.Repeat("x", article.DefaultBytes+1), 1, nil}, // longer than the library takes
	} {
		var out, errs bytes.Buffer
		status := run(context.Background(), c.args, strings.NewReader(c.stdin), &out, &errs)
		if status != c.status || (status != 0) != (errs.Len() > 0) {
			t.Errorf("%q: status %d, want %d: %s", c.args, status, c.status, errs.String())
		}
		for _, want := range c.out {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%q: no %q in\n%s", c.args, want, out.String())
			}
		}
	}
}

// TestJSON reads back what -json writes: one record a line.
func TestJSON(t *testing.T) {
	var out bytes.Buffer
	if status := run(context.Background(), []string{"-json"}, strings.NewReader(""), &out, io.Discard); status != 0 {
		t.Fatalf("status %d", status)
	}
	if n := bytes.Count(out.Bytes(), []byte("\n")); n != 1 {
		t.Errorf("%d lines, want one", n)
	}
	var rec quote.Record
	if err := json.Unmarshal(out.Bytes(), &rec); err != nil {
		t.Fatal(err)
	}
	if rec.ArticleID != "example" || len(rec.Statements) < 10 || !strings.Contains(rec.Text, "Dmitry Peskov") {
		t.Errorf("the record of %q has %d statements", rec.ArticleID, len(rec.Statements))
	}
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var errs bytes.Buffer
	if status := run(ctx, nil, strings.NewReader(""), io.Discard, &errs); status != 1 || errs.Len() == 0 {
		t.Errorf("status %d, %q", status, errs.String())
	}
}

// TestExample checks the fully quoted statements of the example article: each
// has the right speaker with the right role.
func TestExample(t *testing.T) {
	var buf, errs bytes.Buffer
	if status := run(context.Background(), []string{"-full"}, strings.NewReader(""), &buf, &errs); status != 0 {
		t.Fatalf("status %d, %s", status, errs.String())
	}
	out := buf.String()
	for _, want := range []struct{ speaker, content string }{
		{"Fazlollah Nozari, deputy commander", "“No missile was sent to Russia"},
		{"Fazlollah Nozari, deputy commander", "“Iran does not support any of the parties"},
		{"Nasser Kanaani, spokesman, Iranian Foreign Ministry", "“We strongly reject the claims"},
		{"Nasser Kanaani, spokesman, Iranian Foreign Ministry", "“Iran’s accusers are the ones"},
		{"Dmitry Peskov, spokesman, Kremlin", "“We have seen this report"},
		{"Dmitry Peskov, spokesman, Kremlin", "“Iran is our important partner."},
		{"John Kirby, spokesperson, White House", "“cannot confirm the reports"},
		{"John Kirby, spokesperson, White House", "“Such a scenario would have"},
		{"a NATO spokesperson", "“As Allies have stated previously"},
	} {
		found := false
		for line := range strings.Lines(out) {
			if i := strings.Index(line, want.content); i >= 0 && strings.Contains(line[:i], want.speaker) {
				found = true
			}
		}
		if !found {
			t.Errorf("no line with %q saying %q in\n%s", want.speaker, want.content, out)
		}
	}
}
