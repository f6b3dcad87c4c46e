package flow

import (
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

func (d *desk) steps() string {
	var out []string
	for _, s := range d.Steps() {
		text := s.Title
		if s.Now {
			text = "[" + text + "]"
		}
		if s.Done {
			text += "✓"
		}
		if s.Asks > 0 {
			text += fmt.Sprint("?", s.Asks)
		}
		if !s.Can {
			text = "(" + text + ")"
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

func TestSteps(t *testing.T) {
	d := newDesk(t)
	if got := d.steps(); got != "[选文件] (看认对没有) (看结果) (保存)" {
		t.Errorf("at the start: %s", got)
	}
	d.Go(StepResult) // not yet
	d.Go(99)
	if d.State() != Empty {
		t.Fatalf("state %d", d.State())
	}
	d.Add("/office/台账")
	d.Go(StepSave) // not while working
	if got := d.steps(); got != "([选文件]) (看认对没有) (看结果) (保存)" {
		t.Errorf("at work: %s", got)
	}
	d.until("a result", func() bool { return d.State() == Ready })
	if got := d.steps(); got != "选文件✓ 看认对没有✓ [看结果] 保存" {
		t.Errorf("with a result: %s", got)
	}
	for _, tt := range []struct {
		step  Step
		state State
	}{{StepSave, SavePage}, {StepRecognise, Recognising}, {StepPick, Empty}, {StepResult, Ready}, {StepSave, SavePage}} {
		d.Go(tt.step)
		if d.State() != tt.state {
			t.Errorf("step %d leads to state %d", tt.step, d.State())
		}
	}
	d.Back()
	if d.State() != Ready {
		t.Error("Esc does not lead from saving to the result")
	}
	// Choosing files anew on the first step begins anew; elsewhere files join.
	d.Add("/more")
	d.until("a result", func() bool { return d.State() == Ready })
	if n := len(d.Job().Paths); n != 2 {
		t.Errorf("%d paths", n)
	}
	d.Go(StepPick)
	d.Add("/other")
	d.until("a result", func() bool { return d.State() == Ready })
	if n := len(d.Job().Paths); n != 1 {
		t.Errorf("%d paths after choosing anew", n)
	}
	d.check = nil
}

func TestDoubtsAreShownFirst(t *testing.T) {
	d := newDesk(t)
	r := smallReport()
	r.Ledgers = append(r.Ledgers, &sheets.Ledger{File: "走访.xlsx", Sheet: "四月", Kind: sheets.Visit, Records: make([]*sheets.Record, 5)})
	r.Findings = append(r.Findings, sheets.Find(sheets.AmbiguousColumn, "", sheets.Warning, at("走访.xlsx", "走访", "C3"), "raw", "时长"))
	d.real, d.report = r, r
	list := d.Layouts()
	var got []string
	for _, l := range list {
		got = append(got, fmt.Sprintf("%s%s %s %d", l.Mark.Sign(), l.Title, l.Count, len(l.Asks)))
	}
	want := "？走访台账 2个工作表同一格式（1个文件），共7条记录 1|✓没有认出 1个工作表 0|✓学习台账 9条记录 0"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	d.settle(Job{Paths: []string{"/x"}}, r, nil)
	if d.State() != Recognising || !strings.Contains(d.Doubtful(), "1") {
		t.Errorf("state %d, says %q", d.State(), d.Doubtful())
	}
	d.Go(StepResult)
	if d.State() != Ready {
		t.Error("the result is not reached")
	}
}

func TestSample(t *testing.T) {
	d := opened(t)
	l := d.report.Ledgers[0]
	l.HeaderRows = [2]int{2, 2}
	l.Columns = []sheets.Column{{Field: sheets.FieldPerson, Col: 2}, {Field: sheets.FieldDate, Col: 3}, {Field: sheets.FieldHours, Col: 4}, {Field: sheets.FieldTopic, Col: 5}}
	l.Records = []*sheets.Record{{Row: 3}, {Row: 3}, {Row: 5}}
	d.books = []*book{{name: studyFile, sheets: []*sheets.Sheet{sheetFrom("3月", "学习台账\n序号|姓名|时间|学时|内容\n1|张三|3.1|2|甲\n合计|||2\n2|李四|3.2|1|乙")}}}
	d.layouts = nil
	var x *Layout
	for _, y := range d.Layouts() {
		if y.ledger == l {
			x = y
		}
	}
	s := d.SampleOf(x)
	if s == nil {
		t.Fatal("no sample")
	}
	want := "A B C D E\n2 序号 姓名 时间 学时 内容\n3 1 张三 3.1 2 甲\n5 2 李四 3.2 1 乙"
	if got := s.Piece.dump(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := fmt.Sprint(s.Roles, s.Names); got != "[0 1 2 3 4] [ 姓名 日期 学时 内容]" {
		t.Errorf("roles %s", got)
	}
	if d.SampleOf(x) != s {
		t.Error("made twice")
	}
	d.ChooseLayout(1)
	d.ChooseLayout(99)
	if d.ChosenLayout() != 1 {
		t.Errorf("layout %d", d.ChosenLayout())
	}
}
