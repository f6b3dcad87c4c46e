package target

import (
	"testing"

	"ledgercheck/sheets"
)

func TestMergedQuantityCountsOnce(t *testing.T) { // domain.md E1
	setup{from: "2021-03", to: "2021-03", tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
		person|date|topic|hours|chars
		张三|2021-03-05|甲|2|4000
		张三|2021-03-12|乙|2|3000
		张三|2021-03-19|丙|1|3000
		李四|2021-03-05|甲|4|6000
		李四|2021-03-12|乙||3500`}}}.check(t, want{
		"study.hours": `张三 2021-03 5 met
			李四 2021-03 4 short -1`,
		"study.chars": `张三 2021-03 10000 met
			李四 2021-03 9500 short -500`,
		"total study.hours": "9 2021-03",
		"total study.chars": "19500 2021-03",
		"findings":          "",
	})
}

func TestCrosstab(t *testing.T) { // domain.md E2
	setup{from: "2021-01", to: "2021-03", tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "年", layout: sheets.LayoutCrosstab, text: `
		person|month|hours|chars|remark
		张三|2021-01|5|10000|
		张三|2021-02|5|10000|
		张三|2021-03|6|12000|
		李四|2021-01|5|10000|2月请病假
		李四|2021-02|||2月请病假
		李四|2021-03|0|0|2月请病假`}}}.check(t, want{
		"study.hours": `张三 2021-01 5 met
			张三 2021-02 5 met
			张三 2021-03 6 met
			李四 2021-01 5 met
			李四 2021-02 null unsure remark
			李四 2021-03 0 short -5`,
		"total study.chars": "42000 2021",
		"findings":          "",
	})
}

func TestMissingMonth(t *testing.T) { // domain.md E3, the last two months
	s := setup{from: "2021-11", to: "2021-12", tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "11月", month: "2021-11", text: `
			person|date|hours|chars
			张三|2021-11-08|5|10000`},
		{kind: sheets.Study, file: "a.xlsx", sheet: "12月", month: "2021-12", text: `
			person|date|hours|chars
			张三|||`}, // a pre-printed name says nothing
	}}
	s.check(t, want{
		"study.hours":       `张三 2021-11 5 met`,
		"study.chars":       `张三 2021-11 10000 met`,
		"findings":          `missing-ledger study 2021-12`,
		"total study.hours": "5 2021",
	})
	s.asOf = "2021-12-30"
	s.check(t, want{"study.hours": `张三 2021-11 5 met`, "findings": ""})
}

func TestAttendanceLists(t *testing.T) { // domain.md E8
	setup{
		from: "2021-03", to: "2021-03", away: map[string]string{"赵六": "2021-03"},
		roster: []string{"张三/干部组", "李四/干部组", "王五/干部组", "赵六/党建组", "钱七/党建组", "孙八/党建组"},
		tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
			date|topic|hours|attendees
			2021-03-05|甲|2|全体
			2021-03-12|乙|2|全体（李四请假）
			2021-03-19|丙|1|张三、李四、王五
			2021-03-26|丁|1|张三等5人`}},
	}.check(t, want{
		"study.hours": `张三 2021-03 6 met
			李四 2021-03 3 short -2
			王五 2021-03 5 met
			赵六 2021-03 null exempt absent
			钱七 2021-03 4 unsure uncertain
			孙八 2021-03 4 unsure uncertain`,
		"study.chars": "",
		"findings":    "missing-ledger.no-chars",
	})
}

func TestStruckAndHidden(t *testing.T) { // domain.md E12
	setup{from: "2021-05", to: "2021-05", tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "5月", month: "2021-05", text: `
		person|hours|chars
		张三|5|10000
		李四|4|8000
		!王五|5|10000`}}}.check(t, want{
		"study.hours": `张三 2021-05 5 met
			李四 2021-05 4 short -1
			王五 2021-05 0 unsure uncertain`,
		"total study.hours": "9 2021-05",
	})
}

