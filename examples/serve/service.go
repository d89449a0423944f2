package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

//go:embed openapi.json
var openapi []byte

// service answers requests. Its slots bound what is worked on, its places what
// waits for a slot.
type service struct {
	cfg    config
	log    *slog.Logger
	x      *quote.Extractor
	slots  chan struct{}
	places chan struct{}
	ready  atomic.Bool

	registry   *prometheus.Registry
	requests   *prometheus.CounterVec
	seconds    prometheus.Histogram
	statements prometheus.Counter
	working    prometheus.Gauge
}

func newService(c config, log *slog.Logger) (*service, error) {
	x, err := quote.New(quote.Config{MaxBytes: c.maxBytes})
	if err != nil {
		return nil, err
	}
	s := &service{
		cfg: c, log: log, x: x,
		slots:    make(chan struct{}, c.concurrency),
		places:   make(chan struct{}, c.concurrency+c.queue),
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "onrecord_requests_total", Help: "Requests by status code."}, []string{"code"}),
		seconds: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "onrecord_extract_seconds", Help: "Time to read an article and extract from it.",
			Buckets: prometheus.ExponentialBuckets(0.0005, 2, 15)}),
		statements: prometheus.NewCounter(prometheus.CounterOpts{Name: "onrecord_statements_total", Help: "Statements found."}),
		working:    prometheus.NewGauge(prometheus.GaugeOpts{Name: "onrecord_working", Help: "Articles being worked on."}),
	}
	s.registry.MustRegister(s.requests, s.seconds, s.statements, s.working)
	return s, nil
}

func (s *service) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v1/records", s.records)
	mux.HandleFunc("GET /openapi.json", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Write(openapi)
	})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "ok\n") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		if !s.ready.Load() {
			s.problem(w, r, http.StatusServiceUnavailable, "The service is starting or stopping.")
			return
		}
		io.WriteString(w, "ready\n")
	})
	mux.Handle("GET /metrics", promhttp.HandlerFor(s.registry, promhttp.HandlerOpts{}))
	return s.logged(mux)
}

// logged counts and logs every request.
func (s *service) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		rec := &recorder{ResponseWriter: w}
		next.ServeHTTP(rec, r)
		code := rec.code
		if code == 0 {
			code = http.StatusOK
		}
		s.requests.WithLabelValues(strconv.Itoa(code)).Inc()
		s.log.Info("request", "method", r.Method, "path", r.URL.Path, "code", code, "bytes", rec.n, "ms", time.Since(start).Milliseconds())
	})
}

// recorder remembers what was answered.
type recorder struct {
	http.ResponseWriter
	code int
	n    int
}

func (r *recorder) WriteHeader(code int) {
	if r.code == 0 {
		r.code = code
	}
	r.ResponseWriter.WriteHeader(code)
}

func (r *recorder) Write(b []byte) (int, error) {
	if r.code == 0 {
		r.code = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(b)
	r.n += n
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// records answers POST /v1/records.
func (s *service) records(w http.ResponseWriter, r *http.Request) {
	out := negotiate(r.Header.Values("Accept"))
	if out == nil {
		s.problem(w, r, http.StatusNotAcceptable, "Accept must allow one of application/json, application/ld+json and text/html.")
		return
	}
	read := reader(r.Header.Get("Content-Type"))
	if read == nil {
		s.problem(w, r, http.StatusUnsupportedMediaType, "Content-Type must be text/plain, text/html, application/json, application/ld+json or application/xml.")
		return
	}
	// A place is taken before the body is read, so that waiting requests
	// cannot fill the memory.
	select {
	case s.places <- struct{}{}:
		defer func() { <-s.places }()
	default:
		w.Header().Set("Retry-After", "1")
		s.problem(w, r, http.StatusServiceUnavailable, "Too many requests are waiting.")
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(s.cfg.maxBytes)))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.cfg.timeout)
	defer cancel()
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	case <-ctx.Done():
		s.fail(w, r, ctx.Err())
		return
	}
	s.working.Inc()
	defer s.working.Dec()
	start := time.Now()
	a, err := read(ctx, bytes.NewReader(body))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	rec, err := s.x.Extract(ctx, a)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	s.seconds.Observe(time.Since(start).Seconds())
	s.statements.Add(float64(len(rec.Statements)))
	var buf bytes.Buffer
	if err := out.encode(&buf, a, rec); err != nil {
		s.fail(w, r, err)
		return
	}
	w.Header().Set("Content-Type", out.contentType)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
	w.Header().Set("Vary", "Accept")
	w.Write(buf.Bytes()) // an error here is the client's going away
}

// fail answers with the problem that err is.
func (s *service) fail(w http.ResponseWriter, r *http.Request, err error) {
	var (
		big   *http.MaxBytesError
		limit *article.LimitError
		bad   *article.ParseError
	)
	switch { // the context first: a decoder may say where it was when time ran out
	case errors.Is(err, context.DeadlineExceeded):
		w.Header().Set("Retry-After", "1")
		s.problem(w, r, http.StatusServiceUnavailable, "The article could not be read in time.")
	case errors.Is(err, context.Canceled):
		s.problem(w, r, 499, "The client went away.")
	case errors.As(err, &big):
		s.problem(w, r, http.StatusRequestEntityTooLarge, "The article is longer than "+strconv.FormatInt(big.Limit, 10)+" bytes.")
	case errors.As(err, &limit):
		s.problem(w, r, http.StatusRequestEntityTooLarge, limit.Error())
	case errors.As(err, &bad):
		s.problem(w, r, http.StatusUnprocessableEntity, bad.Error())
	default:
		s.problem(w, r, http.StatusBadRequest, err.Error())
	}
}

// problem answers with a problem document (RFC 9457).
func (s *service) problem(w http.ResponseWriter, r *http.Request, code int, detail string) {
	title := http.StatusText(code)
	if title == "" {
		title = "Client Closed Request"
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(code)
	json.NewEncoder(w).Encode(map[string]any{"type": "about:blank", "title": title, "status": code, "detail": detail, "instance": r.URL.Path})
}
