package ledger

import (
	"maps"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// marks are the classes of signs as records keep them.
var marks = map[grammar.SignClass]sheets.Mark{
	grammar.NoSign: sheets.NoMark, grammar.PresentSign: sheets.Attended, grammar.AbsentSign: sheets.Missed,
	grammar.LeaveSign: sheets.Excusedly, grammar.MakeupSign: sheets.MadeUp, grammar.UnknownSign: sheets.UnknownMark,
}

// binarySigns reads 1 and 0 below days as there and not there where nothing but these two stands among the numbers and no legend
// says how those who came are marked.
func (b *body) binarySigns(p periods) {
	if p.days < 2 && p.events < 2 || b.amounts != nil {
		return
	}
	for sign, meaning := range b.legend {
		if meaning.Class == grammar.PresentSign || strings.Trim(sign, "0123456789") == "" {
			return // it says how those who came are marked
		}
	}
	ones := 0
	rows := b.table.rows(b.sheet)
	for i := range rows {
		row := &rows[i]
		for col, v := range row.Cells() {
			if w, wide := p.at[col]; !wide || w.day.IsZero() && w.event == "" || v.IsBlank() || isSumRow(row) {
				continue
			}
			switch text := grammar.Fold(shown(b.sheet, v)); {
			case text == "1":
				ones++
			case text != "0" && isPlainNumber(text):
				return
			}
		}
	}
	if ones > 0 {
		legend := map[string]grammar.Sign{"1": {Class: grammar.PresentSign}, "0": {Class: grammar.AbsentSign}}
		maps.Copy(legend, b.legend)
		b.legend = legend
	}
}

// addLayoutLegend looks for the line that explains the attendance signs ("注：√出勤 △公差 ×缺勤"), which stands below
// the records as often as above them.
func (b *body) addLayoutLegend() {
	for _, l := range b.table.above {
		if legend, ok := grammar.Legend(l.text); ok {
			b.legend = legend
			return
		}
	}
	rows := b.table.rows(b.sheet)
	for i := len(rows) - 1; i >= 0; i-- {
		for _, v := range rows[i].Cells() {
			if v.Kind != sheets.Text || len(v.Text) < 6 {
				continue
			}
			if legend, ok := grammar.Legend(v.Text); ok {
				b.legend = legend
				return
			}
		}
	}
}
