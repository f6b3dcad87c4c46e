package marked

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"

	"ledgercheck/sheets"
)

// sheetEditor finds the edits that restyle cells of one sheet.
type sheetEditor struct {
	part  []byte
	data  element // sheetData
	list  []element
	style func(old int, t tone) (int, error)
	edits []edit
}

var (
	rowTag  = regexp.MustCompile(`<row\b[^>]*>`)
	cellTag = regexp.MustCompile(`<c\b[^>]*>`)
	colTag  = regexp.MustCompile(`<col\b[^>]*>`)
)

func newSheetEditor(part []byte, style func(int, tone) (int, error)) (*sheetEditor, error) {
	root, list, err := children(part)
	if err != nil {
		return nil, err
	}
	if root != "worksheet" || bytes.Contains(part, []byte("<!--")) || bytes.Contains(part, []byte("<![CDATA[")) {
		return nil, errUnusual("sheet of an unusual form")
	}
	data, ok := find(list, "sheetData")
	if !ok {
		return nil, errUnusual("sheet without rows")
	}
	return &sheetEditor{part: part, data: data, list: list, style: style}, nil
}

// line is one row of the sheet as it stands in the part.
type line struct {
	number          int
	tag             []byte
	at, inner       int
	innerEnd, after int
}

// rows lists the rows; every one must say its number, as Excel, WPS and LibreOffice have it.
func (s *sheetEditor) rows() ([]line, error) {
	var out []line
	pos := s.data.inner
	for pos < s.data.innerEnd {
		m := rowTag.FindIndex(s.part[pos:s.data.innerEnd])
		if m == nil {
			break
		}
		l := line{at: pos + m[0], inner: pos + m[1], tag: s.part[pos+m[0] : pos+m[1]]}
		n, ok := attrInt(l.tag, "r")
		if !ok || len(out) > 0 && n <= out[len(out)-1].number {
			return nil, errUnusual("rows without numbers")
		}
		l.number = n
		if bytes.HasSuffix(l.tag, []byte("/>")) {
			l.innerEnd, l.after = l.inner, l.inner
		} else {
			end := bytes.Index(s.part[l.inner:s.data.innerEnd], []byte("</row>"))
			if end < 0 {
				return nil, errUnusual("row without an end")
			}
			l.innerEnd = l.inner + end
			l.after = l.innerEnd + len("</row>")
		}
		out = append(out, l)
		pos = l.after
	}
	return out, nil
}

// restyle fills cells; marks come by row, then column, each cell once.
func (s *sheetEditor) restyle(marks []*mark) error {
	rows, err := s.rows()
	if err != nil {
		return err
	}
	fresh := "" // rows that the sheet has not, gathered for one place
	next := 0
	flush := func(before int) {
		if fresh == "" {
			return
		}
		if s.data.inner == s.data.innerEnd && bytes.HasSuffix(s.part[s.data.at:s.data.inner], []byte("/>")) {
			s.edits = append(s.edits, edit{s.data.at, s.data.after, "<sheetData>" + fresh + "</sheetData>"})
		} else {
			s.edits = append(s.edits, edit{before, before, fresh})
		}
		fresh = ""
	}
	for i := 0; i < len(marks); {
		j := i
		for j < len(marks) && marks[j].cell.Row == marks[i].cell.Row {
			j++
		}
		number := marks[i].cell.Row
		for next < len(rows) && rows[next].number < number {
			flush(rows[next].at)
			next++
		}
		if next < len(rows) && rows[next].number == number {
			flush(rows[next].at)
			if err := s.restyleRow(&rows[next], marks[i:j]); err != nil {
				return err
			}
		} else {
			fresh += fmt.Sprintf(`<row r="%d">`, number)
			for _, m := range marks[i:j] {
				c, err := s.newCell(m, nil)
				if err != nil {
					return err
				}
				fresh += c
			}
			fresh += "</row>"
		}
		i = j
	}
	before := s.data.innerEnd
	if next < len(rows) {
		before = rows[next].at
		if rows[next].number == marks[len(marks)-1].cell.Row {
			before = rows[next].after
		}
	}
	flush(before)
	return nil
}

