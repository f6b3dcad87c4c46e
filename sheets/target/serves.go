package target

import "ledgercheck/sheets"

// served are the kinds of ledgers that some rule or total works on.
var served = map[sheets.Kind]bool{
	sheets.Study: true, sheets.SelfStudy: true, sheets.Reflection: true, sheets.Meeting: true, sheets.Education: true,
	sheets.Talk: true, sheets.Lecture: true, sheets.Training: true, sheets.Mentor: true, sheets.Visit: true,
	sheets.Problem: true, sheets.OrgLife: true, sheets.StyleStudy: true, sheets.Risk: true, sheets.Moral: true,
	sheets.Birthday: true, sheets.Union: true,
}

// Serves reports whether a rule or a total works on ledgers of a kind.
func Serves(k sheets.Kind) bool { return served[k] }
