package xls

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// Whatever breaks a sheet is said, with the rows before it and the last row that is certain.
func TestDamage(t *testing.T) {
	row1, row2 := num(0, 0, 0, 1), num(1, 0, 0, 2)
	// A row is certain once a record follows that is sound and not one of its cells.
	noEnd := func(body ...any) wb {
		w := one(body...)
		w.sheets[0].noEnd = true
		return w
	}
	tests := []struct {
		name string
		w    wb
		row  int
		rows int
	}{
		{"no end record", noEnd(row1, row2), 1, 1},
		{"no end record behind other records", noEnd(row1, row2, rec(0x023e, make([]byte, 18))), 2, 2},
		{"no end record, another sheet follows", wb{sheets: []ws{{name: "3月", body: row1, noEnd: true}, {name: "4月", body: row2}}}, 0, 0},
		{"chart without an end", one(row1, rec(idBOF, 0x0600, 0x20), row2), 0, 0},
		{"cut in a record", noEnd(row1, row2, []byte{3, 2, 14, 0, 1, 0}), 1, 1},
		{"cut in a record's head", noEnd(row1, row2, []byte{3, 2}), 1, 1},
		{"record beyond the end", noEnd(row1, row2, []byte{0x3e, 2, 0xff, 0x1f}), 1, 1},
		{"record larger than any", one(row1, row2, rec(0x00ec, bytes.Repeat([]byte{1}, 9000))), 1, 1},
		{"unknown record", one(row1, row2, rec(0x0007, "x")), 1, 1},
		{"cell of Excel 2", one(row1, row2, rec(0x0003, 2, 0, byte(0), byte(0), byte(0), 5.0)), 1, 1},
		{"shared strings among the cells", one(row1, row2, sst("一")), 1, 1},
		{"record of no kind", one(row1, row2, rec(0x3333, "")), 1, 1},
		{"a lost sector", one(row1, row2, make([]byte, 512), num(2, 0, 0, 3)), 1, 1},
		{"no shared strings", one(row1, shared(1, 0, 0)), 1, 1},
		{"RK too short", one(row1, rec(idRK, 1, 0, 0, 5)), 0, 0},
		{"RK too long", one(row1, rec(idRK, 1, 0, 0, uint32(5), 0)), 0, 0},
		{"number too short", one(row1, rec(idNumber, 1, 0, 0, uint32(5))), 0, 0},
		{"bool too short", one(row1, rec(idBoolErr, 1, 0, 0, byte(5))), 0, 0},
		{"formula too short", one(row1, rec(idFormula, 1, 0, 0, 5.0)), 1, 1},
		{"formula's value of no kind", one(row1, formulaRec(1, 0, special(9, 0), 0)), 1, 1},
		{"text too short", one(row1, rec(idLabel, 1, 0, 0, 5, wide("四个字"))), 1, 1},
		{"text without a length", one(row1, rec(idLabel, 1, 0, 0)), 1, 1},
		{"formula's text too short", one(row1, formulaRec(1, 0, special(0, 0), 0), rec(idString, 5, wide("四个字"))), 1, 1},
		{"several RK of half a pair", one(row1, rec(idMulRK, 1, 0, 0, uint32(6), 0, 1)), 1, 1},
		{"several RK for other columns", one(row1, rec(idMulRK, 1, 0, 0, uint32(6), 0, uint32(6), 5)), 1, 1},
		{"several RK for none", one(row1, rec(idMulRK, 1, 0, 0)), 1, 1},
		{"several blanks for other columns", one(row1, rec(idMulBlank, 1, 0, 0, 0, 5)), 1, 1},
		{"cell record of three bytes", one(row1, rec(idFormula, 1, byte(0))), 0, 0},
		{"column beyond the last", one(row1, num(1, 256, 0, 1)), 1, 1},
		{"cell twice with other values", one(row1, row2, num(1, 0, 0, 3), num(2, 0, 0, 4)), 1, 1},
		{"cell twice, later", one(row1, row2, num(2, 0, 0, 4), num(1, 0, 0, 3)), 1, 1},
		{"row record too short", one(row1, row2, rec(idRow, 1)), 1, 1},
		{"column record too short", one(row1, row2, rec(idColInfo, 1)), 1, 1},
		{"merges too short", one(row1, row2, rec(idMergeCells, 2, 0, 1, 0, 1)), 2, 2},
		{"merges without a number", one(row1, row2, rec(idMergeCells)), 2, 2},
		{"merge that ends before it begins", one(row1, row2, merge([4]int{5, 4, 0, 0})), 2, 2},
		{"merge beyond the last column", one(row1, row2, merge([4]int{0, 4, 0, 256})), 2, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := tt.w.read(t)
			var e *sheets.FileError
			if !errors.As(s.Damage, &e) || e.Kind != sheets.ErrDamaged || e.Sheet != "3月" {
				t.Fatalf("damage: %v\n%s", s.Damage, dump(s))
			}
			if e.Row != tt.row || len(s.Rows) != tt.rows {
				t.Errorf("read as far as row %d, %d rows kept; want %d and %d (%v)", e.Row, len(s.Rows), tt.row, tt.rows, e)
			}
		})
	}
}

