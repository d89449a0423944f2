package hostile

import (
	"strings"
	"unicode/utf8"
)

// Texts returns attacks on whatever reads running text: the text reader, the
// normaliser, the extractor.
func Texts() []Attack {
	var out []Attack
	out = append(out, Marks()...)
	out = append(out, Letters()...)
	out = append(out, Speech()...)
	out = append(out, People()...)
	out = append(out, Lines()...)
	return out
}

// Marks are quotation marks, brackets and other signs.
func Marks() []Attack {
	return append(repeats(
		"“", "”", "\"", "'", "‘", "’", "«", "»", "„", "‚", "‹", "`", "``", "\" ", "“ ", "” ", "' ", "“a ", "\"a ", "“‘", "“‘“‘ a ", "“\n\n", "“We go\n\n", "“a”", "“”", "“a” ", "“a b c d e f.” ",
		"“a.” ‘b’ \"c\" «d» ", "‘a’ ’b‘ ", "a\"b'c“d", "’s ", "'s", "n't ", "s' ", "' '", "“. ", "”. ", ".” ", "?” ",
		",", ", ", ",a", "a, ", ";", "; ", ".", ". ", "a. ", "A. ", "...", "… ", "!", "?", "?! ", "-", "- ", "--", "—", " — ", "–", " – a ", ":", ": ", "a: ", "A: ", "/", "a/", "|", " | ", "\\", "&", "@", "#a ", "*", "_", "___", "=", "%", "$1", "€5 ", "^", "~", "\u00ad",
		"(", ")", "()", "(a ", "(a) ", "[", "]", "[a=b]", "[=", "{", "<", ">", "<a>", "(he said ", "[he said] ", "(“a” ", "([{", ")]}",
	),
		nested("“", "we go", "”"), nested("“‘", "we go", "’”"), nested("“a ‘b ", "we go", "’ ”"), nested("\"", "we go", "\""), nested("(", "he said", ")"), nested("(he said ", "yes", ") "),
		nested("“He said: ", "no", "” "), halves("“", "” he said. "), halves("\"", "a b. "), halves("“a\n\n", "b” he said.\n\n"), halves("( ", ") "), halves("“a ", "‘b "), halves("“a. ", "he said. "),
		Attack{"one quotation without end", func(n int) string { return "“" + strings.Repeat("we go to the harbour. ", n/22) + "” he said." }},
		Attack{"ends of a sentence that goes on", func(n int) string { return strings.Repeat("no.) ", n/10) + strings.Repeat(".)", n/4) + " and on." }},
		Attack{"one quotation over paragraphs", func(n int) string { return strings.Repeat("“We go to the harbour.\n\n", n/24) + "he said." }},
	)
}

// Letters are runs of characters that make no words.
func Letters() []Attack {
	return append(repeats(
		"a", "A", "aB", "a-", "a.b.", "a.b@", "a'b", "1", "1,", "1.", "1-", "1 ", "1/2/", "12:30 ", "é", "ß", "İ", "ſ", "ﬁ", "ǅ", "東", "東京 ", "あ", "한", "ᄒ", "ا", "ก", "🙂", "👩‍👧", "🇦", "\U0010FFFF", "\uFFFD", "e\u0301", "\u0301", "a\u0301\u0302\u0303\u0304", "e\u0301\u200b\u0302\u00ad",
		"\u0344", "\u0f73", "ﷺ", "\u1e9b\u0323", "\u202e", "\u202ea\u202c", "\u2066\u2067", "\u200b", "\u200d", "\u0301\u200d", "\u064e\u0301\u200d", "\u0301\U000e0061", "\ufeff", "\u2028", "\u00a0", "\u3000", "\u0085", "\x00", "\x1b[0m", "\x7f", "\xff", "\xc3", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80", "Ã©", "â€œ", "â€", "Ãƒ", "&amp;", "&#34;",
		" ", "\t", "\n", "\r", "\r\n", "\n\n", " \n", "a\n", "a\n\n", "a\r\n\r\n", ".\n", "A.\n\n", "a b\n", "http://a.b/", "www.", "a@b.c ", "U.S. ", "U.S.A.", "Mr. ", "a.", "A.B. ", "No. 1 ", "St. ", "e.g. i.e. ", "X", "x y ",
	),
		Attack{"one letter with marks", func(n int) string { return "e" + strings.Repeat("\u0301", n/2) }},
		Attack{"marks of falling class", func(n int) string { return "e" + strings.Repeat("\u0301", n/4) + strings.Repeat("\u0323", n/4) }},
		Attack{"every byte", func(n int) string {
			var b strings.Builder
			for i := 0; b.Len() < n; i++ {
				b.WriteByte(byte(i))
			}
			return b.String()
		}},
		Attack{"every two bytes", func(n int) string {
			var b strings.Builder
			for i := 0; b.Len() < n; i++ {
				// in an order in which a short text is like a long one
				x := uint16(i * 40503)
				b.WriteByte(byte(x))
				b.WriteByte(byte(x >> 8))
			}
			return b.String()
		}},
		Attack{"every character", func(n int) string {
			b := make([]byte, 0, n+4)
			for r := rune(0); len(b) < n; r = (r + 1) % (utf8.MaxRune + 1) {
				b = utf8.AppendRune(b, r)
			}
			return string(b)
		}},
		numbered("%"), numbered("% "), numbered("%. "), numbered("%\n\n"), numbered("%-"),
	)
}

