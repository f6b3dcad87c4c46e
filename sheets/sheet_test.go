package sheets

import (
	"math/rand/v2"
	"testing"
)

// What is put is got back, dense or far apart, in any order within a row, by Put and by PutRow.
func TestSheetStorage(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	s := &Sheet{}
	want := map[Cell]Content{}
	for row := 1; row < 3000; row += 1 + r.IntN(2) {
		var cols []int
		var cells []Content
		col, step := 0, 1+r.IntN(40)*r.IntN(2)
		for range r.IntN(30) {
			if col += 1 + r.IntN(step); col > MaxCol {
				break
			}
			cols = append(cols, col)
			cells = append(cells, Content{Kind: Number, Number: float64(row*100_000 + col)})
		}
		if row%7 == 0 {
			s.HideRow(row)
		}
		if row%3 == 0 {
			s.PutRow(row, cols, cells)
		} else {
			for _, i := range r.Perm(len(cols)) {
				s.Put(Cell{row, cols[i]}, Content{Kind: Text, Text: "replaced"})
				s.Put(Cell{row, cols[i]}, cells[i])
			}
		}
		for i, c := range cols {
			want[Cell{row, c}] = cells[i]
		}
	}
	s.Finish()
	n := 0
	for i := range s.Rows {
		row := &s.Rows[i]
		if row.Hidden != (row.Index%7 == 0) {
			t.Errorf("row %d: hidden is %t", row.Index, row.Hidden)
		}
		first, last := row.Span()
		for col, v := range row.Cells() {
			n++
			if want[Cell{row.Index, col}] != v || col < first || col > last {
				t.Fatalf("%v: %+v", Cell{row.Index, col}, v)
			}
		}
		for col := 1; col <= last+2; col++ {
			c := Cell{row.Index, col}
			w, ok := want[c]
			if !ok {
				w = Content{Kind: Blank}
			}
			if got := s.Content(c); got != w {
				t.Fatalf("%v: %+v, want %+v", c, got, w)
			}
		}
	}
	if n != len(want) {
		t.Errorf("%d cells, want %d", n, len(want))
	}
	if v := s.Content(Cell{1, MaxCol}); v.Kind != Blank {
		t.Errorf("%+v", v)
	}
}

func TestSpanOfEmptyRow(t *testing.T) {
	s := &Sheet{}
	s.HideRow(3)
	s.PutRow(5, nil, nil)
	if first, last := s.Row(3).Span(); first != 0 || last != 0 {
		t.Error(first, last)
	}
	if v := s.Content(Cell{3, 1}); v.Kind != Blank {
		t.Error(v)
	}
}

func TestMergeAt(t *testing.T) {
	all := []Range{
		{Cell{1, 1}, Cell{1, 8}}, {Cell{3, 1}, Cell{5, 1}}, {Cell{3, 2}, Cell{4, 3}}, {Cell{6, 4}, Cell{MaxRow, 4}}, {Cell{20, 1}, Cell{21, 2}},
	}
	for _, indexed := range []bool{true, false} {
		s := &Sheet{Merges: all}
		s.Put(Cell{1, 1}, Content{Kind: Text, Text: "x"})
		s.Put(Cell{8, 1}, Content{Kind: Text, Text: "x"})
		if indexed {
			s.Finish()
		}
		// Rows 9 on hold nothing; merges are found there all the same.
		for row := 1; row <= 25; row++ {
			for col := 1; col <= 10; col++ {
				c := Cell{row, col}
				want, covered := Range{}, false
				for _, m := range all {
					if m.Contains(c) {
						want, covered = m, true
					}
				}
				if got, ok := s.MergeAt(c); got != want || ok != covered {
					t.Errorf("indexed %t: %v lies in %v, %t; want %v", indexed, c, got, ok, want)
				}
				anchor := c
				if covered {
					anchor = want.From
				}
				if got := s.Anchor(c); got != anchor {
					t.Errorf("indexed %t: the anchor of %v is %v, want %v", indexed, c, got, anchor)
				}
			}
		}
	}
	if _, ok := (&Sheet{}).MergeAt(Cell{1, 1}); ok {
		t.Error("a sheet without merges has one")
	}
}
