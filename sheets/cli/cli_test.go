package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/config"
	"ledgercheck/sheets/outfile"
)

// stage is an Env around a report made by hand; it remembers what was asked of it.
type stage struct {
	env            Env
	stdout, stderr bytes.Buffer
	asked          audit.Options
	window         Window
	saved          []string
}

func newStage(report *sheets.Report, err error) *stage {
	s := &stage{}
	s.env = Env{
		Stdout: &s.stdout, Stderr: &s.stderr,
		Data:    fstest.MapFS{"sample/学习台账.xlsx": {Data: []byte("PK sample")}},
		Now:     func() time.Time { return time.Date(2021, 4, 2, 9, 0, 0, 0, time.UTC) },
		Getenv:  func(string) string { return "" },
		Version: "v1.2.3", Commit: "abc123",
		Annotate: func(dir string, _ *sheets.Report, _ sheets.Lang, _ []string) ([]sheets.MarkedCopy, error) {
			if dir == "locked" {
				return nil, &sheets.FileError{Path: dir, Kind: sheets.ErrPermission}
			}
			return []sheets.MarkedCopy{{File: "a.xlsx", Path: dir + "/a.xlsx", Cells: 2}, {File: "b.xls", Why: sheets.Words{Zh: "这种格式不行", En: "not this format"}}}, nil
		},
		Check: func(ctx context.Context, o audit.Options) (*sheets.Report, error) {
			s.asked = o
			return report, err
		},
		SaveSummary: func(path string, _ *sheets.Report, _ sheets.Lang, _ []string) error {
			s.saved = append(s.saved, path)
			return nil
		},
		SaveRecords: func(path string, _ *sheets.Report, _ sheets.Lang, _ []string) error {
			s.saved = append(s.saved, path)
			return nil
		},
		Blank: Blank{
			Kinds: func() ([]sheets.Kind, error) { return []sheets.Kind{sheets.Roster, sheets.Study}, nil },
			Write: func(dir string, kinds []sheets.Kind, year int) ([]string, error) {
				if dir == "taken" {
					return nil, &sheets.FileError{Path: "taken/学习台账.xlsx", Kind: fs.ErrExist}
				}
				return []string{fmt.Sprintf("%s %v %d", dir, kinds, year)}, nil
			},
		},
		Manual:    func(lang sheets.Lang) ([]byte, error) { return []byte("<!DOCTYPE html>" + lang), nil },
		Configure: func(string) (*config.Folder, error) { return nil, nil },
		OpenWindow: func(_ context.Context, w Window) error {
			s.window = w
			return nil
		},
	}
	return s
}

func (s *stage) run(args ...string) int { return Main(context.Background(), args, s.env) }

