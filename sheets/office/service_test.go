package office

import (
	"strings"
	"testing"

	"ledgercheck/sheets"
)

func spell(t *testing.T, kind, from, to string) sheets.Spell {
	t.Helper()
	var s sheets.Spell
	s.Kind = kind
	if from != "" {
		s.Span.From = day(t, from)
	}
	if to != "" {
		s.Span.To = day(t, to)
	}
	return s
}

func TestPresence(t *testing.T) {
	year, march := sheets.YearPeriod(2021), sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 3})
	july, august := sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 7}), sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 8})
	for _, c := range []struct {
		name   string
		person sheets.Person
		period sheets.Period
		visits bool
		want   sheets.Presence
	}{
		{"nothing", sheets.Person{}, march, false, sheets.InService},
		{"whole month", sheets.Person{Spells: []sheets.Spell{spell(t, "产假", "2021-03-01", "2021-07-31")}}, march, false, sheets.Away},
		// March 2021 has 23 working days: 12 are half or more, 11 are less.
		{"twelve days", sheets.Person{Spells: []sheets.Spell{spell(t, "病假", "2021-03-01", "2021-03-16")}}, march, false, sheets.Away},
		{"eleven days", sheets.Person{Spells: []sheets.Spell{spell(t, "病假", "2021-03-01", "2021-03-15")}}, march, false, sheets.InService},
		{"two spells", sheets.Person{Spells: []sheets.Spell{spell(t, "病假", "2021-03-01", "2021-03-09"), spell(t, "脱产培训", "2021-03-22", "2021-03-26")}}, march, false, sheets.Away},
		{"a spell twice", sheets.Person{Spells: []sheets.Spell{spell(t, "病假", "2021-03-01", "2021-03-09"), spell(t, "请假", "2021-03-01", "2021-03-09")}}, march, false, sheets.InService},
		{"two days of August", sheets.Person{Spells: []sheets.Spell{spell(t, "借调", "2021-08-30", "2021-12-31")}}, august, false, sheets.InService},
		{"open end", sheets.Person{Spells: []sheets.Spell{spell(t, "借调", "2021-02-20", "")}}, august, false, sheets.Away},
		{"seconded to us", sheets.Person{Spells: []sheets.Spell{spell(t, "借调入", "2021-01-01", "2021-12-31")}}, march, true, sheets.InService},
		{"following, study", sheets.Person{Spells: []sheets.Spell{spell(t, "跟班学习", "2021-03-01", "2021-03-31")}}, march, false, sheets.InService},
		{"following, visits", sheets.Person{Spells: []sheets.Spell{spell(t, "跟班学习", "2021-03-01", "2021-03-31")}}, march, true, sheets.Away},
		{"exempt", sheets.Person{Spells: []sheets.Spell{spell(t, "免考核", "", "")}}, year, false, sheets.Excused},
		{"at work", sheets.Person{Spells: []sheets.Spell{spell(t, "在岗", "", "")}}, march, true, sheets.InService},
		{"unknown word", sheets.Person{Spells: []sheets.Spell{spell(t, "驻点", "2021-03-01", "2021-03-31")}}, march, false, sheets.PerhapsAway},
		{"undated", sheets.Person{Spells: []sheets.Spell{{Kind: "病假", Undated: true}}}, march, false, sheets.PerhapsAway},
		{"undated, at work", sheets.Person{Spells: []sheets.Spell{{Kind: "在岗", Undated: true}}}, march, false, sheets.InService},
		{"leave that is no 假", sheets.Person{Spells: []sheets.Spell{spell(t, "公休", "2021-03-01", "2021-03-31")}}, march, false, sheets.Away},
		{"excused in other words", sheets.Person{Spells: []sheets.Spell{spell(t, "免予考核", "", "")}}, march, false, sheets.Excused},
		{"left in the first half of the year", sheets.Person{Left: day(t, "2021-06-30")}, year, false, sheets.NotInService},
		{"left in the second half of the year", sheets.Person{Left: day(t, "2021-07-30")}, year, false, sheets.InService},
		{"came and left in the year", sheets.Person{Arrived: day(t, "2021-04-01"), Left: day(t, "2021-09-10")}, year, false, sheets.NotInService},
		{"half a year", sheets.Person{Spells: []sheets.Spell{spell(t, "挂职", "2021-01-01", "2021-06-30")}}, year, false, sheets.InService},
		{"most of a year", sheets.Person{Spells: []sheets.Spell{spell(t, "挂职", "2021-01-01", "2021-07-30")}}, year, false, sheets.Away},
		{"came in the middle", sheets.Person{Arrived: day(t, "2021-07-02")}, july, false, sheets.NotInService},
		{"came on the first", sheets.Person{Arrived: day(t, "2021-07-01")}, july, false, sheets.InService},
		{"came on the first working day", sheets.Person{Arrived: day(t, "2021-08-02")}, august, false, sheets.InService},
		{"came in the year", sheets.Person{Arrived: day(t, "2021-07-02")}, year, false, sheets.InService},
		{"came after the year", sheets.Person{Arrived: day(t, "2021-12-15")}, year, false, sheets.NotInService},
		{"left in the middle", sheets.Person{Left: day(t, "2021-07-15")}, july, false, sheets.NotInService},
		{"left on the last day", sheets.Person{Left: day(t, "2021-07-31")}, july, false, sheets.InService},
		{"left on the last working day", sheets.Person{Left: day(t, "2021-07-30")}, july, false, sheets.InService},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := NewService(&sheets.Office{People: []sheets.Person{c.person}}, Weekdays{})
			if got := s.Presence(0, c.period, c.visits); got != c.want {
				t.Errorf("presence %d, want %d", got, c.want)
			}
		})
	}
}

