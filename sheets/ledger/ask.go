package ledger

import (
	"slices"
	"strconv"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// near is the score from which an unrecognised table is close enough to a kind to be asked about, if a word in its title
// speaks for it or it lacks no field: lists of telephones are not worth a question.
const near = 25

// mostKinds and mostSamples bound what is shown of a question.
const (
	mostKinds   = 3
	mostSamples = 5
)

// question gives the question about the table that is read, beginning one where there is none yet.
func (r *reader) question(t *table) *sheets.Question {
	if r.asked == nil {
		r.asked = &sheets.Question{Header: headerLine(t.cols), Places: []sheets.Place{r.sheet.Place(sheets.Cell{Row: t.first, Col: t.cols[0].col})}}
	}
	return r.asked
}

// askKind asks which ledger a table is.
func (r *reader) askKind(t *table, taken sheets.Kind, kinds ...sheets.Kind) {
	q := r.question(t)
	q.Kind, q.Kinds = taken, kinds
}

// hand gives the question, if there is one, to the ledger that was made of the table.
func (r *reader) hand(l *sheets.Ledger) {
	if r.asked != nil && r.asked.Header != "" {
		if len(r.asked.Kinds) == 0 {
			r.asked.Kind = l.Kind
		}
		l.Question = r.asked
	}
	r.asked = nil
}

// askClosest asks about a table that no kind fits well enough: whether it is one of those that come closest, and where it
// lacks a field, which of the columns that nobody knows holds it.
func (r *reader) askClosest(t *table, guesses []guess) {
	var kinds []sheets.Kind
	for i := range guesses {
		g := &guesses[i]
		if g.head > 0 && g.head+g.title >= near && (g.title > 0 || len(g.missing) == 0) && len(kinds) < mostKinds {
			kinds = append(kinds, g.kind.ID)
		}
	}
	if len(kinds) == 0 {
		return
	}
	r.askKind(t, sheets.Unrecognised, append(kinds, sheets.Unrecognised)...)
	best := &guesses[0]
	b := &body{reader: r, table: t, kind: best.kind, ledger: &sheets.Ledger{}}
	var lacking []sheets.Field
	for _, list := range best.kind.Need {
		if slices.ContainsFunc(list, func(id string) bool { return !slices.Contains(best.missing, id) && best.has(sheets.FieldOf(id)) }) {
			continue
		}
		for _, id := range list {
			if f := best.kind.byID[sheets.FieldOf(id)]; f != nil {
				lacking = append(lacking, f.ID)
			}
		}
	}
	for i := range best.fields {
		a := &best.fields[i]
		if a.field != nil || a.special != "" || a.decided != "" {
			continue
		}
		var fits []sheets.Field
		for _, id := range lacking {
			if b.couldHold(a.col, best.kind.byID[id]) {
				fits = append(fits, id)
			}
		}
		if len(fits) > 0 {
			b.ask(a.column, sheets.AskLacks, 0, append(fits, sheets.NoField)...)
		}
	}
}

// has reports whether a column of the table holds the field.
func (g *guess) has(id sheets.Field) bool {
	for i := range g.fields {
		if f := g.fields[i].field; f != nil && f.ID == id && g.fields[i].special == "" {
			return true
		}
	}
	return false
}

// couldHold reports whether most values of a column are such as a field of that type holds.
func (b *body) couldHold(col int, f *field) bool {
	is := func(string) bool { return false }
	switch f.Type {
	case typePeople, typeHousehold:
		is = grammar.IsName
	case typeHours, typeChars, typeCount, typeScore:
		is = isSmallNumber
	case typeDate, typeDeadline:
		is = func(s string) bool {
			r := grammar.Date(sheets.Content{Kind: sheets.Text, Text: s}, sheets.Style{NumberFormat: "General"}, grammar.DateHint{Year: 2000})
			return r.State == sheets.Present
		}
	case typeStatus:
		is = func(s string) bool { c, _ := grammar.Status(s); return c != sheets.UnknownStatus }
	case typeItems, typeText:
		is = func(s string) bool { return len([]rune(s)) >= 4 && !isPlainNumber(s) && !isPhone(s) }
	}
	return b.share(col, is) >= 0.8
}

// ask asks what a column holds; fields are the candidates, the best guess first.
func (b *body) ask(c *column, why sheets.Asked, taken sheets.Field, fields ...sheets.Field) *sheets.ColumnQuestion {
	q := b.question(b.table)
	key := b.columnKey(c, why)
	for i := range q.Columns {
		if q.Columns[i].Key == key {
			return &q.Columns[i]
		}
	}
	q.Columns = append(q.Columns, sheets.ColumnQuestion{Key: key, Col: c.col, Header: c.key(), Why: why, Field: taken, Fields: fields, Samples: b.samples(c.col)})
	return &q.Columns[len(q.Columns)-1]
}

// columnKey is what names a column in a mapping: its header, or its letter where that would name another column as well.
// Columns of one header that stand in blocks side by side are one, unless it is they that are in doubt.
func (b *body) columnKey(c *column, why sheets.Asked) string {
	key := c.key()
	for i := range b.table.cols {
		other := &b.table.cols[i]
		if other.col == c.col {
			continue
		}
		if same := other.key() == key; same && why == sheets.AskRivals || !same && other.leaf() == key {
			return sheets.ColumnName(c.col)
		}
	}
	if key == "" {
		return sheets.ColumnName(c.col)
	}
	return key
}

// samples gives some different values of a column.
func (b *body) samples(col int) []string {
	var out []string
	b.share(col, func(text string) bool {
		if text = sheets.MaskNumbers(grammar.Clean(text)); len(out) < mostSamples && text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
		return false
	})
	return out
}

// middle gives the middle one of a column's plain numbers, and whether there are any.
func (b *body) middle(col int) (middle float64, any bool) {
	var list []float64
	b.share(col, func(text string) bool {
		if n, err := strconv.ParseFloat(grammar.Fold(text), 64); err == nil && isSmallNumber(text) {
			list = append(list, n)
		}
		return false
	})
	if len(list) == 0 {
		return 0, false
	}
	slices.Sort(list)
	return list[len(list)/2], true
}

// minutesFrom is the number from which a bare duration is more likely one in minutes.
const minutesFrom = 20

// askUnit asks for the unit of a column of bare numbers.
func (b *body) askUnit(a *assignment) {
	if b.part {
		b.lean() // a question is the whole table's
		return
	}
	q := b.ask(a.column, sheets.AskUnit, a.field.ID)
	if q.Why != sheets.AskUnit || len(q.Units) > 0 {
		return
	}
	q.Units = []string{"小时", "分钟", "学时"}
	if m, ok := b.middle(a.col); ok && m >= minutesFrom {
		q.Units = []string{"分钟", "小时", "学时"}
	}
}

// charsFrom is the number from which a bare amount is more likely one of characters.
const charsFrom = 100

// askUnused asks what numbers below an unknown header are. That they do not count is the best guess, since a wrong yes is
// worse than a wrong no, unless the kind needs such an amount and no column holds it.
func (b *body) askUnused(a *assignment, fields []assignment) {
	if !slices.ContainsFunc(b.table.cols, func(c column) bool { return c.col == a.col }) {
		return
	}
	middle, _ := b.middle(a.col)
	var free, taken []sheets.Field
	held := func(kind string) bool {
		return slices.ContainsFunc(fields, func(a assignment) bool { return a.field != nil && a.special == "" && a.field.Type == kind })
	}
	for _, f := range b.kind.Fields {
		switch {
		case f.Type != typeHours && f.Type != typeChars && (f.Type != typeCount || !b.kind.needs(f.ID)):
		case b.ledger.Layout == sheets.LayoutRows && b.kind.needs(f.ID) && (f.Type == typeChars) == (middle >= charsFrom) && !held(f.Type):
			free = append(free, f.ID)
		default:
			taken = append(taken, f.ID)
		}
	}
	b.ask(a.column, sheets.AskUnused, 0, slices.Concat(free, []sheets.Field{sheets.NoField}, taken)...)
}
