// Command minimal uses package article and nothing else of the module. A test
// looks at what that costs.
package main

import (
	"fmt"

	"github.com/onrecord-go/onrecord/article"
)

func main() {
	a, err := article.Parse("“We will not yield,” said the mayor. She left.", article.Options{})
	if err != nil {
		panic(err)
	}
	for s := range a.Sentences() {
		fmt.Println(s.In(a.Text))
	}
}
