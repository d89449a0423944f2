// Package lexicon holds the reviewable word lists of this module as text files,
// each with a header that gives its source, version, date, licence and columns,
// and reads them on first use.
package lexicon
