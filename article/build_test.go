package article

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBuilder(t *testing.T) {
	var b Builder
	if sp := b.Add(RolePromo, 0, " \u00a0\n\u200b "); !sp.IsZero() || b.Len() != 0 {
		t.Errorf("an empty part was added at %v", sp)
	}
	h := b.Add(RoleHeadline, 0, "\n  Council\u00a0votes \t on  tram\u00adway\n")
	p := b.Add(RoleParagraph, 0, "“Yes,”\r\nshe said.\u00a0")
	b.AddLines(RoleListItem, 1, "  first  line \r\n\r\n\r\n second\nthird ")
	var a Article
	b.Finish(&a)
	want := "Council votes on tramway\n\n“Yes,” she said.\n\nfirst line\n\nsecond\nthird"
	if a.Text != want {
		t.Errorf("got %q\nwant %q", a.Text, want)
	}
	if h.In(a.Text) != "Council votes on tramway" || p.In(a.Text) != "“Yes,” she said." {
		t.Errorf("spans %v %v", h, p)
	}
	if diff := cmp.Diff([]Block{{RoleHeadline, 0, Span{0, 24}}, {RoleParagraph, 0, Span{26, 46}}, {RoleListItem, 1, Span{48, 72}}}, a.Blocks); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	wantIssues := []Issue{{Code: IssueSpace, Span: Span{}, Count: 3}, {Code: IssueInvisible, Count: 2}}
	if diff := cmp.Diff(wantIssues, a.Issues); diff != "" {
		t.Errorf("issues (-want +got):\n%s", diff)
	}
	if b.Len() != 0 {
		t.Error("the builder is not empty after Finish")
	}
	if got := a.Source(h); !got.IsZero() {
		t.Errorf("Source of an assembled article is %v", got)
	}
}

func TestFromText(t *testing.T) {
	raw := "World News\r\n10 September 2024\r\n\r\n“No,”\u00a0he said.\r\n"
	a, err := FromText(raw, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range a.Blocks {
		if b.Role != RoleParagraph {
			t.Errorf("%v is a %v", b.Span.In(a.Text), b.Role)
		}
		got = append(got, b.Span.In(a.Text))
	}
	if diff := cmp.Diff([]string{"World News", "10 September 2024", "“No,” he said."}, got); diff != "" {
		t.Errorf("paragraphs (-want +got):\n%s", diff)
	}
	if src := a.Source(a.Blocks[2].Span).In(raw); src != "“No,”\u00a0he said." {
		t.Errorf("source %q", src)
	}
	if back := a.Locate(a.Source(a.Blocks[2].Span)); back != a.Blocks[2].Span {
		t.Errorf("located at %v", back)
	}
}

func TestFromTextWrapped(t *testing.T) {
	raw := "The council voted on Monday to extend the tramway to the\nharbour, a decision that ends nine years of quarrel over the\nroute and its cost.\n\n``We are relieved,'' said the mayor. ``It was about time that\nsomebody made up his mind.''\n"
	a, err := FromText(raw, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Blocks) != 2 {
		t.Errorf("%d paragraphs, want 2", len(a.Blocks))
	}
}

func TestWrapping(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     int
	}{
		{"a heading and a byline stay apart", "Tramway wins the vote\nBy Jane Doe\n\nThe council voted on Monday to extend the tramway to the\nharbour, a decision that ends nine years of quarrel over the\nroute and its cost.\nNobody knows what the tramway will cost when it is finished,\nbut the mayor is sure that the money is there.\n", 4},
		{"short paragraphs are not wrapped", "The mayor said that he would not yield to the demands.\nThe council said that it would not yield to him.\nNobody knows how this is going to end in the long run.\nThe next session is on Monday at ten in the morning.\n", 4},
		{"long lines are not wrapped", strings.Repeat("The mayor said that he would not yield to the demands of the council and its many friends, and left.\n", 3), 3},
	} {
		a, err := FromText(tt.in, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Blocks) != tt.want {
			t.Errorf("%s: %d paragraphs, want %d", tt.name, len(a.Blocks), tt.want)
		}
	}
}

func TestLimits(t *testing.T) {
	var le *LimitError
	_, err := FromText("four", Options{Limits: Limits{Bytes: 3}})
	if !errors.As(err, &le) || le.Name != "Bytes" || le.Limit != 3 || le.Got != 4 {
		t.Errorf("got %v", err)
	}
	_, err = FromText("a\nb\nc\n", Options{Limits: Limits{Blocks: 2}})
	if !errors.As(err, &le) || le.Name != "Blocks" || le.Got != 3 {
		t.Errorf("got %v", err)
	}
	if _, err = FromText(strings.Repeat("a\n", DefaultBlocks+1), Options{Limits: Limits{Blocks: -1}}); err != nil {
		t.Error(err)
	}
}
