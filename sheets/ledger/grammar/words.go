package grammar

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"ledgercheck/sheets"
)

// Words gives a cell's content as a person reads it, for quoting and for reading words out of it: a number in its
// shortest form, a date as 2021-03-05 (2021-03 where its format shows no day), a time as 15:00, a share as 80%. A fault gives its
// text (#REF!), a formula without a value and a blank give "".
func Words(c sheets.Content, st sheets.Style, epoch1904 bool) string {
	switch c.Kind {
	case sheets.Text, sheets.Fault:
		return c.Text
	case sheets.Bool:
		if c.Number != 0 {
			return "TRUE"
		}
		return "FALSE"
	case sheets.Number:
		return numberWords(c.Number, st, epoch1904)
	}
	return ""
}

func numberWords(f float64, st sheets.Style, epoch1904 bool) string {
	switch {
	case st.Duration && f >= 0 && f < 1e6:
		m := int64(math.Round(f * 1440))
		return fmt.Sprintf("%d:%02d", m/60, m%60)
	case st.Date:
		shown := shapeOf(st.NumberFormat)
		day, ok := serialDay(f, epoch1904)
		clock := clockOf(f)
		switch {
		case f >= 0 && f < 1 && shown.clock:
			return clock
		case ok && !shown.day && !shown.clock && shown.month:
			return day.YearMonth().String()
		case ok && shown.clock && clock != "00:00":
			return day.String() + " " + clock
		case ok:
			return day.String()
		}
	case strings.IndexByte(st.NumberFormat, '%') >= 0 && shapeOf(st.NumberFormat).percent:
		return shortest(f*100) + "%"
	}
	return shortest(f)
}

// shortest writes a number without an exponent and without the noise of binary fractions, as a spreadsheet does.
func shortest(f float64) string {
	if f == math.Trunc(f) && math.Abs(f) < 1e15 {
		return strconv.FormatInt(int64(f), 10)
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64)
	if err != nil {
		rounded = f
	}
	if a := math.Abs(rounded); a < 1e-9 || a > 1e15 || math.IsNaN(a) {
		return strconv.FormatFloat(rounded, 'g', -1, 64)
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// serialDay gives the day of a spreadsheet's serial number. In the epoch of 1900 a spreadsheet counts a 29 February 1900
// that never was; ok is false for it, and for days outside 1900–2199.
func serialDay(f float64, epoch1904 bool) (d sheets.Date, ok bool) {
	if math.IsNaN(f) || f < 0 || f > 120_000 {
		return sheets.Date{}, false
	}
	n := int(f)
	base := epoch1900
	switch {
	case epoch1904:
		base = epoch04
	case n == 60 || n == 0:
		return sheets.Date{}, false
	case n < 60:
		n++
	}
	t := time.Unix(base+int64(n)*86400, 0).UTC()
	return sheets.On(t.Year(), int(t.Month()), t.Day())
}

// Seconds from 1970 to day 0 of the two epochs.
var (
	epoch1900 = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()
	epoch04   = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
)

func clockOf(f float64) string {
	m := int(math.Round((f-math.Floor(f))*1440)) % 1440
	return fmt.Sprintf("%02d:%02d", m/60, m%60)
}
