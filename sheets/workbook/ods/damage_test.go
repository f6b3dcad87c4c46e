package ods

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
	"ledgercheck/sheets/workbook/limits"
)

// several has one of everything.
var several = content(`<number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text><style:map style:condition="value()&gt;0" style:apply-style-name="N1"/></number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"><style:text-properties style:text-line-through-style="solid"/></style:style>`,
	`<table:table table:name="3月"><table:table-column table:number-columns-repeated="2" table:visibility="collapse" table:default-cell-style-name="ce1"/>`+
		row(cell(` table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"`, `甲<text:s text:c="2"/>乙`), `<table:covered-table-cell/>`, num("1"))+
		`<table:table-row table:number-rows-repeated="3">`+num("7")+cell(` table:number-columns-repeated="3" office:value-type="date" office:date-value="2021-03-05"`, "x")+`</table:table-row></table:table>`+
		`<table:table table:name="4月">`+row(str("x"), num("2"))+row(num("3"))+`</table:table>`)

func flatSeveral() []byte {
	return []byte(strings.NewReplacer("<office:document-content", "<office:document", "document-content>", "document>").Replace(several))
}

func TestCutAndMutate(t *testing.T) {
	gridtest.Cut(t, flatSeveral(), readFlatBytes, func([]byte) bool { return false })
	gridtest.Mutate(t, flatSeveral(), 3000, readFlatBytes)
	zipped := parts{contentPart: several}.zip(t, 8)
	gridtest.Cut(t, zipped, readBytes, func([]byte) bool { return false })
	gridtest.Mutate(t, zipped, 2000, readBytes)
}

// Every byte of the content is turned over: the check sum says so, and no sheet is vouched for.
func TestFlippedBytes(t *testing.T) {
	data := parts{contentPart: several, stylesPart: `<office:document-styles/>`}.zip(t, 0)
	from := bytes.Index(data, []byte(several))
	for i := range several {
		data[from+i] ^= 1
		list, err := readBytes(data)
		gridtest.Check(t, list, err)
		for _, s := range list {
			if s.Damage == nil {
				t.Fatalf("byte %d, after %q: no damage of %s", i, several[max(0, i-20):i], s.Name)
			}
		}
		data[from+i] ^= 1
	}
}

func TestDamage(t *testing.T) {
	ok := row(num("1"))
	for _, tt := range []struct {
		name, in string
		row      int
		kind     error
	}{
		{"tags that do not match", sheet(ok + `<table:table-row><table:table-cell></table:table-row>`), 1, sheets.ErrDamaged},
		{"an entity of its own", sheet(ok + row(str("&nbsp;"))), 1, sheets.ErrDamaged},
		{"a row beyond the last", sheet(ok + `<table:table-row table:number-rows-repeated="1048575"/>` + row(num("1"))), 1, sheets.ErrTooLarge},
		{"a column beyond the last", sheet(ok + row(cell(` table:number-columns-repeated="16384"`, ""), num("1"))), 1, sheets.ErrTooLarge},
		{"a text made of spaces", sheet(ok + row(str(`<text:s text:c="999999999"/>`))), 1, sheets.ErrTooLarge},
		{"cells without number", sheet(ok + `<table:table-row table:number-rows-repeated="1000000">` + cell(` table:number-columns-repeated="1000" office:value-type="float" office:value="1"`, "1") + `</table:table-row>`), 6000, sheets.ErrTooLarge},
		{"rows without number", sheet(`<table:table-row table:number-rows-repeated="9999999">` + num("1") + `</table:table-row>`), 1048576, sheets.ErrTooLarge},
		{"nesting", sheet(ok + row(str(strings.Repeat("<text:span>", 100)))), 1, sheets.ErrTooLarge},
		{"merges without number", sheet(`<table:table-row table:number-rows-repeated="1000000">` + cell(` table:number-columns-spanned="2" office:value-type="float" office:value="1"`, "1") + `</table:table-row>`), 500_000, sheets.ErrTooLarge},
		{"a merge down on every row", sheet(`<table:table-row table:number-rows-repeated="5000">` + cell(` table:number-rows-spanned="99999" office:value-type="float" office:value="1"`, "1") + `</table:table-row>`), 5000, sheets.ErrTooLarge},
	} {
		var list []*sheets.Sheet
		var err error
		gridtest.Ends(t, tt.name, func() { list, err = readFlatBytes([]byte(flat("", tt.in))) })
		gridtest.Check(t, list, err)
		var e *sheets.FileError
		if err != nil || !errors.As(list[0].Damage, &e) || e.Kind != tt.kind || e.Row != tt.row {
			t.Errorf("%s: %v, %v", tt.name, err, e)
		}
	}
}

