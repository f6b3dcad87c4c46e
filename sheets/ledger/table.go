package ledger

import (
	"slices"
	"sort"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// table is one table on a sheet: a header and the rows below it, up to the next header of another form.
type table struct {
	sheet   *sheets.Sheet
	top     int // first row that belongs to the table, its title lines included
	first   int // first header row
	last    int // last header row, a 栏次 row included
	end     int // last row of the table
	cols    []column
	above   []line // the lines between top and the header
	repeat  map[int]bool
	lo, hi  int  // the columns that belong to it; 0: all
	partial bool // one of several tables that stand side by side
	turn    int  // the row of a "姓名：李四" under which the table goes on without a header of its own; 0: none
}

// column is one column of a header: its texts from the topmost level down.
type column struct {
	col    int
	levels []level
	unit   string    // what its brackets name: 万字, 分钟 …
	pair   [2]string // the units of two amounts that it names for one cell: 学时/字数
	// decided is the field that somebody gave the column by hand, "-" for none; empty: nobody did.
	decided string
	// options are the columns to tick that stand for this one, with what each says; nil: the column speaks for itself.
	options []option
	// guessed says that the field is told by the values only: names under a header that no list has.
	guessed bool
}

// level is one header cell as it applies to a column.
type level struct {
	cell    sheets.Cell // the anchor
	content sheets.Content
	text    string // folded, without unit brackets
	inner   string // what stood in brackets and is no unit
}

// key is the whole header text of a column, level by level.
func (c *column) key() string {
	parts := make([]string, 0, len(c.levels))
	for _, l := range c.levels {
		parts = append(parts, l.text)
	}
	return strings.Join(parts, "-")
}

// leaf is the lowest level's text.
func (c *column) leaf() string {
	if len(c.levels) == 0 {
		return ""
	}
	return c.levels[len(c.levels)-1].text
}

// line is a text outside the frame of a table.
type line struct {
	cell sheets.Cell
	text string
	wide int // how many columns the cell spans
}

// Header rows stand near the top of a table; deeper ones are found as repeated or further headers.
const (
	headerWindow = 6 // rows after the first candidate among which the fullest is the header
	maxLevels    = 4 // header rows that are joined
	headerDepth  = 60
)

// isHeadWord reports whether a header text is one that some kind knows, or that marks sums, targets or periods.
func (k *Kinds) isHeadWord(text string) bool {
	if text == "" {
		return false
	}
	if k.vocab[text] {
		return true
	}
	return containsAny(text, k.common.Total) || containsAny(text, k.common.Target) || containsAny(text, k.common.Derived)
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// hits says of a row that may be a header what its cells are.
type hits struct {
	filled    int // cells that are not blank
	words     int // header words; labels that end in a colon ("姓名：") and cells that cover most of the row (titles) are none
	people    int // those of them that name people or households
	groups    int // those of them that name parts of the office
	periods   int // months, days, parts of a month
	numbers   int
	compounds int // texts that no list has and that end in a header word: 自学人员, 议题序号
	names     int // texts that can be somebody's name
}

// headHits counts the cells of a row by what a header may make of them.
func (k *Kinds) headHits(s *sheets.Sheet, row *sheets.Row) (h hits) {
	labels := k.isColonHead(row)
	for _, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		h.filled++
		if v.Kind == sheets.Number {
			if isDayHeader(s, v) {
				h.periods++
			} else {
				h.numbers++
			}
			continue
		}
		if v.Kind != sheets.Text || len(v.Text) > 120 {
			continue
		}
		folded := grammar.Fold(v.Text)
		if !labels && strings.HasSuffix(folded, ":") || strings.Contains(strings.TrimSuffix(folded, ":"), ":") && !strings.Contains(folded, "(") {
			continue
		}
		text, _, inner := headText(v.Text)
		switch {
		case k.isHeadWord(text) || inner != "" && k.isHeadWord(text+inner):
			h.words++
			if k.isPerson(text) {
				h.people++
			} else if k.isGroup(text) {
				h.groups++
			}
		case isPeriodHeader(weekText(text, inner)) || isPartHeader(text) || bareYear(s, level{text: text, content: v}) != 0:
			h.periods++
		case k.isCompound(text):
			h.compounds++
		case grammar.IsName(v.Text):
			h.names++
		}
	}
	return h
}

// isColonHead reports whether a row is a header whose words end in colons: 姓名：|学时：|字数：, three words or more beside each other
// and nothing between them. In a form what a label asks for stands behind it, or a blank.
func (k *Kinds) isColonHead(row *sheets.Row) bool {
	filled, colons := 0, 0
	first, last := row.Span()
	for _, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		if filled++; v.Kind != sheets.Text || len(v.Text) > 60 {
			return false
		}
		if text, _, _ := headText(v.Text); !k.isHeadWord(text) {
			return false
		}
		if strings.HasSuffix(grammar.Fold(v.Text), ":") {
			colons++
		}
	}
	return colons >= 2 && filled >= 3 && filled == last-first+1
}

