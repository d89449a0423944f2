// Package onrecord is the tour of a module that reads a news article and gives
// back who said what, about what, and where they stand.
package onrecord
