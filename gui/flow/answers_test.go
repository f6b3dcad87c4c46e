package flow

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledgercheck/gui/keep"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/templates"
)

// atSample gives a desk with the real engine on the sample office, whose 近1万字 asks for an answer.
func atSample(t *testing.T) *desk {
	d := newDesk(t)
	dir := filepath.Join("..", "..", "templates", "sample") // only read
	d.deps.Keep = keep.Folder(t.TempDir())
	d.base.Data = templates.FS
	d.check = audit.Run
	d.SetAsOf(sheets.Date{Year: 2021, Month: 12, Day: 31})
	d.Add(dir)
	d.settled2()
	return d
}

func (d *desk) settled2() {
	d.t.Helper()
	d.until("a result", func() bool { return d.State() != Working })
}

// findingOf gives the first finding of a code.
func (d *desk) findingOf(code sheets.Code) int {
	for i := range d.report.Findings {
		if d.report.Findings[i].Code == code {
			return i + 1
		}
	}
	return 0
}

func (d *desk) verdictOf(name string, rule sheets.RuleID, m int) sheets.Verdict {
	for _, f := range d.report.Figures {
		if f.Subject.Name == name && f.Rule == rule && int(f.Period.Span.From.Month) == m {
			return f.Verdict
		}
	}
	return 0
}

func TestAnAnswerDecidesAVerdict(t *testing.T) {
	d := atSample(t)
	at := func() sheets.Verdict { return d.verdictOf("闻人清", "study.chars", 2) }
	if at() != sheets.Unsure {
		t.Fatalf("闻人清 is %v before any answer", at())
	}
	n := d.findingOf(sheets.ApproximateValue)
	if n == 0 {
		t.Fatal("nothing is approximate")
	}
	d.Choose(Ref{Finding: n})
	e, _ := d.Evidence()
	if e.Answer == nil || !e.Answer.Read || !e.Answer.Always || len(e.Answer.Acts) == 0 || e.Answer.Hint == "" {
		t.Fatalf("offers %+v", e.Answer)
	}
	if d.Answer(n, sheets.ActRead, "  ", false) || d.Answer(999, sheets.ActSkip, "", false) {
		t.Error("an empty answer is taken")
	}
	if !d.Answer(n, sheets.ActRead, "9800字", false) {
		t.Fatal("not taken")
	}
	d.settled2()
	if at() != sheets.Met {
		t.Errorf("闻人清 is %v with 9800 read", at())
	}
	d.Undo()
	d.settled2()
	if at() != sheets.Unsure || d.CanUndo() || !d.CanRedo() {
		t.Errorf("undone: %v", at())
	}
	d.Redo()
	d.settled2()
	if at() != sheets.Met || d.CanRedo() {
		t.Errorf("redone: %v", at())
	}
	// A kill loses nothing: another start has the answer.
	again := New(d.deps, d.base, sheets.Chinese)
	if len(again.AnswersGiven()) != 1 || !strings.Contains(again.AnswersGiven()[0].Title, "9800字") {
		t.Errorf("after a kill: %+v", again.AnswersGiven())
	}
	// It is seen, and can be taken back, in the settings.
	d.OpenSettings()
	d.TakeBack(d.AnswersGiven()[0])
	d.CloseSettings()
	d.settled2()
	if at() != sheets.Unsure || len(d.AnswersGiven()) != 0 {
		t.Errorf("taken back: %v", at())
	}
	d.Undo()
	d.settled2()
	if at() != sheets.Met {
		t.Error("taking back cannot be undone")
	}
}

// 以后都这样 answers every cell of that kind that says the same.
func TestAnAnswerForEver(t *testing.T) {
	d := atSample(t)
	n := d.findingOf(sheets.ApproximateValue)
	if !d.Answer(n, sheets.ActRead, "9800字", true) {
		t.Fatal("not taken")
	}
	d.settled2()
	if len(d.answers.Rules) != 1 || len(d.answers.Answers) != 0 || d.verdictOf("闻人清", "study.chars", 2) != sheets.Met {
		t.Errorf("%+v, %v", d.answers, d.verdictOf("闻人清", "study.chars", 2))
	}
	g := d.AnswersGiven()
	if len(g) != 1 || !strings.Contains(g[0].Title, "都按9800字算") {
		t.Errorf("%+v", g)
	}
	d.TakeBack(g[0])
	d.settled2()
	if len(d.answers.Rules) != 0 {
		t.Error("the rule stays")
	}
}

func TestAnswersThatCannotBeKeptAreNotGiven(t *testing.T) {
	d := atSample(t)
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.deps.Keep = keep.Folder(filepath.Join(blocked, "below"))
	if d.Answer(d.findingOf(sheets.ApproximateValue), sheets.ActAccept, "", false) || d.CanUndo() {
		t.Error("an answer that would be lost is taken")
	}
	if n := d.Notice(); n.What == "" {
		t.Error("nothing is said")
	}
}

func TestABrokenFileOfAnswersIsSaid(t *testing.T) {
	d := newDesk(t)
	d.deps.Keep = keep.Folder(t.TempDir())
	if err := d.deps.Keep.Write(AnswersFile, []byte("version = 99")); err != nil {
		t.Fatal(err)
	}
	again := New(d.deps, audit.Options{}, sheets.Chinese)
	if n := again.Notice(); n.What == "" || n.Remedy == "" {
		t.Error("nothing is said")
	}
}

