package target

import "ledgercheck/sheets"

// says reports whether a record says more than whom it is about: a row of pre-printed names is no record of anything.
func says(rec *sheets.Record) bool {
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

// hold marks the periods in which a record lies or may lie. index gives a month's period, below 0 for none.
func (m *matter) hold(rec *sheets.Record, d *dating, index func(sheets.Month) int32) {
	if !says(rec) {
		return
	}
	if !d.month.IsZero() {
		if i := index(d.month); i >= 0 {
			m.held[i] = true
		}
		return
	}
	for _, month := range d.maybe {
		if i := index(month); i >= 0 {
			m.held[i] = true
		}
	}
}

// month gives the index of a checked month, -1 for another.
func (r *run) month(m sheets.Month) int32 {
	// They follow one another without a gap from the first on.
	i := (m.Year-r.From.Year)*12 + m.Month - r.From.Month
	if i < 0 || i >= len(r.months) || m.IsZero() {
		return -1
	}
	return int32(i)
}

// sayMissing says, once for the office, that no ledger of the kind has a record in a period: that is a ledger not handed
// in, not a shortfall of everybody (docs: domain, C, Missing period).
func (r *run) sayMissing(m *matter) {
	for i := m.lead; i < len(m.periods); i++ {
		if !m.missing(i, r.AsOf) {
			continue
		}
		p := m.periods[i].String()
		if k := m.periods[i].Kind; k == sheets.PeriodWeek || k == sheets.PeriodHalfMonth {
			// A ledger of a quarter that is not there is one thing to hand in, not thirteen.
			last := i
			for next := i + 1; next < len(m.periods) && !m.held[next]; next++ {
				if m.missing(next, r.AsOf) {
					last = next
				}
			}
			if last > i {
				p += "–" + m.periods[last].String()
			}
			i = last
		}
		r.find(sheets.Find(sheets.MissingLedger, "", sheets.Warning, sheets.Place{}, "kind", string(m.kind), "period", p))
	}
}

// missing reports whether a period is over, is none that is exempt, and no ledger has a record of it.
func (m *matter) missing(period int, asOf sheets.Date) bool {
	return !m.held[period] && m.periods[period].Finished(asOf) && (m.exempt == nil || !m.exempt[period])
}

type groupPeriod struct {
	group  string
	period int
}

// lostGroups finds the groups of which no row came in for a period while others' did, and says so. A group of one is a
// person without a record, not a missing ledger.
func (r *run) lostGroups(m *matter) map[groupPeriod]bool {
	r.sayMissing(m)
	if m.oneHand || m.byRow || m.soft {
		return nil
	}
	type count struct{ due, there int }
	var order []string
	at := map[string]int{}                  // of each group in order
	groupOf := make([]int, len(m.subjects)) // of each subject in order; -1: it has none
	for i := range m.subjects {
		g := m.subjects[i].Group
		n, known := at[g]
		switch {
		case g == "":
			n = -1
		case !known:
			n = len(order)
			at[g] = n
			order = append(order, g)
		}
		groupOf[i] = n
	}
	counts := make([]count, len(order))
	lost := map[groupPeriod]bool{}
	for p, period := range m.periods {
		if !m.held[p] || len(order) == 0 || p < m.lead {
			continue
		}
		others := false
		clear(counts)
		for i := range m.subjects {
			s := &m.subjects[i]
			there := false
			parts := m.parts.at(slot{s.id, int32(p)})
			for j := range parts {
				there = there || !parts[j].blank || parts[j].row
			}
			if groupOf[i] < 0 {
				others = others || there
				continue
			}
			c := &counts[groupOf[i]]
			if there {
				c.there++
			}
			if s.due {
				if presence := r.presence(m, s, period); presence == sheets.InService || presence == sheets.PerhapsAway {
					c.due++
				}
			}
		}
		for i := range counts {
			others = others || counts[i].there > 0
		}
		if !others {
			continue
		}
		for i, g := range order {
			if c := &counts[i]; c.there == 0 && c.due > 1 {
				lost[groupPeriod{g, p}] = true
				if period.Finished(r.AsOf) {
					r.find(sheets.Find(sheets.MissingLedger, "group", sheets.Warning, sheets.Place{},
						"kind", string(m.kind), "period", period.String(), "group", g))
				}
			}
		}
	}
	return lost
}
