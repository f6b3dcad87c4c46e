package flow

import (
	"io"
	"os"
	"strings"

	"ledgercheck/gui/keep"
	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
	"ledgercheck/sheets/remember"
)

// TargetsFile is the office's own targets and readings in the configuration folder. The window writes it whole.
const TargetsFile = "targets.toml"

// TargetLine is one target as a sentence: what stands before its number and behind it.
type TargetLine struct {
	Rule          sheets.RuleID
	Name          string
	Before, After string
	Min           sheets.Amount
	Unit          string
	Later         string // what the number becomes later; empty: it stays
	On            bool
	Own           bool // other than what comes with the program
}

// ReadingLine is one reading (口径) with its answers.
type ReadingLine struct {
	Key     string
	Name    string
	Options []ReadingOption
	Value   string
	Number  bool   // any number up to Most, 0 being "not set"
	Most    string // with Number
	Note    string // with Number: what the value means
	Own     bool
}

// ReadingOption is one answer.
type ReadingOption struct{ Value, Text string }

// OpenSettings shows the settings; what was on the screen comes back when they are closed.
func (f *Flow) OpenSettings() {
	if f.state == SettingsPage || f.state == Working {
		return
	}
	f.before, f.state = f.state, SettingsPage
	f.onChange(ChangedState)
}

// CloseSettings goes back, and reads the files again where a setting was changed that the result hangs on.
func (f *Flow) CloseSettings() {
	if f.state != SettingsPage {
		return
	}
	f.state = f.before
	if f.stale && f.real != nil && f.state != Empty {
		f.Again()
		return
	}
	f.onChange(ChangedState | ChangedChoice)
}

// current gives the targets and readings as they are set, and those that come with the program.
func (f *Flow) current() (now, first sheets.Settings, ok bool) {
	if f.deps.Settings == nil {
		return now, first, false
	}
	first, err := f.deps.Settings("")
	if err != nil {
		return now, first, false
	}
	if now, err = f.deps.Settings(f.base.Targets); err != nil {
		f.notice = Trouble{f.texts.T("settings.broken"), f.texts.T("settings.broken.fix", "path", f.base.Targets), err.Error()}
		return first, first, true
	}
	return now, first, true
}

// Targets gives the targets as sentences; none where they cannot be set.
func (f *Flow) Targets() []TargetLine {
	now, first, ok := f.current()
	if !ok {
		return nil
	}
	out := make([]TargetLine, 0, len(now.Targets))
	for i, t := range now.Targets {
		line := TargetLine{Rule: t.Rule, Name: t.Name.In(f.Lang()), Min: t.Min, Unit: t.Unit, On: t.On}
		line.Before, line.After, _ = strings.Cut(t.Text.In(f.Lang()), "{min}")
		if i < len(first.Targets) {
			line.Own = t.Min != first.Targets[i].Min || t.On != first.Targets[i].On || len(t.Later) != len(first.Targets[i].Later)
		}
		var later []string
		for _, l := range t.Later {
			later = append(later, f.texts.T("settings.later", "month", monthText(f.texts, l.From, true), "min", l.Min))
		}
		line.Later = strings.Join(later, f.texts.T("trial.join"))
		out = append(out, line)
	}
	return out
}

// Readings gives the readings that the engine lists.
func (f *Flow) Readings() []ReadingLine {
	now, _, ok := f.current()
	if !ok {
		return nil
	}
	out := make([]ReadingLine, 0, len(sheets.Choices))
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		line := ReadingLine{Key: c.Key, Name: c.Name.In(f.Lang()), Value: c.Value(&now), Own: !c.Default(&now)}
		if c.Most > 0 {
			line.Number, line.Most = true, c.Most.String()
			line.Note = numberNote(c, line.Value, f.Lang())
		}
		for _, o := range c.Options {
			line.Options = append(line.Options, ReadingOption{o.Value, o.Words.In(f.Lang())})
		}
		out = append(out, line)
	}
	return out
}

// numberNote says what the number of a reading means.
func numberNote(c *sheets.Choice, value string, lang sheets.Lang) string {
	text := ""
	for _, o := range c.Options {
		if o.Value == value {
			return o.Words.In(lang)
		}
		if o.Value == sheets.AnyNumber {
			text = strings.ReplaceAll(o.Words.In(lang), "{n}", value)
		}
	}
	return text
}

// SetTarget sets a target's number and whether it is checked. A number that is none, or below 0, is refused.
func (f *Flow) SetTarget(rule sheets.RuleID, text string, on bool) bool {
	now, _, ok := f.current()
	if !ok {
		return false
	}
	min, err := sheets.ParseAmount(strings.TrimSpace(text))
	if err != nil || min <= 0 {
		return false
	}
	for i := range now.Targets {
		t := &now.Targets[i]
		if t.Rule != rule {
			continue
		}
		if t.Min == min && t.On == on {
			return true
		}
		return f.changeTargets("undo.target", func(own *remember.Targets) { own.SetRule(rule, min, on, t.Min != min) })
	}
	return false
}

