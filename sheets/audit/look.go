package audit

import (
	"context"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger"
	"ledgercheck/sheets/workbook"
)

// Look opens one file of a report once more and gives its sheets, to show the piece that a figure comes from. f is not
// changed. Passwords are tried where it has one. A file that is damaged gives what could be read.
func Look(ctx context.Context, f sheets.File, passwords []string) ([]*sheets.Sheet, error) {
	f.Err = nil
	return workbook.Open(ctx, &f, workbook.DefaultLimits(), workbook.NewKeys(passwords))
}

// CellText gives what a person sees in a cell: of a merged range that of its first cell, numbers in their shortest form,
// dates as 2021-03-05.
func CellText(s *sheets.Sheet, c sheets.Cell) string {
	return ledger.Shown(s, s.Content(s.Anchor(c)))
}