func TestBounds(t *testing.T) {
	setup{from: "2021-03", to: "2021-03", tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
		person|date|hours|chars
		甲|2021-03-05|?|<10000
		乙|2021-03-05|5+1|~8000
		丙|2021-03-05|90m|~10000
		丁|2021-03-05|5+1|9000
		丁|2021-03-06|5|1000
		戊|2021-03-05|—|0
		己|2021-03-05|3+1|<9999
		庚|2021-03-05|3|?
		庚|2021-03-06|?|9000`}}}.check(t, want{
		"study.hours": `甲 2021-03 0 unsure uncertain
			乙 2021-03 6 unsure uncertain
			丙 2021-03 1.5 short -3.5
			丁 2021-03 11 met
			戊 2021-03 null short -5 no-record
			己 2021-03 4 short -1
			庚 2021-03 3 unsure uncertain`,
		"study.chars": `甲 2021-03 0 unsure uncertain
			乙 2021-03 8000 short -2000
			丙 2021-03 10000 met
			丁 2021-03 10000 met
			戊 2021-03 0 short -10000
			己 2021-03 0 short -10000
			庚 2021-03 9000 unsure uncertain`,
	})
}

func TestMinutes(t *testing.T) {
	for minutes, actual := range map[int]string{60: "1.5", 45: "2", 30: "3"} {
		setup{
			from: "2021-03", to: "2021-03", settings: func(s *sheets.Settings) { s.MinutesPerHour = minutes },
			tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: "person|hours\n丙|90m"}},
		}.
			check(t, want{"total study.hours": actual + " 2021-03"})
	}
}

func TestDates(t *testing.T) { // domain.md E7
	s := setup{from: "2021-03", to: "2021-03", tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
		person|date|topic|hours|chars
		张三|2021-03-05|1|1|1000
		张三|2021-03-05|2|1|1000
		张三|2021-03-05|3|1|1000
		张三|2021-03|4|1|1000
		张三|2021-03-05|5|1|1000
		张三|2021-03|6|1|1000
		张三|2021-03|7|1|1000
		张三|2021-01..2021-03|8|1|1000
		张三|2021-03-05|9|1|1000
		张三|2021-03-05,2021-03-12|10|1|1000
		张三|?|11|1|1000
		张三|?|12|1|1000`}}}
	s.check(t, want{
		"study.hours": `张三 2021-03 9 met`,
		"study.chars": `张三 2021-03 9000 unsure uncertain`,
	})
	s.settings = func(s *sheets.Settings) { s.Targets[1].Min = sheets.Whole(12001) }
	s.check(t, want{"study.chars": `张三 2021-03 9000 short -3001`}) // even the three doubtful ones would not do
}

func TestDatesOverMonths(t *testing.T) {
	setup{from: "2021-03", to: "2021-04", tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "登记", title: "学习登记", text: `
		person|date|topic|hours
		张三|2021-03-05|1|4
		张三|2021-04-05|1|2
		张三|2021-03-31,2021-04-01|2|1
		李四|2021-03-05|1|4
		李四|2021-04-05|1|4
		李四||2|0.5
		王五|2021-05-05|1|5`}}}.check(t, want{
		"study.hours": `张三 2021-03 4 unsure uncertain
			张三 2021-04 2 short -3
			李四 2021-03 4 short -1
			李四 2021-04 4 short -1`,
		"findings": `uncertain-date.no-date A9 1
			missing-ledger.no-chars`,
		"total study.hours": "14 2021",
	})
}

