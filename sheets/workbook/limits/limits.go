// Package limits bounds what reading one file may cost, so that a small file made to burst cannot take the machine down.
package limits

import (
	"errors"
	"fmt"
)

// Limits bound the reading of one file. Each is far above what an office's ledgers need and far below what hurts; a
// file beyond one of them is refused with sheets.ErrTooLarge.
type Limits struct {
	FileBytes     int64 // the file itself
	PartBytes     int64 // one part of the file, inflated
	TotalBytes    int64 // all parts that are read, inflated
	Parts         int64 // bytes of a zip's directory
	Sheets        int   // worksheets of one workbook
	Rows          int   // rows with content, all sheets together
	Columns       int   // the last column that may be used
	Cells         int   // cells with content, all sheets together; also rows × merges that touch them
	Area          int   // first to last used column, summed over all rows: what walking over the rows costs
	Merges        int   // merged ranges of one sheet
	TextBytes     int   // one cell's text
	SharedStrings int   // entries of the table of shared strings
	SharedBytes   int   // text in the table of shared strings
	Depth         int   // nesting of XML elements
}

// Default gives the limits that ledgercheck reads with.
func Default() Limits {
	return Limits{
		FileBytes:     256 << 20,
		PartBytes:     512 << 20,
		TotalBytes:    1 << 30,
		Parts:         4 << 20,
		Sheets:        1000,
		Rows:          1_048_576,
		Columns:       16_384,
		Cells:         6_000_000,
		Area:          32_000_000,
		Merges:        500_000,
		TextBytes:     1 << 20,
		SharedStrings: 2_000_000,
		SharedBytes:   256 << 20,
		Depth:         64,
	}
}

// ErrExceeded is what errors.Is finds in the error of a limit that was reached.
var ErrExceeded = errors.New("beyond a limit")

// Exceeded makes the error of one limit: "more than 6000000 cells".
func Exceeded(most int64, what string) error {
	return fmt.Errorf("%w: more than %d %s", ErrExceeded, most, what)
}
