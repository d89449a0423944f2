package article

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestNormalize(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "He said “no”.\n\nShe left – at once…\t", "He said “no”.\n\nShe left – at once…\t"},
		{"quotes stay", "''It's \"so\" «là» „ja“ ‚gut‘ `x` -- no", "''It's \"so\" «là» „ja“ ‚gut‘ `x` -- no"},
		{"line breaks", "a\r\nb\rc\vd\fe\u2028f\u2029g\r\n\r\nh\r", "a\nb\nc\nd\ne\nf\ng\n\nh\n"},
		{"spaces", "a\u00a0b\u2009c\u202fd\u3000e\u2003\u00a0f", "a b c d e  f"},
		{"invisible", "\ufeffSoft\u00adhyphen zero\u200bwidth word\u2060joiner \ufeffbom", "Softhyphen zerowidth wordjoiner bom"},
		{"controls", "a\x00b\x07c\x1bd\x7fe", "abcde"},
		{"bidi", "pay\u202e lla \u202cnow \u2066x\u2069 a\u200eb", "pay lla now x ab"},
		{"marks stay in right-to-left text", "\u200fאמר: \u200eyes", "\u200fאמר: \u200eyes"},
		{"c1", "\u0093I won\u0092t\u0094 \u0096 he\u0085 \u008d", "“I won’t” – he… "},
		{"nfc", "Sa\u0303o Tome\u0301, A\u030angstro\u0308m \u212b \u1112\u1161\u11ab", "São Tomé, Ångström Å 한"},
		{"nfc through invisible", "Tome\u00ad\u0301 e\u200b\u0302\u0301", "Tomé ế"},
		{"persian zwnj", "می\u200cخواهم no\u200cne", "می\u200cخواهم none"},
		{"emoji zwj", "👩\u200d💻 ❤\ufe0f\u200d🔥 a\u200db", "👩\u200d💻 ❤\ufe0f\u200d🔥 ab"},
		{"flag tags", "🏴\U000e0067\U000e0062\U000e007f a\U000e0061", "🏴\U000e0067\U000e0062\U000e007f a"},
		{"invalid", "a\xffb\xe2\x80c\xf0\x9f\x98d\xed\xa0\x80e\xe2\x80", "a\ufffdb\ufffdc\ufffdd\ufffd\ufffd\ufffde\ufffd"},
		{"mojibake quotes", "â€œDonâ€™tâ€\u009d â€” he saidâ€¦ â€œyesâ€", "“Don’t” — he said… “yesâ€"},
		{"mojibake quotes, mapped", "â€œDonâ€™tâ€™, â€˜noâ€™ â€“ 5 â‚¬ Brandâ„¢", "“Don’t’, ‘no’ – 5 € Brand™"},
		{"mojibake latin", "JosÃ© GarcÃ\u00ada, NoÃ«l, Ã‰tat, ACCIÃ“N, Ã\u00a0 la carte, MÃ¼ller, WaÅ‚Ä™sa", "José García, Noël, État, ACCIÓN, à la carte, Müller, Wałęsa"},
		{"mojibake spaces", "one.Â\u00a0Two Â£5 Â«ouiÂ» soÂ\u00adft", "one. Two £5 «oui» soft"},
		{"mojibake twice", "donÃ¢â‚¬â„¢t JosÃƒÂ©", "don’t José"},
		{"mojibake thrice", "JosÃƒÆ’Ã‚Â©", "José"},
		{"mojibake others", "ï»¿fiâ€‹x oï¬\u0081ce ðŸ˜€ ÐŸÑ€Ð¸Ð²ÐµÑ‚ ï¿½", "fix oﬁce 😀 Привет \ufffd"},
		{"not mojibake", "“MAÇÔ, CAFÉ’S “Ñ” voilà\u00a0» “café”—no ESPAÑ… «GRÂ» Ã Å, élève, Â\u00a0b", "“MAÇÔ, CAFÉ’S “Ñ” voilà » “café”—no ESPAÑ… «GRÂ» Ã Å, élève,  b"},
		{"lone leads", "Ã\u00ad\u0301 â\u00ad€™ ð\u00ad\u00ad€ â€", "í\u0301 ’ ð€ â€"},
	} {
		got, m, _ := Normalize(tt.in)
		if got != tt.want {
			t.Errorf("%s: Normalize(%q)\n got %q\nwant %q", tt.name, tt.in, got, tt.want)
		}
		checkNormal(t, tt.in, got, m)
	}
}

// checkNormal checks the laws of the normaliser.
func checkNormal(t *testing.T, raw, clean string, m SourceMap) {
	t.Helper()
	if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) || strings.ContainsAny(clean, "\r\u00a0\u00ad\u202e") {
		t.Errorf("Normalize(%q) = %q is no normal form", raw, clean)
	}
	if again, _, _ := Normalize(clean); again != clean {
		t.Errorf("Normalize(%q) = %q is not stable: %q", raw, clean, again)
	}
	prev := Span{}
	for i, r := range clean {
		sp := Span{i, i + utf8.RuneLen(r)}
		src := m.Source(sp)
		if src.IsZero() || src.Start < prev.Start || src.End < prev.End || src.End > len(raw) {
			t.Fatalf("Source(%v) = %v after %v in %q", sp, src, prev, raw)
		}
		if utf8.ValidString(raw) && !utf8.ValidString(src.In(raw)) {
			t.Fatalf("Source(%v) = %v splits a rune of %q", sp, src, raw)
		}
		// What stands for itself leads to itself.
		if r < utf8.RuneSelf && r > ' ' && src.Len() == 1 && src.In(raw) != string(r) {
			t.Fatalf("Source(%v) = %q, want %q, in %q", sp, src.In(raw), string(r), raw)
		}
		if back := m.Clean(src); !back.Contains(sp) {
			t.Fatalf("Clean(%v) = %v, want %v, in %q", src, back, sp, raw)
		}
		prev = src
	}
}

