package ledger

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// Bounds of a sheet that is tried as a form: a page that somebody fills in by hand, or a few of them.
const (
	formRows  = 2000
	formCells = 12 // in a row
	formPairs = 3  // labels with a value that make a form
)

// form is a sheet of labels with their values beside them (谈话人 | 张三 | 谈话对象 | 李四), made into a table: the labels are its
// header, each page one of its rows.
type form struct {
	sheet *sheets.Sheet
	home  map[sheets.Cell]sheets.Cell // cell of the table -> cell of the sheet that was read
	top   sheets.Cell                 // the first label
	head  int                         // the row of the labels in the table
}

// labelValue is a label with its value.
type labelValue struct {
	name  string // the label's text as header words are compared
	label sheets.Content
	at    sheets.Cell // of the label
	value sheets.Content
	cell  sheets.Cell // of the value
}

// readForm reads a sheet on which nothing was recognised as a form. nil where it is none, or no ledger.
func (k *Kinds) readForm(s *sheets.Sheet, sha256 string, o Options) *reader {
	f := k.form(s)
	if f == nil {
		return nil
	}
	o.numbered = true
	r := &reader{kinds: k, sheet: f.sheet, sha256: sha256, options: o}
	r.run()
	read := slices.ContainsFunc(r.ledgers, func(l *sheets.Ledger) bool { return l.Kind != sheets.Unrecognised && len(l.Records) > 0 })
	if slices.ContainsFunc(r.ledgers, func(l *sheets.Ledger) bool { return l.Kind == sheets.Roster }) {
		return nil // somebody's particulars, and not who is due
	}
	asks := slices.ContainsFunc(r.findings, func(f sheets.Finding) bool {
		return f.Code == sheets.AmbiguousColumn || f.Code == sheets.UnrecognisedSheet
	})
	if !read || asks {
		return nil
	}
	f.back(r)
	return r
}

// isForm reports whether a sheet is nothing but labels with their values, below a title: its first line, 时间 | 2022年1月20日 | 地点 |
// 三楼会议室, would be a header too.
func (k *Kinds) isForm(s *sheets.Sheet) bool {
	if len(s.Rows) > formRows {
		return false
	}
	n := 0
	for i := range s.Rows {
		pairs, left, ok := k.pairsIn(s, &s.Rows[i])
		if !ok || len(pairs) == 0 && left > 2 || len(pairs) > 0 && left > 0 {
			return false
		}
		for _, p := range pairs {
			if p.cell.IsZero() {
				return false
			}
		}
		n += len(pairs)
	}
	return n >= formPairs
}

// form makes a table of a sheet's labels and values; nil where they are too few, or too much else stands among them.
func (k *Kinds) form(s *sheets.Sheet) *form {
	if len(s.Rows) > formRows {
		return nil
	}
	var titles []int
	var pages [][]labelValue
	var page []labelValue
	seen := map[string]bool{}
	stray := 0
	for i := range s.Rows {
		row := &s.Rows[i]
		pairs, left, ok := k.pairsIn(s, row)
		switch {
		case !ok:
			return nil
		case len(pairs) == 0 && left > 0 && len(page) == 0 && len(pages) == 0:
			titles = append(titles, row.Index)
			continue
		case len(pairs) == 0 && left == 1:
			continue // the title of the next page, a line below
		case len(pairs) == 0 && left == 2:
			left = 1 // a label that no list has, with its value
		}
		stray += left
		for _, p := range pairs {
			if seen[p.name] && len(page) >= formPairs && p.name == page[0].name {
				pages, page, seen = append(pages, page), nil, map[string]bool{}
			}
			if seen[p.name] {
				return nil
			}
			seen[p.name] = true
			page = append(page, p)
		}
	}
	if len(page) > 0 {
		pages = append(pages, page)
	}
	n := 0
	for _, p := range pages {
		if len(p) < formPairs {
			return nil
		}
		n += len(p)
	}
	if len(pages) == 0 || stray*4 > n || len(titles) == 0 {
		return nil
	}
	return build(s, titles, pages)
}

