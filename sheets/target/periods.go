package target

import "ledgercheck/sheets"

// among gives the periods that a record lies in for certain, one for each of its days, or else those that it may lie
// in. A date that cannot be read is good for a year where it stands in that year's ledger, and for nothing shorter.
func among(periods []sheets.Period, d *dating) (sure, maybe []int32) {
	if len(d.days) > 0 && !d.rough {
		for _, day := range d.days {
			if i := periodOf(periods, day); i >= 0 {
				sure = append(sure, i)
			} else {
				sure = append(sure, -1)
			}
		}
		return sure, nil
	}
	if d.anytime || d.span.IsZero() {
		return nil, nil
	}
	for i, p := range periods {
		switch {
		case d.span.Within(p.Span) && (!d.guess || p.Kind == sheets.PeriodYear):
			return []int32{int32(i)}, nil
		case d.span.Overlaps(p.Span):
			maybe = append(maybe, int32(i))
		}
	}
	return nil, maybe
}

// periodOf gives the index of the period that a day lies in, -1 for none. Periods rise and do not overlap.
func periodOf(periods []sheets.Period, day sheets.Date) int32 {
	lo, hi := 0, len(periods)
	for lo < hi {
		mid := (lo + hi) / 2
		if periods[mid].Span.To.Before(day) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(periods) && periods[lo].Span.Contains(day) {
		return int32(lo)
	}
	return -1
}

// weeks gives the weeks whose Friday lies in a checked month (docs: domain, C, Meetings).
func (r *run) weeks() []sheets.Period {
	if len(r.months) == 0 {
		return nil
	}
	first, last := r.months[0].Span.From, r.months[len(r.months)-1].Span.To
	var out []sheets.Period
	for w := sheets.WeekPeriod(first); !w.Friday().After(last); w = sheets.WeekPeriod(w.Span.From.Add(7)) {
		if !w.Friday().Before(first) {
			out = append(out, w)
		}
	}
	return out
}

// halfMonths gives days 1–15 and 16–end of each checked month.
func (r *run) halfMonths() []sheets.Period {
	out := make([]sheets.Period, 0, 2*len(r.months))
	for _, m := range r.months {
		month := m.Span.From.YearMonth()
		out = append(out, sheets.HalfMonthPeriod(month, false), sheets.HalfMonthPeriod(month, true))
	}
	return out
}

// exemptWeeks says which weeks are not judged: those whose Friday is a public holiday and those that the settings name; but
// none that the settings want judged.
func (r *run) exemptWeeks(weeks []sheets.Period) []bool {
	out := make([]bool, len(weeks))
	for i, w := range weeks {
		holiday := r.Calendar != nil && r.Calendar.Holiday(w.Friday()) != ""
		out[i] = holds(r.Settings.ExemptWeeks, w.String()) || holiday && !holds(r.Settings.JudgedWeeks, w.String())
	}
	r.weekly = true
	return out
}

// sayUnknownYears says for which of the checked years no public holidays are known, where that matters: for a weekly
// rule, and for absences, which are weighed by working days.
func (r *run) sayUnknownYears() {
	if r.Calendar == nil {
		return
	}
	matters := r.weekly
	for i := range r.Office.People {
		matters = matters || len(r.Office.People[i].Spells) > 0
	}
	for _, y := range r.years {
		if year := int(y.Span.From.Year); matters && len(r.judged) > 0 && !r.Calendar.Knows(year) {
			r.find(sheets.Find(sheets.UncertainDate, "no-calendar", sheets.Info, sheets.Place{}, "year", y.String()))
		}
	}
}
