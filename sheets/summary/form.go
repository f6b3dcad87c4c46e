package summary

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// FormError says what is wrong with an office's own form, and in which cell.
type FormError struct {
	File        string // as given
	Sheet, Cell string // empty: the file as a whole
	Placeholder string // as it stands in the cell, with its brackets
	why         sheets.Words
	fix         sheets.Words
	Err         error
}

// Error gives the English sentence.
func (e *FormError) Error() string { return e.In(sheets.English) }

// Unwrap gives the cause.
func (e *FormError) Unwrap() error { return e.Err }

// In gives the sentence in a language.
func (e *FormError) In(lang sheets.Lang) string {
	colon := sheets.Words{Zh: "：", En: ": "}.In(lang)
	at := e.File
	for _, s := range []string{e.Sheet, e.Cell} {
		if s != "" {
			at += " › " + s
		}
	}
	s := at + colon
	if e.Placeholder != "" {
		s += e.Placeholder + colon
	}
	return s + e.why.In(lang)
}

// Remedy says what to do.
func (e *FormError) Remedy() sheets.Words { return e.fix }

// What may be wrong with a form.
var (
	formNotRead = sheets.Words{Zh: "读不了这个模板", En: "this form cannot be read"}
	formNotKept = sheets.Words{Zh: "填好后模板里的内容会有缺失，没有写出", En: "filled in, the form would lose something of its own; it was not written"}
	formNoSuch  = sheets.Words{Zh: "没有这一项", En: "there is no such item"}
	formNotEnd  = sheets.Words{Zh: "花括号没有写完", En: "the brackets are not closed"}
	formTwo     = sheets.Words{Zh: "同一行里有两种名单", En: "two lists in one row"}
	formTaken   = sheets.Words{Zh: "模板里已有这个名字的工作表，程序要用它", En: "the form has a sheet of this name, which the program needs"}
	formNothing = sheets.Words{Zh: "模板里没有要填的地方", En: "there is nothing to fill in"}

	formFixFile  = sheets.Words{Zh: "用 Excel 或 WPS 打开模板，另存为 .xlsx 再试", En: "open the form in Excel or WPS and save it as .xlsx"}
	formFixName  = sheets.Words{Zh: "改正这个格子里的名称，可用的名称见说明“本单位的表”", En: "correct the name in that cell; the names are listed in docs/summary.md"}
	formFixEnd   = sheets.Words{Zh: "写成 {{名称}}，两边各两个花括号", En: "write {{name}}, with two brackets on each side"}
	formFixTwo   = sheets.Words{Zh: "一行只填一种名单，另一种放到别的行", En: "put the other list into another row"}
	formFixTaken = sheets.Words{Zh: "把模板里的这张工作表改个名字", En: "give that sheet of the form another name"}
	formFixNone  = sheets.Words{Zh: "在要填的格子里写上 {{单位}}、{{人员.姓名}} 这样的名称", En: "write names such as {{office}} or {{people.name}} into its cells"}
)

// placeholder is {{name}} or {{list.field}} in a cell's text.
type placeholder struct {
	from, to    int // in the text, brackets included
	list, field string
}

// placeholders finds those of a text; ok is false where brackets are not closed.
func placeholders(text string) (out []placeholder, ok bool) {
	for at := 0; ; {
		i := strings.Index(text[at:], "{{")
		if i < 0 {
			return out, true
		}
		i += at
		j := strings.Index(text[i:], "}}")
		if j < 0 {
			return out, false
		}
		j += i
		p := placeholder{from: i, to: j + 2}
		name := strings.TrimSpace(text[i+2 : j])
		if strings.ContainsAny(name, "{}\n") {
			return out, false
		}
		if list, field, two := strings.Cut(name, "."); two && !strings.Contains(list, ":") {
			p.list, p.field = strings.TrimSpace(list), strings.TrimSpace(field)
		} else {
			p.field = name
		}
		out = append(out, p)
		at = p.to
	}
}

// formFiller fills an office's form.
type formFiller struct {
	file   *excelize.File
	name   string // of the form, for errors
	values map[string]cell
	lists  map[string]*formList
	link   func(l *link) string // where a link leads to in the workbook; empty: nowhere
	filled []filledCell
}

