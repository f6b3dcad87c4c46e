package flow

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// figure gives the Ref of a figure of the report.
func (d *desk) figure(name string, rule sheets.RuleID, verdict sheets.Verdict) Ref {
	d.t.Helper()
	for i, f := range d.Report().Figures {
		if f.Subject.Name == name && f.Rule == rule && f.Verdict == verdict {
			return Ref{Figure: i + 1}
		}
	}
	d.t.Fatalf("no figure %s %s", name, rule)
	return Ref{}
}

func (d *desk) evidence(ref Ref) Evidence {
	d.t.Helper()
	d.Choose(ref)
	e, ok := d.Evidence()
	if !ok {
		d.t.Fatalf("no evidence for %+v", ref)
	}
	return e
}

func facts(e Evidence) string {
	var out []string
	for _, f := range e.Facts {
		out = append(out, f.Label+" "+f.Value)
	}
	return strings.Join(out, "; ")
}

func TestEvidenceOfAShortfall(t *testing.T) {
	d := opened(t)
	e := d.evidence(d.figure("李四", "study.hours", sheets.Short))
	if e.Title != "李四 · 2021年3月 · 学时" || e.Label != "▼ 未达标" || e.Rule != "每人每月不少于5学时" {
		t.Errorf("%q %q %q", e.Title, e.Label, e.Rule)
	}
	if got := facts(e); got != "标准 ≥ 5学时; 实际 3.5学时; 差额 1.5学时" {
		t.Errorf("facts %q", got)
	}
	if e.Sum != "2 + 1.5 = 3.5" {
		t.Errorf("sum %q", e.Sum)
	}
	want := []SourceGroup{{Place: studyFile + " › 3月", Path: "/office/台账/干部组/学习台账.xlsx", Lines: []SourceLine{{"F7", "2", ""}, {"F8", "1.5", ""}}}}
	if !reflect.DeepEqual(e.Groups, want) || len(e.Left) != 0 || len(e.Notes) != 0 {
		t.Errorf("groups %+v left %+v notes %+v", e.Groups, e.Left, e.Notes)
	}
}

func TestEvidenceOfNothing(t *testing.T) {
	d := opened(t)
	e := d.evidence(d.figure("李四", "study.chars", sheets.Short))
	if facts(e) != "标准 ≥ 10000字; 实际 没有; 差额 10000字" || e.Because != "这段时间没有记录。" || !e.NoCells || e.Sum != "" {
		t.Errorf("%+v", e)
	}
}

func TestEvidenceOfDoubt(t *testing.T) {
	d := opened(t)
	e := d.evidence(d.figure("赵六", "study.hours", sheets.Unsure))
	if len(e.Left) != 1 || e.Left[0].Lines[0] != (SourceLine{"F13", "≥5", "数值看不准，没有计入"}) {
		t.Errorf("left out: %+v", e.Left)
	}
	if len(e.Notes) != 1 || e.Notes[0].Place != studyFile+" › 3月 › F13" {
		t.Errorf("notes: %+v", e.Notes)
	}
	if e.Because == "" || strings.Contains(facts(e), "差额") {
		t.Errorf("%+v", e)
	}
	d.Back()
	if _, ok := d.Evidence(); ok {
		t.Error("Esc does not close the evidence")
	}
}

// The arithmetic is shown only where it is true: three cells of minutes do not add up to the hours.
func TestSumIsNeverWrong(t *testing.T) {
	d := opened(t)
	counted := func(values ...string) []sheets.Source {
		var out []sheets.Source
		for i, v := range values {
			out = append(out, sheets.Source{Place: at(studyFile, "3月", fmt.Sprintf("F%d", i+1)), Value: amount(v), HasNum: true})
		}
		return out
	}
	for _, tt := range []struct {
		actual string
		from   []sheets.Source
		want   string
	}{
		{"4", counted("2", "2"), "2 + 2 = 4"},
		{"1.5", counted("45", "45"), "依据2处记录"},
		{"5", counted("5"), ""},
		{"10", counted("1", "1", "1", "1", "1", "1", "1", "1", "1", "1"), "1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + … 共10项 = 10"},
		{"2", []sheets.Source{{Text: "已解决"}, {Text: "√"}}, "依据2处记录"},
		{"0", nil, ""},
	} {
		f := sheets.Figure{Actual: amount(tt.actual), HasActual: true}
		if got := d.sumText(&f, tt.from); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.actual, got, tt.want)
		}
	}
}

