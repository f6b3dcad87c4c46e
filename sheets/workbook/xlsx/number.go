package xlsx

import (
	"math"
	"strconv"
	"strings"

	"ledgercheck/sheets/workbook/xmlvalue"
)

var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// parseNumber reads a number as XML Schema writes a double; what Go reads beyond that (hexadecimal, infinity) is none.
func parseNumber(b []byte) (float64, bool) {
	// Up to fifteen digits are exact in a float64, and so is the power of ten: one division rounds once, correctly.
	var n int64
	digits, places, i := 0, -1, 0
	if b[0] == '-' {
		i = 1
	}
	for ; i < len(b); i++ {
		switch c := b[i]; {
		case c >= '0' && c <= '9':
			n = n*10 + int64(c-'0')
			if digits++; digits > 15 {
				return parseSlow(b)
			}
			if places >= 0 {
				places++
			}
		case c == '.' && places < 0:
			places = 0
		default:
			return parseSlow(b)
		}
	}
	if digits == 0 {
		return 0, false
	}
	f := float64(n)
	if places > 0 {
		f /= powers[places]
	}
	if b[0] == '-' && n != 0 {
		f = -f
	}
	return f, true
}

func parseSlow(b []byte) (float64, bool) {
	for _, c := range b {
		if (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E' {
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(string(b), 64)
	return f, err == nil && !math.IsInf(f, 0)
}

// parseISO reads the date, the date and time, or the time of a cell with t="d" as the serial number that Excel would hold.
// A day before Excel's first, or white space around the value, is none.
func parseISO(s string, epoch1904 bool) (float64, bool) {
	if s != strings.TrimSpace(s) {
		return 0, false
	}
	serial, ok := xmlvalue.Serial(s, epoch1904)
	if !ok || serial < 0 {
		return 0, false
	}
	return serial, true
}
