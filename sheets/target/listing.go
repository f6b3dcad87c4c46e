package target

import "ledgercheck/sheets"

// listing reads a list of problems or risks: each with its measures, which may stand in rows of their own below it, and
// a deadline. A merged cell is one, be it beside several rows (docs: domain, C, Rectification, and E13).
type listing struct {
	run      *run
	matter   *matter
	what     sheets.Field // 查摆问题, 风险点
	deadline bool         // each needs one

	items    []*listItem
	of       map[*sheets.Record]*listItem
	measures int     // of the checked months
	above    []int   // whom the problem above is about
	nameless rowNote // problems that name nobody
}

// listItem is one cell of problems.
type listItem struct {
	rec      *sheets.Record
	entry    *sheets.Entry
	n        int // problems that the cell numbers
	measures int
	dated    bool // there is a deadline
	perhaps  bool // a deadline or measure that cannot be read, or that a later copy has
	column   bool // the ledger has columns for all that is needed
	none     bool // 无
	people   credit
	d        dating
	at       *sheets.Entry // the measure's cell
	due      *sheets.Entry // the deadline's
}

func (g *listing) read(ledgers []*sheets.Ledger) {
	g.of = map[*sheets.Record]*listItem{}
	for _, l := range ledgers {
		if !hasField(l, g.what) {
			continue
		}
		var now *listItem
		var measure, due sheets.Cell
		g.above, g.nameless = nil, rowNote{ledger: l}
		for _, rec := range l.Records {
			if rec.Dropped == string(sheets.DuplicateFile) {
				continue
			}
			if len(rec.Repeats) > 0 {
				g.again(rec)
				now = nil
				continue
			}
			now = g.row(rec, now, &measure)
			if now != nil && !rec.Struck {
				g.overdue(rec, &due)
			}
		}
		g.nameless.say(g.run, sheets.UncertainValue, "nobody")
	}
}

// row reads one row and gives the problem it belongs to. measure is the last cell of measures that was counted.
func (g *listing) row(rec *sheets.Record, now *listItem, measure *sheets.Cell) *listItem {
	e := rec.Get(g.what)
	switch {
	case e != nil && (e.State == sheets.Present && len(e.Items) > 0 || e.State == sheets.Unreadable):
		if now == nil || now.rec.Ledger != rec.Ledger || now.entry == nil || now.entry.Cell() != e.Cell() {
			now = g.begin(rec, e)
		}
	case e != nil && e.Text != "" && has(rec, sheets.FieldPerson):
		now = g.begin(rec, e)
		now.n, now.none = 0, true
		return now
	case now != nil && !g.samePeople(rec, now):
		now = nil
	}
	g.of[rec] = now
	m := rec.Get(sheets.FieldMeasure)
	if m == nil || m.State != sheets.Present && m.State != sheets.Unreadable {
		if now != nil && now.at == nil {
			now.at = m
		}
	} else {
		n := max(len(m.Items), 1)
		if *measure != m.Cell() && !rec.Struck {
			d := g.dated(rec)
			if g.run.inside(&d) {
				g.measures += n
			}
		}
		if now != nil && (now.at == nil || now.at.Cell() != m.Cell() || now.measures == 0) {
			now.measures += n
			now.at = m
		}
		*measure = m.Cell()
	}
	if now == nil {
		return nil
	}
	if due := rec.Get(sheets.FieldDeadline); due != nil {
		if now.due == nil {
			now.due = due
		}
		switch due.State {
		case sheets.Present:
			now.dated = true
		case sheets.Unreadable:
			now.perhaps = true
		}
	}
	return now
}

func (g *listing) begin(rec *sheets.Record, e *sheets.Entry) *listItem {
	l := rec.Ledger
	now := &listItem{
		rec: rec, entry: e, n: max(len(e.Items), 1), d: g.dated(rec),
		people: g.run.credited(rec, sheets.Span{}, sheets.FieldPerson),
		column: hasField(l, sheets.FieldMeasure) && (!g.deadline || hasField(l, sheets.FieldDeadline)),
	}
	if e := rec.Get(sheets.FieldPerson); e != nil && len(now.people.sure)+len(now.people.maybe) == 0 {
		now.people.maybe = g.above // below a name whose cell is not merged: probably the same person, but nobody says so
		if rec.Dropped == "" && !rec.Struck {
			g.nameless.add(rec)
		}
	} else {
		g.above = now.people.sure
	}
	g.items = append(g.items, now)
	g.of[rec] = now
	return now
}

// samePeople reports whether a row without a problem of its own is about the people of the problem above.
func (g *listing) samePeople(rec *sheets.Record, now *listItem) bool {
	e := rec.Get(sheets.FieldPerson)
	if e == nil || len(e.People.Names) == 0 {
		return true
	}
	for _, n := range e.People.Names {
		if n.Who > 0 && !holdsInt(now.people.sure, n.Who-1) {
			return false
		}
	}
	return true
}

// dated gives when a list's row counts: its own date, else the year that the ledger names, else that of the deadline.
func (g *listing) dated(rec *sheets.Record) dating {
	d := g.run.datedIn(rec, sheets.FieldDate)
	if d.anytime {
		d = dateOf(rec, sheets.FieldDeadline)
	}
	return d
}

// again takes from a later copy of a problem what the earlier lacks: whoever reads it decides.
func (g *listing) again(rec *sheets.Record) {
	for _, repeat := range rec.Repeats {
		first := g.of[repeat.Of]
		if first == nil {
			continue
		}
		if first.measures == 0 && has(rec, sheets.FieldMeasure) || !first.dated && has(rec, sheets.FieldDeadline) {
			first.perhaps = true
		}
	}
}
