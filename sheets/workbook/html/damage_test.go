package html

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/gridtest"
	"ledgercheck/sheets/workbook/limits"
)

const two = "<table><tr><td>1<td>2<tr><td>3<td>4"

func TestDamage(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		row      int
	}{
		{"cut between rows", "<html>" + two + "</tr>", 2},
		{"cut in a cell", "<html>" + two, 1},
		{"cut in a tag", two + "</tr><tr><td cl", 2},
		{"cut in a comment", two + "</tr><!-- x <tr><td>5</td></tr></table>", 2},
		{"cut in a script", two + "</tr><script> var x = '<tr><td>5</td></tr></table>'", 2},
		{"cut in an entity of a tag", two + `</tr><tr><td title="&am`, 2},
		{"quotation mark missing", two + `</tr><tr><td title="x>5</td></tr><tr><td title="y">6</td></tr></table>`, 2},
		{"zeros at the end", two + "</tr><tr><td>5\x00\x00\x00\x00", 2},
		{"a byte that is no text", "<meta charset=utf-8>" + two + "</tr><tr><td>张三李四王五\xff</table>", 2},
		{"cut within a table within", "<table><tr><td>题<tr><td><table><tr><td>1<td>2<tr><td>3<td>4</tr><tr><td>5", 3}, // the title is a row of its own
	} {
		list, err := readAll([]byte(tt.in))
		gridtest.Check(t, list, err)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		last := list[len(list)-1]
		var e *sheets.FileError
		if !errors.As(last.Damage, &e) || e.Kind != sheets.ErrDamaged || e.Row != tt.row || len(last.Rows) != tt.row {
			t.Errorf("%s: %v\n%s", tt.name, last.Damage, dumpAll(list))
		}
	}
	// A page that is sloppy but came to its end is whole.
	for _, in := range []string{two + "</table>", two + "</body></html>", two + "</html>\n", "<html><body>" + two + "</table>", two + "</table><p>a < b", two + "</tr></table><s>"} {
		list, err := readAll([]byte(in))
		if err != nil || list[0].Damage != nil {
			t.Errorf("%q: %v, %v", in, err, list)
		}
	}
}

func TestLimits(t *testing.T) {
	row := "<tr><td>1</td><td>2</td></tr>"
	for _, tt := range []struct {
		name string
		set  func(*limits.Limits)
		in   string
	}{
		{"rows", func(l *limits.Limits) { l.Rows = 2 }, tab(row, row, row)},
		{"lines of text", func(l *limits.Limits) { l.Rows = 5 }, tab(row) + strings.Repeat("<p>x</p>", 6)},
		{"columns", func(l *limits.Limits) { l.Columns = 2 }, tab(row, "<tr><td>1<td>2<td>3</tr>")},
		{"cells", func(l *limits.Limits) { l.Cells = 5 }, tab(row, row, row)},
		{"spans", func(l *limits.Limits) { l.Area = 1000 }, tab(row, row, `<tr><td colspan=999>1</tr>`)},
		{"merges", func(l *limits.Limits) { l.Merges = 1 }, tab(row, row, `<tr><td colspan=2>1<td colspan=2>2</tr>`)},
		{"rows in merges", func(l *limits.Limits) { l.Cells = 14 }, tab("<tr><td rowspan=9>1<td rowspan=9>2<td rowspan=9>3</tr>", strings.Repeat("<tr><td>1</tr>", 8))},
		{"text", func(l *limits.Limits) { l.TextBytes = 100 }, tab(row, row, tr(td(strings.Repeat("x", 101))))},
		{"tables within tables", nil, strings.Repeat("<table><tr><td>1", 40)},
		{"struck within struck", nil, tab(row, tr(td(strings.Repeat("<s>", 600)+"1")))},
		{"sheets", func(l *limits.Limits) { l.Sheets = 2 }, strings.Repeat(tab(row)+"<p>x</p>", 3)},
		{"a tag without end", nil, tab(row) + "<p " + strings.Repeat("x", longestToken+1)},
		{"a text of many tables", func(l *limits.Limits) { l.TextBytes = 100 }, tab(row, row, tr(td(tab(strings.Repeat(tr(td("xxxxxxxxxxxxxxxxx")), 3))+tab(strings.Repeat(tr(td("xxxxxxxxxxxxxxxxx")), 4)))), row, row, row)},
	} {
		lim := limits.Default()
		if tt.set != nil {
			tt.set(&lim)
		}
		list, err := Read(t.Context(), strings.NewReader(tt.in), int64(len(tt.in)), lim)
		gridtest.Check(t, list, err)
		if err == nil {
			err = list[len(list)-1].Damage
		}
		if !errors.Is(err, sheets.ErrTooLarge) {
			t.Errorf("%s: %v\n%s", tt.name, err, dumpAll(list))
		}
	}
	// Depth that does nothing to the text is no reason to refuse a page.
	in := tab(row, tr(td(strings.Repeat("<font><b>", 3000)+"1"))) + strings.Repeat("<div>", 3000)
	if list, err := readAll([]byte(in)); err != nil || list[0].Damage != nil || len(list[0].Rows) != 2 {
		t.Error(err)
	}
}

