package sheets

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// numbersToMask are phone, identity and bank numbers: a run of eleven digits or more (full-width ones too, a closing X
// included), and a mobile number, an identity number or a telephone number that is written in groups.
var numbersToMask = regexp.MustCompile(`[0-9０-９]{11,}[XxＸｘ]?` +
	`|1[3-9][0-9][ \-－\x{00A0}][0-9]{4}[ \-－\x{00A0}][0-9]{4}` +
	`|[0-9]{6}[ \-\x{00A0}][0-9]{8}[ \-\x{00A0}][0-9]{3}[0-9Xx]` +
	`|0[0-9]{2,3}[\-－][0-9]{7,8}`)

// MaskNumbers hides phone, identity and bank numbers in a text that a ledger's cell holds, whatever column it stood in.
// The first three and the last two characters stay, enough to find the cell by. They never enter what is written.
func MaskNumbers(s string) string {
	return numbersToMask.ReplaceAllStringFunc(s, func(m string) string {
		r := []rune(m)
		return string(r[:3]) + strings.Repeat("*", utf8.RuneCountInString(m)-5) + string(r[len(r)-2:])
	})
}
