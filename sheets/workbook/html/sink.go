package html

import (
	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/typed"
)

// sink makes sheets of what stands on pages.
type sink struct {
	book *grid.Book
	made []made
	row  int    // the last row of the last sheet
	last *table // the table that was last put into it
	line grid.Line
}

// made is a sheet that was made.
type made struct {
	sheet  *grid.Sheet
	name   string
	damage error // why a table of it was not read to its end
}

// put makes sheets of a page. The error is what is wrong with the last of them, or why there is none.
func (out *sink) put(p *page) error {
	out.last = nil
	defer func() { // once all its rows are there
		for _, m := range out.made {
			if m.damage != nil {
				m.sheet.Fail(m.damage)
			}
		}
	}()
	var above []string // text that waits for the table below it
	for _, b := range unwrap(p.blocks, nil) {
		if b.table == nil {
			above = append(above, b.text)
			continue
		}
		if b.table.isBlank() {
			continue
		}
		if err := out.table(b.table, above, p.lim.TextBytes); err != nil {
			return err
		}
		above = nil
	}
	if out.last != nil {
		if err := out.lines(above); err != nil {
			return err
		}
	}
	return p.damage
}

// unwrap puts in the place of tables that only arrange others what they arrange.
func unwrap(blocks, out []block) []block {
	for _, b := range blocks {
		t := b.table
		if t == nil || !t.isLayout() {
			out = append(out, b)
			continue
		}
		if s := string(t.caption.bytes()); s != "" {
			out = append(out, block{text: s})
		}
		for i := range t.rows {
			for k := range t.rows[i].cells {
				pieces := t.inner[at{i, k}]
				if pieces == nil {
					out = append(out, block{text: t.rows[i].cells[k].text})
				}
				for _, p := range pieces {
					if p.table != nil {
						p.table.hidden = p.table.hidden || t.hidden
						if p.table.damage == nil {
							p.table.damage = t.damage
						}
					}
					out = unwrap([]block{{text: p.text, table: p.table}}, out)
				}
			}
		}
	}
	return out
}

// isBlank reports whether nothing of a table need be known.
func (t *table) isBlank() bool {
	if t.damage != nil || len(t.caption.bytes()) > 0 {
		return false
	}
	for i := range t.rows {
		if len(t.rows[i].cells) > 0 {
			return false
		}
	}
	return true
}

const fewRows = 4

// continues reports whether a table is a part of the same sheet as the one above it, with no text between them, as every
// program that opens a page shows it: one of them is small, such as a title, the entries above a list, a header that pages
// keep in view, or a line for signatures. Two large tables are two sheets.
func (t *table) continues(above *table) bool {
	if above == nil || t.name != "" || len(t.caption.bytes()) > 0 || above.hidden != t.hidden || above.damage != nil {
		return false
	}
	return len(above.rows) <= fewRows || len(t.rows) == 1
}

// table puts a table into a sheet, below the text that stands above it.
func (out *sink) table(t *table, above []string, most int) error {
	if len(above) > 0 || !t.continues(out.last) {
		s, err := out.book.Add("", t.hidden)
		if err != nil {
			return err
		}
		caption := string(t.caption.bytes())
		m := made{sheet: s, name: t.name}
		if m.name == "" {
			m.name = caption
		}
		out.made, out.row = append(out.made, m), 0
		if caption != "" {
			above = append(above, caption)
		}
		if err := out.lines(above); err != nil {
			return err
		}
	}
	out.last = t
	m := &out.made[len(out.made)-1]
	s, base := m.sheet, out.row
	for i := range t.rows {
		out.line.Reset()
		r := &t.rows[i]
		for k := range r.cells {
			c := &r.cells[k]
			v := c.content
			if pieces := t.inner[at{i, k}]; pieces != nil {
				var whole text
				if err := flatten(pieces, &whole, most); err != nil {
					return err
				}
				style := v.Style
				v = typed.Text(string(whole.bytes()))
				v.Style = style
			}
			if err := out.line.Add(c.col, v); err != nil {
				return err
			}
		}
		r.cells = nil
		out.row = base + i + 1
		if err := s.Put(out.row, r.hidden, &out.line); err != nil {
			return err
		}
	}
	for _, r := range t.merges {
		r.From.Row += base
		r.To.Row += base
		if err := s.Merge(r); err != nil {
			return err
		}
	}
	for i, hidden := range t.columns {
		if hidden {
			s.HideColumns(i+1, i+1)
		}
	}
	for i, c := range t.shown {
		if c.all > 0 && c.all == c.hidden {
			s.HideColumns(i+1, i+1)
		}
	}
	if m.damage == nil {
		m.damage = t.damage
	}
	return nil
}

// lines puts text into the last sheet, a row for each.
func (out *sink) lines(above []string) error {
	for _, s := range above {
		out.line.Reset()
		if err := out.line.Add(1, sheets.Content{Kind: sheets.Text, Text: s}); err != nil {
			return err
		}
		out.row++
		if err := out.made[len(out.made)-1].sheet.Put(out.row, false, &out.line); err != nil {
			return err
		}
	}
	return nil
}
