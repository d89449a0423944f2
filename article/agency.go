package article

import (
	"strings"
	"unicode"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

// isAgency reports whether s is the name of a news agency or wire service, or
// several of them with "/" or "and" between, as datelines and credits have
// them.
func isAgency(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 80 {
		return false
	}
	f := fold(s)
	if inSorted(agencies, f) {
		return true
	}
	f = agencyBreaks.Get(func() *strings.Replacer {
		return strings.NewReplacer(" and ", "/", " & ", "/", ", ", "/", "-", "/", " via ", "/")
	}).Replace(f)
	parts := strings.Split(f, "/")
	if len(parts) < 2 {
		return false
	}
	for _, p := range parts {
		if p = strings.TrimSpace(p); !inSorted(agencies, p) && p != "agencies" && p != "wires" {
			// A regional desk: "dpa/lni".
			if len(p) != 3 || !inSorted(agencies, parts[0]) {
				return false
			}
		}
	}
	return true
}

// agencyBreaks puts a "/" between agencies that are named together.
var agencyBreaks lazy.Value[*strings.Replacer]

// agencies lists news agencies and wire services by the names that stand in
// datelines and credit lines, in lower case. Source: the members of MINDS
// International, EANA and OANA, and the large commercial wires, as of 2024.
var agencies = []string{
	"aa", "aap", "accesswire", "adnkronos", "afp", "agence france-presse", "agencia efe", "agencies", "agerpres", "ana-mpa", "anadolu",
	"anadolu agency", "ani", "anp", "ansa", "antara", "ap", "apa", "aps", "armenpress", "asian news international", "associated press", "ata",
	"australian associated press", "azertac", "belga", "belta", "bernama", "bloomberg", "bloomberg news", "bns", "bss", "bta", "business wire",
	"businesswire", "canadian press", "china news service", "cna", "cnn", "cnw", "cp", "ctk", "dow jones", "dpa", "ecns", "efe", "einpresswire", "elta",
	"europa press", "fides", "globe newswire", "globenewswire", "gna", "hina", "ians", "interfax", "ips", "irna", "isna", "itar-tass", "jiji",
	"jiji press", "kcna", "keystone-sda", "kna", "kuna", "kyodo", "kyodo news", "latvian information agency", "leta", "lusa", "mena", "mti", "nan",
	"newsfile", "nna", "ntb", "nzpa", "pa", "pa media", "pap", "petra", "pna", "pr newswire", "press association", "press trust of india", "prnewswire",
	"pti", "qna", "reuters", "rfe/rl", "ria", "ria novosti", "ritzau", "rns", "saba", "sana", "sda", "sid", "spa", "sta", "stt", "tanjug", "tap",
	"tass", "the associated press", "the canadian press", "thomson reuters", "thomson reuters foundation", "tt", "ukrinform", "unb", "unian",
	"united press international", "upi", "vna", "voa", "wafa", "wam", "xinhua", "yonhap", "共同", "時事", "뉴시스", "연합뉴스",
}

// looksLikeAgency reports whether the words in brackets behind a place may name
// an agency that is not in the table: short, of one to four words, no sentence.
func looksLikeAgency(s string) bool {
	if s == "" || len(s) > 40 || countWords(s) > 4 {
		return false
	}
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
		case r == ' ' || r == '/' || r == '-' || r == '.' || r == '&' || r == '\'' || r == '’':
		default:
			return false
		}
	}
	return letters >= 2
}
