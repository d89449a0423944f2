package quote

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/arena"
)

// verbForm returns the dictionary form of a folded word, read as a verb where
// it can be one: said → say, denies → deny. What it does not know it strips of
// the regular endings where a known word comes out, and else leaves alone. New
// words are made in mem.
func verbForm(s string, mem *arena.Strings) string {
	if v := irregular(s); v != "" {
		return v
	}
	n := len(s)
	if n < 4 {
		return s
	}
	var tries [4]struct {
		stem   int // how many bytes of s
		ending string
	}
	k := 0
	add := func(stem int, ending string) {
		tries[k].stem, tries[k].ending = stem, ending
		k++
	}
	switch {
	case strings.HasSuffix(s, "ies"):
		add(n-3, "y")
		add(n-1, "")
	case strings.HasSuffix(s, "es"):
		add(n-1, "")
		add(n-2, "")
	case strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss") && !strings.HasSuffix(s, "us"):
		add(n-1, "")
	case strings.HasSuffix(s, "ied"):
		add(n-3, "y")
	case strings.HasSuffix(s, "ed"):
		add(n-1, "")
		add(n-2, "")
		if n > 5 && s[n-3] == s[n-4] {
			add(n-3, "")
		}
	case strings.HasSuffix(s, "ing") && n > 5:
		add(n-3, "")
		add(n-3, "e")
		if s[n-4] == s[n-5] {
			add(n-4, "")
		}
		if strings.HasSuffix(s, "ying") {
			add(n-4, "ie")
		}
	default:
		return s
	}
	t := stanceLexicon()
	var buf [32]byte
	for _, c := range tries[:k] {
		if c.ending == "" {
			if t.known(s[:c.stem]) {
				return s[:c.stem]
			}
		} else if form := append(append(buf[:0], s[:c.stem]...), c.ending...); t.known(string(form)) {
			return mem.Copy(form)
		}
	}
	if t.classes.Get(s)&^judging != 0 {
		return s
	}
	return plainForm(s, mem)
}

// known reports whether the tables have a word as a cue, as the first of a cue of
// several words, or in a class.
func (t *stanceTables) known(s string) bool {
	return t.cues.Get(s) || t.classes.Get(s)&^judging != 0
}

// plainForm strips the regular endings of a word that no table knows.
func plainForm(s string, mem *arena.Strings) string {
	n := len(s)
	switch {
	case strings.HasSuffix(s, "ies") || strings.HasSuffix(s, "ied"):
		return mem.Concat(s[:n-3], "y")
	case strings.HasSuffix(s, "sses") || strings.HasSuffix(s, "shes") || strings.HasSuffix(s, "ches") || strings.HasSuffix(s, "xes"):
		return s[:n-2]
	case strings.HasSuffix(s, "s"):
		if strings.HasSuffix(s, "ss") || strings.HasSuffix(s, "us") || strings.HasSuffix(s, "is") || strings.HasSuffix(s, "'s") {
			return s
		}
		return s[:n-1]
	case strings.HasSuffix(s, "eed"):
		return s
	case strings.HasSuffix(s, "ed"):
		return stem(s[:n-2], mem)
	case strings.HasSuffix(s, "ing") && n > 5:
		return stem(s[:n-3], mem)
	}
	return s
}

// stem undoes a doubled last consonant or restores a final e: stopp → stop,
// blam → blame.
func stem(s string, mem *arena.Strings) string {
	n := len(s)
	if n < 3 {
		return s
	}
	a, b, c := s[n-3], s[n-2], s[n-1]
	switch {
	case c == b && c != 'l' && c != 's' && c != 'z' && c != 'f' && !vowel(c):
		return s[:n-1]
	case vowel(c), c == 'w', c == 'y', c == 'x', c == 'h' && b != 't':
		return s
	case c == 'c', c == 'v', c == 'z', c == 'u', c == 'g' && b != 'n', c == 's' && vowel(b) && !vowel(a):
		return mem.Concat(s, "e")
	case vowel(b) && !vowel(a) && n <= 4 && c != 'n' && c != 'r' && c != 'l' && c != 't' && c != 'p':
		return mem.Concat(s, "e")
	case b == 'a' && (c == 't' || c == 'r') && n > 3 && !vowel(a):
		return mem.Concat(s, "e")
	case (b == 'i' || b == 'u') && (c == 'd' || c == 'r' || c == 't') && !vowel(a):
		return mem.Concat(s, "e")
	}
	return s
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}

