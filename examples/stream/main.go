// Stream reads articles and writes what was said in them, one JSON record a
// line, on all cores, in the order of the input and in bounded memory.
//
//	stream -out RECORDS.jsonl [-dead DEAD.jsonl] [-sqlite DB] [FILE...]
//
// Input is standard input or files, "-" for standard input. A file whose name
// ends in .jsonl or .ndjson has one article a line: an object with "id",
// "title", "text" and "date", or an item of ninjs or schema.org. Any other file
// is one article: plain text, HTML, ninjs, NITF or NewsML-G2.
//
// Where it was stopped, by a signal or a power cut, the same command goes on
// where the last checkpoint was taken: nothing is lost and nothing is written
// twice (standard input must hold the same again). What cannot be read goes to
// the dead-letter file with the reason.
//
// With -sqlite it fills a database of statements as well; queries.sql asks it who
// denied what in the last week, who changed sides on a claim, and what somebody
// said, by outlet and month:
//
//	sqlite3 statements.db < queries.sql
//
// It ends with status 0; with 1 where a file cannot be read or written, or where
// an interrupt or a SIGTERM stopped it after a checkpoint; and with 2 where the
// command line is wrong. Dead letters are no error.
//
// To see that its time grows with the number of articles and its memory does
// not, give it as many invented ones as wanted; the last line says both:
//
//	stream -generate 1000000 | stream -out records.jsonl
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
)

// config is the command line.
type config struct {
	out, dead, sqlite string
	inputs            []string
	workers           int
	maxLine           int
	generate          int64
	quiet             bool
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings handed in; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintln(stderr, "stream:", err)
		return 2
	}
	if c.generate > 0 {
		err = generate(ctx, stdout, c.generate)
	} else {
		err = process(ctx, c, stdin, stderr)
	}
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "stream: stopped; the same command goes on from here")
		return 1
	case err != nil:
		fmt.Fprintln(stderr, "stream:", err)
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (config, error) {
	var c config
	fs := flag.NewFlagSet("stream", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&c.out, "out", "", "`file` for the records, JSON Lines")
	fs.StringVar(&c.dead, "dead", "", "`file` for what could not be read, JSON Lines (default: the -out file with .dead)")
	fs.StringVar(&c.sqlite, "sqlite", "", "SQLite `database` to fill with statements as well")
	fs.IntVar(&c.workers, "workers", 0, "articles worked on at the same time, 0 for one a core")
	fs.IntVar(&c.maxLine, "max-line", 16<<20, "longest line that is read, in bytes; longer ones are dead letters")
	fs.Int64Var(&c.generate, "generate", 0, "write this many invented articles to standard output instead, to try it out")
	fs.BoolVar(&c.quiet, "quiet", false, "no progress bar")
	if err := fs.Parse(args); err != nil {
		return c, err
	}
	c.inputs = fs.Args()
	if len(c.inputs) == 0 {
		c.inputs = []string{"-"}
	}
	if c.generate == 0 && c.out == "" {
		return c, errors.New("need -out")
	}
	if c.maxLine < 1 {
		return c, fmt.Errorf("-max-line is %d, want at least 1", c.maxLine)
	}
	if c.dead == "" {
		c.dead = c.out + ".dead"
	}
	return c, nil
}
