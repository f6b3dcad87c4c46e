package summary

import (
	"fmt"
	"slices"

	"ledgercheck/sheets"
)

// duties makes 各项制度落实情况: every duty, each of its periods, how many met it. It knows no rule by name.
func (b *builder) duties() (*page, error) {
	if len(b.r.Figures) == 0 {
		return nil, nil
	}
	t := &b.t.Sheets.Duties
	p := b.newPage("duties", t, t.Title)
	if err := b.textColumns(p, t, "no", "rule", "type", "period", "target", "due", "met", "short", "unsure", "notDue", "exempt", "rate"); err != nil {
		return nil, err
	}
	all := append(append(slices.Clone(b.people), b.households...), b.others...)
	type tally struct {
		period sheets.Period
		n      map[sheets.Verdict]int
		first  *sheets.Figure
	}
	for _, rule := range b.rules(all) {
		var periods []*tally
		index := map[sheets.Period]*tally{}
		for _, s := range all {
			for _, f := range s.of(rule) {
				x := index[f.Period]
				if x == nil {
					x = &tally{f.Period, map[sheets.Verdict]int{}, f}
					index[f.Period] = x
					periods = append(periods, x)
				}
				x.n[f.Verdict]++
			}
		}
		slices.SortStableFunc(periods, func(x, y *tally) int { return x.period.Span.From.Compare(y.period.Span.From) })
		heading := b.ruleName(rule)
		if s := b.targetText(rule); s != "" {
			heading += b.t.Frame.Colon.In(b.lang) + s
		}
		p.rows = append(p.rows, row{section: heading})
		for i, x := range periods {
			r := b.tallyRow(p, "", x.n, b.countPeriod(rule, x.period))
			set := func(id string, c cell) {
				if k := p.column(id); k >= 0 {
					r.cells[k] = c
				}
			}
			set("no", number(i+1))
			set("rule", text(b.ruleName(rule)))
			set("type", text(b.typeName(x.first.Subject.Type)))
			set("period", text(b.period(x.period)))
			target := text("≥" + b.withUnit(x.first.Target.String(), x.first.Unit))
			if name := b.names[rule]; name != "" {
				target.formula = quote("≥") + "&" + name + "&" + quote(b.unitSign(x.first.Unit))
			}
			if b.varies(rule) { // each its own; the heading says what it is
				target = text(b.t.Signs.NoLedger.In(b.lang))
			}
			set("target", target)
			p.rows = append(p.rows, r)
		}
	}
	if k := p.column("short"); k >= 0 {
		cell := sheets.ColumnName(k+1) + "{first}"
		p.conditions = append(p.conditions, condition{from: k, to: k, tone: short, formula: "N(" + cell + ")>0", sign: b.sign(sheets.Short)})
	}
	if k := p.column("unsure"); k >= 0 {
		p.conditions = append(p.conditions, condition{from: k, to: k, tone: unsure, formula: "N(" + sheets.ColumnName(k+1) + "{first})>0"})
	}
	b.note(p, b.t.Notes.Duties.In(b.lang), b.t.Basis.Rate.In(b.lang))
	return p, nil
}

// countPeriod gives the formula that counts one verdict of a duty in a period, out of the evidence.
func (b *builder) countPeriod(rule sheets.RuleID, period sheets.Period) func(sheets.Verdict) string {
	p := b.proofPage
	if !b.evidenceLives() || b.names[rule] == "" || b.sameName[b.ruleName(rule)] > 1 || !plainCriterion(b.ruleName(rule)) {
		return nil
	}
	cells := func(id string) string {
		return fmt.Sprintf("%s!$%s$%d:$%s$%d", p.quoted(), p.letter(id), evidenceFirst, p.letter(id), evidenceFirst+len(b.proof)-1)
	}
	for _, id := range []string{"rule", "period", "verdict", "first"} {
		if p.column(id) < 0 {
			return nil
		}
	}
	return func(v sheets.Verdict) string {
		return fmt.Sprintf("COUNTIFS(%s,%s,%s,%s,%s,%s,%s,1)", cells("rule"), quote(b.ruleName(rule)), cells("period"), quote(b.period(period)),
			cells("verdict"), quote(v.Words().In(b.lang)), cells("first"))
	}
}
