package summary

import (
	"strings"

	"ledgercheck/sheets"
)

// householdColumn gives the column that shows the amount of a household's figure.
func householdColumn(f *sheets.Figure) string {
	if f.Rule == ruleProblem {
		return "solved:" + f.Period.String()
	}
	return "contacts:" + f.Period.String()
}

// householdHelpers adds the hidden columns: a verdict for each column of amounts, in the same order, then the gaps of both
// duties.
func (b *builder) householdHelpers(p *page, months, years []sheets.Period) {
	if len(b.names) == 0 {
		return
	}
	for _, m := range months {
		p.helpers = append(p.helpers, "is:contacts:"+m.String())
	}
	for _, y := range years {
		p.helpers = append(p.helpers, "is:solved:"+y.String())
	}
	for _, id := range p.helpers {
		p.helpers = append(p.helpers, "lack"+strings.TrimPrefix(id, "is"))
	}
}

// householdFigure shows an amount; its sign comes from the conditional format where there is one.
func (b *builder) householdFigure(p *page, f *sheets.Figure) cell {
	if p.column("is:"+householdColumn(f)) < 0 {
		return b.figureCell(f, true)
	}
	return b.bare(f)
}

// bare shows an amount in a narrow cell without the sign of what falls short or is unsure.
func (b *builder) bare(f *sheets.Figure) cell {
	c := unsigned(b.figureCell(f, true))
	if s, ok := c.value.(string); ok && (c.tone == short || c.tone == unsure) {
		c.value = strings.TrimSuffix(s, b.sign(f.Verdict))
	}
	return c
}

// householdVerdicts fills the hidden cells of a household, and its gap and verdict out of them.
func (b *builder) householdVerdicts(p *page, cells map[string]cell, s *subject) {
	cells["gap"] = text(b.householdGap(s))
	if len(p.helpers) == 0 {
		return
	}
	actual := func(f *sheets.Figure) string { return p.letter(householdColumn(f)) + "{row}" }
	for _, f := range s.figures {
		col := householdColumn(f)
		is, lack := p.column("is:"+col), p.column("lack:"+col)
		if is < 0 || p.column(col) < 0 {
			continue
		}
		target := b.names[f.Rule]
		if c := p.column("target:" + f.Period.String()); c >= 0 && f.Rule == ruleProblem && cells["target:"+f.Period.String()].formula != "" {
			target = sheets.ColumnName(c+1) + "{row}"
		}
		cells["is:"+col] = b.verdictOf(f, target, actual)
		cells["lack:"+col] = cell{value: f.Gap}
		if target != "" && lack >= 0 {
			cells["lack:"+col] = b.gapOf(f, sheets.ColumnName(is+1)+"{row}", target, actual(f))
		}
	}
	first, last := p.helpers[0], p.helpers[len(p.helpers)/2-1]
	verdict := cells["verdict"]
	verdict.formula = b.worstOf(countIn("$" + p.letter(first) + "{row}:$" + p.letter(last) + "{row}"))
	cells["verdict"] = verdict
	gap := cells["gap"]
	gap.formula = b.householdGapFormula(p, s)
	cells["gap"] = gap
}

// householdGap says what a household lacks, a line for each duty.
func (b *builder) householdGap(s *subject) string {
	var out []string
	for _, rule := range []sheets.RuleID{ruleHousehold, ruleProblem} {
		if figures := s.of(rule); len(figures) > 0 {
			if x := sum(figures); x.gap > 0 {
				out = append(out, fill(b.householdPattern(rule, figures[0].Unit), "n", shownGap(x.gap)))
			}
		}
	}
	return strings.Join(out, "\n")
}

func (b *builder) householdPattern(rule sheets.RuleID, unit string) string {
	name := b.t.Household.Contacts
	if rule == ruleProblem {
		name = b.t.Household.Solved
	}
	return fill(b.t.Signs.GapRule.In(b.lang), "name", name.In(b.lang), "unit", b.unit(unit))
}

func (b *builder) householdGapFormula(p *page, s *subject) string {
	var parts []string
	for _, x := range []struct {
		rule sheets.RuleID
		kind string
	}{{ruleHousehold, "lack:contacts:"}, {ruleProblem, "lack:solved:"}} {
		figures := s.of(x.rule)
		first, last := "", ""
		for _, id := range p.helpers {
			if strings.HasPrefix(id, x.kind) {
				if first == "" {
					first = id
				}
				last = id
			}
		}
		if first == "" || len(figures) == 0 {
			continue
		}
		all := "ROUND(SUM(" + p.letter(first) + "{row}:" + p.letter(last) + "{row}),6)"
		parts = append(parts, "IF("+all+">0,CHAR(10)&"+sentence(b.householdPattern(x.rule, figures[0].Unit), "n", shownNumber(all))+`,"")`)
	}
	if len(parts) == 0 {
		return ""
	}
	return "MID(" + strings.Join(parts, "&") + ",2,999)"
}

func (b *builder) householdConditions(p *page, months, years []sheets.Period) {
	if len(p.helpers) == 0 {
		return
	}
	b.verdictConditions(p, "verdict")
	if len(months) > 0 {
		from := p.column("contacts:" + months[0].String())
		if from >= 0 {
			b.amountConditions(p, from, from+len(months)-1, p.column("is:contacts:"+months[0].String()), "", true)
		}
	}
	for _, y := range years {
		if col := p.column("solved:" + y.String()); col >= 0 {
			b.amountConditions(p, col, col, p.column("is:solved:"+y.String()), "", true)
		}
	}
}
