package flow

import (
	"sort"

	"ledgercheck/sheets"
)

// The cells of a row of the findings' table, in order.
const (
	FindingWhat = iota
	FindingWhere
	FindingEffect
	FindingRemedy
)

var severityFilter = map[sheets.Severity]Filter{sheets.Error: FilterError, sheets.Warning: FilterLook, sheets.Info: FilterInfo}

// severityColour lends the findings the colours of the verdicts that they come nearest to.
var severityColour = map[sheets.Severity]sheets.Verdict{sheets.Error: sheets.Short, sheets.Warning: sheets.Unsure, sheets.Info: sheets.Exempt}

// severitySign gives the sign that stands before a finding.
func severitySign(s sheets.Severity) string {
	switch s {
	case sheets.Error:
		return "！"
	case sheets.Warning:
		return "？"
	}
	return "·"
}

// findingsTable lists the findings, the gravest first, else in the report's order.
func (f *Flow) findingsTable() *Table {
	r := f.report
	index := make([]int, len(r.Findings))
	for i := range index {
		index[i] = i
	}
	sort.SliceStable(index, func(a, b int) bool { return r.Findings[index[a]].Severity < r.Findings[index[b]].Severity })
	index = f.together(index)
	t := &Table{Columns: []Column{
		{Title: f.texts.T("tab.findings")},
		{Title: f.texts.T("evidence.place.label")},
		{Title: f.texts.T("evidence.effect.label")},
		{Title: f.texts.T("evidence.remedy.label")},
	}}
	for _, i := range index {
		finding := &r.Findings[i]
		text := finding.Render(f.Lang())
		ref := Ref{Finding: i + 1}
		t.Rows = append(t.Rows, Row{
			filter: severityFilter[finding.Severity],
			words:  []string{text.Message, finding.Place.String()},
			Cells: []Cell{
				{Text: text.Message, Verdict: severityColour[finding.Severity], Sign: severitySign(finding.Severity), Ref: ref},
				{Text: finding.Place.String(), Muted: true, Ref: ref},
				{Text: text.Effect, Ref: ref},
				{Text: text.Remedy, Ref: ref},
			},
		})
	}
	return t
}
