package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers/gorillamux"
)

const said = "Bridge to open\n\n3 May 2024\n\n“The bridge is safe,” said Ann Lee, the mayor.\n"

func start(t testing.TB, change func(*config)) (*service, *httptest.Server) {
	t.Helper()
	c, err := parse(nil, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(&c)
	}
	s, err := newService(c, slog.New(slog.NewJSONHandler(io.Discard, nil)))
	if err != nil {
		t.Fatal(err)
	}
	s.ready.Store(true)
	srv := httptest.NewServer(s.handler())
	t.Cleanup(srv.Close)
	return s, srv
}

func post(t testing.TB, url, contentType, accept, body string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequest("POST", url+"/v1/records", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", contentType)
	if accept != "" {
		req.Header.Set("Accept", accept)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, string(b)
}

func TestAnswers(t *testing.T) {
	_, srv := start(t, nil)
	for _, c := range []struct {
		contentType, accept, body string
		code                      int
		answer, has               string
	}{
		{"text/plain", "", said, 200, "application/json", `"name":"Ann Lee"`},
		{"text/plain; charset=utf-8", "application/json", said, 200, "application/json", `"name":"Ann Lee"`},
		{"text/plain", "text/html, application/json;q=0.5", said, 200, "text/html", "<b>Ann Lee</b>"},
		{"text/plain", "application/ld+json", said, 200, "application/ld+json", `"@context"`},
		{"text/plain", "application/ld+json, application/json;q=0.9", said, 200, "application/ld+json", `"Quotation"`},
		{"text/plain", "application/*", said, 200, "application/json", `"name":"Ann Lee"`},
		{"text/html", "", "<!DOCTYPE html><title>x</title><article><h1>Bridge to open</h1><p>“The bridge is safe,” said Ann Lee, the mayor, as the ribbon was cut on Friday.</p></article>", 200, "application/json", `"name":"Ann Lee"`},
		{"application/json", "", `{"uri":"tag:x,2024:1","standard":{"name":"ninjs","version":"3.1"},"bodies":[{"contentType":"text/plain","value":"“The bridge is safe,” said Ann Lee."}]}`, 200, "application/json", `"name":"Ann Lee"`},
		{"application/ld+json", "", `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Bridge","articleBody":"“The bridge is safe,” said Ann Lee."}`, 200, "application/json", `"name":"Ann Lee"`},
		{"text/plain", "image/png", said, 406, "application/problem+json", "406"},
		{"image/png", "", said, 415, "application/problem+json", "415"},
		{"", "", said, 415, "application/problem+json", "415"},
		{"application/json", "", `{"uri":`, 422, "application/problem+json", "422"},
		{"application/xml", "", "no xml", 422, "application/problem+json", "422"},
		{"text/plain", "", strings.Repeat("x", 3<<20), 413, "application/problem+json", "413"},
	} {
		resp, body := post(t, srv.URL, c.contentType, c.accept, c.body)
		if resp.StatusCode != c.code || !strings.HasPrefix(resp.Header.Get("Content-Type"), c.answer) || !strings.Contains(body, c.has) {
			t.Errorf("%s for %q: %d %s %.300s; want %d %s with %q", c.contentType, c.accept, resp.StatusCode, resp.Header.Get("Content-Type"), body, c.code, c.answer, c.has)
		}
	}
	resp, err := http.Get(srv.URL + "/v1/records")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("GET is answered with %d", resp.StatusCode)
	}
}

// TestDescription holds requests and answers against the description that the
// service gives of itself.
func TestDescription(t *testing.T) {
	_, srv := start(t, nil)
	doc, err := openapi3.NewLoader().LoadFromData(openapi)
	if err != nil {
		t.Fatal(err)
	}
	doc.Servers = openapi3.Servers{{URL: srv.URL}}
	if err := doc.Validate(context.Background(), openapi3.DisableExamplesValidation()); err != nil {
		t.Fatal(err)
	}
	router, err := gorillamux.NewRouter(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ method, path, contentType, accept, body string }{
		{"POST", "/v1/records", "text/plain", "", said},
		{"POST", "/v1/records", "text/plain", "", "Nothing happened.\n"},
		{"POST", "/v1/records", "text/plain", "application/ld+json", said},
		{"POST", "/v1/records", "text/plain", "text/html", said},
		{"POST", "/v1/records", "text/plain", "image/png", said},
		{"POST", "/v1/records", "image/png", "", said},
		{"POST", "/v1/records", "application/json", "", `{"uri":`},
		{"POST", "/v1/records", "text/plain", "", strings.Repeat("x", 3<<20)},
		{"GET", "/healthz", "", "", ""},
		{"GET", "/readyz", "", "", ""},
		{"GET", "/metrics", "", "", ""},
		{"GET", "/openapi.json", "", "", ""},
	} {
		req, err := http.NewRequest(c.method, srv.URL+c.path, strings.NewReader(c.body))
		if err != nil {
			t.Fatal(err)
		}
		if c.contentType != "" {
			req.Header.Set("Content-Type", c.contentType)
		}
		if c.accept != "" {
			req.Header.Set("Accept", c.accept)
		}
		route, params, err := router.FindRoute(req)
		if err != nil {
			t.Errorf("%s %s is not described: %v", c.method, c.path, err)
			continue
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		in := &openapi3filter.ResponseValidationInput{
			RequestValidationInput: &openapi3filter.RequestValidationInput{Request: req, PathParams: params, Route: route},
			Status:                 resp.StatusCode, Header: resp.Header, Body: io.NopCloser(bytes.NewReader(body)),
			Options: &openapi3filter.Options{IncludeResponseStatus: true},
		}
		if strings.HasPrefix(resp.Header.Get("Content-Type"), "text/") {
			in.Options.ExcludeResponseBody = true // any text is right
		}
		if err := openapi3filter.ValidateResponse(context.Background(), in); err != nil {
			t.Errorf("%s %s, %d: %v", c.method, c.path, resp.StatusCode, err)
		}
	}
}

// TestOverload floods a service that may do little at a time: what it cannot
// take it refuses at once, and it goes on answering.
func TestOverload(t *testing.T) {
	s, srv := start(t, func(c *config) { c.concurrency, c.queue = 1, 2 })
	long := said + strings.Repeat("“We have seen this report,” she said on Monday. The council denied that the bridge was closed.\n\n", 800)
	var mu sync.Mutex
	codes := make(map[int]int)
	var wg sync.WaitGroup
	for range 40 {
		wg.Go(func() {
			resp, _ := post(t, srv.URL, "text/plain", "", long)
			mu.Lock()
			codes[resp.StatusCode]++
			mu.Unlock()
			if resp.StatusCode == 503 && resp.Header.Get("Retry-After") == "" {
				t.Error("a refusal does not say when to come back")
			}
		})
	}
	wg.Wait()
	if codes[200] == 0 || codes[503] == 0 || codes[200]+codes[503] != 40 {
		t.Errorf("codes %v, want some 200 and the rest 503", codes)
	}
	if len(s.slots) != 0 || len(s.places) != 0 {
		t.Errorf("%d slots and %d places are still taken", len(s.slots), len(s.places))
	}
	if resp, _ := post(t, srv.URL, "text/plain", "", said); resp.StatusCode != 200 {
		t.Errorf("afterwards: %d", resp.StatusCode)
	}
}

func TestTimeout(t *testing.T) {
	_, srv := start(t, func(c *config) { c.timeout = time.Nanosecond })
	if resp, body := post(t, srv.URL, "text/plain", "", said); resp.StatusCode != 503 {
		t.Errorf("%d %s", resp.StatusCode, body)
	}
}

// TestLoad measures throughput and latency on loopback; it fails only where a
// request does.
func TestLoad(t *testing.T) {
	n := 2000
	if testing.Short() {
		n = 200
	}
	s, srv := start(t, func(c *config) { c.queue = 200 })
	var mu sync.Mutex
	var took []time.Duration
	next := make(chan struct{}, n)
	for range n {
		next <- struct{}{}
	}
	close(next)
	begin := time.Now()
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			for range next {
				at := time.Now()
				resp, body := post(t, srv.URL, "text/plain", "", said+strings.Repeat("“We have seen this report,” Mrs. Lee said. The council denied it.\n\n", 20))
				if resp.StatusCode != 200 {
					t.Errorf("%d %s", resp.StatusCode, body)
				}
				mu.Lock()
				took = append(took, time.Since(at))
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	slices.Sort(took)
	t.Logf("%d articles by %d at a time: %.0f a second, p50 %v, p99 %v", n, cap(s.slots),
		float64(n)/time.Since(begin).Seconds(), took[n/2].Round(time.Microsecond), took[n*99/100].Round(time.Microsecond))
}

// TestStops runs the program, sends it a request that is under way when it is
// told to stop, and wants both to end well.
func TestStops(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	addr := make(chan net.Addr, 1)
	status := make(chan int, 1)
	var logs bytes.Buffer
	go func() {
		status <- run(ctx, []string{"-addr", "127.0.0.1:0"}, &logs, func(a net.Addr) { addr <- a })
	}()
	url := "http://" + (<-addr).String()
	r, w := io.Pipe()
	req, err := http.NewRequest("POST", url+"/v1/records", r)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "text/plain")
	answer := make(chan int, 1)
	go func() {
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Error(err)
			answer <- 0
			return
		}
		resp.Body.Close()
		answer <- resp.StatusCode
	}()
	io.WriteString(w, said)
	time.Sleep(50 * time.Millisecond)
	stop()
	time.Sleep(50 * time.Millisecond)
	w.Close()
	if code := <-answer; code != 200 {
		t.Errorf("the open request ends with %d", code)
	}
	if got := <-status; got != 0 {
		t.Errorf("status %d: %s", got, logs.String())
	}
	for l := range strings.Lines(logs.String()) {
		if !json.Valid([]byte(l)) {
			t.Errorf("the log line is no JSON: %s", l)
		}
	}
}

func TestRefuses(t *testing.T) {
	for _, c := range []struct {
		status int
		args   []string
	}{
		{2, []string{"-nonsense"}}, {2, []string{"extra"}}, {2, []string{"-max-bytes", "0"}}, {1, []string{"-addr", "nowhere.invalid:x"}},
	} {
		var errs bytes.Buffer
		if status := run(context.Background(), c.args, &errs, nil); status != c.status || errs.Len() == 0 {
			t.Errorf("%q: status %d, %q", c.args, status, errs.String())
		}
	}
}

func TestQuality(t *testing.T) {
	for _, c := range []struct {
		accept []string
		want   string
	}{
		{nil, "application/json"},
		{[]string{"*/*"}, "application/json"},
		{[]string{"text/*"}, "text/html; charset=utf-8"},
		{[]string{"application/json;q=0", "*/*;q=0.1"}, "application/ld+json"},
		{[]string{"application/json;q=0, application/ld+json;q=0", "*/*;q=0.1"}, "text/html; charset=utf-8"},
		{[]string{"application/json;q=0.2, text/html;q=0.3"}, "text/html; charset=utf-8"},
		{[]string{"image/png"}, ""},
	} {
		got := ""
		if o := negotiate(c.accept); o != nil {
			got = o.contentType
		}
		if got != c.want {
			t.Errorf("Accept %q: %q, want %q", c.accept, got, c.want)
		}
	}
}
