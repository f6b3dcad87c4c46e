package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

var (
	errMissing   = errors.New("a part is missing") // one that the workbook names
	errEncrypted = errors.New("a part is encrypted by the zip's own password")
)

// container is the zip file around a workbook. It counts what is inflated against the limits.
type container struct {
	ctx      context.Context
	lim      limits.Limits
	parts    map[string]*zip.File // by name in lower case, without a leading "/"
	twice    map[string]bool      // names that several parts have
	inflated int64
}

// openContainer reads the zip's directory.
func openContainer(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) (*container, error) {
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
		return inflate(r)
	})
	c := &container{ctx: ctx, lim: lim, parts: make(map[string]*zip.File, len(z.File)), twice: map[string]bool{}}
	for _, f := range z.File {
		name := partName(f.Name)
		if c.parts[name] != nil && !f.FileInfo().IsDir() {
			c.twice[name] = true
		}
		c.parts[name] = f
	}
	return c, nil
}

// partName makes names comparable: programs differ in case, in the direction of the slash and in a leading one.
func partName(name string) string {
	name = strings.ToLower(strings.ReplaceAll(name, `\`, "/"))
	return strings.TrimPrefix(path.Clean("/"+name), "/")
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

func (c *container) has(name string) bool { return c.parts[partName(name)] != nil }

// hasFolder reports whether a part lies in the folder.
func (c *container) hasFolder(folder string) bool {
	for name := range c.parts {
		if strings.HasPrefix(name, folder+"/") {
			return true
		}
	}
	return false
}

// readAheadFrom is the size from which a part is inflated in a goroutine of its own.
const readAheadFrom = 256 << 10

// open begins to read a part. Close must be called.
func (c *container) open(name string) (io.ReadCloser, error) {
	f := c.parts[partName(name)]
	if f == nil {
		return nil, fmt.Errorf("%w: %s", errMissing, name)
	}
	if c.twice[partName(name)] {
		return nil, fmt.Errorf("part %s: %w", name, errTwice) // programs disagree on which of them counts
	}
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("%w: %s", errEncrypted, name)
	}
	if f.UncompressedSize64 > uint64(c.lim.PartBytes) {
		return nil, limits.Exceeded(c.lim.PartBytes, "bytes in one part")
	}
	rc, err := f.Open()
	if err != nil {
		return nil, err
	}
	m := &meter{container: c, rc: rc, left: c.lim.PartBytes}
	if f.UncompressedSize64 < readAheadFrom {
		return m, nil
	}
	return newReadAhead(m), nil
}

// scan opens a part as XML. Close must be called.
func (c *container) scan(name string) (*xmlscan.Scanner, io.Closer, error) {
	r, err := c.open(name)
	if err != nil {
		return nil, nil, err
	}
	return xmlscan.NewSize(r, int64(c.parts[partName(name)].UncompressedSize64), c.lim.TextBytes, c.lim.Depth), r, nil
}

// head gives at most n bytes of a part, for looking at what it is.
func (c *container) head(name string, n int64) []byte {
	r, err := c.open(name)
	if err != nil {
		return nil
	}
	defer r.Close()
	var b bytes.Buffer
	_, _ = io.CopyN(&b, r, n) // a part that ends earlier is no error here
	return b.Bytes()
}

// meter counts inflated bytes against the limits and looks for cancellation.
type meter struct {
	*container
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
