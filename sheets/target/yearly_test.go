package target

import (
	"testing"

	"ledgercheck/sheets"
)

func TestTalks(t *testing.T) { // domain.md E14
	s := setup{
		from: "2021-03", to: "2021-04", roster: []string{"甲/部", "乙/部", "张三/一", "李四/一", "王五/二", "赵六/二"}, away: map[string]string{"甲": "2021-01"},
		tables: []table{{kind: sheets.Talk, file: "a.xlsx", sheet: "谈心谈话", title: "2021年谈心谈话登记表", text: `
			date|talker|counterpart|type
			2021-03-01|甲|乙|个别
			2021-03-02|乙|张三、李四|个别
			2021-04-06|甲|全体干部|集体廉政谈话
			|甲|王五|个别
			2020-12-30|甲|赵六|个别
			2021-05-01|甲|赵六|集体谈话
			2021-06-01|甲|孙八|谈心
			!2021-06-01|甲|赵六|谈心
			||| `}},
	}
	s.check(t, want{
		"talk.covered": `甲 2021 null exempt absent
			乙 2021 1 met
			张三 2021 1 met
			李四 2021 1 met
			王五 2021 1 met
			赵六 2021 0 unsure uncertain
			孙八 2021 1 met`,
		"total talk.count":      "3 2021",
		"total talk.collective": "1 2021",
		"findings":              "multiple-names.talk C5 张三、李四 个别 2\nuncertain-date.talk A7",
	})
	// Nobody named may be anybody; without a year anywhere the talk may be of any.
	s.tables[0].title, s.tables[0].text = "谈话", "date|talker|counterpart|type\n2021-03-01|甲|乙|个别\n|甲|张三|个别\n2021-03-05|甲||个别"
	s.check(t, want{
		"talk.covered": `甲 2021 null exempt absent
			乙 2021 1 met
			张三 2021 null unsure uncertain
			李四 2021 null unsure uncertain
			王五 2021 null unsure uncertain
			赵六 2021 null unsure uncertain`,
		"total talk.count": "2 2021",
		"findings":         "uncertain-date.no-date A5 1\nuncertain-value.nobody A6 1\nuncertain-date.talk A5",
	})
}

func TestReflections(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-12", roster: []string{"甲/一", "乙/一", "丙/一", "丁/一"}, tables: []table{
		{kind: sheets.Reflection, file: "a.xlsx", sheet: "s", title: "2021年度学习心得统计表", text: `
			person|count
			甲|10
			乙|9
			丙|~10
			丁|`},
	}}
	s.check(t, want{
		"reflection.count": `甲 2021 10 met
			乙 2021 9 short -1
			丙 2021 10 met
			丁 2021 null short -10 no-record`,
		"total reflection.count": "29 2021",
	})
	rows := "person|heading|date\n"
	for range 9 {
		rows += "甲|心得|2021-03-05\n"
	}
	register := table{kind: sheets.Reflection, file: "b.xlsx", sheet: "s", title: "2021年心得登记表", text: rows + "甲|心得|2020-03-05\n甲|心得|2021-03\n乙|心得|?"}
	s.tables = []table{register}
	s.check(t, want{
		"reflection.count": `甲 2021 10 met
			乙 2021 1 short -9
			丙 2021 null short -10 no-record
			丁 2021 null short -10 no-record`,
		"total reflection.count": "11 2021",
	})
	// A register and a statistics table are never added.
	s.tables = []table{register, {kind: sheets.Reflection, file: "c.xlsx", sheet: "s", title: "2021年心得统计表", text: "person|count\n甲|12"}}
	s.check(t, want{
		"total reflection.count": "11 2021",
		"findings":               "total-mismatch.detail B4 1",
	})
	s.from, s.to = "2021-03", "2021-03"
	s.tables = []table{register}
	s.check(t, want{"total reflection.count": "11 2021-03"}) // the day that cannot be read may be of March
}

