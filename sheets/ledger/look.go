package ledger

import "ledgercheck/sheets"

// glance is what stands in a row's cell in a column of the block, and what is known of it from cells above that say the same.
type glance struct {
	v     sheets.Content
	blank bool
	kept  *kept // nil: nothing is known
}

// look notes what the cells of a row hold in a block's columns. Whatever asks about the row afterwards asks the notes.
func (b *body) look(row *sheets.Row, fields []assignment) {
	if cap(b.line) < len(fields) {
		b.line = make([]glance, len(fields))
	}
	b.line = b.line[:len(fields)]
	for i := range fields {
		b.glanceAt(&b.line[i], row, &fields[i])
	}
}

// glanceAt looks at one cell of a row.
func (b *body) glanceAt(g *glance, row *sheets.Row, a *assignment) {
	if g.v = row.Content(a.col); a.options != nil {
		g.v, _ = a.ticked(b.sheet, row)
	}
	g.blank, g.kept = g.v.IsBlank(), nil
	if !g.blank && a.isRead() {
		g.kept = a.known.get(&g.v)
	}
}

// isRead reports whether the cells of a column become entries.
func (a *assignment) isRead() bool {
	return a.field != nil && a.special == "" && a.field.Type != typeSerial && a.field.Type != typeWeek && a.field.Type != typePrivate
}

// plainBegin reports whether a text that begins a row is nothing but content, as isPlain does, and notes it for cells below that
// say the same.
func (b *body) plainBegin(col int, text string, fields []assignment) bool {
	for i := range fields {
		if fields[i].col != col {
			continue
		}
		k := b.line[i].kept
		if k == nil {
			break
		}
		if k.begin == notAsked {
			k.begin = notSo
			if b.isPlain(text) {
				k.begin = isSo
			}
		}
		return k.begin == isSo
	}
	return b.isPlain(text)
}
