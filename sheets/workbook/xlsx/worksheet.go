package xlsx

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

var (
	errNotWorksheet = errors.New("the part is not a worksheet")
	errNoData       = errors.New("the worksheet has no cell data part")
	errTwice        = errors.New("it is there twice")
)

// worksheet reads one sheet.
type worksheet struct {
	*book
	*xmlscan.Scanner
	sheet *sheets.Sheet
	texts *interner

	size      int64            // of the part
	row       int              // the row being read
	whole     int              // the last row that was read to its end
	cols      []int            // of the row's cells
	cells     []sheets.Content // what they hold
	seen      map[int]bool     // rows seen, from the first that went backwards on
	backward  bool
	lastCol   int
	usesTable bool    // a cell refers to the shared strings
	usesStyle bool    // a cell refers to a format other than the first
	hidden    []int32 // by column: how many hidden ranges begin there, less those that ended before; nil: there are none
	value     []byte
	text      []byte
}

// readSheet reads a sheet; damage is kept in it. The error is that of a cancelled context.
func (b *book) readSheet(ref sheetRef, texts *interner) (*sheets.Sheet, error) {
	w := &worksheet{book: b, texts: texts}
	w.sheet = &sheets.Sheet{Name: ref.name, Hidden: ref.hidden, Epoch1904: b.epoch1904}
	err := w.read(ref)
	if b.ctx.Err() != nil {
		return nil, b.ctx.Err()
	}
	if tooMany := w.finish(); err == nil {
		err = tooMany
	}
	if err != nil {
		w.sheet.Damage = fileError(ref.name, w.whole, err)
	}
	return w.sheet, nil
}

func (w *worksheet) read(ref sheetRef) error {
	if ref.part == "" {
		return fmt.Errorf("%w: the sheet's own", errMissing)
	}
	s, closer, err := w.scan(ref.part)
	if err != nil {
		return err
	}
	defer closer.Close()
	w.Scanner, w.size = s, w.sizeOf(ref.part)
	if err := w.document(); err != nil {
		return err
	}
	switch {
	case w.usesTable && w.strings.err != nil:
		return fmt.Errorf("shared strings: %w", w.strings.err)
	case w.usesStyle && w.styles.err != nil:
		return fmt.Errorf("cell formats: %w", w.styles.err)
	}
	return nil
}

// document reads the part to its end: only there the zip's check sum is compared.
func (w *worksheet) document() error {
	data := false
	for {
		kind, err := w.Next()
		if err != nil {
			return err
		}
		if kind == xmlscan.EOF {
			if !data {
				return errNoData
			}
			return nil
		}
		if kind != xmlscan.Start {
			continue
		}
		if w.Depth() == 1 {
			if !w.Is("worksheet") {
				return errNotWorksheet
			}
			continue
		}
		switch string(w.Name) {
		case "sheetData":
			if data {
				return fmt.Errorf("cell data: %w", errTwice)
			}
			data = true
			err = w.sheetData()
		case "cols":
			err = w.each("col", w.column)
		case "mergeCells":
			err = w.each("mergeCell", w.merge)
		default:
			err = w.Skip()
		}
		if err != nil {
			return err
		}
	}
}

// each calls read for the child elements of the current element that have the name; read must consume the element.
func (w *worksheet) each(name string, read func() error) error {
	for depth := w.Depth() - 1; ; {
		kind, err := w.Next()
		if err != nil {
			return err
		}
		switch {
		case kind == xmlscan.Start && w.Is(name):
			err = read()
		case kind == xmlscan.Start:
			err = w.Skip()
		case kind == xmlscan.End && w.Depth() == depth:
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (w *worksheet) column() error {
	from, to, hidden := 0, 0, false
	for _, a := range w.Attrs {
		switch string(a.Name) {
		case "min":
			from, _ = strconv.Atoi(string(a.Raw))
		case "max":
			to, _ = strconv.Atoi(string(a.Raw))
		case "hidden":
			hidden = hidden || isTrue(string(a.Raw))
		case "width":
			width, err := strconv.ParseFloat(string(a.Raw), 64)
			hidden = hidden || err == nil && width == 0
		}
	}
	if hidden && from >= 1 && from <= to {
		if w.hidden == nil {
			w.hidden = make([]int32, sheets.MaxCol+2)
		}
		w.hidden[min(from, sheets.MaxCol+1)]++
		w.hidden[min(to, sheets.MaxCol)+1]--
	}
	return w.Skip()
}

func (w *worksheet) merge() error {
	ref, err := w.Attr("ref")
	if err != nil {
		return err
	}
	r, err := parseRange(ref)
	if err != nil {
		return err
	}
	if r.From != r.To {
		if len(w.sheet.Merges) >= w.lim.Merges {
			return limits.Exceeded(int64(w.lim.Merges), "merged ranges")
		}
		w.sheet.Merges = append(w.sheet.Merges, r)
	}
	return w.Skip()
}

// finish brings the sheet into the form that readers promise. The error says that the merges are more than can be searched.
func (w *worksheet) finish() error {
	s := w.sheet
	if w.backward {
		slices.SortFunc(s.Rows, func(a, b sheets.Row) int { return a.Index - b.Index })
	}
	s.HiddenCols = map[int]bool{}
	last := w.lastCol
	for _, m := range s.Merges {
		last = max(last, min(m.To.Col, m.From.Col+255))
	}
	open := int32(0)
	for col := 1; col <= last && w.hidden != nil; col++ { // to hide all columns right of the table is usual
		if open += w.hidden[col]; open > 0 {
			s.HiddenCols[col] = true
		}
	}
	touched := 0
	for _, m := range s.Merges {
		touched += max(0, min(m.To.Row, s.LastRow())-m.From.Row+1)
	}
	var err error
	if touched > w.lim.Cells {
		s.Merges = nil
		err = limits.Exceeded(int64(w.lim.Cells), "rows in merged ranges")
	}
	s.Finish()
	return err
}
