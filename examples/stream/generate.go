package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"time"
)

// generate writes n invented articles, the same ones every time.
func generate(ctx context.Context, w io.Writer, n int64) error {
	out := bufio.NewWriterSize(w, 1<<18)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	r := rand.New(rand.NewPCG(1, 2))
	sites := []string{"Harbour Gazette", "Northern Wire", "Valley Post"}
	day := time.Date(2024, 3, 4, 0, 0, 0, 0, time.UTC)
	for i := range n {
		if i%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		f := flat{ID: fmt.Sprintf("gen-%07d", i), Title: "Council weighs the new bridge", Date: day.AddDate(0, 0, int(i%365)).Format(time.DateOnly), Site: sites[i%int64(len(sites))], Text: invent(r)}
		if err := enc.Encode(f); err != nil {
			return err
		}
	}
	return out.Flush()
}

func invent(r *rand.Rand) string {
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	first := pick("Ada", "Bruno", "Chidi", "Dalia", "Emre", "Freya", "Goran", "Hana")
	last := pick("Almeida", "Bergström", "Castellano", "Dimitrova", "Eze", "Farouk", "Grant", "Horvat")
	role := pick("Mayor", "Council leader", "Transport minister", "Union secretary")
	thing := pick("the bridge will open in May", "the contract was lawful", "the river is safe", "the toll should stay")
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s %s on %s that %s.\n\n", role, first, last, pick("said", "said", "said", "denied"), pick("Monday", "Tuesday", "Friday"), thing)
	fmt.Fprintf(&b, "“We have %s,” %s said. “%s.”\n\n", pick("nothing to hide", "kept our word", "waited long enough"), last, pick("The figures are public", "Nobody was paid", "The work goes on"))
	fmt.Fprintf(&b, "The contractor %s %s, and residents %s that %s.\n\n", pick("denied", "confirmed", "rejected"), pick("the claim", "the report", "the accusation"), pick("warned", "hoped", "feared"), pick("the noise would grow", "the old ferry would stop", "prices would rise"))
	fmt.Fprintf(&b, "A spokeswoman for the ministry %s.", pick("declined to comment", "could not confirm the figures", "did not answer questions"))
	return b.String()
}
