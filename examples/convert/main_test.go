package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const item = `{"uri":"urn:x:1","headlines":[{"value":"Port of Kiel reopens"}],"by":"By Ada Quill",
"bodies":[{"contentType":"text/html","value":"<p>KIEL (dpo) — “We are open,” the harbour master said.</p><h2>Ferries</h2><ul><li>One</li></ul>"}]}`

// An article goes through all formats one after the other and says the same.
func TestChain(t *testing.T) {
	doc := item
	for _, to := range []string{"ninjs1", "nitf", "newsml", "ninjs2", "ninjs"} {
		var out, errs strings.Builder
		if code := run(t.Context(), []string{"-to", to}, strings.NewReader(doc), &out, &errs); code != 0 {
			t.Fatalf("%s: %s", to, errs.String())
		}
		doc = out.String()
	}
	path := filepath.Join(t.TempDir(), "item.json")
	if err := os.WriteFile(path, []byte(doc), 0o600); err != nil {
		t.Fatal(err)
	}
	for to, want := range map[string]string{
		"text": "Port of Kiel reopens\n\nBy Ada Quill\n\nKIEL (dpo) — “We are open,” the harbour master said.\n\nFerries\n\nOne\n",
		"body": "KIEL (dpo) — “We are open,” the harbour master said.\n\nFerries\n\nOne\n",
	} {
		var out, errs strings.Builder
		if code := run(t.Context(), []string{"-to", to, path}, nil, &out, &errs); code != 0 || out.String() != want {
			t.Errorf("%s: %q %s", to, out.String(), errs.String())
		}
	}
	var out strings.Builder
	if code := run(t.Context(), []string{"-to", "jsonld", path}, nil, &out, &out); code != 0 || !strings.Contains(out.String(), `"headline": "Port of Kiel reopens"`) {
		t.Errorf("%s", out.String())
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		args []string
		in   string
		code int
	}{
		{[]string{"-to", "morse"}, "x", 2},
		{[]string{"a", "b"}, "x", 2},
		{[]string{"-x"}, "x", 2},
		{[]string{"-h"}, "x", 0},
		{[]string{"/no/such/file"}, "", 1},
		{nil, "<nitf><body>", 1},
		{nil, "PK\x03\x04\x00", 1},
		{[]string{"-"}, item, 0},
	} {
		var out, errs strings.Builder
		if code := run(t.Context(), c.args, strings.NewReader(c.in), &out, &errs); code != c.code || code != 0 && errs.Len() == 0 {
			t.Errorf("%v: status %d, want %d: %s", c.args, code, c.code, errs.String())
		}
	}
}
