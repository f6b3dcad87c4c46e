package target

import (
	"testing"

	"ledgercheck/sheets"
)

func TestRectification(t *testing.T) { // domain.md E13
	setup{from: "2021-01", to: "2021-12", asOf: "2021-12-15", tables: []table{{kind: sheets.OrgLife, file: "a.xlsx", sheet: "整改清单", title: "2021年整改清单", text: `
		person|problem|measure|deadline|status
		张三|P1|a|2021-12-31|已办结
		^|^|b|^|^
		^2|^2|c|^2|^2
		^3|P2|d|长期|长期坚持
		李四|P3|一；二|2021-11-30|未解决`}}}.check(t, want{
		"orglife.measures":       "张三 2021 2 met\n李四 2021 1 met",
		"total orglife.problems": "3 2021",
		"total orglife.measures": "6 2021",
		"orglife.held":           "",
		"findings":               "overdue.list D8 2021-11-30 未解决",
	})
}

func TestMeasures(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-12", roster: []string{"甲*/一", "乙*/一", "丙*/一", "丁*/一", "戊*/一", "己/一"}, tables: []table{
		{kind: sheets.OrgLife, file: "a.xlsx", sheet: "s", title: "2021年查摆问题清单", text: `
			person|problem|criticism|measure|deadline|status
			甲|学习不够|多学|计划|2021-10-31|
			甲|作风不实||^|^|已办结
			乙|学习不够|多学；多看||2021-10-31|已办结
			乙|作风不实||每月走访||
			丙|一；二|多学|只有一条||已办结
			丁|无||||
			!戊|学习不够||||`},
	}}
	s.check(t, want{
		"orglife.measures": `甲 2021 2 met
			乙 2021 1 short -1
			丙 2021 1 unsure uncertain
			丁 2021 0 met
			戊 2021 0 unsure uncertain`,
		"total orglife.problems":   "6 2021",
		"total orglife.measures":   "3 2021",
		"total orglife.criticisms": "4 2021",
		"findings": `overdue.list E4 2021-10-31 —
			missing-measure D6 学习不够
			count-mismatch.measures D8 2 1`,
	})
	// Whoever is a member and on no list is put to a person; who is none owes nothing.
	s.tables[0].text = "person|problem|measure\n甲|学习不够|计划"
	s.check(t, want{"orglife.measures": `甲 2021 1 met
		乙 2021 null unsure no-record
		丙 2021 null unsure no-record
		丁 2021 null unsure no-record
		戊 2021 null unsure no-record`})
}

// A measure in a row of its own belongs to the problem above; one below another person's does not.
func TestMeasuresBelow(t *testing.T) {
	setup{from: "2021-01", to: "2021-12", tables: []table{{kind: sheets.OrgLife, file: "a.xlsx", sheet: "s", title: "2021年清单", text: `
		person|problem|measure
		甲|学习不够|
		甲||计划
		乙|学习不够|
		丙||计划`}}}.check(t, want{
		"orglife.measures":       "甲 2021 1 met\n乙 2021 0 short -1",
		"total orglife.measures": "2 2021",
		"findings":               "missing-measure C6 学习不够",
	})
}

// A blank cell below a name that is not merged probably means the same person: it cannot make anybody short, and nobody
// is met for certain whom it would make short.
func TestListsWithoutNames(t *testing.T) {
	setup{from: "2021-01", to: "2021-12", tables: []table{{kind: sheets.Risk, file: "a.xlsx", sheet: "s", title: "2021年清单", text: `
		person|risk|measure|deadline
		甲|学习|计划|长期
		|保密|承诺|长期
		乙|学习|计划|长期
		|保密||长期`}}}.check(t, want{
		"risk.measures":    "甲 2021 1 met\n乙 2021 1 unsure uncertain",
		"total risk.count": "4 2021",
		"findings":         "uncertain-value.nobody A5 2\nmissing-measure C7 保密",
	})
}