func TestEvidenceOfRowFindingAndFile(t *testing.T) {
	d := opened(t)
	row := d.evidence(d.Shown().Rows[2].Cells[0].Ref)
	if row.Title != "李四" || row.Label != "▼ 未达标" || facts(row) != "2月 学时 ✓ 6; 3月 学时 ▼ 差1.5; 3月 字数 ▼ 无记录" {
		t.Errorf("row %q %q %q", row.Title, row.Label, facts(row))
	}
	e := d.evidence(row.Facts[1].Ref)
	if e.Title != "李四 · 2021年3月 · 学时" {
		t.Errorf("from a row's fact to %q", e.Title)
	}
	finding := d.evidence(Ref{Finding: 2})
	if finding.Groups[0].Lines[0] != (SourceLine{"F13", "≥5", ""}) || finding.Groups[0].Path == "" {
		t.Errorf("finding %+v", finding)
	}
	file := d.evidence(Ref{File: 4})
	if file.Label != "！ 没读成" || len(file.Notes) != 1 || file.Notes[0].Remedy == "" || !strings.Contains(file.Detail, "protected") {
		t.Errorf("file %+v", file)
	}
	good := d.evidence(Ref{File: 1})
	if facts(good) != "3月 学习台账，9条记录; 说明 没有认出" {
		t.Errorf("file %q", facts(good))
	}
	for _, ref := range []Ref{{Figure: 999}, {Finding: 99}, {File: 99}, {Subject: 99, tab: TabPeople}} {
		d.Choose(ref)
		if _, ok := d.Evidence(); ok {
			t.Errorf("evidence for %+v", ref)
		}
	}
}

// A file whose error no finding tells of still gets a sentence and a remedy.
func TestEveryFileErrorHasARemedy(t *testing.T) {
	d := opened(t)
	kinds := []error{
		sheets.ErrLocked, sheets.ErrEncrypted, sheets.ErrDamaged, sheets.ErrNotWorkbook, sheets.ErrUnsupported,
		sheets.ErrTooLarge, sheets.ErrPermission, sheets.ErrMissing, sheets.ErrNoLedger,
	}
	for _, lang := range []sheets.Lang{sheets.Chinese, sheets.English} {
		d.SetLang(lang)
		seen := map[string]bool{}
		for _, k := range kinds {
			tr := d.fileTrouble(&sheets.FileError{Path: "a.xlsx", Kind: k})
			if seen[tr.What] || strings.HasPrefix(tr.What, "file.") || strings.HasPrefix(tr.Remedy, "file.") {
				t.Errorf("%v: %+v", k, tr)
			}
			seen[tr.What] = true
		}
	}
}

func TestFiles(t *testing.T) {
	d := opened(t)
	var got []string
	for _, f := range d.Files() {
		got = append(got, f.Mark.Sign()+f.Name+" "+f.State)
	}
	want := "？学习台账.xlsx 有1处要看一下; ✓走访.xlsx 已读; ？通知.xlsx 没有认出台账; ！加密.xlsx 没读成"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got %s\nwant %s", s, want)
	}
}

func TestPeriodTexts(t *testing.T) {
	d := opened(t)
	mar := sheets.Month{Year: 2021, Month: 3}
	for _, tt := range []struct {
		p        sheets.Period
		withYear bool
		want     string
	}{
		{sheets.MonthPeriod(mar), false, "3月"},
		{sheets.MonthPeriod(mar), true, "2021年3月"},
		{sheets.YearPeriod(2021), false, "2021年"},
		{sheets.HalfMonthPeriod(mar, false), false, "3月上半月"},
		{sheets.DayPeriod(mar.First()), false, "2021年3月1日"},
		{sheets.WeekPeriod(mar.First()), false, "第9周（3.1–3.7）"},
		{sheets.RangePeriod(sheets.Month{Year: 2020, Month: 11}, mar), true, "2020年11月—2021年3月"},
	} {
		if got := periodText(d.Texts(), tt.p, tt.withYear); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.p, got, tt.want)
		}
	}
}
