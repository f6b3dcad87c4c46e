package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// parts are the files of a workbook to be made; "" as a text leaves a part out.
type parts map[string]string

const (
	mainNS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relsNS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

var minimal = parts{
	"_rels/.rels": `<Relationships><Relationship Id="rId1" Type="` + relsNS + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	"xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
		`<workbook xmlns="` + mainNS + `" xmlns:r="` + relsNS + `"><sheets><sheet name="3月" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": `<Relationships>` +
		`<Relationship Id="rId1" Type="` + relsNS + `/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="rId2" Type="` + relsNS + `/sharedStrings" Target="sharedStrings.xml"/>` +
		`<Relationship Id="rId3" Type="` + relsNS + `/styles" Target="/xl/styles.xml"/></Relationships>`,
	"xl/worksheets/sheet1.xml": sheet(`<row r="1"><c r="A1"><v>1</v></c></row>`),
}

// sheet makes a worksheet part of rows.
func sheet(rows string) string {
	return `<?xml version="1.0"?><worksheet xmlns="` + mainNS + `"><dimension ref="A1"/><sheetData>` + rows + `</sheetData></worksheet>`
}

func sst(items string) string { return `<sst xmlns="` + mainNS + `">` + items + `</sst>` }

// with gives the parts with some of them replaced.
func (p parts) with(more parts) parts {
	out := maps.Clone(p)
	maps.Copy(out, more)
	return out
}

func (p parts) zip(tb testing.TB) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		if p[name] == "" {
			continue
		}
		w, err := z.Create(name)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write([]byte(p[name])); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// ways are all in which sheets can be read.
var ways = map[string]how{
	"plain cells": usual, "tokens": {onlyTokens: true, besideFrom: 1 << 40},
	"side by side": {stretch: 700}, "side by side, in small stretches": {stretch: 100},
}

// readBytes reads a workbook in all ways and requires that they agree.
func readBytes(tb testing.TB, data []byte, lim limits.Limits) ([]*sheets.Sheet, error) {
	tb.Helper()
	list, err := readAll(context.Background(), bytes.NewReader(data), int64(len(data)), lim, usual)
	for name, way := range ways {
		other, otherErr := readAll(context.Background(), bytes.NewReader(data), int64(len(data)), lim, way)
		if (err == nil) != (otherErr == nil) || len(list) != len(other) {
			tb.Fatalf("plain cells: %d sheets, %v; %s: %d sheets, %v", len(list), err, name, len(other), otherErr)
		}
		for i := range list {
			if a, b := fmt.Sprint(dump(list[i]), list[i].Damage), fmt.Sprint(dump(other[i]), other[i].Damage); a != b {
				tb.Fatalf("plain cells:\n%s\n%s:\n%s", a, name, b)
			}
		}
	}
	return list, err
}

func (p parts) read(tb testing.TB) *sheets.Sheet {
	tb.Helper()
	list, err := readBytes(tb, p.zip(tb), limits.Default())
	if err != nil {
		tb.Fatal(err)
	}
	return list[0]
}

// show writes what a cell holds: T for text, N for a number and so on, = before a formula's value, the format behind.
func show(s *sheets.Sheet, v sheets.Content) string {
	out := ""
	if v.Formula {
		out = "="
	}
	switch v.Kind {
	case sheets.Blank:
		out += "_"
	case sheets.Text:
		out += "T" + strconv.Quote(v.Text)
	case sheets.Number:
		out += "N" + strconv.FormatFloat(v.Number, 'g', -1, 64)
	case sheets.Bool:
		out += "B" + strconv.FormatFloat(v.Number, 'g', -1, 64)
	case sheets.Fault:
		out += "E" + v.Text
	case sheets.Uncalculated:
		out += "U"
	default:
		out += fmt.Sprintf("?%d", v.Kind)
	}
	st := s.Style(v)
	for i, on := range []bool{st.Date, st.Duration, st.Strike, st.StrikePart, st.Hidden} {
		if on {
			out += " " + [...]string{"date", "duration", "strike", "part", "hidden"}[i]
		}
	}
	return out
}

// dump writes a sheet in one text: cells, hidden rows and columns, merges, damage.
func dump(s *sheets.Sheet) string {
	var out strings.Builder
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.Hidden {
			fmt.Fprintf(&out, "hidden %d\n", r.Index)
		}
		for col, v := range r.Cells() {
			fmt.Fprintf(&out, "%v %s\n", sheets.Cell{Row: r.Index, Col: col}, show(s, v))
		}
	}
	for _, col := range slices.Sorted(maps.Keys(s.HiddenCols)) {
		fmt.Fprintf(&out, "hidden %s\n", sheets.ColumnName(col))
	}
	for _, m := range s.Merges {
		fmt.Fprintf(&out, "merge %v\n", m)
	}
	if s.Damage != nil {
		out.WriteString("damaged\n")
	}
	return strings.TrimSpace(out.String())
}

func bytesAt(data []byte) *bytes.Reader { return bytes.NewReader(data) }
