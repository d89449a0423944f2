package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestNotMeant asks that descriptions do not go to those whom they cannot mean.
func TestNotMeant(t *testing.T) {
	testLast(t, [][2]string{
		{"The surgeon Lena Okafor opened the ward. [The patient] {said} the pain was gone.", "The patient"},
		{"Tessera Inc. is selling its phones and Corvid investors are afraid. [The company] {said} demand was high.", "Tessera Inc."},
		{"The Harbour Workers Circle met the Department of Ports on Monday. [The group] {said} nothing would change.", "Harbour Workers Circle"},
		{"In a letter to Lena Okafor, {said} the pier was old.", "unknown"},
		{"In a letter to Lena Okafor, who leads the Harbour Board, {said} the pier was old.", "unknown"},
		{"Lena Okafor’s blood test, [which] {showed} a fever, was late.", "Lena Okafor’s blood test"},
		{"Half the tenants left. In towns the number [who] {said} so was higher.", "the number"},
	})
}

// TestSameAgain asks that what the article has named or described before is found again
// by its bare word.
func TestSameAgain(t *testing.T) {
	testLast(t, [][2]string{
		{"[An insider] {said} the band had split. [The source] {said} it was for good.", "An insider"},
		{"[An insider] {said} the band had split. [A source] {said} no. [The source] {said} it was for good.", "A source"},
		{"[Police] {said} the road was shut. Kyiv police have shut three.", "Kyiv police"},
		{"Kyiv police have shut three roads. Minsk police have shut two. [Police] {said} it was for the snow.", "Police"},
		{"[The Kenyan and Ugandan governments] {said} the bridge was safe.", "Kenya and Uganda"},
		{"Two engineers noted findings of leaks in the pier by the Harbour Board. [That report] {found} three.", "Harbour Board"},
		{"[Eleven towns and unions] {asked} for help. [Eleven harbour organizations] {wrote} to Lena Okafor. [The groups] {said} the pier was old.", "Eleven harbour organizations"},
		{"[Eleven doctors] {asked} for help. [The groups] {said} the pier was old.", "The groups"},
		{"[Lena Okafor and members of the Harbour Board] {praised} the dockers. [They] {said} the pier was safe.", "Lena Okafor and members of the Harbour Board"},
		{"Harbour Bank, [its largest investor], {said} it would stay.", "Harbour Bank"},
		{"American Paul Baker and Dutch Lena Weller, both teachers, were freed. Weller thanked Piet Tarn. Baker and Weller left at noon. The rest stayed. [Both] {said} they were well.", "Paul Baker and Lena Weller"},
		{"[A boy who said his name was Paul Quill] {said} the lift was safe.", "Paul Quill"},
	})
}

// TestTwoMakers asks that a work of two bodies is of both, by whatever words it is taken up.
func TestTwoMakers(t *testing.T) {
	const two = "Harbour Savings Board and TIDE at the University of Arlen"
	testLast(t, [][2]string{
		{"[A study published by the Harbour Savings Board and TIDE at the University of Arlen] {found} that a third follow friends.", two},
		{"[A new study] {found} that savers follow friends.\n\nThe study was published by the Harbour Savings Board and TIDE at the University of Arlen.", two},
		{"[A study published by the Harbour Savings Board and read by the mayor] {found} that a third follow friends.", "Harbour Savings Board"},
		{"[A poll of 900 adults carried out by the Harbour Savings Board for a bank] {found} fear. [The poll] {said} half had lost.", "Harbour Savings Board"},
		{"Ben Tarn has an MBA at the University of Arlen. [Tarn] {said} no.", "Ben Tarn"},
	})
}

// TestSomeAuthorities asks that authorities of a country are some of its offices, and the
// authorities its government.
func TestSomeAuthorities(t *testing.T) {
	testLast(t, [][2]string{
		{"[Kenyan authorities] {said} the road was shut.", "Kenyan authorities"},
		{"[The Kenyan authorities] {said} the road was shut.", "Kenya"},
		{"[Kenyan authorities] {said} the road was shut. [They] {said} it would open.", "Kenyan authorities"},
	})
	for _, text := range []string{"[Kenyan authorities] {said} no.", "[Authorities in Kenya] {said} no."} {
		if e := last(resolve(t, text)); e.Kind != entity.Government || e.Country != "KE" {
			t.Errorf("speaker of %q is a %v of %q, want a government of KE", text, e.Kind, e.Country)
		}
	}
}

// TestGoesOn asks that whoever adds something is the one who spoke, unless the words
// mean somebody else.
func TestGoesOn(t *testing.T) {
	testLast(t, [][2]string{
		{"[Marta Quill] {said} the man had shouted. [The victim] {added} that she ran.", "Marta Quill"},
		{"[Marta Quill] {said} the man had shouted. [The spokesman] {added} that he was late.", "The spokesman"},
	})
}

