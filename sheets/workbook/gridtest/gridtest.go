// Package gridtest helps the tests of the readers: it writes a sheet as a text that is easy to compare, and checks what
// every reader promises.
package gridtest

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// Dump writes a sheet: a line for each cell, then merges and what is hidden. A style is written where it says something.
func Dump(s *sheets.Sheet) string {
	var out strings.Builder
	for i := range s.Rows {
		r := &s.Rows[i]
		for col, v := range r.Cells() {
			fmt.Fprintf(&out, "%v %s", sheets.Cell{Row: r.Index, Col: col}, Show(v))
			st := s.Style(v)
			for _, flag := range []struct {
				set  bool
				name string
			}{{v.Formula, "formula"}, {st.Date, "date"}, {st.Duration, "duration"}, {st.Strike, "struck"}, {st.StrikePart, "partly struck"}, {st.Hidden, "not shown"}} {
				if flag.set {
					out.WriteString(", " + flag.name)
				}
			}
			if st.NumberFormat != "General" && st.NumberFormat != "@" {
				out.WriteString(", " + st.NumberFormat)
			}
			out.WriteByte('\n')
		}
		if r.Hidden {
			fmt.Fprintf(&out, "row %d hidden\n", r.Index)
		}
	}
	for _, m := range s.Merges {
		fmt.Fprintf(&out, "merge %v\n", m)
	}
	for col := 1; col <= sheets.MaxCol; col++ {
		if s.HiddenCols[col] {
			fmt.Fprintf(&out, "column %s hidden\n", sheets.ColumnName(col))
		}
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// Show writes one cell's content: a letter for its kind, and what it holds.
func Show(v sheets.Content) string {
	switch v.Kind {
	case sheets.Blank:
		return "-"
	case sheets.Text:
		return "T " + strconv.Quote(v.Text)
	case sheets.Number:
		return "N " + strconv.FormatFloat(v.Number, 'f', -1, 64)
	case sheets.Bool:
		return "B " + strconv.FormatFloat(v.Number, 'f', -1, 64)
	case sheets.Fault:
		return "F " + v.Text
	case sheets.Uncalculated:
		return "U"
	}
	return "?" + strconv.Itoa(int(v.Kind))
}

// Check fails the test where a reader has not kept its promises.
func Check(t *testing.T, list []*sheets.Sheet, err error) {
	t.Helper()
	if err != nil {
		var e *sheets.FileError
		if !errors.As(err, &e) || e.Kind == nil || list != nil {
			t.Fatalf("%v with %d sheets", err, len(list))
		}
		return
	}
	if len(list) == 0 {
		t.Fatal("no sheet and no error")
	}
	for _, s := range list {
		checkSheet(t, s)
	}
}

func checkSheet(t *testing.T, s *sheets.Sheet) {
	t.Helper()
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
			if v.Kind == sheets.Number && (v.Number != v.Number || v.Number-v.Number != 0) {
				t.Fatalf("cell %v: %v", sheets.Cell{Row: last, Col: c}, v.Number)
			}
			if strings.ToValidUTF8(v.Text, "") != v.Text {
				t.Fatalf("cell %v: %q", sheets.Cell{Row: last, Col: c}, v.Text)
			}
			col = c
		}
	}
	for _, m := range s.Merges {
		if m.From.Row < 1 || m.From.Col < 1 || m.To.Row > sheets.MaxRow || m.To.Col > sheets.MaxCol || m.To.Before(m.From) || m.From == m.To {
			t.Fatalf("merge %v", m)
		}
	}
	var e *sheets.FileError
	if s.Damage != nil && (!errors.As(s.Damage, &e) || e.Sheet != s.Name || e.Row < last) {
		t.Fatalf("damage %v, the last row is %d", s.Damage, last)
	}
}

// Cut reads a file cut at every place, or at some thousand of them where it is longer: a cut must be told, by an error or
// by Damage, wherever lossless does not say that nothing is lost there, and no cell may be another than in the whole file.
func Cut(t *testing.T, data []byte, read func([]byte) ([]*sheets.Sheet, error), lossless func(cut []byte) bool) {
	t.Helper()
	list, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	var whole []string
	for _, s := range list {
		if s.Damage != nil {
			t.Fatal(s.Damage)
		}
		whole = append(whole, cells(s))
	}
	step := max(1, len(data)/1500)
	for i := 0; i < len(data); i += step {
		list, err := read(data[:i])
		Check(t, list, err)
		damaged := err != nil
		for _, s := range list {
			damaged = damaged || s.Damage != nil
			if !slices.ContainsFunc(whole, func(w string) bool { return strings.HasPrefix(w, cells(s)) }) {
				t.Fatalf("cut at %d, after %q: the cells are others:\n%s", i, tail(data[:i]), cells(s))
			}
		}
		if !damaged && !lossless(data[:i]) {
			t.Fatalf("cut at %d, after %q: nothing is said", i, tail(data[:i]))
		}
	}
}

func cells(s *sheets.Sheet) string {
	if len(s.Rows) == 0 {
		return ""
	}
	return Dump(&sheets.Sheet{Rows: s.Rows, Styles: s.Styles}) + "\n"
}

func tail(b []byte) []byte { return b[max(0, len(b)-30):] }

// Mutate reads a file with bytes changed, left out and doubled, always the same ones: no panic, and all promises are kept.
func Mutate(t *testing.T, data []byte, times int, read func([]byte) ([]*sheets.Sheet, error)) {
	t.Helper()
	state := uint32(1)
	random := func(n int) int {
		state = state*1664525 + 1013904223
		return int(state>>8) % n
	}
	const alphabet = "<>&\"'=/ ;:,\t\r\n0123456789-.tdrablespnx\x00\xff\x80"
	for range times {
		b := append([]byte(nil), data...)
		for range 1 + random(3) {
			at := random(len(b))
			switch random(4) {
			case 0:
				b[at] = alphabet[random(len(alphabet))]
			case 1:
				b[at] ^= 1 << random(8)
			case 2:
				end := min(len(b), at+1+random(40))
				b = append(b[:at], b[end:]...)
			case 3:
				end := min(len(b), at+1+random(80))
				b = append(b[:end:end], b[at:]...)
			}
			if len(b) == 0 {
				break
			}
		}
		list, err := read(b)
		Check(t, list, err)
	}
}
