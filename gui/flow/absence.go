package flow

import (
	"regexp"
	"strings"

	"ledgercheck/sheets"
)

// Absence is one stretch of a person's 状态: 借调（2021-03-01至2021-03-31）. A day that is empty leaves that side open; without
// both it is the whole time.
type Absence struct{ Kind, From, To string }

func (a Absence) text() string {
	switch {
	case a.From == "" && a.To == "":
		return a.Kind
	case a.To == "":
		return a.Kind + "（" + a.From + "起）"
	}
	return a.Kind + "（" + a.From + "至" + a.To + "）"
}

// absenceText is what the window itself writes, and what the engine reads.
var absenceText = regexp.MustCompile(`^([^（）()；;\s]+)（([0-9./-]*)(?:至([0-9./-]*)|起)）$`)

// Absences gives the absences of a row's state, and what else stands there: words that the window did not write stay as they
// are.
func (r *RosterRow) Absences() (list []Absence, rest string) {
	var other []string
	for _, part := range strings.FieldsFunc(r.State, func(c rune) bool { return c == '；' || c == ';' }) {
		part = strings.TrimSpace(part)
		m := absenceText.FindStringSubmatch(part)
		switch {
		case m != nil:
			list = append(list, Absence{m[1], m[2], m[3]})
		case part == exemptWord:
			list = append(list, Absence{Kind: part})
		case part != "":
			other = append(other, part)
		}
	}
	return list, strings.Join(other, "；")
}

// exemptWord is the one state that needs no days.
const exemptWord = "免考核"

// SetAbsences writes absences into a row's state, behind what else stands there.
func (r *RosterRow) SetAbsences(list []Absence, rest string) {
	var parts []string
	if rest = strings.TrimSpace(rest); rest != "" {
		parts = append(parts, rest)
	}
	for _, a := range list {
		parts = append(parts, a.text())
	}
	r.State = strings.Join(parts, "；")
}

// AbsenceKinds are the kinds of absence that are offered, in the words that a roster uses for them.
func (f *Flow) AbsenceKinds() []string {
	return append(strings.Split(f.texts.T("roster.kinds"), "、"), exemptWord)
}

// NormalDay gives a day as the file has it, 2021-03-05, however it was typed; a text that is no day stays.
func NormalDay(text string) string {
	if d, err := ParseDay(text); err == nil {
		return d.String()
	}
	return strings.TrimSpace(text)
}

// checkAbsence says what is wrong with an absence. One without a day would make all of the person's figures uncertain.
func (f *Flow) checkAbsence(a Absence) string {
	var days []sheets.Date
	for _, day := range []string{a.From, a.To} {
		if day == "" {
			continue
		}
		d, err := ParseDay(day)
		if err != nil {
			return f.texts.T("bar.asof.bad")
		}
		days = append(days, d)
	}
	switch {
	case a.Kind == "":
		return f.texts.T("roster.absence.kind")
	case a.From == "" && a.Kind != exemptWord:
		return f.texts.T("roster.absence.from", "kind", a.Kind)
	case len(days) == 2 && days[1].Before(days[0]):
		return f.texts.T("roster.absence.order")
	}
	return ""
}
