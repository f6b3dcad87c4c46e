package ledger

import (
	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// isSign reports whether a cell holds an attendance sign, 1 and 0 among them, and nothing else.
func isSign(s *sheets.Sheet, v sheets.Content) bool {
	text := grammar.Fold(shown(s, v))
	if text == "0" || text == "1" {
		return true
	}
	if v.Kind != sheets.Text || len(text) > 12 {
		return false
	}
	sign, d := grammar.Mark(v.Text, nil)
	return sign.Class != grammar.NoSign && d.IsZero() && (sign.Class != grammar.UnknownSign || len([]rune(text)) == 1)
}

// signsUnder reports whether the row below one that may be a header holds nothing but signs below the names that it bears:
// 学习日期 | 学习内容 | 张三 | 李四.
func (k *Kinds) signsUnder(s *sheets.Sheet, row *sheets.Row) bool {
	below := s.Row(row.Index + 1)
	if below == nil {
		return false
	}
	signs := 0
	for col, v := range row.Cells() {
		text, _, _ := headText(v.Text)
		w := below.Content(col)
		if v.IsBlank() || w.IsBlank() || k.isHeadWord(text) || k.isCompound(text) || !grammar.IsName(v.Text) {
			continue
		}
		if !isSign(s, w) {
			return false
		}
		signs++
	}
	return signs >= 2
}

// cornerOfSigns reports whether a row heads a sheet of signs whose corner speaks of the columns and not of the people below
// it: 活动名称 | 登山 | 观影, then perhaps 活动时间 | 3月8日 | 5月4日, then names and signs.
func (k *Kinds) cornerOfSigns(s *sheets.Sheet, row *sheets.Row) bool {
	first, _ := row.Span()
	corner := row.Content(first)
	if text, _, _ := headText(corner.Text); corner.Kind != sheets.Text || !k.vocab[text] || k.isPerson(text) {
		return false
	}
	for col, v := range row.Cells() {
		if col > first && !v.IsBlank() && v.Kind != sheets.Text && !isDayHeader(s, v) {
			return false
		}
	}
	names, signs := 0, 0
	for below := row.Index + 1; below <= row.Index+maxLevels+2; below++ {
		next := s.Row(below)
		if next == nil {
			continue
		}
		v := next.Content(first)
		text, _, _ := headText(v.Text)
		if names == 0 && v.Kind == sheets.Text && k.vocab[text] {
			continue
		}
		if v.Kind != sheets.Text || !grammar.IsName(v.Text) || k.vocab[text] {
			break
		}
		names++
		for col, w := range next.Cells() {
			if col == first || w.IsBlank() || row.Content(col).IsBlank() {
				continue
			}
			if !isSign(s, w) {
				return false
			}
			signs++
		}
	}
	return names >= 2 && signs >= 2
}

// nameCorner takes the first column of a sheet of signs for the people, where its header speaks of the columns beside it
// (活动名称) and everything below is a name.
func (r *reader) nameCorner(t *table, cols []column, p periods) {
	if p.days < 2 && p.events < 2 || len(cols) == 0 || cols[0].decided != "" {
		return
	}
	for i := range cols {
		if r.kinds.isPerson(cols[i].leaf()) {
			return
		}
	}
	c := &cols[0]
	b := &body{reader: r, table: t}
	if _, wide := p.at[c.col]; !wide && r.kinds.vocab[c.leaf()] && b.share(c.col, func(text string) bool {
		return grammar.IsName(text) || grammar.IsTotalWord(text) || r.kinds.vocab[grammar.Fold(text)]
	}) == 1 && b.share(c.col, grammar.IsName) >= 0.6 {
		c.decided = sheets.FieldPerson.String()
	}
}
