package newsdoc

import (
	"strings"
	"time"

	"github.com/onrecord-go/onrecord/article"
)

// Date reads a date; one that cannot be read has Raw only.
func Date(raw string, opts article.Options) article.Date {
	if strings.TrimSpace(raw) == "" {
		return article.Date{}
	}
	d, _ := article.ParseDate(raw, opts) // the caller reports it where Time is zero
	return d
}

// known reports whether the time of a date can be written: the forms have four
// digits for the year.
func known(d article.Date) bool {
	return !d.Time.IsZero() && d.Time.Year() > 0 && d.Time.Year() < 10_000
}

// RFC3339 returns the date in the one form that ninjs, schema.org and the feeds
// demand, "" where it could not be read. What the source left open is filled:
// midnight for a missing time, the assumed zone for a missing zone.
func RFC3339(d article.Date) string {
	if !known(d) {
		return ""
	}
	if t, err := time.Parse(time.RFC3339Nano, d.Raw); err == nil && t.Equal(d.Time) {
		return d.Raw
	}
	return d.Time.Format(time.RFC3339Nano)
}

// ISO returns the date in the extended form of ISO 8601 with no more than the
// source said: "2024-05-01", "2024-05-01T09:30:00", "2024-05-01T09:30:00Z".
func ISO(d article.Date) string {
	switch {
	case !known(d):
		return ""
	case !d.HasTime:
		return d.Time.Format("2006-01-02")
	case !d.HasZone:
		return d.Time.Format("2006-01-02T15:04:05.999999999")
	}
	return RFC3339(d)
}

// Created returns the two dates of the formats that know no publication: when
// the first version was made and when this one was. For an article that has
// none of them they are when it was published and last changed. The first is
// zero where it is the other one too.
func Created(a *article.Article) (first, version article.Date) {
	first, version = a.FirstCreated, a.VersionCreated
	if version.Time.IsZero() {
		if version = a.Modified; version.Time.IsZero() {
			version = a.Published
		}
	}
	if first.Time.IsZero() && !a.Published.Time.Equal(version.Time) {
		first = a.Published
	}
	return first, version
}

// Publish sets when a was published and last changed, where no better source
// did, from when its versions were made.
func Publish(a *article.Article) {
	if !a.Published.IsZero() {
		return
	}
	if a.FirstCreated.IsZero() {
		a.Published = a.VersionCreated
		return
	}
	a.Published = a.FirstCreated
	if a.Modified.IsZero() && !a.VersionCreated.Time.Equal(a.FirstCreated.Time) {
		a.Modified = a.VersionCreated
	}
}
