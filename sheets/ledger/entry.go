package ledger

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// readEntries reads the cells of a row into the record's entries, one for each column that has a field.
func (b *body) readEntries(rec *sheets.Record, row *sheets.Row, fields []assignment) {
	rec.Entries = b.entries.take(len(fields) + 2)
	var others []sheets.Entry // second quantities: 5学时1万字
	b.rowMonth = b.monthOf(row)
	for i := range fields {
		a := &fields[i]
		if !a.isRead() {
			b.checkFault(row, a, &b.line[i])
			continue
		}
		n := len(rec.Entries)
		rec.Entries = rec.Entries[:n+1]
		if other := b.readEntry(row, a, b.line[i], &rec.Entries[n]); other != nil {
			others = append(others, *other)
		}
	}
	for _, o := range others {
		if have := rec.Get(o.Field); have == nil {
			rec.Entries = append(rec.Entries, o)
		} else if have.State == sheets.NoRecord {
			*have = o
		}
	}
	b.addAbove(rec)
	rec.Entries = b.entries.cut(rec.Entries)
}

// addAbove gives the record the person and the group that stand above the table, where it has no column for them.
func (b *body) addAbove(rec *sheets.Record) {
	if l, ok := b.ctx.labelIn(personLabels, b.lo, b.hi); ok && b.ledger.Layout == sheets.LayoutPerson {
		r := sheets.Reading{State: sheets.Present, Text: grammar.Clean(l.text)}
		r.People, _ = grammar.People(l.text)
		rec.Entries = append(rec.Entries, sheets.NewEntry(sheets.FieldPerson, l.cell, &r))
	}
	if l, ok := b.ctx.labelIn(householdLabels, b.lo, b.hi); ok && b.kind.byID[sheets.FieldHousehold] != nil && rec.Get(sheets.FieldHousehold) == nil {
		r := sheets.Reading{State: sheets.Present, Text: grammar.Clean(l.text)}
		r.People.Names, _ = grammar.Households(l.text)
		rec.Entries = append(rec.Entries, sheets.NewEntry(sheets.FieldHousehold, l.cell, &r))
	}
	if l, ok := b.ctx.labelIn(groupLabels, b.lo, b.hi); ok && b.kind.byID[sheets.FieldGroup] != nil && rec.Get(sheets.FieldGroup) == nil {
		rec.Entries = append(rec.Entries, groupAbove(l.cell, strings.ReplaceAll(grammar.Clean(l.text), " ", "")))
	} else if b.section.text != "" && b.kind.byID[sheets.FieldGroup] != nil && rec.Get(sheets.FieldGroup) == nil {
		rec.Entries = append(rec.Entries, groupAbove(b.section.cell, b.section.text))
	}
}

func groupAbove(at sheets.Cell, text string) sheets.Entry {
	return sheets.NewEntry(sheets.FieldGroup, at, &sheets.Reading{State: sheets.Present, Text: text})
}

// checkFault reports an error value in a column that is not counted: it is worked out anew, and still to be mended.
func (b *body) checkFault(row *sheets.Row, a *assignment, g *glance) {
	if g.v.Kind == sheets.Fault {
		b.find(sheets.FormulaError, "total", sheets.Info, sheets.Cell{Row: row.Index, Col: a.col}, "raw", g.v.Text)
	}
}

// dittoBytes bounds the texts that are asked whether they mean 同上.
const dittoBytes = 24

// readEntry reads one cell. Identity (people, group, household, date, text) is read from the anchor of a merged range
// and for 同上; quantities, problems and statuses are never, or they would be multiplied.
func (b *body) readEntry(row *sheets.Row, a *assignment, g glance, e *sheets.Entry) *sheets.Entry {
	at := sheets.Cell{Row: row.Index, Col: a.col}
	anchor := at
	v := g.v
	if a.options != nil {
		_, at = a.ticked(b.sheet, row)
		anchor = at
	}
	merge, merged, shared := sheets.Range{}, false, false
	if g.blank && len(b.sheet.Merges) > 0 {
		if merge, merged = b.sheet.MergeAt(at); merged && merge.From != at {
			anchor = merge.From
			switch {
			case anchor.Row == at.Row:
				v = sheets.Content{Kind: sheets.Blank} // a cell to its left holds it: see the second quantity
				anchor = at
			case a.field.Fill && merge.From.Row > b.table.last:
				v = b.sheet.Content(anchor)
				if g.blank = v.IsBlank(); !g.blank {
					g.kept = a.known.get(&v)
				}
			default:
				v, anchor = sheets.Content{Kind: sheets.Blank}, at
				shared = b.spansPeople(at, a) && !b.sheet.Content(merge.From).IsBlank()
			}
		}
	}
	*e = sheets.NewEntry(a.field.ID, anchor, blank)
	if shared {
		e.Reading = anything
		return nil
	}
	if g.blank {
		if col, ok := b.rivals[a.col]; ok {
			if w := row.Content(col); !w.IsBlank() {
				e.Reading = anything
			}
		}
		return nil
	}
	if a.field.ID == sheets.FieldDate && !b.rowMonth.IsZero() && v.Kind == sheets.Text {
		if n, ok := bareInt(v); ok && !dayOf(b.rowMonth, n).IsZero() && !isPlainNumber(v.Text) {
			e.Reading = &sheets.Reading{State: sheets.Present, Text: grammar.Clean(v.Text), When: sheets.When{Span: dayOf(b.rowMonth, n), Filled: true}}
			b.remember(a.col, e)
			return nil
		}
	}
	if g.kept == nil && v.Kind == sheets.Text && a.field.Fill && len(v.Text) <= dittoBytes && grammar.SameAsAbove(v.Text) {
		if up := b.lastIn(a.col); up != nil {
			*e = *up
			return nil
		}
		e.Reading = &sheets.Reading{State: sheets.Unreadable, Text: grammar.Clean(v.Text)}
		b.find(sheets.UncertainValue, "same-as-above", sheets.Warning, at, "raw", e.Text)
		return nil
	}
	var other *sheets.Reading
	if g.kept != nil {
		e.Reading = g.kept.Reading
	} else {
		e.Reading, other = b.read(v, a, at)
	}
	if !merged && b.spansPeople(at, a) {
		e.Reread(toAnything)
		b.find(sheets.UncertainValue, "merged-people", sheets.Warning, at, "raw", e.Text)
	}
	if st := b.struckStyle(v); st && e.State == sheets.Present {
		if isQuantity(a.field.Type) {
			e.Reread(toUnknown)
			b.struck = append(b.struck, *e)
		} else if !merged {
			b.struckIdentity(e, a)
		}
	}
	if col, ok := b.rivals[a.col]; ok {
		if w := row.Content(col); !w.IsBlank() && shown(b.sheet, w) != shown(b.sheet, v) {
			e.Reread(toUnknown)
		}
	}
	if a.field.Fill {
		b.remember(a.col, e)
	}
	if other == nil {
		return nil
	}
	second := sheets.NewEntry(besideOf(a), e.Cell(), other)
	return &second
}

