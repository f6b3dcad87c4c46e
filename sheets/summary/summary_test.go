package summary

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// The same report gives the same bytes; a map's order somewhere would show in a few runs.
func TestDeterministic(t *testing.T) {
	for name, make := range cases() {
		r, lang := make()
		first := workbook(t, r, lang)
		for range 2 {
			again, _ := make()
			if !bytes.Equal(first, workbook(t, again, lang)) {
				t.Errorf("%s: two runs differ", name)
				break
			}
		}
	}
}

// eachCell visits every cell, formulas with their stored results.
func eachCell(t *testing.T, f *excelize.File, visit func(sheet, cell, value, formula string)) {
	t.Helper()
	for _, sheet := range f.GetSheetList() {
		dim, err := f.GetSheetDimension(sheet)
		if err != nil {
			t.Fatal(err)
		}
		_, corner, _ := strings.Cut(dim, ":")
		last, err := sheets.ParseCell(corner)
		if err != nil {
			t.Fatal(err)
		}
		for row := 1; row <= last.Row; row++ {
			for col := 1; col <= last.Col; col++ {
				cell := sheets.Cell{Row: row, Col: col}.String()
				value, err := f.GetCellValue(sheet, cell)
				if err != nil {
					t.Fatal(err)
				}
				formula, err := f.GetCellFormula(sheet, cell)
				if err != nil {
					t.Fatal(err)
				}
				visit(sheet, cell, value, formula)
			}
		}
	}
}

// Text of a ledger is never a formula, however it begins.
func TestTextStaysText(t *testing.T) {
	r, lang := cases()["month"]()
	f := open(t, workbook(t, r, lang))
	seen := map[string]bool{}
	eachCell(t, f, func(sheet, cell, value, formula string) {
		if strings.Contains(formula, "HYPERLINK") || formula != "" && !allowedFormula(formula) {
			t.Errorf("%s!%s is the formula %q", sheet, cell, formula)
		}
		if slices.Contains([]string{"=SUM(A1)", "+86", "@周五", "-1"}, value) {
			seen[value] = true
			if kind, err := f.GetCellType(sheet, cell); err != nil || kind != excelize.CellTypeInlineString {
				t.Errorf("%s!%s %q is of type %v, %v", sheet, cell, value, kind, err)
			}
		}
	})
	if len(seen) != 4 {
		t.Errorf("seen %v", seen)
	}
}

func allowedFormula(f string) bool {
	return f != "SUM(A1)" && !strings.Contains(f, "买买提") && !strings.Contains(f, "周五")
}

// Numbers of people never enter: neither in a name nor in what a finding quotes.
func TestMasked(t *testing.T) {
	r, lang := cases()["month"]()
	const phone, id = "13812345678", "43312319800101123X"
	for i := range r.Figures {
		if r.Figures[i].Subject.Name == "周明" {
			r.Figures[i].Subject.Name = "周明" + phone
		}
	}
	r.Findings = append(r.Findings,
		sheets.Find(sheets.UncertainValue, "", sheets.Warning, sheets.Place{File: "a.xlsx"}, "raw", "见"+phone),
		sheets.Find(sheets.UncertainValue, "", sheets.Info, sheets.Place{File: "a.xlsx"}, "raw", "证号"+id))
	f := open(t, workbook(t, r, lang))
	masked := 0
	eachCell(t, f, func(sheet, cell, value, _ string) {
		if strings.Contains(value, phone) || strings.Contains(value, id) {
			t.Errorf("%s!%s shows %q", sheet, cell, value)
		}
		if strings.Contains(value, "138******78") {
			masked++
		}
	})
	if masked == 0 {
		t.Error("the masked number is nowhere")
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "汇总.xlsx")
	input := filepath.Join(dir, "台账.xlsx")
	if err := os.WriteFile(input, []byte("ledger"), 0o644); err != nil {
		t.Fatal(err)
	}
	r, lang := cases()["quarter"]()
	o := Options{Lang: lang, Data: templates, Inputs: []string{input}}
	if err := Write(path, r, o); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(content, workbook(t, r, lang)) {
		t.Errorf("the file is not what Build gives: %v", err)
	}
	if err := Write(input, r, o); !errors.Is(err, outfile.ErrIsInput) {
		t.Errorf("writing over an input: %v", err)
	}
	if got, _ := os.ReadFile(input); string(got) != "ledger" {
		t.Error("an input was overwritten")
	}
	if err := Write(filepath.Join(dir, "none", "x.xlsx"), r, o); !errors.Is(err, sheets.ErrMissing) {
		t.Errorf("no such folder: %v", err)
	}
	if err := Write(path, &sheets.Report{}, o); !errors.Is(err, ErrNoDate) {
		t.Errorf("no date: %v", err)
	}
	if got, _ := os.ReadFile(path); !bytes.Equal(got, content) {
		t.Error("a failed write changed the file")
	}
}

