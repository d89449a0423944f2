// Train makes the weights of this module from the corpora.
//
//	go run ./internal/train -corpora DIR [-only nlp,…]
//
// DIR is laid out as README.md tells. The same corpora give the same bytes with
// the same version of Go on the same architecture.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/onrecord-go/onrecord/internal/train/attribtrain"
	"github.com/onrecord-go/onrecord/internal/train/nlptrain"
)

// step makes one weights file from the corpora in dir.
type step struct {
	name string
	run  func(dir string) ([]byte, error)
}

// steps are in the order in which they build on one another.
var steps = []step{
	{"nlp", nlptrain.Run},
	{"attrib", attribtrain.Run},
}

func main() {
	corpora := flag.String("corpora", os.Getenv("ONRECORD_CORPORA"), "directory of the corpora")
	out := flag.String("out", "internal/model/weights", "directory of the weights")
	only := flag.String("only", "", "names of the steps to run, with commas between; all where empty")
	flag.Parse()
	if *corpora == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	for _, s := range steps {
		if *only != "" && !slices.Contains(strings.Split(*only, ","), s.name) {
			continue
		}
		t := time.Now()
		b, err := s.run(*corpora)
		if err == nil {
			err = os.WriteFile(filepath.Join(*out, s.name+".bin"), b, 0o644)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "train %s: %v\n", s.name, err)
			os.Exit(1)
		}
		fmt.Fprintf(os.Stderr, "%s: %d bytes in %v\n", s.name, len(b), time.Since(t).Round(time.Second))
	}
}
