package ods

import (
	"fmt"
	"sort"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

// table reads the cells of one sheet.
type table struct {
	*document
	sheet *grid.Sheet

	row      int // the row being read
	col      int // the last column that was passed
	rowStyle string
	column   int           // the last column of the list of columns
	columns  []columnStyle // by rising to
	line     grid.Line
	merges   []sheets.Range // of the row being read
}

// columnStyle is the style of cells up to a column that have none of their own, nor their row.
type columnStyle struct {
	to    int
	style string
}

// most is a sheet's last row that is read: what the row being read repeats to beyond it holds nothing.
const most = sheets.MaxRow

func (d *document) table() error {
	name, err := d.Attr("name")
	if err != nil {
		return err
	}
	style, err := d.Attr("style-name")
	if err != nil {
		return err
	}
	if strings.HasPrefix(name, "'file:") || strings.HasPrefix(name, "'http") {
		return d.Skip() // what was last seen of another file's sheet
	}
	s, err := d.book.Add(strings.ToValidUTF8(name, "\uFFFD"), d.styles.hidden[style])
	if err != nil {
		return err
	}
	t := &table{document: d, sheet: s}
	for depth := d.Depth() - 1; ; {
		kind, err := d.Next()
		if err != nil {
			return err
		}
		if kind == xmlscan.End && d.Depth() == depth {
			return nil
		}
		if kind != xmlscan.Start {
			continue
		}
		switch string(d.Name) {
		case "table-column":
			err = t.readColumn()
		case "table-row":
			err = t.readRow()
		case "table-columns", "table-header-columns", "table-column-group", "table-rows", "table-header-rows", "table-row-group":
			// What these hold together is read as if it stood alone.
		default: // forms, drawings, sources: no cells of this sheet
			err = d.Skip()
		}
		if err != nil {
			return err
		}
	}
}

func (t *table) readColumn() error {
	repeat, style, hidden := 1, "", false
	for _, a := range t.Attrs {
		switch string(a.Name) {
		case "number-columns-repeated":
			repeat = number(a.Raw)
		case "default-cell-style-name":
			v, err := t.Value(a)
			if err != nil {
				return err
			}
			style = string(v)
		case "visibility":
			hidden = isHidden(a.Raw)
		}
	}
	from := t.column + 1
	t.column = min(t.column+repeat, sheets.MaxCol)
	if from <= t.column {
		if hidden {
			t.sheet.HideColumns(from, t.column)
		}
		t.columns = append(t.columns, columnStyle{t.column, style})
	}
	return t.Skip()
}

func isHidden(visibility []byte) bool {
	return string(visibility) == "collapse" || string(visibility) == "filter"
}

// readRow reads one row, or several that are the same. They enter the sheet only when the row is whole.
func (t *table) readRow() error {
	repeat, hidden := 1, false
	t.rowStyle = ""
	for _, a := range t.Attrs {
		switch string(a.Name) {
		case "number-rows-repeated":
			repeat = number(a.Raw)
		case "default-cell-style-name":
			v, err := t.Value(a)
			if err != nil {
				return err
			}
			t.rowStyle = string(v)
		case "visibility":
			hidden = isHidden(a.Raw)
		}
	}
	t.row++
	t.col, t.merges = 0, t.merges[:0]
	t.line.Reset()
	err := t.each(func() error {
		if t.Is("table-cell") || t.Is("covered-table-cell") {
			return t.readCell()
		}
		return t.Skip()
	})
	if err != nil {
		return err
	}
	if t.line.Len() == 0 && (len(t.merges) == 0 || repeat > 1000) {
		// Programs fill a sheet up to its last row with rows that hold nothing.
		t.row = min(t.row+repeat-1, most)
		if t.row > t.sheet.Whole() && repeat == 1 {
			return t.sheet.Put(t.row, hidden, &t.line)
		}
		return nil
	}
	for i := range repeat {
		if t.row > most {
			return limits.Exceeded(most, "rows")
		}
		for _, m := range t.merges {
			m.From.Row += i
			m.To.Row += i
			if err := t.sheet.Merge(m); err != nil {
				return err
			}
		}
		if err := t.sheet.Put(t.row, hidden, &t.line); err != nil {
			return err
		}
		t.row++
	}
	t.row--
	return nil
}

// styleAt gives the name of the style of a cell without one.
func (t *table) styleAt(col int) string {
	if t.rowStyle != "" {
		return t.rowStyle
	}
	i := sort.Search(len(t.columns), func(i int) bool { return t.columns[i].to >= col })
	if i < len(t.columns) {
		return t.columns[i].style
	}
	return ""
}

// addMerge notes the cells that a cell spans.
func (t *table) addMerge(across, down int) error {
	if across <= 1 && down <= 1 {
		return nil
	}
	if len(t.merges) >= t.lim.Merges {
		return limits.Exceeded(int64(t.lim.Merges), "merged ranges")
	}
	from := sheets.Cell{Row: t.row, Col: t.col + 1}
	if from.Col > sheets.MaxCol {
		return fmt.Errorf("%w: column %d", grid.ErrOrder, from.Col)
	}
	t.merges = append(t.merges, sheets.Range{From: from, To: sheets.Cell{Row: t.row + down - 1, Col: t.col + across}})
	return nil
}
