package jsonld

import (
	"strings"
	"time"

	"github.com/onrecord-go/onrecord/article"
)

func parseDate(s string, o article.Options) article.Date {
	d := article.Date{Raw: s}
	for _, l := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05Z0700", "2006-01-02 15:04:05 Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "1/2/2006 15:04:05", "1/2/2006 3:04:05 PM"} {
		if t, err := time.Parse(l, strings.TrimSpace(s)); err == nil {
			d.Time = t
			d.HasTime = strings.Contains(l, "4")
			d.HasZone = strings.Contains(l, "Z0")
			return d
		}
	}
	return d
}
