package summary

import (
	"fmt"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// verdictLines are the sentences on top of 汇总: the verdict, then the key figures, then what is not in them.
// verdicts are the cells of the people's verdicts on p, over which the first two of them are formulas; empty: they are not.
func (b *builder) verdictLines(p *page, verdicts string) []line {
	out := []line{{text: b.verdictSentence()}}
	if verdicts != "" && len(b.names) > 0 {
		out[0].formula = b.verdictFormula(verdicts)
	}
	if l := b.rulesSentence(p); l.text != "" {
		out = append(out, l)
	}
	for _, s := range []string{b.householdSentence(), b.othersSentence()} {
		if s != "" {
			out = append(out, line{text: s})
		}
	}
	return append(out, lines1(b.missingLines()...)...)
}

func (b *builder) verdictSentence() string {
	t := &b.t.Overview
	if len(b.people) == 0 {
		if len(b.r.Figures) == 0 {
			return b.r.Headline().In(b.lang) + b.t.Frame.Stop.In(b.lang)
		}
		return t.NoPeople.In(b.lang)
	}
	n := map[sheets.Verdict]int{}
	for _, s := range b.due() {
		n[s.verdict]++
	}
	due := b.rostered - n[sheets.Exempt]
	period := b.verdictPeriod()
	pattern := t.Verdict
	switch {
	case due == 0:
		pattern = t.VerdictNone
	case due == n[sheets.NotDue]:
		pattern = t.VerdictNotDue
	case due == n[sheets.Met]:
		pattern = t.VerdictAll
	}
	s := fill(pattern.In(b.lang), "date", b.date(b.r.AsOf), "period", period, "due", strconv.Itoa(due),
		"met", strconv.Itoa(n[sheets.Met]), "rate", percent(n[sheets.Met], due-n[sheets.NotDue]))
	var parts []string
	add := func(count int, w sheets.Words) {
		if count > 0 {
			parts = append(parts, fill(w.In(b.lang), "n", strconv.Itoa(count)))
		}
	}
	add(n[sheets.Short], t.Short)
	add(n[sheets.Unsure], t.Unsure)
	if due > n[sheets.NotDue] {
		add(n[sheets.NotDue], t.NotDue)
	}
	add(n[sheets.Exempt], t.Exempt)
	if n[sheets.Short] > 0 {
		parts = append(parts, t.SeeShort.In(b.lang))
	}
	return b.sentences(s, b.clauses(parts))
}

// verdictPeriod names the period where the cut-off date does not tell it.
func (b *builder) verdictPeriod() string {
	if b.r.From == b.r.To && b.r.AsOf.YearMonth() == b.r.To {
		return ""
	}
	return fill(b.t.Overview.VerdictPeriod.In(b.lang), "period", b.months(b.r.From, b.r.To))
}

// verdictFormula writes verdictSentence as a formula over the cells of the verdicts.
func (b *builder) verdictFormula(cells string) string {
	t := &b.t.Overview
	count := func(v sheets.Verdict) string { return countIn(cells)(quote(v.Words().In(b.lang))) }
	due := "(ROWS(" + cells + ")-" + count(sheets.Exempt) + ")"
	met, judged := count(sheets.Met), "("+due+"-"+count(sheets.NotDue)+")"
	rate := "TEXT(IF(" + met + "=0,0,IF(" + met + "=" + judged + ",1,MAX(0.001,MIN(0.999," + met + "/" + judged + `)))),"0.0%")`
	say := func(w sheets.Words) string {
		return sentence(fill(w.In(b.lang), "date", b.date(b.r.AsOf), "period", b.verdictPeriod()), "due", due, "met", met, "rate", rate)
	}
	first := "IF(" + due + "=0," + say(t.VerdictNone) + ",IF(" + judged + "=0," + say(t.VerdictNotDue) + ",IF(" + due + "=" + met + "," +
		say(t.VerdictAll) + "," + say(t.Verdict) + ")))"
	comma := b.t.Frame.Clause.In(b.lang)
	part := func(v sheets.Verdict, w sheets.Words, and string) string {
		return "IF(" + count(v) + ">0" + and + "," + sentence(comma+w.In(b.lang), "n", count(v)) + `,"")`
	}
	rest := part(sheets.Short, t.Short, "") + "&" + part(sheets.Unsure, t.Unsure, "") + "&" +
		"IF(" + due + ">" + count(sheets.NotDue) + "," + part(sheets.NotDue, t.NotDue, "") + `,"")&` + part(sheets.Exempt, t.Exempt, "") +
		"&IF(" + count(sheets.Short) + ">0," + quote(comma+t.SeeShort.In(b.lang)) + `,"")`
	some := "(" + count(sheets.Short) + "+" + count(sheets.Unsure) + "+" + count(sheets.Exempt) + "+(" + due + ">" + count(sheets.NotDue) + ")*" + count(sheets.NotDue) + ")>0"
	space := ""
	if b.lang == sheets.English {
		space = " "
	}
	skip := fmt.Sprint(len([]rune(comma)) + 1)
	return first + "&IF(" + some + "," + quoteOr(space) + "MID(" + rest + "," + skip + ",999)&" + quote(b.t.Frame.Stop.In(b.lang)) + `,"")`
}

// quoteOr is a text to put in front of another, or nothing.
func quoteOr(s string) string {
	if s == "" {
		return ""
	}
	return quote(s) + "&"
}

// rulesSentence tells each personal duty by itself where there are several, and the mean of what is studied.
func (b *builder) rulesSentence(p *page) line {
	t := &b.t.Overview
	var parts, formulas []string
	for _, rule := range b.shownRules() {
		n := map[sheets.Verdict]int{}
		var all sheets.Amount
		people, unit := 0, ""
		for _, s := range b.due() {
			figures := s.of(rule)
			if len(figures) == 0 {
				continue
			}
			x := sum(figures)
			n[x.verdict]++
			unit = figures[0].Unit
			if x.verdict != sheets.Exempt {
				people++
				all += x.actual
			}
		}
		pattern := t.Rule
		if n[sheets.Short]+n[sheets.Unsure] == 0 && n[sheets.Met] > 0 {
			pattern = t.RuleAll
		}
		s := fill(pattern.In(b.lang), "name", b.ruleName(rule), "met", strconv.Itoa(n[sheets.Met]), "short", strconv.Itoa(n[sheets.Short]))
		if n[sheets.Unsure] > 0 {
			s += fill(t.RuleUnsure.In(b.lang), "n", strconv.Itoa(n[sheets.Unsure]))
		}
		formula := b.ruleFormula(p, rule)
		if (rule == ruleHours || rule == ruleChars) && people > 0 {
			if mean, err := all.Times(1, int64(people)); err == nil {
				decimals := 1
				if mean >= sheets.Whole(100) {
					decimals = 0
				}
				m := b.t.Frame.Clause.In(b.lang) + fill(t.Mean.In(b.lang), "n", mean.Format(decimals), "unit", b.unit(unit))
				s += m
				formula += "&" + quote(m)
			}
		}
		parts, formulas = append(parts, s), append(formulas, formula)
	}
	semicolon := b.t.Frame.Semicolon.In(b.lang)
	out := line{text: b.clausesOf(semicolon, parts)}
	if p != nil && len(p.helpers) > 0 && len(parts) > 0 {
		out.formula = strings.Join(formulas, "&"+quote(semicolon)+"&") + "&" + quote(b.t.Frame.Stop.In(b.lang))
	}
	return out
}

// ruleFormula counts how many met one duty and how many did not, out of the hidden cells of 汇总.
func (b *builder) ruleFormula(p *page, rule sheets.RuleID) string {
	if p == nil || len(p.helpers) == 0 {
		return ""
	}
	col := p.letter("is:" + string(rule))
	count := func(v sheets.Verdict) string {
		return countIn(col + "{first}:" + col + "{last}")(quote(v.Words().In(b.lang)))
	}
	t := &b.t.Overview
	say := func(w sheets.Words) string {
		return sentence(fill(w.In(b.lang), "name", b.ruleName(rule)), "met", count(sheets.Met), "short", count(sheets.Short))
	}
	return "IF(AND(" + count(sheets.Short) + "+" + count(sheets.Unsure) + "=0," + count(sheets.Met) + ">0)," + say(t.RuleAll) + "," + say(t.Rule) + ")" +
		"&IF(" + count(sheets.Unsure) + ">0," + sentence(t.RuleUnsure.In(b.lang), "n", count(sheets.Unsure)) + `,"")`
}

func (b *builder) householdSentence() string {
	t := &b.t.Overview
	var parts []string
	if len(b.households) > 0 {
		n := map[sheets.Verdict]int{}
		for _, s := range b.households {
			n[s.verdict]++
		}
		s := fill(t.Households.In(b.lang), "all", strconv.Itoa(len(b.households)), "met", strconv.Itoa(n[sheets.Met]))
		if n[sheets.Short] > 0 {
			s += fill(t.HouseholdsShort.In(b.lang), "n", strconv.Itoa(n[sheets.Short]))
		}
		if n[sheets.Unsure] > 0 {
			s += fill(t.HouseholdsUnsure.In(b.lang), "n", strconv.Itoa(n[sheets.Unsure]))
		}
		parts = append(parts, s)
	}
	// The totals are of the checked months, the households' figures of whole years: the period is named. It is not the
	// total's own, which is the year wherever the months lie in one.
	all, okAll := b.total("problem.count")
	solved, okSolved := b.total("problem.solved")
	period := ""
	if !b.r.From.IsZero() {
		period = b.months(b.r.From, b.r.To)
	}
	switch {
	case okAll && okSolved && all.Value.IsWhole() && solved.Value.IsWhole():
		parts = append(parts, fill(t.Problems.In(b.lang), "period", period, "all", all.Value.String(), "solved", solved.Value.String(),
			"rate", percent(solved.Value.Int(), all.Value.Int())))
	case okSolved:
		parts = append(parts, fill(t.ProblemsSolved.In(b.lang), "period", period, "solved", solved.Value.String()))
	}
	return b.clausesOf(b.t.Frame.Semicolon.In(b.lang), parts)
}

func (b *builder) total(id string) (sheets.Total, bool) {
	for _, t := range b.r.Totals {
		if t.ID == id {
			return t, true
		}
	}
	return sheets.Total{}, false
}

// othersSentence names the groups and the office's duties that fell short.
func (b *builder) othersSentence() string {
	var parts []string
	for _, s := range b.others {
		for _, rule := range b.rules([]*subject{s}) {
			n := 0
			for _, f := range s.of(rule) {
				if f.Verdict == sheets.Short {
					n++
				}
			}
			if n > 0 {
				parts = append(parts, fill(b.t.Overview.OtherShort.In(b.lang),
					"subject", b.subjectName(s.Subject), "rule", b.ruleName(rule), "n", strconv.Itoa(n)))
			}
		}
	}
	return b.clausesOf(b.t.Frame.Semicolon.In(b.lang), parts)
}

// subjectName names whom a figure speaks of in a sentence.
func (b *builder) subjectName(s sheets.Subject) string {
	if s.Type == sheets.SubjectOffice {
		return b.t.Frame.OfficeSelf.In(b.lang)
	}
	return clean(mask(s.Name))
}

// missingLines says what the figures do not hold: files not read, ledgers missing, points to check.
func (b *builder) missingLines() []string {
	t := &b.t.Overview
	var out []string
	add := func(n int, w sheets.Words, sheet sheets.Words) {
		if n > 0 {
			out = append(out, fill(w.In(b.lang), "n", strconv.Itoa(n), "sheet", sheet.In(b.lang)))
		}
	}
	unread, damaged, missing := 0, 0, 0
	broken := map[string]bool{}
	for _, f := range b.r.Files {
		if f.Err != nil {
			unread++
			broken[f.Name] = true
		}
	}
	for _, l := range b.r.Ledgers {
		if l.Damaged && !broken[l.File] {
			damaged++
		}
	}
	for i := range b.r.Findings {
		if b.r.Findings[i].Code == sheets.MissingLedger {
			missing++
		}
	}
	add(unread, t.Unread, b.t.Sheets.Sources.Name)
	add(damaged, t.Damaged, b.t.Sheets.Sources.Name)
	add(missing, t.Missing, b.t.Sheets.Check.Name)
	add(len(b.findings)+b.unsureFigures(), t.ToCheck, b.t.Sheets.Check.Name)
	if len(out) > 1 { // one line for all of them
		sep := ""
		if b.lang == sheets.English {
			sep = " "
		}
		out = []string{strings.Join(out, sep)}
	}
	return out
}

func (b *builder) unsureFigures() int {
	n := 0
	for i := range b.r.Figures {
		if b.r.Figures[i].Verdict == sheets.Unsure {
			n++
		}
	}
	return n
}

// clauses joins the parts of a sentence and ends it.
func (b *builder) clauses(parts []string) string {
	return b.clausesOf(b.t.Frame.Clause.In(b.lang), parts)
}

func (b *builder) clausesOf(sep string, parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, sep) + b.t.Frame.Stop.In(b.lang)
}

// sentences puts sentences behind each other.
func (b *builder) sentences(list ...string) string {
	sep := ""
	if b.lang == sheets.English {
		sep = " "
	}
	return strings.TrimSpace(strings.Join(list, sep))
}