// formList is a page whose rows a form repeats a row for.
type formList struct {
	page   *page
	fields map[string]int // columns by all their names
}

// filledCell is what was written where, for the check of the finished file.
type filledCell struct {
	sheet string
	at    sheets.Cell
	value any
}

func (f *formFiller) fail(sheet, at, what string, why, fix sheets.Words) error {
	return &FormError{File: f.name, Sheet: sheet, Cell: at, Placeholder: what, why: why, fix: fix}
}

// fill fills every sheet of the form.
func (f *formFiller) fill(list []string) error {
	any := false
	for _, sheet := range list {
		rows, err := f.file.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			return &FormError{File: f.name, Sheet: sheet, why: formNotRead, fix: formFixFile, Err: err}
		}
		plans, err := f.plan(sheet, rows)
		if err != nil {
			return err
		}
		any = any || len(plans) > 0
		for i := len(plans) - 1; i >= 0; i-- { // from below, so that rows which are put in move nothing that is still to be filled
			if err := f.row(sheet, &plans[i]); err != nil {
				return err
			}
		}
	}
	if !any {
		return f.fail("", "", "", formNothing, formFixNone)
	}
	return nil
}

// formRow is a row of a form with placeholders.
type formRow struct {
	row   int
	list  *formList // nil: single values only
	cells []formCell
	blank int // so many rows below it are ruled like it and empty
}

type formCell struct {
	col  int
	text string
	at   []placeholder
}

