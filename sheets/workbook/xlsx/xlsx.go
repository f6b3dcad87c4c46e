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
	list, err := read(ctx, r, size, lim, way)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, fileError("", 0, err)
	}
	return list, nil
}

func read(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, way how) ([]*sheets.Sheet, error) {
	c, err := openContainer(ctx, r, size, lim)
	if err != nil {
		return nil, err
	}
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

// Sniff tells what a zip file holds. The error says that its directory cannot be read, as of one that was cut.
func Sniff(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) (string, error) {
	c, err := openContainer(ctx, r, size, lim)
	if err != nil {
		return "", fileError("", 0, err)
	}
	if c.hasFolder("xl") && !c.hasBinary() {
		return KindXLSX, nil
	}
	part := c.mainPart()
	switch {
	case strings.HasSuffix(part, ".bin") && c.has(part):
		return KindXLSB, nil
	case c.hasFolder("xl"), bytes.Contains(c.head(part, 4096), []byte("spreadsheetml")):
		return KindXLSX, nil
	case c.has("content.xml"), c.has("encrypted-package"): // the second is a whole document with a password
		kind := c.head("mimetype", 100)
		if len(kind) == 0 || bytes.Contains(kind, []byte("spreadsheet")) {
			return KindODS, nil
		}
	}
	return KindOther, nil
}
