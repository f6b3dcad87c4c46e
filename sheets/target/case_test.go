package target

import (
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// setup is one judging by hand-built ledgers. The people of the roster are written 张三/干部组; away names those who are
// 免考核 by absence, spells of months that the fake presence knows.
type setup struct {
	roster     []string
	households []string // assigned
	away       map[string]string
	members    []string          // party members beyond the staff; a * behind a name of the roster marks one of the staff
	joined     map[string]string // 入党时间
	arrived    map[string]string
	left       map[string]string
	remarks    map[string]string // of the roster
	confirmed  map[string]string // 转正时间
	duties     map[string]string // 职务
	shadowing  string            // who is 跟班 all the time
	days       map[string][3]int // "甲 2021-03" to the working days, those absent, those perhaps absent
	months     map[string]int    // of service in the year; 12 for others
	calendar   Calendar
	from, to   string
	asOf       string
	settings   func(*sheets.Settings)
	tables     []table
	after      func([]*sheets.Ledger) // marks what package office would
}

// presence is a roster in which somebody is away for whole months.
type presence struct {
	office *sheets.Office
	away   map[string]string // name to "2021-03 2021-04", or "-" for never in service

	shadowing string
	days      map[string][3]int // "甲 2021-03" to the working days, those absent, those perhaps absent
	months    map[string]int    // of service
}

func (p presence) Presence(person int, at sheets.Period, visits bool) sheets.Presence {
	months := p.away[p.office.People[person].Name]
	switch {
	case visits && p.shadowing != "" && p.shadowing == p.office.People[person].Name:
		return sheets.Away
	case months == "-":
		return sheets.NotInService
	case months != "" && strings.Contains(months, at.Span.From.YearMonth().String()):
		return sheets.Away
	}
	return sheets.InService
}

// Absence knows the days that a test gives as "甲": {23, 5, 0}.
func (p presence) Absence(person int, at sheets.Period, visits bool) (work, away, perhaps int) {
	d := p.days[p.office.People[person].Name+" "+at.String()]
	return d[0], d[1], d[2]
}

func (p presence) Months(person, _ int) int {
	if n, given := p.months[p.office.People[person].Name]; given {
		return n
	}
	return 12
}

func (p presence) There(person int, span sheets.Span) (certain, possible bool) {
	away := p.Presence(person, sheets.Period{Kind: sheets.PeriodDay, Span: span}, false) != sheets.InService
	return !away, !away
}

func (s setup) judge(t *testing.T) Result {
	t.Helper()
	in := Input{Calendar: s.calendar, Settings: defaults(t), From: month(t, s.from), To: month(t, s.to), AsOf: day(t, "2021-12-31"), Office: &sheets.Office{}}
	if s.asOf != "" {
		in.AsOf = day(t, s.asOf)
	}
	if s.settings != nil {
		s.settings(&in.Settings)
	}
	for _, p := range s.roster {
		name, group, _ := strings.Cut(p, "/")
		name, member := strings.CutSuffix(name, "*")
		in.Office.People = append(in.Office.People, sheets.Person{Name: name, Group: group, OnRoster: true, Member: member})
	}
	in.Office.HasRoster = len(s.roster) > 0
	for _, name := range s.members {
		in.Office.People = append(in.Office.People, sheets.Person{Name: name, Member: true, MemberOnly: true})
	}
	for i := range in.Office.People {
		if d := s.joined[in.Office.People[i].Name]; d != "" {
			in.Office.People[i].Joined = day(t, d)
		}
		if d := s.confirmed[in.Office.People[i].Name]; d != "" {
			in.Office.People[i].Confirmed = day(t, d)
		}
		in.Office.People[i].Duty = s.duties[in.Office.People[i].Name]
	}
	for i := range in.Office.People {
		p := &in.Office.People[i]
		if d := s.arrived[p.Name]; d != "" {
			p.Arrived = day(t, d)
		}
		if d := s.left[p.Name]; d != "" {
			p.Left = day(t, d)
		}
		p.Remark = s.remarks[p.Name]
	}
	for _, h := range s.households {
		in.Office.Households = append(in.Office.Households, sheets.Household{Name: h, Assigned: true})
	}
	for _, b := range s.tables {
		l := b.ledger(t)
		in.Ledgers = append(in.Ledgers, l)
		for _, r := range l.Records {
			resolve(in.Office, r)
		}
	}
	if s.after != nil {
		s.after(in.Ledgers)
	}
	in.Presence = presence{in.Office, s.away, s.shadowing, s.days, s.months}
	return Judge(in)
}

// resolve does by plain names what package office does in earnest.
func resolve(o *sheets.Office, r *sheets.Record) {
	group := ""
	if e := r.Get(sheets.FieldGroup); e != nil {
		group = e.Text
	}
	for i := range r.Entries {
		e := &r.Entries[i]
		for j := range e.People.Names {
			n := &e.People.Names[j]
			if e.Field == sheets.FieldHousehold {
				n.Who = household(o, n.Text)
			} else if e.Field == sheets.FieldPerson {
				n.Who = person(o, n.Text, group, r.Place(e))
			} else {
				n.Who = person(o, n.Text, "", r.Place(e))
			}
		}
		for j := range e.People.Except {
			e.People.Except[j].Who = person(o, e.People.Except[j].Text, "", r.Place(e))
		}
	}
}

func person(o *sheets.Office, name, group string, at sheets.Place) int {
	for i := range o.People {
		if p := &o.People[i]; p.Name == name && (group == "" || p.Group == group) {
			return i + 1
		}
	}
	o.People = append(o.People, sheets.Person{Name: name, Group: group, Place: at})
	return len(o.People)
}

func household(o *sheets.Office, name string) int {
	for i := range o.Households {
		if o.Households[i].Name == name {
			return i + 1
		}
	}
	o.Households = append(o.Households, sheets.Household{Name: name})
	return len(o.Households)
}

// figures writes the figures of a rule a line each: subject period actual verdict reason.
func (r Result) figures(rule sheets.RuleID) string {
	var b strings.Builder
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Rule != rule {
			continue
		}
		b.WriteString(strings.TrimSpace(fmt.Sprintf("%s %s %s", f.Subject.Name, f.Period, actual(f))))
		fmt.Fprintf(&b, " %s", f.Verdict)
		if f.Gap != 0 {
			fmt.Fprintf(&b, " -%s", f.Gap)
		}
		if f.Reason != "" {
			fmt.Fprintf(&b, " %s", f.Reason)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func actual(f *sheets.Figure) string {
	if !f.HasActual {
		return "null"
	}
	return f.Actual.String()
}

func (r Result) sumup(id string) string {
	for _, t := range r.Totals {
		if t.ID == id {
			return t.Value.String() + " " + t.Period.String()
		}
	}
	return "none"
}

// codes writes the findings a line each.
func (r Result) codes() string {
	var b strings.Builder
	for _, f := range r.Findings {
		b.WriteString(string(f.Code))
		if f.Variant != "" {
			b.WriteString("." + f.Variant)
		}
		if !f.Cell.IsZero() {
			b.WriteString(" " + f.Cell.String())
		}
		for _, a := range f.Args {
			b.WriteString(" " + a.Value)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// want is what a case expects: rules by id, totals by id, the findings under "findings". Only what is named is compared,
// and sums of sources always.
type want map[string]string

func (s setup) check(t *testing.T, w want) {
	t.Helper()
	r := s.judge(t)
	for key, expected := range w {
		expected = strings.TrimSpace(dedent(expected))
		var got string
		switch {
		case key == "findings":
			got = r.codes()
		case strings.HasPrefix(key, "total "):
			got = r.sumup(strings.TrimPrefix(key, "total "))
		default:
			got = r.figures(sheets.RuleID(key))
		}
		if got = strings.TrimSpace(got); got != expected {
			t.Errorf("%s\n--- got\n%s\n--- want\n%s", key, got, expected)
		}
	}
	for i := range r.Findings {
		if said := r.Findings[i].Render(sheets.Chinese); said.Message == string(r.Findings[i].Code) || strings.Contains(said.Message+said.Effect+said.Remedy, "{") {
			t.Errorf("finding without words: %+v: %+v", r.Findings[i], said)
		}
	}
	sourcesAddUp(t, r)
}

// sourcesAddUp recomputes each figure from its own sources.
func sourcesAddUp(t *testing.T, r Result) {
	t.Helper()
	for i := range r.Figures {
		f := &r.Figures[i]
		var sum sheets.Amount
		for _, s := range f.Sources {
			if s.Left == "" {
				sum += s.Value
			}
			if s.Cell.IsZero() || s.File == "" {
				t.Errorf("%s %s %s: a source without a cell: %+v", f.Rule, f.Subject.Name, f.Period, s)
			}
		}
		if sum != f.Actual {
			t.Errorf("%s %s %s: actual %s, its sources add up to %s", f.Rule, f.Subject.Name, f.Period, f.Actual, sum)
		}
	}
}

func dedent(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(lines, "\n")
}