// plan finds the rows with placeholders and sees to it that each means something before anything is written.
func (f *formFiller) plan(sheet string, rows [][]string) ([]formRow, error) {
	var out []formRow
	for i, texts := range rows {
		r := formRow{row: i + 1}
		for k, text := range texts {
			if !strings.Contains(text, "{{") {
				continue
			}
			at := sheets.Cell{Row: i + 1, Col: k + 1}.String()
			list, ok := placeholders(text)
			if !ok {
				return nil, f.fail(sheet, at, text, formNotEnd, formFixEnd)
			}
			for _, p := range list {
				what := text[p.from:p.to]
				if p.list == "" {
					if _, ok := f.values[nameKey(p.field)]; !ok {
						return nil, f.fail(sheet, at, what, formNoSuch, formFixName)
					}
					continue
				}
				l := f.lists[nameKey(p.list)]
				if l == nil {
					return nil, f.fail(sheet, at, what, formNoSuch, formFixName)
				}
				if r.list != nil && r.list != l {
					return nil, f.fail(sheet, at, what, formTwo, formFixTwo)
				}
				if _, ok := l.fields[nameKey(p.field)]; !ok && l.page != nil {
					return nil, f.fail(sheet, at, what, formNoSuch, formFixName)
				}
				r.list = l
			}
			r.cells = append(r.cells, formCell{k + 1, text, list})
		}
		if len(r.cells) > 0 {
			out = append(out, r)
		}
	}
	for i := range out {
		if out[i].list != nil {
			if err := f.countBlank(sheet, rows, &out[i]); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// countBlank counts the rows below that are ruled like a row of a list and hold nothing: a form's empty lines.
func (f *formFiller) countBlank(sheet string, rows [][]string, r *formRow) error {
	style := func(row, col int) (int, error) {
		return f.file.GetCellStyle(sheet, sheets.Cell{Row: row, Col: col}.String())
	}
	for row := r.row + 1; ; row++ {
		if row <= len(rows) && strings.TrimSpace(strings.Join(rows[row-1], "")) != "" {
			return nil
		}
		for _, c := range r.cells {
			own, err := style(r.row, c.col)
			if err != nil {
				return err
			}
			other, err := style(row, c.col)
			if err != nil {
				return err
			}
			if own == 0 || other != own {
				return nil
			}
		}
		r.blank++
	}
}

// row fills one row, or for a list as many rows as it has.
func (f *formFiller) row(sheet string, r *formRow) error {
	if r.list == nil {
		return f.write(sheet, r, r.row, nil)
	}
	var items []row
	if r.list.page != nil {
		for i := range r.list.page.length() {
			if x := r.list.page.at(i); x.section == "" {
				items = append(items, x)
			}
		}
	}
	if more := len(items) - 1 - r.blank; more > 0 {
		if err := f.file.InsertRows(sheet, r.row+1, more); err != nil {
			return err
		}
		for i := range f.filled { // what was filled below has moved
			if c := &f.filled[i]; c.sheet == sheet && c.at.Row > r.row {
				c.at.Row += more
			}
		}
	}
	if err := f.like(sheet, r, len(items)); err != nil {
		return err
	}
	if len(items) == 0 {
		return f.write(sheet, r, r.row, &row{})
	}
	for i := range items {
		if err := f.write(sheet, r, r.row+i, &items[i]); err != nil {
			return err
		}
	}
	return nil
}

// like makes the rows below a list's first one like it: height, styles, merges across, and what it holds beside the list.
func (f *formFiller) like(sheet string, r *formRow, n int) error {
	if n < 2 {
		return nil
	}
	height, err := f.file.GetRowHeight(sheet, r.row)
	if err != nil {
		return err
	}
	dimension, err := f.file.GetSheetDimension(sheet)
	if err != nil {
		return err
	}
	_, to, _ := strings.Cut(dimension, ":")
	last, err := sheets.ParseCell(to)
	if err != nil || last.Col > 500 {
		last.Col = 500
	}
	width := last.Col
	for _, c := range r.cells {
		width = max(width, c.col)
	}
	type twin struct {
		style          int
		value, formula string
	}
	own := make([]twin, width)
	for k := range own {
		at := sheets.Cell{Row: r.row, Col: k + 1}.String()
		if own[k].style, err = f.file.GetCellStyle(sheet, at); err != nil {
			return err
		}
		if slices.ContainsFunc(r.cells, func(c formCell) bool { return c.col == k+1 }) {
			continue
		}
		if own[k].formula, err = f.file.GetCellFormula(sheet, at); err != nil {
			return err
		}
		if own[k].formula == "" {
			if own[k].value, err = f.file.GetCellValue(sheet, at, excelize.Options{RawCellValue: true}); err != nil {
				return err
			}
		}
	}
	merged, err := f.file.GetMergeCells(sheet, true)
	if err != nil {
		return err
	}
	var across [][2]int
	for _, m := range merged {
		from, err1 := sheets.ParseCell(m.GetStartAxis())
		to, err2 := sheets.ParseCell(m.GetEndAxis())
		if err1 == nil && err2 == nil && from.Row == r.row && to.Row == r.row {
			across = append(across, [2]int{from.Col, to.Col})
		}
	}
	for i := 1; i < n; i++ {
		to := r.row + i
		if err := f.file.SetRowHeight(sheet, to, height); err != nil {
			return err
		}
		for k, t := range own {
			at := sheets.Cell{Row: to, Col: k + 1}.String()
			if t.style != 0 {
				if err := f.file.SetCellStyle(sheet, at, at, t.style); err != nil {
					return err
				}
			}
			switch {
			case t.formula != "":
				err = f.file.SetCellFormula(sheet, at, shiftRow(t.formula, r.row, to))
			case t.value != "":
				err = f.file.SetCellStr(sheet, at, t.value)
			}
			if err != nil {
				return err
			}
		}
		if i <= r.blank {
			continue // the form's own line, merged as the office likes
		}
		for _, m := range across {
			if err := f.file.MergeCell(sheet, sheets.Cell{Row: to, Col: m[0]}.String(), sheets.Cell{Row: to, Col: m[1]}.String()); err != nil {
				return err
			}
		}
	}
	return nil
}

// shiftRow makes a formula of one row that of another: addresses of the row itself move with it.
func shiftRow(formula string, from, to int) string {
	var out strings.Builder
	quoted := rune(0)
	for i := 0; i < len(formula); {
		c := rune(formula[i])
		if quoted != 0 || c == '"' || c == '\'' {
			switch quoted {
			case 0:
				quoted = c
			case c:
				quoted = 0
			}
			out.WriteByte(formula[i])
			i++
			continue
		}
		letters := i
		if formula[letters] == '$' {
			letters++
		}
		end := letters
		for end < len(formula) && (formula[end]|0x20) >= 'a' && (formula[end]|0x20) <= 'z' {
			end++
		}
		digits := end
		for digits < len(formula) && formula[digits] >= '0' && formula[digits] <= '9' {
			digits++
		}
		word := i > 0 && (isWord(formula[i-1]) || formula[i-1] == '!') // part of a longer name, or of another sheet
		after := digits < len(formula) && (isWord(formula[digits]) || formula[digits] == '(' || formula[digits] == '!')
		if n := end - letters; n >= 1 && n <= 3 && digits > end && !word && !after && formula[end:digits] == strconv.Itoa(from) {
			out.WriteString(formula[i:end])
			out.WriteString(strconv.Itoa(to))
			i = digits
			continue
		}
		if digits > i {
			out.WriteString(formula[i:digits])
			i = digits
			continue
		}
		out.WriteByte(formula[i])
		i++
	}
	return out.String()
}

func isWord(c byte) bool {
	return c == '_' || c == '.' || c >= '0' && c <= '9' || (c|0x20) >= 'a' && (c|0x20) <= 'z' || c >= 0x80
}

// write fills the placeholders of a row of the form into a row of the sheet; item is the list's row, nil for single values.
func (f *formFiller) write(sheet string, r *formRow, to int, item *row) error {
	value := func(p placeholder) cell {
		if p.list == "" {
			return f.values[nameKey(p.field)]
		}
		if item == nil || r.list.page == nil {
			return cell{}
		}
		if i := r.list.fields[nameKey(p.field)]; i < len(item.cells) {
			return item.cells[i]
		}
		return cell{}
	}
	for _, c := range r.cells {
		cell := sheets.Cell{Row: to, Col: c.col}
		at := cell.String()
		if len(c.at) == 1 && c.at[0].from == 0 && c.at[0].to == len(c.text) {
			v := value(c.at[0])
			if err := f.put(sheet, cell, plainValue(v.value)); err != nil {
				return err
			}
			if v.link != nil && v.isNumber() {
				if where := f.link(v.link); where != "" {
					if err := f.file.SetCellHyperLink(sheet, at, where, "Location"); err != nil {
						return err
					}
				}
			}
			continue
		}
		var text strings.Builder
		from := 0
		for _, p := range c.at {
			v := value(p)
			v.sign, v.format = "", ""
			text.WriteString(c.text[from:p.from])
			text.WriteString(v.shownPlain())
			from = p.to
		}
		text.WriteString(c.text[from:])
		if err := f.put(sheet, cell, clean(text.String())); err != nil {
			return err
		}
	}
	return nil
}

func (f *formFiller) put(sheet string, cell sheets.Cell, v any) error {
	f.filled = append(f.filled, filledCell{sheet, cell, v})
	at := cell.String()
	switch v := v.(type) {
	case nil:
		return f.file.SetCellDefault(sheet, at, "")
	case string:
		return f.file.SetCellStr(sheet, at, v) // a text, whatever it begins with
	}
	return f.file.SetCellValue(sheet, at, v)
}

// shownPlain is what a cell shows within a sentence.
func (c *cell) shownPlain() string {
	switch v := c.value.(type) {
	case float64:
		return strconv.FormatFloat(v*100, 'f', 1, 64) + "%"
	case sheets.Amount:
		return v.Format(c.places)
	}
	return c.shown()
}

// nameKey makes the names of placeholders equal that differ in spaces, breaks, case and width of brackets only.
func nameKey(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\u3000', '\n', '\t', '\u00A0':
			return -1
		case '（':
			return '('
		case '）':
			return ')'
		case '：':
			return ':'
		}
		return r
	}, strings.ToLower(s))
}

