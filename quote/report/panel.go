package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// speakers writes those who speak, the most quoted first, with role and counts.
func (p *page) speakers() {
	type line struct {
		id   entity.ID
		n    int
		acts map[string]int
	}
	var lines []*line
	at := make(map[entity.ID]*line)
	for i := range p.rec.Statements {
		st := &p.rec.Statements[i]
		l := at[st.Speaker]
		if l == nil {
			l = &line{id: st.Speaker, acts: make(map[string]int)}
			at[st.Speaker] = l
			lines = append(lines, l)
		}
		l.n++
		l.acts[does(st)]++
	}
	slices.SortStableFunc(lines, func(a, b *line) int { return cmp.Compare(b.n, a.n) })
	p.put(`<section aria-labelledby="h-speakers"><h2 id="h-speakers">Speakers</h2>`)
	if len(lines) == 0 {
		p.put(`<p>Nobody is reported to have said anything.</p></section>`)
		return
	}
	p.put(`<ul class="speakers">`)
	for _, l := range lines {
		e := p.rec.Entity(l.id)
		p.putf(`<li dir="auto"><b>%s</b>`, p.who(l.id))
		if d := p.describe(e); d != "" {
			p.putf(` <span class="role">%s</span>`, d)
		}
		names := make([]string, 0, len(l.acts))
		for a := range l.acts {
			names = append(names, a)
		}
		slices.SortFunc(names, func(a, b string) int {
			return cmp.Or(cmp.Compare(l.acts[b], l.acts[a]), cmp.Compare(a, b))
		})
		for i, a := range names {
			if l.acts[a] > 1 {
				names[i] = fmt.Sprintf("%s ×%d", a, l.acts[a])
			}
		}
		p.putf(` <span class="count">%s: %s</span></li>`, plural(l.n, "statement"), strings.Join(names, ", "))
	}
	p.put(`</ul></section>`)
}

// describe gives role, affiliation, principal and kind of an entity in a line.
func (p *page) describe(e entity.Entity) string {
	var parts []string
	for _, s := range []string{e.Role(), e.Affiliation()} {
		if s != "" && !strings.Contains(e.Label(), s) {
			parts = append(parts, s)
		}
	}
	if pr := p.rec.Entity(e.Principal); pr.ID != 0 && pr.ID != e.ID && !slices.Contains(parts, pr.Label()) {
		parts = append(parts, "for "+pr.Label())
	}
	if len(parts) == 0 && e.Kind != entity.KindUnknown && e.Kind != entity.Person {
		parts = append(parts, e.Kind.String())
	}
	return strings.Join(parts, ", ")
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// statements writes a card for each statement.
func (p *page) statements() {
	p.put(`<section aria-labelledby="statements"><h2 id="statements" tabindex="-1">Statements</h2><ol class="cards">`)
	for i := range p.rec.Statements {
		st := &p.rec.Statements[i]
		p.putf(`<li id="s%d" class="card %s" dir="auto"><p><b>%s</b> <span class="act">%s</span></p>`,
			int(st.ID), st.Primary().Position().String(), p.who(st.Speaker), does(st))
		if len(st.Content) > 0 {
			p.putf(`<p class="what">%s</p>`, p.rec.Words(st.Content))
		}
		p.put(`<dl>`)
		p.item("Kind", st.Kind.String())
		for _, s := range st.Stances {
			p.stance(s)
		}
		p.item("When", when(st.When))
		p.item("Assumed", st.When.Assumed)
		p.item("To", labelOf(p.rec.Entity(st.Addressee)))
		p.item("Via", labelOf(p.rec.Entity(st.Via)))
		p.item("Speaker found by", st.SpeakerBy.Reason)
		p.item("Found by", strings.Trim(st.Evidence.Class+": "+st.Evidence.Reason, ": "))
		if st.Confidence > 0 {
			p.item("Confidence", fmt.Sprintf("%.0f %%", 100*st.Confidence))
		}
		p.putf(`</dl><p class="back"><a href="#m%d">in the text</a></p></li>`, int(st.ID))
	}
	p.put(`</ol></section>`)
}

func labelOf(e entity.Entity) string {
	if e.ID == 0 {
		return ""
	}
	return e.Label()
}

func (p *page) item(name, value string) {
	if value != "" {
		p.putf(`<dt>%s</dt><dd>%s</dd>`, name, value)
	}
}

func (p *page) stance(s quote.Stance) {
	c := p.rec.Claim(s.Claim)
	if c.ID != 0 {
		v := c.Text + " — " + s.Position().String()
		if s.Addressed {
			v += " " + signed(int(s.Commitment))
		}
		if s.Match != quote.MatchSame && s.Match != quote.MatchUnknown {
			v += " (" + s.Match.String() + ")"
		}
		p.item("Claim", v)
	}
	if s.Attitude != quote.NoAttitude {
		p.item("Attitude", strings.TrimSpace(s.Attitude.String()+" "+s.Target))
	}
	if s.Basis != quote.BasisUnknown {
		p.item("Basis", s.Basis.String())
	}
	p.item("Rule", s.Reason)
}
