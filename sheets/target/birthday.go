package target

import "ledgercheck/sheets"

// birthdayRule is 政治生日: each party member's is held once a year, retired members of the 党员名册 included (docs: domain,
// A 22). It falls in the month of 入党时间, by the setting in that of 转正时间; one that was held in another month counts and is
// said.
type birthdayRule struct{}

func (birthdayRule) ID() sheets.RuleID { return "birthday.held" }

func (q birthdayRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Birthday))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.Birthday, r.years)
	m.oneHand = true
	g := newGather(r, m, q.worth, sheets.FieldPerson)
	g.when = []sheets.Field{sheets.FieldHeld, sheets.FieldDate}
	g.ledgers(ledgers)
	for _, l := range ledgers {
		for _, rec := range l.Records {
			if !rec.Struck && !repeatedRecord(rec) {
				q.month(r, rec)
			}
		}
	}
	r.total("birthday.people", sheets.Whole(m.distinctPeople(func(p *part) bool { return p.counted > 0 })), "人")
	if on {
		m.subjects = q.members(r, m)
		m.dueIn = func(s *subject, at sheets.Period) bool {
			who := &r.Office.People[s.person]
			return q.due(who, r.birthday(who), int(at.Span.From.Year))
		}
		r.judge(m)
	}
}

// birthday gives the day that somebody's political birthday is of, zero where it is not known.
func (r *run) birthday(p *sheets.Person) sheets.Date {
	if r.Settings.BirthdayFrom == "confirmed" && !p.Confirmed.IsZero() {
		return p.Confirmed
	}
	return p.Joined
}

// due reports whether somebody's birthday of a year is this office's: the first comes the year after the day it is of
// (since), and one that falls into a month before the first or after the last of service is held elsewhere.
func (birthdayRule) due(p *sheets.Person, since sheets.Date, year int) bool {
	if since.IsZero() {
		return !p.OnRoster || p.Left.IsZero() || p.Left.Year > int16(year) || p.Left.Year == int16(year) && p.Left.Month == 12
	}
	month := sheets.Month{Year: year, Month: int(since.Month)}
	return int(since.Year) < year && !(p.OnRoster && (!p.Left.IsZero() && p.Left.YearMonth().Before(month) ||
		!p.Arrived.IsZero() && month.Before(p.Arrived.YearMonth())))
}

// worth says whether a birthday was held: by its day, or where the register has no column for that by how it was held.
func (birthdayRule) worth(rec *sheets.Record) part {
	e := shown(rec, sheets.FieldHeld, sheets.FieldDate)
	if e == nil {
		if how := rec.Get(sheets.FieldForm); how != nil && how.State == sheets.Present {
			return one(rec, how)
		}
		return part{rec: rec, entry: rec.Get(sheets.FieldPerson), high: sheets.Whole(1), left: leftDate, row: true}
	}
	switch e.State {
	case sheets.Present:
		return one(rec, e)
	case sheets.Unreadable:
		return part{rec: rec, entry: e, high: sheets.Whole(1), left: leftDate, row: true}
	}
	return none(rec, e, says(rec))
}

// month says that a birthday was held in another month than that of joining, or by the setting of full membership.
func (birthdayRule) month(r *run, rec *sheets.Record) {
	e, joined := rec.Get(sheets.FieldHeld), rec.Get(sheets.FieldJoined)
	variant := "birthday"
	if c := rec.Get(sheets.FieldConfirmed); r.Settings.BirthdayFrom == "confirmed" && c != nil && c.State == sheets.Present {
		joined, variant = c, "birthday-confirmed"
	}
	if e == nil || e.State != sheets.Present || joined == nil || joined.State != sheets.Present {
		return
	}
	on, of := e.When.Span, joined.When.Span
	if on.From.IsZero() || of.From.IsZero() || on.From.Month != on.To.Month || of.From.Month != of.To.Month || on.From.Month == of.From.Month {
		return
	}
	r.find(sheets.Find(sheets.UncertainDate, variant, sheets.Info, rec.Place(e), "raw", e.Text, "joined", joined.Text))
}

// members gives the party members due: those of the roster and of the list of members; where neither says who is one,
// whoever stands on the register.
func (birthdayRule) members(r *run, m *matter) []subject {
	if !r.knowsMembers() {
		out := r.people(m)
		for i := range out {
			// The roster does not say who is a member: those without a record may be none.
			out[i].due = out[i].due && !r.Office.HasRoster || len(m.anytime[out[i].id]) > 0 || m.parts.any(out[i].id)
			out[i].stranger = false
		}
		return out
	}
	var out []subject
	for i := range r.Office.People {
		p := &r.Office.People[i]
		s := subject{Subject: sheets.Subject{Type: sheets.SubjectPerson, Name: p.Name, Group: p.Group}, id: int32(i), person: i, due: p.Member}
		s.stranger = !s.due
		if s.due || m.parts.any(s.id) {
			out = append(out, s)
		}
	}
	return out
}
