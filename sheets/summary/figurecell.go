package summary

import (
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

const (
	ruleHours     sheets.RuleID = "study.hours"
	ruleSelfStudy sheets.RuleID = "selfstudy.weekly"
	ruleLecture   sheets.RuleID = "lecture.weekly"
	ruleChars     sheets.RuleID = "study.chars"
	ruleHousehold sheets.RuleID = "visit.household"
	ruleProblem   sheets.RuleID = "problem.solved"
)

// toneOf tells how a verdict stands out.
func toneOf(v sheets.Verdict) tone {
	switch v {
	case sheets.Short:
		return short
	case sheets.Unsure:
		return unsure
	case sheets.Exempt:
		return exempt
	case sheets.NotDue:
		return notDue
	}
	return plain
}

// sign gives what stands behind a number of that verdict, so that it is seen in black and white.
func (b *builder) sign(v sheets.Verdict) string {
	switch v {
	case sheets.Short:
		return b.t.Signs.Short.In(b.lang)
	case sheets.Unsure:
		return b.t.Signs.Unsure.In(b.lang)
	case sheets.Exempt:
		return b.t.Signs.Exempt.In(b.lang)
	case sheets.NotDue:
		return b.t.Signs.NotDue.In(b.lang)
	}
	return ""
}

// figureCell shows one figure's actual amount. narrow is for cells that have room for a sign only.
func (b *builder) figureCell(f *sheets.Figure, narrow bool) cell {
	c := cell{tone: toneOf(f.Verdict), sign: b.sign(f.Verdict)}
	if f.HasActual {
		c.value, c.places, c.link = f.Actual, places(f.Actual, f.Target, true), b.linkTo(f)
		return c
	}
	g := &b.t.Signs
	var s string
	switch {
	case f.Verdict == sheets.Exempt:
		s = g.Exempt.In(b.lang)
	case f.Verdict == sheets.NotDue && narrow:
		s = g.NotDue.In(b.lang)
	case f.Verdict == sheets.NotDue:
		s = g.NotDueLong.In(b.lang)
	case f.Verdict == sheets.Unsure && !narrow:
		s = sheets.Unsure.Words().In(b.lang)
	case narrow:
		s = g.None.In(b.lang) + c.sign
	default:
		s = g.NoneLong.In(b.lang)
	}
	c.value, c.sign = s, ""
	return c
}

// sumOf adds up figures of one rule: what is owed over the periods that are due, and what was done over all.
type sumOf struct {
	target, actual, gap sheets.Amount
	due, hasActual      bool
	verdict             sheets.Verdict
	n                   int
}

func sum(figures []*sheets.Figure) sumOf {
	var s sumOf
	for _, f := range figures {
		s.n++
		if f.HasActual {
			s.actual += f.Actual
			s.hasActual = true
		}
		if f.Verdict != sheets.Exempt && f.Verdict != sheets.NotDue {
			s.target += f.Target
			s.due = true
		}
		if f.Verdict == sheets.Short {
			s.gap += f.Gap
		}
		if f.Verdict.Worse(s.verdict) {
			s.verdict = f.Verdict
		}
	}
	return s
}

// actualCell shows what was done under one rule, over one period or several.
func (b *builder) actualCell(figures []*sheets.Figure) cell {
	switch len(figures) {
	case 0:
		return cell{}
	case 1:
		c := b.figureCell(figures[0], false)
		if c.sign != b.sign(sheets.Short) && c.sign != b.sign(sheets.Unsure) {
			c.sign = "" // the verdict's column says the rest
		}
		return c
	}
	s := sum(figures)
	if !s.hasActual {
		return b.figureCell(worst(figures), false)
	}
	c := cell{value: s.actual, places: places(s.actual, s.target, s.due), link: b.linkTo(figures[0])}
	// A sum above the target beside a month that fell short is no shortfall of the sum: the columns of months and of the
	// gap tell of it.
	if s.verdict != sheets.Short || s.actual < s.target {
		c.tone = toneOf(s.verdict)
	}
	if c.tone == short || c.tone == unsure {
		c.sign = b.sign(s.verdict)
	}
	return c
}

func worst(figures []*sheets.Figure) *sheets.Figure {
	out := figures[0]
	for _, f := range figures {
		if f.Verdict.Worse(out.Verdict) {
			out = f
		}
	}
	return out
}

// targetCell shows what is owed; nothing where nothing is due.
func (b *builder) targetCell(figures []*sheets.Figure) cell {
	s := sum(figures)
	if s.n == 0 {
		return cell{}
	}
	if !s.due {
		return text(b.t.Signs.NoLedger.In(b.lang))
	}
	c := amount(s.target)
	due := 0
	for _, f := range figures {
		if f.Verdict != sheets.Exempt && f.Verdict != sheets.NotDue {
			due++
		}
	}
	name, t := b.names[figures[0].Rule], sheets.Amount(0)
	if at, on := b.r.Settings.Target(figures[0].Rule); on {
		t = at.Min
	}
	switch {
	case name == "" || s.target != sheets.Amount(due)*t:
	case due == 1:
		c.formula = name
	default:
		c.formula = name + "*" + strconv.Itoa(due)
	}
	return c
}

// unsigned takes the sign away from what falls short or is unsure, where a conditional format puts it there.
func unsigned(c cell) cell {
	if c.tone == short || c.tone == unsure {
		c.sign = ""
	}
	return c
}

// gapText says what is lacking, a line for each rule.
func (b *builder) gapText(s *subject, rules []sheets.RuleID) string {
	var out []string
	for _, rule := range rules {
		figures := s.of(rule)
		all := sum(figures)
		switch all.verdict {
		case sheets.Short:
			out = append(out, b.gap(rule, all.gap, figures[0].Unit))
		case sheets.Unsure:
			out = append(out, fill(b.t.Signs.UnsureRule.In(b.lang), "name", b.ruleName(rule)))
		}
	}
	return strings.Join(out, "\n")
}

// gap writes ▼差1学时; the rule is named where the unit does not tell it.
func (b *builder) gap(rule sheets.RuleID, gap sheets.Amount, unit string) string {
	return fill(b.gapPattern(rule, unit), "n", shownGap(gap))
}

func (b *builder) gapPattern(rule sheets.RuleID, unit string) string {
	pattern := b.t.Signs.GapRule
	if rule == ruleHours || rule == ruleChars {
		pattern = b.t.Signs.Gap
	}
	return fill(pattern.In(b.lang), "name", b.ruleName(rule), "unit", b.unit(unit))
}

// remarks says why, in words: each reason once, with the rules and the periods that it holds for.
func (b *builder) remarks(s *subject) string {
	type entry struct {
		text    string
		rules   []sheets.RuleID
		periods []sheets.Period
	}
	var entries []*entry
	for _, f := range s.figures {
		why := b.why(f, s.person)
		if why == "" {
			continue
		}
		i := slices.IndexFunc(entries, func(e *entry) bool { return e.text == why })
		if i < 0 {
			i = len(entries)
			entries = append(entries, &entry{text: why})
		}
		e := entries[i]
		if !slices.Contains(e.rules, f.Rule) {
			e.rules = append(e.rules, f.Rule)
		}
		if !slices.Contains(e.periods, f.Period) {
			e.periods = append(e.periods, f.Period)
		}
	}
	all := len(b.rules([]*subject{s}))
	var out []string
	for _, e := range entries {
		t := e.text
		if len(e.rules) < all {
			var names []string
			for _, rule := range e.rules {
				names = append(names, b.ruleName(rule))
			}
			t = fill(b.t.Reasons.Of.In(b.lang), "rules", b.join(names), "reason", t)
		}
		if b.r.From != b.r.To {
			e.periods = wider(e.periods)
			t = fill(b.t.Reasons.In.In(b.lang), "periods", b.periods(e.periods), "reason", t)
		}
		out = append(out, t)
	}
	return strings.Join(out, b.t.Frame.Semicolon.In(b.lang))
}

// wider sorts periods and leaves out those that another of them holds.
func wider(list []sheets.Period) []sheets.Period {
	out := slices.DeleteFunc(slices.Clone(list), func(p sheets.Period) bool {
		return slices.ContainsFunc(list, func(q sheets.Period) bool {
			// A week belongs to the month of its Friday; it may begin some days before it.
			end := p.Span.To
			if p.Kind == sheets.PeriodWeek {
				end = end.Add(-2)
			}
			return p != q && q.Kind == sheets.PeriodMonth && p.Kind != sheets.PeriodMonth && q.Span.Contains(end) &&
				(p.Kind == sheets.PeriodWeek || q.Span.Contains(p.Span.From))
		})
	})
	slices.SortFunc(out, func(p, q sheets.Period) int { return p.Span.From.Compare(q.Span.From) })
	return out
}

// why gives a figure's reason in words; for somebody exempt with what the roster says.
func (b *builder) why(f *sheets.Figure, p *sheets.Person) string {
	reason := sheets.ReasonWords(f.Reason).In(b.lang)
	if f.Verdict != sheets.Exempt {
		return reason
	}
	if spells := b.spells(p, f.Period.Span); spells != "" {
		reason = spells
	}
	if reason == "" {
		reason = sheets.Exempt.Words().In(b.lang)
	}
	return fill(b.t.Reasons.ExemptIn.In(b.lang), "text", reason)
}

// spells names the roster's absences that touch a period: 产假（4月1日—8月31日）.
func (b *builder) spells(p *sheets.Person, span sheets.Span) string {
	if p == nil {
		return ""
	}
	var out []string
	for _, sp := range p.Spells {
		if sp.Kind == "" || !sp.Span.IsZero() && !sp.Span.Overlaps(span) {
			continue
		}
		s := clean(mask(sp.Kind))
		if !sp.Span.From.IsZero() && !sp.Span.To.IsZero() {
			s = fill(b.t.Reasons.Dated.In(b.lang), "what", s, "span", b.days(sp.Span))
		}
		out = append(out, s)
	}
	return b.join(out)
}
