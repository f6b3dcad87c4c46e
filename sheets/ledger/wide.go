package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// periods is what the columns of a wide table stand for.
type periods struct {
	months int // columns groups that are months
	days   int // columns that are days
	at     map[int]when
}

// when is the period of one column, and what is left of its header without it.
type when struct {
	month sheets.Month
	day   sheets.Span
	rest  column
}

// periodColumns finds the columns whose header names a month or a day.
func periodColumns(s *sheets.Sheet, cols []column, ctx *context) periods {
	p := periods{at: map[int]when{}}
	months := map[sheets.Month]bool{}
	for i := range cols {
		c := &cols[i]
		w := when{rest: column{col: c.col, unit: c.unit}}
		named := false
		for _, l := range c.levels {
			m, day, ok := levelPeriod(s, l, ctx)
			switch {
			case ok && !day.IsZero():
				w.day, named = day, true
			case ok && !m.IsZero():
				w.month, named = m, true
				if rest := withoutPeriod(l.text); rest != "" {
					w.rest.levels = append(w.rest.levels, level{text: rest, cell: l.cell})
				}
			default:
				w.rest.levels = append(w.rest.levels, l)
			}
		}
		if !named {
			continue
		}
		p.at[c.col] = w
		if !w.day.IsZero() {
			p.days++
		} else {
			months[w.month] = true
		}
	}
	p.months = len(months)
	if p.months < 2 && p.days < 2 {
		p.at = nil
	}
	return p
}

// levelPeriod reads one header text as a month or a day.
func levelPeriod(s *sheets.Sheet, l level, ctx *context) (sheets.Month, sheets.Span, bool) {
	if l.content.Kind == sheets.Number {
		if !isDayHeader(s, l.content) {
			return sheets.Month{}, sheets.Span{}, false
		}
		r := grammar.Date(l.content, s.Style(l.content), ctx.hint)
		return sheets.Month{}, r.When.Span, r.State == sheets.Present
	}
	if l.text == "" || len(l.text) > 40 {
		return sheets.Month{}, sheets.Span{}, false
	}
	r := grammar.Date(sheets.Content{Kind: sheets.Text, Text: l.text}, sheets.Style{}, ctx.hint)
	if r.State == sheets.Present && r.When.Span.OneDay() {
		return sheets.Month{}, r.When.Span, true
	}
	if strings.Contains(l.text, "小计") || strings.Contains(l.text, "合计") || strings.Contains(l.text, "累计") {
		return sheets.Month{}, sheets.Span{}, false
	}
	n := grammar.PeriodIn(l.text)
	if n.Month == 0 {
		return sheets.Month{}, sheets.Span{}, false
	}
	year := n.Year
	if year == 0 {
		year = ctx.year
	}
	if year == 0 {
		return sheets.Month{}, sheets.Span{}, false
	}
	return sheets.Month{Year: year, Month: n.Month}, sheets.Span{}, true
}

// withoutPeriod gives what a header such as "1月学时" or "2021年3月份（字数）" says beside its month.
func withoutPeriod(text string) string {
	if i := strings.LastIndex(text, "月"); i >= 0 {
		return strings.TrimLeft(text[i+len("月"):], "份-_·.、")
	}
	return ""
}

// plainColumns gives the columns to classify a table by: those that no period splits, and of the others what each says
// once.
func plainColumns(cols []column, p periods) []column {
	if p.at == nil {
		return cols
	}
	var out []column
	seen := map[string]bool{}
	for i := range cols {
		w, wide := p.at[cols[i].col]
		if !wide {
			out = append(out, cols[i])
			continue
		}
		if key := w.rest.key(); key != "" && !seen[key] && w.day.IsZero() {
			seen[key] = true
			out = append(out, w.rest)
		}
	}
	return out
}

