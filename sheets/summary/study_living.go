package summary

import (
	"ledgercheck/sheets"
)

// studyHelpers adds the hidden columns of 学习: a verdict for each column of a month, in the same order, then the verdict of
// each month.
func (b *builder) studyHelpers(p *page, rules []sheets.RuleID, months []sheets.Month, kept map[sheets.Month]bool) {
	if len(b.names) == 0 || p.column("monthsMet") < 0 || p.column(studyColumn(months[0], rules[0])) < 0 {
		return
	}
	for _, m := range months {
		for _, rule := range rules {
			p.helpers = append(p.helpers, "is:"+studyColumn(m, rule))
		}
	}
	for _, m := range months {
		p.helpers = append(p.helpers, "is:"+m.String())
	}
}

// monthRange is the run of the months' verdicts.
func (p *page) monthRange() string {
	n := len(p.columns) + len(p.helpers)
	return "$" + sheets.ColumnName(n-p.months()+1) + "{row}:$" + sheets.ColumnName(n) + "{row}"
}

// months gives how many months the hidden columns of 学习 have verdicts of.
func (p *page) months() int {
	n := 0
	for _, id := range p.helpers {
		if len(id) == len("is:2021-01") {
			n++
		}
	}
	return n
}

// monthCell shows one month's amount; its sign comes from the conditional format where there is one.
func (b *builder) monthCell(p *page, f *sheets.Figure) cell {
	if len(p.helpers) == 0 {
		return b.figureCell(f, true)
	}
	return b.bare(f)
}

// monthVerdicts fills the hidden cells of a person on 学习.
func (b *builder) monthVerdicts(p *page, cells map[string]cell, s *subject, rules []sheets.RuleID) {
	column := func(f *sheets.Figure) string { return studyColumn(f.Period.Span.From.YearMonth(), f.Rule) }
	actual := func(f *sheets.Figure) string {
		if p.column(column(f)) < 0 {
			return ""
		}
		return p.letter(column(f)) + "{row}"
	}
	worst := map[sheets.Month]sheets.Verdict{}
	for _, f := range s.ofAny(rules) {
		m := f.Period.Span.From.YearMonth()
		if p.column("is:"+column(f)) < 0 {
			continue
		}
		cells["is:"+column(f)] = b.verdictOf(f, b.names[f.Rule], actual)
		if f.Verdict.Worse(worst[m]) {
			worst[m] = f.Verdict
		}
	}
	for m, v := range worst {
		from, to := p.column("is:"+studyColumn(m, rules[0])), p.column("is:"+studyColumn(m, rules[len(rules)-1]))
		run := "$" + sheets.ColumnName(from+1) + "{row}:$" + sheets.ColumnName(to+1) + "{row}"
		cells["is:"+m.String()] = cell{value: v.Words().In(b.lang), formula: b.worstOf(countIn(run))}
	}
}

func (b *builder) studyConditions(p *page, rules []sheets.RuleID, months []sheets.Month) {
	if len(p.helpers) == 0 {
		return
	}
	from := p.column(studyColumn(months[0], rules[0]))
	to := p.column(studyColumn(months[len(months)-1], rules[len(rules)-1]))
	b.amountConditions(p, from, to, p.column("is:"+studyColumn(months[0], rules[0])), "", true)
}
