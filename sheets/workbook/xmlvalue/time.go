// Package xmlvalue reads the values that XML formats write as XML Schema has them: numbers, and dates, times and durations
// as the serial numbers that spreadsheets calculate with (days, with the time of day as a fraction).
package xmlvalue

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Serial reads a date, a date and time, or a time of day. Whether the workbook counts from 1904 decides what the first day
// is; otherwise Excel's 29 February 1900, which there never was, is counted as Excel counts it. Days before the first are
// negative numbers.
func Serial(s string, epoch1904 bool) (float64, bool) {
	s = strings.TrimSuffix(strings.TrimSpace(s), "Z")
	day, clock, both := strings.Cut(s, "T")
	if !both {
		day, clock, both = strings.Cut(s, " ")
	}
	if !both && strings.Contains(day, ":") {
		day, clock = "", day
	}
	serial := 0.0
	if day != "" {
		t, err := time.Parse("2006-01-02", day)
		if err != nil {
			return 0, false
		}
		days := int(t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
		switch {
		case epoch1904:
			days -= 1462
		case days < 61:
			days--
		}
		serial = float64(days)
	}
	if clock != "" {
		t, err := time.Parse("15:04:05.999999999", clock)
		if err != nil {
			if t, err = time.Parse("15:04", clock); err != nil {
				return 0, false
			}
		}
		serial += t.Sub(t.Truncate(24*time.Hour)).Seconds() / 86400
	}
	return serial, day != "" || clock != ""
}

// parts are a duration's units by their letters, before and behind the T, in days.
var parts = [...]struct {
	letter byte
	clock  bool
	days   float64
}{{'D', false, 1}, {'H', true, 1. / 24}, {'M', true, 1. / 1440}, {'S', true, 1. / 86400}}

// Duration reads PT12H30M00S, in days. Years and months have no fixed length and are not read.
func Duration(s string) (float64, bool) {
	rest, negative := strings.CutPrefix(strings.TrimSpace(s), "-")
	rest, ok := strings.CutPrefix(rest, "P")
	if !ok {
		return 0, false
	}
	seconds, next, clock, some := 0.0, 0, false, false
	for rest != "" {
		if rest[0] == 'T' && !clock {
			clock, rest = true, rest[1:]
			continue
		}
		i := 0
		for i < len(rest) && (rest[i] >= '0' && rest[i] <= '9' || rest[i] == '.' || rest[i] == ',') {
			i++
		}
		n, err := strconv.ParseFloat(strings.ReplaceAll(rest[:i], ",", "."), 64)
		if err != nil || i == len(rest) {
			return 0, false
		}
		for next < len(parts) && (parts[next].letter != rest[i] || parts[next].clock != clock) {
			next++
		}
		if next == len(parts) {
			return 0, false
		}
		// Whole seconds are exact in a float64; each unit's own fraction of a day is not.
		seconds += n * math.Round(parts[next].days*86400)
		next, rest, some = next+1, rest[i+1:], true
	}
	if negative {
		seconds = -seconds
	}
	return seconds / 86400, some && !math.IsInf(seconds, 0)
}
