// Package ods reads the spreadsheets of OpenDocument, which LibreOffice, OpenOffice and WPS save: .ods, a zip, and .fods,
// the same in one XML file.
package ods

import (
	"context"
	"errors"
	"io"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/charset"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/sealed"
	"ledgercheck/sheets/workbook/xmlscan"
)

var errNoSheets = errors.New("the spreadsheet has no sheets")

// Read reads all sheets of an .ods file in their order. Where the content ends too early or is not well-formed, the sheet
// being read has Damage, with the rows before it, and no sheets follow; where the zip itself is damaged, all sheets have.
// The error is a *sheets.FileError without Path (sheets.ErrEncrypted for one with a password), or that of a cancelled ctx.
func Read(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) ([]*sheets.Sheet, error) {
	return ReadLocked(ctx, r, size, lim, nil)
}

// ReadLocked is Read for documents that may have a password. The error's kind is sheets.ErrEncrypted where none of the keys
// fits (sealed.ErrNoPassword, sealed.ErrPassword) or the encryption is not known (sealed.ErrMethod).
func ReadLocked(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, keys *sealed.Keys) ([]*sheets.Sheet, error) {
	list, err := readZip(ctx, r, size, lim, keys)
	return result(ctx, list, err)
}

// ReadFlat reads a .fods file as Read reads an .ods file.
func ReadFlat(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) ([]*sheets.Sheet, error) {
	list, err := readFlat(ctx, r, size, lim)
	return result(ctx, list, err)
}

func result(ctx context.Context, list []*sheets.Sheet, err error) ([]*sheets.Sheet, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, grid.FileError("", 0, err)
	}
	return list, nil
}

func readZip(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, keys *sealed.Keys) ([]*sheets.Sheet, error) {
	a, err := openArchive(ctx, r, size, lim, keys)
	if err != nil {
		return nil, err
	}
	if err := a.readManifest(); err != nil {
		return nil, err
	}
	d := newDocument(lim)
	stylesErr := a.part(stylesPart, d.scan)
	if errors.Is(stylesErr, errMissing) {
		stylesErr = nil // everything may stand in the content
	}
	if errors.Is(stylesErr, limits.ErrExceeded) || errors.Is(stylesErr, sheets.ErrEncrypted) || ctx.Err() != nil {
		return nil, stylesErr
	}
	contentErr := a.part(contentPart, d.scan)
	last := d.book.Last()
	switch {
	case last == nil && contentErr != nil:
		return nil, contentErr
	case last == nil:
		return nil, d.empty()
	case contentErr != nil && a.broken:
		d.book.FailAll(contentErr) // nothing of what was inflated is vouched for
	case contentErr != nil:
		last.Fail(contentErr)
	}
	if stylesErr != nil {
		d.book.FailAll(stylesErr) // what the numbers mean is not known
	}
	return d.book.Finish(), nil
}

func readFlat(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) ([]*sheets.Sheet, error) {
	in, err := charset.XML(ctx, r, size)
	if err != nil {
		return nil, err
	}
	d := newDocument(lim)
	err = d.scan(xmlscan.New(in, lim.TextBytes, lim.Depth))
	last := d.book.Last()
	switch {
	case last == nil && err != nil:
		return nil, err
	case last == nil:
		return nil, d.empty()
	case err != nil:
		last.Fail(err)
	}
	return d.book.Finish(), nil
}
