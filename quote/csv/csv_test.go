package csv

import (
	stdcsv "encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/recordtest"
	"github.com/onrecord-go/onrecord/quote"
)

func rows(t *testing.T, r *quote.Record, opts EncodeOptions) []map[string]string {
	t.Helper()
	var buf strings.Builder
	if err := Encode(&buf, r, opts); err != nil {
		t.Fatal(err)
	}
	rd := stdcsv.NewReader(strings.NewReader(buf.String()))
	if opts.Comma != 0 {
		rd.Comma = opts.Comma
	}
	all, err := rd.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if !opts.NoHeader {
		if strings.Join(all[0], ",") != strings.Join(Header(), ",") {
			t.Errorf("header %v", all[0])
		}
		all = all[1:]
	}
	var out []map[string]string
	for _, row := range all {
		m := map[string]string{}
		for i, c := range row {
			m[Header()[i]] = c
		}
		out = append(out, m)
	}
	return out
}

func TestEncode(t *testing.T) {
	got := rows(t, recordtest.Record(), EncodeOptions{})
	if len(got) != 3 {
		t.Fatalf("%d rows", len(got))
	}
	for i, want := range []map[string]string{
		{"statement": "1", "kind": "direct", "speaker": "Łucja Quill", "speaker_kind": "person", "role": "owner", "affiliation": "the café", "country": "PL", "principal": "",
			"content": "“We have not closed,” “and never will.”", "from": "2024-05-01T00:00:00Z", "until": "2024-05-02T00:00:00Z", "stance": "1", "act": "deny",
			"position": "oppose", "commitment": "-3", "claim_id": "1", "claim": "the café has closed", "confidence": "0.97"},
		{"statement": "1", "stance": "2", "act": "promise", "position": "neutral", "commitment": "0"},
		{"statement": "2", "kind": "indirect", "speaker": "the mayor’s office", "principal": "City of Łódź", "cue": "warned", "act": "warn", "position": "uncommitted",
			"attitude": "con", "target": "the roof", "from": ""},
	} {
		for k, v := range want {
			if got[i][k] != v {
				t.Errorf("row %d: %s is %q, want %q", i, k, got[i][k], v)
			}
		}
	}
	start := fmt.Sprint(recordtest.Span("“We have").Start)
	end := fmt.Sprint(recordtest.Span("never will.”").End)
	if got[0]["start"] != start || got[0]["end"] != end {
		t.Errorf("%s to %s, want %s to %s", got[0]["start"], got[0]["end"], start, end)
	}
}

// A statement without a stance, a speaker or a content is a row all the same.
func TestBare(t *testing.T) {
	got := rows(t, &quote.Record{Statements: []quote.Statement{{ID: 7}}}, EncodeOptions{NoHeader: true, Comma: ';'})
	if len(got) != 1 || got[0]["statement"] != "7" || got[0]["stance"] != "" || got[0]["position"] != "" || got[0]["speaker"] != "" {
		t.Errorf("%v", got)
	}
}

func TestSpreadsheet(t *testing.T) {
	r := &quote.Record{Text: "=1+1 -3", Entities: []entity.Entity{{ID: 1, Name: "@x"}}, Statements: []quote.Statement{{ID: 1, Speaker: 1,
		Content: []article.Span{{Start: 0, End: 4}}, Stances: []quote.Stance{{Addressed: true, Commitment: -3}}}}}
	got := rows(t, r, EncodeOptions{Spreadsheet: true})
	if got[0]["content"] != "'=1+1" || got[0]["speaker"] != "'@x" || got[0]["commitment"] != "-3" {
		t.Errorf("%v", got)
	}
}
