package summary

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// officeForm makes an office's form: a title over merged cells, a ruled table with a row of placeholders, a line of sums, a
// signature, widths, print setup, a validation, names.
func officeForm(t *testing.T, change func(*excelize.File)) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(f.SetSheetName("Sheet1", "报表"))
	line := []excelize.Border{{Type: "left", Style: 1, Color: "000000"}, {Type: "right", Style: 1, Color: "000000"}, {Type: "top", Style: 1, Color: "000000"}, {Type: "bottom", Style: 1, Color: "000000"}}
	title, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Family: "方正小标宋简体", Size: 20}, Alignment: &excelize.Alignment{Horizontal: "center"}})
	must(err)
	ruled, err := f.NewStyle(&excelize.Style{Border: line})
	must(err)
	format := "0.00"
	hours, err := f.NewStyle(&excelize.Style{Border: line, CustomNumFmt: &format})
	must(err)
	for at, v := range map[string]string{
		"A1": "{{单位}}{{ 期间 }}学习报表", "A2": "截止{{截止日期}}，应考核{{应考核}}人，达标率{{达标率}}", "A3": "序号", "B3": "姓名", "C3": "学时", "D3": "差额说明", "F3": "折半",
		"A4": "{{人员.序号}}", "B4": "{{人员.姓名}}（{{人员.组室}}）", "C4": "{{人员.实际学时}}", "D4": "{{人员.差额}}", "G4": "甲",
		"A6": "合计", "A7": "制表：=某", "B7": "{{应考核人数}}", "C7": "{{达标率}}", "D7": "{{标准:学时}}",
	} {
		must(f.SetCellStr("报表", at, v))
	}
	must(f.SetCellFormula("报表", "F4", `IF(C4="",0,C4/2)&" A4 "&$C$4`))
	must(f.SetCellFormula("报表", "C6", "SUM(C4:C5)"))
	must(f.MergeCell("报表", "A1", "G1"))
	must(f.MergeCell("报表", "D4", "E4"))
	must(f.MergeCell("报表", "A7", "A8"))
	must(f.SetCellStyle("报表", "A1", "A1", title))
	must(f.SetCellStyle("报表", "A4", "G4", ruled))
	must(f.SetCellStyle("报表", "C4", "C4", hours))
	must(f.SetRowHeight("报表", 4, 31))
	must(f.SetColWidth("报表", "B", "B", 27))
	a4, landscape := 9, "landscape"
	must(f.SetPageLayout("报表", &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape}))
	must(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: "报表", RefersTo: "'报表'!$A$1:$G$8"}))
	must(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: "报表", RefersTo: "'报表'!$1:$3"}))
	v := excelize.NewDataValidation(true)
	v.SetSqref("G6:G6")
	must(v.SetDropList([]string{"甲", "乙"}))
	must(f.AddDataValidation("报表", v))
	_, err = f.NewSheet("名单")
	must(err)
	must(f.SetCellStr("名单", "A1", "未达标人员"))
	must(f.SetCellStr("名单", "A2", "{{未达标.姓名}}"))
	must(f.SetCellStr("名单", "B2", "{{未达标.项目}}{{未达标.差额}}"))
	for row := 2; row <= 9; row++ { // ruled lines for as many
		must(f.SetCellStyle("名单", fmt.Sprintf("A%d", row), fmt.Sprintf("B%d", row), ruled))
	}
	must(f.SetCellStr("名单", "A10", "负责人："))
	if change != nil {
		change(f)
	}
	path := filepath.Join(t.TempDir(), "汇总表模板.xlsx")
	must(f.SaveAs(path))
	return path
}

