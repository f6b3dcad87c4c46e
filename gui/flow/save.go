package flow

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"ledgercheck/sheets"
)

// Save is how far the saving of the summary is.
type Save struct {
	Busy    bool
	Path    string // where it was saved; empty: not yet
	Trouble Trouble
}

// Saving gives how far saving is.
func (f *Flow) Saving() Save { return f.save }

// SuggestName gives a file name for the summary, "2021年3月学习情况汇总表.xlsx".
func (f *Flow) SuggestName() string {
	if f.report == nil {
		return ""
	}
	key := "save.name.all"
	if f.studyAlone() {
		key = "save.name.study"
	}
	name := f.texts.T(key, "period", rangeText(f.texts, f.report.From, f.report.To))
	return strings.TrimSpace(name) + ".xlsx"
}

func (f *Flow) studyAlone() bool {
	for i := range f.report.Figures {
		if !strings.HasPrefix(string(f.report.Figures[i].Rule), "study.") {
			return false
		}
	}
	return true
}

// SuggestPath gives a path for the summary that is free: in the folder of the first input (the parent of a folder that was
// given, so that the summary does not turn up among the ledgers of the next run), "(2)" added where the name is taken.
// The sample's summary goes into home.
func (f *Flow) SuggestPath(home string) string {
	dir := home
	if !f.settled.Sample && len(f.settled.Paths) > 0 {
		dir = filepath.Dir(filepath.Clean(f.settled.Paths[0]))
	}
	name := f.SuggestName()
	stem := strings.TrimSuffix(name, ".xlsx")
	path := filepath.Join(dir, name)
	for n := 2; n < 100; n++ {
		if _, err := os.Lstat(path); errors.Is(err, os.ErrNotExist) {
			break
		}
		path = filepath.Join(dir, fmt.Sprintf("%s(%d).xlsx", stem, n))
	}
	return path
}

// Inputs gives the paths of all files that were read: what must never be written over.
func (f *Flow) Inputs() []string {
	if f.report == nil {
		return nil
	}
	var out []string
	for i := range f.report.Files {
		if p := f.report.Files[i].Path; p != "" {
			out = append(out, p)
		}
	}
	return out
}

// SaveTo writes the summary. The ".xlsx" is added where it is missing; a ledger that was read is never written over.
func (f *Flow) SaveTo(path string) {
	if f.state != Ready || f.save.Busy || path == "" {
		return
	}
	if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
		path += ".xlsx"
	}
	inputs := f.Inputs()
	for _, in := range inputs {
		if sameFile(path, in) {
			f.save = Save{Trouble: Trouble{f.texts.T("save.fail.input", "name", filepath.Base(in)), f.texts.T("save.fail.input.fix"), ""}}
			f.onChange(ChangedSave)
			return
		}
	}
	f.save = Save{Busy: true}
	f.onChange(ChangedSave)
	r, lang, deps := f.real, f.Lang(), f.deps
	go func() {
		err := writeSummary(deps, path, r, lang, inputs)
		deps.Post(func() {
			if f.real != r { // other files were opened meanwhile; the summary on the disk is whole all the same
				return
			}
			f.save = Save{Path: path}
			if err != nil {
				f.save = Save{Trouble: f.saveTrouble(err)}
			}
			f.onChange(ChangedSave)
		})
	}()
}

func writeSummary(deps Deps, path string, r *sheets.Report, lang sheets.Lang, inputs []string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = panicked(p)
		}
	}()
	return deps.SaveSummary(path, r, lang, inputs)
}

// DismissSave takes the note about saving away.
func (f *Flow) DismissSave() {
	if !f.save.Busy {
		f.save = Save{}
		f.onChange(ChangedSave)
	}
}

func (f *Flow) saveTrouble(err error) Trouble {
	t := f.texts
	for _, k := range []struct {
		kind error
		key  string
	}{{sheets.ErrLocked, "locked"}, {sheets.ErrPermission, "permission"}, {os.ErrPermission, "permission"}, {sheets.ErrNoSpace, "space"}} {
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
