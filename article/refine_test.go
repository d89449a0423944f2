package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRefine(t *testing.T) {
	var b Builder
	b.Add(RoleHeadline, 0, "Bridge stays shut for the winter")
	for _, s := range []string{
		"By Jane Doe and John Roe",
		"LEEDS, England (AP) — The old bridge will stay shut until the spring, the council said on Monday.",
		"“We cannot take the risk,” said Ines Falk, who chairs the council.",
		"Read more: Where the money went",
		"Follow the money, she said, and you will find the bridge. By the river, nobody does.",
		"The council meets again in May. (Reporting by Jane Doe; Editing by Max Mustermann)",
		"Correction: An earlier version said that the bridge was closed in 2019.",
		"© 2024 Associated Press. All rights reserved.",
	} {
		b.Add(RoleParagraph, 0, s)
	}
	var a Article
	b.Finish(&a)
	text := a.Text
	Refine(&a, Options{})
	if a.Text != text {
		t.Error("the text has changed")
	}
	var got []string
	end := 0
	for _, x := range a.Blocks {
		if x.Span.IsZero() || strings.TrimSpace(a.Text[end:x.Span.Start]) != "" {
			t.Errorf("block %v after %d", x, end)
		}
		end = x.Span.End
		s := x.Span.In(a.Text)
		got = append(got, x.Role.String()+" "+s[:min(len(s), 12)])
	}
	want := []string{"headline Bridge stays", "byline By Jane Doe ", "paragraph LEEDS, Engla", "paragraph “We cannot", "promo Read more: W", "paragraph Follow the m",
		"paragraph The council ", "contributor (Reporting b", "correction Correction: ", "credit © 2024 Asso"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if a.Dateline.Agency != "AP" || a.Dateline.Region != "England" {
		t.Errorf("dateline %+v", a.Dateline)
	}
	if len(a.Authors) != 2 || a.Authors[1].Name != "John Roe" || len(a.Contributors) != 2 || len(a.Corrections) != 1 || a.Rights.Holder != "Associated Press" {
		t.Errorf("authors %v, contributors %v, corrections %v, rights %v", a.Authors, a.Contributors, a.Corrections, a.Rights)
	}
}

// A byline names the authors only where nobody else does.
func TestRefineKeepsAuthors(t *testing.T) {
	var b Builder
	b.Add(RoleParagraph, 0, "By Jane Doe")
	b.Add(RoleParagraph, 0, "The old bridge will stay shut until the spring, the council said on Monday.")
	a := Article{Authors: []Author{{Name: "J. Doe"}}}
	b.Finish(&a)
	Refine(&a, Options{})
	if len(a.Authors) != 1 || a.Authors[0].Name != "J. Doe" || a.Byline.Text != "By Jane Doe" {
		t.Errorf("authors %v, byline %v", a.Authors, a.Byline)
	}
	Refine(&Article{}, Options{})
}

func TestParseByline(t *testing.T) {
	for in, want := range map[string]string{
		"By Jane Doe and John Roe, Associated Press": "Jane Doe|John Roe",
		"Jane Doe, RADIO EAST":                       "Jane Doe", "JANE DOE, JOHN ROE": "JANE DOE|JOHN ROE",
		"Jane Doe": "Jane Doe", "Von Jane Doe und John Roe, dpa": "Jane Doe|John Roe", "": "", "The council met on Monday.": "",
	} {
		as, ok := ParseByline(in)
		var names []string
		for _, a := range as {
			names = append(names, a.Name)
			if a.Span.In(in) != a.Name {
				t.Errorf("%q: %q stands at %v", in, a.Name, a.Span)
			}
		}
		if got := strings.Join(names, "|"); got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v", in, got, ok)
		}
	}
}
