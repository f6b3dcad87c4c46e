package grid_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/gridtest"
	"ledgercheck/sheets/workbook/limits"
)

func number(f float64) sheets.Content { return sheets.Content{Kind: sheets.Number, Number: f} }

func put(t *testing.T, s *grid.Sheet, row int, hidden bool, cols ...int) error {
	t.Helper()
	var l grid.Line
	for _, c := range cols {
		if err := l.Add(c, number(float64(c))); err != nil {
			t.Fatal(err)
		}
	}
	return s.Put(row, hidden, &l)
}

func TestBook(t *testing.T) {
	b := grid.New(limits.Default())
	if b.Last() != nil {
		t.Error("a sheet before the first")
	}
	struck := sheets.Style{NumberFormat: "0", Strike: true}
	if i := b.Style(struck); i != 1 || b.Style(struck) != 1 || b.Style(sheets.Style{NumberFormat: "General"}) != 0 {
		t.Error("styles:", i)
	}
	s, err := b.Add("一", false)
	if err != nil || b.Last() != s {
		t.Fatal(err)
	}
	for row, cols := range map[int][]int{1: {1, 3}} {
		if err := put(t, s, row, true, cols...); err != nil {
			t.Fatal(err)
		}
	}
	if err := put(t, s, 4, false); err != nil { // nothing but a row that was passed
		t.Fatal(err)
	}
	for _, m := range []string{"A1:B2", "C1:C1", "C3:XFD1048576"} {
		if err := s.Merge(rangeOf(t, m)); err != nil {
			t.Error(m, err)
		}
	}
	s.HideColumns(2, 99_999)
	s.HideColumns(-5, 0)
	s.SetName("二")
	s.SetHidden()
	s.Fail(errors.New("cut"))
	s.Fail(limits.Exceeded(1, "things")) // the first cause counts
	list := b.Finish()
	gridtest.Check(t, list, nil)
	got := list[0]
	if dump := gridtest.Dump(got); !strings.HasPrefix(dump, "A1 N 1\nC1 N 3\nrow 1 hidden\nmerge A1:B2\nmerge C3:XFD1048576\ncolumn B hidden\ncolumn C hidden") {
		t.Error(dump)
	}
	var e *sheets.FileError
	if !errors.As(got.Damage, &e) || e.Kind != sheets.ErrDamaged || e.Row != 4 || e.Sheet != "二" || !got.Hidden || got.Name != "二" {
		t.Errorf("%+v", got.Damage)
	}
}

func rangeOf(t *testing.T, s string) sheets.Range {
	t.Helper()
	from, to, _ := strings.Cut(s, ":")
	a, err := sheets.ParseCell(from)
	if err != nil {
		t.Fatal(err)
	}
	b, err := sheets.ParseCell(to)
	if err != nil {
		t.Fatal(err)
	}
	return sheets.Range{From: a, To: b}
}

func TestOrder(t *testing.T) {
	s, _ := grid.New(limits.Default()).Add("a", false)
	if err := put(t, s, 2, false, 1); err != nil {
		t.Fatal(err)
	}
	for _, row := range []int{2, 1, sheets.MaxRow + 1} {
		if err := put(t, s, row, false, 1); !errors.Is(err, grid.ErrOrder) {
			t.Errorf("row %d: %v", row, err)
		}
	}
	var l grid.Line
	if err := l.Add(2, number(1)); err != nil || l.Len() != 1 {
		t.Error(err)
	}
	for _, col := range []int{2, 1, 0, sheets.MaxCol + 1} {
		if err := l.Add(col, number(1)); !errors.Is(err, grid.ErrOrder) {
			t.Errorf("column %d: %v", col, err)
		}
	}
	if err := l.Add(1, sheets.Content{Kind: sheets.Blank}); err != nil || l.Len() != 1 {
		t.Error("a blank is left out:", err)
	}
	if err := s.Merge(sheets.Range{From: sheets.Cell{Row: 0, Col: 1}, To: sheets.Cell{Row: 2, Col: 2}}); !errors.Is(err, grid.ErrOrder) {
		t.Error(err)
	}
}

func TestManyStyles(t *testing.T) {
	b := grid.New(limits.Default())
	s, _ := b.Add("a", false)
	for i := range 200_000 {
		if err := put(t, s, i+1, false, 1); err != nil {
			t.Fatal(i, err)
		}
		b.Style(sheets.Style{NumberFormat: fmt.Sprint(i)})
	}
	if err := put(t, s, 300_000, false, 1); !errors.Is(err, limits.ErrExceeded) {
		t.Error(err)
	}
}

func TestText(t *testing.T) {
	lim := limits.Default()
	lim.TextBytes = 10
	b := grid.New(lim)
	for in, want := range map[string]error{"": nil, "张三": nil, "0123456789": nil, "01234567890": limits.ErrExceeded, "\xff": grid.ErrNotText} {
		for range 2 {
			if got, err := b.Text([]byte(in)); !errors.Is(err, want) || err == nil && got != in {
				t.Errorf("%q: %q, %v", in, got, err)
			}
		}
	}
}

func TestFileError(t *testing.T) {
	for cause, kind := range map[error]error{
		errors.New("x"): sheets.ErrDamaged, limits.Exceeded(1, "rows"): sheets.ErrTooLarge, fmt.Errorf("a: %w", sheets.ErrEncrypted): sheets.ErrEncrypted, fmt.Errorf("a: %w", sheets.ErrNotWorkbook): sheets.ErrNotWorkbook,
	} {
		if e := grid.FileError("s", 3, cause); e.Kind != kind || e.Sheet != "s" || e.Row != 3 || !errors.Is(e, cause) {
			t.Errorf("%v: %+v", cause, e)
		}
	}
}
