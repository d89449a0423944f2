// Package browser looks at the page of [quote/report] as a reader does, in
// headless Chromium: at two widths, light and dark, by keyboard, and without
// JavaScript. It has tests alone, in a module of their own, so that nobody who
// uses the library needs a browser or the client of one.
//
//	cd internal/browser && go test
//
// Chromium is looked for by its usual names. Where there is none the tests skip
// and say so; with ONRECORD_REQUIRE_CHROMIUM=1 they fail.
package browser
