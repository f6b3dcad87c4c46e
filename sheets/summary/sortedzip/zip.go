// Package sortedzip is the archive that workbooks are written into, so that the same content gives the same bytes.
package sortedzip

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"regexp"
	"slices"
)

// Writer is the archive that excelize writes into. excelize hands over the streamed sheets in the random order of a
// map; here the parts are packed as they come and put out in order of their names, so that one report gives one file.
type Writer struct {
	out   *zip.Writer
	parts []*part
	types bytes.Buffer // [Content_Types].xml, whose entries come in the random order of a map as well
}

// part is one file of the archive, packed.
type part struct {
	name   string
	packed bytes.Buffer
	pack   *flate.Writer
	sum    hash.Hash32
	size   uint64
}

// New begins an archive.
func New(w io.Writer) *Writer { return &Writer{out: zip.NewWriter(w)} }

// Create begins the next part, which is written until the one after it is begun.
func (z *Writer) Create(name string) (io.Writer, error) {
	if name == contentTypes {
		z.types.Reset()
		return &z.types, nil
	}
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
func (z *Writer) AddFS(fs.FS) error { return errors.ErrUnsupported }

const contentTypes = "[Content_Types].xml"

// entry is one element of the list of content types.
var entry = regexp.MustCompile(`<(Default|Override)\b[^>]*?(/>|></(Default|Override)>)`)

// writeTypes packs the list of content types with its entries in order.
func (z *Writer) writeTypes() error {
	if z.types.Len() == 0 {
		return nil
	}
	list := entry.FindAll(z.types.Bytes(), -1)
	sorted := slices.SortedFunc(slices.Values(list), bytes.Compare)
	i := 0
	content := entry.ReplaceAllFunc(z.types.Bytes(), func([]byte) []byte {
		i++
		return sorted[i-1]
	})
	p := &part{name: contentTypes, sum: crc32.NewIEEE()}
	var err error
	if p.pack, err = flate.NewWriter(&p.packed, flate.DefaultCompression); err != nil {
		return err
	}
	z.parts = append(z.parts, p)
	_, err = p.Write(content)
	return err
}

// Close puts the parts out: the list of content types first, as readers that look at the beginning expect it.
func (z *Writer) Close() error {
	if err := z.writeTypes(); err != nil {
		return err
	}
	slices.SortStableFunc(z.parts, func(a, b *part) int {
		switch {
		case a.name == b.name:
			return 0
		case a.name == contentTypes || b.name != contentTypes && a.name < b.name:
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
