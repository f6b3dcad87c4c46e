package audit

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/summary/blank"
	"ledgercheck/templates"
)

// filled is what a clerk types into the sheets of a blank ledger, and what comes of it. The first line of a sheet names
// headers, each other line is a row; what looks like a day or a number is stored as one, as an office program does.
type filled struct {
	sheets  map[string]string
	figures string // "rule subject period verdict actual", a line each; with the roster below
	totals  string // "id value"
}

// everybody is the roster that the ledgers of TestBlankLedgers are filled for.
const everybody = `
序号|姓名|组室|职务|党员|入党时间|到岗日期|状态|联系户
1|张三|干部组|科员|是|2012-01-06|2019-03-01|在岗|龙某甲
2|李四|干部组|组长|是|2010-07-01|2018-01-02|在岗|麻某乙
3|王五|办公室|主任|否||2015-06-01|产假（2026-01-01至2026-06-30）|`

var filledLedgers = map[sheets.Kind]filled{
	sheets.Roster: {sheets: map[string]string{"干部名册": everybody}},
	sheets.Study: {
		sheets: map[string]string{"学习台账": `
序号|姓名|组室|学习时间|学习形式|学习内容|学时|字数|参加人员
1|张三|干部组|2026-01-08|个人自学|党史|3|6000|
2|张三|干部组|2026-01-16|个人自学|条例|2|4000|
3|李四|干部组|2026-01-09|个人自学|党史|1.5|3000|
4|||2026-01-20|集中学习|全会精神|2|5000|张三、李四`},
		figures: `
study.hours 张三 2026-01 met 7
study.hours 李四 2026-01 short 3.5
study.hours 王五 2026-01 exempt -
study.chars 张三 2026-01 met 15000
study.chars 李四 2026-01 short 8000
study.chars 王五 2026-01 exempt -`,
		totals: "study.hours 10.5; study.chars 23000",
	},
	sheets.SelfStudy: {
		sheets: map[string]string{"自学登记": `
序号|姓名|组室|自学日期|自学内容
1|张三|干部组|2026-01-09|党章
2|张三|干部组|2026-01-16|条例
3|李四|干部组|2026-01-09|党章
4|张三|干部组|2026-01-23|条例
5|张三|干部组|2026-01-30|条例`},
		figures: `
selfstudy.weekly 张三 2026-W02 met 1
selfstudy.weekly 李四 2026-W02 met 1
selfstudy.weekly 李四 2026-W03 short -`,
	},
	sheets.Reflection: {
		sheets: map[string]string{"学习心得登记": `
序号|姓名|组室|心得题目|篇数|提交时间
1|张三|干部组|体会一|1|2026-01-10
2|张三|干部组|体会二|1|2026-02-10
3|李四|干部组|体会|1|2026-01-10`},
		figures: "reflection.count 张三 2026 short 2\nreflection.count 李四 2026 short 1",
		totals:  "reflection.count 3",
	},
	sheets.Meeting: {
		sheets: map[string]string{
			"部务会": `
序号|会议时间|会议地点|主持人|第一议题|其他议题|应到|实到|缺席人员及原因
1|2026-01-12|会议室|张三|学习讲话|年度工作|3|2|王五（产假）
2|2026-01-26|会议室|张三||人事工作|3|3|`,
			"中心组学习": `
序号|学习时间|学习地点|主持人|学习内容|应到|实到|缺席人员及原因
1|2026-01-15|会议室|张三|全会精神|3|3|`,
			"党小组学习": `
序号|党小组|学习时间|学习地点|主持人|学习内容|应到|实到|缺席人员及原因
1|第一党小组|2026-01-08|会议室|李四|党章|2|2|
2|第一党小组|2026-01-22|会议室|李四|条例|2|2|
3|第二党小组|2026-01-09|会议室|张三|党章|1|1|`,
			"读书班": `
序号|学习时间|学习地点|主持人|学习内容|应到|实到|缺席人员及原因
1|2026-01-28|党校|张三|专题|3|3|`,
		},
		figures: `
meeting.firsttopic - 2026-01-12 met 1
meeting.firsttopic - 2026-01-26 short -
meeting.centergroup - 2026-01 met 1
meeting.partygroup 第一党小组 2026-01-H1 met 1
meeting.partygroup 第一党小组 2026-01-H2 met 1
meeting.partygroup 第二党小组 2026-01-H1 met 1
meeting.partygroup 第二党小组 2026-01-H2 short -`,
		totals: "meeting.firsttopic 1; meeting.centergroup 1; meeting.partygroup 3",
	},
	sheets.Education: {
		sheets: map[string]string{"教育活动": `
序号|活动时间|活动名称|活动形式|活动地点|主持人|参加人数
1|2026-01-14|观看专题片|专题片|会议室|李四|3
2|2026-02-11|学习全会精神|会议精神学习|会议室|李四|3`},
		figures: "education.monthly - 2026-01 met 1\neducation.monthly - 2026-02 met 1",
		totals:  "education.count 2",
	},
	sheets.Talk: {
		sheets: map[string]string{"谈心谈话": `
序号|谈话时间|谈话地点|谈话人|谈话对象|谈话类型|主要内容
1|2026-01-12|办公室|李四|张三|个别谈话|工作情况
2|2026-01-13|会议室|李四|全体干部|集体廉政谈话|廉政要求`},
		figures: "talk.covered 张三 2026 met 1\ntalk.covered 李四 2026 short -",
		totals:  "talk.count 1; talk.collective 1",
	},
	sheets.Lecture: {
		sheets: map[string]string{"组工讲坛": `
周次|授课时间|主讲人|组室|课题|时长|得分|等次
1|2026-01-07|张三|干部组|干部考察|60分钟|92.5|一等
2|2026-01-14|李四|干部组|档案管理|60分钟|90|二等`},
		figures: `
lecture.weekly - 2026-W02 met 1
lecture.weekly - 2026-W03 met 1
lecture.weekly - 2026-W04 short -
lecture.turn 张三 2026 met 1`,
		totals: "lecture.count 2",
	},
	sheets.Training: {
		sheets: map[string]string{"搭车培训": `
序号|姓名|组室|培训形式|培训时间|培训地点|成果名称|提交时间
1|张三|干部组|外出考察|2026-01-18|省委党校|考察报告|2026-01-30
2|李四|干部组|跟班学习|2026-01-19|市委||`},
		figures: "training.report 张三 2026 met 1\ntraining.report 李四 2026 short -",
		totals:  "training.people 2; training.reports 1",
	},
	sheets.Mentor: {
		sheets: map[string]string{"师徒结对": `
序号|组室|师父|职务|徒弟|结对时间|帮带内容|成效
1|干部组|李四|组长|张三|2026-01-06|考察业务|`},
		figures: "mentor.paired 干部组 2026 met 1\nmentor.paired 办公室 2026 short -",
		totals:  "mentor.pairs 1",
	},
	sheets.Visit: {
		sheets: map[string]string{"走访台账": `
序号|帮扶责任人|组室|联系户|走访时间|走访方式|走访内容|存在困难|解决情况|解决时间
1|张三|干部组|龙某甲|2026-01-09|实地|了解情况|饮水管破损|已解决|2026-01-16
2|张三|干部组|龙某甲|2026-01-23|电话|回访|无||
3|李四|干部组|麻某乙|2026-01-10|微信|了解情况|医保未缴|正在办理|`},
		figures: `
visit.village 张三 2026-01 met 1
visit.village 李四 2026-01 short 0
visit.household 龙某甲 2026-01 met 2
visit.household 麻某乙 2026-01 met 1
problem.solved 龙某甲 2026 short 1
problem.solved 麻某乙 2026 short 0`,
		totals: "visit.village 1; visit.household 3; problem.count 2; problem.solved 1",
	},
	sheets.Problem: {
		sheets: map[string]string{"办实事台账": `
序号|问题|来源|服务对象|责任人|组室|提出时间|办理措施|完成时限|办理进展|完成时间|满意度
1|道路破损|走访|龙某甲|张三|干部组|2026-01-09|联系修补|2026-03-31|已办结|2026-02-20|满意
2|饮水管破损|走访|龙某甲|张三|干部组|2026-01-10|更换|2026-03-31|已办结|2026-02-21|满意
3|低保申请|来信来访|麻某乙|李四|干部组|2026-01-11|上报|2026-12-31|正在办理||`},
		figures: "problem.solved 龙某甲 2026 met 2\nproblem.solved 麻某乙 2026 short 0",
		totals:  "problem.count 3; problem.solved 2",
	},
	sheets.OrgLife: {
		sheets: map[string]string{
			"组织生活会": `
序号|会议时间|会议地点|主持人|主题|应到|实到|缺席人员及原因
1|2026-11-12|会议室|李四|专题组织生活会|3|3|`,
			"整改清单": `
序号|姓名|组室|查摆问题|意见提出人|整改措施|整改时限|完成情况
1|张三|干部组|学习不够系统|李四|制定计划|2026-12-20|已完成
2|李四|干部组|深入基层少|张三|每月下村|2026-12-20|长期坚持`,
		},
		figures: "orglife.held - 2026 met 1\norglife.measures 张三 2026 met 1\norglife.measures 李四 2026 met 1",
		totals:  "orglife.problems 2; orglife.measures 2",
	},
	sheets.StyleStudy: {
		sheets: map[string]string{"组室学习讨论": `
序号|组室|活动时间|类别|主题|地点|参加人数|笔记篇数
1|干部组|2026-01-19|学习|作风规定|会议室|2|2
2|干部组|2026-01-26|讨论|作风规定|会议室|2|1`},
		totals: "stylestudy.studies 1; stylestudy.discussions 1; stylestudy.notes 3",
	},
	sheets.Risk: {
		sheets: map[string]string{"风险隐患": `
序号|姓名|组室|风险类别|风险点|表现形式|风险等级|防控措施|完成时限
1|张三|干部组|岗位职责|登记不全|事后补登|低|当场登记|2026-06-30
2|李四|干部组|业务流程|审核不细|漏项|中|双人审核|立行立改`},
		figures: "risk.measures 张三 2026 met 1\nrisk.measures 李四 2026 met 1",
		totals:  "risk.count 2; risk.perperson 1",
	},
	sheets.Moral: {
		sheets: map[string]string{"道德讲堂": `
序号|活动时间|活动名称|主讲人|组室|活动地点|参加人数
1|2026-01-21|身边人讲身边事|张三|干部组|会议室|3
2|2026-02-18|诵读经典|李四|干部组|会议室|3`},
		totals: "moral.events 2; moral.people 2",
	},
	sheets.Birthday: {
		sheets: map[string]string{"政治生日": `
序号|姓名|组室|入党时间|过生日时间|活动形式|活动地点|参加人员
1|张三|干部组|2012-01-06|2026-01-06|重温入党誓词|活动室|党员`},
		figures: "birthday.held 张三 2026 met 1\nbirthday.held 李四 2026 short -",
		totals:  "birthday.people 1",
	},
	sheets.Union: {
		sheets: map[string]string{"工会活动": `
序号|活动时间|活动名称|活动地点|参加人员|人数
1|2026-01-23|健步走|体育公园|张三、李四|2`},
		figures: "union.attended 张三 2026 met 1\nunion.attended 李四 2026 met 1",
		totals:  "union.events 1; union.people 2",
	},
}

