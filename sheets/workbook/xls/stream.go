package xls

import (
	"errors"
	"io"

	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/ole2"
)

var errNoStream = errors.New("the container holds no workbook stream")

// openStream gives the workbook's stream of records. cut is not nil where the stream could not be had to its end.
func openStream(r io.ReaderAt, size int64, lim limits.Limits) (stream []byte, cut, err error) {
	if size > lim.FileBytes {
		return nil, nil, limits.Exceeded(lim.FileBytes, "bytes")
	}
	data := make([]byte, size)
	n, err := r.ReadAt(data, 0)
	if err != nil && err != io.EOF {
		return nil, nil, err
	}
	data = data[:n]
	if !ole2.Is(data) {
		return data, nil, nil // some programs write the bare stream
	}
	c, err := ole2.Open(data)
	if err != nil {
		return nil, nil, err
	}
	// A file saved for two versions of Excel has both; Workbook is the newer and fuller one.
	for _, name := range []string{"Workbook", "Book"} {
		if !c.Has(name) {
			continue
		}
		if stream, cut = c.Stream(name); len(stream) == 0 {
			return nil, nil, cut
		}
		return stream, cut, nil
	}
	return nil, nil, errNoStream
}
