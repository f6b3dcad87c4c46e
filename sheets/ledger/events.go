package ledger

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// eventColumns finds the columns of signs whose header is the name of an event and no day: 姓名 | 植树 | 观影, or 3月植树. Only kinds
// that are kept by signs (@marks) read them.
func (k *Kinds) eventColumns(t *table, cols []column, ctx *context, p *periods) {
	if p.days > 0 || p.parts > 0 && !signWeeks(t, ctx, p) || p.days > 0 {
		return
	}
	at := map[int]when{}
	kept := 0 // those that somebody came to
	for i := range cols {
		c := &cols[i]
		if c.decided != "" || c.key() == "" {
			continue
		}
		w, wide := p.at[c.col]
		name := &w.rest
		if !wide {
			if p.at != nil {
				continue
			}
			name = c
			w = when{rest: column{col: c.col}}
		}
		text := name.key()
		if text == "" || k.vocab[name.leaf()] || containsAny(text, k.common.Total) || containsAny(text, k.common.Derived) || containsAny(text, k.common.Target) || aboutPeople(text) {
			continue
		}
		signs, only := countSigns(t, c.col)
		if !only {
			continue
		}
		if signs > 0 {
			kept++
		}
		w.event, w.part = text, c.levels[len(c.levels)-1].cell
		at[c.col] = w
	}
	if kept < 2 {
		return
	}
	p.events = len(at)
	if p.at == nil {
		p.at = map[int]when{}
	}
	for col, w := range at {
		p.at[col] = w
	}
}

// signWeeks takes the parts of a month that hold signs for what they are: weeks, where there are as many as the month has Fridays
// (a week belongs to the month of its Friday, domain.md C), else events of which only the month is known. It reports whether
// they hold signs.
func signWeeks(t *table, ctx *context, p *periods) bool {
	words := 0
	var order []int
	for col := range p.at {
		signs, only := countSigns(t, col)
		if !only {
			return false
		}
		if signs > 0 && !holdsNumbers(t, col) {
			words++
		}
		order = append(order, col)
	}
	if words == 0 {
		return false // 1 and 0 may be amounts
	}
	slices.Sort(order)
	var fridays []sheets.Date
	for d := ctx.month.First(); d.Month == ctx.month.First().Month; d = d.Add(1) {
		if d.Weekday() == time.Friday {
			fridays = append(fridays, d)
		}
	}
	p.parts = 0
	if len(fridays) != len(order) {
		p.at = nil
		return true
	}
	for i, col := range order {
		w := p.at[col]
		w.part, w.day = sheets.Cell{}, sheets.Span{From: fridays[i].Add(-4), To: fridays[i].Add(2)}
		p.at[col] = w
		p.days++
	}
	return true
}

// holdsNumbers reports whether a column holds nothing but plain numbers.
func holdsNumbers(t *table, col int) bool {
	b := &body{reader: &reader{sheet: t.sheet}, table: t}
	return b.share(col, isPlainNumber) == 1
}

// aboutPeople reports whether a header of signs says something of the person and names no event: 是否会员, 在编, 参加次数, which
// looks like signs where nobody came more than once.
func aboutPeople(text string) bool {
	return strings.HasSuffix(text, "次数") || strings.HasSuffix(text, "人数") || strings.HasSuffix(text, "场次") || strings.HasSuffix(text, "得分") || strings.Contains(text, "是否") || strings.HasSuffix(text, "与否") || strings.HasSuffix(text, "会员") || strings.HasSuffix(text, "党员") || strings.HasPrefix(text, "在")
}

// countSigns counts the cells of a column that hold attendance signs; only is false where it holds something else as well.
func countSigns(t *table, col int) (signs int, only bool) {
	rows := t.rows(t.sheet)
	for i := range rows {
		row := &rows[i]
		if t.beside(row) {
			continue
		}
		if signs > sampleRows {
			break
		}
		v := row.Content(col)
		if v.IsBlank() || isSumRow(row) {
			continue
		}
		text := grammar.Fold(shown(t.sheet, v))
		if text != "0" && text != "1" {
			if len(text) > 12 || v.Kind != sheets.Text {
				return signs, false
			}
			if sign, d := grammar.Mark(v.Text, nil); !d.IsZero() && len([]rune(text)) > 1 || sign.Class == grammar.UnknownSign && (len([]rune(text)) > 1 || unicode.Is(unicode.Han, []rune(text)[0])) {
				return signs, false // 五 below 星期, 略 below 摘要
			}
		}
		signs++
	}
	return signs, true
}

// isSumRow reports whether one of the row's first texts is 合计.
func isSumRow(row *sheets.Row) bool {
	for _, v := range row.Cells() {
		if v.Kind == sheets.Text {
			return grammar.IsTotalWord(v.Text) || grammar.IsHeadcount(v.Text)
		}
	}
	return false
}

// byMarks reports whether a kind can be kept by signs.
func (kind *kind) byMarks() bool {
	return slices.ContainsFunc(kind.Need, func(list []string) bool { return slices.Contains(list, "@marks") })
}

// addEvent gives a record of an event's column the event, with the header cell as its place, and the time that is known of it:
// its month, else the title's period.
func (b *body) addEvent(rec *sheets.Record, w when) {
	if b.kind.byID[sheets.FieldActivity] != nil {
		rec.Entries = append(rec.Entries, sheets.NewEntry(sheets.FieldActivity, w.part, &sheets.Reading{State: sheets.Present, Text: w.event}))
	}
	span := b.ctx.named
	if !w.month.IsZero() {
		span = w.month.Span()
	}
	if !span.IsZero() {
		rec.Entries = append(rec.Entries, sheets.NewEntry(sheets.FieldDate, w.part,
			&sheets.Reading{State: sheets.Present, Text: w.event, When: sheets.When{Span: span, Filled: true}}))
	}
}

// eventful reports whether a column holds the signs of an event for this kind.
func (b *body) eventful(w when) bool { return w.event != "" && b.kind.byMarks() }