// Small pages that are made to burst come to an end.
func TestBursting(t *testing.T) {
	for name, in := range map[string]string{
		"wide cells":        "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td colspan=1000>1", 16)+"</tr>", 5000) + "</table>",
		"tall cells":        "<table><tr>" + strings.Repeat("<td rowspan=65534>1", 16_000) + "</tr>" + strings.Repeat("<tr><td>1</tr>", 20_000) + "</table>",
		"tall and wide":     "<table>" + strings.Repeat("<tr><td colspan=1000 rowspan=65534>1", 20_000) + "</table>",
		"tables in a row":   strings.Repeat("<table><tr><td>1</table><p>x", 20_000),
		"tables within":     strings.Repeat("<table><tr><td>"+strings.Repeat("<table><tr><td>", 30)+"1"+strings.Repeat("</table>", 31), 1000),
		"style sheets":      "<style>" + strings.Repeat(".a{display:none}", 200_000) + "</style><table><tr><td>1</table>",
		"rules":             "<style>" + many(200_000) + "</style><table><tr><td>1</table>",
		"options":           "<table><tr><td><select>" + strings.Repeat("<option>x", 200_000) + "</select></table>",
		"columns":           "<table>" + strings.Repeat("<col span=1000 width=0>", 100_000) + "<tr><td>1</table>",
		"notes of sheets":   "<!--" + strings.Repeat("<x:ExcelWorksheet><x:Name>a</x:Name></x:ExcelWorksheet>", 100_000) + "--><table><tr><td>1</table>",
		"comments unclosed": "<table><tr><td>1" + strings.Repeat("<!--", 200_000),
		"brackets":          "<table><tr><td>1" + strings.Repeat("<", 1_000_000) + "</table>",
		"tags that end":     "<table><tr><td>1" + strings.Repeat("<b>", 500) + strings.Repeat("</i>", 300_000) + "</table>",
	} {
		gridtest.Ends(t, name, func() {
			list, err := readAll([]byte(in))
			gridtest.Check(t, list, err)
		})
	}
}

func many(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ".c%d{display:none}", i)
	}
	return b.String()
}

// several has one of everything.
const several = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>.a{mso-number-format:"yyyy\/m\/d"} .b{text-decoration:line-through}</style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>台账</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head>
<body><h1>标题</h1><table border=1><caption>3月</caption><col><col style="display:none"><thead><tr><th rowspan=2>姓&nbsp;名</th><th colspan="2">学习<br>情况</th></tr><tr><th>学时</th><th>日期</th></tr></thead>
<tbody><tr style='display:none'><td>张三</td><td x:num="5">5.0</td><td class=a x:num="44260">2021/3/5</td></tr><tr><td class=b>李四</td><td><s>4</s>6</td><td>3.10</td></tr>
<tr><td>王五</td><td><table><tr><td>甲</td><td>乙</td></tr></table></td><td sdval="44260" sdnum="2052;0;YYYY-MM-DD">x</td></tr></tbody></table><table><tr><td>1</td></tr></table><p>填表人</p></body></html>`

func TestCutAndMutate(t *testing.T) {
	// Behind a table that is closed nothing is lost but closing tags.
	lossless := func(cut []byte) bool {
		n := bytes.Count(cut, []byte("</table>"))
		return n > 0 && n == bytes.Count(cut, []byte("<table"))
	}
	gridtest.Cut(t, []byte(several), readAll, lossless)
	gridtest.Mutate(t, []byte(several), 4000, readAll)
	gb, _ := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(strings.Replace(several, "utf-8", "gb2312", 1)))
	gridtest.Mutate(t, gb, 2000, readAll)
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, strings.NewReader(several), int64(len(several)), limits.Default()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func FuzzHTML(f *testing.F) {
	gb, _ := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(several))
	for _, seed := range [][]byte{[]byte(several), gb, []byte(archive), []byte("<table><tr><td rowspan=0 colspan=99><table><td>"), []byte("<td><select><option>"), []byte(`<a name="table0">x: y</a><table><td>1`), []byte("<x:name>a<table><td>1")} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := readAll(data)
		gridtest.Check(t, list, err)
	})
}
