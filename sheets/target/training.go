package target

import "ledgercheck/sheets"

// trainingRule is 搭车培训: whoever took part hands in a report that year (docs: domain, A 13). It counts in the year of the
// training, be it handed in later.
type trainingRule struct{}

func (trainingRule) ID() sheets.RuleID { return "training.report" }

func (q trainingRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Training))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.Training, r.years)
	m.byRow = true
	g := newGather(r, m, func(rec *sheets.Record) part { return q.worth(r, rec) }, sheets.FieldPerson)
	g.when = []sheets.Field{sheets.FieldDate, sheets.FieldSubmitted}
	g.ledgers(ledgers)
	r.total("training.people", sheets.Whole(m.distinctPeople(func(p *part) bool { return p.theirs && p.left != leftStruck })), "人")
	r.total("training.reports", g.total(), "篇")
	g.finish(on)
}

// between gives how many people a row names, whose reports its number counts together.
func between(rec *sheets.Record) int {
	e := rec.Get(sheets.FieldPerson)
	if e == nil {
		return 0
	}
	return len(e.People.Names)
}

// worth says how many reports a row brings: by their number, or where that is 0 or blank by the cell that names one (a
// summary beside no research report).
func (trainingRule) worth(r *run, rec *sheets.Record) part {
	if e := rec.Get(sheets.FieldReports); e != nil && e.State != sheets.NoRecord && e.State != 0 && !(zero(e) && r.reported(rec)) {
		p := part{rec: rec, entry: e, row: true}
		if e.State == sheets.Unreadable || e.Quantity.How == sheets.Unknown || e.Quantity.How == 0 {
			p.open, p.left = true, leftValue
			return p
		}
		p.amount(e.Quantity, r.Settings.Conversion())
		switch n := between(rec); {
		case n > 1 && e.Quantity.Counted() == sheets.Whole(n):
			return one(rec, e) // one of each
		case n > 1 && e.Quantity.Counted() > 0:
			return p.doubt(leftValue) // whose they are is not said
		}
		return p
	}
	e, both := r.reportCell(rec)
	switch {
	case both:
		return part{rec: rec, entry: e, high: sheets.Whole(1), left: leftValue, row: true}
	case e == nil && !r.tellsReports():
		return part{rec: rec, entry: rec.Get(sheets.FieldPerson), open: true, left: leftColumn, row: true}
	case e == nil:
		if e = rec.Get(sheets.FieldReports); e == nil {
			e = rec.Get(sheets.FieldPerson)
		}
		if has(rec, sheets.FieldSubmitted) && rec.Get(sheets.FieldReports) == nil {
			return one(rec, rec.Get(sheets.FieldSubmitted))
		}
		return none(rec, e, says(rec))
	case e.State == sheets.NoRecord || e.State == 0:
		return none(rec, e, says(rec))
	case e.State == sheets.Unreadable:
		return part{rec: rec, entry: e, high: sheets.Whole(1), left: leftValue, row: true}
	case r.is("noreport", e.Text):
		return nought(rec, e, leftNone)
	}
	return one(rec, e)
}

// zero reports whether a cell is a recorded 0.
func zero(e *sheets.Entry) bool {
	return e.State == sheets.Present && e.Quantity.How == sheets.Sure && e.Quantity.Amount == 0
}

// reported reports whether a row's cell for the report says that there is one.
func (r *run) reported(rec *sheets.Record) bool {
	e, both := r.reportCell(rec)
	return e != nil && !both && e.State == sheets.Present && !r.is("noreport", e.Text)
}

// reportCell gives the cell that tells of a row's report. Of several columns (是否提交总结, 总结题目) the one that says something goes
// before the blank one, in whatever order they stand; both says that one names a report and another that there is none.
func (r *run) reportCell(rec *sheets.Record) (cell *sheets.Entry, both bool) {
	var no *sheets.Entry
	for i := range rec.Entries {
		e := &rec.Entries[i]
		switch {
		case e.Field != sheets.FieldReport:
		case e.State == sheets.Present && r.is("noreport", e.Text):
			no = e
		case cell == nil || cell.State != sheets.Present && (e.State == sheets.Present || e.State == sheets.Unreadable):
			cell = e
		}
	}
	switch {
	case no == nil:
		return cell, false
	case cell == nil || cell.State != sheets.Present:
		return no, false
	}
	return cell, true
}

// tellsReports reports whether a ledger of trainings, be it a list of reports beside the one of participants, has a column
// for reports at all.
func (r *run) tellsReports() bool {
	for _, l := range r.ledgers(ofKind(sheets.Training)) {
		if hasField(l, sheets.FieldReport) || hasField(l, sheets.FieldReports) || hasField(l, sheets.FieldSubmitted) {
			return true
		}
	}
	return false
}
