package xls

import (
	"fmt"
	"slices"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// finish brings what was read into the form that readers promise. err is what ended the reading, nil at the sheet's end;
// what finish gives is that, or what it found itself.
func (w *worksheet) finish(err error) error {
	if err != nil && w.row > 0 {
		// The row in which it ended may not be whole.
		w.cells = slices.DeleteFunc(w.cells, func(c cell) bool { return int(c.row) == w.row })
	}
	if w.unsorted {
		slices.SortStableFunc(w.cells, byPlace)
	}
	lastCol := 0
	for cells := w.cells; len(cells) > 0; {
		n := 1
		for n < len(cells) && cells[n].row == cells[0].row {
			n++
		}
		last, failed := w.putRow(cells[:n])
		if failed != nil {
			w.whole = w.sheet.LastRow()
			if err == nil {
				err = failed
			}
			break
		}
		lastCol = max(lastCol, last)
		cells = cells[n:]
	}
	w.cells = nil
	w.hideColumns(lastCol)
	if tooMany := w.endMerges(); err == nil {
		err = tooMany
	}
	return err
}

// putRow puts one row into the sheet and gives its last column.
func (w *worksheet) putRow(row []cell) (int, error) {
	var (
		index = int(row[0].row)
		cols  = w.cols[:0]
		cells = w.contents[:0]
		last  int // how many of them there are up to the last that is not blank
	)
	defer func() { w.cols, w.contents = cols, cells }()
	for _, c := range row {
		blank := isEmpty(c.v)
		if n := len(cols); n > 0 && cols[n-1] == int(c.col) {
			// Programs that write over a cell leave both records. A blank one has nothing to say against the other.
			switch {
			case blank || c.v == cells[n-1]:
				continue
			case !isEmpty(cells[n-1]):
				return 0, fmt.Errorf("%w: cell %v is there twice", errRecord, sheets.Cell{Row: index, Col: int(c.col)})
			}
			cols, cells = cols[:n-1], cells[:n-1]
		}
		if blank && len(cols) == 0 {
			continue
		}
		cols, cells = append(cols, int(c.col)), append(cells, c.v)
		if !blank {
			last = len(cols)
		}
	}
	if last == 0 {
		return 0, nil
	}
	cols, cells = cols[:last], cells[:last]
	w.usedRows++
	w.usedArea += cols[last-1] - cols[0] + 1
	switch {
	case w.usedRows > w.lim.Rows:
		return 0, limits.Exceeded(int64(w.lim.Rows), "rows")
	case cols[last-1] > w.lim.Columns:
		return 0, limits.Exceeded(int64(w.lim.Columns), "columns")
	case w.usedArea > w.lim.Area:
		return 0, limits.Exceeded(int64(w.lim.Area), "cells between the first and the last of each row")
	}
	if hidden, said := w.rowHidden[index]; hidden || !said && w.hideRows {
		w.sheet.HideRow(index)
	}
	w.sheet.PutRow(index, cols, cells)
	return cols[last-1], nil
}

// isEmpty reports whether a cell holds nothing but its format.
func isEmpty(v sheets.Content) bool { return v.Kind == sheets.Blank && !v.Formula }

// hideColumns keeps the hidden columns of the table: to hide all columns to the right of it is usual.
func (w *worksheet) hideColumns(last int) {
	for _, m := range w.sheet.Merges {
		last = max(last, m.To.Col)
	}
	w.sheet.HiddenCols = map[int]bool{}
	for col := 1; col <= min(last, mostCol); col++ {
		if w.colHidden[col] {
			w.sheet.HiddenCols[col] = true
		}
	}
}

// endMerges ends the reading of a sheet. The error says that the merges are more than can be searched.
func (w *worksheet) endMerges() (err error) {
	s, touched := w.sheet, 0
	for _, m := range s.Merges {
		touched += max(0, min(m.To.Row, s.LastRow())-m.From.Row+1)
	}
	if touched > w.lim.Cells {
		s.Merges = nil
		err = limits.Exceeded(int64(w.lim.Cells), "rows in merged ranges")
	}
	s.Finish()
	return err
}
