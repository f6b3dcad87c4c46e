package sheets

import "time"

// File is one file that was given, read or not.
type File struct {
	Name     string // as the report shows it: relative to the folder that was given, with "/"
	Path     string // to open it; never written into a report
	SHA256   string
	Size     int64
	Modified time.Time
	Err      error // not nil: not read, or not read to its end (a *FileError)
}

// Report is the result of one run: all that was read, judged and found, in a fixed order.
type Report struct {
	AsOf     Date // 统计截止日期
	From, To Month
	Office   Office
	Settings Settings
	Files    []File
	Ledgers  []*Ledger
	Figures  []Figure
	Totals   []Total
	Findings []Finding
	Answers  []AnswerUse // what became of the answers to what was read, in the order of places
	// Questions are what only a person can say about layouts; the answers go into a mapping (see MappedLayout).
	Questions []Question
	HandedIn  []Submission // 上报情况: what each group handed in, by kind and month

	Baseline Date          // the cut-off date of the earlier report that this one was compared with; zero: none
	Changes  []Change      // since then, of periods that were closed then
	Gone     []PastFinding // what the earlier report found in the files that were read now, and is there no more
	Fresh    []Finding     // what it did not find
}

// Exit gives the exit status of contract.md: 0 all read and met, 1 something short or unsure, 2 something could not be
// read or there was no ledger at all.
func (r *Report) Exit() int {
	for _, f := range r.Files {
		if f.Err != nil {
			return 2
		}
	}
	ledgers := 0
	for _, l := range r.Ledgers {
		if l.Damaged {
			return 2
		}
		if l.Kind != Unrecognised && l.Kind != Roster {
			ledgers++
		}
	}
	if ledgers == 0 {
		return 2
	}
	for _, f := range r.Figures {
		if f.Verdict == Short || f.Verdict == Unsure {
			return 1
		}
	}
	return 0
}