func TestTraining(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-12", roster: []string{"甲/一", "乙/一", "丙/二", "丁/二", "戊/二"}, tables: []table{
		{kind: sheets.Training, file: "a.xlsx", sheet: "s", title: "2021年搭车培训台账", text: `
			person|date|form|report|submitted
			甲|2021-03-10|跟班|总结|2021-04-08
			甲|2021-05-10|考察|调研报告|
			乙|2021-12-10|考察||
			丙|2021-06-10|考察|未提交|
			丁||考察|总结|2022-01-05
			外人|2021-06-10|考察||`},
	}}
	s.check(t, want{
		"training.report": `甲 2021 2 met
			乙 2021 null short -1 no-record
			丙 2021 0 short -1
			外人 2021 null unsure not-on-roster`,
		"total training.people":  "4 2021",
		"total training.reports": "2 2021",
		"findings":               "",
	})
	s.tables[0].text = "person|date|reports\n甲|2021-03-10|1\n乙|2021-03-10|0\n丙|2021-03-10|?\n丁|2021-03-10|2"
	s.check(t, want{
		"training.report": `甲 2021 1 met
			乙 2021 0 short -1
			丙 2021 0 unsure uncertain
			丁 2021 2 met`,
		"total training.reports": "3 2021",
	})
	s.tables[0].text = "person|date|report|reports\n甲|2021-03-10|是|0\n乙|2021-03-10|否|0\n丙|2021-03-10|是|2\n丁|2021-03-10||0"
	s.check(t, want{
		"training.report": `甲 2021 1 met
			乙 2021 0 short -1
			丙 2021 2 met
			丁 2021 0 short -1`,
		"total training.reports": "3 2021",
	})
}

// Of two columns that tell of reports the order does not matter.
func TestTrainingReportColumns(t *testing.T) {
	for _, text := range []string{
		"person|date|report|report\n甲|2021-03-10|是|\n乙|2021-03-10|否|\n丙|2021-03-10|否|调研报告\n丁|2021-03-10||",
		"person|date|report|report\n甲|2021-03-10||是\n乙|2021-03-10||否\n丙|2021-03-10|调研报告|否\n丁|2021-03-10||",
	} {
		setup{from: "2021-01", to: "2021-12", roster: []string{"甲/一", "乙/一", "丙/二", "丁/二"}, tables: []table{
			{kind: sheets.Training, file: "a.xlsx", sheet: "s", title: "2021年搭车培训台账", text: text},
		}}.check(t, want{
			"training.report": `甲 2021 1 met
				乙 2021 0 short -1
				丙 2021 0 unsure uncertain
				丁 2021 null short -1 no-record`,
			"total training.people": "4 2021", "total training.reports": "1 2021",
		})
	}
}

// A ledger that has no column for reports says of nobody that none was handed in.
func TestTrainingWithoutReports(t *testing.T) {
	setup{from: "2021-01", to: "2021-12", tables: []table{
		{kind: sheets.Training, file: "a.xlsx", sheet: "s", title: "2021年搭车培训台账", text: "person|date|form\n甲|2021-03-10|跟班"},
	}}.check(t, want{
		"training.report": "甲 2021 null unsure no-column", "total training.people": "1 2021", "total training.reports": "0 2021",
		"findings": "missing-ledger.column 成果",
	})
}

func TestMentors(t *testing.T) {
	s := setup{
		from: "2021-01", to: "2021-12", roster: []string{"领导/部领导", "甲/一组", "乙/一组", "丙/一组", "丁/二组", "戊/二组", "己/三组", "庚/四组", "辛/四组", "壬/五组", "癸/六组"},
		tables: []table{
			{kind: sheets.Mentor, file: "a.xlsx", sheet: "s", title: "2021年青蓝工程", text: `
			group|mentor|apprentice|date
			一组|甲|乙|2021-03-15
			^|^|丙|2021-03-15
			二组|丁|戊|2021-03-15
			三组|己|己|2021-03-15
			四组|庚|外人|2021-03-15
			五组|壬||
			六组||癸|
			一组|丁|丙|2021-07-15`},
			{kind: sheets.Mentor, file: "b.xlsx", sheet: "s", title: "青蓝工程", text: "group|mentor|apprentice|date\n一组|甲|乙|2021-03"},
		},
	}
	s.check(t, want{
		"mentor.paired": `一组 2021 2 met
			二组 2021 1 met
			三组 2021 0 short -1
			四组 2021 0 unsure uncertain
			五组 2021 null short -1 no-record
			六组 2021 0 unsure uncertain`,
		"total mentor.pairs": "3 2021",
		"findings": `impossible-value.own-mentor C7 己
			uncertain-value.half-pair C9 2
			conflicting-record.paired-anew C5 丙 2021-07-15`,
	})
	s.roster = nil
	s.tables = []table{{kind: sheets.Mentor, file: "a.xlsx", sheet: "s", title: "2021年青蓝工程", text: "group|mentor|apprentice\n一组|甲|乙、丙、丁\n二组|丁|戊"}}
	s.check(t, want{
		"mentor.paired":      "一组 2021 3 met\n二组 2021 1 met",
		"total mentor.pairs": "4 2021",
		"findings":           "multiple-names.apprentices C4 甲 3",
	})
}

