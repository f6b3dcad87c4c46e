package target

import (
	"slices"

	"ledgercheck/sheets"
)

// worth says how many problems a record holds and how many of them are solved.
type worth struct {
	problems int // counted: one a row, or one a numbered item where the result has as many
	counted  int // solved
	low      int // certainly solved
	high     int // at most solved
	open     int // certainly not solved
	why      left

	each           []sheets.Status // the result of each problem, where they fit
	items, results int             // numbered items of the two cells
	mismatch       bool            // they differ
	doneOnly       bool            // a day of solution without a result
	noColumn       bool            // the ledger has no column for results
}

// worthOf reads 问题 and 解决情况 of a record (docs: domain, C: Solved only if …; One problem = …). A ledger without a 问题
// column has one problem a row.
func worthOf(rec *sheets.Record, standing bool) worth {
	var w worth
	problem, status := rec.Get(sheets.FieldProblem), rec.Get(sheets.FieldStatus)
	switch {
	case problem == nil && rec.Ledger.Has(sheets.FieldProblem), problem == nil && !says(rec):
		return w
	case problem == nil:
		w.items = 1
	case problem.State == sheets.NoRecord || problem.State == 0 && len(problem.Items) == 0:
		return w
	case problem.State == sheets.Unreadable:
		w.items = 1
	default:
		w.items = len(problem.Items)
	}
	if w.items == 0 {
		return w // 无, 没有
	}
	results := resultsOf(rec, status, &w)
	w.results = len(results)
	if w.results == w.items {
		w.problems, w.each = w.items, results
		for _, s := range results {
			w.take(s, standing)
		}
		return w
	}
	// Counts that do not fit: one row, and what it is worth beyond that is put to a person.
	w.problems, w.mismatch = 1, true
	var all worth
	for _, s := range results {
		all.take(s, standing)
	}
	n := len(results)
	switch {
	case all.low == n:
		w.counted = 1 // one row is one problem; whether it is solved, and all of it, nobody can tell
	case all.open == n:
		w.open, w.why = 1, leftOpen
	default:
		w.why = leftStatus
	}
	if all.high > 0 {
		w.high = max(w.items, n)
	}
	return w
}

// without gives what is left of a record's worth when some of its problems stand in an earlier ledger.
func (w *worth) without(repeated []sheets.RepeatedProblem, standing bool) worth {
	gone := map[int]bool{}
	for _, p := range repeated {
		gone[p.Item] = true
	}
	left := worth{items: w.items, results: w.results, mismatch: w.mismatch, doneOnly: w.doneOnly, why: leftDuplicate}
	if w.mismatch {
		if len(gone) < w.items {
			return *w
		}
		left.mismatch = false
		return left
	}
	for i, s := range w.each {
		if !gone[i] {
			left.problems++
			left.each = append(left.each, s)
			left.take(s, standing)
		}
	}
	return left
}

// resultsOf gives the classes of the result cell's items; a cell without numbered items is one.
func resultsOf(rec *sheets.Record, status *sheets.Entry, w *worth) []sheets.Status {
	if status != nil && status.State == sheets.Present && len(status.Items) > 1 {
		out := make([]sheets.Status, len(status.Items))
		for i, item := range status.Items {
			out[i] = item.Status
		}
		return out
	}
	s := sheets.NoStatus
	switch {
	case status == nil && rec.Ledger.Kind == sheets.Problem && !hasField(rec.Ledger, sheets.FieldStatus) && !hasField(rec.Ledger, sheets.FieldDone):
		w.noColumn = true
		return slices.Repeat([]sheets.Status{sheets.UnknownStatus}, max(w.items, 1))
	case status == nil:
	case status.State == sheets.Unreadable:
		s = sheets.UnknownStatus
	case len(status.Items) == 1 && status.Status == sheets.NoStatus:
		s = status.Items[0].Status
	case status.State == sheets.Present:
		s = status.Status
		if s == sheets.NoStatus && status.Text != "" {
			s = sheets.UnknownStatus
		}
	}
	if done := rec.Get(sheets.FieldDone); s == sheets.NoStatus && done != nil && done.State == sheets.Present {
		s, w.doneOnly = sheets.UnknownStatus, true // a day of solution and no word of it
	}
	if s == sheets.NoStatus && w.items > 1 {
		return make([]sheets.Status, w.items) // nothing is said of any of them: all are open
	}
	return []sheets.Status{s}
}

// take adds one problem's result.
func (w *worth) take(s sheets.Status, standing bool) {
	switch s {
	case sheets.Solved:
		w.counted, w.low, w.high = w.counted+1, w.low+1, w.high+1
	case sheets.Standing:
		if standing {
			w.counted, w.low, w.high = w.counted+1, w.low+1, w.high+1
			return
		}
		w.why = leftOpen
	case sheets.PartlyUnsure, sheets.UnknownStatus:
		w.high++
		w.why = leftStatus
	default:
		w.open++
		w.why = leftOpen
	}
}

// part gives a record's worth as a part of a figure.
func (w *worth) part(rec *sheets.Record, repeated bool) part {
	p := part{
		rec: rec, entry: shown(rec, sheets.FieldStatus, sheets.FieldDone, sheets.FieldProblem), theirs: true,
		counted: sheets.Whole(w.counted), low: sheets.Whole(w.low), high: sheets.Whole(w.high),
	}
	if w.counted == 0 {
		p.left = w.why
	}
	if w.noColumn {
		p.left, p.open = leftColumn, true
	}
	for _, rival := range rec.Rivals {
		other := worthOf(rival, false)
		p.low, p.high = min(p.low, sheets.Whole(other.low)), max(p.high, sheets.Whole(other.high))
	}
	if rec.Struck {
		p = p.doubt(leftStruck)
		p.left = leftStruck
	}
	if repeated {
		p.drop(leftDuplicate)
	}
	return p
}
