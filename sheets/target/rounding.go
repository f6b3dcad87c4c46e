package target

import "ledgercheck/sheets"

// sayRounding says that a verdict would be another by the numbers that the cells show: 4.96 under the format "0" is 5 to
// everybody who looks at the sheet. The figure keeps the verdict of the reading amounts; the other one's is noted with it.
func (r *run) sayRounding(m *matter, f *sheets.Figure, t *tally, parts []part) {
	if t.shown == 0 || f.Verdict != sheets.Met && f.Verdict != sheets.Short {
		return
	}
	other := *t
	other.low += t.shown
	other.high += t.shown
	verdict := other.verdict(f.Target)
	if verdict == t.verdict(f.Target) {
		return
	}
	shown := r.Settings.Amounts == "shown"
	if !m.carries || r.Settings.Combine == "and" { // else the other quantity decides as well
		reading := "amounts=shown"
		if shown {
			reading = "amounts=exact"
		}
		f.Fragile = append(f.Fragile, sheets.Fragility{Reading: reading, Verdict: verdict})
	}
	if shown {
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
