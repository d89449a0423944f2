package quote

import "testing"

// TestKnows reads how speakers know what they say, and some words that only look as if
// they told.
func TestKnows(t *testing.T) {
	for _, c := range []struct {
		text string
		want Basis
	}{
		{"“We have seen three ferries turn back,” Ann Lee said.", BasisFirstHand},
		{"“This is the worst timetable I have ever seen,” Ann Lee said.", BasisUnknown},
		{"“In my experience, the ferries leave late,” Ann Lee said.", BasisFirstHand},
		{"Ann Lee remembered the ferries turning back.", BasisFirstHand},
		{"Ann Lee said she met the pilot on the pier.", BasisFirstHand},
		{"Ann Lee said she was told to wait on the pier.", BasisFirstHand},
		{"Ann Lee said she was meeting the pilot on the pier.", BasisUnknown},
		{"Ann Lee said the pilot met her sister on the pier.", BasisUnknown},
		{"Ann Lee said the inquiry revealed that two pilots were drunk.", BasisEvidence},
		{"Ann Lee said she has footage of the pilot.", BasisEvidence},
		{"Leaked documents have unveiled a plan to sell the ferries.", BasisEvidence},
		{"Ann Lee concluded that the pilot was drunk.", BasisInference},
		{"Ann Lee said the accident demonstrates that the ferries are unsafe.", BasisInference},
		{"Ann Lee suggested that the pilot was drunk.", BasisUnknown},

		// Records, polls and pictures, whoever keeps them; not a name that sounds like one.
		{"An investigation by the harbour board found the ferry had no licence.", BasisEvidence},
		{"Two ferries sank, according to a tally by the pilots’ union.", BasisEvidence},
		{"The harbour board sold its shares in June, according to regulatory filings.", BasisEvidence},
		{"Harbour records indicate that the ferry was built in 1961.", BasisEvidence},
		{"The results of a survey released on Friday show that most pilots want to strike.", BasisEvidence},
		{"Body camera video shows the pilot walking away.", BasisEvidence},
		{"A new poll puts Ann Lee ahead in every town.", BasisEvidence},
		{"“The ferries are safe,” Ms Jane Poll said.", BasisUnknown},
		{"The ferries are late, according to a report by the harbour board.", BasisUnknown},
		{"Ann Lee said the data would be published in May.", BasisUnknown},
		{"“According to the data, the ferries are safe,” Ann Lee said.", BasisEvidence},
		{"“The numbers show that the ferries are safe,” Ann Lee said.", BasisEvidence},
		{"Ann Lee said she had intelligence that the pilots would strike.", BasisEvidence},
		{"Ann Lee said the harbour board had found no evidence of fraud.", BasisEvidence},
		{"Ann Lee cited a study of the harbour.", BasisEvidence},
		{"Ann Lee cited the weather.", BasisUnknown},

		// What others told.
		{"The pilots will strike, Reuters reported, citing two officials.", BasisHearsay},
		{"The pilots will strike, Reuters reported on Monday.", BasisUnknown},
		{"“I’ve heard from several pilots that the ferry will stop,” Ann Lee said.", BasisHearsay},
		{"“My brother told me that they had guns,” Ann Lee said.", BasisHearsay},
		{"“Nobody told me that,” Ann Lee said.", BasisUnknown},
		{"Ann Lee said she was told by the pilots that the ferry was full.", BasisHearsay},
		{"“There are rumours that the ferry will stop,” Ann Lee said.", BasisHearsay},
		{"“People say the pilot was drunk,” Ann Lee said.", BasisHearsay},
		{"“According to media reports, the pilot fled,” Ann Lee said.", BasisHearsay},
		{"“I will tell the court everything,” Ann Lee said.", BasisUnknown},

		{"The pilots said they will strike, the Washington Post reported.", BasisHearsay},
		{"The Washington Post quoted a pilot as saying the ferry was full.", BasisHearsay},
		{"According to Reuters, the pilots denied that the ferry was full.", BasisHearsay},
		{"According to Reuters, the ferry was full.", BasisUnknown},
		{"“I greeted him and shook his hand,” according to Reuters.", BasisHearsay},
		{"“The pilot said under oath that the ferry was full,” Ann Lee said.", BasisHearsay},
		{"“The pilot will say that the ferry was full,” Ann Lee said.", BasisUnknown},

		// What something is taken for a sign of.
		{"“This shows that nobody is safe on a ferry,” Ann Lee said.", BasisInference},
		{"“We must show that we care,” Ann Lee said.", BasisUnknown},
		{"“That means the pilot had a key,” Ann Lee said.", BasisInference},
		{"“I mean what I say,” Ann Lee said.", BasisUnknown},
		{"Ann Lee seemed to suggest that the pilot had slept.", BasisUnknown},
		{"“Therefore the pier is theirs,” Ann Lee said.", BasisInference},
		{"“The pier is theirs, therefore,” Ann Lee said.", BasisUnknown},
		{"“He must have known about the leak,” Ann Lee said.", BasisInference},
		{"“He must know about the leak,” Ann Lee said.", BasisUnknown},
		{"“It appears that the pilot fell asleep,” Ann Lee said.", BasisInference},
		{"“It looks like the pilot fell asleep,” Ann Lee said.", BasisInference},
		{"“It looks like new,” Ann Lee said.", BasisUnknown},
		{"Ann Lee said it seemed the pilot had fallen asleep.", BasisInference},
		{"“The driver apparently lost control,” Ann Lee said.", BasisUnknown},
		{"“The driver appears to have lost control,” Ann Lee said.", BasisUnknown},
		{"“Judging by the waves, the storm is near,” Ann Lee said.", BasisInference},
		{"Ann Lee said the delay was a sign that the pilots were tired.", BasisInference},
		{"Ann Lee said the pilots concluded that the ferry was full.", BasisInference},
		{"Ann Lee said the pilots concluded the meeting at noon.", BasisUnknown},

		// What somebody did, met with or lived through.
		{"“I carried my grandmother out on my back,” Ann Lee said.", BasisFirstHand},
		{"“I think the plan is sound,” Ann Lee said.", BasisUnknown},
		{"“He sent me to the back of the ferry,” Ann Lee said.", BasisFirstHand},
		{"“He sent the letter to the harbour board,” Ann Lee said.", BasisUnknown},
		{"“You could smell the oil from my kitchen,” Ann Lee said.", BasisFirstHand},
		{"Ann Lee said she and her sister drove all night.", BasisFirstHand},
		{"Ann Lee said her sister drove all night.", BasisUnknown},
		{"Ann Lee admitted she deleted the files.", BasisFirstHand},
		{"Ann Lee said she will sell the ferry.", BasisUnknown},
		{"Ann Lee said she was beaten by two men on the pier.", BasisFirstHand},
		{"Witnesses said the crowd had surged towards the pier.", BasisFirstHand},
		{"Two men ran onto the pier, according to eyewitnesses.", BasisFirstHand},
		{"Residents described hearing a loud bang.", BasisFirstHand},
		{"Residents described the harbour as ugly.", BasisUnknown},
		{"Most of the voters said they sold their boats.", BasisUnknown},
		{"“He sounded very tired,” Ann Lee said.", BasisFirstHand},
		{"“The harbour board looked at the plans,” Ann Lee said.", BasisUnknown},
		{"Ann Lee said the harbour board invited her to the pier.", BasisFirstHand},
		{"Ann Lee said the harbour board invited the pilots to the pier.", BasisUnknown},
		{"Passengers reported problems with the doors.", BasisFirstHand},
		{"Passengers reported the captain to the harbour board.", BasisUnknown},
		{"“I almost died on that pier,” Ann Lee said.", BasisFirstHand},
		{"Ann Lee said she makes $900 a month.", BasisFirstHand},
		{"Ann Lee said she makes ferries.", BasisUnknown},

		{"“She was older than me, in my teens, and we fished from the pier,” Ann Lee said.", BasisFirstHand},
		{"“When I was a child, the ferry cost a penny,” Ann Lee said.", BasisFirstHand},
		{"“In my view, the ferry is too slow,” Ann Lee said.", BasisUnknown},
		{"“I got confirmation from the harbour master that the ferry sailed,” Ann Lee said.", BasisHearsay},
		{"“I got a letter from the harbour master,” Ann Lee said.", BasisFirstHand},
		{"“Some of the pilots say that the ferry was full,” Ann Lee said.", BasisHearsay},
		{"“The delay shows the harbour board for what it is,” Ann Lee said.", BasisInference},
		{"“The strike confirms where the pilots stand,” Ann Lee said.", BasisInference},
		{"“The ferry shows where to land,” Ann Lee said.", BasisUnknown},
		{"Ann Lee believes the delay is evidence that the ferries are old.", BasisInference},
		{"Ann Lee believes the ferries are old.", BasisUnknown},
		{"The gap indicates that few pilots live in the town, according to the study.", BasisInference},

		// Who is presented as having seen or suffered it tells a story, and has opinions.
		{"Bo Dee, 74, a docker who witnessed the collision, said the ferry turned at the pier.", BasisFirstHand},
		{"One of the victims, Jo Dee, said the captain locked the doors.", BasisFirstHand},
		{"Survivor Jo Dee said the captain locked the doors.", BasisFirstHand},
		{"Former hostage Jo Dee said the guards took the boat.", BasisFirstHand},
		{"“I heard a bang and ran,” Ann Lee said.", BasisFirstHand},
		{"“I heard the pilots were drunk,” Ann Lee said.", BasisHearsay},
		{"A woman who was beaten on the pier said the guards laughed.", BasisFirstHand},
		{"A woman who was praised on the pier said the guards laughed.", BasisUnknown},
		{"One of the victims, Jo Dee, said the captain is a liar.", BasisUnknown},
		{"One of the victims, Jo Dee, said the captain should resign.", BasisUnknown},
		{"Families of victims said the captain locked the doors.", BasisUnknown},
		{"The victim’s mother said the captain locked the doors.", BasisUnknown},
		{"A victim support officer said the captain locked the doors.", BasisUnknown},
		{"A witness in the trial, Bo Dee, said the captain locked the doors.", BasisUnknown},

		// What only looks like it: which thing is meant, what one thinks of it, what a body
		// did, what somebody brings up.
		{"“I saw the ferry turn back at the pier,” Ann Lee said.", BasisFirstHand},
		{"“The ferry I saw at the pier belongs to the harbour board,” Ann Lee said.", BasisUnknown},
		{"“I raced down to the pier and carried out two children,” Ann Lee said.", BasisFirstHand},
		{"“We lowered the fares twice in ten years,” Ann Lee said.", BasisUnknown},
		{"“We’re lowering the fares in every town,” Ann Lee said.", BasisUnknown},
		{"Ann Lee recalled that the harbour board had lowered the fares before.", BasisUnknown},
		{"Ann Lee said she found the fares too high.", BasisUnknown},
		{"Ann Lee said she saw no need for a strike.", BasisUnknown},
		{"Ann Lee said the strike proves that the pilots are tired.", BasisInference},

		// Words that also name records.
		{"Several harbours recorded losses in June, according to Ann Lee.", BasisUnknown},
		{"Pilots are urging islanders to go to the polls, according to Reuters.", BasisUnknown},
		{"The harbour tax has failed, according to early returns.", BasisEvidence},
		{"Findings show that most pilots sleep too little.", BasisEvidence},
		{"Of all pilots, 58 percent want a bridge and 31 percent a tunnel, according to the institute.", BasisEvidence},
		{"The pilots will strike, according to the institute.", BasisUnknown},
		{"A large number of pilots said they like the new ferry.", BasisUnknown},
		{"The numbers show that pilots like the new ferry.", BasisEvidence},
	} {
		if st, ok := firstStance(t, c.text); ok && st.Basis != c.want {
			t.Errorf("%s: basis %v of %v, want %v", c.text, st.Basis, st.Act, c.want)
		}
	}
}

