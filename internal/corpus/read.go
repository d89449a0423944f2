package corpus

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// reader is the state of one call of Read.
type reader struct {
	a     *Article
	lines []string
	at    int          // index of the next line
	conds []string     // the if-clauses by statement
	links map[int]bool // claims that a link names
}

// Read reads one annotated article. A fault in it is an *Error; a fault in
// reading from r is returned as it is.
func Read(r io.Reader) (*Article, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if !utf8.Valid(b) {
		return nil, errorf(0, "the file is no UTF-8")
	}
	if strings.ContainsRune(string(b), '\r') {
		return nil, errorf(0, "the file has carriage returns")
	}
	rd := reader{a: new(Article), lines: strings.Split(strings.TrimRight(string(b), "\n"), "\n"), links: map[int]bool{}}
	if err := rd.header(); err != nil {
		return nil, err
	}
	start := rd.at
	for rd.at < len(rd.lines) && rd.lines[rd.at] != "---" {
		rd.at++
	}
	if rd.at == len(rd.lines) {
		return nil, errorf(rd.at, "no line --- ends the body")
	}
	body := strings.Join(rd.lines[start:rd.at], "\n")
	rd.at++
	if err := rd.tables(); err != nil {
		return nil, err
	}
	text, marks, err := parseBody(body, start+1)
	if err != nil {
		return nil, err
	}
	if text == "" || text != strings.TrimSpace(text) || strings.Contains(text, "\n\n\n") {
		return nil, errorf(start+1, "the body is empty, or has an empty line too many")
	}
	rd.a.Text = text
	if err := rd.a.place(marks); err != nil {
		return nil, err
	}
	if err := rd.conditions(); err != nil {
		return nil, err
	}
	if err := rd.check(); err != nil {
		return nil, err
	}
	return rd.a, nil
}

// header reads the lines "key: value" up to the first ---.
func (rd *reader) header() error {
	a, seen := rd.a, map[string]string{}
	var date string
	for ; ; rd.at++ {
		if rd.at == len(rd.lines) {
			return errorf(rd.at, "no line --- ends the header")
		}
		l := rd.lines[rd.at]
		if l == "---" {
			rd.at++
			break
		}
		key, val, ok := strings.Cut(l, ": ")
		val = strings.TrimSpace(val)
		if !ok || val == "" {
			return errorf(rd.at+1, "%q is no line of the header", l)
		}
		if _, dup := seen[key]; dup {
			return errorf(rd.at+1, "%s stands twice", key)
		}
		seen[key] = val
		switch key {
		case "title":
			a.Title = val
		case "outlet":
			a.Outlet = val
		case "topic":
			a.Topic = val
		case "date":
			date = val
		case "region":
			a.Region = val
			if !slices.Contains(Regions(), val) {
				return errorf(rd.at+1, "unknown region %q", val)
			}
		case "format":
			a.Format = val
			if !slices.Contains(Formats(), val) {
				return errorf(rd.at+1, "unknown format %q", val)
			}
		case "zone":
			z, err := time.LoadLocation(val)
			if err != nil {
				return errorf(rd.at+1, "zone: %v", err)
			}
			a.Zone = z
		default:
			return errorf(rd.at+1, "unknown key %q", key)
		}
	}
	for _, k := range []string{"title", "date", "zone", "outlet", "region", "format", "topic"} {
		if seen[k] == "" {
			return errorf(rd.at, "the header has no %s", k)
		}
	}
	t, err := time.ParseInLocation(time.DateOnly, date, a.Zone)
	a.DateOnly = err == nil
	if err != nil {
		t, err = time.Parse(time.RFC3339, date)
	}
	if err != nil {
		return errorf(rd.at, "date %q is neither a day nor RFC 3339", date)
	}
	a.Published = t.In(a.Zone)
	return nil
}