// newFormList gives the fields of a page: each column by its id, its title, its title without what stands in brackets, and
// below a common heading by both together. A name that two columns share means neither.
func newFormList(p *page) *formList {
	l := &formList{page: p, fields: map[string]int{}}
	if p == nil {
		return l
	}
	twice := map[string]bool{}
	add := func(name string, col int) {
		k := nameKey(name)
		if have, ok := l.fields[k]; ok && have != col {
			twice[k] = true
			return
		}
		l.fields[k] = col
	}
	for i, c := range p.columns {
		title, _, _ := strings.Cut(nameKey(c.title), "(")
		group, _, _ := strings.Cut(nameKey(c.group), "(")
		add(c.title, i)
		add(title, i)
		if group != "" {
			add(group+title, i)
			add(c.group+c.title, i)
		}
	}
	for k := range twice {
		delete(l.fields, k)
	}
	for i, c := range p.columns { // an id always means its column
		l.fields[nameKey(c.id)] = i
	}
	return l
}

// formPages are the standard pages that a filled form keeps behind its own sheets: what the figures come from.
var formPages = []string{"check", "basis", "sources", "counts", "evidence"}

// fillForm makes the workbook of an office's own form: its sheets filled, and behind them the pages that say what the
// figures come from.
func fillForm(form string, b *builder, pages []*page, s *style, t *texts, o Options) (*excelize.File, *formFiller, error) {
	bad := func(err error) error { return &FormError{File: form, why: formNotRead, fix: formFixFile, Err: err} }
	f, err := openForm(form)
	if err != nil {
		return nil, nil, bad(err)
	}
	own := f.GetSheetList()
	var kept []*page
	byID := map[string]*page{}
	for _, p := range pages {
		byID[p.id] = p
		if slices.Contains(formPages, p.id) {
			if slices.ContainsFunc(own, func(name string) bool { return strings.EqualFold(name, p.name) }) {
				_ = f.Close()
				return nil, nil, &FormError{File: form, Sheet: p.name, why: formTaken, fix: formFixTaken}
			}
			kept = append(kept, p)
		}
	}
	filler := &formFiller{file: f, name: form, values: b.formValues(), lists: map[string]*formList{}}
	for id, names := range t.Form.Lists {
		l := newFormList(byID[id])
		for _, name := range names {
			filler.lists[nameKey(name)] = l
		}
	}
	filler.link = func(l *link) string {
		to := byID[l.page]
		if to == nil || !slices.Contains(formPages, l.page) {
			return ""
		}
		return to.quoted() + "!" + at(0, to.firstRow()+l.row)
	}
	err = filler.fill(own)
	if err == nil {
		// What was calculated from the form's empty cells is calculated anew by whatever opens it.
		err = f.UpdateLinkedValue()
	}
	if err == nil {
		err = renderOnto(f, kept, s, t, o)
	}
	if err != nil {
		_ = f.Close()
		return nil, nil, err
	}
	return f, filler, nil
}

