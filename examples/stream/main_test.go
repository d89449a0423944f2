package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestMain lets the test binary be the program, so that it can be killed.
func TestMain(m *testing.M) {
	if os.Getenv("STREAM_ARGS") != "" {
		os.Args = append(os.Args[:1], strings.Split(os.Getenv("STREAM_ARGS"), "\n")...)
		main()
	}
	os.Exit(m.Run())
}

func input(t *testing.T, n int64) string {
	t.Helper()
	var b bytes.Buffer
	if err := generate(context.Background(), &b, n); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "in.jsonl")
	write(t, path, b.String())
	return path
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read2(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func call(t *testing.T, stdin string, args ...string) (int, string) {
	t.Helper()
	var errs bytes.Buffer
	status := run(context.Background(), args, strings.NewReader(stdin), &bytes.Buffer{}, &errs)
	return status, errs.String()
}

// rows returns a printout of the statements of a database.
func rows(t *testing.T, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	r, err := db.Query("SELECT seq, id, speaker, act, content FROM statement ORDER BY seq, id")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var b strings.Builder
	for r.Next() {
		var seq, id int
		var speaker, act, content string
		if err := r.Scan(&seq, &id, &speaker, &act, &content); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&b, seq, id, speaker, act, content)
	}
	if err := r.Err(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestKilled kills the program again and again and starts it anew: in the end
// its output is that of a run that nobody disturbed.
func TestKilled(t *testing.T) {
	in := input(t, 3000)
	dir := t.TempDir()
	whole, broken := filepath.Join(dir, "whole.jsonl"), filepath.Join(dir, "broken.jsonl")
	if status, errs := call(t, "", "-out", whole, "-sqlite", whole+".db", in); status != 0 {
		t.Fatal(errs)
	}
	kills := 0
	for try := 0; ; try++ {
		if try > 60 {
			t.Fatal("no end after 60 starts")
		}
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "STREAM_ARGS="+strings.Join([]string{"-out", broken, "-sqlite", broken + ".db", in}, "\n"))
		var errs bytes.Buffer
		cmd.Stderr = &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		done := make(chan error, 1)
		go func() { done <- cmd.Wait() }()
		select {
		case err := <-done:
			if err != nil {
				t.Fatalf("start %d: %v: %s", try, err, errs.String())
			}
		case <-time.After(time.Duration(200+200*try) * time.Millisecond): // ever later, so that a slow machine comes to a checkpoint
			cmd.Process.Kill()
			<-done
			kills++
			continue
		}
		break
	}
	if read2(t, whole) != read2(t, broken) {
		t.Errorf("after %d kills the records differ from those of an undisturbed run", kills)
	}
	if rows(t, whole+".db") != rows(t, broken+".db") {
		t.Errorf("after %d kills the database differs from that of an undisturbed run", kills)
	}
	if kills == 0 {
		t.Skip("the machine is so fast that nothing could be killed")
	}
}

func TestStopAndGoOn(t *testing.T) {
	in := input(t, 3000)
	out := filepath.Join(t.TempDir(), "out.jsonl")
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		for {
			if st, err := os.Stat(out + ".state"); err == nil && st.Size() > 0 {
				cancel()
				return
			}
			time.Sleep(time.Millisecond)
		}
	}()
	var errs bytes.Buffer
	run(ctx, []string{"-out", out, in}, strings.NewReader(""), &bytes.Buffer{}, &errs)
	if status, errs := call(t, "", "-out", out, in); status != 0 {
		t.Fatal(errs)
	}
	if n := strings.Count(read2(t, out), "\n"); n != 3000 {
		t.Errorf("%d records of 3000", n)
	}
	for i, l := range strings.Split(strings.TrimSpace(read2(t, out)), "\n") {
		var rec struct{ ArticleID string }
		if err := json.Unmarshal([]byte(l), &rec); err != nil || rec.ArticleID != fmt.Sprintf("gen-%07d", i) {
			t.Fatalf("line %d: %q, %v", i+1, rec.ArticleID, err)
		}
	}
}

