package xmlvalue

import (
	"math"
	"strconv"
)

// Number reads a double as XML Schema writes it; what Go reads beyond that (hexadecimal, infinity) is none.
func Number(s string) (float64, bool) {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E' {
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(s, 64)
	return f + 0, err == nil && !math.IsInf(f, 0) // + 0 makes 0 of -0
}
