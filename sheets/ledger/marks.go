package ledger

import (
	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// marks are the classes of signs as records keep them.
var marks = map[grammar.SignClass]sheets.Mark{
	grammar.NoSign: sheets.NoMark, grammar.PresentSign: sheets.Attended, grammar.AbsentSign: sheets.Missed,
	grammar.LeaveSign: sheets.Excusedly, grammar.MakeupSign: sheets.MadeUp, grammar.UnknownSign: sheets.UnknownMark,
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
	for i := len(b.sheet.Rows) - 1; i >= 0 && b.sheet.Rows[i].Index > b.table.last; i-- {
		row := &b.sheet.Rows[i]
		if row.Index > b.table.end {
			continue
		}
		for _, v := range row.Cells() {
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
