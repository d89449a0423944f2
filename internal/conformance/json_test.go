package conformance

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/recordtest"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/recordjson"
)

func compile(t *testing.T, addresses bool, id string, files ...string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if !addresses {
		c.RegisterFormat(&jsonschema.Format{Name: "uri", Validate: func(any) error { return nil }})
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		name, _ := doc.(map[string]any)["$id"].(string)
		if err := c.AddResource(strings.TrimSuffix(name, "#"), doc); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile(id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func ninjsSchema(t *testing.T, v ninjs.Version, addresses bool) *jsonschema.Schema {
	t.Helper()
	return compile(t, addresses, "http://www.iptc.org/std/ninjs/ninjs-schema_"+v.String()+".json",
		filepath.Join("testdata", "ninjs", "ninjs-schema_"+v.String()+".json"), filepath.Join("testdata", "geojson.json"))
}

func validate(s *jsonschema.Schema, doc []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

func versions() []ninjs.Version { return []ninjs.Version{ninjs.V31, ninjs.V22, ninjs.V16} }

// Whatever an article holds, the three versions are valid, formats of dates and
// addresses too.
func TestNinjs(t *testing.T) {
	for _, v := range versions() {
		schema := ninjsSchema(t, v, true)
		for seed := range uint64(300) {
			var buf bytes.Buffer
			if err := ninjs.Encode(&buf, articletest.Article(seed), ninjs.EncodeOptions{Version: v, Plain: seed%3 == 0}); err != nil {
				t.Fatal(err)
			}
			if err := validate(schema, buf.Bytes()); err != nil {
				t.Fatalf("%s, seed %d: %v\n%s", v, seed, err, &buf)
			}
		}
		// What no decoder makes; an address that is none stays what it is.
		schema = ninjsSchema(t, v, false)
		for i, a := range articletest.Odd() {
			var buf bytes.Buffer
			if err := ninjs.Encode(&buf, a, ninjs.EncodeOptions{Version: v}); err != nil {
				t.Fatal(err)
			}
			if err := validate(schema, buf.Bytes()); err != nil {
				t.Errorf("%s, odd article %d: %v\n%s", v, i, err, &buf)
			}
		}
	}
}

// Extensions are what the schema does not know.
func TestNinjsExtensions(t *testing.T) {
	a, err := ninjs.Decode(context.Background(), strings.NewReader(`{"uri":"urn:x:1","x-desk":1}`), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	schema := ninjsSchema(t, ninjs.V31, true)
	for ext, valid := range map[bool]bool{false: true, true: false} {
		var buf bytes.Buffer
		if err := ninjs.Encode(&buf, a, ninjs.EncodeOptions{Extensions: ext}); err != nil {
			t.Fatal(err)
		}
		if err := validate(schema, buf.Bytes()); (err == nil) != valid {
			t.Errorf("with extensions %v: %v", ext, err)
		}
	}
}

// Every document of IPTC's test suite that is valid, and every example, is valid
// again when it is written in each version.
func TestNinjsSuite(t *testing.T) {
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: IPTC's examples are not here")
	}
	schemas := map[ninjs.Version]*jsonschema.Schema{}
	for _, v := range versions() {
		// Many of the suite's addresses are none ("003-schema-only"): they are
		// written as they were, so the format of addresses is not asserted.
		schemas[v] = ninjsSchema(t, v, false)
	}
	n := 0
	root := filepath.Join(dir, "data", "ninjs")
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".json") || !strings.Contains(path, "should_pass") && !strings.Contains(path, "examples") || strings.Contains(path, "not-valid") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(root, path)
		a, err := ninjs.Decode(context.Background(), bytes.NewReader(data), article.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return nil
		}
		for _, v := range versions() {
			n++
			var buf bytes.Buffer
			if err := ninjs.Encode(&buf, a, ninjs.EncodeOptions{Version: v}); err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if err := validate(schemas[v], buf.Bytes()); err != nil {
				t.Errorf("%s as %s: %v", name, v, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d documents written", n)
	if n < 300 {
		t.Errorf("only %d documents", n)
	}
}

// Records are what their schema says, in each unit.
func TestRecord(t *testing.T) {
	schema := compile(t, true, recordjson.SchemaID, filepath.Join("..", "..", "quote", "recordjson", "record.schema.json"))
	for i, rec := range []*quote.Record{recordtest.Record(), {}} {
		for _, u := range []recordjson.Units{recordjson.Bytes, recordjson.UTF16, recordjson.CodePoints} {
			var buf bytes.Buffer
			if err := recordjson.Encode(&buf, rec, recordjson.EncodeOptions{Units: u, Words: true}); err != nil {
				t.Fatal(err)
			}
			if err := validate(schema, buf.Bytes()); err != nil {
				t.Errorf("%d: %v\n%s", i, err, &buf)
			}
		}
	}
	if err := validate(schema, []byte(`{"version":"1.0","units":"em","text":"","statements":[],"entities":[],"claims":[]}`)); err == nil {
		t.Error("units that there are not are valid")
	}
}
