package xlsx

import (
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// Each case is one row's XML (or more) and what is to be read from it.
func TestCells(t *testing.T) {
	tests := []struct {
		name, rows, want string
	}{
		{
			"numbers", `<row r="1"><c r="A1"><v>5</v></c><c r="B1" t="n"><v>-0.5</v></c><c r="C1"><v>1E3</v></c><c r="D1"><v>4.9000000000000004</v></c></row>`,
			"A1 N5\nB1 N-0.5\nC1 N1000\nD1 N4.9",
		},
		{
			"numbers at the edge", `<row><c><v>123456789012345678</v></c><c><v> 7 </v></c><c><v>.5</v></c><c><v>-0</v></c><c><v>0.000001</v></c></row>`,
			"A1 N1.2345678901234568e+17\nB1 N7\nC1 N0.5\nD1 N0\nE1 N1e-06",
		},
		{
			"no numbers", `<row><c><v>abc</v></c><c><v>0x10</v></c><c><v>1e999</v></c><c><v>NaN</v></c><c><v>-</v></c><c><v>1.2.3</v></c></row>`,
			"A1 T\"abc\"\nB1 T\"0x10\"\nC1 T\"1e999\"\nD1 T\"NaN\"\nE1 T\"-\"\nF1 T\"1.2.3\"",
		},
		{
			"booleans and errors", `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="b"><v>x</v></c></row>`,
			"A1 B1\nB1 B0\nC1 E#REF!\nD1 T\"x\"",
		},
		{
			"inline texts", `<row r="1"><c r="A1" t="inlineStr"><is><t>张三</t></is></c><c r="B1" t="inlineStr"><is><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r></is></c></row>`,
			"A1 T\"张三\"\nB1 T\"张三\"",
		},
		{"inline text without its type", `<row r="1"><c r="A1"><is><t>张三</t></is></c></row>`, "A1 T\"张三\""},
		{"inline text in v", `<row r="1"><c r="A1" t="inlineStr"><v>张三</v></c></row>`, "A1 T\"张三\""},
		{"inline text and a value", `<row r="1"><c r="A1" t="inlineStr"><is><t>5.</t></is><v>5.0</v></c></row>`, "A1 T\"5.\""},
		{"empty format", `<row r="1"><c r="A1" s=""><v>1</v></c></row>`, "A1 N1"},
		{
			"phonetic reading left out", `<row r="1"><c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></is></c></row>`,
			"A1 T\"東京\"",
		},
		{"space", `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c><c r="B1" t="inlineStr"><is><t>` + "\n  b\n" + `</t></is></c>` +
			`<c r="C1" t="inlineStr"><is><t>　c　</t></is></c></row>`, "A1 T\" a \"\nB1 T\"b\"\nC1 T\"\\u3000c\\u3000\""},
		{
			"escapes", `<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_` + "\n" + `b</t></is></c><c r="B1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>` +
				`<c r="C1" t="str"><v>_xD83D__xDE00_</v></c><c r="D1" t="str"><v>_x12_ _xZZZZ_ _xD83D_</v></c></row>`,
			"A1 T\"a\\r\\nb\"\nB1 T\"_x000D_\"\nC1 T\"😀\"\nD1 T\"_x12_ _xZZZZ_ �\"",
		},
		{
			"entities and CDATA", `<row r="1"><c r="A1" t="str"><v>&lt;&#x5F20;&amp;</v></c><c r="B1" t="str"><v><![CDATA[<a>]]></v></c><c r="C1"><v>1<!-- x -->2</v></c></row>`,
			"A1 T\"<张&\"\nB1 T\"<a>\"\nC1 N12",
		},
		{
			"formulas", `<row r="1"><c r="A1"><f>SUM(B1)</f><v>3</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v/></c><c r="D1"><f>1</f><v></v></c>` +
				`<c r="E1" t="str"><f>IF(1,"")</f><v/></c><c r="F1" t="str"><f>A1</f></c><c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="H1"><f t="shared" si="0"/><v>2</v></c>` +
				`<c r="I1" t="str"><f>"a"</f><v>a</v></c></row>`,
			"A1 =N3\nB1 =U\nC1 =U\nD1 =U\nE1 =_\nF1 =U\nG1 =E#DIV/0!\nH1 =N2\nI1 =T\"a\"",
		},
		{
			"blanks are not kept", `<row r="1"><c r="A1"/><c r="B1" s="0"></c><c r="C1" t="s"/><c r="D1"><v></v></c><c r="E1" t="inlineStr"><is><t/></is></c><c r="F1" t="n"></c><c r="G1"><v>1</v></c></row>`,
			"G1 N1",
		},
		{
			"no addresses", `<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c><c r="E4"><v>4</v></c><c><v>5</v></c></row><row><c/><c><v>6</v></c></row>`,
			"A1 N1\nB1 N2\nA4 N3\nE4 N4\nF4 N5\nB5 N6",
		},
		{"attributes in any order and quotes", `<row spans='1:2' r='2'><c t="str" s='0' r="B2"><v>x</v></c><c  t = "n"  r = 'C2' ><v >7</v ></c ></row>`, "B2 T\"x\"\nC2 N7"},
		{"small letters", `<row r="1"><c r="b1"><v>1</v></c></row>`, "B1 N1"},
		{"cells out of order", `<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"/></row>`, "A1 N1\nC1 N3"},
		{
			"rows out of order", `<row r="3"><c r="A3"><v>3</v></c></row><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`,
			"hidden 1\nA1 N1\nA2 N2\nA3 N3",
		},
		{"hidden rows", `<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" hidden="true"><c><v>1</v></c></row><row r="3" ht="0" customHeight="1"><c><v>1</v></c></row>` +
			`<row r="4" hidden="0" ht="0.75"><c><v>1</v></c></row><row r="5" hidden="1"/>`, "hidden 1\nA1 N1\nhidden 2\nA2 N1\nhidden 3\nA3 N1\nA4 N1"},
		{
			"dates in ISO form", `<row r="1"><c r="A1" t="d"><v>2021-03-05</v></c><c r="B1" t="d"><v>2021-03-05T12:00:00</v></c><c r="C1" t="d"><v>06:00:00Z</v></c><c r="D1" t="d"><v>soon</v></c></row>`,
			"A1 N44260 date\nB1 N44260.5 date\nC1 N0.25 date\nD1 T\"soon\"",
		},
		{"elements of others", `<row r="1"><x:y xmlns:x="u"><c r="A1"><v>9</v></c></x:y><c r="A1"><v>1</v><extLst><ext><v>8</v></ext></extLst></c></row>`, "A1 N1"},
		{
			"struck runs", `<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>4</t></r></is></c><c r="B1" t="inlineStr"><is><r><rPr><strike/></rPr><t>4</t></r><r><t>5</t></r></is></c>` +
				`<c r="C1" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>4</t></r></is></c><c r="D1" t="inlineStr"><is><r><t xml:space="preserve"> </t></r><r><rPr><strike val="1"/></rPr><t>4</t></r></is></c></row>`,
			"A1 T\"4\" strike\nB1 T\"45\" part\nC1 T\"4\"\nD1 T\" 4\" strike",
		},
		{"far apart", `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="B1048576"><v>3</v></c></row>`, "A1 N1\nXFD1 N2\nB1048576 N3"},
		{"nothing", ``, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := minimal.with(parts{"xl/worksheets/sheet1.xml": sheet(tt.rows)}).read(t)
			if got.Damage != nil {
				t.Errorf("damage: %v", got.Damage)
			}
			if d := dump(got); d != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", d, tt.want)
			}
			// The same with a prefix on every element.
			if tt.name == "elements of others" {
				return
			}
			if d := dump(minimal.with(parts{"xl/worksheets/sheet1.xml": prefixed(sheet(tt.rows))}).read(t)); d != tt.want {
				t.Errorf("with prefixes:\n%s\nwant:\n%s", d, tt.want)
			}
		})
	}
}

