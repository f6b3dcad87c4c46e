package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// reportRivals says where two columns claim one field with equal right and both hold something. For quantities the
// column that lost may hold what counts, so the values where they differ are put to a person.
func (b *body) reportRivals(fields []assignment, rivals []rival) {
	for _, v := range rivals {
		if !isQuantity(v.field.Type) && v.field.Type != typePeople && v.field.Type != typeStatus && v.field.Type != typeHousehold && v.field.Type != typeDate {
			continue
		}
		if taken(fields, v.col) || b.share(v.col, func(s string) bool { return s != "" }) == 0 {
			continue
		}
		if v.field.Type == typeHours && b.sayTheSame(fields, v) || v.field.Type == typeDate && beginsAndEnds(columnAt(fields, v.won), columnAt(fields, v.col)) {
			continue
		}
		b.find(sheets.AmbiguousColumn, "rivals", sheets.Warning, sheets.Cell{Row: b.table.last, Col: v.col},
			"field", v.field.Names[0], "col", sheets.ColumnName(v.col), "won", sheets.ColumnName(v.won))
		for i := range fields {
			if a := &fields[i]; a.col == v.won {
				b.ask(a.column, sheets.AskRivals, v.field.ID, v.field.ID, sheets.NoField)
			} else if a.col == v.col {
				b.ask(a.column, sheets.AskRivals, 0, sheets.NoField, v.field.ID)
			}
		}
		if isQuantity(v.field.Type) {
			if b.rivals == nil {
				b.rivals = map[int]int{}
			}
			b.rivals[v.won] = v.col
		}
	}
}

// sayTheSame reports whether two columns of hours hold the same in every row, one of them in minutes and the other as 学时, so that
// it does not matter which counts; or the second is what the office, or a platform, has credited for the minutes of the
// first (获得学时 beside 学习时长). What they themselves have converted is what is used.
func (b *body) sayTheSame(fields []assignment, v rival) bool {
	won, lost := columnAt(fields, v.won), columnAt(fields, v.col)
	if won == nil || lost == nil {
		return false
	}
	same := 0
	credited := isDuration(won) && !isDuration(lost) && (strings.Contains(lost.leaf(), "学时") || strings.Contains(lost.leaf(), "课时"))
	rows := b.table.rows(b.sheet)
	for i := range rows {
		row := &rows[i]
		if b.table.beside(row) || isSumRow(row) {
			continue
		}
		x, y := b.hoursIn(row, won), b.hoursIn(row, lost)
		if x.State == sheets.NoRecord && y.State == sheets.NoRecord {
			continue
		}
		c := b.options.Hours
		p, q := x.Q.Hours(c), y.Q.Hours(c)
		if x.State != sheets.Present || y.State != sheets.Present || p.How != sheets.Sure || q.How != sheets.Sure || p.Minutes || q.Minutes || p.Amount != q.Amount && !(credited && credits(q.Amount, p.Amount)) {
			return false
		}
		same++
	}
	if same > 0 && isDuration(won) {
		lost.field, lost.quality = won.field, won.quality
		won.field, won.quality = nil, 0
		for i := range b.ledger.Columns {
			if c := &b.ledger.Columns[i]; c.Col == won.col && c.Field == lost.field.ID {
				c.Col, c.Header, c.Unit = lost.col, lost.key(), lost.unit
			}
		}
	}
	return same > 0
}

// beginsAndEnds reports whether two columns of dates are when something began and when it ended: 开始时间, 结束时间. It began on the
// day that counts.
func beginsAndEnds(won, lost *assignment) bool {
	return won != nil && lost != nil && containsAny(won.leaf(), []string{"开始", "起始"}) && containsAny(lost.leaf(), []string{"结束", "完成", "截止", "终止"})
}

// credits reports whether so many 学时 can have been credited for a time: 30 to 60 minutes each and what a clock adds, or none at
// all for what was broken off.
func credits(hours, time sheets.Amount) bool {
	return hours == 0 || 2*time >= hours && 10*time <= 11*hours
}

// isDuration reports whether a column's unit is one of time, so that its numbers are converted.
func isDuration(a *assignment) bool {
	return a.unit == "分钟" || a.unit == "分" || a.unit == "小时"
}

func (b *body) hoursIn(row *sheets.Row, a *assignment) grammar.AmountReading {
	v := row.Content(a.col)
	return grammar.Amount(v, b.sheet.Style(v), grammar.AmountHint{Hours: true, Unit: a.unit, Duration: a.unit == "" && lengthOfTime(a.leaf())})
}

func columnAt(fields []assignment, col int) *assignment {
	for i := range fields {
		if fields[i].col == col {
			return &fields[i]
		}
	}
	return nil
}

// taken reports whether a column has found another field in the meantime.
func taken(fields []assignment, col int) bool {
	for _, a := range fields {
		if a.col == col {
			return a.field != nil
		}
	}
	return false
}
