package office

import (
	"fmt"
	"io/fs"
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

// notices are what the State Council's General Office published, transcribed by hand from its notices and not from the data:
// the days off and the weekend days worked for them. They are of 21 November 2019 and January 2020 (which made 春节 2020
// longer), 25 November 2020, 25 October 2021, 8 December 2022, 25 October 2023, 12 November 2024 and 4 November 2025.
var notices = map[int]struct{ off, worked string }{
	2020: {"01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08", "01-19 04-26 05-09 06-28 09-27 10-10"},
	2021: {"01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07", "02-07 02-20 04-25 05-08 09-18 09-26 10-09"},
	2022: {"01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07 12-31", "01-29 01-30 04-02 04-24 05-07 10-08 10-09"},
	2023: {"01-01..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06", "01-28 01-29 04-23 05-06 06-25 10-07 10-08"},
	2024: {"01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07", "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"},
	2025: {"01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08", "01-26 02-08 04-27 09-28 10-11"},
	2026: {"01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07", "01-04 02-14 02-28 05-09 09-20 10-10"},
}

// Every day of every year that is shipped is what the notices say.
func TestNotices(t *testing.T) {
	c, err := LoadCalendar(shipped)
	if err != nil {
		t.Fatal(err)
	}
	for year, n := range notices {
		off, worked := map[string]bool{}, map[string]bool{}
		mark := func(days map[string]bool, text string) {
			for _, part := range strings.Fields(text) {
				from, to, span := strings.Cut(part, "..")
				if !span {
					to = from
				}
				last := day(t, fmt.Sprintf("%d-%s", year, to))
				for d := day(t, fmt.Sprintf("%d-%s", year, from)); !d.After(last); d = d.Add(1) {
					days[d.String()] = true
				}
			}
		}
		mark(off, n.off)
		mark(worked, n.worked)
		for d := day(t, fmt.Sprintf("%d-01-01", year)); int(d.Year) == year; d = d.Add(1) {
			at := d.String()
			if got := c.Holiday(d) != ""; got != off[at] {
				t.Errorf("%s: holiday %v, the notice says %v", at, got, off[at])
			}
			if got, want := c.Working(d), !off[at] && (worked[at] || Weekdays{}.Working(d)); got != want {
				t.Errorf("%s: working %v, the notice says %v", at, got, want)
			}
		}
		if !c.Knows(year) {
			t.Errorf("%d is not known", year)
		}
	}
	files, err := fs.Glob(shipped, "calendar/*.toml")
	if err != nil || len(files) != len(notices) {
		t.Errorf("%d years are shipped, %d are compared with their notices (%v)", len(files), len(notices), err)
	}
}
