// Package extra holds annotations of 77 web news articles of 2017 to 2026,
// made by the rules of the other modern training data: attributions as byte
// spans, and for each a label of its speaker and stance. Stances has labels of
// the stances of PolNeAR's own attributions, Excerpts of single sentences out of any of these. They were made once, by a language
// model, and are for learning from, not for measuring on. Judgements, Cues, Copies and Words are what an
// encoder too large for the module said of the training texts and of words.
// Headlines, wire sentences, quotations and short articles that were invented for this
// module, with the same labels, are here with their texts (CC0).
//
// The other articles themselves belong to their publishers and are not here: they are
// the gold texts of two public sets of web pages (fundus, MIT; Zyte's article
// extraction benchmark, MIT) and are read from a copy of these. A checksum says
// whether a text is the one that was annotated.
package extra

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

//go:embed annotations.jsonl
var annotations []byte

//go:embed invented.jsonl
var invented []byte

//go:embed quotations.jsonl
var quotations []byte

// Document is an annotated article.
type Document struct {
	Set          string        `json:"set"`    // "fundus", "zyte" or "invented"
	ID           string        `json:"id"`     // of the page in its set
	SHA256       string        `json:"sha256"` // of the text, where it is not here
	Attributions []Attribution `json:"attributions"`

	Title string `json:"-"`
	Date  string `json:"-"`    // YYYY-MM-DD, or ""
	Text  string `json:"text"` // what the spans refer to
}

// Attribution is one attribution; spans are half-open byte ranges of the text.
type Attribution struct {
	ID      string   `json:"id"`
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
	Label   Label    `json:"label"`
}

// Label says who speaks and what they do. Descriptions of more than six words are
// left out: they would be quotations of the article.
type Label struct {
	Speaker struct {
		Name, Mention, Role, Affiliation string
		Kind                             string
		Named                            bool
	} `json:"speaker"`
	Via        string `json:"via"`
	Act        string `json:"act"`
	Of         string `json:"of"`
	Also       string `json:"also"`
	Position   string `json:"position"`
	Commitment *int   `json:"commitment"` // nil: not addressed
	Attitude   struct {
		Sign string
	} `json:"attitude"`
	Basis   string `json:"basis"`
	BadSpan bool   `json:"badspan"`
}

// Annotations returns the annotations of web pages without the texts.
func Annotations() ([]Document, error) { return Documents("annotations.jsonl", annotations) }

// Invented returns the texts that were invented for this module.
func Invented() ([]Document, error) { return Documents("invented.jsonl", invented) }

// Quotations returns quotations that were invented for this module, most of them under
// a cue that leaves open what is done. There is nothing to learn from them of where
// attributions stand: each is one, of the plainest form.
func Quotations() ([]Document, error) { return Documents("quotations.jsonl", quotations) }

// Documents reads documents, one a line. An error says in which line of name.
func Documents(name string, b []byte) ([]Document, error) {
	var docs []Document
	for i, line := range bytes.Split(bytes.TrimSpace(b), []byte("\n")) {
		var d Document
		if err := json.Unmarshal(line, &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// Load returns the annotated articles with their texts, from the sets of pages
// under corpora/data/html.
func Load(corpora string) ([]Document, error) {
	docs, err := Annotations()
	if err != nil {
		return nil, err
	}
	type page struct {
		ID, Title, Date, Text string
		Paragraphs            []string
	}
	pages := make(map[string]page)
	for _, set := range []string{"fundus", "zyte"} {
		path := filepath.Join(corpora, "data", "html", set, "gold.jsonl")
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		sc := bufio.NewScanner(bytes.NewReader(b))
		sc.Buffer(nil, len(b)+1)
		for sc.Scan() {
			var p page
			if err := json.Unmarshal(sc.Bytes(), &p); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			pages[set+"/"+p.ID] = p
		}
		if err := sc.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	for i := range docs {
		d := &docs[i]
		p := pages[d.Set+"/"+d.ID]
		d.Title, d.Text = p.Title, p.Text
		if d.Text == "" {
			d.Text = strings.Join(p.Paragraphs, "\n\n")
		}
		if len(p.Date) >= len("2006-01-02") {
			d.Date = p.Date[:len("2006-01-02")]
		}
		if sum := sha256.Sum256([]byte(d.Text)); hex.EncodeToString(sum[:]) != d.SHA256 {
			return nil, fmt.Errorf("the text of %s/%s is not the one that was annotated", d.Set, d.ID)
		}
	}
	return docs, nil
}
