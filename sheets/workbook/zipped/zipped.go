// Package zipped opens the zip files that workbooks are (.xlsx, .ods) within limits: how much of a directory is read, how
// much is inflated of one part and in all; and it looks for cancellation while reading.
package zipped

import (
	"archive/zip"
	"bytes"
	"context"
	"io"

	"ledgercheck/sheets/workbook/limits"
)

// Archive is an open zip. It counts what is inflated of all its parts.
type Archive struct {
	Files []*zip.File

	ctx      context.Context
	lim      limits.Limits
	inflated int64
}

// Open reads the zip's directory. A directory beyond the limits is refused with limits.ErrExceeded.
func Open(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) (*Archive, error) {
	gate := &directoryGate{r: r, left: lim.Parts}
	z, err := zip.NewReader(gate, size)
	if gate.left < 0 {
		return nil, limits.Exceeded(lim.Parts, "bytes in the zip directory")
	}
	if err != nil {
		return nil, err
	}
	gate.open = true
	z.RegisterDecompressor(zip.Deflate, inflate)
	return &Archive{Files: z.File, ctx: ctx, lim: lim}, nil
}

// Part begins to read a part. Close must be called; reading beyond a limit gives limits.ErrExceeded.
func (a *Archive) Part(f *zip.File) (io.ReadCloser, error) {
	if f.UncompressedSize64 > uint64(a.lim.PartBytes) {
		return nil, limits.Exceeded(a.lim.PartBytes, "bytes in one part")
	}
	rc, err := f.Open()
	if err != nil {
		return nil, err
	}
	return &meter{Archive: a, rc: rc, left: a.lim.PartBytes}, nil
}

// Inflate reads what packed, taken out of a part, holds deflated, within the limits of a part.
func (a *Archive) Inflate(packed []byte) io.ReadCloser {
	return &meter{Archive: a, rc: inflate(bytes.NewReader(packed)), left: a.lim.PartBytes}
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

// meter counts inflated bytes against the limits and looks for cancellation.
type meter struct {
	*Archive
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
	return n, err
}

func (m *meter) Close() error { return m.rc.Close() }
