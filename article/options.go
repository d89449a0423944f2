package article

import (
	"time"

	"golang.org/x/text/language"
)

// Options tells a reader what the input itself does not say. The zero value is
// the documented default: no reference time, UTC, language unknown, default
// limits.
type Options struct {
	// Reference is when the article was retrieved. "2 hours ago" is resolved
	// against it; where it is zero such dates stay unresolved.
	Reference time.Time

	// Location is the zone of the outlet, assumed for times that name none.
	// nil is UTC.
	Location *time.Location

	// ContentType is the Content-Type that the input was served with, or only
	// its charset label; "" where it is not known. A byte order mark goes
	// before it, a declaration inside the input after it.
	ContentType string

	// URL is the address that the input was fetched from, "" where it is not
	// known. Pages are read against it: relative addresses are resolved, and
	// where a page describes several articles it picks the page's own.
	URL string

	// Language is the article's language where the input names none.
	Language language.Tag

	// Limits bounds what is accepted.
	Limits Limits
}
