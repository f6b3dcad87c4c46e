package grid

import (
	"errors"
	"fmt"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// ErrOrder says that cells do not follow each other from left to right or rows from top to bottom, or that they lie
// outside what a worksheet has.
var ErrOrder = errors.New("an address out of order")

// Sheet is a worksheet being read.
type Sheet struct {
	book    *Book
	sheet   *sheets.Sheet
	whole   int // the last row that was read to its end
	lastCol int
	hidden  map[int]int // columns: how many hidden ranges begin there, less those that ended before
}

// Line gathers the cells of one row, from left to right.
type Line struct {
	cols  []int
	cells []sheets.Content
}

// Reset empties the line for the next row.
func (l *Line) Reset() { l.cols, l.cells = l.cols[:0], l.cells[:0] }

// Len gives how many cells the line has.
func (l *Line) Len() int { return len(l.cols) }

// Add puts a cell behind the others. A blank is left out: nothing of it need be known.
func (l *Line) Add(col int, v sheets.Content) error {
	if v.Kind == sheets.Blank && !v.Formula {
		return nil
	}
	if n := len(l.cols); n > 0 && col <= l.cols[n-1] || col < 1 || col > sheets.MaxCol {
		return fmt.Errorf("%w: column %d", ErrOrder, col)
	}
	l.cols, l.cells = append(l.cols, col), append(l.cells, v)
	return nil
}

// SetName changes the sheet's name.
func (s *Sheet) SetName(name string) {
	s.sheet.Name = name
	var damage *sheets.FileError
	if errors.As(s.sheet.Damage, &damage) {
		damage.Sheet = name
	}
}

// SetHidden says that the sheet itself is hidden.
func (s *Sheet) SetHidden() { s.sheet.Hidden = true }

// Whole gives the last row that was read to its end.
func (s *Sheet) Whole() int { return s.whole }

// Put stores a row that was read to its end; one without cells is only noted. The line can be used again.
func (s *Sheet) Put(row int, hidden bool, l *Line) error {
	if row <= s.whole || row > sheets.MaxRow {
		return fmt.Errorf("%w: row %d after row %d", ErrOrder, row, s.whole)
	}
	if n := len(l.cols); n > 0 {
		b := s.book
		first, last := l.cols[0], l.cols[n-1]
		b.rows++
		b.cells += n
		b.area += last - first + 1
		switch {
		case b.many:
			return limits.Exceeded(maxStyles, "cell formats")
		case b.rows > b.lim.Rows:
			return limits.Exceeded(int64(b.lim.Rows), "rows")
		case last > b.lim.Columns:
			return limits.Exceeded(int64(b.lim.Columns), "columns")
		case b.cells > b.lim.Cells:
			return limits.Exceeded(int64(b.lim.Cells), "cells")
		case b.area > b.lim.Area:
			return limits.Exceeded(int64(b.lim.Area), "cells between the first and the last of each row")
		}
		s.lastCol = max(s.lastCol, last)
		if hidden {
			s.sheet.HideRow(row)
		}
		s.sheet.PutRow(row, l.cols, l.cells)
	}
	s.whole = row
	return nil
}

// Merge notes a merged range; a single cell is none. What lies beyond a worksheet's edge is cut off.
func (s *Sheet) Merge(r sheets.Range) error {
	if r.From.Row < 1 || r.From.Col < 1 || r.From.Row > sheets.MaxRow || r.From.Col > sheets.MaxCol {
		return fmt.Errorf("%w: %v", ErrOrder, r.From)
	}
	r.To.Row, r.To.Col = min(r.To.Row, sheets.MaxRow), min(r.To.Col, sheets.MaxCol)
	if r.To.Row < r.From.Row || r.To.Col < r.From.Col || r.From == r.To {
		return nil
	}
	if len(s.sheet.Merges) >= s.book.lim.Merges {
		return limits.Exceeded(int64(s.book.lim.Merges), "merged ranges")
	}
	s.sheet.Merges = append(s.sheet.Merges, r)
	return nil
}

// HideColumns notes that the columns from and to and those between are hidden.
func (s *Sheet) HideColumns(from, to int) {
	from, to = max(from, 1), min(to, sheets.MaxCol)
	if from > to {
		return
	}
	if s.hidden == nil {
		s.hidden = map[int]int{}
	}
	s.hidden[from]++
	s.hidden[to+1]--
}

// Fail notes why the sheet could not be read to its end; the first cause counts.
func (s *Sheet) Fail(cause error) {
	if s.sheet.Damage == nil {
		s.sheet.Damage = FileError(s.sheet.Name, s.whole, cause)
	}
}

// finish brings the sheet into the form that readers promise.
func (s *Sheet) finish() {
	sheet := s.sheet
	last := s.lastCol
	for _, m := range sheet.Merges {
		last = max(last, min(m.To.Col, m.From.Col+255))
	}
	sheet.HiddenCols = map[int]bool{}
	open := 0
	for col := 1; col <= last; col++ { // to hide all columns right of the table is usual
		if open += s.hidden[col]; open > 0 {
			sheet.HiddenCols[col] = true
		}
	}
	touched := 0
	for _, m := range sheet.Merges {
		touched += max(0, min(m.To.Row, sheet.LastRow())-m.From.Row+1)
	}
	if touched > s.book.lim.Cells {
		sheet.Merges = nil
		s.Fail(limits.Exceeded(int64(s.book.lim.Cells), "rows in merged ranges"))
	}
	sheet.Finish()
}
