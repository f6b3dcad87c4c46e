package flow

import (
	"sort"
	"strings"

	"ledgercheck/sheets"
)

// Duty is one choice of what a tab of figures shows: duties that are read side by side because they come in the same
// rhythm. ID is empty for all of the tab at once.
type Duty struct {
	ID    string
	Title string
	Short int // rows of the tab that fall short in it
	On    bool

	rules   []sheets.RuleID
	kind    sheets.PeriodKind
	periods int
}

// rhythm orders the kinds of periods as a clerk goes through them, what is due most often in a table of months first, and
// gives each its place in the names of duties.
var rhythm = map[sheets.PeriodKind]struct {
	place int
	id    string
}{
	sheets.PeriodMonth:     {1, "month"},
	sheets.PeriodHalfMonth: {2, "half"},
	sheets.PeriodWeek:      {3, "week"},
	sheets.PeriodDay:       {4, "day"},
	sheets.PeriodRange:     {5, "range"},
	sheets.PeriodYear:      {6, "year"},
}

// manyPeriods is from how many periods on nobody counts by eye any more.
const manyPeriods = 13

// dutyID says which duty of its tab a figure belongs to. What is due once a year stands together; what is due more often
// stands with the rules of its family (study.hours, study.chars). The few duties of the office stand together by rhythm.
func dutyID(tab Tab, fig *sheets.Figure) string {
	id := rhythm[fig.Period.Kind].id
	if tab == TabDuties || fig.Period.Kind == sheets.PeriodYear {
		return id
	}
	family, _, _ := strings.Cut(string(fig.Rule), ".")
	return id + " " + family
}

// dutiesOf gives the duties of a tab in order, without counts; nothing for a tab of no figures.
func (f *Flow) dutiesOf(tab Tab) []Duty {
	byID := map[string]*Duty{}
	rules := map[string]map[sheets.RuleID]bool{}
	periods := map[string]map[sheets.Period]bool{}
	var ids []string
	for _, i := range f.figuresOf(tab) {
		fig := &f.report.Figures[i]
		id := dutyID(tab, fig)
		d := byID[id]
		if d == nil {
			d = &Duty{ID: id, kind: fig.Period.Kind}
			byID[id], rules[id], periods[id] = d, map[sheets.RuleID]bool{}, map[sheets.Period]bool{}
			ids = append(ids, id)
		}
		if !rules[id][fig.Rule] {
			rules[id][fig.Rule] = true
			d.rules = append(d.rules, fig.Rule)
		}
		if !periods[id][fig.Period] {
			periods[id][fig.Period] = true
			d.periods++
		}
	}
	place := f.rulePlaces()
	out := make([]Duty, 0, len(ids))
	for _, id := range ids {
		d := byID[id]
		sort.Slice(d.rules, func(i, j int) bool { return place.before(d.rules[i], d.rules[j]) })
		d.Title = f.dutyTitle(tab, d)
		out = append(out, *d)
	}
	sort.Slice(out, func(i, j int) bool {
		if a, b := rhythm[out[i].kind].place, rhythm[out[j].kind].place; a != b {
			return a < b
		}
		return place.before(out[i].rules[0], out[j].rules[0])
	})
	return out
}

// dutyTitle names a duty: by its rule where it is one, else by its family or its rhythm.
func (f *Flow) dutyTitle(tab Tab, d *Duty) string {
	if len(d.rules) == 1 {
		return f.ruleTitle(d.rules[0])
	}
	key := "duty.every." + rhythm[d.kind].id
	if _, family, ok := strings.Cut(d.ID, " "); ok {
		key = "duty.family." + family
	}
	if f.texts.Has(key) {
		return f.texts.T(key)
	}
	names := make([]string, len(d.rules))
	for i, r := range d.rules {
		names[i] = f.ruleTitle(r)
	}
	return strings.Join(names, f.texts.T("duty.join"))
}

// Duties gives the choices of duties for the current tab; none where there is nothing to choose.
func (f *Flow) Duties() []Duty {
	if f.report == nil {
		return nil
	}
	out := append([]Duty{}, f.choices(f.view.Tab)...)
	for i := range out {
		out[i].On = out[i].ID == f.view.Duty
	}
	return out
}

// choices gives the choices of a tab with their counts, the one that a tab opens with first. They are made once for each
// report and language.
func (f *Flow) choices(tab Tab) []Duty {
	if have, ok := f.duties[tab]; ok {
		return have
	}
	made := f.dutiesOf(tab)
	all := Duty{Title: f.texts.T("duty.all")}
	switch {
	case tab == TabDuties && !f.oneGlance(made):
		all.Title = f.texts.T("duty.overview")
		made = append([]Duty{all}, made...)
	case len(made) < 2:
		made = nil
	default:
		made = append(made, all)
	}
	for i := range made {
		for _, row := range f.tableOf(tab, made[i].ID).Rows {
			if row.Verdict == sheets.Short {
				made[i].Short++
			}
		}
	}
	if f.duties == nil {
		f.duties = map[Tab][]Duty{}
	}
	f.duties[tab] = made
	return made
}

// oneGlance reports whether the duties of the office need no overview: one rhythm, and few periods.
func (f *Flow) oneGlance(duties []Duty) bool {
	return len(duties) < 2 && (len(duties) == 0 || duties[0].periods < manyPeriods)
}

// dutyIn gives the duty that a tab shows: the one chosen there before, where the report still has it.
func (f *Flow) dutyIn(tab Tab) string {
	choices := f.choices(tab)
	if len(choices) == 0 {
		return ""
	}
	if id, ok := f.chosenDuty[tab]; ok {
		for _, d := range choices {
			if d.ID == id {
				return id
			}
		}
	}
	return choices[0].ID
}

// ChooseDuty shows other duties of the tab. The filter stays, so that one can go through all who fall short; the order of
// a column that is no longer there does not.
func (f *Flow) ChooseDuty(id string) {
	if f.report == nil || id == f.view.Duty {
		return
	}
	for _, d := range f.choices(f.view.Tab) {
		if d.ID != id {
			continue
		}
		if f.chosenDuty == nil {
			f.chosenDuty = map[Tab]string{}
		}
		f.chosenDuty[f.view.Tab] = id
		f.view.Duty, f.view.Sort = id, Sort{}
		if f.choice.Subject > 0 { // a row as a whole is a row of the old table
			f.choice = Ref{}
			f.onChange(ChangedView | ChangedChoice)
			return
		}
		f.onChange(ChangedView)
		return
	}
}

// figuresOf gives the indexes of the figures that a tab shows.
func (f *Flow) figuresOf(tab Tab) []int {
	in := map[sheets.SubjectType]bool{}
	for _, t := range tabTypes {
		if t.tab == tab {
			for _, s := range t.types {
				in[s] = true
			}
		}
	}
	var out []int
	for i := range f.report.Figures {
		if in[f.report.Figures[i].Subject.Type] {
			out = append(out, i)
		}
	}
	return out
}

// rulePlaces is the order of the targets.
type rulePlaces map[sheets.RuleID]int

func (f *Flow) rulePlaces() rulePlaces {
	places := rulePlaces{}
	for i, t := range f.report.Settings.Targets {
		places[t.Rule] = i
	}
	return places
}

// before puts rules as the targets have them, those without a target last.
func (p rulePlaces) before(a, b sheets.RuleID) bool {
	x, okX := p[a]
	y, okY := p[b]
	switch {
	case okX != okY:
		return okX
	case x != y:
		return x < y
	}
	return a < b
}
