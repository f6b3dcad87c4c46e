package audit

import (
	"strings"

	"ledgercheck/sheets"
)

// weighCells says which verdicts hang on a figure's own cells: on doubtful ones, and on numbers that the ledger itself
// calls approximate.
func weighCells(o *sheets.Office, said recordFacts, figures []sheets.Figure) {
	due := rostered(o)
	for i := range figures {
		f := &figures[i]
		switch {
		case f.Verdict == sheets.Unsure && f.Reason == sheets.ReasonUncertain:
			weighDoubt(f, said.shaky, due(f.Subject) && !said.damaged)
		case len(said.rough) > 0 && f.Reason == "" && (f.Verdict == sheets.Met || f.Verdict == sheets.Short):
			weighRough(f, said.rough)
		}
	}
}

// rostered tells whether a subject can fall short at all: people whom the roster does not name are only put to somebody.
func rostered(o *sheets.Office) func(sheets.Subject) bool {
	type person struct{ name, group string }
	on := map[person]bool{}
	for i := range o.People {
		if p := &o.People[i]; p.OnRoster || p.MemberOnly {
			on[person{p.Name, p.Group}] = true
		}
	}
	return func(s sheets.Subject) bool {
		return s.Type != sheets.SubjectPerson || !o.HasRoster || on[person{s.Name, s.Group}]
	}
}

// doubtful are the reasons by which a source may count all the same.
var doubtful = map[string]bool{
	string(sheets.StruckRow): true, string(sheets.UncertainValue): true, string(sheets.UncertainDate): true,
	string(sheets.AmbiguousPerson): true, string(sheets.UnnamedAttendees): true, string(sheets.UnknownStatusWord): true,
	string(sheets.UnknownSymbol): true, "mode": true,
}

// weighDoubt notes both ends of a figure that is 待核实 for its cells: without the doubtful ones it is short, with all of
// them met.
func weighDoubt(f *sheets.Figure, shaky map[sheets.Place]bool, canBeShort bool) {
	doubt, open := false, false
	most := f.Actual
	for i := range f.Sources {
		s := &f.Sources[i]
		switch {
		case shaky[s.Place]:
			doubt, open = true, true // how much more is not in the figure
		case !doubtful[s.Left]:
		case s.HasNum:
			doubt, most = true, most+s.Value
		case s.Left != "mode": // with no number a mode is surely none that counts
			doubt, open = true, true
		}
	}
	if !doubt {
		return
	}
	if canBeShort {
		f.Fragile = append(f.Fragile, sheets.Fragility{Reading: sheets.ReadingDoubtNone, Verdict: sheets.Short})
	}
	if open || most >= f.Target {
		f.Fragile = append(f.Fragile, sheets.Fragility{Reading: sheets.ReadingDoubtAll, Verdict: sheets.Met})
	}
}

// weighRough notes a verdict that approximate numbers decide. A number is as exact as its last digit that is not 0, so
// 约8000 is from 7500 to 8500, and 8000余 from 8000 to just below 9000.
func weighRough(f *sheets.Figure, rough map[sheets.Place]*sheets.Entry) {
	low, high, found := f.Actual, f.Actual, false
	for i := range f.Sources {
		s := &f.Sources[i]
		e := rough[s.Place]
		if e == nil || s.Left != "" || !s.HasNum || s.Value == 0 {
			continue
		}
		digits := significant(e.Quantity.Amount)
		if digits == 0 {
			continue
		}
		found = true
		if upwards(e.Text) {
			high += s.Value / sheets.Amount(digits)
			continue
		}
		low -= s.Value / sheets.Amount(2*digits)
		high += s.Value / sheets.Amount(2*digits)
	}
	switch {
	case !found:
	case f.Verdict == sheets.Met && low < f.Target:
		f.Fragile = append(f.Fragile, sheets.Fragility{Reading: sheets.ReadingAboutLow, Verdict: sheets.Short})
	case f.Verdict == sheets.Short && high > f.Target: // the upper end itself is not reached
		f.Fragile = append(f.Fragile, sheets.Fragility{Reading: sheets.ReadingAboutHigh, Verdict: sheets.Met})
	}
}

// significant gives a number's digits without the noughts at its end: 8 of 8000, 85 of 8.5; 0 where it has none.
func significant(a sheets.Amount) int64 {
	if a < 0 {
		a = -a
	}
	text := strings.TrimLeft(strings.TrimRight(strings.Replace(a.String(), ".", "", 1), "0"), "0")
	var n int64
	for _, d := range text {
		n = n*10 + int64(d-'0')
	}
	return n
}

// upwards reports whether an approximate number is at least what it says: 10000余字.
func upwards(text string) bool {
	for _, w := range []string{"余", "多", "以上", "不少于", "不低于", "超", "+", "＋"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
