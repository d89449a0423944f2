// Report reads an article and writes one HTML page that shows who said what in
// it and where they stand.
//
//	report [-out PAGE.html]          the example article
//	report [-out PAGE.html] FILE     plain text, HTML, ninjs, JSON-LD, NITF or NewsML-G2; "-" for standard input
//
// It ends with status 0; with 1 where the file cannot be read, is no article, or
// the page cannot be written, or where an interrupt or a SIGTERM came first; and
// with 2 where the command line is wrong.
//
// The picture of the page, report.png, is made anew by
//
//	go run . -out page.html && chromium --headless --hide-scrollbars --window-size=1280,720 --screenshot=report.png page.html
package main

import (
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/formats"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/report"
)

//go:embed article.txt
var example string

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends it even where it waits for input
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings handed in; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("report", flag.ContinueOnError)
	fs.SetOutput(stderr)
	out := fs.String("out", "", "`file` to write instead of standard output")
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case fs.NArg() > 1:
		fmt.Fprintf(stderr, "report: unexpected argument %q\n", fs.Arg(1))
		return 2
	}
	if err := write(ctx, fs.Arg(0), *out, stdin, stdout); err != nil {
		fmt.Fprintln(stderr, "report:", err)
		return 1
	}
	return 0
}

// write makes the page of the named article, of the example where name is "".
func write(ctx context.Context, name, out string, stdin io.Reader, stdout io.Writer) error {
	var in io.Reader
	switch name {
	case "":
		in = strings.NewReader(example)
	case "-":
		in = stdin
	default:
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	a, err := formats.Decode(ctx, in, article.Options{})
	if err != nil {
		return err
	}
	x, err := quote.New(quote.Config{})
	if err != nil {
		return err
	}
	rec, err := x.Extract(ctx, a)
	if err != nil {
		return err
	}
	if out == "" {
		return report.Encode(stdout, rec, report.EncodeOptions{Article: a})
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	return errors.Join(report.Encode(f, rec, report.EncodeOptions{Article: a}), f.Close())
}
