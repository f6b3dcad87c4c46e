package sheets

import (
	"errors"
	"fmt"
	"strconv"
)

// Limits of a worksheet (ECMA-376): addresses outside them are not cells.
const (
	MaxRow = 1_048_576
	MaxCol = 16_384
)

// Cell is a cell's address, row and column both 1-based. The zero Cell means "no single cell".
type Cell struct{ Row, Col int }

// IsZero reports whether c names no cell.
func (c Cell) IsZero() bool { return c.Row == 0 || c.Col == 0 }

// String gives the A1 form, "D17", and "" for the zero Cell.
func (c Cell) String() string {
	if c.IsZero() {
		return ""
	}
	return ColumnName(c.Col) + strconv.Itoa(c.Row)
}

// Before orders cells by row, then by column.
func (c Cell) Before(d Cell) bool {
	if c.Row != d.Row {
		return c.Row < d.Row
	}
	return c.Col < d.Col
}

// ColumnName gives a column's letters: 1 is "A", 28 is "AB". Columns below 1 give "".
func ColumnName(col int) string {
	var buf [8]byte
	i := len(buf)
	for col > 0 && i > 0 {
		col--
		i--
		buf[i] = byte('A' + col%26)
		col /= 26
	}
	return string(buf[i:])
}

// ErrAddress is returned for a text that is not an A1 address inside a worksheet.
var ErrAddress = errors.New("not a cell address")

// ParseCell reads an A1 address such as "D17"; "$" signs are allowed.
func ParseCell(s string) (Cell, error) {
	var c Cell
	i := 0
	for ; i < len(s); i++ {
		ch := s[i]
		switch {
		case ch == '$':
			continue
		case ch >= 'A' && ch <= 'Z':
			c.Col = c.Col*26 + int(ch-'A') + 1
		case ch >= 'a' && ch <= 'z':
			c.Col = c.Col*26 + int(ch-'a') + 1
		default:
			goto digits
		}
		if c.Col > MaxCol {
			return Cell{}, fmt.Errorf("%w: %q", ErrAddress, s)
		}
	}
digits:
	for ; i < len(s); i++ {
		ch := s[i]
		if ch == '$' && c.Row == 0 {
			continue
		}
		if ch < '0' || ch > '9' {
			return Cell{}, fmt.Errorf("%w: %q", ErrAddress, s)
		}
		c.Row = c.Row*10 + int(ch-'0')
		if c.Row > MaxRow {
			return Cell{}, fmt.Errorf("%w: %q", ErrAddress, s)
		}
	}
	if c.IsZero() {
		return Cell{}, fmt.Errorf("%w: %q", ErrAddress, s)
	}
	return c, nil
}

// Range is a rectangle of cells, both corners included.
type Range struct{ From, To Cell }

// Contains reports whether c lies in r.
func (r Range) Contains(c Cell) bool {
	return c.Row >= r.From.Row && c.Row <= r.To.Row && c.Col >= r.From.Col && c.Col <= r.To.Col
}

// String gives the A1:B2 form.
func (r Range) String() string { return r.From.String() + ":" + r.To.String() }

// Place says where something stands: a file, a sheet of it, a cell of that. Sheet and Cell may be empty where a whole
// file or sheet is meant. File is the path as the report shows it (relative, with "/"), never a path to open.
type Place struct {
	File  string
	Sheet string
	Cell  Cell
}

// At gives the place of another cell of the same sheet.
func (p Place) At(c Cell) Place { p.Cell = c; return p }

// String gives "file › sheet › D17", leaving out what is empty.
func (p Place) String() string {
	s := p.File
	if p.Sheet != "" {
		s += " › " + p.Sheet
	}
	if !p.Cell.IsZero() {
		s += " › " + p.Cell.String()
	}
	return s
}

// Compare orders places by file, sheet and cell, for a fixed order of output.
func (p Place) Compare(q Place) int {
	switch {
	case p.File != q.File:
		return compare(p.File, q.File)
	case p.Sheet != q.Sheet:
		return compare(p.Sheet, q.Sheet)
	case p.Cell == q.Cell:
		return 0
	case p.Cell.Before(q.Cell):
		return -1
	}
	return 1
}

func compare(a, b string) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}
