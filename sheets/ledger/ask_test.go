package ledger

import (
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// asked dumps the questions of ledgers: a line for the kind, one for each column.
func asked(ledgers []*sheets.Ledger) string {
	var out strings.Builder
	for _, q := range sheets.MergeQuestions(ledgers) {
		fmt.Fprintf(&out, "%s: %s", q.Header, q.Kind)
		if len(q.Kinds) > 0 {
			fmt.Fprintf(&out, " of %v", q.Kinds)
		}
		fmt.Fprintf(&out, ", %d at %v\n", len(q.Places), q.Places[0].Cell)
		for _, c := range q.Columns {
			fmt.Fprintf(&out, "  %s %s (%s): %s", sheets.ColumnName(c.Col), c.Key, c.Why, c.Field)
			if len(c.Fields) > 0 {
				fmt.Fprintf(&out, " of %v", c.Fields)
			}
			if len(c.Units) > 0 {
				fmt.Fprintf(&out, " in %v", c.Units)
			}
			fmt.Fprintf(&out, " %q\n", c.Samples)
		}
	}
	return out.String()
}

func TestQuestions(t *testing.T) {
	k := kinds(t)
	for _, tt := range []struct {
		name string
		rows [][]string
		want string
	}{
		{
			"all certain",
			[][]string{{"2021年3月干部学习台账"}, {"姓名", "学时", "字数"}, {"张三", "5", "10000"}},
			"",
		},
		{
			"bare durations, and those of minutes",
			[][]string{{"2021年3月干部学习台账"}, {"姓名", "时长", "字数"}, {"张三", "300", "10000"}, {"李四", "90分钟", "1"}},
			"姓名|时长|字数: study, 1 at A2\n  B 时长 (unit): hours in [分钟 小时 学时] [\"300\" \"90分钟\"]\n",
		},
		{
			"two columns for one field",
			[][]string{{"2021年3月干部学习台账"}, {"姓名", "学时", "课时", "字数"}, {"张三", "5", "4", "10000"}},
			"姓名|学时|课时|字数: study, 1 at A2\n  B 学时 (rivals): hours of [hours -] [\"5\"]\n  C 课时 (rivals):  of [- hours] [\"4\"]\n",
		},
		{
			"two columns of one header",
			[][]string{{"2021年3月干部学习台账"}, {"姓名", "学时", "备注", "学时", "字数"}, {"张三", "5", "", "4", "10000"}},
			"姓名|学时|备注|学时|字数: study, 1 at A2\n  B B (rivals): hours of [hours -] [\"5\"]\n  D D (rivals):  of [- hours] [\"4\"]\n",
		},
		{
			"numbers that nobody knows",
			[][]string{{"2021年3月干部学习台账"}, {"姓名", "学时", "字数", "用功几何"}, {"张三", "5", "10000", "7"}, {"李四", "5", "10000", "13912345678"}},
			"姓名|学时|字数|用功几何: study, 1 at A2\n  D 用功几何 (unused):  of [- hours chars noteChars] [\"7\" \"139******78\"]\n",
		},
		{
			"names below an unknown header",
			[][]string{{"2021年3月干部学习台账"}, {"老张们", "学时", "字数"}, {"张三丰", "5", "10000"}, {"李四", "5", "10000"}},
			"老张们|学时|字数: study, 1 at A2\n  A 老张们 (names): person of [person -] [\"张三丰\" \"李四\"]\n",
		},
		{
			"like a ledger, and lacks a field",
			[][]string{{"2021年3月走访台账"}, {"走访人", "串门的日子", "走访方式", "存在困难"}, {"张三", "3月5日", "实地", "无"}, {"李四", "3月6日", "电话", "无"}},
			"走访人|串门的日子|走访方式|存在困难: unrecognised of [visit unrecognised], 1 at A2\n  B 串门的日子 (lacks):  of [date -] [\"3月5日\" \"3月6日\"]\n",
		},
		{
			"no ledger at all",
			[][]string{{"通讯录"}, {"姓名", "联系电话"}, {"张三", "13912345678"}},
			"",
		},
	} {
		ledgers, _ := k.Read(grid("Sheet1", tt.rows), "", Options{Year: 2021})
		if got := asked(ledgers); got != tt.want {
			t.Errorf("%s:\n%swant\n%s", tt.name, got, tt.want)
		}
	}
}

// The best guesses, given as answers, settle every question: nothing is asked a second time.
func TestAnswersSettleQuestions(t *testing.T) {
	k := kinds(t)
	for _, rows := range [][][]string{
		{{"2021年3月干部学习台账"}, {"姓名", "时长", "字数"}, {"张三", "300", "10000"}},
		{{"2021年3月干部学习台账"}, {"姓名", "学时", "课时", "字数"}, {"张三", "5", "4", "10000"}},
		{{"2021年3月干部学习台账"}, {"姓名", "学时", "备注", "学时", "字数"}, {"张三", "5", "", "4", "10000"}},
		{{"2021年3月干部学习台账"}, {"姓名", "学时", "字数", "用功几何"}, {"张三", "5", "10000", "7"}},
		{{"2021年3月干部学习台账"}, {"老张们", "学时", "字数"}, {"张三丰", "5", "10000"}, {"李四", "5", "10000"}},
		{{"2021年3月走访台账"}, {"走访人", "串门的日子", "走访方式", "存在困难"}, {"张三", "3月5日", "实地", "无"}, {"李四", "3月6日", "电话", "无"}},
	} {
		before, _ := k.Read(grid("Sheet1", rows), "", Options{Year: 2021})
		questions := sheets.MergeQuestions(before)
		m := &Mapping{}
		for _, q := range questions {
			l := sheets.MappedLayout{Header: q.Header, Columns: map[string]string{}, Units: map[string]string{}}
			if len(q.Kinds) > 0 {
				l.Kind = q.Kinds[0]
			}
			for _, c := range q.Columns {
				if len(c.Fields) > 0 {
					l.Columns[c.Key] = c.Fields[0].String()
				}
				if len(c.Units) > 0 {
					l.Units[c.Key] = c.Units[0]
				}
			}
			if err := k.checkMapping(&l); err != nil {
				t.Errorf("%v: %v", l, err)
			}
			m.Layouts = append(m.Layouts, l)
		}
		after, findings := k.Read(grid("Sheet1", rows), "", Options{Year: 2021, Mapping: m})
		if len(questions) != 1 || asked(after) != "" || strings.Contains(codes(findings), "ambiguous") || strings.Contains(codes(findings), "unrecognised") {
			t.Errorf("%v: %d questions; with the answers: %s%s", rows[1], len(questions), asked(after), codes(findings))
		}
	}
}

// A layout can be decided to be no ledger.
func TestDecidedToBeNone(t *testing.T) {
	k := kinds(t)
	rows := [][]string{{"2021年3月干部学习台账"}, {"姓名", "学时", "字数"}, {"张三", "5", "10000"}}
	m, err := k.parseMapping("列.toml", []byte("[[layout]]\nheader = \"姓名|学时|字数\"\nkind = \"unrecognised\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	ledgers, findings := k.Read(grid("3月", rows), "", Options{Year: 2021, Mapping: m})
	if len(ledgers) != 1 || ledgers[0].Kind != sheets.Unrecognised || ledgers[0].RowsRead != 3 || codes(findings) != "unrecognised-sheet.by-hand@A2" {
		t.Errorf("%+v %s", ledgers[0], codes(findings))
	}
}

// One layout in several files is one question; of two mappings the later wins, column by column.
func TestManyFilesOneQuestion(t *testing.T) {
	k := kinds(t)
	rows := [][]string{{"2021年3月干部学习台账"}, {"姓名", "时长", "课时量", "字数"}, {"张三", "300", "5", "10000"}}
	var all []*sheets.Ledger
	for _, name := range []string{"1月", "2月", "3月"} {
		ledgers, _ := k.Read(grid(name, rows), "", Options{Year: 2021})
		all = append(all, ledgers...)
	}
	if q := sheets.MergeQuestions(all); len(q) != 1 || len(q[0].Places) != 3 || q[0].Places[2].Sheet != "3月" {
		t.Errorf("%+v", q)
	}
	layout := func(columns map[string]string, units map[string]string) *Mapping {
		return &Mapping{Layouts: []sheets.MappedLayout{{Header: "姓名|时长|课时量|字数", Columns: columns, Units: units}}}
	}
	memory := layout(map[string]string{"课时量": "hours", "字数": "-"}, map[string]string{"时长": "小时"})
	flag := layout(map[string]string{"课时量": "-"}, map[string]string{"时长": "分钟"})
	ledgers, _ := k.Read(grid("3月", rows), "", Options{Year: 2021, Mapping: memory.With(flag)})
	want := "study rows 2021-03\n3 [2021-03] person@A3=张三 hours@B3=300\n"
	if dump(ledgers) != want || !ledgers[0].Records[0].Get(sheets.FieldHours).Quantity.Minutes {
		t.Errorf("got %s", dump(ledgers))
	}
	if (*Mapping)(nil).With(flag) != flag || flag.With(nil) != flag {
		t.Error("a mapping and none is that mapping")
	}
}
