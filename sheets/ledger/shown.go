package ledger

import "ledgercheck/sheets"

// Shown gives what a cell's content reads as: a number in its shortest form, a date as 2021-03-05, a share as 80%. It is
// what findings quote, and what the window shows of a sheet.
func Shown(s *sheets.Sheet, v sheets.Content) string { return shown(s, v) }
