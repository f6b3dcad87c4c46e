package workbook

import (
	"bytes"
	"context"
	"io"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/ole2"
	"ledgercheck/sheets/workbook/sealed"
)

// readEnvelope opens an encrypted workbook and reads what is in it.
func readEnvelope(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits, keys *Keys) ([]*sheets.Sheet, error) {
	data := make([]byte, size)
	if n, err := r.ReadAt(data, 0); err != nil && err != io.EOF {
		return nil, err
	} else {
		data = data[:n]
	}
	c, err := ole2.Open(data)
	if err != nil {
		return nil, err
	}
	content, err := sealed.Open(ctx, c, keys)
	if sealed.Closed(err) {
		return nil, &sheets.FileError{Kind: sheets.ErrEncrypted, Err: err}
	}
	if err != nil {
		return nil, err
	}
	inner, size := bytes.NewReader(content), int64(len(content))
	is, err := sniffZip(ctx, inner, size, lim)
	if err != nil {
		return nil, err
	}
	if is.zip == nil {
		return nil, &sheets.FileError{Kind: sheets.ErrUnsupported, Err: &FormatError{is.Format}}
	}
	return is.zip.Read()
}
