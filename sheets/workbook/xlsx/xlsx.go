// Package xlsx reads the workbooks of Excel 2007 and later (.xlsx, .xlsm, and what WPS saves as .et in that form): raw
// values with their number formats, merges, hidden rows and columns, and what is struck through.
//
// It reads by scanning the bytes of the XML, one goroutine inflating while another scans, because a ledger of 100,000
// rows has to open in a blink. It never gives fewer rows in silence: whatever shows that a sheet was cut or altered is
// kept in Sheet.Damage, with the rows before it.
package xlsx

import (
	"bytes"
	"context"
	"io"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// Read reads all worksheets of a workbook in the order of its tabs; chart sheets and macro sheets are passed over. A
// sheet that cannot be read to its end has Damage, with the rows before it. The error is a *sheets.FileError without
// Path, or that of a cancelled ctx; File is left empty in the sheets too.
func Read(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) ([]*sheets.Sheet, error) {
	return readAll(ctx, r, size, lim, usual)
}

func readAll(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, way how) ([]*sheets.Sheet, error) {
	z, err := OpenZip(ctx, r, size, lim)
	if err != nil {
		return nil, err
	}
	return z.read(way)
}

func (c *container) read(way how) ([]*sheets.Sheet, error) {
	b, err := openBook(c, c.mainPart())
	if err != nil {
		return nil, err
	}
	b.how = way
	var list []*sheets.Sheet
	texts := newInterner()
	defer texts.release()
	for _, ref := range b.sheets {
		switch ref.kind {
		case "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet":
			continue
		}
		s, err := b.readSheet(ref, texts)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	for _, s := range list {
		s.Styles = b.styles.list
	}
	return list, nil
}

// What a zip holds, as far as it can be told from its parts.
const (
	KindXLSX  = "xlsx"  // read here
	KindXLSB  = "xlsb"  // the same in a binary form
	KindODS   = "ods"   // a spreadsheet of OpenDocument
	KindOther = "other" // another kind of document, or a plain zip
)

// Zip is a zip file whose directory has been read.
type Zip struct{ c *container }

// OpenZip reads a zip's directory. The error says that it cannot be read, as of one that was cut.
func OpenZip(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) (Zip, error) {
	c, err := openContainer(ctx, r, size, lim)
	switch {
	case ctx.Err() != nil:
		return Zip{}, ctx.Err()
	case err != nil:
		return Zip{}, fileError("", 0, err)
	}
	return Zip{c}, nil
}

// Kind tells what the zip holds.
func (z Zip) Kind() string {
	c := z.c
	if c.hasFolder("xl") && !c.hasBinary() {
		return KindXLSX
	}
	part := c.mainPart()
	switch {
	case strings.HasSuffix(part, ".bin") && c.has(part):
		return KindXLSB
	case c.hasFolder("xl"), bytes.Contains(c.head(part, 4096), []byte("spreadsheetml")):
		return KindXLSX
	case c.has("content.xml"), c.has("encrypted-package"): // the second is a whole document with a password
		kind := c.head("mimetype", 100)
		if len(kind) == 0 || bytes.Contains(kind, []byte("spreadsheet")) {
			return KindODS
		}
	}
	return KindOther
}

// Read does what the function does, with a zip of KindXLSX.
func (z Zip) Read() ([]*sheets.Sheet, error) { return z.read(usual) }

func (z Zip) read(way how) ([]*sheets.Sheet, error) {
	list, err := z.c.read(way)
	switch {
	case z.c.ctx.Err() != nil:
		return nil, z.c.ctx.Err()
	case err != nil:
		return nil, fileError("", 0, err)
	}
	return list, nil
}
