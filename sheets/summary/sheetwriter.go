package summary

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// sheetWriter writes one page from top to bottom.
type sheetWriter struct {
	*renderer
	sw   *excelize.StreamWriter
	page *page
	lay  layout
	row  int // the row written last
	err  error
}

func (s *sheetWriter) write() error {
	p, st := s.page, s.style
	s.across(roleTitle, p.title, s.lay.across(p.title, st.Sizes.Title, st.Rows.Title))
	s.blocks(p.left, p.centre, p.right)
	for i := 0; i <= len(p.lead); i++ {
		if i == p.beforeCharts {
			for range p.chartRows() {
				s.put(st.Rows.Body, nil)
			}
		}
		if i < len(p.lead) {
			s.acrossLine(roleLead, p.lead[i], s.lay.across(p.lead[i].text, st.Sizes.Lead, st.Rows.Lead))
		}
	}
	s.header()
	for i := range p.length() {
		r := p.at(i)
		if r.section != "" {
			s.across(roleSection, r.section, s.lay.across(r.section, st.Sizes.Body, st.Rows.Body))
			continue
		}
		s.cells(roleBody, r.cells, r.helpers)
	}
	if p.total != nil {
		s.cells(roleTotal, p.total, nil)
		if n := p.totalSpan(); n > 1 {
			s.merge(0, s.row, n-1, s.row)
		}
	}
	for _, note := range p.notes {
		s.acrossLine(roleNote, note, s.lay.across(note.text, st.Sizes.Note, st.Rows.Note))
	}
	s.blocks(p.filledBy, p.checkedBy, p.dated)
	return s.err
}

// put writes the next row.
func (s *sheetWriter) put(height float64, values []any) {
	s.row++
	if s.err == nil {
		s.err = s.sw.SetRow(at(0, s.row), values, excelize.RowOpts{Height: height})
	}
}

func (s *sheetWriter) merge(col, row, col2, row2 int) {
	if s.err == nil && (col != col2 || row != row2) {
		s.err = s.sw.MergeCell(at(col, row), at(col2, row2))
	}
}

func (s *sheetWriter) styled(k look, value any) any {
	id, err := s.looks.id(k)
	if err != nil && s.err == nil {
		s.err = err
	}
	return excelize.Cell{StyleID: id, Value: value}
}

// across writes a text over the whole width.
func (s *sheetWriter) across(as role, value string, height float64) {
	s.acrossLine(as, line{text: value}, height)
}

func (s *sheetWriter) acrossLine(as role, l line, height float64) {
	values := make([]any, len(s.page.columns))
	for i := range values {
		values[i] = s.styled(look{role: as}, nil)
	}
	first := s.styled(look{role: as}, clean(l.text)).(excelize.Cell)
	first.Formula = s.formula(l.formula, 0)
	values[0] = first
	s.put(height, values)
	s.merge(0, s.row, len(values)-1, s.row)
}

// blocks writes a line of three texts: left, centre, right.
func (s *sheetWriter) blocks(left, centre, right string) {
	n := len(s.page.columns)
	values := make([]any, n)
	b := s.lay.blocks
	if s.lay.oneLine {
		values[0] = s.styled(look{role: roleLeft}, clean(s.lay.spaced(left, centre, right, s.style.Sizes.Meta)))
		s.put(s.style.Rows.Meta, values)
		s.merge(0, s.row, n-1, s.row)
		return
	}
	values[0] = s.styled(look{role: roleLeft}, clean(left))
	values[b[0]] = s.styled(look{role: roleCentre}, clean(centre))
	values[b[1]] = s.styled(look{role: roleRight}, clean(right))
	s.put(s.style.Rows.Meta, values)
	s.merge(0, s.row, b[0]-1, s.row)
	s.merge(b[0], s.row, b[1]-1, s.row)
	s.merge(b[1], s.row, n-1, s.row)
}

// header writes the table's header, one row or two.
func (s *sheetWriter) header() {
	p := s.page
	heights := s.lay.headerHeights(p, s.style)
	if len(heights) == 1 {
		values := make([]any, len(p.columns))
		for i, c := range p.columns {
			values[i] = s.title(c)
		}
		s.put(heights[0], values)
		return
	}
	top, bottom := make([]any, len(p.columns)), make([]any, len(p.columns))
	row := s.row + 1
	for i, c := range p.columns {
		switch {
		case c.group == "":
			top[i], bottom[i] = s.title(c), s.styled(look{role: roleHeader}, nil)
			s.merge(i, row, i, row+1)
		case i == 0 || p.columns[i-1].group != c.group:
			top[i], bottom[i] = s.title(pageColumn{title: c.group, formula: c.formula}), s.styled(look{role: roleHeader}, c.title)
			s.merge(i, row, p.groupEnd(i)-1, row)
		default:
			top[i], bottom[i] = s.styled(look{role: roleHeader}, nil), s.styled(look{role: roleHeader}, c.title)
		}
	}
	s.put(heights[0], top)
	s.put(heights[1], bottom)
}

// title is a column's header cell.
func (s *sheetWriter) title(c pageColumn) any {
	out := s.styled(look{role: roleHeader}, c.title).(excelize.Cell)
	out.Formula = s.formula(c.formula, 0)
	return out
}

// cells writes a row of the table.
func (s *sheetWriter) cells(as role, cells, helpers []cell) {
	p := s.page
	values := make([]any, len(p.columns), p.width())
	least := s.style.Rows.Body
	for i := range values {
		if i >= len(cells) {
			values[i] = s.styled(look{role: as}, nil)
			continue
		}
		c := &cells[i]
		k := look{role: as, tone: c.tone, centred: s.lay.centred[i], number: c.isNumber()}
		if k.number {
			// With a Chinese word or sign behind it the whole cell is in the body's font, lest the two differ in size.
			k.format, k.centred, k.number = c.numberFormat(), true, c.sign+affix(c.format) == ""
		}
		out := s.styled(k, plainValue(c.value)).(excelize.Cell)
		out.Formula = s.formula(c.formula, i)
		values[i] = out
		s.link(c.link, i)
	}
	for i := range helpers {
		values = append(values, excelize.Cell{Value: plainValue(helpers[i].value), Formula: s.formula(helpers[i].formula, len(p.columns)+i)})
	}
	s.put(s.lay.rowHeight(cells, s.style.Sizes.Body, least), values)
}

// plainValue gives what excelize writes for a value: text always as text, whatever it begins with.
func plainValue(v any) any {
	switch v := v.(type) {
	case string:
		if v == "" {
			return nil
		}
		return clean(v)
	case sheets.Amount:
		if v.IsWhole() {
			return v.Int()
		}
		return v.Float()
	}
	return v
}

// formula fills the places of a formula for the cell of a column in the row about to be written.
func (s *sheetWriter) formula(f string, col int) string {
	if f == "" {
		return ""
	}
	first, n := s.page.firstRow(), s.page.length()
	if s.page.counted > 0 {
		n = s.page.counted
	}
	return fill(f,
		"first", strconv.Itoa(first), "last", strconv.Itoa(first+n-1),
		"col", sheets.ColumnName(col+1), "row", strconv.Itoa(s.row+1))
}

// link makes the cell of the row about to be written lead to its evidence.
func (s *sheetWriter) link(l *link, col int) {
	if l == nil || s.err != nil {
		return
	}
	to := s.pages[l.page]
	if to == nil {
		return
	}
	where := "'" + strings.ReplaceAll(to.name, "'", "''") + "'!" + at(0, to.firstRow()+l.row)
	s.err = s.file.SetCellHyperLink(s.page.name, at(col, s.row+1), where, "Location")
}
