package summary

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
)

// sortedZip is the archive that excelize writes into. excelize hands over the streamed sheets in the random order of a
// map; here the parts are packed as they come and put out in order of their names, so that one report gives one file.
type sortedZip struct {
	out   *zip.Writer
	parts []*part
}

// part is one file of the archive, packed.
type part struct {
	name   string
	packed bytes.Buffer
	pack   *flate.Writer
	sum    hash.Hash32
	size   uint64
}

func newSortedZip(w io.Writer) *sortedZip { return &sortedZip{out: zip.NewWriter(w)} }

func (z *sortedZip) Create(name string) (io.Writer, error) {
	p := &part{name: name, sum: crc32.NewIEEE()}
	var err error
	if p.pack, err = flate.NewWriter(&p.packed, flate.DefaultCompression); err != nil {
		return nil, err
	}
	z.parts = append(z.parts, p)
	return p, nil
}

func (p *part) Write(b []byte) (int, error) {
	_, _ = p.sum.Write(b)
	p.size += uint64(len(b))
	return p.pack.Write(b)
}

// AddFS is part of excelize's interface and is never called for a workbook.
func (z *sortedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close puts the parts out: the list of content types first, as readers that look at the beginning expect it.
func (z *sortedZip) Close() error {
	const first = "[Content_Types].xml"
	slices.SortStableFunc(z.parts, func(a, b *part) int {
		switch {
		case a.name == b.name:
			return 0
		case a.name == first || b.name != first && a.name < b.name:
			return -1
		}
		return 1
	})
	for _, p := range z.parts {
		if err := p.pack.Close(); err != nil {
			return err
		}
		w, err := z.out.CreateRaw(&zip.FileHeader{
			Name: p.name, Method: zip.Deflate, CRC32: p.sum.Sum32(),
			CompressedSize64: uint64(p.packed.Len()), UncompressedSize64: p.size,
		})
		if err != nil {
			return err
		}
		if _, err := p.packed.WriteTo(w); err != nil {
			return err
		}
	}
	return z.out.Close()
}
