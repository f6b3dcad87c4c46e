package ledger

import (
	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// namesByValues finds the column of names of a table that lacks nothing else: what stands in it looks like names, and its
// header is in no list, or is missing. The names are used with doubt, so that nothing hangs on them before somebody has
// looked.
func (r *reader) namesByValues(t *table, best guess, blocks [][]column) *column {
	if !best.lacksOnlyNames() || len(blocks) > 1 {
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

// lacksOnlyNames reports whether a table would be a ledger if somebody said whose records it holds.
func (g *guess) lacksOnlyNames() bool {
	for _, m := range g.missing {
		if m != "person" && m != "person/attendees" {
			return false
		}
	}
	return len(g.missing) > 0 && g.head+g.title >= threshold
}

// peopleSheets is how many sheets of a workbook must be named after people before one such name is believed: a single
// 党史 looks like a name too.
const peopleSheets = 3

// NamedAfterPeople reports whether a workbook has a sheet for each person: most sheets bear what looks like a name, each
// another.
func NamedAfterPeople(names []string) bool {
	people := 0
	for _, n := range names {
		if grammar.IsName(n) {
			people++
		}
	}
	return people >= peopleSheets && 5*people >= 4*len(names)
}

// namesBySheet takes the sheet's name for the person whose records a table holds that names nobody and lacks nothing
// else, where the workbook has a sheet for each person.
func (r *reader) namesBySheet(best guess, blocks [][]column, ctx *context) bool {
	if !best.lacksOnlyNames() || len(blocks) > 1 {
		return false
	}
	if name := nameInTitle(r.sheet, ctx.title.text); name != "" {
		ctx.add(personLabels[0], line{cell: ctx.title.cell, text: name, wide: 1})
		return true
	}
	if !r.options.People || !grammar.IsName(r.sheet.Name) {
		return false
	}
	at := blocks[0][0].levels
	cell := sheets.Cell{Row: 1, Col: 1}
	if len(at) > 0 {
		cell = at[0].cell
	}
	ctx.add(personLabels[0], line{cell: cell, text: r.sheet.Name, wide: 1})
	r.find(sheets.AmbiguousPerson, "sheet-name", sheets.Info, cell, "name", r.sheet.Name)
	return true
}

// doubtGuessed says which column was taken for the names by its values.
func (b *body) doubtGuessed(fields []assignment) {
	for i := range fields {
		if a := &fields[i]; a.guessed {
			b.ask(a.column, sheets.AskNames, sheets.FieldPerson, sheets.FieldPerson, sheets.NoField)
			b.find(sheets.AmbiguousColumn, "by-values", sheets.Warning, sheets.Cell{Row: b.table.last, Col: a.col}, "col", sheets.ColumnName(a.col), "header", a.key())
		}
	}
}
