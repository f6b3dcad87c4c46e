package sheets

import (
	"fmt"
	"time"
)

// Date is a day of the calendar without time or zone. The zero Date means "no date".
type Date struct {
	Year  int16
	Month int8
	Day   int8
}

// On gives the date; ok is false where there is no such day (29 February 2021) or the year is not within 1900–2199.
func On(year, month, day int) (d Date, ok bool) {
	if year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return Date{}, false
	}
	return Date{int16(year), int8(month), int8(day)}, true
}

// DaysIn gives the number of days of a month.
func DaysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// DateOf gives the day of a time, in that time's own zone.
func DateOf(t time.Time) Date { return Date{int16(t.Year()), int8(t.Month()), int8(t.Day())} }

// ParseDate reads "2021-03-05", the form of the command line and of the report.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return Date{}, fmt.Errorf("not a date of the form 2021-03-05: %q", s)
	}
	return DateOf(t), nil
}

// Time gives midnight UTC of d.
func (d Date) Time() time.Time {
	return time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Compare gives -1, 0 or 1.
func (d Date) Compare(e Date) int {
	a := int(d.Year)*10000 + int(d.Month)*100 + int(d.Day)
	b := int(e.Year)*10000 + int(e.Month)*100 + int(e.Day)
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Before and After compare days.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is later than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Add gives the day n days later.
func (d Date) Add(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// YearMonth gives the month that d lies in.
func (d Date) YearMonth() Month { return Month{int(d.Year), int(d.Month)} }

// String gives "2021-03-05", and "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	buf := [10]byte{4: '-', 7: '-'} // by hand: every key and every line of a report has dates
	put(buf[0:4], int(d.Year))
	put(buf[5:7], int(d.Month))
	put(buf[8:10], int(d.Day))
	return string(buf[:])
}

// put writes n in decimal, right-aligned with leading zeros.
func put(buf []byte, n int) {
	for i := len(buf) - 1; i >= 0; i-- {
		buf[i] = byte('0' + n%10)
		n /= 10
	}
}

// MarshalText gives the form of String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// Month is a calendar month. The zero Month means "no month".
type Month struct{ Year, Month int }

// ParseMonth reads "2021-03".
func ParseMonth(s string) (Month, error) {
	t, err := time.Parse("2006-01", s)
	if err != nil {
		return Month{}, fmt.Errorf("not a month of the form 2021-03: %q", s)
	}
	return Month{t.Year(), int(t.Month())}, nil
}

// IsZero reports whether m is no month.
func (m Month) IsZero() bool { return m == Month{} }

// String gives "2021-03", and "" for no month.
func (m Month) String() string {
	if m.IsZero() {
		return ""
	}
	buf := [7]byte{4: '-'}
	put(buf[0:4], m.Year)
	put(buf[5:7], m.Month)
	return string(buf[:])
}

// MarshalText gives the form of String.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// Before reports whether m is earlier than n.
func (m Month) Before(n Month) bool { return m.index() < n.index() }

// Next gives the month after m.
func (m Month) Next() Month { return m.Add(1) }

// Add gives the month n months later.
func (m Month) Add(n int) Month {
	i := m.index() + n
	return Month{i / 12, i%12 + 1}
}

func (m Month) index() int { return m.Year*12 + m.Month - 1 }

// First and Last give the month's first and last day.
func (m Month) First() Date { return Date{int16(m.Year), int8(m.Month), 1} }

// Last gives the month's last day.
func (m Month) Last() Date {
	return Date{int16(m.Year), int8(m.Month), int8(DaysIn(m.Year, m.Month))}
}

// Span gives the month's days.
func (m Month) Span() Span { return Span{m.First(), m.Last()} }

// Span is a run of days, both ends included. The zero Span is empty; a zero From or To is open to that side.
type Span struct{ From, To Date }

// IsZero reports whether s is no span.
func (s Span) IsZero() bool { return s == Span{} }

// Contains reports whether d lies in s; an open side has no end.
func (s Span) Contains(d Date) bool {
	return !s.IsZero() && (s.From.IsZero() || !d.Before(s.From)) && (s.To.IsZero() || !d.After(s.To))
}

// Within reports whether all of s lies in t.
func (s Span) Within(t Span) bool { return !s.IsZero() && t.Contains(s.From) && t.Contains(s.To) }

// Overlaps reports whether s and t share a day.
func (s Span) Overlaps(t Span) bool {
	if s.IsZero() || t.IsZero() {
		return false
	}
	return (s.To.IsZero() || t.From.IsZero() || !t.From.After(s.To)) &&
		(t.To.IsZero() || s.From.IsZero() || !s.From.After(t.To))
}

// OneDay reports whether s is a single known day.
func (s Span) OneDay() bool { return !s.From.IsZero() && s.From == s.To }

// Month gives the only month that a closed span touches; one is false where there are several or none.
func (s Span) Month() (m Month, one bool) {
	if s.From.IsZero() || s.To.IsZero() || s.From.YearMonth() != s.To.YearMonth() {
		return Month{}, false
	}
	return s.From.YearMonth(), true
}

// Months gives the months that a closed span touches, in order.
func (s Span) Months() []Month {
	if s.From.IsZero() || s.To.IsZero() {
		return nil
	}
	var out []Month
	for m := s.From.YearMonth(); !s.To.YearMonth().Before(m); m = m.Next() {
		out = append(out, m)
	}
	return out
}
