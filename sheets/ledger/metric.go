package ledger

import (
	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// metricColumn finds the column of a wide table whose cells say, row by row, what the columns of months hold: 学时 and,
// below it, 字数. Zero: there is none.
func (k *Kinds) metricColumn(t *table, cols []column, p periods) *column {
	if p.at == nil {
		return nil
	}
	for i := range cols {
		c := &cols[i]
		if _, wide := p.at[c.col]; wide || c.decided != "" {
			continue
		}
		if k.holdsMetrics(t, c.col) {
			return c
		}
	}
	return nil
}

// holdsMetrics reports whether a column holds nothing but names of amounts, of at least two kinds.
func (k *Kinds) holdsMetrics(t *table, col int) bool {
	seen := map[string]bool{}
	rows := t.rows(t.sheet)
	for i := range rows {
		row := &rows[i]
		if t.beside(row) {
			continue
		}
		v := row.Content(col)
		if v.IsBlank() {
			continue
		}
		if v.Kind != sheets.Text || len(v.Text) > 60 {
			return false
		}
		text, _, _ := headText(v.Text)
		if !k.isAmountWord(text) {
			return false
		}
		seen[text] = true
	}
	return len(seen) >= 2
}

// metricOf gives the amount that a row's cells hold, and its unit; nil where the row does not say it.
func (b *body) metricOf(row *sheets.Row) (*field, string) {
	v := b.sheet.Content(b.sheet.Anchor(sheets.Cell{Row: row.Index, Col: b.ctx.metric}))
	if v.Kind != sheets.Text {
		return nil, ""
	}
	text, unit, _ := headText(v.Text)
	return b.kind.amountNamed(text), unit
}

// noteMetrics puts the amounts that rows name into the ledger's record of what was recognised, at the first column that
// holds them.
func (b *body) noteMetrics(col int) {
	rows := b.table.rows(b.sheet)
	for i := range rows {
		row := &rows[i]
		if f, unit := b.metricOf(row); f != nil && !b.ledger.Has(f.ID) {
			b.ledger.Columns = append(b.ledger.Columns, sheets.Column{Field: f.ID, Col: col, Header: grammar.Clean(shown(b.sheet, row.Content(b.ctx.metric))), Unit: unit})
		}
	}
}

// byMetric gives the fields of a period for a row that says itself what it holds.
func (b *body) byMetric(row *sheets.Row, fields []assignment) []assignment {
	f, unit := b.metricOf(row)
	if f == nil {
		return nil
	}
	out := make([]assignment, 0, 1)
	for _, a := range fields {
		c := *a.column
		if unit != "" {
			c.unit = unit
		}
		out = append(out, assignment{column: &c, field: f, quality: 100})
	}
	return out
}

// metricPair is the person of the last named row of a table whose rows say what they hold, and the amounts that were read of
// it.
type metricPair struct {
	entries []sheets.Entry
	seen    map[sheets.Field]bool
}

// sameByMetric gives a row without a name the person above where it holds another amount than that person's rows: 字数 below 学时.
// No merge is needed to tell that the two rows belong together.
func (b *body) sameByMetric(base *sheets.Record, row *sheets.Row, who int) bool {
	if b.ctx.metric == 0 {
		return false
	}
	f, _ := b.metricOf(row)
	if f == nil {
		return false
	}
	if e := base.Get(sheets.FieldPerson); who > 0 && e != nil && e.State == sheets.Present {
		if e.Cell().Row == row.Index { // not read down a merge
			b.pair = metricPair{seen: map[sheets.Field]bool{}}
			b.pair.entries = append(b.pair.entries, base.Entries...)
		}
		b.pair.seen[f.ID] = true
		return false
	}
	if who > 0 || b.pair.seen == nil || b.pair.seen[f.ID] {
		return false
	}
	b.pair.seen[f.ID] = true
	for i := range base.Entries {
		e := &base.Entries[i]
		if e.State != sheets.NoRecord {
			continue
		}
		for _, up := range b.pair.entries {
			if up.Field == e.Field && b.kind.byID[e.Field].Fill {
				*e = up
			}
		}
	}
	return true
}