// rows gives the rows of the sheet below the table's header that belong to it.
func (t *table) rows(s *sheets.Sheet) []sheets.Row {
	rows := s.Rows
	rows = rows[sort.Search(len(rows), func(i int) bool { return rows[i].Index > t.last }):]
	return rows[:sort.Search(len(rows), func(i int) bool { return rows[i].Index > t.end })]
}

// isPerson reports whether a header word names people or households in some kind.
func (k *Kinds) isPerson(text string) bool { return k.namesType(text, typePeople, typeHousehold) }

// isGroup reports whether a header word names parts of the office in some kind.
func (k *Kinds) isGroup(text string) bool { return k.namesType(text, typeGroup) }

// namesType reports whether a header word names a field of one of some types in some kind.
func (k *Kinds) namesType(text string, types ...string) bool {
	for _, kind := range k.kinds {
		for _, f := range kind.Fields {
			if slices.Contains(types, f.Type) && f.exact[text] > 0 {
				return true
			}
		}
	}
	return false
}

// isHeader reports whether a row can be the header of a table.
func (k *Kinds) isHeader(s *sheets.Sheet, row *sheets.Row) (score int, ok bool) {
	h := k.headHits(s, row)
	whose := h.people > 0 || h.groups > 0
	switch {
	case k.isLabelRow(row):
		return 0, false
	case h.words >= 2 && 2*(h.words+h.periods) >= h.filled && (h.numbers == 0 || h.words > h.filled-2):
		return h.words + h.periods, true
	case h.words >= 2 && h.numbers == 0 && 2*(h.words+h.periods+h.compounds) > h.filled && k.allTexts(row):
		return h.words + h.periods, true
	case h.words >= 2 && h.names >= 3 && h.words+h.names+h.compounds == h.filled && k.signsUnder(s, row):
		return h.words, true
	case whose && h.periods >= 2 && h.words+h.periods >= h.filled-1:
		return h.words + h.periods, true
	case h.people > 0 && h.filled >= 2 && k.spansDays(s, row):
		return h.words + 1, true
	case h.people > 0 && h.words+h.numbers == h.filled && h.numbers >= 3 && bareDays(row):
		return h.filled, true
	case h.people > 0 && h.filled >= 3 && h.numbers == 0 && k.signsBelow(s, row):
		return h.words + 1, true
	case h.people > 0 && h.words >= 2 && h.filled >= 4 && k.startsAsHeader(s, row):
		// 序号 姓名 组室, then the names of activities that no list has.
		return h.words, true
	case h.people > 0 && h.filled >= 3 && k.headsSigns(s, row):
		return h.words + h.periods, true
	case h.words > 0 && h.filled >= 3 && k.cornerOfSigns(s, row):
		return h.words + h.periods, true
	}
	return 0, false
}

// isCompound reports whether a short text ends in a header word: 自学人员, 议题序号.
func (k *Kinds) isCompound(text string) bool {
	runes := []rune(text)
	if len(runes) < 3 || len(runes) > 10 {
		return false
	}
	for i := 1; i <= len(runes)-2; i++ {
		if k.vocab[string(runes[i:])] {
			return true
		}
	}
	return false
}

