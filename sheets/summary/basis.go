package summary

import (
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// basis makes 口径说明: the targets, the readings, who was exempt and why, and what else a reader should know.
func (b *builder) basis() (*page, error) {
	t := &b.t.Sheets.Basis
	p := b.newPage("basis", t, t.Title)
	if err := b.textColumns(p, t, "no", "item", "value", "content"); err != nil {
		return nil, err
	}
	no := 0
	section := func(w sheets.Words) {
		p.rows = append(p.rows, row{section: w.In(b.lang)})
		no = 0
	}
	add := func(item, content string) {
		no++
		p.rows = append(p.rows, row{cells: p.fillRow(map[string]cell{"no": number(no), "item": text(item), "content": text(content)})})
	}
	x := &b.t.Basis
	section(x.Targets)
	for _, rule := range b.judged() {
		s := b.targetText(rule)
		if s == "" {
			continue
		}
		end := b.t.Frame.Stop.In(b.lang)
		if b.carries(rule) && b.names[rule] != "" {
			end = b.sentences(end, b.t.Living.Carried.In(b.lang))
		}
		add(b.ruleName(rule), s+end)
		if name := b.names[rule]; name != "" {
			t, _ := b.r.Settings.Target(rule)
			r := p.rows[len(p.rows)-1]
			r.cells[p.column("value")] = cell{value: t.Min, places: places(t.Min, 0, false), sign: b.unitSign(t.Unit)}
			r.cells[p.column("content")].formula = b.targetFormula(rule) + "&" + quote(end)
			p.names = append(p.names, definedName{name: name, row: len(p.rows) - 1, col: p.column("value")})
		}
	}
	if len(b.r.Figures) > b.s.Limits.Formulas {
		add(x.LivingName.In(b.lang), b.t.Living.Fixed.In(b.lang))
	}
	if len(p.names) > 0 {
		add(x.LivingName.In(b.lang), b.t.Living.Note.In(b.lang))
	}
	section(x.Readings)
	for _, e := range b.readings() {
		add(e[0], e[1])
	}
	section(x.Exempt)
	exempt := b.exemptions()
	for _, e := range exempt {
		add(e[0], e[1])
	}
	if len(exempt) == 0 {
		add("—", x.Nobody.In(b.lang))
	}
	section(x.Fragile)
	fragile := b.fragileTexts()
	for _, e := range fragile {
		add(e[0], e[1])
	}
	if len(fragile) == 0 {
		add("—", x.NoFragile.In(b.lang))
	}
	section(x.Assumed)
	infos := b.infoTexts()
	for _, e := range infos {
		add(e[0], e[1])
	}
	if len(infos) == 0 {
		add("—", x.NoInfo.In(b.lang))
	}
	if len(b.r.Answers) > 0 {
		section(x.Answers)
		for i := range b.r.Answers {
			u := &b.r.Answers[i]
			add(clean(mask(u.Place.String())), b.answerText(u)+b.t.Frame.Stop.In(b.lang))
		}
	}
	return p, nil
}

// judged lists the rules that the report has figures of.
func (b *builder) judged() []sheets.RuleID {
	all := append(append(append([]*subject{}, b.people...), b.households...), b.others...)
	return b.rules(all)
}

// readings are the alternatives that were chosen, as item and explanation.
func (b *builder) readings() [][2]string {
	x, s := &b.t.Basis, &b.r.Settings
	rules := b.judged()
	var out [][2]string
	add := func(name, content sheets.Words, pairs ...string) {
		out = append(out, [2]string{name.In(b.lang), fill(content.In(b.lang), pairs...)})
	}
	add(x.AsOfName, x.AsOf, "date", b.date(b.r.AsOf))
	if b.r.Office.HasRoster {
		n := 0
		for i := range b.r.Office.People {
			if b.r.Office.People[i].OnRoster && !b.r.Office.People[i].MemberOnly {
				n++
			}
		}
		add(x.NoRosterName, x.Roster, "n", strconv.Itoa(n))
		add(x.AbsenceName, x.Absence)
	} else {
		add(x.NoRosterName, x.NoRoster)
	}
	add(x.RateName, x.Rate)
	add(x.AtLeastName, x.AtLeast)
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		if o, ok := c.Chosen(s); ok && b.speaksOf(c, rules) {
			add(c.Name, o.Words)
		}
	}
	if slices.Contains(rules, ruleSelfStudy) || slices.Contains(rules, ruleLecture) {
		weeks, judged := b.t.Signs.NoLedger.In(b.lang), ""
		if len(s.ExemptWeeks) > 0 {
			weeks = b.join(s.ExemptWeeks)
		}
		if len(s.JudgedWeeks) > 0 {
			judged = fill(x.JudgedWeeks.In(b.lang), "weeks", b.join(s.JudgedWeeks))
		}
		add(x.WeeksName, x.Weeks, "weeks", weeks, "judged", judged)
	}
	add(x.UncertainName, x.Uncertain)
	return out
}

