package article_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestImportCost builds a program that uses package article alone, and checks
// that it carries no weights and that the module's packages cost it next to
// nothing at start.
func TestImportCost(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	gotool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command")
	}
	bin := filepath.Join(t.TempDir(), "minimal")
	if runtime.GOOS == "windows" {
		bin += ".exe"
	}
	if out, err := exec.Command(gotool, "build", "-o", bin, "./testdata/minimal").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	program, err := os.ReadFile(bin)
	if err != nil {
		t.Fatal(err)
	}
	weights, err := filepath.Glob("../internal/model/weights/*.bin")
	if err != nil || len(weights) == 0 {
		t.Fatalf("no weights to look for: %v", err)
	}
	for _, w := range weights {
		data, err := os.ReadFile(w)
		if err != nil {
			t.Fatal(err)
		}
		if mid := len(data) / 2; bytes.Contains(program, data[mid:min(mid+64, len(data))]) {
			t.Errorf("the program carries %s", w)
		}
	}

	cmd := exec.Command(bin)
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	if out, err := cmd.Output(); err != nil || string(out) != "“We will not yield,” said the mayor.\nShe left.\n" {
		t.Fatalf("%v, output %q", err, out)
	}
	// init PACKAGE @0.54 ms, 0.002 ms clock, 824 bytes, 22 allocs
	var ms float64
	size := 0
	for line := range strings.Lines(trace.String()) {
		if !strings.Contains(line, "onrecord-go") {
			continue
		}
		for part := range strings.SplitSeq(line, ",") {
			f := strings.Fields(part)
			switch {
			case len(f) == 3 && f[2] == "clock":
				v, err := strconv.ParseFloat(f[0], 64)
				if err != nil {
					t.Fatal(err)
				}
				ms += v
			case len(f) == 2 && f[1] == "bytes":
				v, err := strconv.Atoi(f[0])
				if err != nil {
					t.Fatal(err)
				}
				size += v
			}
		}
	}
	if ms > 1 || size > 100<<10 {
		t.Errorf("start costs %v and %d bytes", time.Duration(ms*float64(time.Millisecond)), size)
	}
}
