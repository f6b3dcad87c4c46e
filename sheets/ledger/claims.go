package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// standsAlone reports whether a 汇总表 can serve as the ledger where there is no detail: it gives each person's amounts of
// study month by month.
func (g *guess) standsAlone(ctx *context, wide periods) bool {
	return g.kind.ID == sheets.Study && len(g.missing) == 0 && g.score >= threshold && (wide.months >= 2 || !ctx.month.IsZero())
}

// readClaims reads what a 汇总 sheet says of each person, so that it can be compared with the details. Nothing of it is
// counted. It reports whether there was any.
func (r *reader) readClaims(t *table, ctx *context, kind *kind) bool {
	type claimed struct {
		col   *column
		field *field
		span  sheets.Span
	}
	person := -1
	var columns []claimed
	for i := range t.cols {
		c := &t.cols[i]
		if f, q := kind.match(c); q == 100 && f.ID == sheets.FieldPerson && person < 0 {
			person = c.col
			continue
		}
		if containsAny(c.key(), r.kinds.common.Derived) || containsAny(c.key(), r.kinds.common.Target) {
			continue
		}
		if f, span := r.claimColumn(c, ctx, kind); f != nil {
			columns = append(columns, claimed{c, f, span})
		}
	}
	if person < 0 || len(columns) == 0 {
		return false
	}
	l := r.ledgers[len(r.ledgers)-1]
	rows := t.rows(r.sheet)
	for i := range rows {
		row := &rows[i]
		who := row.Content(person)
		if who.Kind != sheets.Text || grammar.IsTotalWord(who.Text) || grammar.IsFooterWord(who.Text) {
			continue
		}
		name := grammar.PersonName(who.Text)
		for _, c := range columns {
			v := row.Content(c.col.col)
			if v.IsBlank() || name.Text == "" {
				continue
			}
			h := grammar.AmountHint{Hours: c.field.Type == typeHours, Chars: c.field.Type == typeChars, Unit: c.col.unit}
			a := grammar.Amount(v, r.sheet.Style(v), h)
			if a.State != sheets.Present || a.Q.How != sheets.Sure || a.Q.Minutes {
				continue
			}
			l.Claims = append(l.Claims, sheets.Claim{
				Kind: kind.ID, Field: c.field.ID, Name: name.Text, Cell: sheets.Cell{Row: row.Index, Col: c.col.col},
				Text: shown(r.sheet, v), Amount: a.Q.Amount, Span: c.span,
			})
		}
	}
	return len(l.Claims) > 0
}

// claimColumn gives the quantity that a column of a 汇总 sheet sums up, and over which months: those that its header
// names (3月, 一季度, 全年), else those of the title.
func (r *reader) claimColumn(c *column, ctx *context, kind *kind) (*field, sheets.Span) {
	span := ctx.named
	var found *field
	for _, l := range c.levels {
		if n := grammar.PeriodIn(l.text); n.HasMonths() && ctx.year != 0 {
			span = n.Span(ctx.year)
		}
		rest := l.text
		for _, w := range r.kinds.common.Total {
			rest = strings.ReplaceAll(rest, w, "")
		}
		if m, day, ok := levelPeriod(r.sheet, l, ctx, &yearRun{ctx: ctx, of: map[int]int{}}); ok && day.IsZero() && !m.IsZero() {
			rest = withoutPeriod(l.text)
		}
		if f, _ := kind.matchText(rest, ""); f != nil && isQuantity(f.Type) {
			found = f
		}
	}
	return found, span
}
