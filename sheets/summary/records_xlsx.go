package summary

import (
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/summary/sortedzip"
)

// perSheet is how many records go on one sheet below its header.
const perSheet = sheets.MaxRow - 1

func (l *recordList) sheetName(n int) string {
	name := sheets.Words{Zh: "记录", En: "records"}.In(l.lang)
	if n > 1 {
		name += fmt.Sprint(n)
	}
	return name
}

func (l *recordList) writeXLSX(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return sortedzip.New(w) })
	made := l.report.AsOf.Time().Format("2006-01-02T15:04:05Z07:00")
	if err := f.SetDocProps(&excelize.DocProperties{Creator: "ledgercheck", LastModifiedBy: "ledgercheck", Created: made, Modified: made}); err != nil {
		return err
	}
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}})
	if err != nil {
		return err
	}
	s := recordSheets{list: l, file: f, bold: bold}
	if err := s.next(); err != nil {
		return err
	}
	if err := l.each(s.put); err != nil {
		return err
	}
	if err := s.sw.Flush(); err != nil {
		return err
	}
	return f.Write(w)
}

// recordSheets streams the rows onto as many sheets as they need.
type recordSheets struct {
	list *recordList
	file *excelize.File
	sw   *excelize.StreamWriter
	bold int
	n    int // of the sheet
	rows int // of records on it
}

// next begins a sheet: the header, frozen, and a filter.
func (s *recordSheets) next() error {
	if s.sw != nil {
		if err := s.sw.Flush(); err != nil {
			return err
		}
	}
	s.n, s.rows = s.n+1, 0
	name := s.list.sheetName(s.n)
	if s.n == 1 {
		if err := s.file.SetSheetName("Sheet1", name); err != nil {
			return err
		}
	} else if _, err := s.file.NewSheet(name); err != nil {
		return err
	}
	rows := min(s.list.count()-(s.n-1)*perSheet, perSheet)
	if err := s.file.AutoFilter(name, "A1:"+at(len(s.list.header)-1, rows+1), nil); err != nil {
		return err
	}
	var err error
	if s.sw, err = s.file.NewStreamWriter(name); err != nil {
		return err
	}
	if err := s.sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	header := make([]any, len(s.list.header))
	for i, h := range s.list.header {
		header[i] = excelize.Cell{StyleID: s.bold, Value: h}
	}
	// excelize puts each new column before the earlier ones, and the file wants them in rising order.
	for i := len(header); i > 0; i-- {
		if err := s.sw.SetColWidth(i, i, s.list.width(i-1)); err != nil {
			return err
		}
	}
	return s.sw.SetRow("A1", header)
}

// width gives a column's width: wide for texts, narrow for addresses and numbers.
func (l *recordList) width(col int) float64 {
	switch {
	case col < 2, col == 7, col == 8:
		return 24
	case col < fixed, (col-fixed)%2 == 1:
		return 10
	}
	return 18
}

func (s *recordSheets) put(row []any) error {
	if s.rows == perSheet {
		if err := s.next(); err != nil {
			return err
		}
	}
	s.rows++
	cells := make([]any, len(row))
	for i, v := range row {
		switch v := v.(type) {
		case string:
			if v != "" {
				cells[i] = clean(v) // a text stays a text: nothing that a ledger holds becomes a formula
			}
		case sheets.Amount:
			cells[i] = v.Float()
		}
	}
	return s.sw.SetRow(at(0, s.rows+1), cells)
}

// verifyXLSX reads every part of the archive, the sheets' names and the first header.
func (l *recordList) verifyXLSX(path string) error {
	f, err := reopen(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var names []string
	for n := 1; n == 1 || (n-1)*perSheet < l.count(); n++ {
		names = append(names, l.sheetName(n))
	}
	if got := f.GetSheetList(); !slices.Equal(got, names) {
		return fmt.Errorf("%w: sheets %q, want %q", ErrVerify, got, names)
	}
	rows, err := f.Rows(names[0])
	if err != nil {
		return fmt.Errorf("%w: %w", ErrVerify, err)
	}
	defer rows.Close()
	if !rows.Next() {
		return fmt.Errorf("%w: no header", ErrVerify)
	}
	got, err := rows.Columns()
	if err == nil && !slices.Equal(got, l.header) {
		err = fmt.Errorf("header %q", got)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrVerify, err)
	}
	return nil
}
