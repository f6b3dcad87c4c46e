package html

import (
	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/limits"
)

// page is a web page being read: what stands on it, one below another.
type page struct {
	book    *grid.Book
	lim     limits.Limits
	blocks  []block
	sources []source // what Excel notes of the sheets
	damage  error

	rules  rules
	styles map[styleKey]uint32
	stack  []*open  // the open tables, each within a cell of the one before
	outer  text     // the text outside of tables
	elems  elements // the open elements
	choice *choice  // the open <select>
	note   note
	called string // how the next table is called
	cells  int    // so far, against the limits
	rows   int
	area   int
	begun  bool // <body> or <html> was seen
	ended  bool // </body> or </html> was seen
}

// block is a line of text, or a table.
type block struct {
	text  string
	table *table
}

// open is a table that is being read.
type open struct {
	*table
	state state
	inRow bool
	caps  bool // within the caption
	lost  text // text between the cells, which browsers show above the table
	col   int  // the last column passed in the row
	cols  int  // the last column passed in the list of columns
	group bool // within a <colgroup> without a <col>
	span  int  // of that group
	rowAt state

	cell *openCell // nil between cells
}

// state is what an element hands down to those within.
type state struct {
	struck, pre bool
	format      string
}

// openCell is a cell that is being read.
type openCell struct {
	text
	state
	attrs  cellAttrs
	col    int
	span   int
	hidden bool
	base   int     // the open elements outside of it
	pieces []piece // what stands before what is being read, where there are tables
}

func newPage(b *grid.Book, lim limits.Limits) *page {
	return &page{book: b, lim: lim, rules: newRules(), styles: map[styleKey]uint32{}}
}

// top gives the innermost open table, nil where there is none.
func (p *page) top() *open {
	if len(p.stack) == 0 {
		return nil
	}
	return p.stack[len(p.stack)-1]
}

// target gives the text that characters belong to now.
func (p *page) target() *text {
	t := p.top()
	switch {
	case t == nil:
		return &p.outer
	case t.caps:
		return &t.caption
	case t.cell != nil:
		return &t.cell.text
	}
	return &t.lost
}

// flushOuter makes a block of the text outside of tables.
func (p *page) flushOuter() error {
	s, err := p.book.Text(p.outer.bytes())
	if err != nil {
		return err
	}
	if s != "" {
		if p.rows++; p.rows > p.lim.Rows {
			return limits.Exceeded(int64(p.lim.Rows), "rows")
		}
		p.blocks = append(p.blocks, block{text: s})
	}
	p.outer.reset()
	return nil
}

const mostTables = 32 // within each other

func (p *page) openTable(pr props) error {
	if t := p.top(); t != nil && t.cell == nil {
		if err := p.closeTable(); err != nil { // as browsers do
			return err
		}
	}
	if len(p.stack) >= mostTables {
		return limits.Exceeded(mostTables, "nested tables")
	}
	st := state{struck: pr.struck == yes, pre: pr.pre == yes, format: pr.format}
	if t := p.top(); t != nil {
		c := t.cell
		if s := string(c.bytes()); s != "" {
			c.pieces = append(c.pieces, piece{text: s})
		}
		c.text.reset()
		st.struck = st.struck || c.state.struck
	} else if err := p.flushOuter(); err != nil {
		return err
	}
	p.stack = append(p.stack, &open{table: &table{name: p.called, hidden: pr.hidden == yes || p.elems.hidden > 0}, state: st})
	p.called = ""
	return nil
}

// closeTable closes the innermost table and hands it to what it stands in.
func (p *page) closeTable() error {
	t := p.top()
	if err := p.closeRow(); err != nil {
		return err
	}
	t.endGroup()
	p.stack = p.stack[:len(p.stack)-1]
	t.until = nil
	if s := string(t.lost.bytes()); s != "" {
		if err := p.keepLost(s); err != nil {
			return err
		}
	}
	if outer := p.top(); outer != nil {
		outer.cell.pieces = append(outer.cell.pieces, piece{table: t.table})
		outer.nested += t.own + t.nested
		return nil
	}
	p.blocks = append(p.blocks, block{table: t.table})
	return nil
}

// keepLost keeps text that stood in a table and outside of its cells.
func (p *page) keepLost(s string) error {
	if outer := p.top(); outer != nil {
		outer.cell.pieces = append(outer.cell.pieces, piece{text: s})
		return nil
	}
	lost, err := p.book.Text([]byte(s))
	p.blocks = append(p.blocks, block{text: lost})
	return err
}

func (p *page) openRow(pr props) error {
	if p.top() == nil {
		if err := p.openTable(props{}); err != nil {
			return err
		}
	}
	if err := p.closeRow(); err != nil {
		return err
	}
	t := p.top()
	if p.rows++; p.rows > p.lim.Rows || len(t.rows) >= sheets.MaxRow {
		return limits.Exceeded(int64(p.lim.Rows), "rows")
	}
	t.caps = false
	t.inRow, t.col = true, 0
	t.rowAt = t.state.within(pr)
	t.rows = append(t.rows, row{hidden: pr.hidden == yes})
	return nil
}