func amount(t *testing.T, text string) sheets.Amount {
	t.Helper()
	a, err := sheets.ParseAmount(text)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// sampleReport has one figure of each verdict that is shown, one finding and one file that was not read.
func sampleReport(t *testing.T) *sheets.Report {
	march := sheets.Month{Year: 2021, Month: 3}
	at := func(cell string) sheets.Place {
		c, err := sheets.ParseCell(cell)
		if err != nil {
			t.Fatal(err)
		}
		return sheets.Place{File: "学习台账.xlsx", Sheet: "3月", Cell: c}
	}
	source := func(cell, value string) sheets.Source {
		return sheets.Source{Place: at(cell), Value: amount(t, value), HasNum: true}
	}
	person := func(name, group string) sheets.Subject {
		return sheets.Subject{Type: sheets.SubjectPerson, Name: name, Group: group}
	}
	return &sheets.Report{
		AsOf: sheets.Date{Year: 2021, Month: 3, Day: 31}, From: march, To: march,
		Settings: sheets.Settings{Targets: []sheets.Target{{
			Rule: "study.hours", Min: sheets.Whole(5), Unit: "学时", On: true,
			Name: sheets.Words{Zh: "学时", En: "study hours"},
			Text: sheets.Words{Zh: "每人每月不少于{min}学时", En: "at least {min} hours a month each"},
		}}},
		Files: []sheets.File{
			{Name: "学习台账.xlsx", Path: "/nowhere/学习台账.xlsx"},
			{Name: "坏.xlsx", Path: "/nowhere/坏.xlsx", Err: &sheets.FileError{Path: "坏.xlsx", Kind: sheets.ErrDamaged}},
		},
		Ledgers: []*sheets.Ledger{{
			File: "学习台账.xlsx", Sheet: "3月", Kind: sheets.Study, Layout: sheets.LayoutRows, HeaderRows: [2]int{3, 4},
			Columns: []sheets.Column{{Field: sheets.FieldPerson, Col: 2, Header: "姓名"}, {Field: sheets.FieldChars, Col: 9, Header: "字数", Unit: "万字"}}, Months: []sheets.Month{march},
		}},
		Figures: []sheets.Figure{
			{Rule: "study.hours", Subject: person("欧阳明", "干部组"), Period: sheets.MonthPeriod(march), Actual: amount(t, "4.5"), HasActual: true, Target: sheets.Whole(5), Gap: amount(t, "0.5"), Verdict: sheets.Short, Sources: []sheets.Source{source("F7", "2"), source("F8", "2.5")}},
			{Rule: "study.hours", Subject: person("李四", "党建组"), Period: sheets.MonthPeriod(march), Target: sheets.Whole(5), Gap: sheets.Whole(5), Verdict: sheets.Short, Reason: sheets.ReasonNoRecord},
			{Rule: "study.hours", Subject: person("王五", "党建组"), Period: sheets.MonthPeriod(march), Actual: sheets.Whole(3), HasActual: true, Target: sheets.Whole(5), Verdict: sheets.Unsure, Reason: sheets.ReasonUncertain, Sources: []sheets.Source{source("F9", "3"), {Place: at("F10"), Text: "≥5", Left: "uncertain"}}},
			{Rule: "study.hours", Subject: person("赵六", "党建组"), Period: sheets.MonthPeriod(march), Actual: sheets.Whole(6), HasActual: true, Target: sheets.Whole(5), Verdict: sheets.Met, Sources: []sheets.Source{source("F11", "6")}},
		},
		Findings: []sheets.Finding{{Code: "code-without-a-text", Severity: sheets.Warning, Place: at("F10")}},
	}
}

func TestCheckTable(t *testing.T) {
	s := newStage(sampleReport(t), nil)
	if got := s.run("check", "学习台账.xlsx"); got != 2 {
		t.Errorf("exit status %d, want 2: a file was not read", got)
	}
	want := `4人中1人达标，2人未达标，1人待核实
统计期间 2021-03，截止 2021-03-31，2个文件，1个没读成

未达标（2）
  学时：每人每月不少于5学时
    姓名    组室    期间     标准    实际  差额  出处
    欧阳明  干部组  2021-03     5     4.5   0.5  学习台账.xlsx › 3月 › F7 等2格
    李四    党建组  2021-03     5  无记录     5

待核实（1）
  学时：每人每月不少于5学时
    姓名  组室    期间     标准  实际  差额  出处
    王五  党建组  2021-03     5     3        有一格说不准，会改变结论；学习台账.xlsx › 3月 › F10 等2格

提醒：code-without-a-text（1）
  学习台账.xlsx › 3月 › F10：code-without-a-text
`
	if got := s.stdout.String(); got != want {
		t.Errorf("stdout:\n%s\nwant:\n%s", got, want)
	}
	want = "没读成的（1个文件）：\n  坏.xlsx：文件已损坏\n    请报送的人重新发一份。\n"
	if got := s.stderr.String(); got != want {
		t.Errorf("stderr:\n%s\nwant:\n%s", got, want)
	}
}

// Twelve months without a record are one row; a gap in the months or another figure begins a new one.
func TestMonthsShareARow(t *testing.T) {
	r := sampleReport(t)
	r.Figures = nil
	add := func(name string, month int, actual string) {
		f := sheets.Figure{Rule: "study.hours", Subject: sheets.Subject{Type: sheets.SubjectPerson, Name: name}, Period: sheets.MonthPeriod(sheets.Month{Year: 2021, Month: month}), Target: sheets.Whole(5), Verdict: sheets.Unsure}
		if actual != "" {
			f.Actual, f.HasActual = amount(t, actual), true
		}
		r.Figures = append(r.Figures, f)
	}
	for month := 1; month <= 5; month++ {
		add("李四", month, "")
	}
	add("李四", 7, "")
	add("李四", 8, "3")
	add("张三", 9, "3")
	s := newStage(r, nil)
	s.run("check", "x")
	want := `
    姓名  组室  期间              标准    实际  差额  出处
    李四        2021-01至2021-05     5  无记录
    李四        2021-07              5  无记录
    李四        2021-08              5       3
    张三        2021-09              5       3
`
	if !strings.Contains(s.stdout.String(), want) {
		t.Errorf("stdout:\n%s\nwant in it:\n%s", s.stdout.String(), want)
	}
}

func TestCheckInEnglish(t *testing.T) {
	s := newStage(sampleReport(t), nil)
	s.run("check", "--lang", "en", "学习台账.xlsx")
	for _, want := range []string{
		"1 of 4 people met, 2 short, 1 to check\n",
		"study hours: at least 5 hours a month each",
		"学习台账.xlsx › 3月 › F7 and 1 more",
	} {
		if !strings.Contains(s.stdout.String(), want) {
			t.Errorf("%q is not in:\n%s", want, s.stdout.String())
		}
	}
	if want := "坏.xlsx: it is damaged"; !strings.Contains(s.stderr.String(), want) {
		t.Errorf("%q is not in:\n%s", want, s.stderr.String())
	}
}

func TestJSONOnStandardOutputIsAlone(t *testing.T) {
	s := newStage(sampleReport(t), nil)
	s.run("check", "--json", "-", "-o", "汇总表.xlsx", "学习台账.xlsx")
	var report struct{ Schema int }
	if err := json.Unmarshal(s.stdout.Bytes(), &report); err != nil || report.Schema != 1 {
		t.Errorf("standard output is not the report alone: %v\n%s", err, s.stdout.String())
	}
	if len(s.saved) != 1 || s.saved[0] != "汇总表.xlsx" {
		t.Errorf("saved %q", s.saved)
	}
}

func TestExitStatus(t *testing.T) {
	met := sampleReport(t)
	met.Files = met.Files[:1]
	met.Figures = met.Figures[3:]
	short := sampleReport(t)
	short.Files = short.Files[:1]
	none := &sheets.Report{}
	tests := []struct {
		name   string
		report *sheets.Report
		err    error
		args   []string
		want   int
		stderr string
	}{
		{"all met", met, nil, []string{"check", "x"}, 0, ""},
		{"short", short, nil, []string{"check", "x"}, 1, ""},
		{"file not read", sampleReport(t), nil, []string{"check", "x"}, 2, "文件已损坏"},
		{"no ledger", none, nil, []string{"check", "x"}, 2, ""},
		{"inspect asks not who is short", short, nil, []string{"inspect", "x"}, 0, ""},
		{"inspect of nothing", none, nil, []string{"inspect", "x"}, 2, ""},
		{"cannot begin", nil, &sheets.FileError{Path: "t.toml", Kind: sheets.ErrMissing}, []string{"check", "x"}, 2, "出错：t.toml：没有这个文件"},
		{"another error", nil, errors.New("unknown key \"a\""), []string{"check", "x"}, 2, `unknown key "a"`},
		{"cancelled", nil, context.Canceled, []string{"check", "x"}, 2, "已取消"},
		{"no path", met, nil, []string{"check"}, 2, "没有说要读哪些文件"},
		{"unknown command", met, nil, []string{"chekc"}, 2, "是不是 ledgercheck check"},
		{"a file as command", met, nil, []string{"cli_test.go"}, 2, "ledgercheck check cli_test.go"},
		{"unknown flag", met, nil, []string{"check", "--jsn", "-", "x"}, 2, "没有 --jsn 这个参数"},
		{"unknown shorthand", met, nil, []string{"check", "-q", "x"}, 2, "没有 -q 这个参数"},
		{"flag that is none", met, nil, []string{"check", "--answer", "d", "x"}, 2, "没有 --answer 这个参数"},
		{"flag without value", met, nil, []string{"check", "x", "--json"}, 2, "--json 后面要写内容"},
		{"bad month", met, nil, []string{"check", "--from", "2021-13", "x"}, 2, "--from 的“2021-13”不对"},
		{"bad day", met, nil, []string{"check", "--as-of", "2021-02-29", "x"}, 2, "要写成 2021-03-31 这样的日期"},
		{"bad year", met, nil, []string{"check", "--year", "21", "x"}, 2, "要写成 2021 这样的年份"},
		{"bad language", met, nil, []string{"check", "--lang", "fr", "x"}, 2, "只有 zh（中文）和 en（英文）"},
		{"months swapped", met, nil, []string{"check", "--from", "2021-03", "--to", "2021-01", "x"}, 2, "把起止月份对调"},
		{"summary of another type", met, nil, []string{"check", "-o", "a.pdf", "x"}, 2, "以 .xlsx 结尾"},
		{"one name twice", met, nil, []string{"check", "-o", "a.xlsx", "--json", "./a.xlsx", "x"}, 2, "同一个文件"},
		{"open without path", met, nil, []string{"open"}, 2, "没有说要读哪些文件"},
		{"demo with a path", met, nil, []string{"demo", "x"}, 2, "demo 后面不写文件"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStage(tt.report, tt.err)
			if got := s.run(tt.args...); got != tt.want {
				t.Errorf("exit status %d, want %d; stderr:\n%s", got, tt.want, s.stderr.String())
			}
			if !strings.Contains(s.stderr.String(), tt.stderr) || tt.want != 2 && s.stderr.Len() > 0 {
				t.Errorf("stderr %q, want %q in it", s.stderr.String(), tt.stderr)
			}
		})
	}
}

