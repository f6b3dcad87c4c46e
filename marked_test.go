package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/summary/marked"
	"ledgercheck/sheets/workbook"
	"ledgercheck/templates"
)

// otherFormats lists the ledgers with known answers that are no .xlsx.
func otherFormats(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir("testdata", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && slices.Contains([]string{".xls", ".et", ".ods", ".csv", ".html"}, filepath.Ext(path)) {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A ledger of another format gets its marked copy as .xlsx, and what is read out of the copy is what was read out of the
// ledger: the same tables, records and values.
func TestMarkedCopyOfOtherFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, path := range otherFormats(t) {
		seen[filepath.Ext(path)] = true
		name := filepath.Base(path)
		file := sheets.File{Name: name, Path: path}
		list, err := workbook.Open(context.Background(), &file, workbook.DefaultLimits(), nil)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		r := &sheets.Report{Files: []sheets.File{file}, Findings: []sheets.Finding{
			sheets.Find(sheets.UncertainValue, "", sheets.Warning, sheets.Place{File: name, Sheet: list[0].Name, Cell: sheets.Cell{Row: 2, Col: 2}}, "raw", "≥5"),
		}}
		got, err := marked.Writer{Open: openLedger}.Write(t.TempDir(), r, sheets.Chinese, []string{path})
		if err != nil || len(got) != 1 || got[0].Path == "" || got[0].Note.Zh == "" || got[0].Cells != 1 {
			t.Errorf("%s: %+v, %v", path, got, err)
			continue
		}
		if back := sheets.UnmarkedName(filepath.Base(got[0].Path)); back != name {
			t.Errorf("%s: the copy's name %s leads to %s", path, got[0].Path, back)
		}
		if want, is := records(t, path), records(t, got[0].Path); want != is {
			t.Errorf("%s: the copy reads as\n%s\nwant\n%s", path, is, want)
		}
	}
	for _, ext := range []string{".xls", ".et", ".ods", ".csv", ".html"} {
		if !seen[ext] {
			t.Errorf("no ledger %s among those with known answers", ext)
		}
	}
}

// records writes what was read out of a file, sheet by sheet.
func records(t *testing.T, path string) string {
	t.Helper()
	r, err := audit.Run(context.Background(), audit.Options{
		Paths: []string{path}, Data: templates.FS, Year: 2021, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31},
	})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, l := range r.Ledgers {
		if l.Sheet == "标注索引" {
			if l.Kind != sheets.Unrecognised {
				t.Errorf("%s: the index was taken for a ledger", path)
			}
			continue
		}
		fmt.Fprintf(&out, "%s %s %v\n", l.Kind, l.Layout, l.HeaderRows)
		for _, rec := range l.Records {
			fmt.Fprintf(&out, "%d %v %q", rec.Row, rec.Struck, rec.Dropped)
			for i := range rec.Entries {
				e := &rec.Entries[i]
				fmt.Fprintf(&out, " %s=%q", e.Cell(), e.Text)
			}
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// What a table of another format may hold at worst is the same in its copy.
func TestConvertedCells(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "怪.xls")
	if err := os.WriteFile(path, []byte("not looked at"), 0o644); err != nil {
		t.Fatal(err)
	}
	odd := func(name string) *sheets.Sheet {
		s := &sheets.Sheet{Name: name, Styles: []sheets.Style{
			{NumberFormat: "General"},
			{NumberFormat: `yyyy"年"m"月"d"日"`, Date: true},
			{NumberFormat: "0.00", Strike: true},
			{NumberFormat: "@"},
		}, HiddenCols: map[int]bool{3: true}}
		row := 0
		put := func(v sheets.Content) { row++; s.Put(sheets.Cell{Row: row, Col: 1}, v) }
		for _, text := range []string{"=1+1", "  两端  ", "a\n\tb", "_x000D_", "<b>&\"'", "\x01", "@SUM(A1)", "长" + strings.Repeat("字", 3000)} {
			put(sheets.Content{Kind: sheets.Text, Text: text, Style: 3})
		}
		for _, n := range []float64{0, -1.5, 44260.25, 1e-300, 123456789012345680, 0.1 + 0.2} {
			put(sheets.Content{Kind: sheets.Number, Number: n, Style: 1})
		}
		put(sheets.Content{Kind: sheets.Number, Number: 5, Style: 2})
		put(sheets.Content{Kind: sheets.Number, Number: math.Inf(1)})
		put(sheets.Content{Kind: sheets.Bool, Number: 1})
		put(sheets.Content{Kind: sheets.Fault, Text: "#REF!"})
		put(sheets.Content{Kind: sheets.Fault, Text: "Err:502"})
		put(sheets.Content{Kind: sheets.Uncalculated, Formula: true})
		s.HideRow(row + 1)
		s.Merges = []sheets.Range{{From: sheets.Cell{Row: 2, Col: 1}, To: sheets.Cell{Row: 2, Col: 3}}}
		s.Finish()
		return s
	}
	list := []*sheets.Sheet{odd("A/B[1]'"), odd("A_B_1_"), odd(strings.Repeat("长", 40))}
	w := marked.Writer{Open: func(f *sheets.File) ([]*sheets.Sheet, error) {
		if f.Path == path {
			return list, nil
		}
		return openLedger(f)
	}}
	r := &sheets.Report{Files: []sheets.File{{Name: "怪.xls", Path: path}}}
	for _, s := range list {
		r.Findings = append(r.Findings, sheets.Find(sheets.UncertainValue, "", sheets.Warning, sheets.Place{File: "怪.xls", Sheet: s.Name, Cell: sheets.Cell{Row: 4, Col: 1}}, "raw", "x"))
	}
	got, err := w.Write(dir, r, sheets.Chinese, nil)
	if err != nil || len(got) != 1 || got[0].Cells != 3 {
		t.Fatalf("%+v, %v", got, err)
	}
	// The writer has compared every cell; a copy that lost one would not be there. It does see a loss:
	list[1].Rows = list[1].Rows[:len(list[1].Rows)-1]
	list[1].Put(sheets.Cell{Row: 200, Col: 2}, sheets.Content{Kind: sheets.Uncalculated})
	lost := marked.Writer{Open: func(f *sheets.File) ([]*sheets.Sheet, error) {
		if f.Path == path {
			return list, nil
		}
		back, err := openLedger(f)
		if err == nil {
			back[2].Rows = back[2].Rows[:5]
		}
		return back, err
	}}
	if got, err = lost.Write(dir, r, sheets.Chinese, nil); err != nil || got[0].Path != "" || got[0].Why.Zh == "" {
		t.Errorf("a copy that lost rows: %+v, %v", got, err)
	}
}

// The way of a clerk: check, mark, mend the marked copy, check that with the earlier report at hand.
func TestMendedCopy(t *testing.T) {
	run := func(baseline string, paths ...string) *sheets.Report {
		t.Helper()
		r, err := audit.Run(context.Background(), audit.Options{
			Paths: paths, Data: templates.FS, Year: 2021, AsOf: sheets.Date{Year: 2021, Month: 3, Day: 31}, Baseline: baseline,
		})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	dir := t.TempDir()
	ledger := filepath.Join(dir, "台账.csv")
	rows := "2021年3月学习台账\n姓名,学习时间,学习内容,学时,字数\n张三,3月5日,业务,≥5,10000\n李四,3月5日,业务,5,近1万\n"
	if err := os.WriteFile(ledger, []byte(rows), 0o644); err != nil {
		t.Fatal(err)
	}
	before := run("", ledger)
	earlier := filepath.Join(dir, "上次.json")
	f, err := os.Create(earlier)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(before.WriteJSON(f, sheets.Chinese), f.Close()); err != nil {
		t.Fatal(err)
	}
	copies, err := marked.Writer{Open: openLedger}.Write(filepath.Join(dir, "标注"), before, sheets.Chinese, []string{ledger})
	if err != nil || len(copies) != 1 || copies[0].Path == "" {
		t.Fatalf("%+v, %v", copies, err)
	}
	copied := copies[0].Path
	if r := run(earlier, copied); len(r.Gone)+len(r.Fresh)+len(r.Changes) != 0 {
		t.Errorf("the copy as it is: gone %v, new %v, changes %+v", r.Gone, r.Fresh, r.Changes)
	}
	book, err := excelize.OpenFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	sheet := book.GetSheetList()[1]
	if err := errors.Join(book.SetCellValue(sheet, "D3", 5), book.SetCellValue(sheet, "D4", "约五"), book.Save(), book.Close()); err != nil {
		t.Fatal(err)
	}
	r := run(earlier, copied)
	if len(r.Gone) != 1 || r.Gone[0].Code != sheets.UncertainValue || r.Gone[0].Cell.String() != "D3" {
		t.Errorf("gone: %+v", r.Gone)
	}
	if len(r.Fresh) != 1 || r.Fresh[0].Cell.String() != "D4" {
		t.Errorf("new: %+v", r.Fresh)
	}
}

// A marked copy beside its ledger counts once, and says so.
func TestMarkedCopyBesideItsLedger(t *testing.T) {
	dir := t.TempDir()
	rows := "2021年3月学习台账\n姓名,学习时间,学习内容,学时,字数\n张三,3月5日,业务,3,5000\n张三,3月12日,业务,≥5,10000\n"
	if err := os.WriteFile(filepath.Join(dir, "台账.csv"), []byte(rows), 0o644); err != nil {
		t.Fatal(err)
	}
	check := func() *sheets.Report {
		t.Helper()
		r, err := audit.Run(context.Background(), audit.Options{Paths: []string{dir}, Data: templates.FS, AsOf: sheets.Date{Year: 2021, Month: 3, Day: 31}})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	alone := check()
	if _, err := (marked.Writer{Open: openLedger}).Write(filepath.Join(dir, "标注"), alone, sheets.Chinese, nil); err != nil {
		t.Fatal(err)
	}
	both := check()
	if len(both.Files) != 2 || len(both.Figures) != len(alone.Figures) {
		t.Fatalf("%d files, %d figures, want 2 and %d", len(both.Files), len(both.Figures), len(alone.Figures))
	}
	for i := range both.Figures {
		if a, b := &alone.Figures[i], &both.Figures[i]; a.Actual != b.Actual || a.Verdict != b.Verdict {
			t.Errorf("%+v became %+v", a, b)
		}
	}
	if !slices.ContainsFunc(both.Findings, func(f sheets.Finding) bool { return f.Code == sheets.DuplicateFile && f.Variant == "marked" }) {
		t.Error("nothing is said of the copy")
	}
}

// A ledger with a password gets no copy that lacks it, though its password was given and it was read.
func TestNoMarkedCopyOfLockedLedger(t *testing.T) {
	const folder = "sheets/workbook/testdata/password"
	for _, name := range []string{"agile.xlsx", "libreoffice.xlsx", "libreoffice.xls", "libreoffice.ods"} {
		path := filepath.Join(folder, name)
		r := &sheets.Report{Files: []sheets.File{{Name: name, Path: path}}, Findings: []sheets.Finding{
			sheets.Find(sheets.UncertainValue, "", sheets.Warning, sheets.Place{File: name, Sheet: "Sheet1", Cell: sheets.Cell{Row: 1, Col: 1}}, "raw", "≥5"),
		}}
		dir := t.TempDir()
		got, err := marked.Writer{Open: openLedger}.Write(dir, r, sheets.Chinese, []string{path})
		if err != nil || len(got) != 1 || got[0].Path != "" {
			t.Errorf("%s: %+v, %v", name, got, err)
			continue
		}
		for lang, words := range map[sheets.Lang]string{sheets.Chinese: "打开密码", sheets.English: "password"} {
			if why := got[0].Why.In(lang); !strings.Contains(why, words) {
				t.Errorf("%s: %q", name, why)
			}
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Errorf("%s: %d files were written, %v", name, len(left), err)
		}
	}
}
