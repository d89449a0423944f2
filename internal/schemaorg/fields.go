package schemaorg

import (
	"encoding/json"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/loosejson"
)

// decoder fills one article from the nodes that describe it.
type decoder struct {
	resolved map[*loosejson.Value]int // how often a node was read as an author
	g        *graph
	opts     article.Options
	limits   article.Limits
	a        article.Article
	lang     language.Tag // what the data say of their language, known before the dates are read
	err      error

	name       string
	paragraphs []string // of articleBody
}

// article reads best, and fills what it leaves open from more.
func (d *decoder) article(best *node, more []*node) error {
	d.a.Kind = best.typ
	d.language(best.v.Get("inLanguage"))
	d.lang = d.a.Language
	d.node(best.v, true)
	for _, n := range more {
		if n.rank >= rankCreative {
			d.node(n.v, false)
		}
	}
	// A page knows when it was made, and not much else about the article.
	for _, n := range more {
		if n.rank == rankPage {
			for i := range n.v.Members {
				switch m := &n.v.Members[i]; m.Key {
				case "datePublished", "dateModified", "inLanguage", "isAccessibleForFree":
					d.member(m.Key, &m.Value, false)
				}
			}
		}
	}
	d.finish()
	return d.err
}

// finish drops what two properties said twice.
func (d *decoder) finish() {
	a := &d.a
	for i, x := range a.AltIDs {
		if x.Role == "@id" && a.ID == "" {
			a.ID = x.Value
			a.AltIDs = append(a.AltIDs[:i:i], a.AltIDs[i+1:]...)
			break
		}
	}
	if len(a.Headlines) > 0 {
		d.name = a.Title
	}
	if a.Title == a.Headline() {
		a.Title = ""
	}
	if len(a.Headlines) == 0 && a.Title != "" {
		a.Headlines, a.Title = []article.Label{{Text: a.Title, Role: "main"}}, ""
	}
	if len(a.Authors) == 0 {
		for _, c := range a.Contributors {
			if c.Role == "creator" {
				c.Role = ""
				a.Authors = d.author(a.Authors, c)
			}
		}
	}
	kept := a.Contributors[:0]
	for _, c := range a.Contributors {
		twice := false
		for _, x := range a.Authors[:min(len(a.Authors), MaxSame)] {
			twice = twice || strings.EqualFold(x.Name, c.Name)
		}
		if !twice {
			kept = append(kept, c)
		}
	}
	if a.Contributors = kept; len(kept) == 0 {
		a.Contributors = nil
	}
}

func (d *decoder) node(v *loosejson.Value, main bool) {
	for i := range v.Members {
		m := &v.Members[i]
		if m.Value.Kind == loosejson.Null {
			continue
		}
		d.member(m.Key, &m.Value, main)
	}
}

