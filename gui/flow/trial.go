package flow

import (
	"context"
	"strings"

	"ledgercheck/sheets"
)

// trial is the report under a target that the clerk tries out: nothing of it is kept or saved.
type trial struct {
	rule    sheets.RuleID
	min     sheets.Amount
	changed []trialChange
}

// trialChange is a subject whose verdict under the rule would be another one.
type trialChange struct {
	name     string
	from, to sheets.Verdict
}

// TrialOffer is what the evidence offers to try out: another target for the figure's rule.
type TrialOffer struct {
	Rule sheets.RuleID
	Min  sheets.Amount // as it is now, tried out or not
	Step sheets.Amount
	Unit string
	On   bool // it is being tried out
}

// trialSteps: a target of thousands is moved by a thousand.
const trialThousand = 2000

// offer gives the trial of a figure's rule.
func (f *Flow) offer(fig *sheets.Figure) *TrialOffer {
	if f.deps.Retarget == nil || fig.Target <= 0 {
		return nil
	}
	o := &TrialOffer{Rule: fig.Rule, Min: fig.Target, Step: sheets.Whole(1), Unit: fig.Unit}
	if fig.Target >= sheets.Whole(trialThousand) {
		o.Step = sheets.Whole(1000)
	}
	o.On = f.trial != nil && f.trial.rule == fig.Rule
	return o
}

// Try shows who would change if a rule's target were another one. The real report stays what is saved. Trying the real
// target ends the trial.
func (f *Flow) Try(rule sheets.RuleID, min sheets.Amount) {
	if !f.hasReport() || f.deps.Retarget == nil || min <= 0 {
		return
	}
	real := f.real
	settings := real.Settings
	settings.Targets = append([]sheets.Target{}, real.Settings.Targets...)
	same := true
	for i := range settings.Targets {
		if t := &settings.Targets[i]; t.Rule == rule {
			same = t.Min == min && len(t.Later) == 0
			t.Min, t.Later = min, nil
		}
	}
	if same {
		f.EndTrial()
		return
	}
	f.tries++
	number, deps := f.tries, f.deps
	go func() {
		figures, err := deps.Retarget(context.Background(), real, settings)
		deps.Post(func() {
			if err != nil || number != f.tries || f.real != real || !f.hasReport() {
				return
			}
			copied := *real
			copied.Figures, copied.Settings = figures, settings
			f.show(&copied, &trial{rule: rule, min: min, changed: trialChanges(f, rule, real.Figures, figures)})
		})
	}()
}

// EndTrial shows the real report again.
func (f *Flow) EndTrial() {
	f.tries++
	if f.trial != nil {
		f.show(f.real, nil)
	}
}

// show puts another version of the report in view and keeps what is chosen, where it has that too.
func (f *Flow) show(r *sheets.Report, t *trial) {
	var chosen *sheets.Figure
	if n := f.choice.Figure; n > 0 && n <= len(f.report.Figures) {
		chosen = &f.report.Figures[n-1]
	}
	f.report, f.trial = r, t
	f.headlines = r.Headline()
	if chosen != nil {
		f.choice = Ref{}
		for i := range r.Figures {
			if x := &r.Figures[i]; x.Rule == chosen.Rule && x.Subject == chosen.Subject && x.Period == chosen.Period {
				f.choice = Ref{Figure: i + 1}
				break
			}
		}
	}
	f.forget()
	f.onChange(ChangedTrial | ChangedView | ChangedChoice)
}

// trialChanges compares the worst verdict of each subject under a rule.
func trialChanges(f *Flow, rule sheets.RuleID, before, after []sheets.Figure) []trialChange {
	worst := func(list []sheets.Figure) (map[sheets.Subject]sheets.Verdict, []sheets.Subject) {
		out := map[sheets.Subject]sheets.Verdict{}
		var order []sheets.Subject
		for i := range list {
			if x := &list[i]; x.Rule == rule {
				old, ok := out[x.Subject]
				if !ok {
					order = append(order, x.Subject)
				}
				if !ok || x.Verdict.Worse(old) {
					out[x.Subject] = x.Verdict
				}
			}
		}
		return out, order
	}
	old, order := worst(before)
	now, _ := worst(after)
	var out []trialChange
	for _, s := range order {
		if now[s] != 0 && now[s] != old[s] {
			out = append(out, trialChange{f.subjectName(s), old[s], now[s]})
		}
	}
	return out
}

// TrialNote says what is being tried out and who would change; "" where nothing is.
func (f *Flow) TrialNote() string {
	if f.trial == nil {
		return ""
	}
	t := f.texts
	unit := ""
	for _, x := range f.report.Settings.Targets {
		if x.Rule == f.trial.rule {
			unit = x.Unit
		}
	}
	what := t.T("trial.what", "rule", f.ruleTitle(f.trial.rule), "min", withUnit(t, f.trial.min, unit))
	if len(f.trial.changed) == 0 {
		return what + t.T("trial.nobody")
	}
	const most = 6
	by := map[sheets.Verdict][]string{}
	for _, c := range f.trial.changed {
		by[c.to] = append(by[c.to], c.name)
	}
	var parts []string
	for _, v := range []sheets.Verdict{sheets.Met, sheets.Short, sheets.Unsure, sheets.Exempt, sheets.NotDue} {
		names := by[v]
		if len(names) == 0 {
			continue
		}
		list := strings.Join(names[:min(len(names), most)], t.T("duty.join"))
		key := "trial.change"
		if len(names) > most {
			key = "trial.change.more"
		}
		parts = append(parts, t.T(key, "names", list, "n", len(names), "verdict", f.verdictText(v)))
	}
	return what + strings.Join(parts, t.T("trial.join"))
}
