package explain

import (
	"strings"

	"ledgercheck/sheets"
)

// findHousehold gives the household of a name, "" for none.
func findHousehold(r *sheets.Report, name string) string {
	plain, _ := plainName(name)
	for i := range r.Office.Households {
		if h := &r.Office.Households[i]; h.Name == plain {
			return h.Name
		}
	}
	return ""
}

func (e *explainer) householdFigures(name string) []*sheets.Figure {
	var out []*sheets.Figure
	for i := range e.report.Figures {
		f := &e.report.Figures[i]
		if name != "" && f.Subject.Type == sheets.SubjectHousehold && f.Subject.Name == name && e.shown(f.Period) {
			out = append(out, f)
		}
	}
	return out
}

// household explains the figures of one household.
func (e *explainer) household(name string) {
	group := ""
	for i := range e.report.Office.Households {
		h := &e.report.Office.Households[i]
		if h.Name != name {
			continue
		}
		group = h.Group
		parts := []string{h.Name, e.say("联系户", "household")}
		if len(h.Helpers) > 0 {
			parts = append(parts, strings.Join(h.Helpers, "、"))
		}
		if h.Assigned {
			parts = append(parts, e.say("名册上分配的", "assigned by the roster"))
		}
		if h.Place.File != "" {
			parts = append(parts, h.Place.String())
		}
		e.out.title(0, strings.Join(parts, " · "))
	}
	e.scope()
	figures := e.householdFigures(name)
	e.index(-1, figures)
	e.byRule(figures)
	if len(figures) == 0 {
		e.out.add(0, "")
		e.out.add(0, e.say("没有考核这一户的规则。", "No rule was judged for this household."))
	}
	e.missing(group)
}
