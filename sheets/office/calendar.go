package office

import (
	"time"

	"ledgercheck/sheets"
)

// Calendar says which days are worked. Absences are weighed by working days.
type Calendar interface {
	Working(d sheets.Date) bool
}

// Weekdays is the plain calendar: Monday to Friday, without public holidays.
type Weekdays struct{}

// Working reports whether d is one of Monday to Friday.
func (Weekdays) Working(d sheets.Date) bool {
	day := d.Weekday()
	return day != time.Saturday && day != time.Sunday
}
