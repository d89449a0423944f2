package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
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
	if *input == "" || *output == "" || *dead == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "beam: need -input, -output and -dead, and nothing else")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := exists(ctx, *input); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
	p, s := beam.NewPipelineWithRoot()
	build(s, *input, *output, *dead)
	if err := beamx.Run(ctx, p); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

// exists returns an error where the pattern matches no file: the pipeline would
// read nothing and call that a success.
func exists(ctx context.Context, pattern string) error {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return err
	}
	defer fs.Close()
	files, err := fs.List(ctx, pattern)
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no file matches %q", pattern)
	}
	return err
}

// build adds the pipeline to s.
func build(s beam.Scope, input, output, dead string) {
	lines := textio.Read(s, input)
	keyed, letters := beam.ParDo2(s, &extractFn{}, lines)
	groups := beam.ParDo(s, &groupFn{}, beam.GroupByKey(s, keyed))
	textio.Write(s, output, groups)
	textio.Write(s, dead, letters)
}
