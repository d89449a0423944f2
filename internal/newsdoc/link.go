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
	return t == s || key(t) == key(s)
}

// key is what texts that say the same have in common.
func key(s string) string { return strings.Join(strings.Fields(s), " ") }

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
			k := key(l.Text)
			free[k] = append(free[k], i)
		} else {
			taken[l.Span] = true
		}
	}
	for _, b := range blocks {
		if taken[b.Span] {
			continue
		}
		text := b.Span.In(a.Text)
		k := key(text)
		if is := free[k]; len(is) > 0 {
			free[k] = is[1:]
			ls[is[0]].Span, ls[is[0]].Text = b.Span, text
			continue
		}
		ls = append(ls, article.Label{Text: text, Role: role, Span: b.Span})
	}
	return ls
}

// Names are looked for in that many blocks, and in blocks of that length: a
// byline is short, and a hostile one must not be searched for each of a hundred
// thousand names.
const (
	maxBylines = 16
	maxByline  = 4096
)

// linkAuthors finds each name in the blocks that name authors.
func linkAuthors(a *article.Article, as []article.Author, blocks []article.Block) {
	blocks = blocks[:min(len(blocks), maxBylines)]
	at := make([]int, len(blocks)) // names stand in their order, one after the other
	for i := range as {
		if as[i].Name == "" || !as[i].Span.IsZero() {
			continue
		}
		for j, b := range blocks {
			text := b.Span.In(a.Text)
			if len(text) > maxByline {
				continue
			}
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
	if len(blocks) == 0 {
		return
	}
	l := creditLinker{a: a, byRaw: map[string][]int{}, byName: map[string][]int{}}
	taken := map[article.Span]bool{}
	for i, c := range a.Credits {
		switch {
		case !c.Span.IsZero():
			taken[c.Span] = true
		case c.Raw != "":
			l.byRaw[key(c.Raw)] = append(l.byRaw[key(c.Raw)], i)
		default:
			k := nameKey(c)
			l.byName[k] = append(l.byName[k], i)
		}
	}
	if !a.Rights.Span.IsZero() {
		taken[a.Rights.Span] = true
	}
	for _, b := range blocks {
		if !taken[b.Span] {
			l.link(b)
		}
	}
}

// nameKey is what two credits of one body have in common.
func nameKey(c article.Credit) string { return c.Role.String() + " " + c.Name }

// creditLinker finds credits that have no place yet, by their line and by their
// name.
type creditLinker struct {
	a             *article.Article
	byRaw, byName map[string][]int
}

func (l *creditLinker) link(b article.Block) {
	a := l.a
	text := b.Span.In(a.Text)
	k := key(text)
	if is := l.byRaw[k]; len(is) > 0 {
		l.byRaw[k] = is[1:]
		a.Credits[is[0]].Span = b.Span
		return
	}
	if n := a.Rights.Notice; n != "" && a.Rights.Span.IsZero() && same(a, b, n) {
		a.Rights.Span = b.Span
		return
	}
	c, r := article.ParseCredit(text)
	switch {
	case !r.IsZero():
		if a.Rights.IsZero() {
			a.Rights = r
			a.Rights.Span = b.Span
		}
		return
	case c.Name == "": // nothing but marks
		c.Raw, c.Name = text, text
	}
	c.Span = b.Span
	// One of the metadata that names the same body is the same credit.
	k = nameKey(c)
	if is := l.byName[k]; len(is) > 0 {
		l.byName[k] = is[1:]
		a.Credits[is[0]].Raw, a.Credits[is[0]].Span = c.Raw, c.Span
		return
	}
	a.Credits = append(a.Credits, c)
}

func linkMedia(a *article.Article, blocks []article.Block) {
	taken := map[article.Span]bool{}
	for _, m := range a.Media {
		taken[m.Span] = true
	}
	free := map[string][]article.Span{}
	for _, b := range blocks {
		if !taken[b.Span] {
			k := key(b.Span.In(a.Text))
			free[k] = append(free[k], b.Span)
		}
	}
	for i := range a.Media {
		m := &a.Media[i]
		if m.Caption == "" || !m.Span.IsZero() {
			continue
		}
		k := key(m.Caption)
		if spans := free[k]; len(spans) > 0 {
			free[k] = spans[1:]
			m.Span, m.Caption = spans[0], spans[0].In(a.Text)
		}
	}
}