func TestDeadLetters(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out.jsonl")
	lines := `{"id":"a","text":"“We will go,” Ann Lee said."}
not json

{"id":"b","text":"“No,” he said.","date":"the day before yesterday's eve"}
{"id":"` + strings.Repeat("x", 2000) + `"}
{"id":"c","text":"Ann Lee denied it."}
`
	if status, errs := call(t, lines, "-out", out, "-max-line", "1000"); status != 0 {
		t.Fatal(errs)
	}
	if n := strings.Count(read2(t, out), "\n"); n != 2 {
		t.Errorf("%d records, want 2:\n%s", n, read2(t, out))
	}
	var got []letter
	dec := json.NewDecoder(strings.NewReader(read2(t, out+".dead")))
	for dec.More() {
		var l letter
		if err := dec.Decode(&l); err != nil {
			t.Fatal(err)
		}
		got = append(got, l)
	}
	if len(got) != 3 || got[0].Line != 2 || got[1].Line != 4 || got[2].Line != 5 || strings.TrimSpace(got[0].Raw) != "not json" || got[2].Raw != "" || got[2].Error == "" {
		t.Errorf("dead letters %+v, want those of lines 2, 4 and 5", got)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	plain, page := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.html")
	write(t, plain, "Bridge to open\n\n3 May 2024\n\n“It is safe,” said Ann Lee, the mayor.\n")
	write(t, page, "<!DOCTYPE html><title>Bridge</title><article><h1>Bridge to open</h1><p>“It is safe,” said Ann Lee, the mayor, at the opening of the new bridge over the river.</p></article>")
	out := filepath.Join(dir, "out.jsonl")
	if status, errs := call(t, "", "-out", out, plain, page); status != 0 {
		t.Fatal(errs)
	}
	for _, l := range strings.Split(strings.TrimSpace(read2(t, out)), "\n") {
		if !strings.Contains(l, `"name":"Ann Lee"`) {
			t.Errorf("no Ann Lee in %s", l)
		}
	}
}

func TestRefuses(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out.jsonl")
	for _, c := range []struct {
		status int
		args   []string
	}{
		{2, []string{}},
		{2, []string{"-nonsense"}},
		{2, []string{"-out", out, "-max-line", "0"}},
		{1, []string{"-out", out, filepath.Join(dir, "missing.jsonl")}},
		{1, []string{"-out", filepath.Join(dir, "no", "such", "dir")}},
	} {
		if status, errs := call(t, "", c.args...); status != c.status || errs == "" {
			t.Errorf("%q: status %d, %q; want %d and a reason", c.args, status, errs, c.status)
		}
	}
	write(t, filepath.Join(dir, "old.jsonl"), "somebody's file\n")
	if status, _ := call(t, "", "-out", filepath.Join(dir, "old.jsonl")); status != 1 || read2(t, filepath.Join(dir, "old.jsonl")) != "somebody's file\n" {
		t.Error("a file that is no output of ours was written over")
	}
}

// TestMemoryIsBounded compares what is held after a short and a long run.
func TestMemoryIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	held := func(n int64) int {
		in := input(t, n)
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "STREAM_ARGS="+strings.Join([]string{"-out", filepath.Join(t.TempDir(), "o.jsonl"), in}, "\n"))
		b, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, b)
		}
		_, after, ok := strings.Cut(string(b), "articles/s, ")
		mb := 0
		if _, err := fmt.Sscanf(after, "%d MB held", &mb); err != nil || !ok {
			t.Fatalf("%v in %q", err, b)
		}
		return mb
	}
	if short, long := held(2000), held(20000); long > short+short/2 {
		t.Errorf("%d MB held after 2,000 articles, %d after 20,000", short, long)
	}
}

// TestSignal stops the program by a SIGTERM while it waits for more of its
// input: it ends with status 1, and what it had read is not read again.
func TestSignal(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no SIGTERM")
	}
	for _, wait := range []time.Duration{200 * time.Millisecond, 3 * time.Second} { // at work, and with nothing left to do
		t.Run(wait.String(), func(t *testing.T) { signalled(t, wait) })
	}
}

func signalled(t *testing.T, wait time.Duration) {
	out := filepath.Join(t.TempDir(), "out.jsonl")
	text := read2(t, input(t, 300))
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "STREAM_ARGS="+strings.Join([]string{"-out", out}, "\n"))
	var errs bytes.Buffer
	cmd.Stderr = &errs
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	if _, err := io.WriteString(in, text); err != nil { // and the pipe stays open
		t.Fatal(err)
	}
	time.Sleep(wait)
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != 1 || !strings.Contains(errs.String(), "goes on from here") {
			t.Errorf("it ends with %v: %s", err, errs.String())
		}
	case <-time.After(30 * time.Second):
		t.Fatal("it does not end")
	}
	if status, errs := call(t, text, "-out", out); status != 0 {
		t.Fatal(errs)
	}
	whole := filepath.Join(t.TempDir(), "whole.jsonl")
	if status, errs := call(t, text, "-out", whole); status != 0 {
		t.Fatal(errs)
	}
	if read2(t, out) != read2(t, whole) {
		t.Error("the output is not that of a run that nobody stopped")
	}
}
