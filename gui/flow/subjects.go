package flow

import (
	"strings"

	"ledgercheck/sheets"
)

// subjectOrder gives each subject its place: people in roster order (domain.md C: by group, then roster order), then
// those whom only ledgers name, last those whom only the list of party members names; households by their helper;
// everything else as the report has it.
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
	members := map[sheets.Subject]bool{}
	for i := range r.Office.People {
		group := r.Office.People[i].Group
		if seen[group] {
			continue
		}
		seen[group] = true
		for j := i; j < len(r.Office.People); j++ {
			p := &r.Office.People[j]
			if p.Group != group {
				continue
			}
			s := sheets.Subject{Type: sheets.SubjectPerson, Name: p.Name, Group: p.Group}
			if p.MemberOnly && !p.OnRoster {
				members[s] = true
				continue
			}
			put(s)
		}
	}
	for i := range r.Office.Households {
		h := &r.Office.Households[i]
		put(sheets.Subject{Type: sheets.SubjectHousehold, Name: h.Name, Group: h.Group})
	}
	for i := range r.Figures {
		if !members[r.Figures[i].Subject] {
			put(r.Figures[i].Subject)
		}
	}
	for i := range r.Office.People {
		p := &r.Office.People[i]
		put(sheets.Subject{Type: sheets.SubjectPerson, Name: p.Name, Group: p.Group})
	}
	return func(s sheets.Subject) int { return place[s] }
}

// onlyMember reports whether only the list of party members names a person.
func (f *Flow) onlyMember(s sheets.Subject) bool {
	only := false
	for i := range f.report.Office.People {
		if p := &f.report.Office.People[i]; s.Type == sheets.SubjectPerson && p.Name == s.Name && p.Group == s.Group {
			if p.OnRoster || !p.MemberOnly {
				return false
			}
			only = true
		}
	}
	return only
}

// lead is a column before the figures.
type lead uint8

const (
	leadName lead = iota
	leadGroup
	leadHousehold
	leadHelpers
	leadRule
	leadOwner // whose duty it is: the office, a group
	leadVerdict
)

// leads gives the columns before the figures. The verdict is the last of them.
func (g *grid) leads() []lead {
	switch g.tab {
	case TabHouseholds:
		return []lead{leadHousehold, leadHelpers, leadVerdict}
	case TabDuties:
		if g.told() {
			return []lead{leadOwner, leadVerdict}
		}
		return []lead{leadRule, leadOwner, leadVerdict}
	}
	return []lead{leadName, leadGroup, leadVerdict}
}

var leadKeys = map[lead]string{
	leadName: "col.name", leadGroup: "col.group", leadHousehold: "col.household", leadHelpers: "col.helpers",
	leadRule: "col.rule", leadOwner: "col.subject", leadVerdict: "col.verdict",
}

// leadTable makes a table with the columns before the figures.
func (f *Flow) leadTable(g *grid) *Table {
	t := &Table{Frozen: 1}
	for _, l := range g.leads() {
		c := Column{Title: f.texts.T(leadKeys[l])}
		switch l {
		case leadVerdict:
			c.Chars = 4.6
		case leadRule:
			t.Frozen = 2 // one duty may be that of several groups
		}
		t.Columns = append(t.Columns, c)
	}
	return t
}

// leadCells are the cells before the figures; the verdict's is filled by finishLead.
func (f *Flow) leadCells(g *grid, key rowKey, double bool, index int) []Cell {
	ref := Ref{Subject: index + 1, tab: g.tab, duty: g.duty}
	at := int64(index)
	var out []Cell
	for _, l := range g.leads() {
		c := Cell{Ref: ref, order: at}
		switch s := key.subject; l {
		case leadName, leadHousehold:
			c.Text = f.subjectName(s)
			if double && s.Group != "" {
				c.Text += "（" + s.Group + "）"
			}
		case leadGroup:
			c.Text, c.Muted = s.Group, true
		case leadHelpers:
			c.Text, c.Muted, c.order = f.helpersOf(s), true, 0
		case leadRule:
			c.Text = f.ruleTitle(key.rule)
		case leadOwner:
			c.Text, c.Muted = f.subjectName(s), !g.told()
		}
		out = append(out, c)
	}
	return out
}

// finishLead fills in the row's verdict, the last of its cells, and what a search looks in.
func (f *Flow) finishLead(row *Row) {
	v := len(row.Cells) - 1
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
