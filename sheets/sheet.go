package sheets

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

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
	col     uint16  // column −1 while stored in a Row, else 0
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
	StrikePart   bool   // a part of the text is struck through, not all: what counts cannot be told
	Hidden       bool   // the format shows nothing (;;;)
}

// Row is one row that has content. It keeps only the cells that were put, so that one stray cell far to the right costs
// no more than any other.
type Row struct {
	Index  int // 1-based
	Hidden bool
	cells  []Content // by rising column
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

	slab   []Content // where the cells of the rows lie, many rows in one piece
	merges mergeIndex
}

// Put stores a cell's content; a second Put to the same cell replaces the first. Cells of one row must come together,
// rows in rising order (readers sort first where a file does not). A blank without a struck or otherwise telling style
// need not be stored.
func (s *Sheet) Put(c Cell, v Content) {
	r := s.lastRow(c.Row)
	v.col = uint16(c.Col - 1)
	if k := len(r.cells); k > 0 && r.cells[k-1].col >= v.col {
		if i, there := slices.BinarySearchFunc(r.cells, v.col, byColumn); there {
			r.cells[i] = v
		} else {
			r.cells = slices.Insert(r.cells, i, v) // full to its capacity, so Insert moves it out of the slab
		}
		return
	}
	r.cells = s.extend(r.cells, v)
}

// PutRow stores the cells of a row at once; cols are their columns, which must rise. The row must have no content yet.
func (s *Sheet) PutRow(row int, cols []int, cells []Content) {
	r := s.lastRow(row)
	r.cells = s.extend(nil, cells...)
	for i := range r.cells {
		r.cells[i].col = uint16(cols[i] - 1)
	}
}

// Room makes room for about n rows in all, so that they need not move when more come.
func (s *Sheet) Room(n int) {
	if n > len(s.Rows) {
		s.Rows = slices.Grow(s.Rows, n-len(s.Rows))
	}
}

// Append puts rows behind those that the sheet has; their cells came from another sheet and are shared with it.
func (s *Sheet) Append(rows []Row) {
	if n := len(s.Rows) + len(rows); n > cap(s.Rows) {
		s.Rows = slices.Grow(s.Rows, max(n, 2*len(s.Rows))-len(s.Rows))
	}
	s.Rows = append(s.Rows, rows...)
}

// lastRow gives the row that cells are being put into, making it where it is not there yet.
func (s *Sheet) lastRow(index int) *Row {
	n := len(s.Rows)
	if n == 0 || s.Rows[n-1].Index != index {
		if n == cap(s.Rows) {
			s.Rows = slices.Grow(s.Rows, max(n, 16)) // by doubling: less is thrown away than with append's own growth
		}
		s.Rows = append(s.Rows, Row{Index: index})
		n++
	}
	return &s.Rows[n-1]
}

func byColumn(v Content, col uint16) int { return int(v.col) - int(col) }

// extend appends to the cells of the last row, which lie at the end of the slab or, where that is full, move into a new one.
func (s *Sheet) extend(cells []Content, more ...Content) []Content {
	const least, most = 64, 8192
	k := len(cells)
	atEnd := k == 0 || len(s.slab) >= k && &s.slab[len(s.slab)-1] == &cells[k-1]
	if !atEnd || cap(s.slab)-len(s.slab) < len(more) {
		size := min(max(2*cap(s.slab), least), most)
		s.slab = append(make([]Content, 0, max(size, 2*(k+len(more)))), cells...)
	}
	s.slab = append(s.slab, more...)
	end := len(s.slab)
	return s.slab[end-k-len(more) : end : end]
}

// Replace puts another content into a cell of a row that has content already, also of a finished sheet. It reports whether
// there is such a row.
func (s *Sheet) Replace(c Cell, v Content) bool {
	r := s.Row(c.Row)
	if r == nil {
		return false
	}
	v.col = uint16(c.Col - 1)
	i, there := slices.BinarySearchFunc(r.cells, v.col, byColumn)
	// The row's cells may lie in one piece with those of other rows, which stay as they are.
	r.cells = slices.Clone(r.cells)
	if there {
		r.cells[i] = v
	} else {
		r.cells = slices.Insert(r.cells, i, v)
	}
	return true
}

// HideRow marks a row as hidden, creating it where it has no content yet.
func (s *Sheet) HideRow(row int) {
	s.lastRow(row).Hidden = true
}

// Finish must be called once by a reader after the last Put and after Merges is set.
func (s *Sheet) Finish() { s.merges = indexMerges(s.Merges, s.LastRow()) }

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
	n := len(r.cells)
	if n == 0 {
		return Content{Kind: Blank}
	}
	// Where no cell is missing in between, a cell lies as far behind the first as its column does.
	i := col - 1 - int(r.cells[0].col)
	if i < 0 || col > MaxCol {
		return Content{Kind: Blank}
	}
	if i >= n || int(r.cells[i].col) != col-1 {
		var there bool
		if i, there = slices.BinarySearchFunc(r.cells[:min(i, n)], uint16(col-1), byColumn); !there {
			return Content{Kind: Blank}
		}
	}
	v := r.cells[i]
	v.col = 0
	return v
}

// Cells goes through the columns that have content and what stands there, from left to right.
func (r *Row) Cells() iter.Seq2[int, Content] {
	return func(yield func(int, Content) bool) {
		for _, v := range r.cells {
			col := int(v.col) + 1
			v.col = 0
			if !yield(col, v) {
				return
			}
		}
	}
}

// Filled gives the first cell from place i on, of those that have content, that lies in the columns lo to hi and holds something
// readable; next is the place behind it.
func (r *Row) Filled(i, lo, hi int) (next, col int, v Content, ok bool) {
	for ; i < len(r.cells); i++ {
		c := &r.cells[i]
		if col = int(c.col) + 1; col < lo || col > hi || c.IsBlank() {
			continue
		}
		v = *c
		v.col = 0
		return i + 1, col, v, true
	}
	return i, 0, Content{}, false
}

// Span gives the first and last column that the row has content in; last is 0 where it has none.
func (r *Row) Span() (first, last int) {
	if len(r.cells) == 0 {
		return 0, 0
	}
	return int(r.cells[0].col) + 1, int(r.cells[len(r.cells)-1].col) + 1
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
	if i := s.merges.at(s.Merges, c); i >= 0 {
		return s.Merges[i], true
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
	if v.Kind != Text {
		return v.Kind == Blank
	}
	for i := 0; i < len(v.Text); i++ {
		if c := v.Text[i]; c > ' ' && c < utf8.RuneSelf || c >= 0xE4 && c <= 0xE9 {
			return false // a visible sign; E4 to E9 begin the Chinese characters
		} else if c >= utf8.RuneSelf {
			return strings.TrimSpace(v.Text[i:]) == ""
		}
	}
	return true
}
