package article

import "testing"

func TestParseCredit(t *testing.T) {
	for _, tt := range []struct {
		in   string
		role CreditRole
		name string
	}{
		{"This content originally appeared on Al Jazeera.", CreditSyndication, "Al Jazeera"},
		{"This article was originally published by Harbour Science. Read the original.", CreditSyndication, "Harbour Science"},
		{"Originally published on Live Science.", CreditSyndication, "Live Science"},
		{"This article was reprinted on Wired.com.", CreditSyndication, "Wired.com"},
		{"This piece first appeared on Harbour Risk Review.", CreditSyndication, "Harbour Risk Review"},
		{"Republished with permission from The Conversation under a Creative Commons license.", CreditSyndication, "The Conversation"},
		{"Source: Al Jazeera and news agencies", CreditSource, "Al Jazeera and news agencies"},
		{"(With inputs from PTI)", CreditSource, "PTI"},
		{"With agencies", CreditSource, "agencies"},
		{"With files from The Canadian Press", CreditSource, "The Canadian Press"},
		{"--Field Level Media", CreditSource, "Field Level Media"},
		{"Reuters", CreditSource, "Reuters"},
		{"Provided by Harbour Wire", CreditProvider, "Harbour Wire"},
		{"This story was produced by Harbour Newsroom and is republished with permission.", CreditProvider, "Harbour Newsroom"},
		{"Distributed by Harbour Syndicate.", CreditDistributor, "Harbour Syndicate"},
	} {
		c, r := ParseCredit(tt.in)
		if c.Role != tt.role || c.Name != tt.name || c.Raw != tt.in || !r.IsZero() {
			t.Errorf("%q: %v %q raw %q rights %+v", tt.in, c.Role, c.Name, c.Raw, r)
		}
	}
	for _, tt := range []struct {
		in, holder string
		year       int
	}{
		{"© 2019 Associated Press. All Rights Reserved.", "Associated Press", 2019},
		{"Copyright 2019 Harbour News Now. All rights reserved.", "Harbour News Now", 2019},
		{"Copyright © 2024 Valley Public Radio. All rights reserved.", "Valley Public Radio", 2024},
		{"© Reuters", "Reuters", 0},
		{"(c) 2024, Harbour Times", "Harbour Times", 2024},
		{"© 2020-2024 Harbour Times Ltd.", "Harbour Times Ltd", 2020},
		{"All rights reserved.", "", 0},
	} {
		c, r := ParseCredit(tt.in)
		if r.Holder != tt.holder || r.Year != tt.year || r.Notice != tt.in || c != (Credit{}) {
			t.Errorf("%q: %+v, credit %+v", tt.in, r, c)
		}
	}
}

func TestCaptionMedia(t *testing.T) {
	for _, tt := range []struct{ in, caption, credit string }{
		{"The mayor at the harbour on Monday. (AP Photo/Jane Doe)", "The mayor at the harbour on Monday.", "AP Photo/Jane Doe"},
		{"The mayor speaks to reporters [File: Jane Doe/Reuters]", "The mayor speaks to reporters", "File: Jane Doe/Reuters"},
		{"The mayor at work. Photograph: Jane Doe/The Harbour Times", "The mayor at work.", "Jane Doe/The Harbour Times"},
		{"The mayor in May. Jane Doe/Getty Images", "The mayor in May.", "Jane Doe/Getty Images"},
		{"Photo: Jane Doe", "", "Jane Doe"},
		{"Getty Images", "", "Getty Images"},
		{"Image source, Getty Images", "", "Getty Images"},
		{"Image caption, The mayor said she was “delighted”", "The mayor said she was “delighted”", ""},
		{"FILE - The mayor speaks on Nov. 11, 2019.", "FILE - The mayor speaks on Nov. 11, 2019.", ""},
		{"(Photo by Jane Doe/AFP via Getty Images)", "", "Photo by Jane Doe/AFP via Getty Images"},
	} {
		m := captionMedia(tt.in, Span{0, len(tt.in)})
		if m.Caption != tt.caption || m.Credit != tt.credit || m.Type != "picture" {
			t.Errorf("%q: caption %q credit %q", tt.in, m.Caption, m.Credit)
		}
	}
}
