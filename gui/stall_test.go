package gui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"ledgercheck/gui/flow"
	"ledgercheck/sheets/audit"
	"ledgercheck/templates"
)

const (
	manyFiles = 500
	stall     = 100 * time.Millisecond // what a hand on the mouse begins to feel
	freeze    = 20 * time.Second       // what no machine may show, however busy it is with other tests
)

// Reading five hundred files never holds the window's goroutine up, and the clerk can stop it at once. The time of each
// piece of work that is done there is measured; what takes longer than a tenth of a second is logged.
func TestFiveHundredFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("writes and reads 500 files")
	}
	dir := filepath.Join(t.TempDir(), "台账")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	raw, err := templates.FS.ReadFile("sample/干部组2021年第一季度学习台账.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for i := range manyFiles {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.xlsx", i)), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b := newBench(t, func(d *Deps) { d.Check, d.Data = audit.Run, templates.FS })
	longest := time.Duration(0)
	work := func(what string, f func()) {
		begin := time.Now()
		f()
		took := time.Since(begin)
		if took > stall {
			t.Logf("the window stood still for %v: %s", took, what)
		}
		longest = max(longest, took)
	}
	wait := func(until func() bool) {
		timeout := time.After(2 * time.Minute)
		for !until() {
			select {
			case f := <-b.posts:
				work("news of the work", f)
			case <-timeout:
				t.Fatal("no end")
			}
		}
	}

	work("starting", func() { b.flow.Add(dir) })
	wait(func() bool { return b.flow.Progress().Stage == audit.StageRead && b.flow.Progress().Total == manyFiles })
	begin := time.Now()
	work("cancelling", func() { b.flow.Cancel() })
	took := time.Since(begin)
	t.Logf("cancelled within %v", took)
	if took > freeze || b.flow.State() != flow.Empty {
		t.Errorf("cancelled after %v, state %d", took, b.flow.State())
	}

	work("starting", func() { b.flow.Add(dir) })
	wait(func() bool { return b.flow.State() != flow.Working })
	if n := len(b.flow.Report().Files); n != manyFiles {
		t.Errorf("%d files were read", n)
	}
	for _, tab := range b.flow.Tabs() {
		work("turning to "+tab.Title, func() { b.flow.Open(tab.Tab) })
	}
	work("看认对没有", func() { b.flow.Go(flow.StepRecognise) })
	t.Logf("the longest that the window stood still: %v (aim: %v)", longest, stall)
	if longest > freeze {
		t.Errorf("the window stood still for %v", longest)
	}
}
