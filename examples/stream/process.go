package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

// A checkpoint is taken after so many records or so much time.
const (
	checkRecords = 2000
	checkTime    = 2 * time.Second
)

// letter is a line of the dead-letter file.
type letter struct {
	Source string `json:"source"`
	Line   int64  `json:"line,omitempty"`
	Error  string `json:"error"`
	Raw    string `json:"raw,omitempty"` // what could not be read; absent where it was too long to keep
}

func process(ctx context.Context, c config, stdin io.Reader, stderr io.Writer) error {
	x, err := quote.New(quote.Config{Workers: max(c.workers, 0)})
	if err != nil {
		return err
	}
	s, err := openSinks(c)
	if err != nil {
		return err
	}
	defer s.close()
	if s.state.Done > 0 {
		fmt.Fprintf(stderr, "stream: going on after %d articles\n", s.state.Done)
	}
	bar := bar(c, stderr)
	defer bar.Close()

	workers := c.workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	// What is in flight, in order: ExtractAll yields one result for each article that
	// it was given, and holds at most three times as many as it has workers.
	flight := make(chan item, 3*workers+2)
	var broken error
	waiting, end := context.WithCancel(ctx)
	defer end()
	if slices.Contains(c.inputs, "-") {
		stdin = newPatient(waiting, stdin)
	}
	articles := func(yield func(*article.Article, error) bool) {
		for it, err := range items(c, stdin, s.state.Done, func(n int) { _ = bar.Add(n) }) {
			if err != nil {
				broken = err
				return
			}
			a, err := decode(ctx, it)
			flight <- it
			if !yield(a, err) {
				return
			}
		}
	}
	start, first, last := time.Now(), s.state.Done, time.Now()
	for rec, err := range x.ExtractAll(ctx, articles) {
		if ctx.Err() != nil {
			break
		}
		it := <-flight
		if err != nil {
			err = s.bury(letter{it.source, it.line, err.Error(), string(it.raw)})
		} else {
			err = s.write(rec)
		}
		if err != nil {
			return err
		}
		s.state.Done++
		if s.state.Done%checkRecords == 0 || time.Since(last) > checkTime {
			if err := s.checkpoint(); err != nil {
				return err
			}
			last = time.Now()
		}
	}
	if err := s.checkpoint(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if broken != nil {
		return broken
	}
	_ = bar.Finish()
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	took := time.Since(start).Seconds()
	fmt.Fprintf(stderr, "stream: %d articles, %d unreadable, in %.1f s: %.0f articles/s, %d MB held\n",
		s.state.Done-first, s.state.Dead, took, float64(s.state.Done-first)/took, mem.Sys>>20)
	return nil
}

// bar returns a progress bar over the bytes of the input on a terminal, and one
// that shows nothing elsewhere.
func bar(c config, stderr io.Writer) *progressbar.ProgressBar {
	total := int64(0)
	for _, name := range c.inputs {
		if st, err := os.Stat(name); err == nil {
			total += st.Size()
		} else {
			total = -1
			break
		}
	}
	f, ok := stderr.(*os.File)
	show := false
	if ok && !c.quiet {
		st, err := f.Stat()
		show = err == nil && st.Mode()&os.ModeCharDevice != 0
	}
	if !show {
		return progressbar.DefaultBytesSilent(total)
	}
	return progressbar.NewOptions64(total, progressbar.OptionSetWriter(stderr), progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(200*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionSetDescription("reading"))
}

func marshal(v any) ([]byte, error) {
	b, err := json.Marshal(v)
	return append(b, '\n'), err
}
