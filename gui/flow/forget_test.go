package flow

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
)

func TestForgetAll(t *testing.T) {
	d := withSettings(t)
	if d.CanForgetAll() || d.ForgetAll() {
		t.Error("forgets without being able to")
	}
	d.deps.Forget = func() error { return os.RemoveAll(string(d.deps.Keep)) }
	d.SetTarget("study.hours", "6", true)
	d.SetRoster([]RosterRow{{Name: "张三"}})
	d.answers.Rules = append(d.answers.Rules, sheets.AnswerRule{Field: sheets.FieldHours, Text: "半天", Read: "3学时"})
	d.OpenSettings()
	if !d.ForgetAll() {
		t.Fatal("not forgotten")
	}
	if d.HasOwnTargets() || len(d.Roster()) != 0 || len(d.AnswersGiven()) != 0 || len(d.Cards()) != 0 || d.base.Targets != "" || d.base.Roster != "" || d.CanUndo() {
		t.Errorf("still known: %q, %q, %v", d.base.Targets, d.base.Roster, d.AnswersGiven())
	}
	if !d.stale {
		t.Error("the result still stands on what was forgotten")
	}
	d.deps.Forget = func() error { return errors.New("in use") }
	if d.ForgetAll() || d.Notice().IsZero() {
		t.Error("a failure is not said")
	}
}

func TestBlankLedgersGoIntoAFolderOfTheirOwn(t *testing.T) {
	d := newDesk(t)
	dir := t.TempDir()
	var written []string
	d.deps.Blank = func(folder string, year int) ([]string, error) {
		written = append(written, folder)
		if year != 2021 {
			t.Errorf("of the year %d", year)
		}
		if len(written) == 3 {
			return nil, os.ErrPermission
		}
		return nil, nil
	}
	var got []string
	var said Trouble
	for range 3 {
		n := len(got)
		d.WriteBlank(dir, func(folder string, trouble Trouble) { got, said = append(got, folder), trouble })
		d.until("blank ledgers", func() bool { return len(got) > n })
	}
	if got[0] != filepath.Join(dir, "空白台账") || got[1] != filepath.Join(dir, "空白台账 2") || got[2] != "" || said.What == "" || said.Remedy == "" {
		t.Errorf("%q, %+v", got, said)
	}
}
