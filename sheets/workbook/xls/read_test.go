package xls

import (
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

func TestCells(t *testing.T) {
	tests := []struct {
		name string
		body []byte
		want string
	}{
		{"nothing", nil, ""},
		{"number", num(0, 0, general, 1.5), "A1 N1.5"},
		{"date", num(0, 1, dateFormat, 44260), "B1 N44260 date"},
		{"own date format", num(0, 1, ownFormat, 44260), "B1 N44260 date"},
		{"Chinese date format without a record of its own", num(0, 1, cnFormat, 44260), "B1 N44260 date"},
		{"elapsed time", num(0, 1, elapsedFormat, 0.5), "B1 N0.5 duration"},
		{"struck", num(2, 0, struckFormat, 1), "A3 N1 strike"},
		{"format that the file has not", num(0, 0, 99, 1), "A1 N1"},
		{"no number", rec(idNumber, 0, 0, 0, uint32(0), uint32(0x7ff80000)), "A1 E#NUM!"},
		{"number of 18 bytes", rec(idNumber, 0, 0, 0, 5.0, uint32(0)), "A1 N5"},
		{"RK integer", rec(idRK, 0, 0, 0, uint32(5<<2|2)), "A1 N5"},
		{"RK −1", rec(idRK, 0, 0, 0, uint32(0xfffffffe)), "A1 N-1"},
		{"RK −12.5 hundredfold", rec(idRK, 0, 0, 0, uint32(0xfffffb1e|3)), "A1 N-3.13"},
		{"RK integer hundredfold", rec(idRK, 0, 0, 0, uint32(1234<<2|3)), "A1 N12.34"},
		{"RK float", rec(idRK, 0, 0, 0, uint32(0x3ff80000)), "A1 N1.5"},
		{"RK float hundredfold", rec(idRK, 0, 0, 0, uint32(0x3ff80001)), "A1 N0.015"},
		{"several RK", rec(idMulRK, 4, 1, general, uint32(1<<2|2), dateFormat, uint32(2<<2|2), struckFormat, uint32(0xfffffffe), 3), "B5 N1\nC5 N2 date\nD5 N-1 strike"},
		{"text in its own record", label(0, 0, "张三"), `A1 T"张三"`},
		{"text of a byte a character", rec(idLabel, 0, 0, 0, 4, narrow("caf\xe9")), `A1 T"café"`},
		{"text beyond 16 bits", label(0, 0, "𠮷a"), `A1 T"𠮷a"`},
		{"half a pair", rec(idLabel, 0, 0, 0, 2, byte(1), 0xd842, 'a'), `A1 T"�a"`},
		{"text that goes on", append(rec(idLabel, 0, 0, 0, 4, byte(1), '张', '三'), rec(idContinue, byte(0), "ab")...), `A1 T"张三ab"`},
		{"empty text", label(0, 0, ""), ""},
		{"empty text without its option byte", rec(idLabel, 0, 0, 0, 0), ""},
		{"TRUE", rec(idBoolErr, 0, 0, 0, byte(1), byte(0)), "A1 B1"},
		{"FALSE", rec(idBoolErr, 0, 0, 0, byte(0), byte(0)), "A1 B0"},
		{"FALSE of nine bytes", rec(idBoolErr, 0, 0, 0, byte(0), byte(0), byte(0)), "A1 B0"},
		{"error", rec(idBoolErr, 0, 0, 0, byte(0x17), byte(1)), "A1 E#REF!"},
		{"unknown error", rec(idBoolErr, 0, 0, 0, byte(99), byte(1)), "A1 E#ERROR(99)"},
		{"blank", rec(idBlank, 0, 0, dateFormat), ""},
		{"struck blank between", le(num(0, 0, general, 1), rec(idBlank, 0, 1, struckFormat), num(0, 2, general, 2)), "A1 N1\nB1 _ strike\nC1 N2"},
		{"struck blanks around", le(rec(idMulBlank, 0, 0, struckFormat, struckFormat, 1), num(0, 2, general, 2), rec(idBlank, 0, 3, struckFormat)), "C1 N2"},
		{"struck blanks alone", rec(idMulBlank, 7, 0, struckFormat, struckFormat, 1), ""},
		{"rows and cells out of order", le(num(5, 1, 0, 4), num(5, 0, 0, 3), num(0, 1, 0, 2), num(0, 0, 0, 1)), "A1 N1\nB1 N2\nA6 N3\nB6 N4"},
		{"a row in two places", le(num(5, 1, 0, 4), num(0, 0, 0, 1), num(5, 0, 0, 3)), "A1 N1\nA6 N3\nB6 N4"},
		{"written over with the same", le(num(0, 0, 0, 1), num(0, 0, 0, 1)), "A1 N1"},
		{"written over a blank", le(rec(idBlank, 0, 0, struckFormat), num(0, 0, 0, 1)), "A1 N1"},
		{"blank over a cell", le(num(0, 0, 0, 1), rec(idBlank, 0, 0, struckFormat)), "A1 N1"},
		{"last cell", num(65535, 255, 0, 1), "IV65536 N1"},
		{"dimensions that lie", le(rec(0x0200, uint32(3), uint32(4), 1, 2, 0), num(9, 9, 0, 1)), "J10 N1"},
		{"chart within", le(num(0, 0, 0, 1), rec(idBOF, 0x0600, 0x20, 0, 0, uint32(0), uint32(0)), num(8, 0, 0, 9), rec(0x1002, 1), rec(idBOF, 0x0600, 0x20), rec(idEOF), rec(idEOF), num(1, 0, 0, 2)), "A1 N1\nA2 N2"},
		{"records that say nothing", le(rec(0x0026, 0.25), rec(0, ""), rec(0x0867, "xx"), num(0, 0, 0, 1), rec(0x00ec, "shapes"), rec(idContinue, "more")), "A1 N1"},
	}
	for _, tt := range tests {
		if got := dump(one(tt.body).read(t)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// What is not a cell: rows, columns, merges, as they stand in the file and as they are given.
func TestLayout(t *testing.T) {
	cells := le(num(0, 0, 0, 1), num(1, 1, 0, 2), num(2, 2, 0, 3))
	values := "A1 N1\nB2 N2\nC3 N3"
	tests := []struct {
		name string
		body []byte
		want string
	}{
		{"row hidden", le(rowRec(0, 0x100), rowRec(1, 0x120), cells), "A1 N1\nhidden 2\nB2 N2\nC3 N3"},
		{"row without content hidden", le(rowRec(7, 0x120), cells), values},
		{"row of height 0", le(rec(idRow, 1, 0, 5, 0, 0, 0, 0x100, 15), cells), "A1 N1\nhidden 2\nB2 N2\nC3 N3"},
		{"row of the default height, which says 0 too", le(rec(idRow, 1, 0, 5, 0x8000, 0, 0, 0x100, 15), cells), values},
		{"rows hidden that nothing is said of", le(rec(idDefaultRow, 2, 0), rowRec(1, 0x100), cells), "hidden 1\nA1 N1\nB2 N2\nhidden 3\nC3 N3"},
		{"column hidden", le(rec(idColInfo, 1, 1, 2000, 0, 1, 0), cells), values + "\nhidden B"},
		{"column of no width", le(rec(idColInfo, 1, 1, 0, 0, 0, 0), cells), values + "\nhidden B"},
		{"columns hidden to the right", le(rec(idColInfo, 2, 256, 2000, 0, 1, byte(0)), cells), values + "\nhidden C"},
		{"merges", le(cells, merge([4]int{0, 1, 0, 0}, [4]int{4, 4, 1, 3}), merge([4]int{5, 9, 0, 0})), values + "\nmerge A1:A2\nmerge B5:D5\nmerge A6:A10"},
		{"merge of one cell", le(cells, merge([4]int{3, 3, 3, 3})), values},
		{"merge over hidden columns", le(rec(idColInfo, 3, 4, 0, 0, 1, 0), cells, merge([4]int{0, 0, 2, 4})), values + "\nhidden D\nhidden E\nmerge C1:E1"},
	}
	for _, tt := range tests {
		if got := dump(one(tt.body).read(t)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestSheets(t *testing.T) {
	w := wb{
		globals: rec(idDate1904, 1),
		sheets: []ws{
			{name: "一", body: num(0, 0, 0, 1)},
			{name: "图", kind: chartSheet},
			{name: "宏", kind: macroSheet, body: num(0, 0, 0, 1)},
			{name: "Module1", kind: module},
			{name: "藏", state: 1, body: num(0, 0, 0, 2)},
			{name: "深藏", state: 2, body: num(0, 0, 0, 3)},
			{name: "对话框", body: rec(idWSBool, 0x0010)},
			{name: "空"},
			{name: "对话框有数", body: le(rec(idWSBool, 0x0010), num(0, 0, 0, 4))},
		},
	}
	list, err := readBytes(w.stream(), limits.Default())
	check(t, list, err)
	var got []string
	for _, s := range list {
		line := s.Name
		if s.Hidden {
			line += " hidden"
		}
		if !s.Epoch1904 || s.Damage != nil || s.File != "" {
			t.Errorf("%s: %+v", s.Name, s)
		}
		got = append(got, line+" "+dump(s))
	}
	want := "一 A1 N1|藏 hidden A1 N2|深藏 hidden A1 N3|空 |对话框有数 A1 N4"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%s\nwant\n%s", s, want)
	}
}

// BIFF5 has no shared strings, its texts are in the code page of the computer that wrote them.
func TestBIFF5(t *testing.T) {
	gbk := func(s string) string { return string(gb18030(t, s)) }
	text := func(row, col int, n int, s string) []byte { return rec(idLabel, row, col, 0, n, s) }
	tests := []struct {
		name    string
		globals []byte
		body    []byte
		want    string
	}{
		{"GBK", rec(idCodePage, 936), text(0, 0, 4, gbk("张三")), `A1 T"张三"`},
		{"no code page", nil, text(0, 0, 4, gbk("张三")), `A1 T"张三"`},
		{"length in characters", rec(idCodePage, 936), text(0, 0, 2, gbk("张三")), `A1 T"张三"`},
		{"zero bytes behind", rec(idCodePage, 936), text(0, 0, 4, gbk("张三")+"\x00\x00"), `A1 T"张三"`},
		{"Western", rec(idCodePage, 1252), text(0, 0, 4, "caf\xe9"), `A1 T"café"`},
		{"traditional", rec(idCodePage, 950), text(0, 0, 4, "\xb1i\xa4T"), `A1 T"張三"`},
		{"not valid", rec(idCodePage, 936), text(0, 0, 3, "a\xff\xff"), `A1 T"a��"`},
		{"unknown code page", rec(idCodePage, 10029), text(0, 0, 3, "a\x80b"), `A1 T"a�b"`},
		{"rich text", rec(idCodePage, 936), rec(idRString, 0, 0, 0, 6, gbk("张三5"), "x", byte(1), byte(4), byte(5)), `A1 T"张三5x" part`},
		{"rich text all struck", rec(idCodePage, 936), rec(idRString, 0, 0, 0, 4, gbk("张三"), byte(1), byte(0), byte(5)), `A1 T"张三" strike`},
		{"rich text, length in characters", rec(idCodePage, 936), rec(idRString, 0, 0, 0, 3, gbk("张三5"), byte(1), byte(2), byte(5)), `A1 T"张三5" part`},
		{"formula's text", rec(idCodePage, 936), le(formulaRec(0, 0, special(0, 0), 0), rec(idString, 4, gbk("合格"))), `A1 =T"合格"`},
		{"formula of an older kind", nil, rec(idFormula3, 0, 0, 0, 2.5, 0, uint32(0), 0), `A1 =N2.5`},
		{"number", nil, num(0, 0, dateFormat, 5), `A1 N5 date`},
	}
	for _, tt := range tests {
		w := wb{biff5: true, globals: tt.globals, sheets: []ws{{name: "a", body: tt.body}}}
		if got := dump(w.read(t)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
	w := wb{biff5: true, globals: rec(idCodePage, 936), sheets: []ws{{name: gbk("三月台账")}}}
	if s := w.read(t); s.Name != "三月台账" {
		t.Errorf("sheet %q", s.Name)
	}
}

func TestStruckText(t *testing.T) {
	// A rich text of a cell in a plain or in a struck font: where each font begins, and whether it strikes.
	rich := func(xf int, s string, runs ...int) []byte {
		data := le(count(s), byte(wideText|richText), len(runs)/2, wide(s)[1:])
		for _, r := range runs {
			data = append(data, le(r)...)
		}
		return rec(idLabel, 0, 0, xf, data)
	}
	const plain, struck = 1, 5
	tests := []struct {
		name string
		body []byte
		want string
	}{
		{"all plain", rich(general, "张三 李四", 3, plain), `A1 T"张三 李四"`},
		{"second half", rich(general, "张三 李四", 3, struck), `A1 T"张三 李四" part`},
		{"first half", rich(general, "张三 李四", 0, struck, 3, plain), `A1 T"张三 李四" part`},
		{"all", rich(general, "张三 李四", 0, struck), `A1 T"张三 李四" strike`},
		{"all but spaces", rich(general, " 　张三", 2, struck), `A1 T" \u3000张三" strike`},
		{"nothing but spaces", rich(general, "张三  ", 2, struck), `A1 T"张三  "`},
		{"struck cell", rich(struckFormat, "张三", 1, struck), `A1 T"张三" strike`},
		{"struck cell, plain text", rich(struckFormat, "张三", 0, plain), `A1 T"张三"`},
		{"struck cell, half plain", rich(struckFormat, "张三", 1, plain), `A1 T"张三" part`},
		{"run behind the text", rich(general, "张三", 2, struck), `A1 T"张三"`},
		{"runs out of order", rich(general, "张三李四", 3, struck, 1, plain), `A1 T"张三李四" part`},
		{"rich text record", rec(idRString, 0, 0, 0, long("张三"), 1, 1, struck), `A1 T"张三" part`},
	}
	for _, tt := range tests {
		if got := dump(one(tt.body).read(t)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	// One shared string in cells of different fonts.
	data := le(uint32(1), uint32(1), 2, byte(wideText|richText), 1, wide("张三")[1:], 1, plain)
	w := one(rec(idLabelSST, 0, 0, general, uint32(0)), rec(idLabelSST, 0, 1, struckFormat, uint32(0)))
	w.tables = rec(idSST, data)
	if got, want := dump(w.read(t)), "A1 T\"张三\"\nB1 T\"张三\" part"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestFormats(t *testing.T) {
	s := one(num(0, 0, general, 1), num(0, 1, dateFormat, 1), num(0, 2, ownFormat, 1), num(0, 3, struckFormat, 1), num(0, 4, cnFormat, 1), num(0, 5, 77, 1)).read(t)
	for col, want := range []string{"General", "yyyy/m/d", `yyyy"-"mm;@`, "General", `yyyy"年"m"月"d"日"`, "General"} {
		if got := s.Style(s.Content(sheets.Cell{Row: 1, Col: col + 1})).NumberFormat; got != want {
			t.Errorf("column %d: %q, want %q", col+1, got, want)
		}
	}
	// A format whose text is a character short, as some programs write it.
	w := one(num(0, 0, ownFormat, 1))
	w.globals = rec(idFormat, 164, 9, narrow("yyyy/m/d"))
	w.tables = nil
	stream := w.stream()
	if list, err := readBytes(stream, limits.Default()); err != nil || list[0].Damage != nil {
		t.Error(err)
	}
}
