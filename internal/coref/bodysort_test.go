package coref_test

import "testing"

// TestTableBodies asks that phrases for what a body is in the world mean that body, where
// it was named and they do not place it elsewhere.
func TestTableBodies(t *testing.T) {
	testLast(t, [][2]string{
		{"Apple lost to Corvid Audio, a maker of headphones, on Monday. [The iPhone maker] {said} it would appeal.", "Apple"},
		{"[Corvid Audio] {said} Apple had copied it. [The tech giant] {said} it had not.", "Apple"},
		{"Moody’s cut the rating of Norvia to B1 on Friday. [The ratings agency] {said} reserves were thin.", "Moody’s"},
		{"ECOWAS set a date on Monday. [The West African bloc] {said} it would keep it.", "ECOWAS"},
		{"The European Union set a date on Monday. [The East African bloc] {said} it would keep it.", "The East African bloc"},
		{"NASA put off its launch while Europe watched. [The US agency] {said} a valve was stuck.", "NASA"},
		{"Hezbollah condemned the remarks on Monday. [The Iran-backed group] {said} it would go on.", "Hezbollah"},
		{"FIFA banned Koffi Tarn for six years. [The world governing body] {said} he took money.", "FIFA"},
		{"Facebook took down the page of Gardeners United. [The social network] {said} it broke the rules.", "Facebook"},
		{"The Harbour Aid Group met Hamas in June. [The group] {said} it was late.", "Harbour Aid Group"},
	})
}

// TestBodySort asks that “the” with the sort of a body means the one named just before
// that may be of that sort, and none that may not be or that no sentence is about.
func TestBodySort(t *testing.T) {
	testLast(t, [][2]string{
		{"Tessera Airways cut two hundred flights on Monday. [The budget carrier] {said} pilots were ill.", "Tessera Airways"},
		{"The Harbour Growers Association met on Monday. [The trade body] {said} jobs would go.", "Harbour Growers Association"},
		{"Shares of Zelvia fell after a judge spoke. [The drugmaker] {said} it would try again.", "Zelvia"},
		{"Rovia’s Gasmor cut the flow by a third. [The state-controlled giant] {said} it was not paid.", "Gasmor"},
		{"Two stations, Radio Bao and Omega, fell silent. [The media regulator] {said} it was late.", "The media regulator"},
		{"Harbour Lane Capital owns a tenth of Tessera Airways. [The hedge fund] {said} pilots were ill.", "Harbour Lane Capital"},
		{"Tessera Airways cut two hundred flights on Monday. [The hedge fund] {said} pilots were ill.", "The hedge fund"},
		{"[Ann Lee, chief of the Nigo First Nation,] {said} it was cold. [The department] {said} it was warm.", "The department"},
		{"The Ministry of Ports met on Monday. [The budget carrier] {said} pilots were ill.", "The budget carrier"},
		{"Halmar Motors LLC met on Monday. [The rights group] {said} it was cruel.", "The rights group"},
		{"Brewer Halmar & Sons met on Monday. [The budget airline] {said} pilots were ill.", "The budget airline"},
		{"A man was held near Tessera Airways on Monday. [The insurance company] {said} it would pay.", "The insurance company"},
		{"Tessera Airways cut two hundred flights on Monday. [The rival carrier] {said} pilots were ill.", "The rival carrier"},
	})
}

// TestSortFirst asks what is a body’s name behind a noun that has its capital from where
// it stands, and what is a person’s.
func TestSortFirst(t *testing.T) {
	testLast(t, [][2]string{
		{"[Chipmaker Novacor] {said} sales were up.", "Novacor"},
		{"[Regulator Finbord] {said} it was watching.", "Finbord"},
		{"[Operator Sunny Homes] {said} staff were ill.", "Sunny Homes"},
		{"[Gardener Alf Tuckwell, 80,] {said} he was tired.", "Alf Tuckwell"},
		{"[Rival Swiftbox] {said} it was cheaper.", "Swiftbox"},
		{"[Nine-year-old Poppy Tarn] {said} it was cold. [Poppy] {said} she swam.", "Poppy Tarn"},
		{"[Driver Jan Brandt] {said} it was cold. Nobody swam in June. [Brandt] {said} he was late.", "Jan Brandt"},
	})
}
