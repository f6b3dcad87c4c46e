package office

import (
	"strings"
	"testing"

	"ledgercheck/sheets"
)

func TestProblemsOfTwoLedgers(t *testing.T) {
	visits := table{kind: sheets.Visit, file: "走访.xlsx", sheet: "7月", text: `
		person|household|date|problem|status
		王磊|户一|2021-07-06|灌溉渠堵塞|已解决
		王磊|户二|2021-07-06|就业；医保|已解决；未解决
		王磊|户三|2021-07-06|危房|已解决
		王磊|户四||危房|已解决
		王磊|户五|2021-07-07|无|`}
	joint := table{kind: sheets.Visit, file: "走访二.xlsx", sheet: "7月", text: `
		person|household|date|problem|status
		郁金|户一|2021-07-06|灌溉渠堵塞。|已解决`}
	list := table{kind: sheets.Problem, file: "办实事.xlsx", sheet: "s", text: `
		raised|problem|household|status|done
		2021-07-06|灌溉渠堵塞|户一|已解决|2021-07-20
		2021-07-01|医保|户二|未解决|2021-07-06
		2021-07-06|危房|户三|未解决|
		2021-07-08|危房|户三|已解决|2021-07-09
		2021-07-06|危房|户四|已解决|2021-07-06
		2021-07-06|灌溉渠堵塞|户九|已解决|`}
	l, _, found := build(t, visits, joint, list)
	equal(t, "findings", found, strings.Join([]string{
		"duplicate-record.problem 走访二.xlsx D4", "duplicate-record.problem 办实事.xlsx B4",
		"duplicate-record.problem 办实事.xlsx B5", "conflicting-record 办实事.xlsx D6",
	}, "\n"))
	if r := l[1].Records[0]; r.Dropped != "" || len(r.Repeats) != 0 || len(r.RepeatedProblems) != 1 {
		t.Errorf("the second helper's visit counts, the problem does not: %+v", r)
	}
	if r := l[2].Records[1].RepeatedProblems; len(r) != 1 || r[0].Of != l[0].Records[1] {
		t.Errorf("the problem is the second item of the visit: %+v", r)
	}
	if len(l[0].Records[0].Rivals) != 0 || len(l[0].Records[2].Rivals) != 1 {
		t.Error("only a contradiction makes a rival")
	}
	for i, want := range []int{1, 1, 1, 0, 0, 0} {
		if got := len(l[2].Records[i].RepeatedProblems); got != want {
			t.Errorf("row %d: %d repeated problems, want %d", i+4, got, want)
		}
	}
}

func TestScopesOfNamelessRecords(t *testing.T) {
	meeting := func(file, sheet, title string) table {
		return table{kind: sheets.StyleStudy, file: file, sheet: sheet, title: title, text: "date|topic\n2021-03-05|作风建设"}
	}
	grouped := func(file, group string) table {
		return table{kind: sheets.StyleStudy, file: file, sheet: "s", text: "date|topic|group\n2021-03-05|作风建设|" + group}
	}
	for _, tt := range []struct {
		name string
		a, b table
		same bool
	}{
		{"two groups' files", meeting("干部组.xlsx", "s", ""), meeting("党建组.xlsx", "s", ""), false},
		{"two groups' titles", meeting("a.xlsx", "s", "综合科2021年学习讨论台账"), meeting("b.xlsx", "s", "干部科2021年学习讨论台账"), false},
		{"two sheets of a file", meeting("a.xlsx", "综合", ""), meeting("a.xlsx", "干部", ""), false},
		{"a copy under another name", meeting("学习讨论.xlsx", "Sheet1", "2021年组室学习讨论台账"), meeting("学习讨论 - 副本.xlsx", "台账", "组室学习讨论台账"), true},
		{"a group's copy", meeting("干部组.xlsx", "s", ""), meeting("副本干部组.xlsx", "t", "干部组学习讨论"), true},
		{"第一党小组 and 第二党小组", meeting("a.xlsx", "第一党小组", ""), meeting("b.xlsx", "第二党小组", ""), false},
		{"groups in a column", grouped("a.xlsx", "干部组"), grouped("b.xlsx", "党建组"), false},
		{"one group in a column", grouped("a.xlsx", "干部组"), grouped("b.xlsx", "干部组"), true},
		{"the office's name holds no group", meeting("a.xlsx", "s", "凤凰县委组织部学习讨论"), meeting("b.xlsx", "s", "学习讨论"), true},
	} {
		_, _, found := build(t, tt.a, tt.b)
		if same := strings.Contains(found, "duplicate-record"); same != tt.same {
			t.Errorf("%s: taken as the same %t: %s", tt.name, same, found)
		}
	}
}

func TestSignsOfOneDay(t *testing.T) {
	marks := func(file string, signs ...sheets.Mark) *sheets.Ledger {
		l := table{
			kind: sheets.SelfStudy, file: file, sheet: "s", layout: sheets.LayoutAttendance,
			text: "person|date\n张三|2021-03-05\n李四|2021-03-05",
		}.ledger(t)
		for i, sign := range signs {
			e := sheets.NewEntry(sheets.FieldMark, sheets.Cell{Row: 4 + i, Col: 3}, &sheets.Reading{State: sheets.Present, Mark: sign})
			if sign == sheets.NoMark {
				e.State = sheets.NoRecord
			}
			l.Records[i].Entries = append(l.Records[i].Entries, e)
		}
		return l
	}
	a, b := marks("a.xlsx", sheets.Attended, sheets.Attended), marks("b.xlsx", sheets.Attended, sheets.Missed)
	_, _, found := rebuild(t, []*sheets.Ledger{a, b})
	equal(t, "findings", found, "duplicate-record b.xlsx A4\nconflicting-record b.xlsx C5")
	if b.Records[0].Dropped == "" || len(a.Records[1].Rivals) != 1 {
		t.Error("the same sign counts once, another is a rival")
	}
}
