// Package quote finds who said what in a news article, and where each speaker
// stands.
//
// An [Extractor] is made once and shared; it makes a [Record] of each article:
//
//	x, err := quote.New(quote.Config{})
//	if err != nil {
//		return err
//	}
//	a, err := article.Parse(text, article.Options{})
//	if err != nil {
//		return err
//	}
//	rec, err := x.Extract(ctx, a)
//	if err != nil {
//		return err
//	}
//	for _, st := range rec.Statements {
//		fmt.Println(rec.Entity(st.Speaker), st.Primary(), rec.Words(st.Content))
//	}
//
// The package's examples are whole programs: who speaks, what is denied, one
// person over many articles, two outlets side by side, a feed as JSON.
//
// # Source, cue, content
//
// A [Statement] is one place where the article gives words, thoughts or plans to
// somebody. It has three parts, each a list of spans of the article's text: the
// source names the speaker, the cue carries the attribution, the content is what
// is attributed.
//
//	“We have seen this report,” he said.
//	 content                    source cue
//
// The content may be quoted (direct), told in the reporter's words (indirect), or
// both (mixed): that he “cannot confirm the reports”. It may be in pieces, and it
// may hold statements of others in turn, which name it as their Parent. These are
// the terms of attribution as PolNeAR annotates it (Newell, Margolin and Ruths
// 2018, after Pareti 2012).
//
// # Speaker and principal
//
// The source is only words: "he", "a spokesman", "Moscow". The speaker is the
// [entity.Entity] that they stand for, found by the rule and with the confidence
// that Statement.SpeakerBy gives. Whoever speaks for another has a principal, up
// to the last one: "he" is Dmitry Peskov, spokesman of the Kremlin, whose
// principal is Russia, so that his words count as Russia's. An outlet that only
// carried the words is Via, and takes no stance.
//
// # Act, commitment, position
//
// A [Stance] says what the speaker does by the statement and to which [Claim].
// The [Act] is the deed: to deny, confirm, doubt, warn, accuse, call for. An answer
// that was withheld is an act too, with the act that did not come in Of and the
// way in Mode: “cannot confirm” is Withhold of Confirm, unable. The commitment is
// how far that binds the speaker, from −3, says that it is false, over 0, gives no
// answer, to +3, says that it is so; ±1 is possible, ±2 probable. The [Position]
// follows from it: [Support] from +2, [Oppose] from −2, [Uncommitted] between them,
// and [Neutral] where the statement speaks of the claim without saying whether it
// is so. Doubt is not denial, and silence is neither.
//
// Approval is not truth: an [Attitude] has a target of its own. Who warns of a
// danger holds that it is there and is against it.
//
// A claim is a proposition that several may take a stand on. It is always stated
// positively, so that who says “no missile was sent” opposes the claim that missiles
// were sent. Statements share a claim where the text shows that they mean the same:
// "the report", "that claim", the same words. A claim may be broader or narrower than
// another, or be evidence for it; [Match] says so. [Record.Positions] rolls the
// stances up into one [Standing] for each claim and principal.
//
// # An article
//
// A report of September 2024 has the claim that Tehran is supplying Russia with
// ballistic missiles. What it says on it:
//
//	principal  act               commitment
//	WSJ        assert            +3 support      The Wall Street Journal reported on Friday that missiles are being supplied.
//	EU         confirm           +2 support      The EU backed that claim up
//	Iran       deny              −3 oppose       “No missile was sent to Russia …” … Fazlollah Nozari … was quoted
//	Iran       reject            −3 oppose       “We strongly reject the claims of Iran’s role in exporting arms …” (a broader claim)
//	Russia     withhold deny      0 uncommitted  it failed to refute reports that Tehran is supplying it
//	Russia     doubt             −1 uncommitted  “We have seen this report; it is not every time that this kind of information is true,” he said.
//	US         withhold confirm   0 uncommitted  John Kirby said … that he “cannot confirm the reports”
//	NATO       assert               neutral      a NATO spokesperson, who said the Western military alliance was aware of the media reports
//	NATO       withhold assert    0 uncommitted  but would not be drawn on whether they were accurate
//
// That is how a person reads it; examples/whosaid prints what the library finds.
//
// # Evidence and confidence
//
// Everything that is found names what it was found by: spans, the rule or model
// that decided (Reason), and for statements and speakers a confidence, the share
// of such decisions that are right, as measured on annotated articles.
// [Config.MinConfidence] leaves out what is less sure. The same article always gives
// the same record.
//
// # How well
//
// Of a hundred statements that are found in world news, about 86 are statements
// whose source and content a person would give too, and of a hundred that a
// person finds, 82 are found. By kind of quotation (F1, percent, in articles that
// nothing was learned from: world news; US politics, where one annotator has 75
// of another's):
//
//	direct     96   94
//	mixed      86   83
//	indirect   80   66
//	all        85   73
//
// Where the parts are given, the speaker is the right one in 88 to 92 percent, the
// position in 85 to 88, and the act, one of 23, in 71 to 75.
//
// By genre, on the module's own invented articles, whose English is plainer (found
// with source and content, F1; of those: right speaker, right position, percent):
//
//	court report        91  94  84
//	parliament report   90  90  84
//	transcript          90 100  80
//	press release       90  90  83
//	broadcast           90  67  90
//	wire                89  88  85
//	analysis            88  94  90
//	feature             87  94  90
//	broadsheet          86  87  83
//	tabloid             85  88  84
//	live blog           85  92  84
//	interview           83  79  93
//	sport report        83  84  74
//	brief               82  94  75
//	magazine            82  91  76
//	obituary            74  92  84
//
// A genre has 19 to 443 statements there: ten points are chance where they are
// few. The README has the figures of the present weights and how to repeat them.
//
// # What it does not do
//
//   - It reads English. In other languages it finds next to nothing.
//   - It does not judge what is true, nor who is right.
//   - It knows nothing of the world beyond names of countries, titles and the like:
//     that two reports mean the same event is seen only from their words, and only
//     within one article. Across articles, entities are linked by an
//     [entity.Registry] or an [entity.Gazetteer]; claims are not.
//   - A source that stands in another sentence than the content is often missed, as are cues
//     that are nouns or rare verbs. Thoughts and plans come out worse than speech,
//     opinion pieces and literary dialogue worse than reports.
//   - What a neutral cue ("said") does is read from the content alone, and is wrong
//     in up to four of ten cases; irony is taken at its word.
package quote
