package summary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// overview makes 汇总: the verdict in a sentence, key figures, and a row for each person.
func (b *builder) overview() (*page, error) {
	if len(b.people) == 0 {
		return b.overviewRules()
	}
	t := &b.t.Sheets.Overview
	if b.r.From != b.r.To {
		t = &b.t.Sheets.OverviewMonths
	}
	rules := b.rules(b.people)
	study := 0
	var units []string
	shown := b.shownRules()
	for _, rule := range rules {
		if slices.Contains(shown, rule) {
			units = append(units, b.unitOf(rule))
		}
		if rule == ruleHours || rule == ruleChars {
			study++
		}
	}
	title := t.Title
	if study == 0 {
		title = t.TitleOther
	}
	p := b.newPage("overview", t, title)
	b.units(p, units...)
	if err := b.personColumns(p, t, shown); err != nil {
		return nil, err
	}
	b.personHelpers(p, rules, shown)
	p.filter = len(p.columns)
	p.frozen = p.column("name") + 1
	elsewhere := 0
	listed := slices.Clone(b.due())
	for _, s := range b.people[b.rostered:] {
		if len(s.ofAny(shown)) == 0 { // the table has nothing to say of them
			elsewhere++
			continue
		}
		if p.counted == 0 {
			p.counted = b.rostered
			listed = append(listed, nil) // their heading
		}
		listed = append(listed, s)
	}
	b.keepOrMake(p, len(listed), func(i int) row {
		s, no := listed[i], i+1
		if s == nil {
			return row{section: b.t.Living.Strangers.In(b.lang)}
		}
		if p.counted > 0 && i > p.counted {
			no--
		}
		return b.personRow(p, s, rules, no)
	})
	b.personConditions(p, rules)
	b.overviewPage = p
	if v := p.column("verdict"); v >= 0 && b.rostered > 0 {
		col := sheets.ColumnName(v + 1)
		p.lead = b.verdictLines(p, col+"{first}:"+col+"{last}")
		first := p.firstRow()
		b.verdicts = fmt.Sprintf("%s!$%s$%d:$%s$%d", p.quoted(), col, first, col, first+b.rostered-1)
	} else {
		p.lead = b.verdictLines(nil, "")
	}
	p.total = b.personTotal(p, shown)
	n := &b.t.Notes
	notes := []string{b.targetsNote(rules)}
	if study > 0 {
		notes = append(notes, fill(n.Hours.In(b.lang), "n", strconv.Itoa(b.r.Settings.MinutesPerHour)))
	}
	if b.r.From != b.r.To {
		notes = append(notes, n.Sums.In(b.lang))
	}
	if b.anyRounded(ruleHours) {
		notes = append(notes, n.Rounded.In(b.lang))
	}
	if elsewhere > 0 {
		notes = append(notes, fill(n.Elsewhere.In(b.lang), "n", strconv.Itoa(elsewhere), "sheet", b.t.Sheets.Duties.Name.In(b.lang)))
	}
	b.note(p, append(notes, b.linksNote())...)
	return p, nil
}

// personColumns makes the columns of a row for each person; rules without figures get none.
func (b *builder) personColumns(p *page, t *sheetText, rules []sheets.RuleID) error {
	has := func(rule sheets.RuleID) bool {
		for _, r := range rules {
			if r == rule {
				return true
			}
		}
		return false
	}
	for _, c := range b.columnsOf(t) {
		kind, rule, named := strings.Cut(c.ID, ":")
		switch {
		case named && (kind == "target" || kind == "actual"):
			if has(sheets.RuleID(rule)) {
				p.columns = append(p.columns, b.pageColumn(c, c.ID, c.in(b.lang)))
			}
		case c.ID == "others":
			for _, r := range rules {
				if columnOf(t, "actual:"+string(r)) < 0 {
					col := b.pageColumn(c, "actual:"+string(r), b.otherTitle(c, r, ""))
					if name := b.names[r]; name != "" {
						col.formula = sentence(b.otherTitle(c, r, "{target}"), "target", name)
					}
					p.columns = append(p.columns, col)
				}
			}
		case c.ID == "no", c.ID == "group", c.ID == "name", c.ID == "gap", c.ID == "verdict", c.ID == "note",
			c.ID == "monthsDue", c.ID == "monthsMet":
			p.columns = append(p.columns, b.pageColumn(c, c.ID, c.in(b.lang)))
		default:
			return columnError(c.ID, p.id)
		}
	}
	return nil
}

func columnOf(t *sheetText, id string) int {
	for i, c := range t.Columns {
		if c.ID == id {
			return i
		}
	}
	return -1
}

// otherTitle names the column of a rule that has none of its own: 走访（每月≥1次）.
func (b *builder) otherTitle(c column, rule sheets.RuleID, target string) string {
	if len(b.ruleTargets[rule]) > 1 {
		return b.ruleName(rule)
	}
	for i := range b.r.Figures {
		if f := &b.r.Figures[i]; f.Rule == rule {
			if target == "" {
				target = f.Target.String()
			}
			return fill(c.in(b.lang), "name", b.ruleName(rule), "each", b.each(f.Period.Kind),
				"min", target, "unit", b.unit(f.Unit))
		}
	}
	return b.ruleName(rule)
}

