package ledger

import (
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// What is read of a table on its side has its places on the sheet as it lies: each cell holds the text of its entry.
func TestTurnedPlaces(t *testing.T) {
	k := kinds(t)
	s := grid("7月", [][]string{
		{"2022年7月学习登记"},
		{"", "姓名", "张三", "李四"},
		{"", "学习日期", "7月1日", "7月8日"},
		{"", "学时", "3学时", "约5学时"},
		{"", "字数", "5000", "9000"},
	})
	ledgers, findings := k.Read(s, "", Options{})
	if len(ledgers) != 1 || len(ledgers[0].Records) != 2 {
		t.Fatalf("read %s", dump(ledgers))
	}
	for _, r := range ledgers[0].Records {
		for _, e := range r.Entries {
			if got := shown(s, s.Content(e.Cell())); got != e.Text {
				t.Errorf("%s at %s: %q stands there, %q was read", e.Field, e.Cell(), got, e.Text)
			}
		}
	}
	if len(findings) != 1 || findings[0].Code != sheets.ApproximateValue || findings[0].Cell.String() != "D4" {
		t.Errorf("findings %s", codes(findings))
	}
}

// Two columns of hours that say the same, one of them in minutes, are no question; where the setting makes another number of the
// minutes they are one.
func TestHoursInTwoUnits(t *testing.T) {
	k := kinds(t)
	s := grid("5月", [][]string{
		{"2022年5月学习台账"},
		{"姓名", "学习时长（分钟）", "折算学时", "字数"},
		{"张三", "180", "3", "6000"},
		{"李四", "240", "4", "10000"},
		{"合计", "420", "7", "16000"},
	})
	_, findings := k.Read(s, "", Options{Hours: sheets.Conversion{MinutesPerHour: 60}})
	if got := codes(findings); got != "" {
		t.Errorf("the same in two units: %s", got)
	}
	ledgers, findings := k.Read(s, "", Options{Hours: sheets.Conversion{MinutesPerHour: 45}})
	if got := codes(findings); !strings.Contains(got, "ambiguous-column.rivals") {
		t.Errorf("45 minutes make one: %q\n%s", got, dump(ledgers))
	}
}

// FuzzTurned reads whatever stands in a small grid, also on its side: nothing is placed outside it.
func FuzzTurned(f *testing.F) {
	f.Add("2022年3月学习|月份,张三,李四|1月,5,6|2月,4,5")
	f.Add("2022年学习|项目,1月,2月|学时,5,4|字数,1,2")
	f.Add("学习|姓名,张三|学时,5|字数,10000")
	k := kinds(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 400 {
			return
		}
		var rows [][]string
		wide := 0
		for _, line := range strings.Split(text, "|") {
			cells := strings.Split(line, ",")
			rows, wide = append(rows, cells), max(wide, len(cells))
		}
		if len(rows) > 40 || wide > 40 {
			return
		}
		ledgers, findings := k.Read(grid("Sheet1", rows), "", Options{Year: 2022})
		inside := func(c sheets.Cell) bool { return c.IsZero() || c.Row <= len(rows) && c.Col <= wide }
		for _, l := range ledgers {
			for _, r := range l.Records {
				for _, e := range r.Entries {
					if !inside(e.Cell()) {
						t.Errorf("%s at %s", e.Field, e.Cell())
					}
				}
			}
		}
		for _, f := range findings {
			if f.Code != sheets.AmbiguousColumn && !inside(f.Cell) {
				t.Errorf("%s at %s", f.Code, f.Cell)
			}
		}
	})
}
