package target

import "ledgercheck/sheets"

// gather turns the records of ledgers into the parts of a rule about people: whom a record credits, when, and what it
// is worth to each of them.
type gather struct {
	run    *run
	matter *matter
	who    []sheets.Field // whom a record credits
	when   []sheets.Field // its date: the first of the fields that holds something
	worth  func(*sheets.Record) part
	// fit says what a record is worth to one of those whom it credits; nil: the same to each.
	fit   func(rec *sheets.Record, p part, person int) part
	loose sheets.Amount // of names that may mean several people: the office's, and nobody's for certain
	// whoever are the parts behind loose, by period, for figures of the office.
	whoever map[int32][]part
}

func newGather(r *run, m *matter, worth func(*sheets.Record) part, who ...sheets.Field) *gather {
	m.shared = make([]sharedParts, len(m.periods))
	return &gather{run: r, matter: m, who: who, when: []sheets.Field{sheets.FieldDate}, worth: worth}
}

func (g *gather) ledgers(all []*sheets.Ledger) {
	for _, l := range all {
		dateless, nameless, everyone := rowNote{ledger: l}, rowNote{ledger: l}, rowNote{ledger: l}
		for _, rec := range l.Records {
			if rec.Dropped != string(sheets.DuplicateFile) {
				g.record(rec, &dateless, &nameless, &everyone)
			}
		}
		dateless.say(g.run, sheets.UncertainDate, "no-date")
		nameless.say(g.run, sheets.UncertainValue, "nobody")
		everyone.say(g.run, sheets.UnnamedAttendees, "everyone")
	}
}

func (g *gather) record(rec *sheets.Record, dateless, nameless, everyone *rowNote) {
	d := g.run.datedIn(rec, g.when...)
	sure, maybe := among(g.matter.periods, &d)
	p := g.worth(rec)
	p.inside = g.run.inside(&d)
	p.undated = d.undated
	if rec.Struck && !p.blank {
		p = p.doubt(leftStruck)
		p.left = leftStruck
	}
	if rec.Dropped == "" || !p.blank {
		// A column of signs that nobody has filled in yet is no missing ledger while its week runs.
		for _, list := range [][]int32{sure, maybe} {
			for _, i := range list {
				if i >= 0 && (!p.blank || p.row || !g.matter.periods[i].Finished(g.run.AsOf)) {
					g.matter.held[i] = true
				}
			}
		}
		if d.anytime && (!p.blank || p.row) {
			g.matter.holdAll()
		}
	}
	if d.anytime && !p.blank && rec.Dropped == "" {
		if e := shown(rec, g.when...); e == nil || e.State != sheets.Unreadable {
			dateless.add(rec)
		}
	}
	c := g.run.credited(rec, d.span, g.who...)
	if c.unlisted {
		everyone.add(rec)
	}
	for _, person := range c.sure {
		mine := g.once(rec, p, person)
		mine.theirs = true
		if g.fit != nil {
			mine = g.fit(rec, mine, person)
		}
		g.place(int32(person), mine, &d, sure, maybe)
	}
	if rec.Dropped != "" || p.blank {
		return
	}
	for _, person := range c.maybe {
		perhaps := p.doubt(leftPerson)
		if g.fit != nil {
			perhaps = g.fit(rec, perhaps, person)
		}
		g.place(int32(person), perhaps, &d, sure, maybe)
	}
	g.countLoose(rec, p, sure)
	nobody := len(c.sure)+len(c.maybe)+len(c.not) == 0 && !c.others
	if nobody {
		nameless.add(rec)
	}
	if nobody || c.others {
		why := leftUnnamed
		if nobody {
			why = leftPerson
		}
		for _, i := range sure {
			if i >= 0 && p.high > 0 {
				g.matter.shared[i].add(p.doubt(why), append(append([]int(nil), c.sure...), c.not...))
			}
		}
	}
}

