package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// typeOccasion is what stands below a month in a table of households or people: a sign, a day, a number of times or a way of
// contact. No column of a data file has it.
const typeOccasion = "occasion"

// mostOccasions is how often a household can have been called on in a month; a larger number is as likely a day.
const mostOccasions = 5

// countsOccasions reports whether a kind is about contacts with somebody, each of which is a record: 走访.
func (kind *kind) countsOccasions() bool {
	return kind.byID[sheets.FieldHousehold] != nil && kind.byID[sheets.FieldMode] != nil
}

// occasions reads the cell of a month into the records that it stands for: one for a sign, one for each day, as many as a number
// says; none where it says that there was nothing. A sign that nobody explains is one record in doubt.
func (b *body) occasions(base *sheets.Record, row *sheets.Row, w when, col int) []*sheets.Record {
	month, span := w.month, w.month.Span()
	if !w.day.IsZero() {
		month, span = w.day.From.YearMonth(), w.day
	}
	at := sheets.Cell{Row: row.Index, Col: col}
	v := row.Content(col)
	if v.IsBlank() {
		return nil
	}
	text := grammar.Clean(shown(b.sheet, v))
	one := func(more ...sheets.Entry) *sheets.Record {
		rec := &sheets.Record{Ledger: b.ledger, Row: row.Index, Hidden: row.Hidden, Month: month, Struck: b.sheet.Style(v).Strike}
		rec.Entries = append(make([]sheets.Entry, 0, len(base.Entries)+len(more)), base.Entries...)
		for _, e := range more {
			rec.Entries = without(rec.Entries, e.Field)
			rec.Entries = append(rec.Entries, e)
		}
		if b.kind.meets() {
			rec.Entries = append(rec.Entries, sheets.NewEntry(sheets.FieldMark, at, &sheets.Reading{State: sheets.Present, Text: text, Mark: sheets.Attended}))
		}
		return rec
	}
	hint := b.ctx.hint
	hint.Year, hint.Month, hint.Span = month.Year, month.Month, span
	if number := grammar.Fold(text); v.Kind == sheets.Number || isPlainNumber(number) {
		if a, err := sheets.ParseAmount(number); err == nil && a.IsWhole() {
			n := a.Int()
			if n > mostOccasions {
				b.find(sheets.UncertainValue, "text", sheets.Warning, at, "raw", text)
				n = 1 // on the 15th, or 15 times: once at least
			}
			var out []*sheets.Record
			for range n {
				out = append(out, one(sheets.NewEntry(sheets.FieldDate, at, &sheets.Reading{State: sheets.Present, Text: text, When: sheets.When{Span: span, Filled: true}})))
			}
			return out
		}
	}
	if day, way := dayAndWay(text); way != "" {
		r := grammar.Date(sheets.Content{Kind: sheets.Text, Text: day}, sheets.Style{}, hint)
		if n, ok := bareInt(sheets.Content{Kind: sheets.Text, Text: day}); ok {
			r.When.Span, r.State = dayOf(month, n), sheets.Present
		}
		if mode, d := grammar.Mode(way); d.IsZero() && mode != sheets.NoMode && r.State == sheets.Present && r.Doubt.IsZero() && !r.When.Span.IsZero() {
			when := sheets.NewEntry(sheets.FieldDate, at, &sheets.Reading{State: sheets.Present, Text: text, When: r.When})
			return []*sheets.Record{one(when, sheets.NewEntry(sheets.FieldMode, at, &sheets.Reading{State: sheets.Present, Text: text, Mode: mode}))}
		}
	}
	if r := grammar.Date(v, b.sheet.Style(v), hint); r.State == sheets.Present && r.Doubt.IsZero() {
		return []*sheets.Record{one(sheets.NewEntry(sheets.FieldDate, at, &sheets.Reading{State: sheets.Present, Text: text, When: r.When}))}
	}
	if mode, d := grammar.Mode(text); d.IsZero() && mode != sheets.NoMode {
		when := sheets.NewEntry(sheets.FieldDate, at, &sheets.Reading{State: sheets.Present, Text: text, When: sheets.When{Span: span, Filled: true}})
		return []*sheets.Record{one(when, sheets.NewEntry(sheets.FieldMode, at, &sheets.Reading{State: sheets.Present, Text: text, Mode: mode}))}
	}
	sign, d := grammar.Mark(text, b.legend)
	switch marks[sign.Class] {
	case sheets.Attended, sheets.MadeUp:
		return []*sheets.Record{one(sheets.NewEntry(sheets.FieldDate, at, &sheets.Reading{State: sheets.Present, Text: text, When: sheets.When{Span: span, Filled: true}}))}
	case sheets.UnknownMark:
		b.doubt(d, at)
		return []*sheets.Record{one(b.doubtedContact(at, text))}
	}
	return nil // 请假, ×: there was none
}

// dayAndWay parts the cell of a month that says when and how, 6日入户, 3.6（电话）; way is empty where it says but one of them.
func dayAndWay(text string) (day, way string) {
	s := grammar.Fold(text)
	end := strings.LastIndexAny(s, "0123456789")
	if end < 0 || s[0] < '0' || s[0] > '9' {
		return "", ""
	}
	day, way = s[:end+1], s[end+1:]
	for _, unit := range []string{"日", "号"} {
		if rest, ok := strings.CutPrefix(way, unit); ok {
			day, way = day+unit, rest
		}
	}
	return day, strings.Trim(way, " ()（）,，、")
}

// doubtedContact is the entry that makes a contact one of which nobody knows whether it was one.
func (b *body) doubtedContact(at sheets.Cell, text string) sheets.Entry {
	return sheets.NewEntry(sheets.FieldMode, at, &sheets.Reading{State: sheets.Unreadable, Text: text, Mode: sheets.UnknownMode})
}

func without(entries []sheets.Entry, id sheets.Field) []sheets.Entry {
	out := entries[:0]
	for _, e := range entries {
		if e.Field != id {
			out = append(out, e)
		}
	}
	return out
}
