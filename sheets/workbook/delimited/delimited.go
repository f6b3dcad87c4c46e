// Package delimited reads tables that are mere text: .csv and .tsv, in whatever encoding and with whatever separator they
// come. What a cell's text stands for is package typed's to say.
package delimited

import (
	"context"
	"errors"
	"io"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/charset"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/typed"
)

var errCut = errors.New("the last line ends before its last field")

// Read reads the one table of a text file. The sheet's name is left empty: programs call it after the file. Text without
// columns is refused with sheets.ErrNotWorkbook. A text that is cut or broken gives a sheet with Damage and the rows
// before it. The error is a *sheets.FileError without Path, or that of a cancelled ctx.
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
	enc, err := charset.Detect(ctx, r, size, "")
	if err != nil {
		return nil, err
	}
	sep, first, err := separator(enc.Reader(ctx, r, size), lim)
	if err != nil {
		return nil, err
	}
	b := grid.New(lim)
	s, err := b.Add("", false)
	if err != nil {
		return nil, err
	}
	if err := readRows(b, s, newParser(enc.Reader(ctx, r, size), sep, lim), first); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.Fail(err)
	}
	return b.Finish(), nil
}

// readRows puts every record into the sheet as a row. A record comes first that only names the separator where skip is set.
func readRows(b *grid.Book, s *grid.Sheet, p *parser, skip bool) error {
	var line grid.Line
	widths := widths{}
	for row := 1; ; row++ {
		rec, err := p.record()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if skip {
			skip = false
			row--
			continue
		}
		if widths.isCut(rec) {
			return errCut
		}
		line.Reset()
		for col := range rec.fields() {
			text, err := b.Text(rec.field(col))
			if err != nil {
				return err
			}
			if err := line.Add(col+1, typed.Content(text)); err != nil {
				return err
			}
		}
		if err := s.Put(row, false, &line); err != nil {
			return err
		}
	}
}

// widths remembers how many fields records have, to tell a last one that was cut.
type widths struct{ records, fields int } // fields is -1 where they differ

// isCut reports whether the record is a last one without an end of line that has fewer fields than all the others have.
func (w *widths) isCut(rec *record) bool {
	if rec.blank() {
		return false
	}
	if !rec.ended && w.records >= 2 && rec.fields() < w.fields {
		return true
	}
	if w.records++; w.records == 1 {
		w.fields = rec.fields()
	} else if w.fields != rec.fields() {
		w.fields = -1
	}
	return false
}
