package flow

import (
	"maps"
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/remember"
)

// ColumnsFile is the memory of what columns hold, in the configuration folder. It can be given to check --mapping.
const ColumnsFile = "columns.toml"

// Ask is one question about a layout as the screen puts it: plain words, the answers, the best guess chosen.
type Ask struct {
	Text    string
	Example string // some of the values, "例如：90、120"
	Options []AskOption
	Chosen  int

	column string // the key of a mapping; empty: which ledger it is
	unit   bool   // the answers are units
}

// AskOption is one answer.
type AskOption struct{ Value, Text string }

// questionOf gives the question about a layout; nil where nothing is in doubt.
func (f *Flow) questionOf(header string) *sheets.Question {
	for i := range f.real.Questions {
		if f.real.Questions[i].Header == header {
			return &f.real.Questions[i]
		}
	}
	return nil
}

// asksOf puts the question about a layout into words.
func (f *Flow) asksOf(q *sheets.Question) []*Ask {
	t := f.texts
	var out []*Ask
	if len(q.Kinds) > 0 {
		out = append(out, f.askKind(q.Kinds))
	}
	for i := range q.Columns {
		c := &q.Columns[i]
		a := &Ask{column: c.Key, unit: c.Why == sheets.AskUnit}
		header := strings.TrimSpace(c.Header)
		if header == "" {
			header = c.Key
		}
		a.Text = t.T("ask."+string(c.Why), "col", sheets.ColumnName(c.Col), "header", header, "field", c.Field.Words().In(f.Lang()))
		if len(c.Samples) > 0 {
			a.Example = t.T("ask.example", "values", strings.Join(c.Samples, t.T("duty.join")))
		}
		if a.unit {
			for _, u := range c.Units {
				a.Options = append(a.Options, AskOption{u, f.unitWord(u)})
			}
		} else {
			for _, field := range c.Fields {
				text := field.Words().In(f.Lang())
				if field == sheets.NoField {
					text = t.T("ask.nofield")
				}
				a.Options = append(a.Options, AskOption{field.String(), text})
			}
		}
		if len(a.Options) > 0 {
			out = append(out, a)
		}
	}
	return out
}

func (f *Flow) unitWord(unit string) string {
	if key := "unit.in." + unit; f.texts.Has(key) { // beside 小时, which English calls hours as well
		return f.texts.T(key)
	}
	if key := "unit." + unit; f.texts.Has(key) {
		return f.texts.T(key, "n", 2)
	}
	return unit
}

// offeredKinds are the ledgers that a form of sheet may be said to be, where it was taken for the wrong one.
var offeredKinds = []sheets.Kind{
	sheets.Study, sheets.SelfStudy, sheets.Reflection, sheets.Meeting, sheets.Education, sheets.Talk, sheets.Lecture, sheets.Training,
	sheets.Mentor, sheets.Visit, sheets.Problem, sheets.OrgLife, sheets.StyleStudy, sheets.Risk, sheets.Moral, sheets.Birthday, sheets.Union,
	sheets.Roster, sheets.Unrecognised,
}

// CanDoubt reports whether the clerk may say what a form of sheet is though nobody asks: it has a head to be known by, and
// there is somewhere to remember it.
func (f *Flow) CanDoubt(x *Layout) bool {
	return f.deps.Keep != "" && x.ledger.Header != "" && len(x.Questions) == 0
}

// Doubt asks what a form of sheet is that was taken for something else.
func (f *Flow) Doubt(x *Layout) {
	if !f.CanDoubt(x) {
		return
	}
	a := f.askKind(offeredKinds)
	a.Chosen = max(slices.Index(offeredKinds, x.ledger.Kind), 0)
	x.Questions = []*Ask{a}
	f.onChange(ChangedChoice)
}

// askKind asks which of some ledgers a form of sheet is.
func (f *Flow) askKind(kinds []sheets.Kind) *Ask {
	a := &Ask{Text: f.texts.T("ask.kind")}
	for _, k := range kinds {
		text := k.Words().In(f.Lang())
		if k == sheets.Unrecognised {
			text = f.texts.T("ask.kind.none")
		}
		a.Options = append(a.Options, AskOption{string(k), text})
	}
	return a
}

// Short reports whether all answers are a word or two, so that they can stand beside each other.
func (a *Ask) Short() bool {
	for _, o := range a.Options {
		if textChars(o.Text) > 12 {
			return false
		}
	}
	return true
}

// Choose picks an answer.
func (a *Ask) Choose(option int) {
	if option >= 0 && option < len(a.Options) {
		a.Chosen = option
	}
}

// Decide remembers the answers of a layout for every sheet that looks alike, and reads again.
func (f *Flow) Decide(x *Layout) {
	if len(x.Questions) == 0 {
		return
	}
	l := sheets.MappedLayout{Header: x.ledger.Header, Columns: map[string]string{}, Units: map[string]string{}}
	for _, a := range x.Questions {
		value := a.Options[a.Chosen].Value
		switch {
		case a.column == "":
			l.Kind = sheets.Kind(value)
		case a.unit:
			l.Units[a.column] = value
		default:
			l.Columns[a.column] = value
		}
	}
	if f.changeColumns(func(memory *remember.Columns) error { return memory.Put(l) }) {
		f.Again()
	}
}

// changeColumns changes the memory, a step that can be undone.
func (f *Flow) changeColumns(change func(*remember.Columns) error) bool {
	return f.change("undo.columns", func() bool {
		memory, err := f.columns()
		if memory == nil && err == nil {
			return false
		}
		if err == nil {
			err = change(memory)
		}
		if err != nil {
			f.keepFailed(err)
			return false
		}
		f.base.Remembered = memory.Path()
		return true
	})
}

// columns opens the memory; nil where nothing is remembered.
func (f *Flow) columns() (*remember.Columns, error) {
	path := f.deps.Keep.Path(ColumnsFile)
	if path == "" {
		return nil, nil
	}
	return remember.OpenColumns(path)
}

// Known is one layout of the memory in words.
type Known struct{ Title, Detail, header string }

// Remembered gives what is remembered of columns, the newest last.
func (f *Flow) Remembered() []Known {
	memory, err := f.columns()
	if err != nil || memory == nil {
		return nil
	}
	t := f.texts
	var out []Known
	for _, l := range memory.Layouts() {
		k := Known{Title: strings.ReplaceAll(l.Header, "|", " · "), header: l.Header}
		var parts []string
		switch {
		case l.Kind == sheets.Unrecognised:
			parts = append(parts, t.T("ask.kind.none"))
		case l.Kind != "":
			parts = append(parts, l.Kind.Words().In(f.Lang()))
		}
		for _, column := range slices.Sorted(maps.Keys(l.Columns)) {
			field := sheets.FieldOf(l.Columns[column])
			text := field.Words().In(f.Lang())
			if field == sheets.NoField {
				text = t.T("ask.nofield")
			}
			parts = append(parts, t.T("known.column", "column", column, "field", text))
		}
		for _, column := range slices.Sorted(maps.Keys(l.Units)) {
			parts = append(parts, t.T("known.unit", "column", column, "unit", f.unitWord(l.Units[column])))
		}
		k.Detail = strings.Join(parts, t.T("trial.join"))
		out = append(out, k)
	}
	return out
}

// ForgetKnown takes a layout out of the memory; it is asked about again.
func (f *Flow) ForgetKnown(k Known) {
	if f.changeColumns(func(memory *remember.Columns) error { return memory.Delete(k.header) }) {
		f.settingChanged()
	}
}
