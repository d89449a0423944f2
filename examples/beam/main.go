// Beam runs the library as a pipeline of Apache Beam: articles in, statements
// grouped by speaker and claim out.
//
//	beam -input 'articles-*.jsonl' -output groups.jsonl -dead dead.jsonl
//
// The input has one article a line: {"id", "title", "text", "date"}. Each line of
// the output is a speaker and a claim with all statements of the one on the
// other, from all articles. A line that cannot be read goes to the dead letters
// with the reason; it never fails the job.
//
// Without -runner it runs on Prism, inside this process, which keeps its bundles
// in memory: for tests and small sets. On Flink or Spark give -runner=universal
// -endpoint=HOST:PORT of the job service, on Dataflow -runner=dataflow with
// -project, -region and -staging_location. The same binary is the worker, so
// build it for the workers' platform.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local" // textio finds local files through it
)

func main() {
	input := flag.String("input", "", "`pattern` of the files to read, JSON Lines")
	output := flag.String("output", "", "`file` for the groups")
	dead := flag.String("dead", "", "`file` for what cannot be read")
	flag.Parse()
	beam.Init() // after the flags: a worker starts here and does not return
	if *input == "" || *output == "" || *dead == "" {
		fmt.Fprintln(os.Stderr, "beam: need -input, -output and -dead")
		os.Exit(2)
	}
	p, s := beam.NewPipelineWithRoot()
	build(s, *input, *output, *dead)
	if err := beamx.Run(context.Background(), p); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

// build adds the pipeline to s.
func build(s beam.Scope, input, output, dead string) {
	lines := textio.Read(s, input)
	keyed, letters := beam.ParDo2(s, &extractFn{}, lines)
	groups := beam.ParDo(s, &groupFn{}, beam.GroupByKey(s, keyed))
	textio.Write(s, output, groups)
	textio.Write(s, dead, letters)
}
