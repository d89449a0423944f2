package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// firmWord reports whether the words that a longer name of a body adds to a
// shorter one tell what sort of body it is, or its legal form, rather than which
// part of it.
func (r *resolver) firmWord(y *ent, rest string) bool {
	last := lastField(y.name)
	if last == "" {
		return false
	}
	if orgWord(last) || lexicon.LegalForm(last) || pubWord(last) {
		return last != "America" && last != "International"
	}
	switch last {
	case "City", "Town", "County":
		return true
	}
	return firmName(last)
}

// firmName reports whether a capitalised word at the end of a name of several is
// one that firms and clubs put there.
func firmName(w string) bool {
	switch w {
	case "SpA", "S.p.A.", "SA", "S.A.", "SAS", "BV", "NV", "Oy", "AB", "ASA", "KG", "SE", "Sdn", "Bhd", "Pty", "Pte", "SC", "Homes", "Maritime", "Line", "Lines", "Shipping", "Ferries", "Tankers", "Airline", "Air", "Photonics", "Components", "Metrology", "Oil", "Gas", "Steel", "Mining", "Farms", "Dairy", "Packing", "Resorts", "Casinos", "Power", "Water", "Rail", "Cars", "Trucks", "Bikes", "Optics", "Semiconductors", "Chemicals", "Beverages", "Breweries", "Textiles", "Fashion", "Bakery", "Coffee", "Books", "Publishing", "Press", "Studio", "Theatres", "Rovers", "Athletic", "Wanderers", "Hotspur", "Albion", "Rangers", "Yachts", "Cement", "Ceramics", "Timber", "Plastics", "Sugar", "Tobacco", "Cruises", "Freight", "Haulage", "Habitats", "Knitwear", "Garments", "Mills", "Distillers", "Renewables", "Biotech", "Pharma", "Minerals", "Metals", "Lithium", "Uranium", "Refining", "Refineries", "Motorsport", "Fisheries", "Seafood", "Utilities", "Broadband", "Mobile", "Sports", "Apparel", "Cosmetics", "Toys", "Sciences", "Biosciences", "Diagnostics", "Genomics", "Infrastructure", "Builders", "Developers", "Constructions", "Engineering", "Plantations", "Estates", "Resources", "Developments", "Markets":
		return true
	}
	return false
}

// firmOnly reports whether a word that ends the names of firms is no surname, so that
// what stands before it is no given name: Delmar Petroleum.
func firmOnly(w string) bool {
	switch w {
	case "Oil", "Airline", "Airlines", "Semiconductors", "Chemicals", "Beverages", "Breweries", "Textiles", "Yachts", "Ceramics", "Plastics", "Cruises", "Tankers", "Ferries", "Resorts", "Casinos", "Renewables", "Biotech", "Pharma", "Pharmaceuticals", "Minerals", "Metals", "Lithium", "Uranium", "Refineries", "Utilities", "Broadband", "Cosmetics", "Biosciences", "Diagnostics", "Genomics", "Infrastructure", "Plantations", "Developments", "Petroleum", "Technologies", "Energy":
		return true
	}
	return false
}

// commercial reports whether a noun means a body that sells something, which no
// authority or party is.
func commercial(w string) bool {
	switch w {
	case "company", "firm", "bank", "retailer", "automaker", "carmaker", "airline", "startup", "start-up", "manufacturer", "chain", "maker", "brand", "label", "studio", "utility", "operator", "developer", "lender", "carrier", "insurer":
		return true
	}
	return false
}

// firm reports whether a noun says of a body that it does business.
func firm(w string) bool {
	switch w {
	case "company", "firm", "business", "operator", "manufacturer", "retailer", "developer", "startup", "start-up", "contractor", "supplier", "brewer", "builder", "chain", "brand", "carmaker", "automaker", "maker", "airline", "utility", "lender", "bank", "insurer", "provider", "producer", "publisher", "platform", "brokerage", "studio", "label", "vendor", "owner", "distributor", "carrier", "shipper", "exporter", "importer", "miner", "conglomerate", "giant", "subsidiary", "corporation", "consultancy", "employer", "chipmaker", "drugmaker", "planemaker", "steelmaker", "shipbuilder", "housebuilder", "bookmaker", "wholesaler", "fintech":
		return true
	}
	return false
}

