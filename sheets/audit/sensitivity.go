package audit

import (
	"context"

	"ledgercheck/sheets"
	"ledgercheck/sheets/target"
)

// weigh says of each figure under which other readings its verdict would be another one: those that templates/targets.toml
// allows, and those of its own doubtful cells. It judges again only for readings that can matter to these ledgers and whose
// effect does not follow from the figures themselves (direct.go).
func weigh(ctx context.Context, in target.Input, figures []sheets.Figure) {
	facts := gather(in.Ledgers, figures)
	var at map[figureKey]int
	for _, alt := range alternatives(&in.Settings, &facts) {
		if ctx.Err() != nil {
			return
		}
		if alt.direct != nil {
			alt.direct(figures)
			continue
		}
		if at == nil {
			at = indexFigures(figures)
		}
		again := in
		again.Settings, again.Ledgers = alt.settings, concerned(in.Ledgers, alt.kinds)
		compare(figures, at, target.Judge(again).Figures, alt.reading)
	}
	weighCells(in.Office, in.Ledgers, figures)
}

// alternative is one reading that the office might as well have chosen.
type alternative struct {
	reading  string        // "minutesPerHour=45"
	kinds    []sheets.Kind // of the ledgers that it can change anything of
	settings sheets.Settings
	direct   func([]sheets.Figure) // instead of judging again; nil where that is needed
}

// facts say what there is for a reading to change.
type facts struct {
	minutes   bool // a 学时 cell in minutes or hours
	chars     bool // a study ledger has 学习字数
	notes     bool // a study ledger has 笔记字数
	standing  bool // a result is 长期坚持
	noRecord  bool // somebody's verdict rests on having no record
	bothStudy bool // somebody has 学时 and 字数 with different verdicts
}

// concern says of which ledgers a reading can change anything, and what there must be for it to do so. Readings that are not
// here change whom or which period a figure is for, or no verdict at all: there is no other verdict of the same figure.
var concern = map[string]struct {
	kinds   []sheets.Kind // none: all
	matters func(*facts, string) bool
}{
	"minutesPerHour": {[]sheets.Kind{sheets.Study}, func(f *facts, _ string) bool { return f.minutes }},
	"charsFrom":      {[]sheets.Kind{sheets.Study}, func(f *facts, to string) bool { return to == "notes" && f.notes || to == "study" && f.chars }},
	"combine":        {[]sheets.Kind{sheets.Study}, func(f *facts, _ string) bool { return f.bothStudy }},
	"standingCounts": {[]sheets.Kind{sheets.Visit, sheets.Problem}, func(f *facts, _ string) bool { return f.standing }},
	"noRecord":       {nil, func(f *facts, _ string) bool { return f.noRecord }},
}

// alternatives lists the readings beside the chosen ones that can matter.
func alternatives(s *sheets.Settings, f *facts) []alternative {
	var out []alternative
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		about, weighed := concern[c.Key]
		if !weighed {
			continue
		}
		for _, o := range c.Options {
			if o.Value == c.Value(s) || !about.matters(f, o.Value) {
				continue
			}
			alt := alternative{reading: c.Key + "=" + o.Value, kinds: about.kinds, settings: *s}
			if c.Set(&alt.settings, o.Value) {
				out = append(out, alt)
			}
		}
	}
	if s.Combine == "and" { // with "or" one figure's verdict hangs on the other's
		for i := range out {
			out[i].direct = direct[out[i].reading]
		}
	}
	return out
}

// concerned gives the ledgers of some kinds, all where none is named. What was not recognised stays: its damage matters.
func concerned(all []*sheets.Ledger, kinds []sheets.Kind) []*sheets.Ledger {
	if len(kinds) == 0 {
		return all
	}
	var out []*sheets.Ledger
	for _, l := range all {
		keep := l.Kind == sheets.Roster || l.Kind == sheets.Unrecognised
		for _, k := range kinds {
			keep = keep || l.Kind == k
		}
		if keep {
			out = append(out, l)
		}
	}
	return out
}

// gather looks through records and figures for what a reading could change.
func gather(ledgers []*sheets.Ledger, figures []sheets.Figure) facts {
	var f facts
	for _, l := range ledgers {
		switch l.Kind {
		case sheets.Study:
			f.chars = f.chars || l.Has(sheets.FieldChars)
			f.notes = f.notes || l.Has(sheets.FieldNoteChars)
			for _, rec := range l.Records {
				if f.minutes {
					break
				}
				e := rec.Get(sheets.FieldHours)
				f.minutes = e != nil && e.Quantity.Minutes
			}
		case sheets.Visit, sheets.Problem:
			for _, rec := range l.Records {
				f.standing = f.standing || standing(rec.Get(sheets.FieldStatus))
			}
		}
	}
	type slot struct {
		subject sheets.Subject
		period  sheets.Period
	}
	hours := map[slot]sheets.Verdict{}
	for i := range figures {
		fig := &figures[i]
		f.noRecord = f.noRecord || !fig.HasActual && (fig.Verdict == sheets.Short || fig.Verdict == sheets.Unsure && fig.Reason == sheets.ReasonNoRecord)
		if f.bothStudy {
			continue
		}
		switch fig.Rule {
		case "study.hours":
			hours[slot{fig.Subject, fig.Period}] = fig.Verdict
		case "study.chars":
			v, both := hours[slot{fig.Subject, fig.Period}]
			f.bothStudy = both && v != fig.Verdict || fig.Reason == sheets.ReasonOtherQuantity
		}
		f.bothStudy = f.bothStudy || fig.Reason == sheets.ReasonOtherQuantity
	}
	return f
}

func standing(e *sheets.Entry) bool {
	if e == nil {
		return false
	}
	for _, item := range e.Items {
		if item.Status == sheets.Standing {
			return true
		}
	}
	return e.Status == sheets.Standing
}

// figureKey names a figure; nth tells apart several of one key, such as two meetings of one day.
type figureKey struct {
	rule    sheets.RuleID
	subject sheets.Subject
	period  sheets.Period
	nth     int
}

// figureKeys names each figure.
func figureKeys(figures []sheets.Figure) []figureKey {
	out, seen := make([]figureKey, len(figures)), make(map[figureKey]int, len(figures))
	for i := range figures {
		k := figureKey{rule: figures[i].Rule, subject: figures[i].Subject, period: figures[i].Period}
		n := seen[k]
		seen[k] = n + 1
		k.nth = n
		out[i] = k
	}
	return out
}

func indexFigures(figures []sheets.Figure) map[figureKey]int {
	at := make(map[figureKey]int, len(figures))
	for i, key := range figureKeys(figures) {
		at[key] = i
	}
	return at
}

// compare notes the figures whose verdict is another one under the reading. One that has no figure there, or none because
// a ledger lacks the column, is not judged by that reading at all.
func compare(figures []sheets.Figure, at map[figureKey]int, again []sheets.Figure, reading string) {
	for key, j := range indexFigures(again) {
		i, judged := at[key]
		if !judged || again[j].Verdict == figures[i].Verdict || again[j].Reason == sheets.ReasonNoColumn {
			continue
		}
		figures[i].Fragile = append(figures[i].Fragile, sheets.Fragility{Reading: reading, Verdict: again[j].Verdict})
	}
}
