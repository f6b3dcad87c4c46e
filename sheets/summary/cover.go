package summary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// cover makes 总体情况: the verdict in sentences, two charts, and the table that the charts are drawn from.
func (b *builder) cover() (*page, error) {
	if len(b.people) == 0 {
		return nil, nil
	}
	t := &b.t.Sheets.Cover
	p := b.newPage("cover", t, t.Title)
	if err := b.textColumns(p, t, "item", "due", "met", "short", "unsure", "notDue", "exempt", "rate"); err != nil {
		return nil, err
	}
	p.lead = b.notice()
	p.beforeCharts = slices.IndexFunc(p.lead, func(l line) bool { return l.text == b.t.Cover.Problems.In(b.lang) })
	months := b.coverMonths(p)
	groups := b.coverGroups(p)
	if p.column("rate") >= 0 && p.column("item") >= 0 {
		c := &b.t.Cover
		if months[1] > months[0] {
			p.charts = append(p.charts, chart{title: c.MonthChart.In(b.lang), from: months[0], to: months[1], line: months[1] > months[0]+1})
		}
		if groups[1] > groups[0] {
			p.charts = append(p.charts, chart{title: c.GroupChart.In(b.lang), from: groups[0], to: groups[1]})
		}
	}
	return p, nil
}

// tallyRow is a row of counted verdicts: constants, and the formulas that give the same; nil: none. Each leads to what was
// counted.
func (b *builder) tallyRow(p *page, item string, n map[sheets.Verdict]int, count func(v sheets.Verdict) string, proof *link) row {
	judged := n[sheets.Met] + n[sheets.Short] + n[sheets.Unsure]
	cells := map[string]cell{
		"item": text(item), "due": number(judged + n[sheets.NotDue]), "met": number(n[sheets.Met]), "notDue": number(n[sheets.NotDue]),
		"short": number(n[sheets.Short]), "unsure": number(n[sheets.Unsure]), "exempt": number(n[sheets.Exempt]),
		"rate": text(b.t.Signs.NoLedger.In(b.lang)),
	}
	if judged > 0 {
		cells["rate"] = cell{value: float64(n[sheets.Met]) / float64(judged)}
	}
	if count != nil {
		put := func(id, formula string) {
			c := cells[id]
			c.formula = formula
			cells[id] = c
		}
		for id, v := range map[string]sheets.Verdict{
			"met": sheets.Met, "short": sheets.Short, "unsure": sheets.Unsure, "notDue": sheets.NotDue, "exempt": sheets.Exempt,
		} {
			put(id, count(v))
		}
		put("due", dueFormula(count))
		if judged > 0 {
			put("rate", rateFormula(count))
		}
	}
	for id, c := range cells {
		if c.isNumber() {
			c.link = proof
			cells[id] = c
		}
	}
	return row{cells: p.fillRow(cells)}
}

// coverMonths adds a row for each month: of the study duties where there are any, else of all that is judged by the month.
func (b *builder) coverMonths(p *page) (at [2]int) {
	heading := b.t.Cover.Months
	if b.studied {
		heading = b.t.Cover.StudyMonths
	}
	p.rows = append(p.rows, row{section: heading.In(b.lang)})
	at[0] = len(p.rows)
	for m := b.r.From; !b.r.To.Before(m); m = m.Next() {
		k := monthKey(sheets.MonthPeriod(m))
		if t := b.tally(k); t != nil {
			p.rows = append(p.rows, b.tallyRow(p, b.shortMonth(m), t.counts(), t.count, b.countLink(k)))
		}
	}
	at[1] = len(p.rows)
	if at[1] == at[0] {
		p.rows = p.rows[:at[0]-1]
	}
	return at
}

