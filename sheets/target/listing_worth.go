package target

import (
	"strconv"

	"ledgercheck/sheets"
)

// worth says how many of a cell's problems have what they need.
func (g *listing) worth(p *listItem) part {
	w := part{rec: p.rec, entry: p.entry, theirs: true, inside: g.run.inside(&p.d), row: true}
	if p.none {
		w.left = leftNone
		return w
	}
	all := sheets.Whole(p.n)
	switch {
	case !p.column && p.measures == 0 && hasField(p.rec.Ledger, sheets.FieldMeasure) && !p.perhaps:
		w.left = leftMeasure // a deadline could not mend it
	case !p.column:
		w.high, w.left = all, leftColumn
	case p.measures == 0:
		w.left = leftMeasure
	case g.deadline && !p.dated:
		w.left = leftDeadline
	case p.measures >= p.n:
		w.counted, w.low, w.high = all, all, all
	default: // one measure for several problems, perhaps for all of them
		w.counted, w.low, w.high = sheets.Whole(p.measures), sheets.Whole(p.measures), all
	}
	if p.perhaps {
		w.high = all
	}
	if p.rec.Struck {
		w = w.doubt(leftStruck)
		w.left, w.high = leftStruck, all
	}
	return w
}

// place gives each problem to its people and sets what they owe: as many as they list, and at least the rule's own
// threshold where atLeast.
func (g *listing) place(atLeast bool) {
	m := g.matter
	m.targets = map[slot]sheets.Amount{}
	for _, p := range g.items {
		w := g.worth(p)
		sure, maybe := among(m.periods, &p.d)
		if p.d.anytime {
			m.holdAll()
		}
		for _, list := range [][]int32{sure, maybe} {
			for _, i := range list {
				if i >= 0 {
					m.held[i] = true
				}
			}
		}
		for _, person := range p.people.sure {
			id := int32(person)
			for _, i := range sure {
				if i >= 0 {
					m.put(id, i, w)
					if !p.rec.Struck {
						m.targets[slot{id, i}] += sheets.Whole(p.n)
					}
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
		for _, person := range p.people.maybe {
			for _, i := range sure {
				if i < 0 {
					continue
				}
				perhaps := w.doubt(leftPerson)
				if w.low < sheets.Whole(p.n) && !p.none && !p.rec.Struck { // if it is theirs, they fall short by it
					perhaps.high = sheets.Whole(p.n)
					m.targets[slot{int32(person), i}] += perhaps.high
				}
				m.put(int32(person), i, perhaps)
			}
		}
	}
	for at := range m.targets {
		if atLeast {
			m.targets[at] = max(m.targets[at], m.target.At(m.periods[at.period]))
		}
	}
}

// say names the problems without a measure or a deadline, and those whose counts do not fit.
func (g *listing) say() {
	for _, p := range g.items {
		if p.none || p.rec.Struck || p.rec.Dropped != "" {
			continue
		}
		if p.measures == 0 && hasField(p.rec.Ledger, sheets.FieldMeasure) {
			at := p.at
			if at == nil {
				at = p.entry
			}
			g.run.find(sheets.Find(sheets.MissingMeasure, "", sheets.Warning, p.rec.Place(at), "raw", p.entry.Text))
		}
		if g.deadline && !p.dated && !p.perhaps && hasField(p.rec.Ledger, sheets.FieldDeadline) {
			at := p.due
			if at == nil {
				at = p.entry
			}
			g.run.find(sheets.Find(sheets.MissingDeadline, "", sheets.Warning, p.rec.Place(at), "raw", p.entry.Text))
		}
		if p.measures > 0 && p.measures < p.n {
			g.run.find(sheets.Find(sheets.CountMismatch, "measures", sheets.Warning, p.rec.Place(p.at),
				"problems", strconv.Itoa(p.n), "measures", strconv.Itoa(p.measures)))
		}
	}
}

// overdue says that a problem was not done by its deadline. due is the last deadline's cell that was looked at: one that is
// merged down several rows is one.
func (g *listing) overdue(rec *sheets.Record, due *sheets.Cell) {
	e, status := rec.Get(sheets.FieldDeadline), rec.Get(sheets.FieldStatus)
	if e == nil || status == nil || e.State != sheets.Present || e.When.Span.To.IsZero() || !e.When.Span.To.Before(g.run.AsOf) {
		return
	}
	s := status.Status
	for _, item := range status.Items {
		if item.Status == sheets.Open {
			s = sheets.Open
		}
	}
	if s != sheets.Open && s != sheets.NoStatus || status.State == sheets.Unreadable || *due == e.Cell() {
		return
	}
	*due = e.Cell()
	g.run.find(sheets.Find(sheets.Overdue, "list", sheets.Warning, rec.Place(e), "deadline", e.When.Span.To.String(), "raw", orDash(status.Text)))
}

// count sums the problems of the checked months.
func (g *listing) count() int {
	n := 0
	for _, p := range g.items {
		if !p.rec.Struck && p.rec.Dropped == "" && g.run.inside(&p.d) {
			n += p.n
		}
	}
	return n
}
