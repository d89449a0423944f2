package article

import (
	"errors"
	"testing"
	"time"

	"golang.org/x/text/language"
)

func TestParseDate(t *testing.T) {
	ref := time.Date(2024, 9, 10, 14, 30, 0, 0, time.UTC)
	dublin := time.FixedZone("IST", 3600)
	for _, tt := range []struct {
		in   string
		want string // RFC 3339, or a date alone; "?" for ambiguous, "!" for unresolved, "" for no date
		zone string
		opts Options
	}{
		// Formats.
		{in: "2024-09-10T13:53:25Z", want: "2024-09-10T13:53:25Z", zone: "Z"},
		{in: "2024-09-10T13:53:25.647+02:00", want: "2024-09-10T13:53:25.647+02:00", zone: "+02:00"},
		{in: "2024-09-10T13:53:25+0000", want: "2024-09-10T13:53:25Z", zone: "+0000"},
		{in: "2024-09-10T13:53:25-05", want: "2024-09-10T13:53:25-05:00", zone: "-05"},
		{in: "2023-04-28T13:53:25", want: "2023-04-28T13:53:25"},
		{in: "2023-04-28 13:53:25", want: "2023-04-28T13:53:25"},
		{in: "2023-04-28 13:53:25 +0200", want: "2023-04-28T13:53:25+02:00", zone: "+0200"},
		{in: "2024-08-08T08:00Z", want: "2024-08-08T08:00:00Z", zone: "Z"},
		{in: "2024-08-08", want: "2024-08-08"},
		{in: "20240808", want: "2024-08-08"},
		{in: "20240808T080910+0200", want: "2024-08-08T08:09:10+02:00", zone: "+0200"},
		{in: "20240808T0809Z", want: "2024-08-08T08:09:00Z", zone: "Z"},
		{in: "2023-12-22T15:55:11.647030Z EST", want: "2023-12-22T15:55:11.64703", zone: "Z EST"},
		{in: "Tue, 19 Nov 2019 07:09:00 GMT", want: "2019-11-19T07:09:00Z", zone: "GMT"},
		{in: "Tue 19 Nov 2019 07:09 GMT", want: "2019-11-19T07:09:00Z", zone: "GMT"},
		{in: "Tue, 19 Nov 19 07:09 -0500 (EST)", want: "2019-11-19T07:09:00-05:00", zone: "-0500 EST"},
		{in: "12/20/2023 20:41:43", want: "2023-12-20T20:41:43"},
		{in: "12/21/2023 4:30:26 PM", want: "2023-12-21T16:30:26"},
		{in: "Fri, 12/22/2023 - 05:00", want: "2023-12-22T05:00:00"},
		// Words.
		{in: "20 Nisan 2029", want: "2029-04-20"},
		{in: "3 maja 2029, 10:15", want: "2029-05-03T10:15:00"},
		{in: "3. toukokuuta 2029", want: "2029-05-03"},
		{in: "3 мая 2029, 10:15", want: "2029-05-03T10:15:00"},
		{in: "Ağustos", want: ""},
		{in: "10 September 2024", want: "2024-09-10"},
		{in: "10 september 2024", want: "2024-09-10"},
		{in: "September 10, 2024", want: "2024-09-10"},
		{in: "Tuesday, September 10th, 2024", want: "2024-09-10"},
		{in: "the 10th of September 2024", want: ""},
		{in: "10th of September, 2024", want: "2024-09-10"},
		{in: "Sept. 9, 2024 7:34 p.m. ET", want: "2024-09-09T19:34:00-04:00", zone: "ET"},
		{in: "Jan. 9, 2024 at 7:34 p.m. ET", want: "2024-01-09T19:34:00-05:00", zone: "ET"},
		{in: "Nov. 3, 2024, 1:59 a.m. ET", want: "2024-11-03T01:59:00-04:00", zone: "ET"},
		{in: "Nov. 3, 2024, 2:00 a.m. ET", want: "2024-11-03T02:00:00-05:00", zone: "ET"},
		{in: "Sept.\u00a09, 2024 | 12 a.m. Pacific Time", want: "2024-09-09T00:00:00-07:00", zone: "PACIFIC"},
		{in: "12:05 GMT, 9 Sep 2024", want: "2024-09-09T12:05:00Z", zone: "GMT"},
		{in: "Mon 9 Sep 2024 12.05 BST", want: "2024-09-09T12:05:00+01:00", zone: "BST"},
		{in: "9 Sep 2024 12.05pm", want: "2024-09-09T12:05:00"},
		{in: "9 Sep 2024, 1205 GMT", want: "2024-09-09T12:05:00Z", zone: "GMT"},
		{in: "9 Sep 2024 7pm GMT+1", want: "2024-09-09T19:00:00+01:00", zone: "GMT+1"},
		{in: "9-Sep-24", want: "2024-09-09"},
		{in: "28.01.2025 09:18", want: "2025-01-28T09:18:00"},
		{in: "28.01.2025, 09.18 Uhr", want: "2025-01-28T09:18:00"},
		{in: "10. September 2024 um 8 Uhr", want: "2024-09-10T08:00:00"},
		{in: "mardi 10 septembre 2024 à 19h30", want: "2024-09-10T19:30:00"},
		{in: "1er août 2024", want: "2024-08-01"},
		{in: "10 de septiembre de 2024", want: "2024-09-10"},
		{in: "01 LUG 2024", want: "2024-07-01"},
		{in: "2024年9月10日", want: "2024-09-10"},
		{in: "2024년 9월 10일 09:18", want: "2024-09-10T09:18:00"},
		{in: "29 February 2024", want: "2024-02-29"},
		// Order.
		{in: "02/03/2016", want: "?"},
		{in: "02/03/2016", want: "?", opts: Options{Language: language.English}},
		{in: "02/03/2016", want: "2016-02-03", opts: Options{Language: language.AmericanEnglish}},
		{in: "02/03/2016", want: "2016-03-02", opts: Options{Language: language.BritishEnglish}},
		{in: "02/03/2016", want: "2016-03-02", opts: Options{Language: language.French}},
		{in: "02/03/2016", want: "?", opts: Options{Language: language.MustParse("en-CA")}},
		{in: "02.03.2016", want: "2016-03-02"},
		{in: "03/03/2016", want: "2016-03-03"},
		{in: "Wed 02/03/2016", want: "?"}, // the second of March and the third of February 2016 were Wednesdays
		{in: "Fri 02/03/2018", want: "2018-03-02"},
		{in: "13/12/2016", want: "2016-12-13"},
		{in: "13/13/2016", want: ""},
		// Reference.
		{in: "2 hours ago", want: "!"},
		{in: "2 hours ago", want: "2024-09-10T12:30:00Z", opts: Options{Reference: ref}},
		{in: "an hour ago", want: "2024-09-10T13:30:00Z", opts: Options{Reference: ref}},
		{in: "3 days ago", want: "2024-09-07", opts: Options{Reference: ref}},
		{in: "Yesterday at 11:15 GMT", want: "2024-09-09T11:15:00Z", zone: "GMT", opts: Options{Reference: ref}},
		{in: "vor 3 Stunden", want: "2024-09-10T11:30:00Z", opts: Options{Reference: ref}},
		{in: "Dec 24", want: "!"},
		{in: "Dec 24", want: "2023-12-24", opts: Options{Reference: ref}},
		{in: "9 September", want: "2024-09-09", opts: Options{Reference: ref}},
		{in: "29 Feb", want: "2024-02-29", opts: Options{Reference: ref}},
		// Zones.
		{in: "9 Sep 2024 12:05 IST", want: "2024-09-09T12:05:00", zone: "IST"},
		{in: "9 Sep 2024 12:05 IST", want: "2024-09-09T12:05:00+05:30", zone: "IST", opts: Options{Language: language.MustParse("en-IN")}},
		{in: "9 Sep 2024 12:05 IST", want: "2024-09-09T12:05:00+01:00", zone: "IST", opts: Options{Location: dublin}},
		{in: "9 Sep 2024 12:05 CST", want: "2024-09-09T12:05:00-06:00", zone: "CST"},
		{in: "9 Sep 2024 12:05 CST", want: "2024-09-09T12:05:00+08:00", zone: "CST", opts: Options{Language: language.SimplifiedChinese, Location: time.FixedZone("CST", 8*3600)}},
		{in: "10 September 2024 GMT", want: ""},
		// No dates.
		{in: "", want: ""}, {in: "May", want: ""}, {in: "September 2024", want: ""}, {in: "12:05", want: ""}, {in: "Monday", want: ""},
		{in: "31 April 2024", want: ""}, {in: "2024-13-01", want: ""}, {in: "10 September 2024 and more", want: ""}, {in: "March 4 Justice", want: ""},
		{in: "9 Sep 2024 25:00", want: ""}, {in: "10 out of 12", want: ""}, {in: "7 days", want: ""},
	} {
		d, err := ParseDate(tt.in, tt.opts)
		var got string
		var pe *ParseError
		switch {
		case err != nil && (!errors.As(err, &pe) || d.HasTime || !d.Time.IsZero()):
			t.Errorf("%q: %v with %+v", tt.in, err, d)
		case errors.Is(err, ErrDateAmbiguous):
			got = "?"
		case errors.Is(err, ErrDateUnresolved):
			got = "!"
		case err != nil:
		case d.HasZone:
			got = d.Time.Format(time.RFC3339Nano)
		case d.HasTime:
			got = d.Time.Format("2006-01-02T15:04:05.999999999")
		default:
			got = d.Time.Format("2006-01-02")
		}
		if got != tt.want || d.Zone != tt.zone || d.Raw != NormalizeLine(tt.in) {
			t.Errorf("%q: got %q zone %q raw %q, want %q zone %q (%v)", tt.in, got, d.Zone, d.Raw, tt.want, tt.zone, err)
		}
	}
}

