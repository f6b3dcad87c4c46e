package xls

import (
	"context"
	"errors"
	"fmt"

	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/sealed"
)

// The types of sheets in BOUNDSHEET records, and of substreams in BOF records.
const (
	macroSheet = 1
	chartSheet = 2
	module     = 6

	globalsStream = 0x0005
	sheetStream   = 0x0010
)

var (
	errNoSheets   = errors.New("the list of sheets is empty")
	errNotBIFF    = errors.New("the stream does not begin with a workbook")
	errNotGlobals = errors.New("the stream does not begin with the workbook's globals")
)

// sheetRef is one entry of the workbook's list of sheets.
type sheetRef struct {
	name   string
	hidden bool
	start  int // where its substream begins
}

// book is the workbook around its sheets: what they refer to.
type book struct {
	ctx       context.Context
	lim       limits.Limits
	stream    []byte
	cut       error // why the stream is shorter than the file says
	biff5     bool
	codePage  codePage
	epoch1904 bool
	sheets    []sheetRef
	// calculated says that the program which wrote the formulas with calculateOnLoad calculates.
	calculated bool
	starts     map[int]int // how many sheets begin at a place
	strings    stringTable
	styles     styleTable

	walked                        int // bytes of sheets gone through: sheets that overlap could cost a lot
	usedRows, usedCells, usedArea int // so far, against the limits

	bytes []byte // scratch
	units []uint16
}

// openBook reads the globals: everything but the sheets.
func openBook(ctx context.Context, stream []byte, cut error, lim limits.Limits, keys *sealed.Keys) (*book, error) {
	b := &book{ctx: ctx, lim: lim, stream: stream, cut: cut, starts: map[int]int{}}
	if err := b.version(); err != nil {
		return nil, err
	}
	if err := b.unlock(keys); err != nil {
		return nil, err
	}
	if err := b.globals(); err != nil {
		return nil, err
	}
	if len(b.sheets) == 0 {
		return nil, errNoSheets
	}
	var err error
	b.calculated, err = b.calculates()
	return b, err
}

// version reads the first record, which says what the others are like.
func (b *book) version() error {
	r := records{stream: b.stream, cut: b.cut}
	rec, err := r.next()
	if err != nil {
		return err
	}
	switch rec.id {
	case idBOF2, idBOF3, idBOF4:
		return ErrOldVersion
	case idBOF:
	default:
		return errNotBIFF
	}
	if err := rec.atLeast(4); err != nil {
		return err
	}
	switch rec.u16(0) >> 8 {
	case 6:
	case 5:
		b.biff5 = true
	case 2, 3, 4:
		return ErrOldVersion
	default:
		return fmt.Errorf("%w: version %04Xh", errNotBIFF, rec.u16(0))
	}
	if rec.u16(2) != globalsStream {
		return errNotGlobals
	}
	return nil
}

// globals reads the first substream. Texts in it wait until its end, as the code page and the fonts may come later.
func (b *book) globals() error {
	r := records{stream: b.stream, cut: b.cut}
	if _, err := r.next(); err != nil {
		return err
	}
	var (
		bounds, formats []record
		table           [][]byte
		step            int
	)
reading:
	for {
		if step++; step%1024 == 0 && b.ctx.Err() != nil {
			return b.ctx.Err()
		}
		rec, err := r.next()
		if err != nil {
			return err
		}
		switch rec.id {
		case idEOF, idBOF: // some programs leave the end record out
			break reading
		case idCodePage:
			if len(rec.data) >= 2 {
				b.codePage = codePage(rec.u16(0))
			}
		case idDate1904:
			b.epoch1904 = len(rec.data) >= 2 && rec.u16(0) != 0
		case idFont:
			err = b.styles.addFont(rec)
		case idXF:
			err = b.styles.addXF(rec)
		case idFormat:
			formats = append(formats, rec)
		case idBoundSheet:
			if bounds = append(bounds, rec); len(bounds) > b.lim.Sheets {
				err = limits.Exceeded(int64(b.lim.Sheets), "sheets")
			}
		case idSST:
			table = r.continued(rec)
		}
		if err != nil {
			return err
		}
	}
	b.styles.codes = map[int]string{}
	for _, rec := range formats {
		if err := b.format(rec); err != nil {
			return err
		}
	}
	b.styles.build()
	for _, rec := range bounds {
		if err := b.boundSheet(rec); err != nil {
			return err
		}
	}
	return b.readStrings(table)
}

func (b *book) format(rec record) error {
	if err := rec.atLeast(3); err != nil {
		return err
	}
	code, err := b.readName(rec.data[2:], b.biff5)
	if err != nil {
		return fmt.Errorf("number format: %w", err)
	}
	b.styles.codes[rec.u16(0)] = code
	return nil
}

func (b *book) boundSheet(rec record) error {
	if err := rec.atLeast(7); err != nil {
		return err
	}
	ref := sheetRef{start: int(rec.u32(0)), hidden: rec.data[4]&3 != 0}
	switch rec.data[5] {
	case macroSheet, chartSheet, module:
		b.starts[ref.start]++
		return nil
	}
	var err error
	if ref.name, err = b.readName(rec.data[6:], true); err != nil {
		return fmt.Errorf("sheet name: %w", err)
	}
	b.starts[ref.start]++
	b.sheets = append(b.sheets, ref)
	return nil
}
