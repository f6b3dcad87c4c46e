package summary

import (
	"slices"

	"ledgercheck/sheets"
)

// problemCount is what the ledgers say of one household's problems in one year.
type problemCount struct{ all, solved, open, standing, unsure int }

// problemRecords finds the records behind a figure of problems by the cells that the figure names as its sources.
type problemRecords map[sheets.Place][]*sheets.Record

func (b *builder) problemRecords() problemRecords {
	out := problemRecords{}
	for _, l := range b.r.Ledgers {
		if l.Kind != sheets.Visit && l.Kind != sheets.Problem {
			continue
		}
		for _, r := range l.Records {
			at := r.Place(resultEntry(r))
			out[at] = append(out[at], r)
		}
	}
	return out
}

// resultEntry is the entry whose cell stands for a record as a source: the result, else the day of solution, else the
// problem; nil where it has none of them.
func resultEntry(r *sheets.Record) *sheets.Entry {
	var first *sheets.Entry
	for _, f := range []sheets.Field{sheets.FieldStatus, sheets.FieldDone, sheets.FieldProblem} {
		e := r.Get(f)
		if e == nil {
			continue
		}
		if e.State == sheets.Present || e.State == sheets.Unreadable {
			return e
		}
		if first == nil {
			first = e
		}
	}
	return first
}

// count counts the problems behind a household's figure by their class. agree is false where that does not give the
// figure itself: the figure is judged with more care (numbered items, doubtful dates), and a count that differs from
// it is not shown.
func (records problemRecords) count(f *sheets.Figure, standingCounts bool) (n problemCount, agree bool) {
	used := map[*sheets.Record]bool{}
	for i := range f.Sources {
		s := &f.Sources[i]
		k := slices.IndexFunc(records[s.Place], func(r *sheets.Record) bool {
			return !used[r] && ofHousehold(r, f.Subject.Name)
		})
		if k < 0 {
			return n, false
		}
		r := records[s.Place][k]
		used[r] = true
		switch sheets.Code(s.Left) {
		case sheets.DuplicateRecord, sheets.StruckRow:
			continue
		}
		for _, status := range statuses(r) {
			if s.Left == string(sheets.UncertainDate) || s.Left == string(sheets.ConflictingRecord) {
				status = sheets.UnknownStatus
			}
			n.add(status)
		}
	}
	solved := n.solved
	if standingCounts {
		solved += n.standing
	}
	return n, f.Actual == sheets.Whole(solved)
}

func ofHousehold(r *sheets.Record, name string) bool {
	e := r.Get(sheets.FieldHousehold)
	return e != nil && slices.ContainsFunc(e.People.Names, func(n sheets.Name) bool { return n.Text == name })
}

func (n *problemCount) add(s sheets.Status) {
	n.all++
	switch s {
	case sheets.Solved:
		n.solved++
	case sheets.Standing:
		n.standing++
	case sheets.PartlyUnsure, sheets.UnknownStatus:
		n.unsure++
	default:
		n.open++
	}
}

// statuses gives a status for each problem of a row: one a row, or one for each numbered item whose result is numbered
// likewise.
func statuses(r *sheets.Record) []sheets.Status {
	problem, status := r.Get(sheets.FieldProblem), r.Get(sheets.FieldStatus)
	items := 1
	if problem != nil {
		if problem.State == sheets.NoRecord {
			return nil
		}
		items = max(1, len(problem.Items))
	}
	results := []sheets.Status{sheets.NoStatus}
	switch {
	case status == nil:
	case status.State == sheets.Unreadable:
		results[0] = sheets.UnknownStatus
	case len(status.Items) > 1:
		results = results[:0]
		for _, item := range status.Items {
			results = append(results, item.Status)
		}
	case status.State == sheets.Present:
		results[0] = status.Status
	}
	if status == nil || status.State == sheets.NoRecord {
		results = slices.Repeat(results, items) // nothing is said of any of them: all are open
	}
	if len(results) == items {
		return results
	}
	for _, s := range results { // one row, and a class only where all its results are of it
		if s != results[0] {
			return []sheets.Status{sheets.UnknownStatus}
		}
	}
	return results[:1]
}
