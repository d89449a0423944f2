// Serve offers the library over HTTP: POST an article, get who said what.
//
//	serve [-addr 127.0.0.1:8080] [-max-bytes N] [-timeout D] [-grace D] [-concurrency N] [-queue N]
//
// The article is read by its Content-Type (plain text, HTML, ninjs, schema.org
// JSON-LD, NewsML-G2, NITF) and answered by Accept: JSON, JSON-LD or an HTML
// page. From another terminal:
//
//	curl -H 'Content-Type: text/plain' --data-binary @article.txt localhost:8080/v1/records
//	curl -H 'Content-Type: text/html' -H 'Accept: application/ld+json' --data-binary @article.html localhost:8080/v1/records
//	curl -H 'Content-Type: text/plain' -H 'Accept: text/html' --data-binary @article.txt localhost:8080/v1/records >page.html
//
// What is wrong with a request is said as a problem document (RFC 9457): 406 for
// an Accept that allows none of the three, 413 for an article of more than
// -max-bytes, 415 for a Content-Type that nothing reads, 422 for a body that is
// not what its type says, 503 with Retry-After where -queue requests are waiting
// or -timeout is over.
//
//	GET /openapi.json   describes it all (OpenAPI 3.1)
//	GET /healthz        200 as long as the process lives
//	GET /readyz         200 while it takes requests, 503 when it stops
//	GET /metrics        counts and times for Prometheus
//
// Each request is a line of JSON in the log, on standard error. The service has
// no access control and no TLS: keep it on a private address, or behind a proxy.
//
// On an interrupt or a SIGTERM it takes no new requests, lets the open ones end
// within -grace, and ends with status 0; with 1 where they did not, or where it
// cannot listen; with 2 where the command line is wrong.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

// config is the command line.
type config struct {
	addr        string
	maxBytes    int
	timeout     time.Duration
	grace       time.Duration
	concurrency int
	queue       int
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stderr, nil))
}

// run is main with its surroundings handed in; it returns the exit status.
// listening, where it is not nil, is called with the address once it is open.
func run(ctx context.Context, args []string, stderr io.Writer, listening func(net.Addr)) int {
	c, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintln(stderr, "serve:", err)
		return 2
	}
	log := slog.New(slog.NewJSONHandler(stderr, nil))
	if err := serve(ctx, c, log, listening); err != nil {
		log.Error("serve", "error", err)
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (config, error) {
	var c config
	fs := flag.NewFlagSet("serve", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&c.addr, "addr", "127.0.0.1:8080", "`address` to listen on")
	fs.IntVar(&c.maxBytes, "max-bytes", 2<<20, "longest article, in bytes")
	fs.DurationVar(&c.timeout, "timeout", 10*time.Second, "longest time for one article")
	fs.DurationVar(&c.grace, "grace", 15*time.Second, "time that requests have to end when the service stops")
	fs.IntVar(&c.concurrency, "concurrency", runtime.GOMAXPROCS(0), "articles worked on at the same time")
	fs.IntVar(&c.queue, "queue", 64, "requests that may wait; those beyond it are refused")
	if err := fs.Parse(args); err != nil {
		return c, err
	}
	switch {
	case fs.NArg() > 0:
		return c, fmt.Errorf("unexpected argument %q", fs.Arg(0))
	case c.maxBytes < 1, c.timeout <= 0, c.grace <= 0, c.concurrency < 1, c.queue < 0:
		return c, errors.New("limits must be positive")
	}
	return c, nil
}

// serve listens until ctx ends, then lets the open requests finish.
func serve(ctx context.Context, c config, log *slog.Logger, listening func(net.Addr)) error {
	s, err := newService(c, log)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", c.addr)
	if err != nil {
		return err
	}
	srv := &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       c.timeout + 5*time.Second,
		WriteTimeout:      2*c.timeout + 10*time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	s.ready.Store(true)
	log.Info("listening", "addr", l.Addr().String())
	if listening != nil {
		listening(l.Addr())
	}
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	s.ready.Store(false)
	log.Info("stopping", "grace", c.grace.String())
	end, cancel := context.WithTimeout(context.Background(), c.grace)
	defer cancel()
	if err := srv.Shutdown(end); err != nil {
		return errors.Join(fmt.Errorf("requests were cut off after %v: %w", c.grace, err), srv.Close())
	}
	return nil
}
