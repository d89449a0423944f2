package jsontree

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

func TestParse(t *testing.T) {
	doc := ` {"b": [1, 2.50, true, null, "x\u00e9\"<"], "a": {}, "b/~": -1e3} `
	v, dups, err := Parse(t.Context(), []byte(doc), "test", 10)
	if err != nil || len(dups) > 0 {
		t.Fatal(err, dups)
	}
	if got := string(v.Raw()); got != `{"b":[1,2.50,true,null,"xé\"<"],"a":{},"b/~":-1e3}` {
		t.Errorf("%s", got)
	}
	if s := v.Get("b").Items[4]; doc[s.Start:s.End] != `"x\u00e9\"<"` || s.Str() != "xé\"<" {
		t.Errorf("%q at %d", s.Str(), s.Start)
	}
	if a := v.Get("a"); doc[a.Start:a.End] != "{}" {
		t.Errorf("%d to %d", a.Start, a.End)
	}
}

func TestErrors(t *testing.T) {
	for doc, want := range map[string]string{
		``:                       "/ 0",
		`{"a": [1, {"b~/": x}]}`: "/a/1/b~0~1 18",
		`[1 2]`:                  "/1 3",
		`{"a" 1}`:                "/a 5",
		`1 2`:                    "/ 2",
		`{"a": 1`:                "/a 7",
		`["` + "\x01" + `"]`:     "/0 1",
		`{"a":1}}`:               "/ 7",
		`nul`:                    "/ 0",
		`[` + `"a"` + `,`:        "/1 5",
	} {
		_, _, err := Parse(t.Context(), []byte(doc), "test", 10)
		var pe *article.ParseError
		if !errors.As(err, &pe) {
			t.Errorf("%q: %v", doc, err)
			continue
		}
		path := pe.Path
		if path == "" {
			path = "/"
		}
		if got := fmt.Sprint(path, " ", pe.Offset); got != want {
			t.Errorf("%q: %s, want %s (%v)", doc, got, want, err)
		}
	}
	var le *article.LimitError
	if _, _, err := Parse(t.Context(), []byte(strings.Repeat("[", 20)), "test", 10); !errors.As(err, &le) || le.Got != 11 {
		t.Error(err)
	}
}

// A property that stands twice keeps its first place and its last value.
func TestDuplicates(t *testing.T) {
	v, dups, err := Parse(t.Context(), []byte(`{"a":{"b":1,"c":2,"b":3}}`), "test", 10)
	if err != nil || len(dups) != 1 || dups[0].Pointer != "/a/b" || string(v.Raw()) != `{"a":{"b":3,"c":2}}` {
		t.Errorf("%s %v %v", v.Raw(), dups, err)
	}
}

func TestBuild(t *testing.T) {
	v := NewObject()
	v.SetString("s", "x\u2028<")
	v.SetString("empty", "")
	v.SetInt("zero", 0)
	v.SetInt("n", -7)
	v.Set("f", NewFloat(0.5))
	v.Set("nan", NewFloat(0/zero()))
	v.Set("none", NewArray())
	v.Put("list", NewArray(NewBool(true), &Value{}))
	v.Put("s", NewString("y"))
	if got := string(v.Raw()); got != `{"s":"y","n":-7,"f":0.5,"list":[true,null]}` {
		t.Errorf("%s", got)
	}
	if d := v.Delete("n"); d.Text != "-7" || v.Get("n") != nil {
		t.Errorf("%v", d)
	}
	if FromRaw([]byte("{")) != nil || FromRaw(nil) != nil || FromRaw([]byte(`[1]`)).Items[0].Text != "1" {
		t.Error("FromRaw")
	}
}

func zero() float64 { return 0 }
