package target

import (
	"testing"

	"ledgercheck/sheets"
)

func TestProblems(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-12", tables: []table{{kind: sheets.Problem, file: "a.xlsx", sheet: "台账", title: "二〇二一年为民办实事台账", text: `
		problem|household|person|deadline|done|status
		水管|户一|甲|2021-03-31|2021-03-20|已办结
		医保；低保|户一|甲|2021-03-31|2021-03-20|√；√
		医保；低保|户二|甲|2021-09-30|2021-03-20|已办结
		医保；低保|户三|甲|2021-09-30||未解决
		医保|户四|甲|2022-03-31||基本解决
		路灯|户四|甲|2021-05-31|2021-04-01|已办结
		厕所|户五|甲|?||长期坚持
		就业|户五|甲||2021-04-01|已办结
		种苗|户六|甲||2021-12-31|
		种苗|户六|甲||2020-12-31|已办结
		种苗|户六、户七|甲||2021-06-01|已办结
		无|户八|甲|||
		种苗||甲||2021-06-01|已办结
		!危房|户七|甲||2021-06-01|已办结
		危房|户九|甲||2021-06-01|等通知`}}}
	s.check(t, want{
		"problem.solved": `户一 2021 3 met
			户二 2021 1 unsure uncertain
			户三 2021 0 short -2
			户四 2021 1 unsure uncertain
			户五 2021 1 short -1
			户六 2021 1 unsure uncertain
			户七 2021 1 unsure uncertain
			户八 2021 0 short -2
			户九 2021 0 short -2`,
		"total problem.count":      "13 2021",
		"total problem.solved":     "8 2021",
		"total problem.households": "8 2021",
		"findings": `count-mismatch.items F6 2 1
			count-mismatch.items F7 2 1
			overdue D7 2021-09-30 未解决
			unknown-status.done-only E12
			uncertain-value.no-household A16 1`,
	})
	s.settings = func(s *sheets.Settings) { s.StandingCounts = true }
	s.check(t, want{"total problem.solved": "9 2021"})
	s.settings, s.asOf = nil, "2021-09-30"
	s.check(t, want{"problem.solved": `户一 2021 3 met
		户二 2021 1 not-due
		户三 2021 0 not-due
		户四 2021 1 not-due
		户五 2021 1 not-due
		户六 2021 1 not-due
		户七 2021 1 not-due
		户八 2021 0 not-due
		户九 2021 0 not-due`})
}

// A list of problems without a column for what became of them says of none that it is open.
func TestProblemsWithoutResults(t *testing.T) {
	setup{from: "2021-01", to: "2021-12", tables: []table{
		{kind: sheets.Problem, file: "a.xlsx", sheet: "s", title: "2021年问题清单", text: "household|problem|deadline\n户一|水；路|2021-12-31\n户二|水|2021-12-31"},
	}}.check(t, want{
		"problem.solved":      "户一 2021 null unsure no-column\n户二 2021 null unsure no-column",
		"total problem.count": "3 2021", "total problem.solved": "0 2021", "findings": "missing-ledger.column 解决情况",
	})
}
