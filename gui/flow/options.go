package flow

import (
	"errors"
	"sort"
	"strings"

	"ledgercheck/sheets"
)

// ErrDate is returned for a text that is not a date.
var ErrDate = errors.New("not a date")

// ParseDay reads a date the ways clerks write one: 2021-03-31, 2021.3.31, 2021/3/31, 2021年3月31日, 20210331.
func ParseDay(s string) (sheets.Date, error) {
	var parts []int
	number, digits := 0, 0
	end := func() {
		if digits > 0 {
			parts = append(parts, number)
		}
		number, digits = 0, 0
	}
	for _, r := range strings.TrimSpace(s) {
		if r >= '０' && r <= '９' {
			r -= '０' - '0'
		}
		switch {
		case r >= '0' && r <= '9':
			if digits++; digits > 8 {
				return sheets.Date{}, ErrDate
			}
			number = number*10 + int(r-'0')
		case strings.ContainsRune("-./年月日 －．／", r):
			end()
		default:
			return sheets.Date{}, ErrDate
		}
	}
	whole := len(parts) == 0 && digits == 8
	end()
	if whole {
		parts = []int{parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100}
	}
	if len(parts) != 3 {
		return sheets.Date{}, ErrDate
	}
	d, ok := sheets.On(parts[0], parts[1], parts[2])
	if !ok {
		return sheets.Date{}, ErrDate
	}
	return d, nil
}

// SetAsOf changes the cut-off date and, where there are files, reads them again by it.
func (f *Flow) SetAsOf(d sheets.Date) {
	if d == f.job.AsOf {
		return
	}
	f.job.AsOf = d
	f.onChange(ChangedOptions)
	f.Again()
}

// SetMonths changes the months that are checked; a zero month means "as the ledgers say". Where from is after to, the
// other end is let go.
func (f *Flow) SetMonths(from, to sheets.Month) {
	if from == f.job.From && to == f.job.To {
		return
	}
	if !from.IsZero() && !to.IsZero() && to.Before(from) {
		if from != f.job.From {
			to = sheets.Month{}
		} else {
			from = sheets.Month{}
		}
	}
	f.job.From, f.job.To = from, to
	f.onChange(ChangedOptions)
	f.Again()
}

// MonthChoices gives the months that may be chosen: all that the ledgers name, and those chosen already.
func (f *Flow) MonthChoices() []sheets.Month {
	set := map[sheets.Month]bool{}
	for _, m := range []sheets.Month{f.job.From, f.job.To} {
		if !m.IsZero() {
			set[m] = true
		}
	}
	if f.report != nil {
		for _, l := range f.report.Ledgers {
			for _, m := range l.Months {
				set[m] = true
			}
		}
		for m := f.report.From; !m.IsZero() && !f.report.To.Before(m) && len(set) < 240; m = m.Next() {
			set[m] = true
		}
	}
	out := make([]sheets.Month, 0, len(set))
	for m := range set {
		out = append(out, m)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Before(out[j]) })
	return out
}

// MonthText gives a month as the clerk reads it, "2021年3月"; "按台账" for no month.
func (f *Flow) MonthText(m sheets.Month) string {
	if m.IsZero() {
		return f.texts.T("bar.auto")
	}
	return monthText(f.texts, m, true)
}
