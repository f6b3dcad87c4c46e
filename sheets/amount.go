package sheets

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// Amount is an exact quantity: a whole number of 1/9,000,000.
//
// That unit holds every decimal of up to six places, every whole number of minutes at 30, 45, 50 or 60 minutes to the
// 学时, and thirds, so that sums are exact and a target is met or not without a rounding error. The range is about
// ± 10^12, far beyond any ledger.
type Amount int64

// unit is the number of Amount steps in one; see Amount.
const unit = 9_000_000

// MaxAmount is the largest number that a ledger's cell may hold; anything larger is a mistake, not an amount.
const MaxAmount = 100_000_000_000

// ErrAmount is returned for what is not a number or is beyond MaxAmount.
var ErrAmount = errors.New("not an amount")

// Whole gives the amount n.
func Whole(n int) Amount { return Amount(n) * unit }

// AmountOf reads a number as a spreadsheet holds it. Spreadsheets show fifteen digits; what lies behind them is noise of
// binary fractions (4.9 is held as 4.9000000000000004) and is rounded away first. The rest is rounded to the unit.
func AmountOf(f float64) (Amount, error) {
	if math.IsNaN(f) || math.Abs(f) > MaxAmount {
		return 0, ErrAmount
	}
	if f == math.Trunc(f) {
		return Amount(f) * unit, nil
	}
	return ParseAmount(strconv.FormatFloat(f, 'f', 15-digitsBefore(f), 64))
}

func digitsBefore(f float64) int {
	n := 1
	for f = math.Abs(f); f >= 10; f /= 10 {
		n++
	}
	return n
}

// ParseAmount reads a plain decimal such as "-12.50" (ASCII digits, one point, no exponent), exactly where it has up to
// six places, else rounded half up to the unit.
func ParseAmount(s string) (Amount, error) {
	neg := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	whole, frac, dotted := strings.Cut(s, ".")
	if whole == "" && frac == "" || dotted && frac == "" && whole == "" {
		return 0, ErrAmount
	}
	var a int64
	for i := 0; i < len(whole); i++ {
		c := whole[i]
		if c < '0' || c > '9' {
			return 0, ErrAmount
		}
		a = a*10 + int64(c-'0')
		if a > MaxAmount {
			return 0, ErrAmount
		}
	}
	a *= unit
	// Twelve further places are kept while rounding; beyond them a digit cannot move the nearest step.
	const scale = 1_000_000_000_000
	var num, den int64 = 0, 1
	for i := 0; i < len(frac); i++ {
		c := frac[i]
		if c < '0' || c > '9' {
			return 0, ErrAmount
		}
		if den < scale {
			num, den = num*10+int64(c-'0'), den*10
		}
	}
	// num < den <= 10^12, so num*unit < 9*10^18 fits in an int64.
	q, r := num*unit/den, num*unit%den
	if 2*r >= den {
		q++
	}
	a += q
	if neg {
		a = -a
	}
	return Amount(a), nil
}

// Times multiplies by the fraction num/den, rounded half away from zero to the unit; used for 万 and for minutes.
// It returns ErrAmount when the result is beyond MaxAmount or den is not positive.
func (a Amount) Times(num, den int64) (Amount, error) {
	if den <= 0 {
		return 0, ErrAmount
	}
	f := float64(a) / unit * float64(num) / float64(den)
	if math.Abs(f) > MaxAmount {
		return 0, ErrAmount
	}
	whole, rest := int64(a)/den, int64(a)%den // split first: a*num may not fit
	n := rest * num
	q, r := n/den, n%den
	if 2*r >= den {
		q++
	} else if 2*r <= -den {
		q--
	}
	return Amount(whole*num + q), nil
}

// Float gives the nearest float64, for output only.
func (a Amount) Float() float64 { return float64(a) / unit }

// IsWhole reports whether a is an integer.
func (a Amount) IsWhole() bool { return a%unit == 0 }

// Int gives the integer part.
func (a Amount) Int() int { return int(a / unit) }

// String gives the shortest decimal with at most six places ("5", "4.5", "6.666667").
func (a Amount) String() string { return a.Format(6) }

// Format gives the shortest decimal with at most the given number of places (0 to 6), rounded half away from zero.
func (a Amount) Format(places int) string {
	step := int64(unit)
	for range places {
		step /= 10
	}
	// unit is not a power of ten times one for every step: 9,000,000 / 10^6 = 9.
	v, neg := int64(a), a < 0
	if neg {
		v = -v
	}
	n := v / step
	if 2*(v%step) >= step {
		n++
	}
	digits := strconv.FormatInt(n, 10)
	for len(digits) <= places {
		digits = "0" + digits
	}
	whole, frac := digits[:len(digits)-places], strings.TrimRight(digits[len(digits)-places:], "0")
	if frac != "" {
		whole += "." + frac
	}
	if neg && n != 0 {
		whole = "-" + whole
	}
	return whole
}

// MarshalJSON writes a plain number with at most six decimals.
func (a Amount) MarshalJSON() ([]byte, error) { return []byte(a.String()), nil }
