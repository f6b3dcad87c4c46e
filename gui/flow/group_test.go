package flow

import (
	"slices"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

func TestGroups(t *testing.T) {
	d := opened(t)
	if got := d.Groups(); !slices.Equal(got, []string{"党建组", "干部组", "办公室"}) {
		t.Fatalf("groups %q", got)
	}
	d.ChooseGroup("干部组")
	if rows := d.Shown().Rows; len(rows) != 2 {
		t.Errorf("%d rows of 干部组", len(rows))
	}
	if all := d.Chips()[0]; all.Count != 2 {
		t.Errorf("the chips count %d rows", all.Count)
	}
	d.Open(TabHouseholds) // one household, no groups
	if d.View().Group != "" || len(d.Shown().Rows) != 1 {
		t.Errorf("a group that is not there hides %d rows", len(d.Shown().Rows))
	}
}

func TestHandedIn(t *testing.T) {
	d := newDesk(t)
	feb, mar := sheets.Month{Year: 2021, Month: 2}, sheets.Month{Year: 2021, Month: 3}
	r := smallReport()
	r.HandedIn = []sheets.Submission{
		{Group: "干部组", Kind: sheets.Study, Month: feb, State: sheets.Received, Records: 12},
		{Group: "党建组", Kind: sheets.Study, Month: feb, State: sheets.NotReceived},
		{Group: "干部组", Kind: sheets.Study, Month: mar, State: sheets.NotYetDue},
		{Kind: sheets.Meeting, Month: mar, State: sheets.Received, Records: 1},
	}
	d.report, d.real, d.state = r, r, Ready
	d.view = View{Tab: TabPeople, Filter: FilterAll}
	short := -1
	for _, tab := range d.Tabs() {
		if tab.Tab == TabHandedIn {
			short = tab.Short
		}
	}
	if short != 1 {
		t.Fatalf("the tab says %d", short)
	}
	d.Open(TabHandedIn)
	var out []string
	for _, row := range d.Shown().Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Text)
		}
		out = append(out, strings.Join(cells, " "))
	}
	want := "学习台账 干部组 已报 12 未到期|学习台账 党建组 未报 未报 |会议学习记录 全单位 已报  1"
	if got := strings.Join(out, "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