// allTexts reports whether all cells of a row are short texts, no two alike.
func (k *Kinds) allTexts(row *sheets.Row) bool {
	seen := map[string]bool{}
	for _, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		text := grammar.Fold(v.Text)
		if v.Kind != sheets.Text || len([]rune(text)) > 16 || seen[text] {
			return false
		}
		seen[text] = true
	}
	return true
}

// signsBelow reports whether the next row holds somebody's name under a header of names and nothing but attendance signs beside
// it: 姓名 | 植树 | 观影.
func (k *Kinds) signsBelow(s *sheets.Sheet, row *sheets.Row) bool {
	below := s.Row(row.Index + 1)
	if below == nil {
		return false
	}
	name, signs := false, 0
	for col, v := range below.Cells() {
		if v.IsBlank() {
			continue
		}
		head, _, _ := headText(shown(s, row.Content(col)))
		text := grammar.Fold(shown(s, v))
		switch {
		case head == "":
			return false
		case k.isPerson(head):
			name = v.Kind == sheets.Text && grammar.IsName(v.Text)
		case k.vocab[head] || grammar.IsTotalWord(head):
		case text == "1" || text == "0":
			signs++
		default:
			sign, d := grammar.Mark(text, nil)
			if v.Kind != sheets.Text || sign.Class == grammar.NoSign || !d.IsZero() {
				return false
			}
			signs++
		}
	}
	return name && signs > 0
}

// startsAsHeader reports whether the first cells of the row are header words and the others are texts.
func (k *Kinds) startsAsHeader(s *sheets.Sheet, row *sheets.Row) bool {
	seen := 0
	for _, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		if seen < 2 {
			text, _, _ := headText(v.Text)
			if v.Kind != sheets.Text || !k.isHeadWord(text) {
				return false
			}
		} else if v.Kind != sheets.Text && !isDayHeader(s, v) {
			return false
		}
		seen++
	}
	return seen >= 3
}

// tables finds the tables of a sheet from top to bottom.
func (k *Kinds) tables(s *sheets.Sheet) []*table {
	var out []*table
	from := 0 // index into s.Rows
	for from < len(s.Rows) {
		head := k.findHeader(s, from)
		if head < 0 {
			break
		}
		t := &table{sheet: s, repeat: map[int]bool{}}
		t.top = s.Rows[from].Index
		k.extend(t, s, from, head)
		from = k.tableEnd(t, s)
		out = append(out, t)
		for t.turn > 0 { // the same table goes on under another name
			row := s.Row(t.turn)
			t = &table{sheet: s, repeat: map[int]bool{}, top: t.turn, first: t.first, last: t.turn, cols: t.cols, above: lines(s, row)}
			from = k.tableEnd(t, s)
			out = append(out, t)
		}
	}
	return k.labelTables(s, out)
}

// findHeader gives the index into s.Rows of the fullest header row near the first candidate at or after from, or −1.
func (k *Kinds) findHeader(s *sheets.Sheet, from int) int {
	best, bestScore, seen := -1, 0, -1
	for i := from; i < len(s.Rows); i++ {
		row := &s.Rows[i]
		if seen >= 0 && (i > seen+headerWindow || k.isRecord(s, &s.Rows[seen], row)) || seen < 0 && i > from+headerDepth {
			break
		}
		if score, ok := k.isHeader(s, row); ok {
			if seen < 0 {
				seen = i
			}
			if score > bestScore {
				best, bestScore = i, score
			}
		}
	}
	return best
}

// isRecord reports whether a row below a header holds a record of it: somebody's name under a header of names, and beside it
// a number or a date. What comes after it is another header.
func (k *Kinds) isRecord(s *sheets.Sheet, head, row *sheets.Row) bool {
	name, amount := false, false
	for col, v := range row.Cells() {
		switch {
		case v.IsBlank():
		case v.Kind == sheets.Number:
			amount = amount || col > 1
		case v.Kind == sheets.Text:
			above, _, _ := headText(shown(s, head.Content(col)))
			if k.isPerson(above) && grammar.IsName(v.Text) && !k.vocab[grammar.Fold(v.Text)] {
				name = true
				continue
			}
			if a, err := sheets.ParseAmount(strings.TrimSpace(v.Text)); err == nil && a > 0 || isDayText(v.Text) {
				amount = true
			}
		}
	}
	return name && amount
}

