package article

// Refine looks again at what a decoder took for paragraphs, and gives those
// another role whose own words tell one: a credit, a note on who reported, a
// correction, a call to read on or to subscribe, and above the text or at its
// end a byline or a date. It finds the dateline and fills the fields that these
// speak of, where they are not known already; the text does not change. Pages and
// feeds hold such lines among their paragraphs, and nothing but their words
// tells them apart.
//
// Refine must be called once, on an article that nobody else reads yet.
func Refine(a *Article, opts Options) {
	if a == nil {
		return
	}
	p := &parser{a: a, opts: opts, text: a.Text, parts: make([]part, 0, len(a.Blocks)+1)}
	first, last := len(a.Blocks), -1
	for i, b := range a.Blocks {
		if b.Role == RoleParagraph {
			first, last = min(first, i), i
		}
	}
	var changed []int
	announced := false // the last line calls for other articles, which follow
	texts := 0
	for i, b := range a.Blocks {
		q := part{sp: b.Span, role: b.Role, level: b.Level}
		if b.Role != RoleParagraph {
			switch {
			case announced && (b.Role == RoleListItem || b.Role == RoleSubheading) && !endsSentence(b.Span.In(a.Text)):
				q.role, q.level = RolePromo, 0
			case b.Role.Body():
				announced = false
			}
			p.parts = append(p.parts, q)
			continue
		}
		q.role, q.label = p.shape(b.Span)
		switch q.role {
		case RoleByline, RoleDate:
			if texts > 1 && i < last || texts == 0 && i == last {
				q.role, q.label = RoleUnknown, false
			}
		case RoleUnknown:
			if s := b.Span.In(a.Text); announced && len(s) <= maxHead && !endsSentence(s) {
				q.role, q.label = RolePromo, true
			}
		}
		announced = q.role == RolePromo && q.label
		if q.role == RoleUnknown {
			q.role, q.label = RoleParagraph, false
			texts++
			n := len(p.parts)
			p.split(b.Span)
			if len(p.parts) > n+1 {
				p.parts[n].role = RoleParagraph
				p.parts[n+1].role = RoleContributor
				changed = append(changed, n+1)
				continue
			}
			p.parts = p.parts[:n]
		} else {
			changed = append(changed, len(p.parts))
		}
		p.parts = append(p.parts, q)
	}
	p.body, p.last = 0, len(p.parts)
	for p.body < len(p.parts) && !p.parts[p.body].role.Body() {
		p.body++
	}
	for p.last > p.body && !p.parts[p.last-1].role.Body() {
		p.last--
	}
	if a.Dateline.IsZero() {
		p.dateline()
	}
	for _, i := range changed {
		p.refill(i)
	}
	a.Blocks = a.Blocks[:0:0]
	for _, q := range p.parts {
		a.Blocks = append(a.Blocks, Block{Role: q.role, Level: q.level, Span: q.sp})
	}
}

// refill fills the fields that part i speaks of. Authors and credits that are
// known by name are not repeated.
func (p *parser) refill(i int) {
	a, q := p.a, p.parts[i]
	switch q.role {
	case RoleByline:
		known := a.Authors
		p.fillByline(q.sp)
		if len(known) > 0 {
			a.Authors = known
		}
	case RoleDate:
		p.fillDates(i)
	case RoleCaption:
		a.Media = append(a.Media, captionMedia(q.sp.In(p.text), q.sp))
	case RoleCredit:
		p.fillCredit(q.sp)
	case RoleContributor:
		p.fillContributors(q.sp)
	case RoleCorrection:
		if !q.label {
			a.Corrections = append(a.Corrections, Label{Text: collapse(q.sp.In(p.text)), Span: q.sp})
		}
	case RoleEditorsNote:
		if !q.label {
			a.EdNotes = append(a.EdNotes, Label{Text: collapse(q.sp.In(p.text)), Span: q.sp})
		}
	}
}

// ParseByline reads a byline: "By Jane Doe and John Roe, Associated Press",
// "Jane Doe | Political correspondent", or names alone. ok is false where it is
// none. The Spans of the authors are byte ranges into s.
func ParseByline(s string) (authors []Author, ok bool) {
	b, ok := readByline(s, 0, true)
	if !ok {
		b, ok = readByline(s, 0, false)
	}
	return b.authors, ok
}

// ParseDateline reads a dateline at the beginning of s, as of the first
// paragraph of a report. ok is false where there is none. The Spans of the
// result are byte ranges into s.
func ParseDateline(s string, opts Options) (d Dateline, ok bool) {
	return readDateline(s, 0, false, opts)
}

// ParseCredit reads a line that credits somebody: "Source: Reuters", "This
// article first appeared on …", or one that says who owns the text: "© 2024
// Example". One of the results is zero. A line that says neither is a credit of
// itself. Spans in the results are byte ranges into s.
func ParseCredit(s string) (Credit, Rights) {
	p := &parser{a: &Article{}, text: s}
	p.fillCredit(Span{0, len(s)})
	if len(p.a.Credits) == 0 {
		return Credit{}, p.a.Rights
	}
	return p.a.Credits[0], Rights{}
}