func TestOptions(t *testing.T) {
	s := newStage(sampleReport(t), nil)
	s.run("check", "--roster", "r.xlsx", "--targets", "t.toml", "--from", "2021-01", "--to", "2021-03", "--year", "2020", "a", "b")
	o := s.asked
	if got := strings.Join(o.Paths, " "); got != "a b" || o.Roster != "r.xlsx" || o.Targets != "t.toml" || o.Year != 2020 || o.Data == nil {
		t.Errorf("asked for %+v", o)
	}
	if o.From.String() != "2021-01" || o.To.String() != "2021-03" || o.AsOf.String() != "2021-04-02" {
		t.Errorf("asked for %v to %v as of %v; want January to March as of today", o.From, o.To, o.AsOf)
	}
	s.run("check", "--as-of", "2021-12-31", "a")
	if s.asked.AsOf.String() != "2021-12-31" || !s.asked.From.IsZero() {
		t.Errorf("asked for %+v", s.asked)
	}
}

func TestOutputsNeverReplaceInputs(t *testing.T) {
	dir := t.TempDir()
	ledger := filepath.Join(dir, "台账.xlsx")
	if err := os.WriteFile(ledger, []byte("ledger"), 0o600); err != nil {
		t.Fatal(err)
	}
	report := sampleReport(t)
	report.Files = []sheets.File{{Name: "台账.xlsx", Path: ledger}}
	for _, args := range [][]string{
		{"check", "-o", ledger, ledger},
		{"check", "--json", filepath.Join(dir, ".", "台账.xlsx"), ledger},
		{"inspect", "--json", ledger, ledger},
	} {
		s := newStage(report, nil)
		if got := s.run(args...); got != 2 || !strings.Contains(s.stderr.String(), "不能覆盖") || len(s.saved) > 0 {
			t.Errorf("%q: exit status %d, stderr %s", args, got, s.stderr.String())
		}
	}
	if data, err := os.ReadFile(ledger); err != nil || string(data) != "ledger" {
		t.Errorf("the ledger holds %q, %v", data, err)
	}
}

