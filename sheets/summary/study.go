package summary

import (
	"fmt"
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// study makes 学习: people down, months across, 学时 and 字数 below each month. A report without study figures has none.
func (b *builder) study() (*page, error) {
	var rules []sheets.RuleID
	for _, rule := range b.rules(b.people) {
		if rule == ruleHours || rule == ruleChars {
			rules = append(rules, rule)
		}
	}
	if len(rules) == 0 || b.r.From == b.r.To { // 汇总 of one month says all of it
		return nil, nil
	}
	t := &b.t.Sheets.Study
	p := b.newPage("study", t, t.Title)
	var units []string
	for _, rule := range rules {
		units = append(units, b.unitOf(rule))
	}
	b.units(p, units...)
	months, kept := b.studyMonths(rules)
	if err := b.studyColumns(p, t, rules, months, kept); err != nil {
		return nil, err
	}
	p.frozen = p.column("name") + 1
	p.filter = p.frozen
	b.studyHelpers(p, rules, months, kept)
	var listed []*subject
	for _, s := range b.people {
		if has := slices.ContainsFunc(rules, func(rule sheets.RuleID) bool { return len(s.of(rule)) > 0 }); has {
			listed = append(listed, s)
		}
	}
	b.keepOrMake(p, len(listed), func(i int) row { return b.studyRow(p, listed[i], rules, months, i+1) })
	b.studyConditions(p, rules, months)
	b.studyPage = p
	p.total = make([]cell, len(p.columns))
	p.total[0] = text(b.t.Frame.Total.In(b.lang))
	for i, c := range p.columns {
		if kind, _, named := strings.Cut(c.id, ":"); named && (kind != "month" || p.anyNumber(i)) || c.id == "monthsMet" {
			p.total[i] = b.sumCell(p, i)
		}
	}
	n := &b.t.Notes
	notes := []string{b.targetsNote(rules), n.Signs.In(b.lang)}
	if b.anyRounded(ruleHours) {
		notes = append(notes, n.Rounded.In(b.lang))
	}
	b.note(p, notes...)
	return p, nil
}

// studyMonths lists the months of the report, and which of them have any figure.
func (b *builder) studyMonths(rules []sheets.RuleID) (months []sheets.Month, kept map[sheets.Month]bool) {
	kept = map[sheets.Month]bool{}
	for i := range b.r.Figures {
		if f := &b.r.Figures[i]; slices.Contains(rules, f.Rule) {
			kept[f.Period.Span.From.YearMonth()] = true
		}
	}
	for m := b.r.From; !b.r.To.Before(m); m = m.Next() {
		months = append(months, m)
	}
	return months, kept
}

func studyColumn(m sheets.Month, rule sheets.RuleID) string {
	return "month:" + m.String() + ":" + string(rule)
}

func (b *builder) studyColumns(p *page, t *sheetText, rules []sheets.RuleID, months []sheets.Month, kept map[sheets.Month]bool) error {
	title := func(rule sheets.RuleID) string {
		if rule == ruleHours {
			return b.t.Study.Hours.In(b.lang)
		}
		return b.t.Study.Chars.In(b.lang)
	}
	for _, c := range b.columnsOf(t) {
		switch c.ID {
		case "no", "group", "name", "monthsMet":
			p.columns = append(p.columns, b.pageColumn(c, c.ID, c.in(b.lang)))
		case "months":
			for _, m := range months {
				group := fill(c.in(b.lang), "month", b.shortMonth(m))
				if !kept[m] {
					group = fill(b.t.Study.NoLedger.In(b.lang), "month", group)
				}
				for _, rule := range rules {
					col := b.pageColumn(c, studyColumn(m, rule), title(rule))
					col.group = group
					p.columns = append(p.columns, col)
				}
			}
		case "sum":
			for _, rule := range rules {
				col := b.pageColumn(c, "sum:"+string(rule), title(rule))
				col.group = c.in(b.lang)
				p.columns = append(p.columns, col)
			}
		default:
			return columnError(c.ID, p.id)
		}
	}
	return nil
}

func (b *builder) studyRow(p *page, s *subject, rules []sheets.RuleID, months []sheets.Month, no int) row {
	cells := map[string]cell{"no": b.numberOf(s, no), "group": b.groupCell(s.Group), "name": b.nameCell(s)}
	due, met := monthsMet(s, rules)
	monthsMet := metCell(due, met, sum(s.ofAny(rules)).verdict)
	monthsMet.link = b.linkTo(s.figures[0])
	cells["monthsMet"] = monthsMet
	for _, rule := range rules {
		figures := s.of(rule)
		for _, f := range figures {
			cells[studyColumn(f.Period.Span.From.YearMonth(), rule)] = b.monthCell(p, f)
		}
		var addends []string
		for _, m := range months {
			if i := p.column(studyColumn(m, rule)); i >= 0 {
				addends = append(addends, sheets.ColumnName(i+1)+"{row}")
			}
		}
		all := sum(figures)
		c := cell{value: all.actual, places: places(all.actual, all.target, all.due)}
		if len(figures) > 0 {
			c.link = b.linkTo(figures[0])
		}
		if n := len(addends); n > 0 && n <= 250 { // a function takes 255 arguments
			c.formula = fmt.Sprintf("SUM(%s)", strings.Join(addends, ","))
		}
		cells["sum:"+string(rule)] = c
	}
	b.nothingElse(p, cells)
	out := row{}
	if len(p.helpers) > 0 {
		b.monthVerdicts(p, cells, s, rules)
		c := cells["monthsMet"]
		c.formula = countIn(p.monthRange())(quote(sheets.Met.Words().In(b.lang)))
		cells["monthsMet"] = c
		for _, id := range p.helpers {
			out.helpers = append(out.helpers, cells[id])
		}
	}
	out.cells = p.fillRow(cells)
	return out
}