func TestRefused(t *testing.T) {
	const locked = `<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
	whole := parts{contentPart: content("", sheet(row(num("1"))))}
	marked := whole.zip(t, 8)
	for i := 0; i+4 < len(marked); i++ {
		if string(marked[i:i+4]) == "PK\x01\x02" {
			marked[i+8] |= 1
		}
	}
	for _, tt := range []struct {
		name string
		data []byte
		kind error
	}{
		{"a password", parts{contentPart: "\x01\x02", manifestPart: locked}.zip(t, 8), sheets.ErrEncrypted},
		{"a password as newer programs have it", parts{lockedPart: "\x01\x02"}.zip(t, 8), sheets.ErrEncrypted},
		{"a zip with a password", marked, sheets.ErrEncrypted},
		{"no content", parts{stylesPart: "<a/>"}.zip(t, 8), sheets.ErrDamaged},
		{"no sheets", parts{contentPart: content("", "")}.zip(t, 8), sheets.ErrDamaged},
		{"content cut before the first sheet", parts{contentPart: content("", "")[:200]}.zip(t, 8), sheets.ErrDamaged},
		{"a text document", parts{contentPart: strings.ReplaceAll(content("", "<text:p>x</text:p>"), "office:spreadsheet", "office:text")}.zip(t, 8), sheets.ErrNotWorkbook},
		{"a cut zip", whole.zip(t, 8)[:100], sheets.ErrDamaged},
		{"nothing", nil, sheets.ErrDamaged},
	} {
		list, err := readBytes(tt.data)
		gridtest.Check(t, list, err)
		if !errors.Is(err, tt.kind) {
			t.Errorf("%s: %v, %v", tt.name, err, list)
		}
	}
	// A damaged manifest loses nothing; damaged styles leave open what the numbers mean.
	whole[manifestPart] = "<a>"
	if list, err := readBytes(whole.zip(t, 8)); err != nil || list[0].Damage != nil {
		t.Error(err)
	}
	whole[stylesPart] = "<a>"
	if list, err := readBytes(whole.zip(t, 8)); err != nil || !errors.Is(list[0].Damage, sheets.ErrDamaged) || len(list[0].Rows) != 1 {
		t.Error(err)
	}
}

func TestLimits(t *testing.T) {
	big := parts{contentPart: content("", sheet(strings.Repeat(row(num("1")), 100)))}
	for name, set := range map[string]func(*limits.Limits){
		"part": func(l *limits.Limits) { l.PartBytes = 1000 }, "all parts": func(l *limits.Limits) { l.TotalBytes = 1000 }, "directory": func(l *limits.Limits) { l.Parts = 10 },
		"rows": func(l *limits.Limits) { l.Rows = 50 }, "sheets": func(l *limits.Limits) { l.Sheets = 0 },
	} {
		lim := limits.Default()
		set(&lim)
		data := big.zip(t, 8)
		list, err := Read(t.Context(), bytes.NewReader(data), int64(len(data)), lim)
		if err == nil {
			err = list[0].Damage
		}
		if !errors.Is(err, sheets.ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	data := parts{contentPart: several}.zip(t, 8)
	if _, err := Read(ctx, bytes.NewReader(data), int64(len(data)), limits.Default()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err := ReadFlat(ctx, bytes.NewReader(flatSeveral()), 100, limits.Default()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// Styles and columns made to be searched take no time.
func TestLong(t *testing.T) {
	var styles, inner strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&styles, `<style:style style:name="c%d" style:family="table-cell" style:parent-style-name="c%d"/>`, i, i+1)
	}
	for i := range 16_000 {
		fmt.Fprintf(&inner, `<table:table-column table:default-cell-style-name="c%d"/>`, i%2000)
	}
	inner.WriteString(strings.Repeat(row(strings.Repeat(num("1"), 10_000)), 20))
	if s := one(t, styles.String(), inner.String()); s.Damage != nil || len(s.Rows) != 20 {
		t.Error(s.Damage)
	}
}

func tight() limits.Limits {
	l := limits.Default()
	l.PartBytes, l.TotalBytes, l.Cells, l.Area, l.Rows, l.Merges = 1<<20, 4<<20, 50_000, 500_000, 10_000, 10_000
	return l
}

func FuzzODS(f *testing.F) {
	f.Add(parts{contentPart: several, stylesPart: `<office:document-styles/>`}.zip(f, 0))
	f.Add(flatSeveral())
	f.Add([]byte(flat("", sheet(`<table:table-row table:number-rows-repeated="9999">`+cell(` table:number-columns-repeated="99"`, "1")+`</table:table-row>`))))
	f.Fuzz(func(t *testing.T, data []byte) {
		read := ReadFlat
		if bytes.HasPrefix(data, []byte("PK")) {
			read = Read
		}
		list, err := read(context.Background(), bytes.NewReader(data), int64(len(data)), tight())
		gridtest.Check(t, list, err)
	})
}
