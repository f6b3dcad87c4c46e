// Package typed says what a cell holds that a file gives as mere text, as web pages and comma-separated files do.
//
// It follows Excel as far as nothing is lost by that: plain numbers, TRUE and FALSE, error values and formulas. What
// Excel would change on opening stays the text it is: dates and percentages, numbers with leading zeros (codes),
// with zeros behind the point (3.10 is a day of March or of October more likely than 3.1) or with more than 15 digits.
package typed

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// space is what stands around a number without being part of it. A tab is none: programs write it before or behind
// digits that must stay a text.
const space = " \u00a0"

// Content gives what a text stands for. The text itself must already be free of the file's own syntax.
func Content(text string) sheets.Content {
	bare := strings.Trim(text, space)
	if bare == "" {
		return sheets.Content{Kind: sheets.Blank}
	}
	if f, ok := Number(bare); ok {
		return sheets.Content{Kind: sheets.Number, Number: f}
	}
	switch bare {
	case "TRUE", "true", "True":
		return sheets.Content{Kind: sheets.Bool, Number: 1}
	case "FALSE", "false", "False":
		return sheets.Content{Kind: sheets.Bool}
	}
	if IsFault(bare) {
		return sheets.Content{Kind: sheets.Fault, Text: bare}
	}
	if bare[0] == '=' && len(bare) > 1 {
		if inner, ok := quoted(bare[1:]); ok {
			return Text(inner) // ="001", how programs keep Excel from making a number of it
		}
		if isFormula(bare[1:]) {
			return sheets.Content{Kind: sheets.Uncalculated, Formula: true}
		}
	}
	return sheets.Content{Kind: sheets.Text, Text: text}
}

// Text gives the content of a cell that is a text whatever it looks like.
func Text(text string) sheets.Content {
	if text == "" {
		return sheets.Content{Kind: sheets.Blank}
	}
	return sheets.Content{Kind: sheets.Text, Text: text}
}

// Number reads a number that loses nothing by being one: -12.5, but not 007, 3.10, 1e5 or 1,000.
func Number(s string) (float64, bool) {
	digits := strings.TrimPrefix(s, "-")
	whole, frac, dotted := strings.Cut(digits, ".")
	switch {
	case len(digits) > 16 || !isDigits(whole) || whole[0] == '0' && len(whole) > 1:
		return 0, false
	case dotted && (!isDigits(frac) || frac[len(frac)-1] == '0'):
		return 0, false
	case len(whole)+len(frac) > 15 || s == "-0":
		return 0, false
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

var faults = map[string]bool{
	"#REF!": true, "#N/A": true, "#VALUE!": true, "#DIV/0!": true, "#NAME?": true, "#NULL!": true, "#NUM!": true, "#SPILL!": true, "#CALC!": true,
	"#GETTING_DATA": true, "Err:502": true, "Err:508": true, "Err:509": true, "Err:522": true,
}

// IsFault reports whether a text is an error value of Excel or LibreOffice.
func IsFault(s string) bool { return faults[s] }

// quoted reads a text in double quotes, doubled ones within.
func quoted(s string) (string, bool) {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return "", false
	}
	inner := s[1 : len(s)-1]
	if strings.Contains(strings.ReplaceAll(inner, `""`, ""), `"`) {
		return "", false
	}
	return strings.ReplaceAll(inner, `""`, `"`), true
}

// isFormula tells what begins with = to be calculated from a text that only begins with it.
func isFormula(s string) bool {
	switch c := s[0]; {
	case c >= '0' && c <= '9', c == '(', c == '+', c == '-', c == '.', c == '$', c == '"', c == '\'', c == '{':
		return true
	case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
		return strings.ContainsAny(s, "(0123456789!")
	}
	return false
}
