package gui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/keep"
	"ledgercheck/sheets"
)

// scenes are all screens, in the order of the work.
var scenes = []scene{
	{"1-pick", func(*stage) {}},
	{"1-pick-again", func(s *stage) {
		s.open()
		s.flow.Clear()
		s.until("news", func() bool { return s.flow.Cards()[0].Detail != "" })
	}},
	{"1-interrupted", func(s *stage) {
		if err := keep.Folder(s.deps.ConfigDir).Begin(keep.Session{Paths: []string{s.sample}, AsOf: "2021-12-31"}); err != nil {
			s.t.Fatal(err)
		}
		s.again()
	}},
	{"1-working", func(s *stage) { s.working() }},
	{"1-failed", func(s *stage) {
		s.flow.Add(filepath.Join(s.t.TempDir(), "没有.xlsx"))
		s.settled()
	}},
	{"2-recognise", func(s *stage) {
		s.open()
		s.flow.Go(flow.StepRecognise)
		s.until("rows of a sheet", func() bool { return s.flow.SampleOf(s.flow.Layouts()[0]) != nil })
	}},
	{"2-ask", func(s *stage) { s.doubtful() }},
	{"2-doubt", func(s *stage) {
		s.open()
		s.flow.Go(flow.StepRecognise)
		s.until("rows of a sheet", func() bool { return s.flow.SampleOf(s.flow.Layouts()[0]) != nil })
		s.flow.Doubt(s.flow.Layouts()[0])
	}},
	{"2-password", func(s *stage) { s.locked() }},
	{"3-people", func(s *stage) { s.open() }},
	{"3-evidence", func(s *stage) { s.open(); s.choose(sheets.Short) }},
	{"3-unsure", func(s *stage) { s.open(); s.choose(sheets.Unsure) }},
	{"3-short-only", func(s *stage) { s.open(); s.flow.Narrow(flow.FilterShort) }},
	{"3-trial", func(s *stage) {
		s.open()
		s.choose(sheets.Short)
		s.flow.Try("study.hours", sheets.Whole(6))
		s.until("a trial", func() bool { return s.flow.TrialNote() != "" })
	}},
	{"3-handedin", func(s *stage) { s.open(); s.flow.Open(flow.TabHandedIn) }},
	{"3-household", func(s *stage) { s.open(); s.flow.Open(flow.TabHouseholds) }},
	{"3-duties", func(s *stage) { s.open(); s.flow.Open(flow.TabDuties) }},
	{"3-findings", func(s *stage) {
		s.open()
		s.flow.Open(flow.TabFindings)
		s.flow.Choose(flow.Ref{Finding: 1})
		s.pieces()
	}},
	{"3-answered", func(s *stage) {
		s.open()
		s.answer()
		s.pieces()
	}},
	{"3-undone", func(s *stage) {
		s.open()
		s.answer()
		s.flow.Undo()
		s.settled()
		s.pieces()
	}},
	{"3-folded", func(s *stage) {
		s.alike()
		s.flow.Open(flow.TabFindings)
	}},
	{"3-unfolded", func(s *stage) {
		s.alike()
		s.flow.Open(flow.TabFindings)
		s.flow.Choose(s.flow.Shown().Rows[0].Cells[0].Ref)
		s.flow.NextFinding(false)
		s.pieces()
	}},
	{"3-locked", func(s *stage) {
		s.locked()
		s.note.Hide()
		for i, f := range s.flow.Report().Files {
			if f.Err != nil {
				s.flow.Choose(flow.Ref{File: i + 1})
			}
		}
	}},
	{"3-files", func(s *stage) { s.open(); s.flow.Open(flow.TabFiles) }},
	{"4-save", func(s *stage) { s.open(); s.flow.Go(flow.StepSave) }},
	{"4-saved", func(s *stage) {
		s.open()
		s.flow.Go(flow.StepSave)
		s.flow.SaveAll(s.flow.SaveFolder(s.t.TempDir()))
		s.until("saved", func() bool { return !s.flow.Saving().Busy })
	}},
	{"4-save-fails", func(s *stage) {
		s.open()
		s.flow.Go(flow.StepSave)
		file := filepath.Join(s.t.TempDir(), "文件")
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			s.t.Fatal(err)
		}
		s.flow.SaveAll(filepath.Join(file, "核对结果 2021-12-31"))
		s.until("saving to end", func() bool { return !s.flow.Saving().Busy })
	}},
	{"5-targets", func(s *stage) { s.flow.SetTarget("study.hours", "6", true); s.settings5(0) }},
	{"5-undone", func(s *stage) {
		s.flow.SetTarget("study.hours", "6", true)
		s.settings5(0)
		s.flow.Undo()
	}},
	{"5-office", func(s *stage) { s.office(); s.settings5(0) }},
	{"5-readings", func(s *stage) { s.settings5(1) }},
	{"5-roster", func(s *stage) { s.open(); s.flow.RosterFromReport(); s.settings5(2) }},
	{"5-person", func(s *stage) { s.open(); s.flow.RosterFromReport(); s.settings5(2); s.editPerson(1) }},
	{"5-absences", func(s *stage) {
		s.flow.SetRoster([]flow.RosterRow{{
			Name: "顾长河", Group: "干部组", Duty: "科员", Member: true, Arrived: "2018-09-03", Aliases: "老顾",
			State: "借调（2021-03-01至2021-03-31）；产假（2021-09-01起）", Households: "彭春花、龙腊梅",
		}})
		s.settings5(2)
		s.editPerson(0)
	}},
	{"5-remembered", func(s *stage) {
		s.doubtful()
		s.flow.Decide(s.flow.Layouts()[0])
		s.settled()
		s.open()
		s.answer()
		s.settings5(3)
	}},
	{"5-display", func(s *stage) { s.settings5(4) }},
	{"6-help", func(s *stage) { s.showHelp() }},
	{"6-trouble", func(s *stage) {
		s.open()
		s.tell(s.flow.OpenTrouble("/台账/2021年第一季度联系户走访台账.xlsx", errors.New("exit status 3")))
	}},
	{"6-licences", func(s *stage) { s.showLicences() }},
	{"6-about", func(s *stage) { s.showAbout() }},
}

