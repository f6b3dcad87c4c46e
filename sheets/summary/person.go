package summary

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// personHelpers adds the hidden columns of a table of people: for each rule the verdict (is:), then the gap (lack:), then
// what is owed (target:) where no column of the table shows it.
func (b *builder) personHelpers(p *page, rules, shown []sheets.RuleID) {
	if len(b.names) == 0 {
		return
	}
	for _, kind := range []string{"is:", "lack:", "target:"} {
		for _, rule := range rules {
			if id := kind + string(rule); p.column(id) < 0 && (kind != "target:" || slices.Contains(shown, rule)) {
				p.helpers = append(p.helpers, id)
			}
		}
	}
}

// helperRange is the run of hidden columns of one kind in the row of the formula.
func (p *page) helperRange(kind string, rules []sheets.RuleID) string {
	return "$" + p.letter(kind+string(rules[0])) + "{row}:$" + p.letter(kind+string(rules[len(rules)-1])) + "{row}"
}

// ruleHelpers fills the hidden cells of a person under one rule.
func (b *builder) ruleHelpers(p *page, cells map[string]cell, s *subject, rule sheets.RuleID) {
	figures := s.of(rule)
	if len(p.helpers) == 0 || len(figures) == 0 {
		return
	}
	id := string(rule)
	if len(figures) > 1 || p.column("actual:"+id) < 0 {
		cells["is:"+id], cells["lack:"+id] = b.fromProof(s, rule)
		return
	}
	f := figures[0]
	target := ""
	if cells["target:"+id].formula != "" {
		target = p.letter("target:"+id) + "{row}"
	}
	actual := func(f *sheets.Figure) string {
		if p.column("actual:"+string(f.Rule)) < 0 {
			return ""
		}
		return p.letter("actual:"+string(f.Rule)) + "{row}"
	}
	if actual(f) == "" {
		target = ""
	}
	cells["is:"+id] = b.verdictOf(f, target, actual)
	cells["lack:"+id] = cell{value: f.Gap}
	if target != "" {
		cells["lack:"+id] = b.gapOf(f, p.letter("is:"+id)+"{row}", target, actual(f))
	}
}

// gapCell says what a person lacks, a line for each rule, out of the hidden cells.
func (b *builder) gapCell(p *page, s *subject, rules []sheets.RuleID) cell {
	c := text(b.gapText(s, rules))
	if len(p.helpers) == 0 {
		return c
	}
	var parts []string
	for _, rule := range rules {
		figures := s.of(rule)
		if len(figures) == 0 {
			continue
		}
		is, lack := p.letter("is:"+string(rule))+"{row}", p.letter("lack:"+string(rule))+"{row}"
		said := sentence(b.gapPattern(rule, figures[0].Unit), "n", shownNumber(lack))
		open := quote(fill(b.t.Signs.UnsureRule.In(b.lang), "name", b.ruleName(rule)))
		parts = append(parts, "IF("+lack+">0,CHAR(10)&"+said+",IF("+is+"="+quote(sheets.Unsure.Words().In(b.lang))+",CHAR(10)&"+open+`,""))`)
	}
	if len(parts) > 0 {
		c.formula = "MID(" + strings.Join(parts, "&") + ",2,999)"
	}
	return c
}

// totalGap adds up what all lack, a line for each rule.
func (b *builder) totalGap(p *page, rules []sheets.RuleID) string {
	var parts []string
	for _, rule := range rules {
		i := p.column("lack:" + string(rule))
		if i < 0 {
			return ""
		}
		col := sheets.ColumnName(i + 1)
		all := "ROUND(SUM(" + col + "{first}:" + col + "{last}),6)"
		parts = append(parts, "IF("+all+">0,CHAR(10)&"+sentence(b.gapPattern(rule, b.unitOf(rule)), "n", shownNumber(all))+`,"")`)
	}
	return "MID(" + strings.Join(parts, "&") + ",2,999)"
}

// personConditions fills verdicts, amounts and months by what the formulas say.
func (b *builder) personConditions(p *page, rules []sheets.RuleID) {
	if len(p.helpers) == 0 {
		return
	}
	b.verdictConditions(p, "verdict")
	for _, rule := range rules {
		col, is, target := p.column("actual:"+string(rule)), p.column("is:"+string(rule)), p.column("target:"+string(rule))
		if col < 0 {
			continue
		}
		less := "N(" + sheets.ColumnName(col+1) + "{first})<N(" + sheets.ColumnName(target+1) + "{first})"
		b.amountConditions(p, col, col, is, less, false)
	}
}

// rateFormula is met ÷ (met + short + to check), and nought where there is nobody.
func rateFormula(count func(sheets.Verdict) string) string {
	judged := "(" + count(sheets.Met) + "+" + count(sheets.Short) + "+" + count(sheets.Unsure) + ")"
	return "IF(" + judged + "=0,0," + count(sheets.Met) + "/" + judged + ")"
}
