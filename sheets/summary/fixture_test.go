package summary

import (
	"fmt"
	"os"
	"time"

	"ledgercheck/sheets"
)

// The reports of these tests are invented and made by hand, so that the package is tested by itself.

var templates = os.DirFS("../../templates")

func words(zh, en string) sheets.Words { return sheets.Words{Zh: zh, En: en} }

func settings() sheets.Settings {
	target := func(rule sheets.RuleID, min int, unit string, name, text sheets.Words) sheets.Target {
		return sheets.Target{Rule: rule, Min: sheets.Whole(min), Unit: unit, On: true, Name: name, Text: text}
	}
	return sheets.Settings{
		Targets: []sheets.Target{
			target("study.hours", 5, "学时", words("学时", "study hours"), words("每人每月学习不少于{min}学时", "at least {min} study hours per person and month")),
			target("study.chars", 10000, "字", words("字数", "characters studied"), words("每人每月学习不少于{min}字", "at least {min} characters per person and month")),
			target("visit.village", 1, "次", words("到村走访", "village visits"), words("每人每月到扶贫村不少于{min}次", "each person is in the village at least {min} time a month")),
			target("visit.household", 1, "次", words("联系户", "household contacts"), words("每个联系户每月联系不少于{min}次", "each household is contacted at least {min} time a month")),
			target("problem.solved", 2, "件", words("解决实际问题", "problems solved"), words("每个联系户每年解决实际问题不少于{min}件", "at least {min} problems solved per household and year")),
			target("meeting.centergroup", 1, "次", words("中心组学习", "central group study"), words("中心组集中学习每月不少于{min}次", "central group study at least {min} time a month")),
		},
		MinutesPerHour: 60, CharsFrom: "study", Combine: "and", ProblemUnit: "household-year", NoRecord: "short",
	}
}

var groups = []string{"部领导", "干部组", "党建组", "人才组", "综合室"}

var names = []string{
	"沈怀远", "周明", "田小满", "向云海", "李伟", "吴秋月", "麻金贵", "石玉兰", "龙建国", "欧阳春晓", "阿卜杜拉·买买提", "=SUM(A1)",
	"滕文静", "谭松", "罗志成", "蒋小红😀", "李伟", "+86", "@周五", "-1", "彭大山", "杨柳", "陈一", "刘二", "张三", "王五", "赵六", "钱七", "孙八", "郑九", "冯十", "褚青",
}

