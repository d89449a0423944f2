package article_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

// What says that a limit was passed says where.
func TestLimitError(t *testing.T) {
	for want, err := range map[string]*article.LimitError{
		"article: cannot read nitf at /nitf/body: Depth is 501, more than the limit of 500": {Format: "nitf", Path: "/nitf/body", Name: "Depth", Limit: 500, Got: 501},
		"article: cannot read html: Bytes is 12, more than the limit of 5":                  {Format: "html", Name: "Bytes", Limit: 5, Got: 12},
		"MaxBytes is 12, more than the limit of 5":                                          {Name: "MaxBytes", Limit: 5, Got: 12},
	} {
		if got := err.Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
