package flow

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"ledgercheck/gui/locales"
	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// Output is something that can be saved of a result.
type Output string

// The outputs, in the order in which they are offered and written.
const (
	OutSummary   Output = "summary"   // 汇总表
	OutNotice    Output = "notice"    // 通报, with the list of those who fell short
	OutReminders Output = "reminders" // 催办单, a page for each
	OutMarked    Output = "marked"    // marked copies of the ledgers
)

var outputs = []Output{OutSummary, OutNotice, OutReminders, OutMarked}

// Writer writes one output to a path: a file, or of marked copies a folder. It never writes over an input. copies says
// what became of each ledger where it writes marked copies.
type Writer func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) (copies []sheets.MarkedCopy, err error)

// OutputLine is one output as the save screen offers it.
type OutputLine struct {
	Output      Output
	Title, Note string
	Name        string // of the file or folder
	On          bool
}

// Saved is what became of one output.
type Saved struct {
	Output  Output
	Title   string
	Path    string // empty: nothing was written
	Note    string // of marked copies: how many, and which not
	Trouble Trouble
}

// Save is how far the saving is.
type Save struct {
	Busy    bool
	Doing   string // the title of what is being written
	Folder  string // where it goes
	Done    []Saved
	Trouble Trouble // nothing was begun, and why
}

// Finished reports whether something was saved.
func (s *Save) Finished() bool { return !s.Busy && len(s.Done) > 0 }

// Saving gives how far saving is.
func (f *Flow) Saving() Save { return f.save }

// Outputs gives what can be saved of the result, with what is ticked.
func (f *Flow) Outputs() []OutputLine {
	if !f.hasReport() {
		return nil
	}
	var out []OutputLine
	for _, o := range outputs {
		if f.deps.Writers[o] == nil {
			continue
		}
		t := f.texts
		out = append(out, OutputLine{
			Output: o, Title: t.T("output." + string(o)), Note: t.T("output." + string(o) + ".note"), Name: f.outputName(o), On: !f.unticked[o],
		})
	}
	return out
}

// Tick says whether an output is to be written.
func (f *Flow) Tick(o Output, on bool) {
	if f.unticked == nil {
		f.unticked = map[Output]bool{}
	}
	if f.unticked[o] == on {
		f.unticked[o] = !on
		f.onChange(ChangedSave)
	}
}

// outputName gives a file's name, "2021年3月学习情况汇总表.xlsx".
func (f *Flow) outputName(o Output) string {
	key := "output." + string(o) + ".name"
	if o == OutSummary && f.studyAlone() {
		key = "output.summary.name.study"
	}
	name := strings.TrimSpace(f.texts.T(key, "period", rangeText(f.texts, f.real.From, f.real.To)))
	switch o {
	case OutSummary:
		return name + ".xlsx"
	case OutNotice, OutReminders:
		return name + ".docx"
	}
	return name
}

func (f *Flow) studyAlone() bool {
	for i := range f.real.Figures {
		if !strings.HasPrefix(string(f.real.Figures[i].Rule), "study.") {
			return false
		}
	}
	return true
}

// SaveFolder gives where saving goes: what was chosen, else a new folder with the day in its name, beside the ledgers
// (beside the folder that was given, so that the summary does not turn up among the ledgers of the next run; the sample's
// in home).
func (f *Flow) SaveFolder(home string) string {
	if f.saveFolder != "" {
		return f.saveFolder
	}
	dir := home
	if !f.settled.Sample && len(f.settled.Paths) > 0 {
		dir = filepath.Dir(filepath.Clean(f.settled.Paths[0]))
	}
	return freePath(filepath.Join(dir, f.texts.T("save.foldername", "date", sheets.DateOf(f.deps.Now()).String())))
}

// freePath gives the path, with "(2)" in it where something of that name is there already: what somebody saved before is
// never replaced.
func freePath(path string) string {
	ext := filepath.Ext(path)
	if len(ext) > 5 { // a full stop in a folder's name begins no extension
		ext = ""
	}
	free := path
	for n := 2; n < 1000; n++ {
		if _, err := os.Lstat(free); errors.Is(err, os.ErrNotExist) {
			break
		}
		free = fmt.Sprintf("%s(%d)%s", strings.TrimSuffix(path, ext), n, ext)
	}
	return free
}

// SetSaveFolder chooses another folder; "" goes back to the suggested one.
func (f *Flow) SetSaveFolder(dir string) {
	f.saveFolder = dir
	f.onChange(ChangedSave)
}

// Inputs gives the paths of all files that were read: what must never be written over.
func (f *Flow) Inputs() []string {
	if f.real == nil {
		return nil
	}
	var out []string
	for i := range f.real.Files {
		if p := f.real.Files[i].Path; p != "" {
			out = append(out, p)
		}
	}
	return out
}

