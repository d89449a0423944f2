package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/onrecord-go/onrecord/internal/golden"
)

const module = "github.com/onrecord-go/onrecord"

// TestAPI holds the exported names of the public packages to api.txt, a line a
// name, as the Go project keeps its own in api/*.txt. A change is made with
// -update and read as a difference of that file: a line that goes or changes
// breaks users and belongs into the changelog.
func TestAPI(t *testing.T) {
	var b strings.Builder
	for _, p := range public(t) {
		pkg, err := typed(p.ImportPath)
		if err != nil {
			t.Fatal(err)
		}
		w := &apiWriter{pkg: pkg, prefix: "pkg " + strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/") + ", "}
		w.names()
		slices.Sort(w.lines)
		for _, l := range w.lines {
			b.WriteString(l + "\n")
		}
	}
	golden.Check(t, "api.txt", b.String())
}

// listed is what the go command says of a package.
type listed struct {
	ImportPath, Dir, Export            string
	GoFiles, TestGoFiles, XTestGoFiles []string
}

// list asks the go command once for all packages that the public ones need.
var list = sync.OnceValues(func() (map[string]*listed, error) {
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,TestGoFiles,XTestGoFiles", "./article/...", "./entity/...", "./quote/...", ".")
	cmd.Dir = "../.."
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %v\n%s", err, errs.String())
	}
	all := map[string]*listed{}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		p := new(listed)
		if err := d.Decode(p); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all[p.ImportPath] = p
	}
})

// public returns the packages that users import, in the order of their paths.
func public(t *testing.T) []*listed {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("needs the go command")
	}
	all, err := list()
	if err != nil {
		t.Fatal(err)
	}
	var out []*listed
	for path, p := range all {
		if rest, ok := strings.CutPrefix(path, module); ok && !strings.Contains(rest, "/internal/") {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b *listed) int { return strings.Compare(a.ImportPath, b.ImportPath) })
	if len(out) < 10 {
		t.Fatalf("%d public packages: the module is not where it is looked for", len(out))
	}
	return out
}

// typed returns the types of a package from the compiler's export data.
func typed(path string) (*types.Package, error) {
	all, err := list()
	if err != nil {
		return nil, err
	}
	return importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) {
		p := all[path]
		if p == nil || p.Export == "" {
			return nil, fmt.Errorf("no export data of %s", path)
		}
		return os.Open(p.Export)
	}).Import(path)
}

// apiWriter makes the lines of one package.
type apiWriter struct {
	pkg    *types.Package
	prefix string
	lines  []string
}

func (w *apiWriter) line(format string, args ...any) {
	w.lines = append(w.lines, w.prefix+fmt.Sprintf(format, args...))
}

func (w *apiWriter) names() {
	scope := w.pkg.Scope()
	for _, name := range scope.Names() {
		if !token.IsExported(name) {
			continue
		}
		switch o := scope.Lookup(name).(type) {
		case *types.Const:
			w.line("const %s %s = %s", name, w.typ(o.Type()), o.Val().ExactString())
		case *types.Var:
			w.line("var %s %s", name, w.typ(o.Type()))
		case *types.Func:
			w.line("func %s%s", name, w.signature(o.Signature()))
		case *types.TypeName:
			w.typeName(o)
		}
	}
}

func (w *apiWriter) typeName(o *types.TypeName) {
	name := o.Name()
	if o.IsAlias() {
		w.line("type %s = %s", name, w.typ(types.Unalias(o.Type())))
		return
	}
	named := o.Type().(*types.Named)
	if s, ok := named.Underlying().(*types.Struct); ok {
		w.line("type %s struct", name)
		open := true
		for i := range s.NumFields() {
			f := s.Field(i)
			open = open && f.Exported()
			if f.Exported() {
				tag := s.Tag(i)
				if tag != "" {
					tag = " `" + tag + "`"
				}
				w.line("type %s struct, %s %s%s", name, f.Name(), w.typ(f.Type()), tag)
			}
		}
		if open && types.Comparable(named) { // users may compare it and take it for a key
			w.line("type %s comparable", name)
		}
	} else {
		w.line("type %s %s", name, w.typ(named.Underlying()))
	}
	for i := range named.NumMethods() {
		m := named.Method(i)
		if !m.Exported() {
			continue
		}
		recv := name
		if _, ok := m.Signature().Recv().Type().(*types.Pointer); ok {
			recv = "*" + name
		}
		w.line("method (%s) %s%s", recv, m.Name(), w.signature(m.Signature()))
	}
}

// signature writes parameters and results without their names, which users do
// not depend on.
func (w *apiWriter) signature(s *types.Signature) string {
	bare := func(t *types.Tuple) *types.Tuple {
		vars := make([]*types.Var, t.Len())
		for i := range vars {
			vars[i] = types.NewParam(token.NoPos, nil, "", t.At(i).Type())
		}
		return types.NewTuple(vars...)
	}
	return strings.TrimPrefix(w.typ(types.NewSignatureType(nil, nil, nil, bare(s.Params()), bare(s.Results()), s.Variadic())), "func")
}

func (w *apiWriter) typ(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string {
		if p == w.pkg {
			return ""
		}
		return strings.TrimPrefix(p.Path(), module+"/")
	})
}