func TestPasswords(t *testing.T) {
	d := newDesk(t)
	var asked [][]string
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) {
		asked = append(asked, o.Passwords)
		r := smallReport()
		r.Findings = nil
		switch {
		case len(o.Passwords) == 0:
			r.Findings = append(r.Findings, sheets.Find(sheets.EncryptedFile, "", sheets.Error, sheets.Place{File: "a/加密.xlsx"}),
				sheets.Find(sheets.EncryptedFile, "method", sheets.Error, sheets.Place{File: "怪.ods"}))
		case o.Passwords[len(o.Passwords)-1] != "right":
			r.Findings = append(r.Findings, sheets.Find(sheets.EncryptedFile, "wrong-password", sheets.Error, sheets.Place{File: "a/加密.xlsx"}))
		}
		return r, nil
	}
	d.Add("/x")
	d.settled2()
	if !d.AsksPassword() || !strings.Contains(d.LockedText(), "加密.xlsx") || strings.Contains(d.LockedText(), "怪.ods") {
		t.Fatalf("asks %v: %s", d.AsksPassword(), d.LockedText())
	}
	d.Unlock("wrong")
	d.settled2()
	if !d.AsksPassword() || !strings.Contains(d.LockedText(), "密码不对") {
		t.Errorf("says %s", d.LockedText())
	}
	d.Unlock("right")
	d.settled2()
	if d.AsksPassword() || len(asked) != 3 || strings.Join(asked[2], ",") != "wrong,right" {
		t.Errorf("asked %q", asked)
	}
	d.Clear()
	d.Add("/y")
	d.settled2()
	d.Unlock("") // goes on without
	if d.AsksPassword() || d.State() != Ready || len(asked) != 4 || len(asked[3]) != 0 {
		t.Errorf("asks again; passwords %q", asked[3])
	}
	d.AskPassword()
	if !d.AsksPassword() {
		t.Error("not asked after all")
	}
}

func TestQuestionsAreAskedOnce(t *testing.T) {
	d := newDesk(t)
	d.deps.Keep = keep.Folder(t.TempDir())
	d.useKept()
	var remembered string
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) {
		r := smallReport()
		r.Ledgers[0].Header = "姓名|时长"
		if raw, err := os.ReadFile(o.Remembered); err == nil {
			remembered = string(raw)
			return r, nil
		}
		r.Questions = []sheets.Question{{
			Header: "姓名|时长", Kind: sheets.Study, Kinds: []sheets.Kind{sheets.Study, sheets.Training, sheets.Unrecognised},
			Columns: []sheets.ColumnQuestion{
				{Key: "时长", Col: 3, Header: "时长", Why: sheets.AskUnit, Field: sheets.FieldHours, Units: []string{"分钟", "小时"}, Samples: []string{"90", "120"}},
				{Key: "D", Col: 4, Why: sheets.AskUnused, Fields: []sheets.Field{sheets.FieldChars, sheets.NoField}},
			},
		}}
		return r, nil
	}
	d.Add("/x")
	d.settled2()
	if d.State() != Recognising {
		t.Fatalf("state %d", d.State())
	}
	x := d.Layouts()[0]
	if len(x.Questions) != 3 || x.Mark != FileLook {
		t.Fatalf("%+v", x)
	}
	for _, a := range x.Questions {
		if strings.Contains(a.Text, "{") || a.Text == "" || a.Chosen != 0 || len(a.Options) < 2 {
			t.Errorf("asks %+v", a)
		}
	}
	if !strings.Contains(x.Questions[1].Text, "C列“时长”") || x.Questions[1].Example != "例如：90、120" {
		t.Errorf("asks %+v", x.Questions[1])
	}
	x.Questions[1].Choose(1)
	x.Questions[1].Choose(7)
	x.Questions[2].Choose(1)
	d.Decide(x)
	d.settled2()
	if d.State() != Ready {
		t.Errorf("asked again")
	}
	for _, want := range []string{"kind = 'study'", "'时长' = '小时'", "D = '-'"} {
		if !strings.Contains(strings.ReplaceAll(remembered, `"`, "'"), want) {
			t.Errorf("remembers %s, lacks %s", remembered, want)
		}
	}
	known := d.Remembered()
	if len(known) != 1 || known[0].Title != "姓名 · 时长" || !strings.Contains(known[0].Detail, "“时长”列的单位是小时") {
		t.Errorf("%+v", known)
	}
	d.ForgetKnown(known[0])
	if len(d.Remembered()) != 0 {
		t.Error("not forgotten")
	}
}

// A form that was taken for the wrong ledger without a question can be said to be another one, or none.
func TestWhatWasTakenForCertainCanBeDoubted(t *testing.T) {
	d := newDesk(t)
	d.deps.Keep = keep.Folder(t.TempDir())
	d.useKept()
	d.base.Data, d.check = templates.FS, audit.Run
	path := filepath.Join(t.TempDir(), "3月学习台账.csv")
	if err := os.WriteFile(path, []byte("2021年3月干部学习台账\n姓名,学习时间,学习内容,学时\n张三,2021-03-05,党史,5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Add(path)
	d.settled2()
	x := d.Layouts()[0]
	if len(x.Questions) != 0 || x.ledger.Kind != sheets.Study || !d.CanDoubt(x) {
		t.Fatalf("%+v", x)
	}
	d.Doubt(x)
	a := x.Questions[0]
	if a.Options[a.Chosen].Value != string(sheets.Study) || len(a.Options) != len(offeredKinds) || d.CanDoubt(x) {
		t.Errorf("%+v", a)
	}
	a.Choose(len(a.Options) - 1)
	d.Decide(x)
	d.settled2()
	if got := d.Layouts()[0].ledger.Kind; got != sheets.Unrecognised {
		t.Errorf("it still is %s", got)
	}
}
