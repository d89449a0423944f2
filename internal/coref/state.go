package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
)

// forState reports whether an entity that belongs to a country speaks for it: the
// country itself, its ministries and forces, and those who hold a post in them. A
// carmaker, a union or an actress does not.
func (r *resolver) forState(x *ent) bool {
	switch x.kind {
	case entity.Government:
		return true
	case entity.Organization:
		return x.body != nil && x.body.Class == "gov" || stateBody(x.name)
	}
	for _, n := range x.roles {
		if statePost(n.title) {
			return true
		}
	}
	for _, w := range x.posts {
		if statePost(w) {
			return true
		}
	}
	return false
}

// stateBody reports whether the name of a body has a word for a part of a state or
// is that of a well-known one.
func stateBody(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		switch strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") {
		case "ministry", "department", "government", "police", "army", "navy", "forces", "force", "guard", "guards", "parliament", "senate", "congress", "house", "embassy",
			"administration", "agency", "bureau", "security", "intelligence", "command", "headquarters", "authority", "commission", "treasury", "cabinet", "presidency", "prosecutor", "prosecutors",
			"customs", "military", "office", "centers", "pentagon", "nasa", "fbi", "cia", "nsa", "dhs", "cdc", "epa", "fda", "irs", "cbp", "irgc", "mi5", "mi6", "gchq", "fsb", "idf", "taliban":
			return true
		}
	}
	return false
}

// statePost reports whether a title has a word for a post in a state.
func statePost(title string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(title)) {
		switch roleKey(w) {
		case "president", "minister", "ministers", "secretary", "chancellor", "monarch", "taoiseach", "tánaiste", "tanaiste", "pm", "mp", "mps", "ambassador", "ambassadors", "envoy", "envoys", "diplomat", "diplomats",
			"official", "officials", "senator", "senators", "representative", "representatives", "lawmaker", "lawmakers", "legislator", "legislators", "governor", "general", "generals", "colonel", "admiral",
			"lieutenant", "brigadier", "marshal", "commander", "commanders", "spokesperson", "spokespeople", "leader", "leaders", "authorities", "police", "troops", "soldiers", "officer", "officers", "negotiator",
			"negotiators", "prosecutor", "prosecutors", "regulator", "regulators", "deputy", "military", "army", "forces", "government", "ministry", "intelligence", "chief", "chiefs", "head":
			return true
		}
	}
	return false
}