// remember keeps the last entry of a column that fills down.
func (b *body) remember(col int, e *sheets.Entry) {
	for len(b.above) <= col {
		b.above = append(b.above, nil)
	}
	b.above[col] = e
}

// lastIn gives the entry that 同上 in a column means, nil where there is none.
func (b *body) lastIn(col int) *sheets.Entry {
	b.lean()
	if col >= len(b.above) {
		return nil
	}
	return b.above[col]
}

// struckStyle reports whether a cell is struck through, in whole or in part.
func (b *body) struckStyle(v sheets.Content) bool {
	if !b.strikes {
		return false
	}
	st := b.sheet.Style(v)
	return st.Strike || st.StrikePart
}

// Readings that hold no value of their own.
var (
	blank    = &sheets.Reading{State: sheets.NoRecord}
	anything = &sheets.Reading{State: sheets.Unreadable, Quantity: sheets.Quantity{How: sheets.Unknown}}
)

// toAnything makes of a quantity one that may be whatever it likes.
func toAnything(r *sheets.Reading) {
	r.State, r.Quantity = sheets.Unreadable, sheets.Quantity{How: sheets.Unknown}
}

// toUnknown makes of a quantity one that is not known, though a number stands there.
func toUnknown(r *sheets.Reading) { r.State, r.Quantity.How = sheets.Unreadable, sheets.Unknown }

// doubted keeps names as those who may be meant.
func doubted(p sheets.People) sheets.People {
	p.Names = slices.Clone(p.Names)
	for i := range p.Names {
		p.Names[i].Doubt = true
	}
	p.Everyone = false
	return p
}

// struckIdentity doubts a name or a date that is struck through, in whole or in part: whose the record is cannot be told.
func (b *body) struckIdentity(e *sheets.Entry, a *assignment) {
	switch a.field.Type {
	case typePeople, typeHousehold:
		e.Reread(func(r *sheets.Reading) { r.People = doubted(r.People) })
	case typeDate:
		e.Reread(func(r *sheets.Reading) { r.State, r.When = sheets.Unreadable, sheets.When{} })
	default:
		return
	}
	b.struck = append(b.struck, *e)
}

// lengthOfTime reports whether a header names how long something took, so that a bare number below it says nothing without a
// unit: 时长, 时间, 用时.
func lengthOfTime(leaf string) bool {
	for _, w := range []string{"时长", "用时", "历时", "耗时", "时间", "时长数"} {
		if strings.HasSuffix(leaf, w) {
			return true
		}
	}
	return false
}

func isQuantity(t string) bool {
	return t == typeHours || t == typeChars || t == typeCount || t == typeScore
}

// spansPeople reports whether a merged quantity reaches over rows of different people, so that nobody knows whose it is.
func (b *body) spansPeople(at sheets.Cell, a *assignment) bool {
	if len(b.sheet.Merges) == 0 || !isQuantity(a.field.Type) {
		return false
	}
	m, ok := b.sheet.MergeAt(at)
	if !ok || m.From.Row == m.To.Row {
		return false
	}
	for _, c := range b.ledger.Columns {
		if c.Field != sheets.FieldPerson {
			continue
		}
		first := b.sheet.Anchor(sheets.Cell{Row: m.From.Row, Col: c.Col})
		for r := m.From.Row + 1; r <= m.To.Row; r++ {
			anchor := b.sheet.Anchor(sheets.Cell{Row: r, Col: c.Col})
			if anchor == first {
				continue
			}
			v, w := b.sheet.Content(anchor), b.sheet.Content(first)
			if !v.IsBlank() && grammar.Fold(v.Text) != grammar.Fold(w.Text) {
				return true
			}
		}
	}
	return false
}