// speaksOf reports whether a choice is about something that the report judges.
func (b *builder) speaksOf(c *sheets.Choice, rules []sheets.RuleID) bool {
	judged := func(r sheets.RuleID) bool { return slices.Contains(rules, r) }
	if c.Idle != nil && c.Idle(&b.r.Settings) {
		return false
	}
	if c.All {
		return !slices.ContainsFunc(c.Rules, func(r sheets.RuleID) bool { return !judged(r) })
	}
	return len(c.Rules) == 0 || slices.ContainsFunc(c.Rules, judged)
}

// exemptions lists who was exempt, when and why, and who of the roster was not assessed at all.
func (b *builder) exemptions() [][2]string {
	var out [][2]string
	assessed := map[*sheets.Person]bool{}
	for _, s := range b.people {
		if s.person != nil {
			assessed[s.person] = true
		}
		if content := b.exemptText(s); content != "" {
			out = append(out, [2]string{b.nameAndGroup(s.Name, s.Group), content})
		}
	}
	if len(b.people) == 0 {
		return out // nothing that is assessed person by person
	}
	for i := range b.r.Office.People {
		p := &b.r.Office.People[i]
		if p.OnRoster && !p.MemberOnly && !assessed[p] {
			out = append(out, [2]string{b.nameAndGroup(p.Name, p.Group), b.t.Basis.NotAssessed.In(b.lang)})
		}
	}
	return out
}

func (b *builder) exemptText(s *subject) string {
	part := &subject{Subject: s.Subject, person: s.person}
	for _, f := range s.figures {
		if f.Verdict == sheets.Exempt {
			part.figures = append(part.figures, f)
		}
	}
	if len(part.figures) == 0 {
		return ""
	}
	return b.remarks(part) + b.t.Frame.Stop.In(b.lang)
}

func (b *builder) nameAndGroup(name, group string) string {
	name, group = clean(mask(name)), clean(mask(group))
	if group == "" {
		return name
	}
	return fill(b.t.Reasons.Dated.In(b.lang), "what", name, "span", group)
}

// infoTexts gives the notes among the findings, those of one sort once with their number.
func (b *builder) infoTexts() [][2]string {
	type key struct {
		code    sheets.Code
		variant string
	}
	n := map[key]int{}
	var order []*sheets.Finding
	for _, i := range b.infos {
		f := &b.r.Findings[i]
		k := key{f.Code, f.Variant}
		if n[k]++; n[k] == 1 {
			order = append(order, f)
		}
	}
	var out [][2]string
	for _, f := range order {
		r := f.Render(b.lang)
		s := strings.TrimSpace(fill(b.t.Basis.Info.In(b.lang), "message", stop(r.Message, b), "effect", stop(r.Effect, b), "remedy", stop(r.Remedy, b)))
		if place := f.Place.String(); place != "" {
			s = fill(b.t.Basis.At.In(b.lang), "place", place, "text", s)
		}
		if k := n[key{f.Code, f.Variant}]; k > 1 {
			s = fill(b.t.Basis.InfoTimes.In(b.lang), "text", s, "n", strconv.Itoa(k))
		}
		out = append(out, [2]string{clean(mask(r.Title)), clean(s)})
	}
	return out
}

// stop ends a sentence that the catalogue leaves open, and masks what it quotes.
func stop(s string, b *builder) string {
	s = strings.TrimSpace(mask(s))
	if s == "" || strings.HasSuffix(s, "。") || strings.HasSuffix(s, ".") {
		return s
	}
	return s + b.t.Frame.Stop.In(b.lang)
}

// answerText says what was answered to a cell, and whether the answer was used.
func (b *builder) answerText(u *sheets.AnswerUse) string {
	x := &b.t.Basis
	words := map[sheets.Act]sheets.Words{
		sheets.ActRead: x.AnswerRead, sheets.ActAccept: x.AnswerAccept, sheets.ActSkip: x.AnswerSkip, sheets.ActCount: x.AnswerCount,
		sheets.ActSame: x.AnswerSame, sheets.ActDifferent: x.AnswerDifferent,
	}[u.Do]
	switch u.State {
	case sheets.AnswerStale:
		words = x.AnswerStale
	case sheets.AnswerLost:
		words = x.AnswerLost
	}
	text := fill(words.In(b.lang), "was", clean(mask(u.Was)), "read", clean(mask(u.Read)))
	if u.Rule {
		text = fill(x.AnswerRule.In(b.lang), "text", text)
	}
	if u.Note != "" {
		text = fill(x.AnswerNote.In(b.lang), "text", text, "note", clean(mask(u.Note)))
	}
	return text
}
