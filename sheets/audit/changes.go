package audit

import (
	"slices"

	"ledgercheck/sheets"
)

// changesSince compares a report with an earlier one: what was closed at the earlier cut-off date and is another thing
// now. A figure whose period only one of the two reports checked is no change. The order is that of the rules.
func changesSince(b *baseline, r *sheets.Report) []sheets.Change {
	both := func(f *sheets.Figure) bool {
		return f.Period.Finished(b.asOf) && touches(f.Period, b.from, b.to) && touches(f.Period, r.From, r.To)
	}
	// Without a roster the checked months say who is due: somebody of another month has no record in this one.
	sameDue := r.Office.HasRoster || b.from == r.From && b.to == r.To
	before := indexFigures(b.figures)
	out := []sheets.Change{}
	for i, key := range figureKeys(r.Figures) {
		now := &r.Figures[i]
		if !both(now) {
			continue
		}
		var then *sheets.Figure
		if j, there := before[key]; there {
			then = &b.figures[j]
			delete(before, key)
		}
		if c, changed := changeOf(then, now); changed && (then != nil || sameDue || len(now.Sources) > 0) {
			out = append(out, c)
		}
	}
	for j, key := range figureKeys(b.figures) {
		then := &b.figures[j]
		if _, gone := before[key]; gone && both(then) && (sameDue || len(then.Sources) > 0) {
			c, _ := changeOf(then, nil)
			out = append(out, c)
		}
	}
	rank := map[sheets.RuleID]int{}
	for i, t := range r.Settings.Targets {
		rank[t.Rule] = i
	}
	slices.SortStableFunc(out, func(x, y sheets.Change) int { return rank[x.Rule] - rank[y.Rule] })
	return out
}

// touches reports whether a period is one of those that a check of these months judges: it lies in one of them, or is
// the year of one.
func touches(p sheets.Period, from, to sheets.Month) bool {
	span := sheets.Span{From: from.First(), To: to.Last()}
	switch p.Kind {
	case sheets.PeriodWeek:
		return span.Contains(p.Friday())
	case sheets.PeriodYear:
		return p.Span.Overlaps(span)
	}
	return p.Span.Within(span)
}

// changeOf compares one figure; nil is one that is not there.
func changeOf(then, now *sheets.Figure) (c sheets.Change, changed bool) {
	named := now
	if now == nil {
		named = then
	}
	c = sheets.Change{Rule: named.Rule, Subject: named.Subject, Period: named.Period, Before: outcome(then), After: outcome(now)}
	c.Sources = sourceChanges(sourcesOf(then), sourcesOf(now))
	if then == nil || now == nil {
		return c, true
	}
	// A report gives six decimals: what they do not tell apart is no change.
	changed = then.Verdict != now.Verdict || then.HasActual != now.HasActual ||
		then.Actual.String() != now.Actual.String() || then.Target.String() != now.Target.String()
	return c, changed || len(c.Sources) > 0
}

func outcome(f *sheets.Figure) *sheets.Outcome {
	if f == nil {
		return nil
	}
	return &sheets.Outcome{Actual: f.Actual, HasActual: f.HasActual, Target: f.Target, Verdict: f.Verdict}
}

func sourcesOf(f *sheets.Figure) []sheets.Source {
	if f == nil {
		return nil
	}
	return f.Sources
}

// sourceChanges pairs the cells of a figure then and now. Equal cells go first, then cells of one address, and of what is
// left equal values: rows that only moved, or a file that only got another name, are no change.
func sourceChanges(then, now []sheets.Source) []sheets.SourceChange {
	old, fresh := slices.Clone(then), slices.Clone(now)
	pair(&old, &fresh, func(a, b *sheets.Source) bool { return a.Place == b.Place && sameValue(a, b) }, nil)
	if moved(old, fresh) {
		return nil
	}
	var out []sheets.SourceChange
	pair(&old, &fresh, func(a, b *sheets.Source) bool { return a.Place == b.Place }, func(a, b *sheets.Source) {
		out = append(out, sheets.SourceChange{Place: b.Place, Before: valueOf(a), After: valueOf(b)})
	})
	pair(&old, &fresh, sameValue, nil)
	for i := range old {
		out = append(out, sheets.SourceChange{Place: old[i].Place, Before: valueOf(&old[i])})
	}
	for i := range fresh {
		out = append(out, sheets.SourceChange{Place: fresh[i].Place, After: valueOf(&fresh[i])})
	}
	slices.SortStableFunc(out, func(x, y sheets.SourceChange) int { return x.Place.Compare(y.Place) })
	return out
}

// moved reports whether the cells hold the same values, each as often, only elsewhere.
func moved(old, fresh []sheets.Source) bool {
	a, b := slices.Clone(old), slices.Clone(fresh)
	pair(&a, &b, sameValue, nil)
	return len(a)+len(b) == 0
}

// pair takes out of both lists what belongs together.
func pair(old, fresh *[]sheets.Source, same func(a, b *sheets.Source) bool, each func(a, b *sheets.Source)) {
	var left []sheets.Source
	for i := range *old {
		a := &(*old)[i]
		j := slices.IndexFunc(*fresh, func(b sheets.Source) bool { return same(a, &b) })
		if j < 0 {
			left = append(left, *a)
			continue
		}
		if each != nil {
			each(a, &(*fresh)[j])
		}
		*fresh = slices.Delete(*fresh, j, j+1)
	}
	*old = left
}

func sameValue(a, b *sheets.Source) bool {
	return a.HasNum == b.HasNum && a.Left == b.Left && valueOf(a).String() == valueOf(b).String()
}

func valueOf(s *sheets.Source) *sheets.SourceValue {
	v := &sheets.SourceValue{Value: s.Value, HasNum: s.HasNum, Left: s.Left}
	if !s.HasNum {
		v.Text = s.Text
	}
	return v
}
