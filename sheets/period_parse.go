package sheets

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ParsePeriod reads the form that Period.String writes: "2021", "2021-03", "2021-03-H1", "2021-W09", "2021-03-05",
// "2020-11/2021-02".
func ParsePeriod(s string) (Period, error) {
	wrong := fmt.Errorf("not a period such as 2021, 2021-03, 2021-03-H1, 2021-W09 or 2021-03-05: %q", s)
	if from, to, ok := strings.Cut(s, "/"); ok {
		a, errA := ParseMonth(from)
		b, errB := ParseMonth(to)
		if errA != nil || errB != nil || b.Before(a) {
			return Period{}, wrong
		}
		return Period{PeriodRange, Span{a.First(), b.Last()}}, nil
	}
	if month, half, ok := strings.Cut(s, "-H"); ok {
		m, err := ParseMonth(month)
		if err != nil || half != "1" && half != "2" {
			return Period{}, wrong
		}
		return HalfMonthPeriod(m, half == "2"), nil
	}
	if year, week, ok := strings.Cut(s, "-W"); ok {
		y, errY := strconv.Atoi(year)
		w, errW := strconv.Atoi(week)
		if errY != nil || errW != nil || len(year) != 4 || len(week) != 2 || y < 1900 {
			return Period{}, wrong
		}
		// 4 January lies in a year's first week (ISO 8601).
		p := WeekPeriod(DateOf(time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC)).Add(7 * (w - 1)))
		if p.String() != s {
			return Period{}, wrong // there is no such week
		}
		return p, nil
	}
	switch len(s) {
	case len("2021"):
		if y, err := strconv.Atoi(s); err == nil && y >= 1900 {
			return YearPeriod(y), nil
		}
	case len("2021-03"):
		if m, err := ParseMonth(s); err == nil {
			return MonthPeriod(m), nil
		}
	case len("2021-03-05"):
		if d, err := ParseDate(s); err == nil {
			return DayPeriod(d), nil
		}
	}
	return Period{}, wrong
}

// Within reports whether p is q or lies in it; a week lies where its Friday does.
func (p Period) Within(q Period) bool {
	if p.Kind == PeriodWeek && q.Kind != PeriodWeek {
		return q.Span.Contains(p.Friday())
	}
	return p.Span.Within(q.Span)
}