// A file that was cut, or is not the one that was meant, does not pass.
func TestVerify(t *testing.T) {
	r, lang := cases()["month"]()
	content := workbook(t, r, lang)
	pages, _, err := build(r, Options{Lang: lang, Data: templates})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "x.xlsx")
	put := func(b []byte) {
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put(content)
	if err := verify(path, pages); err != nil {
		t.Errorf("a sound file: %v", err)
	}
	flipped := bytes.Clone(content)
	flipped[len(flipped)/2] ^= 0xFF
	other, _ := cases()["no-roster"]()
	for name, b := range map[string][]byte{
		"cut": content[:len(content)/2], "empty": nil, "flipped": flipped, "another report": workbook(t, other, lang),
	} {
		put(b)
		if err := verify(path, pages); !errors.Is(err, ErrVerify) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The pages that have nothing to say are left out.
func TestSheets(t *testing.T) {
	for name, want := range map[string][]string{
		"month":      {"总体情况", "月度汇总表", "未达标人员名单", "组室汇总", "各项制度落实情况", "待核实清单", "口径说明", "数据来源", "计数明细", "依据明细"},
		"month-en":   {"Overall", "Summary", "Shortfalls", "Groups", "Duties", "To check", "Basis", "Sources", "Counts", "Evidence"},
		"quarter":    {"总体情况", "汇总表", "未达标人员名单", "组室汇总", "分月汇总表", "联系户与办实事", "各项制度落实情况", "年度工作数据表", "待核实清单", "口径说明", "数据来源", "计数明细", "依据明细"},
		"households": {"汇总表", "未达标人员名单", "联系户与办实事", "各项制度落实情况", "待核实清单", "口径说明", "数据来源", "计数明细", "依据明细"},
		"nothing":    {"汇总表", "未达标人员名单", "待核实清单", "口径说明", "数据来源"},
	} {
		r, lang := cases()[name]()
		if got := open(t, workbook(t, r, lang)).GetSheetList(); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// Faults of the data are said, not passed over.
func TestBadTemplates(t *testing.T) {
	read := func(name string) string {
		b, err := os.ReadFile(filepath.Join("../../templates/summary", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	style, texts := read("style.toml"), read("texts.toml")
	r, lang := cases()["quarter"]()
	for name, edit := range map[string]func(style, texts string) (string, string){
		"unknown key":    func(s, x string) (string, string) { return s + "\n[more]\nkey = 1\n", x },
		"unknown column": func(s, x string) (string, string) { return s, strings.ReplaceAll(x, `id = "gap"`, `id = "gaps"`) },
		"unknown sheet": func(s, x string) (string, string) {
			return s, strings.Replace(x, `"overview", "short"`, `"overview", "shorts"`, 1)
		},
		"sheet twice": func(s, x string) (string, string) {
			return s, strings.Replace(x, `"overview", "short"`, `"overview", "overview"`, 1)
		},
		"word missing": func(s, x string) (string, string) { return s, strings.Replace(x, `en = "Total"`, `en = ""`, 1) },
		"not TOML":     func(s, x string) (string, string) { return "[", x },
	} {
		s, x := edit(style, texts)
		if s == style && x == texts {
			t.Fatalf("%s: the edit changed nothing", name)
		}
		data := fstest.MapFS{"summary/style.toml": {Data: []byte(s)}, "summary/texts.toml": {Data: []byte(x)}}
		if _, err := Build(r, Options{Lang: lang, Data: data}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	// A column and a sheet that the data leave out are left out.
	x := strings.Replace(texts, `  { id = "gap", zh = "差额", en = "Gap", max = 26 },`, "", 2)
	x = strings.Replace(x, `, "sources", "counts", "evidence"]`, `]`, 1)
	data := fstest.MapFS{"summary/style.toml": {Data: []byte(style)}, "summary/texts.toml": {Data: []byte(x)}}
	f, err := Build(r, Options{Lang: lang, Data: data})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if slices.Contains(f.GetSheetList(), "数据来源") {
		t.Error("the sheet is still there")
	}
}

// What the two languages fill in is the same.
func TestPlacesAgree(t *testing.T) {
	b, err := os.ReadFile("../../templates/summary/texts.toml")
	if err != nil {
		t.Fatal(err)
	}
	// Only a Chinese date is made of figures, only an English one of a month's name.
	dates := []string{"{mon}", "{mon2}", "{m}", "{n}", "{y}"}
	for i, line := range strings.Split(string(b), "\n") {
		zh, en, ok := strings.Cut(line, `", en = "`)
		if !ok {
			continue
		}
		for _, pair := range [][2]string{{zh, en}, {en, zh}} {
			for _, p := range placesIn(pair[0]) {
				if !slices.Contains(dates, p) && !strings.Contains(pair[1], p) {
					t.Errorf("line %d: %s stands in one language only", i+1, p)
				}
			}
		}
	}
}

func placesIn(s string) []string {
	var out []string
	for _, part := range strings.Split(s, "{")[1:] {
		if name, _, ok := strings.Cut(part, "}"); ok && !strings.Contains(name, " ") {
			out = append(out, "{"+name+"}")
		}
	}
	return out
}
