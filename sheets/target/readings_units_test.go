package target

import (
	"testing"

	"ledgercheck/sheets"
)

// under is a setup with one reading chosen as a file would choose it.
func (s setup) under(t *testing.T, readings ...string) setup {
	t.Helper()
	before := s.settings
	s.settings = func(all *sheets.Settings) {
		if before != nil {
			before(all)
		}
		for i := 0; i < len(readings); i += 2 {
			c, ok := sheets.ChoiceOf(readings[i])
			if !ok || !c.Set(all, readings[i+1]) {
				t.Fatalf("no reading %s=%s", readings[i], readings[i+1])
			}
		}
	}
	return s
}

func TestReflectionUnits(t *testing.T) {
	s := setup{from: "2021-02", to: "2021-03", roster: []string{"甲/一", "乙/一"}, asOf: "2021-12-31", tables: []table{
		{kind: sheets.Reflection, file: "a.xlsx", sheet: "s", title: "2021年心得登记表", text: `
			person|heading|date
			甲|一|2021-01-05
			甲|二|2021-02-05
			乙|三|2021-02-06
			乙|四|2021-01..2021-12
			|五|2021-03-06`},
	}}
	s.settings = func(all *sheets.Settings) { setMin(all, "reflection.count", 4) }
	total := "3 2021"
	s.check(t, want{
		"reflection.count":       "甲 2021 2 short -2\n乙 2021 2 short -2",
		"total reflection.count": total,
	})
	s.under(t, "reflectionUnit", "person-year").check(t, want{"reflection.count": "甲 2021 2 short -2\n乙 2021 2 short -2"})
	// The office has what is surely somebody's; the one that names nobody may be a fifth.
	s.under(t, "reflectionUnit", "office-year").check(t, want{"reflection.count": "2021 4 met", "total reflection.count": total})
	five := s
	five.settings = func(all *sheets.Settings) { setMin(all, "reflection.count", 5) }
	five.under(t, "reflectionUnit", "office-year").check(t, want{"reflection.count": "2021 4 unsure uncertain"})
	six := s
	six.settings = func(all *sheets.Settings) { setMin(all, "reflection.count", 6) }
	six.under(t, "reflectionUnit", "office-year").check(t, want{"reflection.count": "2021 4 short -2"})
	// By the month only the checked ones are judged; one of which only the year is known may be of each.
	one := s
	one.settings = func(all *sheets.Settings) { setMin(all, "reflection.count", 1) }
	one.under(t, "reflectionUnit", "person-month").check(t, want{
		"reflection.count": `甲 2021-02 1 met
			甲 2021-03 null unsure uncertain
			乙 2021-02 1 met
			乙 2021-03 0 unsure uncertain`,
		"total reflection.count": total,
	})
	// A name that may be two people's is the office's for certain.
	s.tables[0].text = "person|heading|date\n甲|一|2021-01-05\n甲|二|2021-02-05"
	s.after = func(ledgers []*sheets.Ledger) {
		n := &ledgers[0].Records[1].Get(sheets.FieldPerson).People.Names[0]
		n.Who, n.Doubt, n.Maybe = 0, true, []int{1, 2}
	}
	two := s
	two.settings = func(all *sheets.Settings) { setMin(all, "reflection.count", 2) }
	two.check(t, want{"reflection.count": "甲 2021 1 unsure uncertain\n乙 2021 null short -2 no-record"})
	two.under(t, "reflectionUnit", "office-year").check(t, want{"reflection.count": "2021 2 met"})
}

func setMin(s *sheets.Settings, rule sheets.RuleID, least int) {
	for i := range s.Targets {
		if s.Targets[i].Rule == rule {
			s.Targets[i].Min = sheets.Whole(least)
		}
	}
}

