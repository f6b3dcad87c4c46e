package ledger

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// bareInt reads a header cell as a plain number of a day or a month: 5, 5日, 5号.
func bareInt(v sheets.Content) (int, bool) {
	if v.Kind == sheets.Number {
		n := int(v.Number)
		return n, float64(n) == v.Number && n >= 1 && n <= 31
	}
	if v.Kind != sheets.Text || len(v.Text) > 12 {
		return 0, false
	}
	s := strings.TrimRight(grammar.Fold(v.Text), "日号")
	if s == "" || len(s) > 2 || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n, n >= 1 && n <= 31
}

// bareDays reports whether the numbers of a row rise as the days of a month do.
func bareDays(row *sheets.Row) bool {
	last := 0
	for _, v := range row.Cells() {
		if v.Kind != sheets.Number {
			continue
		}
		n, ok := bareInt(v)
		if !ok || n <= last {
			return false
		}
		last = n
	}
	return last > 0
}

// isMonthWord reports whether a header cell has months or days below it, all of one kind: 月份, 日期, 3月.
func isMonthWord(text string) bool {
	switch text {
	case "月份", "月", "日期", "时间", "日", "学习时间", "学习日期", "出勤日期", "签到日期", "考勤日期":
		return true
	}
	return isPeriodHeader(text)
}

// isDayRow reports whether a row of a header holds plain numbers below cells that name months, so that they are days
// (or months below 月份) and no 栏次.
func isDayRow(s *sheets.Sheet, first int, row *sheets.Row) bool {
	seen := 0
	for col, v := range row.Cells() {
		if v.IsBlank() {
			continue
		}
		at := sheets.Cell{Row: row.Index, Col: col}
		if m, ok := s.MergeAt(at); ok && m.From.Row < row.Index {
			continue
		}
		if _, ok := bareInt(v); !ok {
			return false
		}
		// A merge that is lost leaves its text in the first cell only.
		up := sheets.Cell{Row: row.Index - 1, Col: col}
		text := ""
		for c := col; c >= 1 && c > col-32 && text == ""; c-- {
			up.Col = c
			anchor := s.Anchor(up)
			if w := s.Content(anchor); anchor.Row >= first && !w.IsBlank() {
				text, _, _ = headText(shown(s, w))
			}
		}
		if text == "" || !isMonthWord(text) {
			return false
		}
		seen++
	}
	return seen >= 2
}

// spansDays reports whether a row begins a header whose next row holds the days or months that its cells name.
func (k *Kinds) spansDays(s *sheets.Sheet, row *sheets.Row) bool {
	below := s.Row(row.Index + 1)
	return below != nil && isDayRow(s, row.Index, below)
}
