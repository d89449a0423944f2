// Package hostile makes invented attacks for the tests of everything that reads:
// texts, pages, JSON and XML of any size, built to make a reader work more than
// its input is worth. Beside them are the measures that hold a reader to them:
// [Linear] compares the time of an attack with that of one ten times as large,
// [Memory] the bytes that a reader allocates with those that it was given.
//
// An attack is generated, never stored, and has no sentence of a real article.
package hostile
