package hostile

import (
	"fmt"
	"strings"
)

// XML returns attacks on whatever reads XML, whose root element is begun by head
// and ended by tail.
func XML(head, tail string) []Attack {
	inside := repeats("<a>", "<a/>", "<a>x</a>", "<p>x</p>", "<p>"+prose+"</p>", "x", "&amp;", "&", "&lt", "&x;", "&#65;", "&#x1;", "&nbsp;", "<", "</", "</a>", "<!--", "<!---->", "<!-- - -->", "<![CDATA[", "<![CDATA[x]]>", "]]>", "<?", "<?a?>", "<?xml?>", "<!DOCTYPE", "<!ENTITY", "<a b='c'/>", "<a b='", "<a b=c ", "<a xmlns='b'>", "<x:a>", "<x:a/>", "<x:a xmlns:x='b'/>", "\x00", "\xff", "\ufeff", "\r\n", " ", "<a\n", "<é/>", "<p><b>x</b></p>", "<b>x</b>", "<br/>", "<hl2>x</hl2>", "<p>“Yes,” he said.</p>", "<table><tr><td>x</td></tr></table>", "<p>x")
	out := framed(head, tail, inside)
	out = append(out, repeats("<a>", "<!DOCTYPE a [", "<?xml", "<!--", "<a ", " ", "\n")...)
	out = append(out, framed(head, tail, []Attack{
		nested("<a>", "x", "</a>"), nested("<p>", "x", "</p>"), nested("<x:a xmlns:x='b'>", "x", "</x:a>"), nested("<a xmlns='b'>", "x", "</a>"), nested("<b><i>", "x", "</i></b>"),
		numbered("<%/>"), numbered("<a %='x'/>"), numbered("<a x:%='x'/>"), numbered("<%:a/>"), numbered("<a xmlns:%='%'/>"), numbered("<a xmlns:%='%'>"), numbered("<p id='%'>%</p>"), numbered("&%;"),
		{"attributes", func(n int) string { return "<a " + counted("%='x' ", n) + "/>" }},
		{"attributes alike", func(n int) string { return "<a " + strings.Repeat("b='x' ", n/6) + "/>" }},
		{"namespaces", func(n int) string {
			return "<a " + counted("xmlns:%='x' ", n/2) + ">" + strings.Repeat("<a/>", n/8) + "</a>"
		}},
		{"an attribute", func(n int) string { return "<a b='" + strings.Repeat("x ", n/2) + "'/>" }},
		{"a name", func(n int) string { return "<" + strings.Repeat("a", n) + "/>" }},
		{"a prefix", func(n int) string { return "<" + strings.Repeat("a:", n/2) + "/>" }},
		{"a text", func(n int) string { return "<p>" + strings.Repeat("x", n) + "</p>" }},
		{"a section of text", func(n int) string { return "<p><![CDATA[" + strings.Repeat("]]", n/2) + "]]></p>" }},
		{"a comment", func(n int) string { return "<!--" + strings.Repeat("x", n) + "-->" }},
		{"an entity", func(n int) string { return "&" + strings.Repeat("a", n) + ";" }},
	})...)
	return append(out,
		Attack{"entities of entities", func(n int) string {
			var b strings.Builder
			b.WriteString(`<!DOCTYPE a [<!ENTITY e0 "lol">`)
			for i := 1; i < 20; i++ {
				fmt.Fprintf(&b, `<!ENTITY e%d "%s">`, i, strings.Repeat(fmt.Sprintf("&e%d;", i-1), 10))
			}
			return b.String() + "]>" + head + strings.Repeat("&e19;", n/5) + tail
		}},
		Attack{"one long entity", func(n int) string {
			return `<!DOCTYPE a [<!ENTITY e "` + strings.Repeat("x", n/2) + `">]>` + head + strings.Repeat("&e;", n/6) + tail
		}},
		Attack{"outside entities", func(n int) string {
			return `<!DOCTYPE a [` + counted(`<!ENTITY % SYSTEM "file:///etc/passwd">`, n) + "]>" + head + "&e;" + tail
		}},
		Attack{"doctype nested", func(n int) string {
			return "<!DOCTYPE a " + strings.Repeat("<", n/2) + strings.Repeat(">", n/2) + head + tail
		}},
		Attack{"doctype of marks", func(n int) string { return "<!DOCTYPE a " + strings.Repeat(`"'`, n/2) + ">" + head + tail }},
	)
}

