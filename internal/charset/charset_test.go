package charset

import (
	"testing"
	"unicode/utf8"
)

func TestDecode(t *testing.T) {
	tests := []struct {
		name, in, contentType string
		syntax                Syntax
		want, enc, declared   string
		invalid               int
	}{
		{"empty", "", "", HTML, "", "utf-8", "", 0},
		{"ascii", "plain", "", Plain, "plain", "utf-8", "", 0},
		{"utf-8", "“Zürich”", "", Plain, "“Zürich”", "utf-8", "", 0},
		{"utf-8 mark beats the header", "\xef\xbb\xbfZürich", "text/html; charset=iso-8859-1", HTML, "Zürich", "utf-8", "", 0},
		{"utf-16le mark", "\xff\xfeZ\x00\xfc\x00", "", Plain, "Zü", "utf-16le", "", 0},
		{"utf-16be mark", "\xfe\xff\x00Z\x00\xfc", "text/xml; charset=utf-8", XML, "Zü", "utf-16be", "", 0},
		{"utf-16le without mark", "<\x00p\x00>\x00\xfc\x00", "", HTML, "<p>ü", "utf-16le", "", 0},
		{"utf-16be without mark", "\x00<\x00p\x00>\x00\xfc", "", HTML, "<p>ü", "utf-16be", "", 0},
		{"utf-16 declared of what is none", "caf\xc3\xa9", "text/html; charset=utf-16", HTML, "café", "utf-8", "utf-16", 0},
		{"header", "\xcf\xf0\xe8\xe2\xe5\xf2", "text/html; charset=windows-1251", HTML, "Привет", "windows-1251", "", 0},
		{"header beats meta", "<meta charset=iso-8859-2>\xb9", "text/html; charset=windows-1251", HTML, "<meta charset=iso-8859-2>№", "windows-1251", "", 0},
		{"bare label", "\xcf", "koi8-r", Plain, "о", "koi8-r", "", 0},
		{"malformed header", "\xcf", "text/html;; Charset = 'koi8-r'", Plain, "о", "koi8-r", "", 0},
		{"unknown label", "\x93a\x94", "text/html; charset=martian", HTML, "“a”", "windows-1252", "martian", 0},
		{"latin-1 is windows-1252", "\x93don\x92t\x94 \x80", "text/html; charset=ISO-8859-1", HTML, "“don’t” €", "windows-1252", "", 0},
		{"meta charset", "<html><head><META charset = \"iso-8859-2\"></head>\xb3", "", HTML, "<html><head><META charset = \"iso-8859-2\"></head>ł", "iso-8859-2", "", 0},
		{"meta http-equiv", `<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">` + "\x93\xfa", "", HTML,
			`<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">日`, "shift_jis", "", 0},
		{"meta in a comment", "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>\xcf", "", HTML, "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>П", "windows-1251", "", 0},
		{"meta that says utf-16", "<meta charset=utf-16>é", "", HTML, "<meta charset=utf-16>é", "utf-8", "", 0},
		{"no meta in plain text", "<meta charset=koi8-r>\xe9", "", Plain, "<meta charset=koi8-r>é", "windows-1252", "", 0},
		{"xml declaration", "<?xml version='1.0' encoding='ISO-8859-15'?><a>\xa4</a>", "", XML, "<?xml version='1.0' encoding='ISO-8859-15'?><a>€</a>", "iso-8859-15", "", 0},
		{"valid utf-8 that declares latin-1", "<meta charset=iso-8859-1>Zürich “a”", "", HTML, "<meta charset=iso-8859-1>Zürich “a”", "utf-8", "iso-8859-1", 0},
		{"latin-1 that declares utf-8", "<meta charset=utf-8>Z\xfcrich", "", HTML, "<meta charset=utf-8>Zürich", "windows-1252", "utf-8", 0},
		{"utf-8 with some bad bytes", "<meta charset=utf-8>Zürich \xff\xfe!", "", HTML, "<meta charset=utf-8>Zürich \uFFFD!", "utf-8", "", 1},
		{"iso-2022-jp", "\x1b$BF|\x1b(B", "text/html; charset=iso-2022-jp", HTML, "日", "iso-2022-jp", "", 0},
		{"replacement encoding is not followed", "abc", "text/html; charset=iso-2022-kr", HTML, "abc", "utf-8", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, r := Decode([]byte(tt.in), tt.contentType, tt.syntax)
			if string(got) != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if r.Name != tt.enc || r.Declared != tt.declared || r.Invalid != tt.invalid {
				t.Errorf("got %+v, want name %q, declared %q, invalid %d", r, tt.enc, tt.declared, tt.invalid)
			}
		})
	}
}

func TestDecodeLeavesInputAlone(t *testing.T) {
	in := []byte("Z\xfcrich")
	Decode(in, "", Plain)
	if string(in) != "Z\xfcrich" {
		t.Errorf("input became %q", in)
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "\xff\xfe", "\xff\xfea", "<?xml encoding='x", "<meta charset=", "<!--", "a\x00b\x00", "\xef\xbb\xbf\xff"} {
		f.Add([]byte(s), "text/html; charset=utf-16", uint8(1))
	}
	f.Fuzz(func(t *testing.T, b []byte, contentType string, syntax uint8) {
		got, r := Decode(b, contentType, Syntax(syntax%3))
		if !utf8.Valid(got) {
			t.Errorf("not UTF-8: %q", got)
		}
		if r.Name == "" {
			t.Error("no name")
		}
	})
}
