package main

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/summary"
	"ledgercheck/sheets/summary/marked"
	"ledgercheck/sheets/summary/recalctest"
	"ledgercheck/sheets/workbook"
	"ledgercheck/templates"
)

var update = flag.Bool("update", false, "rewrite the golden dumps")

// officePeriods are the summaries that an office hands in.
var officePeriods = []struct {
	name     string
	from, to int
	asOf     sheets.Date
}{
	{"month", 3, 3, sheets.Date{Year: 2021, Month: 3, Day: 31}},
	{"quarter", 1, 3, sheets.Date{Year: 2021, Month: 3, Day: 31}},
	{"year", 1, 12, sheets.Date{Year: 2021, Month: 12, Day: 31}},
}

var officeLedgers = filepath.Join("testdata", "ledgers", "office-2021", "ledgers")

func officeReport(t *testing.T, from, to int, asOf sheets.Date) *sheets.Report {
	t.Helper()
	r, err := audit.Run(context.Background(), audit.Options{
		Paths: []string{officeLedgers}, Data: templates.FS,
		From: sheets.Month{Year: 2021, Month: from}, To: sheets.Month{Year: 2021, Month: to}, AsOf: asOf,
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Files { // when the files were checked out is no matter of the summary's
		r.Files[i].Modified = asOf.Time()
	}
	return r
}

func readWorkbook(t *testing.T, path string) []*sheets.Sheet {
	t.Helper()
	list, err := workbook.Open(context.Background(), &sheets.File{Name: filepath.Base(path), Path: path}, workbook.DefaultLimits(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// A whole office's summaries for a month, a quarter and a year: the same input gives the same bytes, every number leads to the
// row that it rests on, each sheet holds what it held, and LibreOffice calculates in every cell what was written there. So it
// does in the marked copies of four ledgers.
func TestOfficeWorkbooks(t *testing.T) {
	t.Parallel()
	written, books := map[string][]*sheets.Sheet{}, map[string][]byte{}
	for _, c := range officePeriods {
		r := officeReport(t, c.from, c.to, c.asOf)
		path := filepath.Join(t.TempDir(), "汇总.xlsx")
		for range 2 {
			if err := summary.Write(path, r, summary.Options{Lang: sheets.Chinese, Data: templates.FS}); err != nil {
				t.Fatal(err)
			}
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if books[c.name] != nil && !bytes.Equal(books[c.name], b) {
				t.Errorf("%s: two runs differ", c.name)
			}
			books[c.name] = b
		}
		written[c.name] = readWorkbook(t, path)
		checkLinks(t, c.name, r, written[c.name], hyperlinks(t, path))
		recalctest.Golden(t, filepath.Join("testdata", "summary", "office-"+c.name+".golden"), dumpSheets(written[c.name]), *update)
	}
	var copies []string // of which ledgers
	dir := t.TempDir()
	year := officePeriods[2]
	made, err := marked.Writer{Open: openLedger}.Write(dir, officeReport(t, year.from, year.to, year.asOf), sheets.Chinese, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range made {
		original := filepath.Join(officeLedgers, filepath.FromSlash(m.File))
		if m.Path == "" || filepath.Ext(original) != ".xlsx" || formulas(readWorkbook(t, original)) == 0 || len(copies) == 4 {
			continue
		}
		b, err := os.ReadFile(m.Path)
		if err != nil {
			t.Fatal(err)
		}
		of, err := os.ReadFile(original)
		if err != nil {
			t.Fatal(err)
		}
		books[fmt.Sprintf("ledger%d", len(copies))], books[fmt.Sprintf("copy%d", len(copies))] = of, b
		copies = append(copies, m.File)
	}
	if len(copies) != 4 {
		t.Errorf("%d ledgers with formulas have marked copies, want 4", len(copies))
	}
	saved := recalctest.Saved(t, books)
	for name, want := range written {
		compareFormulas(t, name, want, readWorkbook(t, saved[name]))
	}
	for i, name := range copies {
		was, is := readWorkbook(t, saved[fmt.Sprintf("ledger%d", i)]), readWorkbook(t, saved[fmt.Sprintf("copy%d", i)])
		compareFormulas(t, name, was, is[1:]) // the first is the index
	}
}

func formulas(list []*sheets.Sheet) (n int) {
	for _, s := range list {
		for i := range s.Rows {
			for _, v := range s.Rows[i].Cells() {
				if v.Formula {
					n++
				}
			}
		}
	}
	return n
}

// compareFormulas compares the results of all formulas.
func compareFormulas(t *testing.T, name string, want, got []*sheets.Sheet) {
	t.Helper()
	if len(want) != len(got) {
		t.Fatalf("%s: %d sheets, want %d", name, len(got), len(want))
	}
	if formulas(want) == 0 {
		t.Errorf("%s has no formula", name)
	}
	wrong := 0
	for k, s := range want {
		for i := range s.Rows {
			for col, v := range s.Rows[i].Cells() {
				c := sheets.Cell{Row: s.Rows[i].Index, Col: col}
				is := got[k].Content(c)
				if v.Formula && !recalctest.Same(shownContent(v), shownContent(is)) {
					if wrong++; wrong <= 5 {
						t.Errorf("%s %s!%s: written %q, calculated %q", name, s.Name, c, shownContent(v), shownContent(is))
					}
				}
			}
		}
	}
	t.Logf("%s: %d formulas, %d differ", name, formulas(want), wrong)
}

func shownContent(v sheets.Content) string {
	switch v.Kind {
	case sheets.Number, sheets.Bool:
		return strconv.FormatFloat(v.Number, 'g', 15, 64)
	}
	return v.Text
}

// wholeSheet is how many rows of a sheet the dump holds; of a longer one it holds the first and a sum over all.
const wholeSheet = 300

// dumpSheets writes every sheet as text, a line a row; formulas have a sign before their result.
func dumpSheets(list []*sheets.Sheet) string {
	var out strings.Builder
	for _, s := range list {
		fmt.Fprintf(&out, "== %s, %d rows\n", s.Name, s.LastRow())
		sum := sha256.New()
		for i := range s.Rows {
			line := strconv.Itoa(s.Rows[i].Index)
			for col, v := range s.Rows[i].Cells() {
				if v.IsBlank() {
					continue
				}
				line += " | " + sheets.ColumnName(col) + " "
				if v.Formula {
					line += "="
				}
				line += strings.ReplaceAll(shownContent(v), "\n", "⏎")
			}
			line += "\n"
			_, _ = io.WriteString(sum, line)
			if len(s.Rows) <= wholeSheet || i < wholeSheet/10 {
				out.WriteString(line)
			}
		}
		if len(s.Rows) > wholeSheet {
			fmt.Fprintf(&out, "… SHA-256 of all rows %x\n", sum.Sum(nil))
		}
	}
	return out.String()
}

// hyperlinks gives for each sheet where its cells lead to.
func hyperlinks(t *testing.T, path string) []map[sheets.Cell]string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var out []map[sheets.Cell]string
	for n := 1; ; n++ {
		part, err := z.Open(fmt.Sprintf("xl/worksheets/sheet%d.xml", n))
		if err != nil {
			return out
		}
		var sheet struct {
			Links []struct {
				Ref      string `xml:"ref,attr"`
				Location string `xml:"location,attr"`
			} `xml:"hyperlinks>hyperlink"`
		}
		if err := xml.NewDecoder(part).Decode(&sheet); err != nil {
			t.Fatal(err)
		}
		_ = part.Close()
		links := map[sheets.Cell]string{}
		for _, l := range sheet.Links {
			c, err := sheets.ParseCell(l.Ref)
			if err != nil {
				t.Fatal(err)
			}
			links[c] = l.Location
		}
		out = append(out, links)
	}
}

// needNoLink are the columns whose numbers are not counted from ledgers: numbers of rows, targets, places among the rows above.
var needNoLink = []string{"序号", "目标学时", "目标字数", "标准", "名次", "未报月数"}

// checkLinks looks at every number of the tables: it leads to a row that speaks of the same person, duty, group and period as
// far as both rows name them, and that row's own number is the same.
func checkLinks(t *testing.T, name string, r *sheets.Report, list []*sheets.Sheet, links []map[sheets.Cell]string) {
	t.Helper()
	byName := map[string]*table{}
	for _, s := range list {
		byName[s.Name] = readTable(s)
	}
	numbers, lost, amounts := 0, 0, 0
	for k, s := range list {
		from := byName[s.Name]
		// Here the rows themselves are what others lead to; 口径说明 has targets only.
		if slices.Contains([]string{"口径说明", "数据来源", "依据明细", "待核实清单", "计数明细"}, s.Name) {
			continue
		}
		for i := range s.Rows {
			row := s.Rows[i].Index
			if no := s.Content(sheets.Cell{Row: row, Col: max(1, from.col["序号"])}); row < from.first || no.Kind != sheets.Number && s.Name != "总体情况" {
				continue // a heading, a total over the rows above, a note
			}
			for col, v := range s.Rows[i].Cells() {
				title := from.title[col]
				if v.Kind != sheets.Number || title == "" || slices.Contains(needNoLink, title) {
					continue
				}
				numbers++
				c := sheets.Cell{Row: row, Col: col}
				where := links[k][c]
				if where == "" {
					if lost++; lost <= 5 {
						t.Errorf("%s %s!%s (%s) is %v and leads nowhere", name, s.Name, c, title, v.Number)
					}
					continue
				}
				page, cell, _ := strings.Cut(where, "!")
				to := byName[strings.Trim(page, "'")]
				at, err := sheets.ParseCell(cell)
				if to == nil || err != nil || at.Row < to.first {
					t.Errorf("%s %s!%s leads to %q", name, s.Name, c, where)
					continue
				}
				for _, what := range []string{"姓名", "项目", "组室", "期间"} {
					a, b := from.text(row, what), to.text(at.Row, what)
					if what == "项目" && strings.Contains(s.Name, "汇总") {
						a = from.duty[col]
					}
					if a != "" && b != "" && a != b && !(s.Name == "年度工作数据表" && what == "组室") {
						t.Errorf("%s %s!%s of %s %q leads to %s of %q", name, s.Name, c, what, a, where, b)
					}
				}
				// One figure, and not a sum over several, is the number of the row that it leads to.
				if title == "已解决" || title == "数据" {
					amounts++
					if got := to.number(at.Row, "实际"); got != v.Number {
						t.Errorf("%s %s!%s is %v, the row it leads to says %v", name, s.Name, c, v.Number, got)
					}
				}
				if to.sheet.Name == "计数明细" && title == "应考核" {
					amounts++
					if got := to.number(at.Row, "应考核"); got != v.Number {
						t.Errorf("%s %s!%s is %v, the row it leads to says %v", name, s.Name, c, v.Number, got)
					}
				}
			}
		}
	}
	t.Logf("%s: %d numbers lead to their rows, %d compared with them", name, numbers-lost, amounts)
	if numbers < 300 || amounts < 100 {
		t.Errorf("%s: only %d numbers, %d compared", name, numbers, amounts)
	}
	evidence := byName["依据明细"]
	shown := map[string]int{}
	for row := evidence.first; row <= evidence.sheet.LastRow(); row++ {
		if no := evidence.text(row, "序号"); no != "" {
			shown[strings.Join([]string{evidence.text(row, "姓名"), evidence.text(row, "组室"), evidence.text(row, "项目"), evidence.text(row, "期间")}, "|")]++
		}
	}
	if len(shown) < len(r.Figures)+len(r.Totals)/2 {
		t.Errorf("%s: 依据明细 tells of %d figures and totals, the report has %d and %d", name, len(shown), len(r.Figures), len(r.Totals))
	}
}

// table is a sheet with its header read.
type table struct {
	sheet *sheets.Sheet
	first int            // row of the body
	title map[int]string // the last level of the header
	duty  map[int]string // the duty that a column of 汇总表 speaks of
	col   map[string]int
}

// readTable finds the header: the row that begins with 序号 (or 项目, on 总体情况), and the one below it where it has two.
func readTable(s *sheets.Sheet) *table {
	t := &table{sheet: s, title: map[int]string{}, duty: map[int]string{}, col: map[string]int{}}
	for i := range s.Rows {
		row := s.Rows[i].Index
		head := s.Content(sheets.Cell{Row: row, Col: 1}).Text
		if head != "序号" && head != "项目" {
			continue
		}
		t.first = row + 1
		for col, v := range s.Rows[i].Cells() {
			title := strings.ReplaceAll(v.Text, "\n", "")
			title, _, _ = strings.Cut(title, "（")
			t.title[col] = title
			t.duty[col] = map[string]string{"实际学时": "学时", "实际字数": "字数", "达标月数": "", "应考核月数": ""}[title]
			if t.duty[col] == "" && !strings.HasSuffix(title, "月数") && s.Name != "组室汇总" {
				t.duty[col] = title
			}
			for what, words := range map[string][]string{"序号": {"序号"}, "姓名": {"姓名", "联系户"}, "项目": {"项目", "工作项目"}, "组室": {"组室"}, "期间": {"期间"}, "实际": {"实际"}, "应考核": {"应考核"}} {
				if slices.Contains(words, title) && !(s.Name == "总体情况" && what == "项目") {
					t.col[what] = col
				}
			}
		}
		if r := s.Row(row + 1); r != nil && s.Content(sheets.Cell{Row: row + 1, Col: 1}).IsBlank() {
			t.first++
			for col, v := range r.Cells() {
				if v.Kind == sheets.Text && v.Text != "" {
					t.title[col] = strings.ReplaceAll(v.Text, "\n", "")
					t.duty[col] = map[string]string{"学时": "学时", "字数": "字数"}[t.title[col]]
				}
			}
		}
		return t
	}
	t.first = 1 << 30
	return t
}

func (t *table) text(row int, what string) string {
	if t.col[what] == 0 {
		return ""
	}
	return shownContent(t.sheet.Content(sheets.Cell{Row: row, Col: t.col[what]}))
}

func (t *table) number(row int, what string) float64 {
	return t.sheet.Content(sheets.Cell{Row: row, Col: t.col[what]}).Number
}
