package article

import "strings"

// isCorrection reports whether a folded line is a correction or an update note.
// Such notes repeat what was said, often wrongly, and are no running text.
func isCorrection(f string) bool {
	if isNoteLabel(f) && (strings.HasPrefix(f, "correction") || strings.HasPrefix(f, "clarification")) {
		return true
	}
	if (f != "" && (f[0] == '(' || f[0] == '[')) && hasAnyPrefix(f[1:], advisoryPrefixes) {
		return true
	}
	f = strings.TrimLeft(f, "*([—–- ")
	if hasAnyPrefix(f, correctionPrefixes) {
		return true
	}
	// "Correction, Nov. 15, 2019: …", "Clarification (12 May): …", "Update at 2 p.m.: …"
	if hasWordPrefix(f, []string{"correction", "corrections", "clarification", "update", "updated", "corrected"}) {
		if i := strings.IndexByte(f, ':'); i > 0 && i < 60 && !strings.ContainsAny(f[:i], "“\"‘") {
			head := f[:i]
			return strings.HasPrefix(head, "c") && !strings.Contains(head, "facilit") || len(head) < 7 || strings.ContainsAny(head, "0123456789(,")
		}
	}
	// "This story has been updated to include …", "An earlier version of this article said …"
	for _, p := range []string{"this ", "an earlier version of this ", "a previous version of this ", "an earlier version of the ", "a previous version of the "} {
		rest, ok := strings.CutPrefix(f, p)
		if !ok {
			continue
		}
		for _, noun := range []string{"story", "article", "report", "piece", "post", "version", "headline", "page", "caption", "column", "obituary"} {
			tail, ok := strings.CutPrefix(rest, noun)
			if !ok {
				continue
			}
			if p != "this " {
				return true
			}
			tail = strings.TrimPrefix(tail, "'s headline")
			for _, and := range []string{" and has been ", " and has since been ", " and was "} {
				if i := strings.Index(tail, and); i > 0 && hasAnyPrefix(tail[i+len(and):], []string{"corrected", "updated", "amended", "revised"}) {
					return true
				}
			}
			for _, aux := range []string{" has been ", " was ", " is being ", " is "} {
				if t, ok := strings.CutPrefix(tail, aux); ok {
					t = strings.TrimPrefix(strings.TrimPrefix(t, "first "), "since ")
					return hasAnyPrefix(t, []string{"corrected", "updated", "amended", "revised", "edited", "clarified", "changed on", "modified"})
				}
			}
		}
	}
	return false
}

var correctionPrefixes = []string{
	"correction:", "corrections:", "corrects ", "clarification:", "clarifications:", "for the record:",
	"corrige", "berichtigung:", "korrektur:", "rectificatif", "corrección:", "fe de errores", "errata:",
	"we have corrected", "we have updated this", "an earlier headline",
}

// advisoryPrefixes open a note in brackets on what a wire changed in a version.
var advisoryPrefixes = []string{
	"adds ", "updates ", "recasts", "rewrites ", "removes ", "refiles", "fixes ", "corrects ", "releads", "changes ", "inserts ", "new throughout",
}

// isEditorsNote reports whether a folded line is a note of the editors, or to
// them.
func isEditorsNote(f string) bool {
	f = strings.TrimLeft(f, "*([—–- ")
	return hasWordPrefix(f, editorsNotePrefixes) || isReleaseLine(f)
}

var editorsNotePrefixes = []string{
	"editor's note", "editors' note", "editors note", "editor's notes", "ed. note", "ed note", "note to editors", "notes to editors",
	"note to readers", "eds:", "editors:", "anmerkung der redaktion", "anm. d. red", "note de la rédaction", "ndlr", "nota del editor", "nota de la redacción",
	"this interview has been edited", "this interview was edited", "this interview has been condensed", "this conversation has been edited", "this transcript has been", "this is a rush transcript",
	"media contact", "press contact", "media contacts", "press contacts", "for more information, contact", "for media inquiries", "for media enquiries", "contact for media", "contacts:", "contact:",
}

// isReleaseLine reports whether a folded line says when a press release may be
// used.
func isReleaseLine(f string) bool {
	return hasAnyPrefix(f, []string{"for immediate release", "for release", "press release", "news release", "zur sofortigen veröffentlichung"}) && len(f) < 60
}

// isNoteLabel reports whether a folded line is the label of a note alone, whose
// words follow on the next line.
func isNoteLabel(f string) bool {
	switch strings.TrimRight(strings.TrimSpace(f), ":.—–- ") {
	case "correction", "corrections", "clarification", "clarifications", "editor's note", "editors' note", "editors note", "note to editors", "notes to editors",
		"corrections & clarifications", "corrections and clarifications", "media contact", "press contact", "media contacts", "contact", "contacts":
		return true
	}
	return false
}

// contributorTasks are the words that open a note on who did what.
var contributorTasks = []string{
	"additional reporting by", "additional reporting and writing by", "reporting and writing by", "reporting and editing by", "reporting by", "writing by", "writing and editing by",
	"editing by", "edited by", "compiled by", "additional writing by", "translation by", "translated by", "graphics by", "graphic by", "data by", "additional editing by",
	"photography by", "video by", "production by", "produced by", "additional research by", "research by", "fact-checking by", "rewritten by", "written by",
}

