package blank

import (
	"fmt"
	"math"
	"strconv"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// The rows of a sheet.
const (
	titleRow = 1 + iota
	metaRow
	noteRow
	headerRow
	exampleRow
	firstRow
)

// sheetWriter writes one sheet.
type sheetWriter struct {
	*writer
	sheet *sheet
}

// An A4 sheet on its side, in points, and what a character of a column's width takes of it.
const (
	pageWidth, pageHeight     = 842, 595
	pointsPerChar, pointsMore = 7 * 0.75, 5 * 0.75
	pointsPerInch             = 72
)

// rows is how many numbered rows fill one printed page below the example, at the scale at which the sheet fits its width.
func (s *sheetWriter) rows() int {
	width := 0.0
	for i := range s.sheet.Column {
		width += s.width(&s.sheet.Column[i])*pointsPerChar + pointsMore
	}
	p, r := s.looks.Page, s.looks.Rows
	scale := min(1, (pageWidth-(p.Left+p.Right)*pointsPerInch)/width)
	height := (pageHeight - (p.Top+p.Bottom)*pointsPerInch) / scale
	height -= r.Title + r.Meta + r.Note*noteLines + r.Header + r.Body
	return max(1, int(height/r.Body)-1) // one less: programs differ by a little
}

// width is a column's, or more where its header or its example would not stand on one line.
func (s *sheetWriter) width(c *column) float64 {
	width := max(c.Width, oneLine(c.Header, s.looks.Sizes.Header))
	if text, ok := c.Example.(string); ok {
		width = max(width, oneLine(s.words(text, s.year), s.looks.Sizes.Body))
	}
	return width
}

// oneLine is the width of a column, in characters, that a text stands in without a break: a letter of Latin is half as wide as
// one of Chinese, and a program needs a little room on both sides.
func oneLine(text string, points float64) float64 {
	width := 0.0
	for _, r := range text {
		if r < 0x2E80 {
			width += points / 2
		} else {
			width += points
		}
	}
	return math.Ceil((width + points/2) / pointsPerChar)
}

// noteLines is the height of the note's row, in rows of notes.
const noteLines = 1.3

func (s *sheetWriter) write() error {
	for _, step := range []func() error{s.columns, s.head, s.table, s.checks, s.print} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheetWriter) last() int { return len(s.sheet.Column) - 1 }

// columns sets widths and, for rows that are filled further down, the columns' formats.
func (s *sheetWriter) columns() error {
	for i := range s.sheet.Column {
		c := &s.sheet.Column[i]
		name := sheets.ColumnName(i + 1)
		if err := s.file.SetColWidth(s.sheet.Name, name, name, s.width(c)); err != nil {
			return err
		}
		style, err := s.file.NewStyle(&excelize.Style{
			Font: s.make(styleKey{role: roleBody}).Font, CustomNumFmt: numberFormat(c),
			Alignment: s.make(styleKey{role: roleBody, centred: c.centred}).Alignment,
		})
		if err != nil {
			return err
		}
		if err := s.file.SetColStyle(s.sheet.Name, name, style); err != nil {
			return err
		}
	}
	return nil
}

// numberFormat is how a column shows what is typed, nil for as it stands.
func numberFormat(c *column) *string {
	format := ""
	switch c.typ {
	case typeDate, "deadline":
		format = "yyyy-mm-dd"
	case typeChars, typeCount:
		format = "0"
	case typeHours, typeScore, typeSerial:
		format = "General"
	default:
		return nil
	}
	return &format
}

// head writes the title, the line of who filled it in, and the note.
func (s *sheetWriter) head() error {
	n := s.last()
	left, right := max(1, (n+1)/3), max(2, (n+1)*2/3)
	cells := []struct {
		role          role
		row, from, to int
		text          string
		height        float64
	}{
		{roleTitle, titleRow, 0, n, s.words(s.sheet.Title, s.year), s.looks.Rows.Title},
		{roleLeft, metaRow, 0, left - 1, s.common.Left, s.looks.Rows.Meta},
		{roleCentre, metaRow, left, right - 1, s.common.Centre, s.looks.Rows.Meta},
		{roleRight, metaRow, right, n, s.common.Right + "　　　　　　", s.looks.Rows.Meta},
		{roleNote, noteRow, 0, n, s.words(s.sheet.Note, s.year), s.looks.Rows.Note * noteLines},
	}
	for _, c := range cells {
		if err := s.put(c.from, c.row, styleKey{role: c.role}, c.text); err != nil {
			return err
		}
		if err := s.file.SetRowHeight(s.sheet.Name, c.row, c.height); err != nil {
			return err
		}
		if c.to > c.from {
			if err := s.file.MergeCell(s.sheet.Name, at(c.from, c.row), at(c.to, c.row)); err != nil {
				return err
			}
		}
	}
	return nil
}

// table writes the header, the example and the numbered blank rows.
func (s *sheetWriter) table() error {
	for i := range s.sheet.Column {
		c := &s.sheet.Column[i]
		if err := s.put(i, headerRow, styleKey{role: roleHeader}, c.Header); err != nil {
			return err
		}
		example, err := s.example(c, s.year)
		if err != nil {
			return err
		}
		format := ""
		if f := numberFormat(c); f != nil {
			format = *f
		}
		if err := s.put(i, exampleRow, styleKey{roleExample, format, c.centred}, example); err != nil {
			return err
		}
		for k := range s.rows() {
			var value any
			if c.typ == typeSerial {
				value = k + 1
			}
			if err := s.put(i, firstRow+k, styleKey{roleBody, format, c.centred}, value); err != nil {
				return err
			}
		}
	}
	for row := headerRow; row < firstRow+s.rows(); row++ {
		h := s.looks.Rows.Body
		if row == headerRow {
			h = s.looks.Rows.Header
		}
		if err := s.file.SetRowHeight(s.sheet.Name, row, h); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheetWriter) put(col, row int, k styleKey, value any) error {
	id, err := s.style(k)
	if err != nil {
		return err
	}
	if value != nil {
		if err := s.file.SetCellValue(s.sheet.Name, at(col, row), value); err != nil {
			return err
		}
	}
	return s.file.SetCellStyle(s.sheet.Name, at(col, row), at(col, row), id)
}

// print sets what belongs to the sheet as a whole: the paper, the frozen header, the lines of rows further down.
func (s *sheetWriter) print() error {
	yes, no, landscape, wide, tall := true, false, "landscape", 1, 0
	p := s.looks.Page
	frozen := min(2, len(s.sheet.Column)) // 序号 and what follows it
	line, err := s.file.NewConditionalStyle(&excelize.Style{Border: lines(s.looks.Colours.Line)})
	if err != nil {
		return err
	}
	first, last := firstRow+s.rows(), firstRow+s.common.Most-1
	end := sheets.ColumnName(s.last() + 1)
	for _, err := range []error{
		s.file.SetPanes(s.sheet.Name, &excelize.Panes{Freeze: true, XSplit: frozen, YSplit: headerRow, TopLeftCell: at(frozen, headerRow+1), ActivePane: "bottomRight"}),
		s.file.SetPageLayout(s.sheet.Name, &excelize.PageLayoutOptions{Size: &p.Paper, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall}),
		s.file.SetPageMargins(s.sheet.Name, &excelize.PageLayoutMarginsOptions{
			Top: &p.Top, Bottom: &p.Bottom, Left: &p.Left, Right: &p.Right, Header: &p.Header, Footer: &p.Footer, Horizontally: &yes,
		}),
		s.file.SetHeaderFooter(s.sheet.Name, &excelize.HeaderFooterOptions{OddFooter: "&C" + s.common.Footer}),
		s.file.SetSheetView(s.sheet.Name, 0, &excelize.ViewOptions{ShowGridLines: &no}),
		s.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: s.sheet.Name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", s.sheet.Name, headerRow, headerRow),
		}),
		s.file.SetSheetProps(s.sheet.Name, &excelize.SheetPropsOptions{FitToPage: &yes}),
		s.file.SetConditionalFormat(s.sheet.Name, fmt.Sprintf("A%d:%s%d", first, end, last), []excelize.ConditionalFormatOptions{
			{Type: "formula", Criteria: fmt.Sprintf("COUNTA($A%d:$%s%d)>0", first, end, first), Format: &line},
		}),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// at gives an address of a 0-based column and a 1-based row.
func at(col, row int) string { return sheets.ColumnName(col+1) + strconv.Itoa(row) }
