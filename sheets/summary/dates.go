package summary

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// words of dates and periods, as an office writes them.

func (b *builder) monthName(m int) string {
	names := strings.Fields(b.t.Dates.MonthNames.In(b.lang))
	if m < 1 || m > len(names) {
		return strconv.Itoa(m)
	}
	return names[m-1]
}

func (b *builder) date(d sheets.Date) string {
	return fill(b.t.Dates.Day.In(b.lang), "y", strconv.Itoa(int(d.Year)), "m", strconv.Itoa(int(d.Month)),
		"d", strconv.Itoa(int(d.Day)), "mon", b.monthName(int(d.Month)))
}

func (b *builder) dayOfYear(d sheets.Date) string {
	return fill(b.t.Dates.DayOfYear.In(b.lang), "m", strconv.Itoa(int(d.Month)), "d", strconv.Itoa(int(d.Day)),
		"mon", b.monthName(int(d.Month)))
}

func (b *builder) month(m sheets.Month) string {
	return fill(b.t.Dates.Month.In(b.lang), "y", strconv.Itoa(m.Year), "m", strconv.Itoa(m.Month), "mon", b.monthName(m.Month))
}

// shortMonth leaves out the year where all of the report lies in one.
func (b *builder) shortMonth(m sheets.Month) string {
	if b.r.From.Year != b.r.To.Year {
		return b.month(m)
	}
	name := b.monthName(m.Month)
	if b.lang == sheets.English {
		name = name[:3] // for columns and charts
	}
	return fill(b.t.Dates.MonthOnly.In(b.lang), "m", strconv.Itoa(m.Month), "mon", name)
}

// days writes a span of days: 2021年3月1日—3月31日.
func (b *builder) days(s sheets.Span) string {
	to := b.date(s.To)
	if s.From.Year == s.To.Year && b.lang != sheets.English {
		to = b.dayOfYear(s.To)
	}
	from := b.date(s.From)
	if s.From.Year == s.To.Year && b.lang == sheets.English {
		from = b.dayOfYear(s.From)
	}
	return fill(b.t.Dates.Span.In(b.lang), "from", from, "to", to)
}

// months writes the period of the report, as a title has it: 2021年3月, 2021年第一季度, 2021年上半年, 2021年度.
func (b *builder) months(from, to sheets.Month) string {
	d := &b.t.Dates
	y := strconv.Itoa(from.Year)
	if from == to {
		return b.month(from)
	}
	if from.Year != to.Year {
		return fill(d.Span.In(b.lang), "from", b.month(from), "to", b.month(to))
	}
	switch first, n := from.Month, to.Month-from.Month+1; {
	case n == 12:
		return fill(d.Year.In(b.lang), "y", y)
	case n == 6 && first == 1:
		return fill(d.HalfYear.In(b.lang), "y", y, "h", d.FirstHalf.In(b.lang))
	case n == 6 && first == 7:
		return fill(d.HalfYear.In(b.lang), "y", y, "h", d.SecondHalf.In(b.lang))
	case n == 3 && first%3 == 1:
		numerals := []rune(d.Numerals.In(b.lang))
		return fill(d.Quarter.In(b.lang), "y", y, "q", string(numerals[min(first/3, len(numerals)-1)]))
	}
	return fill(d.Months.In(b.lang), "y", y, "m", strconv.Itoa(from.Month), "n", strconv.Itoa(to.Month),
		"mon", b.monthName(from.Month), "mon2", b.monthName(to.Month))
}

// period writes the period of a figure.
func (b *builder) period(p sheets.Period) string {
	if s, ok := b.periodNames[p]; ok {
		return s
	}
	s := b.periodName(p)
	b.periodNames[p] = s
	return s
}

func (b *builder) periodName(p sheets.Period) string {
	d := &b.t.Dates
	from := p.Span.From
	switch p.Kind {
	case sheets.PeriodDay:
		return b.date(from)
	case sheets.PeriodWeek:
		y, w := from.Time().ISOWeek()
		return fill(d.Week.In(b.lang), "y", strconv.Itoa(y), "w", strconv.Itoa(w),
			"from", b.dayOfYear(from), "to", b.dayOfYear(p.Span.To))
	case sheets.PeriodHalfMonth:
		half := d.HalfMonth2
		if from.Day == 1 {
			half = d.HalfMonth1
		}
		return fill(half.In(b.lang), "month", b.month(from.YearMonth()))
	case sheets.PeriodMonth:
		return b.month(from.YearMonth())
	case sheets.PeriodYear:
		return fill(d.YearOnly.In(b.lang), "y", strconv.Itoa(int(from.Year)))
	case sheets.PeriodRange:
		return b.months(from.YearMonth(), p.Span.To.YearMonth())
	}
	return ""
}

// periods writes several periods, runs of months joined: 1—3月、5月.
func (b *builder) periods(list []sheets.Period) string {
	var out []string
	for i := 0; i < len(list); i++ {
		p := list[i]
		if p.Kind != sheets.PeriodMonth || b.r.From.Year != b.r.To.Year {
			out = append(out, b.period(p))
			continue
		}
		first := p.Span.From.YearMonth()
		last := first
		for i+1 < len(list) && list[i+1].Kind == sheets.PeriodMonth && list[i+1].Span.From.YearMonth() == last.Next() {
			last = last.Next()
			i++
		}
		switch {
		case first == last:
			out = append(out, b.shortMonth(first))
		case b.lang == sheets.English:
			out = append(out, b.shortMonth(first)+"–"+b.shortMonth(last))
		default:
			out = append(out, strconv.Itoa(first.Month)+"—"+b.shortMonth(last))
		}
	}
	return strings.Join(out, b.t.Frame.Comma.In(b.lang))
}

// each says how often a duty falls due, by the period of its figures.
func (b *builder) each(k sheets.PeriodKind) string {
	e := &b.t.Each
	switch k {
	case sheets.PeriodMonth:
		return e.Month.In(b.lang)
	case sheets.PeriodHalfMonth:
		return e.Half.In(b.lang)
	case sheets.PeriodWeek:
		return e.Week.In(b.lang)
	case sheets.PeriodYear:
		return e.Year.In(b.lang)
	}
	return e.Day.In(b.lang)
}
