// Package grammar reads what clerks write into cells: amounts, dates, periods, names, statuses, attendance signs.
//
// Every function is pure and quick, and none panics whatever the text. A reading that is not certain carries a Doubt,
// which the caller turns into a finding with the cell's place; nothing is guessed without one. What the readings mean
// stands in domain.md, sections B to E.
package grammar

import "ledgercheck/sheets"

// Doubt is what is not certain about a reading. The caller makes a finding of it, with the cell's place. The zero
// Doubt means that there is none.
type Doubt struct {
	Code    sheets.Code
	Variant string
	Args    []string // key, value, key, value …; "raw" is always there
}

// IsZero reports whether there is no doubt.
func (d Doubt) IsZero() bool { return d.Code == "" }

// doubt makes a Doubt that quotes the cell's text.
func doubt(code sheets.Code, variant, raw string, more ...string) Doubt {
	return Doubt{Code: code, Variant: variant, Args: append([]string{"raw", quote(raw)}, more...)}
}

// quoteLimit keeps a quoted cell readable in a finding; talk content and the like must not travel in full.
const quoteLimit = 40

// quote shortens a text for a finding's message.
func quote(s string) string {
	s = Clean(s)
	n := 0
	for i := range s {
		if n == quoteLimit {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
