package ledger

import (
	"fmt"
	"testing"

	"ledgercheck/sheets"
)

// BenchmarkRead measures recognising and reading alone: 100,000 rows that are in memory already.
func BenchmarkRead(b *testing.B) {
	k := kinds(b)
	s := &sheets.Sheet{File: "台账.xlsx", Name: "Sheet1", Styles: []sheets.Style{{NumberFormat: "General"}}}
	put := func(row, col int, text string, number float64) {
		v := sheets.Content{Kind: sheets.Number, Number: number}
		if text != "" {
			v = sheets.Content{Kind: sheets.Text, Text: text}
		}
		s.Put(sheets.Cell{Row: row, Col: col}, v)
	}
	put(1, 1, "2021年干部学习台账", 0)
	for i, h := range []string{"序号", "姓名", "组室", "学习时间", "学习内容", "学习形式", "学时", "字数", "备注"} {
		put(2, i+1, h, 0)
	}
	const rows = 100_000
	for i := range rows {
		r := i + 3
		put(r, 1, "", float64(i+1))
		put(r, 2, fmt.Sprintf("赵%c%c", rune(0x4e00+i%3000/10), rune(0x5200+i%3000)), 0)
		put(r, 3, "干部组", 0)
		put(r, 4, fmt.Sprintf("2021年%d月%d日", i%12+1, i%28+1), 0)
		put(r, 5, "中国共产党简史", 0)
		put(r, 6, "自学", 0)
		put(r, 7, "", float64(i%7)/2)
		put(r, 8, "", float64(500+i%9*250))
	}
	s.Finish()
	b.ReportAllocs()
	for b.Loop() {
		ledgers, _ := k.Read(s, "", Options{Year: 2021})
		if len(ledgers) != 1 || len(ledgers[0].Records) != rows {
			b.Fatal("not all rows are records")
		}
	}
}
