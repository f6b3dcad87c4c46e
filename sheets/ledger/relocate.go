package ledger

import "ledgercheck/sheets"

// relocate gives all that was read from a table that was made of a sheet its places on that sheet: home gives that of a cell, column
// that of a header's column. A record stands in the lowest row, from first on, of those of its entries that place takes.
func (r *reader) relocate(first int, how string, home func(sheets.Cell) sheets.Cell, column func(int) int, place func(*sheets.Entry) bool) {
	for _, l := range r.ledgers {
		l.HeaderRows = [2]int{first, first}
		l.Why += "; " + how
		for i := range l.Columns {
			l.Columns[i].Col = column(l.Columns[i].Col)
		}
		for i := range l.Skipped {
			l.Skipped[i].Row = first
		}
		for _, rec := range l.Records {
			rec.Row = first
			for i := range rec.Entries {
				e := &rec.Entries[i]
				e.SetCell(home(e.Cell()))
				if place(e) {
					rec.Row = max(rec.Row, e.Cell().Row)
				}
			}
		}
		for i := range l.Claims {
			l.Claims[i].Cell = home(l.Claims[i].Cell)
		}
	}
	for i := range r.findings {
		r.findings[i].Place.Cell = home(r.findings[i].Place.Cell)
	}
}
