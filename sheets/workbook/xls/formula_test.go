package xls

import (
	"math"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

func TestFormulas(t *testing.T) {
	value := func(f float64) []byte { return le(f) }
	sum := []byte{0x25, 0, 0, 3, 0, 0, 0xc0, 0, 0xc0, 0x19, 0x10, 0, 0} // SUM(A1:A4)
	str := func(s string) []byte { return rec(idString, long(s)) }
	sharedFmla := rec(idSharedFmla, 0, 3, byte(0), byte(0), byte(0), byte(4), 0)
	tests := []struct {
		name string
		body []byte
		want string
	}{
		{"number", formulaRec(0, 0, value(12.5), 0), "A1 =N12.5"},
		{"zero", formulaRec(0, 0, value(0), 0), "A1 =N0"},
		{"minus zero", formulaRec(0, 0, value(math.Copysign(0, -1)), calculateOnLoad), "A1 =N-0"},
		{"date", rec(idFormula, 0, 0, dateFormat, 44260.0, 0, uint32(0), 0), "A1 =N44260 date"},
		{"TRUE", formulaRec(0, 0, special(1, 1), 0), "A1 =B1"},
		{"error", formulaRec(0, 0, special(2, 0x07), 0), "A1 =E#DIV/0!"},
		{"empty text", formulaRec(0, 0, special(3, 0), 0), "A1 =_"},
		{"empty text of an IF", formulaRec(0, 0, special(3, 0), 0, 0x44, 0, 0, 0, 0xc0, 0x17, 0, 0, 0x42, 2, 1, 0), "A1 =_"},
		{"empty text of a SUM", formulaRec(0, 0, special(3, 0), 0, sum...), "A1 =U"},
		{"zero, to be calculated", formulaRec(0, 0, value(0), calculateOnLoad, sum...), "A1 =U"},
		{"zero and another value, to be calculated", le(formulaRec(0, 0, value(0), calculateOnLoad), formulaRec(1, 0, value(5), calculateOnLoad)), "A1 =N0\nA2 =N5"},
		{"zero and another formula", le(formulaRec(0, 0, value(0), calculateOnLoad), formulaRec(1, 0, value(5), 0)), "A1 =U\nA2 =N5"},
		{"text", le(formulaRec(0, 0, special(0, 0), 0), str("合格")), `A1 =T"合格"`},
		{"empty text record", le(formulaRec(0, 0, special(0, 0), 0), str("")), `A1 =_`},
		{"text record of nothing", le(formulaRec(0, 0, special(0, 0), 0), rec(idString)), `A1 =_`},
		{"text behind a shared formula", le(formulaRec(0, 0, special(0, 0), 8), sharedFmla, str("合格"), num(0, 1, 0, 1)), "A1 =T\"合格\"\nB1 N1"},
		{"text behind an array", le(formulaRec(0, 0, special(0, 0), 8), rec(idArray, "array"), rec(idContinue, "more"), str("合格")), `A1 =T"合格"`},
		{"text that goes on", le(formulaRec(0, 0, special(0, 0), 0), rec(idString, 3, wide("合")), rec(idContinue, wide("格了"))), `A1 =T"合格了"`},
		{"no text record, a cell", le(formulaRec(0, 0, special(0, 0), 0), num(0, 1, 0, 1), str("x")), "A1 =U\nB1 N1"},
		{"no text record, the end", formulaRec(0, 0, special(0, 0), 0), "A1 =U"},
		{"text record without a formula", le(num(0, 0, 0, 1), str("x")), "A1 N1"},
		{"formula of Excel 4", rec(idFormula4, 0, 0, 0, 2.5, 0, uint32(0), 0), "A1 =N2.5"},
		{"formula record cut behind its value", rec(idFormula, 0, 0, 0, 2.5, 0), "A1 =N2.5"},
	}
	for _, tt := range tests {
		if got := dump(one(tt.body).read(t)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// Whether a program calculates is judged by the whole workbook.
func TestCalculatedElsewhere(t *testing.T) {
	w := wb{sheets: []ws{
		{name: "a", body: formulaRec(0, 0, le(0.0), calculateOnLoad)},
		{name: "b", body: le(formulaRec(0, 0, special(0, 0), calculateOnLoad), rec(idString, long("合格")))},
	}}
	list, err := readBytes(w.stream(), limits.Default())
	check(t, list, err)
	if v := list[0].Content(sheets.Cell{Row: 1, Col: 1}); v.Kind != sheets.Number {
		t.Errorf("%+v", v)
	}
}

func TestGivesNumber(t *testing.T) {
	ref, area := []byte{0x44, 1, 0, 2, 0xc0}, []byte{0x25, 0, 0, 3, 0, 0, 0xc0, 0, 0xc0}
	ref5, area5 := []byte{0x44, 1, 0xc0, 7}, []byte{0x25, 0, 0, 3, 0xc0, 0, 0}
	tests := []struct {
		name  string
		expr  []byte
		biff5 bool
		want  bool
	}{
		{"nothing", nil, false, false},
		{"B2", ref, false, false},
		{"H2 in BIFF5, whose last byte is a power", ref5, true, false},
		{"B2+1", le(ref, []byte{0x1e, 1, 0, 0x03}), false, true},
		{"B2&1", le(ref, []byte{0x1e, 1, 0, 0x08}), false, false},
		{"B2>1", le(ref, []byte{0x1e, 1, 0, 0x0d}), false, false},
		{"5", []byte{0x1e, 5, 0}, false, true},
		{"5.5", le(byte(0x1f), 5.5), false, true},
		{`"5"`, []byte{0x17, 1, 0, '5'}, false, false},
		{`"五"+1`, le(byte(0x17), byte(1), wide("五"), []byte{0x1e, 1, 0, 0x03}), false, true},
		{`"ab"*2 in BIFF5`, le(byte(0x17), byte(2), "ab", []byte{0x1e, 2, 0, 0x05}), true, true},
		{"+B2", le(ref, byte(0x12)), false, false},
		{"-B2", le(ref, byte(0x13)), false, true},
		{"B2%", le(ref, byte(0x14)), false, true},
		{"(B2)", le(ref, byte(0x15)), false, false},
		{"(B2-B2)", le(ref, ref, []byte{0x04, 0x15}), false, true},
		{"( B2 - B2 ) with spaces", le(ref, ref, []byte{0x19, 0x40, 0, 1, 0x04, 0x19, 0x40, 4, 1, 0x15}), false, true},
		{"SUM(A1:A4)", le(area, []byte{0x19, 0x10, 0, 0}), false, true},
		{"SUM(A1:A4) in BIFF5", le(area5, []byte{0x19, 0x10, 0, 0}), true, true},
		{"SUM(A1:A4,B2)", le(area, ref, []byte{0x42, 2, 4, 0}), false, true},
		{"IF(B2,1,B2)", le(ref, []byte{0x19, 2, 9, 0, 0x1e, 1, 0, 0x19, 8, 12, 0}, ref, []byte{0x19, 8, 3, 0, 0x42, 3, 1, 0}), false, false},
		{"ROUND(B2,1)", le(ref, []byte{0x1e, 1, 0, 0x41, 27, 0}), false, true},
		{"LEFT(B2)", le(ref, []byte{0x42, 1, 115, 0}), false, false},
		{"COUNTIF(A1:A4,B2)", le(area, ref, []byte{0x41, 0x5a, 0x01}), false, true},
		{"part of a shared formula", []byte{0x01, 0, 0, 0, 0}, false, false},
		{"CHOOSE(…)+1", le([]byte{0x19, 4, 1, 0, 4, 0, 8, 0}, ref, []byte{0x1e, 1, 0, 0x03}), false, true},
		{"cut", []byte{0x1e, 5}, false, false},
		{"cut after a number", []byte{0x1e, 5, 0, 0x44, 1}, false, false},
		{"unknown", []byte{0x1e, 5, 0, 0x18, 1}, false, false},
	}
	for _, tt := range tests {
		if got := givesNumber(tt.expr, tt.biff5); got != tt.want {
			t.Errorf("%s: %t", tt.name, got)
		}
	}
}
