package audit

import (
	"ledgercheck/sheets"
)

// checkClaims compares 汇总 sheets with the details of the same workbook, or, where it has none, of all. Detail is
// what counts (domain.md C, Duplicates); a difference is said, and so is agreement.
func checkClaims(all []*sheets.Ledger) []sheets.Finding {
	var out []sheets.Finding
	for _, l := range all {
		if len(l.Claims) == 0 {
			continue
		}
		details := detailsOf(all, l)
		if len(details) == 0 {
			out = append(out, sheets.Find(sheets.UnrecognisedSheet, "summary-alone", sheets.Warning, sheets.Place{File: l.File, Sheet: l.Sheet}))
			continue
		}
		right, wrong := 0, 0
		for _, c := range l.Claims {
			sum, sure, found := addUp(details, c)
			if !found || !sure {
				continue
			}
			if sum == c.Amount {
				right++
				continue
			}
			wrong++
			out = append(out, sheets.Find(sheets.TotalMismatch, "summary", sheets.Warning,
				sheets.Place{File: l.File, Sheet: l.Sheet, Cell: c.Cell}, "name", c.Name, "raw", c.Text, "sum", sum.String()))
		}
		if wrong == 0 && right > 0 {
			out = append(out, sheets.Find(sheets.UnrecognisedSheet, "summary-agrees", sheets.Info, sheets.Place{File: l.File, Sheet: l.Sheet}))
		}
	}
	return out
}

func detailsOf(all []*sheets.Ledger, summary *sheets.Ledger) []*sheets.Ledger {
	var same, any []*sheets.Ledger
	for _, l := range all {
		if l.Kind != summary.Claims[0].Kind || len(l.Records) == 0 {
			continue
		}
		any = append(any, l)
		if l.File == summary.File {
			same = append(same, l)
		}
	}
	if len(same) > 0 {
		return same
	}
	return any
}

// addUp sums what the details hold for a claim. sure is false where one of the amounts is not certain; found is false
// where nobody of that name has a record at all.
func addUp(details []*sheets.Ledger, c sheets.Claim) (total sheets.Amount, sure, found bool) {
	sure = true
	for _, l := range details {
		for _, r := range l.Records {
			if r.Dropped != "" || !names(r, c.Name) || !lies(r, c.Span) {
				continue
			}
			found = true
			e := r.Get(c.Field)
			if c.Field == sheets.FieldChars && !l.Has(sheets.FieldChars) {
				e = r.Get(sheets.FieldNoteChars) // they count where nothing else is kept
			}
			if e == nil || e.State == sheets.NoRecord {
				continue
			}
			if r.Struck || e.State != sheets.Present || e.Quantity.How != sheets.Sure || e.Quantity.Minutes {
				sure = false
			}
			total += e.Quantity.Counted()
		}
	}
	return total, sure, found
}

// names reports whether a record is credited to a person by its 姓名 column.
func names(r *sheets.Record, name string) bool {
	e := r.Get(sheets.FieldPerson)
	if e == nil {
		return false
	}
	for _, n := range e.People.Names {
		if n.Text == name && !n.Doubt {
			return true
		}
	}
	return false
}

// lies reports whether a record belongs to the months of a claim; one without a date belongs to any.
func lies(r *sheets.Record, span sheets.Span) bool {
	if span.IsZero() {
		return true
	}
	if e := r.Get(sheets.FieldDate); e != nil && e.State == sheets.Present && !e.When.Span.IsZero() {
		return e.When.Span.Overlaps(span)
	}
	return r.Month.IsZero() || r.Month.Span().Overlaps(span)
}