func TestContactUnits(t *testing.T) {
	s := setup{
		from: "2021-03", to: "2021-03", roster: []string{"张三/一", "李四/一", "王五/二", "赵六/二"}, households: []string{"龙甲", "麻乙", "吴丙"},
		away: map[string]string{"赵六": "2021-03"}, tables: []table{
			{kind: sheets.Visit, file: "a.xlsx", sheet: "s", text: `
				person|household|date|mode
				张三|龙甲|2021-03-06|实地
				张三、李四|龙甲|2021-03-20|电话
				王五|麻乙|2021-02-20|电话
				赵六|麻乙|2021-03-20|电话`},
		},
	}
	s.check(t, want{
		"visit.household": `龙甲 2021-03 2 met
			麻乙 2021-03 1 met
			吴丙 2021-03 null short -1 no-record`,
		"total visit.household": "3 2021-03",
	})
	s.under(t, "contactUnit", "person-month").check(t, want{
		"visit.household": `张三 2021-03 2 met
			李四 2021-03 1 met
			王五 2021-03 null short -1 no-record
			赵六 2021-03 1 exempt absent`,
		"total visit.household": "3 2021-03",
	})
	// A contact that nobody is named for may be anybody's; without a column for it nobody is judged.
	s.tables[0].text = "person|household|date|mode\n张三|龙甲|2021-03-06|实地\n|龙甲|2021-03-07|实地"
	s.under(t, "contactUnit", "person-month").check(t, want{
		"visit.household": `张三 2021-03 1 met
			李四 2021-03 null unsure uncertain
			王五 2021-03 null unsure uncertain
			赵六 2021-03 null exempt absent`,
	})
	s.tables[0].text = "household|date|mode\n龙甲|2021-03-06|实地"
	s.under(t, "contactUnit", "person-month").check(t, want{
		"visit.household": "", "findings": "missing-ledger.no-helper\nmissing-ledger.no-contact-helper", "total visit.household": "1 2021-03",
	})
}

func TestProblemUnits(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-04", roster: []string{"张三/一", "李四/一", "王五/二"}, tables: []table{
		{kind: sheets.Problem, file: "a.xlsx", sheet: "s", title: "2021年办实事台账", text: `
			problem|household|person|done|status
			修路|龙甲|张三、李四|2021-03-06|已办结
			水管|龙甲|张三|2021-04-06|已办结
			就业|麻乙|张三|2021-04-16|未解决
			医保|麻乙|李四||已办结
			上学|麻乙||2021-03-09|已办结`},
	}}
	total := want{"total problem.count": "5 2021", "total problem.solved": "4 2021", "total problem.households": "2 2021"}
	both := func(w want) want {
		for k, v := range total {
			w[k] = v
		}
		return w
	}
	s.check(t, both(want{"problem.solved": "龙甲 2021 2 met\n麻乙 2021 2 met", "findings": ""}))
	s.under(t, "problemUnit", "person-year").check(t, both(want{
		"problem.solved": "张三 2021 2 met\n李四 2021 1 short -1\n王五 2021 null short -2 no-record",
		"findings":       "uncertain-value.no-owner A8 1",
	}))
	s.under(t, "problemUnit", "person-year", "credit", "equal").check(t, both(want{
		"problem.solved": "张三 2021 2 met\n李四 2021 2 met\n王五 2021 null short -2 no-record",
	}))
	// Of which only the year is known may be of any month.
	s.settings = func(all *sheets.Settings) { setMin(all, "problem.solved", 1) }
	s.under(t, "problemUnit", "person-month").check(t, both(want{
		"problem.solved": `张三 2021-03 1 met
			张三 2021-04 1 met
			李四 2021-03 0 unsure uncertain
			李四 2021-04 0 unsure uncertain
			王五 2021-03 null short -1 no-record
			王五 2021-04 null short -1 no-record`,
	}))
	s.tables[0].text = "problem|household|status\n修路|龙甲|已办结"
	s.under(t, "problemUnit", "person-year").check(t, want{"problem.solved": "", "findings": "missing-ledger.problem-helper"})
}

func TestMentorUnits(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-12", roster: []string{"领导/部领导", "甲/一组", "乙/一组", "丙/一组", "丁/二组", "戊/二组"}, tables: []table{
		{kind: sheets.Mentor, file: "a.xlsx", sheet: "s", title: "2021年青蓝工程", text: "group|mentor|apprentice|date\n一组|甲|乙|2021-03-15\n一组|甲|丙|2021-03-15"},
	}}
	s.check(t, want{"mentor.paired": "一组 2021 2 met\n二组 2021 null short -1 no-record", "total mentor.pairs": "2 2021"})
	s.under(t, "mentorUnit", "office").check(t, want{"mentor.paired": "2021 2 met", "total mentor.pairs": "2 2021"})
	s.tables[0].text = "group|mentor|apprentice|date\n一组|甲|乙|2021-03-15\n一组|甲|丙|2020-03-15"
	s.under(t, "mentorUnit", "office").check(t, want{"mentor.paired": "2021 1 short -1", "total mentor.pairs": "1 2021"})
	// A pair of a group that the roster does not have is the office's all the same.
	s.tables[0].text = "group|mentor|apprentice|date\n外组|甲|乙|2021-03-15\n!|丁|戊|2021-03-15"
	s.under(t, "mentorUnit", "office").check(t, want{"mentor.paired": "2021 1 unsure uncertain"})
}

