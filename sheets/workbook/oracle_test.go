package workbook_test

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook"
	"ledgercheck/sheets/workbook/numberformat"
)

const samples = "../../testdata/ledgers"

// Every sample is read cell by cell as excelize reads it.
func TestSamplesAgainstExcelize(t *testing.T) {
	n := 0
	err := filepath.WalkDir(samples, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".xlsx" {
			return err
		}
		n++
		compare(t, name)
		return nil
	})
	if err != nil || n < 30 {
		t.Errorf("%d samples: %v", n, err)
	}
}

// So are workbooks that excelize writes, with all kinds of cells, merges, hidden rows and columns, and formats.
func TestGeneratedAgainstExcelize(t *testing.T) {
	for seed := range uint64(8) {
		name := filepath.Join(t.TempDir(), "g.xlsx")
		write(t, name, rand.New(rand.NewPCG(seed, 1)))
		compare(t, name)
	}
}

// write makes a workbook at random.
func write(t *testing.T, name string, r *rand.Rand) {
	t.Helper()
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	var styles []int
	for _, s := range []*excelize.Style{
		{},
		{NumFmt: 14},
		{NumFmt: 31},
		{NumFmt: 4},
		{NumFmt: 46},
		{NumFmt: 10},
		{Font: &excelize.Font{Strike: true}},
		{CustomNumFmt: ptr(`m"月"d"日"`)},
		{CustomNumFmt: ptr(";;;")},
		{CustomNumFmt: ptr(`General"次"`), Font: &excelize.Font{Strike: true}},
		{CustomNumFmt: ptr("[$-804]yyyy/m/d;@")},
	} {
		id, err := f.NewStyle(s)
		must(err)
		styles = append(styles, id)
	}
	texts := []string{"张三", " 前后有空 ", "换\n行", "<&>\"'", "_x000D_", "a_x", "5学时", "同上", "😀", "　全角　", "0", "=1+1"}
	for _, sheet := range []string{"Sheet1", "三月 & 'b' c", "12"} {
		if sheet != "Sheet1" {
			_, err := f.NewSheet(sheet)
			must(err)
		}
		for range 60 + r.IntN(60) {
			row, col := 1+r.IntN(40), 1+r.IntN(12)
			if r.IntN(30) == 0 {
				row, col = 1+r.IntN(300), 1+r.IntN(300)
			}
			cell, err := excelize.CoordinatesToCellName(col, row)
			must(err)
			switch r.IntN(9) {
			case 0, 1:
				must(f.SetCellValue(sheet, cell, texts[r.IntN(len(texts))]))
			case 2:
				must(f.SetCellValue(sheet, cell, r.IntN(20000)))
			case 3:
				must(f.SetCellValue(sheet, cell, float64(r.IntN(1000000))/1000*float64(1-2*r.IntN(2))))
			case 4:
				must(f.SetCellValue(sheet, cell, r.Float64()*float64(r.IntN(1000))))
			case 5:
				must(f.SetCellValue(sheet, cell, r.IntN(2) == 0))
			case 6:
				must(f.SetCellFormula(sheet, cell, "SUM(A1:A2)"))
			case 7:
				must(f.SetCellValue(sheet, cell, time.Date(2021, time.Month(1+r.IntN(12)), 1+r.IntN(28), r.IntN(24), 0, 0, 0, time.UTC)))
			case 8:
				must(f.SetCellRichText(sheet, cell, []excelize.RichTextRun{{Text: "一"}, {Text: " 二 ", Font: &excelize.Font{Bold: true}}}))
			}
			if r.IntN(2) == 0 {
				must(f.SetCellStyle(sheet, cell, cell, styles[r.IntN(len(styles))]))
			}
		}
		for i := range 5 {
			from, _ := excelize.CoordinatesToCellName(1+r.IntN(4), 3*i+1)
			to, _ := excelize.CoordinatesToCellName(5+r.IntN(4), 3*i+1+r.IntN(3))
			must(f.MergeCell(sheet, from, to))
		}
		must(f.SetRowVisible(sheet, 2+r.IntN(20), false))
		must(f.SetColVisible(sheet, "C:D", false))
	}
	must(f.SetSheetVisible("12", false))
	must(f.SaveAs(name))
}

func ptr(s string) *string { return &s }

