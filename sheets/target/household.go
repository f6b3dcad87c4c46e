package target

import "ledgercheck/sheets"

// householdRule is 联系户: for each household and month the contacts, of whatever kind; a contact that does not say how it
// was made is one. Each row is a contact, and each day of a row that lists several (docs: domain, C, Visits). By the setting
// it is each person who is due (contacted_by.go).
type householdRule struct{}

func (householdRule) ID() sheets.RuleID { return "visit.household" }

func (h householdRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Visit))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	byPerson := r.Settings.ContactUnit == "person-month"
	if on && byPerson {
		h.byPerson(r, t, ledgers)
	}
	named := false
	for _, l := range ledgers {
		named = named || hasField(l, sheets.FieldHousehold)
	}
	if !named {
		if on && !byPerson {
			r.find(sheets.Find(sheets.MissingLedger, "no-household", sheets.Info, sheets.Place{}))
		}
		return
	}
	m := newMatter(t, sheets.Visit, r.months)
	for _, l := range ledgers {
		for _, rec := range l.Records {
			if rec.Dropped != string(sheets.DuplicateFile) && says(rec) {
				h.record(r, m, rec)
			}
		}
	}
	var total sheets.Amount
	for _, parts := range m.parts.all() {
		for i := range parts {
			total += parts[i].counted
		}
	}
	r.total("visit.household", total, "次")
	if on && !byPerson {
		m.subjects = r.households(m)
		r.judge(m)
	}
}

func (h householdRule) record(r *run, m *matter, rec *sheets.Record) {
	d := r.dateOf(rec, sheets.FieldDate)
	m.hold(rec, &d, r.month)
	e := rec.Get(sheets.FieldHousehold)
	if e == nil {
		return
	}
	p := contactOnce(rec)
	for _, n := range e.People.Names {
		if n.Who > 0 {
			h.place(r, m, int32(n.Who-1), p, &d)
		}
	}
}

// contact says what a visit record is worth as a contact of its household.
func contact(rec *sheets.Record) part {
	one := sheets.Whole(1)
	p := part{rec: rec, entry: shown(rec, sheets.FieldDate, sheets.FieldHousehold), counted: one, low: one, high: one, theirs: true}
	if mode := rec.Get(sheets.FieldMode); mode != nil && (mode.State == sheets.Unreadable || mode.Mode == sheets.UnknownMode) {
		p = p.doubt(leftMode) // 未联系上 is no contact, and no list has every word
		p.entry = mode
	}
	p = p.asTold()
	if rec.Struck {
		p = p.doubt(leftStruck)
		p.left = leftStruck
	}
	return p
}

// contactOnce is contact, but for a record that an earlier one holds already.
func contactOnce(rec *sheets.Record) part {
	p := contact(rec)
	if rec.Dropped != "" || len(rec.Repeats) > 0 { // another problem of the same visit is no other contact
		p.drop(leftDuplicate)
	}
	return p
}

func (householdRule) place(r *run, m *matter, household int32, p part, d *dating) {
	switch {
	case len(d.days) > 0:
		for _, p.day = range d.days {
			if i := r.month(p.day.YearMonth()); i >= 0 {
				m.put(household, i, p)
			}
		}
	case !d.month.IsZero():
		if i := r.month(d.month); i >= 0 {
			m.put(household, i, p)
		}
	case d.anytime:
		if p.high > 0 {
			m.anytime[household] = append(m.anytime[household], p.doubt(leftDate))
		}
	default:
		for _, month := range d.maybe {
			if i := r.month(month); i >= 0 {
				m.put(household, i, p.doubt(leftDate))
			}
		}
	}
}

// households gives the households due: those that the roster assigns, and those that the rule's ledgers name.
func (r *run) households(m *matter) []subject {
	with, surely := map[int32]bool{}, map[int32]bool{}
	see := func(id int32, parts []part) {
		with[id] = true
		for i := range parts {
			if parts[i].left != leftStruck {
				surely[id] = true
			}
		}
	}
	for s, parts := range m.parts.all() {
		see(s.subject, parts)
	}
	for id, parts := range m.anytime {
		see(id, parts)
	}
	var out []subject
	for i := range r.Office.Households {
		h := &r.Office.Households[i]
		s := subject{
			Subject: sheets.Subject{Type: sheets.SubjectHousehold, Name: h.Name, Group: h.Group}, id: int32(i), person: -1,
			due: h.Assigned || surely[int32(i)],
		}
		s.stranger = !s.due
		if s.due || with[s.id] {
			out = append(out, s)
		}
	}
	return out
}

func hasField(l *sheets.Ledger, f sheets.Field) bool {
	return l.Has(f) || len(l.Records) > 0 && l.Records[0].Get(f) != nil
}
