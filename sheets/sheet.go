package sheets

import "strings"

// ValueKind says what a cell holds. A formula's kind is that of its cached value.
type ValueKind uint8

// The kinds of a cell's content. Blank, zero and "cannot be known" are different things and stay so.
const (
	_            ValueKind = iota // never a cell's kind
	Blank                         // no content, or an empty text
	Text                          // a text, as typed
	Number                        // a number; a date is one too, told by its format
	Bool                          // TRUE or FALSE
	Fault                         // an error value, such as #REF!
	Uncalculated                  // a formula without a cached value: unknown, not zero
)

// Content is what one cell holds, raw: no rounding, no display format applied.
type Content struct {
	Kind    ValueKind
	Formula bool    // the content is a formula's cached value
	Style   uint32  // index into Sheet.Styles
	Text    string  // Text and Fault: as it stands
	Number  float64 // Number; Bool: 0 or 1
}

// Style is the part of a cell's format that changes its meaning.
type Style struct {
	NumberFormat string // the format code, "General" where there is none
	Date         bool   // the format shows a date or a time of day
	Duration     bool   // the format shows elapsed time, [h]:mm
	Strike       bool   // struck through
	Hidden       bool   // the format shows nothing (;;;)
}

// Row is one row that has content.
type Row struct {
	Index  int // 1-based
	Hidden bool
	cells  []Content
	first  int // column of cells[0]
}

// Sheet is one worksheet as read: cells with their addresses, and what of the layout matters.
// Readers fill it through Put; everybody else only reads.
type Sheet struct {
	File       string // as the report shows it
	Name       string
	Hidden     bool // the sheet itself is hidden
	Epoch1904  bool
	Styles     []Style
	Merges     []Range
	HiddenCols map[int]bool
	Rows       []Row // by rising Index; rows without content are absent
	// Damage is not nil where the sheet could not be read to its end. Rows then holds what came before.
	Damage error

	merged map[Cell]int // index into Merges +1 of each covered cell; built by Finish
}

// Put stores a cell's content. Cells of one row must come together, rows in rising order (readers sort first where a
// file does not). A blank without a struck or otherwise telling style need not be stored.
func (s *Sheet) Put(c Cell, v Content) {
	if n := len(s.Rows); n == 0 || s.Rows[n-1].Index != c.Row {
		s.Rows = append(s.Rows, Row{Index: c.Row, first: c.Col})
	}
	r := &s.Rows[len(s.Rows)-1]
	if len(r.cells) == 0 {
		r.first = c.Col
	}
	for r.first+len(r.cells) < c.Col {
		r.cells = append(r.cells, Content{Kind: Blank})
	}
	if i := c.Col - r.first; i >= 0 && i < len(r.cells) {
		r.cells[i] = v
		return
	}
	r.cells = append(r.cells, v)
}

// HideRow marks a row as hidden, creating it where it has no content yet.
func (s *Sheet) HideRow(row int) {
	if n := len(s.Rows); n == 0 || s.Rows[n-1].Index != row {
		s.Rows = append(s.Rows, Row{Index: row})
	}
	s.Rows[len(s.Rows)-1].Hidden = true
}

// Finish must be called once by a reader after the last Put and after Merges is set.
func (s *Sheet) Finish() {
	n := 0
	for _, m := range s.Merges {
		n += (m.To.Row - m.From.Row + 1) * (m.To.Col - m.From.Col + 1)
		if n > 4_000_000 { // a merge over whole columns is a format, not a layout: see MergeAt
			n = 0
			break
		}
	}
	if n == 0 {
		return
	}
	s.merged = make(map[Cell]int, n)
	for i, m := range s.Merges {
		for r := m.From.Row; r <= m.To.Row; r++ {
			for c := m.From.Col; c <= m.To.Col; c++ {
				s.merged[Cell{r, c}] = i + 1
			}
		}
	}
}

// Row gives the row with the 1-based index, or nil where it has no content.
func (s *Sheet) Row(index int) *Row {
	lo, hi := 0, len(s.Rows)
	for lo < hi {
		mid := (lo + hi) / 2
		if s.Rows[mid].Index < index {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(s.Rows) && s.Rows[lo].Index == index {
		return &s.Rows[lo]
	}
	return nil
}

// Content gives what the cell itself holds; a cell that is covered by a merge but is not its anchor is Blank.
func (s *Sheet) Content(c Cell) Content {
	if r := s.Row(c.Row); r != nil {
		return r.Content(c.Col)
	}
	return Content{Kind: Blank}
}

// Content gives the content of the row's cell in a column.
func (r *Row) Content(col int) Content {
	if i := col - r.first; i >= 0 && i < len(r.cells) {
		return r.cells[i]
	}
	return Content{Kind: Blank}
}

// Span gives the first and last column that the row has content in; last is 0 where it has none.
func (r *Row) Span() (first, last int) {
	if len(r.cells) == 0 {
		return 0, 0
	}
	return r.first, r.first + len(r.cells) - 1
}

// Style gives the style of a content of this sheet.
func (s *Sheet) Style(v Content) Style {
	if int(v.Style) < len(s.Styles) {
		return s.Styles[v.Style]
	}
	return Style{NumberFormat: "General"}
}

// MergeAt gives the merged range that covers c.
func (s *Sheet) MergeAt(c Cell) (Range, bool) {
	if s.merged != nil {
		if i := s.merged[c]; i > 0 {
			return s.Merges[i-1], true
		}
		return Range{}, false
	}
	for _, m := range s.Merges {
		if m.Contains(c) {
			return m, true
		}
	}
	return Range{}, false
}

// Anchor gives the cell that holds the content shown at c: the first cell of the merge that covers c, else c.
func (s *Sheet) Anchor(c Cell) Cell {
	if m, ok := s.MergeAt(c); ok {
		return m.From
	}
	return c
}

// Place gives the place of a cell of this sheet.
func (s *Sheet) Place(c Cell) Place { return Place{File: s.File, Sheet: s.Name, Cell: c} }

// LastRow gives the index of the last row with content, 0 where there is none.
func (s *Sheet) LastRow() int {
	if len(s.Rows) == 0 {
		return 0
	}
	return s.Rows[len(s.Rows)-1].Index
}

// IsBlank reports whether nothing readable stands in v.
func (v Content) IsBlank() bool {
	return v.Kind == Blank || v.Kind == Text && strings.TrimSpace(v.Text) == ""
}