// openForm opens a form; excelize gives up by a panic on some workbooks that lack a part.
func openForm(path string) (f *excelize.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			f, err = nil, fmt.Errorf("%v", p)
		}
	}()
	return excelize.OpenFile(path, excelize.Options{UnzipSizeLimit: 256 << 20, UnzipXMLSizeLimit: 64 << 20})
}

// verifyForm reads the finished file back: every part of the form is still there, and every cell that was filled holds what
// was written.
func verifyForm(file, form string, filler *formFiller) error {
	lost, err := lostParts(form, file)
	if err != nil {
		return err
	}
	if lost != "" {
		return &FormError{File: form, why: formNotKept, fix: formFixFile, Err: errors.New(lost)}
	}
	f, err := reopen(file)
	if err != nil {
		return err
	}
	defer f.Close()
	for i := range filler.filled {
		c := &filler.filled[i]
		got, err := f.GetCellValue(c.sheet, c.at.String(), excelize.Options{RawCellValue: true})
		if err != nil {
			return err
		}
		if !sameCell(got, c.value) {
			return fmt.Errorf("%w: %s, %s is %q, not %v", ErrVerify, c.sheet, c.at, got, c.value)
		}
	}
	return nil
}

func sameCell(got string, want any) bool {
	switch v := want.(type) {
	case nil:
		return got == ""
	case string:
		return got == v
	case float64:
		x, err := strconv.ParseFloat(got, 64)
		return err == nil && (x == v || x != 0 && v != 0 && x/v > 1-1e-12 && x/v < 1+1e-12)
	}
	return got == fmt.Sprint(want)
}

// writeForm writes a filled form to a stream.
func writeForm(f *excelize.File) func(io.Writer) error {
	return func(w io.Writer) error { return f.Write(w) }
}
