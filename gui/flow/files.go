package flow

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// FileMark says what became of a file.
type FileMark uint8

// The marks. The zero FileMark is invalid.
const (
	_        FileMark = iota
	FileRead          // ✓ read, nothing to look at
	FileLook          // ？ read, something to look at
	FileLost          // ！ not read, or not to its end
)

// Sign gives the mark's sign.
func (m FileMark) Sign() string {
	switch m {
	case FileRead:
		return "✓"
	case FileLook:
		return "？"
	}
	return "！"
}

// Verdict gives the verdict whose colour the mark borrows.
func (m FileMark) Verdict() sheets.Verdict {
	switch m {
	case FileRead:
		return sheets.Met
	case FileLook:
		return sheets.Unsure
	}
	return sheets.Short
}

// FileLine is one file as the list beside the window shows it.
type FileLine struct {
	Name  string // the last part of its name
	Mark  FileMark
	State string // in a few words
	Ref   Ref
}

// Files gives the list of files; empty before the first report.
func (f *Flow) Files() []FileLine {
	r := f.report
	if r == nil || !f.hasReport() {
		return nil
	}
	looks, ledgers := map[string]int{}, map[string]int{}
	for i := range r.Findings {
		if r.Findings[i].Severity != sheets.Info {
			looks[r.Findings[i].File]++
		}
	}
	for _, l := range r.Ledgers {
		if l.Kind != sheets.Unrecognised {
			ledgers[l.File]++
		}
	}
	out := make([]FileLine, 0, len(r.Files))
	for i := range r.Files {
		file := &r.Files[i]
		line := FileLine{Name: lastPart(file.Name), Mark: FileRead, State: f.texts.T("file.ok"), Ref: Ref{File: i + 1}}
		switch {
		case file.Err != nil:
			line.Mark, line.State = FileLost, f.texts.T("file.unread")
		case ledgers[file.Name] == 0:
			line.Mark, line.State = FileLook, f.texts.T("file.noledger")
		case looks[file.Name] > 0:
			line.Mark, line.State = FileLook, f.texts.T("file.look", "n", looks[file.Name])
		}
		out = append(out, line)
	}
	return out
}

func lastPart(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }

var markFilter = map[FileMark]Filter{FileRead: FilterRead, FileLook: FilterLook, FileLost: FilterError}

// filesTable tells, a sheet a row, what each file was read as.
func (f *Flow) filesTable() *Table {
	t := f.texts
	out := &Table{Columns: []Column{
		{Title: t.T("col.file"), Chars: 15},
		{Title: t.T("col.state"), Chars: 10},
		{Title: t.T("col.sheet"), Chars: 7},
		{Title: t.T("col.kind"), Chars: 8},
		{Title: t.T("col.months"), Chars: 10},
		{Title: t.T("col.records"), Chars: 5, Right: true},
	}}
	bySheet := map[string][]*sheets.Ledger{}
	for _, l := range f.report.Ledgers {
		bySheet[l.File] = append(bySheet[l.File], l)
	}
	for i, line := range f.Files() {
		file := &f.report.Files[i]
		ledgers := bySheet[file.Name]
		if len(ledgers) == 0 {
			ledgers = []*sheets.Ledger{nil}
		}
		for _, l := range ledgers {
			mark, text := line.Mark, line.State
			if mark == FileLook && l != nil && l.Kind != sheets.Unrecognised {
				mark, text = f.sheetMark(l)
			}
			state := Cell{Text: text, Verdict: mark.Verdict(), Sign: mark.Sign(), Ref: line.Ref, order: -int64(mark)}
			row := Row{filter: markFilter[mark], words: []string{file.Name}, Cells: []Cell{
				{Text: file.Name, Ref: line.Ref}, state, {Ref: line.Ref}, {Ref: line.Ref}, {Ref: line.Ref}, {Ref: line.Ref},
			}}
			if l != nil {
				row.words = append(row.words, l.Sheet)
				row.Cells[2].Text = l.Sheet
				row.Cells[3].Text = l.Kind.Words().In(f.Lang())
				row.Cells[3].Muted = l.Kind == sheets.Unrecognised
				row.Cells[4].Text = f.monthsText(l.Months)
				if l.Kind != sheets.Unrecognised {
					row.Cells[5].Text = strconv.Itoa(len(l.Records))
					row.Cells[5].order = int64(len(l.Records))
				}
			}
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

// sheetMark says what of one sheet is to be looked at.
func (f *Flow) sheetMark(l *sheets.Ledger) (FileMark, string) {
	n := 0
	for i := range f.report.Findings {
		if x := &f.report.Findings[i]; x.File == l.File && x.Sheet == l.Sheet && x.Severity != sheets.Info {
			n++
		}
	}
	if n == 0 {
		return FileRead, f.texts.T("file.ok")
	}
	return FileLook, f.texts.T("file.look", "n", n)
}

// monthsText gives the months of a ledger: a run of them as a range.
func (f *Flow) monthsText(months []sheets.Month) string {
	if len(months) == 0 {
		return ""
	}
	first, last := months[0], months[0]
	for _, m := range months {
		if m.Before(first) {
			first = m
		}
		if last.Before(m) {
			last = m
		}
	}
	return rangeText(f.texts, first, last)
}
