package target

import (
	"math/rand/v2"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// mixed is a month with a bit of everything, by a roster.
var mixed = setup{
	from: "2021-03", to: "2021-04", roster: []string{"甲/一组", "乙/一组", "丙/二组", "丁/二组", "戊/二组"},
	away: map[string]string{"戊": "2021-04"}, tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: `
			person|date|topic|hours|chars
			甲|2021-03-05|1|2|4000
			甲|2021-03-06|2|3|<6000
			乙|2021-03-05|1|?|9000
			乙|2021-03|2|5+1|1000
			丙|2021-03-05|3|90m|~10000
			丁|2021-03..2021-04|4|5|10000
			丁|2021-04-08|5|1|
			!戊|2021-03-08|6|5|10000`},
		{kind: sheets.Study, file: "b.xlsx", sheet: "s", text: `
			attendees|date|topic|hours
			全体|2021-03-19|会|1
			甲等3人|2021-04-19|会|4`},
		{kind: sheets.Visit, file: "c.xlsx", sheet: "s", text: `
			person|household|date|mode|problem|status
			甲|户一|2021-03-06|实地|水|已办结
			甲|户二|2021-03-06|实地|路|未解决
			乙、丙|户三|2021-04-06||电；医|√；√
			丁|户三|2021-03-06|电话|无|`},
		{kind: sheets.SelfStudy, file: "d.xlsx", sheet: "s", layout: sheets.LayoutAttendance, text: `
			person|date|mark
			甲|2021-03-05|√
			甲|2021-03-12|×
			乙|2021-03-05|请假
			丙|2021-03-05|
			丁|2021-03-12|☆`},
		{kind: sheets.Reflection, file: "e.xlsx", sheet: "s", title: "2021年心得", text: "person|heading|date\n甲|一|2021-03-05\n甲|二|\n乙、丙|三|2021-04"},
		{kind: sheets.Meeting, file: "中心组.xlsx", sheet: "s", text: "date|topic\n2021-03-05|一\n2021-03|二\n?|三"},
		{kind: sheets.Meeting, file: "第二党小组.xlsx", sheet: "s", text: "date|topic\n2021-03-05|一\n2021-04-20|二"},
		{kind: sheets.Meeting, file: "第一党小组.xlsx", sheet: "s", text: "date|topic\n2021-03-16|一"},
		{kind: sheets.Meeting, file: "部务会.xlsx", sheet: "s", text: "date|firstTopic|host\n2021-04-05|一|某\n2021-03-05|无|某"},
		{kind: sheets.Talk, file: "f.xlsx", sheet: "s", title: "2021年谈话", text: "date|talker|counterpart|type\n2021-03-05|甲|乙|个别\n|甲|丙、丁|个别\n2021-03-05|甲|全体|集体谈话"},
		{kind: sheets.Lecture, file: "g.xlsx", sheet: "s", text: "date|speaker|topic|score\n2021-03-05|甲|一|90\n2021-03-12|乙|二|\n2021-04-02|外人|三|91"},
		{kind: sheets.Training, file: "h.xlsx", sheet: "s", text: "person|date|report\n甲|2021-03-05|总结\n乙|2021-03-05|"},
		{kind: sheets.Mentor, file: "i.xlsx", sheet: "s", title: "2021年", text: "group|mentor|apprentice|date\n一组|甲|乙|2021-03-05\n二组|丙|外人|2021-03-05"},
		{kind: sheets.OrgLife, file: "j.xlsx", sheet: "s", title: "2021年清单", text: "person|problem|measure\n甲|一|改\n甲|二|\n乙|三；四|改"},
		{kind: sheets.Risk, file: "k.xlsx", sheet: "s", title: "2021年清单", text: "person|risk|measure|deadline\n甲|一|改|长期\n甲|二|改|\n乙|三|改|2021-06-30"},
		{kind: sheets.Birthday, file: "l.xlsx", sheet: "s", text: "person|joined|held\n甲|2001-03-01|2021-03-05\n乙|2001-03-01|?"},
		{kind: sheets.Union, file: "m.xlsx", sheet: "s", text: "date|activity|attendees\n2021-03-08|走|甲、乙\n2021-04-08|跑|全体"},
	},
}

func all(r Result) string {
	var b strings.Builder
	for _, rule := range rules {
		b.WriteString(r.figures(rule.ID()))
	}
	for _, total := range r.Totals {
		b.WriteString(total.ID + " " + total.Value.String() + "\n")
	}
	return b.String()
}

