package quote

import "strings"

// pieceKind returns how many bytes at the head of a headline say what kind of piece
// follows, as wires have it, which is nobody's name and nobody's words: "UPDATE 2-",
// "RPT-EXCLUSIVE-", "Q&A: ".
func pieceKind(headline string) int {
	n := 0
	for range 3 {
		k := oneKind(headline[n:])
		if k == 0 {
			break
		}
		n += k
	}
	if n == len(headline) {
		return 0
	}
	return n
}

// oneKind is pieceKind for one of them.
func oneKind(s string) int {
	end := strings.IndexAny(s[:min(len(s), 24)], "-–—:")
	if end <= 0 {
		return 0
	}
	word, mark := strings.TrimSpace(s[:end]), s[end]
	name := strings.TrimRight(word, "0123456789")
	numbered := len(name) < len(word)
	name = strings.TrimSpace(name)
	if name == "" || name != strings.ToUpper(name) && mark != ':' || numbered && mark == ':' {
		return 0
	}
	switch strings.ToLower(name) {
	case "q&a", "breaking news", "just in", "live updates", "special report", "instant view", "fact check", "factbox", "wrapup", "explainer", "exclusive", "breaking":
	case "update", "corrected", "refile", "rpt", "repeat", "newsmaker", "insight", "analysis", "timeline", "preview", "interview", "poll", "column", "diary", "buzz", "table", "text",
		"highlights", "scenarios", "chronology", "advisory", "correction", "obituary", "profile", "snapshot", "focus", "feature", "graphic", "commentary", "opinion":
		if mark == ':' {
			return 0 // a poll may be quoted so
		}
	default:
		return 0
	}
	rest := strings.TrimLeft(s[end:], "-–—: \u00a0")
	return len(s) - len(rest)
}
