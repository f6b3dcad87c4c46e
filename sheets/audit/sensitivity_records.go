package audit

import "ledgercheck/sheets"

// recordFacts are what the records tell of other readings. Nothing in them hangs on a figure, so they are gathered while the
// rules judge.
type recordFacts struct {
	facts                                  // only those that records tell
	rough   map[sheets.Place]*sheets.Entry // numbers that the ledger itself calls approximate
	shaky   map[sheets.Place]bool          // the certain part is less than what counts: 5+1, or a later file contradicts
	damaged bool                           // a sheet was not read to its end
}

// lookThrough gathers what records tell.
func lookThrough(ledgers []*sheets.Ledger) recordFacts {
	said := recordFacts{rough: map[sheets.Place]*sheets.Entry{}, shaky: map[sheets.Place]bool{}}
	for _, l := range ledgers {
		said.damaged = said.damaged || l.Damaged
		if l.Kind == sheets.Study {
			said.chars = said.chars || l.Has(sheets.FieldChars)
			said.notes = said.notes || l.Has(sheets.FieldNoteChars)
		}
		for _, rec := range l.Records {
			said.record(l, rec)
		}
	}
	return said
}

func (said *recordFacts) record(l *sheets.Ledger, rec *sheets.Record) {
	for i := range rec.Entries {
		e := &rec.Entries[i]
		if e.Quantity.How == 0 || e.State != sheets.Present {
			continue
		}
		switch {
		case e.Quantity.How == sheets.About:
			said.rough[rec.Place(e)] = e
		case e.Quantity.How == sheets.WrittenOut, len(rec.Rivals) > 0:
			said.shaky[rec.Place(e)] = true
		}
	}
	switch l.Kind {
	case sheets.Study:
		if said.minutes && said.days {
			return
		}
		if e := rec.Get(sheets.FieldHours); e != nil {
			said.minutes = said.minutes || e.Quantity.Minutes
			said.days = said.days || e.Quantity.Days
		}
	case sheets.Visit, sheets.Problem:
		said.standing = said.standing || standing(rec.Get(sheets.FieldStatus))
		e := rec.Get(sheets.FieldPerson)
		said.shared = said.shared || e != nil && len(e.People.Names) > 1
	}
}

func standing(e *sheets.Entry) bool {
	if e == nil {
		return false
	}
	for _, item := range e.Items {
		if item.Status == sheets.Standing {
			return true
		}
	}
	return e.Status == sheets.Standing
}
