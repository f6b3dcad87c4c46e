package audit_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// tab is one ledger of a workbook that a test writes: a title, a header, rows.
type tab struct {
	name, title string
	head        []string
	rows        [][]any
}

// month is an office's month in ledgers of every layout that has a record a row, by a roster; amounts come from a seed.
func month(rng *rand.Rand) []tab {
	people := []string{"甲一", "甲二", "甲三", "乙一", "乙二", "乙三"}
	group := func(p string) string { return string([]rune(p)[0]) + "组" }
	study := tab{name: "学习", title: "2021年3月干部学习台账", head: []string{"姓名", "组室", "学习时间", "学习内容", "学时", "字数"}}
	visits := tab{name: "走访", title: "2021年3月走访联系户台账", head: []string{"帮扶责任人", "联系户", "走访时间", "走访方式", "存在困难", "解决情况"}}
	talks := tab{name: "谈话", title: "2021年3月谈心谈话登记表", head: []string{"谈话时间", "谈话人", "谈话对象", "谈话类型"}}
	heard := tab{name: "心得", title: "2021年干部学习心得登记表", head: []string{"姓名", "心得题目", "撰写时间"}}
	meets := tab{name: "中心组", title: "2021年3月中心组学习记录", head: []string{"时间", "主题", "应到", "实到"}}
	lecture := tab{name: "讲坛", title: "2021年3月组工讲坛课程安排", head: []string{"日期", "主讲人", "课题", "得分"}}
	union := tab{name: "工会", title: "2021年3月工会活动", head: []string{"活动名称", "时间", "参加人员"}}
	roster := tab{name: "名册", title: "干部名册", head: []string{"姓名", "组室", "职务", "联系户"}}
	for i, p := range people {
		roster.rows = append(roster.rows, []any{p, group(p), "干部", "龙家" + string([]rune("甲乙丙丁戊己")[i])})
		for n := range 2 + rng.IntN(3) {
			day := fmt.Sprintf("3月%d日", 1+rng.IntN(28))
			study.rows = append(study.rows, []any{p, group(p), day, fmt.Sprintf("文件%d", n), 1 + rng.IntN(3), 1000 * (1 + rng.IntN(6))})
		}
		visits.rows = append(visits.rows, []any{
			p, roster.rows[i][3], fmt.Sprintf("3月%d日", 1+rng.IntN(28)), []string{"实地", "电话"}[rng.IntN(2)],
			fmt.Sprintf("困难%d", i), []string{"已解决", "未解决"}[rng.IntN(2)],
		})
		talks.rows = append(talks.rows, []any{fmt.Sprintf("2021年3月%d日", 1+rng.IntN(28)), "甲一", people[(i+1)%6], "个别谈话"})
		for n := range rng.IntN(12) {
			heard.rows = append(heard.rows, []any{p, fmt.Sprintf("心得%d", n), fmt.Sprintf("2021年%d月%d日", 1+rng.IntN(12), 1+rng.IntN(28))})
		}
	}
	meets.rows = append(meets.rows, []any{"3月10日", "条例", 6, 6})
	lecture.rows = append(lecture.rows, []any{"3月5日", "甲一", "公文", 90}, []any{"3月19日", "乙一", "保密", 91})
	union.rows = append(union.rows, []any{"健步走", "3月8日", "甲一、甲二、乙三"}, []any{"登山", "3月27日", "全体（乙一请假）"})
	return []tab{roster, study, visits, talks, heard, meets, lecture, union}
}

