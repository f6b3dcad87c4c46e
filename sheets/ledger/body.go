package ledger

import (
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// body reads the rows below a header.
type body struct {
	*reader
	table  *table
	ctx    *context
	kind   *kind
	ledger *sheets.Ledger
	out    *sheets.Ledger // takes records and skipped rows: the ledger itself, or for a stretch of its rows one of its own
	leans  bool           // something was read that hangs on the rows above

	legend   map[string]grammar.Sign
	above    []*sheets.Entry // by column, the last entry of each that fills down, for 同上
	entries  slab[sheets.Entry]
	readings slab[sheets.Reading]
	records  slab[sheets.Record]
	hidden   run
	sums     []sum          // for checking 合计 rows
	rivals   map[int]int    // column of a quantity -> another column that claims to hold it
	struck   []sheets.Entry // struck quantities of the row that is being read
	assigned [][]assignment // the fields of each block
	section  line           // the 组室 whose people stand below: a row of its own that holds nothing else
	ymd      dayColumns     // columns of 年 and 日 beside 月
	bare     map[int]bool   // date columns that hold bare days of the table's month
	weekCol  int            // the column of weeks; 0: none
	monthCol int            // the column of months, in a table of several; 0: none
	rowMonth sheets.Month   // of the row that is being read, from a column of months
	says     string         // the type of amount that the cells below months name themselves
	amounts  *field         // what the cells below days hold, if amounts
	lo, hi   int            // the columns of the block that is being read
	counted  int            // the last row that was counted as read
	part     bool           // one of several stretches of the table that are read side by side
	gone     []int          // rows that an answer left out
	lines    []sheets.Span  // the periods that lines between the rows named, that of the table first
	named    string         // the last name in the person column, for rows that leave it blank
	pair     metricPair     // the amounts read of the person of the last named row, where rows say what they hold

	line  []glance        // of the row and the block that is being read
	plain map[string]bool // texts that begin rows, whether they are nothing but content
}

// run is a stretch of neighbouring rows that share a finding.
type run struct{ from, to int }

// readRows reads one record a row, for each block of columns beside each other.
func (b *body) readRows(blocks [][]column) {
	var all [][]assignment
	for i, cols := range blocks {
		fields, rivals := b.kinds.assign(b.kind, cols)
		all = append(all, fields)
		if i == 0 {
			b.ctx.units.give(fields)
			b.note(fields)
		}
		b.decideByValues(fields)
		b.ctx.units.give(fields)
		b.reportRivals(fields, rivals)
	}
	b.doubtGuessed(all[0])
	b.addPersonSheet()
	b.assigned = all
	b.noteTally()
	b.findDayColumns(all)
	b.findBareDays(all)
	b.findMonthColumn(all)
	b.sayUnused(all...)
	b.above = nil
	rows := b.readBeside(b.table.rows(b.sheet), blocks, all)
	for i := range rows {
		b.readOne(&rows[i], blocks, all)
	}
}

// readOne reads the records of one row.
func (b *body) readOne(row *sheets.Row, blocks [][]column, all [][]assignment) {
	for n, fields := range all {
		if b.setBlock(blocks, n); b.takesPart(row, fields, n == 0) {
			b.readRow(row, fields, n == 0)
		}
	}
}

// whole takes all columns of the table.
func (b *body) whole() {
	b.lo, b.hi = 1, sheets.MaxCol
	if b.table.hi > 0 {
		b.lo, b.hi = b.table.lo, b.table.hi
	}
}

// setBlock notes the columns that belong to a block: up to the next one, and for the first whatever stands before it.
func (b *body) setBlock(blocks [][]column, n int) {
	b.whole()
	if n > 0 {
		b.lo = blocks[n][0].col
	}
	if n+1 < len(blocks) {
		b.hi = blocks[n+1][0].col - 1
	}
}

// note puts the columns into the ledger's record of what was recognised.
func (b *body) note(fields []assignment) {
	for _, a := range fields {
		c := sheets.Column{Col: a.col, Header: a.key(), Unit: a.unit}
		switch {
		case a.special == "target":
			c.Field = sheets.FieldTarget
		case a.special == "total":
			c.Field = sheets.FieldTotal
		case a.field != nil && a.special == "":
			c.Field = a.field.ID
		default:
			continue
		}
		b.ledger.Columns = append(b.ledger.Columns, c)
		if other := b.otherOfPair(a); other != 0 {
			c.Field = other
			b.ledger.Columns = append(b.ledger.Columns, c)
		}
	}
}

// otherOfPair gives the second amount of a column that names two: 字数 beside 学时.
func (b *body) otherOfPair(a assignment) sheets.Field {
	if a.pair[0] == "" || a.field == nil || a.special != "" {
		return 0
	}
	want := ""
	switch a.field.Type {
	case typeHours:
		want = typeChars
	case typeChars:
		want = typeHours
	}
	if f := b.kind.amountOfType(want); f != nil {
		return f.ID
	}
	return 0
}

// addPersonSheet takes the person and the group from above the table where it has no column for them.
func (b *body) addPersonSheet() {
	if b.kind.byID[sheets.FieldPerson] == nil || b.ledger.Has(sheets.FieldPerson) || b.ledger.Has(sheets.FieldAttendees) {
		return
	}
	if _, ok := b.ctx.label(personLabels); ok {
		b.ledger.Layout = sheets.LayoutPerson
	}
}

// skip notes a row that is no record.
func (b *body) skip(row int, reason string) {
	if b.counted == row {
		return // another block of the row has been kept or skipped
	}
	b.counted = row
	b.out.RowsRead++
	b.out.Skipped = append(b.out.Skipped, sheets.Skip{Row: row, Reason: reason})
}

// takesPart sorts out the rows that are no records: repeated headers, totals, footers, legends, specimens, padding.
func (b *body) takesPart(row *sheets.Row, fields []assignment, counts bool) bool {
	filled, text := 0, ""
	var at sheets.Cell
	numbered, plain := false, false
	b.look(row, fields)
	for i, col, v, ok := row.Filled(0, b.lo, b.hi); ok; i, col, v, ok = row.Filled(i, b.lo, b.hi) {
		filled++
		if filled == 1 {
			at, numbered = sheets.Cell{Row: row.Index, Col: col}, v.Kind == sheets.Number
			if v.Kind == sheets.Text {
				text = v.Text
			}
			if plain = text != "" && b.plainBegin(col, text, fields); plain {
				break // how many more there are matters to lines that are no records only
			}
		}
		if filled == 2 {
			// 序号 first: the label of a total may stand in the second cell.
			if text == "" && v.Kind == sheets.Text && numbered && !b.plainBegin(col, v.Text, fields) && grammar.IsTotalWord(v.Text) {
				text = v.Text
			}
			if text == "" {
				break
			}
		}
	}
	if filled == 0 {
		return false
	}
	switch {
	case b.table.repeat[row.Index]:
		b.skip(row.Index, "repeated-header")
		return false
	case b.table.repeat[row.Index-1] && isNumbering(row):
		b.skip(row.Index, "repeated-header")
		return false
	case b.underTotal(row.Index, at.Col):
		b.skip(row.Index, "total")
		return false
	case text == "" || plain:
		return true
	case grammar.IsCarried(text):
		b.skip(row.Index, "footer")
		return false
	case grammar.IsAverage(text), grammar.IsTarget(text), grammar.IsHeadcount(text):
		b.skip(row.Index, "total")
		return false
	case grammar.IsTotalWord(text):
		b.checkTotals(row, text)
		b.skip(row.Index, "total")
		return false
	}
	if legend, ok := grammar.Legend(text); ok && filled <= 2 {
		b.lean()
		if b.legend == nil {
			b.legend = legend
		}
		b.skip(row.Index, "legend")
		return false
	}
	if b.isTitleAgain(row, filled, text) || grammar.IsFooterWord(text) && !b.holdsAmount(row, fields) {
		b.skip(row.Index, "footer")
		return false
	}
	return true
}

// isPlain reports whether a text that begins a row is nothing but content: no label of a total, no legend, no footer, no title
// again.
func (b *body) isPlain(text string) bool {
	plain, seen := b.plain[text]
	if !seen {
		_, legend := grammar.Legend(text)
		plain = !legend && !grammar.IsCarried(text) && !grammar.IsAverage(text) && !grammar.IsTarget(text) && !grammar.IsTotalWord(text) && !grammar.IsHeadcount(text) &&
			!grammar.IsFooterWord(text) && !b.isTitle(text)
		if b.plain == nil {
			b.plain = map[string]bool{}
		}
		if len(b.plain) < known {
			b.plain[text] = plain
		}
	}
	return plain
}

// underTotal reports whether a 合计 that is merged down from a row above stands before the row's first cell: the total has
// two rows.
func (b *body) underTotal(row, first int) bool {
	if len(b.sheet.Merges) == 0 {
		return false
	}
	for col := max(b.lo, first-maxLevels); col < first; col++ {
		at := sheets.Cell{Row: row, Col: col}
		if anchor := b.sheet.Anchor(at); anchor.Row < row && anchor.Row > b.table.last {
			if v := b.sheet.Content(anchor); v.Kind == sheets.Text && grammar.IsTotalWord(v.Text) {
				return true
			}
		}
	}
	return false
}

// holdsAmount reports whether a number stands in a column of amounts: a line below a table has none, and "组长：张三" with
// his hours is a record.
func (b *body) holdsAmount(row *sheets.Row, fields []assignment) bool {
	for i := range fields {
		if a := &fields[i]; a.field != nil && a.special == "" && isQuantity(a.field.Type) && isPlainNumber(shown(b.sheet, row.Content(a.col))) {
			return true
		}
	}
	return false
}

// isTitleAgain reports whether the row repeats a line from above the header, as printed pages do.
func (b *body) isTitleAgain(row *sheets.Row, filled int, text string) bool {
	return filled <= 3 && b.isTitle(text)
}

func (b *body) isTitle(text string) bool {
	for _, l := range b.table.above {
		if l.text == text && len([]rune(text)) >= 4 {
			return true
		}
	}
	return false
}

// readRow reads one row of one block into a record.
func (b *body) readRow(row *sheets.Row, fields []assignment, counts bool) {
	if b.isSection(row) {
		return
	}
	rec := &b.records.take(1)[:1][0]
	*rec = sheets.Record{Ledger: b.ledger, Row: row.Index, Month: b.ctx.month, Hidden: row.Hidden}
	b.struck = b.struck[:0]
	b.readEntries(rec, row, fields)
	b.ownMonth(rec)
	b.ownDay(rec, row)
	b.ownWeek(rec, row)
	substance, identity, struck, whole := b.weigh(fields)
	switch {
	case substance == 0 && identity == 0:
		if counts && b.hasContent(row, fields) {
			b.skip(row.Index, "padding")
		}
		return
	}
	if substance == 0 && identity == 1 && b.isLine(row, fields) {
		return
	}
	// A name with nothing behind it is a record of nothing, and says that the person is due: it stays.
	if b.isExample(rec, fields) {
		b.skip(row.Index, "example")
		return
	}
	if b.counted != row.Index {
		b.counted = row.Index
		b.out.RowsRead++
	}
	rec.Struck = whole > 0 && struck == whole
	if substance > 0 {
		b.nameless(rec)
	} else {
		rec.Bare = b.isBare(fields)
	}
	b.tooLong(rec)
	b.madeUp(rec)
	if b.ledger.Tally && b.keepTimes(rec, row) {
		return
	}
	b.keep(rec, row)
}

// ownMonth takes the month of a record from its 月份 column, which goes before the sheet's and the title's.
func (b *body) ownMonth(rec *sheets.Record) {
	e := rec.Get(sheets.FieldMonth)
	if e == nil || e.State != sheets.Present {
		return
	}
	if month, one := e.When.Span.Month(); one {
		rec.Month = month
	}
}

// nameless deals with a record that names nobody. A cell left blank below a name often means the same person, and often
// does not: it is not filled (domain.md B), and what it holds is uncertain for the person above.
func (b *body) nameless(rec *sheets.Record) {
	e := rec.Get(sheets.FieldPerson)
	if e == nil {
		return
	}
	switch {
	case e.State == sheets.Present:
		b.named = e.Text
		return
	case e.State == sheets.Unreadable:
		return // something stands there, and what is doubtful about it has been said
	}
	if a := rec.Get(sheets.FieldAttendees); a != nil && a.State == sheets.Present || !b.kind.needs(sheets.FieldPerson) {
		return
	}
	b.lean()
	if h := rec.Get(sheets.FieldHousehold); h != nil && h.State == sheets.Present {
		// The household is known and keeps its record; only who went there is not.
		b.find(sheets.AmbiguousPerson, "nobody", sheets.Warning, e.Cell(), "above", b.named)
	} else {
		b.find(sheets.AmbiguousPerson, "blank", sheets.Warning, e.Cell(), "above", b.named)
	}
	if b.named != "" {
		people, _ := grammar.People(b.named)
		if people = (sheets.People{Names: people.Names}); len(people.Names) == 0 {
			return
		}
		for i := range people.Names {
			people.Names[i].Doubt = true
		}
		e.Reread(func(r *sheets.Reading) { r.People, r.State = people, sheets.Present })
	}
}

// needs reports whether a kind cannot do without a field.
func (kind *kind) needs(id sheets.Field) bool {
	for _, list := range kind.Need {
		for _, want := range list {
			if want == id.String() {
				return true
			}
		}
	}
	return false
}

// keep adds a record to the ledger with the findings that concern the whole row.
func (b *body) keep(rec *sheets.Record, row *sheets.Row) {
	if !rec.Struck && b.void(rec) {
		rec.Struck = true
	} else if rec.Struck {
		b.find(sheets.StruckRow, "", sheets.Warning, sheets.Cell{Row: rec.Row, Col: b.table.cols[0].col}, "row", strconv.Itoa(rec.Row))
	} else {
		for _, e := range b.struck {
			b.find(sheets.StruckRow, "cell", sheets.Warning, e.Cell(), "raw", e.Text)
		}
	}
	if row.Hidden {
		b.lean()
		if b.hidden.to != rec.Row-1 && b.hidden.to != rec.Row {
			b.flushHidden()
			b.hidden.from = rec.Row
		}
		b.hidden.to = rec.Row
	}
	b.addSums(rec)
	if !b.settle(rec) {
		return
	}
	b.date(rec)
	b.out.Records = append(b.out.Records, rec)
}

func (b *body) flushHidden() {
	if b.hidden.from == 0 {
		return
	}
	rows := strconv.Itoa(b.hidden.from)
	if b.hidden.to > b.hidden.from {
		rows += "–" + strconv.Itoa(b.hidden.to)
	}
	b.find(sheets.HiddenRow, "", sheets.Warning, sheets.Cell{Row: b.hidden.from, Col: b.table.cols[0].col}, "rows", rows)
	b.hidden = run{}
}

// hasContent reports whether a row holds anything in the block's columns: a running number alone, say.
func (b *body) hasContent(row *sheets.Row, fields []assignment) bool {
	for _, a := range fields {
		if !row.Content(a.col).IsBlank() {
			return true
		}
	}
	return false
}

// weigh counts what the row that was looked at holds: cells of substance, cells that only say who or where, and how many of all its own
// cells are struck through.
func (b *body) weigh(fields []assignment) (substance, identity, struck, whole int) {
	for i := range fields {
		a, g := &fields[i], &b.line[i]
		if g.blank || a.field != nil && (a.field.Type == typeSerial || a.field.Type == typeWeek) {
			continue
		}
		whole++
		if b.strikes && b.sheet.Style(g.v).Strike {
			struck++
		}
		switch {
		case a.field == nil || a.special != "":
		case a.field.Type == typePeople || a.field.Type == typeGroup || a.field.Type == typeHousehold:
			identity++
		default:
			substance++
		}
	}
	return substance, identity, struck, whole
}

// isBare reports whether the row looked at last holds nothing beside who and where: in columns that the kind does not know stands no
// more than somebody's particulars (职务, 性别).
func (b *body) isBare(fields []assignment) bool {
	for i := range fields {
		a := &fields[i]
		if b.line[i].blank || a.field != nil && a.special == "" {
			continue
		}
		if a.special != "" || !slices.ContainsFunc(b.kinds.means[a.leaf()], func(f sheets.Field) bool {
			switch f {
			case sheets.FieldDuty, sheets.FieldGroup, sheets.FieldMember, sheets.FieldJoined, sheets.FieldPhone, sheets.FieldSerial, sheets.FieldOf("sex"), sheets.FieldOf("born"):
				return true
			}
			return false
		}) {
			return false
		}
	}
	return true
}

// isExample reports whether the record is a filled-in specimen: 张三（示例）, 例.
func (b *body) isExample(rec *sheets.Record, fields []assignment) bool {
	n := 0
	for i := range fields {
		a := &fields[i]
		if !a.isRead() {
			continue
		}
		e := &rec.Entries[n]
		n++
		if e.Field != sheets.FieldPerson && e.Field != sheets.FieldRemark && e.Field != sheets.FieldHousehold || e.Text == "" {
			continue
		}
		k := b.line[i].kept
		if k == nil || k.Reading != e.Reading {
			k = &kept{Reading: e.Reading}
		}
		if k.example == notAsked {
			k.example = notSo
			if grammar.IsExample(e.Text) {
				k.example = isSo
			}
		}
		if k.example == isSo {
			return true
		}
	}
	for i := n; i < len(rec.Entries); i++ { // from above the table
		if e := &rec.Entries[i]; (e.Field == sheets.FieldPerson || e.Field == sheets.FieldHousehold) && grammar.IsExample(e.Text) {
			return true
		}
	}
	return false
}

// finish closes the ledger: its months, the findings that were held back.
func (b *body) finish() {
	b.flushHidden()
	b.noteGone()
	b.ledger.Months = b.coveredMonths()
}

// coveredMonths gives the months that records, a month sheet or a title name. Records outside the period that the
// title names do not extend it (contract.md).
func (b *body) coveredMonths() []sheets.Month {
	set := map[sheets.Month]bool{}
	if !b.ctx.month.IsZero() {
		set[b.ctx.month] = true
	}
	for _, rec := range b.ledger.Records {
		if rec.Struck {
			continue
		}
		m := rec.Month
		if e := ownDate(rec); e != nil {
			month, one := e.When.Span.Month()
			if !one {
				continue
			}
			m = month
			if !b.ctx.named.IsZero() && !b.ctx.loose && !e.When.Span.Overlaps(b.ctx.named) && !slices.ContainsFunc(b.lines, e.When.Span.Overlaps) {
				continue
			}
		}
		if !m.IsZero() {
			set[m] = true
		}
	}
	out := make([]sheets.Month, 0, len(set))
	for m := range set {
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b sheets.Month) int { return a.First().Compare(b.First()) })
	return out
}

// ownDate gives the entry that dates a record: its date, else when a problem was raised or solved.
func ownDate(rec *sheets.Record) *sheets.Entry {
	for _, f := range []sheets.Field{sheets.FieldDate, sheets.FieldRaised, sheets.FieldDone} {
		if e := rec.Get(f); e != nil && e.State == sheets.Present && !e.When.Span.IsZero() {
			return e
		}
	}
	return nil
}

// date checks a record's date against the period that the title names, and gives records without one the month of
// their sheet or title.
func (b *body) date(rec *sheets.Record) {
	e := rec.Get(sheets.FieldDate)
	if e == nil || e.State != sheets.Present || e.When.Span.IsZero() {
		return
	}
	if b.turnOfYear(e) {
		return
	}
	if b.ctx.named.IsZero() || b.ctx.loose || e.When.Span.Overlaps(b.ctx.named) {
		return
	}
	b.find(sheets.OutOfPeriod, "", sheets.Warning, e.Cell(), "raw", e.Text, "period", spanWords(b.ctx.named))
}

func spanWords(s sheets.Span) string {
	from, to := s.From.YearMonth(), s.To.YearMonth()
	if from == to {
		return from.String()
	}
	return strings.Join([]string{from.String(), to.String()}, "–")
}