func day(s string) sheets.Date {
	d, err := sheets.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func month(s string) sheets.Month {
	m, err := sheets.ParseMonth(s)
	if err != nil {
		panic(err)
	}
	return m
}

func dec(s string) sheets.Amount {
	a, err := sheets.ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

// office has 32 people in five groups; 张三 has a maternity leave.
func office() sheets.Office {
	o := sheets.Office{Name: "凤凰县委组织部", HasRoster: true}
	for i, name := range names {
		p := sheets.Person{Name: name, Group: groups[i*len(groups)/len(names)], OnRoster: true}
		if name == "张三" {
			p.Spells = []sheets.Spell{{Kind: "产假", Span: sheets.Span{From: day("2021-02-20"), To: day("2021-07-19")}}}
		}
		o.People = append(o.People, p)
	}
	return o
}

func place(file, sheet, cell string) sheets.Place {
	c, err := sheets.ParseCell(cell)
	if err != nil {
		panic(err)
	}
	return sheets.Place{File: file, Sheet: sheet, Cell: c}
}

// figure judges plainly: what a test wants otherwise it changes afterwards.
func figure(rule sheets.RuleID, p *sheets.Person, m sheets.Month, actual, target sheets.Amount, unit string) sheets.Figure {
	f := sheets.Figure{
		Rule: rule, Subject: sheets.Subject{Type: sheets.SubjectPerson, Name: p.Name, Group: p.Group}, Period: sheets.MonthPeriod(m),
		Actual: actual, HasActual: true, Target: target, Unit: unit, Verdict: sheets.Met,
	}
	if actual < target {
		f.Verdict, f.Gap = sheets.Short, target-actual
	}
	return f
}

// withSources gives a figure two cells of the study ledger.
func withSources(f sheets.Figure, col string, row int) sheets.Figure {
	sheet := fmt.Sprintf("%d月", f.Period.Span.From.Month)
	for i := range 2 {
		f.Sources = append(f.Sources, sheets.Source{
			Place: place("学习/干部组2021年学习台账.xlsx", sheet, fmt.Sprintf("%s%d", col, row+i)), Value: f.Actual, HasNum: true,
		})
	}
	return f
}

// studyFigures gives everybody 学时 and 字数 for one month; who falls short and how is told by the index.
func studyFigures(o *sheets.Office, m sheets.Month) []sheets.Figure {
	var out []sheets.Figure
	for i := range o.People {
		p := &o.People[i]
		row := 4 + 2*i
		h := withSources(figure(ruleHours, p, m, sheets.Whole(5)+sheets.Whole(i%4), sheets.Whole(5), "学时"), "F", row)
		c := withSources(figure(ruleChars, p, m, sheets.Whole(10000+i*125), sheets.Whole(10000), "字"), "G", row)
		switch (i + m.Month) % 16 {
		case 5: // reads 5 when rounded
			h = withSources(figure(ruleHours, p, m, dec("4.96"), sheets.Whole(5), "学时"), "F", row)
		case 7:
			h = withSources(figure(ruleHours, p, m, dec("6.666667"), sheets.Whole(5), "学时"), "F", row)
		case 9:
			h = withSources(figure(ruleHours, p, m, sheets.Whole(4), sheets.Whole(5), "学时"), "F", row)
			c = withSources(figure(ruleChars, p, m, sheets.Whole(9500), sheets.Whole(10000), "字"), "G", row)
		case 11:
			h.Verdict, h.Reason, h.Actual = sheets.Unsure, sheets.ReasonUncertain, sheets.Whole(3)
			h.Sources[1].Left, h.Sources[1].HasNum, h.Sources[1].Text = "uncertain-value", false, "≥5"
		case 13:
			for _, f := range []*sheets.Figure{&h, &c} {
				f.Verdict, f.Reason, f.Actual, f.HasActual, f.Gap, f.Sources = sheets.Short, sheets.ReasonNoRecord, 0, false, f.Target, nil
			}
		}
		if p.Name == "张三" {
			for _, f := range []*sheets.Figure{&h, &c} {
				f.Verdict, f.Reason, f.Actual, f.HasActual, f.Gap, f.Sources = sheets.Exempt, sheets.ReasonAbsent, 0, false, 0, nil
			}
		}
		out = append(out, h, c)
	}
	return out
}

// report is an office's study over some months.
func report(from, to string, asOf string) *sheets.Report {
	r := &sheets.Report{AsOf: day(asOf), From: month(from), To: month(to), Office: office(), Settings: settings()}
	for m := r.From; !r.To.Before(m); m = m.Next() {
		r.Figures = append(r.Figures, studyFigures(&r.Office, m)...)
	}
	addFiles(r)
	addFindings(r)
	return r
}

// addFiles gives the report two ledgers that were read and three files that were not.
func addFiles(r *sheets.Report) {
	modified := time.Date(2021, 4, 2, 10, 30, 0, 0, time.UTC)
	const sum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
	r.Files = []sheets.File{
		{Name: "学习/干部组2021年学习台账.xlsx", SHA256: sum, Modified: modified},
		{Name: "走访/走访台账.xlsx", SHA256: sum, Modified: modified},
		{Name: "加密台账.xlsx", SHA256: sum, Modified: modified, Err: &sheets.FileError{Path: "加密台账.xlsx", Kind: sheets.ErrEncrypted}},
		{Name: "坏了的.xlsx", Modified: modified, Err: &sheets.FileError{Path: "坏了的.xlsx", Kind: sheets.ErrDamaged}},
	}
	for _, m := range months(r) {
		l := &sheets.Ledger{
			File: "学习/干部组2021年学习台账.xlsx", Sheet: fmt.Sprintf("%d月", m.Month), Kind: sheets.Study, Layout: sheets.LayoutRows,
			RowsRead: 70, SHA256: sum, Months: []sheets.Month{m},
		}
		for i := range 62 {
			rec := &sheets.Record{Ledger: l, Row: 4 + i, Month: m}
			if i == 20 {
				rec.Dropped = "a-code"
			}
			rec.Struck = i == 30
			l.Records = append(l.Records, rec)
		}
		for i, why := range []string{"title", "header", "header", "padding", "padding", "padding", "total", "footer"} {
			l.Skipped = append(l.Skipped, sheets.Skip{Row: 66 + i, Reason: why})
		}
		r.Ledgers = append(r.Ledgers, l)
	}
	r.Ledgers = append(r.Ledgers,
		&sheets.Ledger{File: "走访/走访台账.xlsx", Sheet: "走访", Kind: sheets.Visit, Damaged: true, RowsRead: 12, SHA256: sum},
		&sheets.Ledger{File: "走访/走访台账.xlsx", Sheet: "Sheet2", Kind: sheets.Unrecognised, RowsRead: 3, SHA256: sum})
}

// months lists the months of a report.
func months(r *sheets.Report) []sheets.Month {
	return sheets.Span{From: r.From.First(), To: r.To.Last()}.Months()
}

func addFindings(r *sheets.Report) {
	at := place("学习/干部组2021年学习台账.xlsx", "3月", "F12")
	r.Findings = []sheets.Finding{
		// Codes that the catalogue has not are shown as they stand, so that these dumps do not hang on its wording.
		sheets.Find("a-warning", "", sheets.Warning, at, "raw", "≥5"),
		sheets.Find("=HYPERLINK(\"http://x\") 13812345678", "", sheets.Warning, at),
		sheets.Find("an-error", "", sheets.Error, sheets.Place{File: "坏了的.xlsx"}),
		sheets.Find("a-note", "", sheets.Info, at),
		sheets.Find("a-note", "", sheets.Info, at),
		sheets.Find("深入学习贯彻党的十九届五中全会精神专题辅导讲座暨交流研讨会议第一次集中学习（扩大）", "", sheets.Warning, at),
	}
}

// addHouseholds gives the report a household for each of the first n people, with contacts, problems and the records.
func addHouseholds(r *sheets.Report, n int) {
	l := r.Ledgers[len(r.Ledgers)-2]
	l.Columns = []sheets.Column{{Field: sheets.FieldHousehold, Col: 3}, {Field: sheets.FieldProblem, Col: 6}, {Field: sheets.FieldStatus, Col: 7}}
	problems := 0
	for i := range n {
		p := &r.Office.People[i]
		h := sheets.Household{Name: fmt.Sprintf("龙某%c", '甲'+rune(i)), Group: p.Group, Helpers: []string{p.Name}, Assigned: true}
		if i%3 == 1 {
			h.Helpers = append(h.Helpers, names[i+1])
		}
		r.Office.Households = append(r.Office.Households, h)
		subject := sheets.Subject{Type: sheets.SubjectHousehold, Name: h.Name, Group: h.Group}
		for _, m := range months(r) {
			f := figure(ruleHousehold, p, m, sheets.Whole((i+m.Month)%4), sheets.Whole(1), "次")
			f.Subject = subject
			r.Figures = append(r.Figures, f)
		}
		states := []sheets.Status{sheets.Solved, sheets.Solved, sheets.Open, sheets.Standing, sheets.PartlyUnsure}[:1+i%5]
		solved, sources := 0, []sheets.Source(nil)
		for k, s := range states {
			rec := &sheets.Record{Ledger: l, Row: 10*i + k + 4, Month: r.From, Entries: []sheets.Entry{
				{Field: sheets.FieldHousehold, Reading: &sheets.Reading{State: sheets.Present, People: sheets.People{Names: []sheets.Name{{Text: h.Name}}}}},
				sheets.NewEntry(sheets.FieldProblem, sheets.Cell{Row: 10*i + k + 4, Col: 6}, &sheets.Reading{State: sheets.Present, Text: "饮水管破损"}),
				sheets.NewEntry(sheets.FieldStatus, sheets.Cell{Row: 10*i + k + 4, Col: 7}, &sheets.Reading{State: sheets.Present, Status: s}),
			}}
			l.Records = append(l.Records, rec)
			problems++
			source := sheets.Source{Place: rec.Place(&rec.Entries[2]), Text: "…", Left: "open"}
			if s == sheets.Solved {
				solved++
				source.Left = ""
			}
			sources = append(sources, source)
		}
		f := figure(ruleProblem, p, r.From, sheets.Whole(solved), sheets.Whole(2), "件")
		f.Subject, f.Period, f.Sources = subject, sheets.YearPeriod(r.From.Year), sources
		r.Figures = append(r.Figures, f)
	}
	l.RowsRead = len(l.Records) + 3
	r.Totals = append(r.Totals, sheets.Total{ID: "problem.solved", Value: sheets.Whole(problems / 2), Unit: "件", Period: sheets.YearPeriod(r.From.Year)})
	r.Totals = append(r.Totals, sheets.Total{ID: "problem.count", Value: sheets.Whole(problems), Unit: "件", Period: sheets.YearPeriod(r.From.Year)})
}

// addVisits gives everybody village visits, so that a third personal rule is in view.
func addVisits(r *sheets.Report) {
	for _, m := range months(r) {
		for i := range r.Office.People {
			p := &r.Office.People[i]
			r.Figures = append(r.Figures, figure("visit.village", p, m, sheets.Whole((i+1)%7), sheets.Whole(1), "次"))
		}
	}
}

// addOffice gives the office's own duty, met in every month but the last.
func addOffice(r *sheets.Report) {
	for _, m := range months(r) {
		f := figure("meeting.centergroup", &sheets.Person{}, m, sheets.Whole(1), sheets.Whole(1), "次")
		if m == r.To {
			f = figure("meeting.centergroup", &sheets.Person{}, m, 0, sheets.Whole(1), "次")
		}
		f.Subject = sheets.Subject{Type: sheets.SubjectOffice}
		r.Figures = append(r.Figures, f)
	}
}
