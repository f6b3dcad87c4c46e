package office

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"ledgercheck/sheets"
)

// The days are those that the State Council published; they are written here by hand, not taken from the data.
var shipped = os.DirFS("../../templates")

func TestCalendar(t *testing.T) {
	c, err := LoadCalendar(shipped)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		day     string
		working bool
		holiday string
	}{
		{"2021-02-10", true, ""},
		{"2021-02-12", false, "春节"}, // a Friday
		{"2021-02-20", true, ""},    // a Saturday, worked for it
		{"2021-02-21", false, ""},
		{"2021-05-08", true, ""},
		{"2021-10-01", false, "国庆节"},
		{"2021-10-08", true, ""},
		{"2021-10-09", true, ""}, // a Saturday
		{"2020-01-31", false, "春节"},
		{"2022-06-03", false, "端午"},
		{"2022-12-31", false, "元旦"},
		{"2024-02-09", true, ""}, // 除夕 2024: leave was only encouraged
		{"2025-10-10", true, ""},
		{"1999-10-01", true, ""}, // a Friday of a year without data
	} {
		d := day(t, tt.day)
		if got := c.Working(d); got != tt.working {
			t.Errorf("%s: working %t", tt.day, got)
		}
		if got := c.Holiday(d); got != tt.holiday {
			t.Errorf("%s: holiday %q, want %q", tt.day, got, tt.holiday)
		}
	}
	for year, want := range map[int]bool{2019: false, 2020: true, 2026: true, 2031: false} {
		if got := c.Knows(year); got != want {
			t.Errorf("knows %d: %t", year, got)
		}
	}
	// 2021 had 250 working days; March and February had 23 and 17.
	for _, tt := range []struct {
		from, to string
		want     int
	}{{"2021-01-01", "2021-12-31", 250}, {"2021-03-01", "2021-03-31", 23}, {"2021-02-01", "2021-02-28", 17}} {
		n := 0
		for d := day(t, tt.from); !d.After(day(t, tt.to)); d = d.Add(1) {
			if c.Working(d) {
				n++
			}
		}
		if n != tt.want {
			t.Errorf("%s to %s: %d working days, want %d", tt.from, tt.to, n, tt.want)
		}
	}
}

func TestCalendarMistakes(t *testing.T) {
	for text, says := range map[string]string{
		"year = 21":                                "not a year",
		"year = 2021\nworkday = []":                "strict mode",
		"year = 2021\nworkdays = [\"2021-03-05\"]": "not a weekend day", // a Friday
		"year = 2021\nworkdays = [\"2020-12-27\"]": "not a weekend day of 2021",
		"year = 2021\n[[holiday]]\nname = \"x\"\nfrom = \"2021-03-05\"\nto = \"2021-03-04\"": "not a stretch",
		"year = 2021\n[[holiday]]\nname = \"x\"\nfrom = \"2021-3-5\"\nto = \"2021-03-05\"":   "not a date",
		"year = 2021\n[[holiday]]\nname = \"x\"\nfrom = \"2020-12-31\"\nto = \"2021-01-01\"": "not a stretch of 2021",
	} {
		_, err := LoadCalendar(fstest.MapFS{"calendar/2021.toml": {Data: []byte(text)}})
		if err == nil || !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), "calendar/2021.toml") {
			t.Errorf("%q: %v", text, err)
		}
	}
	if c, err := LoadCalendar(fstest.MapFS{}); err != nil || c.Knows(2021) || !c.Working(sheets.Date{Year: 2021, Month: 10, Day: 1}) {
		t.Error("without data the plain calendar", err)
	}
}
