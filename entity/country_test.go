package entity_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

func TestLookupCountry(t *testing.T) {
	for _, c := range []struct {
		word, code string
		use        entity.PlaceUse
	}{
		{"Russia", "RU", entity.UseName},
		{"Russian", "RU", entity.UseAdjective},
		{"Russians", "RU", entity.UseAdjective},
		{"Moscow", "RU", entity.UseSeat},
		{"the Kremlin", "RU", entity.UseSeat},
		{"Kyiv", "UA", entity.UseSeat},
		{"U.S.", "US", entity.UseName},
		{"Britain", "GB", entity.UseName},
		{"Downing Street", "GB", entity.UseSeat},
		{"Dutch", "NL", entity.UseAdjective},
		{"Côte d’Ivoire", "CI", entity.UseName},
		{"Ivory Coast", "CI", entity.UseName},
		{"Tehran", "IR", entity.UseSeat},
	} {
		got, use, ok := entity.LookupCountry(c.word)
		if !ok || got.Code != c.code || use != c.use {
			t.Errorf("%q is %s %v %v, want %s %v", c.word, got.Code, use, ok, c.code, c.use)
		}
	}
	for _, w := range []string{"", "turkey", "Atlantis", "the"} {
		if c, _, ok := entity.LookupCountry(w); ok {
			t.Errorf("%q is %s, want none", w, c.Code)
		}
	}
}

// TestCountriesAreCLDRs holds the table against CLDR, where its names are from,
// and ISO 3166, and asks that it is sorted.
func TestCountriesAreCLDRs(t *testing.T) {
	names := display.English.Regions()
	codes := map[string]bool{}
	for _, c := range lexicon.Countries() {
		r, err := language.ParseRegion(c.Code)
		if err != nil || !r.IsCountry() && c.Code != "XK" {
			t.Errorf("%s is no country", c.Code)
		}
		if got := names.Name(r); got != c.CLDR {
			t.Errorf("%s is %q in CLDR, %q in the table", c.Code, got, c.CLDR)
		}
		if codes[c.Code] {
			t.Errorf("%s stands twice", c.Code)
		}
		codes[c.Code] = true
		if len(c.Adjectives) == 0 && c.Code != "LS" {
			t.Errorf("%s has no adjective", c.Code)
		}
	}
	if n := len(codes); n < 195 {
		t.Errorf("%d countries, want at least 195", n)
	}
	all := entity.Countries()
	if !slices.IsSortedFunc(all, func(a, b entity.Country) int { return strings.Compare(a.Code, b.Code) }) {
		t.Error("countries are not in the order of their codes")
	}
	if c, ok := entity.CountryByCode("MK"); !ok || c.Name != "North Macedonia" {
		t.Errorf("MK is %+v", c)
	}
	if _, ok := entity.CountryByCode("ZZ"); ok {
		t.Error("ZZ is a country")
	}
}
