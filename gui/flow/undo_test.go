package flow

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledgercheck/gui/keep"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/remember"
)

// Whatever is changed in the settings is taken back by one step and done again by another, to the byte.
func TestEverySettingCanBeUndone(t *testing.T) {
	known := sheets.MappedLayout{Header: "姓名|时长", Units: map[string]string{"时长": "minute"}}
	for _, c := range []struct {
		what   string
		change func(d *desk)
	}{
		{"undo.target", func(d *desk) { d.SetTarget("study.hours", "6", true) }},
		{"undo.target", func(d *desk) { d.SetTarget("talk.covered", "1", false) }},
		{"undo.reading", func(d *desk) { r := d.Readings()[0]; d.SetReading(r.Key, r.Options[1].Value) }},
		{"undo.reset", func(d *desk) { d.ResetTargets() }},
		{"undo.roster", func(d *desk) { d.SetRoster(append(d.Roster(), RosterRow{Name: "李四"})) }},
		{"undo.roster", func(d *desk) { d.SetRoster(nil) }},
		{"undo.columns", func(d *desk) { d.ForgetKnown(d.Remembered()[0]) }},
		{"undo.answer", func(d *desk) { d.TakeBack(d.AnswersGiven()[0]) }},
		{"undo.import", func(d *desk) {
			_ = d.ReplaceSettings(func() error { return d.deps.Keep.Write(rosterFile, rosterText([]RosterRow{{Name: "王五"}})) })
		}},
	} {
		d := withSettings(t)
		d.useKept()
		d.SetTarget("study.chars", "9000", true)
		d.SetRoster([]RosterRow{{Name: "张三"}})
		d.changeColumns(func(m *remember.Columns) error { return m.Put(known) })
		d.keepAnswers(sheets.Answers{Rules: []sheets.AnswerRule{{Field: sheets.FieldHours, Text: "半天", Read: "3学时"}}})
		d.OpenSettings()
		d.undo = nil
		before := d.everything()
		c.change(d)
		after := d.everything()
		if before == after || !d.CanUndo() || d.CanRedo() {
			t.Fatalf("%s: nothing to take back", c.what)
		}
		if want := d.texts.T("undo", "what", d.texts.T(c.what)); d.UndoText() != want {
			t.Errorf("would take back %q, want %q", d.UndoText(), want)
		}
		d.stale = false
		d.Undo()
		if now := d.everything(); now != before || !d.stale || d.CanUndo() || d.Undone() == "" {
			t.Errorf("%s: taken back it is\n%s\nand was\n%s", c.what, now, before)
		}
		d.Redo()
		if now := d.everything(); now != after || d.CanRedo() || !strings.Contains(d.Undone(), d.texts.T(c.what)) {
			t.Errorf("%s: done again it is\n%s\nand was\n%s", c.what, now, after)
		}
	}
}

// everything is all that the result hangs on, as text.
func (d *desk) everything() string {
	d.t.Helper()
	now, err := d.decided()
	if err != nil {
		d.t.Fatal(err)
	}
	var b bytes.Buffer
	for _, file := range d.decidedFiles() {
		raw, there := now.files[file]
		b.WriteString(file.name)
		if there {
			b.WriteString(":" + string(raw))
		}
		b.WriteString("\n")
	}
	b.WriteString(now.targets + "\n" + now.roster + "\n" + now.columns + "\n")
	for _, r := range now.answers.Rules {
		b.WriteString(r.Text + "=" + r.Read + "\n")
	}
	return b.String()
}

// Undo goes back over changes of different kinds in their order, and beside a result it judges anew and says what it did.
func TestUndoBesideAResult(t *testing.T) {
	d := withSettings(t)
	d.OpenSettings()
	d.SetTarget("study.hours", "6", true)
	d.SetRoster([]RosterRow{{Name: "张三"}})
	d.CloseSettings()
	d.until("a result", func() bool { return d.State() == Ready })
	var o audit.Options
	d.check = func(_ context.Context, with audit.Options) (*sheets.Report, error) {
		o = with
		return smallReport(), nil
	}
	d.Undo()
	d.until("a result without the roster", func() bool { return d.State() == Ready })
	if o.Roster != "" || o.Targets == "" || d.Undone() != "已撤销：改花名册。要恢复，按Ctrl+Y。" {
		t.Errorf("roster %q, targets %q, %q", o.Roster, o.Targets, d.Undone())
	}
	d.Undo()
	d.until("a result by the program's targets", func() bool { return d.State() == Ready })
	if o.Targets != "" || d.CanUndo() {
		t.Errorf("targets %q", o.Targets)
	}
	d.Again()
	d.until("a result", func() bool { return d.State() == Ready })
	if d.Undone() != "" {
		t.Errorf("after another reading it still says %q", d.Undone())
	}
	d.Clear()
	if d.Redo(); !d.CanRedo() {
		t.Error("something is done again where nobody sees it")
	}
}

// What another window changed meanwhile is not written over.
func TestUndoLeavesWhatOthersChanged(t *testing.T) {
	d := withSettings(t)
	d.OpenSettings()
	d.SetTarget("study.hours", "6", true)
	if err := d.deps.Keep.Write(TargetsFile, []byte("# another's\n")); err != nil {
		t.Fatal(err)
	}
	d.Undo()
	if raw, _ := d.deps.Keep.Read(TargetsFile); string(raw) != "# another's\n" || d.CanUndo() || d.Notice().IsZero() {
		t.Errorf("now %q, %v", raw, d.CanUndo())
	}
}

