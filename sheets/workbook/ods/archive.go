package ods

import (
	"archive/zip"
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/flate"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

const (
	contentPart  = "content.xml"
	stylesPart   = "styles.xml"
	manifestPart = "META-INF/manifest.xml"
	lockedPart   = "encrypted-package" // the whole document, in newer files with a password
)

var errMissing = errors.New("a part is missing")

// archive is the zip around a document. It counts what is inflated against the limits.
type archive struct {
	ctx      context.Context
	lim      limits.Limits
	parts    map[string]*zip.File
	inflated int64
	broken   bool // the zip, not the XML in it, was the cause of an error
}

func openArchive(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) (*archive, error) {
	gate := &directoryGate{r: r, left: lim.Parts}
	z, err := zip.NewReader(gate, size)
	if gate.left < 0 {
		return nil, limits.Exceeded(lim.Parts, "bytes in the zip directory")
	}
	if err != nil {
		return nil, err
	}
	gate.open = true
	z.RegisterDecompressor(zip.Deflate, func(r io.Reader) io.ReadCloser {
		return flate.NewReader(bufio.NewReaderSize(r, 64<<10))
	})
	a := &archive{ctx: ctx, lim: lim, parts: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		if _, twice := a.parts[f.Name]; !twice {
			a.parts[f.Name] = f
		}
	}
	return a, nil
}

// directoryGate bounds how much is read while a zip's directory is read: its entries take far more memory than bytes.
type directoryGate struct {
	r    io.ReaderAt
	left int64
	open bool
}

func (g *directoryGate) ReadAt(p []byte, off int64) (int, error) {
	if !g.open {
		if g.left -= int64(len(p)); g.left < 0 {
			return 0, limits.ErrExceeded
		}
	}
	return g.r.ReadAt(p, off)
}

// part reads one part to its end: only there its check sum is compared.
func (a *archive) part(name string, read func(*xmlscan.Scanner) error) error {
	f := a.parts[name]
	switch {
	case f == nil:
		return fmt.Errorf("%w: %s", errMissing, name)
	case f.Flags&1 != 0:
		return fmt.Errorf("%s: %w", name, sheets.ErrEncrypted)
	case f.UncompressedSize64 > uint64(a.lim.PartBytes):
		return limits.Exceeded(a.lim.PartBytes, "bytes in one part")
	}
	rc, err := f.Open()
	if err != nil {
		return err
	}
	defer rc.Close()
	m := &meter{a, rc, a.lim.PartBytes}
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

// meter counts inflated bytes against the limits and looks for cancellation.
type meter struct {
	*archive
	rc   io.ReadCloser
	left int64
}

func (m *meter) Read(p []byte) (int, error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := m.rc.Read(p)
	m.left -= int64(n)
	m.inflated += int64(n)
	switch {
	case m.left < 0:
		return n, limits.Exceeded(m.lim.PartBytes, "bytes in one part")
	case m.inflated > m.lim.TotalBytes:
		return n, limits.Exceeded(m.lim.TotalBytes, "bytes in all parts")
	}
	m.broken = m.broken || err != nil && err != io.EOF
	return n, err
}
