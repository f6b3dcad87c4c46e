package xlsx

import (
	"errors"
	"fmt"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/xmlscan"
)

var (
	errStringIndex = errors.New("a cell refers to a shared string that is not there")
	errCellType    = errors.New("a cell of an unknown type")
	errStyleIndex  = errors.New("a cell format that is no number")
)

// cellType is a cell's t attribute.
type cellType uint8

const (
	number cellType = iota
	shared
	formulaText
	inline
	boolean
	fault
	isoDate
	unknown
)

func typeOf(t []byte) cellType {
	switch string(t) {
	case "n", "":
		return number
	case "s":
		return shared
	case "str":
		return formulaText
	case "inlineStr":
		return inline
	case "b":
		return boolean
	case "e":
		return fault
	case "d":
		return isoDate
	}
	return unknown
}

// raw is a cell as it stands in the file.
type raw struct {
	kind     cellType
	formula  bool
	hasValue bool // a <v>, empty or not
	hasText  bool // an <is>
	strike   strike
	style    uint32
}

// readCell reads a cell, keeps what it holds in w.cells and gives its column. before is the column of the cell before it.
func (w *worksheet) readCell(before int) (col int, err error) {
	var c raw
	col = before + 1
	addressed := false
	for _, a := range w.Attrs {
		if len(a.Name) != 1 {
			continue
		}
		switch a.Name[0] {
		case 'r':
			row, at, ok := parseAddress(a.Raw)
			if !ok || row != w.row || addressed {
				return 0, fmt.Errorf("%w: cell %.20q in row %d", errAddress, a.Raw, w.row)
			}
			col, addressed = at, true
		case 's':
			n, ok := parseIndex(a.Raw)
			if !ok && len(a.Raw) > 0 { // s="" is written by some and means nothing
				return 0, fmt.Errorf("%w: %.20q", errStyleIndex, a.Raw)
			}
			c.style = uint32(n)
			w.usesStyle = w.usesStyle || n > 0
		case 't':
			if c.kind = typeOf(a.Raw); c.kind == unknown {
				return 0, fmt.Errorf("%w: %.20q", errCellType, a.Raw)
			}
		}
	}
	if col > sheets.MaxCol {
		return 0, fmt.Errorf("%w: a column beyond the last", errAddress)
	}
	for depth := w.Depth() - 1; ; {
		kind, err := w.Next()
		if err != nil {
			return 0, err
		}
		if kind == xmlscan.End && w.Depth() == depth {
			break
		}
		if kind != xmlscan.Start {
			continue
		}
		switch string(w.Name) {
		case "v":
			if c.hasValue {
				return 0, fmt.Errorf("a cell's value: %w", errTwice)
			}
			c.hasValue = true
			w.value, err = w.AppendElement(w.value[:0])
		case "f":
			c.formula = true
			err = w.Skip()
		case "is":
			c.hasText = true
			w.text, c.strike, err = appendRich(w.Scanner, w.text[:0], w.lim.TextBytes)
		default:
			err = w.Skip()
		}
		if err != nil {
			return 0, err
		}
	}
	return col, w.keepCell(col, c, w.value, w.text)
}

// keepCell keeps in w.cells what a cell holds.
func (w *worksheet) keepCell(col int, c raw, value, text []byte) error {
	n := len(w.cells)
	w.cells = append(w.cells, sheets.Content{Kind: sheets.Blank, Formula: c.formula, Style: w.styles.index(c.style)})
	v := &w.cells[n]
	if err := w.content(v, c, value, text); err != nil {
		return fmt.Errorf("cell %v: %w", sheets.Cell{Row: w.row, Col: col}, err)
	}
	// A blank is kept only out of order, until readRow has looked for cells that are there twice.
	if isEmpty(v) && (n == 0 || col > w.cols[n-1]) {
		w.cells = w.cells[:n]
		return nil
	}
	w.cols = append(w.cols, col)
	return nil
}

// content puts into v what a cell holds, from what stands in its <v> and in its <is>.
func (w *worksheet) content(v *sheets.Content, c raw, value, text []byte) (err error) {
	if !c.hasValue {
		value = nil
	}
	switch c.kind {
	case formulaText, inline:
		switch {
		case c.hasValue && !(c.hasText && (c.kind == inline || len(value) == 0)):
			v.Text, err = w.texts.text(unescape(value))
		case c.hasText:
			v.Text, err = w.texts.text(text)
			v.Style = w.struckStyle(v.Style, c.strike)
		case c.formula:
			v.Kind = sheets.Uncalculated
			return nil
		}
		if v.Text != "" {
			v.Kind = sheets.Text
		}
		return err
	}
	if c.hasText && len(value) == 0 {
		// Some programs forget t="inlineStr".
		if v.Text, err = w.texts.text(text); v.Text != "" {
			v.Kind, v.Style = sheets.Text, w.struckStyle(v.Style, c.strike)
		}
		return err
	}
	value = trimSpace(value)
	if len(value) == 0 {
		if c.formula {
			v.Kind = sheets.Uncalculated
		}
		return nil
	}
	switch c.kind {
	case shared:
		i, ok := parseIndex(value)
		if !ok || i >= len(w.strings.list) {
			if w.strings.err != nil {
				return fmt.Errorf("%w: %w", errStringIndex, w.strings.err)
			}
			return fmt.Errorf("%w: %.20q of %d", errStringIndex, value, len(w.strings.list))
		}
		w.usesTable = true
		if v.Text = w.strings.list[i]; v.Text != "" {
			v.Kind = sheets.Text
			if len(w.strings.struck) > 0 {
				v.Style = w.struckStyle(v.Style, w.strings.struck[i])
			}
		}
		return nil
	case boolean:
		switch string(value) {
		case "1", "true", "TRUE":
			v.Kind, v.Number = sheets.Bool, 1
			return nil
		case "0", "false", "FALSE":
			v.Kind = sheets.Bool
			return nil
		}
	case fault:
		v.Kind = sheets.Fault
		v.Text, err = w.texts.text(value)
		return err
	case isoDate:
		if serial, ok := parseISO(string(value), w.epoch1904); ok {
			v.Kind, v.Number = sheets.Number, serial
			v.Style = w.styles.with(v.Style, notStruck, true)
			return nil
		}
	case number:
		if f, ok := parseNumber(value); ok {
			v.Kind, v.Number = sheets.Number, f
			return nil
		}
	}
	// Not what the type says: it stays as it stands, a text.
	v.Kind = sheets.Text
	v.Text, err = w.texts.text(value)
	return err
}

func (w *worksheet) struckStyle(style uint32, how strike) uint32 {
	if how == notStruck {
		return style
	}
	return w.styles.with(style, how, false)
}
