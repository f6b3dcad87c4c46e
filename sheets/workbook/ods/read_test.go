package ods

import (
	"os"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
)

func TestCells(t *testing.T) {
	typed := func(kind, attr, value, text string) string {
		return cell(` office:value-type="`+kind+`" office:`+attr+`="`+value+`"`, text)
	}
	for _, tt := range []struct{ name, in, want string }{
		{
			"types", row(str("张三"), num("5"), typed("percentage", "value", "0.5", "50%"), typed("currency", "value", "-0", "￥0"), typed("boolean", "boolean-value", "true", "TRUE"), typed("boolean", "boolean-value", "false", "FALSE")),
			"A1 T \"张三\"\nB1 N 5\nC1 N 0.5\nD1 N 0\nE1 B 1\nF1 B 0",
		},
		{
			"dates and times without a format", row(typed("date", "date-value", "2021-03-05", "3月5日"), typed("date", "date-value", "2021-03-05T12:00:00", ""), typed("time", "time-value", "PT01H30M00S", "01:30"), typed("time", "time-value", "PT25H00M00S", "25:00"), typed("date", "date-value", "1899-12-30T06:00:00", "6:00")),
			"A1 N 44260, date, yyyy/m/d\nB1 N 44260.5, date, yyyy/m/d\nC1 N 0.0625, duration, [h]:mm:ss\nD1 N 1.0416666666666667, duration, [h]:mm:ss\nE1 N 0.25, date, yyyy/m/d",
		},
		{
			"not what the type says", row(typed("float", "value", "x", "五"), typed("float", "value", "", "5"), typed("date", "date-value", "2021-02-30", "2月30日"), typed("date", "date-value", "-0044-03-15", "古"), typed("time", "time-value", "1:30", "1:30"), typed("boolean", "boolean-value", "是", "是"), typed("float", "value", "y", "")),
			"A1 T \"五\"\nB1 T \"5\"\nC1 T \"2月30日\"\nD1 T \"古\"\nE1 T \"1:30\"\nF1 T \"是\"\nG1 T \"y\"",
		},
		{"text without a type, and in an attribute", row(cell("", "甲"), typed("string", "string-value", "乙", ""), typed("string", "string-value", "丙", "丁")), "A1 T \"甲\"\nB1 T \"乙\"\nC1 T \"丁\""},
		{
			"formulas", row(cell(` table:formula="of:=1+1" office:value-type="float" office:value="2"`, "2"), cell(` table:formula="of:=A1"`, ""), cell(` table:formula="of:=A1" office:value-type="string"`, ""), cell(` table:formula="of:=A1" office:value-type="string"`, "甲")),
			"A1 N 2, formula\nB1 U, formula\nC1 -, formula\nD1 T \"甲\", formula",
		},
		{
			"errors", row(cell(` table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"`, "#DIV/0!"), cell(` table:formula="of:=x" office:value-type="float" office:value="0"`, "#REF!"), str("#REF!")),
			"A1 F #DIV/0!, formula\nB1 F #REF!, formula\nC1 T \"#REF!\"",
		},
		{"the type said twice", row(cell(` office:value-type="float" office:value="5" calcext:value-type="float"`, "5")), "A1 N 5"},
		{"cells that are the same", row(cell(` table:number-columns-repeated="2"`, ""), cell(` table:number-columns-repeated="3" office:value-type="float" office:value="5"`, "5"), str("甲"), cell(` table:number-columns-repeated="16378"`, "")), "C1 N 5\nD1 N 5\nE1 N 5\nF1 T \"甲\""},
		{"rows that are the same", `<table:table-row table:number-rows-repeated="3">` + num("5") + `</table:table-row><table:table-row table:number-rows-repeated="4">` + cell("", "") + `</table:table-row>` + row(num("6")) +
			`<table:table-row table:number-rows-repeated="1048568"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`, "A1 N 5\nA2 N 5\nA3 N 5\nA8 N 6"},
		{"more blank rows than there are", row(num("5")) + `<table:table-row table:number-rows-repeated="1048576"/>` + row("") + row(""), "A1 N 5"},
		{
			"merges", row(cell(` table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"`, "甲"), `<table:covered-table-cell/>`, num("1")) + row(`<table:covered-table-cell table:number-columns-repeated="2"/>`, num("2")),
			"A1 T \"甲\"\nC1 N 1\nC2 N 2\nmerge A1:B2",
		},
		{
			"merged rows that are the same", `<table:table-row table:number-rows-repeated="2">` + cell(` table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"`, "甲") + `<table:covered-table-cell/></table:table-row>`,
			"A1 T \"甲\"\nA2 T \"甲\"\nmerge A1:B1\nmerge A2:B2",
		},
		{
			"hidden", `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:visibility="filter"/><table:table-column table:number-columns-repeated="99999"/>` +
				`<table:table-row table:visibility="collapse">` + num("1") + num("2") + num("3") + num("4") + num("5") + `</table:table-row><table:table-row table:visibility="filter">` + num("1") + `</table:table-row>`,
			"A1 N 1\nB1 N 2\nC1 N 3\nD1 N 4\nE1 N 5\nrow 1 hidden\nA2 N 1\nrow 2 hidden\ncolumn B hidden\ncolumn C hidden\ncolumn D hidden",
		},
		{
			"groups and headers", `<table:table-column-group><table:table-header-columns><table:table-column table:visibility="collapse"/></table:table-header-columns></table:table-column-group><table:table-header-rows>` + row(num("1"), num("2")) +
				`</table:table-header-rows><table:table-row-group><table:table-row-group table:display="false">` + row(num("3")) + `</table:table-row-group>` + row(num("4")) + `</table:table-row-group><table:table-rows>` + row(num("5")) + `</table:table-rows>`,
			"A1 N 1\nB1 N 2\nA2 N 3\nA3 N 4\nA4 N 5\ncolumn A hidden",
		},
		{"what is no cell", `<office:forms><form/></office:forms><table:shapes><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame></table:shapes><text:soft-page-break/>` +
			row(`<table:table-cell office:value-type="float" office:value="5"><office:annotation><text:p>批注</text:p></office:annotation><text:p>5</text:p><draw:frame><text:p>图</text:p></draw:frame></table:table-cell>`), "A1 N 5"},
		{"no rows", "", ""},
	} {
		s := one(t, "", tt.in)
		if s.Damage != nil {
			t.Errorf("%s: %v", tt.name, s.Damage)
		} else if got := gridtest.Dump(s); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestText(t *testing.T) {
	const styles = `<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>` +
		`<style:style style:name="T2" style:family="text" style:parent-style-name="T1"/><style:style style:name="T3" style:family="text" style:parent-style-name="T1"><style:text-properties style:text-line-through-style="none"/></style:style>`
	for in, want := range map[string]string{
		`<text:p>一</text:p><text:p>二</text:p>`:                                                                                               `T "一\n二"`,
		`<text:p>一</text:p><text:p/><text:p/>`:                                                                                               `T "一\n\n"`,
		"<text:p>  前 \n\t 后  </text:p>":                                                                                                      `T "前 后"`,
		`<text:p> <text:span> 前</text:span> <text:span> 后</text:span> </text:p>`:                                                             `T "前 后"`,
		`<text:p><text:s text:c="2"/>前<text:s/>后<text:s/></text:p>`:                                                                          `T "  前 后 "`,
		`<text:p>前 <text:s/>后</text:p>`:                                                                                                      `T "前  后"`,
		`<text:p>前<text:tab/>后<text:line-break/>下</text:p>`:                                                                                  `T "前\t后\n下"`,
		`<text:p>见<text:a xlink:href="x">链接</text:a>。</text:p>`:                                                                              `T "见链接。"`,
		`<text:p><text:ruby><text:ruby-base>组</text:ruby-base><text:ruby-text>zǔ</text:ruby-text></text:ruby>织</text:p>`:                     `T "组织"`,
		`<text:p>前<office:annotation><text:p>批</text:p></office:annotation>后</text:p>`:                                                       `T "前后"`,
		`<text:p>&lt;a&gt; &amp;&#x4e2d;　全角　</text:p>`:                                                                                       `T "<a> &中\u3000全角\u3000"`,
		`<text:p><text:span text:style-name="T1">取消</text:span></text:p>`:                                                                    `T "取消", struck`,
		`<text:p><text:span text:style-name="T2">5</text:span>6</text:p>`:                                                                    `T "56", partly struck`,
		`<text:p><text:span text:style-name="T1"><text:span>5</text:span></text:span><text:span text:style-name="T3">6</text:span></text:p>`: `T "56", partly struck`,
		`<text:p><text:span text:style-name="T3">6</text:span></text:p>`:                                                                     `T "6"`,
		`<text:h>题</text:h>`: `T "题"`,
		`<text:p> </text:p>`: ``,
	} {
		got := gridtest.Dump(one(t, styles, row(`<table:table-cell office:value-type="string">`+in+`</table:table-cell>`)))
		if strings.TrimPrefix(got, "A1 ") != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestStyles(t *testing.T) {
	const common = `<office:styles><style:default-style style:family="table-cell"/><number:date-style style:name="D0"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>` +
		`<style:style style:name="Default" style:family="table-cell"/><style:style style:name="struck" style:family="table-cell" style:parent-style-name="Default"><style:text-properties style:text-line-through-type="single"/></style:style></office:styles>` +
		`<office:automatic-styles><style:style style:name="ce1" style:family="table-cell" style:parent-style-name="struck"/></office:automatic-styles>`
	const own = `<number:date-style style:name="N1"><number:year number:style="long"/><number:text>/</number:text><number:month/><number:text>/</number:text><number:day/></number:date-style>` +
		`<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N1"/>` +
		`<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="struck" style:data-style-name="D0"/>` +
		`<style:style style:name="ce3" style:family="table-cell" style:parent-style-name="ce2"><style:text-properties style:text-line-through-style="none"/></style:style>` +
		`<style:style style:name="loop" style:family="table-cell" style:parent-style-name="loop"/>` +
		`<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>`
	inner := `<table:tracked-changes><table:deletion><table:cell-content-deletion><table:table><table:table-row>` + num("99") + `</table:table-row></table:table></table:cell-content-deletion></table:deletion></table:tracked-changes>` +
		`<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>` +
		`<table:table table:name="一"><table:table-column table:default-cell-style-name="ce1"/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce2"/>` +
		row(num("1"), num("2"), num("3"), num("4")) + `<table:table-row table:default-cell-style-name="ce3">` + num("1") + cell(` table:style-name="ce1" office:value-type="date" office:date-value="2021-03-05"`, "x") +
		cell(` table:style-name="loop" office:value-type="float" office:value="7"`, "7") + cell(` table:style-name="nowhere" office:value-type="float" office:value="7"`, "7") + cell(` table:style-name="struck" office:value-type="date" office:date-value="1904-01-02"`, "x") + `</table:table-row></table:table>` +
		`<table:table table:name="二" table:style-name="ta2">` + row(str("x")) + `</table:table>` +
		`<table:table table:name="'file:///tmp/x.ods'#一" table:style-name="ta2">` + row(num("5")) + `</table:table>`
	want := `A1 N 1, date, yyyy/m/d
B1 N 2, date, struck, yyyy"年"m"月"
C1 N 3, date, struck, yyyy"年"m"月"
D1 N 4
A2 N 1, date, yyyy"年"m"月"
B2 N 42798, date, yyyy/m/d
C2 N 7
D2 N 7
E2 N 1, date, struck, yyyy/m/d`
	zipped := parts{contentPart: content(own, inner), stylesPart: `<office:document-styles` + namespaces + `>` + common + `</office:document-styles>`}.zip(t, 8)
	list, err := readBytes(zipped)
	gridtest.Check(t, list, err)
	if err != nil || len(list) != 2 || list[0].Name != "一" || list[1].Name != "二" || list[0].Hidden || !list[1].Hidden || !list[0].Epoch1904 {
		t.Fatal(err, list)
	}
	if got := gridtest.Dump(list[0]); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	// In one file, and without the parts that need not be there.
	common1, _, _ := strings.Cut(common, "<office:automatic-styles>")
	list, err = readFlatBytes([]byte(strings.Replace(flat(own, inner), "<office:automatic-styles>", common1+"<office:automatic-styles>", 1)))
	if err != nil || gridtest.Dump(list[0]) != want {
		t.Error(err, gridtest.Dump(list[0]))
	}
}

func TestFormats(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{`<number:number-style style:name="N"><number:number number:min-integer-digits="1"/></number:number-style>`, "General"},
		{`<number:number-style style:name="N"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>`, "0"},
		{`<number:number-style style:name="N"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`, "#,##0.00"},
		{`<number:number-style style:name="N"><number:number number:decimal-places="2" number:min-decimal-places="1" number:min-integer-digits="0"/><number:text>学时</number:text></number:number-style>`, `#.0#"学时"`},
		{`<number:number-style style:name="N"><number:number number:decimal-places="1" number:min-integer-digits="1" number:display-factor="1000000"/></number:number-style>`, "0.0,,"},
		{`<number:number-style style:name="N"><number:number number:min-integer-digits="1"/><number:text>次</number:text></number:number-style>`, `General"次"`},
		{`<number:percentage-style style:name="N"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>`, "0.0%"},
		{`<number:currency-style style:name="N"><number:currency-symbol>￥</number:currency-symbol><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:currency-style>`, `"￥"0`},
		{`<number:number-style style:name="N"><number:scientific-number number:decimal-places="2" number:min-integer-digits="1" number:min-exponent-digits="2"/></number:number-style>`, "0.00E+00"},
		{`<number:number-style style:name="N"><number:fraction number:min-numerator-digits="1"/></number:number-style>`, "# ?/?"},
		{`<number:text-style style:name="N"><number:text-content/></number:text-style>`, "@"},
		{`<number:boolean-style style:name="N"><number:boolean/></number:boolean-style>`, "General"},
		{`<number:date-style style:name="N"><number:year/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:day-of-week number:style="long"/></number:date-style>`, "yy-mm-dd aaaa date"},
		{`<number:date-style style:name="N"><number:month number:textual="true"/><number:text> </number:text><number:hours/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:decimal-places="1"/><number:am-pm/></number:date-style>`, "mmm h:mm:s.0AM/PM date"},
		{`<number:date-style style:name="N"><number:quarter/></number:date-style>`, "General date"},
		{`<number:time-style style:name="N" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>`, "[h]:mm duration"},
		{`<number:time-style style:name="N"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>`, "h:mm date"},
		{`<number:number-style style:name="P0"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style><number:number-style style:name="N"><number:text>-</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/><style:map style:condition="value()&gt;=0" style:apply-style-name="P0"/></number:number-style>`, "0;-0"},
		{`<number:text-style style:name="P0"><number:text>是</number:text></number:text-style><number:number-style style:name="N"><number:text>否</number:text><style:map style:condition="value()=1" style:apply-style-name="P0"/></number:number-style>`, `[=1]"是";"否"`},
		{`<number:text-style style:name="P0"/><number:text-style style:name="N"><style:map style:condition="value()&gt;0" style:apply-style-name="P0"/><style:map style:condition="value()&lt;0" style:apply-style-name="P0"/><style:map style:condition="value()=0" style:apply-style-name="P0"/></number:text-style>`, ";;; hidden"},
		{`<number:number-style style:name="N"><number:text>说"好"</number:text></number:number-style>`, `"说好"`},
	} {
		s := one(t, tt.in+`<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N"/>`, row(cell(` table:style-name="ce1" office:value-type="float" office:value="1"`, "1")))
		st := s.Style(s.Content(sheets.Cell{Row: 1, Col: 1}))
		got := st.NumberFormat
		for _, f := range []struct {
			set  bool
			name string
		}{{st.Date, " date"}, {st.Duration, " duration"}, {st.Hidden, " hidden"}} {
			if f.set {
				got += f.name
			}
		}
		if got != tt.want {
			t.Errorf("%s: %s", tt.want, got)
		}
	}
}

// The sample is whole: all its rows, the dates as dates.
func TestSample(t *testing.T) {
	data, err := os.ReadFile("../../../testdata/ledgers/office-2021/ledgers/教育/理想信念教育活动台账.ods")
	if err != nil {
		t.Fatal(err)
	}
	list, err := readBytes(data)
	gridtest.Check(t, list, err)
	if err != nil || len(list) != 1 {
		t.Fatal(err, list)
	}
	s := list[0]
	if s.Damage != nil || len(s.Rows) < 10 {
		t.Errorf("%v, %d rows", s.Damage, len(s.Rows))
	}
	dates := 0
	for i := range s.Rows {
		for _, v := range s.Rows[i].Cells() {
			if v.Kind == sheets.Number && s.Style(v).Date {
				dates++
			}
		}
	}
	if dates < 5 {
		t.Errorf("%d dates:\n%s", dates, gridtest.Dump(s))
	}
}
