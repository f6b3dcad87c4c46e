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
	"ledgercheck/sheets/workbook/zipped"
)

var (
	errMissing   = errors.New("a part is missing") // one that the workbook names
	errEncrypted = errors.New("a part is encrypted by the zip's own password")
)

// container is the zip file around a workbook.
type container struct {
	ctx   context.Context
	lim   limits.Limits
	parts map[string]*zip.File // by name in lower case, without a leading "/"
	twice map[string]bool      // names that several parts have
	zip   *zipped.Archive
}

// openContainer reads the zip's directory.
func openContainer(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) (*container, error) {
	z, err := zipped.Open(ctx, r, size, lim)
	if err != nil {
		return nil, err
	}
	c := &container{ctx: ctx, lim: lim, zip: z, parts: make(map[string]*zip.File, len(z.Files)), twice: map[string]bool{}}
	for _, f := range z.Files {
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
	if isPlainName(name) {
		return name
	}
	name = strings.ToLower(strings.ReplaceAll(name, `\`, "/"))
	return strings.TrimPrefix(path.Clean("/"+name), "/")
}

// isPlainName reports whether a name is of the form already that partName gives, as nearly all are.
func isPlainName(name string) bool {
	before := byte('/')
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c == '/' || c == '.':
			if before == '/' {
				return false
			}
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '_', c == '-':
		default:
			return false
		}
		before = c
	}
	return before != '/'
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

// hasBinary reports whether a part may be a workbook in the binary form.
func (c *container) hasBinary() bool {
	for name := range c.parts {
		if strings.HasSuffix(name, ".bin") && !strings.HasPrefix(name, "xl/printersettings/") {
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
	rc, err := c.zip.Part(f)
	if err != nil {
		return nil, err
	}
	if f.UncompressedSize64 < readAheadFrom {
		return rc, nil
	}
	return newReadAhead(rc), nil
}

// scan opens a part as XML. Close must be called.
func (c *container) scan(name string) (*xmlscan.Scanner, io.Closer, error) {
	r, err := c.open(name)
	if err != nil {
		return nil, nil, err
	}
	return xmlscan.NewSize(r, c.sizeOf(name), c.lim.TextBytes, c.lim.Depth), r, nil
}

// sizeOf gives what the directory says of a part's size.
func (c *container) sizeOf(name string) int64 {
	return int64(c.parts[partName(name)].UncompressedSize64)
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
