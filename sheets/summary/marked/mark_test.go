package marked

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// ledger makes a workbook of two sheets with what a copy may lose: merges, widths, a comment, names of one sheet, a
// picture's worth of other parts, a hidden row, a validation.
func ledger(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(f.SetSheetName("Sheet1", "3月"))
	_, err := f.NewSheet("4月 '补'表")
	must(err)
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"00FF00"}}})
	must(err)
	for i, v := range []any{"姓名", "学时", "字数"} {
		must(f.SetCellValue("3月", sheets.Cell{Row: 3, Col: i + 1}.String(), v))
	}
	must(f.SetCellValue("3月", "A4", "张三"))
	must(f.SetCellValue("3月", "B4", 4))
	must(f.SetCellStyle("3月", "B4", "B4", bold))
	must(f.SetCellFormula("3月", "C4", "B4*1000"))
	must(f.MergeCell("3月", "A4", "A6"))
	must(f.SetColWidth("3月", "B", "B", 33))
	must(f.SetRowVisible("3月", 5, false))
	must(f.AddComment("3月", excelize.Comment{Cell: "C4", Author: "李四", Text: "原来的批注"}))
	must(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: "4月 '补'表", RefersTo: "'4月 ''补''表'!$A$1:$C$9"}))
	must(f.SetCellValue("4月 '补'表", "A1", "  两端空格 & <标签>  "))
	f.SetActiveSheet(1)
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

func report(t *testing.T, name string, content []byte) (*sheets.Report, string) {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	at := func(sheet, cell string) sheets.Place {
		c, err := sheets.ParseCell(cell)
		if err != nil {
			t.Fatal(err)
		}
		return sheets.Place{File: name, Sheet: sheet, Cell: c}
	}
	r := &sheets.Report{Files: []sheets.File{{Name: name, Path: path, SHA256: checksum(content)}}}
	r.Figures = []sheets.Figure{{
		Rule: "study.hours", Subject: sheets.Subject{Type: sheets.SubjectPerson, Name: "张三"}, Actual: sheets.Whole(4), HasActual: true,
		Target: sheets.Whole(5), Gap: sheets.Whole(1), Verdict: sheets.Short,
		Period: sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 3}), Sources: []sheets.Source{{Place: at("3月", "B4")}},
	}}
	for _, p := range []sheets.Place{at("3月", "C4"), at("3月", "B4"), at("3月", "F4"), at("3月", "D9"), at("3月", "B2"), at("4月 '补'表", "B7"), {File: name}} {
		r.Findings = append(r.Findings, sheets.Find(sheets.UncertainValue, "", sheets.Warning, p, "raw", "≥5 & <x>"))
	}
	return r, path
}

func TestWrite(t *testing.T) {
	content := ledger(t)
	r, path := report(t, "台账.xlsx", content)
	dir := filepath.Join(t.TempDir(), "标注")
	got, err := (Writer{}).Write(dir, r, sheets.Chinese, []string{path})
	if err != nil || len(got) != 1 || got[0].Path == "" {
		t.Fatalf("%+v, %v", got, err)
	}
	if got[0].Cells != 6 {
		t.Errorf("%d cells marked", got[0].Cells)
	}
	f, err := excelize.OpenFile(got[0].Path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if list := f.GetSheetList(); strings.Join(list, "|") != "标注索引|3月|4月 '补'表" {
		t.Errorf("sheets %q", list)
	}
	if f.GetActiveSheetIndex() != 2 {
		t.Errorf("sheet %d is active", f.GetActiveSheetIndex())
	}
	fill := func(sheet, cell string) string {
		id, err := f.GetCellStyle(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		s, err := f.GetStyle(id)
		if err != nil || len(s.Fill.Color) == 0 {
			return ""
		}
		if cell == "B4" && (s.Font == nil || !s.Font.Bold) {
			t.Error("B4 is no longer bold")
		}
		return s.Fill.Color[0]
	}
	for _, c := range []struct{ sheet, cell, want string }{
		{"3月", "B4", "F8CBC8"},
		{"3月", "C4", "FFF6D0"},
		{"3月", "F4", "FFF6D0"},
		{"3月", "D9", "FFF6D0"},
		{"3月", "B2", "FFF6D0"},
		{"3月", "A4", ""},
		{"4月 '补'表", "B7", "FFF6D0"},
		{"4月 '补'表", "A1", ""},
	} {
		if got := fill(c.sheet, c.cell); got != c.want {
			t.Errorf("%s!%s is filled %q, want %q", c.sheet, c.cell, got, c.want)
		}
	}
	comments, err := f.GetComments("3月")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, c := range comments {
		texts[c.Cell] = c.Text
	}
	if len(comments) != 5 || !strings.Contains(texts["C4"], "原来的批注") || !strings.Contains(texts["B4"], "差1") || !strings.Contains(texts["B4"], "≥5 & <x>") {
		t.Errorf("comments %q", texts)
	}
	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm.Print_Area" && n.Scope != "4月 '补'表" {
			t.Errorf("the print area belongs to %q now", n.Scope)
		}
	}
	if ok, target, err := f.GetCellHyperLink("标注索引", "C3"); !ok || err != nil || target != "'3月'!B2" {
		t.Errorf("the index leads to %q, %v", target, err)
	}
	if now, _ := os.ReadFile(path); !bytes.Equal(now, content) {
		t.Error("the ledger was changed")
	}
}

