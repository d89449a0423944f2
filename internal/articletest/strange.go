package articletest

import (
	"reflect"

	"github.com/onrecord-go/onrecord/article"
)

// Strange returns the article of that seed with words put in the place of some of
// its strings and text, whatever they are. Its spans fit its text all the same.
func Strange(seed uint64, words string) *article.Article {
	a := Article(seed)
	n := seed
	put(reflect.ValueOf(a).Elem(), words, &n)
	clean, _, _ := article.Normalize(words)
	var b article.Builder
	for i, x := range a.Blocks {
		text := x.Span.In(a.Text)
		if (seed>>(i%8))&1 == 1 {
			text += clean
		}
		b.AddLines(x.Role, x.Level, text)
	}
	b.Finish(a)
	return a
}

// put replaces about one string in four.
func put(v reflect.Value, words string, n *uint64) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() && v.Type().Field(i).Name != "Text" && v.Type().Field(i).Name != "Extra" {
				put(f, words, n)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			put(v.Index(i), words, n)
		}
	case reflect.String:
		*n = *n*6364136223846793005 + 1442695040888963407
		if *n>>62 == 0 {
			v.SetString(words)
		}
	}
}
