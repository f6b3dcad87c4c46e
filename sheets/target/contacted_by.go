package target

import "ledgercheck/sheets"

// byPerson judges 联系户 by who made the contacts: for each person and month those of whatever household. Each of several
// helpers is credited (docs: domain, A 16 and C, Visits: joint helpers).
func (householdRule) byPerson(r *run, t sheets.Target, ledgers []*sheets.Ledger) {
	named := false
	for _, l := range ledgers {
		named = named || hasField(l, sheets.FieldPerson) || hasField(l, sheets.FieldAttendees)
	}
	if !named {
		r.find(sheets.Find(sheets.MissingLedger, "no-contact-helper", sheets.Info, sheets.Place{}))
		return
	}
	m := newMatter(t, sheets.Visit, r.months)
	m.visits = true
	g := newGather(r, m, func(rec *sheets.Record) part {
		if !says(rec) {
			p := none(rec, rec.Get(sheets.FieldPerson), false)
			p.remark = remarkedAt(rec)
			return p
		}
		p := contact(rec)
		p.row = true
		return p
	}, sheets.FieldPerson, sheets.FieldAttendees)
	g.ledgers(ledgers)
	g.finish(true)
}
