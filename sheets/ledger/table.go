package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// table is one table on a sheet: a header and the rows below it, up to the next header of another form.
type table struct {
	sheet  *sheets.Sheet
	top    int // first row that belongs to the table, its title lines included
	first  int // first header row
	last   int // last header row, a 栏次 row included
	end    int // last row of the table
	cols   []column
	above  []line // the lines between top and the header
	repeat map[int]bool
}

// column is one column of a header: its texts from the topmost level down.
type column struct {
	col    int
	levels []level
	unit   string // what its brackets name: 万字, 分钟 …
	// decided is the field that somebody gave the column by hand, "-" for none; empty: nobody did.
	decided string
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

// units are the words that a header's brackets may hold as a unit.
var units = map[string]string{
	"万字": "万字", "万": "万字", "字": "字", "千字": "千字", "小时": "小时", "h": "小时", "时": "小时", "分钟": "分钟", "分": "分", "min": "分钟",
	"学时": "学时", "课时": "课时", "节": "节", "篇": "篇", "件": "件", "次": "次", "人": "人", "人次": "人次", "个": "个", "元": "元", "天": "天", "条": "条", "户": "户", "堂": "堂", "场": "场", "项": "项",
	"单位:万字": "万字", "单位:字": "字", "单位:小时": "小时", "单位:分钟": "分钟", "单位:学时": "学时", "单位:课时": "课时",
}

// headText splits a header cell's text into the word, the unit in its brackets and whatever else stands in brackets.
func headText(raw string) (text, unit, inner string) {
	s := grammar.Fold(raw)
	s = strings.TrimLeft(s, "*★")
	s = strings.TrimRight(s, "*★")
	for {
		open := strings.IndexByte(s, '(')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open:], ')')
		if end < 0 {
			end = len(s) - open
		}
		in := s[open+1 : open+end]
		if u, ok := units[in]; ok {
			unit = u
		} else if in != "" {
			inner += in
		}
		rest := ""
		if open+end < len(s) {
			rest = s[open+end+1:]
		}
		s = s[:open] + rest
	}
	if word, u, ok := strings.Cut(s, "/"); ok {
		if name, is := units[u]; is {
			s, unit = word, name
		}
	}
	return strings.TrimRight(s, ":"), unit, inner
}

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

// headHits says how many cells of a row are header words or periods, of how many that are not blank. Labels that end
// in a colon ("姓名：") and cells that cover most of the row (titles) are none.
func (k *Kinds) headHits(s *sheets.Sheet, row *sheets.Row) (words, periods, filled, people int) {
	for _, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		filled++
		if v.Kind == sheets.Number {
			if isDayHeader(s, v) {
				periods++
			}
			continue
		}
		if v.Kind != sheets.Text || len(v.Text) > 120 {
			continue
		}
		folded := grammar.Fold(v.Text)
		if strings.HasSuffix(folded, ":") || strings.Contains(folded, ":") && !strings.Contains(folded, "(") {
			continue
		}
		text, _, inner := headText(v.Text)
		switch {
		case k.isHeadWord(text) || inner != "" && k.isHeadWord(text+inner):
			words++
			if k.isPerson(text) {
				people++
			}
		case isPeriodHeader(text):
			periods++
		}
	}
	return words, periods, filled, people
}

// isPerson reports whether a header word names people or households in some kind.
func (k *Kinds) isPerson(text string) bool {
	for _, kind := range k.kinds {
		for _, f := range kind.Fields {
			if (f.Type == typePeople || f.Type == typeHousehold) && f.exact[text] > 0 {
				return true
			}
		}
	}
	return false
}

// isHeader reports whether a row can be the header of a table.
func (k *Kinds) isHeader(s *sheets.Sheet, row *sheets.Row) (score int, ok bool) {
	words, periods, filled, people := k.headHits(s, row)
	switch {
	case words >= 2 && 2*(words+periods) >= filled:
		return words + periods, true
	case people > 0 && periods >= 2 && words+periods >= filled-1:
		return words + periods, true
	case people > 0 && words >= 2 && filled >= 4 && k.startsAsHeader(s, row):
		// 序号 姓名 组室, then the names of activities that no list has.
		return words, true
	}
	return 0, false
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
		next := k.tableEnd(t, s)
		out = append(out, t)
		from = next
	}
	return out
}