// isContributor reports whether a line says who else worked on the article.
func isContributor(f, s string) bool {
	g := strings.TrimLeft(f, "([*—–- ")
	if hasAnyPrefix(g, contributorTasks) && !strings.HasPrefix(g, "written by ") {
		return len(s) < 1000
	}
	if strings.HasPrefix(g, "written by ") && (strings.Contains(g, "; edited by ") || strings.Contains(g, "; translated by ") || strings.Contains(g, "; editing by ")) {
		return true
	}
	if len(s) > 500 {
		return false
	}
	// "Jane Doe contributed reporting.", "… contributed to this report."
	if !strings.Contains(s, "contributed") && !strings.Contains(s, "reported from") {
		return false
	}
	f = fold(s)
	for _, verb := range []string{" contributed to this ", " contributed reporting", " contributed additional reporting", " contributed from ", " contributed research", " reported from ", " contributed."} {
		i := strings.Index(f, verb)
		if i < 0 {
			continue
		}
		if verb == " contributed to this " && !hasWordPrefix(f[i+len(verb):], []string{"report", "story", "article", "piece", "dispatch", "post", "analysis", "live blog"}) {
			continue
		}
		if verb == " reported from " && !strings.Contains(f, " contributed ") {
			// "John Roe reported from Washington." and no more.
			if len(f) > 90 || strings.Count(f, ".") > 2 {
				continue
			}
		}
		head := s[:min(i, len(s))]
		for _, noise := range []string{"AP writer", "Associated Press", "Reuters", "Staff writer"} {
			head = strings.Replace(head, noise, "", 1)
		}
		return startsUpper(s) && !strings.ContainsAny(head, "“”\".!?:") && !strings.Contains(head, " said") && !strings.Contains(head, " that ")
	}
	return false
}

// contributorTail returns where in a paragraph a note in brackets on who
// reported begins, 0 where it has none behind its text.
func contributorTail(s string) int {
	if !strings.HasSuffix(strings.TrimRight(s, " ."), ")") {
		return 0
	}
	i := strings.LastIndexByte(s, '(')
	// A note may hold brackets of its own.
	for k := 0; i > 0 && k < 3; k++ {
		if hasAnyPrefix(fold(s[i+1:runeFloor(s, i+1+60)]), contributorTasks) {
			return i
		}
		i = strings.LastIndexByte(s[:i], '(')
	}
	return 0
}

// fillContributors reads the names of such a note.
func (p *parser) fillContributors(sp Span) {
	s := sp.In(p.text)
	f := fold(s)
	if len(f) != len(s) {
		f = strings.ToLower(s)
	}
	if len(f) != len(s) {
		return // letters whose small form has another length: names in this script are not found by offset
	}
	type task struct {
		at, end int
		role    string
	}
	var tasks []task
	for i := 0; i < len(f); i++ {
		if i > 0 && f[i-1] != ' ' && f[i-1] != '(' && f[i-1] != ';' && f[i-1] != ',' {
			continue
		}
		for _, t := range contributorTasks {
			if strings.HasPrefix(f[i:], t) {
				tasks = append(tasks, task{i, i + len(t), strings.TrimSuffix(t, " by")})
				i += len(t) - 1
				break
			}
		}
	}
	if len(tasks) == 0 {
		p.sentencesOfNames(s, sp)
		return
	}
	for k, t := range tasks {
		end := len(s)
		if k+1 < len(tasks) {
			end = tasks[k+1].at
		}
		p.names(s[t.end:end], sp.Start+t.end, t.role, &p.a.Contributors)
	}
}

// sentencesOfNames reads notes of the form "Jane Doe contributed reporting from
// Charleston."
func (p *parser) sentencesOfNames(s string, sp Span) {
	for at := 0; at < len(s); {
		end := at
		for end < len(s) && !(s[end] == '.' && (end+1 >= len(s) || s[end+1] == ' ') && end > at+2 && s[end-2] != ' ') {
			end++
		}
		sentence := s[at:end]
		cut := -1
		for _, verb := range []string{" contributed", " reported"} {
			if i := strings.Index(sentence, verb); i >= 0 {
				cut = i
				break
			}
		}
		if cut > 0 {
			n := len(p.a.Contributors)
			p.names(sentence[:cut], sp.Start+at, "contributor", &p.a.Contributors)
			if i := strings.Index(sentence[cut:], " from "); i >= 0 {
				place := strings.Trim(sentence[cut+i+len(" from "):], " ,")
				if end < len(s) && isAbbreviated(place) && strings.Contains(place, ".") {
					place += "." // "Washington, D.C."
				}
				for j := n; j < len(p.a.Contributors) && p.a.Contributors[j].Place == ""; j++ {
					p.a.Contributors[j].Place = place
				}
			}
		}
		at = end + 1
		for at < len(s) && s[at] == ' ' {
			at++
		}
	}
}
