package flow

import "ledgercheck/sheets"

// Groups gives the groups (组室) of the current tab's rows in their order; none where there is nothing to choose.
func (f *Flow) Groups() []string {
	if f.report == nil || f.view.Tab == TabFindings || f.view.Tab == TabFiles {
		return nil
	}
	var out []string
	seen := map[string]bool{"": true}
	rows := f.table(f.view.Tab).Rows
	for i := range rows {
		if g := rows[i].group; !seen[g] {
			seen[g] = true
			out = append(out, g)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// ChooseGroup shows the rows of one group only; "" shows all.
func (f *Flow) ChooseGroup(group string) {
	if group != f.view.Group {
		f.view.Group = group
		f.onChange(ChangedView)
	}
}

// inGroup reports whether a row belongs to the group that is shown.
func (f *Flow) inGroup(row *Row) bool { return f.view.Group == "" || row.group == f.view.Group }

// keepGroup forgets a group that the current tab does not have.
func (f *Flow) keepGroup() {
	if f.view.Group == "" {
		return
	}
	for _, g := range f.Groups() {
		if g == f.view.Group {
			return
		}
	}
	f.view.Group = ""
}

// groupOf gives the group that a subject's row is filtered by. A household belongs to its helpers' group.
func (f *Flow) groupOf(s sheets.Subject) string {
	if s.Type != sheets.SubjectHousehold || s.Group != "" {
		return s.Group
	}
	for i := range f.report.Office.Households {
		if h := &f.report.Office.Households[i]; h.Name == s.Name {
			return h.Group
		}
	}
	return ""
}
