package flow

import (
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

var march = sheets.Month{Year: 2021, Month: 3}

func (d *desk) show(r *sheets.Report) {
	d.t.Helper()
	d.settle(Job{}, r, nil)
}

// dutiesReport has a person's study, visits, a duty of a year that no program of today knows, and two of its kind; of the
// office a month, meeting days, half-months of two groups, weeks.
func dutiesReport() *sheets.Report {
	r := smallReport()
	r.Settings.Targets = append(r.Settings.Targets,
		sheets.Target{Rule: "selfstudy.weekly", Name: sheets.Words{Zh: "周五自学", En: "Friday self-study"}, On: true, Min: sheets.Whole(1)},
		sheets.Target{Rule: "visit.village", Name: sheets.Words{Zh: "到村走访", En: "village visits"}, On: true, Min: sheets.Whole(1)},
		sheets.Target{Rule: "lecture.weekly", Name: sheets.Words{Zh: "组工讲坛", En: "weekly lecture"}, On: true, Min: sheets.Whole(1), Text: sheets.Words{Zh: "每周不少于{min}堂", En: "at least {min} a week"}},
		sheets.Target{Rule: "chess.played", Name: sheets.Words{Zh: "下棋", En: "games of chess"}, On: true, Min: sheets.Whole(1)},
		sheets.Target{Rule: "talk.covered", Name: sheets.Words{Zh: "谈心谈话", En: "heart-to-heart talk"}, On: true, Min: sheets.Whole(1)},
		sheets.Target{Rule: "meeting.partygroup", Name: sheets.Words{Zh: "党小组学习", En: "party group study"}, On: true, Min: sheets.Whole(1)},
		sheets.Target{Rule: "meeting.centergroup", Name: sheets.Words{Zh: "中心组学习", En: "central group study"}, On: true, Min: sheets.Whole(1)},
		sheets.Target{Rule: "meeting.firsttopic", Name: sheets.Words{Zh: "第一议题", En: "first topic"}, On: true, Min: sheets.Whole(1)},
		sheets.Target{Rule: "orglife.held", Name: sheets.Words{Zh: "专题组织生活会", En: "organisation life meeting"}, On: true, Min: sheets.Whole(1)})
	add := func(rule sheets.RuleID, s sheets.Subject, p sheets.Period, v sheets.Verdict) {
		f := sheets.Figure{Rule: rule, Subject: s, Period: p, Target: sheets.Whole(1), Verdict: v, Unit: "次"}
		switch v {
		case sheets.Met:
			f.Actual, f.HasActual = sheets.Whole(1), true
		case sheets.Short:
			f.Gap, f.Reason = sheets.Whole(1), sheets.ReasonNoRecord
		}
		r.Figures = append(r.Figures, f)
	}
	zhang, li := person("张三", "干部组"), person("李四", "干部组")
	member := person("老党员", "")
	r.Office.People = append([]sheets.Person{{Name: "老党员", MemberOnly: true, Member: true}}, r.Office.People...)
	add("visit.village", zhang, sheets.MonthPeriod(march), sheets.Short)
	for w := range 20 {
		p := sheets.WeekPeriod(sheets.Date{Year: 2021, Month: 1, Day: 1}.Add(7 * w)) // the first begins in 2020
		v := sheets.Met
		if w == 9 {
			v = sheets.Short
		}
		add("selfstudy.weekly", li, p, v)
		add("selfstudy.weekly", zhang, p, sheets.Met)
		switch w {
		case 0:
			v = sheets.Exempt
		case 18, 19:
			v = sheets.NotDue
		}
		add("lecture.weekly", sheets.Subject{Type: sheets.SubjectOffice}, p, v)
	}
	add("chess.played", zhang, sheets.YearPeriod(2021), sheets.Met)
	add("talk.covered", member, sheets.YearPeriod(2021), sheets.Met)
	add("talk.covered", zhang, sheets.YearPeriod(2021), sheets.Met)
	for m := 1; m <= 3; m++ {
		v := sheets.Met
		if m == 2 {
			v = sheets.Unsure
		}
		add("meeting.centergroup", sheets.Subject{Type: sheets.SubjectOffice}, sheets.MonthPeriod(sheets.Month{Year: 2021, Month: m}), v)
		for _, second := range []bool{false, true} {
			for _, group := range []string{"第一党小组", "第二党小组"} {
				add("meeting.partygroup", sheets.Subject{Type: sheets.SubjectGroup, Name: group},
					sheets.HalfMonthPeriod(sheets.Month{Year: 2021, Month: m}, second), sheets.Met)
			}
		}
	}
	add("meeting.firsttopic", sheets.Subject{Type: sheets.SubjectOffice}, sheets.DayPeriod(sheets.Date{Year: 2021, Month: 3, Day: 5}), sheets.Short)
	add("meeting.firsttopic", sheets.Subject{Type: sheets.SubjectOffice}, sheets.DayPeriod(sheets.Date{Year: 2021, Month: 1, Day: 9}), sheets.Met)
	add("orglife.held", sheets.Subject{Type: sheets.SubjectOffice}, sheets.YearPeriod(2021), sheets.Met)
	return r
}

func titles(duties []Duty) string {
	var out []string
	for _, d := range duties {
		s := d.Title
		if d.Short > 0 {
			s += fmt.Sprint(" ", d.Short)
		}
		if d.On {
			s = "[" + s + "]"
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func (d *desk) chooseDuty(title string) {
	d.t.Helper()
	for _, duty := range d.Duties() {
		if duty.Title == title {
			d.ChooseDuty(duty.ID)
			return
		}
	}
	d.t.Fatalf("no duty %s in %s", title, titles(d.Duties()))
}

func TestDutiesOfPeople(t *testing.T) {
	d := newDesk(t)
	d.show(dutiesReport())
	if got := titles(d.Duties()); got != "[学习 1] | 到村走访 1 | 周五自学 1 | 年度各项 | 全部制度 2" {
		t.Errorf("duties %s", got)
	}
	for duty, want := range map[string]string{
		"到村走访": "姓名 | 组室 | 结论 | 3月\n张三 | 干部组 | ▼未达标 | ▼无记录",
		// Whom only the list of party members names comes last, and only here.
		"年度各项": "姓名 | 组室 | 结论 | 2021年 下棋 | 谈心谈话\n张三 | 干部组 | ✓达标 | 1 | 1\n老党员 |  | ✓达标 |  | 1",
	} {
		d.chooseDuty(duty)
		if got := dump(d.Shown()); got != want {
			t.Errorf("%s\n%s\nwant\n%s", duty, got, want)
		}
	}
	d.chooseDuty("周五自学")
	lines := strings.Split(dump(d.Shown()), "\n")
	if want := "姓名 | 组室 | 结论 | 达标 | 没有达标的 | 1月 第53周 | 第1周 | 第2周 | 第3周 | 第4周 | 2月 第5周"; !strings.HasPrefix(lines[0], want) {
		t.Errorf("weeks %s", lines[0])
	}
	if want := "李四 | 干部组 | ▼未达标 | 19/20 | ▼第9周 无记录 | 1 | 1"; !strings.HasPrefix(lines[1], want) {
		t.Errorf("weeks %s", lines[1])
	}
	if c := d.Shown().Columns[5]; c.Sub != "12.28–1.3" {
		t.Errorf("days %q", c.Sub)
	}
	d.SetLang(sheets.English)
	lines = strings.Split(dump(d.Shown()), "\n")
	if !strings.Contains(lines[0], "Jan Week 53 | Week 1") || d.Shown().Columns[5].Sub != "28 Dec–3 Jan" {
		t.Errorf("English %s, %q", lines[0], d.Shown().Columns[5].Sub)
	}
	if got := titles(d.Duties()); got != "Study 1 | Village visits 1 | [Friday self-study 1] | Yearly | All duties 2" {
		t.Errorf("English duties %s", got)
	}
}

// The verdict of a person and the chips are those of the duties in view; the headline is that of the report.
func TestVerdictsFollowTheDuty(t *testing.T) {
	d := newDesk(t)
	d.show(dutiesReport())
	head := d.Headline()
	verdict := func(name string) sheets.Verdict {
		for _, r := range d.Shown().Rows {
			if r.Cells[0].Text == name {
				return r.Verdict
			}
		}
		return 0
	}
	count := func(f Filter) int {
		for _, c := range d.Chips() {
			if c.Filter == f {
				return c.Count
			}
		}
		return -1
	}
	for _, tt := range []struct {
		duty     string
		zhang    sheets.Verdict
		all, bad int
	}{
		{"学习", sheets.Met, 5, 1},
		{"到村走访", sheets.Short, 1, 1},
		{"周五自学", sheets.Met, 2, 1},
		{"年度各项", sheets.Met, 2, 0},
		{"全部制度", sheets.Short, 6, 2},
	} {
		d.chooseDuty(tt.duty)
		if verdict("张三") != tt.zhang || count(FilterAll) != tt.all || count(FilterShort) != tt.bad || d.Headline() != head {
			t.Errorf("%s: %v, %d, %d", tt.duty, verdict("张三"), count(FilterAll), count(FilterShort))
		}
	}
}

// What was chosen stays: through other tabs, another reading, as long as the report has it.
func TestChosenDutyStays(t *testing.T) {
	d := newDesk(t)
	d.show(dutiesReport())
	d.chooseDuty("周五自学")
	d.Narrow(FilterShort)
	d.SortBy(4)
	d.Choose(d.Shown().Rows[0].Cells[0].Ref)
	d.chooseDuty("到村走访")
	if v := d.View(); v.Filter != FilterShort || v.Sort != (Sort{}) || d.Choice() != (Ref{}) {
		t.Errorf("view %+v, choice %+v", v, d.Choice())
	}
	duty := d.View().Duty
	d.Open(TabFindings)
	if len(d.Duties()) != 0 {
		t.Errorf("findings have duties: %s", titles(d.Duties()))
	}
	d.Open(TabPeople)
	d.show(dutiesReport())
	if d.View().Duty != duty {
		t.Errorf("duty %q after reading again", d.View().Duty)
	}
	d.show(smallReport())
	if d.View().Duty != "" || len(d.Duties()) != 0 || len(d.Shown().Rows) != 5 {
		t.Errorf("a report of study alone: duty %q of %s", d.View().Duty, titles(d.Duties()))
	}
}

// In the table of all duties those of one duty keep together, month by month, before the next.
func TestAllDuties(t *testing.T) {
	d := newDesk(t)
	d.show(dutiesReport())
	d.chooseDuty("全部制度")
	head, _, _ := strings.Cut(dump(d.Shown()), "\n")
	want := "姓名 | 组室 | 结论 | 2月 学时 | 字数 | 3月 学时 | 字数 | 3月 到村走访 | 第53周 周五自学 | 第1周 周五自学 |"
	if !strings.HasPrefix(head, want) || !strings.HasSuffix(head, "2021年 下棋 | 谈心谈话") {
		t.Errorf("head %s", head)
	}
}

func TestOfficeDuties(t *testing.T) {
	d := newDesk(t)
	d.show(dutiesReport())
	d.Open(TabDuties)
	if got := titles(d.Duties()); got != "[一览 2] | 中心组学习 | 党小组学习 | 组工讲坛 1 | 第一议题 1 | 专题组织生活会" {
		t.Errorf("duties %s", got)
	}
	want := `制度 | 对象 | 结论 | 达标情况 | 没有达标的 | 
组工讲坛 | 全单位 | ▼未达标 | 17周中16周达标 | ▼第9周 无记录 | ○第18周等2处未到期
党小组学习 | 第一党小组 | ✓达标 | 6个半月中6个达标 |  | 
党小组学习 | 第二党小组 | ✓达标 | 6个半月中6个达标 |  | 
中心组学习 | 全单位 | ？待核实 | 3个月中2个月达标 | ？2月 待核实 | 
第一议题 | 全单位 | ▼未达标 | 2次中1次达标 | ▼3月5日 无记录 | 
专题组织生活会 | 全单位 | ✓达标 | 1次 |  | `
	if got := dump(d.Shown()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	e := d.evidence(d.Shown().Rows[0].Cells[0].Ref)
	if e.Title != "全单位 · 组工讲坛" || e.Rule != "每周不少于1堂" || e.Often != "17周中16周达标" || len(e.Facts) != 20 || e.Facts[0].Label != "第9周（3.1–3.7）" {
		t.Errorf("evidence of a row: %q %q %q %d %+v", e.Title, e.Rule, e.Often, len(e.Facts), e.Facts[0])
	}
	for duty, want := range map[string]string{
		"党小组学习": "对象 | 结论 | 1月 上半月 | 下半月 | 2月 上半月 | 下半月 | 3月 上半月 | 下半月\n第一党小组 | ✓达标 | 1 |",
		"第一议题":  "对象 | 结论 | 1月9日 | 3月5日\n全单位 | ▼未达标 | 1 | ▼无记录",
		"组工讲坛":  "对象 | 结论 | 达标 | 没有达标的 | 1月 第53周",
	} {
		d.chooseDuty(duty)
		if got := dump(d.Shown()); !strings.HasPrefix(got, want) {
			t.Errorf("%s\n%s\nwant\n%s", duty, got, want)
		}
	}
	r := dutiesReport()
	r.Figures = append([]sheets.Figure{}, r.Figures[len(r.Figures)-1])
	d.show(r)
	d.Open(TabDuties)
	if got := dump(d.Shown()); len(d.Duties()) != 0 || got != "制度 | 对象 | 结论 | 2021年\n专题组织生活会 | 全单位 | ✓达标 | 1" {
		t.Errorf("one duty of a year: %s\n%s", titles(d.Duties()), got)
	}
}

// Several of one verdict are named together, and never counted with those of another.
func TestManyShortfalls(t *testing.T) {
	d := newDesk(t)
	r := dutiesReport()
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Rule == "lecture.weekly" && f.Verdict == sheets.Met {
			f.Verdict, f.HasActual = sheets.Short, false
		}
		if f.Rule == "selfstudy.weekly" && f.Subject.Name == "张三" {
			f.Verdict = sheets.Unsure
			if f.Period.Span.From.Day < 8 {
				f.Verdict, f.HasActual = sheets.Short, false
			}
		}
	}
	d.show(r)
	d.chooseDuty("周五自学")
	if got := dump(d.Shown()); !strings.Contains(got, "张三 | 干部组 | ▼未达标 | 0/20 | ▼第1周等5处未达标 |") {
		t.Errorf("many weeks:\n%s", got)
	}
	d.Open(TabDuties)
	row := d.Shown().Rows[0].Cells
	if got := row[len(row)-2].Text + " " + row[len(row)-1].Text; len(row) != 4+6+2 || got != "另有11处 第18周等2处未到期" {
		t.Errorf("%d cells, the last %q", len(row), got)
	}
}

func TestYearsAreToldWhereThereAreSeveral(t *testing.T) {
	d := newDesk(t)
	r := smallReport()
	r.Figures = nil
	for _, m := range []sheets.Month{{Year: 2020, Month: 12}, {Year: 2021, Month: 1}} {
		for _, rule := range []sheets.RuleID{"study.hours", "study.chars", "visit.village"} {
			r.Figures = append(r.Figures, sheets.Figure{Rule: rule, Subject: person("张三", "干部组"), Period: sheets.MonthPeriod(m), Verdict: sheets.Met})
		}
		w := sheets.WeekPeriod(m.First())
		r.Figures = append(r.Figures, sheets.Figure{Rule: "selfstudy.weekly", Subject: person("张三", "干部组"), Period: w, Verdict: sheets.Met})
	}
	d.show(r)
	for duty, want := range map[string]string{
		"学习":               "姓名 | 组室 | 结论 | 2020年12月 学时 | 字数 | 2021年1月 学时 | 字数",
		"visit.village":    "姓名 | 组室 | 结论 | 2020年 12月 | 2021年 1月", // a rule without a target is called by its id
		"selfstudy.weekly": "姓名 | 组室 | 结论 | 2020年12月 第49周 | 2021年1月 第53周",
	} {
		d.chooseDuty(duty)
		if got, _, _ := strings.Cut(dump(d.Shown()), "\n"); got != want {
			t.Errorf("%s: %s", duty, got)
		}
	}
	// A week that begins in December and serves January alone is no second year.
	r.Figures = r.Figures[4:]
	d.show(r)
	d.chooseDuty("学习")
	if got, _, _ := strings.Cut(dump(d.Shown()), "\n"); got != "姓名 | 组室 | 结论 | 1月 学时 | 字数" {
		t.Errorf("one year: %s", got)
	}
}

func TestLongTitlesAreBroken(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"学时|专题组织生活会", "学时|专题组织生活会"},
		{"study hours|union", "study hours|union"}, // nothing is long
		{"study hours|rectification measures|union", "study\nhours|rectification\nmeasures|union"},
		{"organisation life meeting|incomprehensibilities", "organisation\nlife meeting|incomprehensibilities"},
	} {
		var columns []Column
		for _, s := range strings.Split(tt.in, "|") {
			columns = append(columns, Column{Title: s})
		}
		parted(columns)
		var got []string
		for _, c := range columns {
			got = append(got, c.Title)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%q: %q", tt.in, got)
		}
	}
}
