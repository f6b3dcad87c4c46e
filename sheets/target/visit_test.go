package target

import (
	"testing"

	"ledgercheck/sheets"
)

func TestVisits(t *testing.T) { // domain.md E9
	setup{from: "2021-03", to: "2021-03", tables: []table{{kind: sheets.Visit, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
		person|household|date|mode|problem|status
		张三|龙某甲|2021-03-06|实地|饮水管破损|已解决
		张三|龙某甲|2021-03-20|电话|无|
		张三|麻某乙|2021-03-06|实地|医保未缴；低保申请|已办结；正在办理
		李四、王五|吴某丙|2021-03-08|微信|就业|已协调`}}}.check(t, want{
		"visit.village": `张三 2021-03 1 met
			李四 2021-03 0 short -1
			王五 2021-03 0 short -1`,
		"visit.household": `龙某甲 2021-03 2 met
			麻某乙 2021-03 1 met
			吴某丙 2021-03 1 met`,
		"problem.solved": `龙某甲 2021 1 short -1
			麻某乙 2021 1 short -1
			吴某丙 2021 0 short -2`,
		"total problem.count":      "4 2021-03",
		"total problem.solved":     "2 2021-03",
		"total problem.households": "3 2021-03",
		"total visit.village":      "1 2021-03",
		"total visit.household":    "4 2021-03",
		"findings":                 "",
	})
}

func TestVillageDays(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-04", tables: []table{{kind: sheets.Visit, file: "a.xlsx", sheet: "年", title: "走访", text: `
		person|household|date|mode
		甲|户一|2021-03-06|实地
		甲|户二|2021-03-06|实地
		甲|户三|2021-03-06|
		甲|户一|2021-03-31,2021-04-01|实地
		甲|户一|2021-04-02|
		乙|户四|2021-03|实地
		乙|户四|2021-03|实地
		乙|户四|2021-04-06|上门看望
		!丙|户五|2021-03-06|实地
		丁|户六|2021-03..2021-04|实地`}}}
	s.settings = func(s *sheets.Settings) { s.Targets[13].Min = sheets.Whole(2) }
	s.check(t, want{
		"visit.village": `甲 2021-03 2 met
			甲 2021-04 1 unsure uncertain
			乙 2021-03 1 unsure uncertain
			乙 2021-04 0 short -2
			丙 2021-03 0 unsure uncertain
			丁 2021-03 0 short -2
			丁 2021-04 0 short -2`,
		"total visit.village": "4 2021",
	})
	s.settings = nil
	s.check(t, want{
		"visit.village": `甲 2021-03 2 met
			甲 2021-04 1 met
			乙 2021-03 1 met
			乙 2021-04 0 unsure uncertain
			丙 2021-03 0 unsure uncertain
			丁 2021-03 0 unsure uncertain
			丁 2021-04 0 unsure uncertain`,
		"visit.household": `户一 2021-03 2 met
			户一 2021-04 2 met
			户二 2021-03 1 met
			户二 2021-04 null short -1 no-record
			户三 2021-03 1 met
			户三 2021-04 null short -1 no-record
			户四 2021-03 2 met
			户四 2021-04 0 unsure uncertain
			户五 2021-03 0 unsure uncertain
			户六 2021-03 0 unsure uncertain
			户六 2021-04 0 unsure uncertain`,
	})
}

func TestAssignedHouseholds(t *testing.T) {
	setup{
		from: "2021-03", to: "2021-03", roster: []string{"甲/一组"}, households: []string{"户一", "户二"},
		tables: []table{{kind: sheets.Visit, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
			person|household|date|mode|remark
			甲|户一|2021-03-06|电话|
			乙|户三|||`}},
	}.check(t, want{
		"visit.village": `甲 2021-03 0 short -1`, // 乙 is not on the roster and has no record
		"visit.household": `户一 2021-03 1 met
			户二 2021-03 null short -1 no-record`,
	})
}

func TestAwayFromVisits(t *testing.T) {
	setup{
		from: "2021-03", to: "2021-03", roster: []string{"甲/一组", "乙/一组", "丙/一组"}, away: map[string]string{"乙": "2021-03"},
		tables: []table{{kind: sheets.Visit, file: "a.xlsx", sheet: "3月", month: "2021-03", text: `
			person|household|date|mode|remark
			甲|户一|2021-03-06|实地|
			丙||||3月请病假`}},
	}.check(t, want{
		"visit.village": `甲 2021-03 1 met
			乙 2021-03 null exempt absent
			丙 2021-03 null unsure remark`,
	})
}

func TestVisitsTwice(t *testing.T) {
	setup{from: "2021-03", to: "2021-03", tables: []table{
		{kind: sheets.Visit, file: "a.xlsx", sheet: "s", text: "person|household|date|mode\n甲|户一|2021-03-06|电话\n甲|户二|2021-03-07|实地"},
		{kind: sheets.Visit, file: "b.xlsx", sheet: "s", text: "person|household|date|mode\n甲|户一|2021-03-06|实地\n甲|户二|2021-03-07|实地"},
	}, after: func(l []*sheets.Ledger) {
		for i, r := range l[1].Records {
			r.Repeats, r.Dropped = []sheets.Repeat{{Who: 1, Of: l[0].Records[i]}}, string(sheets.DuplicateRecord)
		}
		l[0].Records[0].Rivals = []*sheets.Record{l[1].Records[0]}
	}}.check(t, want{
		"visit.village":         `甲 2021-03 1 met`,
		"visit.household":       "户一 2021-03 1 met\n户二 2021-03 1 met",
		"total visit.household": "2 2021-03",
	})
}
