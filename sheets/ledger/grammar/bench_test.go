package grammar

import (
	"testing"

	"ledgercheck/sheets"
)

func BenchmarkCells(b *testing.B) {
	day := sheets.Style{NumberFormat: "yyyy/m/d", Date: true}
	for name, f := range map[string]func(){
		"Amount/number": func() { Amount(number(2.5), general, hours) },
		"Amount/text":   func() { Amount(text("10000"), general, chars) },
		"Amount/unit":   func() { Amount(text("1.2万字"), general, chars) },
		"Date/serial":   func() { Date(number(44260), day, march) },
		"Date/text":     func() { Date(text("3月5日"), general, march) },
		"People/one":    func() { People("张三") },
		"People/spaced": func() { People("张 三") },
		"People/list":   func() { People("张三、李四、王五") },
		"Status":        func() { Status("已解决") },
		"Status/words":  func() { Status("已于3月5日解决，群众满意") },
		"Fold":          func() { Fold("学习\n时间") },
		"Fold/plain":    func() { Fold("姓名") },
		"Mark":          func() { Mark("√", nil) },
		"Items":         func() { Items("饮水管破损") },
		"Total":         func() { IsTotalWord("张三") },
		"Footer":        func() { IsFooterWord("张三") },
		"Example":       func() { IsExample("张三") },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
}
