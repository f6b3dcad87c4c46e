package flow

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
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
			line.Own = t.Min != first.Targets[i].Min || t.On != first.Targets[i].On
		}
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
		}
		for _, o := range c.Options {
			line.Options = append(line.Options, ReadingOption{o.Value, o.Words.In(f.Lang())})
		}
		out = append(out, line)
	}
	return out
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
		if t := &now.Targets[i]; t.Rule == rule {
			if t.Min == min && t.On == on {
				return true
			}
			if t.Min != min {
				t.Later = nil
			}
			t.Min, t.On = min, on
		}
	}
	return f.writeTargets(&now)
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
	return f.writeTargets(&now)
}

// ResetTargets goes back to the targets and readings that come with the program.
func (f *Flow) ResetTargets() {
	if err := f.deps.Keep.Remove(TargetsFile); err != nil {
		f.keepFailed(err)
		return
	}
	f.base.Targets, f.stale = "", true
	f.onChange(ChangedSettings)
}

// writeTargets writes what differs from the program's own targets.
func (f *Flow) writeTargets(now *sheets.Settings) bool {
	_, first, ok := f.current()
	if !ok || f.deps.Keep == "" {
		return false
	}
	if err := f.deps.Keep.Write(TargetsFile, []byte(targetsText(now, &first))); err != nil {
		f.keepFailed(err)
		return false
	}
	f.base.Targets, f.stale = f.deps.Keep.Path(TargetsFile), true
	f.onChange(ChangedSettings)
	return true
}

// targetsText is what differs, in the form of templates/targets.toml.
func targetsText(now, first *sheets.Settings) string {
	var b strings.Builder
	b.WriteString("# ledgercheck\n")
	for i := range now.Targets {
		t := &now.Targets[i]
		if i < len(first.Targets) && t.Min == first.Targets[i].Min && t.On == first.Targets[i].On && len(t.Later) == len(first.Targets[i].Later) {
			continue
		}
		fmt.Fprintf(&b, "\n[rule.%q]\non = %v\nmin = %s\n", string(t.Rule), t.On, t.Min)
		if len(t.Later) > 0 {
			var later []string
			for _, l := range t.Later {
				later = append(later, fmt.Sprintf("{ from = %q, min = %s }", l.From.String(), l.Min))
			}
			fmt.Fprintf(&b, "later = [%s]\n", strings.Join(later, ", "))
		}
	}
	head := false
	reading := func() {
		if !head {
			b.WriteString("\n[readings]\n")
			head = true
		}
	}
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		if c.Value(now) == c.Value(first) {
			continue
		}
		reading()
		value := c.Value(now)
		if !plainTOML(value) {
			value = strconv.Quote(value)
		}
		fmt.Fprintf(&b, "%s = %s\n", c.Key, value)
	}
	// What the window does not change is kept as the office wrote it.
	for _, w := range []struct {
		key        string
		now, first []string
	}{{"exemptWeeks", now.ExemptWeeks, first.ExemptWeeks}, {"judgedWeeks", now.JudgedWeeks, first.JudgedWeeks}} {
		if !slices.Equal(w.now, w.first) {
			reading()
			fmt.Fprintf(&b, "%s = %s\n", w.key, listTOML(w.now))
		}
	}
	head = false
	for _, key := range slices.Sorted(maps.Keys(now.Words)) {
		if slices.Equal(now.Words[key], first.Words[key]) {
			continue
		}
		if !head {
			b.WriteString("\n[words]\n")
			head = true
		}
		fmt.Fprintf(&b, "%s = %s\n", key, listTOML(now.Words[key]))
	}
	return b.String()
}

func listTOML(list []string) string {
	quoted := make([]string, len(list))
	for i, s := range list {
		quoted[i] = strconv.Quote(s)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// plainTOML reports whether a value stands without quotes: a number, true or false.
func plainTOML(value string) bool {
	if value == "true" || value == "false" {
		return true
	}
	_, err := sheets.ParseAmount(value)
	return err == nil
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

// SettingsReplaced takes over settings that were imported.
func (f *Flow) SettingsReplaced() {
	f.useKept()
	f.loadAnswers()
	f.stale = true
	f.onChange(ChangedSettings)
}
