package summary

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Phone, identity and bank numbers never enter a summary. In whatever a ledger's cell said and a text quotes, a run of
// eleven digits or more (full-width ones too, a closing X included) is masked, as are a mobile number and an identity
// number that are written in groups.
var numbersToMask = regexp.MustCompile(`[0-9０-９]{11,}[XxＸｘ]?` +
	`|1[3-9][0-9][ \-－\x{00A0}][0-9]{4}[ \-－\x{00A0}][0-9]{4}` +
	`|[0-9]{6}[ \-\x{00A0}][0-9]{8}[ \-\x{00A0}][0-9]{3}[0-9Xx]` +
	`|0[0-9]{2,3}[\-－][0-9]{7,8}`)

// mask keeps the first three and the last two characters, enough to find the cell by.
func mask(s string) string {
	return numbersToMask.ReplaceAllStringFunc(s, func(m string) string {
		n := utf8.RuneCountInString(m)
		r := []rune(m)
		return string(r[:3]) + strings.Repeat("*", n-5) + string(r[n-2:])
	})
}

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
