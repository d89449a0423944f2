// Package rivals measures this module beside other libraries that do one of its
// tasks, on the same invented copy and in one run: [github.com/clipperhouse/uax29]
// and [github.com/rivo/uniseg] split text, [codeberg.org/readeck/go-readability]
// and [github.com/markusmobius/go-trafilatura] find the article in a page,
// [github.com/mmcdole/gofeed] reads feeds. It has a module of its own, so that none
// of them is a dependency of onrecord. README.md says how to run it.
package rivals
