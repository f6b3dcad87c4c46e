package flow

import (
	"bytes"
	"slices"

	"ledgercheck/gui/keep"
	"ledgercheck/sheets"
)

// mostUndo bounds how many steps can be undone.
const mostUndo = 100

// decided is everything that the clerk decided and the result hangs on, as it is at one moment: answers, targets and
// readings, the roster, what columns hold. A step back puts a whole such state back, so that no change needs an inverse of its
// own.
type decided struct {
	answers sheets.Answers
	files   map[keptFile][]byte // one that is not there is not in it
	targets, roster,
	columns string // which file of each is in force
}

type keptFile struct {
	folder keep.Folder
	name   string
}

// decidedFiles are the files that hold what was decided, beside the answers.
func (f *Flow) decidedFiles() []keptFile {
	k := f.deps.Keep
	return []keptFile{{k, TargetsFile}, {k, rosterFile}, {k, ColumnsFile}, {f.session, TargetsFile}}
}

// step is one change.
type step struct {
	what          string // key of what was changed
	before, after decided
}

func (f *Flow) decided() (decided, error) {
	d := decided{
		answers: clone(f.answers), files: map[keptFile][]byte{},
		targets: f.base.Targets, roster: f.base.Roster, columns: f.base.Remembered,
	}
	for _, file := range f.decidedFiles() {
		raw, err := file.folder.Read(file.name)
		if err != nil {
			return d, err
		}
		if raw != nil {
			d.files[file] = raw
		}
	}
	return d, nil
}

// change does what changes something that was decided and notes what to go back to. do says whether it was done.
func (f *Flow) change(what string, do func() bool) bool {
	before, err := f.decided()
	if err != nil {
		f.keepFailed(err)
		return false
	}
	if !do() {
		return false
	}
	after, err := f.decided()
	if err != nil { // done, and nobody knows how to go back
		f.undo, f.redo = nil, nil
		return true
	}
	f.undo = append(f.undo, step{what, before, after})
	f.undo = f.undo[max(len(f.undo)-mostUndo, 0):]
	f.redo, f.undone = nil, ""
	return true
}

// CanUndo reports whether something that was decided can be taken back.
func (f *Flow) CanUndo() bool { return len(f.undo) > 0 }

// CanRedo reports whether something was taken back.
func (f *Flow) CanRedo() bool { return len(f.redo) > 0 }

// UndoText says what would be taken back; "" where nothing would.
func (f *Flow) UndoText() string { return f.stepText("undo", f.undo) }

// RedoText says what would be done again.
func (f *Flow) RedoText() string { return f.stepText("redo", f.redo) }

func (f *Flow) stepText(key string, steps []step) string {
	if len(steps) == 0 {
		return ""
	}
	return f.texts.T(key, "what", f.texts.T(steps[len(steps)-1].what))
}

// Undone says what was just taken back or done again; "" once anything else was changed.
func (f *Flow) Undone() string {
	if f.undone == "" {
		return ""
	}
	return f.texts.T(f.undone, "what", f.texts.T(f.undoneWhat))
}

// Undo takes the last change back, whatever it was.
func (f *Flow) Undo() {
	f.step("undone", &f.undo, &f.redo, func(s *step) (from, to *decided) { return &s.after, &s.before })
}

// Redo does again what was taken back.
func (f *Flow) Redo() {
	f.step("redone", &f.redo, &f.undo, func(s *step) (from, to *decided) { return &s.before, &s.after })
}

// step takes the last step of one list, goes the way that it is said to lead, and puts it on the other list.
func (f *Flow) step(said string, of, on *[]step, way func(*step) (from, to *decided)) {
	n := len(*of) - 1
	if n < 0 || !f.maySettle() {
		return
	}
	last := (*of)[n]
	if f.put(way(&last)) {
		*of, *on = (*of)[:n], append(*on, last)
		f.undone, f.undoneWhat = said, last.what
		f.judgeAnew()
	}
}

// maySettle reports whether a change would be seen: with a result, or in the settings.
func (f *Flow) maySettle() bool { return f.state == SettingsPage || f.hasReport() }

// put makes a state the one that counts. What somebody else changed meanwhile, as a second window does, is not written over:
// then nothing can be taken back any more.
func (f *Flow) put(from, to *decided) bool {
	now, err := f.decided()
	if err != nil {
		f.keepFailed(err)
		return false
	}
	differ := slices.DeleteFunc(f.decidedFiles(), func(file keptFile) bool { return unchanged(from, to, file) })
	for _, file := range differ {
		if !unchanged(&now, from, file) {
			f.undo, f.redo = nil, nil
			f.notice = Trouble{What: f.texts.T("undo.else"), Remedy: f.texts.T("undo.else.fix")}
			f.onChange(ChangedNotice | ChangedSettings)
			return false
		}
	}
	for _, file := range differ {
		if raw, there := to.files[file]; there {
			err = file.folder.Write(file.name, raw)
		} else {
			err = file.folder.Remove(file.name)
		}
		if err != nil {
			f.keepFailed(err)
			return false
		}
	}
	if !sameAnswers(&from.answers, &to.answers) && !f.keepAnswers(clone(to.answers)) {
		return false
	}
	f.base.Targets, f.base.Roster, f.base.Remembered = to.targets, to.roster, to.columns
	return true
}

// judgeAnew reads the files again by what is decided now; while the settings are open, when they are closed.
func (f *Flow) judgeAnew() {
	if f.state == SettingsPage {
		f.stale = true
		f.onChange(ChangedSettings)
		return
	}
	said := f.undone
	f.returnTo = f.placeOfChoice()
	f.Again()
	f.undone = said
}

func unchanged(a, b *decided, file keptFile) bool {
	x, inA := a.files[file]
	y, inB := b.files[file]
	return inA == inB && bytes.Equal(x, y)
}

func sameAnswers(a, b *sheets.Answers) bool {
	return slices.Equal(a.Answers, b.Answers) && slices.Equal(a.Rules, b.Rules)
}
