package marked

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ledgercheck/sheets"
)

// convert writes the sheets of a ledger of another format as an .xlsx workbook: values, number formats, merges, what is
// hidden and what is struck through. Fonts, fills and widths of the original are not known to a reader of ledgers and are
// not in it. names tells what each sheet is called in it, by its name in the ledger.
//
// An error value stays one, a formula without a value stays a formula without a value, and a text is never anything else
// than a text: read again, the workbook says what the ledger said.
func convert(list []*sheets.Sheet) (content []byte, names map[string]string, err error) {
	names = map[string]string{}
	w := &conversion{xfs: map[cellStyle]int{}, formats: map[string]int{}}
	var parts []string
	for _, s := range list {
		if s.Damage != nil {
			return nil, nil, s.Damage
		}
		if _, twice := names[s.Name]; twice {
			return nil, nil, errUnusual("two sheets of one name")
		}
		names[s.Name] = w.sheetName(s.Name)
		w.names = append(w.names, names[s.Name])
		w.date1904 = w.date1904 || s.Epoch1904
		parts = append(parts, w.sheet(s))
	}
	if len(parts) == 0 {
		return nil, nil, errUnusual("no sheets")
	}
	for _, s := range list {
		if w.date1904 != s.Epoch1904 {
			return nil, nil, errUnusual("sheets with different first days")
		}
	}
	content, err = w.pack(list, parts)
	return content, names, err
}

type conversion struct {
	names    []string          // of the sheets
	taken    []string          // the same, lower-case
	xfs      map[cellStyle]int // index of a style
	order    []cellStyle
	formats  map[string]int // id of a number format
	codes    []string
	date1904 bool
}

// cellStyle is what tells two styles of a converted workbook apart.
type cellStyle struct {
	format        string
	strike, ruled bool
}

// tableCells is how many cells with content make a row a row of a table, which is ruled.
const tableCells = 3

// sheetName makes of a sheet's name, for a .csv that of its file, one that a workbook may have.
func (w *conversion) sheetName(name string) string {
	const most = 31
	clean := strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) || r < 0x20 || r == utf8.RuneError {
			return '_'
		}
		return r
	}, name), "'")
	if clean == "" {
		clean = "Sheet"
	}
	out := clipUnits(clean, most)
	for n := 2; slices.Contains(w.taken, strings.ToLower(out)); n++ {
		tail := "(" + strconv.Itoa(n) + ")"
		out = clipUnits(clean, most-len(tail)) + tail
	}
	w.taken = append(w.taken, strings.ToLower(out))
	return out
}

// clipUnits shortens a text to so many UTF-16 units.
func clipUnits(s string, most int) string {
	n := 0
	for i, r := range s {
		if n++; r > 0xFFFF {
			n++
		}
		if n > most {
			return s[:i]
		}
	}
	return s
}

// style gives the index of the cell style that says what a ledger's style says.
func (w *conversion) style(st sheets.Style, ruled bool) int {
	k := cellStyle{st.NumberFormat, st.Strike || st.StrikePart, ruled} // in doubt whether a part or all of it is struck, all
	if i, ok := w.xfs[k]; ok {
		return i
	}
	w.xfs[k] = len(w.order)
	w.order = append(w.order, k)
	return w.xfs[k]
}

func (w *conversion) format(code string) int {
	switch code {
	case "", "General":
		return 0
	case "@":
		return 49
	}
	if id, ok := w.formats[code]; ok {
		return id
	}
	id := 164 + len(w.codes)
	w.formats[code] = id
	w.codes = append(w.codes, code)
	return id
}

// widest and narrowest bound the columns, in characters.
const (
	narrowest = 8
	widest    = 45
)

