package target

import "ledgercheck/sheets"

// tally sums the parts of a figure. A verdict rests on low; what lies between low and high is not certain
// (docs: domain, C, Bounds).
type tally struct {
	counted, low, high sheets.Amount
	shown              sheets.Amount // how much more the cells show than they hold, where a format hides decimals
	open               bool
	some               bool // there is a value, be it 0 or one that does not count
	remark             bool
	column             bool // a ledger lacks the column
	other              bool // something but a lacking column is not certain
	aside              bool // a ledger that its title gives to another amount has a row: it matters only where nothing else has one
}

func (t *tally) add(p *part) {
	t.counted += p.counted
	t.low += p.low
	t.high += p.high
	if p.low > 0 {
		t.shown += p.shown
	}
	t.open = t.open || p.open && !p.aside
	t.aside = t.aside || p.aside
	t.some = t.some || p.value()
	t.remark = t.remark || p.remark
	if p.left == leftColumn {
		t.column = true
	} else if p.open || p.high > p.low {
		t.other = true
	}
}

// verdict gives met, short or unsure.
func (t *tally) verdict(target sheets.Amount) sheets.Verdict {
	switch {
	case t.low >= target:
		return sheets.Met
	case t.open || t.aside && !t.some || t.high >= target:
		return sheets.Unsure
	}
	return sheets.Short
}