func TestAFailedOutputIsTheOnlyOne(t *testing.T) {
	dir := t.TempDir()
	s := newStage(sampleReport(t), nil)
	s.env.SaveSummary = func(path string, _ *sheets.Report, _ sheets.Lang, _ []string) error {
		return &sheets.FileError{Path: path, Kind: sheets.ErrPermission}
	}
	report := filepath.Join(dir, "结果.json")
	if got := s.run("check", "-o", filepath.Join(dir, "汇总.xlsx"), "--json", report, "x"); got != 2 {
		t.Errorf("exit status %d", got)
	}
	if !strings.Contains(s.stderr.String(), "没有写到这里的权限") {
		t.Errorf("stderr %s", s.stderr.String())
	}
	if data, err := os.ReadFile(report); err != nil || !json.Valid(data) {
		t.Errorf("the report was not written: %v", err)
	}
	if !strings.Contains(s.stdout.String(), "已写出 "+report) {
		t.Errorf("stdout %s", s.stdout.String())
	}
}

// Whatever can go wrong with an output has words of its own.
func TestOutputWords(t *testing.T) {
	for _, kind := range []error{
		sheets.ErrPermission, sheets.ErrLocked, sheets.ErrNoSpace, sheets.ErrMissing,
		outfile.ErrIsInput, outfile.ErrIsFolder, outfile.ErrName, outfile.ErrCheck,
	} {
		f := outputFailure("a.xlsx", &sheets.FileError{Path: "a.xlsx", Kind: kind})
		if strings.Contains(f.What.Zh, kind.Error()) || f.Remedy.Zh == "" || f.Remedy.En == "" {
			t.Errorf("%v has no words: %+v", kind, f)
		}
	}
}

