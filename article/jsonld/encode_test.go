package jsonld

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// carried returns what schema.org can carry of an article: see FORMATS.md. Its
// text is the headline and the lines of the running text.
func carried(t *testing.T, a *article.Article) *article.Article {
	t.Helper()
	c := *a
	c.Kind = articleType(a.Kind)
	c.Slug, c.Urgency, c.Embargo, c.ContentCreated, c.VersionCreated = "", 0, article.Date{}, article.Date{}, article.Date{}
	if c.Modified.IsZero() && !a.VersionCreated.Time.Equal(a.Published.Time) {
		c.Modified = a.VersionCreated
	}
	c.Rights.Encoded = ""
	c.Located, c.Byline = newsdoc.Located(a), article.Label{}
	c.Dateline = article.Dateline{Raw: a.Dateline.Raw}
	if c.Title == c.Headline() {
		c.Title = ""
	}
	if len(c.Headlines) == 0 && c.Title != "" {
		c.Headlines, c.Title = []article.Label{{Text: c.Title}}, ""
	}
	c.Headlines = plain(c.Headlines, "alternative")
	if len(c.Headlines) > 0 {
		c.Headlines[0].Role = "main"
	}
	c.Descriptions, c.Sections, c.Corrections, c.EdNotes = plain(a.Descriptions, ""), plain(a.Sections, ""), plain(a.Corrections, ""), plain(a.EdNotes, "backstory")
	c.Authors = nil
	for _, au := range a.Authors {
		au.Handle, au.Place, au.Span = "", "", article.Span{}
		c.Authors = append(c.Authors, au)
	}
	c.Contributors = nil
	for _, au := range a.Contributors {
		twice := false
		for _, x := range c.Authors {
			twice = twice || x.Name == au.Name
		}
		if !twice {
			au.Span = article.Span{}
			c.Contributors = append(c.Contributors, au)
		}
	}
	c.Credits = nil
	for pass := range 3 {
		for _, x := range a.Credits {
			group := 2
			switch x.Role {
			case article.CreditProvider, article.CreditDistributor:
				x.Role, group = article.CreditProvider, 0
			case article.CreditSource, article.CreditSyndication:
				x.Role, group = article.CreditSource, 1
			}
			x.Span = article.Span{}
			if group != 2 {
				x.Raw = ""
			} else {
				x.Raw = article.NormalizeLine(x.Raw)
				x.Name = x.Raw
			}
			if group == pass && !(pass == 2 && len(c.Credits) > 0 && c.Credits[len(c.Credits)-1].Role == article.CreditUnknown) {
				c.Credits = append(c.Credits, x)
			}
		}
	}
	c.Topics = nil
	for _, list := range [][]article.TopicKind{{article.TopicKeyword}, {article.TopicGenre},
		{article.TopicPerson, article.TopicOrganization, article.TopicSubject, article.TopicEvent, article.TopicObject}, {article.TopicPlace}} {
		for _, x := range a.Topics {
			for _, k := range list {
				if x.Kind != k {
					continue
				}
				x.Relevance, x.Confidence, x.Creator = 0, 0, ""
				if x.Scheme != "" {
					x.URI, x.Scheme, x.Code = x.Scheme+x.Code, "", ""
				}
				switch k {
				case article.TopicKeyword:
					x.Rel = ""
				case article.TopicGenre:
					x.Rel = "genre"
				case article.TopicPlace:
					x.Rel = "contentLocation"
				default:
					x.Rel = "about"
				}
				if k == article.TopicObject {
					x.Kind = article.TopicSubject
				}
				c.Topics = append(c.Topics, x)
			}
		}
	}
	c.Trust = nil
	for _, x := range a.Trust {
		c.Trust = append(c.Trust, article.Topic{Rel: "publishingPrinciples", URI: x.URI})
	}
	if c.DigitalType.URI != "" {
		c.DigitalType = article.Topic{URI: c.DigitalType.URI}
	}
	c.Media = nil
	for _, typ := range []string{"picture", "video"} {
		for _, m := range a.Media {
			if m.Type != typ {
				continue
			}
			m.ID, m.Alt, m.Span = "", "", article.Span{}
			m.Caption = article.NormalizeLine(m.Caption)
			r := m.Renditions[0]
			r.Name, r.Size = "", 0
			m.URI, m.Renditions = r.URL, []article.Rendition{r}
			c.Media = append(c.Media, m)
		}
	}
	c.Text, c.Blocks = "", nil
	body := &newsdoc.Body{}
	words := 0
	for _, b := range a.Blocks {
		if b.Role.Body() {
			words += len(strings.Fields(b.Span.In(a.Text)))
			for _, l := range strings.Split(b.Span.In(a.Text), "\n") {
				body.Parts = append(body.Parts, newsdoc.Part{Role: article.RoleParagraph, Text: l})
			}
		}
	}
	if err := newsdoc.Finish(t.Context(), &c, body, format, article.Options{}); err != nil {
		t.Fatal(err)
	}
	article.Refine(&c, article.Options{})
	c.Extra = map[string]json.RawMessage{"wordCount": json.RawMessage(fmt.Sprint(words))}
	if words == 0 {
		c.Extra = nil
	}
	return &c
}

func plain(ls []article.Label, role string) []article.Label {
	var out []article.Label
	for _, l := range ls {
		out = append(out, article.Label{Text: article.NormalizeLine(l.Text), Role: role})
	}
	return out
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
			if diff := articletest.Diff(carried(t, a), got); diff != "" {
				t.Errorf("-want +got:\n%s\n%s", diff, doc)
			}
		})
		if t.Failed() {
			return
		}
	}
}

// What would end the script early does not stand in it.
func TestScript(t *testing.T) {
	a := &article.Article{Headlines: []article.Label{{Text: "a </script><!-- b"}}}
	var buf strings.Builder
	if err := Encode(&buf, a, EncodeOptions{Script: true, Compact: true}); err != nil {
		t.Fatal(err)
	}
	inner := strings.TrimSuffix(strings.TrimPrefix(buf.String(), "<script type=\"application/ld+json\">\n"), "</script>\n")
	if strings.Contains(inner, "<") {
		t.Errorf("%s", inner)
	}
}
