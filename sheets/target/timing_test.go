package target

import (
	"testing"

	"ledgercheck/sheets"
)

func TestYearOf(t *testing.T) {
	for title, want := range map[string]int{
		"2021年心得体会统计表":      2021,
		"２０２１年心得体会统计表":      2021,
		"二〇二一年心得体会统计表":      2021,
		"心得体会统计表（编号120214）": 0,
	} {
		if got := YearOf(&sheets.Ledger{Title: title}); got != want {
			t.Errorf("YearOf(%q) = %d, want %d", title, got, want)
		}
	}
}
