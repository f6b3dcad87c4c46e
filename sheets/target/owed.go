package target

import "ledgercheck/sheets"

// owed is what a figure asks for.
type owed struct {
	target sheets.Amount // by what is chosen
	full   sheets.Amount // before it was made less for those who were there for a part of the period
	least  sheets.Amount // if days of which nobody knows whether somebody was absent were absences; at most target
	other  sheets.Amount // by the other answer to reading
	// reading is the other answer, "partAbsence=prorata"; empty: there is none that matters.
	reading string
}

// owed says what a subject owes in a period: the rule's threshold, or one of its own; less for somebody who was away for less
// than half of the working days, or in service for a part of the year, where the settings say so (docs: domain, C, Common).
func (r *run) owed(m *matter, s *subject, period int32, presence sheets.Presence) owed {
	at := m.periods[period]
	o := owed{target: m.target.At(at)}
	own, given := m.targets[slot{s.id, period}]
	if given {
		o.target = own
	}
	o.full, o.least, o.other = o.target, o.target, o.target
	if given || presence != sheets.InService || s.person < 0 || !r.Office.People[s.person].OnRoster {
		return o
	}
	switch {
	case m.step > 0:
		work, away, perhaps := r.Presence.Absence(s.person, at, m.visits || r.Settings.Shadowing == "all")
		if work == 0 || away+perhaps == 0 {
			return o
		}
		less := inProportion(o.full, work-away, work, m.step)
		least := inProportion(o.full, work-away-perhaps, work, m.step)
		if r.Settings.PartAbsence == "prorata" {
			o.target, o.least, o.reading = less, least, "partAbsence=full"
		} else {
			o.other, o.reading = less, "partAbsence=prorata"
		}
	case at.Kind == sheets.PeriodYear:
		months := r.Presence.Months(s.person, int(at.Span.From.Year))
		if months <= 0 || months >= 12 {
			return o
		}
		less := inProportion(o.full, months, 12, sheets.Whole(1))
		if r.Settings.AnnualTargets == "months" {
			o.target, o.least, o.reading = less, less, "annualTargets=full"
		} else {
			o.other, o.reading = less, "annualTargets=months"
		}
	}
	return o
}

// inProportion gives n/of of a target, rounded up to a multiple of step, and never more than the target.
func inProportion(target sheets.Amount, n, of int, step sheets.Amount) sheets.Amount {
	if target > sheets.Whole(sheets.MaxAmount/1000) { // beyond sense, and its product beyond an Amount
		return target
	}
	whole := sheets.Amount(of) * step
	steps := (target*sheets.Amount(n) + whole - 1) / whole
	return min(steps*step, target)
}

// otherwise notes the verdicts that a figure would have under the other answers to readings that are weighed where it is
// judged: carrying over, and targets in proportion. own is what was done, with what it is with what earlier months had over.
func (v verdicting) otherwise(f *sheets.Figure, own, with *tally, o owed) {
	s := &v.run.Settings
	carries := s.CarryOver == "year"
	note := func(reading string, verdict sheets.Verdict) {
		if verdict != f.Verdict {
			f.Fragile = append(f.Fragile, sheets.Fragility{Reading: reading, Verdict: verdict})
		}
	}
	if v.matter.carries && s.Combine != "and" { // the other quantity decides as well
		return
	}
	counts, others, reading := own, with, "carryOver=year"
	if carries {
		counts, others, reading = with, own, "carryOver=none"
	}
	if v.matter.carries && *own != *with {
		verdict, _ := v.of(own, others, o)
		note(reading, verdict)
	}
	if o.reading != "" {
		other := owed{target: o.other, full: o.full, least: o.other}
		verdict, _ := v.of(own, counts, other)
		note(o.reading, verdict)
	}
}
