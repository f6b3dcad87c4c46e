package ledger

import (
	"path"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// labelsBelow reads a row of labels whose values stand in the next row: 姓名 | 科室 | 职务 above 李四 | 人才科 | 科员. It gives lines
// as if each value stood behind its label; none where the rows are something else.
func labelsBelow(s *sheets.Sheet, row, next *sheets.Row) []line {
	if row == nil || next == nil || next.Index != row.Index+1 {
		return nil
	}
	var out []line
	person := false
	for col, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		label := strings.TrimRight(grammar.Fold(shown(s, v)), ":")
		if v.Kind != sheets.Text || !isLabel(label, allLabels) {
			return nil
		}
		at := sheets.Cell{Row: next.Index, Col: col}
		w := s.Content(at)
		if isLabel(label, personLabels) {
			if person || w.Kind != sheets.Text || !grammar.IsName(w.Text) {
				return nil
			}
			person = true
		}
		if !w.IsBlank() {
			out = append(out, line{cell: at, text: label + "：" + shown(s, w), wide: 1})
		}
	}
	for col, v := range next.Cells() {
		if !v.IsBlank() && row.Content(col).IsBlank() {
			return nil
		}
	}
	if !person {
		return nil
	}
	return out
}

// labelTables makes of a table of one row that says whose the table below it is (姓名 | 科室 | 职务, 李四 | 人才科 | 科员) labels of
// that one.
func (k *Kinds) labelTables(s *sheets.Sheet, all []*table) []*table {
	out := all[:0]
	for i, t := range all {
		if i+1 < len(all) && t.first == t.last && !k.namesPeople(all[i+1]) {
			next := all[i+1]
			labels := labelsBelow(s, s.Row(t.first), s.Row(t.first+1))
			if labels != nil && t.rowsBelow(s, t.first+1) == 0 {
				next.above = append(append(append([]line(nil), t.above...), labels...), next.above...)
				next.top = t.top
				continue
			}
		}
		out = append(out, t)
	}
	return out
}

// namesPeople reports whether a table has a column of people.
func (k *Kinds) namesPeople(t *table) bool {
	for i := range t.cols {
		if k.isPerson(t.cols[i].leaf()) {
			return true
		}
	}
	return false
}

// rowsBelow counts the rows of a table below row that hold something.
func (t *table) rowsBelow(s *sheets.Sheet, row int) int {
	n := 0
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.Index <= row || r.Index > t.end {
			continue
		}
		for _, v := range r.Cells() {
			if !v.IsBlank() {
				n++
				break
			}
		}
	}
	return n
}

// nameInTitle gives the person whose table the title says it is: 李四同志2022年学习台账, or a name that the sheet or the file bears
// as well. A word that only looks like a name is none.
func nameInTitle(s *sheets.Sheet, title string) string {
	folded := grammar.Fold(title)
	if name, _, ok := strings.Cut(folded, "同志"); ok && grammar.IsName(name) {
		return name
	}
	file := grammar.Fold(strings.TrimSuffix(path.Base(s.File), path.Ext(s.File)))
	for _, name := range []string{grammar.Fold(s.Name), file} {
		if grammar.IsName(name) && strings.Contains(folded, name) {
			return name
		}
	}
	return ""
}
