package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// readEntries reads the cells of a row into the record's entries, one for each column that has a field.
func (b *body) readEntries(rec *sheets.Record, row *sheets.Row, fields []assignment) {
	rec.Entries = b.entries.take(len(fields) + 2)
	var others []sheets.Entry // second quantities: 5学时1万字
	for i := range fields {
		a := &fields[i]
		if a.field == nil || a.special != "" || a.field.Type == typeSerial || a.field.Type == typePrivate {
			b.checkFault(row, a)
			continue
		}
		n := len(rec.Entries)
		rec.Entries = rec.Entries[:n+1] // an entry is large: it is filled where it stays
		if other := b.readEntry(row, a, &rec.Entries[n]); other != nil {
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
}

// addAbove gives the record the person and the group that stand above the table, where it has no column for them.
func (b *body) addAbove(rec *sheets.Record) {
	if l, ok := b.ctx.labelIn(personLabels, b.lo, b.hi); ok && b.ledger.Layout == sheets.LayoutPerson {
		e := sheets.Entry{Field: sheets.FieldPerson, Cell: l.cell, State: sheets.Present, Text: grammar.Clean(l.text)}
		e.People, _ = grammar.People(l.text)
		rec.Entries = append(rec.Entries, e)
	}
	if l, ok := b.ctx.labelIn(groupLabels, b.lo, b.hi); ok && b.kind.byID[sheets.FieldGroup] != nil && rec.Get(sheets.FieldGroup) == nil {
		rec.Entries = append(rec.Entries, sheets.Entry{Field: sheets.FieldGroup, Cell: l.cell, State: sheets.Present, Text: strings.ReplaceAll(grammar.Clean(l.text), " ", "")})
	} else if b.section.text != "" && b.kind.byID[sheets.FieldGroup] != nil && rec.Get(sheets.FieldGroup) == nil {
		rec.Entries = append(rec.Entries, sheets.Entry{Field: sheets.FieldGroup, Cell: b.section.cell, State: sheets.Present, Text: b.section.text})
	}
}

// checkFault reports an error value in a column that is not counted: it is worked out anew, and still to be mended.
func (b *body) checkFault(row *sheets.Row, a *assignment) {
	if v := row.Content(a.col); v.Kind == sheets.Fault {
		b.find(sheets.FormulaError, "total", sheets.Info, sheets.Cell{Row: row.Index, Col: a.col}, "raw", v.Text)
	}
}

// dittoBytes bounds the texts that are asked whether they mean 同上.
const dittoBytes = 24

// readEntry reads one cell. Identity (people, group, household, date, text) is read from the anchor of a merged range
// and for 同上; quantities, problems and statuses are never, or they would be multiplied.
func (b *body) readEntry(row *sheets.Row, a *assignment, e *sheets.Entry) *sheets.Entry {
	at := sheets.Cell{Row: row.Index, Col: a.col}
	anchor := at
	v := row.Content(a.col)
	merge, merged, shared := sheets.Range{}, false, false
	if v.IsBlank() || v.Kind == sheets.Blank {
		if merge, merged = b.sheet.MergeAt(at); merged && merge.From != at {
			anchor = merge.From
			switch {
			case anchor.Row == at.Row:
				v = sheets.Content{Kind: sheets.Blank} // a cell to its left holds it: see the second quantity
				anchor = at
			case a.field.Fill && merge.From.Row > b.table.last:
				v = b.sheet.Content(anchor)
			default:
				v, anchor = sheets.Content{Kind: sheets.Blank}, at
				shared = b.spansPeople(at, a) && !b.sheet.Content(merge.From).IsBlank()
			}
		}
	}
	e.Field, e.Cell, e.State = a.field.ID, anchor, sheets.NoRecord
	if shared {
		e.Quantity, e.State = sheets.Quantity{How: sheets.Unknown}, sheets.Unreadable
		return nil
	}
	if v.IsBlank() {
		if col, ok := b.rivals[a.col]; ok {
			if w := row.Content(col); !w.IsBlank() {
				e.Quantity.How, e.State = sheets.Unknown, sheets.Unreadable
			}
		}
		return nil
	}
	if v.Kind == sheets.Text && a.field.Fill && len(v.Text) <= dittoBytes && grammar.SameAsAbove(v.Text) {
		if up := b.above[a.col]; up != nil {
			*e = *up
			// Names are resolved to people record by record: each needs its own.
			e.People.Names = append(b.names.take(len(up.People.Names)), up.People.Names...)
			return nil
		}
		e.State, e.Text = sheets.Unreadable, grammar.Clean(v.Text)
		b.find(sheets.UncertainValue, "same-as-above", sheets.Warning, at, "raw", e.Text)
		return nil
	}
	other := b.fillOnce(e, v, a, at)
	if !merged && b.spansPeople(at, a) {
		e.Quantity, e.State = sheets.Quantity{How: sheets.Unknown}, sheets.Unreadable
		b.find(sheets.UncertainValue, "merged-people", sheets.Warning, at, "raw", e.Text)
	}
	if st := b.sheet.Style(v); (st.Strike || st.StrikePart) && isQuantity(a.field.Type) && e.State == sheets.Present {
		e.Quantity.How = sheets.Unknown
		e.State = sheets.Unreadable
		b.struck = append(b.struck, *e)
	}
	if st := b.sheet.Style(v); (st.Strike || st.StrikePart) && e.State == sheets.Present && !merged {
		b.struckIdentity(e, a)
	}
	if col, ok := b.rivals[a.col]; ok {
		if w := row.Content(col); !w.IsBlank() && shown(b.sheet, w) != shown(b.sheet, v) {
			e.Quantity.How, e.State = sheets.Unknown, sheets.Unreadable
		}
	}
	if a.field.Fill {
		b.above[a.col] = e
	}
	return other
}

// doubted keeps names as those who may be meant.
func doubted(p sheets.People) sheets.People {
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
		e.People = doubted(e.People)
	case typeDate:
		e.State, e.When = sheets.Unreadable, sheets.When{}
	default:
		return
	}
	b.struck = append(b.struck, *e)
}

func isQuantity(t string) bool {
	return t == typeHours || t == typeChars || t == typeCount || t == typeScore
}

// spansPeople reports whether a merged quantity reaches over rows of different people, so that nobody knows whose it is.
func (b *body) spansPeople(at sheets.Cell, a *assignment) bool {
	if !isQuantity(a.field.Type) {
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

// known is how many different texts of a column are remembered. Names, groups, topics and dates come again and again.
const known = 4096

// fillOnce reads an entry, or takes the reading of the same text from further up in the column where that was certain.
func (b *body) fillOnce(e *sheets.Entry, v sheets.Content, a *assignment, at sheets.Cell) *sheets.Entry {
	if v.Kind != sheets.Text {
		e.Text = shown(b.sheet, v)
		return b.fill(e, v, a, at)
	}
	if k, ok := a.known[v.Text]; ok {
		k.Cell = e.Cell
		if len(k.People.Names) > 0 {
			// Names are resolved to people record by record: each needs its own.
			k.People.Names = append(b.names.take(len(k.People.Names)), k.People.Names...)
		}
		*e = k
		return nil
	}
	e.Text = grammar.Clean(v.Text)
	before := len(b.findings)
	other := b.fill(e, v, a, at)
	if other == nil && len(b.findings) == before && len(e.People.Except) == 0 && len(a.known) < known {
		if a.known == nil {
			a.known = map[string]sheets.Entry{}
		}
		k := *e
		k.People.Names = append([]sheets.Name(nil), e.People.Names...)
		a.known[v.Text] = k
	}
	return other
}

// fill reads the typed part of an entry. It gives the second quantity of a cell such as "5学时1万字".
func (b *body) fill(e *sheets.Entry, v sheets.Content, a *assignment, at sheets.Cell) *sheets.Entry {
	st := b.sheet.Style(v)
	e.State = sheets.Present
	if v.Kind == sheets.Fault || v.Kind == sheets.Uncalculated {
		if !isQuantity(a.field.Type) {
			e.State = sheets.Unreadable
			code := sheets.FormulaError
			if v.Kind == sheets.Uncalculated {
				code = sheets.FormulaNoValue
			}
			b.find(code, "", sheets.Warning, at, "raw", e.Text)
			return nil
		}
	}
	switch a.field.Type {
	case typeHours, typeChars, typeCount, typeScore:
		h := grammar.AmountHint{Hours: a.field.Type == typeHours, Chars: a.field.Type == typeChars, Unit: a.unit}
		if h.Hours && h.Unit == "" {
			leaf := a.leaf()
			h.Duration = strings.HasSuffix(leaf, "时长") || leaf == "时间"
		}
		r := grammar.Amount(v, st, h)
		e.Quantity, e.State = r.Q, r.State
		rounded(&e.Quantity, v, st)
		b.doubt(r.Doubt, at)
		if r.Other == nil {
			return nil
		}
		o := *e
		o.Quantity, o.State = *r.Other, sheets.Present
		o.Field = sheets.FieldChars
		if h.Chars {
			o.Field = sheets.FieldHours
		}
		return &o
	case typeDate, typeDeadline:
		var r grammar.DateReading
		if a.field.Type == typeDeadline {
			r = grammar.Deadline(v, st, b.ctx.hint)
		} else {
			r = grammar.Date(v, st, b.hintFor(a.field.ID))
		}
		if n, ok := bareInt(v); ok && b.bare[a.col] {
			if day := dayOf(b.ctx.month, n); !day.IsZero() {
				r = grammar.DateReading{When: sheets.When{Span: day, Filled: true}, State: sheets.Present}
			}
		}
		e.When, e.State = r.When, r.State
		b.doubt(r.Doubt, at)
	case typePeople:
		var d grammar.Doubt
		e.People, d = grammar.People(e.Text)
		if v.Kind == sheets.Text {
			e.People, d = grammar.People(v.Text)
		}
		if a.guessed {
			e.People = doubted(e.People)
		}
		b.doubt(d, at)
		switch {
		case len(e.People.Names) > 0 || e.People.Everyone || e.People.Unnamed > 0:
		case !d.IsZero():
			e.State = sheets.Unreadable
		default:
			e.State = sheets.NoRecord
		}
	case typeAliases:
		e.People, _ = grammar.People(v.Text)
	case typeAbsentees:
		var d grammar.Doubt
		var count int
		e.People.Names, count, d = grammar.Absentees(e.Text)
		e.People.Unnamed = max(0, count-len(e.People.Names))
		if d.Code == sheets.UnnamedAttendees {
			b.find(d.Code, d.Variant, sheets.Info, at, d.Args...) // 1人公差 explains who was missing well enough
		} else {
			b.doubt(d, at)
		}
		if strings.Trim(e.Text, " —-–/、无") == "" {
			e.State = sheets.NoRecord
		}
	case typeHousehold:
		var d grammar.Doubt
		e.People.Names, d = grammar.Households(e.Text)
		if v.Kind == sheets.Text {
			e.People.Names, d = grammar.Households(v.Text)
		}
		b.doubt(d, at)
		if len(e.People.Names) == 0 {
			e.State = sheets.NoRecord
			if !d.IsZero() {
				e.State = sheets.Unreadable
			}
		}
	case typeGroup:
		e.Text = strings.ReplaceAll(e.Text, " ", "")
	case typeMode:
		var d grammar.Doubt
		e.Mode, d = grammar.Mode(e.Text)
		b.doubt(d, at)
	case typeStatus:
		b.status(e, v, at)
	case typeItems:
		if grammar.NothingProblem(v.Text) {
			e.State = sheets.NoRecord
			return nil
		}
		text := e.Text
		if v.Kind == sheets.Text {
			text = v.Text
		}
		for _, item := range grammar.Items(text) {
			e.Items = append(e.Items, sheets.Item{Text: item})
		}
	case typeSpells:
		var d grammar.Doubt
		e.Spells, d = grammar.Spells(e.Text, b.ctx.hint)
		b.doubt(d, at)
	case typeYesNo:
		yes, known := grammar.YesNo(e.Text)
		e.Text = "否"
		if yes {
			e.Text = "是"
		}
		if !known {
			e.State = sheets.Unreadable
			b.find(sheets.UncertainValue, "yes-no", sheets.Warning, at, "raw", shown(b.sheet, v))
		}
	case typeMark:
		sign, d := grammar.Mark(e.Text, b.legend)
		e.Mark = marks[sign.Class]
		b.doubt(d, at)
		if e.Mark == sheets.NoMark {
			e.State = sheets.NoRecord
		}
	case typeText:
		if strings.Trim(e.Text, " —-–/、") == "" {
			e.State = sheets.NoRecord
		}
	}
	return nil
}

// hintFor gives what a date may take from around it. Dates that are not the record's own (到岗, 入党, 完成) may lie in
// any year, and a bare 3.5 among them still means the title's year.
func (b *body) hintFor(f sheets.Field) grammar.DateHint {
	h := b.ctx.hint
	h.Months = f == sheets.FieldMonth
	if f != sheets.FieldDate && f != sheets.FieldMonth {
		h.Span = sheets.Span{}
	}
	return h
}

// status classifies a 解决情况 cell, item by item where it is numbered.
func (b *body) status(e *sheets.Entry, v sheets.Content, at sheets.Cell) {
	text := e.Text
	if v.Kind == sheets.Text {
		text = v.Text
	}
	items := grammar.Items(text)
	if len(items) > 1 {
		for _, item := range items {
			s, d := grammar.Status(item)
			b.doubt(d, at)
			e.Items = append(e.Items, sheets.Item{Text: item, Status: s})
		}
	}
	s, d := grammar.Status(text)
	e.Status = s
	if len(items) <= 1 {
		b.doubt(d, at)
	}
	if s == sheets.NoStatus {
		e.State = sheets.NoRecord
	}
}

// doubt makes a finding of what a grammar is not certain about.
func (b *body) doubt(d grammar.Doubt, at sheets.Cell) {
	if d.Code == "" {
		return
	}
	severity := sheets.Warning
	if d.Code == sheets.ApproximateValue && d.Variant == "" {
		severity = sheets.Info
	}
	b.find(d.Code, d.Variant, severity, at, d.Args...)
}
