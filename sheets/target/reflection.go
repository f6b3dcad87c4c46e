package target

import "ledgercheck/sheets"

// reflectionRule is 学习心得: for each person and year the reflections handed in, or by the setting for the whole office, or
// for each month. A register has one a row; a statistics table has their number (docs: domain, A 9).
type reflectionRule struct{}

func (reflectionRule) ID() sheets.RuleID { return "reflection.count" }

func (reflectionRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Reflection))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	g := reflected(r, t, r.years, ledgers)
	r.total("reflection.count", g.total(), "篇")
	switch {
	case !on:
	case r.Settings.ReflectionUnit == "office-year":
		r.judge(g.ofOffice())
	case r.Settings.ReflectionUnit == "person-month":
		reflected(r, t, r.months, ledgers).finish(on)
	default:
		g.finish(on)
	}
}

func reflected(r *run, t sheets.Target, periods []sheets.Period, ledgers []*sheets.Ledger) *gather {
	g := newGather(r, newMatter(t, sheets.Reflection, periods), r.reflections, sheets.FieldPerson)
	g.ledgers(ledgers)
	settle(r, g.matter)
	return g
}

// reflections says how many a record holds.
func (r *run) reflections(rec *sheets.Record) part {
	e := rec.Get(sheets.FieldCount)
	listed := has(rec, sheets.FieldHeading, sheets.FieldTopic)
	switch {
	case e != nil && e.State == sheets.Present && e.Quantity.How != sheets.Unknown && e.Quantity.How != 0:
		p := part{rec: rec, entry: e, row: true}
		p.amount(e.Quantity, r.Settings.Conversion())
		return p
	case e != nil && (e.State == sheets.Present || e.State == sheets.Unreadable):
		if namesAbsence(e.Text) {
			p := none(rec, e, true)
			p.remark = true
			return p
		}
		return part{rec: rec, entry: e, open: true, left: leftValue, row: true}
	case listed:
		return one(rec, shown(rec, sheets.FieldHeading, sheets.FieldTopic))
	case e == nil && !rec.Ledger.Has(sheets.FieldCount) && has(rec, sheets.FieldDate):
		return one(rec, rec.Get(sheets.FieldDate))
	}
	p := none(rec, e, says(rec))
	if e == nil {
		p.entry = rec.Get(sheets.FieldPerson)
	}
	return p
}
