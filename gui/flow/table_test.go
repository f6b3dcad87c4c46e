package flow

import (
	"strings"
	"testing"
	"time"

	"ledgercheck/sheets"
)

// dump writes a table as text: what a clerk sees, with signs.
func dump(t *Table) string {
	var b strings.Builder
	for i, c := range t.Columns {
		if i > 0 {
			b.WriteString(" | ")
		}
		b.WriteString(strings.TrimSpace(c.Group + " " + c.Title))
	}
	for _, r := range t.Rows {
		b.WriteString("\n")
		for i, c := range r.Cells {
			if i > 0 {
				b.WriteString(" | ")
			}
			if c.Verdict != 0 && (c.Verdict != sheets.Met || !t.Columns[i].Right) {
				sign := c.Sign
				if sign == "" {
					sign = Sign(c.Verdict)
				}
				b.WriteString(sign)
			}
			b.WriteString(c.Text)
		}
	}
	return b.String()
}

func TestPeopleTable(t *testing.T) {
	d := opened(t)
	// Groups together in roster order; months in order; hours before characters as the targets have them; decimals alike.
	want := `姓名 | 组室 | 结论 | 2月 学时 | 字数 | 3月 学时 | 字数
赵六 | 党建组 | ？待核实 |  |  | ？待核实 | 
孙八 | 党建组 | —免考核 |  |  | —免 | 
李四 | 干部组 | ▼未达标 | 6.0 |  | ▼差1.5 | ▼无记录
张三 | 干部组 | ✓达标 | 5.5 | 10000 | 5.5 | 10000
钱七 | 办公室 | ○未到期 |  |  | ○未到期 | `
	if got := dump(d.Shown()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	d.SetLang(sheets.English)
	if got := dump(d.Shown()); !strings.HasPrefix(got, "Name | Group | Verdict | Feb hours | characters | Mar hours") || !strings.Contains(got, "▼−1.5 | ▼no record") {
		t.Errorf("English:\n%s", got)
	}
}

func TestTabsAndChips(t *testing.T) {
	d := opened(t)
	var titles []string
	for _, tab := range d.Tabs() {
		titles = append(titles, tab.Title)
	}
	if got := strings.Join(titles, " "); got != "学习 联系户 待核实 文件" {
		t.Errorf("tabs %q", got)
	}
	count := func() map[Filter]int {
		n := map[Filter]int{}
		for _, c := range d.Chips() {
			n[c.Filter] = c.Count
		}
		return n
	}
	if n := count(); n[FilterAll] != 5 || n[FilterShort] != 1 || n[FilterUnsure] != 1 || n[FilterExempt] != 1 {
		t.Errorf("chips %v", n)
	}
	d.Narrow(FilterShort)
	if rows := d.Shown().Rows; len(rows) != 1 || rows[0].Cells[0].Text != "李四" {
		t.Errorf("short: %v", rows)
	}
	d.Open(TabFindings)
	if d.View().Filter != FilterAll {
		t.Error("the filter outlives its tab")
	}
	if n := count(); n[FilterAll] != 3 || n[FilterError] != 1 || n[FilterLook] != 1 || n[FilterInfo] != 1 {
		t.Errorf("findings %v", n)
	}
	if first := d.Shown().Rows[0].Cells[FindingWhere].Text; first != lostFile {
		t.Errorf("the gravest finding is not first but %q", first)
	}
	d.Open(TabFiles)
	want := `文件 | 情况 | 工作表 | 认作 | 期间 | 记录
干部组/学习台账.xlsx | ？有1处要看一下 | 3月 | 学习台账 | 2021年2月—3月 | 9
干部组/学习台账.xlsx | ？有1处要看一下 | 说明 | 没有认出 |  | 
走访.xlsx | ✓已读 | 走访 | 走访台账 | 2021年3月 | 2
通知.xlsx | ？没有认出台账 |  |  |  | 
加密.xlsx | ！没读成 |  |  |  | `
	if got := dump(d.Shown()); got != want {
		t.Errorf("files\n%s\nwant\n%s", got, want)
	}
	d.Open(TabHouseholds)
	if got := dump(d.Shown()); !strings.Contains(got, "2021年 problem.solved\n龙某甲 |  | ✓达标 | 2") {
		t.Errorf("households\n%s", got)
	}
	d.Open("nonsense")
	if d.View().Tab != TabHouseholds {
		t.Error("a tab that is not there was opened")
	}
}

func TestEveryFigureIsInATab(t *testing.T) {
	d := newDesk(t)
	r := smallReport()
	r.Figures = append(r.Figures,
		sheets.Figure{Rule: "meeting.centergroup", Subject: sheets.Subject{Type: sheets.SubjectOffice}, Period: sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 3}), Verdict: sheets.Met, Target: sheets.Whole(1), Actual: sheets.Whole(1), HasActual: true},
		sheets.Figure{Rule: "meeting.partygroup", Subject: sheets.Subject{Type: sheets.SubjectGroup, Group: "第一党小组"}, Period: sheets.HalfMonthPeriod(sheets.Month{Year: 2021, Month: 3}, true), Verdict: sheets.Short, Target: sheets.Whole(1), Gap: sheets.Whole(1)},
		sheets.Figure{Rule: "visit.village", Subject: person("张三", "干部组"), Period: sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 3}), Verdict: sheets.Met, Target: sheets.Whole(1), Actual: sheets.Whole(1), HasActual: true})
	d.report, d.state = r, Ready
	if d.Tabs()[0].Title != "人员" {
		t.Errorf("with visits the first tab is called %q", d.Tabs()[0].Title)
	}
	seen := map[int]bool{}
	for _, tab := range d.Tabs() {
		duties := append([]Duty{{}}, d.choices(tab.Tab)...)
		for _, duty := range duties {
			for _, row := range d.tableOf(tab.Tab, duty.ID).Rows {
				for _, c := range row.Cells {
					seen[c.Ref.Figure] = true
				}
			}
		}
	}
	for i := range r.Figures {
		if !seen[i+1] {
			t.Errorf("no tab shows %+v", r.Figures[i])
		}
	}
}