// TestNamedNext asks that whoever a description holds back is whom the next sentences name
// with a post that says the same.
func TestNamedNext(t *testing.T) {
	for _, c := range [][2]string{
		{"The plan was read. [A leader of the largest dockers union] {said} no. “We lost,” argued Ben Tarn, general secretary of the Arlen Dockers Federation.", "Ben Tarn"},
		{"The plan was read. [A leader of the largest dockers union] {said} no. “We lost,” argued Ben Tarn, general secretary of the Arlen Growers Federation.", "A leader of the largest dockers union"},
		{"The plan was read. [A leader of the largest dockers union] {said} no. “We lost,” argued Ben Tarn, a clerk of the Arlen Dockers Federation.", "A leader of the largest dockers union"},
		{"The tour was long. [A royal correspondent who joined the tour] {said} the duke shouted. Marta Quill of the Arlen Mail recalled a row.", "Marta Quill"},
		{"The tour was long. [A royal correspondent who joined the tour] {said} the duke shouted. Marta Quill of the Harbour Board recalled a row.", "A royal correspondent"},
	} {
		of, ents := resolve(t, c[0])
		if s := labelOf(of[0].Speaker.Entity, ents); s != c[1] {
			t.Errorf("speaker of %q is %q, want %q", c[0], s, c[1])
		}
	}
}

// TestFormOutsideQuotes asks that somebody goes by the form of the name that the article
// uses rather than by one in the words of others.
func TestFormOutsideQuotes(t *testing.T) {
	testLast(t, [][2]string{
		{"Ken Quillon shut the pier. “[Kenneth Quillon] {is} wrong,” a sign read. [Quillon] {said} it was safe.", "Ken Quillon"},
		{"Ken Quillon shut the pier. Kenneth Quillon is the harbour master. [Quillon] {said} it was safe.", "Kenneth Quillon"},
		{"[One] {might think} that the pier was safe.", "author"},
	})
}

// TestAsks asks that whoever is quoted with a question is a person.
func TestAsks(t *testing.T) {
	text := "“Did you see it?” Castellan asked."
	q := wordsAt(text, "Did you see it?", 0)
	of, ents := resolveOne(t, text, wordsAt(text, "Castellan", 0), wordsAt(text, "asked", 0), [][2]int{q})
	if e := ents[of.Speaker.Entity-1]; e.Kind != entity.Person {
		t.Errorf("Castellan is %v, want a person", e.Kind)
	}
}

// TestKindsOfNouns asks what kinds of speakers some nouns and names are.
func TestKindsOfNouns(t *testing.T) {
	testKinds(t, []kindCase{
		{"[The Danish royal] {said} no.", "The Danish royal", entity.Person},
		{"[Key powers] {said} no.", "Key powers", entity.Group},
		{"[Several of her posts] {said} so.", "Several of her posts", entity.Document},
		{"[State media] {said} no.", "State media", entity.Publication},
		{"[The Arlen Mail Leader] {said} no.", "Arlen Mail Leader", entity.Publication},
		{"[The Arlen Times-Courier] {said} no.", "Arlen Times-Courier", entity.Publication},
		{"[The boating blog Sailarama] {said} no.", "Sailarama", entity.Publication},
		{"[Sailarama.com, a data firm,] {said} no.", "Sailarama.com", entity.Organization},
		{"[Cable news networks] {said} no.", "Cable news networks", entity.Publication},
		{"[Advocacy groups] {said} no.", "Advocacy groups", entity.Group},
		{"[Images of the pier] {showed} rust.", "Images of the pier", entity.Document},
		{"[Wall Street] {expects} a fall.", "Wall Street", entity.Group},
		{"The pier is old, [a survey from Martin Calloway] {showed}.", "Martin Calloway", entity.Organization},
	})
}

// TestDescribedSpeakers resolves descriptions to those of whom they can be said.
func TestDescribedSpeakers(t *testing.T) {
	testLast(t, [][2]string{
		{"“I will fight,” said [Anna Verdi], the mayoral candidate, who {runs} a mill. Mark Tolan runs a bank. Verdi spoke in the port on Monday. [The businessman] {praised} the harbour.", "Mark Tolan"},
		{"Mark Tolan, the candidate, met Anna Verdi. [Verdi] {said} it was late. [The candidate] {has criticized} Verdi.", "Mark Tolan"},
		{"[The woman who shouted first] {identified} herself to reporters as a local driver named Petra.", "Petra"},
		{"Mark Tolan met Anna Verdi. [The latter] {said} it was late.", "Anna Verdi"},
		{"[Senator Mark Tolan and Senator Bo Varga] {backed} the dam. [The senators] {said} it was safe.", "Mark Tolan and Bo Varga"},
		{"[The Halmar Department and the Bexley Department] {backed} the dam. [The departments] {said} it was safe.", "Halmar Department and Bexley Department"},
		{"[Mark Tolan and Bo Varga] {backed} the dam. Ann Lee swam there. [Neither man] {said} it was safe.", "Mark Tolan and Bo Varga"},
		{"[Both houses of the Assembly of Norvia] {approved} the dam.", "Assembly of Norvia"},
		{"[The top Democrats in Congress, Mark Tolan, the clerk of the House, and Bo Varga, the whip,] {opposed} the dam.", "Mark Tolan and Bo Varga"},
		{"[Two engineers -- Mark Tolan of Halmar University and Bo Varga --] {opposed} the dam.", "Mark Tolan and Bo Varga"},
		{"[A Halmar ballot commission] {opposed} the dam.", "A Halmar ballot commission"},
		{"The Guardian backed the dam on Monday. [The editorial board] {wrote} that it was safe.", "Guardian"},
		{"[The Halmar Court for the 16th Circuit] {ruled} that the dam was safe.", "Halmar Court for the 16th Circuit"},
		{"[An analysis of Halmar Port Authority data by Bexley Institute] {showed} that ships are late.", "Bexley Institute"},
		{"[A copy of the filing obtained by Halmar Times] {showed} that ships are late.", "A copy of the filing obtained by Halmar Times"},
	})
}

