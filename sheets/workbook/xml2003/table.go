package xml2003

import (
	"errors"
	"fmt"
	"sort"
	"strconv"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/grid"
)

var errIndex = errors.New("an index that is no number, or goes backwards")

// table reads the cells of one sheet.
type table struct {
	*workbook
	sheet *grid.Sheet

	row, col   int // the last that were passed
	nextColumn int // of the list of columns
	rowStyle   string
	columns    []columnStyle // by rising from
	line       grid.Line
}

// columnStyle is the style of cells that have none of their own, nor their row.
type columnStyle struct {
	from, to int
	style    string
}

func (t *table) read() error {
	return t.each(func() error {
		switch string(t.Name) {
		case "Column":
			return t.column()
		case "Row":
			return t.readRow()
		}
		return t.Skip()
	})
}

// number gives an attribute that is a whole number, other where it is absent.
func (t *table) number(name string, other int) (int, error) {
	v, err := t.Attr(name)
	if err != nil || v == "" {
		return other, err
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 0 || n > 1<<30 {
		return 0, fmt.Errorf("%w: %s %.20q", errIndex, name, v)
	}
	return n, nil
}

// flag gives an attribute that is true or false.
func (t *table) flag(name string) (bool, error) {
	v, err := t.Attr(name)
	return isTrue(v), err
}

// isZero reports whether an attribute is a length of nothing.
func (t *table) isZero(name string) (bool, error) {
	v, err := t.Attr(name)
	n, bad := strconv.ParseFloat(v, 64)
	return bad == nil && n == 0, err
}

// hidden tells whether a row or column is hidden, or so small that nothing of it is seen.
func (t *table) hidden(size string) (bool, error) {
	hidden, err := t.flag("Hidden")
	if err != nil || hidden {
		return hidden, err
	}
	return t.isZero(size)
}

func (t *table) column() error {
	from, err := t.number("Index", t.nextColumn+1)
	if err != nil {
		return err
	}
	span, err := t.number("Span", 0)
	if err != nil {
		return err
	}
	hidden, err := t.hidden("Width")
	if err != nil {
		return err
	}
	style, err := t.Attr("StyleID")
	if err != nil {
		return err
	}
	if from <= t.nextColumn {
		return fmt.Errorf("%w: column %d after %d", errIndex, from, t.nextColumn)
	}
	t.nextColumn = from + span
	if hidden {
		t.sheet.HideColumns(from, t.nextColumn)
	}
	if style != "" {
		t.columns = append(t.columns, columnStyle{from, t.nextColumn, style})
	}
	return t.Skip()
}

// readRow reads one row. It enters the sheet only when it is whole.
func (t *table) readRow() error {
	row, err := t.number("Index", t.row+1)
	if err != nil {
		return err
	}
	span, err := t.number("Span", 0)
	if err != nil {
		return err
	}
	hidden, err := t.hidden("Height")
	if err != nil {
		return err
	}
	if t.rowStyle, err = t.Attr("StyleID"); err != nil {
		return err
	}
	if row <= t.row {
		return fmt.Errorf("%w: row %d after %d", errIndex, row, t.row)
	}
	t.row, t.col = row, 0
	t.line.Reset()
	if err := t.eachNamed("Cell", t.cell); err != nil {
		return err
	}
	if err := t.sheet.Put(row, hidden, &t.line); err != nil {
		return err
	}
	t.row = row + span // the rows that are the same, without their cells
	return nil
}

// styleAt gives the ID of the style of a cell without one.
func (t *table) styleAt(col int) string {
	if t.rowStyle != "" {
		return t.rowStyle
	}
	i := sort.Search(len(t.columns), func(i int) bool { return t.columns[i].to >= col })
	if i < len(t.columns) && t.columns[i].from <= col {
		return t.columns[i].style
	}
	return defaultStyle
}

func (t *table) merge(across, down int) error {
	at := sheets.Cell{Row: t.row, Col: t.col}
	return t.sheet.Merge(sheets.Range{From: at, To: sheets.Cell{Row: t.row + down, Col: t.col + across}})
}