func write(t *testing.T, path string, tabs []tab) {
	t.Helper()
	f := excelize.NewFile()
	for _, one := range tabs {
		if _, err := f.NewSheet(one.name); err != nil {
			t.Fatal(err)
		}
		lines := [][]any{{one.title}, nil}
		for _, h := range one.head {
			lines[1] = append(lines[1], h)
		}
		for i, line := range append(lines, one.rows...) {
			if err := f.SetSheetRow(one.name, fmt.Sprintf("A%d", i+1), &line); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
}

// verdicts writes the figures and totals without the cells, which move where rows do.
func verdicts(r *sheets.Report) string {
	var out []string
	for i := range r.Figures {
		f := &r.Figures[i]
		out = append(out, fmt.Sprintf("%s %s/%s %s %v %s %s %s %s", f.Rule, f.Subject.Name, f.Subject.Group, f.Period, f.HasActual, f.Actual, f.Target, f.Verdict, f.Reason))
	}
	slices.Sort(out) // without a roster for households their order is that of their first mention
	for _, total := range r.Totals {
		out = append(out, fmt.Sprintf("%s %s %s", total.ID, total.Value, total.Period))
	}
	return strings.Join(out, "\n")
}

func judged(t *testing.T, books map[string][]tab) *sheets.Report {
	t.Helper()
	dir := t.TempDir()
	for name, tabs := range books {
		write(t, filepath.Join(dir, name), tabs)
	}
	return run(t, dir)
}

func shuffled(rng *rand.Rand, tabs []tab) []tab {
	out := slices.Clone(tabs)
	rng.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	for i := range out {
		out[i].rows = slices.Clone(out[i].rows)
		if out[i].name != "名册" { // the roster's order is the report's
			rng.Shuffle(len(out[i].rows), func(a, b int) { out[i].rows[a], out[i].rows[b] = out[i].rows[b], out[i].rows[a] })
		}
	}
	return out
}

// The whole job on written workbooks: the order of sheets and rows changes nothing; nor does a ledger split in two files, nor
// the same ledger a second time, but for findings.
func TestRewritingALedgerChangesNothing(t *testing.T) {
	for seed := range uint64(2) {
		rng := rand.New(rand.NewPCG(seed, 4))
		tabs := month(rng)
		want := verdicts(judged(t, map[string][]tab{"台账.xlsx": tabs}))
		if !strings.Contains(want, "short") || !strings.Contains(want, "met") {
			t.Fatalf("the example has not both verdicts:\n%s", want)
		}
		same := func(what string, books map[string][]tab) {
			if got := verdicts(judged(t, books)); got != want {
				t.Errorf("%d, %s\ngot\n%s\nwant\n%s", seed, what, got, want)
			}
		}
		same("shuffled", map[string][]tab{"台账.xlsx": shuffled(rng, tabs)})
		for i := 1; i < len(tabs); i++ {
			here, there := slices.Clone(tabs), tabs[i]
			cut := rng.IntN(len(there.rows) + 1)
			here[i].rows, there.rows = there.rows[:cut], there.rows[cut:]
			same("split "+there.name, map[string][]tab{"台账.xlsx": here, "另一半.xlsx": {there}})
			same("twice "+tabs[i].name, map[string][]tab{"台账.xlsx": tabs, "台账(1).xlsx": {tabs[i]}})
		}
	}
}

// More of a quantity never makes a verdict worse, nor a figure less.
func TestDoublingAQuantityNeverLowers(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 4))
	tabs := month(rng)
	before := judged(t, map[string][]tab{"台账.xlsx": tabs})
	for row := 0; row < len(tabs[1].rows); row += 2 {
		more := slices.Clone(tabs)
		more[1].rows = slices.Clone(tabs[1].rows)
		more[1].rows[row] = slices.Clone(tabs[1].rows[row])
		for _, col := range []int{4, 5} {
			more[1].rows[row][col] = 2 * more[1].rows[row][col].(int)
		}
		after := judged(t, map[string][]tab{"台账.xlsx": more})
		if len(after.Figures) != len(before.Figures) {
			t.Fatalf("row %d: %d figures, before %d", row, len(after.Figures), len(before.Figures))
		}
		for i := range before.Figures {
			x, y := &before.Figures[i], &after.Figures[i]
			if y.Actual < x.Actual || x.Verdict == sheets.Met && y.Verdict != sheets.Met {
				t.Errorf("row %d doubled: %s %s from %s %s to %s %s", row, x.Rule, x.Subject.Name, x.Actual, x.Verdict, y.Actual, y.Verdict)
			}
		}
	}
}
