package api

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// documented is a public package with its comments and examples.
type documented struct {
	*doc.Package
	fset *token.FileSet
}

func readDocs(t *testing.T) []documented {
	t.Helper()
	var out []documented
	for _, p := range public(t) {
		fset := token.NewFileSet()
		var files []*ast.File
		for _, names := range [][]string{p.GoFiles, p.TestGoFiles, p.XTestGoFiles} {
			for _, name := range names {
				f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.ParseComments)
				if err != nil {
					t.Fatal(err)
				}
				files = append(files, f)
			}
		}
		d, err := doc.NewFromFiles(fset, files, p.ImportPath)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, documented{d, fset})
	}
	return out
}

// TestComments holds every exported name to a comment: functions, types and
// methods to one that begins with the name, constants, variables and fields to
// one of their own, beside them or over their group. A field may also be told of
// in the comment of its type.
func TestComments(t *testing.T) {
	for _, p := range readDocs(t) {
		missing := func(pos token.Pos, what string) {
			t.Errorf("%s: %s has no comment", p.fset.Position(pos), what)
		}
		begins := func(pos token.Pos, name, text string) {
			if text == "" {
				missing(pos, name)
			} else if f := strings.Fields(text); f[0] != name {
				t.Errorf("%s: the comment of %s begins with %q", p.fset.Position(pos), name, f[0])
			}
		}
		if !strings.HasPrefix(p.Doc, "Package "+p.Name+" ") {
			t.Errorf("%s: the comment begins with %.30q", p.ImportPath, p.Doc)
		}
		values := func(list []*doc.Value) {
			for _, v := range list {
				for _, s := range v.Decl.Specs {
					s := s.(*ast.ValueSpec)
					for _, n := range s.Names {
						if n.IsExported() && v.Doc == "" && s.Doc.Text() == "" && s.Comment.Text() == "" {
							missing(n.Pos(), n.Name)
						}
					}
				}
			}
		}
		funcs := func(list []*doc.Func) {
			for _, f := range list {
				begins(f.Decl.Pos(), f.Name, f.Doc)
			}
		}
		values(p.Consts)
		values(p.Vars)
		funcs(p.Funcs)
		for _, typ := range p.Types {
			begins(typ.Decl.Pos(), typ.Name, typ.Doc)
			values(typ.Consts)
			values(typ.Vars)
			funcs(typ.Funcs)
			funcs(typ.Methods)
			for _, s := range typ.Decl.Specs {
				st, ok := s.(*ast.TypeSpec).Type.(*ast.StructType)
				if !ok {
					continue
				}
				group := false // a comment goes for the fields under it up to an empty line
				last := 0
				for _, f := range st.Fields.List {
					line := p.fset.Position(f.Pos()).Line
					if f.Doc != nil {
						line = p.fset.Position(f.Doc.Pos()).Line
					}
					if line > last+1 {
						group = false
					}
					last = p.fset.Position(f.End()).Line
					group = group || f.Doc != nil
					for _, n := range f.Names {
						told, err := regexp.MatchString(`\b`+n.Name+`\b`, typ.Doc)
						if err != nil {
							t.Fatal(err)
						}
						if n.IsExported() && !group && f.Comment == nil && !told {
							missing(n.Pos(), typ.Name+"."+n.Name)
						}
					}
				}
			}
		}
	}
}

// TestExamples holds every package to an example, every function to one that
// names it or the type that it makes, and every method that works on a record or
// an article to one that calls it. All of them say what they print.
func TestExamples(t *testing.T) {
	for _, p := range readDocs(t) {
		shown := map[string]bool{}
		n := 0
		look := func(name string, list []*doc.Example) {
			for _, x := range list {
				n++
				if x.Output == "" && !x.EmptyOutput {
					t.Errorf("%s: Example%s %s has no output", p.ImportPath, name, x.Suffix)
				}
				ast.Inspect(x.Code, func(node ast.Node) bool {
					if sel, ok := node.(*ast.SelectorExpr); ok {
						shown[sel.Sel.Name] = true
					}
					if id, ok := node.(*ast.Ident); ok {
						shown[id.Name] = true // tests inside the package
					}
					return true
				})
			}
		}
		look("", p.Examples)
		for _, f := range p.Funcs {
			look(f.Name, f.Examples)
		}
		for _, typ := range p.Types {
			look(typ.Name, typ.Examples)
			for _, f := range append(typ.Funcs, typ.Methods...) {
				look(f.Name, f.Examples)
			}
		}
		if n == 0 && p.Name != "onrecord" {
			t.Errorf("%s has no example", p.ImportPath)
		}
		entry := func(name string) {
			if !shown[name] {
				t.Errorf("%s: no example calls %s", p.ImportPath, name)
			}
		}
		for _, f := range p.Funcs {
			if f.Name != "Format" { // a codec's is shown where formats are offered: article.Decode
				entry(f.Name)
			}
		}
		for _, typ := range p.Types {
			for _, f := range typ.Funcs {
				entry(f.Name)
			}
			for _, m := range typ.Methods {
				switch m.Name {
				case "String", "MarshalText", "UnmarshalText", "MarshalJSON", "UnmarshalJSON", "Error", "Unwrap", "IsZero", "Len":
				default:
					entry(m.Name)
				}
			}
		}
	}
}