func TestParseDateInLocation(t *testing.T) {
	loc := time.FixedZone("", 2*3600)
	d, err := ParseDate("28.01.2025 09:18", Options{Location: loc})
	if err != nil || d.HasZone || !d.Time.Equal(time.Date(2025, 1, 28, 7, 18, 0, 0, time.UTC)) {
		t.Errorf("got %+v, %v", d, err)
	}
}

func TestSummerUS(t *testing.T) {
	for in, want := range map[string]bool{
		"2024-03-10T01:59:59": false, "2024-03-10T02:00:00": true, "2024-11-03T01:00:00": true, "2024-11-03T02:00:00": false,
		"2006-03-20T12:00:00": false, "2006-04-02T12:00:00": true, "2006-10-29T12:00:00": false, "1986-04-20T12:00:00": false, "1986-04-28T12:00:00": true, "1950-07-01T12:00:00": false,
	} {
		at, err := time.Parse("2006-01-02T15:04:05", in)
		if err != nil {
			t.Fatal(err)
		}
		if got := summerUS(at); got != want {
			t.Errorf("%s: %v", in, got)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"Sept. 9, 2024 7:34 p.m. ET", "2023-12-22T15:55:11.647030Z EST", "02/03/2016", "2 hours ago", "2024年9月10日", "20240808T080910+0200", "12.05 BST", "29 Feb", "0001-00-00", "9999-12-31 23:59:60 -14:00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, opts := range []Options{{}, {Language: language.AmericanEnglish, Reference: time.Date(2024, 2, 29, 1, 0, 0, 0, time.UTC), Location: time.FixedZone("X", -9*3600)}} {
			d, err := ParseDate(s, opts)
			if err != nil {
				if d.Raw != NormalizeLine(s) || !d.Time.IsZero() {
					t.Errorf("%q: %+v", s, d)
				}
				continue
			}
			if d.Time.IsZero() || d.HasZone && !d.HasTime {
				t.Errorf("%q: %+v", s, d)
			}
			// A date that was read can be written down.
			if _, err := d.Time.MarshalJSON(); err != nil && d.Time.Year() > 1 && d.Time.Year() < 9999 {
				t.Errorf("%q: %v", s, err)
			}
		}
	})
}