func TestTalkReadings(t *testing.T) {
	s := setup{
		from: "2021-03", to: "2021-04", roster: []string{"甲/部", "乙/部", "丙/部", "张三/一", "李四/一", "王五/二"},
		duties: map[string]string{"甲": "县委常委、组织部部长", "乙": "常务副部长", "丙": "副部长", "张三": "干部组组长", "李四": "科员"},
		tables: []table{{kind: sheets.Talk, file: "a.xlsx", sheet: "s", title: "2021年谈心谈话登记表", text: `
			date|talker|counterpart|type
			2021-03-01|甲|乙|个别
			2021-03-02|乙|丙|个别
			2021-03-03|乙|张三|个别
			2021-04-03|张三|李四|个别
			2021-04-03|乙|王五|个别
			2021-04-04|丙|甲|个别`}},
	}
	s.check(t, want{"talk.covered": "甲 2021 1 met\n乙 2021 1 met\n丙 2021 1 met\n张三 2021 1 met\n李四 2021 1 met\n王五 2021 1 met"})
	// 丙 was talked with by another deputy, 李四 by the head of his group, and what 王五 is the roster does not say.
	s.under(t, "talkBy", "leader").check(t, want{
		"talk.covered":     "甲 2021 1 met\n乙 2021 1 met\n丙 2021 0 short -1\n张三 2021 1 met\n李四 2021 0 short -1\n王五 2021 0 unsure uncertain",
		"total talk.count": "6 2021",
	})
	s.under(t, "talkUnit", "person-month").check(t, want{
		"talk.covered": `甲 2021-03 null short -1 no-record
			甲 2021-04 1 met
			乙 2021-03 1 met
			乙 2021-04 null short -1 no-record
			丙 2021-03 1 met
			丙 2021-04 null short -1 no-record
			张三 2021-03 1 met
			张三 2021-04 null short -1 no-record
			李四 2021-03 null short -1 no-record
			李四 2021-04 1 met
			王五 2021-03 null short -1 no-record
			王五 2021-04 1 met`,
	})
	// The head is not due; who the talker is has to be known.
	s.tables[0].text = "date|talker|counterpart\n2021-03-01||乙\n2021-03-01|外人|丙\n2021-03-01|外人、乙|张三"
	s.under(t, "talkBy", "leader").check(t, want{
		"talk.covered": "乙 2021 0 unsure uncertain\n丙 2021 0 unsure uncertain\n张三 2021 1 met\n李四 2021 null short -1 no-record\n王五 2021 null short -1 no-record",
	})
	s.duties = nil
	s.under(t, "talkBy", "leader").check(t, want{
		"talk.covered": "甲 2021 null short -1 no-record\n乙 2021 0 unsure uncertain\n丙 2021 0 unsure uncertain\n张三 2021 0 unsure uncertain\n李四 2021 null short -1 no-record\n王五 2021 null short -1 no-record",
		"findings":     "uncertain-value.no-duty",
	})
}

func TestOrgLifeWindow(t *testing.T) {
	for _, tt := range []struct{ date, byNovember, late string }{
		{"2021-11-20", "1 met", "0 short -1"},
		{"2021-11-21", "1 met", "1 met"},
		{"2021-11-30", "1 met", "1 met"},
		{"2021-12-01", "0 short -1", "0 short -1"},
		{"2021-11", "1 met", "0 unsure uncertain"}, // which day is not known
		{"2021-10", "1 met", "0 short -1"},
	} {
		s := setup{from: "2021-01", to: "2021-12", tables: []table{
			{kind: sheets.Meeting, file: "组织生活会.xlsx", sheet: "组织生活会", text: "date|topic\n" + tt.date + "|专题组织生活会"},
		}}
		s.check(t, want{"orglife.held": "2021 " + tt.byNovember})
		s.under(t, "orglifeWindow", "late-november").check(t, want{"orglife.held": "2021 " + tt.late})
	}
}

