package flow

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// files gives a desk whose writers write what they are.
func withWriters(t *testing.T) *desk {
	d := opened(t)
	for _, o := range outputs {
		d.deps.Writers[o] = func(path string, r *sheets.Report, _ sheets.Lang, _ []string) ([]sheets.MarkedCopy, error) {
			if o == OutMarked {
				return []sheets.MarkedCopy{
					{File: studyFile, Path: filepath.Join(path, "x.xlsx")},
					{File: "a/旧.xls", Why: sheets.Words{Zh: "是.xls格式", En: "is .xls"}},
				}, os.MkdirAll(path, 0o755)
			}
			return nil, os.WriteFile(path, []byte(o), 0o600)
		}
	}
	return d
}

func TestSaveAll(t *testing.T) {
	d := withWriters(t)
	root := t.TempDir()
	d.settled.Paths = []string{filepath.Join(root, "台账")}
	dir := d.SaveFolder("/home")
	if want := filepath.Join(root, "核对结果 2021-04-02"); dir != want {
		t.Fatalf("suggests %q, want %q", dir, want)
	}
	d.Tick(OutReminders, false)
	d.SaveAll(dir)
	if s := d.Saving(); !s.Busy || s.Doing != "汇总表" {
		t.Errorf("saving %+v", s)
	}
	d.SaveAll(dir) // once at a time
	d.until("saved", func() bool { s := d.Saving(); return s.Finished() })
	var got []string
	for _, s := range d.Saving().Done {
		got = append(got, filepath.Base(s.Path))
		if !s.Trouble.IsZero() {
			t.Errorf("%+v", s)
		}
	}
	want := "2021年2月—3月制度落实情况汇总表.xlsx|2021年2月—3月通报.docx|2021年2月—3月标注副本"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("wrote %s\nwant  %s", s, want)
	}
	if note := d.Saving().Done[2].Note; note != "1份标注副本\n旧.xls：没有副本，是.xls格式" {
		t.Errorf("the copies say %q", note)
	}
	// What was saved before is never replaced.
	d.SaveAll(dir)
	d.until("saved again", func() bool { s := d.Saving(); return s.Finished() })
	if p := d.Saving().Done[0].Path; !strings.HasSuffix(p, "汇总表(2).xlsx") {
		t.Errorf("saved over %q", p)
	}
	if next := d.SaveFolder("/home"); next != dir+"(2)" {
		t.Errorf("the next folder is %q", next)
	}
	d.SetSaveFolder("/else/where")
	if d.SaveFolder("/home") != "/else/where" {
		t.Error("another folder is not taken")
	}
	d.DismissSave()
	if s := d.Saving(); s.Finished() {
		t.Error("the note stays")
	}
}

func TestSaveNothing(t *testing.T) {
	d := withWriters(t)
	for _, o := range outputs {
		d.Tick(o, false)
		d.Tick(o, false)
	}
	d.SaveAll(t.TempDir())
	if s := d.Saving(); s.Trouble.What == "" || s.Busy {
		t.Errorf("%+v", s)
	}
}

func TestOneFailsTheOthersAreSaved(t *testing.T) {
	d := withWriters(t)
	for _, tt := range []struct {
		err  error
		what string
	}{
		{&sheets.FileError{Path: "x", Kind: sheets.ErrLocked}, "同名文件正被别的程序打开。"},
		{os.ErrPermission, "没有权限写到这个文件夹。"},
		{&sheets.FileError{Path: "x", Kind: sheets.ErrNoSpace}, "磁盘空间不够。"},
		{&sheets.FileError{Path: "x", Kind: outfile.ErrName}, "这个文件名不能用。"},
		{&sheets.FileError{Path: "x", Kind: sheets.ErrMissing}, "要存进的文件夹不在了。"},
		{&sheets.FileError{Path: "x", Kind: outfile.ErrIsFolder}, "已经有一个同名的文件夹。"},
		{errTest, "没有保存成。"},
	} {
		d.deps.Writers[OutSummary] = func(string, *sheets.Report, sheets.Lang, []string) ([]sheets.MarkedCopy, error) { return nil, tt.err }
		d.SaveAll(filepath.Join(t.TempDir(), "new"))
		d.until("an end", func() bool { return !d.Saving().Busy })
		done := d.Saving().Done
		if done[0].Path != "" || done[0].Trouble.What != tt.what || done[0].Trouble.Remedy == "" || done[1].Path == "" {
			t.Errorf("%v: %+v", tt.err, done)
		}
	}
	d.deps.Writers[OutSummary] = func(string, *sheets.Report, sheets.Lang, []string) ([]sheets.MarkedCopy, error) {
		panic(errors.New("style"))
	}
	d.SaveAll(t.TempDir())
	d.until("an end", func() bool { return !d.Saving().Busy })
	if d.Saving().Done[0].Trouble.IsZero() {
		t.Error("a panic while saving was taken for success")
	}
}

func TestSaveLeavesNoEmptyFolder(t *testing.T) {
	d := opened(t)
	d.save = func(string, *sheets.Report, sheets.Lang, []string) error { return errTest }
	dir := filepath.Join(t.TempDir(), "new")
	d.SaveAll(dir)
	d.until("an end", func() bool { return !d.Saving().Busy })
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Error("an empty folder stays")
	}
	file := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.SaveAll(file)
	d.until("an end", func() bool { return !d.Saving().Busy })
	if d.Saving().Trouble.IsZero() {
		t.Error("saved into a file")
	}
}

// A name that is a ledger's, through a link or otherwise, is never written to: a free one is taken.
func TestSaveNeverOverAnInput(t *testing.T) {
	d := opened(t)
	dir := t.TempDir()
	ledger := filepath.Join(dir, d.outputName(OutSummary))
	if err := os.WriteFile(ledger, []byte("the only copy"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.real.Files[0].Path = ledger
	d.save = func(string, *sheets.Report, sheets.Lang, []string) error { t.Error("saved over a ledger"); return nil }
	d.SaveAll(dir)
	d.until("an end", func() bool { return !d.Saving().Busy })
	if tr := d.Saving().Done[0].Trouble; !strings.Contains(tr.What, filepath.Base(ledger)) || tr.Remedy == "" {
		t.Errorf("%+v", tr)
	}
}

func TestOutputNames(t *testing.T) {
	d := opened(t)
	if got := d.outputName(OutSummary); got != "2021年2月—3月制度落实情况汇总表.xlsx" {
		t.Errorf("%q", got)
	}
	d.report.Figures = d.report.Figures[:1]
	d.report.From = d.report.To
	if got := d.outputName(OutSummary); got != "2021年3月学习情况汇总表.xlsx" {
		t.Errorf("study alone: %q", got)
	}
	d.SetLang(sheets.English)
	if got := d.outputName(OutSummary); got != "Study summary Mar 2021.xlsx" {
		t.Errorf("English: %q", got)
	}
	d.settled.Sample = true
	home := t.TempDir()
	if got := filepath.Dir(d.SaveFolder(home)); got != home {
		t.Errorf("the sample's results go to %q", got)
	}
}
