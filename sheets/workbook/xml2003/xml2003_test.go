package xml2003

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
	"ledgercheck/sheets/workbook/limits"
)

func readBytes(data []byte) ([]*sheets.Sheet, error) {
	return Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

const (
	head = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">`
	tail = `</Workbook>`
)

func doc(rows string) string {
	return head + `<Worksheet ss:Name="3月"><Table>` + rows + `</Table></Worksheet>` + tail
}

func text(s string) string { return `<Cell><Data ss:Type="String">` + s + `</Data></Cell>` }

func num(s string) string { return `<Cell><Data ss:Type="Number">` + s + `</Data></Cell>` }

func TestCells(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{
			"types", doc(`<Row>` + text("张三") + num("5") + num("1.5E-2") + num("-0") + `<Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Boolean">0</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell></Row>`),
			"A1 T \"张三\"\nB1 N 5\nC1 N 0.015\nD1 N 0\nE1 B 1\nF1 B 0\nG1 F #REF!",
		},
		{
			"dates without a format", doc(`<Row><Cell><Data ss:Type="DateTime">2021-03-05T00:00:00.000</Data></Cell><Cell><Data ss:Type="DateTime">1899-12-31T06:00:00.000</Data></Cell></Row>`),
			"A1 N 44260, date, yyyy/m/d\nB1 N 0.25, date, yyyy/m/d",
		},
		{
			"not what the type says", doc(`<Row>` + num("五") + num("0x1F") + num("Infinity") + `<Cell><Data ss:Type="DateTime">3月5日</Data></Cell><Cell><Data ss:Type="Boolean">是</Data></Cell><Cell><Data>5</Data></Cell></Row>`),
			"A1 T \"五\"\nB1 T \"0x1F\"\nC1 T \"Infinity\"\nD1 T \"3月5日\"\nE1 T \"是\"\nF1 T \"5\"",
		},
		{"numbers kept as texts", doc(`<Row>` + text("007") + text("3.10") + `</Row>`), "A1 T \"007\"\nB1 T \"3.10\""},
		{
			"formulas", doc(`<Row><Cell ss:Formula="=RC[1]+1"><Data ss:Type="Number">7</Data></Cell><Cell ss:Formula="=NOW()"/><Cell ss:Formula="=A"><Data ss:Type="Error">#NAME?</Data></Cell><Cell ss:Formula="=B"><Data ss:Type="String"></Data></Cell></Row>`),
			"A1 N 7, formula\nB1 U, formula\nC1 F #NAME?, formula\nD1 -, formula",
		},
		{"ends of line and space", doc(`<Row>` + text(" 前&#10;后 ") + text("a\r\nb&#13;c&#13;&#10;d") + text("&lt;&#x4e2d;&amp;") + `</Row>`), "A1 T \" 前\\n后 \"\nB1 T \"a\\nb\\nc\\nd\"\nC1 T \"<中&\""},
		{"comments are no content", doc(`<Row><Cell><Data ss:Type="Number">5</Data><Comment ss:Author="x"><ss:Data xmlns="h"><B>x:</B>批注</ss:Data></Comment><NamedCell ss:Name="_FilterDatabase"/></Cell></Row>`), "A1 N 5"},
		{"rich text", doc(`<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">一<B>二<Font html:Color="#FF0000">三</Font></B></ss:Data></Cell></Row>`), "A1 T \"一二三\""},
		{
			"struck rich text", doc(`<Row><Cell><ss:Data ss:Type="String" xmlns="h"><S>取消</S></ss:Data></Cell><Cell><ss:Data ss:Type="String" xmlns="h"><S>5</S>6<S><B>7</B></S></ss:Data></Cell></Row>`),
			"A1 T \"取消\", struck\nB1 T \"567\", partly struck",
		},
		{
			"indexes", doc(`<Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">1</Data></Cell>` + num("2") + `<Cell ss:Index="26"><Data ss:Type="Number">3</Data></Cell></Row><Row>` + num("4") + `</Row><Row ss:Index="9">` + num("5") + `</Row>`),
			"B3 N 1\nC3 N 2\nZ3 N 3\nA4 N 4\nA9 N 5",
		},
		{
			"merges", doc(`<Row><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">a</Data></Cell>` + text("b") + `</Row><Row><Cell ss:Index="4"><Data ss:Type="String">c</Data></Cell></Row><Row><Cell ss:MergeDown="1"/>` + text("d") + `</Row>`),
			"A1 T \"a\"\nD1 T \"b\"\nD2 T \"c\"\nB3 T \"d\"\nmerge A1:C2\nmerge A3:A4",
		},
		{
			"hidden", doc(`<Column ss:Width="50"/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="6" ss:Width="0"/><Row ss:Hidden="1">` + num("1") + num("2") + num("3") + num("4") + num("5") + num("6") + `</Row><Row ss:Height="0">` + num("1") + `</Row><Row ss:Span="2" ss:Hidden="1"/><Row>` + num("7") + `</Row>`),
			"A1 N 1\nB1 N 2\nC1 N 3\nD1 N 4\nE1 N 5\nF1 N 6\nrow 1 hidden\nA2 N 1\nrow 2 hidden\nA6 N 7\ncolumn B hidden\ncolumn C hidden\ncolumn F hidden",
		},
		{"attributes without a prefix, elements with one", `<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet Name="a"><ss:Table><ss:Row Index="2"><ss:Cell><ss:Data Type="Number">5</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>`, "A2 N 5"},
		{"no cells", doc(""), ""},
		{"no table", head + `<Worksheet ss:Name="a"/>` + tail, ""},
	} {
		list, err := readBytes([]byte(tt.in))
		gridtest.Check(t, list, err)
		if err != nil || len(list) != 1 || list[0].Damage != nil {
			t.Errorf("%s: %v, %+v", tt.name, err, list)
		} else if got := gridtest.Dump(list[0]); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestStyles(t *testing.T) {
	in := head + `<Styles>
<Style ss:ID="Default" ss:Name="Normal"><Font ss:FontName="宋体"/><NumberFormat/></Style>
<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
<Style ss:ID="cn"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></Style>
<Style ss:ID="h"><NumberFormat ss:Format="[h]:mm"/></Style>
<Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style>
<Style ss:ID="sd" ss:Parent="s"><NumberFormat ss:Format="yyyy/m/d"/></Style>
<Style ss:ID="not" ss:Parent="s"><Font ss:StrikeThrough="0"/></Style>
<Style ss:ID="x"><NumberFormat ss:Format=";;;"/></Style>
<Style ss:ID="loop" ss:Parent="loop"/>
<Style ss:ID="f"><NumberFormat ss:Format="Fixed"/></Style></Styles>
<Worksheet ss:Name="a"><Table><Column ss:StyleID="d"/><Column/><Column ss:StyleID="s" ss:Span="2"/>` +
		`<Row>` + num("1") + num("2") + num("3") + num("4") + `<Cell ss:StyleID="f"><Data ss:Type="Number">5</Data></Cell></Row>` +
		`<Row ss:StyleID="h">` + num("1") + `<Cell ss:StyleID="cn"><Data ss:Type="DateTime">2021-03-05T00:00:00</Data></Cell><Cell ss:StyleID="s"><Data ss:Type="DateTime">2021-03-05T00:00:00</Data></Cell></Row>` +
		`<Row><Cell ss:StyleID="sd"><Data ss:Type="Number">44260</Data></Cell><Cell ss:StyleID="not"><Data ss:Type="Number">1</Data></Cell><Cell ss:StyleID="x"><Data ss:Type="Number">1</Data></Cell>` +
		`<Cell ss:StyleID="loop"><Data ss:Type="Number">1</Data></Cell><Cell ss:StyleID="nowhere"><Data ss:Type="Number">1</Data></Cell><Cell ss:StyleID="h"><Data ss:Type="DateTime">1900-01-01T01:00:00</Data></Cell></Row></Table></Worksheet>` + tail
	list, err := readBytes([]byte(in))
	if err != nil {
		t.Fatal(err)
	}
	want := `A1 N 1, date, yyyy/m/d
B1 N 2
C1 N 3, struck
D1 N 4, struck
E1 N 5, 0.00
A2 N 1, duration, [h]:mm
B2 N 44260, date, yyyy"年"m"月"d"日";@
C2 N 44260, date, struck, yyyy/m/d
A3 N 44260, date, struck, yyyy/m/d
B3 N 1
C3 N 1, not shown, ;;;
D3 N 1
E3 N 1
F3 N 1.0416666666666667, duration, [h]:mm`
	if got := gridtest.Dump(list[0]); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestWorkbook(t *testing.T) {
	in := head + `<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>
<Worksheet ss:Name="一"><Table><Row><Cell><Data ss:Type="DateTime">1904-01-02T00:00:00.000</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="二 &amp; 三"><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>` + tail
	gb, _ := simplifiedchinese.GB18030.NewEncoder().String(strings.Replace(in, `version="1.0"`, `version="1.0" encoding="GB2312"`, 1))
	wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.Replace(in, `version="1.0"`, `version="1.0" encoding="UTF-16"`, 1))
	for name, in := range map[string]string{"UTF-8": in, "with a mark": "\ufeff" + in, "GB2312": gb, "UTF-16": wide} {
		list, err := readBytes([]byte(in))
		gridtest.Check(t, list, err)
		if err != nil || len(list) != 2 {
			t.Fatal(name, err)
		}
		if a, b := list[0], list[1]; a.Name != "一" || b.Name != "二 & 三" || a.Hidden || !b.Hidden || !a.Epoch1904 || gridtest.Dump(a) != "A1 N 1, date, yyyy/m/d" {
			t.Errorf("%s: %+v %+v", name, a, b)
		}
	}
}

func TestDamage(t *testing.T) {
	row := `<Row>` + num("1") + `</Row>`
	for _, tt := range []struct {
		name, in string
		row      int
	}{
		{"row number goes backwards", doc(row + `<Row ss:Index="5">` + num("1") + `</Row><Row ss:Index="5"/>`), 5},
		{"row number is none", doc(row + `<Row ss:Index="x"/>`), 1},
		{"row number beyond the last", doc(row + `<Row ss:Index="1048577"/>`), 1},
		{"column number goes backwards", doc(row + `<Row>` + num("1") + `<Cell ss:Index="1"/></Row>`), 1},
		{"column beyond the last", doc(row + `<Row><Cell ss:Index="16385"/></Row>`), 1},
		{"list of columns goes backwards", doc(`<Column ss:Index="2"/><Column ss:Index="1"/>` + row), 0},
		{"two values", doc(row + `<Row><Cell><Data ss:Type="Number">1</Data><Data ss:Type="Number">2</Data></Cell></Row>`), 1},
		{"an entity of its own", doc(row + `<Row>` + text("&nbsp;") + `</Row>`), 1},
		{"tags that do not match", doc(row + `<Row><Cell></Row>`), 1},
		{"merge of nonsense", doc(row + `<Row><Cell ss:MergeDown="-1"/></Row>`), 1},
		{"something behind the end", doc(row) + "x", 1},
		{"a byte that is no text", doc(row + `<Row>` + text("张三\xff李四党章党史") + `</Row>`), 1},
	} {
		list, err := readBytes([]byte(tt.in))
		gridtest.Check(t, list, err)
		var e *sheets.FileError
		if err != nil || !errors.As(list[0].Damage, &e) || e.Kind != sheets.ErrDamaged || e.Row != tt.row || e.Sheet != "3月" {
			t.Errorf("%s: %v, %+v", tt.name, err, list)
		}
	}
	for name, in := range map[string]string{"no sheets": head + tail, "cut before the first sheet": head + "<Styles>", "a DOCTYPE": "<!DOCTYPE a [<!ENTITY b 'c'>]>" + doc(row)} {
		if list, err := readBytes([]byte(in)); !errors.Is(err, sheets.ErrDamaged) || list != nil {
			t.Errorf("%s: %v, %v", name, err, list)
		}
	}
	if _, err := readBytes([]byte(`<feed/>`)); !errors.Is(err, sheets.ErrNotWorkbook) {
		t.Error(err)
	}
}

func TestLimits(t *testing.T) {
	row := `<Row>` + num("1") + num("2") + `</Row>`
	for _, tt := range []struct {
		name string
		set  func(*limits.Limits)
		in   string
	}{
		{"rows", func(l *limits.Limits) { l.Rows = 2 }, doc(row + row + row)},
		{"columns", func(l *limits.Limits) { l.Columns = 2 }, doc(row + `<Row><Cell ss:Index="3"><Data ss:Type="Number">1</Data></Cell></Row>`)},
		{"cells", func(l *limits.Limits) { l.Cells = 5 }, doc(row + row + row)},
		{"area", func(l *limits.Limits) { l.Area = 100 }, doc(row + `<Row>` + num("1") + `<Cell ss:Index="200"><Data ss:Type="Number">1</Data></Cell></Row>`)},
		{"merges", func(l *limits.Limits) { l.Merges = 1 }, doc(row + `<Row><Cell ss:MergeDown="1"/><Cell ss:MergeDown="1"/></Row>`)},
		{"rows in merges", func(l *limits.Limits) { l.Cells = 10 }, doc(`<Row>` + strings.Repeat(`<Cell ss:MergeDown="3"/>`, 4) + `</Row>` + row + row + row)},
		{"text", func(l *limits.Limits) { l.TextBytes = 200 }, doc(row + `<Row>` + text(strings.Repeat("x", 201)) + `</Row>`)},
		{"text in pieces", func(l *limits.Limits) { l.TextBytes = 200 }, doc(row + `<Row>` + text(strings.Repeat("<B>xxxxxxxxxx</B>", 21)) + `</Row>`)},
		{"nesting", func(l *limits.Limits) { l.Depth = 8 }, doc(row + `<Row>` + text("<B><B><B><B>1</B></B></B></B>") + `</Row>`)},
		{"sheets", func(l *limits.Limits) { l.Sheets = 1 }, head + strings.Repeat(`<Worksheet ss:Name="3月"/>`, 2) + tail},
	} {
		lim := limits.Default()
		tt.set(&lim)
		list, err := Read(t.Context(), strings.NewReader(tt.in), int64(len(tt.in)), lim)
		gridtest.Check(t, list, err)
		if err != nil || !errors.Is(list[0].Damage, sheets.ErrTooLarge) {
			t.Errorf("%s: %v, %+v", tt.name, err, list)
		}
	}
}

// several has one of everything.
var several = head + `<Styles><Style ss:ID="Default"/><Style ss:ID="d"><Font ss:StrikeThrough="1"/><NumberFormat ss:Format="Short Date"/></Style></Styles>` +
	`<Worksheet ss:Name="3月"><Table><Column ss:Index="2" ss:Hidden="1" ss:StyleID="d"/><Row ss:Index="2"><Cell ss:MergeAcross="2" ss:MergeDown="1" ss:StyleID="d"><Data ss:Type="String">台账&amp;</Data></Cell>` + num("5") +
	`</Row><Row ss:Index="4" ss:Span="1" ss:Hidden="1"><Cell ss:Index="2" ss:Formula="=A1"><Data ss:Type="DateTime">2021-03-05T00:00:00.000</Data></Cell><Cell><ss:Data ss:Type="String"><S>甲</S>乙</ss:Data></Cell></Row><Row>` + num("1") +
	`</Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet><Worksheet ss:Name="4月"><Table><Row>` + num("1") + text("x") + `</Row></Table></Worksheet>` + tail

func TestCutAndMutate(t *testing.T) {
	gridtest.Cut(t, []byte(several), readBytes, func([]byte) bool { return false })
	gridtest.Mutate(t, []byte(several), 3000, readBytes)
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, strings.NewReader(several), int64(len(several)), limits.Default()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// A hundred thousand cells take no time; neither do styles and columns made to be searched.
func TestLong(t *testing.T) {
	var b strings.Builder
	b.WriteString(head + "<Styles>")
	for i := range 2000 {
		fmt.Fprintf(&b, `<Style ss:ID="s%d" ss:Parent="s%d"/>`, i, i+1)
	}
	b.WriteString(`</Styles><Worksheet ss:Name="a"><Table>`)
	for i := range 16_000 {
		fmt.Fprintf(&b, `<Column ss:StyleID="s%d"/>`, i%2000)
	}
	for range 20 {
		b.WriteString("<Row>" + strings.Repeat(num("1"), 10_000) + "</Row>")
	}
	b.WriteString(`</Table></Worksheet>` + tail)
	list, err := readBytes([]byte(b.String()))
	if err != nil || list[0].Damage != nil || len(list[0].Rows) != 20 {
		t.Error(err, list[0].Damage)
	}
}

func FuzzXML2003(f *testing.F) {
	f.Add([]byte(several))
	f.Add([]byte(doc(`<Row ss:Span="9"><Cell ss:MergeDown="9999999"/></Row>`)))
	wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(several)
	f.Add([]byte(wide))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := readBytes(data)
		gridtest.Check(t, list, err)
	})
}
