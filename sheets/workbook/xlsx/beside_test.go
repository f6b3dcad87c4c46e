package xlsx

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

// rowsBut makes sixty rows, with another text in the place of row 30.
func rowsBut(other string) string {
	var b strings.Builder
	for i := 1; i <= 60; i++ {
		if i == 30 && other != "" {
			b.WriteString(other)
			continue
		}
		fmt.Fprintf(&b, `<row r="%d"><c r="A%d"><v>%d</v></c><c r="B%d" t="inlineStr"><is><t>text %d</t></is></c></row>`, i, i, i, i, i%7)
	}
	return b.String()
}

// Whatever stands in the middle of a sheet, its rows are the same and the same is said of it when stretches are read side by side.
func TestSideBySide(t *testing.T) {
	styles := `<styleSheet><fonts><font/></fonts><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`
	const hidden = `<cols><col min="3" max="16384" hidden="1"/></cols>`
	for name, row := range map[string]string{
		"nothing else":         "",
		"a hidden row":         `<row r="30" hidden="1"><c r="A30"><v>1</v></c></row>`,
		"far to the right":     `<row r="30"><c r="ZZ30"><v>1</v></c></row>`,
		"a row without number": `<row><c><v>1</v></c></row>`,
		"a row of before":      `<row r="3"><c r="A3"><v>1</v></c></row>`,
		"backwards":            `<row r="200"><c r="A200"><v>1</v></c></row>`,
		"twice":                `<row r="30"><c r="A30"><v>1</v></c></row><row r="30"><c r="B30"><v>1</v></c></row>`,
		"end in a comment":     `<!-- </row> --><row r="30"><c r="A30"><v>1</v></c></row>`,
		"end in a text":        `<row r="30"><c r="A30" t="str"><v><![CDATA[</row>]]></v></c></row>`,
		"struck runs":          `<row r="30"><c r="A30" t="inlineStr"><is><r><rPr><strike/></rPr><t>4</t></r></is></c></row>`,
		"an ISO date":          `<row r="30"><c r="A30" t="d"><v>2021-03-05</v></c></row>`,
		"a format":             `<row r="30"><c r="A30" s="1"><v>44000</v></c></row>`,
		"escapes":              `<row r="30"><c r="A30" t="inlineStr"><is><t>_x005F_x000D_</t></is></c><c r="B30" t="str"><v>a_x000D_b</v></c></row><row r="3"/>`,
		"no number of a cell":  `<row r="30"><c r="A31"><v>1</v></c></row>`,
		"another element":      `<x:row r="30"><c r="A30"><v>1</v></c></x:row>`,
		"the end of rows":      `</sheetData><sheetData>`,
		"cut":                  `<row r="30"><c r="A30"><v>`,
		"wrong nesting":        `<row r="30"><c r="A30"></v></row>`,
		"no string":            `<row r="30"><c r="A30" t="s"><v>9</v></c></row>`,
		"a long row":           `<row r="30"><c r="A30" t="str"><v>` + strings.Repeat("long ", 500) + `</v></c></row>`,
		"beyond the columns":   `<row r="30"><c r="A30"><v>1</v></c><c r="XFE30"><v>1</v></c></row>`,
	} {
		t.Run(name, func(t *testing.T) {
			p := minimal.with(parts{"xl/worksheets/sheet1.xml": strings.Replace(sheet(rowsBut(row)), "<sheetData>", hidden+"<sheetData>", 1), "xl/styles.xml": styles})
			for _, most := range []int{limits.Default().Rows, 20, 29, 59} {
				lim := limits.Default()
				lim.Rows = most
				list, err := readBytes(t, p.zip(t), lim)
				if err != nil || len(list[0].Rows) < min(29, most) && list[0].LastRow() != 200 {
					t.Fatalf("%d rows, %v", len(list[0].Rows), err)
				}
			}
		})
	}
}

// A sheet in order is read side by side to its last row, and in many stretches.
func TestStretches(t *testing.T) {
	if runtime.GOMAXPROCS(0) < 2 {
		t.Skip("one processor")
	}
	data := minimal.with(parts{"xl/worksheets/sheet1.xml": sheet(rowsBut(""))}).zip(t)
	c, err := openContainer(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	b, err := openBook(c, c.mainPart())
	if err != nil {
		t.Fatal(err)
	}
	b.how = how{stretch: 300}
	w := &worksheet{book: b, texts: newInterner(), sheet: &sheets.Sheet{}}
	s, closer, err := w.scan("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer closer.Close()
	w.Scanner = s
	for {
		if kind, err := w.Next(); err != nil {
			t.Fatal(err)
		} else if kind == xmlscan.Start && w.Is("sheetData") {
			break
		}
	}
	if cut := w.readBeside(); w.whole != 60 || len(w.sheet.Rows) != 60 || cut < 15 {
		t.Errorf("%d rows up to %d in %d stretches", len(w.sheet.Rows), w.whole, cut)
	}
}
