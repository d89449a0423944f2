package nitfdoc

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// The names of <meta> elements for what NITF has no element for.
const (
	metaAccess         = "article.access"
	metaLicense        = "article.license"
	metaEncoded        = "article.encoded-rights"
	metaModified       = "article.modified"
	metaFirstCreated   = "article.first-created"
	metaContentCreated = "article.content-created"
	metaLocated        = "article.located"
	metaCredit         = "article.credit"
	metaTrust          = "article.trust-indicator"
	metaDigital        = "article.digital-source-type"
)

// fieldBreak joins values that stand in one content attribute; none of them has a
// line break.
const fieldBreak = " | "

func split3(s string) (x, y, z string) {
	p := strings.SplitN(s, fieldBreak, 3)
	for len(p) < 3 {
		p = append(p, "")
	}
	return p[0], p[1], p[2]
}

func (r *reader) readMeta(name, content string) {
	a := r.a
	dates := func(d *article.Date) {
		if d.IsZero() {
			*d = newsdoc.Date(content, r.opts)
		}
	}
	switch name {
	case metaAccess:
		_ = a.Access.UnmarshalText([]byte(content)) // unknown words are unknown access
	case metaLicense:
		set(&a.Rights.License, content)
	case metaEncoded:
		set(&a.Rights.Encoded, content)
	case metaModified:
		dates(&a.Modified)
	case metaFirstCreated:
		dates(&a.FirstCreated)
	case metaContentCreated:
		dates(&a.ContentCreated)
	case metaLocated:
		set(&a.Located, content)
	case metaCredit:
		role, uri, name := split3(content)
		c := article.Credit{Name: name, URI: uri}
		_ = c.Role.UnmarshalText([]byte(role)) // unknown words are an unknown role
		a.Credits = append(a.Credits, c)
	case metaTrust:
		rel, uri, name := split3(content)
		a.Trust = append(a.Trust, article.Topic{Rel: rel, URI: uri, Name: name})
	case metaDigital:
		code, uri, name := split3(content)
		a.DigitalType = article.Topic{Code: code, URI: uri, Name: name}
	case "":
	default:
		r.meta = append(r.meta, name, content)
	}
}

// bodyHead reads <body.head>: headlines, notes, rights, bylines, distributor,
// datelines, abstracts.
func (r *reader) bodyHead(h *markup.Node) {
	if h == nil {
		return
	}
	a := r.a
	lines := map[article.Label]bool{}
	for _, l := range a.Headlines {
		lines[l] = true
	}
	for _, n := range h.All("hedline") {
		for _, l := range n.Children {
			if l.Name != "hl1" && l.Name != "hl2" {
				continue
			}
			if s := l.String(); s != "" {
				lab := article.Label{Text: s, Role: l.Attr("class")}
				if l.Name == "hl1" && len(a.Headlines) > 0 && a.Headlines[0].Text == s {
					continue // the metadata around the document had it already
				}
				if !lines[lab] {
					lines[lab] = true
					a.Headlines = append(a.Headlines, lab)
				}
			}
		}
	}
	for _, n := range h.All("note") {
		if s := n.String(); s != "" {
			a.EdNotes = append(a.EdNotes, article.Label{Text: s, Role: n.Attr("noteclass")})
		}
	}
	if n := h.Child("rights"); n != nil {
		set(&a.Rights.Notice, n.String())
		set(&a.Rights.Terms, n.Child("rights.limitations").String())
		set(&a.Rights.Holder, n.Child("rights.owner").String())
	}
	r.bylines(h.All("byline"))
	if n := h.Child("distributor"); n != nil {
		orgs := n.All("org")
		if len(orgs) == 0 {
			orgs = []*markup.Node{n}
		}
		for _, o := range orgs {
			if s := o.String(); s != "" {
				a.Credits = append(a.Credits, article.Credit{Role: article.CreditDistributor, Name: s, URI: o.Attr("value")})
			}
		}
	}
	for _, n := range h.All("dateline") {
		r.dateline(n)
	}
	said := map[string]bool{}
	for _, d := range a.Descriptions {
		said[d.Text] = true
	}
	for _, n := range h.All("abstract") {
		role := n.Attr("class")
		switch role {
		case "":
			role = newsdoc.StandfirstRole
		case unspecified:
			role = ""
		}
		if s := n.String(); s != "" {
			d := article.Label{Text: s, Role: role}
			if !said[s] {
				said[s] = true
				a.Descriptions = append(a.Descriptions, d)
			}
		}
	}
}

// unspecified is the class of an abstract that has no role.
const unspecified = "unspecified"

