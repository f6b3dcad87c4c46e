package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// isLine reports whether a row that holds nothing but a text below the names is no person's: the name of a 组室 whose
// people follow, or a sentence below the table. It skips the row.
func (b *body) isLine(row *sheets.Row, fields []assignment) bool {
	text, _, filled := b.only(row)
	if filled != 1 || text == "" {
		return false
	}
	for i := range fields {
		if a := &fields[i]; a.field != nil && a.special == "" && row.Content(a.col).Text == text && a.field.Type != typePeople {
			return false // a group or a household: records of their own
		}
	}
	folded := grammar.Fold(text)
	if !strings.ContainsAny(folded, "0123456789。,;:!?") && len([]rune(folded)) <= 12 {
		return false
	}
	b.skip(row.Index, "footer")
	return true
}

// only gives the text and the column of the block's only cell that is filled, and how many are.
func (b *body) only(row *sheets.Row) (text string, at, filled int) {
	for col, v := range row.Cells() {
		if v.IsBlank() || col < b.lo || col > b.hi {
			continue
		}
		if filled++; filled > 1 || v.Kind == sheets.Number && !b.sheet.Style(v).Date {
			return "", col, filled
		}
		text, at = shown(b.sheet, v), col
	}
	return text, at, filled
}

// sectionEnds are what the name of a part of the office ends with.
var sectionEnds = []string{"组", "室", "科", "股", "办", "支部", "小组", "中心", "办公室"}

// isSection reports whether a row names the part of the office that the people below belong to ("一、干部组"), and keeps it.
func (b *body) isSection(row *sheets.Row) bool {
	text, col, filled := b.only(row)
	if filled != 1 || len(text) > 60 {
		return false
	}
	s := strings.TrimRight(grammar.Fold(text), ":")
	if i := strings.IndexAny(s, "、.)"); i > 0 && len([]rune(strings.TrimLeft(s[:i], "("))) <= 2 {
		s = strings.TrimLeft(s[i:], "、.)")
	}
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i] // 干部组（5人）
	}
	if n := len([]rune(s)); n < 2 || n > 10 {
		return false
	}
	if p := grammar.PeriodIn(s); p.Month != 0 && p.Day == 0 && strings.TrimLeft(withoutPeriod(s), "份") == "" && strings.Contains(s, "月") {
		b.lean()
		b.monthSection(p)
		b.skip(row.Index, "title")
		return true
	}
	for _, end := range sectionEnds {
		if strings.HasSuffix(s, end) {
			b.lean()
			b.newPart()
			b.section = line{cell: sheets.Cell{Row: row.Index, Col: col}, text: s}
			b.skip(row.Index, "title")
			return true
		}
	}
	return false
}

// monthSection makes a month that stands alone in a row the month of the records below it.
func (b *body) monthSection(p grammar.Named) {
	year := p.Year
	if year == 0 {
		year = b.ctx.year
	}
	if year == 0 {
		return
	}
	if len(b.lines) == 0 && !b.ctx.named.IsZero() {
		b.lines = append(b.lines, b.ctx.named)
	}
	b.ctx.setMonth(sheets.Month{Year: year, Month: p.Month})
	b.lines = append(b.lines, b.ctx.named)
	b.newPart()
	b.forget()
}

// newPart begins the sums of the next 小计 anew.
func (b *body) newPart() {
	for i := range b.sums {
		b.sums[i].part = tallyOf{}
	}
}

// forget drops the readings that are kept for texts that come again: a bare 5 means another day in another month.
func (b *body) forget() {
	for _, fields := range b.assigned {
		for i := range fields {
			fields[i].known = readings{}
		}
	}
}
