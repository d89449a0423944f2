package article

import (
	"testing"
	"time"
	_ "time/tzdata" // the oracle
)

// TestZones compares the table of zones with the IANA database: in each zone,
// some day of the last years has the offset under that abbreviation.
func TestZones(t *testing.T) {
	for abbr, name := range map[string]string{
		"gmt": "Europe/London", "bst": "Europe/London", "wet": "Europe/Lisbon", "west": "Europe/Lisbon", "cet": "Europe/Berlin", "cest": "Europe/Berlin", "eet": "Europe/Athens", "eest": "Europe/Athens", "msk": "Europe/Moscow",
		"est": "America/New_York", "edt": "America/New_York", "cst": "America/Chicago", "cdt": "America/Chicago", "mst": "America/Denver", "mdt": "America/Denver", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
		"akst": "America/Anchorage", "akdt": "America/Anchorage", "hst": "Pacific/Honolulu", "ast": "America/Halifax", "adt": "America/Halifax", "wat": "Africa/Lagos", "cat": "Africa/Harare", "sast": "Africa/Johannesburg", "eat": "Africa/Nairobi",
		"pkt": "Asia/Karachi", "wib": "Asia/Jakarta", "hkt": "Asia/Hong_Kong", "jst": "Asia/Tokyo", "kst": "Asia/Seoul", "awst": "Australia/Perth", "acst": "Australia/Adelaide", "acdt": "Australia/Adelaide", "aest": "Australia/Sydney", "aedt": "Australia/Sydney",
		"nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland",
	} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		minutes, kind := zoneOf(abbr)
		if kind == zoneNone {
			t.Errorf("%s is not known", abbr)
			continue
		}
		found := false
		for m := time.January; m <= time.December; m++ {
			z, off := time.Date(2024, m, 15, 12, 0, 0, 0, loc).Zone()
			if fold(z) == abbr {
				found = true
				if off != minutes*60 {
					t.Errorf("%s is %d minutes in the table, %d in %s", abbr, minutes, off/60, name)
				}
			}
		}
		if !found {
			t.Errorf("%s has no %s", name, abbr)
		}
	}
}

// TestSummerUSAgainstIANA compares the rules with the database, a time of each
// day for sixty years. From January 1974 to 1975 the oil crisis had its own.
func TestSummerUSAgainstIANA(t *testing.T) {
	loc, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	for d := time.Date(1976, 1, 1, 12, 0, 0, 0, time.UTC); d.Year() < 2036; d = d.AddDate(0, 0, 1) {
		want := time.Date(d.Year(), d.Month(), d.Day(), 12, 0, 0, 0, loc).IsDST()
		if got := summerUS(d); got != want {
			t.Fatalf("%s: %v, want %v", d.Format(time.DateOnly), got, want)
		}
	}
}
