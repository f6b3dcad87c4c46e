package ledger

import (
	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// sampleRows is how many rows below the header are looked at to learn what a column holds.
const sampleRows = 200

// decideByValues settles columns whose header alone does not say what they hold: 联系方式 is how a household was
// contacted, or its telephone number (domain.md D, Traps).
func (b *body) decideByValues(fields []assignment) {
	for i := range fields {
		a := &fields[i]
		if a.field == nil || a.special != "" {
			continue
		}
		if a.field.Type == typeMode && b.share(a.col, isPhone) >= 0.5 {
			phone := &field{ID: sheets.FieldPhone, Type: typePrivate}
			a.field = phone
			b.rename(a.col, phone.ID)
			b.refill(fields, sheets.FieldMode)
		}
	}
}

// refill gives a field that has lost its column to another column that could hold it.
func (b *body) refill(fields []assignment, id sheets.Field) {
	want := b.kind.byID[id]
	if want == nil {
		return
	}
	for i := range fields {
		a := &fields[i]
		if a.field != nil || a.special != "" {
			continue
		}
		if f, q := b.kind.match(a.column); f == want {
			a.field, a.quality = f, q
			b.ledger.Columns = append(b.ledger.Columns, sheets.Column{Field: id, Col: a.col, Header: a.key(), Unit: a.unit})
			return
		}
	}
}

func (b *body) rename(col int, id sheets.Field) {
	for i := range b.ledger.Columns {
		if b.ledger.Columns[i].Col == col {
			b.ledger.Columns[i].Field = id
		}
	}
}

// share gives how many of a column's cells are of a form, of those that are not blank, among the first rows.
func (b *body) share(col int, is func(string) bool) float64 {
	seen, yes := 0, 0
	rows := b.table.rows(b.sheet)
	for i := range rows {
		row := &rows[i]
		if seen >= sampleRows {
			break
		}
		v := row.Content(col)
		if v.IsBlank() || b.table.beside(row) {
			continue
		}
		seen++
		if is(shown(b.sheet, v)) {
			yes++
		}
	}
	if seen == 0 {
		return 0
	}
	return float64(yes) / float64(seen)
}

// beside reports whether a row below the header holds no record and says nothing about the columns: the header once more, or a
// line that stands between the records.
func (t *table) beside(row *sheets.Row) bool { return t.repeat[row.Index] || isFoot(row) }

// isFoot reports whether a row is a line below or between the records: 审核：李四 says nothing about the column that it stands in.
func isFoot(row *sheets.Row) bool {
	for _, v := range row.Cells() {
		if !v.IsBlank() {
			return v.Kind == sheets.Text && grammar.IsFooterWord(v.Text)
		}
	}
	return false
}

// isPhone reports whether a text is a telephone or identity number: seven digits or more and little else.
func isPhone(text string) bool {
	digits, other := 0, 0
	for _, c := range grammar.Fold(text) {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '-' || c == 'x' || c == '+' || c == '(' || c == ')':
		default:
			other++
		}
	}
	return digits >= 7 && other <= 2
}