func TestThere(t *testing.T) {
	people := []sheets.Person{
		{Spells: []sheets.Spell{spell(t, "借调", "2021-03-10", "2021-03-31")}},
		{Spells: []sheets.Spell{spell(t, "跟班", "2021-03-01", "2021-03-31")}},
		{Spells: []sheets.Spell{spell(t, "免考核", "", "")}},
		{Arrived: day(t, "2021-03-10")},
		{Left: day(t, "2021-03-10")},
		{Spells: []sheets.Spell{spell(t, "说不清", "", "")}},
	}
	s := NewService(&sheets.Office{People: people}, Weekdays{})
	for _, c := range []struct{ from, to, want string }{
		{"2021-03-05", "2021-03-05", "yes maybe yes no yes maybe"},
		{"2021-03-12", "2021-03-12", "no maybe yes yes no maybe"},
		{"2021-03-01", "2021-03-31", "maybe maybe yes maybe maybe maybe"},
	} {
		var got []string
		for i := range people {
			certain, possible := s.There(i, sheets.Span{From: day(t, c.from), To: day(t, c.to)})
			got = append(got, map[[2]bool]string{{true, true}: "yes", {false, true}: "maybe", {false, false}: "no"}[[2]bool{certain, possible}])
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s to %s: %v, want %s", c.from, c.to, got, c.want)
		}
	}
}

func TestGone(t *testing.T) {
	l := staff.ledger(t)
	l.Records[0].Get(sheets.FieldState).Spells = []sheets.Spell{spell(t, "退休", "2021-06-30", "2021-06-30")}
	l.Records[1].Get(sheets.FieldState).Spells = []sheets.Spell{spell(t, "驻点", "", "")}
	o, findings := Build([]*sheets.Ledger{l})
	if o.People[0].Left.String() != "2021-06-30" {
		t.Errorf("left on %s", o.People[0].Left)
	}
	equal(t, "findings", codes(t, findings), "uncertain-value.roster-state 名册.xlsx G5")

	// 退休 without a day: not judged, and said so; with 离岗日期 beside it there is nothing to say.
	l = staff.ledger(t)
	l.Records[0].Get(sheets.FieldState).Reread(func(r *sheets.Reading) { r.Spells = []sheets.Spell{{Kind: "退休"}} })
	l.Records[1].Get(sheets.FieldState).Reread(func(r *sheets.Reading) { r.Spells = []sheets.Spell{{Kind: "调出"}} })
	l.Records[1].Get(sheets.FieldLeft).Reread(func(r *sheets.Reading) {
		r.State, r.When.Span = sheets.Present, sheets.Span{From: day(t, "2021-02-26"), To: day(t, "2021-02-26")}
	})
	o, findings = Build([]*sheets.Ledger{l})
	equal(t, "gone", o.People[0].Left.String()+" "+o.People[1].Left.String(), "1900-01-01 2021-02-26")
	equal(t, "findings", codes(t, findings), "uncertain-date.gone 名册.xlsx G4")
}

func TestAbsence(t *testing.T) {
	march := sheets.MonthPeriod(sheets.Month{Year: 2021, Month: 3})
	people := []sheets.Person{
		{},
		{Spells: []sheets.Spell{spell(t, "病假", "2021-03-01", "2021-03-07")}},
		{Spells: []sheets.Spell{spell(t, "跟班", "2021-03-01", "2021-03-02")}},
		{Spells: []sheets.Spell{spell(t, "驻点", "2021-03-01", "2021-03-03"), spell(t, "免考核", "2021-03-31", "2021-04-30")}},
	}
	s := NewService(&sheets.Office{People: people}, Weekdays{})
	for _, tt := range []struct {
		who    int
		visits bool
		want   [3]int
	}{{0, false, [3]int{0, 0, 0}}, {1, false, [3]int{23, 5, 0}}, {2, false, [3]int{23, 0, 0}}, {2, true, [3]int{23, 2, 0}}, {3, false, [3]int{23, 1, 3}}} {
		var got [3]int
		if got[0], got[1], got[2] = s.Absence(tt.who, march, tt.visits); got != tt.want {
			t.Errorf("%d, visits %v: %v, want %v", tt.who, tt.visits, got, tt.want)
		}
	}
}

func TestMonths(t *testing.T) {
	for _, tt := range []struct {
		arrived, left string
		want          int
	}{
		{"", "", 12},
		{"2021-06-01", "", 7},
		{"2021-06-02", "", 6},
		{"2020-06-02", "2021-03-30", 2}, // the 31st is a working day
		{"2021-02-01", "2021-04-30", 3},
		{"2022-01-01", "", 0},
	} {
		var p sheets.Person
		if tt.arrived != "" {
			p.Arrived = day(t, tt.arrived)
		}
		if tt.left != "" {
			p.Left = day(t, tt.left)
		}
		s := NewService(&sheets.Office{People: []sheets.Person{p}}, Weekdays{})
		if got := s.Months(0, 2021); got != tt.want {
			t.Errorf("%s to %s: %d months, want %d", tt.arrived, tt.left, got, tt.want)
		}
	}
}
