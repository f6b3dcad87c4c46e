package summary

import (
	"ledgercheck/sheets"
)

// problemCount is what the ledgers say of one household's problems in one year.
type problemCount struct{ all, solved, open, standing, unsure int }

type householdYear struct {
	name string
	year int
}

// countProblems counts the problems in the records by household and year: one a row, or one for each numbered item
// whose result is numbered likewise.
//
// It is not what the verdicts rest on. The judged figure (problem.solved) knows more: repeated entries, open readings.
// The pages therefore show these counts only where they agree with it.
func (b *builder) countProblems() map[householdYear]problemCount {
	out := map[householdYear]problemCount{}
	for _, l := range b.r.Ledgers {
		if l.Kind != sheets.Visit && l.Kind != sheets.Problem || !l.Has(sheets.FieldHousehold) {
			continue
		}
		for _, r := range l.Records {
			household, problem := r.Get(sheets.FieldHousehold), r.Get(sheets.FieldProblem)
			if r.Dropped != "" || r.Struck || repeats(r) || household == nil || len(household.People.Names) == 0 ||
				problem == nil || problem.State != sheets.Present {
				continue
			}
			for _, status := range statuses(problem, r.Get(sheets.FieldStatus)) {
				k := householdYear{household.People.Names[0].Text, yearOf(r, status)}
				n := out[k]
				n.add(status)
				out[k] = n
			}
		}
	}
	return out
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

// repeats reports whether an earlier file holds the record as a whole already.
func repeats(r *sheets.Record) bool {
	for _, x := range r.Repeats {
		if x.Who == 0 {
			return true
		}
	}
	return false
}

// statuses gives a status for each problem of a row.
func statuses(problem, status *sheets.Entry) []sheets.Status {
	if status == nil || status.State == sheets.NoRecord {
		return []sheets.Status{sheets.NoStatus}
	}
	if n := len(problem.Items); n > 1 && n == len(status.Items) {
		var out []sheets.Status
		for _, item := range status.Items {
			out = append(out, item.Status)
		}
		return out
	}
	return []sheets.Status{status.Status}
}

// yearOf gives the year that a problem belongs to: that of its completion where it is solved, else of its row's date,
// else of the row's month or the ledger's.
func yearOf(r *sheets.Record, s sheets.Status) int {
	fields := []sheets.Field{sheets.FieldDate, sheets.FieldRaised}
	if s == sheets.Solved {
		fields = append([]sheets.Field{sheets.FieldDone}, fields...)
	}
	for _, f := range fields {
		if e := r.Get(f); e != nil && !e.When.Span.From.IsZero() {
			return int(e.When.Span.From.Year)
		}
	}
	if !r.Month.IsZero() {
		return r.Month.Year
	}
	if len(r.Ledger.Months) > 0 {
		return r.Ledger.Months[0].Year
	}
	return 0
}

// agrees reports whether the counts of a year are those that the totals and a household's figure give.
func (b *builder) agrees(n problemCount, f *sheets.Figure) bool {
	solved := n.solved
	if b.r.Settings.StandingCounts {
		solved += n.standing
	}
	return f.HasActual && f.Actual == sheets.Whole(solved) || !f.HasActual && n.all == 0
}
