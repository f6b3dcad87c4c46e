package flow

import (
	"strings"

	"ledgercheck/sheets"
)

// subjectOrder gives each subject its place: people in roster order (domain.md C: by group, then roster order), then
// those whom only ledgers name; households by their helper; everything else as the report has it.
func (f *Flow) subjectOrder() func(sheets.Subject) int {
	r := f.report
	place := map[sheets.Subject]int{}
	next := 0
	put := func(s sheets.Subject) {
		if _, ok := place[s]; !ok {
			next++
			place[s] = next
		}
	}
	// Groups keep together, in the order of their first member.
	seen := map[string]bool{}
	for i := range r.Office.People {
		group := r.Office.People[i].Group
		if seen[group] {
			continue
		}
		seen[group] = true
		for j := i; j < len(r.Office.People); j++ {
			if p := &r.Office.People[j]; p.Group == group {
				put(sheets.Subject{Type: sheets.SubjectPerson, Name: p.Name, Group: p.Group})
			}
		}
	}
	for i := range r.Office.Households {
		h := &r.Office.Households[i]
		put(sheets.Subject{Type: sheets.SubjectHousehold, Name: h.Name, Group: h.Group})
	}
	for i := range r.Figures {
		put(r.Figures[i].Subject)
	}
	return func(s sheets.Subject) int { return place[s] }
}

// leadColumns are the columns before the figures.
func (f *Flow) leadColumns(tab Tab) []Column {
	t := f.texts
	verdict := Column{Title: t.T("col.verdict"), Chars: 4.6}
	switch tab {
	case TabHouseholds:
		return []Column{{Title: t.T("col.household")}, {Title: t.T("col.helpers")}, verdict}
	case TabDuties:
		return []Column{{Title: t.T("col.subject")}, verdict}
	}
	return []Column{{Title: t.T("col.name")}, {Title: t.T("col.group")}, verdict}
}

// leadCells are the cells before the figures; the verdict's is filled by finishLead.
func (f *Flow) leadCells(tab Tab, s sheets.Subject, double bool, index int) []Cell {
	ref := Ref{Subject: index + 1, tab: tab}
	at := int64(index)
	name := f.subjectName(s)
	if double && s.Group != "" {
		name += "（" + s.Group + "）"
	}
	lead := []Cell{{Text: name, Ref: ref, order: at}}
	switch tab {
	case TabHouseholds:
		lead = append(lead, Cell{Text: f.helpersOf(s), Muted: true, Ref: ref})
	case TabDuties:
	default:
		lead = append(lead, Cell{Text: s.Group, Muted: true, Ref: ref, order: at})
	}
	return append(lead, Cell{Ref: ref})
}

// finishLead fills in the row's verdict and what a search looks in.
func (f *Flow) finishLead(tab Tab, row *Row) {
	v := 2
	if tab == TabDuties {
		v = 1
	}
	c := &row.Cells[v]
	c.Verdict, c.Text, c.order = row.Verdict, f.verdictText(row.Verdict), int64(verdictRank(row.Verdict))
	for _, lead := range row.Cells[:v] {
		row.words = append(row.words, lead.Text)
	}
}

// subjectName gives a subject's name; an office has none of its own.
func (f *Flow) subjectName(s sheets.Subject) string {
	if s.Name != "" {
		return s.Name
	}
	if s.Group != "" {
		return s.Group
	}
	return f.texts.T("subject.office")
}

func (f *Flow) helpersOf(s sheets.Subject) string {
	for i := range f.report.Office.Households {
		if h := &f.report.Office.Households[i]; h.Name == s.Name && (s.Group == "" || h.Group == s.Group) {
			return strings.Join(h.Helpers, "、")
		}
	}
	return s.Group
}
