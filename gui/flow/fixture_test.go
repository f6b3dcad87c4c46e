package flow

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// desk drives a flow as a window would: what other goroutines post is run on the test's goroutine, when it waits.
type desk struct {
	*Flow
	t     *testing.T
	posts chan func()
	seen  Change // all changes since the last look

	check func(ctx context.Context, o audit.Options) (*sheets.Report, error)
	save  func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, posts: make(chan func(), 1000)}
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) {
		r := smallReport()
		r.AsOf = o.AsOf
		return r, nil
	}
	d.Flow = New(Deps{
		Check:  func(ctx context.Context, o audit.Options) (*sheets.Report, error) { return d.check(ctx, o) },
		Sample: func() (string, error) { return "/sample", nil },
		Writers: map[Output]Writer{
			OutSummary: func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) ([]sheets.MarkedCopy, error) {
				return nil, d.save(path, r, lang, inputs)
			},
		},
		Post: func(f func()) { d.posts <- f },
		Now:  func() time.Time { return time.Date(2021, 4, 2, 9, 0, 0, 0, time.UTC) },
	}, audit.Options{Year: 2021}, sheets.Chinese)
	d.OnChange(func(c Change) { d.seen |= c })
	return d
}

// until runs posted functions until done holds.
func (d *desk) until(what string, done func() bool) {
	d.t.Helper()
	timeout := time.After(time.Minute)
	for !done() {
		select {
		case f := <-d.posts:
			f()
		case <-timeout:
			d.t.Fatalf("waited in vain: %s", what)
		}
	}
}

// opened gives a desk that shows the small report.
func opened(t *testing.T) *desk {
	d := newDesk(t)
	d.Add("/office/台账")
	d.until("a result", func() bool { return d.State() == Ready })
	return d
}

var errTest = errors.New("out of order")

func at(file, sheet, cell string) sheets.Place {
	c, err := sheets.ParseCell(cell)
	if err != nil {
		panic(err)
	}
	return sheets.Place{File: file, Sheet: sheet, Cell: c}
}

