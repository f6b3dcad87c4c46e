package ledger

import (
	"strings"

	"ledgercheck/sheets"
)

// rounded notes what a cell shows where its number format hides decimals: 4.96 under "0" is read as 5 by everybody who
// looks at the sheet. The amount stays what the cell holds.
func rounded(q *sheets.Quantity, v sheets.Content, st sheets.Style) {
	if v.Kind != sheets.Number || q.How != sheets.Sure || q.Amount == 0 || st.NumberFormat == "General" {
		return
	}
	places, ok := decimals(st.NumberFormat)
	if !ok {
		return
	}
	stored, err := sheets.AmountOf(v.Number)
	if err != nil || stored == 0 {
		return
	}
	shown, err := sheets.ParseAmount(stored.Format(places))
	if err != nil || shown == stored {
		return
	}
	// A unit of the header (万字) has scaled the amount; what is shown is scaled alike.
	factor := int64(q.Amount / stored)
	if q.Amount != stored*sheets.Amount(factor) {
		return
	}
	if q.Shown, err = shown.Times(factor, 1); err == nil {
		q.Rounded = true
	}
}

// padding are the signs of a number format that only place the number.
var padding = strings.NewReplacer(" ", "", "_", "", "(", "", ")", "", "\\", "", "*", "")

// decimals gives how many decimals a plain number format shows; ok is false for formats that show something else
// (General, dates, percentages, scaled numbers).
func decimals(format string) (places int, ok bool) {
	f, _, _ := strings.Cut(format, ";")
	f = padding.Replace(f)
	f = strings.TrimPrefix(f, "#,##")
	whole, frac, _ := strings.Cut(f, ".")
	if strings.Trim(whole, "0") != "" || whole == "" || strings.Trim(frac, "0") != "" || len(frac) > 6 {
		return 0, false
	}
	return len(frac), true
}
