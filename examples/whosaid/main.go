// Whosaid reads news articles and prints who said what.
//
//	whosaid                 the example article
//	whosaid FILE...         articles as plain text, "-" for standard input
//	whosaid -full FILE...   contents in full, not only their beginning
//	whosaid -json FILE...   one record a line, as JSON
//
// It ends with status 0; with 1 where a file cannot be read, is longer than the
// library takes, or an interrupt or a SIGTERM came first; and with 2 where the
// command line is wrong.
package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
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
	fs := flag.NewFlagSet("whosaid", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: whosaid [-json] [-full] [FILE...]   (no file: the example article; - is standard input)")
		fs.PrintDefaults()
	}
	asJSON := fs.Bool("json", false, "print one record a line as JSON")
	full := fs.Bool("full", false, "print contents in full instead of their beginning")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	x, err := quote.New(quote.Config{})
	if err != nil {
		fmt.Fprintln(stderr, "whosaid:", err)
		return 1
	}
	one := func(name, text string) error {
		a, err := article.Parse(text, article.Options{})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if a.ID == "" {
			a.ID = name
		}
		rec, err := x.Extract(ctx, a)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if *asJSON {
			return json.NewEncoder(stdout).Encode(rec)
		}
		return table(stdout, a, rec, *full)
	}
	if fs.NArg() == 0 {
		if err := one("example", example); err != nil {
			fmt.Fprintln(stderr, "whosaid:", err)
			return 1
		}
		return 0
	}
	for i, name := range fs.Args() {
		if i > 0 && !*asJSON {
			fmt.Fprintln(stdout)
		}
		text, err := read(name, stdin)
		if err == nil {
			err = one(name, text)
		}
		if err != nil {
			fmt.Fprintln(stderr, "whosaid:", err)
			return 1
		}
	}
	return 0
}

// read returns the contents of a file, or of standard input for "-". It reads
// no more than the library accepts and one byte, so that an endless input ends
// in the library's own error.
func read(name string, stdin io.Reader) (string, error) {
	r := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return "", err
		}
		defer f.Close()
		r = f
	}
	b, err := io.ReadAll(io.LimitReader(r, article.DefaultBytes+1))
	return string(b), err
}