func TestNormalizeReturnsCleanTextAsItIs(t *testing.T) {
	in := strings.Repeat("“We will not yield,” said Zoë Müller – in Łódź, on Monday… Привет. 5 €\n\n", 100)
	if n := testing.AllocsPerRun(10, func() { Normalize(in) }); n > 0 {
		t.Errorf("%v allocations for a clean text", n)
	}
}

func TestSource(t *testing.T) {
	raw := "\ufeffA\u00a0“no\u00adgo” Tome\u0301 donâ€™t\r\nend\u200b"
	clean, m, issues := Normalize(raw)
	for _, tt := range []struct{ clean, raw string }{
		{"A", "A"},
		{" ", "\u00a0"},
		{"nogo", "no\u00adgo"},
		{"go", "go"},
		{"no", "no"},
		{"“nogo”", "“no\u00adgo”"},
		{"Tomé", "Tome\u0301"},
		{"don’t", "donâ€™t"},
		{"’", "â€™"},
		{"end", "end"},
		{"t\nend", "t\r\nend"},
		{clean, strings.TrimSuffix(strings.TrimPrefix(raw, "\ufeff"), "\u200b")},
	} {
		i := strings.Index(clean, tt.clean)
		sp := Span{i, i + len(tt.clean)}
		if got := m.Source(sp).In(raw); got != tt.raw {
			t.Errorf("%q comes from %q, want %q", tt.clean, got, tt.raw)
		}
		if got := m.Clean(m.Source(sp)); got != sp {
			t.Errorf("Clean(Source(%v)) = %v", sp, got)
		}
	}
	want := []Issue{
		{Code: IssueInvisible, Count: 3},
		{Code: IssueSpace, Span: Span{1, 2}, Count: 1},
		{Code: IssueNFC, Span: Span{16, 18}, Count: 1},
		{Code: IssueMojibake, Span: Span{22, 25}, Count: 1},
	}
	if diff := cmp.Diff(want, issues); diff != "" {
		t.Errorf("issues (-want +got):\n%s", diff)
	}
	if got := (SourceMap{}).Source(Span{0, 1}); got != (Span{}) {
		t.Errorf("the zero map leads to %v", got)
	}
}

func FuzzNormalize(f *testing.F) {
	for _, s := range []string{
		"", "plain", "\ufeffA\u00a0b\r\nc\u00ad", "â€œDonâ€™tâ€\u009d JosÃƒÂ©", "e\u0301\u00ad\u0302", "\xf0\x9f\x98 \xed\xa0\x80", "👩\u200d💻 می\u200cخ",
		"Ã\u00ad\u0301 â\u00ad€™ ð\u00ad\u00ad€", "A\u030a\u00ada\u0302€™", "Â\u00a0Ã\u0081ðŸ\u0098\u0080", "\u1100\u1161\u11a8\u0344\u2126", "S\u030cÃS\u030c",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		clean, m, _ := Normalize(raw)
		checkNormal(t, raw, clean, m)
	})
}

// FuzzNormalizePieces strings characters together that act on each other, which
// random bytes seldom do.
func FuzzNormalizePieces(f *testing.F) {
	pieces := []string{"a", "S", " ", "\n", "Â", "Ã", "Å", "Ñ", "â", "ï", "ð", "€", "™", "”", "“", "œ", "Ÿ", "š", "Š", "¢", "©", "‚", "„", "\u00a0", "\u00ad",
		"\u0081", "\u009d", "\u0094", "\u200b", "\u200d", "\u200c", "\u0301", "\u0302", "\u030c", "\u030a", "\u0303", "\u20d0", "ä", "¬", "ƒ", "Æ", "’", "\xe2", "\x80", "\r", "\u200e", "א",
		"👩", "\u1100", "\u1161", "\u0344", "\u212b", "\u034f", "ى", "\U000e0061", "🏴", "¿", "½", "»"}
	f.Add([]byte{1, 2, 3, 8, 11, 12})
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 4096 {
			t.Skip("a long input shows no more than a short one")
		}
		var s strings.Builder
		for _, c := range b {
			s.WriteString(pieces[int(c)%len(pieces)])
		}
		clean, m, _ := Normalize(s.String())
		checkNormal(t, s.String(), clean, m)
	})
}

func BenchmarkNormalize(b *testing.B) {
	para := "“We will not yield,” said Zoë Müller, the mayor of Łódź, on Monday. The council had met for nine hours – its longest session this year – before it voted.\n\n"
	for _, bm := range []struct{ name, in string }{
		{"clean", strings.Repeat(para, 200)},
		{"nbsp", strings.Repeat(strings.Replace(para, ", ", ",\u00a0", 1), 200)},
		{"marks", strings.Repeat("e\u0301\u200b\u0302", 10000)},
		{"nested", strings.Repeat("â", 30000) + strings.Repeat("€™", 30000)},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.SetBytes(int64(len(bm.in)))
			b.ReportAllocs()
			for b.Loop() {
				Normalize(bm.in)
			}
		})
	}
}
