package flow

import (
	"slices"
	"sort"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// Piece is a small part of a sheet as it stands: the columns that tell who and when, and the cells that count, marked.
type Piece struct {
	Columns []PieceColumn
	Rows    []PieceRow
	More    int // marked rows that did not fit
}

// PieceColumn is one of its columns: the letter on the sheet, and how wide its texts are, in characters.
type PieceColumn struct {
	Letter string
	Chars  float32
	Right  bool // numbers
}

// PieceRow is one of its rows.
type PieceRow struct {
	Number int
	Head   bool // the ledger's own head
	Gap    bool // rows are left out above it
	Cells  []PieceCell
}

// PieceCell is a cell as a person sees it.
type PieceCell struct {
	Text string
	Mark bool // one of the cells in question
}

const (
	pieceColumns = 4
	pieceRows    = 7
	pieceChars   = 60 // a cell's text is cut here; the panel cuts it further
)

// who and when are the fields that tell a row from others, the most telling first.
var (
	pieceWho = []sheets.Field{
		sheets.FieldPerson, sheets.FieldHousehold, sheets.FieldSpeaker, sheets.FieldApprentice, sheets.FieldAttendees,
		sheets.FieldMeetingName, sheets.FieldActivity, sheets.FieldProblem, sheets.FieldTopic,
	}
	pieceWhen = []sheets.Field{sheets.FieldDate, sheets.FieldMonth, sheets.FieldDone, sheets.FieldRaised}
)

// piece cuts a piece of a sheet around some of its cells; around is how many rows above and below a row are shown too.
// nil where the sheet is not at hand.
func (f *Flow) piece(file, sheet string, marked []sheets.Cell, around int) *Piece {
	if len(marked) == 0 {
		return nil
	}
	s := f.sheetOf(file, sheet)
	if s == nil {
		return nil
	}
	l := f.ledgerAt(file, sheet, marked[0])
	p := &Piece{}
	cols := pieceCols(s, l, marked)
	for _, c := range cols {
		p.Columns = append(p.Columns, PieceColumn{Letter: sheets.ColumnName(c), Chars: 2, Right: true})
	}
	mark := map[sheets.Cell]bool{}
	rows := map[int]bool{}
	for _, c := range marked {
		mark[s.Anchor(c)], mark[c] = true, true
		rows[c.Row] = true
		for r := max(1, c.Row-around); r <= c.Row+around && r <= s.LastRow(); r++ {
			rows[r] = true
		}
	}
	order := make([]int, 0, len(rows))
	for r := range rows {
		order = append(order, r)
	}
	sort.Ints(order)
	if len(order) > pieceRows {
		p.More = len(order) - pieceRows
		order = order[:pieceRows]
	}
	if l != nil && l.HeaderRows[1] > 0 && l.HeaderRows[1] < order[0] {
		p.add(f.pieceHead(s, l, cols))
	}
	last := 0
	for _, r := range order {
		row := PieceRow{Number: r, Gap: last > 0 && r > last+1}
		for _, c := range cols {
			at := sheets.Cell{Row: r, Col: c}
			row.Cells = append(row.Cells, PieceCell{Text: cutText(audit.CellText(s, at)), Mark: mark[at]})
		}
		p.add(row)
		last = r
	}
	return p
}

// add appends a row and widens the columns to it.
func (p *Piece) add(row PieceRow) {
	for i := range row.Cells {
		c := &p.Columns[i]
		c.Chars = max(c.Chars, textChars(row.Cells[i].Text))
		if !row.Head && row.Cells[i].Text != "" && !isNumber(row.Cells[i].Text) {
			c.Right = false
		}
	}
	p.Rows = append(p.Rows, row)
}

func isNumber(s string) bool {
	_, err := sheets.ParseAmount(s)
	return err == nil
}

func cutText(s string) string {
	runes := []rune(s)
	for i, r := range runes {
		if r == '\n' || r == '\r' {
			runes[i] = ' '
		}
	}
	if len(runes) > pieceChars {
		return string(runes[:pieceChars]) + "…"
	}
	return string(runes)
}

// pieceHead is the ledger's own head: the header words as recognised.
func (f *Flow) pieceHead(s *sheets.Sheet, l *sheets.Ledger, cols []int) PieceRow {
	row := PieceRow{Number: l.HeaderRows[1], Head: true}
	for _, c := range cols {
		text := audit.CellText(s, sheets.Cell{Row: l.HeaderRows[1], Col: c})
		for _, column := range l.Columns {
			if column.Col == c && column.Header != "" {
				text = column.Header
			}
		}
		row.Cells = append(row.Cells, PieceCell{Text: cutText(text)})
	}
	return row
}

// pieceCols chooses the columns: those with marks, who, when, and neighbours while there is room.
func pieceCols(s *sheets.Sheet, l *sheets.Ledger, marked []sheets.Cell) []int {
	var cols []int
	put := func(c int) {
		if c > 0 && len(cols) < pieceColumns && !slices.Contains(cols, c) {
			cols = append(cols, c)
		}
	}
	for _, c := range marked {
		put(c.Col)
	}
	if l != nil {
		for _, fields := range [][]sheets.Field{pieceWho, pieceWhen} {
			put(nearest(l, fields, marked[0].Col))
		}
	}
	for d := 1; d <= 3; d++ {
		for _, c := range []int{marked[0].Col - d, marked[0].Col + d} {
			if c > 0 && !s.HiddenCols[c] && columnHasText(s, c, marked) {
				put(c)
			}
		}
	}
	sort.Ints(cols)
	return cols
}

// nearest gives the column of the first of some fields that the ledger has: of several the nearest at the left, as tables
// printed in blocks beside each other have.
func nearest(l *sheets.Ledger, fields []sheets.Field, from int) int {
	for _, field := range fields {
		best := 0
		for _, c := range l.Columns {
			if c.Field == field && (best == 0 || c.Col <= from && c.Col > best) {
				best = c.Col
			}
		}
		if best > 0 {
			return best
		}
	}
	return 0
}

func columnHasText(s *sheets.Sheet, col int, marked []sheets.Cell) bool {
	for _, c := range marked {
		if audit.CellText(s, sheets.Cell{Row: c.Row, Col: col}) != "" {
			return true
		}
	}
	return false
}

// ledgerAt gives the ledger of a sheet that a cell lies in: a sheet may hold several tables below each other.
func (f *Flow) ledgerAt(file, sheet string, c sheets.Cell) *sheets.Ledger {
	var best *sheets.Ledger
	for _, l := range f.report.Ledgers {
		if l.File != file || l.Sheet != sheet || l.HeaderRows[0] > c.Row {
			continue
		}
		if best == nil || l.HeaderRows[0] >= best.HeaderRows[0] {
			best = l
		}
	}
	return best
}