// alike reads a ledger that has the same to say of many cells.
func (s *stage) alike() {
	s.t.Helper()
	dir := s.t.TempDir()
	text := "2021年3月干部学习台账\n姓名,学习时间,学习内容,学时,字数\n"
	for i, name := range []string{"林知远", "苏小满", "顾长河", "程一帆", "唐明月", "石大川"} {
		text += fmt.Sprintf("%s,2021-03-%02d,政府工作报告,≥5,约%d字\n", name, 5+i, 10000+i*100)
	}
	if err := os.WriteFile(filepath.Join(dir, "3月学习台账.csv"), []byte(text), 0o600); err != nil {
		s.t.Fatal(err)
	}
	s.flow.SetAsOf(sheets.Date{Year: 2021, Month: 12, Day: 31})
	s.flow.Add(dir)
	s.settled()
}

// office starts the window with an office's own folder of settings, of which something is changed.
func (s *stage) office() {
	s.t.Helper()
	path := filepath.Join(s.t.TempDir(), "targets.toml")
	if err := os.WriteFile(path, []byte("[rule.'study.chars']\nmin = 9000\n"), 0o600); err != nil {
		s.t.Fatal(err)
	}
	s.deps.Options.Targets = path
	s.deps.Known = func(string) string { return "/单位/台账核对设置/targets.toml" }
	s.again()
	s.flow.SetTarget("study.hours", "6", true)
}

// again makes the window anew over the same folder, as the next start does.
func (s *stage) again() {
	s.Window = newWindow(s.app, s.deps, s.post)
	s.t.Cleanup(s.window.Close)
}

// doubtful reads a ledger that asks something: its lengths of time have no unit.
func (s *stage) doubtful() {
	s.t.Helper()
	dir := s.t.TempDir()
	text := "2021年3月干部学习台账\n姓名,学习时间,学习内容,时长\n林知远,2021-03-05,政府工作报告,90\n苏小满,2021-03-05,政府工作报告,120\n顾长河,2021-03-12,党史学习教育,2\n"
	if err := os.WriteFile(filepath.Join(dir, "3月学习台账.csv"), []byte(text), 0o600); err != nil {
		s.t.Fatal(err)
	}
	s.flow.SetAsOf(sheets.Date{Year: 2021, Month: 12, Day: 31})
	s.flow.Add(dir)
	s.settled()
	s.until("rows of a sheet", func() bool { return s.flow.SampleOf(s.flow.Layouts()[0]) != nil })
}

// locked reads ledgers of which one has a password.
func (s *stage) locked() {
	s.t.Helper()
	raw, err := os.ReadFile(filepath.FromSlash("../testdata/unseen/1/22-encrypted-file-among-good-ones/9月学习台账（涉密）.xlsx"))
	if err != nil {
		s.t.Fatal(err)
	}
	dir := s.t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "9月学习台账（涉密）.xlsx"), raw, 0o600); err != nil {
		s.t.Fatal(err)
	}
	s.flow.SetAsOf(sheets.Date{Year: 2021, Month: 12, Day: 31})
	s.flow.Add(s.sample, dir)
	s.settled()
	if s.note == nil {
		s.t.Error("the password is not asked for")
	}
}

// answer answers the first finding that a value can be typed for.
func (s *stage) answer() {
	s.t.Helper()
	for range s.flow.Report().Findings {
		s.flow.NextFinding(false)
		if e, _ := s.flow.Evidence(); e.Answer != nil && e.Answer.Read {
			s.flow.Answer(e.Answer.Finding, sheets.ActRead, "9800字", false)
			s.settled()
			return
		}
	}
	s.t.Error("nothing can be answered")
}