func TestNobodyDueIsForgotten(t *testing.T) {
	s := setup{
		from: "2021-03", to: "2021-03", roster: []string{"张三/甲组", "李四/甲组", "王五/乙组", "赵六/乙组", "钱七/丙组"},
		away: map[string]string{"钱七": "-"}, tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
			person|date|hours
			张三|2021-03-05|5
			外人|2021-03-05|3`}},
	}
	s.check(t, want{
		"study.hours": `张三 2021-03 5 met
			李四 2021-03 null short -5 no-record
			王五 2021-03 null unsure no-record
			赵六 2021-03 null unsure no-record
			外人 2021-03 3 unsure not-on-roster`,
		"findings": `missing-ledger.group study 2021-03 乙组
			missing-ledger.no-chars`,
	})
	s.settings = func(s *sheets.Settings) { s.NoRecord = "unsure" }
	s.asOf = "2021-03-30"
	s.check(t, want{
		"study.hours": `张三 2021-03 5 met
			李四 2021-03 null not-due
			王五 2021-03 null not-due
			赵六 2021-03 null not-due
			外人 2021-03 3 not-due`,
		"findings": "missing-ledger.no-chars",
	})
	s.asOf = "2021-03-31"
	s.check(t, want{"study.hours": `张三 2021-03 5 met
		李四 2021-03 null unsure no-record
		王五 2021-03 null unsure no-record
		赵六 2021-03 null unsure no-record
		外人 2021-03 3 unsure not-on-roster`})
}

func TestColumns(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-03", tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
			person|date|hours|chars|noteChars
			张三|2021-03-05|5|4000|9000
			李四|2021-03-05|5|10000|`},
		{kind: sheets.Study, file: "b.xlsx", sheet: "3月", month: "2021-03", text: `
			person|date|hours
			王五|2021-03-05|5
			李四|2021-03-06|1`},
		{kind: sheets.Study, file: "c.xlsx", sheet: "3月", month: "2021-03", text: `
			person|date|noteChars
			张三|2021-03-07|8000
			赵六|2021-03-07|12000`},
	}}
	s.check(t, want{
		"study.chars": `张三 2021-03 4000 short -6000
			李四 2021-03 10000 met
			王五 2021-03 null unsure no-column
			赵六 2021-03 12000 met`,
		"study.hours": `张三 2021-03 5 met
			李四 2021-03 6 met
			王五 2021-03 5 met
			赵六 2021-03 null unsure no-column`,
		"findings":          "missing-ledger.column 学时\nambiguous-column.by-notes\nmissing-ledger.column 字数",
		"total study.chars": "26000 2021-03",
	})
	s.under(t, "charsFrom", "notes").check(t, want{
		"study.chars": `张三 2021-03 17000 met
			李四 2021-03 null unsure no-column
			王五 2021-03 null unsure no-column
			赵六 2021-03 12000 met`,
		"total study.chars": "29000 2021-03",
	})
}

func TestEitherQuantity(t *testing.T) {
	setup{
		from: "2021-03", to: "2021-03", settings: func(s *sheets.Settings) { s.Combine = "or" },
		tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
			person|date|hours|chars
			甲|2021-03-05|5|0
			乙|2021-03-05|4|9000
			丙|2021-03-05|?|9000`}},
	}.check(t, want{
		"study.hours": `甲 2021-03 5 met
			乙 2021-03 4 short -1
			丙 2021-03 0 unsure uncertain`,
		"study.chars": `甲 2021-03 0 met other-quantity
			乙 2021-03 9000 short -1000
			丙 2021-03 9000 unsure uncertain`,
	})
}

func TestTotalsBesideDetail(t *testing.T) {
	detail := table{kind: sheets.Study, file: "a.xlsx", sheet: "登记", text: `
		person|date|topic|hours
		张三|2021-03-05|1|2
		张三|2021-03-06|2|3
		李四|2021-03-05|1|4
		王五|2021-03-05|1|1`}
	sums := table{kind: sheets.Study, file: "b.xlsx", sheet: "汇总", layout: sheets.LayoutCrosstab, text: `
		person|month|hours
		张三|2021-03|5
		李四|2021-03|5
		王五|2021-03|2
		赵六|2021-03|6`}
	setup{from: "2021-03", to: "2021-03", tables: []table{sums, detail}}.check(t, want{
		"study.hours": `张三 2021-03 5 met
			李四 2021-03 4 unsure uncertain
			王五 2021-03 1 short -4
			赵六 2021-03 6 met`,
		"total study.hours": "16 2021-03",
		"findings": `total-mismatch.detail C5 2
			missing-ledger.no-chars`,
	})
	sums.layout, detail.text = sheets.LayoutRows, `
		person|month|hours
		张三|2021-03|3
		李四|2021-03|5`
	setup{from: "2021-03", to: "2021-03", tables: []table{sums, detail}}.check(t, want{
		"study.hours": `张三 2021-03 5 unsure uncertain
			李四 2021-03 5 met
			王五 2021-03 2 short -3
			赵六 2021-03 6 met`,
		"findings": `conflicting-record.undated C4 2
			missing-ledger.no-chars`,
	})
}

func TestDamagedLedger(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-03", roster: []string{"张三/甲组", "李四/甲组", "王五/乙组", "赵六/乙组"}, tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: "person|date|hours\n张三|2021-03-05|5"},
		{kind: sheets.Study, file: "b.xlsx", sheet: "3月", month: "2021-03", text: "person|date|hours\n王五|2021-03-05|4"},
	}, after: func(l []*sheets.Ledger) { l[0].Damaged = true }}
	s.check(t, want{"study.hours": `张三 2021-03 5 met
		李四 2021-03 null unsure damaged
		王五 2021-03 4 short -1
		赵六 2021-03 null unsure damaged`})
}

func TestDoubtfulName(t *testing.T) { // domain.md E11
	setup{from: "2021-03", to: "2021-03", roster: []string{"李伟/干部组", "李伟/党建组"}, tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
			person|group|date|topic|hours|chars
			李伟|干部组|2021-03-05|甲|5|10000
			李伟|党建组|2021-03-05|甲|3|10000`},
		{kind: sheets.Study, file: "b.xlsx", sheet: "3月", month: "2021-03", text: `
			person|date|topic|hours|chars
			李伟|2021-03-19|乙|1|0
			李伟|2021-03-19|乙|1|0`},
	}, after: func(l []*sheets.Ledger) {
		n := &l[1].Records[0].Entries[0].People.Names[0]
		n.Who, n.Doubt, n.Maybe = 0, true, []int{1, 2}
		l[1].Records[1].Entries[0].People.Names[0].Who = 2
	}}.check(t, want{
		"study.hours": `李伟 2021-03 5 met
			李伟 2021-03 4 unsure uncertain`,
		"study.chars": `李伟 2021-03 10000 met
			李伟 2021-03 10000 met`,
		"total study.hours": "10 2021-03",
	})
}

