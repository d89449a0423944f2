package entity_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/onrecord-go/onrecord/entity"
)

func TestParseName(t *testing.T) {
	for in, want := range map[string]entity.PersonName{
		"":                                     {},
		"Okafor":                               {Family: "Okafor"},
		"Mary":                                 {Given: "Mary"},
		"Mrs. Mary":                            {Title: "Mrs.", Family: "Mary"},
		"Lena Okafor":                          {Given: "Lena", Family: "Okafor"},
		"Lena M. Okafor":                       {Given: "Lena", Middle: "M.", Family: "Okafor"},
		"John Fitzgerald Kennedy Jr.":          {Given: "John", Middle: "Fitzgerald", Family: "Kennedy", Suffix: "Jr."},
		"Brigadier Fazlollah Nozari":           {Title: "Brigadier", Given: "Fazlollah", Family: "Nozari"},
		"Senate Majority Leader Mitch Tarn":    {Title: "Senate Majority Leader", Given: "Mitch", Family: "Tarn"},
		"Secretary of State Ann Quill":         {Title: "Secretary of State", Given: "Ann", Family: "Quill"},
		"Ludwig van der Berg":                  {Given: "Ludwig", Particles: "van der", Family: "Berg"},
		"Jan-Willem van ’t Hoff":               {Given: "Jan-Willem", Particles: "van ’t", Family: "Hoff"},
		"Bill de Blasio":                       {Given: "Bill", Particles: "de", Family: "Blasio"},
		"Charles de Gaulle":                    {Given: "Charles", Particles: "de", Family: "Gaulle"},
		"Bashar al-Tarn":                       {Given: "Bashar", Particles: "al-", Family: "Tarn"},
		"Mohammed bin Salman":                  {Given: "Mohammed", Particles: "bin", Family: "Salman"},
		"Declan O’Rourke":                      {Given: "Declan", Family: "O’Rourke"},
		"Anne-Marie Duff-Cole":                 {Given: "Anne-Marie", Family: "Duff-Cole"},
		"Earvin “Magic” Johnson":               {Given: "Earvin", Nickname: "Magic", Family: "Johnson"},
		"William (Bill) Tarn":                  {Given: "William", Nickname: "Bill", Family: "Tarn"},
		"Nozari, Fazlollah":                    {Given: "Fazlollah", Family: "Nozari"},
		"Tarn, Jr.":                            {Family: "Tarn", Suffix: "Jr."},
		"Xi Jinping":                           {Given: "Jinping", Family: "Xi"},
		"Kim Yong-nam":                         {Given: "Yong-nam", Family: "Kim"},
		"Kim Clark":                            {Given: "Kim", Family: "Clark"}, // Clark is a given name, so Kim is no family name set first
		"JOHN KIRBY":                           {Given: "JOHN", Family: "KIRBY"},
		"Sir Ian Okafor KC":                    {Title: "Sir", Given: "Ian", Family: "Okafor", Suffix: "KC"},
		"Dean Okafor":                          {Given: "Dean", Family: "Okafor"},
		"  Lena \t Okafor ":                    {Given: "Lena", Family: "Okafor"},
		"Gabriel García Márquez":               {Given: "Gabriel", Middle: "García", Family: "Márquez"},
		"Ursula von der Leyen":                 {Given: "Ursula", Particles: "von der", Family: "Leyen"},
		"President-elect Luiz Inácio da Silva": {Title: "President-elect", Given: "Luiz", Middle: "Inácio", Particles: "da", Family: "Silva"},
	} {
		if diff := cmp.Diff(want, entity.ParseName(in)); diff != "" {
			t.Errorf("ParseName(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Lena Okafor", "Lena Okafor", true},
		{"Lena Okafor", "LENA OKAFOR", true},
		{"Lena Okafor", "L. Okafor", true},
		{"William Tarn", "Bill Tarn", true},
		{"José Márquez", "Jose Marquez", true},
		{"Donald J. Tarn", "Donald Tarn", true},
		{"Donald J. Tarn", "Donald John Tarn", true},
		{"Donald J. Tarn", "Donald K. Tarn", false},
		{"Donald Tarn Jr.", "Donald Tarn Sr.", false},
		{"Lena Okafor", "Okafor", false},
		{"Okafor", "Okafor", false},
		{"Lena Okafor", "Ben Okafor", false},
		{"Jan van der Berg", "Jan Berg", false},
		{"Earvin “Magic” Johnson", "Magic Johnson", true},
	} {
		a, b := entity.ParseName(c.a), entity.ParseName(c.b)
		if got := a.Matches(b); got != c.want {
			t.Errorf("%q matches %q: %v, want %v", c.a, c.b, got, c.want)
		}
		if a.Matches(b) != b.Matches(a) {
			t.Errorf("%q and %q do not match both ways", c.a, c.b)
		}
	}
}

func FuzzParseName(f *testing.F) {
	f.Add("Dr. Earvin “Magic” van der Johnson, Jr.")
	f.Add("(“, of de al-")
	f.Fuzz(func(t *testing.T, s string) {
		n := entity.ParseName(s)
		_ = n.String()
		if n.Full() && !n.Matches(n) {
			t.Errorf("%q does not match itself: %+v", s, n)
		}
	})
}