// extend finds the other rows of the header around row index head, and reads its columns and the lines above.
func (k *Kinds) extend(t *table, s *sheets.Sheet, from, head int) {
	first, last := head, head
	for first > from && last-first < maxLevels-1 && k.isUpperLevel(s, &s.Rows[first-1], &s.Rows[first]) {
		first--
	}
	t.first, t.last = s.Rows[first].Index, s.Rows[last].Index
	for last+1 < len(s.Rows) && t.last-t.first < maxLevels {
		row := &s.Rows[last+1]
		if row.Index == t.last+1 && isDayRow(s, t.first, row) {
			last++
			t.last = row.Index
			continue
		}
		if isNumbering(row) {
			t.last = row.Index
			break
		}
		if row.Index > t.last+1 || !k.isLowerLevel(t, s, row) {
			break
		}
		last++
		t.last = row.Index
	}
	t.cols = readColumns(s, t.first, t.last)
	for i := from; i < first; i++ {
		if i+1 < first {
			if labels := labelsBelow(s, &s.Rows[i], &s.Rows[i+1]); labels != nil {
				t.above = append(t.above, labels...)
				i++
				continue
			}
		}
		t.above = append(t.above, lines(s, &s.Rows[i])...)
	}
}

// isUpperLevel reports whether row is a header level above below: cells that are merged across some of its columns, or
// header words, and no title and no label.
func (k *Kinds) isUpperLevel(s *sheets.Sheet, row, below *sheets.Row) bool {
	if row.Index != below.Index-1 {
		return false
	}
	if k.isLabelRow(row) || k.titlesBeside(s, row, below) {
		return false
	}
	bFirst, bLast := below.Span()
	filled, spans, words, hangs := 0, 0, 0, 0
	first, _ := row.Span()
	for col, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		filled++
		if v.Kind != sheets.Text && !isDayHeader(s, v) {
			return false
		}
		folded := grammar.Fold(v.Text)
		if strings.Contains(folded, ":") {
			return false
		}
		if m, ok := s.MergeAt(sheets.Cell{Row: row.Index, Col: col}); ok && m.To.Col > m.From.Col {
			if m.From.Col <= bFirst && m.To.Col >= bLast && col == first {
				return false // as wide as the table: a title
			}
			spans++
		}
		text, _, _ := headText(v.Text)
		if isTitleText(text) && !k.vocab[text] {
			return false
		}
		if k.isHeadWord(text) || isPeriodHeader(text) {
			words++
			if below.Content(col).IsBlank() {
				hangs++ // 姓名, merged down once, over a blank cell
			}
		}
	}
	return filled >= 2 && (spans > 0 && (spans+words >= filled || hangs > 0) || 2*words >= filled && (words >= 2 || hangs > 0))
}

// titlesBeside reports whether a row holds the titles of tables that stand side by side: of each stretch of header cells that a
// blank column ends one text, at its first cell.
func (k *Kinds) titlesBeside(s *sheets.Sheet, row, below *sheets.Row) bool {
	groups, last := 0, -1
	titles := 0
	for col, v := range below.Cells() {
		if v.IsBlank() {
			continue
		}
		if last >= 0 && col > last+1 {
			if m, ok := s.MergeAt(sheets.Cell{Row: row.Index, Col: col - 1}); ok && m.To.Col >= col {
				return false // one text over both
			}
		}
		if word, _, _ := headText(shown(s, v)); !k.isHeadWord(word) {
			return false
		}
		if last < 0 || col > last+1 {
			groups++
			if w := row.Content(col); w.Kind == sheets.Text {
				if text, _, _ := headText(w.Text); !k.isHeadWord(text) && !isPeriodHeader(text) || len([]rune(text)) > 8 {
					titles++
				}
			}
		}
		last = col
	}
	filled := 0
	for _, v := range row.Cells() {
		if !v.IsBlank() {
			filled++
		}
	}
	return groups >= 2 && titles == groups && filled == groups
}

