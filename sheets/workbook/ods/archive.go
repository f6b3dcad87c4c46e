package ods

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/sealed"
	"ledgercheck/sheets/workbook/xmlscan"
	"ledgercheck/sheets/workbook/zipped"
)

const (
	contentPart  = "content.xml"
	stylesPart   = "styles.xml"
	manifestPart = "META-INF/manifest.xml"
	lockedPart   = "encrypted-package" // the whole document, in newer files with a password
)

var errMissing = errors.New("a part is missing")

// archive is the zip around a document.
type archive struct {
	ctx    context.Context
	lim    limits.Limits
	parts  map[string]*zip.File
	zip    *zipped.Archive
	keys   *sealed.Keys
	locks  map[string]*sealed.ODF // of the parts that a password closes
	broken bool                   // the zip, not the XML in it, was the cause of an error
}

func openArchive(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, keys *sealed.Keys) (*archive, error) {
	z, err := zipped.Open(ctx, r, size, lim)
	if err != nil {
		return nil, err
	}
	a := &archive{ctx: ctx, lim: lim, zip: z, keys: keys, locks: map[string]*sealed.ODF{}, parts: make(map[string]*zip.File, len(z.Files))}
	for _, f := range z.Files {
		if _, twice := a.parts[f.Name]; !twice {
			a.parts[f.Name] = f
		}
	}
	return a, nil
}

// part reads one part to its end: only there its check sum is compared.
func (a *archive) part(name string, read func(*xmlscan.Scanner) error) error {
	f := a.parts[name]
	switch {
	case f == nil:
		return fmt.Errorf("%w: %s", errMissing, name)
	case f.Flags&1 != 0:
		return fmt.Errorf("%s: %w", name, sheets.ErrEncrypted)
	}
	rc, err := a.zip.Part(f)
	if err != nil {
		return err
	}
	defer rc.Close()
	m := vouched{a, rc}
	if lock := a.locks[name]; lock != nil {
		open, err := a.unlock(m, lock)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		defer open.Close()
		m.Reader = open
	}
	if err := read(xmlscan.New(m, a.lim.TextBytes, a.lim.Depth)); err != nil {
		if !errors.Is(err, limits.ErrExceeded) {
			_, _ = io.Copy(io.Discard, m) // to learn by the check sum whether the zip was the cause
		}
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// unlock gives what a closed part holds.
func (a *archive) unlock(part io.Reader, lock *sealed.ODF) (io.ReadCloser, error) {
	// As a whole: only its end proves, by the zip's check sum, that nothing of it was altered.
	data, err := io.ReadAll(part)
	if err != nil {
		return nil, err
	}
	packed, err := lock.Open(a.ctx, data, a.keys)
	if sealed.Closed(err) {
		return nil, errors.Join(sheets.ErrEncrypted, err)
	}
	if err != nil {
		return nil, err
	}
	return a.zip.Inflate(packed), nil
}

// readManifest learns which parts a password closes.
func (a *archive) readManifest() error {
	if a.parts[lockedPart] != nil {
		return errors.Join(sheets.ErrEncrypted, sealed.ErrMethod)
	}
	err := a.part(manifestPart, a.scanManifest)
	if len(a.locks) > 0 && err != nil {
		return err
	}
	if errors.Is(err, limits.ErrExceeded) || errors.Is(err, sheets.ErrEncrypted) || a.ctx.Err() != nil {
		return err
	}
	a.broken = false
	return nil // a manifest that cannot be read has nothing else that is needed
}

// vouched notes that the zip itself, and not the XML in it, was the cause of an error.
type vouched struct {
	*archive
	io.Reader
}

func (v vouched) Read(p []byte) (int, error) {
	n, err := v.Reader.Read(p)
	v.broken = v.broken || err != nil && err != io.EOF && !errors.Is(err, limits.ErrExceeded) && v.ctx.Err() == nil
	return n, err
}
