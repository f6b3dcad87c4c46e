package xls

import (
	"errors"
	"fmt"

	"ledgercheck/sheets/workbook/limits"
)

var errStringIndex = errors.New("a cell refers to a shared string that is not there")

// stringTable is the workbook's table of shared strings (SST record).
type stringTable struct {
	list  []string
	fonts map[int]fontUse // of those with fonts of their own
	// err is not nil where the table was not read to its end; a sheet that needs the rest is damaged then.
	err error
}

// readStrings reads the table. The error is one that ends the work on the file; damage is kept in the table.
func (b *book) readStrings(table [][]byte) error {
	b.strings.fonts = map[int]fontUse{}
	if table == nil {
		return nil
	}
	p := newPieces(table...)
	err := p.skip(4) // how often they are used
	var count int64
	if err == nil {
		count, err = p.u32()
	}
	size := 0
	for i := int64(0); i < count && err == nil; i++ {
		if i%1024 == 0 && b.ctx.Err() != nil {
			return b.ctx.Err()
		}
		if len(b.strings.list) >= b.lim.SharedStrings {
			return limits.Exceeded(int64(b.lim.SharedStrings), "shared strings")
		}
		var (
			n int
			t text
		)
		if n, err = p.u16(); err != nil {
			break
		}
		if t, err = b.readText(p, n); err != nil {
			break
		}
		if size += len(t.s); size > b.lim.SharedBytes {
			return limits.Exceeded(int64(b.lim.SharedBytes), "bytes of shared strings")
		}
		if t.fonts != 0 {
			b.strings.fonts[len(b.strings.list)] = t.fonts
		}
		b.strings.list = append(b.strings.list, t.s)
	}
	if errors.Is(err, limits.ErrExceeded) {
		return err
	}
	b.strings.err = err
	return nil
}

// at gives a shared string.
func (t *stringTable) at(i uint32) (text, error) {
	if int64(i) < int64(len(t.list)) {
		return text{t.list[i], t.fonts[int(i)]}, nil
	}
	if t.err != nil {
		return text{}, fmt.Errorf("%w: %d of %d: %w", errStringIndex, i, len(t.list), t.err)
	}
	return text{}, fmt.Errorf("%w: %d of %d", errStringIndex, i, len(t.list))
}
