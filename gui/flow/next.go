package flow

import "ledgercheck/sheets"

// NextFinding goes on to the next finding that asks for a look, in the order of the list; with back to the one before.
// It turns to the list of findings and goes round at its end.
func (f *Flow) NextFinding(back bool) {
	if !f.hasReport() {
		return
	}
	if f.state == SettingsPage {
		if f.CloseSettings(); f.state == Working { // what was set there is judged first
			return
		}
	}
	turned := f.state != Ready
	f.state = Ready
	ask, at := f.askingFindings(f.choice)
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
	f.showInFold(f.choice)
	if turned {
		f.onChange(ChangedState)
	}
	f.onChange(ChangedView | ChangedChoice)
}

// askingFindings gives the findings that ask for a look, in the order of the list, and where among them one is; −1: nowhere.
func (f *Flow) askingFindings(chosen Ref) (ask []Ref, at int) {
	at = -1
	list := f.tableOf(TabFindings, "").Rows
	for i := range list {
		ref := list[i].Cells[0].Ref
		if f.report.Findings[ref.Finding-1].Severity == sheets.Info {
			continue
		}
		if ref == chosen {
			at = len(ask)
		}
		ask = append(ask, ref)
	}
	return ask, at
}
