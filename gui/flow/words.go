package flow

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"ledgercheck/gui/locales"
	"ledgercheck/sheets"
)

// dayText gives "2021年3月5日".
func dayText(t *locales.Texts, d sheets.Date) string {
	return t.T("date.day", "y", int(d.Year), "m", int(d.Month), "d", int(d.Day), "mon", monthName(t, int(d.Month)))
}

func monthName(t *locales.Texts, month int) string { return t.T("month." + strconv.Itoa(month)) }

// monthText gives "3月", with the year where it has to be told.
func monthText(t *locales.Texts, m sheets.Month, withYear bool) string {
	key := "date.month"
	if withYear {
		key = "date.yearmonth"
	}
	return t.T(key, "y", m.Year, "m", m.Month, "mon", monthName(t, m.Month))
}

// periodText gives a period as a clerk says it. The year is left out of months where all of the report lies in one.
func periodText(t *locales.Texts, p sheets.Period, withYear bool) string {
	from, to := p.Span.From, p.Span.To
	switch p.Kind {
	case sheets.PeriodDay:
		return dayText(t, from)
	case sheets.PeriodWeek:
		return t.T("date.week", "week", shortPeriod(t, p, withYear), "days", daysText(t, p.Span))
	case sheets.PeriodHalfMonth:
		key := "date.half1"
		if from.Day != 1 {
			key = "date.half2"
		}
		return t.T(key, "month", monthText(t, from.YearMonth(), withYear))
	case sheets.PeriodMonth:
		return monthText(t, from.YearMonth(), withYear)
	case sheets.PeriodYear:
		return t.T("date.year", "y", int(from.Year))
	}
	return rangeText(t, from.YearMonth(), to.YearMonth())
}

// rangeText gives "2021年3月" or "2021年1月—3月".
func rangeText(t *locales.Texts, from, to sheets.Month) string {
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case from == to || to.IsZero():
		return monthText(t, from, true)
	case from.IsZero():
		return monthText(t, to, true)
	}
	first := monthText(t, from, true)
	last := monthText(t, to, from.Year != to.Year)
	if t.Lang() == sheets.English && from.Year == to.Year { // "Jan – Mar 2021"
		first, last = monthText(t, from, false), monthText(t, to, true)
	}
	return t.T("date.range", "from", first, "to", last)
}

// signs of the verdicts: never colour alone.
var signs = map[sheets.Verdict]string{
	sheets.Met: "✓", sheets.Short: "▼", sheets.Unsure: "？", sheets.Exempt: "—", sheets.NotDue: "○",
}

// Sign gives a verdict's sign.
func Sign(v sheets.Verdict) string { return signs[v] }

// verdictText gives a verdict's word in the window's language.
func (f *Flow) verdictText(v sheets.Verdict) string { return v.Words().In(f.Lang()) }

// ruleName gives a rule's name as a column's title.
func (f *Flow) ruleName(rule sheets.RuleID) string {
	for _, t := range f.report.Settings.Targets {
		if t.Rule == rule {
			if s := t.Name.In(f.Lang()); s != "" {
				return s
			}
		}
	}
	return string(rule)
}

// ruleTitle gives a rule's name as it stands by itself: in English its first letter is a capital.
func (f *Flow) ruleTitle(rule sheets.RuleID) string {
	s := f.ruleName(rule)
	if s == string(rule) {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
