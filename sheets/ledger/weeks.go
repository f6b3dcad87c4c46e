package ledger

import (
	"strings"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// ownWeek dates a record without a date by the number of its week, where the table counts the weeks of its year.
func (b *body) ownWeek(rec *sheets.Record, row *sheets.Row) {
	if b.weekCol == 0 {
		return
	}
	at := b.sheet.Anchor(sheets.Cell{Row: row.Index, Col: b.weekCol})
	v := b.sheet.Content(at)
	if v.IsBlank() || at.Row <= b.table.last {
		return
	}
	text := grammar.Clean(shown(b.sheet, v))
	date := rec.Get(sheets.FieldDate)
	if date != nil && date.State != sheets.NoRecord {
		return
	}
	span := b.weekOf(text)
	if span.IsZero() {
		return
	}
	e := sheets.NewEntry(sheets.FieldDate, at, &sheets.Reading{State: sheets.Present, Text: text, When: sheets.When{Span: span, Filled: true}})
	if date != nil {
		*date = e
		return
	}
	rec.Entries = append(rec.Entries, e)
}

// findMonthColumn notes the column of weeks of a table, and the column of months of one that is of more months than one.
func (b *body) findMonthColumn(all [][]assignment) {
	for i := range all[0] {
		if a := &all[0][i]; len(all) == 1 && a.field != nil && a.special == "" && a.field.ID == sheets.FieldWeek {
			b.weekCol = a.col
		}
	}
	if len(all) != 1 || !b.ctx.month.IsZero() || b.ctx.year == 0 {
		return
	}
	for i := range all[0] {
		if a := &all[0][i]; a.field != nil && a.special == "" && a.field.ID == sheets.FieldMonth {
			b.monthCol = a.col
		}
	}
}

// monthOf gives the month that a row has in the column of months: a bare 6日 beside it is a day of that month.
func (b *body) monthOf(row *sheets.Row) sheets.Month {
	if b.monthCol == 0 {
		return sheets.Month{}
	}
	v := b.sheet.Content(b.sheet.Anchor(sheets.Cell{Row: row.Index, Col: b.monthCol}))
	if v.IsBlank() {
		return sheets.Month{}
	}
	p := grammar.PeriodIn(shown(b.sheet, v))
	if n, ok := bareInt(v); ok && n <= 12 && p.Month == 0 {
		p.Month = n
	}
	if p.Month == 0 {
		return sheets.Month{}
	}
	if p.Year == 0 {
		p.Year = b.ctx.year
	}
	return sheets.Month{Year: p.Year, Month: p.Month}
}

// weekOf gives the days of a week that is named by its number in the year: 第3周 is that of the third Friday (docs: domain, C,
// Meetings). Zero where the table does not begin with January, so that its weeks may be counted from another day; where the
// year begins on a Friday, so that its first days may be a week of their own; or where the text is something else.
func (b *body) weekOf(text string) sheets.Span {
	n := weekNumber(text)
	year := b.ctx.named.From
	if n == 0 || b.ctx.named.IsZero() || b.ctx.loose || year.Month != 1 || !b.ctx.month.IsZero() {
		return sheets.Span{}
	}
	first, _ := sheets.On(int(year.Year), 1, 1)
	if first.Weekday() == time.Friday {
		return sheets.Span{}
	}
	for first.Weekday() != time.Friday {
		first = first.Add(1)
	}
	friday := first.Add(7 * (n - 1))
	if friday.Year != year.Year {
		return sheets.Span{}
	}
	return sheets.Span{From: friday.Add(-4), To: friday.Add(2)}
}

// weekNumber reads 第3周, 第三周, 3; 0 for anything else.
func weekNumber(text string) int {
	s := strings.TrimPrefix(strings.TrimSuffix(grammar.Fold(text), "周"), "第")
	if i := strings.IndexByte(s, '('); i > 0 {
		s = strings.TrimSuffix(s[:i], "周")
	}
	n, ok := grammar.SmallNumber(s)
	if !ok || n < 1 || n > 53 {
		return 0
	}
	return n
}
