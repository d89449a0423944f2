package markup

import (
	"errors"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

// tree writes a node as nested names and texts.
func tree(n *Node) string {
	if n.Name == "" && n.Children == nil {
		return "'" + n.Text + "'"
	}
	var parts []string
	for _, c := range n.Children {
		parts = append(parts, tree(c))
	}
	return n.Name + "(" + strings.Join(parts, " ") + ")"
}

// End tags that HTML lets authors leave out, and those that they forget.
func TestParseHTML(t *testing.T) {
	for in, want := range map[string]string{
		`<p>a<p>b`:                        `(p('a') p('b'))`,
		`<p><b>a<p><b>b</b>c`:             `(p(b('a')) p(b('b') 'c'))`,
		`<ul><li>a<li><p>b<li>c</ul>d`:    `(ul(li('a') li(p('b')) li('c')) 'd')`,
		`<ul><li>a<ul><li>b</ul>c</ul>`:   `(ul(li('a' ul(li('b')) 'c')))`,
		`<table><tr><td>a<td>b<tr><th>c`:  `(table(tr(td('a') td('b')) tr(th('c'))))`,
		`a</i>b<br>c<br/>d<img src=x>e`:   `('a' 'b' br() 'c' br() 'd' img() 'e')`,
		`<script>a<b></script>c<style>x`:  `('c')`,
		`<div><p>a</div>b`:                `(div(p('a')) 'b')`,
		`a &amp; b &lt; &nbsp;&#8220;c`:   "('a & b < \u00a0“c')",
		`a < b`:                           `('a < b')`,
		`<P CLASS="x">a</P>`:              `(p('a'))`,
		``:                                `()`,
		`<p>a</ br>b`:                     `(p('a' 'b'))`,
		`<dl><dt>a<dd>b<dt>c</dl>`:        `(dl(dt('a') dd('b') dt('c')))`,
		`<p>a<blockquote>b</blockquote>c`: `(p('a') blockquote('b') 'c')`,
	} {
		n, err := ParseHTML(t.Context(), in, "test", article.Limits{})
		if err != nil {
			t.Errorf("%s: %v", in, err)
			continue
		}
		if got := tree(n); got != want && in != "" {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
	// Forgotten inline end tags in many paragraphs do not nest.
	if _, err := ParseHTML(t.Context(), strings.Repeat("<p><b><i>a", 2000), "test", article.Limits{}); err != nil {
		t.Error(err)
	}
	var le *article.LimitError
	if _, err := ParseHTML(t.Context(), strings.Repeat("<div>", 501), "test", article.Limits{}); !errors.As(err, &le) {
		t.Error(err)
	}
}

func TestSanitize(t *testing.T) {
	for in, want := range map[string]string{
		"plain":               "plain",
		"a\x00b\x08c":         "abc",
		"a\uFFFEb\uFFFFc":     "abc",
		"a&#8;b&#x1F;c":       "abc",
		"a&#10;b&#x41;c&#;d":  "a&#10;b&#x41;c&#;d",
		"a\xffb":              "ab",
		"&#99999999999;x":     "&#99999999999;x",
		"&#1114112;x&#xD800":  "x&#xD800",
		"tab\tline\nreturn\r": "tab\tline\nreturn\r",
		"&#12":                "&#12",
	} {
		got, n := Sanitize([]byte(in))
		if string(got) != want || (n > 0) != (in != want) {
			t.Errorf("%q is %q (%d), want %q", in, got, n, want)
		}
	}
}

func TestWriter(t *testing.T) {
	w := &Writer{Indent: true}
	w.Start("a", "x", `1 < 2 & "3"`+"\n", "empty", "")
	w.Leaf("b", "c & d > e\x00")
	w.Leaf("none", "")
	w.Mixed("p")
	w.Text("f ")
	w.Leaf("i", "g")
	w.Text(" h")
	w.End()
	w.Start("k")
	w.End()
	w.End()
	want := `<a x="1 &lt; 2 &amp; &quot;3&quot;&#10;">
 <b>c &amp; d &gt; e</b>
 <p>f <i>g</i> h</p>
 <k/>
</a>`
	if w.String() != want {
		t.Errorf("%s", w.String())
	}
}

func TestRootName(t *testing.T) {
	for in, want := range map[string]string{
		`<?xml version="1.0"?><!-- <a> --><b>`: "b",
		`<!DOCTYPE c [<!ENTITY x "<y>">]> <c>`: "c",
		`<!DOCTYPE d SYSTEM "x"><n:d x='1'/>`:  "d",
		"\xef\xbb\xbf\n<e>":                    "e",
		"\xff\xfe<\x00f\x00>\x00":              "f",
		"\x00<\x00g\x00>":                      "g",
		"text":                                 "",
		"<!-- open":                            "",
		"":                                     "",
	} {
		if got := string(RootName([]byte(in))); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
