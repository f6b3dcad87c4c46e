package audit

import (
	"context"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/target"
)

// weigh says of each figure under which other readings its verdict would be another one: those that templates/targets.toml
// allows, and those of its own doubtful cells. It judges again only for readings that can matter to these ledgers and whose
// effect does not follow from the figures themselves (direct.go).
// said is what the records tell of it.
func weigh(ctx context.Context, in target.Input, figures []sheets.Figure, said recordFacts) {
	facts := gather(&in, figures, said)
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
	weighCells(in.Office, said, figures)
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
	days      bool // a 学时 cell in days
	chars     bool // a study ledger has 学习字数
	notes     bool // a study ledger has 笔记字数
	standing  bool // a result is 长期坚持
	shared    bool // a problem names several who solved it
	noRecord  bool // somebody's verdict rests on having no record
	bothStudy bool // somebody has 学时 and 字数 with different verdicts
	education bool // education activities are judged
	orglife   bool // the organisation life meeting is judged
	talks     bool // talks are judged, and the roster says who is a deputy
	confirmed bool // birthdays are judged, and the roster knows of 转正时间
	shadowing bool // the roster has somebody 跟班
}

// concern says of which ledgers a reading can change anything, and what there must be for it to do so. Readings that are not
// here are weighed where a figure is judged (carrying over, targets in proportion, amounts as shown), or change whom or which
// period figures are for: then there is no other verdict of the same figure.
var concern = map[string]struct {
	kinds   []sheets.Kind // none: all
	matters func(f *facts, to string) bool
}{
	"minutesPerHour":  {[]sheets.Kind{sheets.Study}, func(f *facts, _ string) bool { return f.minutes }},
	"durationAs":      {[]sheets.Kind{sheets.Study}, func(f *facts, _ string) bool { return f.minutes }},
	"charsFrom":       {[]sheets.Kind{sheets.Study}, func(f *facts, to string) bool { return to == "notes" && f.notes || to == "study" && f.chars }},
	"combine":         {[]sheets.Kind{sheets.Study}, func(f *facts, _ string) bool { return f.bothStudy }},
	"noRecord":        {nil, func(f *facts, _ string) bool { return f.noRecord }},
	"educationCounts": {[]sheets.Kind{sheets.Education, sheets.Study}, func(f *facts, _ string) bool { return f.education }},
	"talkBy":          {[]sheets.Kind{sheets.Talk}, func(f *facts, _ string) bool { return f.talks }},
	"shadowing":       {nil, func(f *facts, _ string) bool { return f.shadowing }},
	"credit":          {[]sheets.Kind{sheets.Visit, sheets.Problem}, func(f *facts, _ string) bool { return f.shared }},
	"standingCounts":  {[]sheets.Kind{sheets.Visit, sheets.Problem}, func(f *facts, _ string) bool { return f.standing }},
	"orglifeWindow":   {[]sheets.Kind{sheets.Meeting, sheets.OrgLife}, func(f *facts, _ string) bool { return f.orglife }},
	"birthdayFrom":    {[]sheets.Kind{sheets.Birthday}, func(f *facts, _ string) bool { return f.confirmed }},
}

// dayPairs are what the published rules make of a day and of half of one: 南京, and a company (domain.md C, Study).
var dayPairs = [][2]string{{"6", "3"}, {"8", "4"}}

// alternatives lists the readings beside the chosen ones that can matter.
func alternatives(s *sheets.Settings, f *facts) []alternative {
	var out []alternative
	add := func(kinds []sheets.Kind, pairs ...string) {
		alt := alternative{kinds: kinds, settings: *s}
		for i := 0; i < len(pairs); i += 2 {
			c, known := sheets.ChoiceOf(pairs[i])
			if !known || !c.Set(&alt.settings, pairs[i+1]) {
				return
			}
			if i > 0 {
				alt.reading += ", "
			}
			alt.reading += pairs[i] + "=" + pairs[i+1]
		}
		out = append(out, alt)
	}
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		if c.Key == "dayHours" && f.days {
			for _, p := range dayPairs {
				if half, _ := sheets.ChoiceOf("halfDayHours"); c.Value(s) != p[0] || half.Value(s) != p[1] {
					add([]sheets.Kind{sheets.Study}, c.Key, p[0], half.Key, p[1])
				}
			}
		}
		about, weighed := concern[c.Key]
		if !weighed || c.Idle != nil && c.Idle(s) {
			continue
		}
		for _, o := range c.Options {
			if o.Value != c.Value(s) && about.matters(f, o.Value) {
				add(about.kinds, c.Key, o.Value)
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

// gather looks through roster and figures for what a reading could change.
func gather(in *target.Input, figures []sheets.Figure, said recordFacts) facts {
	f := said.facts
	judged := map[sheets.RuleID]bool{}
	for i := range figures {
		if i == 0 || figures[i].Rule != figures[i-1].Rule { // those of a rule stand together
			judged[figures[i].Rule] = true
		}
	}
	f.education, f.orglife = judged["education.monthly"], judged["orglife.held"]
	for i := range in.Office.People {
		p := &in.Office.People[i]
		f.confirmed = f.confirmed || judged["birthday.held"] && !p.Confirmed.IsZero()
		for _, w := range in.Settings.Words["deputy"] {
			f.talks = f.talks || judged["talk.covered"] && strings.Contains(p.Duty, w)
		}
		for _, s := range p.Spells {
			f.shadowing = f.shadowing || strings.Contains(s.Kind, "跟班")
		}
	}
	f.study(figures)
	return f
}

// study looks through the figures of study.
func (f *facts) study(figures []sheets.Figure) {
	for i := range figures {
		fig := &figures[i]
		f.noRecord = f.noRecord || !fig.HasActual && (fig.Verdict == sheets.Short || fig.Verdict == sheets.Unsure && fig.Reason == sheets.ReasonNoRecord)
		f.bothStudy = f.bothStudy || fig.Reason == sheets.ReasonOtherQuantity
	}
	for hours, chars := range studyPairs(figures) {
		f.bothStudy = f.bothStudy || hours.Verdict != chars.Verdict
	}
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
