package target

import "ledgercheck/sheets"

// measuresRule is 自查整改清单: each problem that somebody lists has a measure. A figure's target is the number of problems,
// its actual the number of those with measures (docs: domain, A 19; C, Rectification).
type measuresRule struct{}

func (measuresRule) ID() sheets.RuleID { return "orglife.measures" }

func (q measuresRule) Judge(r *run, t sheets.Target, on bool) {
	var ledgers []*sheets.Ledger
	for _, l := range r.ledgers(ofKind(sheets.OrgLife)) {
		if hasField(l, sheets.FieldProblem) {
			ledgers = append(ledgers, l)
		}
	}
	criticisms, told := q.criticisms(r)
	if len(ledgers) == 0 || len(r.months) == 0 {
		if told && len(r.months) > 0 {
			r.total("orglife.criticisms", sheets.Whole(criticisms), "条")
		}
		return
	}
	m := newMatter(t, sheets.OrgLife, r.years)
	m.soft = true
	g := &listing{run: r, matter: m, what: sheets.FieldProblem}
	g.read(ledgers)
	g.place(false)
	g.say()
	r.total("orglife.problems", sheets.Whole(g.count()), "个")
	r.total("orglife.criticisms", sheets.Whole(criticisms), "条")
	r.total("orglife.measures", sheets.Whole(g.measures), "条")
	if on {
		m.subjects = r.membersOnly(r.people(m), m)
		r.judge(m)
	}
}

// membersOnly keeps of people without a record those who are party members, where the roster knows members at all: the
// duty is the members'.
func (r *run) membersOnly(all []subject, m *matter) []subject {
	if !r.knowsMembers() {
		return all
	}
	out := all[:0]
	for _, s := range all {
		if m.parts.any(s.id) || s.person >= 0 && r.Office.People[s.person].Member {
			out = append(out, s)
		}
	}
	return out
}

func (r *run) knowsMembers() bool {
	for i := range r.Office.People {
		if r.Office.People[i].Member {
			return true
		}
	}
	return false
}

// mostCriticisms is the largest number in a cell that can be one of 批评意见.
const mostCriticisms = 10_000

// criticismsIn gives how many 批评意见 a cell holds: its items, or the number that it says.
func criticismsIn(e *sheets.Entry) int {
	if n, err := sheets.ParseAmount(e.Text); err == nil && n.IsWhole() && n >= 0 && n <= sheets.Whole(mostCriticisms) {
		return n.Int()
	}
	if e.State != sheets.Present {
		return 0
	}
	return max(len(e.Items), 1)
}

// criticisms counts 批评意见 by numbered item, or where there is no such column those who raised one. A merged cell is one.
func (measuresRule) criticisms(r *run) (count int, told bool) {
	for _, l := range r.ledgers(ofKind(sheets.OrgLife)) {
		field := sheets.FieldCriticism
		if !hasField(l, field) {
			if field = sheets.FieldCritic; !hasField(l, field) {
				continue
			}
		}
		told = true
		var last sheets.Cell
		for _, rec := range l.Records {
			e := rec.Get(field)
			if e == nil || e.Cell() == last || rec.Struck || repeatedRecord(rec) {
				continue
			}
			last = e.Cell()
			d := r.datedIn(rec, sheets.FieldDate)
			if d.anytime {
				d = dateOf(rec, sheets.FieldDeadline)
			}
			if r.inside(&d) {
				count += criticismsIn(e)
			}
		}
	}
	return count, told
}
