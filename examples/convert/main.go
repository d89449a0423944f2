// Convert reads an article in whatever format it comes and writes it in another
// one.
//
//	convert -to FORMAT [FILE]   a document, or standard input
//
// FORMAT is ninjs, ninjs2, ninjs1, nitf, newsml, jsonld, text or body. A file
// that holds several articles (a feed, a message) gives its first.
//
// It ends with status 0, with 1 where the document cannot be read, and with 2
// where the command line is wrong.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/formats"
	"github.com/onrecord-go/onrecord/article/jsonld"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/article/text"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends it even where it waits for input
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings handed in; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("convert", flag.ContinueOnError)
	fs.SetOutput(stderr)
	to := fs.String("to", "ninjs", "format to write: ninjs, ninjs2, ninjs1, nitf, newsml, jsonld, text, body")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	in := stdin
	switch {
	case fs.NArg() > 1:
		fmt.Fprintln(stderr, "convert: one file at a time")
		return 2
	case fs.NArg() == 1 && fs.Arg(0) != "-":
		f, err := os.Open(fs.Arg(0))
		if err != nil {
			fmt.Fprintln(stderr, "convert:", err)
			return 1
		}
		defer f.Close()
		in = f
	}
	write := encoder(*to)
	if write == nil {
		fmt.Fprintf(stderr, "convert: no format %q\n", *to)
		return 2
	}
	a, err := formats.Decode(ctx, in, article.Options{})
	if err == nil {
		err = write(stdout, a)
	}
	if err != nil {
		fmt.Fprintln(stderr, "convert:", err)
		return 1
	}
	return 0
}

// encoder returns what writes a format, nil where there is none of that name.
func encoder(name string) func(io.Writer, *article.Article) error {
	switch name {
	case "ninjs":
		return func(w io.Writer, a *article.Article) error { return ninjs.Encode(w, a, ninjs.EncodeOptions{}) }
	case "ninjs2":
		return func(w io.Writer, a *article.Article) error {
			return ninjs.Encode(w, a, ninjs.EncodeOptions{Version: ninjs.V22})
		}
	case "ninjs1":
		return func(w io.Writer, a *article.Article) error {
			return ninjs.Encode(w, a, ninjs.EncodeOptions{Version: ninjs.V16})
		}
	case "nitf":
		return func(w io.Writer, a *article.Article) error { return nitf.Encode(w, a, nitf.EncodeOptions{}) }
	case "newsml":
		return func(w io.Writer, a *article.Article) error { return newsml.Encode(w, a, newsml.EncodeOptions{}) }
	case "jsonld":
		return func(w io.Writer, a *article.Article) error { return jsonld.Encode(w, a, jsonld.EncodeOptions{}) }
	case "text":
		return func(w io.Writer, a *article.Article) error { return text.Encode(w, a, text.EncodeOptions{}) }
	case "body":
		return func(w io.Writer, a *article.Article) error {
			return text.Encode(w, a, text.EncodeOptions{Body: true})
		}
	}
	return nil
}
