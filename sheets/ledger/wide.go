package ledger

import (
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// periods is what the columns of a wide table stand for.
type periods struct {
	months  int    // columns groups that are months
	days    int    // columns that are days
	says    string // the type of amount that the cells name themselves, where no header does (see cellsSay)
	events  int    // columns of signs, one for each event (see eventColumns)
	parts   int    // columns that are parts of what a row stands for (see partColumns)
	times   bool   // the parts are the first time, the second time … of something, each a record of its own
	at      map[int]when
	decided sheets.Field // what somebody decided that the cells below bare months hold
	turn    int          // index of the first column behind New Year, where the header names no years
	turned  []column     // the columns before it: of which year they are nobody knows
}

// when is the period of one column, and what is left of its header without it.
type when struct {
	month sheets.Month
	day   sheets.Span
	part  sheets.Cell // the header cell of a part, zero where the columns are no parts
	event string      // the name of an event whose signs stand below; empty: none
	rest  column
}

// periodColumns finds the columns whose header names a month or a day.
func periodColumns(s *sheets.Sheet, cols []column, ctx *context) periods {
	p := periods{at: map[int]when{}}
	months := map[sheets.Month]bool{}
	years := yearRun{ctx: ctx, of: map[int]int{}}
	for i := range cols {
		c := &cols[i]
		w := when{rest: column{col: c.col, unit: c.unit, pair: c.pair}}
		named := false
		for n, l := range c.levels {
			if y := bareYear(s, l); y != 0 && n+1 < len(c.levels) {
				years.above(y)
				continue
			}
			m, day, ok := levelPeriod(s, l, ctx, &years)
			switch d, bare := bareInt(l.content); {
			case bare && n > 0 && isMonthsWord(c.levels[n-1].text):
				if d <= 12 {
					w.month, named = years.month(grammar.Named{Month: d}), true
				}
				w.rest.levels = w.rest.levels[:max(len(w.rest.levels)-1, 0)]
			case !w.month.IsZero() && !halfOf(w.month, l.text).IsZero():
				w.day, named = halfOf(w.month, l.text), true
			case bare && !w.month.IsZero():
				w.day, named = dayOf(w.month, d), true
			case bare && !ctx.month.IsZero() && !ok:
				w.day, named = dayOf(ctx.month, d), true
				if n > 0 && isMonthWord(c.levels[n-1].text) {
					w.rest.levels = w.rest.levels[:max(len(w.rest.levels)-1, 0)]
				}
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
		if !named || w.day.IsZero() && w.month.IsZero() {
			continue
		}
		p.at[c.col] = w
		if !w.day.IsZero() {
			p.days++
		} else {
			months[w.month] = true
		}
	}
	p.settleDays(cols)
	p.months = len(months)
	if p.months == 1 && p.days == 0 && (ctx.month.IsZero() || len(p.at) == len(cols)) {
		for m := range months { // all columns are of one month: it is the table's
			ctx.setMonth(m)
		}
	}
	if p.months < 2 && p.days < 2 {
		p.at = nil
	}
	return p
}

// settleDays decides numbers typed as 3.1 (1 or 10 March) by their neighbours: days rise from left to right.
func (p *periods) settleDays(cols []column) {
	var last sheets.Date
	for i := range cols {
		w, ok := p.at[cols[i].col]
		if !ok || w.day.IsZero() {
			continue
		}
		if w.day.From.Day*10 == w.day.To.Day && w.day.From.YearMonth() == w.day.To.YearMonth() { // 3.1 or 3.10; 3.1-3.5 is no doubt
			first, later := w.day.From, w.day.To
			switch next := p.dayBehind(cols, i); {
			case first.Before(last):
				w.day.From = later
			case next != (sheets.Date{}) && next.Before(later):
				w.day.To = first
			}
			p.at[cols[i].col] = w
		}
		if last.Month == 12 && w.day.From.Month == 1 && w.day.From.Year == last.Year {
			p.turn = i // 12.25, 1.8: nobody has said of which years
		}
		last = w.day.From
	}
	for i := range cols[:p.turn] {
		if w, ok := p.at[cols[i].col]; ok && w.day.From.Month == 12 {
			delete(p.at, cols[i].col)
			p.days--
			p.turned = append(p.turned, cols[i])
		}
	}
}

// dayBehind gives the first day that the next column may mean.
func (p *periods) dayBehind(cols []column, i int) sheets.Date {
	for _, c := range cols[i+1:] {
		if w, ok := p.at[c.col]; ok && !w.day.IsZero() {
			return w.day.From
		}
	}
	return sheets.Date{}
}

func isMonthsWord(text string) bool { return text == "月份" || text == "月" }

// dayOf gives a day of a month; empty where the month has none of that number.
func dayOf(m sheets.Month, day int) sheets.Span {
	d, ok := sheets.On(m.Year, m.Month, day)
	if !ok {
		return sheets.Span{}
	}
	return sheets.Span{From: d, To: d}
}

// yearRun gives the months of a header their years from left to right: a month without a year has that of the column
// before it, the next one behind December (2020年12月, 1月, 2月); a title over two years says it too.
type yearRun struct {
	ctx   *context
	of    map[int]int // month -> its year, for headers that name their months twice
	last  sheets.Month
	named bool // a column has named its year
}

func (r *yearRun) month(n grammar.Named) sheets.Month {
	m := sheets.Month{Year: n.Year, Month: n.Month}
	switch span := r.ctx.named; {
	case n.Year != 0:
		r.named = true
	case r.of[n.Month] != 0:
		m.Year = r.of[n.Month]
	case r.named && !r.last.IsZero():
		m.Year = r.last.Year
		if r.last.Month == 12 && m.Month == 1 {
			m.Year++
		}
	case !span.IsZero() && span.From.Year != span.To.Year:
		for y := int(span.From.Year); y <= int(span.To.Year) && m.Year == 0; y++ {
			if (sheets.Month{Year: y, Month: n.Month}).Span().Overlaps(span) {
				m.Year = y
			}
		}
	default:
		m.Year = r.ctx.year
	}
	if m.Year == 0 {
		return sheets.Month{}
	}
	r.of[m.Month], r.last = m.Year, m
	return m
}

// above takes the year that stands over the months of a header: 2021年 over 11月 and 12月.
func (r *yearRun) above(year int) {
	if r.last.Year != year || !r.named {
		r.last, r.named = sheets.Month{Year: year}, true
		r.of = map[int]int{}
	}
}

// bareYear reads a header text that is a year and nothing else.
func bareYear(s *sheets.Sheet, l level) int {
	text := strings.TrimSuffix(strings.TrimSuffix(l.text, "度"), "年")
	if text == l.text && l.content.Kind != sheets.Number || len(text) > 4 && hasDigit(text) || text == "" {
		return 0
	}
	if p := grammar.PeriodIn(text + "年"); p.Year != 0 && !p.HasMonths() && p.ToYear == p.Year && (len(text) == 4 || !hasDigit(text)) {
		return p.Year
	}
	return 0
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// decimal reads 2021.03 typed as a number. 2021.1 is January or, behind September, October.
func (r *yearRun) decimal(f float64) sheets.Month {
	year, frac, ok := strings.Cut(strconv.FormatFloat(f, 'f', -1, 64), ".")
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(frac)
	if !ok || y < 1990 || y > 2099 || len(frac) > 2 || m < 1 || m > 12 {
		return sheets.Month{}
	}
	if frac == "1" && (r.last.Month == 9 || r.last.Month == 10 && r.last.Year == y) {
		m = 10
	}
	return r.month(grammar.Named{Year: y, Month: m})
}

// levelPeriod reads one header text as a month or a day.
func levelPeriod(s *sheets.Sheet, l level, ctx *context, years *yearRun) (sheets.Month, sheets.Span, bool) {
	if l.content.Kind == sheets.Number {
		if !isDayHeader(s, l.content) {
			m := years.decimal(l.content.Number)
			return m, sheets.Span{}, !m.IsZero()
		}
		r := grammar.Date(l.content, s.Style(l.content), ctx.hint)
		if r.State == sheets.Present && !r.When.Span.OneDay() && r.When.Span.From.Day == 1 && r.When.Span.To == r.When.Span.From.YearMonth().Last() {
			return r.When.Span.From.YearMonth(), sheets.Span{}, true // a month in a date format
		}
		return sheets.Month{}, r.When.Span, r.State == sheets.Present
	}
	if l.text == "" || len(l.text) > 40 || !mayBeDay(l.text) && !mayBeDay(l.inner) {
		return sheets.Month{}, sheets.Span{}, false
	}
	r := grammar.Date(sheets.Content{Kind: sheets.Text, Text: weekText(l.text, l.inner)}, sheets.Style{}, ctx.hint)
	if r.State == sheets.Present && isDays(r) {
		return sheets.Month{}, r.When.Span, true
	}
	if strings.Contains(l.text, "小计") || strings.Contains(l.text, "合计") || strings.Contains(l.text, "累计") {
		return sheets.Month{}, sheets.Span{}, false
	}
	n := grammar.PeriodIn(l.text)
	if n.Month == 0 {
		return sheets.Month{}, sheets.Span{}, false
	}
	m := years.month(n)
	return m, sheets.Span{}, !m.IsZero()
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
func (k *Kinds) plainColumns(cols []column, p periods) []column {
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
		if key := w.rest.key(); key != "" && !seen[key] && (w.day.IsZero() || k.isAmountWord(key)) {
			seen[key] = true
			out = append(out, w.rest)
		}
	}
	return out
}

// isAmountWord reports whether a header text names hours or characters and nothing else in some kind.
func (k *Kinds) isAmountWord(text string) bool {
	for _, kind := range k.kinds {
		if kind.amountNamed(text) != nil {
			return true
		}
	}
	return false
}

// amountNamed gives the hours or characters that a header text names exactly; nil for none.
func (kind *kind) amountNamed(text string) *field {
	if f := kind.exactly(text); f != nil && (f.Type == typeHours || f.Type == typeChars) {
		return f
	}
	return nil
}

// readWide turns a table of people × months, or people × days, into records that still know their cells.
func (b *body) readWide(cols []column, p periods) {
	var plain []column
	type part struct {
		when     when
		fields   []assignment
		readable bool // somebody knows what its cells hold
	}
	var parts []part
	b.amounts, b.says = b.amountsByDay(p), p.says
	for i := range cols {
		w, wide := p.at[cols[i].col]
		if !wide {
			plain = append(plain, cols[i])
			continue
		}
		a := b.wideField(&cols[i], w)
		// Months may come twice: 学时(1月 2月 3月), then 字数(1月 2月 3月). So may days that hold amounts; two columns of signs
		// below one day are two.
		n := slices.IndexFunc(parts, func(p part) bool {
			return p.when.day == w.day && p.when.part == w.part && (w.day.IsZero() && p.when.month == w.month || !w.day.IsZero() && b.kind.amountNamed(w.rest.key()) != nil)
		})
		if n >= 0 {
			parts[n].fields = append(parts[n].fields, a)
			continue
		}
		parts = append(parts, part{when: w, fields: []assignment{a}})
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
	if p.parts == 0 {
		b.ledger.Layout = sheets.LayoutCrosstab
	}
	if p.days >= 2 || p.events >= 2 && b.kind.byMarks() {
		b.ledger.Layout = sheets.LayoutAttendance
	}
	unknown := 0
	for i := range parts {
		part := &parts[i]
		for _, a := range part.fields {
			part.readable = part.readable || a.field != nil && a.special == ""
		}
		part.readable = part.readable || b.ctx.metric != 0
		if !part.readable && unknown == 0 {
			unknown = part.fields[0].col
		}
		if b.ctx.metric != 0 {
			continue
		}
		b.oneEach(part.fields)
		b.ctx.units.give(part.fields)
		b.note(part.fields)
	}
	if f := b.kind.wholeTable(b.ctx, b.sheet); f != nil && b.ledger.Has(f.ID) && b.onlyAmount(f.ID) {
		b.ledger.Only = f.ID
	}
	if b.ctx.metric != 0 && len(parts) > 0 {
		b.noteMetrics(parts[0].fields[0].col)
	}
	for _, c := range p.turned {
		b.find(sheets.UncertainDate, "turn-header", sheets.Warning, sheets.Cell{Row: b.table.last, Col: c.col}, "raw", c.leaf(), "col", sheets.ColumnName(c.col))
	}
	if unknown != 0 {
		b.find(sheets.AmbiguousColumn, "months", sheets.Warning, sheets.Cell{Row: b.table.last, Col: unknown}, "col", sheets.ColumnName(unknown))
	}
	b.sayUnused(identity)
	b.addLayoutLegend()
	b.binarySigns(p)
	b.whole()
	b.above = nil
	met := b.newSessions(plain)
	rows := b.table.rows(b.sheet)
	for i := range rows {
		row := &rows[i]
		if !b.takesPart(row, identity, true) {
			continue
		}
		b.struck = b.struck[:0]
		base := &sheets.Record{Ledger: b.ledger, Row: row.Index, Hidden: row.Hidden}
		b.readEntries(base, row, identity)
		_, who, struck, whole := b.weigh(identity)
		if who == 0 && !b.holdsAny(row, p) {
			if b.hasContent(row, identity) {
				b.skip(row.Index, "padding")
			}
			continue
		}
		if e := base.Get(sheets.FieldPerson); b.sameByMetric(base, row, who) {
			// the second amount of the person above
		} else if e != nil && e.State == sheets.Present {
			b.named = e.Text
		} else if who == 0 || b.holdsAny(row, p) {
			b.nameless(base)
		}
		if b.isExample(base, identity) {
			b.skip(row.Index, "example")
			continue
		}
		b.out.RowsRead++
		kept := false
		for _, part := range parts {
			if !part.readable {
				continue
			}
			if f := part.fields[0].field; f != nil && f.Type == typeOccasion {
				for _, rec := range b.occasions(base, row, part.when, part.fields[0].col) {
					if met.again(part.when, rec) {
						continue
					}
					kept = true
					rec.Struck = rec.Struck || whole > 0 && struck == whole
					b.keepWide(rec, row)
				}
				continue
			}
			held := part.fields
			if b.ctx.metric != 0 {
				if held = b.byMetric(row, part.fields); held == nil {
					continue
				}
			}
			rec := &sheets.Record{
				Ledger: b.ledger, Row: row.Index, Hidden: row.Hidden, Month: part.when.month,
				Struck:  whole > 0 && struck == whole,
				Entries: append(make([]sheets.Entry, 0, len(base.Entries)+len(held)+1), base.Entries...),
			}
			private := false
			for n := range held {
				if held[n].field == nil || held[n].special != "" || held[n].field.Type == typeSerial {
					continue
				}
				if held[n].field.Type == typePrivate {
					private = private || !row.Content(held[n].col).IsBlank()
					continue
				}
				var e sheets.Entry
				var g glance
				b.glanceAt(&g, row, &held[n])
				other := b.readEntry(row, &held[n], g, &e)
				rec.Entries = append(rec.Entries, e)
				if other != nil {
					rec.Entries = append(rec.Entries, *other)
				}
			}
			if !b.countsAmounts() && part.when.day.IsZero() && !b.eventful(part.when) && !private && allBlank(rec.Entries[len(base.Entries):]) {
				continue // nothing was noted for the month: no visit, no talk
			}
			if !part.when.day.IsZero() {
				b.addDay(rec, part.when, part.fields[0].col)
			} else if b.eventful(part.when) {
				b.addEvent(rec, part.when)
			}
			kept = true
			b.keepWide(rec, row)
		}
		if !kept && who > 0 && (met.groups || p.times) {
			base.Bare = true
			base.Entries = without(base.Entries, sheets.FieldTalker) // who was to talk
			b.keepWide(base, row)                                    // a 党小组 that never met is one all the same, and so is somebody with whom nobody talked
		}
		b.checkRowTotals(row, cols)
	}
}

// onlyAmount reports whether the table has no other amount of study than the one.
func (b *body) onlyAmount(id sheets.Field) bool {
	for _, c := range b.ledger.Columns {
		if f := b.kind.byID[c.Field]; f != nil && c.Field != id && (f.Type == typeHours || f.Type == typeChars) {
			return false
		}
	}
	return true
}

// amountsByDay gives the quantity that the cells below days hold where they are numbers and the title says of what:
// 学时登记表. Else they hold signs.
func (b *body) amountsByDay(p periods) *field {
	f := b.kind.wholeTable(b.ctx, b.sheet)
	if f == nil || p.days < 2 {
		return nil
	}
	numbers, all := 0, 0
	rows := b.table.rows(b.sheet)
	for i := range rows {
		row := &rows[i]
		if all > 50*sampleRows {
			break
		}
		for col, v := range row.Cells() {
			if w, wide := p.at[col]; !wide || w.day.IsZero() || v.IsBlank() {
				continue
			}
			all++
			if isPlainNumber(shown(b.sheet, v)) {
				numbers++
			}
		}
	}
	if 2*numbers <= all {
		return nil
	}
	return f
}

// oneEach sees to it that a month holds each field once. Where two columns claim it (计划, 完成 without a word of what),
// nobody can tell which counts.
func (b *body) oneEach(fields []assignment) {
	var rivals []rival
	for i := range fields {
		for j := range fields[:i] {
			if a, w := &fields[i], &fields[j]; a.field != nil && a.field == w.field && a.special == "" && w.special == "" {
				a.field = nil
				rivals = append(rivals, rival{w.field, a.col, w.col})
			}
		}
	}
	b.reportRivals(fields, rivals)
}

// holdsAny reports whether a row has anything in the columns of months or days.
func (b *body) holdsAny(row *sheets.Row, p periods) bool {
	for col, v := range row.Cells() {
		if _, wide := p.at[col]; wide && !v.IsBlank() {
			return true
		}
	}
	return false
}

// countsAmounts reports whether the kind cannot do without some amount, so that a blank month says that there is none.
func (b *body) countsAmounts() bool {
	for _, f := range b.kind.Fields {
		if isQuantity(f.Type) && b.kind.needs(f.ID) {
			return true
		}
	}
	return false
}

func allBlank(entries []sheets.Entry) bool {
	for i := range entries {
		if entries[i].State != sheets.NoRecord {
			return false
		}
	}
	return true
}

// keepWide adds one record of a wide row; what concerns the whole row is said once.
func (b *body) keepWide(rec *sheets.Record, row *sheets.Row) {
	if n := len(b.out.Records); n > 0 && b.out.Records[n-1].Row == rec.Row {
		b.addSums(rec)
		if b.settle(rec) {
			b.out.Records = append(b.out.Records, rec)
		}
		return
	}
	b.keep(rec, row)
}

// addDay gives a record of a date's column its date, with the header cell as its place.
func (b *body) addDay(rec *sheets.Record, w when, col int) {
	if len(rec.Entries) > 0 {
		r := &sheets.Reading{State: sheets.Present, Text: w.day.From.String(), When: sheets.When{Span: w.day}}
		rec.Entries = append(rec.Entries, sheets.NewEntry(sheets.FieldDate, sheets.Cell{Row: b.table.last, Col: col}, r))
	}
}

// wideField gives the field of a period's column: what its header says beside the period, else what the whole table is
// about.
func (b *body) wideField(c *column, w when) assignment {
	a := assignment{column: c, quality: 100}
	if w.event != "" && b.kind.byMarks() {
		a.field = &field{ID: sheets.FieldMark, Type: typeMark}
		return a
	}
	if b.kind.meets() && len(w.rest.levels) == 0 && c.decided == "" {
		a.field = &field{ID: sheets.FieldDate, Type: typeOccasion}
		return a
	}
	if !w.day.IsZero() {
		a.field = &field{ID: sheets.FieldMark, Type: typeMark}
		if f := b.kind.amountNamed(w.rest.key()); f != nil {
			a.field = f
		} else if b.amounts != nil {
			a.field = b.amounts // hours below days, not signs
		}
		return a
	}
	if c.decided != "" {
		if a.field = b.kind.byID[sheets.FieldOf(c.decided)]; c.decided == "-" {
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
	if a.special == "" && a.field == nil && (len(rest.levels) == 0 || slices.Contains(doneWords, rest.key())) {
		if a.field = b.kind.wholeTable(b.ctx, b.sheet); a.field == nil {
			a.field = b.kind.amountOfType(b.says)
		}
		if a.field == nil && len(rest.levels) == 0 && b.kind.countsOccasions() {
			a.field = &field{ID: sheets.FieldDate, Type: typeOccasion}
		}
	}
	return a
}

// doneWords say below a month that this is what was done, and not of what.
var doneWords = []string{"完成", "实际", "实际完成", "已完成", "完成数", "完成量", "实学", "数量"}

// wholeTable gives the one quantity that a table of bare months holds, by its title: 学时统计表, 字数统计表. Where
// the title does not say it, nobody can know.
func (kind *kind) wholeTable(ctx *context, s *sheets.Sheet) *field {
	title := grammar.Fold(ctx.title.text + s.Name)
	var found *field
	for _, f := range kind.Fields {
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

func isPlainNumber(text string) bool {
	a, err := sheets.ParseAmount(strings.TrimSpace(text))
	return err == nil && a >= 0
}
