package target

import (
	"slices"
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
	detail := slices.ContainsFunc(ledgers, func(l *sheets.Ledger) bool { return !onlyCounts(l) })
	g := newGather(r, m, func(rec *sheets.Record) part {
		if onlyCounts(rec.Ledger) {
			return q.times(r, rec, detail)
		}
		return q.worth(r, rec)
	}, sheets.FieldPerson, sheets.FieldAttendees)
	g.ledgers(ledgers)
	if detail {
		r.total("union.events", sheets.Whole(q.events(r, ledgers)), "次")
	}
	r.total("union.people", sheets.Whole(m.distinctPeople(func(p *part) bool { return p.counted > 0 })), "人")
	g.finish(on)
}

// onlyCounts reports whether a ledger says no more than how often each took part: it names no activity and no day.
func onlyCounts(l *sheets.Ledger) bool {
	return l.Has(sheets.FieldCount) && !l.Has(sheets.FieldActivity) && !l.Has(sheets.FieldDate) && !l.Has(sheets.FieldMark)
}

// times says how often a person took part, as a table of 参加次数 gives it. Beside a register of the activities themselves it sums
// them up and is certain of nothing.
func (unionRule) times(r *run, rec *sheets.Record, detail bool) part {
	e := rec.Get(sheets.FieldCount)
	if e == nil || e.State == sheets.NoRecord || e.State == 0 {
		p := none(rec, e, false)
		p.remark = remarkedAt(rec)
		return p
	}
	p := part{rec: rec, entry: e, row: true}
	p.amount(e.Quantity, r.Settings.Conversion())
	if detail {
		p = p.doubt(leftDetail)
	}
	return p
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
