package grammar

import (
	"math"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// DateHint is what stands around a date: in the title, the sheet's and the file's name, the header.
type DateHint struct {
	Year, Month int // 0: unknown
	Epoch1904   bool
	Span        sheets.Span // the period that the title names, if any; tells the year of "12.5" under 2020年12月—2021年1月
	Months      bool        // the header is 月份: a bare 3 is March
}

// DateReading is a date as read. State is Unreadable where no day, month or longer stretch is known; When is then zero,
// and the caller may fall back on the title's month. A reading that is wider than a month (第一季度) is Present with a
// doubt.
type DateReading struct {
	When    sheets.When
	State   sheets.State
	Partial bool // the month is certain, the day is one of two: the number 3.1 was typed 3.1 or 3.10
	Doubt   Doubt
}

// Serial numbers of dates from 2000 to 2099: only these are dates where the cell's format does not say so.
const (
	firstSerial = 36526
	lastSerial  = 73050
	// oldestSerial is in 1930. A date format over a smaller number shows a day before every ledger: something else
	// was typed (3.5 in a date cell shows 1900-01-03).
	oldestSerial = 10959
)

// Date reads the cell of a date (domain.md C and E7).
func Date(c sheets.Content, st sheets.Style, h DateHint) DateReading {
	switch c.Kind {
	case sheets.Blank:
		return DateReading{State: sheets.NoRecord}
	case sheets.Number:
		return dateNumber(c.Number, st, h)
	case sheets.Text:
		return dateText(c.Text, h, false)
	case sheets.Fault:
		return noDate(doubt(sheets.FormulaError, "", c.Text))
	case sheets.Uncalculated:
		return noDate(doubt(sheets.FormulaNoValue, "", ""))
	}
	return noDate(doubt(sheets.UncertainDate, "words", Words(c, st, h.Epoch1904)))
}

func noDate(d Doubt) DateReading { return DateReading{State: sheets.Unreadable, Doubt: d} }

func oneDay(d sheets.Date, filled bool) DateReading {
	return DateReading{State: sheets.Present, When: sheets.When{Span: sheets.Span{From: d, To: d}, Days: []sheets.Date{d}, Filled: filled}}
}

func dateNumber(f float64, st sheets.Style, h DateHint) DateReading {
	raw := shortest(f)
	if math.IsNaN(f) || f < 0 {
		return noDate(doubt(sheets.ImpossibleDate, "", raw))
	}
	if st.Duration {
		return noDate(doubt(sheets.UncertainDate, "time", numberWords(f, st, h.Epoch1904)))
	}
	serial := f
	if h.Epoch1904 {
		serial += epochGap
	}
	if st.Date {
		if f < 1 {
			return noDate(doubt(sheets.UncertainDate, "time", numberWords(f, st, h.Epoch1904)))
		}
		if serial < 100_000 { // beyond lie 202103 and 20210305, typed as plain numbers
			return dateSerial(f, serial, st, h)
		}
	} else if serial >= firstSerial && serial <= lastSerial+1 {
		return dateSerial(f, serial, sheets.Style{}, h)
	}
	if f == math.Trunc(f) && f < 1e9 {
		n := int(f)
		a, ok := wholeAtom(n, len(raw), h)
		if !ok {
			return bareNumber(n, raw, h)
		}
		return settle([]atom{a}, 0, raw, h, false)
	}
	return dateDecimal(raw, h)
}

// epochGap is the number of days between the two epochs of spreadsheets.
const epochGap = 1462

func dateSerial(f, serial float64, st sheets.Style, h DateHint) DateReading {
	day, ok := serialDay(f, h.Epoch1904)
	if !ok || serial < oldestSerial {
		return noDate(doubt(sheets.UncertainDate, "serial", numberWords(f, st, h.Epoch1904), "number", shortest(f)))
	}
	if st.Date {
		if s := shapeOf(st.NumberFormat); s.month && !s.day && !s.clock {
			// 2021年3月 was typed: the spreadsheet made the first of the month of it.
			return DateReading{State: sheets.Present, When: sheets.When{Span: day.YearMonth().Span()}}
		}
	}
	return oneDay(day, false)
}

// wholeAtom reads a whole number as 20210305, 202103, 210305 or 2021.
func wholeAtom(n, width int, h DateHint) (atom, bool) {
	switch width {
	case 8:
		return atom{y: n / 10000, m: n / 100 % 100, d: n % 100, prec: precDay}, true
	case 6:
		month := atom{y: n / 100, m: n % 100, prec: precMonth}
		day := atom{y: fullYear(n / 10000), m: n / 100 % 100, d: n % 100, prec: precDay}
		monthOK := month.y >= 1950 && month.y < 2100 && month.m >= 1 && month.m <= 12
		_, dayOK := sheets.On(day.y, day.m, day.d)
		switch {
		case monthOK && dayOK && h.Year != 0 && day.y == h.Year && month.y != h.Year:
			return day, true
		case monthOK && dayOK && (h.Year == 0 || month.y != h.Year):
			return atom{bad: "ambiguous"}, true // 200305: March 2003, or 5 March 2020
		case monthOK:
			return month, true
		}
		return day, true
	case 4:
		if n >= 1950 && n < 2100 {
			return atom{y: n, prec: precYear}, true
		}
	}
	return atom{}, false
}

// fullYear makes a year of two digits one of four.
func fullYear(y int) int {
	switch {
	case y >= 100:
		return y
	case y >= 60:
		return 1900 + y
	}
	return 2000 + y
}

// bareNumber reads a number that is no date by itself: the month in a column of months, a day under a title with a month.
func bareNumber(n int, raw string, h DateHint) DateReading {
	isMonth := n >= 1 && n <= 12
	switch {
	case h.Months && isMonth:
		return settle([]atom{{m: n, prec: precMonth}}, 0, raw, h, false)
	case h.Month == 0 && isMonth:
		return settle([]atom{{m: n, prec: precMonth}}, 0, raw, h, false)
	case !h.Months && h.Month != 0 && n == h.Month: // March, or the third of March
		return settle([]atom{{m: n, prec: precMonth, filled: true}}, 0, raw, h, false)
	case !h.Months && h.Month != 0 && n > 12 && n <= 31:
		return settle([]atom{{m: h.Month, d: n, prec: precDay, filled: true}}, 0, raw, h, false)
	}
	return noDate(doubt(sheets.UncertainDate, "bare", raw))
}

// dateDecimal reads the number 3.5 as 5 March. Trailing zeros are lost in a number: 3.1 was typed 3.1 or 3.10.
func dateDecimal(raw string, h DateHint) DateReading {
	whole, frac, _ := strings.Cut(raw, ".")
	m, err := strconv.Atoi(whole)
	d, err2 := strconv.Atoi(frac)
	if err != nil || err2 != nil || len(frac) > 2 {
		return noDate(doubt(sheets.UncertainDate, "words", raw))
	}
	if m >= 1950 && m < 2100 { // 2021.3; 2021.1 is January or October
		if len(frac) == 1 && d == 1 {
			switch h.Month {
			case 1, 10:
				return settle([]atom{{y: m, m: h.Month, prec: precMonth, filled: true}}, 0, raw, h, false)
			}
			return noDate(doubt(sheets.UncertainDate, "ambiguous", raw))
		}
		return settle([]atom{{y: m, m: d, prec: precMonth}}, 0, raw, h, false)
	}
	if m > 12 && h.Year%100 == m && d >= 1 && d <= 12 && (len(frac) == 2 || d != 1) {
		return settle([]atom{{y: h.Year, m: d, prec: precMonth}}, 0, raw, h, false) // 21.3
	}
	out := settle([]atom{{m: m, d: d, prec: precDay}}, 0, raw, h, false)
	if len(frac) != 1 || out.State != sheets.Present {
		return out
	}
	first := out.When.Span.From
	if later, ok := sheets.On(int(first.Year), m, d*10); ok {
		out.When.Days, out.When.Span.To, out.Partial = nil, later, true
	}
	return out
}