// countLoose adds the worth of a record for each name that may mean several people to the office's total. Whoever it is,
// it is somebody of the office.
func (g *gather) countLoose(rec *sheets.Record, p part, periods []int32) {
	p.theirs = true
	for _, f := range g.who {
		e := rec.Get(f)
		if e == nil {
			continue
		}
		for _, n := range e.People.Names {
			if !n.Doubt {
				continue
			}
			if p.inside {
				g.loose += p.counted
			}
			for _, i := range periods {
				if i >= 0 {
					if g.whoever == nil {
						g.whoever = map[int32][]part{}
					}
					g.whoever[i] = append(g.whoever[i], p)
				}
			}
		}
	}
}

// once leaves out what an earlier file has for the person already, and widens the bounds where a later one contradicts.
func (g *gather) once(rec *sheets.Record, p part, person int) part {
	for _, repeat := range rec.Repeats {
		if repeat.Who != person+1 || p.blank {
			continue
		}
		if first := g.worth(repeat.Of); !first.blank {
			p.drop(leftDuplicate)
			if rec.Dropped == string(sheets.ConflictingRecord) {
				p.left = leftConflict
			}
			return p
		}
	}
	for _, rival := range rec.Rivals {
		if p.blank || p.left == leftStruck || !repeats(rival, person+1, rec) {
			continue
		}
		if other := g.worth(rival); !other.blank {
			p.low, p.high, p.open = min(p.low, other.low), max(p.high, other.high), p.open || other.open
		}
	}
	return p
}

// place puts a part into the period or periods it belongs to or may belong to.
func (g *gather) place(person int32, p part, d *dating, sure, maybe []int32) {
	for n, i := range sure {
		if i < 0 {
			continue
		}
		if len(d.days) > n {
			p.day = d.days[n]
		}
		g.matter.put(person, i, p)
	}
	switch {
	case len(sure) > 0 || p.blank && !g.matter.byRow:
	case d.anytime:
		g.matter.anytime[person] = append(g.matter.anytime[person], p.doubt(leftDate))
	default:
		for _, i := range maybe {
			g.matter.put(person, i, p.doubt(leftDate))
		}
	}
}

// holdAll marks every period: a record that nothing dates may lie in any.
func (m *matter) holdAll() {
	for i := range m.held {
		m.held[i] = true
	}
}

// total sums what is counted in the checked months.
func (g *gather) total() sheets.Amount {
	sum := g.loose
	for _, parts := range g.matter.parts.all() {
		for i := range parts {
			if parts[i].inside {
				sum += parts[i].counted
			}
		}
	}
	return sum
}

// finish judges the people due.
func (g *gather) finish(on bool) {
	if on {
		g.matter.subjects = g.run.people(g.matter)
		g.run.judge(g.matter)
	}
}

// distinctPeople counts those who have a part in the checked months that pick takes.
func (m *matter) distinctPeople(pick func(*part) bool) int {
	seen := map[int32]bool{}
	for s, parts := range m.parts.all() {
		for i := range parts {
			if parts[i].inside && pick(&parts[i]) {
				seen[s.subject] = true
			}
		}
	}
	return len(seen)
}

// one is a part that counts one.
func one(rec *sheets.Record, e *sheets.Entry) part {
	n := sheets.Whole(1)
	return part{rec: rec, entry: e, counted: n, low: n, high: n, row: true}
}

// none is a part that holds no value; row says that its record says something else.
func none(rec *sheets.Record, e *sheets.Entry, row bool) part {
	return part{rec: rec, entry: e, blank: true, left: leftBlank, row: row}
}

// nought is a recorded 0.
func nought(rec *sheets.Record, e *sheets.Entry, why left) part {
	return part{rec: rec, entry: e, left: why, row: true}
}

// has reports whether a record's cell of a field holds a value.
func has(rec *sheets.Record, fields ...sheets.Field) bool {
	for _, f := range fields {
		if e := rec.Get(f); e != nil && (e.State == sheets.Present || e.State == sheets.Unreadable) {
			return true
		}
	}
	return false
}

// repeatedRecord reports whether an earlier file holds the record, or a part of it.
func repeatedRecord(rec *sheets.Record) bool { return rec.Dropped != "" || len(rec.Repeats) > 0 }
