package jsonld

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/recordtest"
)

func TestEncode(t *testing.T) {
	var buf strings.Builder
	if err := Encode(&buf, recordtest.Record(), EncodeOptions{}); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Graph []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(buf.String()), &doc); err != nil {
		t.Fatal(err)
	}
	nodes := map[string]map[string]any{}
	for _, n := range doc.Graph {
		nodes[strings.TrimPrefix(n["@id"].(string), "https://news.example.org/cafe#")] = n
	}
	if len(nodes) != 6 { // two statements, two speakers, two claims
		t.Errorf("%d nodes", len(nodes))
	}
	s1, s2 := nodes["statement-1"], nodes["statement-2"]
	if s1["@type"] != "Quotation" || s2["@type"] != "Statement" || s1["text"] != "“We have not closed,” “and never will.”" || s1["dateCreated"] != "2024-05-01" {
		t.Errorf("%v %v", s1, s2)
	}
	if fmt.Sprint(s1["spokenByCharacter"]) != "map[@id:https://news.example.org/cafe#speaker-1]" || fmt.Sprint(s2["creator"]) != "map[@id:https://news.example.org/cafe#speaker-2]" {
		t.Errorf("%v %v", s1["spokenByCharacter"], s2["creator"])
	}
	if p := nodes["speaker-1"]; p["@type"] != "Person" || p["jobTitle"] != "owner" || fmt.Sprint(p["sameAs"]) != "[http://www.wikidata.org/entity/Q0]" {
		t.Errorf("%v", p)
	}
	if nodes["speaker-2"]["name"] != "the mayor’s office" || nodes["claim-1"]["text"] != "the café has closed" {
		t.Errorf("%v", nodes)
	}
	if st := s1["onrecord:stance"].([]any)[0].(map[string]any); st["onrecord:act"] != "deny" || st["onrecord:position"] != "oppose" || st["onrecord:commitment"] != -3.0 {
		t.Errorf("%v", st)
	}
	buf.Reset()
	if err := Encode(&buf, recordtest.Record(), EncodeOptions{NoStances: true, Script: true, URL: "https://x.example/"}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(buf.String(), "onrecord:") || !strings.HasSuffix(buf.String(), "</script>\n") || !strings.Contains(buf.String(), "https://x.example/#claim-1") {
		t.Errorf("%s", buf.String())
	}
}
