package target

import "ledgercheck/sheets"

// served are the kinds of ledgers that some rule works on.
var served = map[sheets.Kind]bool{sheets.Study: true, sheets.Visit: true, sheets.Problem: true}

// Serves reports whether a rule works on ledgers of a kind.
func Serves(k sheets.Kind) bool { return served[k] }
