// Package xls reads the workbooks of Excel 5 to 2003 (.xls) and of WPS (.et), which are the same inside: a stream of
// records, called BIFF5 or BIFF8, within a container called OLE2. It gives raw values with their number formats,
// merges, hidden rows and columns, and what is struck through.
//
// Neither the container nor the records have check sums, so everything is doubted: lengths, offsets, indexes, chains.
// Whatever shows that a sheet was cut or altered is kept in Sheet.Damage, with the rows before it; never are there fewer
// rows in silence. A formula that was never calculated is told where the file can tell (see formula.go).
//
// Rules are taken from [MS-XLS] and [MS-CFB] and from how Excel, WPS, LibreOffice, POI, xlwt and others really write.
package xls

import (
	"context"
	"errors"
	"io"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/sealed"
)

// ErrOldVersion says that the workbook is of Excel 2, 3 or 4. The error of Read is then of the kind sheets.ErrUnsupported.
var ErrOldVersion = errors.New("a workbook of Excel 4 or older")

// Read reads all worksheets of a workbook in the order of its tabs; chart sheets, macro sheets and modules are passed
// over. A sheet that cannot be read to its end has Damage, with the rows before it. The error is a *sheets.FileError
// without Path, or that of a cancelled ctx; File is left empty in the sheets too.
func Read(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) ([]*sheets.Sheet, error) {
	return ReadLocked(ctx, r, size, lim, nil)
}

// ReadLocked is Read for workbooks that may have a password. The error's kind is sheets.ErrEncrypted where none of the keys
// fits (sealed.ErrNoPassword, sealed.ErrPassword) or the encryption is not known (sealed.ErrMethod).
func ReadLocked(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, keys *sealed.Keys) ([]*sheets.Sheet, error) {
	list, err := read(ctx, r, size, lim, keys)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, fileError("", 0, err)
	}
	return list, nil
}

func read(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, keys *sealed.Keys) ([]*sheets.Sheet, error) {
	stream, cut, err := openStream(r, size, lim)
	if err != nil {
		return nil, err
	}
	b, err := openBook(ctx, stream, cut, lim, keys)
	if err != nil {
		return nil, err
	}
	list := make([]*sheets.Sheet, 0, len(b.sheets))
	for _, ref := range b.sheets {
		s, err := b.readSheet(ref)
		if err != nil {
			return nil, err
		}
		if s != nil {
			list = append(list, s)
		}
	}
	for _, s := range list {
		s.Styles = b.styles.list
	}
	return list, nil
}

// fileError makes the error of a file or, with a sheet's name, of a sheet.
func fileError(sheet string, row int, cause error) *sheets.FileError {
	kind := sheets.ErrDamaged
	switch {
	case errors.Is(cause, limits.ErrExceeded):
		kind = sheets.ErrTooLarge
	case sealed.Closed(cause):
		kind = sheets.ErrEncrypted
	case errors.Is(cause, ErrOldVersion):
		kind = sheets.ErrUnsupported
	}
	return &sheets.FileError{Sheet: sheet, Row: row, Kind: kind, Err: cause}
}
