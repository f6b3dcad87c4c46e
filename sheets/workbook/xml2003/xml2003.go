// Package xml2003 reads Excel 2003 XML (SpreadsheetML), which Excel 2002 and 2003 saved as .xml and many Chinese programs
// still write and call .xls.
package xml2003

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/charset"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

var errNoSheets = errors.New("the workbook has no sheets")

// Read reads all worksheets in their order. A file that ends too early or is not well-formed gives Damage to the sheet
// where that is, with the rows before it, and no sheets behind it. The error is a *sheets.FileError without Path, or that
// of a cancelled ctx.
func Read(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) ([]*sheets.Sheet, error) {
	list, err := read(ctx, r, size, lim)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, grid.FileError("", 0, err)
	}
	return list, nil
}

func read(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) ([]*sheets.Sheet, error) {
	in, err := charset.XML(ctx, r, size)
	if err != nil {
		return nil, err
	}
	w := &workbook{Scanner: xmlscan.New(in, lim.TextBytes, lim.Depth), book: grid.New(lim), lim: lim}
	err = w.document()
	last := w.book.Last()
	switch {
	case err == nil && last == nil:
		err = errNoSheets
	case err != nil && last != nil:
		last.Fail(err)
		err = nil
	}
	if err != nil {
		return nil, err
	}
	return w.book.Finish(), nil
}

// workbook is what is known while the file is read from its beginning to its end.
type workbook struct {
	*xmlscan.Scanner
	book   *grid.Book
	lim    limits.Limits
	styles styles
	text   []byte
}

func (w *workbook) document() error {
	for {
		kind, err := w.Next()
		if err != nil || kind == xmlscan.EOF {
			return err
		}
		if kind != xmlscan.Start {
			continue
		}
		switch {
		case w.Depth() == 1 && !w.Is("Workbook"):
			return fmt.Errorf("%w: XML of another kind", sheets.ErrNotWorkbook)
		case w.Depth() == 1:
		case w.Is("ExcelWorkbook"):
			err = w.each(func() error {
				w.book.Epoch1904 = w.book.Epoch1904 || w.Is("Date1904")
				return w.Skip()
			})
		case w.Is("Styles"):
			err = w.eachNamed("Style", w.style)
		case w.Is("Worksheet"):
			err = w.worksheet()
		default:
			err = w.Skip()
		}
		if err != nil {
			return err
		}
	}
}

// each calls read for every child of the current element; read must consume the child.
func (w *workbook) each(read func() error) error {
	for depth := w.Depth() - 1; ; {
		kind, err := w.Next()
		if err != nil {
			return err
		}
		switch {
		case kind == xmlscan.Start:
			if err := read(); err != nil {
				return err
			}
		case kind == xmlscan.End && w.Depth() == depth:
			return nil
		}
	}
}

// eachNamed is each for the children of one name; the others are passed over.
func (w *workbook) eachNamed(name string, read func() error) error {
	return w.each(func() error {
		if w.Is(name) {
			return read()
		}
		return w.Skip()
	})
}

func (w *workbook) worksheet() error {
	name, err := w.Attr("Name")
	if err != nil {
		return err
	}
	s, err := w.book.Add(strings.ToValidUTF8(name, "\uFFFD"), false)
	if err != nil {
		return err
	}
	t := table{workbook: w, sheet: s}
	return w.each(func() error {
		switch string(w.Name) {
		case "Table":
			return t.read()
		case "WorksheetOptions":
			return w.eachNamed("Visible", func() error {
				w.text, err = w.AppendElement(w.text[:0])
				if state := strings.TrimSpace(string(w.text)); state == "SheetHidden" || state == "SheetVeryHidden" {
					s.SetHidden()
				}
				return err
			})
		}
		return w.Skip()
	})
}
