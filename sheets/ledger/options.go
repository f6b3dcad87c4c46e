package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// option is one of several columns to tick under a common header: 已解决 under 办理情况, 电话 under 走访方式.
type option struct {
	col  int
	text string
}

// optionColumns makes one column of those that are ticked under a header of states or ways: the column ticked says what the cell
// would.
func (r *reader) optionColumns(t *table, cols []column) {
	b := &body{reader: r, table: t}
	for i := 0; i < len(cols); {
		j := i + 1
		for j < len(cols) && sameUpper(&cols[i], &cols[j]) {
			j++
		}
		if group := cols[i:j]; len(group) >= 2 && r.kinds.areOptions(group) && b.areTicked(group) {
			first := &group[0]
			for n := range group {
				first.options = append(first.options, option{group[n].col, group[n].leaf()})
				if n > 0 {
					group[n].decided = "-"
				}
			}
			first.levels = first.levels[:len(first.levels)-1]
		}
		i = j
	}
}

// sameUpper reports whether two columns stand under one header cell.
func sameUpper(a, b *column) bool {
	n := len(a.levels)
	return n >= 2 && len(b.levels) == n && a.levels[n-2].cell == b.levels[n-2].cell && a.decided == "" && b.decided == ""
}

// areOptions reports whether the headers of some columns under one are values of what that one names.
func (k *Kinds) areOptions(cols []column) bool {
	upper := cols[0].levels[len(cols[0].levels)-2]
	what := ""
	for _, kind := range k.kinds {
		switch f := kind.exactly(upper.text); {
		case f == nil:
		case f.Type == typeStatus, f.Type == typeMode:
			what = f.Type
		case what == "" && (f.ID == sheets.FieldForm || f.ID == sheets.FieldType):
			what = typeText
		}
	}
	for i := range cols {
		var d grammar.Doubt
		switch what {
		case typeStatus:
			_, d = grammar.Status(cols[i].leaf())
		case typeMode:
			_, d = grammar.Mode(cols[i].leaf())
		case typeText:
		default:
			return false
		}
		if !d.IsZero() && cols[i].leaf() != "其他" && cols[i].leaf() != "其它" {
			return false
		}
	}
	return true
}

// areTicked reports whether nothing but ticks stands below some columns, and at least one.
func (b *body) areTicked(cols []column) bool {
	ticks := false
	for i := range cols {
		switch b.share(cols[i].col, isTick) {
		case 1:
			ticks = true
		case 0:
			if b.share(cols[i].col, func(string) bool { return true }) > 0 {
				return false
			}
		default:
			return false
		}
	}
	return ticks
}

// isTick reports whether a text ticks a column; the sums of a last row, and a 0 that says no, do it no harm.
func isTick(text string) bool {
	sign, _ := grammar.Mark(text, nil)
	return sign.Class == grammar.PresentSign || isPlainNumber(text)
}

// ticked gives what the ticked columns of a row say, and the cell of the first.
func (a *assignment) ticked(s *sheets.Sheet, row *sheets.Row) (v sheets.Content, at sheets.Cell) {
	var said []string
	at = sheets.Cell{Row: row.Index, Col: a.col}
	for _, o := range a.options {
		w := row.Content(o.col)
		if w.IsBlank() || grammar.Fold(shown(s, w)) == "0" {
			continue
		}
		if len(said) == 0 {
			at.Col, v = o.col, w
		}
		said = append(said, o.text)
	}
	if len(said) > 0 {
		v.Kind, v.Text = sheets.Text, strings.Join(said, "、")
	}
	return v, at
}
