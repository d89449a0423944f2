package quote

import (
	"context"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// ExtractGiven is Extract with attributions that are given instead of found.
func (x *Extractor) ExtractGiven(a *article.Article, find func(*nlp.Doc) []attrib.Attribution) (*Record, error) {
	return x.extract(context.Background(), a, find)
}

// CheckRecord is the check of the references and spans that the fuzz targets
// share.
var CheckRecord = checkRecord
