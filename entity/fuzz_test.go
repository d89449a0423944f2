package entity_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/entity"
)

// FuzzFold holds the laws of the folded form.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Łódź", "O’Hara", "STRASSE straße", "İ ı ſ", "\xff", "Đặng Thị", "  a \u00a0 b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := entity.Fold(s)
		if twice := entity.Fold(once); twice != once {
			t.Errorf("%q is folded to %q, that to %q", s, once, twice)
		}
		if utf8.ValidString(s) && !utf8.ValidString(once) {
			t.Errorf("%q is folded to %q", s, once)
		}
		if c, use, ok := entity.LookupCountry(s); ok != (c.Code != "") || ok != (use != entity.UseUnknown) {
			t.Errorf("%q: %+v %v %v", s, c, use, ok)
		}
	})
}

// people makes entities of lines, one a line: the name, then what bits say.
func people(lines string, bits []byte) []entity.Entity {
	var out []entity.Entity
	for i, name := range strings.Split(lines, "\n") {
		var b byte
		if i < len(bits) {
			b = bits[i]
		}
		e := entity.Entity{ID: entity.ID(i + 1), Kind: entity.Kind(b % 12), Name: name, Plural: b&0x10 != 0, Gender: entity.Gender(b >> 5 % 3)}
		if b&0x40 != 0 {
			e.Country = []string{"DE", "PL", "XX"}[i%3]
		}
		if b&0x80 != 0 {
			e.Roles = []entity.Role{{Title: "minister of " + name, Affiliation: name}}
		}
		if b&0x20 != 0 {
			e.Refs = []entity.Ref{{Scheme: "x", Value: name}}
		}
		out = append(out, e)
	}
	return out
}

// FuzzGazetteer links anything with anything.
func FuzzGazetteer(f *testing.F) {
	f.Add("Ada Quill\nMarek Žižka\nIAEA\nThe Hague", "Quill\nA. Quill\nthe IAEA\n", []byte{1, 2, 0xff, 0x81}, int64(1714521600))
	f.Add("“Bo” van der Berg\nBerg\n\n \n\xff", "van der Berg\nBo Berg\n“”\n(", []byte{0xc1, 0xa1, 1}, int64(0))
	f.Fuzz(func(t *testing.T, names, met string, bits []byte, at int64) {
		var known []entity.Known
		for _, e := range people(names, bits) {
			k := entity.Known{Kind: e.Kind, Name: e.Name, Country: e.Country, Refs: append(e.Refs, entity.Ref{Scheme: "n", Value: e.Name})}
			for _, r := range e.Roles {
				k.Roles = append(k.Roles, entity.DatedRole{Title: r.Title, Affiliation: r.Affiliation, From: time.Unix(at-100, 0)})
			}
			if i := strings.LastIndexByte(e.Name, ' '); i > 0 {
				k.Aliases = append(k.Aliases, e.Name[i+1:])
			}
			if _, err := entity.NewGazetteer([]entity.Known{k}); err == nil {
				known = append(known, k)
			}
		}
		g, err := entity.NewGazetteer(known)
		if err != nil || g.Len() != len(known) {
			t.Fatalf("%d of %d, %v", g.Len(), len(known), err)
		}
		for _, e := range people(met, bits) {
			for _, when := range []time.Time{{}, time.Unix(at, 0)} {
				k, ok := g.Link(e, when)
				if ok && (k.Name == "" || len(k.Refs) == 0) || !ok && k.Name != "" {
					t.Errorf("%+v is %+v, %v", e, k, ok)
				}
				if again, _ := g.Link(e, when); again.Name != k.Name {
					t.Errorf("%+v is %q, then %q", e, k.Name, again.Name)
				}
			}
		}
	})
}

// FuzzRegistry adds anything: IDs are never given twice, limits hold, and what
// is kept can be got.
func FuzzRegistry(f *testing.F) {
	f.Add("Ada Quill\nA. Quill\nAda B. Quill\nQuill\nIAEA\nthe IAEA\n\nAda Quill", []byte{1, 1, 0x81, 1, 2, 2, 1, 0xc1}, uint8(3))
	f.Add("\xff\n“x”\nvan der Berg\nBo van der Berg\nBo Berg", []byte{1, 1, 1, 1, 1}, uint8(1))
	f.Fuzz(func(t *testing.T, names string, bits []byte, limit uint8) {
		r := entity.Registry{MaxRecords: int(limit%8) - 1, MaxEvidence: int(limit/8%4) - 1}
		most := 0
		for i, e := range people(names, bits) {
			id := r.Add("article", e)
			if id < 0 || int(id) > i+1 {
				t.Fatalf("ID %d after %d", id, i)
			}
			if id == 0 {
				continue
			}
			most = max(most, int(id))
			m, ok := r.Get(id)
			if !ok || m.ID != id || m.Articles < 1 || m.Kind == entity.KindUnknown {
				t.Fatalf("%d: %+v, %v", id, m, ok)
			}
			if r.MaxEvidence > 0 && len(m.Evidence) > r.MaxEvidence || r.MaxRecords > 0 && r.Len() > r.MaxRecords {
				t.Fatalf("%d records, %d pieces of evidence", r.Len(), len(m.Evidence))
			}
		}
		n, last := 0, entity.MergedID(0)
		for m := range r.All() {
			if m.ID <= last {
				t.Fatalf("%d after %d", m.ID, last)
			}
			last = m.ID
			n++
		}
		if n != r.Len() || n+r.Dropped() != most {
			t.Errorf("%d records of %d, %d dropped, %d given", n, r.Len(), r.Dropped(), most)
		}
	})
}
