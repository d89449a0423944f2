// Package quote finds who said what in a news article, and where each speaker
// stands.
package quote
