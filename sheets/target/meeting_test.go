package target

import (
	"testing"

	"ledgercheck/sheets"
)

func TestMinistryMeetings(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-02", tables: []table{{kind: sheets.Meeting, file: "会议.xlsx", sheet: "部务会", title: "2021年部务会学习记录", text: `
		date|meetingName|firstTopic|host
		2021-01-10|第1次部务会|学习讲话|高某
		2021-01-24|第2次部务会|无|高某
		2021-02-08|第3次部务会||高某
		2021-02-09|第4次部务会|学习条例|高某
		2021-02-09|第5次部务会||高某
		2021-02-10|第6次部务会|学习条例|高某
		^|^|学习党章|高某
		2021-03-01|第7次部务会|学习条例|高某
		|第8次部务会|学习条例|高某
		2021-02-20||| `}}}
	s.check(t, want{
		"meeting.firsttopic": `2021-01-10 1 met
			2021-01-24 0 short -1
			2021-02-08 null short -1 no-record
			2021-02-09 1 short -1
			2021-02-10 1 met`,
		"meeting.centergroup":      "",
		"meeting.partygroup":       "",
		"total meeting.firsttopic": "4 2021",
		"findings":                 "uncertain-date.no-day A12 1",
	})
	s.tables[0].text = "date|topic\n2021-01-10|学习讲话"
	s.check(t, want{"meeting.firsttopic": "", "findings": "missing-ledger.no-firsttopic"})
	// No column, but agendas that name it: one that does not had none.
	s.tables[0].text = `date|topic
		2021-01-10|第一议题：学习讲话；研究干部
		2021-01-24|研究经费
		2021-02-08|没有第一议题，研究经费
		2021-02-20|`
	s.check(t, want{
		"meeting.firsttopic": `2021-01-10 1 met
			2021-01-24 null short -1 no-record
			2021-02-08 null short -1 no-record`,
		"total meeting.firsttopic": "1 2021", "findings": "",
	})
	s.tables[0].text = "date|firstTopic|otherTopics\n2021-01-10||第一议题学习讲话\n2021-01-11|无|第二议题"
	s.check(t, want{"meeting.firsttopic": "2021-01-10 1 met\n2021-01-11 0 short -1"})
}

// A row that is printed with its number is no session.
func TestPrintedRows(t *testing.T) {
	setup{from: "2021-01", to: "2021-12", tables: []table{
		{kind: sheets.Moral, file: "a.xlsx", sheet: "道德讲堂", title: "2021年道德讲堂", text: "activity|date|speaker\n第1场|2021-03-05|甲\n第2场|2021-03-06|乙\n第3场||\n第十四期||"},
	}}.check(t, want{"total moral.events": "2 2021", "total moral.people": "2 2021"})
}

// Meetings are told apart by their own name, else by sheet, title and file; a text that names two kinds tells nothing.
func TestMeetingClasses(t *testing.T) {
	setup{from: "2021-01", to: "2021-03", asOf: "2021-03-20", tables: []table{
		{kind: sheets.Meeting, file: "中心组.xlsx", sheet: "s", text: "date|topic\n2021-01-14|党史\n2021-03-11,2021-03-12|精神"},
		{kind: sheets.Meeting, file: "会议/记录.xlsx", sheet: "s", title: "中心组、党小组学习记录", text: `
			date|topic|meetingName
			2021-01-20|党章|
			2021-02-20|党章|党委中心组学习
			2021-02-21|读书|读书班
			2021-02-28|党章|第二党小组学习`},
		{kind: sheets.Meeting, file: "会议/部务会.xlsx", sheet: "s", text: "date|firstTopic\n2021-01-11|学习"},
	}}.check(t, want{
		"meeting.centergroup": `2021-01 1 met
			2021-02 1 met
			2021-03 2 met`,
		"total meeting.centergroup": "4 2021",
		"meeting.partygroup": `第二党小组 2021-01-H1 null short -1 no-record
			第二党小组 2021-01-H2 null short -1 no-record
			第二党小组 2021-02-H1 null short -1 no-record
			第二党小组 2021-02-H2 1 met
			第二党小组 2021-03-H1 null short -1 no-record
			第二党小组 2021-03-H2 null not-due`,
		"meeting.firsttopic": "2021-01-11 1 met",
		"findings":           "uncertain-value.meeting-class A4 1",
	})
}

func TestCenterGroupMonths(t *testing.T) {
	setup{from: "2021-01", to: "2021-05", tables: []table{{kind: sheets.Meeting, file: "a.xlsx", sheet: "中心组", title: "2021年中心组学习", text: `
		date|topic|remark
		2021-01-14|党史|
		2021-01-14|党章|
		2021-03-01|党史|因故取消
		!2021-04-01|党史|
		2021-05|党史|`}}}.check(t, want{
		"meeting.centergroup": `2021-01 2 met
			2021-02 null short -1 no-record
			2021-03 0 unsure uncertain
			2021-04 0 unsure uncertain
			2021-05 1 met`,
		"total meeting.centergroup": "3 2021",
		"findings":                  "uncertain-value.cancelled C6 因故取消",
	})
}

func TestPartyGroups(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-01", tables: []table{
		{kind: sheets.Meeting, file: "党小组.xlsx", sheet: "第2党小组", text: "date|topic\n2021-01-15|党章\n2021-01-16|党章"},
		{kind: sheets.Meeting, file: "党小组.xlsx", sheet: "一组", text: "date|topic\n2021-01-04|党章"},
		{kind: sheets.Meeting, file: "党小组汇总.xlsx", sheet: "1", text: "date|topic|group\n2021-01-20|联学|第一、第二党小组\n2021-01-21|联学|各党小组\n2021-01-22|联学|3"},
		{kind: sheets.Meeting, file: "党小组学习.xlsx", sheet: "1月", month: "2021-01", text: "date|topic\n2021-01-05|不知道谁"},
	}}
	s.check(t, want{
		"meeting.partygroup": `第一党小组 2021-01-H1 1 met
			第一党小组 2021-01-H2 2 met
			第二党小组 2021-01-H1 1 met
			第二党小组 2021-01-H2 3 met
			第三党小组 2021-01-H1 null short -1 no-record
			第三党小组 2021-01-H2 2 met`,
		"total meeting.partygroup": "7 2021-01",
		"findings":                 "uncertain-value.no-party-group A4 1",
	})
	s.tables = s.tables[3:]
	s.check(t, want{"meeting.partygroup": "党小组 2021-01-H1 1 met\n党小组 2021-01-H2 null short -1 no-record", "findings": ""})
}

func TestPartyGroupNames(t *testing.T) {
	for text, want := range map[string][3]string{
		"第一党小组2021年集中学习记录": {"第一党小组", "第一党小组", "第一党小组"},
		"机关支部第12党小组":       {"第十二党小组", "第十二党小组", "第十二党小组"},
		"2021年党小组集中学习记录":   {"", "", ""},
		"2021年10月":         {"", "", ""},
		"一组":               {"", "第一党小组", "第一党小组"},
		"第三小组":             {"", "第三党小组", "第三党小组"},
		"3":                {"", "", "第三党小组"},
		"2021.1":           {"", "", ""},
		"干部组党小组":           {"干部组党小组", "干部组党小组", "干部组党小组"},
		"2021年度离退休支部党小组学习": {"离退休支部党小组", "离退休支部党小组", "离退休支部党小组"},
	} {
		for form, name := range want {
			if got := partyGroupIn(text, nameForm(form)); got != name {
				t.Errorf("%q, form %d: %q, want %q", text, form, got, name)
			}
		}
	}
	for number, want := range map[string]string{"1": "一", "10": "十", "11": "十一", "20": "二十", "35": "三十五", "五": "五"} {
		if got := chineseNumber(number); got != want {
			t.Errorf("%s: %s, want %s", number, got, want)
		}
	}
}

func TestEducation(t *testing.T) {
	setup{from: "2021-01", to: "2021-04", asOf: "2021-04-10", tables: []table{
		{kind: sheets.Education, file: "a.xlsx", sheet: "s", text: "date|activity\n2021-01-12|长征精神\n2021-03-02|榜样\n2021-03-16|振兴\n2020-12-30|去年"},
		{kind: sheets.Study, file: "b.xlsx", sheet: "s", text: "person|date|topic|hours\n张三|2021-02-05|学习党的十九届五中全会精神|2\n张三|2021-03-05|全会精神|2"},
	}}.check(t, want{
		"education.monthly": `2021-01 1 met
			2021-02 null unsure uncertain
			2021-03 2 met
			2021-04 null not-due`,
		"total education.count": "3 2021",
	})
}

func TestOrganisationLife(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-12", tables: []table{{kind: sheets.OrgLife, file: "a.xlsx", sheet: "会议记录", text: `
		date|topic|host
		2021-11-30|专题组织生活会|高某
		2021-12-02|组织生活会|高某`}}}
	s.check(t, want{"orglife.held": "2021 1 met", "orglife.measures": "", "findings": ""})
	for text, verdict := range map[string]string{
		"2021-12-01": "2021 0 short -1",
		"2020-11-01": "2021 null short -1 no-record",
		"2021-12":    "2021 0 short -1",
		"2021-11":    "2021 1 met",
		"?":          "2021 0 unsure uncertain",
	} {
		s.tables[0].text = "date|topic|host\n" + text + "|专题组织生活会|高某"
		s.tables[0].title = "2021年度专题组织生活会"
		s.check(t, want{"orglife.held": verdict})
	}
	s.asOf = "2021-12-15"
	s.tables[0].text = "date|topic|host\n2021-12-01|专题组织生活会|高某"
	s.check(t, want{"orglife.held": "2021 0 not-due"})
	s.tables = []table{{kind: sheets.Meeting, file: "a.xlsx", sheet: "会议记录", text: "date|meetingName|host\n2021-10-01|专题组织生活会|高某\n2021-10-02|部务会|高某"}}
	s.check(t, want{"orglife.held": "2021 1 met"})
}

func TestHeadCounts(t *testing.T) {
	setup{from: "2021-01", to: "2021-12", tables: []table{{kind: sheets.Meeting, file: "a.xlsx", sheet: "中心组", text: `
		date|topic|due|present|absentees|attendees|remark
		2021-01-01|一|32|32|||
		2021-02-01|二|32|31|李四||
		2021-03-01|三|32|31|||1人出差
		2021-04-01|四|32|30|||
		2021-05-01|五|32|33|||
		2021-06-01|六||3||张三、李四|
		2021-07-01|七||5||张三等5人|
		2021-08-01|八||30||全体|
		2021-09-01|九|3|~2|||
		!2021-10-01|十|3|9|||`}}}.check(t, want{
		"findings": `count-mismatch.absent D7 32 30
			count-mismatch.more D8 32 33
			count-mismatch.names D9 2 3`,
	})
}

func TestRecordsOnly(t *testing.T) {
	setup{from: "2021-01", to: "2021-06", tables: []table{
		{kind: sheets.StyleStudy, file: "a.xlsx", sheet: "s", text: `
			group|date|type|topic|notes
			甲组|2021-01-13|学习|作风|5
			甲组|2021-02-17|讨论|提效|
			乙组|2021-03-17|学习讨论|服务|~3
			乙组|2021-04-17||服务|1
			乙组|2021-07-17|学习|服务|9
			!乙组|2021-05-17|学习|服务|9`},
		{kind: sheets.StyleStudy, file: "b.xlsx", sheet: "s", title: "2021年", text: "group|studies|discussions|notes\n丙组|3|4|16"},
		{kind: sheets.Moral, file: "c.xlsx", sheet: "s", text: "date|activity|speaker\n2021-01-06|身边事|章平\n2021-02-10|诵读|黎明、章平\n2021-03-03,2021-03-04|诵读|章平\n2021-09-03|诵读|别人"},
	}}.check(t, want{
		"total stylestudy.studies":     "5 2021",
		"total stylestudy.discussions": "6 2021",
		"total stylestudy.notes":       "25 2021",
		"total moral.events":           "4 2021",
		"total moral.people":           "2 2021",
		"findings":                     "uncertain-value.session-class A7 1",
	})
}