// A later copy of a list counts once; what it has and the first lacks is put to a person.
func TestListsTwice(t *testing.T) {
	list := table{kind: sheets.OrgLife, file: "a.xlsx", sheet: "s", title: "2021年清单", text: "person|problem|measure\n甲|学习不够|\n乙|学习不够|计划"}
	later := list
	later.file, later.text = "b.xlsx", "person|problem|measure\n甲|学习不够|计划\n乙|学习不够|计划"
	setup{from: "2021-01", to: "2021-12", tables: []table{list, later}, after: func(l []*sheets.Ledger) {
		for i, r := range l[1].Records {
			r.Repeats = []sheets.Repeat{{Who: i + 1, Of: l[0].Records[i]}}
		}
		l[1].Records[1].Dropped = string(sheets.DuplicateRecord)
	}}.check(t, want{
		"orglife.measures":       "甲 2021 0 unsure uncertain\n乙 2021 1 met",
		"total orglife.problems": "2 2021",
		"total orglife.measures": "1 2021",
	})
}

func TestRisks(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-12", roster: []string{"甲/一", "乙/一", "丙/二", "丁/二"}, tables: []table{
		{kind: sheets.Risk, file: "a.xlsx", sheet: "s", title: "2021年风险清单", text: `
			person|risk|measure|deadline
			甲|学习|计划|2021-10-31
			甲|保密|承诺|长期
			乙|学习||2021-10-31
			乙|保密|承诺|2021-10-31
			丙|学习|计划|
			丙|保密|承诺|2021-10-31
			丙|流程|完善|?`},
	}}
	s.check(t, want{
		"risk.measures": `甲 2021 2 met
			乙 2021 1 short -1
			丙 2021 1 short -2
			丁 2021 null short -1 no-record`,
		"total risk.count":     "7 2021",
		"total risk.perperson": "2.333333 2021",
		"findings":             "missing-measure C6 学习\nmissing-deadline D8 学习",
	})
	s.tables[0].text = "person|risk|measure\n甲|学习|计划\n乙|学习|"
	s.check(t, want{
		"risk.measures": `甲 2021 null unsure no-column
			乙 2021 0 short -1
			丙 2021 null unsure no-record
			丁 2021 null unsure no-record`,
		"findings": "missing-measure C5 学习\nmissing-deadline.no-column 时限 2\nmissing-ledger.group risk 2021 二",
	})
}

func TestRounding(t *testing.T) {
	shown := func(l []*sheets.Ledger) {
		for _, r := range l[0].Records {
			q := &r.Get(sheets.FieldHours).Quantity
			if !q.Amount.IsWhole() {
				q.Rounded, q.Shown = true, sheets.Whole((q.Amount + sheets.Whole(1)/2).Int())
			}
		}
	}
	s := setup{from: "2021-03", to: "2021-03", after: shown, tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "s", month: "2021-03", text: `
		person|hours
		甲|4.9
		乙|2.6
		乙|2.2
		丙|2.6
		丙|2.4
		丁|1.9
		戊|3
		戊|2.3`}}}
	s.check(t, want{
		"study.hours": `甲 2021-03 4.9 short -0.1
			乙 2021-03 4.8 short -0.2
			丙 2021-03 5 met
			丁 2021-03 1.9 short -3.1
			戊 2021-03 5.3 met`,
		"findings": "rounding-flip B4 5 4.9\nrounding-flip B5 3 2.6\nrounding-flip B6 2 2.2\nmissing-ledger.no-chars",
	})
	s.tables[0].text = "person|hours\n甲|4\n甲|1.4\n甲|0.4\n乙|3.4\n乙|1.6\n丙|3.4\n丙|1.7\n丙|0.4"
	s.settings = func(s *sheets.Settings) { s.Targets[0].Min = sheets.Whole(5) + sheets.Whole(1)/2 }
	s.check(t, want{"study.hours": `甲 2021-03 5.8 met
		乙 2021-03 5 short -0.5
		丙 2021-03 5.5 met`, "findings": "rounding-flip.met B5 1 1.4\nrounding-flip.met B6 0 0.4\nrounding-flip.met B9 3 3.4\nrounding-flip.met B10 2 1.7\nrounding-flip.met B11 0 0.4\nmissing-ledger.no-chars"})
}
