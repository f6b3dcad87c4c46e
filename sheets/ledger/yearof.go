package ledger

import (
	"slices"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// contextOf reads what stands around a table. A year that nothing there names is that of the days in its rows before it is the
// caller's: on a sheet called 12月 with days of 2021, read in January 2022, it is December 2021.
func (r *reader) contextOf(t *table) context {
	ctx := readContext(t, r.up, r.options)
	if !ctx.assumed {
		return ctx
	}
	year := r.yearOfDays(t, ctx.month)
	if year == 0 || year == ctx.year {
		return ctx
	}
	o := r.options
	o.Year = year
	return readContext(t, r.up, o)
}

// yearOfDays gives the one year that the days in a table's first rows name, 0 for none or several. Where the table has a month,
// only days of such a month are asked.
func (r *reader) yearOfDays(t *table, month sheets.Month) int {
	var cols []int
	for i := range t.cols {
		means := r.kinds.means[t.cols[i].leaf()]
		if slices.Contains(means, sheets.FieldDate) && !slices.ContainsFunc(means, func(f sheets.Field) bool {
			return f == sheets.FieldDone || f == sheets.FieldDeadline || f == sheets.FieldSubmitted
		}) {
			cols = append(cols, t.cols[i].col)
		}
	}
	if len(cols) == 0 {
		return 0
	}
	found := 0
	hint := grammar.DateHint{Epoch1904: r.sheet.Epoch1904}
	rows := t.rows(r.sheet)
	for i := range rows[:min(len(rows), sampleRows)] {
		for _, col := range cols {
			v := rows[i].Content(col)
			if v.IsBlank() {
				continue
			}
			d := grammar.Date(v, r.sheet.Style(v), hint)
			if d.State != sheets.Present || d.When.Filled || !d.When.Span.OneDay() || month.Month != 0 && d.When.Span.From.YearMonth().Month != month.Month {
				continue
			}
			year := int(d.When.Span.From.Year)
			if found != 0 && found != year {
				return 0
			}
			found = year
		}
	}
	return found
}
