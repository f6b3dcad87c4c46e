package summary

import (
	"fmt"

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
	var rule sheets.RuleID
	no := 0
	for _, t := range b.duty {
		if no++; t.of != rule {
			rule, no = t.of, 1
			heading := t.rule
			if s := b.targetText(rule); s != "" {
				heading += b.t.Frame.Colon.In(b.lang) + s
			}
			p.rows = append(p.rows, row{section: heading})
		}
		r := b.tallyRow(p, "", t.counts(), b.countPeriod(rule, t.when), b.countLink(dutyKey(rule, t.when)))
		set := func(id string, c cell) {
			if k := p.column(id); k >= 0 {
				r.cells[k] = c
			}
		}
		set("no", number(no))
		set("rule", text(t.rule))
		set("type", text(b.typeName(t.subject)))
		set("period", text(t.period))
		unit := t.figures[0].Unit
		target := text("≥" + b.withUnit(t.target.String(), unit))
		if name := b.names[rule]; name != "" {
			target.formula = quote("≥") + "&" + name + "&" + quote(b.unitSign(unit))
		}
		if b.varies(rule) { // each its own; the heading says what it is
			target = text(b.t.Signs.NoLedger.In(b.lang))
		}
		set("target", target)
		p.rows = append(p.rows, r)
	}
	if k := p.column("short"); k >= 0 {
		cell := sheets.ColumnName(k+1) + "{first}"
		p.conditions = append(p.conditions, condition{from: k, to: k, tone: short, formula: "N(" + cell + ")>0", sign: b.sign(sheets.Short)})
	}
	if k := p.column("unsure"); k >= 0 {
		p.conditions = append(p.conditions, condition{from: k, to: k, tone: unsure, formula: "N(" + sheets.ColumnName(k+1) + "{first})>0"})
	}
	b.note(p, b.t.Notes.Duties.In(b.lang), b.t.Basis.Rate.In(b.lang), b.linksNote())
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
