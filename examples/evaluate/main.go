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
//
// With -html, DIR holds pages/*.html.gz; each is decoded to title, date, authors
// and paragraphs.
//
// It ends with status 0; with 1 where a file cannot be read or written, a document
// is refused, or an interrupt or a SIGTERM came first, in which case a corpus has
// no output; and with 2 where the command line is wrong.
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
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "evaluate:", err)
	}
	os.Exit(status(err))
}

// status is the exit status that an error of run stands for.
func status(err error) int {
	var usage usageError
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.As(err, &usage):
		return 2
	}
	return 1
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
