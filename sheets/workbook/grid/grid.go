// Package grid puts the cells that a reader finds into sheets, and keeps what reading a file may cost within limits. The
// readers of the smaller formats share it; each only has to find its cells from left to right and its rows from top to
// bottom.
package grid

import (
	"errors"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/numberformat"
)

// Book is a workbook being read: its sheets share their styles, and the limits.
type Book struct {
	Epoch1904 bool // must be set before the first sheet is added

	lim    limits.Limits
	list   []*Sheet
	styles []sheets.Style
	index  map[sheets.Style]uint32
	texts  texts
	many   bool // more styles than there may be

	rows, cells, area int // so far, against the limits
}

// New begins a workbook. Style 0 is that of a cell without any.
func New(lim limits.Limits) *Book {
	b := &Book{lim: lim, index: map[sheets.Style]uint32{}}
	b.Style(sheets.Style{NumberFormat: numberformat.General})
	return b
}

// Add begins a new sheet behind the others.
func (b *Book) Add(name string, hidden bool) (*Sheet, error) {
	if len(b.list) >= b.lim.Sheets {
		return nil, limits.Exceeded(int64(b.lim.Sheets), "sheets")
	}
	s := &Sheet{book: b, sheet: &sheets.Sheet{Name: name, Hidden: hidden, Epoch1904: b.Epoch1904}}
	b.list = append(b.list, s)
	return s, nil
}

// Last gives the sheet that was added last, nil where there is none.
func (b *Book) Last() *Sheet {
	if len(b.list) == 0 {
		return nil
	}
	return b.list[len(b.list)-1]
}

// maxStyles is far above the 65,490 cell formats that Excel allows.
const maxStyles = 200_000

// Style gives the index of a style among those of the book, adding it where it is new. Where there are too many, the next
// row is refused.
func (b *Book) Style(s sheets.Style) uint32 {
	if i, ok := b.index[s]; ok {
		return i
	}
	if len(b.styles) >= maxStyles {
		b.many = true
		return 0
	}
	i := uint32(len(b.styles))
	b.styles = append(b.styles, s)
	b.index[s] = i
	return i
}

// FailAll marks every sheet as damaged that is not yet: what is wrong may have touched any of them.
func (b *Book) FailAll(cause error) {
	for _, s := range b.list {
		s.Fail(cause)
	}
}

// Finish gives the sheets in their order. The book must not be used any more.
func (b *Book) Finish() []*sheets.Sheet {
	list := make([]*sheets.Sheet, 0, len(b.list))
	for _, s := range b.list {
		s.finish()
		s.sheet.Styles = b.styles
		list = append(list, s.sheet)
	}
	return list
}

// FileError makes the error of a file or, with a sheet's name, of a sheet that was read as far as row. A cause that
// says itself what kind it is keeps that kind, one of limits is sheets.ErrTooLarge, any other is damage.
func FileError(sheet string, row int, cause error) *sheets.FileError {
	kind := sheets.ErrDamaged
	switch {
	case errors.Is(cause, limits.ErrExceeded):
		kind = sheets.ErrTooLarge
	case errors.Is(cause, sheets.ErrEncrypted):
		kind = sheets.ErrEncrypted
	case errors.Is(cause, sheets.ErrNotWorkbook):
		kind = sheets.ErrNotWorkbook
	}
	return &sheets.FileError{Sheet: sheet, Row: row, Kind: kind, Err: cause}
}
