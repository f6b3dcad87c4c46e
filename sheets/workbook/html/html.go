// Package html reads the tables of web pages, which most web systems of Chinese offices export and call .xls: pages in
// HTML, well-formed or not, those that Excel and LibreOffice save, and web archives (.mht).
//
// A page is read as a stream of tags, not as a document, so that a large one costs little, and so that one that was cut is
// noticed: what a browser mends without a word is damage here where rows may be lost by it.
package html

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/charset"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/limits"
)

var errFrames = errors.New("the sheets lie in files of their own beside this one")

// Read reads every table of a page as a sheet, with the text that stands above it as rows of their own. A table that only
// holds others is none itself; a small one in a cell is part of the cell's text; a small one above another, such as a title
// or a header, is part of that one's sheet.
//
// A sheet is called by the table's caption or by what Excel notes in the page. The only sheet of a page may have no name:
// programs call it after the file; several are called 表1, 表2 …
//
// A page without tables is refused with sheets.ErrNotWorkbook: it often says that a session has expired. A page that is
// cut has Damage. The error is a *sheets.FileError without Path, or that of a cancelled ctx.
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
	head := make([]byte, min(size, headSize))
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return nil, err
	}
	b := grid.New(lim)
	if IsArchive(head[:n]) {
		err = readArchive(ctx, b, lim, io.NewSectionReader(r, 0, size))
	} else {
		err = readSingle(ctx, b, lim, r, size, declared(head[:n]))
	}
	last := b.Last()
	switch {
	case last == nil && err != nil:
		return nil, err
	case last == nil:
		return nil, fmt.Errorf("%w: a page without tables", sheets.ErrNotWorkbook)
	case err != nil:
		last.Fail(err)
	}
	return b.Finish(), nil
}

// readSingle reads a file that is one page. The error is the damage of its last sheet, where it has one.
func readSingle(ctx context.Context, b *grid.Book, lim limits.Limits, r io.ReaderAt, size int64, declared string) error {
	p, err := readPage(ctx, b, lim, r, size, declared)
	if err != nil {
		return err
	}
	out := sink{book: b}
	err = out.put(p)
	out.call(p.sources)
	if b.Last() == nil && err == nil && len(p.sources) > 0 && p.sources[0].href != "" {
		return errFrames
	}
	return err
}

// headSize is how much of a page is looked at for what it says of its encoding.
const headSize = 4096

var (
	metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9._:-]+)`)
	xmlCharset  = regexp.MustCompile(`^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)
)

// declared gives what a page says of its encoding, "" where it says nothing.
func declared(head []byte) string {
	for _, form := range []*regexp.Regexp{metaCharset, xmlCharset} {
		if m := form.FindSubmatch(head); m != nil {
			return string(m[1])
		}
	}
	return ""
}

// readPage reads a page to its end or to where it is damaged. The error is that of a cancelled ctx or of the reader.
func readPage(ctx context.Context, b *grid.Book, lim limits.Limits, r io.ReaderAt, size int64, declared string) (*page, error) {
	e, err := charset.Detect(ctx, r, size, declared)
	if err != nil {
		return nil, err
	}
	p := newPage(b, lim)
	p.damage = p.parse(e.Reader(ctx, r, size))
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	p.finish()
	return p, nil
}

// readBytes is readPage for a page that is in memory.
func readBytes(ctx context.Context, b *grid.Book, lim limits.Limits, data []byte, declaredCharset string) (*page, error) {
	if declaredCharset == "" {
		declaredCharset = declared(data[:min(len(data), headSize)])
	}
	return readPage(ctx, b, lim, bytes.NewReader(data), int64(len(data)), declaredCharset)
}