// tables reads speakers, claims and statements.
func (rd *reader) tables() error {
	var row func(string) error
	want := []string{"speakers:", "claims:", "statements:"}
	rows := []func(string) error{rd.speaker, rd.claim, rd.statement}
	for ; rd.at < len(rd.lines); rd.at++ {
		l := strings.TrimSpace(rd.lines[rd.at])
		switch {
		case l == "":
		case len(want) > 0 && l == want[0]:
			row, rows, want = rows[0], rows[1:], want[1:]
		case row == nil:
			return errorf(rd.at+1, "%q stands where speakers: is due", l)
		default:
			if err := row(l); err != nil {
				return err
			}
		}
	}
	if len(want) > 0 {
		return errorf(rd.at, "no line %s", want[0])
	}
	return nil
}

// cells splits a row at its bars.
func cells(l string) []string {
	c := strings.Split(l, "|")
	for i := range c {
		c[i] = strings.TrimSpace(c[i])
	}
	return c
}

// field splits "key=value".
func (rd *reader) field(c string) (key, val string, err error) {
	key, val, ok := strings.Cut(c, "=")
	if !ok || key == "" || val == "" || val != strings.TrimSpace(val) {
		return "", "", errorf(rd.at+1, "%q is not key=value", c)
	}
	return key, val, nil
}

// once refuses a field that stands twice.
func (rd *reader) once(dst *string, key, val string) error {
	if *dst != "" {
		return errorf(rd.at+1, "%s stands twice", key)
	}
	*dst = val
	return nil
}

func (rd *reader) speaker(l string) error {
	c := cells(l)
	s := Speaker{ID: len(rd.a.Speakers) + 1}
	if c[0] != fmt.Sprintf("P%d", s.ID) || len(c) < 2 {
		return errorf(rd.at+1, "speaker P%d is due, with its kind: %q", s.ID, l)
	}
	if err := s.Kind.UnmarshalText([]byte(c[1])); err != nil || c[1] == "" || s.Kind > entity.Author {
		return errorf(rd.at+1, "%q is no kind of speaker", c[1])
	}
	for _, f := range c[2:] {
		k, v, err := rd.field(f)
		if err != nil {
			return err
		}
		switch k {
		case "name":
			err = rd.once(&s.Name, k, v)
		case "mention":
			err = rd.once(&s.Mention, k, v)
		case "role":
			err = rd.once(&s.Role, k, v)
		case "affiliation":
			err = rd.once(&s.Affiliation, k, v)
		case "country":
			if len(v) != 2 || v != strings.ToUpper(v) {
				return errorf(rd.at+1, "country %q is no two-letter code", v)
			}
			err = rd.once(&s.Country, k, v)
		case "principal":
			err = rd.once(&s.Principal, k, v)
		case "gender":
			err = s.Gender.UnmarshalText([]byte(v))
		default:
			err = fmt.Errorf("unknown field %q", k)
		}
		if err != nil {
			return errorf(rd.at+1, "%v", err)
		}
	}
	if s.Name != "" && s.Mention != "" {
		return errorf(rd.at+1, "a speaker with a name needs no mention")
	}
	rd.a.Speakers = append(rd.a.Speakers, s)
	return nil
}

var linkRE = regexp.MustCompile(`^C(\d+) (broader|narrower|evidence-for|condition) C(\d+)$`)

func (rd *reader) claim(l string) error {
	a := rd.a
	if m := linkRE.FindStringSubmatch(l); m != nil {
		from, _ := strconv.Atoi(m[1])
		to, _ := strconv.Atoi(m[3])
		if from == to || from < 1 || to < 1 || from > len(a.Claims) || to > len(a.Claims) {
			return errorf(rd.at+1, "the link %q joins no two claims above it", l)
		}
		var match quote.Match
		if err := match.UnmarshalText([]byte(m[2])); err != nil {
			return errorf(rd.at+1, "%v", err)
		}
		c := &a.Claims[from-1]
		c.Links = append(c.Links, quote.ClaimLink{To: quote.ClaimID(to), Match: match})
		rd.links[from], rd.links[to] = true, true
		return nil
	}
	c := cells(l)
	cl := quote.Claim{ID: quote.ClaimID(len(a.Claims) + 1)}
	if len(c) != 3 || c[0] != fmt.Sprintf("C%d", cl.ID) {
		return errorf(rd.at+1, "claim C%d | kind | text is due, or a link: %q", cl.ID, l)
	}
	if err := cl.Kind.UnmarshalText([]byte(c[1])); err != nil || cl.Kind == quote.ClaimUnknown {
		return errorf(rd.at+1, "%q is no kind of claim", c[1])
	}
	if cl.Text = c[2]; !strings.HasSuffix(cl.Text, ".") {
		return errorf(rd.at+1, "the claim %q is no sentence", cl.Text)
	}
	a.Claims = append(a.Claims, cl)
	return nil
}

