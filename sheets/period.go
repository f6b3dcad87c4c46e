package sheets

import (
	"fmt"
	"time"
)

// PeriodKind says how long a period is.
type PeriodKind uint8

// The periods of contract.md.
const (
	_ PeriodKind = iota
	PeriodDay
	PeriodWeek
	PeriodHalfMonth
	PeriodMonth
	PeriodYear
	PeriodRange // a total over several months: from/to
)

// Period is the stretch of time that a figure or a total speaks of.
type Period struct {
	Kind PeriodKind
	Span Span
}

// MonthPeriod gives the period of one month, "2021-03".
func MonthPeriod(m Month) Period { return Period{PeriodMonth, m.Span()} }

// YearPeriod gives the period of one year, "2021".
func YearPeriod(year int) Period {
	return Period{PeriodYear, Span{Date{int16(year), 1, 1}, Date{int16(year), 12, 31}}}
}

// DayPeriod gives the period of one day, "2021-03-05".
func DayPeriod(d Date) Period { return Period{PeriodDay, Span{d, d}} }

// WeekPeriod gives the ISO 8601 week (Monday to Sunday) that d lies in, "2021-W09".
func WeekPeriod(d Date) Period {
	monday := d.Add(-(int(d.Weekday()) + 6) % 7)
	return Period{PeriodWeek, Span{monday, monday.Add(6)}}
}

// HalfMonthPeriod gives days 1–15 ("2021-03-H1") or 16–end ("2021-03-H2") of a month.
func HalfMonthPeriod(m Month, second bool) Period {
	if second {
		return Period{PeriodHalfMonth, Span{m.First().Add(15), m.Last()}}
	}
	return Period{PeriodHalfMonth, Span{m.First(), m.First().Add(14)}}
}

// RangePeriod gives the period of a total over the months from and to: the month where they are one, the year where
// they lie in one year, else "from/to" (contract.md).
func RangePeriod(from, to Month) Period {
	switch {
	case from == to:
		return MonthPeriod(from)
	case from.Year == to.Year:
		return YearPeriod(from.Year)
	}
	return Period{PeriodRange, Span{from.First(), to.Last()}}
}

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p.Kind == 0 }

// Friday gives the Friday of a week period; weeks are assigned to the month of their Friday (domain.md C).
func (p Period) Friday() Date { return p.Span.From.Add(int(time.Friday - time.Monday)) }

// String gives the form of contract.md.
func (p Period) String() string {
	from := p.Span.From
	switch p.Kind {
	case PeriodDay:
		return from.String()
	case PeriodWeek:
		y, w := from.Time().ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case PeriodHalfMonth:
		if from.Day == 1 {
			return from.YearMonth().String() + "-H1"
		}
		return from.YearMonth().String() + "-H2"
	case PeriodMonth:
		return from.YearMonth().String()
	case PeriodYear:
		return fmt.Sprintf("%04d", from.Year)
	case PeriodRange:
		return from.YearMonth().String() + "/" + p.Span.To.YearMonth().String()
	}
	return ""
}

// MarshalText gives the form of String.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// Finished reports whether the period's last day is not after the cut-off date (统计截止日期).
func (p Period) Finished(asOf Date) bool { return !p.Span.To.After(asOf) }