// prefixed writes x: before every element's name.
func prefixed(doc string) string {
	doc = strings.ReplaceAll(doc, "<!", "\x00")
	doc = strings.ReplaceAll(doc, "<?", "\x01")
	cdata := strings.Contains(doc, "\x00[CDATA[<a>")
	doc = strings.ReplaceAll(doc, "\x00[CDATA[<a>", "\x02")
	doc = strings.ReplaceAll(doc, "</", "\x03")
	doc = strings.ReplaceAll(doc, "<", "<x:")
	doc = strings.ReplaceAll(doc, "\x03", "</x:")
	if cdata {
		doc = strings.ReplaceAll(doc, "\x02", "\x00[CDATA[<a>")
	}
	doc = strings.ReplaceAll(doc, "xmlns=", "xmlns:x=")
	doc = strings.ReplaceAll(doc, "\x01", "<?")
	return strings.ReplaceAll(doc, "\x00", "<!")
}

func TestSharedStrings(t *testing.T) {
	p := minimal.with(parts{
		"xl/sharedStrings.xml": sst(`<si><t>张三</t></si><si><r><rPr><strike/></rPr><t>李</t></r><r><rPr><strike/></rPr><t>四</t></r></si><si/><si><t xml:space="preserve"> 王 </t></si><ext><si/></ext><si><t>末</t></si>`),
		"xl/worksheets/sheet1.xml": sheet(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v> 3 </v></c>` +
			`<c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><f>A1</f><v>0</v></c></row>`),
	})
	if got, want := dump(p.read(t)), "A1 T\"张三\"\nB1 T\"李四\" strike\nD1 T\" 王 \"\nE1 T\"末\"\nF1 =T\"张三\""; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestStyles(t *testing.T) {
	p := minimal.with(parts{
		"xl/styles.xml": `<styleSheet xmlns="` + mainNS + `"><numFmts><numFmt numFmtId="176" formatCode="m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode=";;;"/>` +
			`<numFmt numFmtId="178" formatCode="0!.0,&quot;万&quot;"/></numFmts>` +
			`<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
			`<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14"/><xf numFmtId="31" fontId="2"/><xf numFmtId="176"/><xf numFmtId="46"/><xf numFmtId="177"/><xf numFmtId="178"/><xf fontId="1"/></cellXfs>` +
			`<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`,
		"xl/worksheets/sheet1.xml": sheet(`<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c><c r="D1" s="3"><v>1</v></c><c r="E1" s="4"><v>1</v></c>` +
			`<c r="F1" s="5"><v>1</v></c><c r="G1" s="6"><v>1</v></c><c r="H1" s="7"><v>1</v></c><c r="I1" s="99"><v>1</v></c>` +
			`<c r="J1" s="3" t="d"><v>2021-03-05</v></c><c r="K1" s="7" t="d"><v>2021-03-05</v></c></row>`),
	})
	s := p.read(t)
	want := "A1 N1\nB1 N1 date\nC1 N1 date\nD1 N1 date\nE1 N1 duration\nF1 N1 hidden\nG1 N1\nH1 N1 strike\nI1 N1\nJ1 N44260 date\nK1 N44260 date strike"
	if got := dump(s); got != want || s.Damage != nil {
		t.Errorf("got:\n%s\nwant:\n%s\n%v", got, want, s.Damage)
	}
	for cell, code := range map[string]string{"A1": "General", "B1": "yyyy/m/d", "C1": `yyyy"年"m"月"d"日"`, "D1": `m"月"d"日"`, "J1": `m"月"d"日"`, "K1": "yyyy/m/d", "G1": `0!.0,"万"`} {
		c, err := sheets.ParseCell(cell)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Style(s.Content(c)).NumberFormat; got != code {
			t.Errorf("%s: format %q, want %q", cell, got, code)
		}
	}
}

func TestLayout(t *testing.T) {
	p := minimal.with(parts{"xl/worksheets/sheet1.xml": `<worksheet><cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0" customWidth="1"/><col min="4" max="16384" hidden="true"/><col min="4" max="4" hidden="1"/><col min="70000" max="80000" hidden="1"/>` +
		`<col min="1" max="1" width="9" hidden="0"/><col min="x" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="F1"><v>1</v></c></row></sheetData>` +
		`<mergeCells count="9"><mergeCell ref="A1:B2"/><mergeCell ref="D4:C3"/><mergeCell ref="E5"/><mergeCell ref="$E$6:$F$6"/></mergeCells></worksheet>`})
	s := p.read(t)
	if got, want := dump(s), "A1 N1\nF1 N1\nhidden B\nhidden C\nhidden D\nhidden E\nhidden F\nmerge A1:B2\nmerge C3:D4\nmerge E6:F6"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if a := s.Anchor(sheets.Cell{Row: 1, Col: 2}); a != (sheets.Cell{Row: 1, Col: 1}) {
		t.Errorf("anchor of B1: %v", a)
	}
	if a := s.Anchor(sheets.Cell{Row: 4, Col: 4}); a != (sheets.Cell{Row: 3, Col: 3}) {
		t.Errorf("anchor of D4, below the last row: %v", a)
	}
}

func TestWorkbook(t *testing.T) {
	p := minimal.with(parts{
		"_rels/.rels": `<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Book/main.xml"/></Relationships>`,
		"book/main.xml": `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:workbookPr date1904="1"/><x:sheets>` +
			`<x:sheet name="十二月" sheetId="9" r:id="r2"/><x:sheet name="a&amp;b" sheetId="3" state="hidden" r:id="r1"/><x:sheet name="图" sheetId="4" r:id="r3"/>` +
			`<x:sheet name="宏" sheetId="5" state="veryHidden" r:id=""/><x:sheet name="宏2" sheetId="7" r:id=""/><x:sheet name="深" sheetId="6" state="veryHidden" r:id="r2"/></x:sheets></x:workbook>`,
		"book/_rels/main.xml.rels": `<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="../sheets/one.xml"/>` +
			`<Relationship Id="r2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="\Sheets\two.xml"/>` +
			`<Relationship Id="r3" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/chartsheet" Target="chart.xml"/></Relationships>`,
		"sheets/one.xml": sheet(`<row r="1"><c r="A1"><v>1</v></c></row>`),
		"sheets/two.xml": sheet(`<row r="1"><c r="A1"><v>2</v></c><c r="B1" t="d"><v>2021-03-05</v></c></row>`),
	})
	list, err := readBytes(t, p.zip(t), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range list {
		name := s.Name
		if s.Hidden {
			name += " hidden"
		}
		if !s.Epoch1904 {
			t.Error("the epoch is lost")
		}
		if s.Damage != nil {
			t.Error(s.Damage)
		}
		got = append(got, name+" "+strings.ReplaceAll(dump(s), "\n", " "))
	}
	want := "十二月 A1 N2 B1 N42798 date|a&b hidden A1 N1|深 hidden A1 N2 B1 N42798 date"
	if strings.Join(got, "|") != want {
		t.Errorf("%s\nwant %s", strings.Join(got, "|"), want)
	}
}

func TestParseISO(t *testing.T) {
	tests := []struct {
		in   string
		want float64
		ok   bool
	}{
		{"1900-01-01", 1, true},
		{"1900-02-28", 59, true},
		{"1900-03-01", 61, true},
		{"2021-03-05T00:00:00Z", 44260, true},
		{"2021-03-05 18:00", 44260.75, true},
		{"2021-03-05T06:00:00.000", 44260.25, true},
		{"12:00:00", 0.5, true},
		{"1899-01-01", 0, false},
		{"2021-02-29", 0, false},
		{"", 0, false},
		{"T", 0, false},
		{"2021-03-05T99:00", 0, false},
	}
	for _, tt := range tests {
		if got, ok := parseISO(tt.in, false); got != tt.want || ok != tt.ok {
			t.Errorf("%q: %v, %t", tt.in, got, ok)
		}
	}
}
