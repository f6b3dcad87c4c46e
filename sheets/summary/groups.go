package summary

import (
	"fmt"

	"ledgercheck/sheets"
)

// groupPage makes 组室汇总: a row for each 组室 with its rate, its means and its place; ties share a place.
func (b *builder) groupPage() (*page, error) {
	if !b.grouped || b.rostered == 0 {
		return nil, nil
	}
	t := &b.t.Sheets.Groups
	p := b.newPage("groups", t, t.Title)
	known := []string{"no", "group", "due", "met", "short", "unsure", "notDue", "exempt", "rate", "mean:" + string(ruleHours), "mean:" + string(ruleChars), "place"}
	if err := b.textColumns(p, t, known...); err != nil {
		return nil, err
	}
	rules := b.rules(b.people)
	has := map[sheets.RuleID]bool{}
	for _, rule := range rules {
		has[rule] = true
	}
	for _, rule := range []sheets.RuleID{ruleHours, ruleChars} {
		if i := p.column("mean:" + string(rule)); i >= 0 && !has[rule] {
			p.columns = append(p.columns[:i:i], p.columns[i+1:]...)
		}
	}
	names := b.groupNames()
	judged, met := make([]int, len(names)), make([]int, len(names))
	for i, g := range names {
		n := b.tally(groupKey(g)).counts()
		judged[i], met[i] = n[sheets.Met]+n[sheets.Short]+n[sheets.Unsure], n[sheets.Met]
	}
	rates := "$" + p.letter("rate") + "${first}:$" + p.letter("rate") + "${last}"
	for i, g := range names {
		t, proof := b.tally(groupKey(g)), b.countLink(groupKey(g))
		r := b.tallyRow(p, "", t.counts(), t.count, proof)
		set := func(id string, c cell) {
			if k := p.column(id); k >= 0 {
				r.cells[k] = c
			}
		}
		set("no", number(i+1))
		set("group", text(b.groupName(g)))
		for _, rule := range []sheets.RuleID{ruleHours, ruleChars} {
			mean := b.meanOf(rule, g)
			mean.link = proof
			set("mean:"+string(rule), mean)
		}
		place := text(b.t.Signs.NoLedger.In(b.lang))
		if judged[i] > 0 {
			k := 1
			for j := range names {
				if judged[j] > 0 && met[j]*judged[i] > met[i]*judged[j] {
					k++
				}
			}
			place = number(k)
			if p.column("rate") >= 0 {
				place.formula = "RANK($" + p.letter("rate") + "{row}," + rates + ")"
			}
		}
		set("place", place)
		p.rows = append(p.rows, r)
	}
	p.filter = len(p.columns)
	p.total = b.groupTotal(p)
	if k := p.column("rate"); k >= 0 {
		rate := sheets.ColumnName(k+1) + "{first}"
		p.conditions = append(p.conditions, condition{from: k, to: k, tone: short, formula: "AND(ISNUMBER(" + rate + ")," + rate + "<1," + rate + "=MIN(" + rates + "))"})
	}
	b.note(p, b.t.Notes.Places.In(b.lang), b.t.Basis.Rate.In(b.lang), b.linksNote())
	return p, nil
}

// meanOf is the mean of what is studied, over those of a 组室 who are not exempt; group "" with all set: over everybody.
func (b *builder) meanOf(rule sheets.RuleID, group string) cell {
	if b.means == nil {
		b.means = map[meanKey]meanSum{}
		for _, s := range b.due() {
			for _, r := range []sheets.RuleID{ruleHours, ruleChars} {
				if x := sum(s.of(r)); x.n > 0 && x.verdict != sheets.Exempt {
					k := meanKey{r, s.Group}
					m := b.means[k]
					b.means[k] = meanSum{m.sum + x.actual, m.n + 1}
				}
			}
		}
	}
	m := b.means[meanKey{rule, group}]
	return b.meanCell(rule, m.sum, m.n)
}

// meanKey and meanSum are what is studied within a 组室, and by how many.
type meanKey struct {
	rule  sheets.RuleID
	group string
}

type meanSum struct {
	sum sheets.Amount
	n   int
}

func (b *builder) meanCell(rule sheets.RuleID, sums sheets.Amount, n int) cell {
	mean, err := sums.Times(1, int64(max(n, 1)))
	if n == 0 || err != nil {
		return text(b.t.Signs.NoLedger.In(b.lang))
	}
	decimals := 1
	if rule == ruleChars {
		decimals = 0
	}
	rounded, err := sheets.ParseAmount(mean.Format(decimals))
	if err != nil {
		return amount(mean)
	}
	return cell{value: rounded, places: decimals}
}

func (b *builder) groupTotal(p *page) []cell {
	r := b.tallyRow(p, "", b.tally(everybody).counts(), nil, b.countLink(everybody))
	for i, c := range p.columns {
		switch c.id {
		case "due", "met", "short", "unsure", "notDue", "exempt":
			r.cells[i].formula = "SUM({col}{first}:{col}{last})"
		case "rate":
			judged := ""
			for _, id := range []string{"met", "short", "unsure"} {
				if p.column(id) < 0 {
					judged = "?"
					break
				}
				judged += fmt.Sprintf("+SUM(%s{first}:%s{last})", p.letter(id), p.letter(id))
			}
			if _, isRate := r.cells[i].value.(float64); isRate && judged != "?" {
				r.cells[i].formula = fmt.Sprintf("SUM(%s{first}:%s{last})/(%s)", p.letter("met"), p.letter("met"), judged[1:])
			}
		case "mean:" + string(ruleHours), "mean:" + string(ruleChars):
			rule := sheets.RuleID(c.id[len("mean:"):])
			var sums sheets.Amount
			n := 0
			for _, s := range b.due() {
				if figures := s.of(rule); len(figures) > 0 {
					if x := sum(figures); x.verdict != sheets.Exempt {
						n++
						sums += x.actual
					}
				}
			}
			r.cells[i] = b.meanCell(rule, sums, n)
			r.cells[i].link = b.countLink(everybody)
		}
	}
	r.cells[0] = text(b.t.Frame.Total.In(b.lang))
	return r.cells
}
