package ledger

import (
	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// namesByValues finds the column of names of a table that lacks nothing else: what stands in it looks like names, and its
// header is in no list, or is missing. The names are used with doubt, so that nothing hangs on them before somebody has
// looked.
func (r *reader) namesByValues(t *table, best guess, blocks [][]column) *column {
	lacks := false
	for _, m := range best.missing {
		if m != "person" && m != "person/attendees" {
			return nil
		}
		lacks = true
	}
	if !lacks || best.head+best.title < threshold || len(blocks) > 1 {
		return nil
	}
	b := &body{reader: r, table: t}
	var found *column
	for i := range blocks[0] {
		c := &blocks[0][i]
		if c.decided != "" || r.kinds.vocab[c.leaf()] || containsAny(c.key(), r.kinds.common.NotDone) || b.share(c.col, grammar.IsName) < 0.8 {
			continue
		}
		if found != nil {
			return nil
		}
		found = c
	}
	return found
}

// doubtGuessed says which column was taken for the names by its values.
func (b *body) doubtGuessed(fields []assignment) {
	for i := range fields {
		if a := &fields[i]; a.guessed {
			b.find(sheets.AmbiguousColumn, "by-values", sheets.Warning, sheets.Cell{Row: b.table.last, Col: a.col}, "col", sheets.ColumnName(a.col), "header", a.key())
		}
	}
}