func TestRepeatsAndRivals(t *testing.T) { // domain.md E10
	s := setup{from: "2021-03", to: "2021-03", tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "s", month: "2021-03", text: `
			person|date|topic|hours
			张三|2021-03-05|中心组学习|2
			张三|2021-03-05|业务学习|1
			李四|2021-03-05|中心组学习|2`},
		{kind: sheets.Study, file: "副本a.xlsx", sheet: "s", month: "2021-03", text: `
			person|date|topic|hours|chars
			张三|2021-03-05|中心组学习|2|10000
			李四|2021-03-05|中心组学习|3|`},
	}, after: func(l []*sheets.Ledger) {
		first, later := l[0].Records, l[1].Records
		later[0].Repeats = []sheets.Repeat{{Who: 1, Of: first[0]}}
		later[1].Repeats = []sheets.Repeat{{Who: 2, Of: first[2]}}
		later[1].Dropped = string(sheets.ConflictingRecord)
		first[2].Rivals = []*sheets.Record{later[1]}
	}}
	s.check(t, want{
		"study.hours": `张三 2021-03 3 short -2
			李四 2021-03 2 short -3`,
		"study.chars": `张三 2021-03 10000 met
			李四 2021-03 null unsure no-column`, // what only the copy says still counts
		"total study.hours": "5 2021-03",
	})
	s.settings = func(s *sheets.Settings) { s.Targets[0].Min = sheets.Whole(3) }
	s.check(t, want{"study.hours": `张三 2021-03 3 met
		李四 2021-03 2 unsure uncertain`})
}

func TestRemarks(t *testing.T) {
	for _, c := range []struct {
		text  string
		month int
		want  bool
	}{
		{"2月请病假", 2, true},
		{"2月请病假", 3, false},
		{"病假", 7, true},
		{"3—7月产假", 5, true},
		{"3月-7月产假", 8, false},
		{"8月30日起借调", 10, true},
		{"8月30日起借调", 7, false},
		{"11-2月住院", 1, true},
		{"未请假", 3, false},
		{"无", 3, false},
		{"表现好", 3, false},
		{"公差", 3, true},
		{"3月、5月出差", 4, false},
		{"3月、5月出差", 5, true},
		{"", 1, false},
	} {
		if got := absent(c.text, c.month); got != c.want {
			t.Errorf("absent(%q, %d) = %v", c.text, c.month, got)
		}
	}
}
