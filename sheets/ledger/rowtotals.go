package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// checkRowTotals compares the 合计 and 小计 columns of a wide row with the months that they stand for. They are never
// added to detail; a difference is said.
func (b *body) checkRowTotals(row *sheets.Row, cols []column) {
	for i := range cols {
		c := &cols[i]
		text := c.key()
		v := row.Content(c.col)
		if !containsAny(text, b.kinds.common.Total) || v.IsBlank() {
			continue
		}
		if v.Kind == sheets.Fault {
			b.find(sheets.FormulaError, "total", sheets.Info, sheets.Cell{Row: row.Index, Col: c.col}, "raw", v.Text)
			continue
		}
		id := b.totalOf(c)
		if id == 0 {
			continue
		}
		from, to := monthsOf(text)
		h := grammar.AmountHint{Hours: id == sheets.FieldHours, Chars: id == sheets.FieldChars || id == sheets.FieldNoteChars, Unit: c.unit}
		r := grammar.Amount(v, b.sheet.Style(v), h)
		if r.State != sheets.Present || r.Q.How != sheets.Sure {
			continue
		}
		sum, sure := b.rowSum(row.Index, id, from, to)
		if sure && sum != r.Q.Amount {
			b.find(sheets.TotalMismatch, "", sheets.Warning, sheets.Cell{Row: row.Index, Col: c.col}, "raw", shown(b.sheet, v), "sum", sum.String())
		}
	}
}

// totalOf gives the quantity that a 合计 column sums: by the header level below it, else the only one of the table.
func (b *body) totalOf(c *column) sheets.Field {
	leaf := *c
	for len(leaf.levels) > 0 {
		if f, _ := b.kind.match(&column{levels: leaf.levels[len(leaf.levels)-1:]}); f != nil && isQuantity(f.Type) {
			return f.ID
		}
		leaf.levels = leaf.levels[:len(leaf.levels)-1]
	}
	var only sheets.Field
	for _, col := range b.ledger.Columns {
		switch col.Field {
		case sheets.FieldHours, sheets.FieldChars, sheets.FieldNoteChars, sheets.FieldCount:
			if only != 0 && only != col.Field {
				return 0
			}
			only = col.Field
		}
	}
	return only
}

// monthsOf gives the months that a sum's header names: a quarter, a half-year, else the whole year.
func monthsOf(text string) (from, to int) {
	n := grammar.PeriodIn(strings.NewReplacer("小计", "", "合计", "", "累计", "").Replace(text))
	switch {
	case n.FromMonth != 0:
		return n.FromMonth, n.ToMonth
	case n.Month != 0:
		return n.Month, n.Month
	}
	return 1, 12
}

// rowSum adds up what the last records of a row hold; sure is false where one of them is not certain.
func (b *body) rowSum(row int, id sheets.Field, from, to int) (total sheets.Amount, sure bool) {
	sure = true
	any := false
	for i := len(b.out.Records) - 1; i >= 0 && b.out.Records[i].Row == row; i-- {
		rec := b.out.Records[i]
		if !rec.Month.IsZero() && (rec.Month.Month < from || rec.Month.Month > to) {
			continue
		}
		e := rec.Get(id)
		if e == nil || e.State == sheets.NoRecord {
			continue
		}
		any = true
		if e.State != sheets.Present || e.Quantity.How != sheets.Sure || e.Quantity.Minutes {
			sure = false
		}
		total += e.Quantity.Counted()
	}
	return total, sure && any
}
