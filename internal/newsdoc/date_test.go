package newsdoc

import (
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

// The shapes that NITF's norm attributes and the feeds have.
func TestDate(t *testing.T) {
	for _, c := range []struct{ raw, want string }{
		{"20210516T090004+0200", "2021-05-16T09:00:04+02:00"},
		{"20210516T090004Z", "2021-05-16T09:00:04Z"},
		{"20210516T090004", "2021-05-16T09:00:04"},
		{"20210516", "2021-05-16"},
		{"2021-05-16T09:00:04", "2021-05-16T09:00:04"},
		{"2021-05-16T09:00:04-05:00", "2021-05-16T09:00:04-05:00"},
		{"2021-05-16T09:00:04.250Z", "2021-05-16T09:00:04.250Z"},
		{"2021-05-16T09:00Z", "2021-05-16T09:00:00Z"},
		{"Sun, 16 May 2021 09:00:04 GMT", "2021-05-16T09:00:04Z"},
		{"Sun, 16 May 2021 09:00:04 +0200", "2021-05-16T09:00:04+02:00"},
		{"2021-05-16 09:00:04", "2021-05-16T09:00:04"},
		{"soon", ""},
		{"  ", ""},
	} {
		if got := ISO(Date(c.raw, article.Options{})); got != c.want {
			t.Errorf("%q is %q, want %q", c.raw, got, c.want)
		}
	}
}
