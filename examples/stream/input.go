package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/formats"
)

// item is one article of the input, not yet read.
type item struct {
	source string // the file
	line   int64  // the line in it, 0 where the file is one article
	raw    []byte // nil where err says why
	err    error
}

func lines(name string) bool {
	switch filepath.Ext(name) {
	case ".jsonl", ".ndjson":
		return true
	}
	return name == "-"
}

// items yields the items of the inputs in order, the first skip of them left
// out. It ends at the first input that cannot be read, with its error.
func items(c config, stdin io.Reader, skip int64, progress func(int)) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		for _, name := range c.inputs {
			f := io.NopCloser(stdin)
			if name != "-" {
				var err error
				if f, err = os.Open(name); err != nil {
					yield(item{}, err)
					return
				}
			}
			ok, err := read(f, name, c.maxLine, &skip, progress, yield)
			f.Close()
			if err != nil {
				yield(item{}, fmt.Errorf("%s: %w", name, err))
				return
			}
			if !ok {
				return
			}
		}
	}
}

// read yields the items of one input; it returns false where the loop ended.
func read(f io.Reader, name string, maxLine int, skip *int64, progress func(int), yield func(item, error) bool) (bool, error) {
	if !lines(name) {
		b, err := io.ReadAll(io.LimitReader(f, int64(maxLine)+1))
		if err != nil {
			return false, err
		}
		progress(len(b))
		if *skip > 0 {
			*skip--
			return true, nil
		}
		it := item{source: name, raw: b}
		if len(b) > maxLine {
			it.raw, it.err = nil, fmt.Errorf("longer than %d bytes", maxLine)
		}
		return yield(it, nil), nil
	}
	r := bufio.NewReaderSize(f, 1<<16)
	for n := int64(1); ; n++ {
		b, size, err := line(r, maxLine)
		if err == io.EOF && size == 0 {
			return true, nil
		}
		if err != nil && err != io.EOF && !errors.Is(err, errLong) {
			return false, err
		}
		progress(size)
		if len(bytes.TrimSpace(b)) == 0 && !errors.Is(err, errLong) {
			continue // empty lines are no records
		}
		if *skip > 0 {
			*skip--
			continue
		}
		it := item{source: name, line: n, raw: b}
		if errors.Is(err, errLong) {
			it.raw, it.err = nil, fmt.Errorf("longer than %d bytes", maxLine)
		}
		if !yield(it, nil) {
			return false, nil
		}
	}
}

var errLong = errors.New("line too long")

// line reads one line, without keeping more of it than limit bytes.
func line(r *bufio.Reader, limit int) (b []byte, size int, err error) {
	long := false
	for {
		part, err := r.ReadSlice('\n')
		size += len(part)
		if !long {
			b = append(b, part...)
			if len(b) > limit+1 {
				long, b = true, nil
			}
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if long && (err == nil || err == io.EOF) {
			return nil, size, errLong
		}
		return b, size, err
	}
}

// flat is the simplest form of an article as one JSON object.
type flat struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Text  string `json:"text"`
	Date  string `json:"date"`
	URL   string `json:"url,omitempty"`
	Site  string `json:"site,omitempty"` // the outlet
}

// decode makes an article of an item.
func decode(ctx context.Context, it item) (*article.Article, error) {
	if it.err != nil {
		return nil, it.err
	}
	if it.line > 0 {
		var f flat
		if err := json.Unmarshal(it.raw, &f); err != nil {
			return nil, err
		}
		if f.Text != "" {
			a, err := article.FromText(f.Text, article.Options{})
			if err != nil {
				return nil, err
			}
			a.ID, a.URL, a.Site = f.ID, f.URL, f.Site
			if f.Title != "" {
				a.Headlines = []article.Label{{Text: f.Title}}
			}
			if f.Date != "" {
				if a.Published, err = article.ParseDate(f.Date, article.Options{}); err != nil {
					return nil, err
				}
			}
			return a, nil
		}
	}
	a, err := formats.Decode(ctx, bytes.NewReader(it.raw), article.Options{})
	if err != nil {
		return nil, err
	}
	if a.ID == "" {
		a.ID = it.source
	}
	return a, nil
}
