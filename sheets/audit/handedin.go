package audit

import "ledgercheck/sheets"

// cadence says of which kinds a ledger is due for every month, and by whom: by each group (组室), or by the one hand that
// keeps the register for the whole office. The other kinds have no month of their own: of them only what came in is told.
var cadence = map[sheets.Kind]struct{ monthly, byGroup bool }{
	sheets.Study:     {true, true},
	sheets.SelfStudy: {true, true},
	sheets.Visit:     {true, true},
	sheets.Meeting:   {true, false},
	sheets.Education: {true, false},
	sheets.Lecture:   {true, false},
}

// kindOrder is the order of contract.md.
var kindOrder = []sheets.Kind{
	sheets.Study, sheets.SelfStudy, sheets.Reflection, sheets.Meeting, sheets.Education, sheets.Talk, sheets.Lecture,
	sheets.Training, sheets.Mentor, sheets.Visit, sheets.Problem, sheets.OrgLife, sheets.StyleStudy, sheets.Risk,
	sheets.Moral, sheets.Birthday, sheets.Union,
}

// presence is what of the roster 上报情况 asks; *office.Service answers.
type presence interface {
	Presence(person int, p sheets.Period, visits bool) sheets.Presence
}

// handedIn tells what came in: for each kind of which a ledger was read, each month that is checked, and each group that
// is due, how many records there are. What is missing is no finding here: the rules have said so, with what it does to
// the verdicts (finding missing-ledger).
func handedIn(r *sheets.Report, ledgers []*sheets.Ledger, who presence) []sheets.Submission {
	var months []sheets.Month
	for m := r.From; !m.IsZero() && !r.To.Before(m) && len(months) < mostMonths; m = m.Next() {
		months = append(months, m)
	}
	var out []sheets.Submission
	for _, kind := range kindOrder {
		c := counting{office: &r.Office, roster: groupsOnRoster(&r.Office), got: map[delivery]int{}}
		read := false
		for _, l := range ledgers {
			if l.Kind == kind {
				read = true
				c.ledger(l, cadence[kind].byGroup)
			}
		}
		if !read {
			continue
		}
		groups := []string{""}
		if cadence[kind].byGroup {
			groups = c.groups()
		}
		for _, m := range months {
			for _, g := range groups {
				s := sheets.Submission{Group: g, Kind: kind, Month: m, Records: c.got[delivery{g, m}]}
				switch {
				case s.Records > 0:
					s.State = sheets.Received
				case !cadence[kind].monthly, !c.due(g, m, kind == sheets.Visit, who):
					continue
				case m.Last().After(r.AsOf):
					s.State = sheets.NotYetDue
				default:
					s.State = sheets.NotReceived
				}
				out = append(out, s)
			}
		}
	}
	return out
}

// mostMonths bounds the table: a mistyped year must not make it endless.
const mostMonths = 12 * 30

type delivery struct {
	group string
	month sheets.Month
}

// counting counts the records of one kind.
type counting struct {
	office *sheets.Office
	roster []string // its groups
	got    map[delivery]int
	seen   []string // groups in the order in which the ledgers name them
}

func (c *counting) ledger(l *sheets.Ledger, byGroup bool) {
	known := map[string]bool{}
	for _, g := range c.seen {
		known[g] = true
	}
	var ofPerson sheets.ByReading[[]string]
	var ofDate sheets.ByReading[[]sheets.Month]
	for _, rec := range l.Records {
		if rec.Dropped == string(sheets.DuplicateFile) || !holdsSomething(rec) {
			continue
		}
		groups := []string{""}
		if byGroup {
			groups = once(&ofPerson, onlyPerson(rec), func() []string { return c.groupsOf(rec) })
		}
		for _, m := range once(&ofDate, presentDate(rec), func() []sheets.Month { return monthsOf(rec) }) {
			for _, g := range groups {
				c.got[delivery{g, m}]++
			}
		}
		for _, g := range groups {
			if g != "" && !known[g] {
				known[g] = true
				c.seen = append(c.seen, g)
			}
		}
	}
}

// once gives what is known of a reading, or finds it out; with no reading it always does.
func once[T any](known *sheets.ByReading[T], of *sheets.Reading, find func() T) T {
	if of == nil {
		return find()
	}
	if t := known.Get(of); t != nil {
		return *t
	}
	t := find()
	known.Put(of, t)
	return t
}