// A sheet whose place in the list is wrong is damaged; the others are not.
func TestSheetOffsets(t *testing.T) {
	w := wb{sheets: []ws{{name: "好", body: num(0, 0, 0, 1)}, {name: "坏", body: num(0, 0, 0, 2)}}}
	stream := w.stream()
	at := bytes.Index(stream, short("坏")) - 6
	first := binary.LittleEndian.Uint32(stream[bytes.Index(stream, short("好"))-6:])
	for name, offset := range map[string]uint32{
		"in the globals": 0, "in a record": first + 22, "in the middle of a record": first + 3, "behind the end": uint32(len(stream)), "far behind it": 1 << 31, "the other's": first,
	} {
		data := bytes.Clone(stream)
		binary.LittleEndian.PutUint32(data[at:], offset)
		list, err := readBytes(data, limits.Default())
		check(t, list, err)
		if err != nil || len(list) != 2 || list[1].Damage == nil || len(list[1].Rows) > 0 {
			t.Errorf("%s: %v, %v", name, list, err)
			continue
		}
		if twice := name == "the other's"; (list[0].Damage != nil) != twice {
			t.Errorf("%s: the other sheet: %v", name, list[0].Damage)
		}
	}
	// A sheet that the list calls a table and that is a chart.
	w.sheets[1].kind = chartSheet
	data := w.stream()
	data[at+5] = 0
	if list, err := readBytes(data, limits.Default()); err != nil || list[0].Damage != nil || list[1].Damage == nil {
		t.Errorf("%v, %v", list, err)
	}
}

// Sheets that are forged to lie one in another do not make the reading long.
func TestNestedSheets(t *testing.T) {
	const n = 300
	w := wb{}
	for range n {
		w.sheets = append(w.sheets, ws{name: "a"})
	}
	stream := w.stream()
	// All but the first begin within the chart substreams of the first: each runs to the end of the stream.
	inner := len(stream)
	for range n {
		stream = append(stream, rec(idBOF, 0x0600, sheetStream, uint32(0))...)
		stream = append(stream, rec(0x00ec, make([]byte, 8000))...)
	}
	name := short("a")
	for i, at := 0, 0; i < n; i++ {
		at += bytes.Index(stream[at:], append([]byte{0, 0}, name...))
		binary.LittleEndian.PutUint32(stream[at-4:], uint32(inner+i*8016))
		at += 4
	}
	list, err := readBytes(stream, limits.Default())
	check(t, list, err)
	if err != nil || len(list) != n || list[n-1].Damage == nil {
		t.Errorf("%d sheets, %v", len(list), err)
	}
}

