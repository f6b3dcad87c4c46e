package xlsx

import (
	"context"
	"errors"

	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

// stringTable is the workbook's table of shared strings.
type stringTable struct {
	list   []string
	struck map[int]strike // those that are struck through, wholly or in part
	// err is not nil where the table is missing or was not read to its end; sheets that need it are damaged then.
	err error
}

// readStrings reads the table. The error is one that ends the work on the file; damage is kept in the table.
func readStrings(c *container, part string) (*stringTable, error) {
	t := &stringTable{struck: map[int]strike{}}
	t.err = t.read(c, part)
	if errors.Is(t.err, limits.ErrExceeded) || errors.Is(t.err, context.Canceled) || errors.Is(t.err, context.DeadlineExceeded) {
		return nil, t.err
	}
	return t, nil
}

func (t *stringTable) read(c *container, part string) error {
	s, closer, err := c.scan(part)
	if err != nil {
		return err
	}
	defer closer.Close()
	var (
		texts = newInterner()
		buf   []byte
		bytes int
	)
	defer texts.release()
	for {
		kind, err := s.Next()
		if err != nil {
			return err
		}
		switch {
		case kind == xmlscan.EOF:
			return nil
		case kind != xmlscan.Start || s.Depth() == 1:
			continue
		case !s.Is("si"):
			if err := s.Skip(); err != nil {
				return err
			}
			continue
		}
		var struck strike
		if buf, struck, err = appendRich(s, buf[:0], c.lim.TextBytes); err != nil {
			return err
		}
		text, err := texts.text(buf)
		if err != nil {
			return err
		}
		if bytes += len(text); bytes > c.lim.SharedBytes {
			return limits.Exceeded(int64(c.lim.SharedBytes), "bytes of shared strings")
		}
		if len(t.list) >= c.lim.SharedStrings {
			return limits.Exceeded(int64(c.lim.SharedStrings), "shared strings")
		}
		if struck != notStruck {
			t.struck[len(t.list)] = struck
		}
		t.list = append(t.list, text)
	}
}
