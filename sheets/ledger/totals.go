package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// sum adds up one quantity column for the 合计 rows that check it.
type sum struct {
	field sheets.Field
	col   int
	part  tallyOf // since the last 小计
	all   tallyOf // since the header
}

// tallyOf is what a column holds: all that counts, and with it what is struck through, which a SUM of a spreadsheet
// adds all the same.
type tallyOf struct {
	counted, struck sheets.Amount
	unsure          bool // something in it cannot be read as a certain number
}

func (t *tallyOf) add(q sheets.Quantity, struck, unreadable bool) {
	if unreadable || q.How != sheets.Sure {
		t.unsure = t.unsure || unreadable || q.How != 0
	}
	if struck {
		t.struck += q.Amount
		return
	}
	t.counted += q.Counted()
}

// join adds what the rows below hold.
func (t *tallyOf) join(u tallyOf) {
	t.counted, t.struck, t.unsure = t.counted+u.counted, t.struck+u.struck, t.unsure || u.unsure
}

// addSums takes a record's quantities into the running sums.
func (b *body) addSums(rec *sheets.Record) {
	for i := range rec.Entries {
		e := &rec.Entries[i]
		switch e.Field {
		case sheets.FieldHours, sheets.FieldChars, sheets.FieldNoteChars, sheets.FieldCount:
		default:
			continue
		}
		if e.State == sheets.NoRecord {
			continue
		}
		s := b.sumOf(e.Field, e.Cell().Col)
		s.part.add(e.Quantity, rec.Struck, e.State == sheets.Unreadable)
		s.all.add(e.Quantity, rec.Struck, e.State == sheets.Unreadable)
	}
}

// sumOf gives the running sum of a column, which begins at nothing.
func (b *body) sumOf(f sheets.Field, col int) *sum {
	for i := range b.sums {
		if b.sums[i].col == col && b.sums[i].field == f {
			return &b.sums[i]
		}
	}
	b.sums = append(b.sums, sum{field: f, col: col})
	return &b.sums[len(b.sums)-1]
}

// checkTotals compares a 合计 or 小计 row with the records above it. A difference is said, and the records stay what
// counts: totals are never added to detail (domain.md C, Duplicates).
func (b *body) checkTotals(row *sheets.Row, label string) {
	if b.ctx.metric != 0 {
		return // a column holds two amounts by turns: no total is of one of them
	}
	b.lean()
	label = grammar.Fold(label)
	part := strings.Contains(label, "小计") || strings.Contains(label, "本页")
	for i := range b.sums {
		s := &b.sums[i]
		if s.col < b.lo || s.col > b.hi {
			continue // of another block
		}
		if ofPart := b.checkTotal(row, s, part); part || ofPart {
			s.part = tallyOf{}
		}
	}
	for _, c := range b.ledger.Columns {
		if v := row.Content(c.Col); v.Kind == sheets.Fault {
			b.find(sheets.FormulaError, "total", sheets.Info, sheets.Cell{Row: row.Index, Col: c.Col}, "raw", v.Text)
		}
	}
}

// checkTotal compares one figure of a 合计 row; it reports whether the figure is the sum of what stands above since the last one.
func (b *body) checkTotal(row *sheets.Row, s *sum, part bool) (ofPart bool) {
	v := row.Content(s.col)
	if v.IsBlank() || v.Kind == sheets.Fault || v.Kind == sheets.Uncalculated {
		return false
	}
	unit := ""
	for _, c := range b.ledger.Columns {
		if c.Col == s.col {
			unit = c.Unit
		}
	}
	r := grammar.Amount(v, b.sheet.Style(v), grammar.AmountHint{Hours: s.field == sheets.FieldHours, Chars: s.field != sheets.FieldHours && s.field != sheets.FieldCount, Unit: unit})
	t := s.all
	if part {
		t = s.part
	}
	if r.State != sheets.Present || r.Q.How != sheets.Sure || t.unsure {
		return false
	}
	// A 合计 below several 小计 may stand for the last part, and one that says 合计 for a part where none was named; 本月合计
	// below each person stands for what stands above it since the last one.
	if r.Q.Amount == s.part.counted {
		return true
	}
	if r.Q.Amount == t.counted || r.Q.Amount == t.counted+t.struck {
		return false
	}
	if r.Q.Amount == b.allBlocks(s.field) {
		return false // one 合计 for all blocks side by side
	}
	b.find(sheets.TotalMismatch, "", sheets.Warning, sheets.Cell{Row: row.Index, Col: s.col},
		"raw", shown(b.sheet, v), "sum", t.counted.String())
	return false
}

// allBlocks gives what all columns of a field hold together.
func (b *body) allBlocks(f sheets.Field) sheets.Amount {
	var sum sheets.Amount
	for i := range b.sums {
		if b.sums[i].field == f {
			sum += b.sums[i].all.counted
		}
	}
	return sum
}