func (b *builder) personRow(p *page, s *subject, rules []sheets.RuleID, no int) row {
	cells := map[string]cell{
		"no": b.numberOf(s, no), "group": b.groupCell(s.Group), "name": b.nameCell(s),
		"note": text(b.remarks(s)),
	}
	for _, rule := range rules {
		figures := s.of(rule)
		cells["target:"+string(rule)] = b.targetCell(figures)
		cells["actual:"+string(rule)] = unsigned(b.actualCell(figures))
	}
	b.nothingElse(p, cells)
	for _, rule := range rules {
		b.ruleHelpers(p, cells, s, rule)
	}
	cells["gap"] = b.gapCell(p, s, rules)
	cells["verdict"] = b.verdictCell(s.verdict)
	if len(b.names) > 0 {
		c := cells["verdict"]
		c.formula = b.worstOf(countIn(p.helperRange("is:", rules)))
		cells["verdict"] = c
	}
	due, met := monthsMet(s, rules)
	dueCell, ok := b.monthsFromProof(s, rules, due, met)
	ok.tone = metCell(due, met, s.verdict).tone
	dueCell.link = b.linkTo(s.figures[0])
	ok.link = dueCell.link
	cells["monthsDue"], cells["monthsMet"] = dueCell, ok
	out := row{cells: p.fillRow(cells)}
	for _, id := range p.helpers {
		out.helpers = append(out.helpers, cells[id])
	}
	return out
}

// nothingElse marks the columns of figures that a subject has no figure for: not due then, or no ledger.
func (b *builder) nothingElse(p *page, cells map[string]cell) {
	for _, c := range p.columns {
		if strings.Contains(c.id, ":") && cells[c.id].value == nil {
			cells[c.id] = cell{value: b.t.Signs.NoLedger.In(b.lang), tone: exempt}
		}
	}
}

// metCell shows in how many months all was met; it stands out where one fell short.
func metCell(due, met int, v sheets.Verdict) cell {
	c := number(met)
	if met < due && (v == sheets.Short || v == sheets.Unsure) {
		c.tone = toneOf(v)
	}
	return c
}

func (b *builder) groupCell(group string) cell { return text(clean(mask(group))) }

func (b *builder) nameCell(s *subject) cell { return text(clean(mask(s.Name))) }

// numberOf shows a subject's number in the table; it leads to the first row of the evidence. Only numbers are links:
// LibreOffice shows a linked text in blue, which is not for a printed table.
func (b *builder) numberOf(s *subject, no int) cell {
	return cell{value: no, link: b.firstProof(s)}
}

func (b *builder) verdictCell(v sheets.Verdict) cell {
	return cell{value: v.Words().In(b.lang), tone: toneOf(v)}
}

// monthsMet counts the months in which all monthly rules were met, of those in which any was due.
func monthsMet(s *subject, rules []sheets.RuleID) (due, met int) {
	worst := map[sheets.Month]sheets.Verdict{}
	for _, rule := range rules {
		for _, f := range s.of(rule) {
			if m := f.Period.Span.From.YearMonth(); f.Period.Kind == sheets.PeriodMonth && f.Verdict.Worse(worst[m]) {
				worst[m] = f.Verdict
			}
		}
	}
	for _, v := range worst {
		switch v {
		case sheets.Met:
			due++
			met++
		case sheets.Short, sheets.Unsure:
			due++
		}
	}
	return due, met
}

// personTotal makes 合计: sums, the number met and the rate as formulas.
func (b *builder) personTotal(p *page, rules []sheets.RuleID) []cell {
	total := make([]cell, len(p.columns))
	total[0] = text(b.t.Frame.Total.In(b.lang))
	for i, c := range p.columns {
		kind, _, named := strings.Cut(c.id, ":")
		if named && kind != "note" || c.id == "monthsDue" || c.id == "monthsMet" {
			total[i] = b.sumCell(p, i)
		}
	}
	if i := p.column("gap"); i >= 0 {
		var out []string
		for _, rule := range rules {
			var gap sheets.Amount
			unit := ""
			for _, s := range b.due() {
				figures := s.of(rule)
				gap += sum(figures).gap
				if len(figures) > 0 {
					unit = figures[0].Unit
				}
			}
			if gap > 0 {
				out = append(out, b.gap(rule, gap, unit))
			}
		}
		total[i] = text(strings.Join(out, "\n"))
		total[i].formula = b.totalGap(p, rules)
	}
	if v := p.column("verdict"); v >= 0 {
		b.rateCells(p, total, v)
	}
	return total
}

// sumCell adds up a column; texts in it (免, 无记录) add nothing.
func (b *builder) sumCell(p *page, col int) cell {
	c := amount(p.summed().sums[col])
	c.formula = "SUM({col}{first}:{col}{last})"
	return c
}