func (rd *reader) statement(l string) error {
	a := rd.a
	c := cells(l)
	if c[0] == "+" { // a further stance of the statement above
		if len(a.Statements) == 0 || len(c) < 2 {
			return errorf(rd.at+1, "a further stance stands alone")
		}
		st := &a.Statements[len(a.Statements)-1]
		stance, err := rd.stance(nil, c[1:])
		if err != nil {
			return err
		}
		st.Stances = append(st.Stances, stance)
		return nil
	}
	st := Statement{ID: len(a.Statements) + 1, Line: rd.at + 1}
	if len(c) < 3 || c[0] != strconv.Itoa(st.ID) {
		return errorf(rd.at+1, "statement %d | speaker | act is due: %q", st.ID, l)
	}
	n, err := strconv.Atoi(strings.TrimPrefix(c[1], "P"))
	if err != nil || c[1] != fmt.Sprintf("P%d", n) || n < 1 || n > len(a.Speakers) {
		return errorf(rd.at+1, "there is no speaker %q", c[1])
	}
	st.Speaker = n
	rd.conds = append(rd.conds, "")
	stance, err := rd.stance(&st, c[2:])
	if err != nil {
		return err
	}
	st.Stances = []quote.Stance{stance}
	a.Statements = append(a.Statements, st)
	return nil
}

// stance reads an act and its fields; those of the statement go to st, and are
// refused where it is nil.
func (rd *reader) stance(st *Statement, c []string) (quote.Stance, error) {
	var s quote.Stance
	if err := s.Act.UnmarshalText([]byte(c[0])); err != nil || s.Act == quote.ActUnknown {
		return s, errorf(rd.at+1, "%q is no act", c[0])
	}
	seen := map[string]bool{}
	for _, f := range c[1:] {
		k, v, err := rd.field(f)
		if err != nil {
			return s, err
		}
		if seen[k] {
			return s, errorf(rd.at+1, "%s stands twice", k)
		}
		seen[k] = true
		switch k {
		case "claim":
			err = rd.stanceClaim(&s, v)
		case "of":
			err = s.Of.UnmarshalText([]byte(v))
		case "mode":
			err = s.Mode.UnmarshalText([]byte(v))
		case "also":
			err = s.Also.UnmarshalText([]byte(v))
		case "basis":
			err = s.Basis.UnmarshalText([]byte(v))
		case "pro", "con":
			if s.Attitude != quote.NoAttitude {
				return s, errorf(rd.at+1, "there are two attitudes")
			}
			s.Attitude, s.Target = quote.Pro, v
			if k == "con" {
				s.Attitude = quote.Con
			}
		default:
			if st == nil {
				return s, errorf(rd.at+1, "unknown field %q of a stance", k)
			}
			err = rd.statementField(st, k, v)
		}
		if err != nil {
			return s, errorf(rd.at+1, "%v", err)
		}
	}
	return s, rd.checkStance(s)
}

var stanceClaimRE = regexp.MustCompile(`^C(\d+)(?: ([a-z-]+))? ([+-][123]|0|n/a)$`)

