package audit

import "ledgercheck/sheets"

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
	type slot struct {
		subject sheets.Subject
		period  sheets.Period
	}
	hours := map[slot]int{}
	for i := range figures {
		f := &figures[i]
		switch f.Rule {
		case "study.hours":
			hours[slot{f.Subject, f.Period}] = i
		case "study.chars":
			if j, both := hours[slot{f.Subject, f.Period}]; both {
				either(&figures[j], f)
				either(f, &figures[j])
			}
		}
	}
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
