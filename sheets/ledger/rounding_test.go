package ledger

import (
	"testing"

	"ledgercheck/sheets"
)

func TestRounded(t *testing.T) {
	for _, tt := range []struct {
		held   float64
		format string
		factor int64
		shown  string // "" where nothing is hidden
	}{
		{4.96, "0", 1, "5"},
		{4.96, "0.0", 1, "5"},
		{4.96, "0.00", 1, ""},
		{4.94, "0.0", 1, "4.9"},
		{0.996, "0.0", 10000, "10000"},
		{9999.6, "#,##0", 1, "10000"},
		{4.96, "General", 1, ""},
		{4.96, "0%", 1, ""},
		{5, "0", 1, ""},
	} {
		a, err := sheets.AmountOf(tt.held)
		if err != nil {
			t.Fatal(err)
		}
		q := sheets.Quantity{How: sheets.Sure}
		if q.Amount, err = a.Times(tt.factor, 1); err != nil {
			t.Fatal(err)
		}
		rounded(&q, sheets.Content{Kind: sheets.Number, Number: tt.held}, sheets.Style{NumberFormat: tt.format})
		got := ""
		if q.Rounded {
			got = q.Shown.String()
		}
		if got != tt.shown {
			t.Errorf("%v under %s: %q, want %q", tt.held, tt.format, got, tt.shown)
		}
	}
}
