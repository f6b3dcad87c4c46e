package gui

import (
	"errors"
	"testing"
	"time"

	"ledgercheck/sheets"
)

// The help leads to the manual, which is made in the window's language and hands it to the system; where that fails, the file is named.
func TestManual(t *testing.T) {
	var wrong error
	b := newBench(t, func(d *Deps) {
		d.Manual = func(lang sheets.Lang) (string, error) { return "/cache/manual-" + string(lang) + ".html", wrong }
		d.Licences = "MIT\nPermission is hereby granted"
	})
	press := b.showManual
	press()
	select {
	case got := <-b.opened:
		if want := "/cache/manual-zh.html"; got != want {
			t.Errorf("opened %s, want %s", got, want)
		}
	case <-time.After(time.Minute):
		t.Fatal("nothing was opened")
	}
	wrong = errors.New("no space left")
	press()
	b.until("a word about it", func() bool { return b.note != nil })
	b.sees("使用手册没有打开。", "/cache/manual-zh.html", "no space left")
	b.note.Hide()

	b.showAbout()
	b.sees("使用手册", "许可全文")
	b.note.Hide()
	b.showLicences()
	b.sees("许可全文", "关闭")
}
