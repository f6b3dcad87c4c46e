package summary

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// places gives how many decimals an amount is shown with: none where it is whole, else one, and more where one would
// show a whole number that it is not, or the other side of its target (4.96 must not read 5).
func places(a, target sheets.Amount, hasTarget bool) int {
	if a.IsWhole() {
		return 0
	}
	for p := 1; p < 6; p++ {
		shown, err := sheets.ParseAmount(a.Format(p))
		if err != nil {
			break
		}
		if (!hasTarget || side(shown, target) == side(a, target)) && !shown.IsWhole() {
			return p
		}
	}
	return 6
}

func side(a, target sheets.Amount) int {
	switch {
	case a < target:
		return -1
	case a > target:
		return 1
	}
	return 0
}

// shownAmount writes an amount for a sentence, as the cells show it.
func shownAmount(a, target sheets.Amount, hasTarget bool) string {
	return a.Format(places(a, target, hasTarget))
}

// shownGap writes a gap: a gap above nought never reads 0.
// Formulas that write a gap round alike (shownNumber).
func shownGap(a sheets.Amount) string {
	if a.Float() < 0.01 {
		return a.Format(6)
	}
	return a.Format(2)
}

// percent writes n of all with one decimal, rounded half up, never 100.0% where one is missing nor 0.0% where there is one.
func percent(n, all int) string {
	if all <= 0 {
		return "—"
	}
	permille := (2000*n + all) / (2 * all)
	if permille == 1000 && n < all {
		permille = 999
	}
	if permille == 0 && n > 0 {
		permille = 1
	}
	return strconv.Itoa(permille/10) + "." + strconv.Itoa(permille%10) + "%"
}

// numberFormat gives the number format of a cell, "" for the general one.
func (c *cell) numberFormat() string {
	if c.format != "" {
		return c.format
	}
	f := "0"
	if _, rate := c.value.(float64); rate {
		f = "0.0%"
	} else if c.places > 0 {
		f = "0." + strings.Repeat("0", c.places)
	}
	if c.sign != "" {
		return f + `"` + strings.ReplaceAll(c.sign, `"`, "") + `"`
	}
	if f == "0" {
		return ""
	}
	return f
}

// shown gives what the cell shows, for measuring.
func (c *cell) shown() string {
	switch v := c.value.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v) + c.sign + affix(c.format)
	case float64:
		return "100.0%" + affix(c.format)
	case sheets.Amount:
		s := v.Format(c.places)
		if n := c.places; n > 0 { // Format drops closing noughts, the number format does not
			whole, frac, _ := strings.Cut(s, ".")
			s = whole + "." + frac + strings.Repeat("0", n-len(frac))
		}
		return s + c.sign + affix(c.format)
	}
	return ""
}

// affix gives the quoted texts of a number format.
func affix(format string) string {
	var b strings.Builder
	for i, part := range strings.Split(format, `"`) {
		if i%2 == 1 {
			b.WriteString(part)
		}
	}
	return b.String()
}

// isNumber reports whether the cell is a number in the sheet.
func (c *cell) isNumber() bool {
	switch c.value.(type) {
	case int, float64, sheets.Amount:
		return true
	}
	return false
}