func amount(s string) sheets.Amount {
	a, err := sheets.ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

const (
	studyFile = "干部组/学习台账.xlsx"
	lostFile  = "加密.xlsx"
)

func person(name, group string) sheets.Subject {
	return sheets.Subject{Type: sheets.SubjectPerson, Name: name, Group: group}
}

// smallReport has five people over two months: one short, one unsure, one met, one exempt, one not due.
func smallReport() *sheets.Report {
	feb, mar := sheets.Month{Year: 2021, Month: 2}, sheets.Month{Year: 2021, Month: 3}
	r := &sheets.Report{AsOf: sheets.Date{Year: 2021, Month: 3, Day: 31}, From: feb, To: mar}
	r.Settings.Targets = []sheets.Target{
		{Rule: "study.hours", Min: sheets.Whole(5), Unit: "学时", On: true, Name: sheets.Words{Zh: "学时", En: "hours"}, Text: sheets.Words{Zh: "每人每月不少于{min}学时", En: "at least {min} hours"}},
		{Rule: "study.chars", Min: sheets.Whole(10000), Unit: "字", On: true, Name: sheets.Words{Zh: "字数", En: "characters"}},
	}
	for _, p := range []struct{ name, group string }{{"赵六", "党建组"}, {"李四", "干部组"}, {"张三", "干部组"}, {"孙八", "党建组"}, {"钱七", "办公室"}} {
		r.Office.People = append(r.Office.People, sheets.Person{Name: p.name, Group: p.group, OnRoster: true})
	}
	add := func(who sheets.Subject, m sheets.Month, rule sheets.RuleID, actual string, v sheets.Verdict, reason string, from ...sheets.Source) {
		f := sheets.Figure{Rule: rule, Subject: who, Period: sheets.MonthPeriod(m), Target: sheets.Whole(5), Unit: "学时", Verdict: v, Reason: reason, Sources: from}
		if rule == "study.chars" {
			f.Target, f.Unit = sheets.Whole(10000), "字"
		}
		if actual != "" {
			f.Actual, f.HasActual = amount(actual), true
		}
		if v == sheets.Short {
			f.Gap = f.Target - f.Actual
		}
		r.Figures = append(r.Figures, f)
	}
	number := func(cell, v string) sheets.Source {
		return sheets.Source{Place: at(studyFile, "3月", cell), Value: amount(v), HasNum: true, Text: v}
	}
	for _, m := range []sheets.Month{mar, feb} { // out of order, as no order is promised
		add(person("张三", "干部组"), m, "study.chars", "10000", sheets.Met, "")
		add(person("张三", "干部组"), m, "study.hours", "5.5", sheets.Met, "")
	}
	add(person("李四", "干部组"), mar, "study.hours", "3.5", sheets.Short, "", number("F7", "2"), number("F8", "1.5"))
	add(person("李四", "干部组"), mar, "study.chars", "", sheets.Short, sheets.ReasonNoRecord)
	add(person("李四", "干部组"), feb, "study.hours", "6", sheets.Met, "", number("F3", "6"))
	add(person("赵六", "党建组"), mar, "study.hours", "2", sheets.Unsure, sheets.ReasonUncertain, number("F12", "2"),
		sheets.Source{Place: at(studyFile, "3月", "F13"), Text: "≥5", Left: string(sheets.UncertainValue)})
	add(person("孙八", "党建组"), mar, "study.hours", "", sheets.Exempt, sheets.ReasonAbsent)
	add(person("钱七", "办公室"), mar, "study.hours", "1", sheets.NotDue, "")
	r.Figures = append(r.Figures, sheets.Figure{
		Rule: "problem.solved", Subject: sheets.Subject{Type: sheets.SubjectHousehold, Name: "龙某甲"}, Period: sheets.YearPeriod(2021),
		Target: sheets.Whole(2), Actual: sheets.Whole(2), HasActual: true, Unit: "件", Verdict: sheets.Met,
		Sources: []sheets.Source{{Place: at("走访.xlsx", "走访", "G4"), Text: "已解决"}, {Place: at("走访.xlsx", "走访", "G5"), Text: "已办结"}},
	})
	r.Files = []sheets.File{
		{Name: studyFile, Path: "/office/台账/干部组/学习台账.xlsx"},
		{Name: "走访.xlsx", Path: "/office/台账/走访.xlsx"},
		{Name: "通知.xlsx", Path: "/office/台账/通知.xlsx"},
		{Name: lostFile, Path: "/office/台账/加密.xlsx", Err: &sheets.FileError{Path: lostFile, Kind: sheets.ErrEncrypted}},
	}
	r.Ledgers = []*sheets.Ledger{
		{File: studyFile, Sheet: "3月", Kind: sheets.Study, Months: []sheets.Month{mar, feb}, Records: make([]*sheets.Record, 9)},
		{File: studyFile, Sheet: "说明", Kind: sheets.Unrecognised},
		{File: "走访.xlsx", Sheet: "走访", Kind: sheets.Visit, Months: []sheets.Month{mar}, Records: make([]*sheets.Record, 2)},
	}
	r.Findings = []sheets.Finding{
		sheets.Find(sheets.UnrecognisedSheet, "", sheets.Info, sheets.Place{File: "通知.xlsx", Sheet: "Sheet1"}),
		sheets.Find(sheets.UncertainValue, "no-such-variant", sheets.Warning, at(studyFile, "3月", "F13"), "raw", "≥5"),
		sheets.Find(sheets.EncryptedFile, "", sheets.Error, sheets.Place{File: lostFile}),
	}
	return r
}

// wide gives a report of many people and months, to see how long a view takes.
func wide(people, months int) *sheets.Report {
	r := smallReport()
	r.Figures, r.Office.People = nil, nil
	for i := range people {
		s := person(fmt.Sprintf("人员%d", i), fmt.Sprintf("组%d", i%8))
		for m := range months {
			for _, rule := range []sheets.RuleID{"study.hours", "study.chars"} {
				r.Figures = append(r.Figures, sheets.Figure{
					Rule: rule, Subject: s, Period: sheets.MonthPeriod(sheets.Month{Year: 2021, Month: m + 1}),
					Target: sheets.Whole(5), Actual: sheets.Whole(5), HasActual: true, Verdict: sheets.Met,
				})
			}
		}
	}
	return r
}
