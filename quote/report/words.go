package report

import (
	"time"

	"github.com/onrecord-go/onrecord/quote"
)

// verbs says what a speaker does, by act.
var verbs = [...]string{"speaks", "says", "discusses", "believes", "thinks possible", "predicts", "warns", "accuses", "names",
	"confirms", "admits", "denies", "rejects", "doubts", "withholds", "asks", "calls for", "promises", "threatens", "refuses",
	"praises", "condemns", "feels", "declares"}

// infinitives says what a speaker does not do, by act.
var infinitives = [...]string{"answer", "say", "discuss", "give a view", "speculate", "predict", "warn", "accuse", "name",
	"confirm", "admit", "deny", "reject", "doubt", "answer", "ask", "call for it", "promise", "threaten", "refuse",
	"back", "condemn", "express it", "decide"}

// when says an interval in words.
func when(v quote.Interval) string {
	const day = "2 January 2006"
	switch {
	case v.Start.IsZero() && v.End.IsZero():
		return ""
	case v.Start.IsZero():
		return "before " + v.End.Format(day)
	case v.End.IsZero():
		return "since " + v.Start.Format(day)
	}
	last := v.End.Add(-time.Second)
	if last.Format(day) == v.Start.Format(day) {
		return v.Start.Format(day)
	}
	return v.Start.Format("2 January") + " to " + last.Format(day)
}
