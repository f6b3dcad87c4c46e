package ledger

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// durationsByValues decides columns under 学习时间 that say how long and not when: 120分钟, 2小时. They are the 学时 of the table,
// or nothing that counts where it has a column of 学时.
func (r *reader) durationsByValues(t *table, blocks [][]column) {
	b := &body{reader: r, table: t}
	for _, cols := range blocks {
		var found []*column
		for i := range cols {
			c := &cols[i]
			if c.decided == "" && strings.HasSuffix(c.leaf(), "时间") && slices.Contains(r.kinds.means[c.leaf()], sheets.FieldHours) && !r.kinds.hasDate(cols) && b.share(c.col, isDayText) >= 0.6 {
				c.decided = sheets.FieldDate.String() // 实际学习时间, and a day below it
				continue
			}
			if c.decided == "" && strings.HasSuffix(c.leaf(), "时间") && b.share(c.col, isLengthOfTime) >= 0.6 && !r.kinds.namesHours(c.leaf()) {
				found = append(found, c)
			}
		}
		has := len(found) > 0 && slices.ContainsFunc(cols, func(c column) bool {
			return c.decided == sheets.FieldHours.String() || c.decided == "" && r.kinds.namesHours(c.leaf())
		})
		for _, c := range found {
			c.decided = sheets.FieldHours.String()
			if has {
				c.decided = "-"
			}
			has = true
		}
	}
}

// hasDate reports whether some column is headed by a word for the day of what happened.
func (k *Kinds) hasDate(cols []column) bool {
	return slices.ContainsFunc(cols, func(c column) bool {
		return slices.Contains(k.means[c.leaf()], sheets.FieldDate) && !containsAny(c.key(), k.common.Target)
	})
}

// namesHours reports whether a header text names hours in some kind.
func (k *Kinds) namesHours(text string) bool {
	for _, kind := range k.kinds {
		if f := kind.exactly(text); f != nil && f.Type == typeHours {
			return true
		}
	}
	return false
}

// isLengthOfTime reports whether a text says how long something took, unit included.
func isLengthOfTime(text string) bool {
	if !strings.ContainsAny(text, "时分hHmM時") || strings.ContainsAny(text, ":：点") {
		return false
	}
	a := grammar.Amount(sheets.Content{Kind: sheets.Text, Text: text}, sheets.Style{}, grammar.AmountHint{Hours: true, Duration: true})
	return a.State == sheets.Present && a.Q.How != 0 && a.Q.Minutes
}
