package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/html"
)

// decoded is one page as score_articles.py reads it.
type decoded struct {
	ID         string   `json:"id"`
	Title      string   `json:"title"`
	Date       string   `json:"date"`
	Authors    []string `json:"authors"`
	Paragraphs []string `json:"paragraphs"`
}

// runHTML decodes every dir/pages/*.html.gz and writes one line a page to out,
// in the order of the file names. Of dir/gold.jsonl, where it is there, the
// addresses of the pages are used, which are no part of the answer. Subheadings
// are no paragraphs and left out. Pages that fail are named in the error, the
// others are written all the same.
func runHTML(ctx context.Context, dir, out string) error {
	paths, err := filepath.Glob(filepath.Join(dir, "pages", "*.html.gz"))
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		return fmt.Errorf("no page in %s", filepath.Join(dir, "pages"))
	}
	urls, err := readURLs(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		return err
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	var failed []error
	for _, p := range paths {
		if err := ctx.Err(); err != nil {
			return err
		}
		id := strings.TrimSuffix(filepath.Base(p), ".html.gz")
		d, err := decodePage(ctx, p, urls[id])
		if err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", id, err))
			continue
		}
		d.ID = id
		if err := enc.Encode(d); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return errors.Join(failed...)
}

func decodePage(ctx context.Context, path, url string) (decoded, error) {
	f, err := os.Open(path)
	if err != nil {
		return decoded{}, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return decoded{}, err
	}
	a, err := html.Decode(ctx, z, article.Options{URL: url})
	if err != nil {
		return decoded{}, err
	}
	d := decoded{Title: a.Headline()}
	switch p := a.Published; {
	case p.Time.IsZero():
	case p.HasTime:
		d.Date = p.Time.Format("2006-01-02T15:04:05Z07:00")
	default:
		d.Date = p.Time.Format("2006-01-02")
	}
	for _, x := range a.Authors {
		d.Authors = append(d.Authors, x.Name)
	}
	for _, b := range a.Blocks {
		if b.Role.Body() && b.Role != article.RoleSubheading {
			d.Paragraphs = append(d.Paragraphs, a.Text[b.Span.Start:b.Span.End])
		}
	}
	return d, nil
}

// readURLs reads the addresses of the pages from a gold file; one that is not
// there is no error.
func readURLs(path string) (map[string]string, error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	urls := make(map[string]string)
	dec := json.NewDecoder(bufio.NewReader(f))
	for dec.More() {
		var g struct{ ID, URL string }
		if err := dec.Decode(&g); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		urls[g.ID] = g.URL
	}
	return urls, nil
}