// member reads one property. What main already gave is not overwritten; what
// the model does not type is kept in Extra, but of main only.
func (d *decoder) member(key string, v *loosejson.Value, main bool) {
	a := &d.a
	switch key {
	case "@context", "@type":
	case "@id":
		if main {
			d.identifier("@id", d.str(v))
		}
	case "identifier":
		if main {
			d.identifiers(v)
		}
	case "sameAs":
		if main {
			for _, s := range texts(v) {
				d.identifier("sameAs", s)
			}
		}
	case "url":
		if s := d.str(v); main || a.URL == "" {
			a.URL = s
		}
	case "mainEntityOfPage":
		if s := d.link(v); a.URL == "" && isAddress(s) {
			a.URL = s
		}
	case "headline":
		d.headline(v, "main")
	case "alternativeHeadline":
		d.headline(v, "alternative")
	case "name":
		if s := d.str(v); a.Title == "" {
			a.Title = s
		}
	case "description":
		d.labels(&a.Descriptions, v, "")
	case "abstract":
		d.labels(&a.Descriptions, v, "abstract")
	case "articleSection":
		d.labels(&a.Sections, v, "")
	case "printSection":
		d.labels(&a.Sections, v, "print")
	case "dateline":
		if s := d.str(v); a.Dateline.Raw == "" {
			a.Dateline.Raw = s
		}
	case "locationCreated":
		if s := d.place(v); a.Located == "" {
			a.Located = s
		}
	case "author":
		if len(a.Authors) == 0 {
			a.Authors = d.authors(v, "")
		}
	case "creator":
		// A creator says something new only where there is no author, which
		// may still follow.
		if main || len(a.Contributors) == 0 {
			a.Contributors = append(a.Contributors, d.authors(v, "creator")...)
		}
	case "contributor", "editor", "translator", "accountablePerson":
		if main {
			role := key
			if key == "contributor" {
				role = ""
			}
			a.Contributors = append(a.Contributors, d.authors(v, role)...)
		}
	case "datePublished":
		d.date(&a.Published, v)
	case "dateModified":
		d.date(&a.Modified, v)
	case "dateCreated":
		d.date(&a.FirstCreated, v)
	case "expires":
		d.date(&a.Expires, v)
	case "publisher":
		if s := d.str(d.g.resolve(v)); a.Site == "" {
			a.Site = s
		}
	case "provider":
		d.credit(article.CreditProvider, v, main)
	case "sourceOrganization":
		d.credit(article.CreditSource, v, main)
	case "creditText":
		if s := d.str(v); main && s != "" {
			a.Credits = append(a.Credits, article.Credit{Name: s, Raw: s})
		}
	case "copyrightHolder":
		if s := d.str(d.g.resolve(v)); a.Rights.Holder == "" {
			a.Rights.Holder = s
		}
	case "copyrightNotice":
		if s := d.str(v); a.Rights.Notice == "" {
			a.Rights.Notice = s
		}
	case "copyrightYear":
		if n, err := strconv.Atoi(d.str(v)); err == nil && a.Rights.Year == 0 && n > 0 {
			a.Rights.Year = n
		}
	case "license":
		if s := d.link(v); a.Rights.License == "" {
			a.Rights.License = s
		}
	case "usageInfo":
		if s := d.link(v); a.Rights.Terms == "" {
			a.Rights.Terms = s
		}
	case "correction":
		d.labels(&a.Corrections, v, "")
	case "backstory":
		d.labels(&a.EdNotes, v, "backstory")
	case "inLanguage":
		d.language(v)
	case "keywords":
		if main || !hasTopic(a.Topics, article.TopicKeyword) {
			d.keywords(v)
		}
	case "about", "mentions", "contentLocation", "spatialCoverage", "genre":
		if main {
			d.topics(key, v)
		}
	case "image", "video", "audio", "associatedMedia":
		if main || len(a.Media) == 0 {
			d.media(key, v)
		}
	case "publishingPrinciples":
		if s := d.link(v); main && s != "" {
			a.Trust = append(a.Trust, article.Topic{Rel: key, URI: s})
		}
	case "digitalSourceType":
		if s := d.link(v); a.DigitalType.IsZero() && s != "" {
			if isAddress(s) {
				a.DigitalType.URI = s
			} else {
				a.DigitalType.Name = s
			}
		}
	case "isAccessibleForFree":
		if a.Access == article.AccessUnknown {
			a.Access = access(v)
		}
	case "version":
		if s := d.str(v); a.Version == "" {
			a.Version = s
		}
	case "creativeWorkStatus":
		if s := d.str(v); a.Status == "" {
			a.Status = s
		}
	case "articleBody":
		if d.paragraphs == nil {
			d.body(v)
		}
	default:
		if main {
			d.extra(key, v)
		}
	}
}

// str returns the first string of v as one line, without entities and tags.
func (d *decoder) str(v *loosejson.Value) string {
	t := texts(v)
	if len(t) == 0 {
		if v.Kind == loosejson.Bool {
			return v.Str
		}
		return ""
	}
	return d.line(t[0])
}

