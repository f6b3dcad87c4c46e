package target

import "ledgercheck/sheets"

// verdicting is all that a figure's verdict rests on beside its parts and its target.
type verdicting struct {
	run      *run
	matter   *matter
	subject  *subject
	at       sheets.Period
	presence sheets.Presence
	lost     bool
}

// of gives the verdict of what was done (own), with what earlier months had over in t.
func (v verdicting) of(own, t *tally, o owed) (verdict sheets.Verdict, reason string) {
	verdict, reason = v.by(t, o.target)
	if verdict == sheets.Short && o.least < o.target {
		if v, _ := v.by(t, o.least); v != sheets.Short {
			return sheets.Unsure, sheets.ReasonUncertain
		}
	}
	switch {
	case verdict == sheets.Met && own.low < o.target && t.low >= o.target:
		reason = sheets.ReasonCarried
	case o.target < o.full && reason == "" && (verdict == sheets.Met || verdict == sheets.Short):
		reason = sheets.ReasonProRated
	}
	return verdict, reason
}

// by gives the verdict by a target.
func (v verdicting) by(t *tally, target sheets.Amount) (sheets.Verdict, string) {
	r, m, s, presence := v.run, v.matter, v.subject, v.presence
	switch presence {
	case sheets.NotInService:
		return sheets.Exempt, sheets.ReasonNotInService
	case sheets.Excused:
		return sheets.Exempt, sheets.ReasonExempt
	case sheets.Away:
		return sheets.Exempt, sheets.ReasonAbsent
	}
	verdict := t.verdict(target)
	if verdict == sheets.Met {
		return verdict, ""
	}
	if !v.at.Finished(r.AsOf) {
		return sheets.NotDue, ""
	}
	none := ""
	if !t.some {
		none = sheets.ReasonNoRecord
	}
	switch {
	case verdict == sheets.Unsure && t.column && !t.other:
		return verdict, sheets.ReasonNoColumn
	case verdict == sheets.Unsure:
		return verdict, sheets.ReasonUncertain
	case !t.some && (t.remark || r.rosterRemark(s, v.at)):
		return sheets.Unsure, sheets.ReasonRemark
	case s.stranger && r.Office.HasRoster:
		return sheets.Unsure, sheets.ReasonNotOnRoster
	case s.stranger, presence == sheets.PerhapsAway:
		return sheets.Unsure, sheets.ReasonUncertain
	case m.harmed(s, v.at, t):
		return sheets.Unsure, sheets.ReasonDamaged
	case !t.some && (v.lost || m.soft || r.Settings.NoRecord == "unsure"):
		return sheets.Unsure, none
	}
	return sheets.Short, none
}
