package ledger

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// void reports whether the remark of a record says that it does not count (作废, 不计). Like a struck one it is left out and
// put to a person.
func (b *body) void(rec *sheets.Record) bool {
	e := rec.Get(sheets.FieldRemark)
	if e == nil || e.State != sheets.Present {
		return false
	}
	text := grammar.Fold(e.Text)
	for _, w := range []string{"作废", "不计", "不算", "无效", "已取消", "重复登记", "重复填", "填错", "误填"} {
		if strings.Contains(text, w) && !b.answered(rec, sheets.ActCount) {
			b.find(sheets.StruckRow, "remark", sheets.Warning, e.Cell(), "raw", e.Text, "row", strconv.Itoa(rec.Row))
			return true
		}
	}
	return false
}

// madeUp doubts the month of a record whose remark gives it to another (补2月): it may count for either.
func (b *body) madeUp(rec *sheets.Record) {
	remark := rec.Get(sheets.FieldRemark)
	if remark == nil || remark.State != sheets.Present || b.kind.byID[sheets.FieldDate] == nil {
		return
	}
	month, before, ok := grammar.MadeUpFor(remark.Text)
	if !ok {
		return
	}
	own := rec.Month
	date := rec.Get(sheets.FieldDate)
	if date != nil && date.State == sheets.Present && !date.When.Span.IsZero() {
		months := date.When.Span.Months()
		if len(months) != 1 {
			return // in doubt already
		}
		own = months[0]
	}
	if own.IsZero() || month == own.Month && !before {
		return
	}
	other := sheets.Month{Year: own.Year, Month: month}
	if before {
		other.Month = (own.Month+10)%12 + 1
	}
	if other.Month > own.Month+1 { // 补12月 in January
		other.Year--
	}
	span := other.Span()
	if own.First().Before(other.First()) {
		span = own.Span()
		span.To = other.Last()
	} else {
		span.To = own.Last()
	}
	if date == nil {
		rec.Entries = append(rec.Entries, sheets.NewEntry(sheets.FieldDate, remark.Cell(), remark.Reading))
		date = &rec.Entries[len(rec.Entries)-1]
	}
	b.find(sheets.UncertainDate, "made-up", sheets.Warning, remark.Cell(), "raw", remark.Text, "own", own.String(), "other", other.String())
	date.Reread(func(r *sheets.Reading) { r.State, r.When = sheets.Present, sheets.When{Span: span, Filled: true} })
}

// hoursOfDay bounds what one day can hold.
const hoursOfDay = 24

// tooLong doubts more 学时 on one day than it has hours: minutes under 学时, mostly.
func (b *body) tooLong(rec *sheets.Record) {
	date, e := rec.Get(sheets.FieldDate), rec.Get(sheets.FieldHours)
	if date == nil || e == nil || date.State != sheets.Present || !date.When.Span.OneDay() || e.State != sheets.Present {
		return
	}
	most := sheets.Whole(hoursOfDay)
	if e.Quantity.Minutes {
		most = sheets.Whole(hoursOfDay * 60)
	}
	if e.Quantity.Amount <= most {
		return
	}
	e.Reread(toAnything)
	b.find(sheets.ImpossibleValue, "day", sheets.Warning, e.Cell(), "raw", e.Text)
}

// turnOfYear doubts a December date without a year on a sheet of January, and the reverse: it may belong to the year
// before or behind.
func (b *body) turnOfYear(e *sheets.Entry) bool {
	m := b.ctx.month
	if m.IsZero() || !e.When.Filled || len(e.When.Span.Months()) != 1 || e.When.Span.Overlaps(b.ctx.named) {
		return false
	}
	at := e.When.Span.From.YearMonth()
	if at.Year != m.Year || at.Month+m.Month != 13 || at.Month != 12 && at.Month != 1 {
		return false
	}
	e.Reread(func(r *sheets.Reading) { r.State, r.When = sheets.Unreadable, sheets.When{} })
	b.find(sheets.UncertainDate, "turn", sheets.Warning, e.Cell(), "raw", e.Text)
	return true
}

// dayColumns are the columns of a date that is written in parts: 年 | 月 | 日.
type dayColumns struct{ year, day int }

func (b *body) findDayColumns(all [][]assignment) {
	if !b.ledger.Has(sheets.FieldMonth) || len(all) != 1 {
		return
	}
	for _, a := range all[0] {
		switch a.leaf() {
		case "年", "年份", "年度":
			b.ymd.year = a.col
		case "日", "号":
			b.ymd.day = a.col
		}
	}
}