// sheet writes one worksheet.
func (w *conversion) sheet(s *sheets.Sheet) string {
	var rows strings.Builder
	widths, wide := map[int]int{}, map[sheets.Cell]bool{}
	for _, m := range s.Merges {
		wide[m.From] = m.To.Col > m.From.Col
	}
	last := sheets.Cell{Row: 1, Col: 1}
	for i := range s.Rows {
		r := &s.Rows[i]
		fmt.Fprintf(&rows, `<row r="%d"`, r.Index)
		if r.Hidden {
			rows.WriteString(` hidden="1"`)
		}
		rows.WriteByte('>')
		full := 0
		for _, v := range r.Cells() {
			if v.Kind != sheets.Blank {
				full++
			}
		}
		for col, v := range r.Cells() {
			at := sheets.Cell{Row: r.Index, Col: col}
			var st sheets.Style
			if int(v.Style) < len(s.Styles) {
				st = s.Styles[v.Style]
			}
			w.cell(&rows, at, v, w.style(st, full >= tableCells))
			last.Row, last.Col = max(last.Row, at.Row), max(last.Col, at.Col)
			if !wide[at] {
				widths[col] = max(widths[col], shownWidth(v, st))
			}
		}
		rows.WriteString(`</row>`)
	}
	var cols strings.Builder
	for col := range sheets.MaxCol {
		most, has := widths[col+1]
		hidden := s.HiddenCols[col+1]
		if !has && !hidden {
			continue
		}
		fmt.Fprintf(&cols, `<col min="%d" max="%d" width="%d" customWidth="1"`, col+1, col+1, min(max(most+2, narrowest), widest))
		if hidden {
			cols.WriteString(` hidden="1"`)
		}
		cols.WriteString(`/>`)
	}
	var out strings.Builder
	out.WriteString(xml.Header + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:` + last.String() +
		`"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>`)
	if cols.Len() > 0 {
		out.WriteString(`<cols>` + cols.String() + `</cols>`)
	}
	out.WriteString(`<sheetData>` + rows.String() + `</sheetData>`)
	if len(s.Merges) > 0 {
		fmt.Fprintf(&out, `<mergeCells count="%d">`, len(s.Merges))
		for _, m := range s.Merges {
			out.WriteString(`<mergeCell ref="` + m.From.String() + ":" + m.To.String() + `"/>`)
		}
		out.WriteString(`</mergeCells>`)
	}
	out.WriteString(`<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`)
	return out.String()
}

// shownWidth estimates how wide a cell's text is, in characters: two for a Chinese one.
func shownWidth(v sheets.Content, st sheets.Style) int {
	switch v.Kind {
	case sheets.Text, sheets.Fault:
		most := 0
		for line := range strings.SplitSeq(v.Text, "\n") {
			n := 0
			for _, r := range line {
				if n++; r > 0x2E7F {
					n++
				}
			}
			most = max(most, n)
		}
		return most
	case sheets.Number:
		if st.Date {
			return 12
		}
		return len(strconv.FormatFloat(v.Number, 'g', 12, 64))
	}
	return 0
}

func (w *conversion) cell(b *strings.Builder, at sheets.Cell, v sheets.Content, style int) {
	switch v.Kind {
	case sheets.Text:
		fmt.Fprintf(b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, style, escapeText(v.Text))
	case sheets.Number:
		if math.IsNaN(v.Number) || math.IsInf(v.Number, 0) {
			fmt.Fprintf(b, `<c r="%s" s="%d" t="e"><v>#NUM!</v></c>`, at, style)
			return
		}
		fmt.Fprintf(b, `<c r="%s" s="%d"><v>%s</v></c>`, at, style, strconv.FormatFloat(v.Number, 'g', -1, 64))
	case sheets.Bool:
		fmt.Fprintf(b, `<c r="%s" s="%d" t="b"><v>%d</v></c>`, at, style, int(v.Number))
	case sheets.Fault:
		fmt.Fprintf(b, `<c r="%s" s="%d" t="e"><v>%s</v></c>`, at, style, fault(v.Text))
	case sheets.Uncalculated:
		// Its formula is not known; one that has no value keeps saying that there is none.
		fmt.Fprintf(b, `<c r="%s" s="%d"><f>NA()</f></c>`, at, style)
	default:
		fmt.Fprintf(b, `<c r="%s" s="%d"/>`, at, style)
	}
}

// fault gives an error value that a workbook may hold for one of another program.
func fault(text string) string {
	switch text {
	case "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A":
		return text
	}
	return "#VALUE!"
}

// escapeText keeps in a text what a workbook would otherwise take for an escape, _x000D_, and what XML may not hold.
func escapeText(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '_' && len(s) >= i+7 && s[i+1] == 'x' && s[i+6] == '_':
			b.WriteString("_x005F_")
		case r < 0x20 && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			fmt.Fprintf(&b, "_x%04X_", r)
		default:
			b.WriteRune(r)
		}
	}
	return escape(b.String())
}

func (w *conversion) styles() string {
	out := xml.Header + `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
	w.style(sheets.Style{NumberFormat: "General"}, false) // there must be one
	var xfs strings.Builder
	for _, st := range w.order {
		font, border := 0, 0
		if st.strike {
			font = 1
		}
		if st.ruled {
			border = 1
		}
		fmt.Fprintf(&xfs, `<xf numFmtId="%d" fontId="%d" fillId="0" borderId="%d" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
			w.format(st.format), font, border)
	}
	if len(w.codes) > 0 {
		out += fmt.Sprintf(`<numFmts count="%d">`, len(w.codes))
		for i, code := range w.codes {
			out += fmt.Sprintf(`<numFmt numFmtId="%d" formatCode="%s"/>`, 164+i, escape(code))
		}
		out += `</numFmts>`
	}
	return out + `<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><strike/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		fmt.Sprintf(`<cellXfs count="%d">`, len(w.order)) + xfs.String() + `</cellXfs>` +
		`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

