package api

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// maxReadme is how many lines the README may have: a page that is read.
const maxReadme = 150

// TestReadme builds and runs the Go programs of the README as they stand there.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(readme, []byte("\n")); n > maxReadme {
		t.Errorf("%d lines, at most %d", n, maxReadme)
	}
	if testing.Short() {
		t.Skip("builds a program")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("needs the go command")
	}
	blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllSubmatch(readme, -1)
	if len(blocks) == 0 {
		t.Fatal("the README has no program")
	}
	for i, b := range blocks {
		dir := t.TempDir()
		src, bin := filepath.Join(dir, "main.go"), filepath.Join(dir, "program.exe")
		if err := os.WriteFile(src, b[1], 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("go", "build", "-o", bin, src)
		cmd.Dir = "../.." // in the module
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("program %d: %v\n%s", i, err, out)
			continue
		}
		run := exec.Command(bin)
		run.Stdin = strings.NewReader("Bridge is safe, mayor says\n\n3 May 2024\n\n“The bridge is safe,” said Ann Lee, the mayor of Port Hale.\n")
		out, err := run.CombinedOutput()
		const want = "Ann Lee, mayor, Port Hale | assert | “The bridge is safe,”\n"
		if err != nil || !strings.Contains(string(out), want) {
			t.Errorf("program %d: %v, output\n%s\nwant a line\n%s", i, err, out, want)
		}
	}
}

// Links of the repository's own documents lead somewhere.
func TestLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	for _, doc := range []string{"README.md", ".github/CHANGELOG.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md", "article/FORMATS.md"} {
		text, err := os.ReadFile(filepath.Join("../..", doc))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, m := range link.FindAllSubmatch(text, -1) {
			to, _, _ := strings.Cut(string(m[1]), "#")
			if to == "" || strings.Contains(to, "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join("../..", filepath.Dir(doc), to)); err != nil {
				t.Error(fmt.Errorf("%s: %w", doc, err))
			}
		}
	}
}
