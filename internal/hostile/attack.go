package hostile

import (
	"strconv"
	"strings"
)

// Attack is a hostile input that can be made in any size.
type Attack struct {
	Name string
	// Make returns the attack in about n bytes, never much more.
	Make func(n int) string
}

// Repeat is the attack that says the same over and over.
func Repeat(unit string) Attack {
	return Attack{strconv.Quote(unit), func(n int) string { return strings.Repeat(unit, n/len(unit)+1) }}
}

// repeats makes an attack of each unit.
func repeats(units ...string) []Attack {
	out := make([]Attack, len(units))
	for i, u := range units {
		out[i] = Repeat(u)
	}
	return out
}

// framed puts every attack between a head and a tail.
func framed(head, tail string, attacks []Attack) []Attack {
	out := make([]Attack, len(attacks))
	for i, a := range attacks {
		out[i] = Attack{a.Name + " in " + strconv.Quote(head), func(n int) string { return head + a.Make(n) + tail }}
	}
	return out
}

// halves is first over and over, then second as often: what piles up, then what
// goes through the pile. Counted texts have "%" where the number stands, spelt
// in letters.
func halves(first, second string) Attack {
	return Attack{strconv.Quote(first) + " then " + strconv.Quote(second), func(n int) string {
		return counted(first, n/2) + counted(second, n/2)
	}}
}

// numbered is a unit over and over, with another word for its "%" each time.
func numbered(unit string) Attack {
	return Attack{strconv.Quote(unit) + " numbered", func(n int) string { return counted(unit, n) }}
}

func counted(unit string, n int) string {
	if !strings.Contains(unit, "%") {
		return strings.Repeat(unit, n/len(unit)+1)
	}
	var b strings.Builder
	b.Grow(n + 64)
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.ReplaceAll(unit, "%", word(i)))
	}
	return b.String()
}

// nested opens half of its size and closes it again.
func nested(open, inner, shut string) Attack {
	return Attack{strconv.Quote(open) + " nested", func(n int) string {
		k := n/(len(open)+len(shut)) + 1
		return strings.Repeat(open, k) + inner + strings.Repeat(shut, k)
	}}
}

// word returns a pronounceable word for i, another one for each.
func word(i int) string {
	const cons, vow = "bdfgklmnprstvz", "aeiou"
	b := []byte{'o'}
	for first := true; first || i > 0; first = false {
		b = append(b, cons[i%len(cons)])
		i /= len(cons)
		b = append(b, vow[i%len(vow)])
		i /= len(vow)
	}
	return string(b)
}

// Name returns an invented name for i, another one for each.
func Name(i int) string {
	w := word(i)
	return strings.ToUpper(w[:1]) + w[1:]
}
