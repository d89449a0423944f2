// Package golden compares a test's output with files that were read and
// accepted by a person. It is the one helper for that in this module.
//
// A test lists its inputs, makes a readable dump of each and calls [Check].
// With -update the golden files are written anew, but never where CI is set:
// what changed must be read before it is committed.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Inputs returns the inputs of dir that match pattern, e.g. "*.in.txt", by case
// name, and fails the test where there is none, or where dir holds a golden
// file whose input is gone.
func Inputs(t *testing.T, dir, pattern string) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Fatalf("no input %s in %s", pattern, dir)
	}
	out := make(map[string]string, len(paths))
	for _, p := range paths {
		name, _, _ := strings.Cut(filepath.Base(p), ".in.")
		out[name] = p
	}
	return out
}

// Orphans fails the test for each file of dir that ends in suffix and whose case
// is not among cases.
func Orphans(t *testing.T, dir, suffix string, cases map[string]string) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*"+suffix))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		if _, ok := cases[strings.TrimSuffix(filepath.Base(p), suffix)]; !ok {
			t.Errorf("%s has no input", p)
		}
	}
}

// Check compares got with the golden file at path, byte for byte.
func Check(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if os.Getenv("CI") != "" {
			t.Fatal("golden files are not updated in CI")
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("no golden file (run with -update, then read it): %v", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}
