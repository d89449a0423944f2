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
	rowHeight  = 28
	target     = 24 // what a finger hits: the least that WCAG 2.5.8 allows
	labelWidth = 250
	nameLength = 34 // characters of a speaker's name that fit the label
)

// line is one speaker's part of the timeline. Its marks stand in lanes below
// each other where they would fall on each other.
type line struct {
	who   string
	lanes []float64 // where each lane is free from
}

// place finds room for a mark that stands for the time from a to b: beside the
// marks that are there as far as that time reaches, else in a lane of its own.
func (l *line) place(a, b float64) (x float64, lane int) {
	for i, free := range l.lanes {
		if x = max(a, free); x <= max(a, b-target) {
			l.lanes[i] = x + target
			return x, i
		}
	}
	l.lanes = append(l.lanes, a+target)
	return a, len(l.lanes) - 1
}

// timeline draws who said what when: a line a speaker, a mark a statement.
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
	for _, m := range marks {
		if m.end.After(last) {
			last = m.end
		}
	}
	span := last.Sub(first).Seconds()
	x := func(t time.Time) float64 {
		return labelWidth + (lineWidth-labelWidth-20)*t.Sub(first).Seconds()/max(span, 1)
	}
	type spot struct {
		x          float64
		line, lane int
	}
	var lines []*line
	at := make(map[string]int)
	spots := make([]spot, len(marks))
	for i, m := range marks {
		who := p.who(m.st.Speaker)
		n, ok := at[who]
		if !ok {
			n = len(lines)
			at[who] = n
			lines = append(lines, &line{who: who})
		}
		a := min(x(m.start), lineWidth-20-target)
		left, lane := lines[n].place(a, x(m.end))
		spots[i] = spot{left, n, lane}
	}
	tops := make([]int, len(lines))
	axis := 4
	for i, l := range lines {
		tops[i] = axis
		axis += rowHeight * len(l.lanes)
	}
	p.putf(`<div class="scroll" tabindex="0" role="group" aria-label="Timeline"><svg class="time" viewBox="0 0 %d %d" role="group" aria-labelledby="h-time"><desc>%s</desc>`,
		lineWidth, axis+26, fmt.Sprintf("%s from %s to %s", plural(len(marks), "dated statement"), first.Format("2 January 2006"), last.Add(-time.Second).Format("2 January 2006")))
	for i, l := range lines {
		y := tops[i] + rowHeight/2
		p.putf(`<text x="0" y="%d">%s</text>`, y+4, short(l.who, nameLength))
		for k := range l.lanes {
			fmt.Fprintf(p.w, `<line x1="%d" x2="%d" y1="%d" y2="%[3]d"/>`, labelWidth, lineWidth-20, y+k*rowHeight)
		}
	}
	for i, m := range marks {
		s := spots[i]
		y := tops[s.line] + s.lane*rowHeight + rowHeight/2
		width := min(16, max(6, x(m.end)-x(m.start)-2))
		fmt.Fprintf(p.w, `<a href="#s%d"><title>%s</title><rect class="hit" x="%.1f" y="%d" width="%d" height="%[5]d"/><rect class="%s" x="%.1f" y="%d" width="%.1f" height="16" rx="3"/></a>`,
			m.st.ID, html.EscapeString(p.tip(m.st)), s.x, y-target/2, target, m.st.Primary().Position(), s.x+2, y-8, width)
	}
	p.putf(`<text x="%d" y="%d">%s</text><text x="%d" y="%d" text-anchor="end">%s</text></svg></div>`,
		labelWidth, axis+16, first.Format("2 Jan 2006"), lineWidth-20, axis+16, last.Add(-time.Second).Format("2 Jan 2006"))
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
