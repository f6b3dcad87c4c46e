package remember

import (
	"strings"
	"testing"

	"ledgercheck/sheets"
)

func TestTargetsKeepWhatIsNotChanged(t *testing.T) {
	own := `[rule."study.hours"]
min = 5
later = [{ from = "2021-07", min = 6 }]
name = { zh = "课时", en = "lessons" }
unit = "课时"

[rule."reflection.count".under."reflectionUnit=office-year"]
text = { zh = "全部门每年不少于{min}篇", en = "{min} a year" }

[readings]
exemptWeeks = ["2021-W30"]

[words]
ministry = ["部务例会"]
`
	f, err := ParseTargets("x.toml", []byte(own))
	if err != nil {
		t.Fatal(err)
	}
	half, err := sheets.ParseAmount("6.5")
	if err != nil {
		t.Fatal(err)
	}
	f.SetRule("study.chars", sheets.Whole(8000), false, false)
	f.SetReading("carryOver", "year")
	f.SetReading("halfDayHours", "3.5")
	raw, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"课时", "lessons", "2021-07", "全部门每年不少于{min}篇", "2021-W30", "部务例会", "min = 8000", "on = false", "carryOver = 'year'", "halfDayHours = 3.5"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("%q is gone:\n%s", want, raw)
		}
	}
	if f, err = ParseTargets("x.toml", raw); err != nil {
		t.Fatal(err)
	}
	f.SetRule("study.hours", half, true, true)
	if raw, err = f.Bytes(); err != nil || strings.Contains(string(raw), "later") || !strings.Contains(string(raw), "min = 6.5") || !strings.Contains(string(raw), "课时") {
		t.Errorf("%v\n%s", err, raw)
	}
	if _, err := ParseTargets("x.toml", []byte("min =")); err == nil || !strings.Contains(err.Error(), "x.toml:1") {
		t.Errorf("a broken file: %v", err)
	}
}
