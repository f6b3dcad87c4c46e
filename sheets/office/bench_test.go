package office

import (
	"fmt"
	"testing"

	"ledgercheck/sheets"
)

// BenchmarkBuild resolves the names of two files' records and looks for duplicates among them.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				var ledgers []*sheets.Ledger
				for _, file := range []string{"a.xlsx", "b.xlsx"} {
					l := &sheets.Ledger{File: file, Sheet: "s", Kind: sheets.Study, Layout: sheets.LayoutRows}
					for i := range n / 2 {
						d := sheets.Date{Year: 2021, Month: int8(1 + i%12), Day: int8(1 + i%28)}
						name := fmt.Sprint("人", i%500)
						l.Records = append(l.Records, &sheets.Record{Ledger: l, Row: i + 4, Entries: []sheets.Entry{
							sheets.NewEntry(sheets.FieldPerson, sheets.Cell{Row: i + 4, Col: 1}, &sheets.Reading{State: sheets.Present, People: sheets.People{Names: []sheets.Name{{Text: name, Raw: name}}}}),
							{Field: sheets.FieldDate, Reading: &sheets.Reading{State: sheets.Present, When: sheets.When{Span: sheets.Span{From: d, To: d}}}},
							{Field: sheets.FieldTopic, Reading: &sheets.Reading{State: sheets.Present, Text: fmt.Sprint("学习", i)}},
							{Field: sheets.FieldHours, Reading: &sheets.Reading{State: sheets.Present, Quantity: sheets.Quantity{Amount: sheets.Whole(1), How: sheets.Sure}}},
						}})
					}
					ledgers = append(ledgers, l)
				}
				b.StartTimer()
				o, _ := Build(ledgers)
				Deduplicate(ledgers, &o)
				RepeatedRows(ledgers)
				if ledgers[1].Records[0].Dropped == "" {
					b.Fatal("no duplicate found")
				}
			}
		})
	}
}
