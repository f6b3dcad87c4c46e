package flow

import (
	"strings"

	"ledgercheck/gui/locales"
	"ledgercheck/sheets"
)

// periodHead gives the head of a column that is a period and nothing else: the upper line (what holds several columns),
// the title and a small line below.
func periodHead(t *locales.Texts, p sheets.Period, withYear bool) (upper, title, sub string) {
	from := p.Span.From
	year := ""
	if withYear {
		year = t.T("date.year", "y", int(from.Year))
	}
	switch p.Kind {
	case sheets.PeriodMonth:
		return year, monthText(t, from.YearMonth(), false), ""
	case sheets.PeriodDay:
		return year, shortDay(t, from), ""
	case sheets.PeriodWeek:
		return monthText(t, p.Friday().YearMonth(), withYear), weekText(t, p), daysText(t, p.Span)
	case sheets.PeriodHalfMonth:
		half := "date.firsthalf"
		if from.Day != 1 {
			half = "date.secondhalf"
		}
		return monthText(t, from.YearMonth(), withYear), t.T(half), ""
	}
	return "", periodText(t, p, withYear), ""
}

// shortPeriod gives a period in the few characters that a head or a cell has: "第9周", "3月5日".
func shortPeriod(t *locales.Texts, p sheets.Period, withYear bool) string {
	switch p.Kind {
	case sheets.PeriodWeek:
		if withYear {
			return weekOfYear(t, p)
		}
		return weekText(t, p)
	case sheets.PeriodDay:
		if !withYear {
			return shortDay(t, p.Span.From)
		}
	}
	return periodText(t, p, withYear)
}

func shortDay(t *locales.Texts, d sheets.Date) string {
	return t.T("date.shortday", "m", int(d.Month), "d", int(d.Day), "mon", monthName(t, int(d.Month)))
}

// weekText gives "第9周", by ISO 8601.
func weekText(t *locales.Texts, p sheets.Period) string {
	_, week := p.Span.From.Time().ISOWeek()
	return t.T("date.weekno", "n", week)
}

// weekOfYear gives "2021年第9周".
func weekOfYear(t *locales.Texts, p sheets.Period) string {
	year, week := p.Span.From.Time().ISOWeek()
	return t.T("date.yearweek", "y", year, "n", week)
}

// daysText gives the days of a week: "3.1–3.7".
func daysText(t *locales.Texts, s sheets.Span) string {
	key := "date.days"
	if s.From.Month != s.To.Month {
		key = "date.days2"
	}
	return t.T(key, "m", int(s.From.Month), "d", int(s.From.Day), "mon", monthName(t, int(s.From.Month)),
		"m2", int(s.To.Month), "d2", int(s.To.Day), "mon2", monthName(t, int(s.To.Month)))
}

// parted breaks the titles of columns where one is long and of several words, so that no column need be wider than its
// numbers ask. Where one takes two lines, the others may as well.
func parted(columns []Column) {
	const long, short = 7, 4
	two := false
	for _, c := range columns {
		two = two || textChars(c.Title) > long && strings.Contains(c.Title, " ")
	}
	if !two {
		return
	}
	for i := range columns {
		if c := &columns[i]; textChars(c.Title) > short {
			c.Title = broken(c.Title)
		}
	}
}

// broken parts a title of several words near its middle.
func broken(title string) string {
	best, least := -1, float32(0)
	for i, r := range title {
		if r != ' ' {
			continue
		}
		if wide := max(textChars(title[:i]), textChars(title[i+1:])); best < 0 || wide < least {
			best, least = i, wide
		}
	}
	if best < 0 {
		return title
	}
	return title[:best] + "\n" + title[best+1:]
}

// titleChars gives the width of the longest line of a title.
func titleChars(title string) float32 {
	var n float32
	for line := range strings.SplitSeq(title, "\n") {
		n = max(n, textChars(line))
	}
	return n
}
