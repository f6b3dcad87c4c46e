package audit

import (
	"iter"
	"slices"

	"ledgercheck/sheets"
)

// direct are the readings whose effect can be told from the figures alone, where 学时 and 字数 are both needed: judging a
// large office again would cost as much as the check itself. A test compares them with judging again.
var direct = map[string]func([]sheets.Figure){
	"noRecord=unsure": withoutRecordUnsure,
	"combine=or":      eitherIsEnough,
}

// withoutRecordUnsure: whoever is short for want of any record is put to somebody instead.
func withoutRecordUnsure(figures []sheets.Figure) {
	for i := range figures {
		if f := &figures[i]; f.Verdict == sheets.Short && !f.HasActual {
			f.Fragile = append(f.Fragile, sheets.Fragility{Reading: "noRecord=unsure", Verdict: sheets.Unsure})
		}
	}
}

// eitherIsEnough: where one of 学时 and 字数 is met the other is, and where one may be met the other is not short.
func eitherIsEnough(figures []sheets.Figure) {
	for hours, chars := range studyPairs(figures) {
		either(hours, chars)
		either(chars, hours)
	}
}

// studyPairs goes through the figures of 学时 and of 字数 of one subject and period. Both rules give them in one order, so the
// partner mostly stands where it is expected.
func studyPairs(figures []sheets.Figure) iter.Seq2[*sheets.Figure, *sheets.Figure] {
	type slot struct {
		subject sheets.Subject
		period  sheets.Period
	}
	return func(yield func(hours, chars *sheets.Figure) bool) {
		hours, chars := ofRule(figures, "study.hours"), ofRule(figures, "study.chars")
		var at map[slot]int
		next := 0
		for i := range chars {
			f := &chars[i]
			if next >= len(hours) || hours[next].Period != f.Period || hours[next].Subject != f.Subject {
				if at == nil {
					at = make(map[slot]int, len(hours))
					for j := range hours {
						at[slot{hours[j].Subject, hours[j].Period}] = j
					}
				}
				j, both := at[slot{f.Subject, f.Period}]
				if !both {
					continue
				}
				next = j
			}
			if !yield(&hours[next], f) {
				return
			}
			next++
		}
	}
}

// ofRule gives the figures of a rule, which stand together.
func ofRule(figures []sheets.Figure, rule sheets.RuleID) []sheets.Figure {
	from := slices.IndexFunc(figures, func(f sheets.Figure) bool { return f.Rule == rule })
	if from < 0 {
		return nil
	}
	to := from
	for to < len(figures) && figures[to].Rule == rule {
		to++
	}
	return figures[from:to]
}

// either says what one figure's verdict makes of the other's.
func either(one, other *sheets.Figure) {
	v := other.Verdict
	switch {
	case one.Verdict == sheets.Met && v != sheets.Met && v != sheets.Exempt:
		v = sheets.Met
	case one.Verdict == sheets.Unsure && v == sheets.Short:
		v = sheets.Unsure
	default:
		return
	}
	other.Fragile = append(other.Fragile, sheets.Fragility{Reading: "combine=or", Verdict: v})
}