func TestNamesakesAreToldApart(t *testing.T) {
	d := newDesk(t)
	r := smallReport()
	r.Figures = []sheets.Figure{
		{Rule: "study.hours", Subject: person("李伟", "干部组"), Period: sheets.YearPeriod(2021), Verdict: sheets.Met},
		{Rule: "study.hours", Subject: person("李伟", "党建组"), Period: sheets.YearPeriod(2021), Verdict: sheets.Short},
	}
	d.report, d.state, d.view.Tab = r, Ready, TabPeople
	rows := d.Shown().Rows
	if len(rows) != 2 || rows[0].Cells[0].Text != "李伟（干部组）" || rows[1].Cells[0].Text != "李伟（党建组）" {
		t.Errorf("rows %v", rows)
	}
}

func TestSortAndSearch(t *testing.T) {
	d := opened(t)
	names := func() string {
		var out []string
		for _, r := range d.Shown().Rows {
			out = append(out, r.Cells[0].Text)
		}
		return strings.Join(out, " ")
	}
	d.SortBy(2) // the verdict, the worst first
	if got := names(); got != "李四 赵六 张三 钱七 孙八" {
		t.Errorf("by verdict: %s", got)
	}
	d.SortBy(2)
	if got := names(); got != "孙八 钱七 张三 赵六 李四" {
		t.Errorf("backwards: %s", got)
	}
	d.SortBy(2)
	if got := names(); got != "赵六 孙八 李四 张三 钱七" {
		t.Errorf("the office's order: %s", got)
	}
	d.SortBy(3) // February's hours
	if got := names(); !strings.HasSuffix(got, "赵六 孙八 钱七") && !strings.HasPrefix(got, "赵六 孙八 钱七") {
		t.Errorf("people without a figure are scattered: %s", got)
	}
	d.SortBy(0)
	d.SortBy(0)
	d.SortBy(0)
	for text, want := range map[string]string{"四": "李四", "zs": "张三", "ZL": "赵六", "党建": "赵六 孙八", "sb": "孙八", "nobody": "", "": "赵六 孙八 李四 张三 钱七"} {
		d.Search(text)
		if got := names(); got != want {
			t.Errorf("search %q: %q, want %q", text, got, want)
		}
	}
	d.Search("zs")
	d.Back()
	if d.View().Search != "" {
		t.Error("Esc does not end the search")
	}
}

func TestTSV(t *testing.T) {
	d := opened(t)
	d.Narrow(FilterShort)
	want := "姓名\t组室\t结论\t2月 学时\t2月 字数\t3月 学时\t3月 字数\n李四\t干部组\t▼未达标\t6.0\t\t▼差1.5\t▼无记录\n"
	if got := d.TSV(); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestALargeTableIsQuick(t *testing.T) {
	d := newDesk(t)
	d.report, d.state, d.view.Tab = wide(3000, 12), Ready, TabPeople
	d.Shown()
	start := time.Now()
	d.Narrow(FilterShort)
	d.Narrow(FilterAll)
	d.Search("人员29")
	d.SortBy(0)
	rows := len(d.Shown().Rows)
	took := time.Since(start)
	t.Logf("filtered, searched and sorted 3,000 rows in %v", took)
	if rows != 111 || took > 30*time.Second { // a guard against another order of growth, however busy the machine
		t.Errorf("%d rows in %v", rows, took)
	}
}
