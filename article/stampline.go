package article

import "strings"

// dateKind says what a date in a line is.
type dateKind uint8

const (
	datePlain dateKind = iota
	datePublished
	dateModified
	dateCreated
	dateEmbargo
)

// dated is a date in a line with the label before it.
type dated struct {
	kind  dateKind
	stamp stamp
	sp    Span // of the stamp
	time  bool // a time of day alone
}

// dateLabel reads the words that stand before a date: "Published", "Last updated
// on", "First published at". It returns the number of tokens, and is generous
// with what else they may be: a line counts as a date line only where nothing
// but labels and dates is in it.
func dateLabel(toks []token) (dateKind, int) {
	kind, n := datePlain, 0
	for n < len(toks) && n < 6 {
		t := toks[n]
		if t.kind == ':' && n > 0 {
			n++
			continue
		}
		if t.kind != 'w' {
			break
		}
		switch t.text {
		case "published", "posted", "issued", "veröffentlicht", "publié", "publicado", "pubblicato", "gepubliceerd", "date", "datum", "released", "filed", "erschienen", "erstellt", "fecha":
			if kind == datePlain {
				kind = datePublished
			}
		case "updated", "modified", "update", "aktualisiert", "stand", "actualizado", "aggiornato", "bijgewerkt", "edited", "changed", "revised":
			kind = dateModified
		case "mis":
			if n+2 < len(toks) && toks[n+1].text == "à" && toks[n+2].text == "jour" {
				kind = dateModified
				n += 2
			}
		case "created":
			kind = dateCreated
		case "embargoed", "embargo":
			kind = dateEmbargo
		case "not": // "Not for publication before"
			if n+3 < len(toks) && toks[n+1].text == "for" && (toks[n+3].text == "before" || toks[n+3].text == "until") {
				kind = dateEmbargo
				n += 3
			} else {
				return datePlain, 0
			}
		case "last", "first", "originally", "article", "story", "on", "at", "until", "till", "zuletzt", "am", "le", "el", "il", "op", "this", "was", "und", "de", "publication", "strictly", "under", "release", "hold", "for":
		default:
			if kind == datePlain && (n != 1 || toks[0].text != "on") {
				return datePlain, 0
			}
			return kind, n
		}
		n++
	}
	if kind == datePlain && (n != 1 || toks[0].text != "on") {
		return datePlain, 0
	}
	return kind, n
}

// scanDateLine reads a line that holds dates with their labels and nothing else;
// ok is false for any other.
func scanDateLine(s string, base int) (out []dated, ok bool) {
	toks := scanTokens(s, base)
	if len(toks) > 60 {
		return nil, false
	}
	for i := 0; i < len(toks); {
		kind, n := dateLabel(toks[i:])
		j := i + n
		st, m := scanStamp(toks[j:])
		switch {
		case m > 0:
			out = append(out, dated{kind: kind, stamp: st, sp: Span{toks[j].sp.Start, toks[j+m-1].sp.End}})
			i = j + m
		case n == 0 && i > 0 && (isFiller(toks[i]) || toks[i].kind == '.' || toks[i].kind == '?' || toks[i].kind == '*'):
			i++ // between two dates
		case n == 0 && i > 0 && isReadTime(toks[i:]) > 0:
			i += isReadTime(toks[i:])
		default:
			t, k := scanClock(toks[j:])
			if k == 0 {
				return nil, false
			}
			// A time alone, as the entries of a live blog have it.
			out = append(out, dated{kind: kind, stamp: t, sp: Span{toks[j].sp.Start, toks[j+k-1].sp.End}, time: true})
			i = j + k
		}
	}
	return out, len(out) > 0
}

// scanClock reads a time of day that stands without a date.
func scanClock(toks []token) (stamp, int) {
	var st stamp
	n := 0
	if !st.scanTime(toks, false, &n) {
		return stamp{}, 0
	}
	return st, n + st.scanZone(toks[n:])
}

// isReadTime returns the number of tokens of "4 minute read", "13-min read", 0
// where toks begin with no such thing.
func isReadTime(toks []token) int {
	if len(toks) < 2 || toks[0].kind != '0' {
		return 0
	}
	i := 1
	if toks[i].kind == '-' {
		i++
	}
	if kindAt(toks, i) != 'w' {
		return 0
	}
	switch toks[i].text {
	case "min", "mins", "minute", "minutes", "minuten":
		i++
	default:
		return 0
	}
	if kindAt(toks, i) == '.' {
		i++
	}
	if kindAt(toks, i) == 'w' && (toks[i].text == "read" || toks[i].text == "lesezeit" || toks[i].text == "de") {
		i++
		if kindAt(toks, i) == 'w' && (toks[i].text == "lecture" || toks[i].text == "lectura") {
			i++
		}
	}
	return i
}

func (p *parser) isDateLine(sp Span) bool {
	s := sp.In(p.text)
	if !strings.ContainsAny(s, "0123456789") && !strings.Contains(fold(s), " ago") && !strings.Contains(fold(s), "yesterday") {
		return false
	}
	_, ok := scanDateLine(s, sp.Start)
	return ok
}

// fillDates puts the dates of part i in their fields. Without a label, the first
// date above or below the text is that of publication; one inside the text
// belongs to what stands there.
func (p *parser) fillDates(i int) {
	sp := p.parts[i].sp
	dates, _ := scanDateLine(sp.In(p.text), sp.Start)
	inside := i > p.body && i < p.last
	for _, d := range dates {
		if d.time || inside && d.kind == datePlain {
			continue
		}
		p.setDate(d)
	}
}

func (p *parser) setDate(d dated) {
	field := &p.a.Published
	switch d.kind {
	case dateModified:
		field = &p.a.Modified
	case dateCreated:
		field = &p.a.FirstCreated
	case dateEmbargo:
		field = &p.a.Embargo
	}
	v, err := d.stamp.date(p.opts)
	// The first one counts, but one that can be read more than one that cannot.
	if !field.IsZero() && (err != nil || !field.Time.IsZero()) {
		return
	}
	if err != nil {
		v = Date{}
		p.a.Issues = append(p.a.Issues, Issue{Code: IssueDate, Detail: err.Error(), Span: d.sp, Count: 1})
	}
	v.Raw, v.Span = collapse(d.sp.In(p.text)), d.sp
	*field = v
}
