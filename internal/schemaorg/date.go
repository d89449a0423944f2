package schemaorg

import (
	"strings"

	"github.com/onrecord-go/onrecord/article"
)

// parseDate reads a date as sites write it into JSON-LD, where it should be
// ISO 8601 and mostly is. Some systems write a time zone twice, as in
// "2023-12-22T15:55:11.647030Z EST": the offset is what counts.
func parseDate(s string, o article.Options) article.Date {
	d, err := article.ParseDate(s, o)
	if err == nil {
		return d
	}
	if i := strings.LastIndexByte(s, ' '); i > 10 && i+5 >= len(s) {
		if short, err := article.ParseDate(s[:i], o); err == nil && short.HasZone {
			short.Raw = d.Raw
			return short
		}
	}
	return d
}
