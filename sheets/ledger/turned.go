package ledger

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// Bounds of a table that is tried lying on its side: such tables are made by hand, for a few people.
const (
	turnedCells   = 20_000
	turnedColumns = 400
)

// turned is a table that lies on its side, stood up: its rows are the columns of the sheet that was read and the reverse.
// The lines above it stay where they are.
type turned struct {
	sheet    *sheets.Sheet
	row, col int // where the table begins on the sheet that was read
}

// readTurned reads a sheet on which nothing was recognised as a table that lies on its side: months down and people across, or
// a record in each column. It gives nil where that is no ledger either, or where a column would have to be asked about.
func (k *Kinds) readTurned(s *sheets.Sheet, sha256 string, o Options) *reader {
	t := k.turn(s)
	if t == nil {
		return nil
	}
	r := &reader{kinds: k, sheet: t.sheet, sha256: sha256, options: o}
	r.run()
	read := false
	for _, l := range r.ledgers {
		read = read || l.Kind != sheets.Unrecognised && len(l.Records) > 0
	}
	asks := slices.ContainsFunc(r.findings, func(f sheets.Finding) bool {
		return f.Code == sheets.AmbiguousColumn || f.Code == sheets.UnrecognisedSheet || f.Code == sheets.HiddenRow
	})
	if !read || asks {
		return nil
	}
	t.back(r)
	return r
}

// recognisedNone reports whether nothing on the sheet was taken for a ledger, and the sheet does not say that it is none.
func (r *reader) recognisedNone() bool {
	for _, l := range r.ledgers {
		if l.Kind != sheets.Unrecognised || l.Why != "" && l.Why != "lacks" && l.Why != "no-header" {
			return false
		}
	}
	return true
}

// turn stands a sheet's table up; nil where its first column does not read as a header.
func (k *Kinds) turn(s *sheets.Sheet) *turned {
	t := &turned{}
	top := -1
	for i := range s.Rows {
		row := &s.Rows[i]
		if i > headerDepth {
			return nil
		}
		filled := 0
		for _, v := range row.Cells() {
			if !v.IsBlank() {
				filled++
			}
		}
		if filled >= 2 && !k.isLabelRow(row) && !k.labelled(s, row) {
			top = i
			break
		}
	}
	if top < 0 {
		return nil
	}
	t.row = s.Rows[top].Index
	t.col, _ = s.Rows[top].Span()
	end, right, cells, words := top, 0, 0, 0
	for i := top; i < len(s.Rows); i++ {
		row := &s.Rows[i]
		first, last := row.Span()
		if last == 0 {
			continue
		}
		if first < t.col {
			return nil
		}
		head := row.Content(t.col)
		if head.Kind == sheets.Text && (grammar.IsFooterWord(head.Text) || len([]rune(head.Text)) > 20) {
			break
		}
		if head.Kind == sheets.Text {
			if text, _, _ := headText(head.Text); k.isHeadWord(text) || isPeriodHeader(text) {
				words++
			}
		}
		end, right = i, max(right, last)
		for range row.Cells() {
			cells++
		}
		if cells > turnedCells {
			return nil
		}
	}
	if words < 2 || right-t.col > turnedColumns || s.Rows[end].Index-t.row > sheets.MaxCol/2 {
		return nil
	}
	t.sheet = t.stand(s, s.Rows[end].Index)
	k.nameCorner(t)
	t.sheet.Finish()
	return t
}

// labelled reports whether a row is made of labels with what they say.
func (k *Kinds) labelled(s *sheets.Sheet, row *sheets.Row) bool {
	for _, l := range lines(s, row) {
		if strings.ContainsAny(l.text, ":：") {
			return true
		}
	}
	return false
}

