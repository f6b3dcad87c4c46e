package xlsx

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// tight limits keep a fuzzer's inputs small in effect.
func tight() limits.Limits {
	l := limits.Default()
	l.PartBytes, l.TotalBytes, l.Cells, l.Area, l.Rows = 1<<20, 4<<20, 100_000, 1_000_000, 100_000
	return l
}

// FuzzXLSX reads whole files: no panic, and an error or sheets that keep their promises.
func FuzzXLSX(f *testing.F) {
	f.Add(minimal.zip(f))
	f.Add(minimal.with(parts{"xl/sharedStrings.xml": twoStrings, "xl/worksheets/sheet1.xml": sheet(fullRows)}).zip(f))
	names, _ := filepath.Glob("../../../testdata/ledgers/cases/*/*.xlsx")
	for _, name := range names[:min(len(names), 4)] {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := Read(context.Background(), bytes.NewReader(data), int64(len(data)), tight())
		check(t, list, err)
	})
}

// FuzzSheet reads the parts of a workbook, plain cells at a glance and by tokens: both ways have to agree.
func FuzzSheet(f *testing.F) {
	f.Add(sheet(fullRows), twoStrings, "")
	f.Add(sheet(`<row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> a_x000D_</t></is></c></row>`), "",
		`<styleSheet><fonts><font><strike/></font></fonts><cellXfs><xf/><xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>`)
	f.Add(`<worksheet><cols><col min="1" max="3" hidden="1"/></cols><sheetData><row r="2" ht="0"><c t="d"><v>2021-03-05</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`, "", "")
	f.Add(sheet(`<row r="3"><c r="B3"/><c r="A3" t='b'><v>1</v></c></row><row r="1"><c r="A1" t="e"><f/><v>#N/A</v></c></row>`), sst(`<si><r><rPr><strike/></rPr><t>1</t></r><rPh><t>x</t></rPh></si>`), "")
	pad := "<!-- so that the cells before it are not at the window's end, where they are read by tokens: " + string(bytes.Repeat([]byte("."), plainHead)) + " -->"
	f.Fuzz(func(t *testing.T, sheetXML, sstXML, stylesXML string) {
		data := minimal.with(parts{"xl/worksheets/sheet1.xml": sheetXML + pad, "xl/sharedStrings.xml": sstXML, "xl/styles.xml": stylesXML}).zip(t)
		list, err := readBytes(t, data, tight())
		check(t, list, err)
	})
}

// check tries what readers promise.
func check(t *testing.T, list []*sheets.Sheet, err error) {
	t.Helper()
	if err != nil {
		var e *sheets.FileError
		if !errors.As(err, &e) || e.Kind == nil || list != nil {
			t.Fatalf("%v with %d sheets", err, len(list))
		}
		return
	}
	for _, s := range list {
		last := 0
		for i := range s.Rows {
			r := &s.Rows[i]
			if r.Index <= last || r.Index > sheets.MaxRow {
				t.Fatalf("row %d after row %d", r.Index, last)
			}
			last = r.Index
			col := 0
			for c, v := range r.Cells() {
				if c <= col || c > sheets.MaxCol || v.Kind == 0 || int(v.Style) >= len(s.Styles) {
					t.Fatalf("cell %v: %+v after column %d", sheets.Cell{Row: last, Col: c}, v, col)
				}
				if r.Content(c) != v {
					t.Fatalf("cell %v: %+v and %+v", sheets.Cell{Row: last, Col: c}, v, r.Content(c))
				}
				col = c
			}
			if col == 0 {
				t.Fatalf("row %d has no content", last)
			}
		}
		if s.Damage != nil {
			var e *sheets.FileError
			if !errors.As(s.Damage, &e) || e.Sheet != s.Name {
				t.Fatalf("damage: %v", s.Damage)
			}
		}
	}
}
