package target

import "ledgercheck/sheets"

// orgLifeRule is 专题组织生活会: the office holds one a year, on or before 30 November. A later one does not count, and does no
// harm beside one in time (docs: domain, A 18; C, Meetings).
type orgLifeRule struct{}

func (orgLifeRule) ID() sheets.RuleID { return "orglife.held" }

// lastDayOfOrgLife is the month and day until which the meeting counts.
const lastMonthOfOrgLife, lastDayOfOrgLife = 11, 30

func (q orgLifeRule) Judge(r *run, t sheets.Target, on bool) {
	if len(r.months) == 0 || !on {
		return
	}
	records, kept := append([]*sheets.Record(nil), r.meetings().records["orglife"]...), r.meetings().kept["orglife"]
	for _, l := range r.ledgers(ofKind(sheets.OrgLife)) {
		// A list of problems is no record of the meeting, be the day of the meeting on it.
		if !hasField(l, sheets.FieldDate) || hasField(l, sheets.FieldProblem) || hasField(l, sheets.FieldCriticism) {
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
	for at, parts := range m.parts {
		year := int(m.periods[at.period].Span.From.Year)
		until, _ := sheets.On(year, lastMonthOfOrgLife, lastDayOfOrgLife)
		for i := range parts {
			q.inTime(&parts[i], until)
		}
	}
	m.theOffice()
	r.judge(m)
}

// inTime leaves out a meeting after the last day, and puts one to a person that may have been before or after it.
func (orgLifeRule) inTime(p *part, until sheets.Date) {
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
	case span.To.After(until):
		*p = p.doubt(leftDate)
	}
}