// NITF returns attacks on whatever reads NITF.
func NITF() []Attack {
	out := XML("<nitf><body><body.content>", "</body.content></body></nitf>")
	in := func(head, tail string, units ...string) {
		for _, u := range units {
			out = append(out, framed(head, tail, []Attack{numbered(u)})...)
		}
	}
	in("<nitf><head>", "</head><body/></nitf>", "<meta name='%' content='%'/>", "<title>%</title>", "<docdata/>", "<pubdata name='%'/>", "<tobject><tobject.subject tobject.subject.type='%'/></tobject>")
	in("<nitf><head><docdata>", "</docdata></head><body/></nitf>", "<doc-id id-string='%'/>", "<urgency ed-urg='5'/>", "<date.issue norm='20240101'/>", "<key-list><keyword key='%'/></key-list>", "<key-list>", "<identified-content><person>Ann %</person></identified-content>", "<du-key key='%'/>", "<ed-msg info='%'/>", "<series/>")
	in("<nitf><body><body.head>", "</body.head></body></nitf>", "<hedline><hl1>%</hl1></hedline>", "<hedline>", "<byline>By Ann %</byline>", "<byline><person>Ann %</person></byline>", "<dateline><location>%</location></dateline>", "<note>%</note>", "<abstract><p>%</p></abstract>", "<distributor>%</distributor>", "<rights>%</rights>")
	in("<nitf><body><body.content>", "</body.content></body></nitf>", "<block>", "<block><p>%</p></block>", "<media media-type='image'><media-reference source='%'/><media-caption>%</media-caption></media>", "<media>", "<p>He met <person>Ann %</person></p>", "<p><person>Ann %</person><org>%</org><location>%</location></p>", "<ul><li>%</li></ul>", "<fn>x</fn>", "<bq><block>", "<nitf-table>", "<table><tr><td>%</td></tr></table>", "<hl2>%</hl2>", "<pre>%</pre>", "<q>%</q>", "<em>x</em>", "<br/>x")
	return out
}

// NewsML returns attacks on whatever reads NewsML-G2.
func NewsML() []Attack {
	const ns = ` xmlns="http://iptc.org/std/nar/2006-10-01/"`
	const item = `<newsItem` + ns + ` guid="urn:a" standard="NewsML-G2" standardversion="2.33">`
	out := XML(item+`<contentSet><inlineXML><nitf><body><body.content>`, `</body.content></body></nitf></inlineXML></contentSet></newsItem>`)
	in := func(head, tail string, units ...string) {
		for _, u := range units {
			out = append(out, framed(head, tail, []Attack{numbered(u)})...)
		}
	}
	in(item, "</newsItem>", "<catalogRef href='http://%'/>", "<catalog><scheme alias='%' uri='http://%'/></catalog>", "<rightsInfo><copyrightHolder literal='%'/></rightsInfo>", "<itemMeta>", "<contentMeta>", "<contentSet>", "<assert qcode='a:%'><name>%</name></assert>", "<x>%</x>", "<partMeta/>")
	in(item+"<catalog>", "</catalog><contentMeta><subject qcode='a:b'/></contentMeta></newsItem>", "<scheme alias='%' uri='http://%'/>", "<scheme alias='a' uri='http://%'/>")
	in(item+"<itemMeta>", "</itemMeta></newsItem>", "<itemClass qcode='ninat:text'/>", "<versionCreated>2024-01-01</versionCreated>", "<link rel='%' href='%'/>", "<signal qcode='%:%'/>", "<edNote>%</edNote>", "<title>%</title>", "<role/>")
	in(item+"<contentMeta>", "</contentMeta></newsItem>", "<subject type='cpnat:person' qcode='a:%'><name>%</name></subject>", "<subject><name>%</name><name>x</name></subject>", "<subject><broader qcode='a:%'/></subject>", "<headline>%</headline>", "<by>By Ann %</by>", "<creator><name>Ann %</name></creator>", "<contributor literal='%'/>", "<dateline>%</dateline>", "<located qcode='a:%'><name>%</name></located>", "<description>%</description>", "<keyword>%</keyword>", "<language tag='en'/>", "<urgency>5</urgency>", "<slugline>%</slugline>", "<genre qcode='a:%'/>", "<headline>")
	in(item+"<contentSet>", "</contentSet></newsItem>", "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>%</p></body></html></inlineXML>", "<inlineData>%</inlineData>", "<remoteContent href='%'/>", "<inlineXML>")
	in(`<newsMessage`+ns+`><itemSet>`, "</itemSet></newsMessage>", item+"<contentSet><inlineData>%</inlineData></contentSet></newsItem>", item+"</newsItem>", "<packageItem/>", item, "<conceptItem><concept/></conceptItem>")
	in(item+"<assert>", "</assert></newsItem>", "<name>%</name>", "<sameAs qcode='a:%'/>")
	out = append(out, Attack{"assertions then subjects", func(n int) string {
		return item + counted("<assert qcode='a:%'><name>%</name></assert>", n/2) + "<contentMeta>" + counted("<subject qcode='a:%'/>", n/2) + "</contentMeta></newsItem>"
	}}, Attack{"schemes then codes", func(n int) string {
		return item + "<catalog>" + counted("<scheme alias='%' uri='http://%'/>", n/2) + "</catalog><contentMeta>" + counted("<subject qcode='%:a'/>", n/2) + "</contentMeta></newsItem>"
	}})
	return out
}

