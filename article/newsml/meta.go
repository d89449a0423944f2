package newsml

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

const (
	// iptcCatalog is the beginning of the address of IPTC's own catalogs.
	iptcCatalog = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_"
	// roleAlias is the alias of roles that are no QCodes, roleScheme the address
	// that it stands for.
	roleAlias  = "x-role"
	roleScheme = "https://pkg.go.dev/github.com/onrecord-go/onrecord/article/newsml/role/"
	// unknownDate stands where a date is demanded and none is known.
	unknownDate = "0001-01-01T00:00:00Z"
)

// The relations of extension properties.
const (
	relPublished  = roleAlias + ":published"
	relSite       = roleAlias + ":site"
	relAccess     = roleAlias + ":access"
	relCorrection = roleAlias + ":correction"
	relTrust      = roleAlias + ":trustIndicator"
	roleJob       = roleAlias + ":jobtitle"
	typeCategory  = roleAlias + ":category"
)

// plainCode returns the code of a QCode of IPTC's natures and states: "text" of
// "ninat:text". Others stay as they are.
func plainCode(q string) string {
	for _, alias := range []string{"ninat:", "nitype:", "stat:"} {
		if s, ok := strings.CutPrefix(q, alias); ok {
			return s
		}
	}
	return q
}

// role returns a role as the model has it.
func role(q string) string {
	s, ok := strings.CutPrefix(q, roleAlias+":")
	if !ok {
		return q
	}
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

// itemMeta reads the metadata of the item.
func (r *reader) itemMeta(m *markup.Node) {
	if m == nil {
		return
	}
	a := r.a
	for _, n := range m.Children {
		switch n.Name {
		case "":
		case "itemClass":
			if a.Kind = plainCode(n.Attr("qcode")); a.Kind == "" {
				a.Kind = n.Attr("uri")
			}
		case "provider":
			if c := r.credit(n, article.CreditProvider); c.Name != "" || c.URI != "" {
				a.Credits = append(a.Credits, c)
			}
		case "versionCreated":
			a.VersionCreated = r.date(n)
		case "firstCreated":
			a.FirstCreated = r.date(n)
		case "embargoed":
			a.Embargo = r.date(n)
		case "expires":
			a.Expires = r.date(n)
		case "pubStatus":
			a.Status = plainCode(n.Attr("qcode"))
		case "title":
			if a.Title == "" {
				a.Title = n.String()
			} else {
				r.keep("itemMeta", n)
			}
		case "edNote":
			if len(n.Children) == 1 && n.Children[0].Name == "" || n.Child("br") != nil {
				a.EdNotes = append(a.EdNotes, article.Label{Text: blockText(n), Role: role(n.Attr("role"))})
			} else if s := n.String(); s != "" {
				// A note in markup of its own: one line for each of its blocks.
				var lines []string
				for _, p := range newsdoc.ReadBody(n).Parts {
					lines = append(lines, p.Text)
				}
				a.EdNotes = append(a.EdNotes, article.Label{Text: strings.Join(lines, "\n"), Role: role(n.Attr("role"))})
			}
		case "altRep":
			if h := n.String(); h != "" && a.URL == "" {
				a.URL = h
			} else {
				r.keep("itemMeta", n)
			}
		case "itemMetaExtProperty":
			r.extension(n)
		default:
			r.keep("itemMeta", n)
		}
	}
}

func (r *reader) extension(n *markup.Node) {
	a := r.a
	v := n.Attr("value")
	switch n.Attr("rel") {
	case relPublished:
		a.Published = newsdoc.Date(v, r.opts)
	case relSite:
		a.Site = v
	case relAccess:
		_ = a.Access.UnmarshalText([]byte(v)) // unknown words are unknown access
	case relCorrection:
		a.Corrections = append(a.Corrections, article.Label{Text: v})
	case relTrust:
		a.Trust = append(a.Trust, article.Topic{Rel: n.Attr("typeuri"), URI: n.Attr("uri"), Name: n.Child("name").String()})
	default:
		r.keep("itemMeta", n)
	}
}

// credit reads a party. Its QCode, which the model has no field for, is kept.
func (r *reader) credit(n *markup.Node, cr article.CreditRole) article.Credit {
	c := article.Credit{Role: cr, Name: r.name(n), URI: n.Attr("uri")}
	if q := n.Attr("qcode"); q != "" {
		x := jsontree.NewObject()
		x.SetString("qcode", q)
		c.Extra = article.Object(x.Raw())
	}
	return c
}

// contentMeta reads the metadata of the content.
func (r *reader) contentMeta(m *markup.Node) {
	if m == nil {
		return
	}
	a := r.a
	var ranks []int
	spoken := false
	for _, n := range m.Children {
		switch n.Name {
		case "":
		case "urgency":
			if u, err := strconv.Atoi(n.String()); err == nil && u >= 1 && u <= 9 {
				a.Urgency = u
			} else {
				r.issue(article.IssueValue, "contentMeta/urgency", n.String())
			}
		case "contentCreated":
			a.ContentCreated = r.date(n)
		case "contentModified":
			a.Modified = r.date(n)
		case "digitalSourceType":
			a.DigitalType = article.Topic{URI: n.Attr("uri"), Code: n.Attr("qcode"), Name: n.Child("name").String()}
		case "located":
			if a.Located == "" {
				a.Located = r.name(n)
				if n.Attr("qcode") != "" || len(n.All("broader")) > 0 || n.Attr("uri") != "" {
					r.keep("located", n)
				}
			} else {
				r.keep("contentMeta", n)
			}
		case "creator", "contributor":
			r.party(n)
		case "infoSource":
			cr := article.CreditSource
			if rl := role(n.Attr("role")); rl != n.Attr("role") {
				_ = cr.UnmarshalText([]byte(rl)) // roles of ours only
			}
			if c := r.credit(n, cr); c.Name != "" || c.URI != "" {
				a.Credits = append(a.Credits, c)
			}
		case "creditline":
			if s := n.String(); s != "" {
				a.Credits = append(a.Credits, article.Credit{Name: s, Raw: s})
			}
		case "altId":
			id := article.AltID{Role: role(n.Attr("type")), Value: n.String()}
			if id.Value == "" {
				id.Value = n.Attr("id") // as it was before 2.0
			}
			a.AltIDs = append(a.AltIDs, id)
		case "language":
			if !spoken { // the first; others are of parts
				spoken = true
				r.language(n.Attr("tag"))
			}
		case "genre", "subject":
			r.topic(n)
		case "keyword":
			a.Topics = append(a.Topics, article.Topic{Kind: article.TopicKeyword, Name: n.String(),
				Relevance: percent(n.Attr("relevance")), Confidence: percent(n.Attr("confidence"))})
		case "slugline":
			if a.Slug == "" {
				a.Slug = n.String()
			}
		case "headline":
			if s := n.String(); s != "" {
				a.Headlines = append(a.Headlines, article.Label{Text: s, Role: role(n.Attr("role"))})
				rank, err := strconv.Atoi(n.Attr("rank"))
				if err != nil {
					rank = 0
				}
				ranks = append(ranks, rank)
			}
		case "dateline":
			if a.Dateline.Raw == "" {
				a.Dateline = newsdoc.ParseDateline(n.String(), r.opts)
			}
		case "by":
			if a.Byline.Text == "" {
				a.Byline.Text = n.String()
			}
		case "description":
			if s := blockText(n); s != "" {
				d := article.Label{Text: s, Role: role(n.Attr("role"))}
				if d.Role == "drol:teaser" {
					d.Role = newsdoc.StandfirstRole
				}
				a.Descriptions = append(a.Descriptions, d)
			}
		default:
			r.keep("contentMeta", n)
		}
	}
	// The headline of the lowest rank is the main one.
	if best := lowest(ranks); best > 0 {
		h := a.Headlines[best]
		a.Headlines = append([]article.Label{h}, slices.Delete(a.Headlines, best, best+1)...)
	}
	if len(a.Authors) == 0 && a.Byline.Text != "" {
		a.Authors = newsdoc.Authors(a.Byline.Text)
	}
}

func lowest(ranks []int) int {
	best := 0
	for i, v := range ranks {
		if v < ranks[best] {
			best = i
		}
	}
	return best
}

// blockText returns the text of an element whose line breaks are <br/>.
func blockText(n *markup.Node) string {
	var parts []string
	for _, p := range newsdoc.ReadBody(n).Parts {
		parts = append(parts, p.Text)
	}
	return strings.Join(parts, "\n")
}

func percent(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || !(v >= 0 && v <= 100) {
		return 0
	}
	return v
}

// party reads an author or contributor. The login of an editor ("quill.ada") is
// no name: such an element is kept as it is.
func (r *reader) party(n *markup.Node) {
	a := r.a
	name := r.name(n)
	if name == "" || !strings.Contains(name, " ") && strings.Contains(name, ".") && name == strings.ToLower(name) {
		r.keep("contentMeta", n)
		return
	}
	au := article.Author{Name: name, URI: n.Attr("uri"), Kind: article.AuthorPerson}
	details := n.Child("personDetails")
	switch t := n.Attr("type"); {
	case strings.HasSuffix(t, ":organisation"), n.Child("organisationDetails") != nil:
		au.Kind = article.AuthorOrganization
		details = n.Child("organisationDetails")
	case t == "" && details == nil:
		// Nothing says what it is; the words do.
		if got := newsdoc.Authors(name); len(got) == 1 {
			au.Kind = got[0].Kind
		}
	}
	au.Affiliation = r.name(details.Child("affiliation"))
	c := details.Child("contactInfo")
	au.Email, au.URL, au.Handle = c.Child("email").String(), c.Child("web").String(), c.Child("im").String()
	for _, note := range n.All("note") {
		if note.Attr("role") == roleJob {
			au.Role = note.String()
		}
	}
	if q := n.Attr("qcode"); q != "" {
		x := jsontree.NewObject()
		x.SetString("qcode", q)
		au.Extra = article.Object(x.Raw())
	}
	if n.Name == "contributor" {
		a.Contributors = append(a.Contributors, au)
	} else {
		a.Authors = append(a.Authors, au)
	}
}

// topic reads a subject or a genre. An element that says more than a topic has
// fields for is kept whole beside it.
func (r *reader) topic(n *markup.Node) {
	a := r.a
	t := article.Topic{Kind: article.TopicSubject, Name: r.name(n), URI: n.Attr("uri"), Code: n.Attr("qcode"),
		Relevance: percent(n.Attr("relevance")), Confidence: percent(n.Attr("confidence")), Creator: n.Attr("creator")}
	if t.Creator == "" {
		t.Creator = n.Attr("creatoruri")
	}
	if t.Code == "" {
		t.Code = n.Attr("literal")
		if t.Code != "" && n.Child("name") == nil {
			t.Name, t.Code = t.Code, ""
		}
	}
	_, nature, _ := strings.Cut(n.Attr("type"), ":")
	switch nature {
	case "category":
		a.Sections = append(a.Sections, article.Label{Text: t.Name, Role: t.Code})
		return
	case "person":
		t.Kind = article.TopicPerson
	case "organisation":
		t.Kind = article.TopicOrganization
	case "geoArea", "poi":
		t.Kind = article.TopicPlace
	case "event":
		t.Kind = article.TopicEvent
	case "object":
		t.Kind = article.TopicObject
	}
	if n.Name == "genre" {
		t.Kind = article.TopicGenre
	}
	if more(n, nature) {
		x := jsontree.NewObject()
		x.SetString("xml", toXML(n))
		t.Extra = article.Object(x.Raw())
	}
	a.Topics = append(a.Topics, t)
}

// more reports whether an element has what a topic has no field for.
func more(n *markup.Node, nature string) bool {
	for _, at := range n.Attrs {
		switch at.Name {
		case "qcode", "uri", "literal", "relevance", "confidence", "creator", "creatoruri":
		case "type":
			switch nature {
			case "person", "organisation", "geoArea", "event", "object", "abstract":
			default:
				return true
			}
		default:
			return true
		}
	}
	names := 0
	for _, c := range n.Children {
		switch c.Name {
		case "":
		case "name":
			if names++; names > 1 || len(c.Attrs) > 0 {
				return true
			}
		default:
			return true
		}
	}
	return false
}