// line cleans one string and holds it to the limit.
func (d *decoder) line(s string) string {
	if len(s) > d.limits.Attribute {
		if d.err == nil {
			d.err = &article.LimitError{Format: "jsonld", Name: "Attribute", Limit: int64(d.limits.Attribute), Got: int64(len(s))}
		}
		return ""
	}
	return oneLine(s)
}

// link returns the address that v is or has, or its name.
func (d *decoder) link(v *loosejson.Value) string {
	if v.Kind == loosejson.Array && len(v.Items) > 0 {
		v = &v.Items[0]
	}
	if v.Kind == loosejson.Object {
		for _, k := range []string{"url", "contentUrl", "@id"} {
			if m := v.Get(k); m.Kind == loosejson.String && m.Str != "" {
				return d.line(m.Str)
			}
		}
	}
	return d.str(v)
}

// identifier sets the ID, or adds one where there is an ID already. A plain
// identifier goes before the @id of the node.
func (d *decoder) identifier(role, s string) {
	switch {
	case s == "":
	case d.a.ID == "" && role == "":
		d.a.ID = s
	default:
		d.a.AltIDs = append(d.a.AltIDs, article.AltID{Role: role, Value: s})
	}
}

func (d *decoder) identifiers(v *loosejson.Value) {
	items := []loosejson.Value{*v}
	if v.Kind == loosejson.Array {
		items = v.Items
	}
	for i := range items {
		it := &items[i]
		if it.Kind != loosejson.Object {
			d.identifier("", d.str(it))
			continue
		}
		role := d.str(it.Get("propertyID"))
		if role == "" {
			role = d.str(it.Get("name"))
		}
		d.identifier(role, d.str(it.Get("value")))
	}
}

func (d *decoder) headline(v *loosejson.Value, role string) {
	for _, l := range d.a.Headlines {
		if l.Role == role {
			return
		}
	}
	for _, s := range texts(v) {
		s = d.line(s)
		if s == "" {
			continue
		}
		l := article.Label{Text: s, Role: role}
		if role == "main" {
			d.a.Headlines = append([]article.Label{l}, d.a.Headlines...)
			return
		}
		d.a.Headlines = append(d.a.Headlines, l)
	}
}

// labels adds the strings of v, unless the list has some of this role from a
// node before.
func (d *decoder) labels(list *[]article.Label, v *loosejson.Value, role string) {
	for _, l := range *list {
		if l.Role == role {
			return
		}
	}
	for _, s := range texts(v) {
		if s = d.line(s); s != "" {
			*list = append(*list, article.Label{Text: s, Role: role})
		}
	}
}

func (d *decoder) date(to *article.Date, v *loosejson.Value) {
	if !to.IsZero() {
		return
	}
	s := d.str(v)
	if s == "" {
		return
	}
	o := d.opts
	if o.Language == language.Und {
		o.Language = d.lang
	}
	*to = parseDate(s, o)
	if to.Time.IsZero() {
		d.a.Issues = append(d.a.Issues, article.Issue{Code: article.IssueDate, Detail: s})
	}
}

func (d *decoder) credit(role article.CreditRole, v *loosejson.Value, main bool) {
	if !main {
		return
	}
	items := []loosejson.Value{*v}
	if v.Kind == loosejson.Array {
		items = v.Items
	}
	for i := range items {
		it := d.g.resolve(&items[i])
		c := article.Credit{Role: role, Name: d.str(it)}
		if it.Kind == loosejson.Object {
			c.URI = d.str(it.Get("url"))
		}
		if c.Name != "" {
			d.a.Credits = append(d.a.Credits, c)
		}
	}
}

func (d *decoder) language(v *loosejson.Value) {
	if d.a.Language != language.Und {
		return
	}
	s := d.str(v)
	if v.Kind == loosejson.Object {
		if alt := d.str(v.Get("alternateName")); alt != "" {
			s = alt
		}
	}
	if t, err := language.Parse(strings.ReplaceAll(s, "_", "-")); err == nil {
		d.a.Language = t
	}
}

