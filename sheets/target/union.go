package target

import (
	"strconv"

	"ledgercheck/sheets"
)

// unionRule is 工会活动: each person takes part in one a year. The ledger lists events with who came, or is a sheet of signs
// with a column an event (docs: domain, A 24).
type unionRule struct{}

func (unionRule) ID() sheets.RuleID { return "union.attended" }

func (q unionRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Union))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.Union, r.years)
	m.oneHand = true
	g := newGather(r, m, func(rec *sheets.Record) part { return q.worth(r, rec) }, sheets.FieldPerson, sheets.FieldAttendees)
	g.ledgers(ledgers)
	r.total("union.events", sheets.Whole(q.events(r, ledgers)), "次")
	r.total("union.people", sheets.Whole(m.distinctPeople(func(p *part) bool { return p.counted > 0 })), "人")
	g.finish(on)
}

func (unionRule) worth(r *run, rec *sheets.Record) part {
	if rec.Get(sheets.FieldMark) != nil {
		return attended(rec)
	}
	e := shown(rec, sheets.FieldActivity, sheets.FieldDate, sheets.FieldAttendees, sheets.FieldPerson)
	if !has(rec, sheets.FieldActivity, sheets.FieldDate) {
		return none(rec, e, false)
	}
	p := one(rec, e)
	if off := r.calledOff(rec); off != nil {
		p = p.doubt(leftCancelled)
		p.entry = off
	}
	return p
}

// events counts the distinct events of the checked months that somebody came to: rows by their day and name, columns of
// signs by their day. Where one sheet has two columns of a day they are two events, and another sheet's columns of that
// day are the same ones.
func (unionRule) events(r *run, ledgers []*sheets.Ledger) int {
	rows := map[string]bool{}
	columns := map[sheets.Date]map[string]map[int]bool{} // day, sheet, column
	for _, l := range ledgers {
		for _, rec := range l.Records {
			d := r.datedIn(rec, sheets.FieldDate)
			if rec.Struck || rec.Dropped == string(sheets.DuplicateFile) || !r.inside(&d) {
				continue
			}
			mark := rec.Get(sheets.FieldMark)
			if mark == nil {
				if !has(rec, sheets.FieldActivity, sheets.FieldDate) || r.calledOff(rec) != nil {
					continue
				}
				name := ""
				if e := rec.Get(sheets.FieldActivity); e != nil {
					name = bare(e.Text)
				}
				key := d.span.From.String() + "\x00" + name
				if d.undated {
					key = "\x00" + name + "\x00" + strconv.Itoa(rec.Row)
				}
				rows[key] = true
				continue
			}
			if mark.Mark != sheets.Attended && mark.Mark != sheets.MadeUp {
				continue
			}
			day := columns[d.span.From]
			if day == nil {
				day = map[string]map[int]bool{}
				columns[d.span.From] = day
			}
			sheet := l.File + "\x00" + l.Sheet
			if day[sheet] == nil {
				day[sheet] = map[int]bool{}
			}
			day[sheet][mark.Cell().Col] = true
		}
	}
	n := len(rows)
	for _, day := range columns {
		most := 0
		for _, cols := range day {
			most = max(most, len(cols))
		}
		n += most
	}
	return n
}
