package target

import (
	"regexp"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// timing says in which year a problem counts, and in which month where that is known.
type timing struct {
	month  sheets.Month // zero: not known
	years  []int        // one, or those that may be meant; none: nothing says when
	unsure bool         // the date cannot be read
}

// solvedIn gives the period of a problem: 完成时间, else the row's date, else the month of the sheet, else the year that the
// ledger's title, sheet or file names (docs: domain, C: Period of a solved problem).
func solvedIn(rec *sheets.Record, ledgerYear int) timing {
	d := dateOf(rec, sheets.FieldDone, sheets.FieldDate, sheets.FieldRaised)
	switch {
	case !d.month.IsZero():
		return timing{month: d.month, years: []int{d.month.Year}}
	case len(d.maybe) > 0:
		t := timing{}
		for _, m := range d.maybe {
			if n := len(t.years); n == 0 || t.years[n-1] != m.Year {
				t.years = append(t.years, m.Year)
			}
		}
		// A quarter of one year is certainly of that year; a date that cannot be read is of none.
		t.unsure = unreadableDate(rec) && ledgerYear != t.years[0]
		return t
	case ledgerYear > 0:
		return timing{years: []int{ledgerYear}, unsure: false}
	}
	return timing{}
}

func unreadableDate(rec *sheets.Record) bool {
	e := shown(rec, sheets.FieldDone, sheets.FieldDate, sheets.FieldRaised)
	return e != nil && e.State == sheets.Unreadable
}

var (
	arabicYear  = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)[0-9]{2})(?:[^0-9]|$)`)
	chineseYear = regexp.MustCompile(`[一二][〇○零Oo0一二三四五六七八九]{3}`)
)

var chineseDigits = strings.NewReplacer("〇", "0", "○", "0", "零", "0", "O", "0", "o", "0", "一", "1", "二", "2", "三", "3", "四", "4",
	"五", "5", "六", "6", "七", "7", "八", "8", "九", "9")

// YearOf gives the year that a ledger's title, sheet or file name names, else the only one its months are of; 0: none.
func YearOf(l *sheets.Ledger) int {
	for _, text := range []string{l.Title, l.Sheet, l.File} {
		text = strings.Map(sheets.NarrowDigit, text)
		if m := arabicYear.FindStringSubmatch(text); m != nil {
			y, _ := strconv.Atoi(m[1])
			return y
		}
		if m := chineseYear.FindString(text); m != "" {
			if y, err := strconv.Atoi(chineseDigits.Replace(m)); err == nil && y >= 1900 && y < 2200 {
				return y
			}
		}
	}
	year := 0
	for _, m := range l.Months {
		if year != 0 && year != m.Year {
			return 0
		}
		year = m.Year
	}
	return year
}
