package recordjson

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/recordtest"
	"github.com/onrecord-go/onrecord/quote"
)

func TestRoundTrip(t *testing.T) {
	for _, units := range []Units{Bytes, UTF16, CodePoints} {
		for _, rec := range []*quote.Record{recordtest.Record(), {Text: "x", Statements: []quote.Statement{}, Claims: []quote.Claim{}}} {
			var buf bytes.Buffer
			if err := Encode(&buf, rec, EncodeOptions{Units: units, Words: units == UTF16, Compact: units == Bytes}); err != nil {
				t.Fatal(err)
			}
			doc := buf.String()
			got, err := Decode(t.Context(), &buf, DecodeOptions{})
			if err != nil {
				t.Fatalf("%v\n%s", err, doc)
			}
			if rec.Entities == nil {
				got.Entities = nil // a list without elements is written as one
			}
			if diff := cmp.Diff(rec, got); diff != "" {
				t.Errorf("%s: -want +got:\n%s", units, diff)
			}
		}
	}
	if diff := cmp.Diff(recordtest.Record(), recordtest.Record()); diff != "" {
		t.Error(diff)
	}
}

// The offsets are what other languages count.
func TestUnits(t *testing.T) {
	text := []rune(recordtest.Text)
	at := strings.Index(recordtest.Text, "said")
	runes := len([]rune(recordtest.Text[:at]))
	for units, want := range map[Units]int{Bytes: at, CodePoints: runes, UTF16: runes + 1} { // one character beyond the BMP before it
		var buf bytes.Buffer
		rec := recordtest.Record()
		if err := Encode(&buf, rec, EncodeOptions{Units: units, Compact: true}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(buf.String(), fmt.Sprintf(`"cue":[{"start":%d,"end":%d}]`, want, want+4)) {
			t.Errorf("%s: %s", units, &buf)
		}
		if diff := cmp.Diff(recordtest.Record(), rec); diff != "" {
			t.Errorf("Encode changed the record:\n%s", diff)
		}
	}
	if string(text[runes:runes+4]) != "said" {
		t.Error("the test counts wrong")
	}
}

func TestErrors(t *testing.T) {
	for doc, path := range map[string]string{
		``:                               "",
		`[]`:                             "/version",
		`{"version":"2.0"}`:              "/version",
		`{"version":"1.7","units":"em"}`: "/units",
		`{"version":"1.0","text":3}`:     "/text",
		`{"version":"1.0","text":"é","statements":[{"id":1,"cue":[{"start":1,"end":2}]}]}`:                       "/statements/0/cue/0",
		`{"version":"1.0","text":"é","statements":[{"id":1,"cue":[{"start":0,"end":9}]}]}`:                       "/statements/0/cue/0",
		`{"version":"1.0","units":"utf16","text":"🙂","statements":[{"id":1,"cue":[{"start":0,"end":1}]}]}`:       "/statements/0/cue/0",
		`{"version":"1.0","units":"codepoints","text":"x","statements":[{"id":1,"cue":[{"start":-1,"end":1}]}]}`: "/statements/0/cue/0",
		`{"version":"1.0","text":"x","statements":[{"id":1,"speaker":4}]}`:                                       "/statements/0",
		`{"version":"1.0","text":"x","statements":[{"id":2},{"id":1}]}`:                                          "/statements/1/id",
		`{"version":"1.0","text":"x","statements":[{"id":1,"stances":[{"claim":3}]}]}`:                           "/statements/0/stances/0",
		`{"version":"1.0","text":"x","statements":[{"id":1,"kind":"sung"}]}`:                                     "/statements/0/kind",
		`{"version":"1.0","text":"x","statements":[{"id":1},{"id":2,"stances":[{"act":"sing"}]}]}`:               "/statements/1/stances/0/act",
		`{"version":"1.0","text":"x","statements":[],"entities":[{"id":1,"gender":7}]}`:                          "/entities/0/gender",
	} {
		_, err := Decode(t.Context(), strings.NewReader(doc), DecodeOptions{})
		var pe *article.ParseError
		if !errors.As(err, &pe) || pe.Path != path {
			t.Errorf("%s: %v, want path %q", doc, err, path)
		}
	}
	if _, err := Decode(t.Context(), strings.NewReader(`{"version":"2.0"}`), DecodeOptions{}); !errors.Is(err, ErrVersion) {
		t.Error(err)
	}
	var le *article.LimitError
	if _, err := Decode(t.Context(), strings.NewReader(`{"version":"1.0"}`), DecodeOptions{Limits: article.Limits{Bytes: 5}}); !errors.As(err, &le) {
		t.Error(err)
	}
	if err := Encode(&bytes.Buffer{}, &quote.Record{}, EncodeOptions{Units: 9}); err == nil {
		t.Error("units 9")
	}
	// A later minor version may say more.
	if _, err := Decode(t.Context(), strings.NewReader(`{"version":"1.9","text":"x","mood":"blue","statements":[{"id":1,"x":{}}]}`), DecodeOptions{}); err != nil {
		t.Error(err)
	}
}

func FuzzDecode(f *testing.F) {
	var buf bytes.Buffer
	if err := Encode(&buf, recordtest.Record(), EncodeOptions{Units: UTF16, Compact: true}); err != nil {
		f.Fatal(err)
	}
	f.Add(buf.Bytes())
	f.Add([]byte(`{"version":"1.0","text":"aé🙂","statements":[{"id":1,"content":[{"start":0,"end":3}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		rec, err := Decode(t.Context(), bytes.NewReader(data), DecodeOptions{})
		if err != nil {
			return
		}
		for _, u := range []Units{Bytes, UTF16, CodePoints} {
			var buf bytes.Buffer
			if err := Encode(&buf, rec, EncodeOptions{Units: u}); err != nil {
				t.Skip(err) // a date that JSON cannot write
			}
			again, err := Decode(t.Context(), bytes.NewReader(buf.Bytes()), DecodeOptions{})
			if err != nil {
				t.Fatalf("%v\n%s", err, &buf)
			}
			if len(rec.Statements) != len(again.Statements) || rec.Text != again.Text {
				t.Fatalf("%s", &buf)
			}
		}
	})
}
