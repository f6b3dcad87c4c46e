package xls

import (
	"errors"
	"math"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"ledgercheck/sheets"
)

// check tries what readers promise.
func check(tb testing.TB, list []*sheets.Sheet, err error) {
	tb.Helper()
	if err != nil {
		var e *sheets.FileError
		if !errors.As(err, &e) || e.Kind == nil || list != nil {
			tb.Fatalf("%v with %d sheets", err, len(list))
		}
		return
	}
	for _, s := range list {
		last := 0
		for i := range s.Rows {
			r := &s.Rows[i]
			if r.Index <= last || r.Index > 65536 {
				tb.Fatalf("row %d after row %d", r.Index, last)
			}
			last = r.Index
			col := 0
			for c, v := range r.Cells() {
				if c <= col || c > mostCol || v.Kind == 0 || int(v.Style) >= len(s.Styles) || math.IsNaN(v.Number) || math.IsInf(v.Number, 0) {
					tb.Fatalf("cell %v: %+v after column %d", sheets.Cell{Row: last, Col: c}, v, col)
				}
				col = c
			}
			if col == 0 {
				tb.Fatalf("row %d has no content", last)
			}
		}
		for _, m := range s.Merges {
			if m.From.IsZero() || m.From.Row > m.To.Row || m.From.Col > m.To.Col || m.To.Col > mostCol || m.To.Row > 65536 {
				tb.Fatalf("merge %v", m)
			}
		}
		if s.Damage != nil {
			var e *sheets.FileError
			if !errors.As(s.Damage, &e) || e.Sheet != s.Name {
				tb.Fatalf("damage: %v", s.Damage)
			}
		}
	}
}

func gb18030(tb testing.TB, s string) []byte {
	tb.Helper()
	b, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(s))
	if err != nil {
		tb.Fatal(err)
	}
	return b
}
