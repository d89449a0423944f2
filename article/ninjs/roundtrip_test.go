package ninjs

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// carried returns what ninjs can carry of an article: see FORMATS.md.
func carried(a *article.Article, v Version) *article.Article {
	c := *a
	c.Site, c.Access = "", article.AccessUnknown
	// Two dates stand for four.
	c.FirstCreated, c.VersionCreated = newsdoc.Created(a)
	for _, d := range []*article.Date{&c.FirstCreated, &c.VersionCreated, &c.ContentCreated, &c.Embargo, &c.Expires} {
		*d = newsdoc.Date(newsdoc.RFC3339(*d), article.Options{})
	}
	c.Published, c.Modified = article.Date{}, article.Date{}
	newsdoc.Publish(&c)
	// The lists of people come before those of subjects, with the authors first.
	c.Topics = nil
	for _, k := range []article.TopicKind{article.TopicPerson, article.TopicOrganization, article.TopicPlace, article.TopicSubject,
		article.TopicEvent, article.TopicObject, article.TopicGenre} {
		for _, t := range a.Topics {
			if t.Kind == k || t.Kind == article.TopicKeyword && k == article.TopicSubject {
				if t.Kind == article.TopicGenre {
					t.Rel = ""
				}
				c.Topics = append(c.Topics, t)
			}
		}
	}
	if c.Located == "" {
		c.Located = newsdoc.Located(a)
	}
	if a.Dateline.Span.IsZero() {
		c.Dateline = article.Dateline{}
	}
	if c.Rights.License != "" {
		c.Rights.Encoded = ""
	}
	c.Rights.Year = 0
	c.EdNotes = nil
	for _, n := range a.EdNotes {
		n.Role = ""
		c.EdNotes = append(c.EdNotes, n)
	}
	c.Authors = nil
	for _, au := range a.Authors {
		au.Role, au.Affiliation, au.Place = "", "", ""
		c.Authors = append(c.Authors, au)
	}
	for i := range c.Topics {
		if t := &c.Topics[i]; v != V16 && t.Scheme != "" {
			t.URI, t.Scheme, t.Code = t.Scheme+t.Code, "", ""
		}
	}
	return &c
}

func TestRoundTrip(t *testing.T) {
	for seed := range articletest.Seeds(t) {
		a := articletest.Article(seed)
		for _, v := range []Version{V31, V22, V16} {
			t.Run(fmt.Sprintf("%d as %s", seed, v), func(t *testing.T) {
				var buf bytes.Buffer
				if err := Encode(&buf, a, EncodeOptions{Version: v, Plain: seed%2 == 0}); err != nil {
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
				if diff := articletest.Diff(carried(a, v), got); diff != "" {
					t.Errorf("-want +got:\n%s\n%s", diff, doc)
				}
			})
			if t.Failed() {
				return
			}
		}
	}
}
