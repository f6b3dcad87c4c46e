// Package widgets holds the window's own pieces: the verdict matrix, the evidence panel, chips, the rail. They draw what
// gui/flow says and know nothing of ledgers beyond that.
package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
)

// Matrix is the table of verdicts: frozen first columns, lines of heads, a figure a cell. A click, Enter or the space
// bar chooses a figure; the arrow keys move, with Shift they mark a block; Ctrl+A marks all; Ctrl+C copies what is marked,
// else the whole table.
type Matrix struct {
	widget.Table
	tips

	OnChoose func(flow.Ref)
	OnSort   func(column int)
	OnCopy   func(marked *flow.Area) // nil: nothing is marked
	OnTip    func(flow.Ref) string

	data   *flow.Table
	sorted flow.Sort
	chosen flow.Ref
	at     widget.TableCellID  // of the keyboard
	active bool                // the keyboard is here
	keys   bool                // a key is being handled
	anchor *widget.TableCellID // where the marked block began; nil: nothing is marked
	told   time.Time           // when a tip was wished for
	drawn  time.Time           // when cells were last drawn: while the pointer rests, by scrolling alone
}

// NewMatrix makes an empty matrix.
func NewMatrix() *Matrix {
	m := &Matrix{data: &flow.Table{}}
	m.Length = func() (int, int) { return len(m.data.Rows), len(m.data.Columns) }
	m.CreateCell = func() fyne.CanvasObject { return newMatrixCell() }
	m.UpdateCell = m.updateCell
	m.ShowHeaderRow = true
	m.CreateHeader = func() fyne.CanvasObject { return newMatrixHead() }
	m.UpdateHeader = m.updateHead
	m.StickyColumnCount = 1
	m.HideSeparators = true
	m.Table.OnSelected = m.selected
	m.OnHighlighted = func(id widget.TableCellID) {
		if !m.keys { // the mouse passing by moves nothing
			m.tell(id)
			return
		}
		old := m.at
		m.at = id
		m.mark(old)
		m.RefreshItem(old)
		m.RefreshItem(id)
	}
	m.ExtendBaseWidget(m)
	return m
}

// tell shows a tip about the cell below the pointer: what its sign means, and the whole of a text that is cut off.
func (m *Matrix) tell(id widget.TableCellID) {
	text := ""
	if c := m.cell(id); c != nil && id.Col < len(m.data.Columns) {
		size := theme.SizeOf(fynetheme.SizeNameText)
		room := m.data.Columns[id.Col].Chars * size
		if c.Verdict != 0 {
			room -= 1.3 * size
		}
		if fyne.MeasureText(c.Text, size, fyne.TextStyle{}).Width > room {
			text = c.Text
		}
		if m.OnTip != nil {
			text = joinTip(text, m.OnTip(c.Ref))
		}
	}
	host := tipped(m)
	if host == nil {
		return
	}
	if m.told = time.Now(); text == "" {
		m.told = time.Time{}
	}
	host.want(text, func() fyne.Position { return m.tips.at }, func() bool { return !m.scrolled() })
}

// scrolled reports whether the table was drawn anew since a tip was wished for, by more than what the pointer's coming draws:
// then another cell is below the pointer.
func (m *Matrix) scrolled() bool { return m.drawn.Sub(m.told) > tipDelay/4 }

// dropStale takes a tip away that speaks of a cell which is somewhere else now.
func (m *Matrix) dropStale() {
	m.drawn = time.Now()
	if m.told.IsZero() || !m.scrolled() {
		return
	}
	m.told = time.Time{}
	if host := tipped(m); host != nil && host.Shown() != "" {
		host.After(0, host.drop) // not while cells are being drawn
	}
}

// Fill draws another table.
func (m *Matrix) Fill(t *flow.Table, sorted flow.Sort) {
	other := len(t.Columns) == 0 || len(m.data.Columns) == 0 || &t.Columns[0] != &m.data.Columns[0]
	m.data, m.sorted = t, sorted
	m.UnselectAll()
	em := theme.SizeOf(fynetheme.SizeNameText)
	for i, c := range t.Columns {
		m.SetColumnWidth(i, c.Chars*em+2*cellPad)
	}
	m.anchor = nil
	if rows := len(t.Rows); other || m.at.Row >= rows || m.at.Col >= len(t.Columns) {
		m.at = widget.TableCellID{}
	}
	m.StickyColumnCount = min(max(1, t.Frozen), len(t.Columns))
	m.SetRowHeight(-1, linesOf(t.Columns).height())
	m.Refresh()
	if other { // another table begins at its beginning; the same one, filtered or sorted, stays where it is
		m.ScrollToTop()
		m.ScrollToLeading()
	}
	m.seek()
}

// Resize keeps the chosen figure in sight: its evidence takes room from the table.
func (m *Matrix) Resize(size fyne.Size) {
	if size == m.Size() {
		return
	}
	m.Table.Resize(size)
	m.seek()
}

// seek scrolls to the chosen figure where it is out of sight.
func (m *Matrix) seek() {
	if m.chosen.Figure == 0 || m.Size().Height <= 0 {
		return
	}
	for row := range m.data.Rows {
		for col := range m.data.Rows[row].Cells {
			if m.data.Rows[row].Cells[col].Ref == m.chosen {
				m.ScrollTo(widget.TableCellID{Row: row, Col: col})
				return
			}
		}
	}
}

// Mark shows which figure is chosen.
func (m *Matrix) Mark(ref flow.Ref) {
	if ref != m.chosen {
		m.chosen = ref
		m.Refresh()
		m.seek()
	}
}

