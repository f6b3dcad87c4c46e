package target

import "ledgercheck/sheets"

// combine lets either of 学时 and 字数 be enough: where one is met the other is met too, and where one may be met the
// other cannot be short.
func combine(a, b *matter) {
	if a == nil || b == nil {
		return
	}
	at := make(map[slot]int, len(b.slots))
	for i, s := range b.slots {
		at[s] = i
	}
	for i, s := range a.slots {
		if j, both := at[s]; both {
			either(&a.figures[i], &b.figures[j])
		}
	}
}

func either(x, y *sheets.Figure) {
	if x.Verdict == y.Verdict {
		return
	}
	for _, pair := range [][2]*sheets.Figure{{x, y}, {y, x}} {
		one, other := pair[0], pair[1]
		switch {
		case one.Verdict == sheets.Met && other.Verdict != sheets.Exempt:
			other.Verdict, other.Reason, other.Gap = sheets.Met, sheets.ReasonOtherQuantity, 0
			return
		case one.Verdict == sheets.Unsure && other.Verdict == sheets.Short:
			other.Verdict, other.Reason, other.Gap = sheets.Unsure, sheets.ReasonUncertain, 0
			return
		}
	}
}
