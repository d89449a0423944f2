package api

import (
	"go/constant"
	"go/types"
	"path"
	"strings"
	"testing"
)

// TestEnums holds all enumerations to one style: each has a name for every value
// by String, results also a text form that is read back, and the zero value of a
// result means unknown or none, that of an option the default.
func TestEnums(t *testing.T) {
	options := map[string]bool{"newsml.Body": true, "ninjs.Version": true, "recordjson.Units": true}
	none := map[string]bool{"quote.Attitude": true} // its zero value, none, is known to be so
	n := 0
	for _, p := range public(t) {
		pkg, err := typed(p.ImportPath)
		if err != nil {
			t.Fatal(err)
		}
		scope := pkg.Scope()
		for _, name := range scope.Names() {
			typ, ok := scope.Lookup(name).(*types.TypeName)
			if !ok || !typ.Exported() {
				continue
			}
			basic, ok := typ.Type().Underlying().(*types.Basic)
			if !ok || basic.Kind() != types.Uint8 && basic.Kind() != types.Int8 {
				continue
			}
			n++
			full := path.Base(p.ImportPath) + "." + name
			want := []string{"String"}
			if !options[full] {
				want = append(want, "MarshalText", "UnmarshalText")
			}
			methods := types.NewMethodSet(types.NewPointer(typ.Type()))
			for _, m := range want {
				if methods.Lookup(pkg, m) == nil {
					t.Errorf("%s has no method %s", full, m)
				}
			}
			zero := ""
			for _, c := range scope.Names() {
				if k, ok := scope.Lookup(c).(*types.Const); ok && types.Identical(k.Type(), typ.Type()) && constant.Sign(k.Val()) == 0 {
					zero = c
				}
			}
			if !options[full] && !none[full] && !strings.HasSuffix(zero, "Unknown") {
				t.Errorf("the zero value of %s is %q, want …Unknown", full, zero)
			}
		}
	}
	if n < 15 {
		t.Errorf("%d enumerations: they are not found", n)
	}
}