// stand builds the sheet with the table stood up, as far down as row last.
func (t *turned) stand(s *sheets.Sheet, last int) *sheets.Sheet {
	out := &sheets.Sheet{File: s.File, Name: s.Name, Hidden: s.Hidden, Epoch1904: s.Epoch1904, Styles: s.Styles, Damage: s.Damage}
	type placed struct {
		at sheets.Cell
		v  sheets.Content
	}
	var cells []placed
	for i := range s.Rows {
		row := &s.Rows[i]
		if row.Index > last {
			break
		}
		for col, v := range row.Cells() {
			at := sheets.Cell{Row: row.Index, Col: col}
			if row.Index >= t.row {
				at = t.forth(at)
			}
			cells = append(cells, placed{at, v})
		}
	}
	slices.SortStableFunc(cells, func(a, b placed) int {
		if a.at.Before(b.at) {
			return -1
		}
		if b.at.Before(a.at) {
			return 1
		}
		return 0
	})
	for _, c := range cells {
		out.Put(c.at, c.v)
	}
	for i := range out.Rows {
		if row := &out.Rows[i]; row.Index >= t.row {
			row.Hidden = s.HiddenCols[t.col+row.Index-t.row]
		}
	}
	for _, m := range s.Merges {
		switch {
		case m.To.Row < t.row:
			out.Merges = append(out.Merges, m)
		case m.From.Row >= t.row && m.To.Row <= last && m.From.Col >= t.col:
			out.Merges = append(out.Merges, sheets.Range{From: t.forth(m.From), To: t.forth(m.To)})
		}
	}
	return out
}

// forth gives the place of a cell of the table once it is stood up.
func (t *turned) forth(c sheets.Cell) sheets.Cell {
	return sheets.Cell{Row: t.row + c.Col - t.col, Col: 1 + c.Row - t.row}
}

// home gives the place on the sheet that was read.
func (t *turned) home(c sheets.Cell) sheets.Cell {
	if c.Row < t.row || c.IsZero() {
		return c
	}
	return sheets.Cell{Row: t.row + c.Col - 1, Col: t.col + c.Row - t.row}
}

// cornerWords stand in the corner of a table of people across and months down.
var cornerWords = []string{"月份", "月", "时间", "日期", "项目", "类别", "指标", "内容", "姓名月份", "月份姓名", "名称", "栏目", ""}

// cornerSlash is what divides the two words of a corner: 月份＼姓名.
var cornerSlash = strings.NewReplacer("/", "", "\\", "", "|", "", "、", "")

// nameCorner writes into the corner of a table that was stood up what its first column holds: the corner speaks of the rows
// that it had, and people, or months, have taken their place.
func (k *Kinds) nameCorner(t *turned) {
	s := t.sheet
	var corner []int // rows of the corner
	names, months, all := 0, 0, 0
	for i := range s.Rows {
		row := &s.Rows[i]
		if row.Index < t.row {
			continue
		}
		v := row.Content(1)
		text, _, _ := headText(shown(s, v))
		if all == 0 && (slices.Contains(cornerWords, cornerSlash.Replace(text)) || v.IsBlank()) {
			corner = append(corner, row.Index)
			continue
		}
		switch {
		case v.IsBlank() || grammar.IsTotalWord(text):
			continue
		case v.Kind == sheets.Text && grammar.IsName(v.Text) && !k.isHeadWord(text):
			names++
		case isPeriodHeader(text):
			months++
		}
		all++
	}
	word := ""
	switch {
	case len(corner) == 0 || all == 0:
		return
	case 2*names > all:
		word = "姓名"
	case 2*months > all:
		word = "月份"
	default:
		return
	}
	for i, row := range corner {
		v := sheets.Content{Kind: sheets.Blank}
		if i == 0 {
			v = sheets.Content{Kind: sheets.Text, Text: word}
		}
		if i == 0 || !s.Content(sheets.Cell{Row: row, Col: 1}).IsBlank() {
			put(s, sheets.Cell{Row: row, Col: 1}, v)
		}
	}
	// What was merged in the corner is one cell no longer: its second column says 学时 and 字数 row by row.
	s.Merges = slices.DeleteFunc(s.Merges, func(m sheets.Range) bool { return m.From == (sheets.Cell{Row: corner[0], Col: 1}) })
	if last := corner[len(corner)-1]; last > corner[0] {
		s.Merges = append(s.Merges, sheets.Range{From: sheets.Cell{Row: corner[0], Col: 1}, To: sheets.Cell{Row: last, Col: 1}})
	}
}

// put replaces a cell of a sheet that is being built, in whichever row.
func put(s *sheets.Sheet, at sheets.Cell, v sheets.Content) {
	rows := s.Rows
	i, _ := slices.BinarySearchFunc(rows, at.Row, func(r sheets.Row, index int) int { return r.Index - index })
	if i == len(rows) || rows[i].Index != at.Row {
		return
	}
	s.Rows = rows[:i+1]
	s.Put(at, v)
	s.Rows = rows
}

// back gives what was read its places on the sheet as it lies.
func (t *turned) back(r *reader) {
	r.relocate(t.row, "read by columns", t.home, func(int) int { return t.col }, func(*sheets.Entry) bool { return true })
}
