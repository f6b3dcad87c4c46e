package grammar

import "ledgercheck/sheets"

// settle turns dates as written into days: it fills in the year, refuses days that do not exist, and joins ranges and
// lists. before is 1 where a deadline says 前 right behind a month.
func settle(atoms []atom, before int, raw string, h DateHint, deadline bool) DateReading {
	spans := make([]sheets.Span, 0, 2)
	out := DateReading{State: sheets.Present}
	coarse, days := false, true
	for i := range atoms {
		a := atoms[i]
		if a.bad != "" {
			return noDate(doubt(sheets.UncertainDate, a.bad, raw))
		}
		if a.y == 0 {
			if i > 0 && a.join == 'r' && !spans[i-1].From.IsZero() {
				a.y = int(spans[i-1].From.Year)
				if a.m != 0 && a.m < atoms[i-1].m {
					a.y++ // 12月28日—1月3日
				}
			} else {
				a.y = h.yearFor(a)
			}
			out.When.Filled = true
		}
		if a.y == 0 {
			return noDate(doubt(sheets.UncertainDate, "no-year", raw))
		}
		span, ok := a.span(deadline)
		if !ok {
			return noDate(doubt(sheets.ImpossibleDate, "", raw))
		}
		out.When.Filled = out.When.Filled || a.filled
		coarse = coarse || a.prec >= precQuarter
		days = days && a.prec == precDay
		spans = append(spans, span)
		atoms[i].y = a.y
	}
	all := spans[0]
	ranged := false
	for i, s := range spans[1:] {
		if atoms[i+1].join == 'r' {
			ranged = true
			if s.To.Before(spans[i].From) {
				return noDate(doubt(sheets.UncertainDate, "range", raw))
			}
		}
		if s.From.Before(all.From) {
			if s.From.YearMonth() != spans[i].From.YearMonth() {
				return noDate(doubt(sheets.UncertainDate, "range", raw)) // 12.28、1.3: of which years?
			}
			all.From = s.From
		}
		if s.To.After(all.To) {
			all.To = s.To
		}
	}
	if deadline {
		return deadlineOf(out, all, before)
	}
	out.When.Span = all
	switch {
	case ranged && atoms[0].prec == precDay:
		out.When.Days = []sheets.Date{spans[0].From} // 3月5日-7日 counts on its first day
	case days && !ranged:
		for _, s := range spans {
			out.When.Days = append(out.When.Days, s.From)
		}
	}
	if coarse || len(out.When.Days) == 0 && all.From.YearMonth() != all.To.YearMonth() {
		out.Doubt = doubt(sheets.UncertainDate, "coarse", raw)
	}
	return out
}

// deadlineOf keeps the last day of what a deadline says.
func deadlineOf(out DateReading, all sheets.Span, before int) DateReading {
	from := all.To
	if before == 1 {
		from = all.From.Add(-1) // 6月前: 31 May or 30 June; nobody is late before the later
	}
	out.When.Span = sheets.Span{From: from, To: all.To}
	if from == all.To {
		out.When.Days = []sheets.Date{all.To}
	}
	return out
}

// yearFor gives the year of a date that is written without one: the title's; where the title names a period over two
// years, the one that puts the date into it.
func (h DateHint) yearFor(a atom) int {
	if h.Span.From.Year != 0 && h.Span.To.Year != 0 && h.Span.From.Year != h.Span.To.Year {
		fits := 0
		for y := int(h.Span.From.Year); y <= int(h.Span.To.Year) && y < int(h.Span.From.Year)+4; y++ {
			a.y = y
			if s, ok := a.span(false); ok && s.Overlaps(h.Span) {
				if fits != 0 {
					return h.Year
				}
				fits = y
			}
		}
		if fits != 0 {
			return fits
		}
	}
	if h.Year == 0 && h.Span.From.Year == h.Span.To.Year {
		return int(h.Span.From.Year)
	}
	return h.Year
}

// span gives the days that an atom with a year may mean; ok is false where there are none.
func (a atom) span(deadline bool) (s sheets.Span, ok bool) {
	month := func(m int) (sheets.Month, bool) {
		return sheets.Month{Year: a.y, Month: m}, m >= 1 && m <= 12 && a.y >= 1900 && a.y <= 2199
	}
	switch a.prec {
	case precDay:
		d, ok := sheets.On(a.y, a.m, a.d)
		return sheets.Span{From: d, To: d}, ok
	case precMonth:
		m, ok := month(a.m)
		if !ok {
			return s, false
		}
		return m.Span(), true
	case precPart:
		m, ok := month(a.m)
		if !ok {
			return s, false
		}
		if deadline && a.strict {
			return sheets.Span{From: m.Last(), To: m.Last()}, true
		}
		part := monthParts[a.part]
		s = sheets.Span{From: m.First().Add(part.from - 1), To: m.Last()}
		if part.to > 0 {
			s.To = m.First().Add(part.to - 1)
		}
		return s, true
	case precQuarter:
		return monthRun(month, 3*a.n-2, 3*a.n)
	case precHalf:
		return monthRun(month, 6*a.n-5, 6*a.n)
	case precYear:
		return monthRun(month, 1, 12)
	}
	return s, false
}

func monthRun(month func(int) (sheets.Month, bool), from, to int) (sheets.Span, bool) {
	first, ok := month(from)
	last, ok2 := month(to)
	if !ok || !ok2 {
		return sheets.Span{}, false
	}
	return sheets.Span{From: first.First(), To: last.Last()}, true
}
