package target

import "ledgercheck/sheets"

// selfStudyRule is 干部自学: for each person and week the days of study, from a register by rows or an attendance sheet of
// signs. A week is that of its Friday; a session moved to another day of it for a holiday lies in it all the same
// (docs: domain, A 5 and C, Meetings).
type selfStudyRule struct{}

func (selfStudyRule) ID() sheets.RuleID { return "selfstudy.weekly" }

func (selfStudyRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.SelfStudy))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.SelfStudy, r.weeks())
	m.exempt = r.exemptWeeks(m.periods)
	g := newGather(r, m, attended, sheets.FieldPerson, sheets.FieldAttendees)
	g.ledgers(ledgers)
	for _, parts := range m.parts.all() {
		distinctDays(parts)
	}
	g.finish(on)
}

// attended says whether a record is a presence: by its sign, or by a row that says more than a name and a day.
func attended(rec *sheets.Record) part {
	e := rec.Get(sheets.FieldMark)
	if e == nil {
		return attendedByRow(rec)
	}
	if e.State == sheets.Unreadable {
		return part{rec: rec, entry: e, high: sheets.Whole(1), left: leftSign, row: true}
	}
	switch e.Mark {
	case sheets.Attended, sheets.MadeUp:
		return one(rec, e)
	case sheets.Missed:
		return nought(rec, e, taken)
	case sheets.Excusedly:
		p := none(rec, e, true)
		p.remark = true
		return p
	case sheets.UnknownMark:
		return part{rec: rec, entry: e, high: sheets.Whole(1), left: leftSign, row: true}
	}
	p := none(rec, e, false)
	p.remark = remarkedAt(rec)
	return p
}

func attendedByRow(rec *sheets.Record) part {
	at := shown(rec, sheets.FieldTopic, sheets.FieldActivity, sheets.FieldDate, sheets.FieldPerson)
	if !says(rec) {
		p := none(rec, at, false)
		p.remark = remarkedAt(rec)
		return p
	}
	if !has(rec, sheets.FieldTopic, sheets.FieldActivity) && remarkedAt(rec) {
		p := none(rec, rec.Get(sheets.FieldRemark), true)
		p.remark = true
		return p
	}
	return one(rec, at)
}

// remarkedAt reports whether a record's remark speaks of an absence at the record's own time.
func remarkedAt(rec *sheets.Record) bool {
	e := rec.Get(sheets.FieldRemark)
	if e == nil || e.Text == "" {
		return false
	}
	if d := dateOf(rec, sheets.FieldDate); !d.month.IsZero() {
		return absent(e.Text, d.month.Month)
	}
	return namesAbsence(e.Text)
}