// isTitleText reports whether a text is the title of a table: 2021年3月干部学习台账.
func isTitleText(text string) bool {
	if len([]rune(text)) < 6 {
		return false
	}
	for _, end := range []string{"台账", "表", "登记", "记录", "清单", "名册"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// isLowerLevel reports whether row continues the header above it.
func (k *Kinds) isLowerLevel(t *table, s *sheets.Sheet, row *sheets.Row) bool {
	merged, unit, filled, words, other := false, false, 0, 0, 0
	under := true // every cell stands below one that is merged across
	if top := s.Row(t.first); top != nil {
		for col := range top.Cells() { // the covered cells of a merge are seldom stored
			m, ok := s.MergeAt(sheets.Cell{Row: row.Index, Col: col})
			merged = merged || ok && m.From.Row < row.Index && m.From.Row >= t.first
		}
	}
	for col, v := range row.Cells() {
		if m, ok := s.MergeAt(sheets.Cell{Row: row.Index, Col: col}); ok && m.From.Row < row.Index && m.From.Row >= t.first {
			merged = true
			continue
		}
		if v.IsBlank() {
			continue
		}
		filled++
		up, ok := s.MergeAt(sheets.Cell{Row: row.Index - 1, Col: col})
		text, _, _ := headText(v.Text)
		under = under && v.Kind == sheets.Text && (k.isHeadWord(text) || ok && up.From.Row >= t.first && up.To.Row < row.Index && up.To.Col > up.From.Col)
		switch {
		case v.Kind == sheets.Number && isDayHeader(s, v):
			words++
		case v.Kind != sheets.Text:
			other++
		case k.isHeadWord(text) || isPeriodHeader(text) || isPartHeader(text) || isUnitText(text):
			words++
			unit = unit || isUnitText(text)
		default:
			other++
		}
	}
	if filled == 0 {
		return merged // the empty rest of merged header cells
	}
	if filled == 1 && !merged && !unit {
		return false // a month or the name of a 组室 alone: what stands below it belongs to it
	}
	return merged && (other <= words || under && filled >= 2) || other == 0 && words >= 1 || words >= 1 && hangsUnder(s, s.Row(t.last), row)
}

// hangsUnder reports whether a row without merges tells apart what the header above it says once for several columns: its cells are
// texts below or behind that header's, two of them below blank cells, and the columns that begin the table have none.
func hangsUnder(s *sheets.Sheet, head, row *sheets.Row) bool {
	if head == nil || len(s.Merges) > 0 {
		return false
	}
	first, last := head.Span()
	begin, _ := row.Span()
	blank := 0
	for col, v := range row.Cells() {
		switch {
		case v.IsBlank():
		case v.Kind != sheets.Text || len([]rune(v.Text)) > 12 || col > last+maxHanging:
			return false
		case head.Content(col).IsBlank():
			blank++
		}
	}
	return blank >= 2 && begin > first+1 && !head.Content(begin).IsBlank()
}

// maxHanging is how many columns the last header cell of a row may stand for.
const maxHanging = 4

func isUnitText(text string) bool {
	_, ok := units[text]
	return ok
}

// isNumbering reports whether a row is a 栏次 row: 1, 2, 3 … or (1), (2) …, with 甲 乙 丙 or 栏次 before them.
func isNumbering(row *sheets.Row) bool {
	const letters = "甲乙丙丁戊己庚辛"
	want, seen, lettered := 0, 0, 0 // of the letters, those that stand in their order: 甲 乙 丙 1 2
	for _, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		n := 0
		switch v.Kind {
		case sheets.Number:
			n = int(v.Number)
			if float64(n) != v.Number {
				return false
			}
		case sheets.Text:
			text := strings.Trim(grammar.Fold(v.Text), "()[]<>")
			if at := strings.Index(letters, text); at >= 0 && len(text) == len("甲") {
				if seen == 0 && at == lettered*len("甲") {
					lettered++
				}
				continue
			}
			if text == "栏次" || text == "列号" || text == "列次" {
				continue
			}
			for _, c := range text {
				if c < '0' || c > '9' || n > 1000 {
					return false
				}
				n = n*10 + int(c-'0')
			}
		default:
			return false
		}
		if want != 0 && n != want || n < 1 || want == 0 && n > 2 {
			return false
		}
		want = n + 1
		seen++
	}
	return seen >= 3 || lettered >= 1 && lettered+seen >= 3
}

// readColumns reads the header texts of every column, level by level, across merges and across their remains.
func readColumns(s *sheets.Sheet, first, last int) []column {
	lo, hi := 0, 0
	for r := first; r <= last; r++ {
		row := s.Row(r)
		if row == nil {
			continue
		}
		for col, v := range row.Cells() {
			if !v.IsBlank() {
				if lo == 0 || col < lo {
					lo = col
				}
				edge := col
				if m, ok := s.MergeAt(sheets.Cell{Row: r, Col: col}); ok {
					edge = m.To.Col
				}
				hi = max(hi, edge)
			}
		}
	}
	if lo == 0 {
		return nil
	}
	hi = min(hi, lo+2000)
	var out []column
	for col := lo; col <= hi; col++ {
		c := column{col: col}
		for r := first; r <= last; r++ {
			if row := s.Row(r); row != nil && isNumbering(row) && !isDayRow(s, first, row) {
				continue
			}
			at := s.Anchor(sheets.Cell{Row: r, Col: col})
			if at.Row < first {
				continue
			}
			if n := len(c.levels); n > 0 && c.levels[n-1].cell == at {
				continue
			}
			v := s.Content(at)
			l := level{cell: at, content: v}
			if !v.IsBlank() {
				var unit string
				l.text, unit, l.inner = headText(shown(s, v))
				if pair := pairOf(shown(s, v)); pair[0] != "" {
					c.pair = pair
				}
				if unit != "" {
					c.unit = unit
				}
				if l.text == "" && unit == "" {
					l.text = l.inner
				}
			}
			c.levels = append(c.levels, l)
		}
		out = append(out, c)
	}
	inherit(out)
	for i := range out {
		c := &out[i]
		kept := c.levels[:0]
		for _, l := range c.levels {
			if l.text == "" {
				continue
			}
			if u, ok := units[l.text]; ok && len(kept) > 0 && c.unit == "" && l.text != "学时" && l.text != "课时" {
				c.unit = u // a level of its own that holds only the unit
				continue
			}
			kept = append(kept, l)
		}
		c.levels = kept
	}
	return out
}

// inherit repairs headers whose merges are lost (WPS leaves the text in the first cell only): an upper level that is
// blank takes the text to its left where both columns have a text below.
func inherit(cols []column) {
	for i := 1; i < len(cols); i++ {
		c, left := &cols[i], &cols[i-1]
		if len(c.levels) != len(left.levels) {
			continue
		}
		for n := 0; n+1 < len(c.levels); n++ {
			if c.levels[n].text == "" && c.levels[n+1].text != "" && left.levels[n].text != "" && left.levels[n+1].text != "" &&
				left.levels[n+1].cell != left.levels[n].cell {
				c.levels[n] = left.levels[n]
			}
		}
	}
}

// lines gives the texts of a row outside a table.
func lines(s *sheets.Sheet, row *sheets.Row) []line {
	var out []line
	for col, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		at := sheets.Cell{Row: row.Index, Col: col}
		l := line{cell: at, text: grammar.Visible(shown(s, v)), wide: 1}
		if m, ok := s.MergeAt(at); ok {
			l.wide = m.To.Col - m.From.Col + 1
		}
		out = append(out, l)
	}
	return out
}

