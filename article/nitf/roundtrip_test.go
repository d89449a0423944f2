package nitf

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
	"github.com/onrecord-go/onrecord/internal/nitfdoc"
)

// carried returns what NITF can carry of an article: see FORMATS.md.
func carried(a *article.Article) *article.Article {
	c := *a
	c.Topics = nil
	// The lists stand in this order.
	for pass := range 4 {
		for _, t := range a.Topics {
			t.Relevance, t.Confidence, t.Creator = 0, 0, ""
			group := 3
			switch {
			case t.Kind == article.TopicGenre && t.URI == "":
				group = 0
			case t.Kind == article.TopicSubject && t.Code != "" && t.Scheme == "":
				group = 1
			case t.Kind == article.TopicKeyword:
				group = 2
			}
			if group == pass {
				c.Topics = append(c.Topics, t)
			}
		}
	}
	// Those with a role, the distributors after the others, then those that the
	// text alone has.
	c.Credits = nil
	for pass := range 3 {
		for _, x := range a.Credits {
			group := 0
			switch {
			case x.Role == article.CreditDistributor:
				group = 1
			case x.Role == article.CreditUnknown && !x.Span.IsZero():
				group = 2
			}
			if group == pass {
				c.Credits = append(c.Credits, x)
			}
		}
	}
	// A date is spelled as NITF spells it.
	for _, d := range []*article.Date{&c.Published, &c.VersionCreated, &c.Embargo, &c.Expires} {
		*d = newsdoc.Date(nitfdoc.Norm(*d), article.Options{})
	}
	newsdoc.Publish(&c)
	return &c
}

func TestRoundTrip(t *testing.T) {
	for seed := range articletest.Seeds(t) {
		a := articletest.Article(seed)
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			var buf bytes.Buffer
			if err := Encode(&buf, a, EncodeOptions{Compact: seed%2 == 0}); err != nil {
				t.Fatal(err)
			}
			doc := buf.String()
			got, err := Decode(t.Context(), &buf, article.Options{})
			if err != nil {
				t.Fatalf("%v\n%s", err, doc)
			}
			if err := articletest.Check(got); err != nil {
				t.Errorf("%v\n%s", err, doc)
			}
			if diff := articletest.Diff(carried(a), got); diff != "" {
				t.Errorf("-want +got:\n%s\n%s", diff, doc)
			}
		})
		if t.Failed() {
			return
		}
	}
}

// TestSample reads a provider's sample and finds in what was written again what
// was read.
func TestSample(t *testing.T) {
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: the samples are not here")
	}
	data, err := os.ReadFile(filepath.Join(dir, "data", "nitf", "NTB_nitf_sample.xml"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := Decode(t.Context(), bytes.NewReader(data), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := articletest.Check(a); err != nil {
		t.Error(err)
	}
	paras, heads := 0, 0
	for _, b := range a.Blocks {
		switch b.Role {
		case article.RoleParagraph:
			paras++
		case article.RoleSubheading:
			heads++
		}
	}
	if paras < 14 || heads != 4 || len(a.Dateline.Places) != 1 || a.Urgency != 5 || a.Published.Time.Year() != 2021 || len(a.Media) != 1 {
		t.Errorf("%d paragraphs, %d subheadings, %+v, urgency %d, %v, %d media", paras, heads, a.Dateline, a.Urgency, a.Published, len(a.Media))
	}
	var buf strings.Builder
	if err := Encode(&buf, a, EncodeOptions{}); err != nil {
		t.Fatal(err)
	}
	again, err := Decode(t.Context(), strings.NewReader(buf.String()), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := articletest.Diff(carried(a), again); diff != "" {
		t.Errorf("-first +second:\n%s", diff)
	}
}
