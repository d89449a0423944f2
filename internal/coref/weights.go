package coref

import (
	_ "embed"
	"strconv"

	"github.com/onrecord-go/onrecord/internal/lazy"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

//go:embed pronoun_weights.tsv
var pronounWeightsTSV string

// pronounWeights returns the weights of the features. internal/train/coref fits
// them; a feature that the table lacks weighs nothing.
func pronounWeights() *[nFeatures]float64 { return pronounWeightsValue.Get(makePronounWeights) }

var pronounWeightsValue lazy.Value[*[nFeatures]float64]

func makePronounWeights() *[nFeatures]float64 {
	w := new([nFeatures]float64)
	readWeights(pronounWeightsTSV, featureNames[:], w[:])
	return w
}

//go:embed nominal_weights.tsv
var nominalWeightsTSV string

// nominalWeights returns the weights of the features of descriptions.
func nominalWeights() *[nNominal]float64 { return nominalWeightsValue.Get(makeNominalWeights) }

var nominalWeightsValue lazy.Value[*[nNominal]float64]

func makeNominalWeights() *[nNominal]float64 {
	w := new([nNominal]float64)
	readWeights(nominalWeightsTSV, nominalNames[:], w[:])
	return w
}

//go:embed role_weights.tsv
var roleWeightsTSV string

// roleWeights returns the weights of the features of roles.
func roleWeights() *[nRoleFeatures]float64 { return roleWeightsValue.Get(makeRoleWeights) }

var roleWeightsValue lazy.Value[*[nRoleFeatures]float64]

func makeRoleWeights() *[nRoleFeatures]float64 {
	w := new([nRoleFeatures]float64)
	readWeights(roleWeightsTSV, roleNames[:], w[:])
	return w
}

// readWeights reads a table of weights; a feature that it lacks weighs nothing.
func readWeights(table string, names []string, w []float64) {
	index := make(map[string]int, len(names))
	for i, n := range names {
		index[n] = i
	}
	for row := range lexicon.Rows(table) {
		if i, ok := index[row[0]]; ok {
			if v, err := strconv.ParseFloat(lexicon.Field(row, 1), 64); err == nil {
				w[i] = v
			}
		}
	}
}
