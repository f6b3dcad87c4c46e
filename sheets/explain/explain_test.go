package explain

import (
	"errors"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

func day(t *testing.T, s string) sheets.Date {
	t.Helper()
	d, err := sheets.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func period(t *testing.T, s string) sheets.Period {
	t.Helper()
	p, err := sheets.ParsePeriod(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// office is a report with two of one name, a household, a shortfall with a cell that is left out, and a record that no
// figure uses.
func office(t *testing.T) *sheets.Report {
	march := sheets.Month{Year: 2021, Month: 3}
	study := &sheets.Ledger{File: "3月.xlsx", Sheet: "学习", Kind: sheets.Study, Layout: sheets.LayoutRows}
	record := func(row int, date, topic, hours string, q sheets.Quantity, who int) *sheets.Record {
		d := day(t, date)
		rec := &sheets.Record{Ledger: study, Row: row, Entries: []sheets.Entry{
			sheets.NewEntry(sheets.FieldPerson, sheets.Cell{Row: row, Col: 1}, &sheets.Reading{State: sheets.Present, People: sheets.People{Names: []sheets.Name{{Text: "李伟", Who: who}}}}),
			sheets.NewEntry(sheets.FieldDate, sheets.Cell{Row: row, Col: 2}, &sheets.Reading{State: sheets.Present, Text: date, When: sheets.When{Span: sheets.Span{From: d, To: d}}}),
			sheets.NewEntry(sheets.FieldTopic, sheets.Cell{Row: row, Col: 3}, &sheets.Reading{State: sheets.Present, Text: topic}),
			sheets.NewEntry(sheets.FieldHours, sheets.Cell{Row: row, Col: 4}, &sheets.Reading{State: sheets.Present, Text: hours, Quantity: q}),
		}}
		study.Records = append(study.Records, rec)
		return rec
	}
	sure := func(n int) sheets.Quantity { return sheets.Quantity{Amount: sheets.Whole(n), How: sheets.Sure} }
	at := func(row int) sheets.Place {
		return sheets.Place{File: "3月.xlsx", Sheet: "学习", Cell: sheets.Cell{Row: row, Col: 4}}
	}
	first := record(4, "2021-03-05", "党史", "3", sure(3), 1)
	record(5, "2021-03-12", "民法典", "≥5", sheets.Quantity{How: sheets.Unknown}, 1)
	record(6, "2021-03-05", "党史", "5", sure(5), 2)
	again := record(7, "2021-03-05", "党史", "3", sure(3), 1)
	again.Dropped, again.Repeats = string(sheets.DuplicateRecord), []sheets.Repeat{{Of: first}}
	return &sheets.Report{
		AsOf: day(t, "2021-12-31"), From: march, To: march,
		Settings: sheets.Settings{MinutesPerHour: 60, Targets: []sheets.Target{
			{Rule: "study.hours", Min: sheets.Whole(5), On: true, Name: sheets.Words{Zh: "学时", En: "study hours"}, Text: sheets.Words{Zh: "每人每月不少于{min}学时", En: "at least {min} hours"}},
			{Rule: "visit.household", Min: sheets.Whole(1), On: true, Name: sheets.Words{Zh: "联系户", En: "households"}},
		}},
		Office: sheets.Office{
			HasRoster: true,
			People: []sheets.Person{
				{Name: "李伟", Group: "干部组", Duty: "组长", OnRoster: true, Aliases: []string{"李组长"}, Spells: []sheets.Spell{{Kind: "借调", Span: sheets.Month{Year: 2021, Month: 5}.Span()}}},
				{Name: "李伟", Group: "党建组", OnRoster: true},
				{Name: "欧阳明", Group: "党建组", OnRoster: true},
			},
			Households: []sheets.Household{{Name: "龙某甲", Helpers: []string{"欧阳明"}, Assigned: true, Group: "党建组"}},
		},
		Ledgers: []*sheets.Ledger{study},
		Figures: []sheets.Figure{
			{
				Rule: "study.hours", Subject: sheets.Subject{Type: sheets.SubjectPerson, Name: "李伟", Group: "干部组"}, Period: period(t, "2021-03"), Actual: sheets.Whole(3), HasActual: true, Target: sheets.Whole(5), Verdict: sheets.Unsure, Reason: sheets.ReasonUncertain,
				Sources: []sheets.Source{{Place: at(4), Value: sheets.Whole(3), HasNum: true, Text: "3"}, {Place: at(5), Text: "≥5", Left: "uncertain-value"}},
				Fragile: []sheets.Fragility{{Reading: sheets.ReadingDoubtAll, Verdict: sheets.Met}},
			},
			{
				Rule: "study.hours", Subject: sheets.Subject{Type: sheets.SubjectPerson, Name: "李伟", Group: "党建组"}, Period: period(t, "2021-03"), Actual: sheets.Whole(5), HasActual: true, Target: sheets.Whole(5), Verdict: sheets.Met,
				Sources: []sheets.Source{{Place: at(6), Value: sheets.Whole(5), HasNum: true, Text: "5"}},
			},
			{Rule: "visit.household", Subject: sheets.Subject{Type: sheets.SubjectHousehold, Name: "龙某甲", Group: "党建组"}, Period: period(t, "2021-03"), Target: sheets.Whole(1), Gap: sheets.Whole(1), Verdict: sheets.Short, Reason: sheets.ReasonNoRecord},
		},
		Findings: []sheets.Finding{
			sheets.Find(sheets.MissingLedger, "group", sheets.Warning, sheets.Place{}, "kind", "visit", "period", "2021-03", "group", "党建组"),
			sheets.Find("made-up", "", sheets.Warning, at(5)),
		},
	}
}

func text(list []Line) string {
	var b strings.Builder
	for _, l := range list {
		b.WriteString(strings.TrimRight(strings.Repeat("  ", l.Depth)+strings.Join(l.Cells, " | "), " ") + "\n")
	}
	return b.String()
}

func TestPerson(t *testing.T) {
	got, err := Person(office(t), "李伟（干部组）", "", sheets.Chinese)
	if err != nil {
		t.Fatal(err)
	}
	want := `李伟 · 干部组 · 组长 · 在干部名册上
  借调 2021-05
  统计期间 2021-03，截止 2021-12-31

学时：每人每月不少于5学时
  2021-03  标准 5  实际 3  待核实：有一格说不准，会改变结论
    计入
      3月.xlsx › 学习 › D4 | 3 | 2021-03-05 党史
    没有计入
      3月.xlsx › 学习 › D5 | “≥5” | 2021-03-12 民法典 | 数说不准，要核实
    如果说不准的格子都算足，就是达标
    这些行里的提示
      提醒：3月.xlsx › 学习 › D5：made-up

没有用到的记录
  3月.xlsx › 学习 第7行 | 2021-03-05 党史 | 重复，已按先读到的算过（3月.xlsx › 学习 第4行）
`
	if text(got) != want {
		t.Errorf("got\n%s\nwant\n%s", text(got), want)
	}
}

func TestPersonInEnglish(t *testing.T) {
	got, err := Person(office(t), "欧阳 明", "2021-03", sheets.English)
	if err != nil {
		t.Fatal(err)
	}
	want := `欧阳明 · 党建组 · on the roster
  period 2021-03, as of 2021-12-31

households
  2021-03  龙某甲  target 1  actual none  gap 1  short: no record
    No cell could be counted.

ledgers that were not received
  warning: 党建组 has no record of the visit ledger for 2021-03; other groups have. Taken as not handed in; the group's verdicts for the period are to be checked.
`
	if text(got) != want {
		t.Errorf("got\n%s\nwant\n%s", text(got), want)
	}
}

// Of one name all are explained; an alias and a household are names too.
func TestWho(t *testing.T) {
	for name, want := range map[string]int{"李伟": 2, "李　伟": 2, "李伟(党建组)": 1, "李组长": 1, "龙某甲": 1} {
		got, err := Person(office(t), name, "", sheets.Chinese)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if n := strings.Count(text(got), "统计期间"); n != want {
			t.Errorf("%s: %d explained, want %d", name, n, want)
		}
	}
	if n := len(Figures(office(t), "李伟", "")); n != 2 {
		t.Errorf("%d figures of both, want 2", n)
	}
	if n := len(Figures(office(t), "龙某甲", "2021-03")); n != 1 {
		t.Errorf("%d figures of the household, want 1", n)
	}
}

func TestUnknown(t *testing.T) {
	_, err := Person(office(t), "李玮", "", sheets.Chinese)
	var name *UnknownName
	if !errors.As(err, &name) || len(name.Near) == 0 || name.Near[0] != "李伟" {
		t.Errorf("%v", err)
	}
	if name != nil && name.In(sheets.Chinese) != "名册和台账里都没有“李玮”" {
		t.Errorf("%q", name.In(sheets.Chinese))
	}
	_, err = Person(office(t), "诸葛孔明", "", sheets.Chinese)
	if !errors.As(err, &name) || len(name.Near) != 0 || name.Remedy().Zh == "" {
		t.Errorf("%v: %v", err, name.Near)
	}
	for _, p := range []string{"March", "2021-07"} {
		var wrong *UnknownPeriod
		if _, err = Person(office(t), "李伟", p, sheets.Chinese); !errors.As(err, &wrong) || wrong.Malformed != (p == "March") {
			t.Errorf("%s: %v", p, err)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"张三", "张三", 0}, {"张三", "张山", 1}, {"欧阳明", "欧阳", 1}, {"", "李四", 2}, {"李四", "四李", 2}} {
		if got := distance([]rune(tt.a), []rune(tt.b)); got != tt.want {
			t.Errorf("%s %s: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