// monthVerdictCells are the hidden cells of 学习 with the verdicts of one month, of those who are assessed.
func (b *builder) monthVerdictCells(m sheets.Month) string {
	p := b.studyPage
	if p == nil || p.column("is:"+m.String()) < 0 {
		return ""
	}
	n := 0
	for _, s := range b.due() {
		if len(s.of(ruleHours))+len(s.of(ruleChars)) > 0 {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	col, first := p.letter("is:"+m.String()), p.firstRow()
	return fmt.Sprintf("%s!$%s$%d:$%s$%d", p.quoted(), col, first, col, first+n-1)
}

// countBoth gives the formula that counts one verdict of the study duties of the only month, the worse of both for each
// person, out of the hidden cells of 汇总; nil where there are none.
func (b *builder) countBoth() func(sheets.Verdict) string {
	var columns []string
	for _, rule := range []sheets.RuleID{ruleHours, ruleChars} {
		if cells := b.overviewCells("is:" + string(rule)); cells != "" {
			columns = append(columns, cells)
		}
	}
	if len(columns) == 0 || len(b.names) == 0 {
		return nil
	}
	some := func(v sheets.Verdict) string {
		var either []string
		for _, cells := range columns {
			either = append(either, "("+cells+"="+quote(v.Words().In(b.lang))+")")
		}
		return "(" + strings.Join(either, "+") + ">0)"
	}
	return func(v sheets.Verdict) string {
		out := "SUMPRODUCT(" + some(v) + "*1"
		for _, worse := range []sheets.Verdict{sheets.Short, sheets.Unsure, sheets.Met, sheets.NotDue} {
			if worse == v {
				break
			}
			out += "*(1-" + some(worse) + ")"
		}
		return out + ")"
	}
}

// coverGroups adds a row for each 组室, and one for all.
func (b *builder) coverGroups(p *page) (at [2]int) {
	p.rows = append(p.rows, row{section: b.t.Cover.Groups.In(b.lang)})
	at[0] = len(p.rows)
	for _, g := range b.groupNames() {
		if t := b.tally(groupKey(g)); t != nil {
			p.rows = append(p.rows, b.tallyRow(p, b.groupName(g), t.counts(), t.count, b.countLink(groupKey(g))))
		}
	}
	at[1] = len(p.rows)
	all := b.tally(everybody)
	r := b.tallyRow(p, b.t.Frame.Total.In(b.lang), all.counts(), all.count, b.countLink(everybody))
	p.total = r.cells
	return at
}

// groupNames lists the 组室 of those who are assessed, in the order of the roster.
func (b *builder) groupNames() []string {
	var out []string
	for _, s := range b.due() {
		if !slices.Contains(out, s.Group) {
			out = append(out, s.Group)
		}
	}
	return out
}

func (b *builder) groupName(g string) string {
	if g == "" {
		return b.t.Cover.NoGroup.In(b.lang)
	}
	return clean(mask(g))
}

// overviewCells are the cells of a column of 汇总 for those who are assessed; empty where it has no such column.
func (b *builder) overviewCells(id string) string {
	p := b.overviewPage
	if p == nil || p.column(id) < 0 || b.verdicts == "" {
		return ""
	}
	col, first := p.letter(id), p.firstRow()
	return fmt.Sprintf("%s!$%s$%d:$%s$%d", p.quoted(), col, first, col, first+b.rostered-1)
}

// countGroup gives the formula that counts one verdict within a 组室; nil where 汇总 does not allow it.
func (b *builder) countGroup(g string) func(sheets.Verdict) string {
	groups := b.overviewCells("group")
	if groups == "" || g == "" || len(b.names) == 0 || !plainCriterion(clean(mask(g))) {
		return nil
	}
	return func(v sheets.Verdict) string {
		return fmt.Sprintf("COUNTIFS(%s,%s,%s,%s)", groups, quote(clean(mask(g))), b.verdicts, quote(v.Words().In(b.lang)))
	}
}

// plainCriterion reports whether a text means itself where a formula looks for it.
func plainCriterion(s string) bool {
	return s != "" && !strings.ContainsAny(s, "*?~<>=\"") && strings.Trim(s, "0123456789.+-%/: ") != "" && len([]rune(s)) < 200
}

// notice is the wording of a 通报: 总体情况, 存在问题, 下步要求.
func (b *builder) notice() []line {
	c := &b.t.Cover
	out := []line{{text: c.Overall.In(b.lang)}}
	verdict := line{text: b.verdictSentence()}
	if b.verdicts != "" && len(b.names) > 0 {
		verdict.formula = b.verdictFormula(b.verdicts)
	}
	out = append(out, b.indented(verdict))
	if l := b.rulesSentence(b.overviewPage); l.text != "" {
		l.formula = b.onOverview(l.formula)
		out = append(out, b.indented(l))
	}
	if s := b.householdSentence(); s != "" {
		out = append(out, b.indented(line{text: s}))
	}
	out = append(out, line{text: c.Problems.In(b.lang)})
	for _, s := range b.problemsFound() {
		out = append(out, b.indented(line{text: s}))
	}
	out = append(out, line{text: c.Next.In(b.lang)})
	for _, s := range b.nextSteps() {
		out = append(out, b.indented(line{text: s}))
	}
	return out
}

// onOverview makes a formula of 汇总 fit for another sheet.
func (b *builder) onOverview(formula string) string {
	p := b.overviewPage
	if formula == "" || p == nil {
		return ""
	}
	first := p.firstRow()
	for i := range p.helpers {
		col := sheets.ColumnName(len(p.columns) + i + 1)
		formula = strings.ReplaceAll(formula, "("+col+"{first}:"+col+"{last}", fmt.Sprintf("(%s!$%s$%d:$%s$%d", p.quoted(), col, first, col, first+b.rostered-1))
	}
	return formula
}

func (b *builder) indented(l line) line {
	const space = "\u3000\u3000"
	if b.lang == sheets.English {
		return l
	}
	l.text = space + l.text
	if l.formula != "" {
		l.formula = quote(space) + "&" + l.formula
	}
	return l
}

// problemsFound tells in sentences what fell short: of people, households, groups and the office, by duty. Nobody is named.
func (b *builder) problemsFound() []string {
	c := &b.t.Cover
	var out []string
	for _, x := range []struct {
		list      []*subject
		kind      sheets.SubjectType
		line, one sheets.Words
	}{
		{b.due(), sheets.SubjectPerson, c.LinePeople, c.ShortPeople},
		{b.people[b.rostered:], sheets.SubjectPerson, c.LineStrangers, c.ShortPeople},
		{b.households, sheets.SubjectHousehold, c.LineHouseholds, c.ShortHouseholds},
		{b.others, sheets.SubjectGroup, c.LineGroups, c.ShortGroups},
		{b.others, sheets.SubjectOffice, c.LineOffice, c.ShortOffice},
	} {
		var parts []string
		for _, rule := range b.rules(x.list) {
			if s := b.shortOf(x.list, x.kind, rule, x.one); s != "" {
				parts = append(parts, s)
			}
		}
		if len(parts) > 0 {
			out = append(out, fill(x.line.In(b.lang), "list", b.join(parts)))
		}
	}
	if len(out) == 0 {
		out = append(out, c.NoProblems.In(b.lang))
	}
	return append(out, b.missingLines()...)
}

// shortOf counts the subjects of one type that fell short of a duty: 学时6人（8项，其中1项无记录）; empty where none did.
func (b *builder) shortOf(list []*subject, kind sheets.SubjectType, rule sheets.RuleID, pattern sheets.Words) string {
	subjects, items, noRecord := 0, 0, 0
	for _, s := range list {
		here := 0
		for _, f := range s.of(rule) {
			if f.Verdict != sheets.Short || s.Type != kind {
				continue
			}
			here++
			if !f.HasActual {
				noRecord++
			}
		}
		if items += here; here > 0 {
			subjects++
		}
	}
	if items == 0 {
		return ""
	}
	c := &b.t.Cover
	if kind == sheets.SubjectOffice {
		subjects = items
	}
	s := fill(pattern.In(b.lang), "rule", b.ruleName(rule), "n", strconv.Itoa(subjects))
	var more []string
	if items > subjects {
		more = append(more, fill(c.Items.In(b.lang), "n", strconv.Itoa(items)))
	}
	if noRecord > 0 {
		more = append(more, fill(c.NoRecord.In(b.lang), "n", strconv.Itoa(noRecord)))
	}
	if len(more) > 0 {
		s = fill(b.t.Reasons.Dated.In(b.lang), "what", s, "span", strings.Join(more, b.t.Frame.Clause.In(b.lang)))
	}
	return s
}

// nextSteps asks for what is left to do, with a day: ten days after the cut-off date.
func (b *builder) nextSteps() []string {
	c := &b.t.Cover
	var list []sheets.Words
	short, open := false, len(b.findings) > 0
	for i := range b.r.Figures {
		short = short || b.r.Figures[i].Verdict == sheets.Short
		open = open || b.r.Figures[i].Verdict == sheets.Unsure
	}
	if short {
		list = append(list, c.StepShort)
	}
	if open {
		list = append(list, c.StepCheck)
	}
	list = append(list, c.StepGoOn)
	by := b.dayOfYear(b.r.AsOf.Add(b.s.Choices.Days))
	var out []string
	for i, w := range list {
		out = append(out, fill(c.Item.In(b.lang), "n", strconv.Itoa(i+1), "text", fill(w.In(b.lang), "date", by,
			"short", b.t.Sheets.Short.Name.In(b.lang), "check", b.t.Sheets.Check.Name.In(b.lang))))
	}
	return out
}