// pack puts the parts together.
func (w *conversion) pack(list []*sheets.Sheet, parts []string) ([]byte, error) {
	const ns = `http://schemas.openxmlformats.org/package/2006/`
	const main = `application/vnd.openxmlformats-officedocument.spreadsheetml.`
	types := xml.Header + `<Types xmlns="` + ns + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="` + main + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + main + `styles+xml"/>`
	rels := xml.Header + `<Relationships xmlns="` + ns + `relationships"><Relationship Id="rId0" Type="` + relBase + `styles" Target="styles.xml"/>`
	book := xml.Header + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`
	if w.date1904 {
		book += `<workbookPr date1904="1"/>`
	}
	book += `<bookViews><workbookView activeTab="0"/></bookViews><sheets>`
	visible := false
	for _, s := range list {
		visible = visible || !s.Hidden
	}
	for i, s := range list {
		state := ""
		if s.Hidden && visible {
			state = ` state="hidden"`
		}
		types += fmt.Sprintf(`<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1, main)
		rels += fmt.Sprintf(`<Relationship Id="rId%d" Type="%sworksheet" Target="worksheets/sheet%d.xml"/>`, i+1, relBase, i+1)
		book += fmt.Sprintf(`<sheet name="%s" sheetId="%d"%s r:id="rId%d"/>`, escape(w.names[i]), i+1, state, i+1)
	}
	styles := w.styles()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range []struct{ name, content string }{
		{typesPart, types + `</Types>`},
		{"_rels/.rels", xml.Header + `<Relationships xmlns="` + ns + `relationships"><Relationship Id="rId1" Type="` + relBase + `officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", book + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", rels + `</Relationships>`},
		{"xl/styles.xml", styles},
	} {
		if err := addPart(z, p.name, p.content); err != nil {
			return nil, err
		}
	}
	for i, content := range parts {
		if err := addPart(z, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), content); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func addPart(z *zip.Writer, name, content string) error {
	p, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err == nil {
		_, err = p.Write([]byte(content))
	}
	return err
}

// compareSheets compares a ledger with what its conversion reads back as: every cell, merge and hidden row.
func compareSheets(want, got []*sheets.Sheet, names map[string]string) error {
	if len(want) != len(got) {
		return errors.New("the sheets")
	}
	for i, s := range want {
		t := got[i]
		if t.Damage != nil || t.Name != names[s.Name] || t.Epoch1904 != s.Epoch1904 || len(t.Merges) != len(s.Merges) {
			return fmt.Errorf("sheet %s", s.Name)
		}
		for k := range s.Rows {
			r := &s.Rows[k]
			other := t.Row(r.Index)
			if other == nil && holds(r) {
				return fmt.Errorf("sheet %s, row %d", s.Name, r.Index)
			}
			for col, v := range r.Cells() {
				if other == nil {
					break
				}
				if err := sameContent(s, t, v, other.Content(col)); err != nil {
					return fmt.Errorf("sheet %s, %s: %w", s.Name, sheets.Cell{Row: r.Index, Col: col}, err)
				}
			}
			if other != nil && other.Hidden != r.Hidden {
				return fmt.Errorf("sheet %s, row %d", s.Name, r.Index)
			}
		}
	}
	return nil
}

func holds(r *sheets.Row) bool {
	for _, v := range r.Cells() {
		if v.Kind != sheets.Blank {
			return true
		}
	}
	return false
}

func sameContent(s, t *sheets.Sheet, v, x sheets.Content) error {
	if v.Kind == sheets.Number && (math.IsNaN(v.Number) || math.IsInf(v.Number, 0)) {
		v.Kind, v.Text = sheets.Fault, "#NUM!"
	}
	if v.Kind == sheets.Fault {
		v.Text = fault(v.Text)
	}
	if v.Kind != x.Kind || v.Text != x.Text || (v.Kind == sheets.Number || v.Kind == sheets.Bool) && v.Number != x.Number {
		return fmt.Errorf("%+v became %+v", v, x)
	}
	if v.Kind == sheets.Blank {
		return nil
	}
	a, b := s.Styles[v.Style], t.Styles[x.Style]
	if a.Date != b.Date || a.Duration != b.Duration || a.Hidden != b.Hidden || (a.Strike || a.StrikePart) != b.Strike {
		return fmt.Errorf("format %+v became %+v", a, b)
	}
	return nil
}
