// Evaluate runs the library over a corpus and writes what it found in the form
// that the scorers read.
//
//	evaluate -corpus FILE.jsonl[.gz] -out PRED.jsonl
//	evaluate -html DIR -out DECODED.jsonl
//
// A corpus has one document a line with "id", "text", "title" and "date"; the
// text is the body as it stands, and the offsets in the output are bytes into
// it. Progress goes to standard error, and at the end articles and words a
// second.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:])
	var usage usageError
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
	case errors.As(err, &usage):
		fmt.Fprintln(os.Stderr, "evaluate:", err)
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, "evaluate:", err)
		os.Exit(1)
	}
}

// usageError is a wrong command line.
type usageError struct{ error }

func run(ctx context.Context, args []string) error {
	fs := flag.NewFlagSet("evaluate", flag.ContinueOnError)
	corpus := fs.String("corpus", "", "corpus of articles, JSON `file` with one document a line, may be gzipped")
	pages := fs.String("html", "", "`directory` with pages/*.html.gz to decode")
	out := fs.String("out", "", "`file` to write")
	minimum := fs.Float64("min", 0, "least confidence of a statement; 0 is the library's default, -1 keeps all")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return usageError{err}
	}
	switch {
	case fs.NArg() > 0:
		return usageError{fmt.Errorf("unexpected argument %q", fs.Arg(0))}
	case (*corpus == "") == (*pages == ""):
		return usageError{errors.New("need one of -corpus and -html")}
	case *out == "":
		return usageError{errors.New("need -out")}
	case *pages != "":
		return runHTML(ctx, *pages, *out)
	}
	return runCorpus(ctx, *corpus, *out, *minimum)
}
