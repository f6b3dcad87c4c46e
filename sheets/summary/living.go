package summary

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"ledgercheck/sheets"
)

// The summary goes on living in Excel, WPS and LibreOffice: the targets are named cells on 口径说明, each figure's verdict
// is a formula over its own amount and its target, and all that rests on verdicts rests on those cells. What a formula
// cannot know stays a constant: 免考核, 未到期 and 待核实 are no matter of the target's height. Where a figure has cells that
// could not be read for certain, another target than the one that it was judged by makes it 待核实.

// definedName names a cell of a page's body.
type definedName struct {
	name string
	row  int // 0-based
	col  int
}

// condition fills the cells of some columns while a formula (with {first}, as seen from the first cell) holds.
type condition struct {
	from, to int // columns, 0-based
	formula  string
	tone     tone
	sign     string // shown behind a number; empty: the format stays
	texts    bool   // the sign is shown behind a text, too
}

// nameTargets gives each judged rule that has one threshold for all its figures a name for its cell.
func (b *builder) nameTargets() {
	b.names = map[sheets.RuleID]string{}
	if len(b.r.Figures) > b.s.Limits.Formulas || !slices.Contains(b.t.Order, "basis") || columnOf(&b.t.Sheets.Basis, "value") < 0 {
		return
	}
	taken := map[string]bool{}
	for _, rule := range b.judged() {
		t, on := b.r.Settings.Target(rule)
		if !on || t.Min <= 0 || b.varies(rule) {
			continue
		}
		name := fill(b.t.Living.Name.In(b.lang), "rule", nameable(b.ruleName(rule)))
		if taken[strings.ToLower(name)] {
			name += "_" + nameable(string(rule))
		}
		taken[strings.ToLower(name)] = true
		b.names[rule] = name
	}
}

// varies reports whether a rule asks for different amounts: as many measures as somebody has problems.
func (b *builder) varies(rule sheets.RuleID) bool {
	t, _ := b.r.Settings.Target(rule)
	return b.ruleTargets[rule] != nil && (len(b.ruleTargets[rule]) > 1 || !b.ruleTargets[rule][t.Min])
}

// nameable keeps of a text what a name in a workbook may hold.
func nameable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '_'
	}, s)
}

// certain are the reasons for leaving a cell out that hold whatever the target is.
var certain = []string{
	"", sheets.ReasonNoRecord, string(sheets.DuplicateRecord), "same-day", "other-column", "detail", "open", "none",
	"late", "early", "kind", "talker", "ahead", "cancelled", sheets.ReasonNotOnRoster, string(sheets.MissingMeasure), string(sheets.MissingDeadline),
}

// doubtful reports whether another target might bring out a doubt about a figure that does not matter for its own.
func (b *builder) doubtful(f *sheets.Figure) bool {
	return slices.ContainsFunc(f.Sources, func(s sheets.Source) bool {
		return b.damaged[b.kinds[[2]string{s.File, s.Sheet}]] || !slices.Contains(certain, s.Left) || s.HasNum && strings.ContainsAny(s.Text, "+＋")
	})
}

// carries reports whether what a month has over of a rule's amount counts for later months. What would be over under another
// target no cell of the summary knows, and so each verdict is to check then; 口径说明 says it beside the target.
func (b *builder) carries(rule sheets.RuleID) bool {
	return b.r.Settings.CarryOver == "year" && (rule == ruleHours || rule == ruleChars)
}

// partner is the other quantity of a month where either is enough.
func (b *builder) partner(f *sheets.Figure) *sheets.Figure {
	other := map[sheets.RuleID]sheets.RuleID{ruleHours: ruleChars, ruleChars: ruleHours}[f.Rule]
	if b.r.Settings.Combine != "or" || other == "" {
		return nil
	}
	if b.partners == nil {
		b.partners = map[partnerKey]*sheets.Figure{}
		for i := range b.r.Figures {
			x := &b.r.Figures[i]
			if x.Rule == ruleHours || x.Rule == ruleChars {
				b.partners[partnerKey{x.Rule, x.Subject, x.Period}] = x
			}
		}
	}
	return b.partners[partnerKey{other, f.Subject, f.Period}]
}

type partnerKey struct {
	rule    sheets.RuleID
	subject sheets.Subject
	period  sheets.Period
}

