// Package audit does the whole job: open the files, recognise the ledgers, know who is due, judge, report. The command
// line and the window both call Run and nothing below it, so that both give the same figures.
package audit

import (
	"io/fs"

	"ledgercheck/sheets"
)

// Options say what to check and how.
type Options struct {
	Paths      []string // files and folders
	Roster     string   // a roster beside the paths; empty: whatever roster is found among them
	RosterName string   // what that roster goes by in the report; empty: its path
	Remembered string   // columns decided before, a file of the form of Mapping that may be missing; Mapping goes over it
	Mapping    string   // a TOML file with columns decided by hand (--mapping); empty: none
	Targets    string   // a TOML file over the default targets; empty: the defaults
	// Baseline is an earlier report (check --json): what of its closed periods changed since then; empty: none.
	Baseline string

	// Answers are what somebody said to findings, over those of AnswersFiles, of which a later one goes over an earlier.
	Answers      sheets.Answers
	AnswersFiles []string

	// Passwords are tried on every file that has a password, those of PasswordFile (a password a line) as well. A file that
	// none opens is a finding, encrypted-file: whoever asks for its password runs anew with it. No report holds a password.
	Passwords    []string
	PasswordFile string

	From  sheets.Month      // zero: the first month that the ledgers cover
	To    sheets.Month      // zero: the last month that the ledgers cover
	AsOf  sheets.Date       // 统计截止日期; must be set
	Year  int               // for dates that carry no year and sit under no title that has one; 0: that of AsOf
	Data  fs.FS             // templates: ledgers/*.toml, targets.toml
	hours sheets.Conversion // of the settings, once they are read

	OnStep func(Progress) // called from worker goroutines, one call at a time; may be nil
}

// Stage is what the job is doing.
type Stage string

// The stages, in order.
const (
	StageList  Stage = "list"  // looking for files
	StageRead  Stage = "read"  // reading and recognising; Done of Total files
	StageJudge Stage = "judge" // judging
	StageDone  Stage = "done"
)

// Progress is how far the job is.
type Progress struct {
	Stage       Stage
	Done, Total int
	File        string // the file being read
	// Read is what a file gave, told once, as soon as it is read; nil in between.
	Read *FileRead
}

// FileRead is what one file gave: the first that can be said of it, before anything is judged.
type FileRead struct {
	Name    string
	Kinds   []sheets.Kind // of its ledgers, each once
	Records int
	Lost    bool // it was not read, or not to its end
}