// irregular returns the dictionary form of an irregular form, "" where s is
// none.
func irregular(s string) string {
	switch s {
	case "am", "is", "are", "was", "were", "been", "being", "be":
		return "be"
	case "has", "had", "having", "have":
		return "have"
	case "does", "did", "done", "doing", "do":
		return "do"
	case "said", "sez":
		return "say"
	case "told":
		return "tell"
	case "wrote", "written":
		return "write"
	case "went", "gone", "goes":
		return "go"
	case "made":
		return "make"
	case "gave", "given":
		return "give"
	case "took", "taken":
		return "take"
	case "spoke", "spoken":
		return "speak"
	case "thought":
		return "think"
	case "knew", "known":
		return "know"
	case "saw", "seen":
		return "see"
	case "felt":
		return "feel"
	case "found":
		return "find"
	case "held":
		return "hold"
	case "heard":
		return "hear"
	case "meant":
		return "mean"
	case "read":
		return "read"
	case "came":
		return "come"
	case "became":
		return "become"
	case "began", "begun":
		return "begin"
	case "brought":
		return "bring"
	case "bought":
		return "buy"
	case "built":
		return "build"
	case "caught":
		return "catch"
	case "chose", "chosen":
		return "choose"
	case "drew", "drawn":
		return "draw"
	case "drove", "driven":
		return "drive"
	case "fell", "fallen":
		return "fall"
	case "fought":
		return "fight"
	case "forgot", "forgotten":
		return "forget"
	case "foresaw", "foreseen":
		return "foresee"
	case "forbade", "forbidden":
		return "forbid"
	case "got", "gotten":
		return "get"
	case "grew", "grown":
		return "grow"
	case "hung":
		return "hang"
	case "hid", "hidden":
		return "hide"
	case "kept":
		return "keep"
	case "laid":
		return "lay"
	case "led":
		return "lead"
	case "left":
		return "leave"
	case "lent":
		return "lend"
	case "lost":
		return "lose"
	case "met":
		return "meet"
	case "paid":
		return "pay"
	case "pled":
		return "plead"
	case "ran":
		return "run"
	case "rang", "rung":
		return "ring"
	case "rose", "risen":
		return "rise"
	case "sent":
		return "send"
	case "shook", "shaken":
		return "shake"
	case "shot":
		return "shoot"
	case "shown":
		return "show"
	case "sold":
		return "sell"
	case "sought":
		return "seek"
	case "stood":
		return "stand"
	case "stole", "stolen":
		return "steal"
	case "swore", "sworn":
		return "swear"
	case "taught":
		return "teach"
	case "threw", "thrown":
		return "throw"
	case "tore", "torn":
		return "tear"
	case "understood":
		return "understand"
	case "understated":
		return "understate"
	case "upheld":
		return "uphold"
	case "withheld":
		return "withhold"
	case "won":
		return "win"
	case "lying":
		return "lie"
	case "dying":
		return "die"
	case "children":
		return "child"
	case "people":
		return "people"
	case "men":
		return "man"
	case "women":
		return "woman"
	case "bitten":
		return "bite"
	case "broke", "broken":
		return "break"
	case "ate", "eaten":
		return "eat"
	case "flew", "flown":
		return "fly"
	case "froze", "frozen":
		return "freeze"
	case "rode", "ridden":
		return "ride"
	case "sank", "sunk":
		return "sink"
	case "sat":
		return "sit"
	case "spent":
		return "spend"
	case "struck", "stricken":
		return "strike"
	case "wore", "worn":
		return "wear"
	case "woke", "woken":
		return "wake"
	case "wound":
		return "wound"
	case "news", "always", "perhaps", "this", "his", "its", "as", "us", "thus", "yes", "else", "during", "nothing", "anything", "something", "everything",
		"morning", "evening", "indeed", "need", "red", "bed", "hundred", "united", "king", "spring", "thing", "bring", "ring", "sing", "string",
		"less", "unless", "whereas", "series", "species", "politics", "economics":
		return s
	}
	return ""
}
