package api

import (
	"go/ast"
	"go/doc"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"regexp"
	"strings"
	"testing"
)

// symbols knows the exported names of the public packages: functions, types,
// constants and variables as "article.Parse", methods and fields as
// "article.Article.Text". Packages of one name share an entry.
func symbols(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, p := range public(t) {
		pkg, err := typed(p.ImportPath)
		if err != nil {
			t.Fatal(err)
		}
		name := path.Base(p.ImportPath)
		out[name] = true
		for _, n := range pkg.Scope().Names() {
			o := pkg.Scope().Lookup(n)
			if !o.Exported() {
				continue
			}
			out[name+"."+n] = true
			named, ok := o.Type().(*types.Named)
			if _, isType := o.(*types.TypeName); !ok || !isType {
				continue
			}
			for i := range named.NumMethods() {
				out[name+"."+n+"."+named.Method(i).Name()] = true
			}
			if s, ok := named.Underlying().(*types.Struct); ok {
				for i := range s.NumFields() {
					out[name+"."+n+"."+s.Field(i).Name()] = true
				}
			}
		}
	}
	return out
}

// TestSnippets parses the programs in the overviews of the packages: each is a
// piece of Go, and what it names of this module exists.
func TestSnippets(t *testing.T) {
	known := symbols(t)
	pieces := 0
	for _, p := range readDocs(t) {
		var parse comment.Parser
		for _, b := range parse.Parse(p.Doc).Content {
			c, ok := b.(*comment.Code)
			if !ok || !strings.Contains(c.Text, ":=") {
				continue // a table
			}
			pieces++
			f, err := parser.ParseFile(token.NewFileSet(), p.ImportPath, "package p\nfunc _() {\n"+c.Text+"\n}\n", 0)
			if err != nil {
				t.Errorf("%s: %v", p.ImportPath, err)
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if id, ok := sel.X.(*ast.Ident); ok && known[id.Name] && !known[id.Name+"."+sel.Sel.Name] {
					t.Errorf("%s: the overview names %s.%s, which does not exist", p.ImportPath, id.Name, sel.Sel.Name)
				}
				return true
			})
		}
	}
	if pieces < 10 {
		t.Errorf("%d pieces of Go in the overviews: they are not found", pieces)
	}
}

// TestDocLinks holds the links of the comments, such as [article.Parse], to names
// that exist: those that do not are shown with their brackets.
func TestDocLinks(t *testing.T) {
	known := symbols(t)
	link := regexp.MustCompile(`\[\*?([A-Za-z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z0-9]*){0,2})\]`)
	for _, p := range readDocs(t) {
		check := func(where, text string) {
			for line := range strings.Lines(text) {
				if strings.HasPrefix(line, "\t") {
					continue // code
				}
				for _, m := range link.FindAllStringSubmatch(line, -1) {
					name := m[1]
					if c := name[0]; c >= 'A' && c <= 'Z' {
						name = p.Name + "." + name
					} else if !strings.Contains(name, ".") {
						continue // a word in brackets, or a package of the standard library
					} else if pkg, _, _ := strings.Cut(name, "."); !known[pkg] {
						continue
					}
					if !known[name] {
						t.Errorf("%s: the comment of %s links to [%s], which does not exist", p.ImportPath, where, m[1])
					}
				}
			}
		}
		check("the package", p.Doc)
		funcs := func(list []*doc.Func) {
			for _, f := range list {
				check(f.Name, f.Doc)
			}
		}
		values := func(list []*doc.Value) {
			for _, v := range list {
				check(v.Names[0], v.Doc)
			}
		}
		funcs(p.Funcs)
		values(p.Consts)
		values(p.Vars)
		for _, typ := range p.Types {
			check(typ.Name, typ.Doc)
			funcs(typ.Funcs)
			funcs(typ.Methods)
			values(typ.Consts)
			values(typ.Vars)
		}
	}
}