// pairsIn reads a row's labels with their values; left is what else stands there. ok is false where the row is one of another
// sort: a header, a list of numbers.
func (k *Kinds) pairsIn(s *sheets.Sheet, row *sheets.Row) (pairs []labelValue, left int, ok bool) {
	type placed struct {
		at sheets.Cell
		v  sheets.Content
	}
	var cells []placed
	for col, v := range row.Cells() {
		if !v.IsBlank() {
			cells = append(cells, placed{sheets.Cell{Row: row.Index, Col: col}, v})
		}
	}
	if len(cells) > formCells {
		return nil, 0, false
	}
	label := func(i int) (name string, ok bool) {
		if cells[i].v.Kind != sheets.Text || len(cells[i].v.Text) > 60 {
			return "", false
		}
		name, _, _ = headText(cells[i].v.Text)
		return name, k.vocab[name]
	}
	turns := len(cells)%2 == 0 // labels and values take turns, though a value be a word that heads a column elsewhere: 走访方式 | 电话
	values := 0
	for i := range cells {
		if _, is := label(i); i%2 == 0 {
			turns = turns && is
		} else if !is {
			values++
		}
	}
	turns = turns && values > 0
	for i := 0; i < len(cells); i++ {
		c := cells[i]
		if name, value, colon := strings.Cut(strings.ReplaceAll(c.v.Text, "：", ":"), ":"); colon && c.v.Kind == sheets.Text && k.vocab[grammar.Fold(name)] && strings.TrimSpace(value) != "" {
			label, content := c.v, c.v
			label.Text, content.Text = name, strings.TrimSpace(value)
			text, _, _ := headText(name)
			pairs = append(pairs, labelValue{text, label, c.at, content, c.at})
			continue
		}
		name, ok := label(i)
		if !ok {
			left++
			continue
		}
		p := labelValue{name: name, label: c.v, at: c.at}
		if i+1 < len(cells) {
			if _, another := label(i + 1); !another || turns {
				p.value, p.cell = cells[i+1].v, cells[i+1].at
				i++
			}
		}
		pairs = append(pairs, p)
	}
	return pairs, left, true
}

// build lays the pages out as rows below the labels.
func build(s *sheets.Sheet, titles []int, pages [][]labelValue) *form {
	out := &sheets.Sheet{File: s.File, Name: s.Name, Hidden: s.Hidden, Epoch1904: s.Epoch1904, Styles: s.Styles, Damage: s.Damage}
	f := &form{sheet: out, home: map[sheets.Cell]sheets.Cell{}, top: pages[0][0].at}
	row := 0
	for _, t := range titles {
		row++
		for col, v := range s.Row(t).Cells() {
			f.put(sheets.Cell{Row: row, Col: col}, v, sheets.Cell{Row: t, Col: col})
		}
	}
	row++
	f.head = row
	columns := map[string]int{}
	for _, page := range pages {
		for _, p := range page {
			if columns[p.name] == 0 {
				columns[p.name] = len(columns) + 1
				f.put(sheets.Cell{Row: f.head, Col: columns[p.name]}, p.label, p.at)
			}
		}
	}
	for _, page := range pages {
		row++
		byColumn := make([]labelValue, len(columns)+1)
		for _, p := range page {
			byColumn[columns[p.name]] = p
		}
		for col, p := range byColumn {
			if col > 0 && !p.cell.IsZero() {
				f.put(sheets.Cell{Row: row, Col: col}, p.value, p.cell)
			}
		}
	}
	out.Finish()
	return f
}

func (f *form) put(at sheets.Cell, v sheets.Content, home sheets.Cell) {
	f.sheet.Put(at, v)
	f.home[at] = home
}

// at gives the place on the sheet that was read.
func (f *form) at(c sheets.Cell) sheets.Cell {
	if home, ok := f.home[c]; ok {
		return home
	}
	if c.IsZero() {
		return c
	}
	return f.top
}

// back gives what was read its places on the sheet as it is.
func (f *form) back(r *reader) {
	r.relocate(f.top.Row, "read as a form", f.at,
		func(col int) int { return f.at(sheets.Cell{Row: f.head, Col: col}).Col },
		func(e *sheets.Entry) bool { return e.State == sheets.Present || e.State == sheets.Unreadable })
}