func (m *Matrix) selected(id widget.TableCellID) {
	m.UnselectAll() // so that the same cell can be chosen again; Mark draws the frame
	old := m.at
	m.at = id
	m.mark(old)
	if m.anchor != nil { // a block is being marked, not a figure chosen
		return
	}
	if ref := m.ref(id); ref != (flow.Ref{}) && m.OnChoose != nil {
		m.OnChoose(ref)
	}
}

// mark begins, widens or ends the marked block after the keyboard or the mouse went from old to where it is now.
func (m *Matrix) mark(old widget.TableCellID) {
	switch {
	case ShiftHeld():
		if m.anchor == nil {
			m.anchor = &old
		}
	case m.anchor == nil:
		return
	default:
		m.anchor = nil
	}
	m.Refresh()
}

// Marked gives the marked block; nil where none is.
func (m *Matrix) Marked() *flow.Area {
	if m.anchor == nil {
		return nil
	}
	return &flow.Area{
		FromRow: min(m.anchor.Row, m.at.Row), ToRow: max(m.anchor.Row, m.at.Row),
		FromCol: min(m.anchor.Col, m.at.Col), ToCol: max(m.anchor.Col, m.at.Col),
	}
}

func (m *Matrix) isMarked(id widget.TableCellID) bool {
	a := m.Marked()
	return a != nil && id.Row >= a.FromRow && id.Row <= a.ToRow && id.Col >= a.FromCol && id.Col <= a.ToCol
}

func (m *Matrix) ref(id widget.TableCellID) flow.Ref {
	if c := m.cell(id); c != nil {
		return c.Ref
	}
	return flow.Ref{}
}

func (m *Matrix) cell(id widget.TableCellID) *flow.Cell {
	if id.Row < 0 || id.Row >= len(m.data.Rows) || id.Col < 0 || id.Col >= len(m.data.Rows[id.Row].Cells) {
		return nil
	}
	return &m.data.Rows[id.Row].Cells[id.Col]
}

func (m *Matrix) updateCell(id widget.TableCellID, o fyne.CanvasObject) {
	m.dropStale()
	c := m.cell(id)
	if c == nil || id.Col >= len(m.data.Columns) {
		o.(*matrixCell).set(&flow.Cell{}, &flow.Column{}, cellState{})
		return
	}
	chosen := c.Ref != flow.Ref{} && c.Ref == m.chosen && (c.Ref.Figure > 0 || id.Col == 0)
	o.(*matrixCell).set(c, &m.data.Columns[id.Col], cellState{chosen, m.active && id == m.at, m.isMarked(id)})
}

func (m *Matrix) updateHead(id widget.TableCellID, o fyne.CanvasObject) {
	h := o.(*matrixHead)
	if id.Row != -1 || id.Col < 0 || id.Col >= len(m.data.Columns) {
		h.set(&flow.Column{}, "", nil)
		return
	}
	arrow := ""
	if m.sorted.Column == id.Col+1 {
		if arrow = "↑"; m.sorted.Down {
			arrow = "↓"
		}
	}
	column := id.Col
	h.set(&m.data.Columns[column], arrow, func() {
		if m.OnSort != nil {
			m.OnSort(column)
		}
	})
}

// MouseMoved keeps where the pointer is.
func (m *Matrix) MouseMoved(e *desktop.MouseEvent) {
	m.tips.at = e.AbsolutePosition
	m.Table.MouseMoved(e)
}

// MouseOut takes the tip away.
func (m *Matrix) MouseOut() {
	m.Table.MouseOut()
	m.off(m)
}

// FocusGained shows where the keyboard is.
func (m *Matrix) FocusGained() {
	m.active = true
	m.Table.FocusGained()
}

// FocusLost hides it.
func (m *Matrix) FocusLost() {
	m.active = false
	m.Table.FocusLost()
}

// TypedKey adds Enter to the table's own keys.
func (m *Matrix) TypedKey(e *fyne.KeyEvent) {
	m.keys = true
	defer func() { m.keys = false }()
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		m.selected(m.at)
	case fyne.KeyHome:
		m.Highlight(widget.TableCellID{Row: m.at.Row})
	case fyne.KeyEnd:
		m.Highlight(widget.TableCellID{Row: m.at.Row, Col: len(m.data.Columns) - 1})
	case fyne.KeyPageDown:
		m.Highlight(widget.TableCellID{Row: min(m.at.Row+m.page(), len(m.data.Rows)-1), Col: m.at.Col})
	case fyne.KeyPageUp:
		m.Highlight(widget.TableCellID{Row: max(m.at.Row-m.page(), 0), Col: m.at.Col})
	default:
		if windowKey(e) {
			PassKey(m, e)
			return
		}
		m.Table.TypedKey(e)
	}
}

func (m *Matrix) page() int { return max(1, int(m.Size().Height/rowHeight())-3) }

// TypedShortcut copies the table.
func (m *Matrix) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy:
		if m.OnCopy != nil {
			m.OnCopy(m.Marked())
			return
		}
	case *fyne.ShortcutSelectAll:
		m.anchor = &widget.TableCellID{}
		m.at = widget.TableCellID{Row: len(m.data.Rows) - 1, Col: len(m.data.Columns) - 1}
		m.Refresh()
		return
	}
	PassShortcut(m, s)
}

var (
	_ fyne.Focusable     = (*Matrix)(nil)
	_ fyne.Shortcutable  = (*Matrix)(nil)
	_ desktop.Cursorable = (*Matrix)(nil)
)