// TestRing reads for or against whom a description is.
func TestRing(t *testing.T) {
	for _, c := range []struct {
		text string
		want Attitude
	}{
		{"Ann Lee likened the harbour board to the mafia.", Con},
		{"Ann Lee compared the new pier to a bridge.", NoAttitude},
		{"Ann Lee called the harbour board biased.", Con},
		{"Ann Lee called the harbour master trustworthy.", Pro},
		{"Ann Lee called the subsidy a welfare payment.", Con},
		{"Ann Lee called the harbour board a helpful partner.", Pro},

		// Joy is for what it is about, anger against it.
		{"“We’re very excited to open the new pier,” Ann Lee said.", Pro},
		{"The pilots were delighted to hear of the new fares.", Pro},
		{"Ann Lee said she is not happy with the new fares.", Con},
		{"Ann Lee said she had never been so glad to see a ferry.", Pro},
		{"The pilots said they were incensed that the fares had risen.", Con},
		{"Ann Lee said she was frustrated by the new fares.", Con},
		{"“I know that you’re excited about the pier,” Ann Lee said.", NoAttitude},
		{"Ann Lee said two school buildings were damaged by shelling.", NoAttitude},
		{"Ann Lee said a drone killed a docker in the town of Arlen.", NoAttitude},
		{"Ann Lee said the missiles failed to reach the harbour.", NoAttitude},
		{"Ann Lee said the cruel strike damaged a school.", Con},
	} {
		if st, ok := firstStance(t, c.text); ok && st.Attitude != c.want {
			t.Errorf("%s: %v of %v, want %v", c.text, st.Attitude, st.Act, c.want)
		}
	}
}