// bylines reads the bylines. Where markup names no person, the words do.
func (r *reader) bylines(bs []*markup.Node) {
	a := r.a
	var texts []string
	var authors []article.Author
	known := len(a.Authors) > 0
	seen, named := map[string]bool{}, map[string]bool{}
	for _, n := range bs {
		s := n.String()
		if s == "" {
			continue
		}
		if !seen[s] {
			seen[s] = true
			texts = append(texts, s)
		}
		got := marked(n)
		if len(got) == 0 && !known {
			got = inWords(n)
		}
		for _, au := range got {
			if !named[au.Name] {
				named[au.Name] = true
				authors = append(authors, au)
			}
		}
	}
	set(&a.Byline.Text, strings.Join(texts, "; "))
	// Those of the byline come first, with what is known of them already.
	at := map[string]int{}
	for i, au := range a.Authors {
		if _, twice := at[au.Name]; !twice {
			at[au.Name] = i
		}
	}
	for i, au := range authors {
		if k, ok := at[au.Name]; ok {
			authors[i] = a.Authors[k]
		}
	}
	for _, au := range a.Authors {
		if !named[au.Name] {
			authors = append(authors, au)
		}
	}
	a.Authors = authors
}

// inWords reads the authors of a byline in which no person is marked.
func inWords(n *markup.Node) []article.Author {
	out := newsdoc.Authors(n.String())
	for _, t := range n.All("byttl") {
		for i := range out {
			if title := t.String(); out[i].Affiliation == title && t.Child("org") == nil && newsdoc.IsJob(title) {
				out[i].Role, out[i].Affiliation = title, ""
			}
		}
	}
	return out
}

// maxTitled is how many persons one title or place can be of.
const maxTitled = 64

// marked reads the persons that a byline marks up. One element may hold two.
func marked(n *markup.Node) []article.Author {
	var out []article.Author
	for _, c := range n.Children {
		switch c.Name {
		case "person":
			job := c.Child("function").String()
			name := c.String()
			if job != "" {
				name = markup.Collapse(strings.Replace(name, job, "", 1))
			}
			got := newsdoc.Authors(name)
			if len(got) <= 1 {
				got = []article.Author{{Name: strings.Trim(name, " ,"), Kind: article.AuthorPerson}}
			}
			for i := range got {
				got[i].Kind = article.AuthorPerson
				set(&got[i].Role, job)
				contacts(c, &got[i])
			}
			out = append(out, got...)
		case "byttl":
			title := c.String()
			org := c.Child("org").String()
			for i := max(0, len(out)-maxTitled); i < len(out); i++ {
				switch {
				case org != "" && out[i].Affiliation == "":
					out[i].Affiliation = org
					if rest := strings.Trim(strings.Replace(title, org, "", 1), " ,"); rest != "" {
						set(&out[i].Role, rest)
					}
				case org == "" && out[i].Role == "":
					out[i].Role = title
				}
			}
		case "location":
			place := c.String()
			for i := max(0, len(out)-maxTitled); i < len(out); i++ {
				set(&out[i].Place, place)
			}
		}
	}
	return out
}

// dateline reads <dateline>. Several of them are places of one; the same again
// is said once; a mere timestamp is no dateline.
func (r *reader) dateline(n *markup.Node) {
	a := r.a
	text := newsdoc.TrimDateline(n.String())
	if text == "" || strings.EqualFold(text, a.Dateline.Raw) {
		return
	}
	loc, day := n.Child("location"), n.Child("story.date")
	if loc == nil && day.String() != text {
		if d := newsdoc.Date(text, r.opts); !d.Time.IsZero() && d.Time.Year() > 0 {
			r.issue(article.IssueDate, "body.head/dateline", "a time, not a place: "+text)
			if a.Published.IsZero() {
				a.Published = d
			}
			return
		}
	}
	d := newsdoc.ParseDateline(text, r.opts)
	if loc != nil {
		if places := located(loc); len(places) > 0 {
			d.Places = places
		}
		var region []string
		for _, name := range []string{"state", "region", "country"} {
			if s := loc.Child(name).String(); s != "" {
				region = append(region, s)
			}
		}
		if len(region) > 0 {
			d.Region = strings.Join(region, ", ")
		}
	}
	if day != nil {
		norm := newsdoc.Date(day.Attr("norm"), r.opts)
		if norm.Time.IsZero() {
			norm = newsdoc.Date(day.String(), r.opts)
		}
		if s := day.String(); s != "" {
			norm.Raw = s
		}
		d.Date = norm
	}
	if a.Dateline.Raw == "" {
		a.Dateline = d
		return
	}
	for _, p := range d.Places {
		if !slices.Contains(a.Dateline.Places, p) {
			a.Dateline.Places = append(a.Dateline.Places, p)
		}
	}
}

func located(loc *markup.Node) []string {
	var out []string
	for _, c := range loc.All("city") {
		if s := c.String(); s != "" {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		if s := loc.Child("sublocation").String(); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// kept returns the texts that an Extra property holds.
func kept(a *article.Article, name string) []string {
	var out []string
	for _, v := range jsontree.FromRaw(a.Extra[name]).List() {
		out = append(out, v.Str())
	}
	return out
}