// tableEnd finds where the table ends: before a header of another form, with the title lines above that one. Headers
// of the same form are repeated ones. It sets t.end and gives the index into s.Rows where the next table starts.
func (k *Kinds) tableEnd(t *table, s *sheets.Sheet) int {
	t.end = s.LastRow()
	memo := map[string]bool{}
	for i := range s.Rows {
		row := &s.Rows[i]
		if row.Index > t.last && t.isRepeatLevel(s, row) {
			t.repeat[row.Index] = true
			continue
		}
		if row.Index <= t.last || !k.mayBeHeader(t, row, memo) {
			continue
		}
		if k.isLabelRow(row) {
			if !k.headerFollows(s, i) && t.turns(k, s, i, i+1) {
				t.end, t.turn = row.Index-1, row.Index
				return i
			}
			continue
		}
		if _, ok := k.isHeader(s, row); !ok && !t.isCopy(s, row) {
			continue
		}
		// Title lines above the new header go with it: at most four rows of few wide cells.
		start := i
		for start > 0 && i-start < 4 && s.Rows[start-1].Index > t.last && k.isTitleLine(s, &s.Rows[start-1]) {
			start--
		}
		if t.isRepeat(s, row) && !t.turns(k, s, start, i) {
			t.repeat[row.Index] = true
			continue
		}
		t.end = s.Rows[start].Index - 1
		return start
	}
	return len(s.Rows)
}

