package quote_test

import (
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

// FuzzResolveWhen resolves any words seen from any instant.
func FuzzResolveWhen(f *testing.F) {
	for _, s := range []string{"on Monday", "last week", "two days ago", "10 May", "May 10, 2023", "previously", "a year before the day after", "in 2024", "29 February", "31 April", "99999999999999999999 years ago", "9223372036854775807 days ago", "-1 days", "early on the morning of 1 January 0001", "İ ago"} {
		f.Add(s, int64(1714521600), 7200)
		f.Add(s, int64(-62135596800), -50400)
		f.Add(s, int64(253402300799), 0)
	}
	f.Fuzz(func(t *testing.T, words string, unix int64, offset int) {
		zone := time.FixedZone("", offset%86400)
		for _, pub := range []article.Date{{}, {Time: time.Unix(unix, 0).In(zone), HasTime: true, HasZone: true}, {Time: time.Unix(unix, 0).In(zone)}} {
			v, ok := quote.ResolveWhen(words, pub)
			if ok == v.IsZero() {
				t.Errorf("%q from %v: %v, %+v", words, pub.Time, ok, v)
			}
			if !v.Start.IsZero() && !v.End.IsZero() && !v.Start.Before(v.End) {
				t.Errorf("%q from %v: %v", words, pub.Time, v)
			}
			if v.Words != (article.Span{}) || v.TakenFrom != 0 {
				t.Errorf("%q: %+v", words, v)
			}
			_ = v.String()
		}
	})
}
