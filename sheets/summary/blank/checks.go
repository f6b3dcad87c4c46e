package blank

import (
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// earliest is the first day that a column of days of other years takes: party membership may be long ago.
const earliest = 1930

// checks gives each column its prompt and says what it takes: days, numbers, words of a list.
func (s *sheetWriter) checks() error {
	for i := range s.sheet.Column {
		c := &s.sheet.Column[i]
		v, err := s.check(c)
		if err != nil {
			return fmt.Errorf("column %s: %w", c.Header, err)
		}
		if v == nil {
			continue
		}
		name := sheets.ColumnName(i + 1)
		v.SetSqref(fmt.Sprintf("%s%d:%s%d", name, firstRow, name, firstRow+s.common.Most-1))
		if err := s.file.AddDataValidation(s.sheet.Name, v); err != nil {
			return err
		}
	}
	return nil
}

// check gives a column's validation, nil for a column that asks for nothing.
func (s *sheetWriter) check(c *column) (*excelize.DataValidation, error) {
	if c.Prompt == "" && c.List == nil && !c.isAmount() && c.typ != typeDate {
		return nil, nil
	}
	v := excelize.NewDataValidation(true)
	var err error
	switch {
	case c.List != nil:
		err = v.SetDropList(c.List)
	case c.typ == typeDate:
		from, to := s.year, s.year
		if c.Before {
			from = earliest
		} else {
			from, to = from-1, to+1 // a week's Friday, a deadline, what is handed in late
		}
		err = v.SetRange(serial(from, time.January, 1), serial(to+1, time.January, 0), excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween)
	case c.isAmount():
		err = v.SetRange(0.0, 1e9, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween)
	}
	if err != nil {
		return nil, err
	}
	if c.Prompt != "" {
		v.SetInput(c.Header, s.words(c.Prompt, s.year))
	}
	if c.Error != "" && !c.Open && v.Type != "" {
		v.SetError(excelize.DataValidationErrorStyleStop, c.Header, s.words(c.Error, s.year))
	} else {
		v.ShowErrorMessage = false
	}
	return v, nil
}

func (c *column) isAmount() bool {
	switch c.typ {
	case typeHours, typeChars, typeCount, typeScore:
		return true
	}
	return false
}

// serial is the number that a day has in a workbook.
func serial(year int, month time.Month, day int) int {
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
}