func TestDamagedFile(t *testing.T) {
	whole := one(num(0, 0, 0, 1)).stream()
	bof := func(version, kind int) []byte { return le(rec(idBOF, version, kind, uint32(0)), whole[20:]) }
	encrypted := one(num(0, 0, 0, 1))
	encrypted.globals = rec(idFilePass, 1, 1, make([]byte, 50))
	tests := []struct {
		name string
		data []byte
		kind error
	}{
		{"nothing", nil, sheets.ErrDamaged},
		{"three bytes", []byte{9, 8, 8}, sheets.ErrDamaged},
		{"cut in the globals", whole[:60], sheets.ErrDamaged},
		{"no first record", whole[20:], sheets.ErrDamaged},
		{"first record too short", le(rec(idBOF, 6), whole[20:]), sheets.ErrDamaged},
		{"unknown version", bof(0x0900, globalsStream), sheets.ErrDamaged},
		{"sheet without globals", bof(0x0600, sheetStream), sheets.ErrDamaged},
		{"no sheets", wb{}.stream(), sheets.ErrDamaged},
		{"only a chart", wb{sheets: []ws{{name: "a", kind: chartSheet}}}.stream(), sheets.ErrDamaged},
		{"sheet's entry too short", wb{sheets: []ws{{name: "a"}}, tables: rec(idBoundSheet, uint32(0), 0)}.stream(), sheets.ErrDamaged},
		{"password", encrypted.stream(), sheets.ErrEncrypted},
		{"Excel 2", []byte("\x09\x00\x04\x00\x02\x00\x10\x00"), sheets.ErrUnsupported},
		{"Excel 3", []byte("\x09\x02\x06\x00\x00\x00\x10\x00\x00\x00"), sheets.ErrUnsupported},
		{"Excel 4", []byte("\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00"), sheets.ErrUnsupported},
		{"Excel 4 in the newer record", bof(0x0400, globalsStream), sheets.ErrUnsupported},
	}
	for _, tt := range tests {
		list, err := readBytes(tt.data, limits.Default())
		check(t, list, err)
		if !errors.Is(err, tt.kind) || list != nil {
			t.Errorf("%s: %v, %v; want %v", tt.name, list, err, tt.kind)
		}
		if errors.Is(err, ErrOldVersion) != (tt.kind == sheets.ErrUnsupported) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// manyRows is a sheet as ledgers are, with texts, numbers and row records in blocks.
func manyRows(rows int) (body []byte) {
	for first := 0; first < rows; first += 32 {
		for row := first; row < min(first+32, rows); row++ {
			body = append(body, rowRec(row, 0x100)...)
		}
		for row := first; row < min(first+32, rows); row++ {
			body = append(body, le(shared(row, 0, row%3), rec(idMulRK, row, 1, 0, uint32(row<<2|2), 0, uint32(20), 2), num(row, 3, dateFormat, 44200+float64(row)),
				formulaRec(row, 4, special(0, 0), 0), rec(idString, long("合格")), rec(idBlank, row, 5, 0))...)
		}
		body = append(body, rec(0x00d7, uint32(0), 0)...)
	}
	return append(body, rec(0x023e, make([]byte, 18))...)
}

// A stream cut anywhere gives the rows before the cut and says so; none is lost in silence and none is made up.
func TestCutAnywhere(t *testing.T) {
	w := one(manyRows(40), merge([4]int{0, 1, 0, 0}))
	w.tables = sst("张三", "李四", "王五")
	stream := w.stream()
	full, _, _ := strings.Cut(dump(w.read(t)), "\nmerge")
	from := bytes.Index(stream, rowRec(0, 0x100))
	rowsBefore := 0
	for cut := from - 20; cut < len(stream); cut++ {
		list, err := readBytes(stream[:cut], limits.Default())
		check(t, list, err)
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		s := list[0]
		if s.Damage == nil {
			t.Fatalf("cut at %d: no damage", cut)
		}
		s.Damage, s.Merges = nil, nil
		if got := dump(s); !strings.HasPrefix(full+"\n", got+"\n") && got != "" {
			t.Fatalf("cut at %d:\n%s", cut, got)
		}
		if len(s.Rows) < rowsBefore {
			t.Fatalf("cut at %d: %d rows, one byte earlier %d", cut, len(s.Rows), rowsBefore)
		}
		rowsBefore = len(s.Rows)
	}
	if rowsBefore != 40 {
		t.Errorf("%d rows of a sheet cut at its last byte", rowsBefore)
	}
}

// A sector that a disk lost, wherever it lies among the cells, is noticed.
func TestLostSector(t *testing.T) {
	w := one(manyRows(100))
	w.tables = sst("张三", "李四", "王五")
	stream := w.stream()
	from := bytes.Index(stream, rowRec(0, 0x100))
	for _, size := range []int{64, 512, 4096} {
		for at := from; at+size < len(stream)-24; at += 7 {
			data := bytes.Clone(stream)
			clear(data[at : at+size])
			list, err := readBytes(data, limits.Default())
			check(t, list, err)
			if err != nil || list[0].Damage == nil {
				t.Fatalf("%d bytes at %d: %v, no damage", size, at, err)
			}
		}
	}
}

func TestCancelled(t *testing.T) {
	w := one(manyRows(3000))
	w.tables = sst("张三", "李四", "王五")
	data := w.stream()
	for _, after := range []int64{0, 1, 3, 5} {
		late := &lateContext{Context: context.Background()}
		late.left.Store(after)
		if _, err := Read(late, bytes.NewReader(data), int64(len(data)), limits.Default()); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled after being asked %d times: %v", after, err)
		}
	}
}

// lateContext is cancelled once it was asked a number of times.
type lateContext struct {
	context.Context
	left atomic.Int64
}

func (c *lateContext) Err() error {
	if c.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Every bit of every record's length is turned over: from there on heads are looked for in the wrong places, and no cell
// is lost over it in silence.
func TestWrongLengths(t *testing.T) {
	stream := largeStream(25)
	full, err := readBytes(stream, limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	want := dump(full[0])
	tried := 0
	for r := (records{stream: stream, pos: bytes.Index(stream, rowRec(0, 0x100))}); ; {
		rec, err := r.next()
		if err != nil || rec.id == idEOF {
			break
		}
		for bit := range 16 {
			data := bytes.Clone(stream)
			data[rec.at+2+bit/8] ^= 1 << (bit % 8)
			list, err := readBytes(data, limits.Default())
			check(t, list, err)
			if tried++; err == nil && list[0].Damage == nil && dump(list[0]) != want {
				t.Errorf("record %04Xh at %d, bit %d: no damage", rec.id, rec.at, bit)
			}
		}
	}
	if tried < 2500 {
		t.Errorf("%d lengths", tried)
	}
}