// compare reads a workbook in both ways.
func compare(t *testing.T, name string) {
	t.Helper()
	file := sheets.File{Name: "w.xlsx", Path: name}
	list, err := workbook.Open(context.Background(), &file, workbook.DefaultLimits(), nil)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	f, err := excelize.OpenFile(name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	defer f.Close()
	var names []string
	for _, s := range list {
		names = append(names, s.Name)
	}
	if !slices.Equal(names, f.GetSheetList()) {
		t.Errorf("%s: sheets %q, want %q", name, names, f.GetSheetList())
		return
	}
	for _, s := range list {
		if s.Damage != nil {
			t.Errorf("%s %s: %v", name, s.Name, s.Damage)
		}
		if visible, err := f.GetSheetVisible(s.Name); err != nil || visible == s.Hidden {
			t.Errorf("%s %s: hidden is %t, %v", name, s.Name, s.Hidden, err)
		}
		compareSheet(t, name, s, f)
	}
}

func compareSheet(t *testing.T, name string, s *sheets.Sheet, f *excelize.File) {
	t.Helper()
	rows, err := f.GetRows(s.Name)
	if err != nil {
		t.Errorf("%s %s: %v", name, s.Name, err)
		return
	}
	at := func(c sheets.Cell) string { return fmt.Sprintf("%s %s!%v", name, s.Name, c) }
	last := max(s.LastRow(), len(rows))
	cells := 0
	for row := 1; row <= last; row++ {
		width := 0
		if row <= len(rows) {
			width = len(rows[row-1])
		}
		r := s.Row(row)
		if r != nil {
			_, to := r.Span()
			width = max(width, to)
			if visible, err := f.GetRowVisible(s.Name, row); err != nil || visible == r.Hidden {
				t.Errorf("%s: row %d hidden is %t, %v", name, row, r.Hidden, err)
			}
		}
		for col := 1; col <= width; col++ {
			c := sheets.Cell{Row: row, Col: col}
			v := s.Content(c)
			want := ""
			if row <= len(rows) && col <= len(rows[row-1]) {
				want = rows[row-1][col-1]
			}
			if v.Kind != sheets.Blank {
				cells++
			} else if want == "" {
				continue
			}
			formula, err := f.GetCellFormula(s.Name, c.String())
			if err != nil || (formula != "") != v.Formula {
				// excelize does not resolve every shared formula.
				if formula != "" || err != nil {
					t.Errorf("%s: formula %q, %t, %v", at(c), formula, v.Formula, err)
				}
			}
			if got := raw(v); !same(got, want, v.Kind) {
				t.Errorf("%s: %q (%v), want %q", at(c), got, v.Kind, want)
			}
			compareStyle(t, at(c), s, v, c, f)
		}
	}
	if len(rows) > 0 && cells == 0 {
		t.Errorf("%s %s: no cell was compared", name, s.Name)
	}
	merges, err := f.GetMergeCells(s.Name)
	if err != nil {
		t.Error(err)
	}
	var want, got []string
	for _, m := range merges {
		want = append(want, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	for _, m := range s.Merges {
		got = append(got, m.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s %s: merges %v, want %v", name, s.Name, got, want)
	}
	for col := 1; col <= 30; col++ {
		visible, err := f.GetColVisible(s.Name, sheets.ColumnName(col))
		if err != nil {
			t.Error(err)
		}
		if !visible && !s.HiddenCols[col] && col <= 12 || visible && s.HiddenCols[col] {
			t.Errorf("%s %s: column %s is visible: %t", name, s.Name, sheets.ColumnName(col), visible)
		}
	}
}

// raw gives a content as the file has it.
func raw(v sheets.Content) string {
	switch v.Kind {
	case sheets.Number, sheets.Bool:
		return strconv.FormatFloat(v.Number, 'g', -1, 64)
	case sheets.Text, sheets.Fault:
		return v.Text
	}
	return ""
}

// same compares numbers as numbers, and texts but for the space that excelize keeps at the ends of unmarked texts.
func same(got, want string, kind sheets.ValueKind) bool {
	if got == want {
		return true
	}
	if kind == sheets.Number {
		a, err1 := strconv.ParseFloat(got, 64)
		b, err2 := strconv.ParseFloat(want, 64)
		return err1 == nil && err2 == nil && a == b
	}
	return kind == sheets.Text && got == strings.Trim(want, " \n\r\t")
}

func compareStyle(t *testing.T, at string, s *sheets.Sheet, v sheets.Content, c sheets.Cell, f *excelize.File) {
	t.Helper()
	id, err := f.GetCellStyle(s.Name, c.String())
	if err != nil {
		t.Errorf("%s: %v", at, err)
		return
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Errorf("%s: %v", at, err)
		return
	}
	code := numberformat.Builtin(style.NumFmt)
	if style.CustomNumFmt != nil {
		code = *style.CustomNumFmt
	}
	strike := style.Font != nil && style.Font.Strike
	if got := s.Style(v); got.NumberFormat != code || got.Strike != strike {
		t.Errorf("%s: format %q, struck %t; want %q, %t", at, got.NumberFormat, got.Strike, code, strike)
	}
}