func TestOpen(t *testing.T) {
	for _, tt := range []struct {
		args string
		want Window
	}{
		{"", Window{}},
		{"--lang en", Window{Lang: sheets.English}},
		{"open a.xlsx b", Window{Paths: []string{"a.xlsx", "b"}}},
		{"open --sample --lang zh", Window{Paths: []string{}, Sample: true, Lang: sheets.Chinese}},
	} {
		s := newStage(nil, nil)
		if got := s.run(strings.Fields(tt.args)...); got != 0 || !reflect.DeepEqual(s.window, tt.want) {
			t.Errorf("%s: exit status %d, opened %+v", tt.args, got, s.window)
		}
	}
	s := newStage(nil, nil)
	s.env.OpenWindow = func(context.Context, Window) error { return ErrNoWindow }
	if got := s.run(); got != 2 || !strings.Contains(s.stderr.String(), "打不开窗口") {
		t.Errorf("without a window: exit status %d, stderr %s", got, s.stderr.String())
	}
}

func TestDemoKeepsWhatWasChanged(t *testing.T) {
	dir := t.TempDir()
	s := newStage(sampleReport(t), nil)
	if s.run("demo", "-o", dir); len(s.saved) != 1 {
		t.Fatalf("saved %q, stderr %s", s.saved, s.stderr.String())
	}
	path := filepath.Join(dir, "台账", "学习台账.xlsx")
	if data, err := os.ReadFile(path); err != nil || string(data) != "PK sample" {
		t.Fatalf("%q, %v", data, err)
	}
	if s.run("demo", "-o", dir); len(s.saved) != 2 {
		t.Errorf("the same sample again is no reason to stop: %s", s.stderr.String())
	}
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := s.run("demo", "-o", dir); got != 2 || !strings.Contains(s.stderr.String(), "被改过") {
		t.Errorf("exit status %d, stderr %s", got, s.stderr.String())
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "mine" {
		t.Errorf("the changed file holds %q, %v", data, err)
	}
}

func TestInspectText(t *testing.T) {
	r := sampleReport(t)
	r.Files = r.Files[:1]
	s := newStage(r, nil)
	s.run("inspect", "x")
	want := "学习台账.xlsx › 3月\n  学习台账 · 一行一条 · 表头第3至4行 · 0条记录 · 2021-03\n    B  姓名          person\n    I  字数（万字）  chars\n"
	if got := s.stdout.String(); got != want {
		t.Errorf("stdout:\n%s\nwant:\n%s", got, want)
	}
}

func TestVersionAndHelp(t *testing.T) {
	s := newStage(nil, nil)
	if s.run("version"); !strings.Contains(s.stdout.String(), "v1.2.3") || !strings.Contains(s.stdout.String(), "abc123") {
		t.Errorf("version: %s", s.stdout.String())
	}
	for args, want := range map[string]string{
		"--help":                 "命令：",
		"check --help":           "统计截止日期",
		"check --help --lang en": "Flags:",
		"help check":             "用法：",
		"completion bash":        "bash completion",
	} {
		s := newStage(nil, nil)
		if got := s.run(strings.Fields(args)...); got != 0 || !strings.Contains(s.stdout.String(), want) {
			t.Errorf("%s: exit status %d, no %q in\n%s", args, got, want, s.stdout.String())
		}
	}
}
