package ledger

import (
	"slices"

	"ledgercheck/sheets"
)

// bareMonths gives the columns that are months and say nothing else, from left to right.
func (p *periods) bareMonths(cols []column) []*column {
	var out []*column
	if p.months < 2 {
		return nil
	}
	for i := range cols {
		if w, wide := p.at[cols[i].col]; wide && w.day.IsZero() && len(w.rest.levels) == 0 {
			out = append(out, &cols[i])
		}
	}
	return out
}

// spread lets what was decided of one bare month hold for all of them: they are asked about together.
func (p *periods) spread(cols []column) {
	months := p.bareMonths(cols)
	i := slices.IndexFunc(months, func(c *column) bool { return c.decided != "" })
	if i < 0 {
		return
	}
	p.decided = sheets.FieldOf(months[i].decided)
	for _, c := range months {
		if c.decided == "" {
			c.decided = months[i].decided
		}
	}
}

// askMonths asks what the numbers below bare months are, where a table lacks nothing but an amount: 5 below 3月 may be 学时, 篇 or
// 次. One answer serves all of its months.
func (r *reader) askMonths(t *table, g *guess, cols []column, p periods) {
	months := p.bareMonths(cols)
	if len(months) == 0 || len(g.missing) == 0 {
		return
	}
	b := &body{reader: r, table: t, kind: g.kind, ledger: &sheets.Ledger{}}
	c := months[0]
	middle, numbers := b.middle(c.col)
	var fields []sheets.Field
	for _, f := range g.kind.Fields {
		switch {
		case !isQuantity(f.Type) || !g.kind.needs(f.ID) || g.has(f.ID):
		case (f.Type == typeChars) == (middle >= charsFrom):
			fields = append([]sheets.Field{f.ID}, fields...)
		default:
			fields = append(fields, f.ID)
		}
	}
	if !numbers || len(fields) == 0 || !g.lacksOnly(fields) {
		return
	}
	b.ask(c, sheets.AskLacks, 0, append(fields, sheets.NoField)...)
	b.find(sheets.AmbiguousColumn, "months", sheets.Warning, sheets.Cell{Row: t.last, Col: c.col}, "col", sheets.ColumnName(c.col))
}

// lacksOnly reports whether each thing that a guess misses could be one of some fields.
func (g *guess) lacksOnly(fields []sheets.Field) bool {
	for _, list := range g.kind.Need {
		if slices.Contains(g.missing, needed(list)) && !slices.ContainsFunc(list, func(id string) bool { return slices.Contains(fields, sheets.FieldOf(id)) }) {
			return false
		}
	}
	return true
}
