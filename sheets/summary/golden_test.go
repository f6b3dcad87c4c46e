package summary

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/summary/recalctest"
)

var update = flag.Bool("update", false, "rewrite the golden dumps")

// smaller keeps the first people of a report, so that the dumps can be read.
func smaller(r *sheets.Report, n int) {
	keep := map[string]bool{}
	for _, p := range r.Office.People[:min(n, len(r.Office.People))] {
		keep[p.Name+p.Group] = true
	}
	var figures []sheets.Figure
	for _, f := range r.Figures {
		if f.Subject.Type != sheets.SubjectPerson || keep[f.Subject.Name+f.Subject.Group] {
			figures = append(figures, f)
		}
	}
	r.Figures = figures
	r.Office.People = r.Office.People[:min(n, len(r.Office.People))]
}

func workbook(t testing.TB, r *sheets.Report, lang sheets.Lang) []byte {
	t.Helper()
	f, err := Build(r, Options{Lang: lang, Data: templates})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t testing.TB, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestGolden(t *testing.T) {
	for name, make := range cases() {
		t.Run(name, func(t *testing.T) {
			r, lang := make()
			if smaller(r, 13); name == "year" {
				smaller(r, 6)
			}
			got := dump(t, open(t, workbook(t, r, lang)))
			recalctest.Golden(t, filepath.Join("testdata", name+".golden"), got, *update)
		})
	}
}

// dump writes a workbook as text: the sheets with their print settings and merges, then a line for each row, each cell
// as value{style}, formulas as =#number→cached value; what the numbers stand for, the cell's own row and column left open, is listed at the end as are
// the styles. Conditional formats stand below the widths.
func dump(t *testing.T, f *excelize.File) string {
	t.Helper()
	var out, legend strings.Builder
	styles := map[int]int{}
	shapes := &formulaShapes{ids: map[string]int{}}
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	props, err := f.GetDocProps()
	check(err)
	fmt.Fprintf(&out, "title %q creator %q created %s\n", props.Title, props.Creator, props.Created)
	for _, n := range f.GetDefinedName() {
		fmt.Fprintf(&out, "name %s %s %s\n", n.Scope, n.Name, n.RefersTo)
	}
	for _, name := range f.GetSheetList() {
		fmt.Fprintf(&out, "\n== %s\n", name)
		panes, err := f.GetPanes(name)
		check(err)
		layout, err := f.GetPageLayout(name)
		check(err)
		fmt.Fprintf(&out, "frozen at %s, paper %d %s, %d page wide\n", panes.TopLeftCell, *layout.Size, *layout.Orientation, *layout.FitToWidth)
		merges, err := f.GetMergeCells(name)
		check(err)
		out.WriteString("merged")
		for _, m := range merges {
			fmt.Fprintf(&out, " %s:%s", m.GetStartAxis(), m.GetEndAxis())
		}
		dim, err := f.GetSheetDimension(name)
		check(err)
		_, corner, _ := strings.Cut(dim, ":")
		last, err := sheets.ParseCell(corner)
		check(err)
		out.WriteString("\nwidths")
		for col := 1; col <= last.Col; col++ {
			w, err := f.GetColWidth(name, sheets.ColumnName(col))
			check(err)
			fmt.Fprintf(&out, " %g", w)
		}
		out.WriteString("\n")
		conditions, err := f.GetConditionalFormats(name)
		check(err)
		for _, where := range slices.Sorted(maps.Keys(conditions)) {
			for _, c := range conditions[where] {
				fmt.Fprintf(&out, "fills %s where %s\n", where, c.Criteria)
				if strings.ContainsAny(c.Criteria, "{}") {
					t.Errorf("%s %s: a place is not filled in %s", name, where, c.Criteria)
				}
			}
		}
		for row := 1; row <= last.Row; row++ {
			h, err := f.GetRowHeight(name, row)
			check(err)
			fmt.Fprintf(&out, "%d (%g)", row, h)
			for col := 1; col <= last.Col; col++ {
				cell := sheets.Cell{Row: row, Col: col}.String()
				value, err := f.GetCellValue(name, cell)
				check(err)
				formula, err := f.GetCellFormula(name, cell)
				check(err)
				if m, ok := mergedInto(merges, row, col); ok && m != cell {
					value, formula = "", ""
				}
				if formula != "" && regexp.MustCompile(`\{[a-z]+\}`).MatchString(formula) {
					t.Errorf("%s!%s: a place is not filled in %s", name, cell, formula)
				}
				if formula != "" {
					value = "=" + shapes.number(formula, row, sheets.ColumnName(col)) + "→" + value
				}
				id, err := f.GetCellStyle(name, cell)
				check(err)
				if _, ok := styles[id]; !ok {
					styles[id] = len(styles) + 1
					s, err := f.GetStyle(id)
					check(err)
					fmt.Fprintf(&legend, "{%d} %s\n", styles[id], describe(s))
				}
				fmt.Fprintf(&out, " | %s{%d}", strings.ReplaceAll(value, "\n", "⏎"), styles[id])
			}
			out.WriteString("\n")
		}
	}
	out.WriteString("\n== formulas\n" + shapes.list.String())
	out.WriteString("\n== styles\n" + legend.String())
	return out.String()
}

// formulaShapes numbers formulas that differ only by the row and column that they stand in.
type formulaShapes struct {
	ids  map[string]int
	list strings.Builder
}

var (
	reference  = regexp.MustCompile(`(\$?[A-Z]{1,3})([0-9]+)`)
	otherSheet = regexp.MustCompile(`'[^']+'!\$[A-Z]+\$[0-9]+(:\$[A-Z]+\$[0-9]+)?`)
)

func (s *formulaShapes) number(formula string, row int, col string) string {
	shape := otherSheet.ReplaceAllStringFunc(formula, func(r string) string {
		return strings.Map(func(c rune) rune {
			if c >= '0' && c <= '9' {
				return -1
			}
			return c
		}, r)
	})
	shape = reference.ReplaceAllStringFunc(shape, func(r string) string {
		m := reference.FindStringSubmatch(r)
		if m[1] == col {
			m[1] = "□"
		}
		if m[2] == strconv.Itoa(row) {
			m[2] = "●"
		}
		return m[1] + m[2]
	})
	if s.ids[shape] == 0 {
		s.ids[shape] = len(s.ids) + 1
		fmt.Fprintf(&s.list, "#%d %s\n", s.ids[shape], shape)
	}
	return "#" + strconv.Itoa(s.ids[shape])
}

func mergedInto(merges []excelize.MergeCell, row, col int) (anchor string, ok bool) {
	for _, m := range merges {
		from, _ := sheets.ParseCell(m.GetStartAxis())
		to, _ := sheets.ParseCell(m.GetEndAxis())
		if (sheets.Range{From: from, To: to}).Contains(sheets.Cell{Row: row, Col: col}) {
			return m.GetStartAxis(), true
		}
	}
	return "", false
}

func describe(s *excelize.Style) string {
	var out []string
	if s.Font != nil {
		out = append(out, fmt.Sprintf("%s %g", s.Font.Family, s.Font.Size))
		if s.Font.Bold {
			out = append(out, "bold")
		}
	}
	if len(s.Fill.Color) > 0 && s.Fill.Pattern == 1 {
		out = append(out, "fill "+s.Fill.Color[0])
	}
	if len(s.Border) > 0 {
		out = append(out, "bordered")
	}
	if a := s.Alignment; a != nil {
		out = append(out, a.Horizontal)
		if a.WrapText {
			out = append(out, "wrapped")
		}
	}
	if s.CustomNumFmt != nil {
		out = append(out, "format "+*s.CustomNumFmt)
	}
	return strings.Join(out, ", ")
}
