package newsdoc

import (
	"encoding/json"
	"slices"
)

// SortedKeys returns the names in m in their order.
func SortedKeys(m map[string]json.RawMessage) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