// onlyPerson gives the reading of people by itself decisive for whose group a record is of, nil where there is none.
func onlyPerson(rec *sheets.Record) *sheets.Reading {
	e := rec.Get(sheets.FieldPerson)
	if e == nil || rec.Get(sheets.FieldAttendees) != nil {
		return nil
	}
	for _, n := range e.People.Names {
		if n.Who > 0 {
			return e.Reading
		}
	}
	return nil // nobody known: the record's group decides
}

// presentDate gives the reading of a date by which a record is dated, nil where something else dates it.
func presentDate(rec *sheets.Record) *sheets.Reading {
	if e := rec.Get(sheets.FieldDate); e != nil && e.State == sheets.Present && len(e.When.Days) > 0 {
		return e.Reading
	} else if e != nil && e.State == sheets.Present {
		if _, one := e.When.Span.Month(); one {
			return e.Reading
		}
	}
	return nil
}

// groups gives those that are due: the roster's in its order, and without a roster whichever the ledgers name.
func (c *counting) groups() []string {
	switch {
	case c.office.HasRoster:
		return c.roster
	case len(c.seen) == 0:
		return []string{""}
	}
	return c.seen
}

func groupsOnRoster(o *sheets.Office) []string {
	var out []string
	known := map[string]bool{}
	for i := range o.People {
		if p := &o.People[i]; p.OnRoster && !known[p.Group] {
			known[p.Group] = true
			out = append(out, p.Group)
		}
	}
	return out
}

// due reports whether anybody of a group was in service in the month. Without a roster nobody knows better.
func (c *counting) due(group string, m sheets.Month, visits bool, who presence) bool {
	if !c.office.HasRoster || group == "" && !c.ungrouped() {
		return true
	}
	for i := range c.office.People {
		if p := &c.office.People[i]; p.OnRoster && p.Group == group {
			switch who.Presence(i, sheets.MonthPeriod(m), visits) {
			case sheets.InService, sheets.PerhapsAway:
				return true
			}
		}
	}
	return false
}

// ungrouped reports whether the roster has people without a group.
func (c *counting) ungrouped() bool {
	for i := range c.office.People {
		if p := &c.office.People[i]; p.OnRoster && p.Group == "" {
			return true
		}
	}
	return false
}

// groupsOf gives the groups whose people a record is about; where it names nobody known, the group that its cell names.
func (c *counting) groupsOf(rec *sheets.Record) []string {
	var out []string
	add := func(g string) {
		for _, there := range out {
			if there == g {
				return
			}
		}
		out = append(out, g)
	}
	for _, f := range []sheets.Field{sheets.FieldPerson, sheets.FieldAttendees} {
		e := rec.Get(f)
		if e == nil {
			continue
		}
		for _, n := range e.People.Names {
			if n.Who > 0 && n.Who <= len(c.office.People) {
				add(c.office.People[n.Who-1].Group)
			}
		}
		switch {
		case !e.People.Everyone:
		case len(e.People.Groups) > 0:
			for _, g := range e.People.Groups {
				add(g)
			}
		default:
			for _, g := range c.groups() {
				add(g)
			}
		}
	}
	if len(out) == 0 {
		if e := rec.Get(sheets.FieldGroup); e != nil {
			add(e.Text)
		}
	}
	return out
}

// monthsOf gives the months that a record is dated by: its date, else what its column, sheet or title says.
func monthsOf(rec *sheets.Record) []sheets.Month {
	if e := rec.Get(sheets.FieldDate); e != nil && e.State == sheets.Present {
		var out []sheets.Month
		for _, d := range e.When.Days {
			if m := d.YearMonth(); len(out) == 0 || out[len(out)-1] != m {
				out = append(out, m)
			}
		}
		if len(out) > 0 {
			return out
		}
		if span := e.When.Span.Months(); len(span) > 0 && len(span) <= 12 {
			return span
		}
	}
	if rec.Month.IsZero() {
		return nil
	}
	return []sheets.Month{rec.Month}
}

// holdsSomething reports whether a record says more than whom it is about: pre-printed names are nothing handed in.
func holdsSomething(rec *sheets.Record) bool {
	for i := range rec.Entries {
		e := &rec.Entries[i]
		switch e.Field {
		case sheets.FieldPerson, sheets.FieldGroup, sheets.FieldSerial, sheets.FieldDuty, sheets.FieldHousehold,
			sheets.FieldTarget, sheets.FieldTotal, sheets.FieldRemark, sheets.FieldMember:
			continue
		}
		if e.State == sheets.Present || e.State == sheets.Unreadable {
			return true
		}
	}
	return false
}
