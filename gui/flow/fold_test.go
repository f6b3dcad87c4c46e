package flow

import (
	"strconv"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// missingWeeks is a report in which a group's ledger is missing week after week, with one other finding in the middle.
func missingWeeks(n int) *sheets.Report {
	r := smallReport()
	r.Findings = nil
	for i := range n {
		if i == n/2 {
			r.Findings = append(r.Findings, sheets.Find(sheets.StruckRow, "", sheets.Warning, sheets.Place{File: "a.xlsx", Sheet: "1月", Cell: sheets.Cell{Row: 3, Col: 2}}))
		}
		r.Findings = append(r.Findings, sheets.Find(sheets.MissingLedger, "group", sheets.Warning, sheets.Place{},
			"group", "干部组", "kind", string(sheets.SelfStudy), "period", "第"+strconv.Itoa(i+1)+"周"))
	}
	return r
}

func (d *desk) listed() string {
	var parts []string
	for _, row := range d.Shown().Rows {
		switch {
		case row.Fold.Count > 0 && row.Fold.Open:
			parts = append(parts, "－"+strconv.Itoa(row.Fold.Count))
		case row.Fold.Count > 0:
			parts = append(parts, "＋"+strconv.Itoa(row.Fold.Count))
		case row.Fold.Inner:
			parts = append(parts, "in")
		default:
			parts = append(parts, "one")
		}
	}
	return strings.Join(parts, " ")
}

func TestManyFindingsThatSayTheSameAreOneLine(t *testing.T) {
	d := opened(t)
	d.show(missingWeeks(5))
	d.Open(TabFindings)
	if got := d.listed(); got != "＋5 one" {
		t.Fatalf("listed: %s", got)
	}
	head := d.Shown().Rows[0]
	if text := head.Cells[FindingWhat].Text; text != "整个组室没有记录：5处" || !strings.Contains(head.Cells[FindingWhere].Text, "第1周") {
		t.Errorf("%q, %q", text, head.Cells[FindingWhere].Text)
	}
	if n := d.Chips()[0].Count; n != 6 {
		t.Errorf("%d findings are counted", n)
	}
	d.Choose(head.Cells[FindingWhat].Ref)
	if got := d.listed(); got != "－5 in in in in in one" || d.Choice() != (Ref{}) {
		t.Errorf("unfolded: %s, chosen %+v", got, d.Choice())
	}
	d.Choose(d.Shown().Rows[0].Cells[FindingWhat].Ref)
	if got := d.listed(); got != "＋5 one" {
		t.Errorf("folded again: %s", got)
	}
	// Looked for, or copied, nothing is folded away.
	if d.Search("第2周"); d.listed() != "one" {
		t.Errorf("found: %s", d.listed())
	}
	d.Search("")
	if lines := strings.Count(d.TSV(), "\n"); lines != 7 {
		t.Errorf("%d lines are copied", lines)
	}
	// F8 goes through them one by one, in the order of the list.
	seen := map[Ref]bool{}
	for range 6 {
		d.NextFinding(false)
		seen[d.Choice()] = true
	}
	if len(seen) != 6 || d.listed() != "－5 in in in in in one" {
		t.Errorf("%d findings seen in %s", len(seen), d.listed())
	}
	if rows := d.Shown().Rows; d.Choice() != rows[len(rows)-1].Cells[FindingWhat].Ref {
		t.Errorf("the last is %+v", d.Choice())
	}
}

func TestFewFindingsThatSayTheSameStayAsTheyAre(t *testing.T) {
	d := opened(t)
	d.show(missingWeeks(3))
	d.Open(TabFindings)
	if got := d.listed(); got != "one one one one" {
		t.Errorf("listed: %s", got)
	}
}
