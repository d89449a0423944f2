package report

import (
	"fmt"
	"html"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/quote"
)

// Measures of the timeline in the units of its view box.
const (
	lineWidth  = 960
	rowHeight  = 26
	labelWidth = 250
	nameLength = 34 // characters of a speaker's name that fit the label
)

// timeline draws who said what when: a row a speaker, a mark a statement.
// Statements without a date are counted below it.
func (p *page) timeline() {
	type mark struct {
		st    *quote.Statement
		start time.Time
		end   time.Time
	}
	var marks []mark
	undated := 0
	for i := range p.rec.Statements {
		st := &p.rec.Statements[i]
		v := st.When
		switch {
		case v.Start.IsZero() && v.End.IsZero():
			undated++
			continue
		case v.Start.IsZero():
			v.Start = v.End.Add(-24 * time.Hour)
		case v.End.IsZero():
			v.End = v.Start.Add(24 * time.Hour)
		}
		marks = append(marks, mark{st, v.Start, v.End})
	}
	p.put(`<section aria-labelledby="h-time"><h2 id="h-time">Who said what when</h2>`)
	defer p.put(`</section>`)
	if len(marks) == 0 {
		p.put(`<p>The article dates no statement.</p>`)
		return
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return a.start.Compare(b.start) })
	first, last := marks[0].start, marks[0].end
	var rows []string
	row := make(map[string]int)
	for _, m := range marks {
		if m.end.After(last) {
			last = m.end
		}
		who := p.who(m.st.Speaker)
		if _, ok := row[who]; !ok {
			row[who] = len(rows)
			rows = append(rows, who)
		}
	}
	span := last.Sub(first).Seconds()
	x := func(t time.Time) float64 {
		return labelWidth + (lineWidth-labelWidth-20)*t.Sub(first).Seconds()/max(span, 1)
	}
	height := rowHeight*(len(rows)+1) + 10
	p.putf(`<div class="scroll" tabindex="0" role="group" aria-label="Timeline"><svg class="time" viewBox="0 0 %d %d" role="img" aria-labelledby="h-time"><desc>%s</desc>`,
		lineWidth, height, fmt.Sprintf("%s from %s to %s", plural(len(marks), "dated statement"), first.Format("2 January 2006"), last.Add(-time.Second).Format("2 January 2006")))
	for i, who := range rows {
		y := rowHeight*i + rowHeight/2 + 4
		p.putf(`<text x="0" y="%d">%s</text>`, y+4, short(who, nameLength))
		fmt.Fprintf(p.w, `<line x1="%d" x2="%d" y1="%d" y2="%d"/>`, labelWidth, lineWidth-20, y, y)
	}
	slot := make(map[[2]int]int) // marks that fall on each other are set side by side
	for _, m := range marks {
		r := row[p.who(m.st.Speaker)]
		a, b := x(m.start), x(m.end)
		key := [2]int{r, int(a)}
		k := slot[key]
		slot[key]++
		y := rowHeight*r + rowHeight/2 + 4
		width := min(16, max(6, b-a-2))
		fmt.Fprintf(p.w, `<a href="#s%d"><rect class="%s" x="%.1f" y="%d" width="%.1f" height="16" rx="3"><title>%s</title></rect></a>`,
			m.st.ID, position(m.st), min(a+2+float64(k)*(width+3), lineWidth-20), y-8, width, html.EscapeString(p.tip(m.st)))
	}
	axis := rowHeight*len(rows) + rowHeight/2 + 8
	p.putf(`<text x="%d" y="%d">%s</text><text x="%d" y="%d" text-anchor="end">%s</text></svg></div>`,
		labelWidth, axis, first.Format("2 Jan 2006"), lineWidth-20, axis, last.Add(-time.Second).Format("2 Jan 2006"))
	if undated > 0 {
		p.putf(`<p>%s without a date in the text.</p>`, plural(undated, "statement"))
	}
}

// short cuts s to n characters.
func short(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := []rune(s)
	return string(r[:n-1]) + "…"
}