// place returns a place in words: its name, or its address.
func (d *decoder) place(v *loosejson.Value) string {
	v = d.g.resolve(v)
	if v.Kind == loosejson.Array && len(v.Items) > 0 {
		v = d.g.resolve(&v.Items[0])
	}
	if v.Kind != loosejson.Object {
		return d.str(v)
	}
	if s := d.str(v.Get("name")); s != "" {
		return s
	}
	addr := v.Get("address")
	if addr.Kind != loosejson.Object {
		return d.str(addr)
	}
	var parts []string
	for _, k := range []string{"addressLocality", "addressRegion", "addressCountry"} {
		if s := d.str(addr.Get(k)); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

func hasTopic(ts []article.Topic, k article.TopicKind) bool {
	for _, t := range ts {
		if t.Kind == k {
			return true
		}
	}
	return false
}

// keywords reads a list, or one string with commas.
func (d *decoder) keywords(v *loosejson.Value) {
	if v.Kind == loosejson.String {
		for _, s := range strings.FieldsFunc(v.Str, func(r rune) bool { return r == ',' || r == ';' }) {
			d.topic(article.Topic{Kind: article.TopicKeyword, Name: d.line(s)})
		}
		return
	}
	for _, s := range texts(v) {
		d.topic(article.Topic{Kind: article.TopicKeyword, Name: d.line(s)})
	}
}

func (d *decoder) topic(t article.Topic) {
	if t.Name == "" && t.URI == "" {
		return
	}
	d.a.Topics = append(d.a.Topics, t)
}

func (d *decoder) topics(rel string, v *loosejson.Value) {
	items := []loosejson.Value{*v}
	if v.Kind == loosejson.Array {
		items = v.Items
	}
	for i := range items {
		it := d.g.resolve(&items[i])
		t := article.Topic{Rel: rel, Kind: article.TopicSubject}
		switch rel {
		case "genre":
			t.Kind = article.TopicGenre
		case "contentLocation", "spatialCoverage":
			t.Kind, t.Name = article.TopicPlace, d.place(it)
		}
		if t.Name == "" {
			t.Name = d.str(it)
		}
		if it.Kind == loosejson.Object {
			if rel == "about" || rel == "mentions" {
				typ, _ := bestType(it.Get("@type"))
				t.Kind = topicKind(typ)
			}
			if same := texts(it.Get("sameAs")); len(same) > 0 {
				t.URI = d.line(same[0])
			} else if u := it.Get("url"); u.Kind == loosejson.String {
				t.URI = d.line(u.Str)
			}
		}
		d.topic(t)
	}
}

func topicKind(typ string) article.TopicKind {
	switch {
	case typ == "Person":
		return article.TopicPerson
	case strings.HasSuffix(typ, "Organization"), typ == "Corporation", typ == "SportsTeam", typ == "LocalBusiness":
		return article.TopicOrganization
	case typ == "Place", typ == "Country", typ == "City", typ == "State", typ == "AdministrativeArea":
		return article.TopicPlace
	case strings.HasSuffix(typ, "Event"):
		return article.TopicEvent
	}
	return article.TopicSubject
}

func access(v *loosejson.Value) article.Access {
	for _, s := range append(texts(v), v.Str) {
		switch strings.ToLower(localName(s)) {
		case "true", "yes", "1":
			return article.AccessFree
		case "false", "no", "0":
			return article.AccessPaid
		}
	}
	return article.AccessUnknown
}

func (d *decoder) extra(key string, v *loosejson.Value) {
	if d.a.Extra == nil {
		d.a.Extra = map[string]json.RawMessage{}
	}
	if _, ok := d.a.Extra[key]; !ok {
		d.a.Extra[key] = v.AppendJSON(nil)
	}
}