func TestEducationReadings(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-05", tables: []table{
		{kind: sheets.Education, file: "a.xlsx", sheet: "s", text: `
			date|activity|form
			2021-01-05|红色讲座|讲座
			2021-01-06|学习全会精神|会议室
			2021-01-07|学习两会精神|微信群
			2021-02-05|专题片《榜样》|观看
			2021-03-05|学习全会精神|学习强国
			2021-04-05|五中全会精神专题讲座|会议室
			2021-05-05|参观|现场`},
		{kind: sheets.Study, file: "b.xlsx", sheet: "s", text: "person|date|topic|hours\n甲|2021-02-05|两会精神|1"},
	}}
	s.check(t, want{
		"education.monthly":     "2021-01 3 met\n2021-02 1 met\n2021-03 1 met\n2021-04 1 met\n2021-05 1 met",
		"total education.count": "7 2021",
	})
	// In February the study ledger's own session may be the one; April's is of both kinds, May's of neither.
	s.under(t, "educationCounts", "spirit").check(t, want{
		"education.monthly":     "2021-01 2 met\n2021-02 0 unsure uncertain\n2021-03 1 met\n2021-04 0 unsure uncertain\n2021-05 0 unsure uncertain",
		"total education.count": "7 2021",
	})
	s.under(t, "educationCounts", "each").check(t, want{
		"education.monthly":     "2021-01 2 met\n2021-02 1 unsure uncertain\n2021-03 1 short -1\n2021-04 0 short -2\n2021-05 0 short -2",
		"total education.count": "7 2021",
	})
	s.tables = s.tables[:1]
	s.under(t, "educationCounts", "spirit").check(t, want{"education.monthly": "2021-01 2 met\n2021-02 0 short -1\n2021-03 1 met\n2021-04 0 unsure uncertain\n2021-05 0 unsure uncertain"})
	// What its words do not tell the sheet or the title does.
	s.tables[0].text, s.tables[0].title = "date|activity\n2021-01-05|集中学习", "会议精神学习台账"
	s.to = "2021-01"
	s.under(t, "educationCounts", "spirit").check(t, want{"education.monthly": "2021-01 1 met"})
}

func TestBirthdayFrom(t *testing.T) {
	s := setup{
		from: "2021-01", to: "2021-12", roster: []string{"甲*/一", "乙*/一"}, joined: map[string]string{"甲": "2020-06-01", "乙": "2019-06-01"}, confirmed: map[string]string{"甲": "2021-06-01"},
		tables: []table{{kind: sheets.Birthday, file: "a.xlsx", sheet: "s", title: "2021年政治生日登记表", text: `
			person|joined|confirmed|held
			乙|2019-06-01|2020-07-01|2021-06-03`}},
	}
	s.check(t, want{"birthday.held": "甲 2021 null short -1 no-record\n乙 2021 1 met", "findings": ""})
	// Who became a full member this year has no anniversary yet.
	s.under(t, "birthdayFrom", "confirmed").check(t, want{
		"birthday.held": "乙 2021 1 met", "findings": "uncertain-date.birthday-confirmed D4 2021-06-03 2020-07-01",
	})
	s.tables[0].text = "person|joined|confirmed|held\n乙|2019-06-01||2021-06-03"
	s.under(t, "birthdayFrom", "confirmed").check(t, want{"findings": ""})
}

func TestShadowing(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-03", roster: []string{"甲/一", "乙/一"}, shadowing: "乙", tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|date|hours\n甲|2021-03-05|5"},
		{kind: sheets.Visit, file: "b.xlsx", sheet: "s", text: "person|date|mode\n甲|2021-03-05|实地"},
	}}
	s.check(t, want{
		"study.hours":   "甲 2021-03 5 met\n乙 2021-03 null short -5 no-record",
		"visit.village": "甲 2021-03 1 met\n乙 2021-03 null exempt absent",
	})
	s.under(t, "shadowing", "all").check(t, want{
		"study.hours":   "甲 2021-03 5 met\n乙 2021-03 null exempt absent",
		"visit.village": "甲 2021-03 1 met\n乙 2021-03 null exempt absent",
	})
}
