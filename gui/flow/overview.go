package flow

import "ledgercheck/sheets"

// overviewTable shows the duties of the office and its groups at a glance: a row a duty, how often it was met, and then
// only those periods that are not. Months, weeks and meeting days have no columns in common, and of fifty-two weeks
// nobody looks at those that are in order.
func (f *Flow) overviewTable() *Table {
	const most = 6 // periods that a row shows
	g := f.gridOf(TabDuties, "")
	t := f.leadTable(g)
	t.Columns = append(t.Columns, Column{Title: f.texts.T("col.often"), First: true})
	widest := 0
	for i, key := range g.rows {
		row := Row{Cells: f.leadCells(g, key, false, i)}
		var count tally
		for _, s := range g.columns {
			n := g.at[key][s]
			if n == 0 {
				continue
			}
			fig := &f.report.Figures[n-1]
			count.add(fig.Verdict)
			if fig.Verdict.Worse(row.Verdict) {
				row.Verdict = fig.Verdict
			}
			row.figures = append(row.figures, n)
		}
		f.finishLead(&row)
		ref := row.Cells[0].Ref
		row.Cells = append(row.Cells, Cell{Text: f.oftenText(row.figures, count), Ref: ref})
		look := f.lookAt(row.figures)
		for j, n := range look {
			if j == most {
				row.Cells = append(row.Cells, Cell{Text: f.texts.T("cell.more", "n", len(look)-most), Muted: true, Ref: ref})
				break
			}
			row.Cells = append(row.Cells, f.lookCell(n))
		}
		if open := f.only(row.figures, sheets.NotDue); len(open) > 0 {
			row.Cells = append(row.Cells, f.firstAmong(open, ref))
		}
		widest = max(widest, len(row.Cells))
		t.Rows = append(t.Rows, row)
	}
	if n := widest - len(t.Columns); n > 0 {
		t.Columns = append(t.Columns, Column{Title: f.texts.T("col.notmet"), First: true})
		t.Columns = append(t.Columns, make([]Column, n-1)...)
	}
	for i := range t.Rows {
		for len(t.Rows[i].Cells) < len(t.Columns) {
			t.Rows[i].Cells = append(t.Rows[i].Cells, Cell{})
		}
	}
	t.fit()
	return t
}

// oftenText says how often a duty was met: "12个月中11个月达标"; of a single figure, what it is.
func (f *Flow) oftenText(figures []int, n tally) string {
	t := f.texts
	fig := &f.report.Figures[figures[0]-1]
	switch {
	case n.due() == 0:
		return ""
	case len(figures) == 1 && fig.HasActual:
		return withUnit(t, fig.Actual, fig.Unit)
	case len(figures) == 1:
		return t.T("evidence.none")
	}
	id := rhythm[fig.Period.Kind].id
	for _, i := range figures {
		if f.report.Figures[i-1].Period.Kind != fig.Period.Kind {
			id = "range"
		}
	}
	return t.T("often."+id, "met", n.met, "due", n.due())
}