// headerFollows reports whether a header stands within the rows right below row index i.
func (k *Kinds) headerFollows(s *sheets.Sheet, i int) bool {
	for n := i + 1; n < len(s.Rows) && n <= i+3; n++ {
		if _, ok := k.isHeader(s, &s.Rows[n]); ok {
			return true
		}
		if !k.isTitleLine(s, &s.Rows[n]) {
			return false
		}
	}
	return false
}

// turns reports whether the lines in rows from..to (indices, to excluded) say something else than those above the table:
// another person, another group, another month, another kind of ledger. What follows is then a table of its own.
func (t *table) turns(k *Kinds, s *sheets.Sheet, from, to int) bool {
	if from >= to {
		return false
	}
	next := &table{sheet: s}
	for i := from; i < to; i++ {
		next.above = append(next.above, lines(s, &s.Rows[i])...)
	}
	was, is := readContext(t, nil, Options{}), readContext(next, nil, Options{})
	for _, names := range [][]string{personLabels, householdLabels, groupLabels, periodLabels} {
		a, _ := was.label(names)
		if b, ok := is.label(names); ok && grammar.Fold(a.text) != grammar.Fold(b.text) {
			return true
		}
	}
	if _, had := was.label(personLabels); had {
		for _, l := range next.above {
			if _, has := is.label(personLabels); !has && isLabel(labelIn(l.text), personLabels) {
				return true // 姓名： with nothing behind it is not the person above
			}
		}
	}
	title := withoutPage(grammar.Fold(is.title.text))
	if title == "" || title == withoutPage(grammar.Fold(was.title.text)) {
		return false
	}
	if p := grammar.PeriodIn(title); !p.IsZero() && p != grammar.PeriodIn(was.title.text) {
		return true
	}
	for _, kind := range k.kinds {
		if kind.wordPoints(title, 10) > 0 {
			return true
		}
	}
	return false
}

// withoutPage takes the number of a printed page off a folded title: 学习登记簿(第2页), 统计表(续).
func withoutPage(title string) string {
	if i := strings.LastIndexByte(title, '('); i > 0 && strings.HasSuffix(title, ")") {
		in := title[i+1 : len(title)-1]
		if strings.HasPrefix(in, "续") || strings.Contains(in, "页") && strings.ContainsAny(in, "0123456789一二三四五六七八九十") {
			title = title[:i]
		}
	}
	if i := strings.LastIndex(title, "第"); i > 0 && strings.HasSuffix(title, "页") {
		title = title[:i]
	}
	return strings.TrimSuffix(title, "续表")
}

// mayBeHeader is a cheap test that spares most rows below a table's header: the first text of another is a header word, or one
// of that header's own.
func (k *Kinds) mayBeHeader(t *table, row *sheets.Row, memo map[string]bool) bool {
	for _, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		if v.Kind != sheets.Text || len(v.Text) > 60 {
			return false
		}
		is, known := memo[v.Text]
		if !known {
			text, _, inner := headText(v.Text)
			is = k.isHeadWord(text) || inner != "" && k.isHeadWord(text+inner) || labelIn(v.Text) != "" || text != "" && t.hasWord(text)
			if len(memo) < 10_000 {
				memo[v.Text] = is
			}
		}
		return is
	}
	return false
}