func (s *sheetEditor) restyleRow(l *line, marks []*mark) error {
	if bytes.HasSuffix(l.tag, []byte("/>")) {
		with := string(l.tag[:len(l.tag)-2]) + ">"
		for _, m := range marks {
			c, err := s.newCell(m, l.tag)
			if err != nil {
				return err
			}
			with += c
		}
		s.edits = append(s.edits, edit{l.at, l.after, with + "</row>"})
		return nil
	}
	next, last := 0, 0
	for _, m := range cellTag.FindAllIndex(s.part[l.inner:l.innerEnd], -1) {
		at := l.inner + m[0]
		tag := s.part[at : l.inner+m[1]]
		ref, _, _, ok := attr(tag, "r")
		cell, err := sheets.ParseCell(ref)
		if !ok || err != nil || cell.Row != l.number || cell.Col <= last {
			return errUnusual("cells without addresses")
		}
		last = cell.Col
		for next < len(marks) && marks[next].cell.Col < cell.Col {
			c, err := s.newCell(marks[next], l.tag)
			if err != nil {
				return err
			}
			s.edits = append(s.edits, edit{at, at, c})
			next++
		}
		if next < len(marks) && marks[next].cell.Col == cell.Col {
			if err := s.restyleCell(at, tag, marks[next].tone); err != nil {
				return err
			}
			next++
		}
	}
	for ; next < len(marks); next++ {
		c, err := s.newCell(marks[next], l.tag)
		if err != nil {
			return err
		}
		s.edits = append(s.edits, edit{l.innerEnd, l.innerEnd, c})
	}
	return nil
}

func (s *sheetEditor) restyleCell(at int, tag []byte, t tone) error {
	old, has := attrInt(tag, "s")
	id, err := s.style(old, t)
	if err != nil {
		return err
	}
	if has {
		_, from, to, _ := attr(tag, "s")
		s.edits = append(s.edits, edit{at + from, at + to, strconv.Itoa(id)})
		return nil
	}
	pos := at + len("<c")
	s.edits = append(s.edits, edit{pos, pos, fmt.Sprintf(` s="%d"`, id)})
	return nil
}

// newCell is a cell that the sheet has not, in the style that its row or its column gives it.
func (s *sheetEditor) newCell(m *mark, rowTag []byte) (string, error) {
	id, err := s.style(s.defaultStyle(m.cell.Col, rowTag), m.tone)
	return fmt.Sprintf(`<c r="%s" s="%d"/>`, m.cell, id), err
}

func (s *sheetEditor) defaultStyle(col int, rowTag []byte) int {
	if custom, _, _, _ := attr(rowTag, "customFormat"); custom == "1" || custom == "true" {
		n, _ := attrInt(rowTag, "s")
		return n
	}
	cols, ok := find(s.list, "cols")
	if !ok {
		return 0
	}
	for _, tag := range colTag.FindAll(s.part[cols.inner:cols.innerEnd], -1) {
		from, _ := attrInt(tag, "min")
		to, _ := attrInt(tag, "max")
		if from <= col && col <= to {
			n, _ := attrInt(tag, "style")
			return n
		}
	}
	return 0
}

// behindLegacyDrawing are the elements that come after legacyDrawing in a sheet (ECMA-376, CT_Worksheet).
var behindLegacyDrawing = map[string]bool{
	"legacyDrawingHF": true, "drawingHF": true, "picture": true, "oleObjects": true, "controls": true,
	"webPublishItems": true, "tableParts": true, "extLst": true, "mc:AlternateContent": true,
}

// addDrawing lets the sheet show the comments' boxes.
func (s *sheetEditor) addDrawing(id string) {
	at := s.data.after
	for _, e := range s.list {
		if e.at < s.data.after || behindLegacyDrawing[e.name] {
			continue
		}
		at = e.after
	}
	s.edits = append(s.edits, edit{
		at, at,
		`<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="` + id + `"/>`,
	})
}
