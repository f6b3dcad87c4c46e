package xls

import (
	"fmt"
	"math"

	"ledgercheck/sheets"
)

// A formula's record holds the value that its program saw last, or 0, or an empty text, where that program never
// calculates. Such a value is not read as one:
//
//   - POI, NPOI, JExcelApi and Spreadsheet::WriteExcel write 0 together with the bit that asks Excel to calculate when
//     it opens the file. So does OpenOffice, with values that it did calculate: only where all values with that bit in
//     the whole workbook are 0 or empty are they unknown (see calculated).
//   - xlwt writes an empty text for every formula. Where the formula's last step can only give a number, no program
//     that calculates has written that, and the value is unknown.
//   - The text of a formula stands in a record of its own behind it. Where that is missing, the value is unknown.
const calculateOnLoad = 0x0002

// formula reads a formula's cached value.
func (w *worksheet) formula(rec record, v *sheets.Content) error {
	if err := rec.atLeast(16); err != nil {
		return err
	}
	if oversize(rec) {
		return fmt.Errorf("%w: a formula of %d bytes", errRecord, len(rec.data))
	}
	v.Formula = true
	if rec.u16(12) != 0xffff {
		bits := uint64(rec.u32(6)) | uint64(rec.u32(10))<<32
		if bits == 0 && rec.u16(14)&calculateOnLoad != 0 && !w.calculated {
			v.Kind = sheets.Uncalculated
			return nil
		}
		setNumber(v, math.Float64frombits(bits))
		return nil
	}
	switch rec.data[6] {
	case 0:
		v.Kind = sheets.Uncalculated // until its text comes
		w.pending = true
	case 1:
		setBool(v, rec.data[8])
	case 2:
		setFault(v, rec.data[8])
	case 3:
		if givesNumber(expression(rec), w.biff5) {
			v.Kind = sheets.Uncalculated
		}
	default:
		return fmt.Errorf("%w: a formula's value of kind %d", errRecord, rec.data[6])
	}
	return nil
}

// formulaText reads the text of the formula before it.
func (w *worksheet) formulaText(rec record) error {
	list := w.continued(rec)
	if !w.pending {
		return nil // no formula asked for it
	}
	w.pending = false
	v := &w.cells[len(w.cells)-1].v
	var t text
	if len(rec.data) > 0 {
		var err error
		if t, err = w.readLong(newPieces(list...)); err != nil {
			return fmt.Errorf("the text of the formula in row %d: %w", w.row, err)
		}
	}
	w.setText(v, t)
	return nil
}

// calculates reports whether any formula with the bit has a value that only a program which calculates can have put there.
func (b *book) calculates() (bool, error) {
	for r, step := (records{stream: b.stream}), 1; ; step++ {
		if step%4096 == 0 && b.ctx.Err() != nil {
			return false, b.ctx.Err()
		}
		rec, err := r.next()
		if err != nil {
			return false, nil // the end, or damage that its sheet will report
		}
		switch rec.id {
		case idFormula, idFormula3, idFormula4:
			if len(rec.data) < 16 || rec.u16(14)&calculateOnLoad == 0 {
				continue
			}
			special := rec.u16(12) == 0xffff
			if special && rec.data[6] < 3 || !special && (rec.u32(6) != 0 || rec.u32(10) != 0) {
				return true, nil
			}
		}
	}
}

// endFormula gives up waiting for a formula's text.
func (w *worksheet) endFormula() { w.pending = false }

// expression gives a formula's tokens, nil where the record does not have them.
func expression(rec record) []byte {
	if len(rec.data) < 22 || rec.u16(20) > len(rec.data)-22 {
		return nil
	}
	return rec.data[22 : 22+rec.u16(20)]
}

// oversize reports whether a formula's record is larger than its expression, though that has no token whose content
// stands behind it: then cells behind it were taken in.
func oversize(rec record) bool {
	if len(rec.data) < 22 || len(rec.data)-22-rec.u16(20) <= mostSlack {
		return false
	}
	for _, token := range expression(rec) {
		switch token {
		case 0x20, 0x40, 0x60, 0x26, 0x46, 0x66: // constants in braces, and unions of ranges
			return false
		}
	}
	return true
}
