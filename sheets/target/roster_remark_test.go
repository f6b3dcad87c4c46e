package target

import (
	"testing"

	"ledgercheck/sheets"
)

// A remark of the roster only suggests an absence: who has no record in the month it names is 待核实, in others short.
func TestRosterRemark(t *testing.T) {
	s := setup{
		from: "2021-04", to: "2021-05", roster: []string{"甲/一", "乙/一", "丙/一"},
		remarks: map[string]string{"甲": "4月1日至30日产假", "乙": "4月在岗，未请假", "丙": "4月病假"},
		tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: `
			person|date|hours
			乙|2021-05-06|5
			丙|2021-04-06|1
			丙|2021-05-06|5`}},
	}
	s.check(t, want{"study.hours": `甲 2021-04 null unsure remark
		甲 2021-05 null short -5 no-record
		乙 2021-04 null short -5 no-record
		乙 2021-05 5 met
		丙 2021-04 1 short -4
		丙 2021-05 5 met`})
}
