package office

import (
	"bytes"
	"fmt"
	"io/fs"
	"sort"
	"time"

	"github.com/pelletier/go-toml/v2"

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

// PublicCalendar knows the public holidays and the weekend days that are worked for them (调休), as the State Council
// publishes them each year. In a year that it has no data for it is the plain calendar; see Knows.
type PublicCalendar struct {
	years    map[int]bool
	holidays map[sheets.Date]string
	worked   map[sheets.Date]bool
}

type calendarFile struct {
	Year     int           `toml:"year"`
	Workdays []string      `toml:"workdays"`
	Holidays []holidayFile `toml:"holiday"`
}

type holidayFile struct {
	Name string `toml:"name"`
	From string `toml:"from"`
	To   string `toml:"to"`
}

// LoadCalendar reads calendar/<year>.toml of data. A year that has no file is unknown to the calendar and no error.
func LoadCalendar(data fs.FS) (*PublicCalendar, error) {
	c := &PublicCalendar{years: map[int]bool{}, holidays: map[sheets.Date]string{}, worked: map[sheets.Date]bool{}}
	names, err := fs.Glob(data, "calendar/*.toml")
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	for _, name := range names {
		raw, err := fs.ReadFile(data, name)
		if err != nil {
			return nil, err
		}
		var f calendarFile
		if err := toml.NewDecoder(bytes.NewReader(raw)).DisallowUnknownFields().Decode(&f); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if err := c.add(&f); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return c, nil
}

func (c *PublicCalendar) add(f *calendarFile) error {
	if f.Year < 1949 || f.Year > 2199 {
		return fmt.Errorf("year: %d is not a year", f.Year)
	}
	c.years[f.Year] = true
	for _, h := range f.Holidays {
		from, err := sheets.ParseDate(h.From)
		if err != nil {
			return err
		}
		to, err := sheets.ParseDate(h.To)
		if err != nil {
			return err
		}
		if to.Before(from) || int(from.Year) != f.Year || int(to.Year) != f.Year || h.Name == "" {
			return fmt.Errorf("holiday %q: %s to %s is not a stretch of %d", h.Name, h.From, h.To, f.Year)
		}
		for d := from; !d.After(to); d = d.Add(1) {
			c.holidays[d] = h.Name
		}
	}
	for _, text := range f.Workdays {
		d, err := sheets.ParseDate(text)
		if err != nil {
			return err
		}
		if int(d.Year) != f.Year || (Weekdays{}).Working(d) {
			return fmt.Errorf("workdays: %s is not a weekend day of %d", text, f.Year)
		}
		c.worked[d] = true
	}
	return nil
}

// Working reports whether d is worked: Monday to Friday but for public holidays, and the weekend days moved there.
func (c *PublicCalendar) Working(d sheets.Date) bool {
	if _, off := c.holidays[d]; off {
		return false
	}
	return c.worked[d] || Weekdays{}.Working(d)
}

// Holiday gives the name of the public holiday that d lies in, "" for none.
func (c *PublicCalendar) Holiday(d sheets.Date) string { return c.holidays[d] }

// Knows reports whether the calendar has a year's holidays.
func (c *PublicCalendar) Knows(year int) bool { return c.years[year] }
