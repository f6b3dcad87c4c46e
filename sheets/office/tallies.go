package office

import "ledgercheck/sheets"

// tallies leaves out the numbers of visits (走访次数) of each month of which another ledger holds the visits themselves: sums never
// count beside their detail (docs: domain, C, Duplicates).
func (d *deduplicator) tallies(ledgers []*sheets.Ledger) {
	detail := map[sheets.Month]bool{}
	counted := false
	for _, l := range ledgers {
		if l.Kind != sheets.Visit {
			continue
		}
		if counted = counted || l.Tally; l.Tally {
			continue
		}
		for _, r := range l.Records {
			if m, one := monthOf(r); one && r.Dropped == "" && !r.Bare {
				detail[m] = true
			}
		}
	}
	if !counted || len(detail) == 0 {
		return
	}
	for _, l := range ledgers {
		said := !l.Tally
		for _, r := range l.Records {
			if m, one := monthOf(r); !l.Tally || !one || !detail[m] || r.Dropped != "" {
				continue
			}
			r.Dropped = string(sheets.DuplicateRecord)
			if !said {
				said = true
				d.notes.add(sheets.Find(sheets.UnrecognisedSheet, "summary", sheets.Info, sheets.Place{File: l.File, Sheet: l.Sheet}))
			}
		}
	}
}

// monthOf gives the month of a record's day, else that of its sheet or title.
func monthOf(r *sheets.Record) (sheets.Month, bool) {
	if e := r.Get(sheets.FieldDate); present(e) && !e.When.Span.IsZero() {
		return e.When.Span.Month()
	}
	return r.Month, !r.Month.IsZero()
}
