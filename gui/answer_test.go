package gui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/widgets"
	"ledgercheck/sheets"
)

// F8, Ctrl+E, the value, Enter: answered. The picture of the sheet that comes meanwhile takes nothing away of what is typed.
func TestAnsweringByKeyboard(t *testing.T) {
	s := play(t, scene{"answer", func(s *stage) { s.open() }}, mode{lang: sheets.Chinese, size: fyne.NewSize(1366, 768)}, sampleOffice(t))
	for range 5 {
		s.typed(&fyne.KeyEvent{Name: fyne.KeyF8})
		if s.reply != nil {
			break
		}
	}
	s.ctrl(fyne.KeyE)
	field, ok := s.window.Canvas().Focused().(*widgets.Field)
	if !ok {
		t.Fatal("Ctrl+E leads nowhere")
	}
	test.Type(field, "98")
	s.drawEvidence()
	again, ok := s.window.Canvas().Focused().(*widgets.Field)
	if !ok || again == field || again.Text != "98" {
		t.Fatalf("what was typed is lost: %+v", again)
	}
	test.Type(again, "00字")
	s.key(fyne.KeyReturn)
	s.until("the answer", func() bool { return s.flow.State() == flow.Ready && len(s.flow.AnswersGiven()) == 1 })
	s.ctrl(fyne.KeyZ)
	s.until("the answer taken back", func() bool { return s.flow.State() == flow.Ready && len(s.flow.AnswersGiven()) == 0 })
	s.ctrl(fyne.KeyY)
	s.until("the answer again", func() bool { return s.flow.State() == flow.Ready && len(s.flow.AnswersGiven()) == 1 })
}

// Files with a password are asked about once, in words that name them.
func TestPasswordIsAskedFor(t *testing.T) {
	b := newBench(t, nil)
	b.report.Findings = append(b.report.Findings, sheets.Find(sheets.EncryptedFile, "", sheets.Error, sheets.Place{File: "加密.xlsx"}))
	b.toResult()
	b.sees("打开密码", "加密.xlsx", "跳过")
	b.report.Findings = nil
	test.Type(b.window.Canvas().Focused(), "secret")
	b.key(fyne.KeyReturn)
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
	if len(b.asked.Passwords) != 1 || b.asked.Passwords[0] != "secret" || b.note != nil {
		t.Errorf("read with %q", b.asked.Passwords)
	}
}

// F8 scrolls to the finding, from whichever screen and however far down it stands.
func TestNextFindingIsInSight(t *testing.T) {
	b := newBench(t, nil)
	for i := range 200 {
		b.report.Findings = append(b.report.Findings, sheets.Find(sheets.UncertainDate, "", sheets.Warning,
			sheets.Place{File: "台账.xlsx", Sheet: "3月", Cell: sheets.Cell{Row: 7 + i, Col: 2}}, "raw", fmt.Sprintf("第%d处", i)))
	}
	b.toResult()
	shift := widgets.ShiftHeld
	t.Cleanup(func() { widgets.ShiftHeld = shift })
	widgets.ShiftHeld = func() bool { return true } // backwards: the last of all
	for _, from := range []func(){func() {}, func() { b.flow.Go(flow.StepSave) }, func() { b.flow.Go(flow.StepPick); b.flow.Go(flow.StepResult) }, b.flow.OpenSettings} {
		b.flow.Choose(flow.Ref{})
		b.flow.Open(flow.TabPeople)
		from()
		b.typed(&fyne.KeyEvent{Name: fyne.KeyF8})
		var list *widgets.Findings
		for _, o := range b.objects() {
			if x, ok := o.(*widgets.Findings); ok {
				list = x
			}
		}
		if list == nil || list.GetScrollOffset() < 5000 || !strings.Contains(b.texts(), "“第199处”") {
			t.Fatalf("the last finding is out of sight (%v)", list)
		}
	}
}

// Settings go into one file and come back from it on another computer; a file that is none of ours changes nothing.
func TestSettingsTravel(t *testing.T) {
	from := newBench(t, nil)
	from.settings.Text = "large"
	from.applySettings()
	from.flow.SetRoster([]flow.RosterRow{{Name: "张三", Group: "干部组", State: "产假（2021-03-01至2021-08-31）"}})
	file := filepath.Join(t.TempDir(), "设置.ledgercheck")
	from.dialogs.save = file
	from.exportSettings()

	to := newBench(t, nil)
	to.dialogs.bundle = filepath.Join(t.TempDir(), "别的")
	if err := os.WriteFile(to.dialogs.bundle, []byte("no settings"), 0o600); err != nil {
		t.Fatal(err)
	}
	to.importSettings()
	to.sees("什么都没有改")
	to.key(fyne.KeyEscape)
	to.dialogs.bundle = file
	to.importSettings()
	if rows := to.flow.Roster(); len(rows) != 1 || rows[0].State != "产假（2021-03-01至2021-08-31）" || to.settings.Text != "large" {
		t.Errorf("%+v, %+v", rows, to.settings)
	}
}