// stanceClaim reads "C1 -3" or "C1 broader -3".
func (rd *reader) stanceClaim(s *quote.Stance, v string) error {
	m := stanceClaimRE.FindStringSubmatch(v)
	if m == nil {
		return fmt.Errorf("%q is not claim, match and commitment", v)
	}
	n, _ := strconv.Atoi(m[1])
	if n < 1 || n > len(rd.a.Claims) {
		return fmt.Errorf("there is no claim C%d", n)
	}
	s.Claim, s.Match = quote.ClaimID(n), quote.MatchSame
	if m[2] != "" {
		if err := s.Match.UnmarshalText([]byte(m[2])); err != nil {
			return err
		}
	}
	if m[3] != "n/a" {
		k, _ := strconv.Atoi(m[3])
		s.Addressed, s.Commitment = true, int8(k)
	}
	return nil
}

func (rd *reader) statementField(st *Statement, k, v string) error {
	num := func(dst *int) error {
		n, err := strconv.Atoi(v)
		if err != nil || n < 1 || n == st.ID {
			return fmt.Errorf("%s=%s is no other statement", k, v)
		}
		*dst = n
		return nil
	}
	switch k {
	case "when":
		w, err := parseWhen(v, rd.a.Zone)
		st.When = w
		return err
	case "via":
		st.Via = v
	case "to":
		st.To = v
	case "place":
		st.Place = v
	case "if":
		rd.conds[len(rd.conds)-1] = v
	case "parent":
		return num(&st.Parent)
	case "echo":
		return num(&st.Echo)
	case "same":
		return num(&st.SameSpeech)
	case "flags":
		for f := range strings.SplitSeq(v, ",") {
			switch f {
			case "repeat":
				st.Repeat = true
			case "attempt":
				st.Attempt = true
			case "hedged":
				st.Hedged = true
			case "author-comment":
				st.AuthorComment = true
			case "optional":
				st.Optional = true
			default:
				return fmt.Errorf("unknown flag %q", f)
			}
		}
	default:
		return fmt.Errorf("unknown field %q", k)
	}
	return nil
}

// parseWhen reads a day, month, year or minute, or two of them around a
// slash, where the first or the second may be missing.
func parseWhen(v string, zone *time.Location) (When, error) {
	one := func(v string) (When, error) {
		for _, l := range []struct {
			layout string
			end    func(time.Time) time.Time
		}{
			{"2006-01-02T15:04", func(t time.Time) time.Time { return t.Add(time.Minute) }},
			{time.DateOnly, func(t time.Time) time.Time { return t.AddDate(0, 0, 1) }},
			{"2006-01", func(t time.Time) time.Time { return t.AddDate(0, 1, 0) }},
			{"2006", func(t time.Time) time.Time { return t.AddDate(1, 0, 0) }},
		} {
			if t, err := time.ParseInLocation(l.layout, v, zone); err == nil {
				return When{Start: t, End: l.end(t)}, nil
			}
		}
		return When{}, fmt.Errorf("%q is no date", v)
	}
	from, to, ok := strings.Cut(v, "/")
	if !ok {
		return one(v)
	}
	var w When
	if from == "" && to == "" {
		return w, fmt.Errorf("%q is no date", v)
	}
	if from != "" {
		f, err := one(from)
		if err != nil {
			return w, err
		}
		w.Start = f.Start
	}
	if to != "" {
		t, err := one(to)
		if err != nil {
			return w, err
		}
		w.End = t.End
		if from == "" { // "/2025-03-03" is before that day
			w.End = t.Start
		}
	}
	if from != "" && to != "" && !w.Start.Before(w.End) {
		return w, fmt.Errorf("%q ends before it begins", v)
	}
	return w, nil
}

// conditions finds the if-clauses in the text.
func (rd *reader) conditions() error {
	for i, c := range rd.conds {
		if c == "" {
			continue
		}
		st := &rd.a.Statements[i]
		for _, in := range slices.Concat(st.Content, st.Cue) {
			if k := strings.Index(in.In(rd.a.Text), c); k >= 0 {
				st.Condition = article.Span{Start: in.Start + k, End: in.Start + k + len(c)}
				break
			}
		}
		if st.Condition.IsZero() {
			return errorf(st.Line, "the condition %q does not stand in the content", c)
		}
	}
	return nil
}
