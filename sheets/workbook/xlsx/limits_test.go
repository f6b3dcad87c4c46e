package xlsx

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
	"ledgercheck/sheets/workbook/limits"
)

// What goes beyond a limit is refused: the sheet where it is a sheet's own fault, else the file.
func TestLimits(t *testing.T) {
	row := `<row><c><v>1</v></c><c><v>2</v></c></row>`
	tests := []struct {
		name string
		set  func(*limits.Limits)
		p    parts
		file bool // the whole file is refused
		rows int  // rows kept
	}{
		{"rows", func(l *limits.Limits) { l.Rows = 2 }, parts{"xl/worksheets/sheet1.xml": sheet(row + row + row)}, false, 2},
		{"columns", func(l *limits.Limits) { l.Columns = 1 }, parts{"xl/worksheets/sheet1.xml": sheet(`<row><c><v>1</v></c></row>` + row)}, false, 1},
		{"cells", func(l *limits.Limits) { l.Cells = 5 }, parts{"xl/worksheets/sheet1.xml": sheet(row + row + row)}, false, 2},
		{"area", func(l *limits.Limits) { l.Area = 100 }, parts{"xl/worksheets/sheet1.xml": sheet(row + `<row r="2"><c r="A2"><v>1</v></c><c r="CV2"><v>1</v></c></row>`)}, false, 1},
		{"merges", func(l *limits.Limits) { l.Merges = 1 }, parts{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + row + `</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells></worksheet>`}, false, 1},
		{"rows in merges", func(l *limits.Limits) { l.Cells = 8 }, parts{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + row + row + row + `</sheetData><mergeCells>` + strings.Repeat(`<mergeCell ref="A1:B1048576"/>`, 3) + `</mergeCells></worksheet>`}, false, 3},
		{"text", func(l *limits.Limits) { l.TextBytes = 1000 }, parts{"xl/worksheets/sheet1.xml": sheet(row + `<row><c t="str"><v>` + strings.Repeat("x", 1100) + `</v></c></row>`)}, false, 1},
		{"text in runs", func(l *limits.Limits) { l.TextBytes = 1000 }, parts{"xl/worksheets/sheet1.xml": sheet(row + `<row><c t="inlineStr"><is>` + strings.Repeat("<r><t>0123456789</t></r>", 110) + `</is></c></row>`)}, false, 1},
		{"nesting", func(l *limits.Limits) { l.Depth = 5 }, parts{"xl/worksheets/sheet1.xml": sheet(row + `<row><c><f><a><b/></a></f></c></row>`)}, false, 1},
		{"part", func(l *limits.Limits) { l.PartBytes = 2000 }, parts{"xl/worksheets/sheet1.xml": sheet(strings.Repeat(row, 100))}, false, 0},
		{"all parts", func(l *limits.Limits) { l.TotalBytes = 2000 }, parts{"xl/worksheets/sheet1.xml": sheet(strings.Repeat(row, 100))}, false, 0},
		{"shared strings", func(l *limits.Limits) { l.SharedStrings = 2 }, parts{"xl/sharedStrings.xml": sst(strings.Repeat("<si/>", 3))}, true, 0},
		{"shared text", func(l *limits.Limits) { l.SharedBytes = 5 }, parts{"xl/sharedStrings.xml": sst("<si><t>123</t></si><si><t>456</t></si>")}, true, 0},
		{"sheets", func(l *limits.Limits) { l.Sheets = 2 }, parts{"xl/workbook.xml": `<workbook><sheets>` + strings.Repeat(`<sheet name="a" r:id="rId1"/>`, 3) + `</sheets></workbook>`}, true, 0},
		{"directory", func(l *limits.Limits) { l.Parts = 100 }, nil, true, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := minimal.with(tt.p)
			list, err := readBytes(t, p.zip(t), limits.Default())
			if err != nil || list[0].Damage != nil {
				t.Fatal("within the default limits:", err, list[0].Damage)
			}
			lim := limits.Default()
			tt.set(&lim)
			list, err = readBytes(t, p.zip(t), lim)
			if tt.file {
				if !errors.Is(err, sheets.ErrTooLarge) {
					t.Errorf("%v", err)
				}
				return
			}
			if err != nil || !errors.Is(list[0].Damage, sheets.ErrTooLarge) {
				t.Fatal(err, list[0].Damage)
			}
			if tt.rows > 0 && len(list[0].Rows) != tt.rows {
				t.Errorf("%d rows kept, want %d", len(list[0].Rows), tt.rows)
			}
		})
	}
}

// Small files that are made to burst are refused with little time and memory.
func TestBursting(t *testing.T) {
	if testing.Short() || underRace {
		t.Skip("makes large workbooks")
	}
	var far strings.Builder
	for i := 1; i <= 60_000; i++ {
		fmt.Fprintf(&far, `<row r="%d"><c r="A%d"><v>1</v></c><c r="XFD%d"><v>1</v></c></row>`, i, i, i)
	}
	tests := []struct {
		name string
		p    parts
	}{
		{"a cell in XFD on 60,000 rows", parts{"xl/worksheets/sheet1.xml": sheet(far.String())}},
		{"three million shared strings", parts{"xl/sharedStrings.xml": sst(strings.Repeat("<si><t>x</t></si>", 3_000_000))}},
		{"ten million cells", parts{"xl/worksheets/sheet1.xml": sheet(strings.Repeat("<row>"+strings.Repeat("<c><v>1</v></c>", 100)+"</row>", 100_000))}},
		{"a text of 100 MiB", parts{"xl/worksheets/sheet1.xml": sheet(`<row><c t="str"><v>` + strings.Repeat("x", 100<<20) + `</v></c></row>`)}},
		{"a million elements within each other", parts{"xl/worksheets/sheet1.xml": sheet(strings.Repeat("<row>", 1_000_000))}},
		{"columns hidden and merged over whole sheets", parts{"xl/worksheets/sheet1.xml": `<worksheet><cols>` + strings.Repeat(`<col min="1" max="16384" hidden="1"/>`, 20_000) + `</cols><sheetData>` +
			`<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row></sheetData><mergeCells>` + strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 400_000) + `</mergeCells></worksheet>`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := minimal.with(tt.p).zip(t)
			tt.p = nil
			runtime.GC()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			var list []*sheets.Sheet
			var err error
			gridtest.Ends(t, fmt.Sprintf("%d KiB", len(data)>>10), func() {
				list, err = Read(t.Context(), bytesAt(data), int64(len(data)), limits.Default())
			})
			runtime.ReadMemStats(&after)
			t.Logf("%d MiB allocated", (after.TotalAlloc-before.TotalAlloc)>>20)
			if err == nil {
				err = list[0].Damage
			}
			if !errors.Is(err, sheets.ErrTooLarge) && !errors.Is(err, sheets.ErrDamaged) {
				t.Errorf("not refused: %v", err)
			}
			if mib := (after.TotalAlloc - before.TotalAlloc) >> 20; mib > 600 {
				t.Errorf("allocated %d MiB", mib)
			}
		})
	}
}

// A single stray cell far away is no reason to refuse a ledger.
func TestStrayCell(t *testing.T) {
	s := minimal.with(parts{"xl/worksheets/sheet1.xml": sheet(`<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>`)}).read(t)
	if s.Damage != nil || len(s.Rows) != 2 {
		t.Error(s.Damage)
	}
}
