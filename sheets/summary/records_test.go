package summary

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// dangerous is a report with one record whose texts would be formulas, and a number that nobody is to see.
func dangerous() *sheets.Report {
	l := &sheets.Ledger{File: "a.xlsx", Sheet: "3月", Kind: sheets.Study, Layout: sheets.LayoutRows}
	entry := func(f sheets.Field, col int, text string) sheets.Entry {
		return sheets.NewEntry(f, sheets.Cell{Row: 4, Col: col}, &sheets.Reading{State: sheets.Present, Text: text})
	}
	hours := entry(sheets.FieldHours, 3, "-5")
	hours.Quantity = sheets.Quantity{Amount: sheets.Whole(-5), How: sheets.Sure}
	l.Records = []*sheets.Record{
		{Ledger: l, Row: 4, Month: sheets.Month{Year: 2021, Month: 3}, Entries: []sheets.Entry{
			entry(sheets.FieldTopic, 1, `=HYPERLINK("http://x","y")`), entry(sheets.FieldRemark, 2, "＋8613912345678"), hours,
		}},
		{Ledger: l, Row: 5, Struck: true, Hidden: true, Entries: []sheets.Entry{entry(sheets.FieldTopic, 1, "一,“二”\n三")}},
	}
	return &sheets.Report{AsOf: sheets.Date{Year: 2021, Month: 3, Day: 31}, Ledgers: []*sheets.Ledger{l}}
}

func TestRecordsCSV(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.csv")
	if err := WriteRecords(path, dangerous(), Options{}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := "\uFEFF文件,工作表,行,台账,版式,月份,隐藏行,未计入的原因,说不准的,内容,内容（单元格）,备注,备注（单元格）,学时,学时（单元格）\r\n" +
		"a.xlsx,3月,4,学习台账,一行一条,2021-03,,,,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",A4,'＋861********78,B4,-5,C4\r\n" +
		"a.xlsx,3月,5,学习台账,一行一条,,是,划掉的，要核实,,\"一,“二”\r\n三\",A4,,,,\r\n"
	if string(data) != want {
		t.Errorf("got\n%s\nwant\n%s", data, want)
	}
}

func TestRecordsWorkbook(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "r.XLSX")
	if err := WriteRecords(path, dangerous(), Options{Lang: sheets.English}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for cell, want := range map[string]string{
		"A1": "file", "J1": "topic", "K1": "topic (cell)", "A2": "a.xlsx", "C2": "4", "J2": `=HYPERLINK("http://x","y")`, "K2": "A4",
		"L2": "＋861********78", "N2": "-5", "G3": "yes", "H3": "struck through, to be checked",
	} {
		if got, err := f.GetCellValue("records", cell); err != nil || got != want {
			t.Errorf("%s: %q, want %q (%v)", cell, got, want, err)
		}
		if formula, err := f.GetCellFormula("records", cell); err != nil || formula != "" {
			t.Errorf("%s holds the formula %q (%v)", cell, formula, err)
		}
	}
	if kind, err := f.GetCellType("records", "N2"); err != nil || kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString {
		t.Errorf("an amount is of type %v (%v), want a number", kind, err)
	}
	again := filepath.Join(dir, "again.xlsx")
	if err := WriteRecords(again, dangerous(), Options{Lang: sheets.English}); err != nil {
		t.Fatal(err)
	}
	one, errOne := os.ReadFile(path)
	two, errTwo := os.ReadFile(again)
	if errOne != nil || errTwo != nil || string(one) != string(two) {
		t.Error("one report gives two different files")
	}
}

// Two columns of one field stand in one cell; an office without records has the header alone.
func TestRecordsShapes(t *testing.T) {
	r := dangerous()
	rec := r.Ledgers[0].Records[0]
	rec.Entries = append(rec.Entries, sheets.NewEntry(sheets.FieldRemark, sheets.Cell{Row: 4, Col: 9}, &sheets.Reading{State: sheets.Present, Text: "又"}))
	path := filepath.Join(t.TempDir(), "r.csv")
	if err := WriteRecords(path, r, Options{}); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), "'＋861********78 | 又,B4 I4,") {
		t.Errorf("%s %v", data, err)
	}
	for _, name := range []string{"empty.csv", "empty.xlsx"} {
		path := filepath.Join(t.TempDir(), name)
		if err := WriteRecords(path, &sheets.Report{AsOf: r.AsOf}, Options{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRecordsRefused(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.csv")
	if err := os.WriteFile(in, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteRecords(in, dangerous(), Options{Inputs: []string{in}}); !errors.Is(err, outfile.ErrIsInput) {
		t.Errorf("%v, want ErrIsInput", err)
	}
	if err := WriteRecords(filepath.Join(dir, "r.txt"), dangerous(), Options{}); !errors.Is(err, ErrRecordsFormat) {
		t.Errorf("%v, want ErrRecordsFormat", err)
	}
}
