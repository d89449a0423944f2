package newsdoc

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

func TestAuthors(t *testing.T) {
	for in, want := range map[string]string{
		"By Ada Quill":                            "Ada Quill person",
		"ABBY STONE":                              "ABBY STONE person",
		"Ada Quill and Bo van der Berg":           "Ada Quill person; Bo van der Berg person",
		"Von Ada Quill und Jörg Berg, dpo":        "Ada Quill person (dpo); Jörg Berg person (dpo)",
		"By ADA QUILL, AP Auto Writer":            "ADA QUILL person [AP Auto Writer]",
		"By ADA QUILL and BO BERG, Example Press": "ADA QUILL person (Example Press); BO BERG person (Example Press)",
		"Ada Quill, Bo Berg & Lin Wei":            "Ada Quill person; Bo Berg person; Lin Wei person",
		"Ada Quill | aquill@example.org":          "Ada Quill person",
		"NTX-AFX-DPO":                             "NTX-AFX-DPO organization",
		"Example Media":                           "Example Media organization",
		"D'Emilio Rossi":                          "D'Emilio Rossi person",
		", The Example Gazette":                   "The Example Gazette organization",
		"":                                        "",
		"Staff":                                   "Staff organization",
		"By Ada Quill, Chief Technology Officer":  "Ada Quill person [Chief Technology Officer]",
		"Ada Quill and Bo Berg and Lin Wei/Example TV": "Ada Quill person (Example TV); Bo Berg person (Example TV); Lin Wei person (Example TV)",
	} {
		var got []string
		for _, a := range Authors(in) {
			s := a.Name + " " + a.Kind.String()
			if a.Affiliation != "" {
				s += " (" + a.Affiliation + ")"
			}
			if a.Role != "" {
				s += " [" + a.Role + "]"
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("%q: %q, want %q", in, g, want)
		}
	}
	if as := Authors("Ada Quill, aquill@example.org"); len(as) != 1 || as[0].Email != "aquill@example.org" {
		t.Errorf("%v", as)
	}
}

func ExampleParseDateline() {
	for _, s := range []string{"KYIV, Dec 24 (Reuters) -", "BEIRUT/THE HAGUE (Reuters)", "LA CROSSE, Wis. (AP) —", "MOSCOW, Monday (Reuters)",
		"Tegucigalpa, Jan 2 (EFE).-", "(Reuters) —", "NEW YORK and CHICAGO"} {
		d := ParseDateline(s, article.Options{})
		fmt.Printf("%q %q %q %q %q\n", d.Raw, d.Places, d.Region, d.Agency, d.Date.Raw)
	}
	// Output:
	// "KYIV, Dec 24 (Reuters)" ["KYIV"] "" "Reuters" "Dec 24"
	// "BEIRUT/THE HAGUE (Reuters)" ["BEIRUT" "THE HAGUE"] "" "Reuters" ""
	// "LA CROSSE, Wis. (AP)" ["LA CROSSE"] "Wis." "AP" ""
	// "MOSCOW, Monday (Reuters)" ["MOSCOW"] "" "Reuters" "Monday"
	// "Tegucigalpa, Jan 2 (EFE)" ["Tegucigalpa"] "" "EFE" "Jan 2"
	// "(Reuters)" [] "" "Reuters" ""
	// "NEW YORK and CHICAGO" ["NEW YORK" "CHICAGO"] "" "" ""
}
