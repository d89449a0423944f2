package newsdoc

import (
	"strings"

	"github.com/onrecord-go/onrecord/article"
)

// Link gives each piece of metadata that the text repeats its Span, and takes
// over from the text what the metadata leave out: the first headline block is
// the headline, each correction a correction. Spans that are set already stay.
func Link(a *article.Article, opts article.Options) {
	var byRole [32][]article.Block
	for _, b := range a.Blocks {
		if int(b.Role) < len(byRole) {
			byRole[b.Role] = append(byRole[b.Role], b)
		}
	}
	if bs := byRole[article.RoleHeadline]; len(bs) > 0 {
		if len(a.Headlines) == 0 {
			a.Headlines = []article.Label{{Text: bs[0].Span.In(a.Text), Span: bs[0].Span}}
		} else {
			linkLabel(a, &a.Headlines[0], bs)
		}
	}
	if bs := byRole[article.RoleByline]; len(bs) > 0 {
		if a.Byline.IsZero() {
			a.Byline = article.Label{Text: bs[0].Span.In(a.Text), Span: bs[0].Span}
		} else {
			linkLabel(a, &a.Byline, bs)
		}
	}
	a.Sections = linkLabels(a, a.Sections, byRole[article.RoleSection], "")
	a.Descriptions = linkLabels(a, a.Descriptions, byRole[article.RoleStandfirst], StandfirstRole)
	a.Corrections = linkLabels(a, a.Corrections, byRole[article.RoleCorrection], "")
	a.EdNotes = linkLabels(a, a.EdNotes, byRole[article.RoleEditorsNote], "")
	linkAuthors(a, a.Authors, byRole[article.RoleByline])
	linkAuthors(a, a.Contributors, byRole[article.RoleContributor])
	linkCredits(a, byRole[article.RoleCredit])
	linkMedia(a, byRole[article.RoleCaption])
	linkDateline(a, opts)
}

// same reports whether a block says what a piece of metadata says, white space
// apart.
func same(a *article.Article, b article.Block, s string) bool {
	t := b.Span.In(a.Text)
	return t == s || strings.Join(strings.Fields(t), " ") == strings.Join(strings.Fields(s), " ")
}

func linkLabel(a *article.Article, l *article.Label, blocks []article.Block) {
	if !l.Span.IsZero() {
		return
	}
	for _, b := range blocks {
		if same(a, b, l.Text) {
			l.Span, l.Text = b.Span, b.Span.In(a.Text)
			return
		}
	}
}

// linkLabels links labels to the blocks that say the same, each block once, and
// appends a label of the given role for each block that none stands for.
func linkLabels(a *article.Article, ls []article.Label, blocks []article.Block, role string) []article.Label {
	if len(blocks) == 0 {
		return ls
	}
	taken := map[article.Span]bool{}
	free := map[string][]int{}
	for i, l := range ls {
		if l.Span.IsZero() {
			key := strings.Join(strings.Fields(l.Text), " ")
			free[key] = append(free[key], i)
		} else {
			taken[l.Span] = true
		}
	}
	for _, b := range blocks {
		if taken[b.Span] {
			continue
		}
		text := b.Span.In(a.Text)
		key := strings.Join(strings.Fields(text), " ")
		if is := free[key]; len(is) > 0 {
			free[key] = is[1:]
			ls[is[0]].Span, ls[is[0]].Text = b.Span, text
			continue
		}
		ls = append(ls, article.Label{Text: text, Role: role, Span: b.Span})
	}
	return ls
}

// linkAuthors finds each name in the blocks that name authors.
func linkAuthors(a *article.Article, as []article.Author, blocks []article.Block) {
	at := make([]int, len(blocks)) // names stand in their order, one after the other
	for i := range as {
		if as[i].Name == "" || !as[i].Span.IsZero() {
			continue
		}
		for j, b := range blocks {
			text := b.Span.In(a.Text)
			if k := strings.Index(text[at[j]:], as[i].Name); k >= 0 {
				start := at[j] + k
				at[j] = start + len(as[i].Name)
				as[i].Span = article.Span{Start: b.Span.Start + start, End: b.Span.Start + at[j]}
				break
			}
		}
	}
}

// linkCredits links credits to the lines that they were read from. A credit
// line that no credit stands for becomes one: dangling credits such as "(©XYZ)"
// at the end of a text.
func linkCredits(a *article.Article, blocks []article.Block) {
	taken := map[article.Span]bool{}
	for _, c := range a.Credits {
		taken[c.Span] = true
	}
	if !a.Rights.Span.IsZero() {
		taken[a.Rights.Span] = true
	}
	for _, b := range blocks {
		if taken[b.Span] {
			continue
		}
		found := false
		for i := range a.Credits {
			c := &a.Credits[i]
			if c.Span.IsZero() && c.Raw != "" && same(a, b, c.Raw) {
				c.Span, found = b.Span, true
				break
			}
		}
		if !found && a.Rights.Notice != "" && a.Rights.Span.IsZero() && same(a, b, a.Rights.Notice) {
			a.Rights.Span, found = b.Span, true
		}
		if !found {
			readCredit(a, b)
		}
	}
}

// readCredit reads a credit line. One of the metadata that names the same body
// is the same credit.
func readCredit(a *article.Article, b article.Block) {
	c, r := article.ParseCredit(b.Span.In(a.Text))
	switch {
	case !r.IsZero():
		if a.Rights.IsZero() {
			a.Rights = r
			a.Rights.Span = b.Span
		}
		return
	case c.Name == "": // nothing but marks
		c.Raw = b.Span.In(a.Text)
		c.Name = c.Raw
	}
	c.Span = b.Span
	for i := range a.Credits {
		k := &a.Credits[i]
		if k.Span.IsZero() && k.Raw == "" && k.Role == c.Role && k.Name == c.Name {
			k.Raw, k.Span = c.Raw, c.Span
			return
		}
	}
	a.Credits = append(a.Credits, c)
}

func linkMedia(a *article.Article, blocks []article.Block) {
	taken := map[article.Span]bool{}
	for _, m := range a.Media {
		taken[m.Span] = true
	}
	for i := range a.Media {
		m := &a.Media[i]
		if m.Caption == "" || !m.Span.IsZero() {
			continue
		}
		for _, b := range blocks {
			if !taken[b.Span] && same(a, b, m.Caption) {
				m.Span, m.Caption = b.Span, b.Span.In(a.Text)
				taken[b.Span] = true
				break
			}
		}
	}
}
