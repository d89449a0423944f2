//go:build !race

package quote_test

// raceDetector says that the tests run under the race detector, where a sync.Pool
// forgets at random what is put into it.
const raceDetector = false
