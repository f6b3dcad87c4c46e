// Package ole2 takes streams out of the containers of the old Office (OLE2, compound files): workbooks of Excel 97–2003 and
// the envelopes of newer ones with a password.
//
// Containers have no check sums, so everything in them is doubted; of a stream that is cut, all is had that comes before
// the cut. The rules are those of [MS-CFB].
package ole2

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

const (
	magic      = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	headerSize = 512

	miniSector = 64   // bytes of a sector within the container's stream of small streams
	miniCutoff = 4096 // streams below this size are kept there

	// directorySectors is far above the few entries that a workbook's container has; each costs memory.
	directorySectors = 20_000
)

var (
	errEmpty = errors.New("the stream is empty")
	errChain = errors.New("the chain of the container's sectors is broken")
)

// Is reports whether a file is such a container, by its first bytes.
func Is(data []byte) bool { return bytes.HasPrefix(data, []byte(magic)) }

// Container is an open container. Its streams are those of the top level.
type Container struct {
	image *image
	files []*mscfb.File
}

// Open reads the directory of a container that lies in memory whole.
func Open(data []byte) (*Container, error) {
	im := &image{data: data}
	doc, err := mscfb.New(im)
	if err != nil {
		return nil, err
	}
	c := &Container{image: im}
	for _, f := range doc.File {
		if len(f.Path) == 0 && !f.FileInfo().IsDir() {
			c.files = append(c.files, f)
		}
	}
	return c, nil
}

// Has reports whether there is a stream of that name; capitals do not matter.
func (c *Container) Has(name string) bool { return c.file(name) != nil }

func (c *Container) file(name string) *mscfb.File {
	for _, f := range c.files {
		if strings.EqualFold(f.Name, name) {
			return f
		}
	}
	return nil
}

// Stream gives the content of a stream that the container has. cut is not nil where it could not be had to its end. A
// stream can be read once.
func (c *Container) Stream(name string) (content []byte, cut error) {
	f := c.file(name)
	if f == nil {
		return nil, errEmpty
	}
	return c.image.stream(f)
}

// image is the whole container in memory. It is what mscfb reads from, so that mscfb can be kept from what its own
// checks let through: sectors that lead back into the header, chains that go in circles, a directory without end.
type image struct {
	data    []byte
	sectors int      // whole sectors read while the container is opened
	reading bool     // the container is open, its stream is being read
	seen    []uint64 // while the stream is read: a bit for each 64 bytes from which content was taken
}

// ReadAt is io.ReaderAt. While the container is being opened, the end of a file that does not fill its last sector
// reads as zero bytes, which stand for directory entries that are not used.
func (im *image) ReadAt(p []byte, off int64) (int, error) {
	link := len(p) == 4 // a look into the table of sectors
	switch {
	case off < 0 || off >= int64(len(im.data)):
		return 0, io.EOF
	case off < headerSize && (link || im.reading):
		return 0, errChain
	case !im.reading && !link:
		if im.sectors++; im.sectors > directorySectors {
			return 0, errChain
		}
	case im.reading && !link:
		if bit := uint64(1) << (off / miniSector % 64); im.seen[off/miniSector/64]&bit != 0 {
			return 0, errChain
		} else {
			im.seen[off/miniSector/64] |= bit
		}
	}
	n := copy(p, im.data[off:])
	if n == len(p) {
		return n, nil
	}
	if !im.reading && !link && off >= headerSize {
		clear(p[n:])
		return len(p), nil
	}
	return n, io.EOF
}

// stream reads a stream sector by sector, so that of a broken one all is had that comes before the break.
func (im *image) stream(f *mscfb.File) ([]byte, error) {
	im.reading, im.seen = true, make([]uint64, len(im.data)/miniSector/64+1)
	sector := miniSector
	if f.Size >= miniCutoff {
		sector = 1 << min(im.data[30], 12)
	}
	out := make([]byte, 0, min(f.Size, int64(len(im.data))))
	buf := make([]byte, sector)
	for int64(len(out)) < f.Size {
		n, err := f.Read(buf)
		out = append(out, buf[:n]...)
		if err != nil && err != io.EOF || n == 0 {
			return out, fmt.Errorf("%w: %d of %d bytes: %w", errChain, len(out), f.Size, err)
		}
	}
	if f.Size <= 0 {
		return nil, errEmpty
	}
	return out, nil
}