// findHeader gives the index into s.Rows of the fullest header row near the first candidate at or after from, or −1.
func (k *Kinds) findHeader(s *sheets.Sheet, from int) int {
	best, bestScore, seen := -1, 0, -1
	for i := from; i < len(s.Rows); i++ {
		row := &s.Rows[i]
		if seen >= 0 && i > seen+headerWindow || seen < 0 && i > from+headerDepth {
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

// extend finds the other rows of the header around row index head, and reads its columns and the lines above.
func (k *Kinds) extend(t *table, s *sheets.Sheet, from, head int) {
	first, last := head, head
	for first > from && last-first < maxLevels-1 && k.isUpperLevel(s, &s.Rows[first-1], &s.Rows[first]) {
		first--
	}
	t.first, t.last = s.Rows[first].Index, s.Rows[last].Index
	for last+1 < len(s.Rows) && t.last-t.first < maxLevels {
		row := &s.Rows[last+1]
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
		t.above = append(t.above, lines(s, &s.Rows[i])...)
	}
}

// isUpperLevel reports whether row is a header level above below: cells that are merged across some of its columns, or
// header words, and no title and no label.
func (k *Kinds) isUpperLevel(s *sheets.Sheet, row, below *sheets.Row) bool {
	if row.Index != below.Index-1 {
		return false
	}
	bFirst, bLast := below.Span()
	filled, spans, words := 0, 0, 0
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
			if m.From.Col <= bFirst && m.To.Col >= bLast {
				return false // as wide as the table: a title
			}
			spans++
		}
		if text, _, _ := headText(v.Text); k.isHeadWord(text) || isPeriodHeader(text) {
			words++
		}
	}
	return filled >= 2 && (spans > 0 && spans+words >= filled || 2*words >= filled && words >= 2)
}

// isLowerLevel reports whether row continues the header above it.
func (k *Kinds) isLowerLevel(t *table, s *sheets.Sheet, row *sheets.Row) bool {
	merged, filled, words, other := false, 0, 0, 0
	for col, v := range row.Cells() {
		if m, ok := s.MergeAt(sheets.Cell{Row: row.Index, Col: col}); ok && m.From.Row < row.Index && m.From.Row >= t.first {
			merged = true
			continue
		}
		if v.IsBlank() {
			continue
		}
		filled++
		text, _, _ := headText(v.Text)
		switch {
		case v.Kind == sheets.Number && isDayHeader(s, v):
			words++
		case v.Kind != sheets.Text:
			other++
		case k.isHeadWord(text) || isPeriodHeader(text) || isUnitText(text):
			words++
		default:
			other++
		}
	}
	if filled == 0 {
		return merged // the empty rest of merged header cells
	}
	return merged && other <= words || other == 0 && words >= 1
}

func isUnitText(text string) bool {
	_, ok := units[text]
	return ok
}

// isNumbering reports whether a row is a 栏次 row: 1, 2, 3 … or (1), (2) …, with 甲 乙 丙 or 栏次 before them.
func isNumbering(row *sheets.Row) bool {
	want, seen := 0, 0
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
			if text == "栏次" || text == "列号" || text == "列次" || len([]rune(text)) == 1 && strings.Contains("甲乙丙丁戊己庚辛", text) {
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
	return seen >= 3
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
			if row := s.Row(r); row != nil && isNumbering(row) {
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
		l := line{cell: at, text: shown(s, v), wide: 1}
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
		if row.Index <= t.last || !k.mayBeHeader(row, memo) {
			continue
		}
		if _, ok := k.isHeader(s, row); !ok {
			continue
		}
		if t.isRepeat(s, row) {
			t.repeat[row.Index] = true
			continue
		}
		if t.isRepeatLevel(s, row) {
			t.repeat[row.Index] = true
			continue
		}
		// Title lines above the new header go with it: at most four rows of few wide cells.
		start := i
		for start > 0 && i-start < 4 && s.Rows[start-1].Index > t.last && isTitleLine(s, &s.Rows[start-1]) {
			start--
		}
		t.end = s.Rows[start].Index - 1
		return start
	}
	return len(s.Rows)
}

// mayBeHeader is a cheap test that spares most rows: the first text of a header is a header word.
func (k *Kinds) mayBeHeader(row *sheets.Row, memo map[string]bool) bool {
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
			is = k.isHeadWord(text) || inner != "" && k.isHeadWord(text+inner)
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
	same, other := 0, 0
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
	return same >= 2 && other == 0
}

// isRepeatLevel reports whether the row is the lower level of a header that is repeated just above.
func (t *table) isRepeatLevel(s *sheets.Sheet, row *sheets.Row) bool {
	return t.repeat[row.Index-1] && t.isRepeat(s, row)
}

// isTitleLine reports whether a row above a header is a title or a line of labels, and no record.
func isTitleLine(s *sheets.Sheet, row *sheets.Row) bool {
	cells := lines(s, row)
	if len(cells) == 0 || len(cells) > 4 {
		return false
	}
	for _, l := range cells {
		if !strings.Contains(l.text, "：") && !strings.Contains(l.text, ":") && l.wide < 3 && len(cells) > 1 {
			return false
		}
	}
	return len(cells) == 1 && !grammar.IsTotalWord(cells[0].text) && !grammar.IsFooterWord(cells[0].text) || len(cells) > 1
}
