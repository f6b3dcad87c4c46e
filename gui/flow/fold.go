package flow

import (
	"ledgercheck/sheets"
)

// foldFrom is how many findings must say the same of different places to be folded into one line: a ledger that is missing
// for every week of a year would else bury whatever stands below it.
const foldFrom = 4

// alike is what findings have in common that are folded into one line.
type alike struct {
	code     sheets.Code
	variant  string
	severity sheets.Severity
}

func alikeOf(x *sheets.Finding) alike { return alike{x.Code, x.Variant, x.Severity} }

// Fold says of a row of the findings' list whether it stands for others.
type Fold struct {
	Count int  // how many findings the row stands for; 0: it is a finding itself
	Open  bool // they are shown below it
	Inner bool // it is one of them
}

// together puts findings that are alike beside each other, where the first of them stands.
func (f *Flow) together(index []int) []int {
	by := map[alike][]int{}
	var order []alike
	for _, i := range index {
		key := alikeOf(&f.report.Findings[i])
		if by[key] == nil {
			order = append(order, key)
		}
		by[key] = append(by[key], i)
	}
	out := make([]int, 0, len(index))
	for _, key := range order {
		out = append(out, by[key]...)
	}
	return out
}

// folded puts one line in the place of many rows that are alike, or before them where they are unfolded. Rows that are alike
// stand beside each other.
func (f *Flow) folded(rows []Row) []Row {
	out := make([]Row, 0, len(rows))
	for from, to := 0, 0; from < len(rows); from = to {
		key := f.alikeOfRow(&rows[from])
		for to = from + 1; to < len(rows) && f.alikeOfRow(&rows[to]) == key; to++ {
		}
		if to-from < foldFrom {
			out = append(out, rows[from:to]...)
			continue
		}
		open := f.unfolded[key]
		out = append(out, f.foldHead(rows[from:to], open))
		for i := from; open && i < to; i++ {
			row := rows[i]
			row.Fold.Inner = true
			out = append(out, row)
		}
	}
	return out
}

func (f *Flow) alikeOfRow(row *Row) alike {
	return alikeOf(&f.report.Findings[row.Cells[FindingWhat].Ref.Finding-1])
}

// foldHead is the line that stands for rows that are alike.
func (f *Flow) foldHead(rows []Row, open bool) Row {
	head := rows[0]
	head.Fold = Fold{Count: len(rows), Open: open}
	head.Cells = append([]Cell{}, head.Cells...)
	first := head.Cells[FindingWhat].Ref.Finding
	for i := range head.Cells {
		head.Cells[i].Ref = Ref{Fold: first}
	}
	example, hint := head.Cells[FindingWhat].Text, "finding.unfold"
	if open {
		example, hint = "", "finding.foldup"
	}
	head.Cells[FindingWhat].Text = f.texts.T("finding.alike", "what", f.report.Findings[first-1].Render(f.Lang()).Title, "n", len(rows))
	head.Cells[FindingWhere].Text, head.Cells[FindingEffect].Text = example, ""
	head.Cells[FindingRemedy].Text = f.texts.T(hint)
	return head
}

// toggleFold unfolds findings that are alike, or folds them again.
func (f *Flow) toggleFold(ref Ref) {
	if f.report == nil || ref.Fold > len(f.report.Findings) {
		return
	}
	key := alikeOf(&f.report.Findings[ref.Fold-1])
	if f.unfolded[key] {
		delete(f.unfolded, key)
		f.onChange(ChangedView)
		return
	}
	f.unfold(key)
	f.onChange(ChangedView)
}

func (f *Flow) unfold(key alike) {
	if f.unfolded == nil {
		f.unfolded = map[alike]bool{}
	}
	f.unfolded[key] = true
}

// showInFold unfolds what a finding that is chosen is folded into, and reports whether anything had to be.
func (f *Flow) showInFold(ref Ref) bool {
	if f.view.Tab != TabFindings || ref.Finding < 1 || ref.Finding > len(f.report.Findings) {
		return false
	}
	key := alikeOf(&f.report.Findings[ref.Finding-1])
	if f.unfolded[key] {
		return false
	}
	f.unfold(key)
	return true
}