// within gives what an element of a state with a style of its own hands down.
func (s state) within(pr props) state {
	s.struck = s.struck || pr.struck == yes // a line drawn through is not taken back within
	s.pre = pr.pre == yes || s.pre && pr.pre == nothing
	if pr.format != "" {
		s.format = pr.format
	}
	return s
}

func (p *page) closeRow() error {
	err := p.closeCell()
	p.top().inRow = false
	return err
}

func (p *page) openCell(pr props, attrs cellAttrs, colspan, rowspan int) error {
	if p.top() == nil || !p.top().inRow {
		if err := p.openRow(props{}); err != nil {
			return err
		}
	}
	if err := p.closeCell(); err != nil {
		return err
	}
	t := p.top()
	col, err := t.place(t.col+1, colspan, rowspan, &p.area, &p.lim)
	if err != nil {
		return err
	}
	t.col = col + colspan - 1
	t.cell = &openCell{state: t.rowAt.within(pr), attrs: attrs, col: col, span: colspan, hidden: pr.hidden == yes, base: len(p.elems.open)}
	return nil
}

// closeCell closes the open cell of the innermost table and keeps it where it is not blank.
func (p *page) closeCell() error {
	t := p.top()
	c := t.cell
	if c == nil {
		return nil
	}
	t.cell = nil
	p.elems.cut(c.base)
	last, err := p.book.Text(c.bytes())
	if err != nil {
		return err
	}
	if c.span == 1 {
		t.note(c.col, c.hidden)
	}
	code := c.attrs.format(c.state.format)
	kept := cell{col: c.col, text: last, content: c.attrs.content(last, code)}
	if c.pieces == nil && kept.content.Kind == sheets.Blank && !kept.content.Formula {
		return nil
	}
	own := kept.content.Kind != sheets.Blank
	if c.pieces != nil {
		if last != "" {
			c.pieces = append(c.pieces, piece{text: last})
		}
		own = false
		for _, x := range c.pieces {
			own = own || x.table == nil
		}
		if t.inner == nil {
			t.inner = map[at][]piece{}
		}
		t.inner[at{len(t.rows) - 1, len(t.rows[len(t.rows)-1].cells)}] = c.pieces
	}
	if own {
		t.own++
	}
	if p.cells++; p.cells > p.lim.Cells {
		return limits.Exceeded(int64(p.lim.Cells), "cells")
	}
	struck := c.state.struck || c.text.struck && !c.text.plain
	kept.content.Style = p.style(styleKey{code, struck, c.text.struck, c.hidden})
	r := &t.rows[len(t.rows)-1]
	r.cells = append(r.cells, kept)
	return nil
}

// finish closes what the page has left open. A table or a line of text that is open at an end that nothing announced was
// cut.
func (p *page) finish() {
	if p.damage == nil && !p.ended && (len(p.stack) > 0 || p.begun && len(p.outer.bytes()) > 0) {
		p.damage = errCut
	}
	if p.damage != nil {
		p.closeCut()
		return
	}
	for len(p.stack) > 0 && p.damage == nil {
		p.damage = p.closeTable()
	}
	if err := p.flushOuter(); p.damage == nil {
		p.damage = err
	}
}

// closeCut makes blocks of the tables that were open where the page was cut, the outer ones first. What is not whole is
// left out: the last row, and with it a table that is part of one of its cells.
func (p *page) closeCut() {
	for i, t := range p.stack {
		t.caption.resetIf(t.caps)
		t.endGroup()
		for _, deeper := range p.stack[i+1:] {
			t.nested += deeper.own + deeper.nested
		}
		p.blocks = append(p.blocks, block{table: t.table})
		if i < len(p.stack)-1 && t.isLayout() {
			if t.cell.pieces != nil {
				t.keepPieces()
			}
			continue
		}
		t.table.damage = p.damage
		if t.inRow {
			n := len(t.rows) - 1
			for k := range t.rows[n].cells {
				delete(t.inner, at{n, k})
			}
			t.rows = t.rows[:n]
		}
		break
	}
	p.stack = nil
	p.outer.reset()
}

// keepPieces keeps the tables of the open cell that came to their ends.
func (t *open) keepPieces() {
	n := len(t.rows) - 1
	if t.inner == nil {
		t.inner = map[at][]piece{}
	}
	t.inner[at{n, len(t.rows[n].cells)}] = t.cell.pieces
	t.rows[n].cells = append(t.rows[n].cells, cell{col: t.cell.col, content: sheets.Content{Kind: sheets.Blank}})
}
