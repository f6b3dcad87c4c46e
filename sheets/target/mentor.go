package target

import (
	"strconv"

	"ledgercheck/sheets"
)

// mentorRule is 青蓝工程: each group has a mentor and an apprentice, or by the setting the office has as many pairs as that makes. The unit is the pair, wherever it is listed; who is paired
// anew within a year has one active pair, the later (docs: domain, A 14 and C).
type mentorRule struct{}

func (mentorRule) ID() sheets.RuleID { return "mentor.paired" }

// pair is one mentor and one apprentice as a row lists them.
type pair struct {
	mentor, apprentice int // indexes into Office.People
	rec                *sheets.Record
	entry              *sheets.Entry // the apprentice's cell
	d                  dating
	left               left // why it does not count
}

func (q mentorRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Mentor))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.Mentor, r.years)
	groups := r.groupsDue(ledgers)
	pairs := q.pairs(r, ledgers)
	q.onlyActive(r, pairs)
	var total sheets.Amount
	for i := range pairs {
		p := &pairs[i]
		w := one(p.rec, p.entry)
		w.theirs, w.inside = true, r.inside(&p.d)
		switch p.left {
		case taken:
		case leftStranger, leftPerson:
			w.low, w.left = 0, p.left
			w.counted = 0
		default:
			w.drop(p.left)
		}
		if p.rec.Struck && w.high > 0 {
			w = w.doubt(leftStruck)
			w.left = leftStruck
		}
		if w.inside {
			total += w.counted
		}
		q.place(r, m, groups, p, w)
	}
	r.total("mentor.pairs", total, "对")
	if !on {
		return
	}
	if r.Settings.MentorUnit == "office" {
		q.ofOffice(m, len(groups.names))
		r.judge(m)
		return
	}
	for id, name := range groups.names {
		m.subjects = append(m.subjects, subject{
			Subject: sheets.Subject{Type: sheets.SubjectGroup, Name: name}, id: int32(id), person: -1, due: true,
		})
	}
	m.oneHand = true
	m.holdAll()
	r.judge(m)
}

// pairs lists each pair once, where it is met first.
func (q mentorRule) pairs(r *run, ledgers []*sheets.Ledger) []pair {
	var out []pair
	seen := map[[3]int]bool{}
	for _, l := range ledgers {
		lonely := rowNote{ledger: l}
		for _, rec := range l.Records {
			if rec.Dropped == string(sheets.DuplicateFile) {
				continue
			}
			mentors, apprentices := rec.Get(sheets.FieldMentor), rec.Get(sheets.FieldApprentice)
			if mentors == nil || apprentices == nil {
				continue
			}
			d := r.datedIn(rec, sheets.FieldDate)
			if (len(mentors.People.Names) == 0) != (len(apprentices.People.Names) == 0) && rec.Dropped == "" {
				lonely.addAt(rec, apprentices)
				for _, b := range apprentices.People.Names { // below a mentor whose cell is not merged: perhaps a pair
					out = append(out, pair{rec: rec, entry: apprentices, d: d, mentor: -1, apprentice: b.Who - 1, left: leftPerson})
				}
			}
			year := 0
			if !d.month.IsZero() {
				year = d.month.Year
			} else if !d.span.IsZero() {
				year = int(d.span.From.Year)
			}
			for _, a := range mentors.People.Names {
				for i, b := range apprentices.People.Names {
					p := pair{rec: rec, entry: apprentices, d: d, mentor: a.Who - 1, apprentice: b.Who - 1}
					switch {
					case a.Who == 0 || b.Who == 0:
						p.left = leftPerson
					case a.Who == b.Who:
						p.left = leftNone
						r.find(sheets.Find(sheets.ImpossibleValue, "own-mentor", sheets.Warning, rec.Place(apprentices), "name", b.Text))
					case seen[[3]int{a.Who, b.Who, year}]:
						p.left = leftDuplicate
					case r.Office.HasRoster && !(r.Office.People[p.mentor].OnRoster && r.Office.People[p.apprentice].OnRoster):
						p.left = leftStranger
					}
					if p.left != leftPerson && !rec.Struck {
						seen[[3]int{a.Who, b.Who, year}] = true
					}
					if i == 2 {
						r.find(sheets.Find(sheets.MultipleNames, "apprentices", sheets.Info, rec.Place(apprentices),
							"name", a.Text, "count", strconv.Itoa(len(apprentices.People.Names))))
					}
					out = append(out, p)
				}
			}
		}
		lonely.say(r, sheets.UncertainValue, "half-pair")
	}
	return out
}

