package loosejson

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestParse(t *testing.T) {
	tests := []struct {
		name, in, want string
		repaired       bool
	}{
		{"empty", "", ``, false},
		{"object", `{"a": [1, -2.5e3, true, null, "x"]}`, `{"a":[1,-2.5e3,true,null,"x"]}`, false},
		{"escapes", `"\u00e9 \ud83d\ude00 \/ \" \n"`, `"é 😀 / \" \n"`, false},
		{"lone surrogate", `"\ud83d x"`, `"� x"`, false},
		{"two values", `{"a":1}{"b":2}`, `{"a":1} {"b":2}`, false},
		{"byte order mark", "\ufeff{}", `{}`, true},
		{"trailing semicolon", `{"a":1};`, `{"a":1}`, true},
		{"trailing commas", `{"a":[1,2,],}`, `{"a":[1,2]}`, true},
		{"doubled comma", `{"a":1,,"b":2}`, `{"a":1,"b":2}`, true},
		{"missing comma", "{\"a\":1\n\"b\":\"x\"\n\"c\":3}", `{"a":1,"b":"x","c":3}`, true},
		{"CDATA", "//<![CDATA[\n{\"a\":1}\n//]]>", `{"a":1}`, true},
		{"CDATA on one line", `<![CDATA[{"a":1}]]>`, `{"a":1}`, true},
		{"HTML comment", `<!-- {"a":1} -->`, `{"a":1}`, true},
		{"comments", "/* one */ {\"a\": // two\n 1}", `{"a":1}`, true},
		{"a slash pair inside a string", `{"u":"http://x.example/a//b"}`, `{"u":"http://x.example/a//b"}`, false},
		{"raw line end and tab", "{\"a\":\"one\n\ttwo\"}", `{"a":"one\n\ttwo"}`, true},
		{"control character", "{\"a\":\"on\x08e\"}", `{"a":"one"}`, true},
		{"quotes inside", `{"a":"She said "no" twice","b":1}`, `{"a":"She said \"no\" twice","b":1}`, true},
		{"bad escape", `{"a":"it\'s 5\%"}`, `{"a":"it's 5\\%"}`, true},
		{"single quotes", `{'a':'b'}`, `{"a":"b"}`, true},
		{"bare key", `{a: "b"}`, `{"a":"b"}`, true},
		{"Python words", `{"a": True, "b": None}`, `{"a":true,"b":null}`, true},
		{"cut off", `{"a":{"b":"c`, `{"a":{"b":"c"}}`, true},
		{"array not closed", `{"a":[1,2}`, `{"a":[1,2]}`, true},
		{"missing value", `{"a":,"b":}`, `{"a":null,"b":null}`, true},
		{"stray ends", `]}{"a":1}]`, `{"a":1}`, true},
		{"invalid UTF-8", "{\"a\":\"\xff\"}", `{"a":"�"}`, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			vs, repairs, err := Parse(tt.in, 100)
			if err != nil {
				t.Fatal(err)
			}
			var parts []string
			for _, v := range vs {
				parts = append(parts, string(v.AppendJSON(nil)))
			}
			if got := strings.Join(parts, " "); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			if (repairs > 0) != tt.repaired {
				t.Errorf("%d repairs, want some: %v", repairs, tt.repaired)
			}
		})
	}
}

func TestDepth(t *testing.T) {
	if _, _, err := Parse(strings.Repeat("[", 100), 100); err != nil {
		t.Errorf("100 deep: %v", err)
	}
	if _, _, err := Parse(strings.Repeat(`{"a":`, 101), 100); !errors.Is(err, ErrDepth) {
		t.Errorf("101 deep: %v", err)
	}
}

func TestGet(t *testing.T) {
	vs, _, _ := Parse(`{"a":1,"a":2}`, 10)
	if got := vs[0].Get("a").Str; got != "1" {
		t.Errorf("first a = %s", got)
	}
	if got := vs[0].Get("b").Kind; got != Null {
		t.Errorf("absent member is %v", got)
	}
}

// What encoding/json accepts must come out the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{`{"a":[1,2,{"b":null}]}`, `"\ud800"`, `[1 2`, `{"a"`, "<!--[", `"a"b"`, `-0`, `1e999`, `{:}`, `[}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		vs, repairs, err := Parse(s, 200)
		if err != nil {
			return
		}
		for _, v := range vs {
			if b := v.AppendJSON(nil); !json.Valid(b) {
				t.Errorf("wrote invalid JSON %s", b)
			}
		}
		if !utf8.ValidString(s) || !json.Valid([]byte(s)) || strings.ContainsAny(s, "\b\f") || strings.Contains(s, `\b`) || strings.Contains(s, `\f`) {
			return
		}
		if repairs != 0 || len(vs) != 1 {
			t.Fatalf("%d repairs, %d values in valid JSON %s", repairs, len(vs), s)
		}
		var got, want any
		dec := func(b []byte, v *any) error {
			d := json.NewDecoder(strings.NewReader(string(b)))
			d.UseNumber()
			return d.Decode(v)
		}
		if dec([]byte(s), &want) != nil || dec(vs[0].AppendJSON(nil), &got) != nil {
			return
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	})
}