// speech is what the extractor looks for, too much of it.
func Speech() []Attack {
	return append(repeats(
		"he said ", "he said that she said that ", "he said. ", "He said. ", "He said no. ", "he ", "she ", "they ", "it ", "I ", "who ", "which ", "that ", "said ", "said, ", "Said. ", "said: ", "says that ", "to say ", "denied ", "deny ", "told ", "told him ", "asked if ", "said told denied claimed warned promised ", "according to ", "according to him, ", "as he said, ", "“Yes,” he said. ", "“Yes,” he said, “no.” ", "“a” said “b” said ", "A: “no” he said: ",
		"“Yes,” he said.\n\n", "Kim: yes\n\n", "Kim: “yes”\n\n", "Q: Why?\n\nA: Because.\n\n", "A: B: C: ", "– Yes.\n", "— Yes, — he said. ", "and they said and we told and ", "the harbour and ", "the harbour and the pier of the man and ", "of the ", "the ", "and ", "a man who said that a man who ", "the man’s wife’s brother’s ", "very ", "not ", "cannot ", "never ", "no ", "would not have been ", "if ", "if he said ", "unless ", "because ", "but ", "to ", "would ", "will ", "by him ", "was quoted as saying ", "He was quoted by the agency as saying “no”. ", "is expected to ", "reportedly ", "allegedly ", "it is said that ",
		"he said and he said and he said no. ", "neither confirm nor deny. ", "The ministry neither confirmed nor denied. ", "declined to comment. ", "no comment, ", "did not deny that he did not deny that ", "failed to say whether ", "refused to ", "whether or not ", "that claim ", "denied that claim. ", "The ministry denied that the bank had sold gas. ", "Reports said that the bank had sold gas. Officials denied the reports. ", "The bank sold gas. ", "“The bank sold gas,” he said. “No,” she said. ", "He said the bank sold gas. She denied it. ", "He said so. She agreed. ",
		"on Monday ", "He said on Monday that ", "10 September 2024 ", "10 September 2024 | ", "in 2024 ", "2024 ", "last year ", "two weeks ago ", "1,000,000 ", "a year before the day after the week of ", "$5 million ", "Monday, Tuesday, Wednesday, ", "May ", "in Oslo on Monday in Oslo on Monday ",
	),
		numbered("He said the % sold gas. "), numbered("The ministry denied that the % had been sold. "), numbered("The % said no. "), numbered("A % said that a % was a %. "), numbered("that %, "), numbered("the %’s "), numbered("The % of the "),
		numbered("%: yes\n\n"), numbered("“%,” he said. "), numbered("He % that "), numbered("he %s "), numbered("It was % who said. "),
		halves("The bank sold %. ", "The ministry denied that the bank had sold %. "), halves("Reports said that % was sold. ", "He denied the reports. "), halves("The % said no. ", "The man said yes. "), halves("He said. ", "“Yes. ” "),
		halves("“Yes,” he said. ", "He denied that. "), halves("If % was sold, ", "he would not say. "), halves("not ", "deny "), halves("on Monday ", "he said. "), halves("said ", "he "), halves("the % ", "said no. "),
		halves("He denied that % sold gas. ", "He repeated that claim. "), halves("The bank sold % to %. ", "The bank sold gas. "),
		Attack{"one sentence", func(n int) string {
			return "The minister said that " + strings.Repeat("the harbour would be closed in May and ", n/39) + "he would go."
		}},
		Attack{"one sentence of a list", func(n int) string { return "He met " + counted("the % man, ", n) + "and said no." }},
	)
}

