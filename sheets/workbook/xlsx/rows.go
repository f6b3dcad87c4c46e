package xlsx

import (
	"errors"
	"fmt"
	"slices"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

var errAddress = errors.New("an address that is none")

func (w *worksheet) sheetData() error {
	w.readBeside()
	return w.each("row", w.readRow)
}

// readRow reads one row. It enters the sheet only when it is whole.
func (w *worksheet) readRow() error {
	hidden, err := w.beginRow()
	if err != nil {
		return err
	}
	w.cols, w.cells = w.cols[:0], w.cells[:0]
	col, sorted := 0, true
	for depth := w.Depth() - 1; ; {
		before := col
		if at, ok, err := w.readPlainCell(before); err != nil {
			return err
		} else if ok {
			sorted = sorted && at > before
			col = at
			continue
		}
		kind, err := w.Next()
		if err != nil {
			return err
		}
		if kind == xmlscan.End && w.Depth() == depth {
			break
		}
		if kind != xmlscan.Start {
			continue
		}
		if !w.Is("c") {
			if err := w.Skip(); err != nil {
				return err
			}
			continue
		}
		if col, err = w.readCell(before); err != nil {
			return err
		}
		if col <= before {
			sorted = false
		}
	}
	if !sorted {
		if err := w.sortCells(); err != nil {
			return err
		}
	}
	return w.keepRow(hidden)
}

// sortCells brings the cells of a row that did not come from left to right into that order.
func (w *worksheet) sortCells() error {
	order := make([]int, len(w.cols))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return w.cols[a] - w.cols[b] })
	var cols []int
	var cells []sheets.Content
	for i, at := range order {
		if i > 0 && w.cols[at] == w.cols[order[i-1]] {
			return fmt.Errorf("cell %v: %w", sheets.Cell{Row: w.row, Col: w.cols[at]}, errTwice)
		}
		if !isEmpty(&w.cells[at]) {
			cols, cells = append(cols, w.cols[at]), append(cells, w.cells[at])
		}
	}
	w.cols, w.cells = cols, cells
	return nil
}

// isEmpty reports whether the sheet need not know of a cell.
func isEmpty(v *sheets.Content) bool { return v.Kind == sheets.Blank && !v.Formula }

// beginRow reads the row's attributes: which row it is, and whether it is hidden.
func (w *worksheet) beginRow() (hidden bool, err error) {
	row, numbered := w.row+1, false
	for _, a := range w.Attrs {
		switch string(a.Name) {
		case "r":
			if numbered {
				return false, fmt.Errorf("row number: %w", errTwice)
			}
			numbered = true
			n, ok := parseIndex(a.Raw)
			if !ok {
				return false, fmt.Errorf("%w: row %q", errAddress, a.Raw)
			}
			row = n
		case "hidden":
			hidden = hidden || isTrue(string(a.Raw))
		case "ht":
			hidden = hidden || isZero(a.Raw)
		}
	}
	if row < 1 || row > sheets.MaxRow {
		return false, fmt.Errorf("%w: row %d", errAddress, row)
	}
	if row <= w.row && !w.backward {
		w.backward = true
		w.seen = make(map[int]bool, len(w.sheet.Rows)+1)
		for i := range w.sheet.Rows {
			w.seen[w.sheet.Rows[i].Index] = true
		}
		w.seen[w.row] = true
	}
	if w.backward {
		if w.seen[row] {
			return false, fmt.Errorf("row %d: %w", row, errTwice)
		}
		w.seen[row] = true
	}
	w.row = row
	return hidden, nil
}

// keepRow puts the row that was read into the sheet.
func (w *worksheet) keepRow(hidden bool) error {
	if n := len(w.cells); n > 0 {
		first, last := w.cols[0], w.cols[n-1]
		w.usedRows++
		w.usedCells += n
		w.usedArea += last - first + 1
		switch {
		case w.usedRows > w.lim.Rows:
			return limits.Exceeded(int64(w.lim.Rows), "rows")
		case last > w.lim.Columns:
			return limits.Exceeded(int64(w.lim.Columns), "columns")
		case w.usedCells > w.lim.Cells:
			return limits.Exceeded(int64(w.lim.Cells), "cells")
		case w.usedArea > w.lim.Area:
			return limits.Exceeded(int64(w.lim.Area), "cells between the first and the last of each row")
		}
		w.lastCol = max(w.lastCol, last)
		if hidden {
			w.sheet.HideRow(w.row)
		}
		w.sheet.PutRow(w.row, w.cols, w.cells)
	}
	w.whole = w.row
	return nil
}

// parseIndex reads a plain positive number.
func parseIndex(b []byte) (int, bool) {
	if len(b) == 0 || len(b) > 9 {
		return 0, false
	}
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// isZero reports whether a row's height is 0, "0.0" too.
func isZero(b []byte) bool {
	for _, c := range b {
		if c != '0' && c != '.' {
			return false
		}
	}
	return len(b) > 0 && b[0] == '0'
}

// parseAddress reads "D17", as it stands in a cell's r.
func parseAddress(b []byte) (row, col int, ok bool) {
	i := 0
	for ; i < len(b) && i < 4; i++ {
		c := b[i] &^ 0x20 // letters in upper case
		if c < 'A' || c > 'Z' {
			break
		}
		col = col*26 + int(c-'A') + 1
	}
	row, ok = parseIndex(b[i:])
	return row, col, ok && col >= 1 && col <= sheets.MaxCol && row >= 1 && row <= sheets.MaxRow
}

// parseRange reads "A1:C3" or "A1", corners in any order.
func parseRange(s string) (sheets.Range, error) {
	from, to := s, s
	for i := range s {
		if s[i] == ':' {
			from, to = s[:i], s[i+1:]
			break
		}
	}
	a, err := sheets.ParseCell(from)
	if err != nil {
		return sheets.Range{}, err
	}
	b, err := sheets.ParseCell(to)
	if err != nil {
		return sheets.Range{}, err
	}
	return sheets.Range{
		From: sheets.Cell{Row: min(a.Row, b.Row), Col: min(a.Col, b.Col)},
		To:   sheets.Cell{Row: max(a.Row, b.Row), Col: max(a.Col, b.Col)},
	}, nil
}
