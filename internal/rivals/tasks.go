package rivals

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
	"github.com/markusmobius/go-trafilatura"
	"github.com/mmcdole/gofeed"
	"github.com/rivo/uniseg"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
	"github.com/onrecord-go/onrecord/article/html"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Task is something that several libraries can do.
type Task struct {
	Name     string
	Input    string
	Entrants []Entrant // onrecord is the first
}

// Entrant is a library at a task.
type Entrant struct {
	Name string
	// Run does the task once and returns how much it found: words and sentences,
	// bytes of article text, items of a feed.
	Run func(in string) (int, error)
}

// Tasks returns the tasks, on the copy given.
func Tasks(copy []Story) []Task {
	return []Task{
		{"tokenise", plain(copy), []Entrant{
			{"onrecord", func(in string) (int, error) {
				d := nlp.Tokenize(in, nil)
				return len(d.Tokens) + len(d.Sents), nil
			}},
			{"uax29", func(in string) (int, error) {
				n := 0
				for t := words.FromString(in); t.Next(); {
					n += word(t.Value())
				}
				for t := sentences.FromString(in); t.Next(); {
					n++
				}
				return n, nil
			}},
			{"uniseg", func(in string) (int, error) {
				n := 0
				var w string
				for rest, state := in, -1; rest != ""; {
					w, rest, state = uniseg.FirstWordInString(rest, state)
					n += word(w)
				}
				for rest, state := in, -1; rest != ""; n++ {
					_, rest, state = uniseg.FirstSentenceInString(rest, state)
				}
				return n, nil
			}},
		}},
		{"page", page(copy), []Entrant{
			{"onrecord", func(in string) (int, error) {
				a, err := html.Decode(context.Background(), strings.NewReader(in), article.Options{})
				if err != nil {
					return 0, err
				}
				return len(a.Text), nil
			}},
			{"readability", func(in string) (int, error) {
				a, err := readability.FromReader(strings.NewReader(in), &url.URL{Scheme: "https", Host: "example.org", Path: "/news/1"})
				if err != nil {
					return 0, err
				}
				var b bytes.Buffer
				err = a.RenderText(&b)
				return b.Len(), err
			}},
			{"trafilatura", func(in string) (int, error) {
				a, err := trafilatura.Extract(strings.NewReader(in), trafilatura.Options{})
				if err != nil {
					return 0, err
				}
				return len(a.ContentText), nil
			}},
		}},
		{"feed", rss(copy), []Entrant{
			{"onrecord", func(in string) (int, error) {
				return count(feed.All(context.Background(), strings.NewReader(in), article.Options{}))
			}},
			{"gofeed", func(in string) (int, error) {
				f, err := gofeed.NewParser().Parse(strings.NewReader(in))
				if err != nil {
					return 0, err
				}
				return len(f.Items), nil
			}},
		}},
	}
}

// word returns 1 for what is no white space.
func word(s string) int {
	if strings.TrimSpace(s) == "" {
		return 0
	}
	return 1
}

func count(items iter.Seq2[*article.Article, error]) (int, error) {
	n := 0
	for _, err := range items {
		if err != nil && !errors.Is(err, io.EOF) {
			return n, err
		}
		n++
	}
	return n, nil
}