// SaveAll writes what is ticked into a folder, which is made where it is not there. Each output is whole or not there;
// one that fails does not keep the others from being written.
func (f *Flow) SaveAll(dir string) {
	if !f.hasReport() || f.save.Busy || dir == "" {
		return
	}
	var jobs []OutputLine
	for _, o := range f.Outputs() {
		if o.On {
			jobs = append(jobs, o)
		}
	}
	if len(jobs) == 0 {
		f.save = Save{Trouble: Trouble{f.texts.T("save.fail.none"), f.texts.T("save.fail.none.fix"), ""}}
		f.onChange(ChangedSave)
		return
	}
	inputs := f.Inputs()
	f.save = Save{Busy: true, Doing: jobs[0].Title, Folder: dir}
	f.onChange(ChangedSave)
	r, lang, deps, t := f.real, f.Lang(), f.deps, f.texts
	go func() {
		var done []Saved
		made, err := makeFolder(dir)
		for _, job := range jobs {
			if err != nil {
				break
			}
			deps.Post(func() {
				if f.save.Busy && f.real == r {
					f.save.Doing = job.Title
					f.onChange(ChangedSave)
				}
			})
			done = append(done, writeOne(t, deps, job, filepath.Join(dir, job.Name), r, lang, inputs))
		}
		if made && !anyWritten(done) {
			_ = os.Remove(dir) // only where it is empty
		}
		deps.Post(func() {
			if f.real != r { // other files were opened meanwhile; what was written is whole all the same
				return
			}
			f.save = Save{Done: done, Folder: dir}
			if err != nil {
				f.save = Save{Trouble: saveTrouble(t, err)}
			}
			f.onChange(ChangedSave)
		})
	}()
}

func makeFolder(dir string) (made bool, err error) {
	if info, err := os.Stat(dir); err == nil {
		if !info.IsDir() {
			return false, os.ErrExist
		}
		return false, nil
	}
	return true, os.MkdirAll(dir, 0o755)
}

func anyWritten(done []Saved) bool {
	for _, s := range done {
		if s.Path != "" {
			return true
		}
	}
	return false
}

// writeOne writes an output on a worker goroutine.
func writeOne(t *locales.Texts, deps Deps, job OutputLine, path string, r *sheets.Report, lang sheets.Lang, inputs []string) (s Saved) {
	s = Saved{Output: job.Output, Title: job.Title}
	defer func() {
		if p := recover(); p != nil {
			s.Path, s.Trouble = "", saveTrouble(t, panicked(p))
		}
	}()
	for _, in := range inputs {
		if sameFile(path, in) {
			s.Trouble = Trouble{t.T("save.fail.input", "name", filepath.Base(in)), t.T("save.fail.input.fix"), ""}
			return s
		}
	}
	path = freePath(path)
	copies, err := deps.Writers[job.Output](path, r, lang, inputs)
	if err != nil {
		s.Trouble = saveTrouble(t, err)
		return s
	}
	s.Path, s.Note = path, copiesNote(t, copies, lang)
	return s
}

// copiesNote says of how many ledgers there is a marked copy, and of which there is none.
func copiesNote(t *locales.Texts, copies []sheets.MarkedCopy, lang sheets.Lang) string {
	if len(copies) == 0 {
		return ""
	}
	written := 0
	var without []string
	for _, c := range copies {
		if c.Path != "" {
			written++
		} else {
			without = append(without, t.T("save.copy.none", "name", lastPart(c.File), "why", c.Why.In(lang)))
		}
	}
	note := t.T("save.copies", "n", written)
	const most = 3
	if len(without) > most {
		without = append(without[:most], t.T("save.copy.more", "n", len(without)-most))
	}
	for _, w := range without {
		note += "\n" + w
	}
	return note
}

// DismissSave takes the note about saving away.
func (f *Flow) DismissSave() {
	if !f.save.Busy {
		f.save = Save{}
		f.onChange(ChangedSave)
	}
}

func saveTrouble(t *locales.Texts, err error) Trouble {
	for _, k := range []struct {
		kind error
		key  string
	}{{sheets.ErrLocked, "locked"}, {sheets.ErrPermission, "permission"}, {os.ErrPermission, "permission"}, {sheets.ErrNoSpace, "space"}, {outfile.ErrName, "name"}, {sheets.ErrMissing, "folder"}, {outfile.ErrIsFolder, "isfolder"}} {
		if errors.Is(err, k.kind) {
			return Trouble{t.T("save.fail." + k.key), t.T("save.fail." + k.key + ".fix"), err.Error()}
		}
	}
	return Trouble{t.T("save.fail"), t.T("save.fail.fix"), err.Error()}
}

// sameFile reports whether two paths are one file, also through links and, where the file system is so, other letters.
func sameFile(a, b string) bool {
	if filepath.Clean(a) == filepath.Clean(b) {
		return true
	}
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}
