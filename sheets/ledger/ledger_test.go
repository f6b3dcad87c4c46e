package ledger

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// kinds loads the data files that the program embeds.
func kinds(t testing.TB) *Kinds {
	t.Helper()
	k, err := Load(os.DirFS("../../templates"))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// grid builds a sheet from rows of texts; a text that is a number becomes one unless it begins with an apostrophe.
// Merges are A1 ranges.
func grid(name string, rows [][]string, merges ...string) *sheets.Sheet {
	s := &sheets.Sheet{File: "台账.xlsx", Name: name, Styles: []sheets.Style{{NumberFormat: "General"}, {NumberFormat: "yyyy-mm-dd", Date: true}}}
	for r, row := range rows {
		for c, text := range row {
			if text == "" {
				continue
			}
			v := sheets.Content{Kind: sheets.Text, Text: strings.TrimPrefix(text, "'")}
			if f, err := strconv.ParseFloat(text, 64); err == nil {
				v = sheets.Content{Kind: sheets.Number, Number: f}
			}
			s.Put(sheets.Cell{Row: r + 1, Col: c + 1}, v)
		}
	}
	for _, m := range merges {
		a, b, _ := strings.Cut(m, ":")
		from, err := sheets.ParseCell(a)
		if err != nil {
			panic(err)
		}
		to, err := sheets.ParseCell(b)
		if err != nil {
			panic(err)
		}
		s.Merges = append(s.Merges, sheets.Range{From: from, To: to})
	}
	s.Finish()
	return s
}

// dump writes the records of ledgers as lines, for comparing with what a test expects.
func dump(ledgers []*sheets.Ledger) string {
	var w strings.Builder
	for _, l := range ledgers {
		fmt.Fprintf(&w, "%s %s", l.Kind, l.Layout)
		for _, m := range l.Months {
			fmt.Fprintf(&w, " %s", m)
		}
		w.WriteString("\n")
		for _, r := range l.Records {
			fmt.Fprintf(&w, "%d", r.Row)
			if !r.Month.IsZero() {
				fmt.Fprintf(&w, " [%s]", r.Month)
			}
			for i := range r.Entries {
				e := &r.Entries[i]
				if e.State == sheets.NoRecord {
					continue
				}
				fmt.Fprintf(&w, " %s@%s=", e.Field, e.Cell())
				switch {
				case e.State == sheets.Unreadable:
					w.WriteString("?")
				case e.Quantity.How != 0:
					w.WriteString(e.Quantity.Amount.String())
				case !e.When.Span.IsZero():
					w.WriteString(e.When.Span.From.String())
				case len(e.People.Names) > 0:
					for n, p := range e.People.Names {
						if n > 0 {
							w.WriteString("+")
						}
						w.WriteString(p.Text)
						if p.Doubt {
							w.WriteString("?")
						}
					}
				default:
					w.WriteString(e.Text)
				}
			}
			w.WriteString("\n")
		}
		for _, s := range l.Skipped {
			fmt.Fprintf(&w, "- %d %s\n", s.Row, s.Reason)
		}
	}
	return w.String()
}

func codes(findings []sheets.Finding) string {
	var out []string
	for _, f := range findings {
		s := string(f.Code)
		if f.Variant != "" {
			s += "." + f.Variant
		}
		out = append(out, s+"@"+f.Cell.String())
	}
	return strings.Join(out, " ")
}

// layoutCase is a sheet with the records and the findings that it must give.
type layoutCase struct {
	name, sheet string
	rows        [][]string
	merges      []string
	want, codes string
}

var layouts = []layoutCase{
	{
		name: "names merged down, a merged quantity counts once", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"填报单位：综合科", "", "", "", "填表时间：2021年4月2日"},
			{"序号", "姓 名", "组室", "学习时间", "学习内容", "学\n时", "字数", "备注"},
			{"1", "张 三", "干部组", "3月5日", "简史", "2", "4000"},
			{"", "", "", "3月12日", "条例", "2", "3000"},
			{"2", "李四", "党建组", "3月5日", "简史", "4", "6000"},
			{"", "", "", "3月12日", "条例", "", "3500"},
			{"合计", "", "", "", "", "8", "16500"},
			{"填表人：王某"},
		},
		merges: []string{"A1:H1", "A4:A5", "B4:B5", "C4:C5", "A6:A7", "B6:B7", "C6:C7", "F6:F7"},
		want: `study rows 2021-03
4 [2021-03] person@B4=张三 group@C4=干部组 date@D4=2021-03-05 topic@E4=简史 hours@F4=2 chars@G4=4000
5 [2021-03] person@B4=张三 group@C4=干部组 date@D5=2021-03-12 topic@E5=条例 hours@F5=2 chars@G5=3000
6 [2021-03] person@B6=李四 group@C6=党建组 date@D6=2021-03-05 topic@E6=简史 hours@F6=4 chars@G6=6000
7 [2021-03] person@B6=李四 group@C6=党建组 date@D7=2021-03-12 topic@E7=条例 chars@G7=3500
- 8 total
- 9 footer
`,
	},
	{
		name: "a name left blank is not filled", sheet: "3月",
		rows: [][]string{
			{"2021年3月干部学习台账"},
			{"姓名", "学习时间", "学习内容", "学时", "字数"},
			{"张三", "'3.5", "简史", "2", "4000"},
			{"", "'3.12", "条例", "3", "6000"},
		},
		want: `study rows 2021-03
3 [2021-03] person@A3=张三 date@B3=2021-03-05 topic@C3=简史 hours@D3=2 chars@E3=4000
4 [2021-03] person@A4=张三? date@B4=2021-03-12 topic@C4=条例 hours@D4=3 chars@E4=6000
`,
		codes: "ambiguous-person.blank@A4",
	},
	{
		name: "months across, with sums apart", sheet: "一季度",
		rows: [][]string{
			{"2021年第一季度干部学习情况统计表"},
			{"序号", "姓名", "1月", "", "2月", "", "合计", ""},
			{"", "", "学时", "字数（万字）", "学时", "字数（万字）", "学时", "字数（万字）"},
			{"1", "2", "3", "4", "5", "6", "7", "8"},
			{"1", "张三", "5", "1", "4", "1.2", "9", "2.2"},
			{"2", "李四", "5", "1", "", "", "6", "1"},
		},
		merges: []string{"A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"},
		want: `study crosstab 2021-01 2021-02
5 [2021-01] person@B5=张三 hours@C5=5 chars@D5=10000
5 [2021-02] person@B5=张三 hours@E5=4 chars@F5=12000
6 [2021-01] person@B6=李四 hours@C6=5 chars@D6=10000
6 [2021-02] person@B6=李四
`,
		codes: "total-mismatch@G6",
	},
	{
		name: "months across whose merges are lost", sheet: "一季度",
		rows: [][]string{
			{"2021年第一季度干部学习情况统计表"},
			{"姓名", "1月", "", "2月", "", "备注"},
			{"", "学时", "字数", "学时", "字数", ""},
			{"张三", "5", "10000", "4", "12000", ""},
		},
		want: `study crosstab 2021-01 2021-02
4 [2021-01] person@A4=张三 hours@B4=5 chars@C4=10000
4 [2021-02] person@A4=张三 hours@D4=4 chars@E4=12000
`,
	},
	{
		name: "the name above the table, the header again on each page", sheet: "欧阳",
		rows: [][]string{
			{"2021年度干部个人学习登记"},
			{"姓名：", "欧阳　明", "组室：", "干部组"},
			{},
			{"学习时间", "学习内容", "学时", "字数", "备注"},
			{"'3.5", "简史", "3", "5000"},
			{"本页小计", "", "3", "5000"},
			{},
			{"学习时间", "学习内容", "学时", "字数", "备注"},
			{"'4.2", "条例", "4", "8000"},
		},
		want: `study person-sheet 2021-03 2021-04
5 date@A5=2021-03-05 topic@B5=简史 hours@C5=3 chars@D5=5000 person@B2=欧阳明 group@D2=干部组
9 date@A9=2021-04-02 topic@B9=条例 hours@C9=4 chars@D9=8000 person@B2=欧阳明 group@D2=干部组
- 6 total
- 8 repeated-header
`,
	},
	{
		name: "one list in two blocks side by side", sheet: "4月",
		rows: [][]string{
			{"2021年4月干部学习情况登记表"},
			{"序号", "姓名", "学时", "字数", "", "序号", "姓名", "学时", "字数"},
			{"1", "张三", "5", "10000", "", "3", "赵六", "5", "9999"},
			{"2", "李四", "6", "12000", "", "4", "", "", ""},
		},
		want: `study side-by-side 2021-04
3 [2021-04] person@B3=张三 hours@C3=5 chars@D3=10000
3 [2021-04] person@G3=赵六 hours@H3=5 chars@I3=9999
4 [2021-04] person@B4=李四 hours@C4=6 chars@D4=12000
`,
	},
	{
		name: "columns of two levels, telephone numbers under 联系方式", sheet: "走访",
		rows: [][]string{
			{"2021年走访联系户台账"},
			{"序号", "干部", "户主", "", "走访时间", "走访方式"},
			{"", "姓名", "姓名", "联系方式", "", ""},
			{"1", "张三", "龙某甲", "19900000001", "3月6日", "入户"},
			{"2", "李四", "麻某乙", "19900000002", "3月7日", "电话"},
		},
		merges: []string{"A1:F1", "A2:A3", "C2:D2", "E2:E3", "F2:F3"},
		want: `visit rows 2021-03
4 person@B4=张三 household@C4=龙某甲 date@E4=2021-03-06 mode@F4=入户
5 person@B5=李四 household@C5=麻某乙 date@E5=2021-03-07 mode@F5=电话
`,
	},
	{
		name: "targets are not actuals", sheet: "5月",
		rows: [][]string{
			{"2021年5月干部学习台账"},
			{"姓名", "目标学时", "实际学时", "目标字数", "完成字数", "完成率"},
			{"张三", "5", "4", "10000", "9000", "0.8"},
		},
		want: `study rows 2021-05
3 [2021-05] person@A3=张三 hours@C3=4 chars@E3=9000
`,
	},
	{
		name: "a quantity merged over two people is nobody's", sheet: "5月",
		rows: [][]string{
			{"2021年5月干部学习台账"},
			{"姓名", "学时", "字数"},
			{"张三", "5", "10000"},
			{"李四", "", "10000"},
		},
		merges: []string{"B3:B4"},
		want: `study rows 2021-05
3 [2021-05] person@A3=张三 hours@B3=? chars@C3=10000
4 [2021-05] person@A4=李四 hours@B4=? chars@C4=10000
`,
		codes: "uncertain-value.merged-people@B3",
	},
}

func TestLayouts(t *testing.T) {
	k := kinds(t)
	for _, tt := range slices.Concat(layouts, oddLayouts, sideLayouts) {
		t.Run(tt.name, func(t *testing.T) {
			ledgers, findings := k.Read(grid(tt.sheet, tt.rows, tt.merges...), "", Options{Year: 2021})
			if got := dump(ledgers); got != tt.want {
				t.Errorf("got\n%swant\n%s%v", got, tt.want, ledgers[0].Why)
			}
			if got := codes(findings); got != tt.codes {
				t.Errorf("findings %q, want %q", got, tt.codes)
			}
			for _, f := range findings {
				if r := f.Render(sheets.Chinese); r.Message == string(f.Code) || strings.Contains(r.Message, "{") {
					t.Errorf("no text for %s.%s: %q", f.Code, f.Variant, r.Message)
				}
			}
		})
	}
}