// genericOrg reports whether a word can stand for any body spoken of before.
func genericOrg(w string) bool {
	switch w {
	case "company", "utility", "manufacturer", "brokerage", "studio", "chain", "maker", "lender", "developer", "operator", "group", "organization", "organisation", "firm", "agency", "school", "bureau", "committee", "party", "bank", "union", "charity", "retailer", "automaker", "board", "panel", "commission", "department", "movement", "start-up", "startup", "carmaker", "airline", "association", "nonprofit", "institute", "club", "team", "body", "supplier", "insurer", "carrier", "drugmaker", "chipmaker", "business", "fund":
		return true
	}
	return false
}

// grouping reports whether a body's name shows that it is people joined for a
// cause.
func grouping(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "Coalition", "Group", "Association", "Alliance", "Network", "Union", "Foundation", "Society", "Movement", "Campaign", "Project", "Fund", "Action", "PAC", "League", "Watch", "Front", "Workers", "Doctors", "Citizens", "Voters", "Demand", "Rights":
			return true
		}
	}
	return false
}

// public reports whether a body's name shows that it is an authority, a party or
// the like rather than a business.
func (x *ent) public() bool {
	if x.body != nil && x.body.Class != "org" {
		return true
	}
	for w := range strings.FieldsSeq(x.name) {
		switch w {
		case "Department", "Ministry", "Committee", "Commission", "Agency", "Administration", "Court", "Party", "Police", "Senate", "House", "University", "Bureau", "Council", "Parliament", "Congress", "Office", "Authority", "Board", "Union", "Service", "Army", "Navy", "Force", "Republican", "Democratic", "National", "FBI", "CIA", "EPA", "CDC", "NASA", "SEC", "FDA", "IRS", "GOP", "Nations", "Security", "Center", "Institute":
			return true
		}
	}
	return false
}

// official reports whether a body is a part of a state by its name or in the tables.
func (x *ent) official() bool {
	if x.place != nil || x.state != nil || x.body != nil && x.body.Class == "gov" {
		return true
	}
	for w := range strings.FieldsSeq(x.name) {
		switch w {
		case "Department", "Ministry", "Agency", "Administration", "Court", "Police", "Senate", "Bureau", "Parliament", "Congress", "Authority", "Army", "Navy", "Border", "Customs", "Treasury":
			return true
		}
	}
	return false
}

// noBusiness reports whether a body's name shows that it does no business.
func (x *ent) noBusiness() bool {
	if x.public() {
		return true
	}
	for w := range strings.FieldsSeq(x.name) {
		switch w {
		case "Association", "Federation", "Coalition", "Alliance", "Society", "Church", "Foundation", "Ministry", "Unions", "Confederation", "League", "Campaign", "Commons", "Assembly", "Tribunal", "Prosecutor", "Observatory", "Guard", "Command", "Front", "Movement", "Brigade":
			return true
		}
	}
	return false
}

// bodyWord reports whether s is one of the words for what a body of the tables is.
func bodyWord(b *lexicon.Body, s string) bool {
	for _, w := range b.Words {
		if w == s {
			return true
		}
	}
	return false
}

// sportName reports whether a word that ends a name of several is one by which clubs go.
func sportName(w string) bool {
	switch w {
	case "Rovers", "Wanderers", "Rangers", "Albion", "Athletic", "Hotspur", "United", "FC", "AFC", "RFC", "Stars", "Lions", "Tigers", "Bears", "Eagles", "Hawks", "Falcons", "Harriers", "Mariners", "Chargers", "Raptors", "Chiefs", "Warriors", "Giants", "Saints", "Sharks", "Bulls", "Panthers", "Cobras", "Royals", "Knights", "Titans", "Spartans", "Trojans", "Vikings", "Pirates", "Raiders", "Dolphins", "Cowboys", "Strikers", "Hurricanes", "Crusaders", "Highlanders", "Bulldogs", "Swans", "Magpies", "Broncos", "Wolves", "Jets", "Rockets", "Suns", "Bucks", "Celtics", "Yankees", "Mets", "Dodgers", "Cubs", "Braves", "Penguins", "Bruins", "Canucks", "Oilers", "Dragons", "Cheetahs", "Stormers", "Gunners", "Hornets", "Wildcats", "Huskies", "Cougars", "Rams", "Ravens", "Steelers", "Texans", "Cavaliers", "Pacers", "Grizzlies", "Cardinals", "Marlins", "Sixers", "Sixes", "Scorchers", "Superkings", "Capitals", "Zalmi":
		return true
	}
	return false
}
