package summary

import (
	"strings"
	"unicode/utf8"

	"ledgercheck/sheets"
)

// mask hides phone, identity and bank numbers: they never enter a summary, whatever a ledger's cell said.
func mask(s string) string { return sheets.MaskNumbers(s) }

// clean makes a text fit for a cell: no control characters, no more than a cell may hold.
func clean(s string) string {
	const most = 32000 // a cell holds 32,767 UTF-16 units
	var b strings.Builder
	for i, r := range s {
		if i > most {
			b.WriteString("…")
			break
		}
		switch {
		case r == '\n' || r == '\t':
			b.WriteRune(r)
		case r == '\r', r < 0x20, r == 0x7F, r == 0xFFFE, r == 0xFFFF, r == utf8.RuneError:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