// findBareDays finds the date columns that hold nothing but numbers up to 31, some above 12, in a table of one month:
// there 5 is the fifth, and no May.
func (b *body) findBareDays(all [][]assignment) {
	if b.ctx.month.IsZero() {
		return
	}
	above := func(low int) func(string) bool {
		return func(text string) bool {
			n, ok := bareInt(sheets.Content{Kind: sheets.Text, Text: text})
			return ok && n > low
		}
	}
	for _, fields := range all {
		for _, a := range fields {
			if a.field == nil || a.special != "" || a.field.ID != sheets.FieldDate || b.share(a.col, above(0)) < 1 || b.share(a.col, above(12)) == 0 {
				continue
			}
			if b.bare == nil {
				b.bare = map[int]bool{}
			}
			b.bare[a.col] = true
		}
	}
}

// ownDay takes year and day of a record from columns of their own.
func (b *body) ownDay(rec *sheets.Record, row *sheets.Row) {
	if b.ymd == (dayColumns{}) || rec.Month.IsZero() {
		return
	}
	number := func(col int) int {
		if col == 0 {
			return 0
		}
		v := b.sheet.Content(b.sheet.Anchor(sheets.Cell{Row: row.Index, Col: col}))
		n, err := strconv.Atoi(strings.TrimRight(grammar.Fold(shown(b.sheet, v)), "年日号"))
		if err != nil {
			return 0
		}
		return n
	}
	e := rec.Get(sheets.FieldMonth)
	if y := number(b.ymd.year); y >= 1990 && y <= 2099 && e != nil && e.When.Filled {
		rec.Month.Year = y
		e.Reread(func(r *sheets.Reading) { r.When.Span = rec.Month.Span() })
	}
	if day := dayOf(rec.Month, number(b.ymd.day)); !day.IsZero() && rec.Get(sheets.FieldDate) == nil {
		rec.Entries = append(rec.Entries, sheets.NewEntry(sheets.FieldDate, sheets.Cell{Row: row.Index, Col: b.ymd.day},
			&sheets.Reading{State: sheets.Present, Text: day.From.String(), When: sheets.When{Span: day, Days: []sheets.Date{day.From}}}))
	}
}

// sayUnused says which columns hold numbers that nobody counts because their header is not known, or missing, in a ledger
// that is about amounts; and which column that counts is hidden.
func (b *body) sayUnused(all ...[]assignment) {
	for _, fields := range all {
		for i := range fields {
			a := &fields[i]
			if a.field != nil && a.special == "" && isQuantity(a.field.Type) && b.sheet.HiddenCols[a.col] && b.share(a.col, isPlainNumber) > 0 {
				b.find(sheets.HiddenRow, "column", sheets.Warning, sheets.Cell{Row: b.table.last, Col: a.col}, "col", sheets.ColumnName(a.col), "header", a.key())
			}
			if a.field != nil || a.special != "" || !b.isAboutAmounts() || b.ymd.year == a.col || b.ymd.day == a.col || b.isRival(a.col) || isQuarter(a.key()) || b.kinds.vocab[a.leaf()] || b.share(a.col, isSmallNumber) < 0.5 {
				continue
			}
			variant := "unused"
			if a.key() == "" {
				variant = "no-header"
			}
			b.askUnused(a, fields)
			b.find(sheets.AmbiguousColumn, variant, sheets.Info, sheets.Cell{Row: b.table.last, Col: a.col}, "col", sheets.ColumnName(a.col), "header", a.key())
		}
	}
	if b.isAboutAmounts() && !b.table.partial {
		widest := b.table.widest(b.sheet)
		for col, n := b.table.cols[len(b.table.cols)-1].col+1, 0; n < 3; col, n = col+1, n+1 {
			if col <= widest && b.share(col, isSmallNumber) > 0 {
				b.find(sheets.AmbiguousColumn, "no-header", sheets.Info, sheets.Cell{Row: b.table.last, Col: col}, "col", sheets.ColumnName(col), "header", "")
			}
		}
	}
}

// isQuarter reports whether a header names a stretch that months stand for: its numbers sum them up.
func isQuarter(text string) bool {
	return strings.Contains(text, "季") || strings.Contains(text, "半年") || strings.Contains(text, "全年")
}

// isRival reports whether a column was put to a person already.
func (b *body) isRival(col int) bool {
	for _, c := range b.rivals {
		if c == col {
			return true
		}
	}
	return false
}

// isSmallNumber reports whether a text is a number that can be an amount of learning, and no telephone number.
func isSmallNumber(text string) bool {
	return isPlainNumber(text) && len(strings.TrimSpace(text)) < 8
}

// isAboutAmounts reports whether the kind cannot do without 学时 or 字数.
func (b *body) isAboutAmounts() bool {
	for _, f := range b.kind.Fields {
		if (f.Type == typeHours || f.Type == typeChars) && b.kind.needs(f.ID) {
			return true
		}
	}
	return false
}

// widest gives the last column in which a row of the table has content.
func (t *table) widest(s *sheets.Sheet) int {
	widest := 0
	rows := t.rows(s)
	for i := range rows {
		_, last := rows[i].Span()
		widest = max(widest, last)
	}
	return widest
}
