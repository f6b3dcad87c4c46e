package summary

import (
	"fmt"
	"strings"

	"ledgercheck/sheets"
)

// evidenceFirst is the row that the evidence's body begins in: below title, line and header.
const evidenceFirst = 4

// living reports whether the evidence page is there and short enough to carry formulas, so that others may lean on it.
func (b *builder) evidenceLives() bool {
	return b.proofPage != nil && len(b.proof) <= b.s.Limits.Formulas && len(b.names) > 0
}

// proofCells gives the evidence's cells of one column over all rows of a subject; ok is false where they are not there.
func (b *builder) proofCells(s *subject, id string) (string, bool) {
	if !b.evidenceLives() || b.proofPage.column(id) < 0 {
		return "", false
	}
	first, ok := b.proofOf[s.figures[0]]
	last, ok2 := b.proofOf[s.figures[len(s.figures)-1]]
	if !ok || !ok2 {
		return "", false
	}
	for last+1 < len(b.proof) && b.proof[last+1].figure == b.proof[last].figure {
		last++
	}
	c := "$" + b.proofPage.letter(id) + "$"
	return fmt.Sprintf("%s!%s%d:%s%d", b.proofPage.quoted(), c, evidenceFirst+first, c, evidenceFirst+last), true
}

// fromProof gives the verdict and the gap of a subject under one rule with several figures, out of the evidence.
func (b *builder) fromProof(s *subject, rule sheets.RuleID) (verdict, gap cell) {
	all := sum(s.of(rule))
	verdict, gap = cell{value: all.verdict.Words().In(b.lang)}, cell{value: all.gap}
	rules, ok := b.proofCells(s, "rule")
	verdicts, ok2 := b.proofCells(s, "verdict")
	gaps, ok3 := b.proofCells(s, "gap")
	if !ok || !ok2 || !ok3 || b.sameName[b.ruleName(rule)] > 1 || b.names[rule] == "" {
		return verdict, gap
	}
	name := quote(b.ruleName(rule))
	verdict.formula = b.worstOf(func(word string) string {
		return fmt.Sprintf("COUNTIFS(%s,%s,%s,%s)", rules, name, verdicts, word)
	})
	gap.formula = fmt.Sprintf("ROUND(SUMIFS(%s,%s,%s),6)", gaps, rules, name)
	return verdict, gap
}

// monthsFromProof counts the months in which all monthly rules were met, out of the evidence.
func (b *builder) monthsFromProof(s *subject, rules []sheets.RuleID, due, met int) (dueCell, metCell cell) {
	dueCell, metCell = number(due), number(met)
	periods, ok := b.proofCells(s, "period")
	verdicts, ok2 := b.proofCells(s, "verdict")
	if !ok || !ok2 {
		return dueCell, metCell
	}
	var months []string
	seen := map[sheets.Period]bool{}
	for _, f := range s.ofAny(rules) {
		if f.Period.Kind == sheets.PeriodMonth && !seen[f.Period] {
			seen[f.Period] = true
			months = append(months, quote(b.period(f.Period)))
		}
	}
	if len(months) == 0 || len(months) > 60 {
		return dueCell, metCell
	}
	list := "{" + strings.Join(months, ";") + "}"
	count := func(v sheets.Verdict) string {
		return fmt.Sprintf("COUNTIFS(%s,%s,%s,%s)", periods, list, verdicts, quote(v.Words().In(b.lang)))
	}
	dueCell.formula = fmt.Sprintf("SUMPRODUCT(--(%s+%s+%s>0))", count(sheets.Met), count(sheets.Short), count(sheets.Unsure))
	metCell.formula = fmt.Sprintf("SUMPRODUCT((%s>0)*(%s+%s=0))", count(sheets.Met), count(sheets.Short), count(sheets.Unsure))
	return dueCell, metCell
}