// onlyActive leaves out a pair whose apprentice got another mentor on a later day of the same year.
func (mentorRule) onlyActive(r *run, pairs []pair) {
	latest := map[int]sheets.Date{}
	day := func(p *pair) sheets.Date {
		if p.left != taken || p.rec.Struck || p.d.span.IsZero() || p.d.guess || len(p.d.span.Months()) > 1 {
			return sheets.Date{}
		}
		return p.d.span.From
	}
	for i := range pairs {
		if d := day(&pairs[i]); d.After(latest[pairs[i].apprentice]) {
			latest[pairs[i].apprentice] = d
		}
	}
	for i := range pairs {
		p := &pairs[i]
		d := day(p)
		if last := latest[p.apprentice]; !d.IsZero() && d.Before(last) && d.Year == last.Year {
			p.left = leftLate
			r.find(sheets.Find(sheets.ConflictingRecord, "paired-anew", sheets.Info, p.rec.Place(p.entry),
				"name", r.Office.People[p.apprentice].Name, "day", last.String()))
		}
	}
}

// place gives a pair to its group: that of the row, else that of the mentor, else that of the apprentice.
func (q mentorRule) place(r *run, m *matter, groups *dueGroups, p *pair, w part) {
	if r.Settings.MentorUnit == "office" {
		q.put(m, 0, p, w)
		return
	}
	group := ""
	if e := p.rec.Get(sheets.FieldGroup); e != nil && e.State == sheets.Present {
		group = bare(e.Text)
	}
	for _, who := range []int{p.mentor, p.apprentice} {
		if _, known := groups.ids[group]; !known && who >= 0 {
			group = r.Office.People[who].Group
		}
	}
	id, known := groups.ids[group]
	if known {
		q.put(m, id, p, w)
	}
}

// ofOffice asks for as many pairs as all groups together owe, whoever has them.
func (mentorRule) ofOffice(m *matter, groups int) {
	m.targets = map[slot]sheets.Amount{}
	for i, p := range m.periods {
		m.targets[slot{0, int32(i)}] = m.target.At(p) * sheets.Amount(max(groups, 1))
	}
	m.theOffice()
}

func (mentorRule) put(m *matter, id int32, p *pair, w part) {
	sure, maybe := among(m.periods, &p.d)
	for _, i := range sure {
		if i >= 0 {
			m.put(id, i, w)
		}
	}
	switch {
	case len(sure) > 0:
	case p.d.anytime:
		m.anytime[id] = append(m.anytime[id], w.doubt(leftDate))
	default:
		for _, i := range maybe {
			m.put(id, i, w.doubt(leftDate))
		}
	}
}

// dueGroups are the groups of an office that a rule judges.
type dueGroups struct {
	names []string
	ids   map[string]int32
}

// groupsDue gives the groups of the roster, in its order, but for the leadership, which is no 组室; without a roster those
// that the ledgers name.
func (r *run) groupsDue(ledgers []*sheets.Ledger) *dueGroups {
	g := &dueGroups{ids: map[string]int32{}}
	add := func(name string) {
		if _, known := g.ids[name]; !known && name != "" && !r.speaks("leadership", name) {
			g.ids[name] = int32(len(g.names))
			g.names = append(g.names, name)
		}
	}
	for i := range r.Office.People {
		if p := &r.Office.People[i]; p.OnRoster {
			add(p.Group)
		}
	}
	if len(g.names) > 0 {
		return g
	}
	for _, l := range ledgers {
		for _, rec := range l.Records {
			if e := rec.Get(sheets.FieldGroup); e != nil && e.State == sheets.Present && !rec.Struck {
				add(bare(e.Text))
			}
		}
	}
	return g
}
