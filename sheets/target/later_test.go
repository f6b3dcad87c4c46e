package target

import (
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
)

// A target that changes in the middle of a year judges each period by its own.
func TestTargetsWithADate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "目标.toml")
	text := "[rule.\"study.hours\"]\nlater = [{ from = \"2021-07\", min = 6 }, { from = \"2022-01\", min = 6.5 }]\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := LoadSettings(os.DirFS("../../templates"), path)
	if err != nil {
		t.Fatal(err)
	}
	target, _ := s.Target("study.hours")
	for period, want := range map[sheets.Period]string{
		sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 6}):  "5",
		sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 7}):  "6",
		sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 12}): "6",
		sheets.MonthPeriod(sheets.Month{Year: 2022, Month: 1}):  "6.5",
		sheets.YearPeriod(2021):                                 "6",
	} {
		if got := target.At(period).String(); got != want {
			t.Errorf("%s: %s, want %s", period, got, want)
		}
	}
	if got := target.Sentence(sheets.Chinese); got != "每人每月学习不少于5学时；2021-07起为6；2022-01起为6.5" {
		t.Error(got)
	}
	for _, bad := range []string{`[{ from = "2021-7-1", min = 6 }]`, `[{ from = "2021-07", min = -1 }]`, `[{ from = "2021-07", min = 6 }, { from = "2021-06", min = 7 }]`} {
		if err := os.WriteFile(path, []byte("[rule.\"study.hours\"]\nlater = "+bad+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := LoadSettings(os.DirFS("../../templates"), path); err == nil {
			t.Errorf("accepted: %s", bad)
		}
	}
}
