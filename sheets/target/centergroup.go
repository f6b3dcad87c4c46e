package target

import "ledgercheck/sheets"

// centerGroupRule is 中心组（扩大）集中学习: the office's sessions of each month (docs: domain, A 3).
type centerGroupRule struct{}

func (centerGroupRule) ID() sheets.RuleID { return "meeting.centergroup" }

func (centerGroupRule) Judge(r *run, t sheets.Target, on bool) {
	if len(r.months) == 0 || !r.meetings().kept["centergroup"] {
		return
	}
	m := newMatter(t, sheets.Meeting, r.months)
	s := sessions{run: r, matter: m, subject: officeOnly}
	s.add(r.meetings().records["centergroup"])
	r.total("meeting.centergroup", s.count, "次")
	if on {
		m.theOffice()
		r.judge(m)
	}
}
