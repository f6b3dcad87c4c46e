package target

import (
	"fmt"
	"testing"

	"ledgercheck/sheets"
)

// manyRecords makes a year's study ledger of a large office: n records, one in a hundred of each person and month.
func manyRecords(n int) ([]*sheets.Ledger, *sheets.Office) {
	o := &sheets.Office{HasRoster: true}
	people := max(n/1200, 1)
	for i := range people {
		o.People = append(o.People, sheets.Person{Name: fmt.Sprint("人", i), Group: fmt.Sprint("组", i%20), OnRoster: true})
	}
	l := &sheets.Ledger{File: "a.xlsx", Sheet: "s", Kind: sheets.Study, Layout: sheets.LayoutRows, Columns: []sheets.Column{
		{Field: sheets.FieldPerson}, {Field: sheets.FieldDate}, {Field: sheets.FieldTopic}, {Field: sheets.FieldHours}, {Field: sheets.FieldChars},
	}}
	for i := range n {
		who := i % people
		d := sheets.Date{Year: 2021, Month: int8(1 + i/people%12), Day: int8(1 + i%28)}
		entry := func(f sheets.Field, col int) sheets.Entry {
			return sheets.NewEntry(f, sheets.Cell{Row: i + 4, Col: col}, &sheets.Reading{State: sheets.Present})
		}
		p, when, topic, hours, chars := entry(sheets.FieldPerson, 1), entry(sheets.FieldDate, 2), entry(sheets.FieldTopic, 3), entry(sheets.FieldHours, 4), entry(sheets.FieldChars, 5)
		p.People.Names = []sheets.Name{{Text: o.People[who].Name, Raw: o.People[who].Name, Who: who + 1}}
		when.When.Span = sheets.Span{From: d, To: d}
		topic.Text = fmt.Sprint("学习", i)
		hours.Quantity = sheets.Quantity{Amount: sheets.Whole(1), How: sheets.Sure}
		chars.Quantity = sheets.Quantity{Amount: sheets.Whole(1000), How: sheets.Sure}
		l.Records = append(l.Records, &sheets.Record{Ledger: l, Row: i + 4, Entries: []sheets.Entry{p, when, topic, hours, chars}})
	}
	return []*sheets.Ledger{l}, o
}

func BenchmarkJudge(b *testing.B) {
	settings, err := LoadSettings(templates, "")
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		ledgers, o := manyRecords(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := Judge(Input{
					Office: o, Ledgers: ledgers, Settings: settings, From: sheets.Month{Year: 2021, Month: 1},
					To: sheets.Month{Year: 2021, Month: 12}, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}, Presence: presence{office: o},
				})
				if len(r.Figures) != len(o.People)*24 {
					b.Fatalf("%d figures", len(r.Figures))
				}
			}
		})
	}
}
