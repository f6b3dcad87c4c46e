package workbook

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/delimited"
	"ledgercheck/sheets/workbook/html"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/ods"
	"ledgercheck/sheets/workbook/xls"
	"ledgercheck/sheets/workbook/xml2003"
)

// Limits bound what reading one file may cost.
type Limits = limits.Limits

// DefaultLimits are far above what an office's ledgers need and far below what would hurt.
func DefaultLimits() Limits { return limits.Default() }

// reader reads the sheets of one format. It leaves File in the sheets and Path in its errors empty.
type reader func(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, keys *Keys) ([]*sheets.Sheet, error)

// unlocked is a reader of a format whose files have no password that it could use.
func unlocked(read func(context.Context, io.ReaderAt, int64, limits.Limits) ([]*sheets.Sheet, error)) reader {
	return func(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, _ *Keys) ([]*sheets.Sheet, error) {
		return read(ctx, r, size, lim)
	}
}

// readers are the formats that are read, beside .xlsx, which sniff has open already. A format without a reader is refused
// with sheets.ErrUnsupported.
var readers = map[Format]reader{
	FormatXLS:      xls.ReadLocked,
	FormatHTML:     unlocked(html.Read),
	FormatXML:      unlocked(xml2003.Read),
	FormatODS:      ods.ReadLocked,
	FormatFODS:     unlocked(ods.ReadFlat),
	FormatCSV:      unlocked(delimited.Read),
	formatEnvelope: readEnvelope,
}

// Open reads a file without changing it and gives its worksheets in the order of their tabs. It fills f.Size,
// f.Modified and f.SHA256. Files with a password are opened with the first of the keys that fits; without keys they stay closed.
//
// The error is a *sheets.FileError where nothing of the file could be read, or that of a cancelled ctx. A sheet that
// could not be read to its end has Sheet.Damage instead, with the rows before it. Both are put into f.Err as well, of
// several damaged sheets the first.
func Open(ctx context.Context, f *sheets.File, lim Limits, keys ...*Keys) ([]*sheets.Sheet, error) {
	var own *Keys
	if len(keys) > 0 {
		own = keys[0]
	}
	list, err := open(ctx, f, lim, own)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		f.Err = complete(err, f.Path)
		return nil, f.Err
	}
	f.Err = nil
	for _, s := range list {
		s.File = f.Name
		nameSheet(s, f.Name)
		if s.Damage != nil {
			s.Damage = complete(s.Damage, f.Path)
			if f.Err == nil {
				f.Err = s.Damage
			}
		}
	}
	return list, nil
}

func open(ctx context.Context, f *sheets.File, lim Limits, keys *Keys) (list []*sheets.Sheet, err error) {
	// A reader's mistake on a file that nobody foresaw costs that file, not the work on all the others.
	defer func() {
		if p := recover(); p != nil {
			list, err = nil, &sheets.FileError{Kind: sheets.ErrDamaged, Err: fmt.Errorf("reading failed: %v", p)}
		}
	}()
	// Asked before it is opened: opening a pipe would wait for somebody to write to it.
	info, err := os.Stat(f.Path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &sheets.FileError{Kind: sheets.ErrNotWorkbook, Err: errors.New("not a regular file")}
	}
	file, err := os.Open(f.Path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if info, err = file.Stat(); err != nil {
		return nil, err
	}
	f.Size, f.Modified = info.Size(), info.ModTime()
	if f.Size > lim.FileBytes {
		return nil, &sheets.FileError{Kind: sheets.ErrTooLarge, Err: limits.Exceeded(lim.FileBytes, "bytes")}
	}
	if f.Size <= piece {
		// A zip is looked into in a dozen places: a small file is read once, as it is at that moment.
		room := pieces.Get().(*[piece]byte)
		defer pieces.Put(room)
		n, err := io.ReadFull(file, room[:f.Size])
		if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF { // one that is shorter by now ends where it ends
			return nil, err
		}
		f.SHA256 = digits(sha256.Sum256(room[:n]))
		return openAs(ctx, bytes.NewReader(room[:n]), int64(n), lim, keys)
	}
	if f.SHA256, err = hash(ctx, file, f.Size); err != nil {
		return nil, err
	}
	return openAs(ctx, file, f.Size, lim, keys)
}

// openAs opens a file as what it is by what it holds.
func openAs(ctx context.Context, r io.ReaderAt, size int64, lim Limits, keys *Keys) ([]*sheets.Sheet, error) {
	is, err := sniff(ctx, r, size, lim)
	if err != nil {
		return nil, err
	}
	if is.zip != nil {
		return is.zip.Read()
	}
	read, ok := readers[is.Format]
	if !ok {
		return nil, &sheets.FileError{Kind: sheets.ErrUnsupported, Err: &FormatError{is.Format}}
	}
	return read(ctx, r, size, lim, keys)
}

// pieces are for pieces of files, and for small files as a whole.
var pieces = sync.Pool{New: func() any { return new([piece]byte) }}

const piece = 64 << 10

// hash gives the SHA-256 of the file in hexadecimal digits.
func hash(ctx context.Context, r io.ReaderAt, size int64) (string, error) {
	h := sha256.New()
	room := pieces.Get().(*[piece]byte)
	defer pieces.Put(room)
	for at := int64(0); ; {
		if err := ctx.Err(); err != nil {
			return "", err
		}
		n, err := r.ReadAt(room[:min(piece, size-at)], at)
		h.Write(room[:n])
		switch at += int64(n); {
		case at >= size || err == io.EOF: // a file that is shorter by now ends where it ends
			return digits([sha256.Size]byte(h.Sum(nil))), nil
		case err != nil:
			return "", err
		}
	}
}

func digits(sum [sha256.Size]byte) string { return hex.EncodeToString(sum[:]) }

// complete makes any error of a reader the *sheets.FileError that is promised: with the path, and with what the
// operating system said instead of "damaged" where that was the cause.
func complete(err error, path string) error {
	e := &sheets.FileError{Kind: sheets.ErrDamaged, Err: err}
	var known *sheets.FileError
	if errors.As(err, &known) {
		e = known
	}
	e.Path = path
	var system *fs.PathError
	if errors.As(err, &system) {
		e.Kind = systemKind(system)
	}
	return e
}

// systemKind tells why the operating system did not give a file.
func systemKind(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return sheets.ErrMissing
	case isLocked(err):
		return sheets.ErrLocked
	case errors.Is(err, fs.ErrPermission):
		return sheets.ErrPermission
	}
	return sheets.ErrUnreadable
}
