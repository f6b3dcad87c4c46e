package explain

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"ledgercheck/sheets"
)

// Person explains the figures of somebody: their own, those of the households that they look after, and those of their
// group. name is as a clerk would write it, with spaces, an alias or 李伟（党建组） for one of two of a name; all of that name
// are explained. The name of a household explains that one. period limits it to the figures that lie in it ("2021", "2021-03", "2021-W09"); empty: all. Somebody who
// is in neither roster nor ledgers is an *UnknownName, a wrong period, or one without any figure, an *UnknownPeriod.
func Person(r *sheets.Report, name, period string, lang sheets.Lang) ([]Line, error) {
	who := find(r, name)
	household := ""
	if len(who) == 0 {
		household = findHousehold(r, name)
	}
	if len(who) == 0 && household == "" {
		return nil, &UnknownName{Name: strings.TrimSpace(name), Near: nearest(r, name)}
	}
	e := &explainer{report: r, lang: lang}
	if period != "" {
		var err error
		if e.period, err = sheets.ParsePeriod(period); err != nil {
			return nil, &UnknownPeriod{Period: period, Malformed: true}
		}
		if !e.anyFigure() {
			return nil, &UnknownPeriod{Period: period, From: r.From, To: r.To}
		}
	}
	for _, i := range who {
		e.person(i)
	}
	if household != "" {
		e.household(household)
	}
	return e.out, nil
}

// Figures gives the figures that Person explains, for an exit status.
func Figures(r *sheets.Report, name, period string) []*sheets.Figure {
	e := &explainer{report: r}
	if period != "" {
		e.period, _ = sheets.ParsePeriod(period) // Person has said so where it is wrong
	}
	var out []*sheets.Figure
	who := find(r, name)
	for _, i := range who {
		out = append(out, e.figures(i)...)
	}
	if len(who) == 0 {
		out = e.householdFigures(findHousehold(r, name))
	}
	return out
}

// explainer writes one explanation.
type explainer struct {
	report *sheets.Report
	lang   sheets.Lang
	period sheets.Period // zero: all
	out    lines
	rows   map[rowKey][]*sheets.Record
}

func (e *explainer) say(zh, en string) string { return sheets.Words{Zh: zh, En: en}.In(e.lang) }

func (e *explainer) shown(p sheets.Period) bool { return e.period.IsZero() || p.Within(e.period) }

func (e *explainer) anyFigure() bool {
	for i := range e.report.Figures {
		if e.shown(e.report.Figures[i].Period) {
			return true
		}
	}
	return false
}

// find gives the people of a name: indexes into Office.People.
func find(r *sheets.Report, name string) []int {
	plain, note := plainName(name)
	var all, noted []int
	for i := range r.Office.People {
		p := &r.Office.People[i]
		if p.Name != plain && !slices.ContainsFunc(p.Aliases, func(a string) bool { alias, _ := plainName(a); return alias == plain }) {
			continue
		}
		all = append(all, i)
		if note != "" && (p.Group == note || p.Note == note) {
			noted = append(noted, i)
		}
	}
	if len(noted) > 0 {
		return noted
	}
	return all
}

// plainName takes spaces and a bracketed note off a name.
func plainName(s string) (name, note string) {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	s = strings.NewReplacer("(", "（", ")", "）").Replace(s)
	if before, rest, ok := strings.Cut(s, "（"); ok && before != "" {
		return before, strings.TrimSuffix(rest, "）")
	}
	return s, ""
}

// figures gives the figures that concern a person, in the report's order: a rule's own ones, households', the group's.
func (e *explainer) figures(who int) []*sheets.Figure {
	p := &e.report.Office.People[who]
	households := map[string]bool{}
	for i := range e.report.Office.Households {
		if h := &e.report.Office.Households[i]; slices.Contains(h.Helpers, p.Name) {
			households[h.Name] = true
		}
	}
	var out []*sheets.Figure
	for i := range e.report.Figures {
		f := &e.report.Figures[i]
		s := f.Subject
		mine := s.Type == sheets.SubjectPerson && s.Name == p.Name && s.Group == p.Group ||
			s.Type == sheets.SubjectHousehold && households[s.Name] ||
			s.Type == sheets.SubjectGroup && p.Group != "" && s.Name == p.Group
		if mine && e.shown(f.Period) {
			out = append(out, f)
		}
	}
	return out
}

func (e *explainer) person(who int) {
	p := &e.report.Office.People[who]
	if len(e.out) > 0 {
		e.out.add(0, "")
	}
	e.who(p)
	figures := e.figures(who)
	e.index(who, figures)
	e.byRule(figures)
	if len(figures) == 0 {
		e.out.add(0, "")
		e.out.add(0, e.say("没有考核这个人的规则。", "No rule was judged for this person."))
	}
	e.unused(who)
	e.missing(p.Group)
}

// byRule explains figures rule by rule.
func (e *explainer) byRule(figures []*sheets.Figure) {
	var rule sheets.RuleID
	for _, f := range figures {
		if f.Rule != rule {
			rule = f.Rule
			e.out.add(0, "")
			e.out.title(0, e.ruleTitle(rule))
		}
		e.figure(f)
	}
}

// who says who it is, and when the roster has them away.
func (e *explainer) who(p *sheets.Person) {
	parts := []string{p.Name}
	for _, s := range []string{p.Group, p.Duty} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	switch {
	case p.OnRoster:
		parts = append(parts, e.say("在干部名册上", "on the roster"))
	case p.MemberOnly:
		parts = append(parts, e.say("只在党员名册上", "on the list of party members only"))
	case e.report.Office.HasRoster:
		parts = append(parts, e.say("不在干部名册上", "not on the roster"))
	}
	if p.Place.File != "" {
		parts = append(parts, p.Place.String())
	}
	e.out.title(0, strings.Join(parts, " · "))
	var dates []string
	if !p.Arrived.IsZero() {
		dates = append(dates, e.say("到岗 ", "arrived ")+p.Arrived.String())
	}
	if !p.Left.IsZero() {
		dates = append(dates, e.say("离岗 ", "left ")+p.Left.String())
	}
	for _, s := range p.Spells {
		text := s.Kind
		if !s.Span.IsZero() {
			text += " " + s.Span.String()
		}
		dates = append(dates, text)
	}
	if len(dates) > 0 {
		e.out.add(1, strings.Join(dates, e.say("；", "; ")))
	}
	e.scope()
}

// scope says what was checked.
func (e *explainer) scope() {
	period := e.report.From.String()
	if e.report.To != e.report.From {
		period += e.say("至", " to ") + e.report.To.String()
	}
	e.out.add(1, fmt.Sprintf(e.say("统计期间 %s，截止 %s", "period %s, as of %s"), period, e.report.AsOf))
}

func (e *explainer) ruleTitle(rule sheets.RuleID) string {
	for i := range e.report.Settings.Targets {
		t := &e.report.Settings.Targets[i]
		if t.Rule != rule || t.Name.In(e.lang) == "" {
			continue
		}
		title := t.Name.In(e.lang)
		if text := t.Sentence(e.lang); text != "" {
			title += e.say("：", ": ") + text
		}
		return title
	}
	return string(rule)
}
