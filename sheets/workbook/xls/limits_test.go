package xls

import (
	"bytes"
	"errors"
	"runtime"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// Each limit ends the reading of a sheet or of the file, with the kind of error that says so.
func TestLimits(t *testing.T) {
	rows := le(num(0, 0, 0, 1), num(1, 0, 0, 1), num(2, 0, 0, 1), num(3, 0, 0, 1))
	strings3 := one(shared(0, 0, 2))
	strings3.tables = sst("一", "二", "三")
	two := wb{sheets: []ws{{name: "a", body: rows}, {name: "b", body: rows}}}
	tests := []struct {
		name string
		w    wb
		set  func(*limits.Limits)
		rows int // of the last sheet; -1: the file is refused
	}{
		{"sheets", two, func(l *limits.Limits) { l.Sheets = 1 }, -1},
		{"shared strings", strings3, func(l *limits.Limits) { l.SharedStrings = 2 }, -1},
		{"bytes of shared strings", strings3, func(l *limits.Limits) { l.SharedBytes = 8 }, -1},
		{"one shared string", strings3, func(l *limits.Limits) { l.TextBytes = 2 }, -1},
		{"rows", two, func(l *limits.Limits) { l.Rows = 6 }, 2},
		{"cells", two, func(l *limits.Limits) { l.Cells = 6 }, 2},
		{"columns", one(rows, num(5, 20, 0, 1)), func(l *limits.Limits) { l.Columns = 20 }, 4},
		{"area", one(rows, num(5, 0, 0, 1), num(5, 99, 0, 1)), func(l *limits.Limits) { l.Area = 50 }, 4},
		{"text", one(rows, label(5, 0, strings.Repeat("字", 50))), func(l *limits.Limits) { l.TextBytes = 149 }, 4},
		{"merges", one(rows, merge([4]int{0, 1, 0, 0}, [4]int{2, 3, 0, 0})), func(l *limits.Limits) { l.Merges = 1 }, 4},
		{"rows in merges", one(rows, merge([4]int{0, 65535, 0, 0}, [4]int{0, 65535, 1, 1})), func(l *limits.Limits) { l.Cells = 7 }, 4},
	}
	for _, tt := range tests {
		lim := limits.Default()
		tt.set(&lim)
		list, err := readBytes(tt.w.stream(), lim)
		check(t, list, err)
		if tt.rows < 0 {
			if !errors.Is(err, sheets.ErrTooLarge) {
				t.Errorf("%s: %v", tt.name, err)
			}
			continue
		}
		s := list[len(list)-1]
		var e *sheets.FileError
		if !errors.As(s.Damage, &e) || e.Kind != sheets.ErrTooLarge || len(s.Rows) != tt.rows || e.Row != tt.rows {
			t.Errorf("%s: %v, %d rows", tt.name, s.Damage, len(s.Rows))
		}
	}
}

// Forged numbers do not make the reader ask for memory that the file cannot fill.
func TestForgedSizes(t *testing.T) {
	forged := []wb{
		{tables: rec(idSST, uint32(0xffffffff), uint32(0xffffffff)), sheets: []ws{{name: "a"}}},
		one(rec(idLabel, 0, 0, 0, 0xffff, byte(1))),
		one(rec(idMergeCells, 0xffff)),
		one(rec(idColInfo, 0, 0xffff, 0, 0, 1, 0)),
		one(formulaRec(0, 0, special(0, 0), 0), rec(idString, 0xffff, byte(9), 0xffff)),
	}
	container, _, _ := container(entry{"Workbook", largeStream(60)})
	header := func(at int, b ...byte) []byte {
		data := bytes.Clone(container)
		copy(data[at:], b)
		return data
	}
	files := [][]byte{
		header(44, 0xff, 0xff, 0xff, 0x7f), header(44, 0xff, 0xff, 0xff, 0xff), // sectors of the table of sectors
		header(64, 0xff, 0xff, 0, 0), header(72, 0xff, 0xff, 0xff, 0), // of the small streams, of the table's table
		header(26, 4, 0, 0xfe, 0xff, 9, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff), // of the directory
		header(30, 12), header(30, 16), header(48, 0xff, 0xff, 0xff, 0xff), header(68, 0, 0, 0, 0, 0xff, 0, 0, 0),
	}
	for _, w := range forged {
		files = append(files, w.stream())
	}
	for i, data := range files {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		list, err := readBytes(data, limits.Default())
		runtime.ReadMemStats(&after)
		check(t, list, err)
		if used := after.TotalAlloc - before.TotalAlloc; used > 4<<20 {
			t.Errorf("file %d: %d bytes of memory for one of %d", i, used, len(data))
		}
	}
}
