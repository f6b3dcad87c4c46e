package flow

import (
	"strings"

	"ledgercheck/sheets"
)

// Tab names one view of the result.
type Tab string

// The tabs, in order. A tab of figures is there only where there are such figures.
const (
	TabPeople     Tab = "people"
	TabHouseholds Tab = "households"
	TabDuties     Tab = "duties"   // what the office and its groups owe
	TabHandedIn   Tab = "handedin" // 上报情况
	TabFindings   Tab = "findings"
	TabFiles      Tab = "files"
)

// tabTypes says which subjects a tab of figures shows. Every type is in one, so that no figure is out of sight.
var tabTypes = []struct {
	tab   Tab
	types []sheets.SubjectType
}{
	{TabPeople, []sheets.SubjectType{sheets.SubjectPerson}},
	{TabHouseholds, []sheets.SubjectType{sheets.SubjectHousehold}},
	{TabDuties, []sheets.SubjectType{sheets.SubjectOffice, sheets.SubjectGroup}},
}

// TabTitle is a tab with its title and what it has to say at a glance.
type TabTitle struct {
	Tab   Tab
	Title string
	Short int // subjects that fall short; of the findings: how many ask for a look
	Tip   string
}

// Tabs gives the tabs of the report.
func (f *Flow) Tabs() []TabTitle {
	if f.report == nil {
		return nil
	}
	var out []TabTitle
	for _, t := range tabTypes {
		if !f.hasTab(t.tab) {
			continue
		}
		title := f.texts.T("tab." + string(t.tab))
		if t.tab == TabPeople && f.onlyStudy() {
			title = f.texts.T("tab.study")
		}
		short := 0
		for _, row := range f.tableOf(t.tab, "").Rows {
			if row.Verdict == sheets.Short {
				short++
			}
		}
		out = append(out, TabTitle{t.tab, title, short, f.ShortTip(short)})
	}
	look := 0
	for i := range f.report.Findings {
		if f.report.Findings[i].Severity != sheets.Info {
			look++
		}
	}
	lost := 0
	for i := range f.report.Files {
		if f.report.Files[i].Err != nil {
			lost++
		}
	}
	if len(f.report.HandedIn) > 0 {
		missing := 0
		for _, row := range f.tableOf(TabHandedIn, "").Rows {
			if row.Verdict == sheets.Short {
				missing++
			}
		}
		out = append(out, TabTitle{TabHandedIn, f.texts.T("tab.handedin"), missing, f.tipOfCount("tip.missing", missing)})
	}
	findings := TabTitle{TabFindings, f.texts.T("tab.findings"), look, f.tipOfCount("tip.look", look)}
	filesTab := TabTitle{TabFiles, f.texts.T("tab.files"), lost, f.tipOfCount("tip.lost", lost)}
	if len(out) == 0 { // no figure at all: the files say why
		return []TabTitle{filesTab, findings}
	}
	return append(out, findings, filesTab)
}

func (f *Flow) hasTab(tab Tab) bool {
	if tab == TabFindings || tab == TabFiles {
		return true
	}
	if tab == TabHandedIn {
		return len(f.report.HandedIn) > 0
	}
	for _, t := range tabTypes {
		if t.tab != tab {
			continue
		}
		for i := range f.report.Figures {
			for _, s := range t.types {
				if f.report.Figures[i].Subject.Type == s {
					return true
				}
			}
		}
	}
	return false
}

// onlyStudy reports whether the personal figures are all of study: the tab is then called so.
func (f *Flow) onlyStudy() bool {
	for i := range f.report.Figures {
		fig := &f.report.Figures[i]
		if fig.Subject.Type == sheets.SubjectPerson && !strings.HasPrefix(string(fig.Rule), "study.") {
			return false
		}
	}
	return true
}

// tableID names a table: of which tab, and of which of its duties.
type tableID struct {
	tab  Tab
	duty string
}

// table gives the whole table of a tab as it stands now.
func (f *Flow) table(tab Tab) *Table {
	if tab == f.view.Tab {
		return f.tableOf(tab, f.view.Duty)
	}
	return f.tableOf(tab, f.dutyIn(tab))
}

// tableOf gives a table, made once for each report and language.
func (f *Flow) tableOf(tab Tab, duty string) *Table {
	id := tableID{tab, duty}
	if t, ok := f.tables[id]; ok {
		return t
	}
	var made *Table
	switch {
	case tab == TabFindings:
		made = f.findingsTable()
	case tab == TabFiles:
		made = f.filesTable()
	case tab == TabHandedIn:
		made = f.handedInTable()
	case tab == TabDuties && duty == "" && !f.oneGlance(f.dutiesOf(tab)):
		made = f.overviewTable()
	default:
		made = f.figureTable(tab, duty)
	}
	if f.tables == nil {
		f.tables = map[tableID]*Table{}
	}
	f.tables[id] = made
	return made
}

// forget drops what was made of the report for one language.
func (f *Flow) forget() { f.tables, f.duties, f.layouts, f.samples = nil, nil, nil, nil }
