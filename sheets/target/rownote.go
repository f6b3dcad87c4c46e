package target

import (
	"strconv"

	"ledgercheck/sheets"
)

// rowNote is one finding for all rows of a ledger that lack the same thing: it names the first and says how many.
type rowNote struct {
	ledger *sheets.Ledger
	first  sheets.Place
	count  int
}

func (n *rowNote) add(rec *sheets.Record) {
	if n.count == 0 {
		n.first = rec.Place(nil)
	}
	n.count++
}

// addAt adds a row and names the cell that is meant.
func (n *rowNote) addAt(rec *sheets.Record, e *sheets.Entry) {
	if n.count == 0 {
		n.first = rec.Place(e)
	}
	n.count++
}

func (n *rowNote) say(r *run, code sheets.Code, variant string) {
	if n.count > 0 {
		r.find(sheets.Find(code, variant, sheets.Warning, n.first, "count", strconv.Itoa(n.count)))
	}
}
