package summary

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// ErrRecordsFormat is returned for records that are to go into a file whose name ends in neither .xlsx nor .csv.
var ErrRecordsFormat = errors.New("records are written as .xlsx or .csv")

// WriteRecords writes every record of a report as it was understood, a row each: where it stands, what was left out and
// why, what is not certain, then each field's value beside the cell that it was read from. The name's ending says how:
// .xlsx, or .csv in UTF-8 with a byte order mark, which Excel and WPS open as it is. Like the summary it takes its place
// only after it was written and checked. Phone and identity numbers are hidden.
func WriteRecords(path string, r *sheets.Report, o Options) error {
	if err := outfile.Guard(path, o.Inputs); err != nil {
		return err
	}
	if o.Lang == "" {
		o.Lang = sheets.Chinese
	}
	list := newRecordList(r, o.Lang)
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv":
		return outfile.Write(path, list.writeCSV, list.verifyCSV)
	case ".xlsx":
		return outfile.Write(path, list.writeXLSX, list.verifyXLSX)
	}
	return ErrRecordsFormat
}

// recordList is the records of a report as a table.
type recordList struct {
	report *sheets.Report
	lang   sheets.Lang
	fields []sheets.Field // those that any record has, in the order of their first mention
	header []string
}

// fixed is how many columns stand before the fields.
const fixed = 9

func newRecordList(r *sheets.Report, lang sheets.Lang) *recordList {
	l := &recordList{report: r, lang: lang}
	say := func(zh, en string) string { return sheets.Words{Zh: zh, En: en}.In(lang) }
	l.header = []string{
		say("文件", "file"), say("工作表", "sheet"), say("行", "row"), say("台账", "kind"), say("版式", "layout"), say("月份", "month"),
		say("隐藏行", "hidden row"), say("未计入的原因", "why left out"), say("说不准的", "not certain"),
	}
	known := map[sheets.Field]bool{}
	for _, ledger := range r.Ledgers {
		for _, rec := range ledger.Records {
			for i := range rec.Entries {
				if f := rec.Entries[i].Field; !known[f] {
					known[f] = true
					l.fields = append(l.fields, f)
				}
			}
		}
	}
	for _, f := range l.fields {
		name := f.Words().In(lang)
		l.header = append(l.header, name, name+say("（单元格）", " (cell)"))
	}
	return l
}

// each hands over every record's row: texts, numbers (sheets.Amount) and nil for what is blank. The row is used again.
func (l *recordList) each(put func(row []any) error) error {
	row := make([]any, fixed+2*len(l.fields))
	column := map[sheets.Field]int{}
	for i, f := range l.fields {
		column[f] = fixed + 2*i
	}
	for _, ledger := range l.report.Ledgers {
		for _, rec := range ledger.Records {
			clear(row)
			l.fill(row, rec, column)
			if err := put(row); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *recordList) fill(row []any, rec *sheets.Record, column map[sheets.Field]int) {
	ledger := rec.Ledger
	row[0], row[1], row[2] = ledger.File, ledger.Sheet, sheets.Whole(rec.Row)
	row[3], row[4] = ledger.Kind.Words().In(l.lang), ledger.Layout.Words().In(l.lang)
	row[5] = rec.DatedMonth().String()
	if rec.Hidden {
		row[6] = sheets.Words{Zh: "是", En: "yes"}.In(l.lang)
	}
	row[7] = rec.LeftOut(&l.report.Office, l.lang)
	var doubts []string
	for i := range rec.Entries {
		e := &rec.Entries[i]
		col := column[e.Field]
		if row[col+1] != nil { // a second column of the same field: both are shown
			row[col] = fmt.Sprint(asText(row[col]), " | ", asText(l.value(e)))
			row[col+1] = fmt.Sprint(row[col+1], " ", e.Cell())
		} else {
			row[col], row[col+1] = l.value(e), e.Cell().String()
		}
		if d := e.Doubt().In(l.lang); d != "" {
			doubts = append(doubts, fmt.Sprintf("%s %s“%s”%s%s", e.Field.Words().In(l.lang), e.Cell(),
				sheets.MaskNumbers(e.Text), sheets.Words{Zh: "：", En: ": "}.In(l.lang), d))
		}
	}
	row[8] = strings.Join(doubts, sheets.Words{Zh: "；", En: "; "}.In(l.lang))
}

func (l *recordList) value(e *sheets.Entry) any {
	if a, ok := e.Number(&l.report.Settings); ok {
		return a
	}
	return e.Understood(&l.report.Office, &l.report.Settings, l.lang)
}

func asText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case sheets.Amount:
		return v.String()
	}
	return ""
}

func (l *recordList) count() int {
	n := 0
	for _, ledger := range l.report.Ledgers {
		n += len(ledger.Records)
	}
	return n
}