func TestBirthdays(t *testing.T) {
	s := setup{
		from: "2021-01", to: "2021-12", roster: []string{"甲*/一", "乙*/一", "丙/一", "丁*/一"}, members: []string{"退休一", "退休二"}, away: map[string]string{"丁": "2021-01"},
		tables: []table{{kind: sheets.Birthday, file: "a.xlsx", sheet: "s", title: "2021年政治生日登记表", text: `
			person|joined|held|form
			甲|2005-07-01|2021-07-01|重温誓词
			乙|2010-06-18||
			退休一|1978-05-04|2021-05-04|慰问
			退休一|1978-05-04|2021-06-04|慰问
			丙|2011-01-01|2021-01-04|谈心
			退休二|1980-01-01|?|谈心`}},
	}
	s.check(t, want{
		"birthday.held": `甲 2021 1 met
			乙 2021 null short -1 no-record
			丙 2021 1 met
			丁 2021 null exempt absent
			退休一 2021 2 met
			退休二 2021 0 unsure uncertain`,
		"total birthday.people": "3 2021",
		"findings":              "uncertain-date.birthday C7 2021-06-04 1978-05-04",
	})
	// Who joined this year has no anniversary yet.
	s.after = nil
	joined := s
	joined.joined = map[string]string{"乙": "2021-07-01", "甲": "2020-12-31"}
	joined.tables = []table{{kind: sheets.Birthday, file: "a.xlsx", sheet: "s", text: "person|held\n退休一|2021-05-04\n退休二|2021-05-04"}}
	joined.check(t, want{"birthday.held": "甲 2021 null short -1 no-record\n丁 2021 null exempt absent\n退休一 2021 1 met\n退休二 2021 1 met"})
	// Who came or left in the year: the birthday of a month elsewhere is not this office's.
	moved := s
	moved.joined = map[string]string{"甲": "2005-03-01", "乙": "2005-09-01", "丁": "2005-09-01"}
	moved.away, moved.arrived, moved.left = nil, map[string]string{"甲": "2021-04-05"}, map[string]string{"乙": "2021-08-31", "丁": "2021-09-30"}
	moved.tables = []table{{kind: sheets.Birthday, file: "a.xlsx", sheet: "s", text: "person|held\n退休一|2021-05-04\n退休二|2021-05-04"}}
	moved.check(t, want{"birthday.held": "丁 2021 null short -1 no-record\n退休一 2021 1 met\n退休二 2021 1 met"})
	// Nobody says who is a member: only those on the register are due.
	s.members, s.roster = nil, []string{"甲/一", "乙/一", "丙/一"}
	s.tables[0].text = "person|joined|held\n甲|2005-07-01|2021-07-01\n乙|2010-06-18|"
	s.check(t, want{"birthday.held": "甲 2021 1 met\n乙 2021 null short -1 no-record"})
	// A register without the days: how it was held says that it was.
	s.tables[0].text = "person|joined|form\n甲|2005-07-01|重温誓词\n乙|2010-06-18|"
	s.tables[0].title = "2021年政治生日登记表"
	s.check(t, want{"birthday.held": "甲 2021 1 met\n乙 2021 0 unsure uncertain"})
}

func TestUnionEvents(t *testing.T) {
	setup{from: "2021-01", to: "2021-12", roster: []string{"甲/一", "乙/一", "丙/一", "丁/一", "戊/一"}, tables: []table{
		{kind: sheets.Union, file: "a.xlsx", sheet: "s", text: `
			date|activity|attendees|present
			2021-03-08|徒步|甲、乙|2
			2021-05-01|球赛|丙|2
			2021-09-30|歌咏|全体（丁请假）|4
			2020-09-30|歌咏|丁|1
			2021-10-30|登山|戊|1`},
		{kind: sheets.Union, file: "b.xlsx", sheet: "s", layout: sheets.LayoutAttendance, text: `
			person|date|mark
			甲|2021-11-08|√
			乙|2021-11-08|×
			丁|2021-11-08|☆
			丁|2021-11-09|`},
	}}.check(t, want{
		"union.attended": `甲 2021 3 met
			乙 2021 2 met
			丙 2021 2 met
			丁 2021 0 unsure uncertain
			戊 2021 2 met`,
		"total union.events": "5 2021",
		"total union.people": "4 2021",
		"findings":           "count-mismatch.names D5 1 2",
	})
}

func TestNobodyMissesAnUnlistedAbsence(t *testing.T) {
	setup{from: "2021-03", to: "2021-03", roster: []string{"甲/一", "乙/一"}, tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "date|attendees|absentees|hours\n2021-03-05|全体干部|1人公差|5\n2021-03-06|甲||1"},
	}}.check(t, want{
		"study.hours": "甲 2021-03 1 unsure uncertain\n乙 2021-03 null unsure uncertain",
	})
}
