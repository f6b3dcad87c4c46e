package flow

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/gui/keep"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// atWork gives a desk whose files are really there.
func atWork(t *testing.T) (d *desk, folder string) {
	folder = filepath.Join(t.TempDir(), "学习台账")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	put(t, folder, "三月.xlsx", "old")
	d = newDesk(t)
	d.deps.Keep = keep.Folder(t.TempDir())
	d.deps.List = audit.List
	d.check = func(context.Context, audit.Options) (*sheets.Report, error) {
		r := smallReport()
		r.Files = []sheets.File{{Name: "三月.xlsx", Path: filepath.Join(folder, "三月.xlsx")}}
		return r, nil
	}
	return d, folder
}

func put(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestCardsSayWhatIsNew(t *testing.T) {
	d, folder := atWork(t)
	d.TrySample() // the sample is no work of theirs
	d.until("a result", func() bool { return d.State() == Ready })
	d.Clear()
	if len(d.Cards()) != 0 {
		t.Error("the sample is remembered")
	}
	d.Add(folder)
	d.until("a result", func() bool { return d.State() == Ready })
	d.Clear()
	cards := d.Cards()
	if len(cards) != 1 || cards[0].Title != "学习台账 · 2021年2月—3月" || cards[0].Detail != folder || cards[0].News != "" {
		t.Fatalf("%+v", cards)
	}
	news := func(want string) {
		t.Helper()
		d.news = nil
		d.LookForNew()
		d.until("a look at the folder", func() bool { return d.news != nil })
		if got := d.Cards()[0].News; got != want {
			t.Errorf("says %q, want %q", got, want)
		}
	}
	news("")
	put(t, folder, "四月.xlsx", "new")
	put(t, folder, "五月.xlsx", "new")
	news("发现2个新文件")
	put(t, folder, "三月.xlsx", "changed")
	news("发现2个新文件，1个改过")
	if d.State() != Empty {
		t.Error("something ran by itself")
	}
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	news("找不到这些文件了")
	if !d.Cards()[0].Gone {
		t.Error("not gone")
	}
	d.OpenCard(d.Cards()[0])
	d.until("a result", func() bool { return d.State() == Ready })
	if p := d.Job().Paths; len(p) != 1 || p[0] != folder {
		t.Errorf("opened %q", p)
	}
	d.Go(StepPick)
	d.ForgetCard(d.Cards()[0])
	if len(d.Cards()) != 0 {
		t.Error("not forgotten")
	}
}

// A program that was killed offers what was open; one that was closed does not.
func TestAnInterruptedWorkIsOffered(t *testing.T) {
	d, folder := atWork(t)
	day := sheets.Date{Year: 2021, Month: 3, Day: 31}
	d.SetAsOf(day)
	d.SetMonths(sheets.Month{Year: 2021, Month: 2}, sheets.Month{})
	d.Add(folder)
	d.until("a result", func() bool { return d.State() == Ready })

	again := New(d.deps, audit.Options{}, sheets.Chinese) // as after a kill
	title, ok := again.Interrupted()
	if !ok || title != "学习台账" {
		t.Fatalf("offers %q, %v", title, ok)
	}
	again.Resume()
	d.until("a result", func() bool { return again.State() == Ready })
	if j := again.Job(); j.AsOf != day || j.From.Month != 2 || j.Paths[0] != folder {
		t.Errorf("goes on with %+v", j)
	}
	if _, ok := again.Interrupted(); ok {
		t.Error("still offered")
	}
	again.Close()
	third := New(d.deps, audit.Options{}, sheets.Chinese)
	if _, ok := third.Interrupted(); ok {
		t.Error("a closed work is offered")
	}
	third.Resume() // nothing to go on with
	if third.State() != Empty {
		t.Error("something was resumed")
	}
}

func TestDismissInterrupted(t *testing.T) {
	d, folder := atWork(t)
	d.Add(folder)
	d.until("a result", func() bool { return d.State() == Ready })
	again := New(d.deps, audit.Options{}, sheets.Chinese)
	again.DismissInterrupted()
	if _, ok := again.Interrupted(); ok {
		t.Error("still offered")
	}
	if _, ok := d.deps.Keep.Interrupted(); ok {
		t.Error("offered again at the next start")
	}
}

func TestNothingCanBeRememberedIsSaidOnce(t *testing.T) {
	d, folder := atWork(t)
	blocked := filepath.Join(folder, "a file")
	put(t, folder, "a file", "")
	d.deps.Keep = keep.Folder(filepath.Join(blocked, "below"))
	d.Add(folder)
	d.until("a result", func() bool { return d.State() == Ready })
	if n := d.Notice(); n.What == "" {
		t.Error("nothing is said")
	}
	d.Again()
	d.until("a result", func() bool { return d.State() == Ready })
	if n := d.Notice(); n.What != "" {
		t.Error("said twice")
	}
}
