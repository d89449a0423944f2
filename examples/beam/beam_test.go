package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
)

// TestMain lets the test binary be the program, to see how that ends.
func TestMain(m *testing.M) {
	if args, ok := os.LookupEnv("BEAM_ARGS"); ok {
		os.Args = append(os.Args[:1], strings.Fields(args)...)
		main()
		os.Exit(0)
	}
	ptest.MainWithDefault(m, "prism")
}

// TestProgram runs the program as a whole: well, with a wrong command line, with
// files that are not there, and stopped by a signal.
func TestProgram(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	out := func(name string) string {
		return fmt.Sprintf("-output %s -dead %s", filepath.Join(dir, name), filepath.Join(dir, name+".dead"))
	}
	line := `{"id":"a","date":"2024-05-03","text":"“The bridge is safe,” Mayor Ann Lee said."}` + "\n"
	if err := os.WriteFile(in, []byte(line), 0o600); err != nil {
		t.Fatal(err)
	}
	long := filepath.Join(dir, "long.jsonl")
	if err := os.WriteFile(long, []byte(strings.Repeat(line, 200000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		args   string
		stop   bool
		status int
	}{
		{"good", "-input " + in + " " + out("good"), false, 0},
		{"no arguments", "", false, 2},
		{"an argument too many", "-input " + in + " " + out("more") + " extra", false, 2},
		{"no input", "-input " + filepath.Join(dir, "none", "x.jsonl") + " " + out("none"), false, 1},
		{"nowhere to write", "-input " + in + " -output " + filepath.Join(in, "x") + " -dead " + filepath.Join(in, "y"), false, 1},
		{"stopped", "-input " + long + " " + out("stopped"), true, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.stop && runtime.GOOS == "windows" {
				t.Skip("Windows has no SIGTERM")
			}
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), "BEAM_ARGS="+c.args)
			var errs bytes.Buffer
			cmd.Stderr = &errs
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if c.stop {
				time.AfterFunc(3*time.Second, func() { cmd.Process.Signal(syscall.SIGTERM) })
			}
			limit := time.AfterFunc(2*time.Minute, func() { cmd.Process.Kill() })
			defer limit.Stop()
			err := cmd.Wait()
			if got := cmd.ProcessState.ExitCode(); got != c.status {
				t.Errorf("status %d (%v), want %d: %s", got, err, c.status, errs.String())
			}
		})
	}
	if b, err := os.ReadFile(filepath.Join(dir, "good")); err != nil || !strings.Contains(string(b), "Ann Lee") {
		t.Errorf("%q, %v", b, err)
	}
}

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
