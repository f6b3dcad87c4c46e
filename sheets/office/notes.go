package office

import (
	"strconv"

	"ledgercheck/sheets"
)

// perLedger is how many findings of one code a ledger may bring before the rest is summed up in one: a clerk reads a
// hundred, not a hundred thousand.
const perLedger = 100

// notes collects findings, one for each cell, and sums up what is beyond perLedger.
type notes struct {
	list  []sheets.Finding
	seen  map[noteKey]bool
	count map[sheetCode]int
	order []sheetCode
}

type noteKey struct {
	code sheets.Code
	at   sheets.Place
}

type sheetCode struct {
	code        sheets.Code
	file, sheet string
}

func (n *notes) add(f sheets.Finding) {
	if n.seen == nil {
		n.seen, n.count = map[noteKey]bool{}, map[sheetCode]int{}
	}
	k := noteKey{f.Code, f.Place}
	s := sheetCode{f.Code, f.File, f.Sheet}
	if n.count[s] < perLedger {
		if n.seen[k] {
			return // the same cell, merged down several records
		}
		n.seen[k] = true
		n.list = append(n.list, f)
	} else if n.count[s] == perLedger {
		n.order = append(n.order, s)
	}
	n.count[s]++
}

func (n *notes) all() []sheets.Finding {
	for _, s := range n.order {
		n.list = append(n.list, sheets.Find(s.code, "more", sheets.Warning, sheets.Place{File: s.file, Sheet: s.sheet},
			"count", strconv.Itoa(n.count[s]-perLedger)))
	}
	n.order = nil
	return n.list
}
