package office

import (
	"iter"

	"ledgercheck/sheets"
)

// problems finds the problems that several ledgers hold, of whatever kind: a visit ledger and a problem ledger, or the
// visit ledgers of two helpers who went together. The same household, the same words and a common day (of the visit, of
// raising it, of solving it) are one problem; it counts where it is met first, and the visit counts all the same.
func (d *deduplicator) problems(ledgers []*sheets.Ledger) {
	seen := map[string][]problemSeen{}
	var lists []*sheets.Ledger
	for _, l := range ledgers {
		if l.Kind != sheets.Problem && l.Kind != sheets.Visit {
			continue
		}
		if !l.Has(sheets.FieldStatus) && !l.Has(sheets.FieldDone) {
			if l.Kind == sheets.Problem {
				lists = append(lists, l)
			}
			continue // visits without results tell nothing of whether a problem was solved, and no rule counts it there
		}
		for _, r := range l.Records {
			if l.Kind == sheets.Problem && len(r.Repeats) > 0 {
				continue
			}
			days := problemDays(r)
			for i, key := range problemsOf(r) {
				if first := firstProblem(seen[key], l, days); first != nil && r.Answered != sheets.ActDifferent {
					r.RepeatedProblems = append(r.RepeatedProblems, sheets.RepeatedProblem{Item: i, Of: first})
					if differ(first, r) && r.Answered != sheets.ActSame {
						addRival(first, r)
					}
					continue
				}
				seen[key] = append(seen[key], problemSeen{r, days})
			}
			d.sayProblems(r, r.Get(sheets.FieldProblem))
		}
	}
	d.listed(lists, seen)
}

// listed finds the problems of lists that give no result (问题清单, 责任清单) which a ledger with results holds: the same household
// and the same words are one problem, whatever day either gives. Of two such lists a common day is asked for.
func (d *deduplicator) listed(lists []*sheets.Ledger, seen map[string][]problemSeen) {
	earlier := map[string][]problemSeen{}
	for _, l := range lists {
		for _, r := range l.Records {
			if len(r.Repeats) > 0 || r.Answered == sheets.ActDifferent {
				continue
			}
			days := problemDays(r)
			for i, key := range problemsOf(r) {
				first := firstProblem(earlier[key], l, days)
				if known := seen[key]; len(known) > 0 {
					first = known[0].record
				}
				if first != nil {
					r.RepeatedProblems = append(r.RepeatedProblems, sheets.RepeatedProblem{Item: i, Of: first})
					continue
				}
				earlier[key] = append(earlier[key], problemSeen{r, days})
			}
			d.sayProblems(r, r.Get(sheets.FieldProblem))
		}
	}
}

// problemsOf goes through the problems that a record names, by their place in its cell, with what they are known by: whose
// they are and their words. A record that does not count, or is nobody's, has none.
func problemsOf(r *sheets.Record) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		e, households := r.Get(sheets.FieldProblem), namesKey(r.Get(sheets.FieldHousehold))
		if r.Dropped != "" || r.Struck || !present(e) || households == "" {
			return
		}
		for i := range e.Items {
			if words := foldTopic(e.Items[i].Text); words != "" && !yield(i, households+"\x00"+words) {
				return
			}
		}
	}
}

// differ reports whether two records of one problem each give different results: a result that the first leaves blank and the
// second gives is another one.
func differ(a, b *sheets.Record) bool {
	x, y := a.Get(sheets.FieldStatus), b.Get(sheets.FieldStatus)
	if len(problems(a)) != 1 || len(problems(b)) != 1 || !present(y) {
		return false
	}
	return !present(x) && y.Status != sheets.Open || present(x) && x.Status != y.Status
}

type problemSeen struct {
	record *sheets.Record
	days   []sheets.Date
}

func firstProblem(seen []problemSeen, l *sheets.Ledger, days []sheets.Date) *sheets.Record {
	for _, s := range seen {
		if s.record.Ledger.File == l.File && s.record.Ledger.Sheet == l.Sheet {
			continue
		}
		for _, a := range s.days {
			for _, b := range days {
				if a == b {
					return s.record
				}
			}
		}
	}
	return nil
}

// problemDays gives the certain days of a record's problem.
func problemDays(r *sheets.Record) []sheets.Date {
	var out []sheets.Date
	for _, f := range []sheets.Field{sheets.FieldDate, sheets.FieldRaised, sheets.FieldDone} {
		e := r.Get(f)
		switch {
		case !present(e):
		case len(e.When.Days) > 0:
			out = append(out, e.When.Days...)
		case e.When.Span.OneDay():
			out = append(out, e.When.Span.From)
		}
	}
	return out
}

// sayProblems says once for a record that its problems stand elsewhere, or that the two give different results.
func (d *deduplicator) sayProblems(r *sheets.Record, e *sheets.Entry) {
	if len(r.RepeatedProblems) == 0 {
		return
	}
	of := r.RepeatedProblems[0].Of
	here, there := r.Get(sheets.FieldStatus), of.Get(sheets.FieldStatus)
	if differ(of, r) && r.Answered != sheets.ActSame {
		d.notes.add(sheets.Find(sheets.ConflictingRecord, "", sheets.Warning, r.Place(here),
			"raw", here.Text, "first", there.Text, "other", of.Place(there).String()))
		return
	}
	d.notes.add(sheets.Find(sheets.DuplicateRecord, "problem", sheets.Warning, r.Place(e), "other", of.Place(of.Get(sheets.FieldProblem)).String()))
}
