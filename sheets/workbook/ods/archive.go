package ods

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
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
	broken bool // the zip, not the XML in it, was the cause of an error
}

func openArchive(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) (*archive, error) {
	z, err := zipped.Open(ctx, r, size, lim)
	if err != nil {
		return nil, err
	}
	a := &archive{ctx: ctx, lim: lim, zip: z, parts: make(map[string]*zip.File, len(z.Files))}
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
	if err := read(xmlscan.New(m, a.lim.TextBytes, a.lim.Depth)); err != nil {
		if !errors.Is(err, limits.ErrExceeded) {
			_, _ = io.Copy(io.Discard, m) // to learn by the check sum whether the zip was the cause
		}
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// checkManifest refuses a document with a password.
func (a *archive) checkManifest() error {
	if a.parts[lockedPart] != nil {
		return sheets.ErrEncrypted
	}
	locked := false
	err := a.part(manifestPart, func(s *xmlscan.Scanner) error {
		for {
			kind, err := s.Next()
			if err != nil || kind == xmlscan.EOF {
				return err
			}
			locked = locked || kind == xmlscan.Start && s.Is("encryption-data")
		}
	})
	switch {
	case locked:
		return sheets.ErrEncrypted
	case errors.Is(err, limits.ErrExceeded), errors.Is(err, sheets.ErrEncrypted), a.ctx.Err() != nil:
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
