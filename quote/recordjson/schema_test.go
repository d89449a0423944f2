package recordjson

import (
	"encoding"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/internal/golden"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/quote"
)

// TestSchema makes the schema anew from the types and their comments, so that
// the file is never behind them (run with -update to write it).
func TestSchema(t *testing.T) {
	if testing.Short() {
		t.Skip("a comment changed in passing is no failure in a short run")
	}
	g := &generator{docs: map[string]string{}, defs: jsontree.NewObject()}
	for _, dir := range []string{"../../quote", "../../entity", "../../article"} {
		g.comments(t, dir)
	}
	root := jsontree.NewObject()
	root.SetString("$schema", "https://json-schema.org/draft/2020-12/schema")
	root.SetString("$id", SchemaID)
	root.SetString("title", "onrecord record "+Version)
	root.SetString("$comment", "Code generated from the types of package quote by the test of package recordjson. DO NOT EDIT.")
	rec := g.object(reflect.TypeFor[quote.Record]())
	for i, n := range rec.Names {
		root.Append(n, rec.Items[i])
	}
	props := jsontree.NewObject()
	props.Put("$schema", described(typed("string"), "the address of this schema"))
	props.Put("version", described(pattern(`^1\.[0-9]+$`), "the version of the format"))
	units := jsontree.NewArray()
	for _, n := range unitNames() {
		units.Add(jsontree.NewString(n))
	}
	u := typed("string")
	u.Put("enum", units)
	props.Put("units", described(u, "what offsets count: bytes of UTF-8, UTF-16 code units or code points"))
	old := root.Get("properties")
	for i, n := range old.Names {
		props.Append(n, old.Items[i])
	}
	root.Put("properties", props)
	required := root.Get("required")
	required.Items = append([]*jsontree.Value{jsontree.NewString("version"), jsontree.NewString("units")}, required.Items...)
	root.Append("$defs", g.defs)
	g.defs.Get("Span").Put("description", jsontree.NewString("a half-open range of the text, in the document's units; both 0 where there is none"))
	root.Put("description", jsontree.NewString("What one article says about who said what: its statements, the entities in them and the claims that "+
		"they are about. All lists are in text order; their elements refer to each other by id, and every span is a range of the text."))
	// What the encoder adds.
	pos := jsontree.NewArray()
	for p := quote.Support; p <= quote.Neutral; p++ {
		pos.Add(jsontree.NewString(p.String()))
	}
	ps := typed("string")
	ps.Put("enum", pos)
	g.defs.Get("Stance").Get("properties").Append("position", described(ps, "where the speaker stands on the claim, computed from the commitment"))
	words := typed("object")
	wp := jsontree.NewObject()
	for _, n := range []string{"source", "cue", "content"} {
		wp.Append(n, typed("string"))
	}
	words.Put("properties", wp)
	g.defs.Get("Statement").Get("properties").Append("words", described(words, "the words that the spans cover, on demand"))
	out, err := root.Indent()
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "record.schema.json", string(out))
}

type generator struct {
	docs map[string]string // "quote.Statement.Kind"
	defs *jsontree.Value
}

// comments reads the comments of the types and fields of a package.
func (g *generator) comments(t *testing.T, dir string) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if gd, ok := d.(*ast.GenDecl); ok && gd.Tok == token.TYPE {
				for _, spec := range gd.Specs {
					g.typeSpec(f.Name.Name, gd, spec.(*ast.TypeSpec))
				}
			}
		}
	}
}

func (g *generator) typeSpec(pkg string, gd *ast.GenDecl, ts *ast.TypeSpec) {
	g.docs[pkg+"."+ts.Name.Name] = text(gd.Doc)
	st, ok := ts.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, field := range st.Fields.List {
		doc := text(field.Doc)
		if doc == "" {
			doc = text(field.Comment)
		}
		for _, id := range field.Names {
			g.docs[pkg+"."+ts.Name.Name+"."+id.Name] = doc
		}
	}
}

func text(c *ast.CommentGroup) string {
	s := c.Text()
	s, _, _ = strings.Cut(s, "\n\n")
	return strings.NewReplacer("[", "", "]", "").Replace(strings.Join(strings.Fields(s), " "))
}

func typed(s string) *jsontree.Value {
	v := jsontree.NewObject()
	v.SetString("type", s)
	return v
}

func pattern(p string) *jsontree.Value {
	v := typed("string")
	v.SetString("pattern", p)
	return v
}

func described(v *jsontree.Value, doc string) *jsontree.Value {
	v.SetString("description", doc)
	return v
}

func docName(t reflect.Type) string {
	return t.PkgPath()[strings.LastIndexByte(t.PkgPath(), '/')+1:] + "." + t.Name()
}

// schema returns what a value of the type looks like.
func (g *generator) schema(t reflect.Type) *jsontree.Value {
	switch {
	case t == reflect.TypeFor[time.Time]():
		v := typed("string")
		v.SetString("format", "date-time")
		return v
	case t == reflect.TypeFor[quote.Attitude]():
		v := typed("string")
		v.Put("enum", jsontree.NewArray(jsontree.NewString(""), jsontree.NewString("con"), jsontree.NewString("pro")))
		return v
	case t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) && t.Kind() == reflect.Uint8:
		v := typed("string")
		names := jsontree.NewArray(jsontree.NewString(""))
		for i := range 256 {
			x := reflect.New(t).Elem()
			x.SetUint(uint64(i))
			b, err := x.Interface().(encoding.TextMarshaler).MarshalText()
			if err != nil {
				break
			}
			if len(b) > 0 {
				names.Add(jsontree.NewString(string(b)))
			}
		}
		v.Put("enum", names)
		return v
	}
	switch t.Kind() {
	case reflect.String:
		return typed("string")
	case reflect.Bool:
		return typed("boolean")
	case reflect.Float64:
		return typed("number")
	case reflect.Int8:
		return ranged("integer", -3, 3)
	case reflect.Int:
		v := typed("integer")
		v.Put("minimum", jsontree.NewInt(0))
		return v
	case reflect.Slice:
		v := typed("array")
		v.Put("items", g.schema(t.Elem()))
		return v
	case reflect.Struct:
		name := t.Name()
		if docName(t) == "entity.Role" {
			name = "Role"
		}
		if g.defs.Get(name) == nil {
			g.defs.Put(name, jsontree.NewObject()) // against cycles
			g.defs.Put(name, g.object(t))
		}
		v := jsontree.NewObject()
		v.SetString("$ref", "#/$defs/"+name)
		return v
	}
	panic(fmt.Sprint("no schema for ", t))
}

func ranged(typ string, from, to int64) *jsontree.Value {
	v := typed(typ)
	v.Put("minimum", jsontree.NewInt(from))
	v.Put("maximum", jsontree.NewInt(to))
	return v
}

func (g *generator) object(t reflect.Type) *jsontree.Value {
	v := typed("object")
	v.SetString("description", g.docs[docName(t)])
	props, required := jsontree.NewObject(), jsontree.NewArray()
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() {
			continue
		}
		name, opts, _ := strings.Cut(f.Tag.Get("json"), ",")
		s := g.schema(f.Type)
		doc := g.docs[docName(t)+"."+f.Name]
		if doc != "" && s.Get("$ref") != nil {
			s = described(s, doc)
		} else if doc != "" {
			s.SetString("description", doc)
		}
		props.Append(name, s)
		if opts == "" {
			required.Add(jsontree.NewString(name))
		}
	}
	v.Put("properties", props)
	v.Set("required", required)
	return v
}
