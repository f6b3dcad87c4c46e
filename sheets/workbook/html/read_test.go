package html

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
	"ledgercheck/sheets/workbook/limits"
)

func readAll(data []byte) ([]*sheets.Sheet, error) {
	return Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

// dumpAll writes all sheets of a page.
func dumpAll(list []*sheets.Sheet) string {
	var out []string
	for _, s := range list {
		head := ""
		if len(list) > 1 || s.Name != "" {
			head = "[" + s.Name + "]\n"
		}
		if s.Hidden {
			head = strings.TrimSuffix(head, "\n") + " hidden\n"
		}
		out = append(out, head+gridtest.Dump(s))
	}
	return strings.Join(out, "\n")
}

func tr(cells ...string) string { return "<tr>" + strings.Join(cells, "") + "</tr>" }

func td(s string) string { return "<td>" + s + "</td>" }

func tab(rows ...string) string { return "<table>" + strings.Join(rows, "") + "</table>" }

func TestCells(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", tab(tr("<th>姓名</th>", "<th>学时</th>"), tr(td("张三"), td("5"))), "A1 T \"姓名\"\nB1 T \"学时\"\nA2 T \"张三\"\nB2 N 5"},
		{
			"as typed", tab(tr(td("3.10"), td("007"), td("2021-03-05"), td("50%"), td("1,200"), td("#REF!"), td("TRUE"), td(" 5 "), td("&nbsp;5&nbsp;"))),
			"A1 T \"3.10\"\nB1 T \"007\"\nC1 T \"2021-03-05\"\nD1 T \"50%\"\nE1 T \"1,200\"\nF1 F #REF!\nG1 B 1\nH1 N 5\nI1 N 5",
		},
		{"blank", tab(tr(td(""), td("&nbsp;"), td(" \n "), td("<br>"), td("<p></p>"), td("x"))), "F1 T \"x\""},
		{"white space", tab(tr(td("  姓 \n\t 名 "), td("姓&nbsp;&nbsp;名"), td("a <b> b</b> <i>c</i>"))), "A1 T \"姓 名\"\nB1 T \"姓  名\"\nC1 T \"a b c\""},
		{
			"lines", tab(tr(td("一<br>二<br/>三"), td("<p>一</p><p>二</p>"), td("<div>一<div>二</div></div>三"), td("一<br><br>二"), td("<ul><li>一<li>二</ul>"), td("一<br>\n 二"))),
			"A1 T \"一\\n二\\n三\"\nB1 T \"一\\n二\"\nC1 T \"一\\n二\\n三\"\nD1 T \"一\\n\\n二\"\nE1 T \"一\\n二\"\nF1 T \"一\\n二\"",
		},
		{"kept white space", tab(tr(td("<pre>a  b\nc</pre>"), `<td style="white-space:pre">a  b</td>`)), "A1 T \"a  b\\nc\"\nB1 T \"a  b\""},
		{"entities", tab(tr(td("&lt;&#20013;&amp;&quot;&copy;"), td("a & b &nosuch; c"))), "A1 T \"<中&\\\"©\"\nB1 T \"a & b &nosuch; c\""},
		{"not shown", tab(tr(td(`<script>x()</script><style>td{}</style><span style="display:none">44260</span>3月5日`), td("<!-- 注 -->5"))), "A1 T \"3月5日\"\nB1 N 5"},
		{
			"fields of forms", tab(tr(td(`<input type="text" value="张三">`), td(`<input type=hidden value=9><input type=checkbox value=8 checked>`), td(`<select><option>甲<option selected>乙<option>丙</select>`), td(`<select><option>甲</option><option>乙</option></select>`), td("<textarea>一\n二</textarea>"))),
			"A1 T \"张三\"\nC1 T \"乙\"\nD1 T \"甲\"\nE1 T \"一\\n二\"",
		},
		{"nothing closed", "<table><tr><td>1<td>2<tr><td>3<td>4</table>", "A1 N 1\nB1 N 2\nA2 N 3\nB2 N 4"},
		{"no rows, no table", "<td>1<td>2<tr><td>3</table>", "A1 N 1\nB1 N 2\nA2 N 3"},
		{"tags in capitals", "<TABLE><TR><TD ROWSPAN=2>1</TD><TD>2</TD></TR><TR><TD>3</TD></TR></TABLE>", "A1 N 1\nB1 N 2\nB2 N 3\nmerge A1:A2"},
		{"spans", tab(tr(`<td colspan="2" rowspan="2">甲</td>`, td("1")), tr(td("2")), tr(td("3"), td("4"), td("5"))), "A1 T \"甲\"\nC1 N 1\nC2 N 2\nA3 N 3\nB3 N 4\nC3 N 5\nmerge A1:B2"},
		{"spans of nonsense", tab(tr(`<td colspan="0">1</td>`, `<td colspan="x">2</td>`, `<td colspan="-3">3</td>`, `<td rowspan="2%">4</td>`, `<td colspan="2.5">5</td>`), tr(td("6"))), "A1 N 1\nB1 N 2\nC1 N 3\nD1 N 4\nE1 N 5\nA2 N 6\nmerge D1:D2\nmerge E1:F1"},
		{"spans beyond the end", tab(tr(`<td rowspan="100">1</td>`, td("2")), tr(td("3"))), "A1 N 1\nB1 N 2\nB2 N 3\nmerge A1:A2"},
		{"spans to the end of the group", "<table><tbody><tr><td rowspan=0>1<td>2<tr><td>3</tbody><tbody><tr><td>4<td>5</table>", "A1 N 1\nB1 N 2\nB2 N 3\nA3 N 4\nB3 N 5\nmerge A1:A2"},
		{"spans that meet", tab(tr(td("1"), `<td rowspan=2>2</td>`, td("3")), tr(`<td colspan=3>4</td>`, td("5"))), "A1 N 1\nB1 N 2\nC1 N 3\nA2 N 4\nD2 N 5\nmerge B1:B2"},
		{"spans side by side", tab(tr(td("1"), `<td rowspan=3>2</td>`, `<td rowspan=2>3</td>`, td("4")), tr(td("5"), td("6")), tr(td("7"), td("8"), td("9"))), "A1 N 1\nB1 N 2\nC1 N 3\nD1 N 4\nA2 N 5\nD2 N 6\nA3 N 7\nC3 N 8\nD3 N 9\nmerge B1:B3\nmerge C1:C2"},
		{"a column count that bursts", tab(tr(`<td colspan="1000000">题</td>`), tr(td("1"), td("2"))), "A1 T \"题\"\nA2 N 1\nB2 N 2\nmerge A1:ALL1"},
		{
			"hidden rows and columns", `<table><col><col style="display:none"><col width=0 span=2><colgroup span=2 style="display:none"></colgroup><colgroup><col></colgroup>` + tr(td("1"), td("2"), td("3"), td("4"), td("5"), td("6"), td("7")) +
				`<tr style="DISPLAY: none">` + td("8") + `</tr><tr hidden>` + td("9") + `</tr></table>`,
			"A1 N 1\nB1 N 2\nC1 N 3\nD1 N 4\nE1 N 5\nF1 N 6\nG1 N 7\nA2 N 8\nrow 2 hidden\nA3 N 9\nrow 3 hidden\ncolumn B hidden\ncolumn C hidden\ncolumn D hidden\ncolumn E hidden\ncolumn F hidden",
		},
		{"hidden cells", tab(tr(td("1"), `<td style="display:none">2</td>`, `<td style="display:none">3</td>`), tr(td("4"), `<td style="display:none">5</td>`, td("6"))), "A1 N 1\nB1 N 2, not shown\nC1 N 3, not shown\nA2 N 4\nB2 N 5, not shown\nC2 N 6\ncolumn B hidden"},
		{
			"struck", tab(tr(td("<s>1</s>"), td("<del>2</del>"), td("<strike>3</strike>4"), `<td style="text-decoration:line-through">5</td>`, td(`<span style="text-decoration: underline line-through">6</span>`), td("7")), `<tr style="text-decoration:line-through">`+td("8")+`</tr>`, tr(td("<s>9"), td("10"))),
			"A1 N 1, struck\nB1 N 2, struck\nC1 N 34, partly struck\nD1 N 5, struck\nE1 N 6, struck\nF1 N 7\nA2 N 8, struck\nA3 N 9, struck\nB3 N 10",
		},
		{"head, body, foot", "<table><thead><tr><th>a</thead><tfoot><tr><td>f</tfoot><tbody><tr><td>b</tbody></table>", "A1 T \"a\"\nA2 T \"f\"\nA3 T \"b\""},
		{"empty rows count", tab(tr(td("1")), "<tr></tr>", "<tr/>", tr(td("2"))), "A1 N 1\nA4 N 2"},
		{"XHTML", `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html xmlns="x"><body><table><tr><td/><td>1<br/>2</td></tr></table></body></html>`, "B1 T \"1\\n2\""},
	} {
		list, err := readAll([]byte(tt.in))
		gridtest.Check(t, list, err)
		if err != nil || list[0].Damage != nil {
			t.Errorf("%s: %v, %+v", tt.name, err, list)
		} else if got := dumpAll(list); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestValues(t *testing.T) {
	const css = `<style><!-- /* x */ @page {margin:1in; mso-x:y} @media print { td {display:none} } td {white-space:nowrap}
.xl65, TD.xl66 {mso-number-format:"yyyy\/m\/d";}
.xl67 {mso-style-parent:style0; mso-number-format:"yyyy\0022年\0022m\0022月\0022"; text-decoration:line-through}
.xl68{mso-number-format:"\@"} .xl69 {mso-number-format:"0\.00_ "} .xl70 {mso-number-format:"\[h\]\:mm"} .xl71 {mso-number-format:\;\;\;}
table td.no {display:none} --></style>`
	for in, want := range map[string]string{
		`<td class=xl65 x:num="44260">2021/3/5</td>`:                             "N 44260, date, yyyy/m/d",
		`<td class=xl66 x:num="44260">2021/3/5</td>`:                             "N 44260, date, yyyy/m/d",
		`<td class="a XL67" x:num="44260">2021年3月</td>`:                          "N 44260, date, struck, yyyy\"年\"m\"月\"",
		`<td class=xl65>44260</td>`:                                              "N 44260, date, yyyy/m/d",
		`<td class=xl65>2021/3/5</td>`:                                           "T \"2021/3/5\", date, yyyy/m/d",
		`<td class=xl68>5</td>`:                                                  "T \"5\"",
		`<td class=xl69 x:num="4.956">4.96</td>`:                                 "N 4.956, 0.00_ ",
		`<td class=xl70 x:num="1.0625">25:30</td>`:                               "N 1.0625, duration, [h]:mm",
		`<td class=xl71 x:num="5"></td>`:                                         "N 5, not shown, ;;;",
		`<td class=no>5</td>`:                                                    "N 5",
		`<td style='mso-number-format:"Short Date"' x:num=44260>x</td>`:          "N 44260, date, yyyy/m/d",
		`<td style="mso-number-format:'\@'">001</td>`:                            "T \"001\"",
		`<td style="mso-number-format:\@">5</td>`:                                "T \"5\"",
		`<td style="vnd.ms-excel.numberformat:@">110101199001011234</td>`:        "T \"110101199001011234\"",
		`<td style="vnd.ms-excel.numberformat:yyyy-mm-dd" x:num="44260">x</td>`:  "N 44260, date, yyyy-mm-dd",
		`<td class=xl65 style="mso-number-format:General" x:num>5</td>`:          "N 5",
		`<td x:num>1,234.50</td>`:                                                "N 1234.5",
		`<td x:num>50%</td>`:                                                     "N 0.5",
		`<td x:num="44275">2021年3月20日</td>`:                                      "T \"2021年3月20日\"",
		`<td x:num="44.8"><span style='mso-spacerun:yes'>   </span>44.800 </td>`: "N 44.8",
		`<td x:num="7"></td>`:                                                    "N 7",
		`<td x:num>3.10</td>`:                                                    "N 3.1",
		`<td x:num>五</td>`:                                                       "T \"五\"",
		`<td x:str>5</td>`:                                                       "T \"5\"",
		`<td x:str="甲 ">甲</td>`:                                                  "T \"甲 \"",
		`<td x:bool="TRUE">TRUE</td>`:                                            "B 1",
		`<td x:bool="FALSE">FALSE</td>`:                                          "B 0",
		`<td x:err="#N/A">#N/A</td>`:                                             "F #N/A",
		`<td x:num="7" x:fmla="=A1+2">7</td>`:                                    "N 7, formula",
		`<td sdval="44260" sdnum="2052;0;YYYY/M/D">2021/3/5</td>`:                "N 44260, date, YYYY/M/D",
		`<td sdval="5" sdnum="1033;">5.00</td>`:                                  "N 5",
		`<td sdval="1" sdnum="1033;0;BOOLEAN">TRUE</td>`:                         "B 1",
		`<td sdnum="1033;0;@">5</td>`:                                            "T \"5\"",
		`<td sdval="0" sdnum="1033;">#REF!</td>`:                                 "F #REF!",
		`<td sdval="x">5</td>`:                                                   "N 5",
	} {
		list, err := readAll([]byte(`<html><head>` + css + `</head><body>` + tab(tr(in)) + `</body></html>`))
		if err != nil {
			t.Fatal(in, err)
		}
		if got := strings.TrimPrefix(dumpAll(list), "A1 "); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// What several tables of a page become.
func TestTables(t *testing.T) {
	long := tab(tr(td("a"), td("b")), tr(td("1"), td("2")), tr(td("1"), td("2")), tr(td("1"), td("2")), tr(td("1"), td("2")))
	const rows = "A1 T \"a\"\nB1 T \"b\"\nA2 N 1\nB2 N 2\nA3 N 1\nB3 N 2\nA4 N 1\nB4 N 2\nA5 N 1\nB5 N 2"
	shift := func(by int) string { // the rows of the table below some others
		var out []string
		for _, l := range strings.Split(rows, "\n") {
			out = append(out, l[:1]+string(rune('0'+int(l[1]-'0')+by))+l[2:])
		}
		return strings.Join(out, "\n")
	}
	for _, tt := range []struct{ name, in, want string }{
		{"two tables", long + long, "[表1]\n" + rows + "\n[表2]\n" + rows},
		{"captions", "<table><caption>3月<br>学习</caption>" + long[7:] + "<table><caption>3月 学习</caption>" + long[7:], "[3月 学习]\nA1 T \"3月\\n学习\"\n" + shift(1) + "\n[3月 学习 (2)]\nA1 T \"3月 学习\"\n" + shift(1)},
		{"text above and below", "<title>x</title><h1>2021年3月<br>台账</h1><p>填报单位：</p>" + long + "<div>填表人：</div>", "A1 T \"2021年3月\"\nA2 T \"台账\"\nA3 T \"填报单位：\"\n" + shift(3) + "\nA9 T \"填表人：\""},
		{"text between", long + "<h2>二</h2>" + long, "[表1]\n" + rows + "\n[表2]\nA1 T \"二\"\n" + shift(1)},
		{"a title in a table of its own", tab(tr("<td colspan=2>台账</td>")) + "\n" + long, "A1 T \"台账\"\n" + shift(1) + "\nmerge A1:B1"},
		{"a header in a table of its own", tab(tr(td("姓名"), td("学时"))) + long, "A1 T \"姓名\"\nB1 T \"学时\"\n" + shift(1)},
		{"entries in a table of their own", tab(tr(td("课程"), td("党史"), td("教师"), td("张三")), tr(td("时间"))) + long, "A1 T \"课程\"\nB1 T \"党史\"\nC1 T \"教师\"\nD1 T \"张三\"\nA2 T \"时间\"\n" + shift(2)},
		{"signatures in a table of their own", long + tab(tr(td("填表人"), td("审核人"))), rows + "\nA6 T \"填表人\"\nB6 T \"审核人\""},
		{"blank tables", tab(tr(td(""))) + long + tab(), rows},
		{"a hidden table", long + strings.Replace(long, "<table>", `<table style="display:none">`, 1) + `<div style="display:none">` + long + "</div>" + long, "[表1]\n" + rows + "\n[表2] hidden\n" + rows + "\n[表3] hidden\n" + rows + "\n[表4]\n" + rows},
		{"a table that arranges", tab(tr(td("<b>台账</b>")), tr(td(long), td("旁注"))), "A1 T \"台账\"\n" + shift(1) + "\nA7 T \"旁注\""},
		{"tables that arrange within each other", tab(tr(td(tab(tr(td(long)))))), rows},
		{
			"a table in a cell", tab(tr(td("姓名"), td("内容")), tr(td("张三"), td("学习："+tab(tr(td("党章"), td("1")), tr(td("党史"), td("2")))+"完")), tr(td("李四"), td("x")), tr(td("王五"), td("y"))),
			"A1 T \"姓名\"\nB1 T \"内容\"\nA2 T \"张三\"\nB2 T \"学习：\\n党章 1\\n党史 2\\n完\"\nA3 T \"李四\"\nB3 T \"x\"\nA4 T \"王五\"\nB4 T \"y\"",
		},
		{"a table within a row", "<table><tr><td>1</td><table><tr><td>2</table>", "A1 N 1\nA2 N 2"},
		{"text between cells", "<table>题<tr><td>1</td>注<td>2</table>", "A1 T \"题注\"\nA2 N 1\nB2 N 2"},
		{"Excel's name", `<head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>学习&amp;台账</x:Name><x:WorksheetOptions/></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head>` + long, "[学习&台账]\n" + rows},
		{"Excel's names, in tags", `<xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>一</x:Name></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>二</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml>` + long + long, "[一]\n" + rows + "\n[二]\n" + rows},
		{"more names than tables", `<!--<x:ExcelWorksheet><x:Name>一</x:Name></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>二</x:Name></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>三</x:Name></x:ExcelWorksheet>-->` + long + long, "[表1]\n" + rows + "\n[表2]\n" + rows},
		{"LibreOffice's names", `<p><center><h1>Overview</h1><a href="#table0">3月</a><br><a href="#table1">4月</a></center></p><hr><a name="table0"><h1>Sheet 1: <em>3月</em></h1></a>` + long + `<a name="table1"><h1>Sheet 2: <em>4月</em></h1></a>` + long, "[3月]\n" + rows + "\n[4月]\n" + rows},
		{"a long name", "<table><caption>" + strings.Repeat("字", 40) + "</caption>" + tr(td("1")) + "</table>", "[" + strings.Repeat("字", 31) + "]\nA1 T \"" + strings.Repeat("字", 40) + "\"\nA2 N 1"},
	} {
		list, err := readAll([]byte(tt.in))
		gridtest.Check(t, list, err)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		for _, s := range list {
			if s.Damage != nil {
				t.Errorf("%s: %v", tt.name, s.Damage)
			}
		}
		if got := dumpAll(list); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestEncodings(t *testing.T) {
	const body = "<table><tr><td>姓名<td>学时<tr><td>张三<td>5</table>"
	gb := func(s string) string {
		out, err := simplifiedchinese.GB18030.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, in := range map[string]string{
		"UTF-8": body, "a mark": "\ufeff" + body, "a mark and space": "\ufeff \r\n" + body, "GB18030 without a word": gb(body), "gb2312": gb(`<meta http-equiv="Content-Type" content="text/html; charset=gb2312">` + body),
		"gbk": gb(`<meta charset='GBK'>` + body), "UTF-8 called gb2312": `<meta charset=gb2312>` + body, "GB18030 called UTF-8": gb(`<meta charset="utf-8"/>` + body), "XML": gb(`<?xml version="1.0" encoding="GBK"?><html>` + body),
	} {
		list, err := readAll([]byte(in))
		if err != nil || dumpAll(list) != "A1 T \"姓名\"\nB1 T \"学时\"\nA2 T \"张三\"\nB2 N 5" {
			t.Errorf("%s: %v, %s", name, err, dumpAll(list))
		}
	}
}

func TestRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		in   string
		kind error
	}{
		"a message":       {"<html><body><script>alert('登录超时')</script>请重新登录</body></html>", sheets.ErrNotWorkbook},
		"a blank table":   {"<table><tr><td></td></tr></table>", sheets.ErrNotWorkbook},
		"frames":          {`<html><head><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>一</x:Name><x:WorksheetSource HRef="a.files/sheet001.htm"/></x:ExcelWorksheet></xml><![endif]--></head><frameset><frame src="a.files/sheet001.htm"></frameset></html>`, sheets.ErrDamaged},
		"cut in its head": {"<html><head><style>td{", sheets.ErrDamaged},
		"cut in a tag":    {"<html><bo", sheets.ErrDamaged},
		"nothing":         {"", sheets.ErrNotWorkbook},
	} {
		list, err := readAll([]byte(tt.in))
		gridtest.Check(t, list, err)
		if !errors.Is(err, tt.kind) {
			t.Errorf("%s: %v, %v", name, err, list)
		}
	}
}
