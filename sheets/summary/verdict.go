package summary

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// verdictLines are the sentences on top of 汇总: the verdict, then the key figures, then what is not in them.
func (b *builder) verdictLines() []string {
	var out []string
	for _, s := range []string{b.verdictSentence(), b.rulesSentence(), b.householdSentence(), b.othersSentence()} {
		if s != "" {
			out = append(out, s)
		}
	}
	return append(out, b.missingLines()...)
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
	for _, s := range b.people {
		n[s.verdict]++
	}
	due := len(b.people) - n[sheets.Exempt]
	period := ""
	if b.r.From != b.r.To || b.r.AsOf.YearMonth() != b.r.To {
		period = fill(t.VerdictPeriod.In(b.lang), "period", b.months(b.r.From, b.r.To))
	}
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

// rulesSentence tells each personal duty by itself where there are several, and the mean of what is studied.
func (b *builder) rulesSentence() string {
	t := &b.t.Overview
	var parts []string
	rules := b.rules(b.people)
	for _, rule := range rules {
		n := map[sheets.Verdict]int{}
		var all sheets.Amount
		people, unit := 0, ""
		for _, s := range b.people {
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
		s := fill(t.Rule.In(b.lang), "name", b.ruleName(rule), "met", strconv.Itoa(n[sheets.Met]), "short", strconv.Itoa(n[sheets.Short]))
		if n[sheets.Unsure] > 0 {
			s += fill(t.RuleUnsure.In(b.lang), "n", strconv.Itoa(n[sheets.Unsure]))
		}
		if (rule == ruleHours || rule == ruleChars) && people > 0 {
			if mean, err := all.Times(1, int64(people)); err == nil {
				decimals := 1
				if mean >= sheets.Whole(100) {
					decimals = 0
				}
				s += b.t.Frame.Clause.In(b.lang) + fill(t.Mean.In(b.lang), "n", mean.Format(decimals), "unit", b.unit(unit))
			}
		}
		parts = append(parts, s)
	}
	return b.clausesOf(b.t.Frame.Semicolon.In(b.lang), parts)
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
