package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync/atomic"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

const fullRows = `<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>字数</t></is></c></row>` +
	`<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c></row><row r="4"><c r="A4" t="str"><v>&lt;5</v></c><c r="B4"><v>10000</v></c></row>`

var twoStrings = sst(`<si><t>姓名</t></si><si><t>张三</t></si>`)

// Whatever breaks a sheet is said, with the rows before it and the last row that is certain.
func TestDamage(t *testing.T) {
	row1 := `<row r="1"><c r="A1"><v>1</v></c></row>`
	tests := []struct {
		name string
		p    parts
		row  int
		rows int
	}{
		{"cut in a row", parts{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + row1 + `<row r="2"><c r="A2"><v>1</v></c>`}, 1, 1},
		{"no end of sheetData", parts{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + row1 + `</worksheet>`}, 1, 1},
		{"no end of worksheet", parts{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + row1 + `</sheetData>`}, 1, 1},
		{"no sheetData", parts{"xl/worksheets/sheet1.xml": `<worksheet><dimension/></worksheet>`}, 0, 0},
		{"two sheetData", parts{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + row1 + `</sheetData><sheetData/></worksheet>`}, 1, 1},
		{"another part", parts{"xl/worksheets/sheet1.xml": `<chartsheet/>`}, 0, 0},
		{"empty part", parts{"xl/worksheets/sheet1.xml": ` `}, 0, 0},
		{"rest behind the end", parts{"xl/worksheets/sheet1.xml": sheet(row1) + "\x00\x00"}, 1, 1},
		{"missing part", parts{"xl/worksheets/sheet1.xml": ""}, 0, 0},
		{"part twice", parts{"XL/worksheets/Sheet1.xml": sheet(row1)}, 0, 0},
		{"no relation id", parts{"xl/workbook.xml": `<workbook><sheets><sheet name="3月" sheetId="1"/></sheets></workbook>`}, 0, 0},
		{"missing relation", parts{"xl/_rels/workbook.xml.rels": `<Relationships/>`}, 0, 0},
		{"string index beyond the table", parts{"xl/sharedStrings.xml": twoStrings, "xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="A2" t="s"><v>2</v></c></row>`)}, 1, 1},
		{"negative string index", parts{"xl/sharedStrings.xml": twoStrings, "xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="A2" t="s"><v>-1</v></c></row>`)}, 1, 1},
		{"string index no number", parts{"xl/sharedStrings.xml": twoStrings, "xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="A2" t="s"><v>张三</v></c></row>`)}, 1, 1},
		{"no shared strings", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="A2" t="s"><v>0</v></c></row>`)}, 1, 1},
		{"shared strings cut", parts{"xl/sharedStrings.xml": `<sst><si><t>姓名</t></si><si><t>张三`, "xl/worksheets/sheet1.xml": sheet(`<row r="1"><c t="s"><v>0</v></c></row><row r="2"><c t="s"><v>1</v></c></row>`)}, 1, 1},
		{"shared strings cut behind the last that is used", parts{"xl/sharedStrings.xml": `<sst><si><t>姓名</t></si><si>`, "xl/worksheets/sheet1.xml": sheet(`<row r="1"><c t="s"><v>0</v></c></row>`)}, 1, 1},
		{"cell formats unreadable", parts{"xl/styles.xml": `<styleSheet><cellXfs><xf numFmtId="14"`, "xl/worksheets/sheet1.xml": sheet(`<row r="1"><c s="1"><v>44260</v></c></row>`)}, 1, 1},
		{"row twice", parts{"xl/worksheets/sheet1.xml": sheet(row1 + row1)}, 1, 1},
		{"row twice, later", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="5"><c><v>1</v></c></row><row r="3"><c><v>1</v></c></row>` + row1)}, 3, 3},
		{"cell twice", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>`)}, 1, 1},
		{"cell twice, later", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="A2"/></row>`)}, 1, 1},
		{"cell of another row", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="A3"><v>1</v></c></row>`)}, 1, 1},
		{"cell address", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="XFE2"><v>1</v></c></row>`)}, 1, 1},
		{"cell address empty", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r=""><v>1</v></c></row>`)}, 1, 1},
		{"cell address twice", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="A2" r="B2"><v>1</v></c></row>`)}, 1, 1},
		{"column beyond the last", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c r="XFD2"><v>1</v></c><c><v>1</v></c></row>`)}, 1, 1},
		{"row number", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="zwei"><c><v>1</v></c></row>`)}, 1, 1},
		{"row 0", parts{"xl/worksheets/sheet1.xml": sheet(`<row r="0"><c><v>1</v></c></row>`)}, 0, 0},
		{"row beyond the last", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="1048577"><c><v>1</v></c></row>`)}, 1, 1},
		{"cell type", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c t="q"><v>1</v></c></row>`)}, 1, 1},
		{"cell format", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c s="-1"><v>1</v></c></row>`)}, 1, 1},
		{"value twice", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c><v>1</v><v>2</v></c></row>`)}, 1, 1},
		{"not UTF-8", parts{"xl/worksheets/sheet1.xml": sheet(row1 + `<row r="2"><c t="str"><v>` + "\xd5\xc5" + `</v></c></row>`)}, 1, 1},
		{"entity of its own", parts{"xl/worksheets/sheet1.xml": `<!DOCTYPE worksheet [<!ENTITY a "5">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>`}, 0, 0},
		{"merge", parts{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + row1 + `</sheetData><mergeCells><mergeCell ref="A1:"/></mergeCells></worksheet>`}, 1, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := minimal.with(tt.p).read(t)
			var e *sheets.FileError
			if !errors.As(s.Damage, &e) || e.Kind != sheets.ErrDamaged || e.Sheet != "3月" {
				t.Fatalf("damage: %v", s.Damage)
			}
			if e.Row != tt.row || len(s.Rows) != tt.rows {
				t.Errorf("read as far as row %d, %d rows kept; want %d and %d (%v)", e.Row, len(s.Rows), tt.row, tt.rows, e)
			}
		})
	}
}

