package ledger

import (
	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// apart parts tables that stand side by side under one row of headers: a 学习台账 on the left, a 走访台账 on the right; or the
// same table for another month. Blocks of one list printed side by side stay together (splitBlocks).
func (r *reader) apart(t *table) []*table {
	groups := gaps(t.cols)
	if len(groups) < 2 {
		return []*table{t}
	}
	same := len(splitBlocks(t.cols)) == len(groups)
	ledgers, others := 0, 0
	parts := make([]*table, len(groups))
	periods := map[grammar.Named]bool{}
	for i, g := range groups {
		lo, hi := g[0].col, sheets.MaxCol
		if i == 0 {
			lo = 1
		}
		if i+1 < len(groups) {
			hi = groups[i+1][0].col - 1
		}
		p := *t
		p.cols, p.partial, p.lo, p.hi = g, true, lo, hi
		p.above = linesOver(t.above, lo, hi)
		parts[i] = &p
		ctx := readContext(&p, r.up, Options{})
		if same {
			periods[grammar.PeriodIn(ctx.titles)] = true
			continue
		}
		wide := r.kinds.wideColumns(r.sheet, g, &ctx)
		best := r.kinds.classify(&p, r.kinds.plainColumns(g, wide), &ctx, wide)[0]
		switch {
		case best.score >= threshold && len(best.missing) == 0 && best.namesSomebody():
			ledgers++
		case r.standsApart(&p, g):
			others++ // a list of another sort: telephone numbers beside a 学习台账
		default:
			return []*table{t} // not a ledger by itself: a gap within one table
		}
	}
	if others > 0 && ledgers == 0 {
		return []*table{t}
	}
	if same && len(periods) < len(groups) {
		return []*table{t}
	}
	return parts
}

// standsApart reports whether a stretch of columns that is no ledger is a list of its own: it has a title of its own and
// says of whom it speaks.
func (r *reader) standsApart(p *table, cols []column) bool {
	named := false
	for i := range cols {
		named = named || r.kinds.isPerson(cols[i].leaf())
	}
	titled := false
	for _, l := range p.above {
		titled = titled || l.cell.Col >= p.lo && p.lo > 1 && l.cell.Col <= p.hi && len([]rune(l.text)) >= 3
	}
	return named && titled
}

// gaps parts columns at those without a header.
func gaps(cols []column) [][]column {
	var out [][]column
	start := -1
	for i := 0; i <= len(cols); i++ {
		if i < len(cols) && cols[i].key() != "" {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			out = append(out, cols[start:i])
		}
		start = -1
	}
	return out
}

// linesOver gives the lines above a stretch of columns; one that stands alone in its row is above all.
func linesOver(all []line, lo, hi int) []line {
	inRow := map[int]int{}
	for _, l := range all {
		inRow[l.cell.Row]++
	}
	var out []line
	for _, l := range all {
		if inRow[l.cell.Row] == 1 && l.cell.Col == 1 || l.cell.Col >= lo && l.cell.Col <= hi {
			out = append(out, l)
		}
	}
	return out
}

// namesSomebody reports whether a guess has a column of people or households.
func (g *guess) namesSomebody() bool {
	for _, a := range g.fields {
		if a.field != nil && a.special == "" && (a.field.Type == typePeople || a.field.Type == typeHousehold) {
			return true
		}
	}
	return false
}
