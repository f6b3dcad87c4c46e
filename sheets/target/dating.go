package target

import (
	"regexp"

	"ledgercheck/sheets"
)

// partOfMonth is a date that names no day: 3月中旬, 月底.
var partOfMonth = regexp.MustCompile(`^[^日号]*[旬初底末中][^日号]*$`)

// dating says in which month a record counts.
type dating struct {
	month   sheets.Month   // certain; zero: not
	maybe   []sheets.Month // the months it may belong to, where month is zero
	anytime bool           // nothing says when
	undated bool           // month comes from the sheet or the title, or the cell names no more than the month
	days    []sheets.Date  // the days, where they are known
	span    sheets.Span    // all days that may be meant
	rough   bool           // days holds the first of several that may be meant: 3月中旬
	guess   bool           // the cell cannot be read: month, or what maybe holds, is no more than likely
}

// dateOf reads when a record took place: its date, else the month that a wide ledger's column, the sheet or the title
// gives (docs: domain, C, Study). Of several date fields the first that holds something is taken.
func dateOf(rec *sheets.Record, fields ...sheets.Field) dating {
	e := dateCell(rec, fields)
	if e == nil {
		return byMonth(rec)
	}
	d, told := readDate(e)
	if !told {
		return perhaps(rec)
	}
	return d
}

// dateOf does what the function does, and reads a date that many records share once.
func (r *run) dateOf(rec *sheets.Record, fields ...sheets.Field) dating {
	e := dateCell(rec, fields)
	if e == nil {
		return byMonth(rec)
	}
	if d := r.dates.Get(e.Reading); d != nil {
		return *d
	}
	d, told := readDate(e)
	if !told {
		return perhaps(rec)
	}
	r.dates.Put(e.Reading, d)
	return d
}

// dateCell gives the first of the fields' cells that holds something, nil for none.
func dateCell(rec *sheets.Record, fields []sheets.Field) *sheets.Entry {
	for _, f := range fields {
		if e := rec.Get(f); e != nil && e.State != sheets.NoRecord && e.State != 0 {
			return e
		}
	}
	return nil
}

// byMonth dates a record without a date of its own.
func byMonth(rec *sheets.Record) dating {
	if rec.Month.IsZero() {
		return dating{anytime: true}
	}
	return dating{month: rec.Month, undated: true, span: rec.Month.Span()}
}

// readDate reads a cell that holds something; told is false where it does not say when.
func readDate(e *sheets.Entry) (d dating, told bool) {
	span := e.When.Span
	if e.State == sheets.Present && len(e.When.Days) > 0 {
		return onDays(e.When.Days), true
	}
	if month, one := span.Month(); one && e.State != sheets.Unreadable {
		d := dating{month: month, span: span, undated: span == month.Span()}
		if !d.undated && (span.OneDay() || !decimal.MatchString(e.Text)) {
			d.days = []sheets.Date{span.From} // 3月5日—7日 begins on the 5th
			d.rough = !span.OneDay() && partOfMonth.MatchString(e.Text)
		}
		return d, true
	}
	months := span.Months()
	switch {
	case len(months) == 0, e.State == sheets.Unreadable && len(months) > longestRun:
		return d, false
	case e.State == sheets.Unreadable:
		return dating{maybe: months, span: span, guess: true}, true
	case len(months) > longestRun:
		return dating{anytime: true}, true
	}
	return dating{maybe: months, span: span}, true
}

// onDays dates a record by the days that its cell lists: "3.5、3.12".
func onDays(days []sheets.Date) dating {
	d := dating{days: days, month: days[0].YearMonth(), span: sheets.Span{From: days[0], To: days[0]}}
	for _, day := range days {
		if day.Before(d.span.From) {
			d.span.From = day
		}
		if day.After(d.span.To) {
			d.span.To = day
		}
		if day.YearMonth() != days[0].YearMonth() {
			d.month = sheets.Month{}
		}
	}
	if d.month.IsZero() {
		d.maybe = d.span.Months()
	}
	return d
}

// perhaps dates a record whose date cannot be read: probably the month of its sheet, but nobody knows.
func perhaps(rec *sheets.Record) dating {
	if rec.Month.IsZero() {
		return dating{anytime: true}
	}
	return dating{maybe: []sheets.Month{rec.Month}, span: rec.Month.Span(), guess: true}
}

// decimal is a number typed for a date: 3.1 was typed 3.1 or 3.10, and its span is no stretch of days but a choice.
var decimal = regexp.MustCompile(`^\s*\d{1,2}\.\d{1,2}\s*$`)

// datedIn reads when a record took place, as dateOf does, and where nothing says it takes the year that the ledger
// names.
func (r *run) datedIn(rec *sheets.Record, fields ...sheets.Field) dating {
	d := r.dateOf(rec, fields...)
	if !d.anytime {
		return d
	}
	year := r.yearOf(rec.Ledger)
	if year == 0 {
		return d
	}
	span := sheets.YearPeriod(year).Span
	return dating{span: span, maybe: span.Months(), undated: true, guess: true}
}

// yearOf gives the year that a ledger names, 0 for none.
func (r *run) yearOf(l *sheets.Ledger) int {
	year, known := r.yearBy[l]
	if !known {
		year = YearOf(l)
		r.yearBy[l] = year
	}
	return year
}

// inside reports whether a record lies in the checked months; one of which only the year is known lies there where
// the year is one of theirs.
func (r *run) inside(d *dating) bool {
	switch {
	case len(d.days) > 0:
		return r.month(d.days[0].YearMonth()) >= 0
	case !d.month.IsZero():
		return r.month(d.month) >= 0
	case d.anytime || len(d.maybe) == 0:
		return false
	}
	within := true
	for _, m := range d.maybe {
		within = within && r.month(m) >= 0
	}
	if within {
		return true
	}
	for _, y := range r.years {
		if y.Span == d.span {
			return true
		}
	}
	return false
}