// Feeds returns attacks on whatever reads RSS, Atom and JSON Feed.
func Feeds() []Attack {
	out := XML("<rss><channel><item><description>", "</description></item></channel></rss>")
	out = append(out, XML("<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>", "</content></entry></feed>")...)
	in := func(head, tail string, units ...string) {
		for _, u := range units {
			out = append(out, framed(head, tail, []Attack{numbered(u)})...)
		}
	}
	in("<rss><channel>", "</channel></rss>", "<item/>", "<item><title>%</title><description>%</description></item>", "<item>", "<title>%</title>", "<category>%</category>", "<image/>")
	in("<rss><channel><item>", "</item></channel></rss>", "<title>%</title>", "<author>a@b.example (Ann %)</author>", "<dc:creator>Ann %</dc:creator>", "<category>%</category>", "<media:content url='%'/>", "<media:group>", "<enclosure url='%'/>", "<guid>%</guid>", "<link>http://a.example/%</link>", "<pubDate>Tue, 10 Sep 2024 10:00:00 GMT</pubDate>", "<content:encoded>&lt;p&gt;%</content:encoded>")
	in("<rss><channel><item><description>", "</description></item></channel></rss>", "&lt;p&gt;x", "&lt;b&gt;", "&lt;div&gt;", "x&lt;/z&gt;", "&lt;table&gt;&lt;tr&gt;&lt;td&gt;x", "&amp;amp;")
	in("<feed xmlns='http://www.w3.org/2005/Atom'>", "</feed>", "<entry/>", "<entry><title>%</title><content>%</content></entry>", "<author><name>Ann %</name></author>", "<link href='%'/>")
	in("<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "</entry></feed>", "<author><name>Ann %</name></author>", "<link rel='%' href='%'/>", "<category term='%'/>", "<contributor><name>%</name></contributor>", "<title>%</title>")
	const head = `{"version":"https://jsonfeed.org/version/1.1","title":"a",`
	out = append(out, JSON()...)
	out = append(out, field(head+`"items":`, "}", listOf(`{"id":"%","content_html":"<p>%</p>","authors":[{"name":"Ann %"}]}`), listOf("{}"), nested("[", "1", "]"), nested(`{"a":`, "1", "}"))...)
	for _, k := range []string{"content_html", "content_text", "authors", "tags", "title", "summary", "attachments", "date_published"} {
		out = append(out, field(head+`"items":[{"id":"1","`+k+`":`, "}]}", quoted("<p>x"), quoted("<div>"), quoted("x\n\n"), listOf(`"%"`), listOf(`{"name":"Ann %"}`))...)
	}
	return out
}

// Encodings returns documents in encodings that break off or contradict
// themselves.
func Encodings() []Attack {
	return []Attack{
		{"UTF-16 cut inside a unit", func(n int) string { return "\xff\xfe" + strings.Repeat("a\x00", n/2) + "a" }},
		{"UTF-16 cut inside a pair", func(n int) string { return "\xfe\xff" + strings.Repeat("\x00a", n/2) + "\xd8\x3d" }},
		{"UTF-16 of halves", func(n int) string { return "\xff\xfe" + strings.Repeat("\x00\xd8", n/2) }},
		{"UTF-16 of halves the wrong way", func(n int) string { return "\xfe\xff" + strings.Repeat("\xdc\x00\xd8\x00", n/4) }},
		{"UTF-16 page", func(n int) string { return "\xff\xfe" + strings.Repeat("<\x00p\x00>\x00x\x00", n/8) }},
		{"UTF-32", func(n int) string { return "\xff\xfe\x00\x00" + strings.Repeat("a\x00\x00\x00", n/4) }},
		{"UTF-8 cut", func(n int) string { return strings.Repeat("\xf0\x9f\x99", n/3) }},
		{"UTF-8 overlong", func(n int) string { return strings.Repeat("\xc0\xaf", n/2) }},
		{"marks of order", func(n int) string { return strings.Repeat("\xef\xbb\xbf", n/3) }},
		{"charset declared over and over", func(n int) string { return strings.Repeat("<meta charset=utf-16>", n/21) }},
		{"charset that is none", func(n int) string { return "<meta charset='" + strings.Repeat("x", n) + "'>" }},
		{"XML declared in a charset that is none", func(n int) string { return "<?xml version='1.0' encoding='" + strings.Repeat("x", n) + "'?><a/>" }},
		{"declared Shift JIS", func(n int) string { return "<meta charset=shift_jis>" + strings.Repeat("\x81", n) }},
		{"declared ISO-2022-JP", func(n int) string { return "<meta charset=iso-2022-jp>" + strings.Repeat("\x1b$B", n/3) }},
		{"declared GB 18030", func(n int) string { return "<meta charset=gb18030>" + strings.Repeat("\x84\x31\xa4\x37", n/4) }},
		{"declared Big5", func(n int) string { return "<meta charset=big5>" + strings.Repeat("\x88\x62", n/2) }},
		{"declared windows-1252", func(n int) string { return "<meta charset=windows-1252>" + strings.Repeat("\x93a\x94 ", n/4) }},
	}
}
