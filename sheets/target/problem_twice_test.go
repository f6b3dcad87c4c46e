package target

import (
	"testing"

	"ledgercheck/sheets"
)

// What package office has marked as standing in an earlier ledger counts once; a contradiction makes it unsure; the
// visit counts all the same.
func TestProblemsOfTwoLedgers(t *testing.T) {
	setup{from: "2021-07", to: "2021-07", tables: []table{
		{kind: sheets.Visit, file: "a.xlsx", sheet: "s", month: "2021-07", text: `
			person|household|date|mode|problem|status
			甲|户一|2021-07-06|实地|水渠；就业|已解决；未解决
			甲|户二|2021-07-06|实地|危房|已解决
			甲|户三|2021-07-06|电话|无|
			甲|户四|2021-07-06|电话||`},
		{kind: sheets.Problem, file: "b.xlsx", sheet: "s", text: `
			raised|problem|household|status|done
			2021-07-06|水渠；医保|户一|√；√|2021-07-09
			2021-07-06|危房|户二|未解决|
			2021-07-06|医保|户二|√|2021-07-09`},
		{kind: sheets.Visit, file: "c.xlsx", sheet: "s", month: "2021-07", text: `
			person|household|date|mode|problem|status
			乙|户一|2021-07-06|实地|水渠|已解决`},
	}, after: func(l []*sheets.Ledger) {
		first, second := l[0].Records[0], l[0].Records[1]
		l[1].Records[0].RepeatedProblems = []sheets.RepeatedProblem{{Item: 0, Of: first}}
		l[1].Records[1].RepeatedProblems = []sheets.RepeatedProblem{{Item: 0, Of: second}}
		second.Rivals = []*sheets.Record{l[1].Records[1]}
		l[2].Records[0].RepeatedProblems = []sheets.RepeatedProblem{{Item: 0, Of: first}}
	}}.check(t, want{
		"problem.solved": `户一 2021 2 met
			户二 2021 2 unsure uncertain
			户三 2021 0 short -2
			户四 2021 null short -2 no-record`,
		"total problem.count":  "5 2021-07",
		"total problem.solved": "4 2021-07",
		"visit.village":        "甲 2021-07 1 met\n乙 2021-07 1 met",
		"visit.household":      "户一 2021-07 2 met\n户二 2021-07 1 met\n户三 2021-07 1 met\n户四 2021-07 1 met",
		"findings":             "",
	})
}
