package flow

import (
	"strconv"

	"ledgercheck/sheets"
)

// submissionColour lends the states of 上报情况 the colours of the verdicts that they come nearest to.
var submissionColour = map[sheets.SubmissionState]sheets.Verdict{
	sheets.Received: sheets.Met, sheets.NotReceived: sheets.Short, sheets.NotYetDue: sheets.NotDue,
}

// handedInTable tells what each group has handed in: a row a kind of ledger and group, a column a month.
func (f *Flow) handedInTable() *Table {
	t := f.texts
	out := &Table{Frozen: 2, Columns: []Column{
		{Title: t.T("col.ledger")}, {Title: t.T("col.group")}, {Title: t.T("col.verdict"), Chars: 4.6},
	}}
	type key struct {
		kind  sheets.Kind
		group string
	}
	column := map[sheets.Month]int{}
	var rows []key
	at := map[key]int{}
	for _, s := range f.report.HandedIn {
		if _, ok := column[s.Month]; !ok {
			column[s.Month] = len(out.Columns)
			out.Columns = append(out.Columns, Column{Title: monthText(t, s.Month, f.years), Right: true, First: len(column) == 1})
		}
		k := key{s.Kind, s.Group}
		if _, ok := at[k]; !ok {
			at[k] = len(rows)
			rows = append(rows, k)
		}
	}
	out.Rows = make([]Row, len(rows))
	for i, k := range rows {
		owner := k.group
		if owner == "" {
			owner = t.T("subject.office")
		}
		kind := k.kind.Words().In(f.Lang())
		out.Rows[i] = Row{
			Cells: make([]Cell, len(out.Columns)), words: []string{kind, owner}, group: k.group,
		}
		out.Rows[i].Cells[0] = Cell{Text: kind, order: int64(i)}
		out.Rows[i].Cells[1] = Cell{Text: owner, Muted: true}
	}
	for _, s := range f.report.HandedIn {
		row := &out.Rows[at[key{s.Kind, s.Group}]]
		v := submissionColour[s.State]
		if v.Worse(row.Verdict) {
			row.Verdict = v
			row.Cells[2] = Cell{Text: s.State.Words().In(f.Lang()), Verdict: v, order: int64(verdictRank(v))}
		}
		cell := Cell{Verdict: v, Text: s.State.Words().In(f.Lang())}
		if s.State == sheets.Received {
			cell.Text, cell.number, cell.order = strconv.Itoa(s.Records), true, int64(s.Records)
		}
		row.Cells[column[s.Month]] = cell
	}
	out.fit()
	return out
}
