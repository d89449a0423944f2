package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestSorts asks that a wider word goes to whom the text says to be of the sort, and to
// nobody else.
func TestSorts(t *testing.T) {
	testLast(t, [][2]string{
		{"Singer Jody Vale left on advice of her doctor, Ron Platt. [The star] {said} it was late.", "Jody Vale"},
		{"Keeper Idris Bello saved two penalties before Tomas Reul scored. [The keeper] {said} it was late.", "Idris Bello"},
		{"Biologist Orla Quinn met fisherman Dan Petty. [The scientist] {said} it was late.", "Orla Quinn"},
		{"Activist Mia Holt, 17, met the mayor, Arne Dahl. [The teenager] {said} it was late.", "Mia Holt"},
		{"Activist Mia Holt, 37, met Arne Dahl, 16. [The teenager] {said} it was late.", "Arne Dahl"},
		{"Activist Mia Holt, 17, met the mayor, Arne Dahl. [The mayor] {said} it was late.", "Arne Dahl"},
		{"Amir Shah, whose son Bilal was hurt, met Judith Carr. [The father] {said} it was late.", "Amir Shah"},
		{"Worker Luis Pena, 52, was hurt. Supervisor Todd Beck saw it. [The father of three] {said} it was late.", "Luis Pena"},
		{"Daniel Orme and his sister Kate drove home. Orme slept. [His sister] {said} it was late.", "Kate"},
		{"Daniel Orme and his brother Ken drove home. Orme slept. [His sister] {said} it was late.", "His sister"},
		{"Chief Minister Devraj Pillai opened a dam. Ports Minister Kavita Joshi sang. [The chief minister] {said} it was late.", "Devraj Pillai"},
	})
}

// TestCompatriots asks that whoever is called by a people or a party is of it.
func TestCompatriots(t *testing.T) {
	testLast(t, [][2]string{
		{"Rohan Desai lost to Spain’s Luis Carrera. [The Spaniard] {said} it was late.", "Luis Carrera"},
		{"Kenya’s President William Otieno met Uganda’s Joseph Mugisha. [His Ugandan counterpart] {said} it was late.", "Joseph Mugisha"},
		{"Sen. Mark Dolan (R-Ohio) and Rep. Julie Fenn (D-Iowa) met voters. [The Ohio Republican] {said} it was late.", "Mark Dolan"},
	})
}

// TestBodiesMeant asks that a noun for bodies goes to one that it can mean.
func TestBodiesMeant(t *testing.T) {
	testLast(t, [][2]string{
		{"Gwen Tarry accused Lantern Press of holding back money. [The publisher] {said} it was late.", "Lantern Press"},
		{"Publisher Gwen Tarry accused Lantern Group of holding back money. [The publisher] {said} it was late.", "Gwen Tarry"},
		{"The Global Fund for Rivers accused Aldine Mining of dumping. [The miner] {said} it was late.", "Aldine Mining"},
		{"A man was shot by officers of Marshire Police. [The force] {said} it was late.", "Marshire Police"},
		{"The Public Accounts Committee faulted the Harbour Office. [The department] {said} it was late.", "Harbour Office"},
		{"Retailer Hobbs & Lane will shut. [The chain] {said} it was late.", "Hobbs & Lane"},
		{"The French government dropped the tax. [The government] {said} it was late.", "France"},
		{"Nurse Ellen Foye sued St Aidan’s Hospital. [The hospital] {said} it was late.", "St Aidan’s Hospital"},
	})
}

// TestSharedNames reads a surname that two share, and the lists that words for several
// mean.
func TestSharedNames(t *testing.T) {
	testLast(t, [][2]string{
		{"Karl and Otto Weiss run the mill. [Karl] {said} it was late.", "Karl Weiss"},
		{"Karl sang. Karl and Otto Weiss run the mill. [Karl] {said} it was late.", "Karl"},
		{"Karl and Otto Weiss run the mill. [The brothers] {said} it was late.", "Karl Weiss and Otto Weiss"},
		{"Anna Bell, Mark Tolan and Carl Dunn were tried. [The trio] {said} it was late.", "Anna Bell and Mark Tolan and Carl Dunn"},
		{"Anna Bell and Mark Tolan were tried. [The trio] {said} it was late.", "The trio"},
		{"[Senators Joan Reed and Paul Fisk] {said} it was late.", "Joan Reed and Paul Fisk"},
		{"Many sang. [One of them, baker Paul Farr,] {said} it was late.", "Paul Farr"},
	})
	testKinds(t, []kindCase{
		{"Molly Keane sang. [Her mother, Dawn,] {said} it was late.", "Dawn", entity.Person},
	})
}
