package xls

import (
	"errors"
	"fmt"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

const (
	mostCol = 256 // columns of a worksheet in these formats
	mostBOF = 16  // bytes of the record that begins a sheet
)

var (
	errOffset       = errors.New("no sheet begins where the list of sheets says")
	errSamePlace    = errors.New("another sheet of the list begins at the same place")
	errOverlap      = errors.New("the sheets lie one in another")
	errNotWorksheet = errors.New("the sheet is of another kind than the list of sheets says")
)

// worksheet reads one sheet.
type worksheet struct {
	*book
	records
	sheet *sheets.Sheet

	cells    []cell
	unsorted bool // the cells do not come by rising row and column
	row      int  // the row whose cells are being read, 0 between rows
	whole    int  // the last row that was read to its end

	pending   bool // the last of the cells is a formula whose text is still to come
	dialog    bool // it holds a dialog box, not a table
	hideRows  bool // rows of which nothing is said are hidden
	rowHidden map[int]bool
	colHidden [mostCol + 1]bool

	cols     []int // scratch
	contents []sheets.Content
}

// cell is one cell in the order of the file, row and column 1-based.
type cell struct {
	row, col int32
	v        sheets.Content
}

// readSheet reads a sheet; damage is kept in it. It is nil where it is none, the error is that of a cancelled context.
func (b *book) readSheet(ref sheetRef) (*sheets.Sheet, error) {
	w := &worksheet{book: b, rowHidden: map[int]bool{}}
	w.sheet = &sheets.Sheet{Name: ref.name, Hidden: ref.hidden, Epoch1904: b.epoch1904}
	err := w.read(ref)
	if b.ctx.Err() != nil {
		return nil, b.ctx.Err()
	}
	if w.dialog && err == nil && len(w.cells) == 0 {
		return nil, nil
	}
	if err = w.finish(err); err != nil {
		w.sheet.Damage = fileError(ref.name, w.whole, err)
	}
	return w.sheet, nil
}

// read goes through the sheet's records to its end.
func (w *worksheet) read(ref sheetRef) error {
	if w.starts[ref.start] > 1 {
		return errSamePlace
	}
	w.records = records{stream: w.book.stream, pos: ref.start, cut: w.book.cut}
	rec, err := w.next()
	switch {
	case err != nil:
		return err
	case rec.id != idBOF || len(rec.data) < 4 || len(rec.data) > mostBOF:
		return errOffset
	case rec.u16(2) != sheetStream:
		return fmt.Errorf("%w: %04Xh", errNotWorksheet, rec.u16(2))
	}
	defer func() { w.walked += w.pos - ref.start }()
	depth := 1 // charts in the sheet have substreams of their own
	for step := 1; ; step++ {
		if step%1024 == 0 {
			if err := w.ctx.Err(); err != nil {
				return err
			}
		}
		if w.walked+w.pos-ref.start > 2*len(w.book.stream) {
			return errOverlap
		}
		rec, err := w.next()
		if err != nil {
			return err
		}
		switch {
		case rec.id == idBOF && w.starts[rec.at] > 0:
			return errNoEnd
		case rec.id == idBOF:
			depth++
		case rec.id == idEOF:
			if depth--; depth == 0 {
				w.endRow()
				return nil
			}
		case depth == 1:
			if err := doubt(rec); err != nil {
				return err
			}
			if err := w.record(rec); err != nil {
				return err
			}
		}
	}
}

// record reads one record of the sheet itself.
func (w *worksheet) record(rec record) error {
	switch rec.id {
	case idLabelSST, idLabel, idRString, idNumber, idRK, idMulRK, idBlank, idMulBlank, idBoolErr, idFormula, idFormula3, idFormula4:
		return w.cellRecord(rec)
	case idString:
		return w.formulaText(rec)
	case idArray, idTable, idSharedFmla, idContinue, idDimension2:
		return nil // the first three stand between a formula and its text
	}
	w.endRow()
	switch rec.id {
	case idRow:
		w.rowRecord(rec)
	case idDefaultRow:
		w.hideRows = rec.u16(0)&0x0002 != 0
	case idColInfo:
		w.column(rec)
	case idMergeCells:
		return w.merges(rec)
	case idWSBool:
		w.dialog = rec.u16(0)&0x0010 != 0
	}
	return nil
}

// endRow notes that the row whose cells were being read is whole, as far as the file is in order.
func (w *worksheet) endRow() {
	w.endFormula()
	if w.row > 0 {
		w.whole, w.row = w.row, 0
	}
}

// rowRecord reads whether a row is hidden: marked so, or given a height of 0 of its own.
func (w *worksheet) rowRecord(rec record) {
	w.rowHidden[rec.u16(0)+1] = rec.u16(12)&0x0020 != 0 || rec.u16(6) == 0
}

// column reads whether columns are hidden: marked so, or given no width.
func (w *worksheet) column(rec record) {
	if rec.u16(8)&1 == 0 && rec.u16(4) != 0 {
		return
	}
	for col := rec.u16(0) + 1; col <= min(rec.u16(2)+1, mostCol); col++ {
		w.colHidden[col] = true
	}
}

func (w *worksheet) merges(rec record) error {
	if err := rec.atLeast(2); err != nil {
		return err
	}
	n := rec.u16(0)
	if len(rec.data) != 2+8*n {
		return fmt.Errorf("%w: %d bytes for %d merged ranges", errRecord, len(rec.data), n)
	}
	for i := range n {
		at := 2 + 8*i
		top, bottom, left, right := rec.u16(at)+1, rec.u16(at+2)+1, rec.u16(at+4)+1, rec.u16(at+6)+1
		if top > bottom || left > right || right > mostCol {
			return fmt.Errorf("%w: the merged range of rows %d to %d, columns %d to %d", errRecord, top, bottom, left, right)
		}
		if top == bottom && left == right {
			continue
		}
		if len(w.sheet.Merges) >= w.lim.Merges {
			return limits.Exceeded(int64(w.lim.Merges), "merged ranges")
		}
		w.sheet.Merges = append(w.sheet.Merges, sheets.Range{From: sheets.Cell{Row: top, Col: left}, To: sheets.Cell{Row: bottom, Col: right}})
	}
	return nil
}