// People are names, posts and bodies, too many of them.
func People() []Attack {
	title := func(unit string) Attack {
		return Attack{unit + " of people", func(n int) string {
			var b strings.Builder
			for i := 0; b.Len() < n; i++ {
				b.WriteString(strings.NewReplacer("%", Name(i), "#", Name(i/2), "$", Name(i*7)).Replace(unit))
			}
			return b.String()
		}}
	}
	two := func(a, b Attack) Attack {
		return Attack{a.Name + " then " + b.Name, func(n int) string { return a.Make(n/2) + b.Make(n/2) }}
	}
	full := title("Ann % said no. ")
	return append(repeats(
		"Ann ", "Ann Aba ", "Ann Aba, ", "Ann Aba and ", "Mr. Aba ", "President Aba ", "President ", "Minister of the Minister of ", "the President of ", "spokesman for the spokesman for ", "Kyiv ", "Kyiv, Moscow, Paris, ", "Russian ", "Russian and Ukrainian officials ", "Kyiv said. Moscow denied. ", "the ministry ", "The minister said. The ministry said. ", "(ABC) ", "ABC ", "Acme Corp. ", "Acme Corp. (AC) ", "CEO ", "AP ", "Reuters reported. ", "de la ", "van der ", "Jr. ", "A. B. C. ", "Al-", "O’", "Mac", "Dr. Prof. ", "Ann Aba, head of Acme, chief of Bcme, ", "Ann, Bob, Cid ", "Ann or Bob or ", "Prime Minister Ann Aba said. She said. ", "His wife said. Her husband said. ",
		"LONDON (AP) — ", "LONDON, PARIS, ROME, ", "By Ann Aba\n", "By Ann Aba and ", "By ", "(Reporting by A B; ", "(Reporting by ", "Reporting by A B, C D, ", "© ", "© Copyright (c) ", "A B contributed to this report. ", "Updated Published on at ", "Photo: A B/", "Image: ", "Source: . ", "Read more\nBy\n", "Correction: ", "Follow us on ", "The mayor, the minister, the king, the officials, ",
	),
		full, title("% "), title("% said. "), title("% % "), title("% Okafor said. "), title("Ann % met Bob #. "), title("Mr. % said. "), title("Minister Ann % of Aland said. "), title("Ann %, head of #, said. "), title("%, "), title("% and "), title("(%) "), title("% Corp. "), title("the % Union of # "), title("the minister of % "), title("Ann % (AF) "), title("#-%"), title("Ann % of $ "), title("“Yes,” Ann % said. "), title("Ann %: yes\n\n"), title("Ann % told Bob #. "), title("The # of % said. "), title("Prime Minister % said. "),
		two(full, title("% said. ")), two(full, Repeat("He said no. ")), two(full, Repeat("She said that he said. ")), two(full, Repeat("They said no. ")), two(full, Repeat("The minister said no. ")), two(full, title("Ann said. ")), two(full, title("A. % said. ")), two(title("Minister Ann % said. "), Repeat("The minister said. ")), two(title("the % Workers Union (%U) met. "), title("%U said. ")),
		two(title("Ann % met. "), Repeat("His wife said no. ")), two(title("The % firm met. "), Repeat("The firm said. ")), two(title("Okafor % said. "), title("Okafor said. ")), two(title("% Okafor said. "), Repeat("Okafor said. ")), two(title("a man from % came. "), Repeat("the man said. ")), two(Repeat("Ann Aba "), Repeat("he said ")), two(title("%, "), Repeat("he said. ")), two(title("The % said no. "), title("The % said no. ")), two(full, Repeat("it said. ")),
	)
}

// Lines are many short lines of the kinds that the text reader knows.
func Lines() []Attack {
	return repeats("- a\n", "• a\n", "1. a\n", "A\n\n", "A B\n\n", "* * *\n", "___\n", "LONDON (\n", "By A B\n\n", "By\n\n", "Advertisement\n\n", "Share\n", "Photo: A\n\n", "(AP)\n\n", "Updated: 10 September 2024\n", "10 September 2024\n\n", "Reporting by A B\n", "© 2024 A\n", "HEADLINE IN CAPITALS\n\n", "“a\n”\n‘", "A | B\n", "a\u00a0b\r\nBy X Y\r\nZ.\n", "Editing by\n", "Read more: a\n\n", "KEY POINTS\n\n- a\n")
}
