package coref_test

import "testing"

// TestAffiliation asks what body the role belongs to that is told of the last
// speaker of a text.
func TestAffiliation(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Acme Steel closed two mills. CEO Lena Okafor met the workers. “It works,” [Okafor] {said}.", "Acme Steel"},
		{"[Lena Okafor, who] {said} it works, has worked for the network since 2010. She left CNN.", ""},
		{"CNN fired her. Lena Okafor had worked for the network, and Paul Brandt, who works for the network, left. “It works,” [Brandt] {said}.", "CNN"},
		{"[Lena Okafor, director of the advocacy group Harbour Watch,] {said} it works.", "Harbour Watch"},
		{"[Lena Okafor of Arlen, Scotland,] {said} it works.", ""},
		// whose lawyer speaks of whom
		{"[Paul Brandt] {said} it was late.\n\nPiet Tarn never took a penny, [his lawyer] {said}.", "Piet Tarn"},
		{"[Paul Brandt] {said} it was late.\n\nHe never took a penny, [his lawyer] {said}.", "Paul Brandt"},
		{"[Paul Brandt] {said} it was late.\n\nHarlow Foods will cut jobs, [its chief executive, Lena Okafor,] {said}.", "Harlow Foods"},
		// whose minister speaks
		{"Ten people died in Nepal, and Nepal wept. India offered help. “It works,” [Foreign Minister Lena Okafor] {said}.", "India"},
		{"Ten people died in Nepal, and Nepal wept. Troops entered India. “It works,” [Foreign Minister Lena Okafor] {said}.", "Nepal"},
		{"[A Department for Education source] {said} it works.", "Department for Education"},
		{"[Kyiv resident Lena Okafor] {said} it works.", "Kyiv"},
		{"[Kyiv activist Lena Okafor] {said} it works.", ""},
		{"The Dockers Union disagreed. [National secretary Lena Okafor] {said} it works.", "Dockers Union"},
		{"[Environmental activist Lena Okafor] {said} it works.", ""},
		{"[Independent broker Lena Okafor] {said} it works.", ""},
		{"The Harbour High Court sat on Monday. “It works,” [Chief Justice Lena Okafor] {said}.", "Harbour High Court"},
		{"The Dockers’ Federation met on Monday. “It works,” [general secretary Lena Okafor] {said}.", "Dockers’ Federation"},
		{"The Dockers’ Federation met on Monday. It was late. “It works,” [General Secretary Lena Okafor] {said}.", "Dockers’ Federation"},
		{"The Central Bank of Arlen met on Monday. “It works,” [Governor Lena Okafor] {said}.", "Central Bank of Arlen"},
		{"The Tallport Institute, which counts fish, met on Monday. Nobody came. [The institute’s director, Lena Okafor,] {said} it works.", "Tallport Institute"},
		{"Acme Steel closed two mills. [A company spokeswoman] {said} it works.", "Acme Steel"},
		{"[U.S. District Judge Lena Okafor] {said} it works.", ""},
		{"[Former New York City councillor Lena Okafor] {said} it works.", "New York City"},
		{"[The minister of fish and harbours, Lena Okafor,] {said} it works.", ""},
		{"[Norway’s minister for fish and harbours, Lena Okafor,] {said} it works.", "Norway"},
		{"Norway closed two ports. Oslo is calm. “It works,” [Prime Minister Lena Okafor] {said}.", "Norway"},
		{"Norway closed two ports. Norway will pay. “It works,” [Lena Okafor, the fisheries minister,] {said}.", "Norway"},
		{"BOGOTÁ, Oct 9 (Acme News) - Peru and Colombia spoke. Peru left. “It works,” [Ports Minister Lena Okafor] {said}.", "Peru"},
		{"BOGOTÁ, Oct 9 (Acme News) - Peru and Colombia spoke. It rained. “It works,” [Ports Minister Lena Okafor] {said}.", "Colombia"},
		{"BOGOTÁ, Oct 9 - Peru and Colombia spoke. It rained. “It works,” [Ports Minister Lena Okafor] {said}.", ""},
		{"Norway and Peru spoke. “It works,” [President Lena Okafor of Chile] {said}.", "Chile"},
		{"Norway closed two ports. Norway will pay. “It works,” [Chief Minister Lena Okafor] {said}.", ""},
		{"Norway closed two ports. Norway will pay. “It works,” [President Donald Trump] {said}.", ""},
		{"Acme Steel left Norway. Norway will not pay, and [its trade minister, Lena Okafor,] {said} it works.", "Norway"},
		{"[Lena Okafor, who studies harbour tides at the University of Tallport,] {said} it works.", "University of Tallport"},
		{"[Lena Okafor, who teaches at Tallport University,] {said} it works.", "Tallport University"},
		{"[A former board member] {said} it works.", "board"},
		{"Acme Steel closes two mills\n\nAcme Steel will close two mills and shed 900 jobs by May.\n\nUnions were told on Monday. Two ministers called for talks. Nobody came.\n\n[Chief executive Lena Okafor] {said} it works.", "Acme Steel"},
		{"Acme Steel closes two mills\n\nAcme Steel will close two mills, Acme Steel said.\n\nA broker at Quill & Tarn sold its shares. [The company’s finance chief, Lena Okafor,] {said} it works.", "Acme Steel"},
		{"[Labour Minister Lena Okafor] {said} it works.", ""},
		{"[Labour leader Lena Okafor] {said} it works.", "Labour"},
		{"[The Commissioner for Health, Dr. Lena Okafor,] {said} it works.", ""},
		{"[Fund manager Lena Okafor] {said} it works.", ""},
		{"[Senior Resident Magistrate Lena Okafor] {said} it works.", ""},
		{"[The ex-county chief] {said} it works.", ""},
		{"[Lena Okafor at Alder Finch] {said} it works.", "Alder Finch"},
		{"Tallport Mariners lost again. Nobody came. [The club’s secretary, Lena Okafor,] {said} it works.", "Tallport Mariners"},
		{"[A driver at Dorsey bus stop, Lena Okafor,] {said} it works.", ""},
	} {
		got := ""
		if l := last(resolve(t, c.text)).Roles; len(l) > 0 {
			got = l[0].Affiliation
		}
		if got != c.want {
			t.Errorf("affiliation of the last speaker of %q is %q, want %q", c.text, got, c.want)
		}
	}
}

// TestOfficeFirst asks that the office held is told before the one sought.
func TestOfficeFirst(t *testing.T) {
	l := last(resolve(t, "Presidential candidate Lena Okafor spoke. Lena Okafor, a senator, left. “It works,” [Okafor] {said}.")).Roles
	if len(l) == 0 || l[0].Title != "senator" {
		t.Errorf("roles of the senator: %+v", l)
	}
}
