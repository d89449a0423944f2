package report

import (
	"fmt"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// matrix writes the table of claims and principals: a row a claim, a column a
// principal, in each cell where it stands and by which statement. Claims that
// one principal alone speaks of follow in a list: a table of them would be
// empty but for a diagonal.
func (p *page) matrix() {
	standings := p.rec.Positions()
	cells := make(map[quote.ClaimID]map[entity.ID]quote.Standing)
	for _, s := range standings {
		if cells[s.Claim] == nil {
			cells[s.Claim] = make(map[entity.ID]quote.Standing)
		}
		cells[s.Claim][s.Principal] = s
	}
	var columns []entity.ID
	seen := make(map[entity.ID]bool)
	for _, s := range standings {
		if len(cells[s.Claim]) > 1 && !seen[s.Principal] {
			seen[s.Principal] = true
			columns = append(columns, s.Principal)
		}
	}
	p.put(`<section aria-labelledby="h-claims"><h2 id="h-claims">Where they stand</h2>`)
	defer p.put(`</section>`)
	if len(standings) == 0 {
		p.put(`<p>No claim was found.</p>`)
		return
	}
	if len(columns) > 0 {
		p.put(`<div class="scroll" tabindex="0" role="group" aria-label="Claims and principals"><table><thead><tr><th scope="col">Claim</th>`)
		for _, id := range columns {
			p.putf(`<th scope="col">%s</th>`, p.who(id))
		}
		p.put(`</tr></thead><tbody>`)
		for _, c := range p.rec.Claims {
			if len(cells[c.ID]) < 2 {
				continue
			}
			p.putf(`<tr><th scope="row" dir="auto">%s</th>`, c.Text)
			for _, id := range columns {
				if s, ok := cells[c.ID][id]; ok {
					p.cell("td", s)
				} else {
					p.put(`<td><span role="img" aria-label="nothing said">–</span></td>`)
				}
			}
			p.put(`</tr>`)
		}
		p.put(`</tbody></table></div>`)
	}
	open := false
	for _, c := range p.rec.Claims {
		if len(cells[c.ID]) != 1 {
			continue
		}
		for _, s := range standings {
			if s.Claim != c.ID {
				continue
			}
			if !open {
				p.put(`<h3>Claims of one side</h3><ul>`)
				open = true
			}
			p.putf(`<li dir="auto">%s `, p.who(s.Principal))
			p.cell("span", s)
			p.putf(`: %s</li>`, c.Text)
		}
	}
	if open {
		p.put(`</ul>`)
	}
}

// cell writes where a principal stands, as an element of the given name.
func (p *page) cell(element string, s quote.Standing) {
	class, words := s.Position.String(), p.sayStanding(s)
	if s.Mixed {
		class, words = "mixed", "contradicts itself: "+words
	}
	p.putf(`<`+element+` class="%s"><a href="#s%d">%s</a></`+element+`>`, class, int(s.Strongest), words)
}

// sayStanding puts a standing into words: "denies (−3)". How an answer is
// withheld ("cannot confirm", "declines to confirm") is known of the statement
// that decided.
func (p *page) sayStanding(s quote.Standing) string {
	stance := quote.Stance{Act: s.Act, Of: s.Of}
	if i, ok := p.nums[s.Strongest]; ok {
		for _, x := range p.rec.Statements[i].Stances {
			if x.Claim == s.Claim && x.Act == s.Act && x.Of == s.Of {
				stance.Mode = x.Mode
				break
			}
		}
	}
	words := sayStance(stance)
	if s.Position == quote.Neutral {
		return words + " (takes no side)"
	}
	return fmt.Sprintf("%s (%s)", words, signed(int(s.Commitment)))
}

// signed writes a number with its sign, a true minus.
func signed(n int) string {
	switch {
	case n > 0:
		return fmt.Sprintf("+%d", n)
	case n < 0:
		return fmt.Sprintf("−%d", -n)
	}
	return "0"
}