// verdictOf gives a figure's verdict as a cell: a formula over the cells of its amount and its target where the target
// decides, else a constant. actual gives the cell of a figure's amount.
func (b *builder) verdictOf(f *sheets.Figure, target string, actual func(*sheets.Figure) string) cell {
	c := cell{value: f.Verdict.Words().In(b.lang)}
	t, _ := b.r.Settings.Target(f.Rule)
	if target == "" || f.Target != t.Min || f.Verdict != sheets.Met && f.Verdict != sheets.Short {
		return c
	}
	word := func(v sheets.Verdict) string { return quote(v.Words().In(b.lang)) }
	if b.carries(f.Rule) {
		c.formula = fmt.Sprintf("IF(%s=%s,%s,%s)", target, f.Target, word(f.Verdict), word(sheets.Unsure))
		return c
	}
	reached := "N(" + actual(f) + ")>=" + target
	holds := f.HasActual && f.Actual >= f.Target
	if other := b.partner(f); other != nil {
		name := b.names[other.Rule]
		if name == "" || actual(other) == "" || other.Verdict != sheets.Met && other.Verdict != sheets.Short {
			return c
		}
		reached = "OR(" + reached + ",N(" + actual(other) + ")>=" + name + ")"
		holds = holds || other.HasActual && other.Actual >= other.Target
	}
	if holds != (f.Verdict == sheets.Met) {
		return c // the rule asks for more than a number
	}
	otherwise := sheets.Short
	if !f.Period.Finished(b.r.AsOf) {
		otherwise = sheets.NotDue
	}
	switch {
	case b.doubtful(f):
		c.formula = fmt.Sprintf("IF(%s=%s,%s,%s)", target, f.Target, word(f.Verdict), word(sheets.Unsure))
	case f.Verdict == sheets.Short && otherwise == sheets.NotDue:
	default:
		c.formula = fmt.Sprintf("IF(%s,%s,%s)", reached, word(sheets.Met), word(otherwise))
	}
	return c
}

// gapOf gives what a figure lacks as a cell of its own.
func (b *builder) gapOf(f *sheets.Figure, verdict, target, actual string) cell {
	c := cell{value: f.Gap}
	switch {
	case b.carries(f.Rule):
		c.formula = fmt.Sprintf("IF(%s=%s,%s,0)", verdict, quote(sheets.Short.Words().In(b.lang)), f.Gap)
	case f.Verdict == sheets.Short && f.Gap != f.Target-f.Actual:
	case f.Verdict != sheets.Short && f.Gap != 0:
	default:
		c.formula = fmt.Sprintf("IF(%s=%s,ROUND(%s-N(%s),6),0)", verdict, quote(sheets.Short.Words().In(b.lang)), target, actual)
	}
	return c
}

// worstOf is the formula of the worst verdict; count gives the formula of how many there are of one.
func (b *builder) worstOf(count func(word string) string) string {
	out := quote(sheets.Exempt.Words().In(b.lang))
	for _, v := range []sheets.Verdict{sheets.NotDue, sheets.Met, sheets.Unsure, sheets.Short} {
		word := quote(v.Words().In(b.lang))
		out = "IF(" + count(word) + ">0," + word + "," + out + ")"
	}
	return out
}

// countIn counts a verdict in a range.
func countIn(cells string) func(string) string {
	return func(word string) string { return "COUNTIF(" + cells + "," + word + ")" }
}

// quote makes a text of a formula; texts of more than 255 characters are put together.
func quote(s string) string {
	const most = 240
	var parts []string
	for runes := []rune(s); len(runes) > most; runes = []rune(s) {
		parts = append(parts, quoteShort(string(runes[:most])))
		s = string(runes[most:])
	}
	return strings.Join(append(parts, quoteShort(s)), "&")
}

func quoteShort(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// sentence makes the formula of a text whose places are filled by formulas.
func sentence(text string, places ...string) string {
	var out []string
	for text != "" {
		at, what, end := len(text), "", len(text)
		for i := 0; i+1 < len(places); i += 2 {
			mark := "{" + places[i] + "}"
			if k := strings.Index(text, mark); k >= 0 && k < at {
				at, what, end = k, places[i+1], k+len(mark)
			}
		}
		if at > 0 {
			out = append(out, quote(text[:at]))
		}
		if what != "" {
			out = append(out, what)
		}
		text = text[end:]
	}
	if len(out) == 0 {
		return `""`
	}
	return strings.Join(out, "&")
}

// shownNumber writes the number of a cell within a sentence as shownGap does.
func shownNumber(ref string) string { return fmt.Sprintf("IF(%s<0.01,%s,ROUND(%s,2))", ref, ref, ref) }

// frameLine puts a note's text, and its formula where it has one, into the frame of the notes.
func (b *builder) frameLine(frame, s, formula string) line {
	l := line{text: fill(frame, "text", s)}
	if before, after, ok := strings.Cut(l.text, b.plainNote); ok && formula != "" && b.plainNote != "" {
		l.formula = sentence(before+"{text}"+after, "text", formula)
	}
	return l
}

// targetFormula gives a rule's sentence with its threshold taken from the named cell.
func (b *builder) targetFormula(rule sheets.RuleID) string {
	t, on := b.r.Settings.Target(rule)
	if name := b.names[rule]; on && name != "" {
		return sentence(t.Text.In(b.lang), "min", name)
	}
	return quote(b.targetText(rule))
}
