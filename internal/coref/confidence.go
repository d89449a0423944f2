package coref

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

//go:embed confidence.tsv
var confidenceTSV string

// shares holds how often each rule was right on the training labels.
func shares() map[string]float64 { return sharesValue.Get(makeShares) }

var sharesValue lazy.Value[map[string]float64]

func makeShares() map[string]float64 {
	m := map[string]float64{}
	for row := range lexicon.Rows(confidenceTSV) {
		if v, err := strconv.ParseFloat(lexicon.Field(row, 1), 64); err == nil {
			m[row[0]] = v
		}
	}
	return m
}

// ReasonClass returns the class of resolutions whose share of right ones is
// counted together: the rule, and of pronouns the probability in tenths.
func ReasonClass(reason string, p float64) string {
	if strings.HasPrefix(reason, "pronoun") {
		return pronounClasses[min(max(int(p*10), 0), 9)]
	}
	if reason == "" {
		return "unknown"
	}
	return reason
}

var pronounClasses = [...]string{"pronoun 0", "pronoun 1", "pronoun 2", "pronoun 3", "pronoun 4", "pronoun 5", "pronoun 6", "pronoun 7", "pronoun 8", "pronoun 9"}

// confidence returns the share of right ones among resolutions like this one. A
// rule that was never counted keeps the confidence that it gave itself.
func confidence(reason string, p float64) float64 {
	if v, ok := shares()[ReasonClass(reason, p)]; ok {
		return v
	}
	return p
}
