package xls

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// le writes numbers as the file has them, by their Go type; texts and bytes as they are.
func le(parts ...any) []byte {
	var out []byte
	for _, p := range parts {
		switch p := p.(type) {
		case int:
			out = binary.LittleEndian.AppendUint16(out, uint16(p))
		case byte:
			out = append(out, p)
		case rune:
			out = binary.LittleEndian.AppendUint16(out, uint16(p))
		case uint32:
			out = binary.LittleEndian.AppendUint32(out, p)
		case float64:
			out = binary.LittleEndian.AppendUint64(out, math.Float64bits(p))
		case string:
			out = append(out, p...)
		case []byte:
			out = append(out, p...)
		default:
			panic(fmt.Sprintf("%T", p))
		}
	}
	return out
}

// rec makes a record.
func rec(id int, parts ...any) []byte {
	data := le(parts...)
	return append(le(id, len(data)), data...)
}

// wide makes the option byte and the characters of a BIFF8 text, narrow that of one with a byte a character.
func wide(s string) []byte {
	out := []byte{1}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, le(int(u))...)
	}
	return out
}

func narrow(s string) []byte { return append([]byte{0}, s...) }

func count(s string) int { return len(utf16.Encode([]rune(s))) }

// long is a BIFF8 text with its length in two bytes, short one with its length in one.
func long(s string) []byte  { return le(count(s), wide(s)) }
func short(s string) []byte { return le(byte(count(s)), wide(s)) }

// label and num make cells; row and col are 0-based, as in the file.
func label(row, col int, s string) []byte {
	return rec(idLabel, row, col, 0, long(s))
}

func num(row, col, xf int, f float64) []byte { return rec(idNumber, row, col, xf, f) }

func shared(row, col, i int) []byte { return rec(idLabelSST, row, col, 0, uint32(i)) }

// formulaRec makes a formula of a value in eight bytes.
func formulaRec(row, col int, value []byte, flags int, expr ...byte) []byte {
	return rec(idFormula, row, col, 0, value, flags, uint32(0), len(expr), expr)
}

// special is a formula's value that is no number.
func special(kind, value byte) []byte { return []byte{kind, 0, value, 0, 0, 0, 0xff, 0xff} }

func rowRec(row, flags int) []byte { return rec(idRow, row, 0, 5, 270, 0, 0, flags, 15) }

func merge(ranges ...[4]int) []byte {
	data := le(len(ranges))
	for _, r := range ranges {
		data = append(data, le(r[0], r[1], r[2], r[3])...)
	}
	return rec(idMergeCells, data)
}

func sst(texts ...string) []byte {
	data := le(uint32(len(texts)), uint32(len(texts)))
	for _, s := range texts {
		data = append(data, long(s)...)
	}
	return rec(idSST, data)
}

// ws is a sheet to be made; wb a workbook.
type ws struct {
	name  string
	state byte
	kind  byte
	body  []byte
	noEnd bool
}

type wb struct {
	biff5   bool
	globals []byte // records before the list of sheets
	tables  []byte // records behind it
	sheets  []ws
}

// The cell formats of every workbook that is made here.
const (
	general = iota
	dateFormat
	struckFormat
	ownFormat
	elapsedFormat
	cnFormat
)

func (w wb) stream() []byte {
	version := 0x0600
	format := func(id int, s string) []byte { return rec(idFormat, id, long(s)) }
	if w.biff5 {
		version = 0x0500
		format = func(id int, s string) []byte { return rec(idFormat, id, byte(len(s)), s) }
	}
	out := rec(idBOF, version, globalsStream, 0, 0, uint32(0), uint32(0))
	out = append(out, w.globals...)
	for _, grbit := range []int{0, 0, 0, 0, 8} { // the last is font 5, as there is no font 4
		out = append(out, rec(idFont, 200, grbit, 0x7fff, 400, 0, 0, 0, byte(0), byte(0))...)
	}
	out = append(out, format(164, `yyyy"-"mm;@`)...)
	out = append(out, format(165, "GENERAL")...)
	for _, x := range [][2]int{{0, 0}, {0, 14}, {5, 165}, {0, 164}, {0, 46}, {0, 31}} {
		out = append(out, rec(idXF, x[0], x[1], 0, 0, 0, 0, 0, 0, 0, 0)...)
	}
	var at []int
	for _, s := range w.sheets {
		at = append(at, len(out)+4)
		name := short(s.name)
		if w.biff5 {
			name = le(byte(len(s.name)), s.name)
		}
		out = append(out, rec(idBoundSheet, uint32(0), s.state, s.kind, name)...)
	}
	out = append(append(out, w.tables...), rec(idEOF)...)
	for i, s := range w.sheets {
		binary.LittleEndian.PutUint32(out[at[i]:], uint32(len(out)))
		kind := sheetStream
		if s.kind == chartSheet {
			kind = 0x20
		}
		out = append(out, rec(idBOF, version, kind, 0, 0, uint32(0), uint32(0))...)
		out = append(out, s.body...)
		if !s.noEnd {
			out = append(out, rec(idEOF)...)
		}
	}
	return out
}

// one is a workbook of one sheet with a body.
func one(body ...any) wb { return wb{sheets: []ws{{name: "3月", body: le(body...)}}} }

func readBytes(data []byte, lim limits.Limits) ([]*sheets.Sheet, error) {
	return Read(context.Background(), bytes.NewReader(data), int64(len(data)), lim)
}

// read gives the first sheet.
func (w wb) read(tb testing.TB) *sheets.Sheet {
	tb.Helper()
	list, err := readBytes(w.stream(), limits.Default())
	if err != nil {
		tb.Fatal(err)
	}
	check(tb, list, err)
	return list[0]
}

// show writes what a cell holds: T for text, N for a number and so on, = before a formula's value, the format behind.
func show(s *sheets.Sheet, v sheets.Content) string {
	out := ""
	if v.Formula {
		out = "="
	}
	switch v.Kind {
	case sheets.Blank:
		out += "_"
	case sheets.Text:
		out += "T" + strconv.Quote(v.Text)
	case sheets.Number:
		out += "N" + strconv.FormatFloat(v.Number, 'g', -1, 64)
	case sheets.Bool:
		out += "B" + strconv.FormatFloat(v.Number, 'g', -1, 64)
	case sheets.Fault:
		out += "E" + v.Text
	case sheets.Uncalculated:
		out += "U"
	default:
		out += fmt.Sprintf("?%d", v.Kind)
	}
	st := s.Style(v)
	for i, on := range []bool{st.Date, st.Duration, st.Strike, st.StrikePart, st.Hidden} {
		if on {
			out += " " + [...]string{"date", "duration", "strike", "part", "hidden"}[i]
		}
	}
	return out
}

// dump writes a sheet in one text: cells, hidden rows and columns, merges, damage.
func dump(s *sheets.Sheet) string {
	var out strings.Builder
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.Hidden {
			fmt.Fprintf(&out, "hidden %d\n", r.Index)
		}
		for col, v := range r.Cells() {
			fmt.Fprintf(&out, "%v %s\n", sheets.Cell{Row: r.Index, Col: col}, show(s, v))
		}
	}
	for _, col := range slices.Sorted(maps.Keys(s.HiddenCols)) {
		fmt.Fprintf(&out, "hidden %s\n", sheets.ColumnName(col))
	}
	for _, m := range s.Merges {
		fmt.Fprintf(&out, "merge %v\n", m)
	}
	if s.Damage != nil {
		out.WriteString("damaged\n")
	}
	return strings.TrimSpace(out.String())
}
