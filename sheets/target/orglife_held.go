package target

import "ledgercheck/sheets"

// orgLifeRule is 专题组织生活会: the office holds one a year, on or before 30 November. A later one does not count, and does no
// harm beside one in time. By the setting only one in the last third of November counts (docs: domain, A 18; C, Meetings).
type orgLifeRule struct{}

func (orgLifeRule) ID() sheets.RuleID { return "orglife.held" }

// monthOfOrgLife and lastDayOfOrgLife are the month and day until which the meeting counts; lateNovember is the first day of
// 11月下旬.
const monthOfOrgLife, lastDayOfOrgLife, lateNovember = 11, 30, 21

func (q orgLifeRule) Judge(r *run, t sheets.Target, on bool) {
	if len(r.months) == 0 || !on {
		return
	}
	records, kept := append([]*sheets.Record(nil), r.meetings().records["orglife"]...), r.meetings().kept["orglife"]
	for _, l := range r.ledgers(ofKind(sheets.OrgLife)) {
		// A list of problems, or of who criticised what, is no record of the meeting, be the day of the meeting on it. How many
		// 批评意见 there were is one.
		listed := hasField(l, sheets.FieldCriticism) && (hasField(l, sheets.FieldCritic) || hasField(l, sheets.FieldPerson))
		if !hasField(l, sheets.FieldDate) || hasField(l, sheets.FieldProblem) || listed {
			continue
		}
		kept = true
		for _, rec := range l.Records {
			if rec.Dropped != string(sheets.DuplicateFile) && held(rec) {
				records = append(records, rec)
			}
		}
	}
	if !kept {
		return
	}
	m := newMatter(t, sheets.OrgLife, r.years)
	s := sessions{run: r, matter: m, subject: officeOnly}
	s.add(records)
	for at, parts := range m.parts.all() {
		year := int(m.periods[at.period].Span.From.Year)
		until, _ := sheets.On(year, monthOfOrgLife, lastDayOfOrgLife)
		var from sheets.Date
		if r.Settings.OrgLifeWindow == "late-november" {
			from, _ = sheets.On(year, monthOfOrgLife, lateNovember)
		}
		for i := range parts {
			q.inTime(&parts[i], from, until)
		}
	}
	m.theOffice()
	r.judge(m)
}

// inTime leaves out a meeting before the first or after the last day, and puts one to a person that may have been before or
// after them. from is zero where any earlier day will do.
func (orgLifeRule) inTime(p *part, from, until sheets.Date) {
	if p.high == 0 {
		return
	}
	d := dateOf(p.rec, sheets.FieldDate)
	span := d.span
	if !p.day.IsZero() {
		span = sheets.Span{From: p.day, To: p.day}
	}
	switch {
	case span.IsZero() || d.anytime:
		*p = p.doubt(leftDate)
	case span.From.After(until):
		p.drop(leftLate)
	case span.To.Before(from):
		p.drop(leftEarly)
	case span.To.After(until), span.From.Before(from):
		*p = p.doubt(leftDate)
	}
}
