package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// headsSigns reports whether a row is the header of a sheet of signs whose other columns no list has a word for: 姓名, then what
// events were called. Its first cell is a word for people, the others are texts, and the rows below hold a text and then
// nothing but signs (1 and 0 among them).
func (k *Kinds) headsSigns(s *sheets.Sheet, row *sheets.Row) bool {
	first := 0
	for col, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		if v.Kind != sheets.Text || len(v.Text) > 90 {
			return false
		}
		if first == 0 {
			first = col
			if text, _, _ := headText(v.Text); !k.isPerson(text) {
				return false
			}
		}
	}
	signs := 0
	for below := row.Index + 1; below <= row.Index+3; below++ {
		next := s.Row(below)
		if next == nil {
			continue
		}
		for col, v := range next.Cells() {
			head := row.Content(col)
			if v.IsBlank() || col == first && v.Kind == sheets.Text {
				continue
			}
			if text, _, _ := headText(head.Text); head.IsBlank() || k.isHeadWord(text) || containsAny(text, k.common.Total) || strings.Contains(text, "次数") {
				continue // 参加次数, 备注
			}
			text := strings.TrimSpace(shown(s, v))
			if sign, _ := grammar.Mark(text, nil); text != "0" && text != "1" && (sign.Class == grammar.UnknownSign || sign.Class == grammar.NoSign) {
				return false
			}
			signs++
		}
	}
	return signs >= 2
}
