package target

import (
	"testing"

	"ledgercheck/sheets"
)

// holidays is a calendar of single days.
type holidays map[string]string

func (h holidays) Holiday(d sheets.Date) string { return h[d.String()] }
func (h holidays) Knows(year int) bool          { return year == 2021 }

var national = holidays{"2021-10-01": "国庆节", "2021-02-12": "春节"}

func TestSelfStudyBySigns(t *testing.T) { // domain.md E15
	setup{from: "2021-03", to: "2021-03", tables: []table{{kind: sheets.SelfStudy, file: "a.xlsx", sheet: "签到", layout: sheets.LayoutAttendance, text: `
		person|date|mark
		张三|2021-03-05|√
		张三|2021-03-12|√
		张三|2021-03-19|√
		张三|2021-03-26|√
		李四|2021-03-05|√
		李四|2021-03-12|请假
		李四|2021-03-19|☆
		李四|2021-03-26|×
		王五|2021-03-05|√
		王五|2021-03-12|
		王五|2021-03-19|○
		王五|2021-03-26|√`}}}.check(t, want{
		"selfstudy.weekly": `张三 2021-W09 1 met
			张三 2021-W10 1 met
			张三 2021-W11 1 met
			张三 2021-W12 1 met
			李四 2021-W09 1 met
			李四 2021-W10 null unsure remark
			李四 2021-W11 0 unsure uncertain
			李四 2021-W12 0 short -1
			王五 2021-W09 1 met
			王五 2021-W10 null short -1 no-record
			王五 2021-W11 1 met
			王五 2021-W12 1 met`,
		"findings": "",
	})
}

// A week is that of its Friday; the register's own day may be another of it.
func TestSelfStudyByRows(t *testing.T) {
	s := setup{from: "2021-10", to: "2021-10", asOf: "2021-10-27", calendar: national, roster: []string{"张三/甲", "李四/甲"}, tables: []table{
		{kind: sheets.SelfStudy, file: "a.xlsx", sheet: "10月", month: "2021-10", text: `
			date|person|topic|remark
			2021-09-30|张三|党史|
			2021-10-07|张三|党史|
			2021-10-07|张三|党章|
			2021-10-17|李四|党史|
			2021-10-18|李四||请假
			2021-10-25|张三|党史|
			2021-10-12,2021-10-19|张三|党史|`},
	}}
	s.check(t, want{
		"selfstudy.weekly": `张三 2021-W39 1 met
			张三 2021-W40 1 met
			张三 2021-W41 1 met
			张三 2021-W42 1 met
			张三 2021-W43 1 met
			李四 2021-W39 null exempt holiday
			李四 2021-W40 null short -1 no-record
			李四 2021-W41 1 met
			李四 2021-W42 null unsure remark
			李四 2021-W43 null not-due`,
		"findings": "",
	})
	// A week that the office wants judged is, holiday or not.
	judged := s
	judged.settings = func(s *sheets.Settings) { s.JudgedWeeks = []string{"2021-W39", "2021-W41"} }
	judged.check(t, want{"selfstudy.weekly": `张三 2021-W39 1 met
		张三 2021-W40 1 met
		张三 2021-W41 1 met
		张三 2021-W42 1 met
		张三 2021-W43 1 met
		李四 2021-W39 null short -1 no-record
		李四 2021-W40 null short -1 no-record
		李四 2021-W41 1 met
		李四 2021-W42 null unsure remark
		李四 2021-W43 null not-due`})
	s.settings = func(s *sheets.Settings) { s.ExemptWeeks = []string{"2021-W40"} }
	s.calendar = holidays{}
	s.check(t, want{"selfstudy.weekly": `张三 2021-W39 1 met
		张三 2021-W40 1 met
		张三 2021-W41 1 met
		张三 2021-W42 1 met
		张三 2021-W43 1 met
		李四 2021-W39 null short -1 no-record
		李四 2021-W40 null exempt holiday
		李四 2021-W41 1 met
		李四 2021-W42 null unsure remark
		李四 2021-W43 null not-due`})
}