func blankLedger(t *testing.T, dir string, kind sheets.Kind) string {
	t.Helper()
	paths, err := blank.Write(dir, []sheets.Kind{kind}, 2026, templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return paths[0]
}

func runBlank(t *testing.T, paths ...string) *sheets.Report {
	t.Helper()
	r, err := Run(context.Background(), Options{
		Paths: paths, AsOf: sheets.Date{Year: 2026, Month: 12, Day: 31}, Data: templates.FS,
		From: sheets.Month{Year: 2026, Month: 1}, To: sheets.Month{Year: 2026, Month: 12},
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Every kind has a blank ledger; empty, it is known as that kind, holds no record (the example is none), and raises no
// question. Filled in, it gives the right figures and still no question.
func TestBlankLedgers(t *testing.T) {
	kinds, err := blank.Kinds(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(kinds) != len(filledLedgers) {
		t.Errorf("%d kinds have a blank ledger, %d are filled in here", len(kinds), len(filledLedgers))
	}
	for _, kind := range kinds {
		t.Run(string(kind), func(t *testing.T) {
			want, ok := filledLedgers[kind]
			if !ok {
				t.Fatal("nobody has filled it in")
			}
			dir := t.TempDir()
			path := blankLedger(t, dir, kind)
			r := runBlank(t, path)
			checkKind(t, r, kind, func(l *sheets.Ledger) {
				if !strings.HasPrefix(l.Title, "2026年") && kind != sheets.Roster {
					t.Errorf("sheet %s: %q was taken for the title", l.Sheet, l.Title)
				}
				if len(l.Records) != 0 {
					t.Errorf("sheet %s: %d records in a blank ledger", l.Sheet, len(l.Records))
				}
				examples := 0
				for _, s := range l.Skipped {
					if s.Reason == "example" {
						examples++
					}
				}
				if examples != 1 {
					t.Errorf("sheet %s: %d example rows were recognised, want 1", l.Sheet, examples)
				}
			})
			noQuestion(t, r, sheets.MissingLedger, sheets.UnreadableFile)

			fillIn(t, path, want.sheets)
			paths := []string{path}
			if kind != sheets.Roster {
				roster := blankLedger(t, dir, sheets.Roster)
				fillIn(t, roster, filledLedgers[sheets.Roster].sheets)
				paths = append(paths, roster)
			}
			r = runBlank(t, paths...)
			checkKind(t, r, kind, func(l *sheets.Ledger) {
				if n := strings.Count(strings.TrimSpace(want.sheets[l.Sheet]), "\n"); len(l.Records) != n {
					t.Errorf("sheet %s: %d records, want %d", l.Sheet, len(l.Records), n)
				}
			})
			noQuestion(t, r, sheets.MissingLedger, sheets.UnreadableFile)
			compareFigures(t, r, want)
		})
	}
}

// checkKind looks at the ledgers of a kind; every sheet has to be one.
func checkKind(t *testing.T, r *sheets.Report, kind sheets.Kind, look func(*sheets.Ledger)) {
	t.Helper()
	n := 0
	for _, l := range r.Ledgers {
		switch l.Kind {
		case kind:
			n++
			look(l)
		case sheets.Roster:
		default:
			t.Errorf("sheet %s was taken for %s (%s)", l.Sheet, l.Kind, l.Why)
		}
	}
	if want := len(filledLedgers[kind].sheets); n != want {
		t.Errorf("%d sheets of kind %s, want %d", n, kind, want)
	}
}

// noQuestion allows notes, and of the rest only what an office that handed in little has to be told.
func noQuestion(t *testing.T, r *sheets.Report, allowed ...sheets.Code) {
	t.Helper()
	for i := range r.Findings {
		f := &r.Findings[i]
		fine := f.Severity == sheets.Info
		for _, code := range allowed {
			fine = fine || f.Code == code
		}
		if f.Code == sheets.UnreadableFile && f.Variant != "no-ledger" {
			fine = false
		}
		if !fine {
			text := f.Render(sheets.Chinese)
			t.Errorf("%s %s %s %s: %s", f.Code, f.Variant, f.Sheet, f.Cell, text.Message)
		}
	}
}

func compareFigures(t *testing.T, r *sheets.Report, want filled) {
	t.Helper()
	got := map[string]string{}
	for i := range r.Figures {
		f := &r.Figures[i]
		name, actual := f.Subject.Name, "-"
		if name == "" {
			name = "-"
		}
		if f.HasActual {
			actual = f.Actual.String()
		}
		got[fmt.Sprintf("%s %s %s", f.Rule, name, f.Period)] = fmt.Sprintf("%s %s", f.Verdict, actual)
	}
	for _, line := range strings.Split(strings.TrimSpace(want.figures), "\n") {
		if part := strings.Fields(line); len(part) == 5 {
			key := strings.Join(part[:3], " ")
			if w := strings.Join(part[3:], " "); got[key] != w {
				t.Errorf("%s: %q, want %q", key, got[key], w)
			}
		}
	}
	totals := map[string]string{}
	for _, total := range r.Totals {
		totals[total.ID] = total.Value.String()
	}
	for _, one := range strings.Split(want.totals, "; ") {
		if id, value, ok := strings.Cut(one, " "); ok && totals[id] != value {
			t.Errorf("total %s: %q, want %q", id, totals[id], value)
		}
	}
}

// fillIn types rows below the example of each sheet, under the headers of that name.
func fillIn(t *testing.T, path string, rows map[string]string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sheet, text := range rows {
		const headerRow, firstRow = 4, 6
		lines := strings.Split(strings.TrimSpace(text), "\n")
		columns := map[string]int{}
		for col := 1; ; col++ {
			cell, _ := excelize.CoordinatesToCellName(col, headerRow)
			h, err := f.GetCellValue(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			if h == "" {
				break
			}
			columns[h] = col
		}
		for i, line := range lines[1:] {
			values := strings.Split(line, "|")
			for k, header := range strings.Split(lines[0], "|") {
				col, ok := columns[header]
				if !ok {
					t.Fatalf("sheet %s has no column %s", sheet, header)
				}
				if k < len(values) && values[k] != "" {
					cell, _ := excelize.CoordinatesToCellName(col, firstRow+i)
					if err := f.SetCellValue(sheet, cell, typed(values[k])); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

// typed is what an office program makes of what is typed into a cell.
func typed(s string) any {
	if day, err := time.Parse(time.DateOnly, s); err == nil {
		return day
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return n
	}
	return s
}

// The same year gives the same bytes, and a ledger that is there already is left alone.
func TestBlankLedgersAreWrittenOnce(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	a, b := blankLedger(t, one, sheets.Visit), blankLedger(t, two, sheets.Visit)
	x, err := os.ReadFile(a)
	if err != nil {
		t.Fatal(err)
	}
	y, err := os.ReadFile(b)
	if err != nil {
		t.Fatal(err)
	}
	if string(x) != string(y) {
		t.Error("two blank ledgers differ")
	}
	if _, err := blank.Write(one, nil, 2026, templates.FS); err == nil {
		t.Error("a ledger was written over another")
	}
	if left, _ := filepath.Glob(filepath.Join(one, "*")); len(left) != 1 {
		t.Errorf("beside the ledger that was in the way there is %q", left)
	}
}
