package cli

import (
	"errors"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// Late edits stand below the shortfalls: what a figure said, what it says, and the cells; a figure that came or went too.
func TestChangesTable(t *testing.T) {
	r := sampleReport(t)
	r.Files, r.Findings = r.Files[:1], nil
	r.Figures = r.Figures[3:]
	r.Figures[0].Fragile = []sheets.Fragility{{Reading: "combine=or", Verdict: sheets.Short}}
	r.Baseline = sheets.Date{Year: 2021, Month: 4, Day: 5}
	cell := sheets.Source{}
	cell.Place = sheets.Place{File: "a.xlsx", Sheet: "3月", Cell: sheets.Cell{Row: 7, Col: 6}}
	number := func(n int, left string) *sheets.SourceValue {
		return &sheets.SourceValue{Value: sheets.Whole(n), HasNum: true, Left: left}
	}
	march := sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 3})
	r.Changes = []sheets.Change{
		{
			Rule: "study.hours", Subject: sheets.Subject{Type: sheets.SubjectPerson, Name: "李四", Group: "党建组"}, Period: march,
			Before:  &sheets.Outcome{Actual: sheets.Whole(4), HasActual: true, Target: sheets.Whole(5), Verdict: sheets.Short},
			After:   &sheets.Outcome{Actual: sheets.Whole(6), HasActual: true, Target: sheets.Whole(5), Verdict: sheets.Met},
			Sources: []sheets.SourceChange{{Place: cell.Place, Before: number(4, ""), After: number(6, "")}, {Place: cell.At(sheets.Cell{Row: 8, Col: 6}), After: &sheets.SourceValue{Left: "struck-row"}}},
		},
		{
			Rule: "meeting.centergroup", Subject: sheets.Subject{Type: sheets.SubjectOffice}, Period: march,
			Before: &sheets.Outcome{Target: sheets.Whole(1), Verdict: sheets.Short},
		},
	}
	r.Gone = []sheets.PastFinding{{Code: sheets.UncertainValue, Severity: sheets.Warning, Place: cell.At(sheets.Cell{Row: 9, Col: 6}), Message: "看不懂"}}
	r.Fresh = []sheets.Finding{sheets.Find(sheets.UncertainValue, "target", sheets.Warning, cell.At(sheets.Cell{Row: 4, Col: 6}), "raw", "≥5")}
	s := newStage(r, nil)
	if got := s.run("check", "--baseline", "earlier.json", "x"); got != 0 {
		t.Errorf("exit status %d", got)
	}
	if s.asked.Baseline != "earlier.json" {
		t.Errorf("asked for %q", s.asked.Baseline)
	}
	want := `
有1个结论换一种口径、或弄清说不准的格子就会变，见 explain 或 --json

截止 2021-04-05 以后又改动的（当时已到期，2）
  项目                 姓名    组室    期间     原来           现在    改动的格子
  学时                 李四    党建组  2021-03  4 未达标       6 达标  a.xlsx › 3月 › F7：4→6；a.xlsx › 3月 › F8：没有→空白（未计入）
  meeting.centergroup  全单位          2021-03  无记录 未达标  没有

上次有、现在没有了的问题（1）
  a.xlsx › 3月 › F9：看不懂
上次没有、现在新出现的问题（1）
  a.xlsx › 3月 › F4：“≥5”是目标，不是完成数。
`
	if got := s.stdout.String(); !strings.HasSuffix(got, want) {
		t.Errorf("got\n%s\nwant at its end\n%s", got, want)
	}
	r.Changes, r.Gone, r.Fresh = nil, nil, nil
	s = newStage(r, nil)
	s.run("check", "--lang", "en", "--baseline", "earlier.json", "x")
	if !strings.Contains(s.stdout.String(), "since the report as of 2021-04-05 nothing changed that was closed then") ||
		!strings.Contains(s.stdout.String(), "the findings are those of the earlier report") {
		t.Errorf("%s", s.stdout.String())
	}
}

// A file that is no earlier report says so and what to give instead.
func TestBaselineThatIsNone(t *testing.T) {
	s := newStage(nil, &audit.BaselineError{File: "x.json", Err: errors.New("no")})
	if got := s.run("check", "--baseline", "x.json", "x"); got != 2 {
		t.Errorf("exit status %d, want 2", got)
	}
	if got := s.stderr.String(); !strings.Contains(got, "x.json：不是以前的核对结果") || !strings.Contains(got, "用 check --json 写出的文件。") {
		t.Errorf("%s", got)
	}
}

func TestRecordsFlag(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want int
		say  string
	}{
		{[]string{"--records", t.TempDir() + "/r.csv"}, 0, ""},
		{[]string{"--records", t.TempDir() + "/R.XLSX"}, 0, ""},
		{[]string{"--records", "r.ods"}, 2, "要以 .xlsx 或 .csv 结尾"},
		{[]string{"--records", "r.xlsx", "-o", "./r.xlsx"}, 2, "汇总表和记录写到同一个文件了"},
		{[]string{"--records", "r.csv", "--json", "r.csv"}, 2, "核对结果和记录写到同一个文件了"},
	} {
		r := sampleReport(t)
		r.Files, r.Figures = r.Files[:1], r.Figures[3:]
		s := newStage(r, nil)
		if got := s.run(append([]string{"check", "x"}, tt.args...)...); got != tt.want || !strings.Contains(s.stderr.String(), tt.say) {
			t.Errorf("%v: exit status %d, want %d: %s", tt.args, got, tt.want, s.stderr.String())
		}
		if saved := len(s.saved) == 1; saved != (tt.want == 0) {
			t.Errorf("%v: saved %q", tt.args, s.saved)
		}
	}
}

// explain ends with the verdicts of the person shown, whatever the others'.
func TestExplainStatus(t *testing.T) {
	r := sampleReport(t)
	r.Files = r.Files[:1]
	for i := range r.Figures {
		r.Office.People = append(r.Office.People, sheets.Person{Name: r.Figures[i].Subject.Name, Group: r.Figures[i].Subject.Group})
	}
	for name, want := range map[string]int{"欧阳明": 1, "王五": 1, "赵六": 0, "孙七": 2} {
		s := newStage(r, nil)
		if got := s.run("explain", "--person", name, "x"); got != want {
			t.Errorf("%s: exit status %d, want %d: %s", name, got, want, s.stderr.String())
		}
		if said := s.stdout.Len() > 0; said != (want < 2) {
			t.Errorf("%s: printed\n%s", name, s.stdout.String())
		}
	}
	s := newStage(r, nil)
	if got := s.run("explain", "--person", "赵六", "--from", "2021-04", "--to", "2021-03", "x"); got != 2 || !strings.Contains(s.stderr.String(), "把起止月份对调") {
		t.Errorf("exit status %d: %s", got, s.stderr.String())
	}
}