// TestDescribedKinds tells of what kind speakers are whose words show it.
func TestDescribedKinds(t *testing.T) {
	testKinds(t, []kindCase{
		{"Ships come. [Two-thirds] {support} the dam.", "Two-thirds", entity.Group},
		{"Ships come. [Conservatives] {thought} that the dam was safe.", "Conservatives", entity.Group},
		{"Ships come. [Harbour personnel] {said} it was late.", "Harbour personnel", entity.Group},
		{"[The Republic of Malta] {denied} that the dam broke.", "Republic of Malta", entity.Government},
		{"[Texas, leading a coalition of ports,] {asked} a judge to close the dam.", "Texas", entity.Government},
		{"According to [POLITICO Florida] {,} the dam is safe.", "POLITICO Florida", entity.Publication},
		{"[HuffPost Pollster, which counts polls,] {puts} the number at 40.", "HuffPost Pollster", entity.Organization},
	})
}

// TestPostInFull asks that a post named in full goes to whom it is said to belong, not to
// one of a like post, and to anybody of that word where nobody has it in full.
func TestPostInFull(t *testing.T) {
	testLast(t, [][2]string{
		{"Finance minister Paul Tarn met interior minister Lena Okafor. [The finance minister] {said} it was late. [The interior minister] {said} it was early.", "Lena Okafor"},
		{"Prime Minister Paul Tarn sacked justice minister Lena Okafor. [Okafor] {said} it was late. [The prime minister] {said} it was early.", "Paul Tarn"},
		{"Prime Minister Paul Tarn sacked justice minister Lena Okafor. [Okafor] {said} it was late. [The minister] {said} it was early.", "Lena Okafor"},
		{"Former president Paul Tarn met current president Lena Okafor. [Okafor] {said} it was late. [The former president] {said} it was early.", "Paul Tarn"},
		{"Vice President Lena Okafor met President Paul Tarn. [Okafor] {said} it was late. [The president] {said} it was early.", "Paul Tarn"},
		{"[One minister] {said} it was late. Finance minister Lena Okafor kept her post.", "One minister"},
	})
}

// TestOtherOne asks that somebody’s rival or the like is the other one of two persons, and
// nobody of three.
func TestOtherOne(t *testing.T) {
	testLast(t, [][2]string{
		{"Mayor Lena Okafor leads Paul Tarn by four points. [Her rival] {said} it was early.", "Paul Tarn"},
		{"Mayor Lena Okafor leads Paul Tarn and Bo Varga by four points. [Her rival] {said} it was early.", "Her rival"},
		{"Lena Okafor’s mother, Ruth Okafor, was there. [Her mum] {said} it was early.", "Ruth Okafor"},
		{"Lena Okafor’s mother, Ruth Okafor, was there. [Her aunt] {said} it was early.", "Her aunt"},
	})
}

// TestNamedAgain asks that whoever is described first is the one named beside the same
// noun later, and that an article of one paragraph names in its second sentence whom its
// first describes.
func TestNamedAgain(t *testing.T) {
	testLast(t, [][2]string{
		{"[A spokesman for the mayor] {said} the road would open. It rained on Monday. The spokesman, Bo Varga, has a dog.", "Bo Varga"},
		{"[A spokesman for the mayor] {said} the road would open. It rained on Monday. The driver, Bo Varga, has a dog.", "A spokesman for the mayor"},
		{"[A woman who lost a leg in the crash] {says} she was left alone. Ruth Tarn was hit at a crossing in June.", "Ruth Tarn"},
		{"[A woman who lost a leg in the crash] {says} she was left alone. Driver Ruth Tarn was held in June.", "A woman"},
		{"Singer Randy “Boots” Colter left after one song. [Boots] {told} fans that it was late.", "Randy “Boots” Colter"},
		{"Singer Randy Colter left after one song. [Boots] {sold} well, and it was late.", "Boots"},
		{"[A report by the harbour commissioner, Dame Rita Foley,] {says} the pier is old.", "Rita Foley"},
	})
}
