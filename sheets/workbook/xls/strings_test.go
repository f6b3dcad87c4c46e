package xls

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// seam is a piece of a table of strings and what must not be done in it.
type seam struct {
	bytes []byte
	chars int // 0: may be cut anywhere; else these are characters of as many bytes, and what follows a cut begins anew
}

// table makes the pieces of a table of strings: all the forms that a string can have.
func table() (pieces []seam, want []string) {
	plain := func(b []byte) { pieces = append(pieces, seam{bytes: b}) }
	chars := func(b []byte, size int) { pieces = append(pieces, seam{b, size}) }
	plain(le(uint32(20), uint32(6)))
	plain(le(4, byte(0)))
	chars([]byte("abcd"), 1)
	plain(le(3, byte(1)))
	chars(wide("张三丰")[1:], 2)
	plain(le(0, byte(0)))
	plain(le(3, byte(wideText|richText), 2))
	chars(wide("李小四")[1:], 2)
	plain(le(0, 1, 2, 5))
	plain(le(2, byte(wideText|phonetic), uint32(7)))
	chars(wide("王五")[1:], 2)
	plain([]byte("wangwu5"))
	plain(le(2, byte(richText|phonetic), 1, uint32(3)))
	chars([]byte("xy"), 1)
	plain(le(1, 0))
	plain([]byte("xyz"))
	return pieces, []string{"abcd", "张三丰", "", "李小四", "王五", "xy"}
}

// readTable reads a stream's table through a sheet that uses each of its strings.
func readTable(t *testing.T, records []byte, n int) []string {
	t.Helper()
	w := wb{tables: records, sheets: []ws{{name: "a"}}}
	for i := range n {
		w.sheets[0].body = append(w.sheets[0].body, shared(i, 0, i)...)
	}
	s := w.read(t)
	if s.Damage != nil {
		t.Fatal(s.Damage)
	}
	var got []string
	for i := range n {
		got = append(got, s.Content(sheets.Cell{Row: i + 1, Col: 1}).Text)
	}
	return got
}

// A table of strings is cut in two or three at every place where a program may cut it.
func TestStringsContinued(t *testing.T) {
	pieces, want := table()
	type cut struct {
		piece, at int
	}
	var cuts []cut
	for i, p := range pieces {
		step := max(p.chars, 1)
		for at := 0; at < len(p.bytes); at += step {
			if i+at > 0 {
				cuts = append(cuts, cut{i, at})
			}
		}
	}
	build := func(at ...cut) []byte {
		var out, data []byte
		id := idSST
		for i, p := range pieces {
			from := 0
			for _, c := range at {
				if c.piece != i {
					continue
				}
				data = append(data, p.bytes[from:c.at]...)
				out, data = append(out, rec(id, data)...), nil
				id, from = idContinue, c.at
				if p.chars > 0 {
					data = append(data, byte(p.chars-1)) // the option byte again
				}
			}
			data = append(data, p.bytes[from:]...)
		}
		return append(out, rec(id, data)...)
	}
	if len(cuts) < 70 {
		t.Fatalf("%d places", len(cuts))
	}
	for i, c := range cuts {
		if got := readTable(t, build(c), len(want)); !slices.Equal(got, want) {
			t.Errorf("cut in piece %d at %d: %q", c.piece, c.at, got)
		}
		for _, d := range cuts[i:] {
			if d == c {
				continue
			}
			if got := readTable(t, build(c, d), len(want)); !slices.Equal(got, want) {
				t.Errorf("cut in piece %d at %d and in piece %d at %d: %q", c.piece, c.at, d.piece, d.at, got)
			}
		}
	}
}

// The width of the characters changes where a string goes on.
func TestStringChangesWidth(t *testing.T) {
	records := le(rec(idSST, uint32(2), uint32(2), 6, narrow("ab")), rec(idContinue, wide("张三")), rec(idContinue, narrow("cd"), 1, narrow("x")))
	if got := readTable(t, records, 2); got[0] != "ab张三cd" || got[1] != "x" {
		t.Errorf("%q", got)
	}
}

// The longest texts that Excel allows, over several records.
func TestLongStrings(t *testing.T) {
	text := strings.Repeat("五千字心得体会", 32767/7)
	data := le(uint32(3), uint32(3))
	var out []byte
	id := idSST
	for range 3 {
		data = append(data, le(count(text), byte(1))...)
		for chars := wide(text)[1:]; len(chars) > 0; {
			n := min((8224-len(data))&^1, len(chars))
			data = append(data, chars[:n]...)
			chars = chars[n:]
			if len(data) >= 8223 && len(chars) > 0 {
				out, data = append(out, rec(id, data)...), []byte{1}
				id = idContinue
			}
		}
		if len(data) > 8000 {
			out, data = append(out, rec(id, data)...), nil
			id = idContinue
		}
	}
	out = append(out, rec(id, data)...)
	for i, got := range readTable(t, out, 3) {
		if got != text {
			t.Errorf("text %d: %d bytes, want %d", i, len(got), len(text))
		}
	}
}

// What a table lacks damages the sheets that need it, and only those.
func TestStringsMissing(t *testing.T) {
	full := sst("一", "二", "三")
	tests := []struct {
		name  string
		table []byte
		rows  int
	}{
		{"whole", full, 3},
		{"count too small", le(full[:8], uint32(2), full[12:]), 2},
		{"count too large", le(full[:8], uint32(1<<31), full[12:]), 3},
		{"cut in the last", rec(idSST, full[4:len(full)-1]), 2},
		{"cut before the last", rec(idSST, full[4:len(full)-5]), 2},
		{"length of the first beyond the end", rec(idSST, uint32(3), uint32(3), 0xffff, wide("一二三")), 0},
		{"forged runs", rec(idSST, uint32(3), uint32(3), 1, byte(richText|wideText), 0xffff, '一'), 0},
		{"forged readings", rec(idSST, uint32(3), uint32(3), 1, byte(phonetic|wideText), uint32(0xffffffff), '一'), 0},
		{"half a character", le(rec(idSST, uint32(3), uint32(3), 2, byte(1), '一', byte(0)), rec(idContinue, byte(1), byte(0x4e))), 0},
		{"no table", nil, 0},
		{"empty table", rec(idSST, ""), 0},
	}
	for _, tt := range tests {
		w := wb{tables: tt.table, sheets: []ws{{name: "好", body: num(0, 0, 0, 1)}, {name: "坏"}}}
		for i := range 3 {
			w.sheets[1].body = append(w.sheets[1].body, shared(i, 0, i)...)
		}
		list, err := readBytes(w.stream(), limits.Default())
		check(t, list, err)
		if err != nil || list[0].Damage != nil {
			t.Fatalf("%s: %v, %v", tt.name, err, list)
		}
		s := list[1]
		if (s.Damage == nil) != (tt.rows == 3) || len(s.Rows) != tt.rows {
			t.Errorf("%s: %d rows, want %d; %v", tt.name, len(s.Rows), tt.rows, s.Damage)
		}
		if s.Damage != nil && !strings.Contains(s.Damage.Error(), fmt.Sprintf("A%d", tt.rows+1)) {
			t.Errorf("%s: %v does not name the cell", tt.name, s.Damage)
		}
	}
}
