package summary

import (
	"strconv"

	"ledgercheck/sheets"
)

// shortlist makes 未达标人员名单: a row for each figure that fell short, people first, then households, groups, the office.
func (b *builder) shortlist() (*page, error) {
	t := &b.t.Sheets.Short
	p := b.newPage("short", t, t.Title)
	if err := b.textColumns(p, t, "no", "name", "type", "group", "period", "rule", "target", "actual", "gap", "reason"); err != nil {
		return nil, err
	}
	onlyPeople := true
	for _, list := range [][]*subject{b.households, b.others} {
		for _, s := range list {
			onlyPeople = onlyPeople && s.verdict != sheets.Short
		}
	}
	if i := p.column("type"); i >= 0 && onlyPeople {
		p.columns = append(p.columns[:i], p.columns[i+1:]...)
	}
	p.filter = len(p.columns)
	short := b.figuresThat(sheets.Short)
	b.keepOrMake(p, len(short), func(i int) row {
		return row{cells: p.fillRow(b.shortRow(short[i].of, short[i].figure, i+1))}
	})
	n := &b.t.Notes
	var notes []string
	if len(short) == 0 {
		p.lead, p.filter = []line{{text: n.NoShort.In(b.lang)}}, 0
		if len(b.r.Figures) == 0 {
			p.lead[0].text = b.r.Headline().In(b.lang) + b.t.Frame.Stop.In(b.lang)
		}
	} else {
		var rules []sheets.RuleID
		for _, list := range [][]*subject{b.people, b.households, b.others} {
			rules = append(rules, b.shortRules(list)...)
		}
		notes = append(notes, b.targetsNote(rules))
	}
	if k := b.unsureFigures(); k > 0 {
		notes = append(notes, fill(n.UnsureElse.In(b.lang), "n", strconv.Itoa(k), "sheet", b.t.Sheets.Check.Name.In(b.lang)))
	}
	b.note(p, notes...)
	return p, nil
}

// subjectFigure is a figure and whose it is.
type subjectFigure struct {
	of     *subject
	figure *sheets.Figure
}

// figuresThat lists the figures of a verdict: people first, then households, groups, the office.
func (b *builder) figuresThat(v sheets.Verdict) []subjectFigure {
	var out []subjectFigure
	for _, list := range [][]*subject{b.people, b.households, b.others} {
		for _, s := range list {
			for _, f := range s.figures {
				if f.Verdict == v {
					out = append(out, subjectFigure{s, f})
				}
			}
		}
	}
	return out
}

// shortRules lists the rules that somebody of the list fell short of.
func (b *builder) shortRules(list []*subject) []sheets.RuleID {
	var short []*subject
	for _, s := range list {
		part := &subject{}
		for _, f := range s.figures {
			if f.Verdict == sheets.Short {
				part.figures = append(part.figures, f)
			}
		}
		short = append(short, part)
	}
	return b.rules(short)
}

func (b *builder) shortRow(s *subject, f *sheets.Figure, no int) map[string]cell {
	actual := text(b.t.Signs.NoneLong.In(b.lang))
	if f.HasActual {
		actual = b.figureCell(f, false)
		actual.sign = b.unitSign(f.Unit)
	}
	actual.tone = short
	reason := b.why(f, s.person)
	if reason == "" {
		reason = b.t.Reasons.BelowTarget.In(b.lang)
	}
	if s.household != nil && len(s.household.Helpers) > 0 {
		reason += b.t.Frame.Semicolon.In(b.lang) + fill(b.t.Household.Helper.In(b.lang), "names", clean(mask(b.join(s.household.Helpers))))
	}
	name := b.nameCell(s)
	if s.Type == sheets.SubjectOffice {
		name.value = b.subjectName(s.Subject)
	}
	return map[string]cell{
		"no": {value: no, link: b.linkTo(f)}, "name": name, "type": text(b.typeName(s.Type)), "group": b.groupCell(s.Group),
		"period": text(b.period(f.Period)), "rule": text(b.ruleName(f.Rule)),
		"target": text("≥" + b.withUnit(f.Target.String(), f.Unit)), "actual": actual,
		"gap":    {value: fill(b.t.Signs.Gap.In(b.lang), "n", shownGap(f.Gap), "unit", b.unit(f.Unit)), tone: short},
		"reason": text(reason),
	}
}
