package xls

import (
	"encoding/binary"
	"fmt"
	"math"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// faults are the names of error values by their numbers.
var faults = map[byte]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0f: "#VALUE!", 0x17: "#REF!", 0x1d: "#NAME?", 0x24: "#NUM!", 0x2a: "#N/A", 0x2b: "#GETTING_DATA",
}

// cellRecord reads a record that holds one cell or a row's neighbouring cells.
func (w *worksheet) cellRecord(rec record) error {
	w.endFormula()
	if err := rec.atLeast(6); err != nil {
		return err
	}
	row, col := rec.u16(0)+1, rec.u16(2)+1
	if row != w.row {
		w.endRow()
		w.row = row
	}
	if err := w.cell(rec, row, col); err != nil {
		return fmt.Errorf("cell %v: %w", sheets.Cell{Row: row, Col: col}, err)
	}
	return nil
}

func (w *worksheet) cell(rec record, row, col int) error {
	v := sheets.Content{Kind: sheets.Blank, Style: w.styles.index(rec.u16(4))}
	switch rec.id {
	case idMulRK:
		return w.several(rec, row, col, 6)
	case idMulBlank:
		return w.several(rec, row, col, 2)
	case idBlank:
	case idRK:
		setNumber(&v, rkNumber(rec.u32(6)))
	case idNumber:
		setNumber(&v, math.Float64frombits(binary.LittleEndian.Uint64(rec.data[6:])))
	case idBoolErr:
		if rec.data[7] == 0 {
			setBool(&v, rec.data[6])
		} else {
			setFault(&v, rec.data[6])
		}
	case idLabelSST:
		t, err := w.strings.at(rec.u32(6))
		if err != nil {
			return err
		}
		w.setText(&v, t)
	case idLabel, idRString:
		t, err := w.label(rec)
		if err != nil {
			return err
		}
		w.setText(&v, t)
	default:
		if err := w.formula(rec, &v); err != nil {
			return err
		}
	}
	return w.keep(row, col, v)
}

// several reads MULRK and MULBLANK: for each column a format and, in the former, a number; then the last column.
func (w *worksheet) several(rec record, row, col, size int) error {
	n := (len(rec.data) - 6) / size
	last := rec.u16(4+n*size) + 1
	if n == 0 || (len(rec.data)-6)%size != 0 || last != col+n-1 {
		return fmt.Errorf("%w: %04Xh of %d bytes for columns %d to %d", errRecord, rec.id, len(rec.data), col, last)
	}
	for i := range n {
		at := 4 + i*size
		v := sheets.Content{Kind: sheets.Blank, Style: w.styles.index(rec.u16(at))}
		if rec.id == idMulRK {
			setNumber(&v, rkNumber(rec.u32(at+2)))
		}
		if err := w.keep(row, col+i, v); err != nil {
			return err
		}
	}
	return nil
}

// label reads a text that stands in the cell's own record, in RSTRING with its fonts behind it.
func (w *worksheet) label(rec record) (text, error) {
	p := newPieces(w.continued(rec)...)
	if err := p.skip(6); err != nil {
		return text{}, err
	}
	if rec.id == idLabel {
		return w.readLong(p)
	}
	if w.biff5 {
		return w.richBytes(p)
	}
	n, err := p.u16()
	if err != nil {
		return text{}, err
	}
	t, err := w.readText(p, n)
	if err != nil {
		return t, err
	}
	runs, err := p.u16()
	if err != nil {
		return t, err
	}
	t.fonts, err = w.readRuns(p, runs, false, len(w.units), w.blankUnit)
	return t, err
}

// keep stores a cell that was read. Blanks are stored where they are struck through, as one may say so of a whole row.
func (w *worksheet) keep(row, col int, v sheets.Content) error {
	if col > mostCol {
		return fmt.Errorf("%w: column %d", errRecord, col)
	}
	if v.Kind == sheets.Blank && !v.Formula && !w.styles.list[v.Style].Strike {
		return nil
	}
	if w.usedCells++; w.usedCells > w.lim.Cells {
		return limits.Exceeded(int64(w.lim.Cells), "cells")
	}
	c := cell{int32(row), int32(col), v}
	if n := len(w.cells); n > 0 && !w.unsorted {
		w.unsorted = byPlace(w.cells[n-1], c) >= 0
	}
	w.cells = append(w.cells, c)
	return nil
}

func byPlace(a, b cell) int {
	if a.row != b.row {
		return int(a.row - b.row)
	}
	return int(a.col - b.col)
}

// rkNumber reads a number in four bytes: an integer of 30 bits with its sign or the upper half of a float, either as it
// is or a hundredfold.
func rkNumber(rk uint32) float64 {
	f := math.Float64frombits(uint64(rk&^3) << 32)
	if rk&2 != 0 {
		f = float64(int32(rk) >> 2)
	}
	if rk&1 != 0 {
		f /= 100
	}
	return f
}

// setNumber puts a number; what is none shows as #NUM! in Excel.
func setNumber(v *sheets.Content, f float64) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		setFault(v, 0x24)
		return
	}
	v.Kind, v.Number = sheets.Number, f
}

func setBool(v *sheets.Content, b byte) {
	v.Kind = sheets.Bool
	if b != 0 {
		v.Number = 1
	}
}

func setFault(v *sheets.Content, b byte) {
	v.Kind, v.Text = sheets.Fault, faults[b]
	if v.Text == "" {
		v.Text = fmt.Sprintf("#ERROR(%d)", b)
	}
}

func (w *worksheet) setText(v *sheets.Content, t text) {
	v.Kind = sheets.Blank
	if v.Text = t.s; t.s != "" {
		v.Kind, v.Style = sheets.Text, w.styles.with(v.Style, t.fonts)
	}
}
