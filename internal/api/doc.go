// Package api holds the tests of what the module as a whole promises: the
// exported names stay what api.txt says, each of them has a doc comment, the
// README's programs compile, an import costs what the table says, and nothing
// panics where it is handed nothing. There is no code beside the tests.
package api
