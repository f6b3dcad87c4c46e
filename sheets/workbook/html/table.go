package html

import (
	"errors"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

var errCut = errors.New("the page ends within a table or a line of text")

// table is a table as it stands in a page.
type table struct {
	rows    []row
	merges  []sheets.Range // in rows and columns of the table, from 1
	hidden  bool
	caption text
	name    string // what LibreOffice calls the sheet
	columns []bool // hidden by <col>
	damage  error

	until  []int        // by column: the row up to which a cell above reaches down
	group  int          // the first merge of the group of rows
	shown  []columnCell // by column: how many cells are hidden
	inner  map[at][]piece
	own    int // cells with a text of their own
	nested int // cells of the tables within
}

// row is a <tr>.
type row struct {
	hidden bool
	cells  []cell
}

// at names a cell by its places in the slices of rows and cells.
type at struct{ row, cell int }

// cell is a <td> or <th> that is not blank.
type cell struct {
	col     int
	text    string // as it is shown
	content sheets.Content
}

// piece is a part of a cell that holds tables: a text, or a table.
type piece struct {
	text  string
	table *table
}

type columnCell struct{ hidden, all int }

const (
	mostColspan = 1000 // as in every browser
	mostRowspan = 65534
)

// place finds where the next cell of the last row lies, and notes what it spans. from is the first column to look at; the
// work is counted against the limit of area.
func (t *table) place(from, colspan, rowspan int, area *int, lim *limits.Limits) (col int, err error) {
	n := len(t.rows)
	col = from
	for col <= len(t.until) && t.until[col-1] >= n {
		col++
	}
	*area += col - from + colspan
	switch {
	case *area > lim.Area:
		return 0, limits.Exceeded(int64(lim.Area), "cells that are spanned")
	case col > lim.Columns:
		return 0, limits.Exceeded(int64(lim.Columns), "columns")
	}
	last := min(col+colspan-1, lim.Columns)
	for len(t.until) < last {
		t.until = append(t.until, 0)
	}
	free := last // how far the cell may reach without covering one that reaches down from above
	for c := col; c <= last; c++ {
		if t.until[c-1] >= n {
			free = min(free, c-1)
		}
		t.until[c-1] = max(t.until[c-1], n+rowspan-1)
	}
	if free > col || rowspan > 1 {
		if len(t.merges) >= lim.Merges {
			return 0, limits.Exceeded(int64(lim.Merges), "merged ranges")
		}
		t.merges = append(t.merges, sheets.Range{From: sheets.Cell{Row: n, Col: col}, To: sheets.Cell{Row: n + rowspan - 1, Col: free}})
	}
	return col, nil
}

// endGroup ends what reaches down: no cell leaves its group of rows.
func (t *table) endGroup() {
	for i := t.group; i < len(t.merges); i++ {
		t.merges[i].To.Row = min(t.merges[i].To.Row, len(t.rows))
	}
	t.group = len(t.merges)
	clear(t.until)
}

// note counts a cell of a column, to find those columns that hold hidden ones only.
func (t *table) note(col int, hidden bool) {
	for len(t.shown) < col {
		t.shown = append(t.shown, columnCell{})
	}
	t.shown[col-1].all++
	if hidden {
		t.shown[col-1].hidden++
	}
}

// isLayout reports whether a table only arranges others on the page.
func (t *table) isLayout() bool { return t.nested > 0 && t.nested >= t.own }

// flat gives the text of a table that is part of a cell: its rows as lines.
func (t *table) flat(out *text, most int) error {
	for i := range t.rows {
		out.breakBlock()
		for k := range t.rows[i].cells {
			if pieces := t.inner[at{i, k}]; pieces != nil {
				if err := flatten(pieces, out, most); err != nil {
					return err
				}
			} else if err := out.add([]byte(t.rows[i].cells[k].text), true, false, most); err != nil {
				return err
			}
			out.space = true
		}
	}
	out.breakBlock()
	return nil
}

// flatten gives the whole text of a cell that holds tables.
func flatten(pieces []piece, out *text, most int) error {
	for _, p := range pieces {
		var err error
		if p.table != nil {
			err = p.table.flat(out, most)
		} else {
			err = out.add([]byte(p.text), true, false, most)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
