package coref

import (
	_ "embed"
	"strconv"

	"github.com/onrecord-go/onrecord/internal/lazy"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// The tables of weights, which internal/train/coref fits. A feature that a table
// lacks weighs nothing.
var (
	//go:embed pronoun_weights.tsv
	pronounWeightsTSV string
	//go:embed nominal_weights.tsv
	nominalWeightsTSV string
	//go:embed role_weights.tsv
	roleWeightsTSV string
)

var (
	pronounWeightsValue lazy.Value[*[nFeatures]float64]
	nominalWeightsValue lazy.Value[*[nNominal]float64]
	roleWeightsValue    lazy.Value[*[nRoleFeatures]float64]
)

// pronounWeights returns the weights of the features of what pronouns may mean.
func pronounWeights() *[nFeatures]float64 {
	return pronounWeightsValue.Get(func() *[nFeatures]float64 {
		return (*[nFeatures]float64)(readWeights(pronounWeightsTSV, featureNames[:]))
	})
}

// nominalWeights returns the weights of the features of what descriptions may mean.
func nominalWeights() *[nNominal]float64 {
	return nominalWeightsValue.Get(func() *[nNominal]float64 {
		return (*[nNominal]float64)(readWeights(nominalWeightsTSV, nominalNames[:]))
	})
}

// roleWeights returns the weights of the features of roles.
func roleWeights() *[nRoleFeatures]float64 {
	return roleWeightsValue.Get(func() *[nRoleFeatures]float64 {
		return (*[nRoleFeatures]float64)(readWeights(roleWeightsTSV, roleNames[:]))
	})
}

// readWeights returns the weights that a table gives the features of these names.
func readWeights(table string, names []string) []float64 {
	index := make(map[string]int, len(names))
	for i, n := range names {
		index[n] = i
	}
	w := make([]float64, len(names))
	for row := range lexicon.Rows(table) {
		if i, ok := index[row[0]]; ok {
			if v, err := strconv.ParseFloat(lexicon.Field(row, 1), 64); err == nil {
				w[i] = v
			}
		}
	}
	return w
}
