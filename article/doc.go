// Package article models a news article as typed data and reads it from plain
// text.
package article