// A copy of a sheet of signs adds nothing; a day that only the month is known of may lie in any of its weeks.
func TestSelfStudyDoubts(t *testing.T) {
	setup{from: "2021-03", to: "2021-03", tables: []table{
		{kind: sheets.SelfStudy, file: "a.xlsx", sheet: "s", text: "person|date|topic\n张三|2021-03-05|党史\n张三|2021-03-05|党章\n张三|2021-03|\n李四|2021-03-05|党史\n!李四|2021-03-12|党史\n王五|2021-03-19|党史"},
	}}.check(t, want{
		"selfstudy.weekly": `张三 2021-W09 1 met
			张三 2021-W10 0 unsure uncertain
			张三 2021-W11 0 unsure uncertain
			张三 2021-W12 0 unsure uncertain
			李四 2021-W09 1 met
			李四 2021-W10 0 unsure uncertain
			李四 2021-W11 null short -1 no-record
			李四 2021-W12 null short -1 no-record
			王五 2021-W09 null short -1 no-record
			王五 2021-W10 null short -1 no-record
			王五 2021-W11 1 met
			王五 2021-W12 null short -1 no-record`,
	})
}

// Weeks without any record are one ledger not handed in, not a shortfall of everybody; an exempt week is none.
func TestMissingWeeks(t *testing.T) {
	setup{from: "2021-02", to: "2021-03", calendar: national, tables: []table{
		{kind: sheets.SelfStudy, file: "a.xlsx", sheet: "s", text: "person|date|topic\n张三|2021-02-05|党史\n张三|2021-03-26|党史"},
	}}.check(t, want{
		"selfstudy.weekly": "张三 2021-W05 1 met\n张三 2021-W12 1 met",
		"findings":         "missing-ledger selfstudy 2021-W07–2021-W11",
	})
}

func TestUnknownYear(t *testing.T) {
	s := setup{from: "2022-03", to: "2022-03", asOf: "2022-12-31", calendar: national, tables: []table{
		{kind: sheets.SelfStudy, file: "a.xlsx", sheet: "s", text: "person|date|topic\n张三|2022-03-04|党史\n张三|2022-03-11|党史\n张三|2022-03-18|党史\n张三|2022-03-25|党史"},
	}}
	s.check(t, want{"findings": "uncertain-date.no-calendar 2022"})
	s.tables[0].kind = sheets.Reflection
	s.check(t, want{"findings": ""}) // nothing here hangs on a holiday
}

func TestLectures(t *testing.T) {
	s := setup{
		from: "2021-09", to: "2021-10", asOf: "2021-10-20", calendar: national, roster: []string{"张三/甲", "李四/甲", "王五/乙", "赵六/乙", "钱七/乙"},
		away: map[string]string{"钱七": "2021-01"}, tables: []table{
			{kind: sheets.Lecture, file: "a.xlsx", sheet: "课程", title: "2021年组工讲坛", text: `
			date|speaker|topic|score|remark
			2021-09-02|张三、李四|党史|92|
			2021-09-09|王五|公文|90|
			2021-09-16|王五|公文||
			2021-09-24||||
			2021-10-08|张三|考察|88|因疫情取消
			2021-10-15|外请教授|人才|95|
			2021-10-29|赵六|档案||
			|李四|档案|91|`},
		},
	}
	s.check(t, want{
		"lecture.weekly": `2021-W35 1 met
			2021-W36 1 met
			2021-W37 1 unsure uncertain
			2021-W38 0 unsure uncertain
			2021-W39 0 exempt holiday
			2021-W40 0 unsure uncertain
			2021-W41 1 met
			2021-W42 0 not-due
			2021-W43 0 not-due`,
		"lecture.turn": `张三 2021 1 met
			李四 2021 2 met
			王五 2021 2 met
			赵六 2021 0 not-due
			钱七 2021 null exempt absent
			外请教授 2021 1 met`,
		"total lecture.count": "5 2021",
	})
}