// isRepeat reports whether a row repeats the table's header: the same words in the same columns.
func (t *table) isRepeat(s *sheets.Sheet, row *sheets.Row) bool {
	same, other := t.likeHeader(s, row)
	return same >= 2 && other == 0
}

// likeHeader counts the cells of a row that say what the header says in their column, at any level, and those that do not.
func (t *table) likeHeader(s *sheets.Sheet, row *sheets.Row) (same, other int) {
	for i := range t.cols {
		c := &t.cols[i]
		v := row.Content(c.col)
		if v.IsBlank() {
			continue
		}
		text, _, _ := headText(shown(s, v))
		match := false
		for _, l := range c.levels {
			match = match || l.text == text
		}
		if match {
			same++
		} else {
			other++
		}
	}
	return same, other
}

// hasWord reports whether a text stands in the header of the table.
func (t *table) hasWord(text string) bool {
	return slices.ContainsFunc(t.cols, func(c column) bool {
		return slices.ContainsFunc(c.levels, func(l level) bool { return l.text == text })
	})
}

// isCopy reports whether a row repeats the header, and more than half of it: a header of any words.
func (t *table) isCopy(s *sheets.Sheet, row *sheets.Row) bool {
	filled := 0
	for _, v := range row.Cells() {
		if !v.IsBlank() {
			filled++
		}
	}
	return filled >= 3 && 2*filled > len(t.cols) && t.isRepeat(s, row)
}

// isRepeatLevel reports whether the row is the lower level of a header that is repeated just above; its words may be such as no
// list has, and few.
func (t *table) isRepeatLevel(s *sheets.Sheet, row *sheets.Row) bool {
	if !t.repeat[row.Index-1] {
		return false
	}
	same, other := t.likeHeader(s, row)
	return same > 0 && other == 0
}

// isTitleLine reports whether a row above a header is a title or a line of labels, and no record.
func (k *Kinds) isTitleLine(s *sheets.Sheet, row *sheets.Row) bool {
	if k.isLabelRow(row) {
		return true
	}
	cells := lines(s, row)
	if len(cells) == 0 || len(cells) > 4 {
		return false
	}
	for i, l := range cells {
		if !strings.ContainsAny(l.text, "：:") && l.wide < 3 && len(cells) > 1 && (i == 0 || labelIn(cells[i-1].text) == "") {
			return false
		}
	}
	return len(cells) == 1 && !grammar.IsTotalWord(cells[0].text) && !grammar.IsFooterWord(cells[0].text) || len(cells) > 1
}

// labelIn gives the label that a cell ends with or consists of: 姓名：, 组室: 干部组; "" where there is none.
func labelIn(text string) string {
	name, _, colon := strings.Cut(strings.ReplaceAll(text, "：", ":"), ":")
	if !colon || len(name) > 60 {
		return ""
	}
	return lastLabel(grammar.Fold(name))
}

// isLabelRow reports whether a row says whose the records below are: 姓名：李四, or 姓名 | 李四 | 组室 | 干部组 where labels
// and what they say take turns.
func (k *Kinds) isLabelRow(row *sheets.Row) bool {
	var cells [8]string
	n := 0
	for _, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		if n == len(cells) || n == 0 && v.Kind != sheets.Text {
			return false
		}
		if cells[n] = ""; v.Kind == sheets.Text {
			cells[n] = v.Text
		}
		if n == 0 && len(cells[0]) > 120 {
			return false
		}
		n++
	}
	if n == 0 {
		return false
	}
	if label := labelIn(cells[0]); label != "" {
		return isLabel(label, personLabels) && !k.isColonHead(row)
	}
	if n%2 != 0 || !isLabel(grammar.Fold(cells[0]), personLabels) {
		return false
	}
	for i := 0; i < n; i += 2 {
		label, value := strings.TrimRight(grammar.Fold(cells[i]), ":"), grammar.Fold(cells[i+1])
		if !isLabel(label, allLabels) && !k.vocab[label] && !k.isCompound(label) || k.isHeadWord(value) || value == "" {
			return false
		}
	}
	return grammar.IsName(cells[1])
}