func TestDamagedFile(t *testing.T) {
	whole := minimal.zip(t)
	encrypted := minimal.zip(t)
	markEncrypted(encrypted)
	tests := []struct {
		name string
		data []byte
		kind error
	}{
		{"cut zip", whole[:len(whole)-30], sheets.ErrDamaged},
		{"no workbook part", minimal.with(parts{"xl/workbook.xml": ""}).zip(t), sheets.ErrDamaged},
		{"workbook part cut", minimal.with(parts{"xl/workbook.xml": `<workbook><sheets><sheet name="a" r:id="rId1"/>`}).zip(t), sheets.ErrDamaged},
		{"no sheets", minimal.with(parts{"xl/workbook.xml": `<workbook><sheets/></workbook>`}).zip(t), sheets.ErrDamaged},
		{"no relations", minimal.with(parts{"xl/_rels/workbook.xml.rels": ""}).zip(t), sheets.ErrDamaged},
		{"zip with a password", encrypted, sheets.ErrEncrypted},
		{"nothing", nil, sheets.ErrDamaged},
	}
	for _, tt := range tests {
		list, err := readBytes(t, tt.data, limits.Default())
		if !errors.Is(err, tt.kind) || list != nil {
			t.Errorf("%s: %v, %v; want %v", tt.name, list, err, tt.kind)
		}
	}
	// Without the relations of the file itself the usual place serves.
	if got := dump(minimal.with(parts{"_rels/.rels": ""}).read(t)); got != "A1 N1" {
		t.Error(got)
	}
}

// markEncrypted sets the flag of an encrypted part in every entry of the zip's directory.
func markEncrypted(data []byte) {
	for i := 0; i+4 < len(data); i++ {
		if string(data[i:i+4]) == "PK\x01\x02" {
			data[i+8] |= 1
		}
	}
}

// A sheet cut anywhere gives the rows before the cut and says so; none is lost in silence and none is made up.
func TestCutAnywhere(t *testing.T) {
	doc := `<worksheet><sheetData>` + fullRows + `</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`
	p := minimal.with(parts{"xl/sharedStrings.xml": twoStrings})
	full := dump(p.with(parts{"xl/worksheets/sheet1.xml": doc}).read(t))
	cells, _, _ := strings.Cut(full, "\nmerge")
	for i := 1; i < len(doc); i++ {
		s := p.with(parts{"xl/worksheets/sheet1.xml": doc[:i]}).read(t)
		if s.Damage == nil {
			t.Errorf("cut at %d, %q: no damage", i, doc[max(0, i-20):i])
		}
		s.Damage, s.Merges = nil, nil
		if got := dump(s); !strings.HasPrefix(cells, got) || len(s.Rows) != strings.Count(doc[:i], "</row>") {
			t.Errorf("cut at %d: %d rows\n%s", i, len(s.Rows), got)
		}
	}
}

// Every byte of the sheet's part is turned over: the check sum says so, whatever the XML has become.
func TestFlippedBytes(t *testing.T) {
	p := minimal.with(parts{"xl/sharedStrings.xml": twoStrings, "xl/worksheets/sheet1.xml": sheet(fullRows)})
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range p {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	from := bytes.Index(data, []byte(p["xl/worksheets/sheet1.xml"]))
	for i := range p["xl/worksheets/sheet1.xml"] {
		data[from+i] ^= 1
		list, err := readBytes(t, data, limits.Default())
		if err != nil || list[0].Damage == nil {
			t.Errorf("byte %d turned over: %v, no damage", i, err)
		}
		data[from+i] ^= 1
	}
	if list, err := readBytes(t, data, limits.Default()); err != nil || list[0].Damage != nil {
		t.Error("whole again:", err)
	}
}

// A zip that lies about the size of a part is found out.
func TestLyingSize(t *testing.T) {
	for _, lie := range []int{-1, 1, 5000} {
		data := minimal.with(parts{"xl/worksheets/sheet1.xml": sheet(`<row r="1"><c r="A1"><v>1</v></c></row>`)}).zip(t)
		at := bytes.LastIndex(data, []byte("xl/worksheets/sheet1.xml")) - 46 + 24 // the size in the directory's entry
		size := int(data[at]) + int(data[at+1])<<8 + lie
		data[at], data[at+1] = byte(size), byte(size>>8)
		list, err := readBytes(t, data, limits.Default())
		if err != nil || list[0].Damage == nil {
			t.Errorf("a size %d too large: %v, no damage", lie, err)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	data := minimal.zip(t)
	if _, err := Read(ctx, bytes.NewReader(data), int64(len(data)), limits.Default()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	// In the middle of a sheet large enough to be inflated ahead.
	large := minimal.with(parts{"xl/worksheets/sheet1.xml": sheet(strings.Repeat(`<row><c><v>1</v></c><c t="inlineStr"><is><t>abc</t></is></c></row>`, 200_000))}).zip(t)
	for _, after := range []int64{5, 10, 20, 40} {
		late := &lateContext{Context: context.Background()}
		late.left.Store(after)
		if _, err := Read(late, bytes.NewReader(large), int64(len(large)), limits.Default()); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled after being asked %d times: %v", after, err)
		}
	}
}

// lateContext is cancelled once it was asked a number of times.
type lateContext struct {
	context.Context
	left atomic.Int64
}

func (c *lateContext) Err() error {
	if c.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}