// The same report gives the same bytes.
func TestDeterministic(t *testing.T) {
	content := ledger(t)
	r, _ := report(t, "台账.xlsx", content)
	var first []byte
	for i := range 5 {
		out, why := Writer{}.copyOf(&r.Files[0], notesOf(r, sheets.Chinese)["台账.xlsx"], sheets.Chinese)
		if why.Zh != "" {
			t.Fatal(why.Zh)
		}
		if i == 0 {
			first = out.content
		}
		if !bytes.Equal(first, out.content) {
			t.Fatal("two runs differ")
		}
	}
}

// A copy that lost or changed anything does not pass.
func TestCompare(t *testing.T) {
	content := ledger(t)
	r, _ := report(t, "台账.xlsx", content)
	notes := notesOf(r, sheets.Chinese)["台账.xlsx"]
	made, _ := Writer{}.copyOf(&r.Files[0], notes, sheets.Chinese)
	out := made.content
	marks, _ := marksOf(notes)
	if err := compare(content, out, marks); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][3]string{
		"a value":   {"xl/worksheets/sheet1.xml", "<v>4</v>", "<v>5</v>"},
		"a style":   {"xl/worksheets/sheet1.xml", `<c r="A4" `, `<c r="A4" x="1" `},
		"a width":   {"xl/worksheets/sheet1.xml", `width="33"`, `width="34"`},
		"a merge":   {"xl/worksheets/sheet1.xml", `ref="A4:A6"`, `ref="A4:A5"`},
		"a row":     {"xl/worksheets/sheet1.xml", ` hidden="true"`, ``},
		"a text":    {"xl/sharedStrings.xml", `张三`, `张四`},
		"a comment": {"xl/comments1.xml", "原来的批注", "别的批注"},
		"a font":    {"xl/styles.xml", `<b val="1"></b>`, ``},
	} {
		b, err := openBook(out)
		if err != nil {
			t.Fatal(err)
		}
		part, err := b.original(change[0])
		if err != nil {
			t.Fatal(err)
		}
		bad := bytes.Replace(part, []byte(change[1]), []byte(change[2]), 1)
		if bytes.Equal(bad, part) {
			t.Errorf("%s: %s has no %q: %s", name, change[0], change[1], part)
			continue
		}
		b.put(change[0], bad)
		var w bytes.Buffer
		if err := b.write(&w); err != nil {
			t.Fatal(err)
		}
		if err := compare(content, w.Bytes(), marks); !errors.Is(err, ErrLost) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What gets no copy is said, and nothing is written over an input.
func TestRefused(t *testing.T) {
	content := ledger(t)
	for name, c := range map[string]struct {
		content []byte
		why     sheets.Words
	}{
		"台账.xls": {[]byte{0xD0, 0xCF, 0x11, 0xE0}, whyFormat}, "a.csv": {[]byte("姓名,学时"), whyFormat}, "cut.xlsx": {content[:len(content)/2], whyUnusual},
	} {
		r, path := report(t, name, c.content)
		got, err := (Writer{}).Write(t.TempDir(), r, sheets.Chinese, []string{path})
		if err != nil || len(got) != 1 || got[0].Path != "" || got[0].Why != c.why {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	r, path := report(t, "台账.xlsx", content)
	if err := os.WriteFile(path, append(content, 0), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := (Writer{}).Write(t.TempDir(), r, sheets.Chinese, nil); err != nil || got[0].Why != whyChanged {
		t.Errorf("changed: %+v, %v", got, err)
	}
	r, path = report(t, "台账.xlsx", content)
	target := filepath.Join(filepath.Dir(path), "台账（标注）.xlsx")
	if _, err := (Writer{}).Write(filepath.Dir(path), r, sheets.Chinese, []string{path, target}); !errors.Is(err, outfile.ErrIsInput) {
		t.Errorf("over an input: %v", err)
	}
	r.Files[0].Name, r.Findings[0].File = "../../台账.xlsx", "../../台账.xlsx"
	dir := t.TempDir()
	if got, err := (Writer{}).Write(dir, r, sheets.Chinese, nil); err != nil || !strings.HasPrefix(got[0].Path, dir) {
		t.Errorf("above the folder: %+v, %v", got, err)
	}
}