func TestForm(t *testing.T) {
	r := report("2021-03", "2021-03", "2021-03-31")
	r.Office.People[0].Name = "=1+1"
	for i := range r.Figures {
		if r.Figures[i].Subject == (sheets.Subject{Type: sheets.SubjectPerson, Name: r.Figures[0].Subject.Name, Group: r.Figures[0].Subject.Group}) && i > 0 {
			r.Figures[i].Subject.Name = "=1+1"
		}
	}
	r.Figures[0].Subject.Name = "=1+1"
	form := officeForm(t, nil)
	before, err := os.ReadFile(form)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "报.xlsx")
	o := Options{Lang: sheets.Chinese, Data: templates, Form: form}
	if err := Write(out, r, o); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(form); err != nil || string(after) != string(before) {
		t.Error("the form itself was changed")
	}
	f, err := excelize.OpenFile(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := strings.Join(f.GetSheetList(), " "); got != "报表 名单 待核实清单 口径说明 数据来源 计数明细 依据明细" {
		t.Errorf("sheets %s", got)
	}
	pages, b, err := build(r, o)
	if err != nil {
		t.Fatal(err)
	}
	n := len(b.due())
	raw := func(sheet, at string) string {
		t.Helper()
		v, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	at := func(col string, row int) string { return fmt.Sprint(col, row) }
	if got := raw("报表", "A1"); got != "凤凰县委组织部2021年3月学习报表" {
		t.Errorf("title %q", got)
	}
	rows := b.overviewPage.rows
	hours := b.overviewPage.column("actual:study.hours")
	for i := range n {
		if got, want := raw("报表", at("A", 4+i)), fmt.Sprint(i+1); got != want {
			t.Errorf("row %d: number %q", 4+i, got)
		}
		if got, want := raw("报表", at("C", 4+i)), plainValue(rows[i].cells[hours].value); want == nil && got != "" || want != nil && !sameCell(got, want) {
			t.Errorf("row %d: hours %q, want %v", 4+i, got, want)
		}
	}
	if got := raw("报表", "B4"); !strings.HasPrefix(got, "=1+1（") {
		t.Errorf("name %q", got)
	}
	if formula, _ := f.GetCellFormula("报表", "B4"); formula != "" {
		t.Errorf("a name became the formula %q", formula)
	}
	for _, c := range []struct{ at, formula string }{
		{"F4", `IF(C4="",0,C4/2)&" A4 "&$C$4`},
		{"F6", `IF(C6="",0,C6/2)&" A4 "&$C$4`},
		{at("C", 5+n), fmt.Sprintf("SUM(C4:C%d)", 4+n)},
	} {
		if got, err := f.GetCellFormula("报表", c.at); err != nil || got != c.formula {
			t.Errorf("%s: formula %q, want %q (%v)", c.at, got, c.formula, err)
		}
	}
	if got := raw("报表", at("A", 6+n)); got != "制表：=某" {
		t.Errorf("the signature: %q", got)
	}
	if h, _ := f.GetRowHeight("报表", 4+n-1); h != 31 {
		t.Errorf("height %v", h)
	}
	first, _ := f.GetCellStyle("报表", "C4")
	if last, _ := f.GetCellStyle("报表", at("C", 4+n-1)); last != first {
		t.Error("the last row has another style")
	}
	if w, _ := f.GetColWidth("报表", "B"); w != 27 {
		t.Errorf("width %v", w)
	}
	merges := map[string]bool{}
	list, err := f.GetMergeCells("报表")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range list {
		merges[m.GetStartAxis()+":"+m.GetEndAxis()] = true
	}
	for _, want := range []string{"A1:G1", "D4:E4", fmt.Sprintf("D%d:E%d", 3+n, 3+n), fmt.Sprintf("A%d:A%d", 6+n, 7+n)} {
		if !merges[want] {
			t.Errorf("no merge %s in %v", want, merges)
		}
	}
	names := map[string]string{}
	for _, d := range f.GetDefinedName() {
		if d.Scope == "报表" {
			names[d.Name] = d.RefersTo
		}
	}
	if got := strings.ReplaceAll(names["_xlnm.Print_Area"], "'", ""); got != fmt.Sprintf("报表!$A$1:$G$%d", 7+n) {
		t.Errorf("print area %s, want to row %d", got, 7+n)
	}
	if got := strings.ReplaceAll(names["_xlnm.Print_Titles"], "'", ""); got != "报表!$1:$3" {
		t.Errorf("print titles %s", got)
	}
	v, err := f.GetDataValidations("报表")
	if err != nil || len(v) != 1 || v[0].Sqref != fmt.Sprintf("G%d", 5+n) && v[0].Sqref != fmt.Sprintf("G%d:G%d", 5+n, 5+n) {
		t.Errorf("validation: %+v, %v", v, err)
	}
	layout, err := f.GetPageLayout("报表")
	if err != nil || *layout.Orientation != "landscape" || *layout.Size != 9 {
		t.Errorf("layout %+v, %v", layout, err)
	}
	// A number leads to what it comes from.
	if ok, target, err := f.GetCellHyperLink("报表", "A4"); !ok || !strings.HasPrefix(target, "'依据明细'!A") || err != nil {
		t.Errorf("link %v %s %v", ok, target, err)
	}
	// The ruled lines are used before any is put in.
	short := 0
	for _, p := range pages {
		if p.id == "short" {
			short = len(p.rows)
		}
	}
	if got := raw("名单", at("A", max(10, short+2))); got != "负责人：" {
		t.Errorf("below the list of %d: %q", short, got)
	}
	// Twice the same, byte by byte.
	again := filepath.Join(t.TempDir(), "再.xlsx")
	if err := Write(again, r, o); err != nil {
		t.Fatal(err)
	}
	x, _ := os.ReadFile(out)
	y, _ := os.ReadFile(again)
	if string(x) != string(y) {
		t.Error("two runs differ")
	}
}

// A form that cannot be filled says why, and in which cell; nothing is written.
func TestFormRefused(t *testing.T) {
	set := func(sheet, at, text string) func(*excelize.File) {
		return func(f *excelize.File) { _ = f.SetCellStr(sheet, at, text) }
	}
	for name, c := range map[string]struct {
		change func(*excelize.File)
		want   string
	}{
		"a value that there is not":  {set("报表", "C7", "共{{应考核}}人、{{应到}}人"), "› 报表 › C7：{{应到}}：没有这一项"},
		"a field that there is not":  {set("报表", "C4", "{{人员.学识}}"), "› 报表 › C4：{{人员.学识}}：没有这一项"},
		"a list that there is not":   {set("名单", "A2", "{{名册.姓名}}"), "› 名单 › A2：{{名册.姓名}}：没有这一项"},
		"brackets that do not close": {set("名单", "A1", "{{单位"), "› 名单 › A1：{{单位：花括号没有写完"},
		"two lists in a row":         {set("名单", "C2", "{{人员.姓名}}"), "› 名单 › C2：{{人员.姓名}}：同一行里有两种名单"},
		"a sheet of ours":            {func(f *excelize.File) { _, _ = f.NewSheet("数据来源") }, "› 数据来源：模板里已有这个名字的工作表"},
	} {
		out := filepath.Join(t.TempDir(), "报.xlsx")
		form := officeForm(t, c.change)
		err := Write(out, report("2021-03", "2021-03", "2021-03-31"), Options{Lang: sheets.Chinese, Data: templates, Form: form})
		var e *FormError
		if !errors.As(err, &e) || !strings.Contains(e.In(sheets.Chinese), c.want) || e.Remedy().Zh == "" || e.Remedy().En == "" {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%s: something was written", name)
		}
	}
	form := officeForm(t, nil)
	if err := Write(form, report("2021-03", "2021-03", "2021-03-31"), Options{Lang: sheets.Chinese, Data: templates, Form: form}); err == nil {
		t.Error("the form was written over")
	}
	bad := filepath.Join(t.TempDir(), "坏.xlsx")
	if err := os.WriteFile(bad, []byte("no workbook"), 0o644); err != nil {
		t.Fatal(err)
	}
	var e *FormError
	if err := Write(filepath.Join(t.TempDir(), "报.xlsx"), report("2021-03", "2021-03", "2021-03-31"), Options{Data: templates, Form: bad}); !errors.As(err, &e) || !strings.Contains(e.In(sheets.Chinese), "读不了") {
		t.Errorf("no workbook: %v", err)
	}
}

func TestShiftRow(t *testing.T) {
	for formula, want := range map[string]string{
		"C4/2": "C9/2", "$C4+C$4+$C$4": "$C9+C$4+$C$4", "SUM(A4:B4)+A14+A40": "SUM(A9:B9)+A14+A40", `"A4"&A4`: `"A4"&A9`,
		"其他!A4+A4": "其他!A4+A9", "'A4'!B4": "'A4'!B4", "LOG10(A4)": "LOG10(A9)", "ABCD4+A4B": "ABCD4+A4B", "名A4": "名A4", "": "",
	} {
		if got := shiftRow(formula, 4, 9); got != want {
			t.Errorf("%s: %s, want %s", formula, got, want)
		}
	}
}

func FuzzPlaceholders(f *testing.F) {
	for _, s := range []string{"{{单位}}", "{{人员.姓名}}（{{人员.组室}}）", "{{", "}}", "{{a{{b}}", "{{数据:talk.count}}", "{{.}}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, ok := placeholders(text)
		from := 0
		for _, p := range list {
			if p.from < from || p.to > len(text) || !strings.HasPrefix(text[p.from:], "{{") || !strings.HasSuffix(text[:p.to], "}}") {
				t.Fatalf("%q: %+v", text, p)
			}
			from = p.to
		}
		if ok && strings.Contains(text[from:], "{{") {
			t.Fatalf("%q: what is left over has brackets", text)
		}
	})
}

func FuzzShiftRow(f *testing.F) {
	f.Add("SUM(A4:B4)&\"A4\"")
	f.Fuzz(func(t *testing.T, formula string) {
		if got := shiftRow(formula, 4, 4); got != formula {
			t.Fatalf("%q became %q", formula, got)
		}
	})
}
