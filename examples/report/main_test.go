package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(dir, "page.html")
	for _, c := range []struct {
		args   []string
		stdin  string
		status int
		out    string
	}{
		{nil, "", 0, "Dmitry Peskov"},
		{[]string{"-"}, "“We won’t go,” said Ann Lee.", 0, "Ann Lee"},
		{[]string{"-out", page}, "", 0, ""},
		{[]string{"-"}, "", 0, "Nobody is reported"},
		{[]string{"-"}, "\xff\xfe<\x00b>“We won’t go,” said Ann Lee.</b\xf0", 0, "<!DOCTYPE html>"},
		{[]string{"-h"}, "", 0, ""},
		{[]string{"-nonsense"}, "", 2, ""},
		{[]string{"a", "b"}, "", 2, ""},
		{[]string{filepath.Join(dir, "missing")}, "", 1, ""},
		{[]string{"-out", filepath.Join(dir, "no", "page.html")}, "", 1, ""},
	} {
		var out, errs bytes.Buffer
		status := run(context.Background(), c.args, strings.NewReader(c.stdin), &out, &errs)
		if status != c.status || !strings.Contains(out.String(), c.out) || (status != 0) != (errs.Len() > 0 && !slices.Equal(c.args, []string{"-h"})) {
			t.Errorf("%q: status %d, errors %q, page with %q: %v", c.args, status, errs.String(), c.out, strings.Contains(out.String(), c.out))
		}
	}
	if b, err := os.ReadFile(page); err != nil || !bytes.HasSuffix(b, []byte("</html>\n")) {
		t.Errorf("no whole page in the file: %v", err)
	}
}

// TestStopped hands in a context that has ended, as a signal makes it.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var out, errs bytes.Buffer
	if status := run(ctx, nil, strings.NewReader(""), &out, &errs); status != 1 || out.Len() > 0 || errs.Len() == 0 {
		t.Errorf("status %d, %d bytes of page, errors %q", status, out.Len(), errs.String())
	}
}
