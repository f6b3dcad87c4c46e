package target

import "ledgercheck/sheets"

// asTold corrects what a visit record is worth where its row gives a number of times that no visits were made of: none, or one that
// nobody can read.
func (p part) asTold() part {
	if !p.rec.Ledger.Tally {
		return p
	}
	for _, f := range sheets.TimesFields {
		e := p.rec.Get(f)
		if e == nil || e.State == sheets.NoRecord {
			continue
		}
		p.entry = e
		if e.State == sheets.Present && e.Quantity.How == sheets.Sure && e.Quantity.Amount == 0 {
			p.drop(leftNone)
			return p
		}
		return p.doubt(leftValue)
	}
	return p
}
