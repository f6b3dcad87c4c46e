package flow

import "ledgercheck/sheets"

// NextFinding goes on to the next finding that asks for a look, in the order of the list; with back to the one before.
// It turns to the list of findings and goes round at its end.
func (f *Flow) NextFinding(back bool) {
	if !f.hasReport() {
		return
	}
	turned := f.state != Ready
	f.state = Ready
	list := f.tableOf(TabFindings, "").Rows
	var ask []Ref
	at := -1
	for i := range list {
		ref := list[i].Cells[0].Ref
		if f.report.Findings[ref.Finding-1].Severity == sheets.Info {
			continue
		}
		if ref == f.choice {
			at = len(ask)
		}
		ask = append(ask, ref)
	}
	if len(ask) == 0 {
		return
	}
	switch {
	case back && at <= 0:
		at = len(ask) - 1
	case back:
		at--
	default:
		at = (at + 1) % len(ask)
	}
	if f.view.Tab != TabFindings {
		f.view = View{Tab: TabFindings, Filter: FilterAll}
	} else {
		f.view.Filter, f.view.Search = FilterAll, ""
	}
	f.choice = ask[at]
	if turned {
		f.onChange(ChangedState)
	}
	f.onChange(ChangedView | ChangedChoice)
}