func TestOrderChangesNothing(t *testing.T) {
	want := all(mixed.judge(t))
	for _, rule := range rules {
		if rule.ID() != "orglife.held" && rule.ID() != "education.monthly" && mixed.judge(t).figures(rule.ID()) == "" {
			t.Errorf("the example has no figure of %s", rule.ID())
		}
	}
	if !strings.Contains(want, "unsure") || !strings.Contains(want, "short") || !strings.Contains(want, "met") {
		t.Fatalf("the example lacks something:\n%s", want)
	}
	for seed := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, 1))
		s := mixed
		s.households = []string{"户一", "户二", "户三"}
		s.after = func(l []*sheets.Ledger) {
			for _, one := range l {
				rng.Shuffle(len(one.Records), func(i, j int) { one.Records[i], one.Records[j] = one.Records[j], one.Records[i] })
			}
			rng.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] })
		}
		if got := all(s.judge(t)); got != want {
			t.Fatalf("shuffled %d\ngot\n%s\nwant\n%s", seed, got, want)
		}
	}
}

func TestDoublingNeverLowers(t *testing.T) {
	before := mixed.judge(t)
	records := 0
	for _, b := range mixed.tables {
		records += strings.Count(strings.TrimSpace(b.text), "\n")
	}
	for n := range records {
		s := mixed
		s.after = func(l []*sheets.Ledger) {
			i := n
			for _, one := range l {
				if i < len(one.Records) {
					for _, f := range []sheets.Field{sheets.FieldHours, sheets.FieldChars, sheets.FieldCount, sheets.FieldReports} {
						if e := one.Records[i].Get(f); e != nil {
							e.Quantity.Amount *= 2
						}
					}
					return
				}
				i -= len(one.Records)
			}
		}
		after := s.judge(t)
		for i := range before.Figures {
			x, y := &before.Figures[i], &after.Figures[i]
			if y.Actual < x.Actual || x.Verdict == sheets.Met && y.Verdict != sheets.Met || x.Verdict == sheets.Unsure && y.Verdict == sheets.Short {
				t.Errorf("record %d doubled: %s %s %s from %s %s to %s %s", n, x.Rule, x.Subject.Name, x.Period, x.Actual, x.Verdict, y.Actual, y.Verdict)
			}
		}
	}
}

func TestNobodyKnowsWho(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-03", tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "s", month: "2021-03", text: `
		date|hours|attendees
		2021-03-05|3|全体
		2021-03-06|3|张三`}}}
	s.check(t, want{
		"study.hours": `张三 2021-03 3 unsure uncertain`,
		"findings":    "unnamed-attendees.everyone A4 1\nmissing-ledger.no-chars",
	})
	s = setup{from: "2021-03", to: "2021-03", roster: []string{"张三/甲"}, tables: []table{
		{kind: sheets.Visit, file: "a.xlsx", sheet: "s", month: "2021-03", text: "household|date|mode\n户一|2021-03-06|实地"},
	}}
	s.check(t, want{"visit.village": "", "visit.household": "户一 2021-03 1 met", "findings": "missing-ledger.no-helper"})
	s.tables = append(s.tables, table{kind: sheets.Visit, file: "b.xlsx", sheet: "s", month: "2021-03", text: "person|household|date|mode\n张三|户一|2021-03-07|电话"})
	s.check(t, want{"visit.village": "张三 2021-03 0 unsure uncertain"})
}

func TestRulesSwitchedOff(t *testing.T) {
	s := mixed
	s.settings = func(s *sheets.Settings) {
		for i := range s.Targets {
			s.Targets[i].On = false
		}
	}
	r := s.judge(t)
	if len(r.Figures) != 0 || len(r.Totals) == 0 {
		t.Errorf("%d figures, %d totals", len(r.Figures), len(r.Totals))
	}
	for _, f := range r.Findings {
		if f.Code == sheets.MissingLedger {
			t.Errorf("a rule that is off misses a ledger: %+v", f)
		}
	}
}

func TestNothingToJudge(t *testing.T) {
	for _, s := range []setup{{}, {from: "2021-03", to: "2021-02"}, {from: "2021-03", to: "2021-03"}} {
		if r := s.judge(t); len(r.Figures)+len(r.Totals)+len(r.Findings) != 0 {
			t.Errorf("%+v", r)
		}
	}
}
