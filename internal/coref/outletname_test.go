package coref_test

import "testing"

// TestViaByForm asks through what the words of the last speaker came where the tables
// do not list the outlet, or where the way has no article.
func TestViaByForm(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“It works,” [Lena Okafor] {told} HarbourWire.", "HarbourWire"},
		{"“It works,” [Lena Okafor] {told} Radio Tallport on Monday.", "Radio Tallport"},
		{"“It works,” [Lena Okafor] {told} El Muelle, a tabloid.", "El Muelle"},
		{"“It works,” [Lena Okafor] {told} Havneposten.", "Havneposten"},
		{"“It works,” [Lena Okafor] {told} state radio.", "state radio"},
		{"“It works,” [Lena Okafor] {told} this newspaper.", "this newspaper"},
		{"“It works,” [Lena Okafor] {said} on X.", "X"},
		{"“It works,” [Lena Okafor] {said} by email.", "email"},
		{"[Lena Okafor] {said} in an emailed reply that it works.", "an emailed reply"},
		{"[Lena Okafor] {was quoted by HNA as saying} that it works.", "HNA"},
		{"[Two of nine brokers polled by Reuters] {said} that it works.", "Reuters"},
		{"“It works,” [Lena Okafor] {told} reporters.", ""},
		{"“It works,” [Lena Okafor] {told} Paul Brandt.", ""},
		{"“It works,” [Lena Okafor] {said} on X Street.", ""},
	} {
		if got := lastVia(resolve(t, c.text)); got != c.want {
			t.Errorf("via of %q is %q, want %q", c.text, got, c.want)
		}
	}
}
