package html

import (
	"bytes"
	"testing"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// sameTokens compares the tokens of a page with those of the parser's tokenizer.
func sameTokens(t *testing.T, page []byte) {
	t.Helper()
	z, s := xhtml.NewTokenizer(bytes.NewReader(page)), scanner{data: page}
	for {
		want, at := z.Next(), s.pos
		raw := bytes.Clone(z.Raw())
		got, b := s.next()
		switch want {
		case xhtml.SelfClosingTagToken:
			want = xhtml.StartTagToken
		case xhtml.DoctypeToken:
			want = xhtml.CommentToken
		case xhtml.ErrorToken:
			raw = nil
		}
		if got != want || !bytes.Equal(b, raw) {
			t.Fatalf("at byte %d of %.300q: %v %.80q, want %v %.80q", at, page, got, b, want, raw)
		}
		switch want {
		case xhtml.ErrorToken:
			return
		case xhtml.StartTagToken, xhtml.EndTagToken:
			if name, _ := z.TagName(); s.tag != atom.Lookup(name) {
				t.Fatalf("%.80q is %v, want %q", raw, s.tag, name)
			}
		}
	}
}

// oddPages are markup that scanners read in different ways.
var oddPages = []string{
	"", "<", "a<", "a<b", "a</", "a</b", "</>x", "</ x>y", "< p>", "<p", "<p >", "<p/>", "<p/", "<P CLASS=x>y</P >z", "<p a=/>", "<p =x>", "<p ==x>", "<p a = 'x>' b=\"<\" c>d", "<p a='x", "<p a=>b", "<p / a>b",
	"<!>x", "<!", "<!-", "<!--", "<!-->x", "<!--->x", "<!---->x", "<!--a-->x", "<!--a--!>x", "<!--a--!-->x", "<!--a--!b>x-->y", "<!--a--!", "<!--a->b--", "<!doctype html>x", "<!DOCT>x", "<![CDATA[a>b]]>c", "<?xml a?>b", "<?",
	"<script>a</script>b", "<script>a</scripty></SCRIPT >b", "<script/>a</script>b", "<script>a<!--<script>b</script>c</script>d", "<script>a<!--b--></script>c", "<script></script>", "<script>a</script", "<script>a<!-- </script", "<script src=x>",
	"<title>a<b>c</title>d", "<textarea></textarea>x", "<style><p></style><p>", "<noscript><p></noscript>", "<iframe><p>", "<plaintext><p></plaintext>x", "<xmp></xmpx></xmp/>", "<a\x00b>", "<script\x00>x</script>", "x\x00y<p\n\ta\r=\fb>",
	"<averyveryverylongnameofanelement>x", "<p a=\"1\"b='2'c=3>x", "<p \"a>b\">c",
}

func TestScanner(t *testing.T) {
	for _, p := range oddPages {
		sameTokens(t, []byte(p))
	}
}

// TestScannerPages asks for the same tokens of whole pages.
func TestScannerPages(t *testing.T) {
	for _, p := range pages(t) {
		sameTokens(t, p)
	}
}

func FuzzScanner(f *testing.F) {
	for _, p := range oddPages {
		f.Add([]byte(p))
	}
	f.Fuzz(func(t *testing.T, page []byte) { sameTokens(t, page) })
}