// Where nothing can be written, nothing is half undone and it is said.
func TestUndoThatCannotBeKept(t *testing.T) {
	d := withSettings(t)
	d.OpenSettings()
	d.SetTarget("study.hours", "6", true)
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	was := d.base.Targets
	d.deps.Keep = keep.Folder(filepath.Join(blocked, "below"))
	d.Undo()
	if d.base.Targets != was || d.Undone() != "" || d.Notice().IsZero() {
		t.Errorf("targets %q, %q", d.base.Targets, d.Undone())
	}
}

// A result that was made by other settings is not shown: it is made anew, whichever way the clerk goes there.
func TestAStaleResultIsNotShown(t *testing.T) {
	d := withSettings(t)
	for _, step := range []Step{StepRecognise, StepResult, StepSave} {
		d.Go(StepPick)
		d.OpenSettings()
		d.SetTarget("study.hours", map[bool]string{true: "6", false: "7"}[d.target("study.hours").Min != sheets.Whole(6)], true)
		d.CloseSettings()
		read := 0
		d.check = func(context.Context, audit.Options) (*sheets.Report, error) { read++; return smallReport(), nil }
		d.Go(step)
		d.until("a result", func() bool { return d.State() == Ready })
		if read != 1 {
			t.Errorf("step %d shows the result of before", step)
		}
		d.Go(StepResult)
		if read != 1 || d.State() != Ready {
			t.Error("it is read twice")
		}
	}
	// Cancelled, the result of before is there; it is not the one that is saved.
	d.OpenSettings()
	d.SetTarget("study.hours", "8", true)
	d.check = func(ctx context.Context, _ audit.Options) (*sheets.Report, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	d.CloseSettings()
	d.Cancel()
	d.check = func(context.Context, audit.Options) (*sheets.Report, error) { return smallReport(), nil }
	if d.Go(StepSave); d.State() != Working {
		t.Errorf("state %d", d.State())
	}
}

// Over an office's own targets a change holds until the window is closed, touches neither the office's file nor the clerk's
// own, is said, and can be saved for whoever looks after the office's settings.
func TestTargetsOverAnOfficesOwn(t *testing.T) {
	office := filepath.Join(t.TempDir(), "targets.toml")
	text := "[rule.'study.chars']\nmin = 9000\n"
	if err := os.WriteFile(office, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	d := withSettings(t)
	if err := d.deps.Keep.Write(TargetsFile, []byte("# 自己的\n")); err != nil {
		t.Fatal(err)
	}
	d.base.Targets, d.started.Targets = office, office
	d.OpenSettings()
	if d.OfficeTargets() != office || d.HasOwnTargets() {
		t.Fatalf("office %q, own %v", d.OfficeTargets(), d.HasOwnTargets())
	}
	if !d.SetTarget("study.hours", "6", true) || !d.HasOwnTargets() {
		t.Fatal("not taken")
	}
	if l := d.target("study.chars"); l.Min != sheets.Whole(9000) {
		t.Errorf("the office's own target is lost: %+v", l)
	}
	copied := filepath.Join(t.TempDir(), "copy.toml")
	if err := d.ExportTargets(copied); err != nil {
		t.Fatal(err)
	}
	if raw, _ := os.ReadFile(copied); !strings.Contains(string(raw), "9000") || !strings.Contains(string(raw), "study.hours") {
		t.Errorf("saved:\n%s", raw)
	}
	d.Undo()
	if l := d.target("study.hours"); l.Min != sheets.Whole(5) || d.base.Targets != office {
		t.Errorf("taken back: %+v by %s", l, d.base.Targets)
	}
	d.Redo()
	session := string(d.session)
	d.Close()
	if _, err := os.Stat(session); !os.IsNotExist(err) {
		t.Errorf("%s is left over", session)
	}
	if raw, _ := os.ReadFile(office); string(raw) != text {
		t.Errorf("the office's file is now\n%s", raw)
	}
	if raw, _ := d.deps.Keep.Read(TargetsFile); string(raw) != "# 自己的\n" {
		t.Errorf("the clerk's file is now\n%s", raw)
	}
	again := New(d.deps, audit.Options{Targets: office}, sheets.Chinese)
	if again.base.Targets != office || again.HasOwnTargets() {
		t.Errorf("the next start goes by %s", again.base.Targets)
	}
}

// The roster of the settings goes by what it is, in the language of the window; an office's by its own name.
func TestTheOwnRosterHasAName(t *testing.T) {
	d := withSettings(t)
	var o audit.Options
	d.check = func(_ context.Context, with audit.Options) (*sheets.Report, error) {
		o = with
		return smallReport(), nil
	}
	read := func() string {
		d.Again()
		d.until("a result", func() bool { return d.State() == Ready })
		return o.RosterName
	}
	d.base.Roster, d.started.Roster, d.started.RosterName = "/tmp/x/干部名册.xlsx", "/tmp/x/干部名册.xlsx", "单位设置.zip/干部名册.xlsx"
	if got := read(); got != "单位设置.zip/干部名册.xlsx" {
		t.Errorf("the office's roster is called %q", got)
	}
	d.SetRoster([]RosterRow{{Name: "张三"}})
	if got := read(); got != "花名册（设置里的）" {
		t.Errorf("it is called %q", got)
	}
	d.OpenSettings()
	d.SetLang(sheets.English)
	d.CloseSettings()
	d.until("a result in English", func() bool { return d.State() == Ready })
	if o.RosterName != "Roster (from the settings)" {
		t.Errorf("it is called %q", o.RosterName)
	}
}
