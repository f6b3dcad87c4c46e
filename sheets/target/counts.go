package target

import (
	"strconv"

	"ledgercheck/sheets"
)

// checkCounts compares 应到, 实到, the reason for the difference and the names listed, wherever a ledger has them: 实到 ≤ 应到,
// and 实到 < 应到 needs a reason (docs: domain, C, Meetings).
func (r *run) checkCounts() {
	if len(r.months) == 0 {
		return
	}
	for _, l := range r.ledgers(func(l *sheets.Ledger) bool { return Serves(l.Kind) && hasField(l, sheets.FieldPresent) }) {
		for _, rec := range l.Records {
			if rec.Dropped == "" && !rec.Struck {
				r.checkCount(rec)
			}
		}
	}
}

func (r *run) checkCount(rec *sheets.Record) {
	e := rec.Get(sheets.FieldPresent)
	came, known := headcount(e)
	if !known {
		return
	}
	if due, known := headcount(rec.Get(sheets.FieldDue)); known {
		args := []string{"due", strconv.Itoa(due), "came", strconv.Itoa(came)}
		switch {
		case came > due:
			r.find(sheets.Find(sheets.CountMismatch, "more", sheets.Warning, rec.Place(e), args...))
		case came < due && !explained(rec):
			r.find(sheets.Find(sheets.CountMismatch, "absent", sheets.Warning, rec.Place(e), args...))
		}
	}
	a := rec.Get(sheets.FieldAttendees)
	if a == nil || a.People.Everyone || len(a.People.Names) == 0 {
		return
	}
	if named := len(a.People.Names) + a.People.Unnamed; named != came {
		r.find(sheets.Find(sheets.CountMismatch, "names", sheets.Warning, rec.Place(e),
			"named", strconv.Itoa(named), "came", strconv.Itoa(came)))
	}
}

// explained reports whether a record says who was away and why, in the column for it or in the remark.
func explained(rec *sheets.Record) bool {
	if has(rec, sheets.FieldAbsentees) {
		return true
	}
	e := rec.Get(sheets.FieldRemark)
	return e != nil && namesAbsence(e.Text)
}

// headcount gives a whole number that was read for certain.
func headcount(e *sheets.Entry) (n int, known bool) {
	if e == nil || e.State != sheets.Present || e.Quantity.How != sheets.Sure || !e.Quantity.Amount.IsWhole() {
		return 0, false
	}
	return e.Quantity.Amount.Int(), true
}
