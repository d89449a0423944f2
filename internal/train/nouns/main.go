// Command nouns makes internal/lexicon/things.tsv, the table of what common nouns
// stand for, out of the database files of WordNet.
//
//	go run ./internal/train/nouns -dict dir
//
// dir holds data.noun and index.sense of WordNet 3.1. A noun gets the class that
// most of its tagged senses have; nouns of the hand-made table are left out. The
// same files give the same table.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
)

type synset struct {
	file  string
	up    []string
	words []string
}

// The senses below which the classes lie, as lemma and number of the sense.
var tops = []struct {
	class string
	words []string
}{
	{"org", []string{"organization%1:14:00", "enterprise%1:14:00", "institution%1:14:00"}},
	{"role", []string{"worker%1:18:00", "leader%1:18:00", "professional%1:18:00", "expert%1:18:00", "scientist%1:18:00", "creator%1:18:00", "adviser%1:18:00", "communicator%1:18:00", "entertainer%1:18:00", "contestant%1:18:00", "capitalist%1:18:00", "intellectual%1:18:00", "representative%1:18:00", "educator%1:18:00", "applicant%1:18:00", "reformer%1:18:00", "advocate%1:18:00", "deputy%1:18:01", "official%1:18:01"}},
	{"f", []string{"woman%1:18:00", "female%1:18:00"}},
	{"m", []string{"man%1:18:00", "male%1:18:00"}},
}

func main() {
	dict := flag.String("dict", "", "directory of WordNet's database files")
	out := flag.String("out", "internal/lexicon/things.tsv", "file to write")
	flag.Parse()
	syn := map[string]*synset{}
	for line := range lines(filepath.Join(*dict, "data.noun")) {
		if strings.HasPrefix(line, "  ") {
			continue
		}
		f := strings.Fields(line)
		s := &synset{file: f[1]}
		n, err := strconv.ParseInt(f[3], 16, 32)
		if err != nil {
			log.Fatal(err)
		}
		p := 4
		for range n {
			s.words = append(s.words, f[p])
			p += 2
		}
		ptrs, err := strconv.Atoi(f[p])
		if err != nil {
			log.Fatal(err)
		}
		p++
		for range ptrs {
			if f[p] == "@" {
				s.up = append(s.up, f[p+1])
			}
			p += 4
		}
		syn[f[0]] = s
	}
	type sense struct {
		offset  string
		n, tags int
	}
	senses := map[string][]sense{}
	key := map[string]string{}
	for line := range lines(filepath.Join(*dict, "index.sense")) {
		f := strings.Fields(line)
		w, rest, _ := strings.Cut(f[0], "%")
		if !strings.HasPrefix(rest, "1:") || strings.ContainsAny(w, "_.0123456789'/") {
			continue
		}
		n, _ := strconv.Atoi(f[2])
		tags, _ := strconv.Atoi(f[3])
		senses[w] = append(senses[w], sense{f[1], n, tags})
		key[strings.TrimSuffix(f[0], "::")] = f[1]
	}
	// below holds, for each class, the synsets under its tops.
	under := func(o string, roots map[string]bool) bool {
		seen := map[string]bool{}
		todo := []string{o}
		for len(todo) > 0 {
			x := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if roots[x] {
				return true
			}
			if seen[x] || syn[x] == nil {
				continue
			}
			seen[x] = true
			todo = append(todo, syn[x].up...)
		}
		return false
	}
	roots := map[string]map[string]bool{}
	for _, t := range tops {
		m := map[string]bool{}
		for _, w := range t.words {
			o, ok := key[w]
			if !ok {
				log.Fatalf("%s is no sense", w)
			}
			m[o] = true
		}
		roots[t.class] = m
	}
	classes := map[string][]string{}
	for w, l := range senses {
		if _, ok := lexicon.LookupNoun(w); ok {
			continue
		}
		weight := map[string]float64{}
		gender := ""
		lower := false
		for _, s := range l {
			x := syn[s.offset]
			if x == nil || !slices.Contains(x.words, w) {
				continue // the sense writes it with a capital
			}
			lower = true
			c := "thing"
			switch {
			case x.file == "18" && under(s.offset, roots["role"]):
				c = "role"
			case x.file == "18":
				c = "person"
			case x.file == "14" && under(s.offset, roots["org"]):
				c = "org"
			case x.file == "14":
				c = "group"
			}
			v := float64(s.tags)
			if s.n == 1 {
				v++
			}
			weight[c] += v + 0.3
			if x.file == "18" && s.n == 1 {
				switch {
				case under(s.offset, roots["f"]):
					gender = "/f"
				case under(s.offset, roots["m"]):
					gender = "/m"
				}
			}
		}
		if !lower || len(w) < 3 {
			continue
		}
		person := weight["person"] + weight["role"]
		group := weight["group"] + weight["org"]
		switch {
		case person > group && person > weight["thing"]:
			c := "person"
			if weight["role"] >= weight["person"] {
				c = "role"
			}
			classes[c] = append(classes[c], w+gender)
		case group > weight["thing"]:
			c := "group"
			if weight["org"] >= weight["group"] {
				c = "org"
			}
			classes[c] = append(classes[c], w)
		default:
			tags := 0
			for _, s := range l {
				tags += s.tags
			}
			if tags >= 2 { // rarer things are not worth their room
				classes["thing"] = append(classes["thing"], w)
			}
		}
	}
	var b strings.Builder
	b.WriteString("# What common nouns stand for, of those that nouns.tsv lacks.\n# source: WordNet 3.1, Princeton University; made by internal/train/nouns\n# version: 1\n# date: 2026-11-26\n# licence: WordNet 3.0 licence, see LICENSE.wordnet\n# columns: class (role, person, org, group, thing: nothing that speaks), nouns (a noun may end in /m or /f: the gender that it implies)\n")
	for _, c := range []string{"group", "org", "person", "role", "thing"} {
		l := classes[c]
		slices.Sort(l)
		for part := range slices.Chunk(l, 40) {
			fmt.Fprintf(&b, "%s\t%s\n", c, strings.Join(part, " "))
		}
	}
	if err := os.WriteFile(*out, []byte(b.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}

func lines(path string) func(func(string) bool) {
	return func(yield func(string) bool) {
		f, err := os.Open(path)
		if err != nil {
			log.Fatal(err)
		}
		defer f.Close()
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 1<<20)
		for sc.Scan() {
			if !yield(sc.Text()) {
				return
			}
		}
		if err := sc.Err(); err != nil {
			log.Fatal(err)
		}
	}
}