// SetReading chooses an answer to a reading; false where it is none that is allowed.
func (f *Flow) SetReading(key, value string) bool {
	now, _, ok := f.current()
	if !ok {
		return false
	}
	c, ok := sheets.ChoiceOf(key)
	if !ok || !c.Set(&now, strings.TrimSpace(value)) {
		return false
	}
	return f.changeTargets("undo.reading", func(own *remember.Targets) { own.SetReading(key, c.Value(&now)) })
}

// ResetTargets goes back to the targets and readings that come with the program, or with the office's folder.
func (f *Flow) ResetTargets() {
	done := f.change("undo.reset", func() bool {
		file := f.targetsFile()
		if err := file.folder.Remove(file.name); err != nil {
			f.keepFailed(err)
			return false
		}
		f.base.Targets = f.started.Targets
		return true
	})
	if done {
		f.settingChanged()
	}
}

// HasOwnTargets reports whether there is a file of targets of the clerk's own, be it one that cannot be read.
func (f *Flow) HasOwnTargets() bool {
	file := f.targetsFile()
	return file.folder.Has(file.name)
}

// OfficeTargets gives the file of targets of the office's own folder of settings; "" where there is none. It outranks the
// clerk's at every start and is only read, as the whole folder is: what one clerk changes must not change what others are
// judged by. So what is changed over it holds until the window is closed.
func (f *Flow) OfficeTargets() string { return f.known(f.started.Targets) }

// OfficeRoster gives the roster of the office's own folder of settings; "" where there is none.
func (f *Flow) OfficeRoster() string { return f.known(f.started.Roster) }

func (f *Flow) known(path string) string {
	if path == "" || f.deps.Known == nil {
		return path
	}
	return f.deps.Known(path)
}

// ExportTargets writes the targets and readings as they are set to a file, for whoever looks after the office's folder.
func (f *Flow) ExportTargets(path string) error {
	raw, err := os.ReadFile(f.base.Targets)
	if err != nil {
		return err
	}
	return outfile.Write(path, func(w io.Writer) error { _, err := w.Write(raw); return err }, nil)
}

// targetsFile is where targets are kept: with the clerk's settings, or, over an office's own, for as long as the window is
// open.
func (f *Flow) targetsFile() keptFile {
	if f.OfficeTargets() != "" {
		return keptFile{f.session, TargetsFile}
	}
	return keptFile{f.deps.Keep, TargetsFile}
}

// openSession makes the folder for what holds until the window is closed.
func (f *Flow) openSession() error {
	if f.OfficeTargets() == "" || f.session != "" {
		return nil
	}
	dir, err := os.MkdirTemp("", "ledgercheck-*")
	f.session = keep.Folder(dir)
	return err
}

// closeSession deletes what held until now.
func (f *Flow) closeSession() {
	if f.session != "" {
		_ = os.RemoveAll(string(f.session)) // a leftover in the system's temporary folder hurts nobody
		f.session = ""
	}
}

// changeTargets changes the file of targets that is in force and keeps it. All else in it stays as it is. A file that
// cannot be read is not overwritten: what an office wrote into it would be lost.
func (f *Flow) changeTargets(what string, change func(*remember.Targets)) bool {
	if f.deps.Keep == "" {
		return false
	}
	var raw []byte
	var err error
	if f.base.Targets != "" {
		raw, err = os.ReadFile(f.base.Targets)
	}
	var own *remember.Targets
	if err == nil {
		own, err = remember.ParseTargets(f.base.Targets, raw)
	}
	if err != nil {
		f.notice = Trouble{f.texts.T("settings.broken"), f.texts.T("settings.broken.fix", "path", f.base.Targets), err.Error()}
		f.onChange(ChangedNotice)
		return false
	}
	change(own)
	raw, err = own.Bytes()
	if err == nil {
		err = f.openSession()
	}
	if err != nil {
		f.keepFailed(err)
		return false
	}
	done := f.change(what, func() bool {
		file := f.targetsFile()
		if err := file.folder.Write(file.name, raw); err != nil {
			f.keepFailed(err)
			return false
		}
		f.base.Targets = file.folder.Path(file.name)
		return true
	})
	if done {
		f.settingChanged()
	}
	return done
}

// useKept lets the engine read what is kept: the office's own targets and roster. Those that the program was started with
// (an office's folder of settings) outrank them.
func (f *Flow) useKept() {
	if f.base.Targets == "" && f.deps.Keep.Has(TargetsFile) {
		f.base.Targets = f.deps.Keep.Path(TargetsFile)
	}
	if path := f.deps.Keep.Path(ColumnsFile); path != "" {
		f.base.Remembered = path
	}
	if f.base.Roster == "" && f.deps.Keep.Has(rosterFile) {
		f.base.Roster = f.deps.Keep.Path(rosterFile)
	}
}

// ReplaceSettings takes over settings that do imports into the folder, a step that can be undone. do's error leaves
// everything as it is.
func (f *Flow) ReplaceSettings(do func() error) error {
	var err error
	done := f.change("undo.import", func() bool {
		if err = do(); err != nil {
			return false
		}
		f.useKept()
		f.loadAnswers()
		return true
	})
	if done {
		f.settingChanged()
	}
	return err
}
