package target

import "ledgercheck/sheets"

// sayRounding says that a verdict would be another by the numbers that the cells show: 4.96 under the format "0" is 5 to
// everybody who looks at the sheet. The figure keeps the exact verdict.
func (r *run) sayRounding(f *sheets.Figure, t *tally, parts []part) {
	if t.shown == 0 || f.Verdict != sheets.Met && f.Verdict != sheets.Short {
		return
	}
	shown := *t
	shown.low += t.shown
	shown.high += t.shown
	if shown.verdict(f.Target) == t.verdict(f.Target) {
		return
	}
	variant := ""
	if f.Verdict == sheets.Met {
		variant = "met"
	}
	for i := range parts {
		if p := &parts[i]; p.shown != 0 && p.low > 0 {
			r.find(sheets.Find(sheets.RoundingFlip, variant, sheets.Warning, p.rec.Place(p.entry),
				"shown", (p.low + p.shown).String(), "raw", p.low.String()))
		}
	}
}
