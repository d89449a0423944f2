package ninjs

import (
	"bytes"
	"context"
	"errors"
	"io"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
	"github.com/onrecord-go/onrecord/internal/input"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

const format = "ninjs"

// Decode reads one ninjs item of any version. Properties that have a value of
// the wrong kind are left out and reported as an issue; a document that is no
// JSON object is an [*article.ParseError] with a JSON pointer and a byte offset,
// one beyond the limits an [*article.LimitError].
//
// The text is made of the headline, the byline and the richest body: XHTML and
// HTML before plain text. Other bodies that say something else stay in
// Extra["bodies"].
func Decode(ctx context.Context, r io.Reader, opts article.Options) (*article.Article, error) {
	doc, err := input.Read(ctx, r, format, opts, charset.Plain)
	if err != nil {
		return nil, err
	}
	lim := opts.Limits.WithDefaults()
	root, dups, err := jsontree.Parse(ctx, doc.Data, format, lim.Depth)
	if err != nil {
		var pe *article.ParseError
		if errors.As(err, &pe) {
			pe.Offset = doc.Offset(pe.Offset)
		}
		return nil, err
	}
	if root.Kind != jsontree.Object {
		return nil, &article.ParseError{Format: format, Offset: doc.Offset(int64(root.Start)), Err: errors.New("no object")}
	}
	d := &decoder{ctx: ctx, opts: opts, lim: lim, a: &article.Article{Issues: doc.Issues}}
	for _, dup := range dups {
		d.issue(article.IssueDuplicate, dup.Pointer, "")
	}
	if err := d.item(lift(root, major(root))); err != nil {
		return nil, err
	}
	return d.a, nil
}

// Format returns the format for [article.Decode].
func Format() article.Format {
	return article.Format{Name: format, Sniff: sniff, Decode: Decode}
}

// sniff reports whether the beginning of a document looks like ninjs: an object
// that names one of the properties that every provider sets and that neither
// JSON-LD nor a feed is.
func sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if !bytes.HasPrefix(head, []byte("{")) || bytes.Contains(head, []byte(`"@context"`)) || bytes.Contains(head, []byte("jsonfeed.org")) {
		return false
	}
	for _, name := range []string{`"uri"`, `"versioncreated"`, `"versionCreated"`, `ninjs`} {
		if bytes.Contains(head, []byte(name)) {
			return true
		}
	}
	return false
}

// decoder is the state of one call.
type decoder struct {
	ctx  context.Context
	opts article.Options
	lim  article.Limits
	a    *article.Article
}

func (d *decoder) issue(code article.IssueCode, path, detail string) {
	d.a.Issues = append(d.a.Issues, article.Issue{Code: code, Path: path, Detail: detail})
}

// text returns a metadata string. A value of another kind is an issue.
func (d *decoder) text(v *jsontree.Value, path string) (string, error) {
	if v == nil || v.Kind == jsontree.Null {
		return "", nil
	}
	if v.Kind != jsontree.String {
		d.issue(article.IssueValue, path, "not a string")
		return "", nil
	}
	if len(v.Text) > d.lim.Attribute {
		return "", &article.LimitError{Format: format, Name: "Attribute", Limit: int64(d.lim.Attribute), Got: int64(len(v.Text))}
	}
	return v.Text, nil
}

// item reads an item in the shape of 3.1.
func (d *decoder) item(v *jsontree.Value) error {
	a := d.a
	var bodies *jsontree.Value
	extra := jsontree.NewObject()
	for i, name := range v.Names {
		if i%256 == 0 {
			if err := d.ctx.Err(); err != nil {
				return &article.ParseError{Format: format, Offset: -1, Err: err}
			}
		}
		val, path := v.Items[i], "/"+jsontree.Escape(name)
		if str := textField(a, name); str != nil {
			s, err := d.text(val, path)
			if err != nil {
				return err
			}
			*str = s
			continue
		}
		if date := dateField(a, name); date != nil {
			s, err := d.text(val, path)
			if err != nil {
				return err
			}
			*date = newsdoc.Date(s, d.opts)
			if s != "" && date.Time.IsZero() {
				d.issue(article.IssueDate, path, s)
			}
			continue
		}
		var err error
		switch name {
		case "standard", "charCount", "wordCount":
			if name != "standard" && v.Get("bodies") == nil {
				extra.Append(name, val)
			}
		case "bodies":
			bodies = val
		case "headlines":
			a.Headlines, err = d.labels(val, path)
			mainFirst(a.Headlines)
		case "descriptions":
			err = d.descriptions(val, path)
		case "by":
			a.Byline.Text, err = d.text(val, path)
		case "edNote":
			err = d.notes(val, path)
		case "language":
			err = d.language(val, path)
		case "urgency":
			if n := integer(val); n >= 1 && n <= 9 {
				a.Urgency = n
			} else {
				d.issue(article.IssueValue, path, "not an integer from 1 to 9")
				extra.Append(name, val)
			}
		case "altIds":
			err = d.altIDs(val, path, extra)
		case "people", "organisations", "places", "subjects", "events", "objects", "genres", "trustIndicators":
			err = d.topics(name, val, path)
		case "infoSources":
			err = d.credits(val, path)
		case "rightsInfo":
			err = d.rights(val, path, extra)
		case "digitalSourceType":
			a.DigitalType, err = d.topic(val, path)
		case "associations":
			err = d.associations(val, path)
		case "renditions":
			var rs []article.Rendition
			if rs, err = d.renditions(val, path); err == nil && len(rs) > 0 {
				// The item is a picture or a video itself.
				a.Media = append([]article.Media{{Type: v.Get("type").Str(), URI: v.Get("uri").Str(), Renditions: rs}}, a.Media...)
			}
		default:
			extra.Append(name, val)
		}
		if err != nil {
			return err
		}
	}
	newsdoc.Publish(a)
	body, rest, err := d.body(bodies)
	if err != nil {
		return err
	}
	extra.Set("bodies", rest)
	if len(extra.Names) > 0 {
		a.Extra = rawMap(extra)
	}
	if err := newsdoc.Finish(d.ctx, a, body, format, d.opts); err != nil {
		return err
	}
	article.Refine(a, d.opts)
	return nil
}

// mainFirst moves the headline whose role is "main" to the front.
func mainFirst(ls []article.Label) {
	for i, l := range ls {
		if l.Role == "main" {
			copy(ls[1:i+1], ls[:i])
			ls[0] = l
			return
		}
	}
}

func (d *decoder) language(v *jsontree.Value, path string) error {
	s, err := d.text(v, path)
	if err != nil || s == "" {
		return err
	}
	tag, perr := language.Parse(s)
	if perr != nil {
		d.issue(article.IssueValue, path, "not a BCP 47 tag: "+s)
		return nil
	}
	d.a.Language = tag
	return nil
}