// rateCells counts the verdicts of a column: so many met, and in the next free column the rate.
func (b *builder) rateCells(p *page, total []cell, verdict int) {
	n := map[sheets.Verdict]int{}
	for _, s := range b.due() {
		n[s.verdict]++
	}
	letter := sheets.ColumnName(verdict + 1)
	count := func(v sheets.Verdict) string {
		return `COUNTIF(` + letter + `{first}:` + letter + `{last},"` + v.Words().In(b.lang) + `")`
	}
	total[verdict] = cell{
		value: n[sheets.Met], formula: count(sheets.Met), format: b.t.Overview.MetCount.In(b.lang),
	}
	due := n[sheets.Met] + n[sheets.Short] + n[sheets.Unsure]
	note := p.column("note")
	if note < 0 || due == 0 {
		return
	}
	total[note] = cell{
		value:   float64(n[sheets.Met]) / float64(due),
		formula: rateFormula(count),
		format:  b.t.Overview.MetRate.In(b.lang),
	}
}

// targetsNote gives the targets of the rules in a sentence.
func (b *builder) targetsNote(rules []sheets.RuleID) string {
	var out []string
	for _, rule := range rules {
		if s := b.targetText(rule); s != "" {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return ""
	}
	semicolon, pattern := b.t.Frame.Semicolon.In(b.lang), b.t.Notes.Targets.In(b.lang)
	note := fill(pattern, "text", strings.Join(out, semicolon))
	if len(b.names) > 0 {
		var formulas []string
		for _, rule := range rules {
			if b.targetText(rule) != "" {
				formulas = append(formulas, b.targetFormula(rule))
			}
		}
		b.noteFormulas[note] = sentence(pattern, "text", strings.Join(formulas, "&"+quote(semicolon)+"&"))
	}
	return note
}

func (b *builder) targetText(rule sheets.RuleID) string {
	t, on := b.r.Settings.Target(rule)
	if !on {
		return ""
	}
	return fill(t.Text.In(b.lang), "min", t.Min.String())
}

// anyRounded reports whether a figure of the rule is not shown in full.
func (b *builder) anyRounded(rule sheets.RuleID) bool {
	for i := range b.r.Figures {
		f := &b.r.Figures[i]
		if f.Rule != rule || !f.HasActual {
			continue
		}
		shown, err := sheets.ParseAmount(f.Actual.Format(places(f.Actual, f.Target, true)))
		if err != nil || shown != f.Actual {
			return true
		}
	}
	return false
}

// overviewRules makes 汇总 where no duty is assessed person by person: a row for each duty.
func (b *builder) overviewRules() (*page, error) {
	t := &b.t.Sheets.OverviewRules
	p := b.newPage("overview", t, t.Title)
	p.lead = b.verdictLines(nil, "")
	if err := b.textColumns(p, t, "no", "rule", "type", "target", "all", "met", "short", "unsure", "notDue", "exempt"); err != nil {
		return nil, err
	}
	all := append(append([]*subject{}, b.households...), b.others...)
	for _, rule := range b.rules(all) {
		n := map[sheets.Verdict]int{}
		var first *sheets.Figure
		var proof *link // of the first of its periods; the others follow it there
		for _, s := range all {
			for _, f := range s.of(rule) {
				n[f.Verdict]++
				if first == nil {
					first = f
				}
			}
		}
		for _, t := range b.duty {
			if t.of == rule && proof == nil {
				proof = b.countLink(dutyKey(rule, t.when))
			}
		}
		p.rows = append(p.rows, row{cells: p.fillRow(map[string]cell{
			"no": {value: len(p.rows) + 1, link: proof}, "rule": text(b.ruleName(rule)), "type": text(b.typeName(first.Subject.Type)),
			"target": text("≥" + b.withUnit(first.Target.String(), first.Unit)),
			"all":    {value: n[sheets.Met] + n[sheets.Short] + n[sheets.Unsure] + n[sheets.NotDue], link: proof},
			"met":    {value: n[sheets.Met], link: proof},
			"short":  {value: n[sheets.Short], tone: toneIf(n[sheets.Short] > 0, short), sign: signIf(n[sheets.Short] > 0, b.sign(sheets.Short)), link: proof},
			"unsure": {value: n[sheets.Unsure], tone: toneIf(n[sheets.Unsure] > 0, unsure), link: proof},
			"notDue": {value: n[sheets.NotDue], link: proof}, "exempt": {value: n[sheets.Exempt], link: proof},
		})})
	}
	b.note(p, b.targetsNote(b.rules(all)))
	return p, nil
}

func toneIf(yes bool, t tone) tone {
	if yes {
		return t
	}
	return plain
}

func signIf(yes bool, s string) string {
	if yes {
		return s
	}
	return ""
}

func (b *builder) typeName(t sheets.SubjectType) string {
	n := &b.t.Types
	switch t {
	case sheets.SubjectPerson:
		return n.Person.In(b.lang)
	case sheets.SubjectHousehold:
		return n.Household.In(b.lang)
	case sheets.SubjectGroup:
		return n.Group.In(b.lang)
	}
	return n.Office.In(b.lang)
}