// readWide turns a table of people × months, or people × days, into records that still know their cells.
func (b *body) readWide(cols []column, p periods) {
	var plain []column
	type part struct {
		when   when
		fields []assignment
	}
	var parts []part
	for i := range cols {
		w, wide := p.at[cols[i].col]
		if !wide {
			plain = append(plain, cols[i])
			continue
		}
		n := len(parts)
		if n > 0 && parts[n-1].when.month == w.month && parts[n-1].when.day == w.day && w.day.IsZero() {
			parts[n-1].fields = append(parts[n-1].fields, b.wideField(&cols[i], w))
			continue
		}
		parts = append(parts, part{w, []assignment{b.wideField(&cols[i], w)}})
	}
	fields, _ := b.kinds.assign(b.kind, plain)
	identity := fields[:0:0]
	for _, a := range fields {
		if a.field != nil && isQuantity(a.field.Type) && a.special == "" {
			a.special = "total" // an amount beside the months: 出勤次数, 年度学时
		}
		identity = append(identity, a)
	}
	b.note(identity)
	b.ledger.Layout = sheets.LayoutCrosstab
	if p.days >= 2 {
		b.ledger.Layout = sheets.LayoutAttendance
	}
	for _, part := range parts {
		b.note(part.fields)
	}
	b.addLayoutLegend()
	b.above = map[int]*sheets.Entry{}
	for i := range b.sheet.Rows {
		row := &b.sheet.Rows[i]
		if row.Index <= b.table.last || row.Index > b.table.end || !b.takesPart(row) {
			continue
		}
		b.struck = b.struck[:0]
		base := &sheets.Record{Ledger: b.ledger, Row: row.Index, Hidden: row.Hidden}
		b.readEntries(base, row, identity, sheets.Month{})
		_, who, struck, whole := b.weigh(base, row, identity)
		if who == 0 {
			if b.hasContent(row, identity) {
				b.skip(row.Index, "padding")
			}
			continue
		}
		if b.isExample(base) {
			b.skip(row.Index, "example")
			continue
		}
		b.ledger.RowsRead++
		for _, part := range parts {
			rec := &sheets.Record{
				Ledger: b.ledger, Row: row.Index, Hidden: row.Hidden, Month: part.when.month,
				Struck:  whole > 0 && struck == whole,
				Entries: append(make([]sheets.Entry, 0, len(base.Entries)+len(part.fields)+1), base.Entries...),
			}
			for n := range part.fields {
				if part.fields[n].field == nil {
					continue
				}
				var e sheets.Entry
				other := b.readEntry(row, &part.fields[n], &e)
				rec.Entries = append(rec.Entries, e)
				if other != nil {
					rec.Entries = append(rec.Entries, *other)
				}
			}
			if !part.when.day.IsZero() {
				b.addDay(rec, part.when, part.fields[0].col)
			}
			b.keepWide(rec, row)
		}
		b.checkRowTotals(row, cols)
	}
}

// keepWide adds one record of a wide row; what concerns the whole row is said once.
func (b *body) keepWide(rec *sheets.Record, row *sheets.Row) {
	if n := len(b.ledger.Records); n > 0 && b.ledger.Records[n-1].Row == rec.Row {
		b.addSums(rec)
		b.ledger.Records = append(b.ledger.Records, rec)
		return
	}
	b.keep(rec, row)
}

// addDay gives a record of a date's column its date, with the header cell as its place.
func (b *body) addDay(rec *sheets.Record, w when, col int) {
	e := sheets.Entry{Field: sheets.FieldDate, Cell: sheets.Cell{Row: b.table.last, Col: col}, State: sheets.Present, When: sheets.When{Span: w.day}}
	e.Text = w.day.From.String()
	if len(rec.Entries) > 0 {
		rec.Entries = append(rec.Entries, e)
	}
}

// wideField gives the field of a period's column: what its header says beside the period, else what the whole table is
// about.
func (b *body) wideField(c *column, w when) assignment {
	a := assignment{column: c, quality: 100}
	if !w.day.IsZero() {
		a.field = &field{ID: sheets.FieldMark, Type: typeMark}
		return a
	}
	if c.decided != "" {
		if a.field = b.kind.byID[sheets.Field(c.decided)]; c.decided == "-" {
			a.special = "ignored"
		}
		return a
	}
	rest := w.rest
	if len(rest.levels) > 0 {
		a.field, a.quality = b.kind.match(&rest)
		if special := b.kinds.special(b.kind, &rest); special != "" {
			a.special = special
		}
		if a.field != nil && a.special == "" {
			return a
		}
	}
	if a.special == "" && len(rest.levels) == 0 {
		a.field = b.wholeTableField()
	}
	return a
}

// wholeTableField gives the one quantity that a table of bare months holds, by its title: 学时统计表, 字数统计表. Where
// the title does not say it, nobody can know.
func (b *body) wholeTableField() *field {
	title := grammar.Fold(b.ctx.title.text + b.sheet.Name)
	var found *field
	for _, f := range b.kind.Fields {
		if !isQuantity(f.Type) {
			continue
		}
		for word := range f.exact {
			if len([]rune(word)) >= 2 && strings.Contains(title, word) {
				if found != nil && found != f {
					return nil
				}
				found = f
			}
		}
	}
	return found
}
