package summary

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// tally is what the counts of one row rest on: figures of a duty in a period, or people of a 组室 or of a month. The
// evidence has one row for it, which says by verdict which of its own rows were counted.
type tally struct {
	rule    string // as the row names it
	period  string
	subject sheets.SubjectType
	group   string
	target  sheets.Amount // of a duty that asks for the same amount of everybody
	of      sheets.RuleID // the duty; empty: people
	when    sheets.Period
	figures []*sheets.Figure
	verdict map[*sheets.Figure]sheets.Verdict // of people, whose verdict is not that of the figure which stands for them
	count   func(sheets.Verdict) string       // the formula of how many there are; nil: none
}

// tallyKey names a count.
type tallyKey struct {
	rule   sheets.RuleID
	period sheets.Period
	group  string
	people bool // of a 组室, though it may have no name
}

// everybody is the count of all people.
var everybody tallyKey

func dutyKey(rule sheets.RuleID, when sheets.Period) tallyKey {
	return tallyKey{rule: rule, period: when}
}

func monthKey(when sheets.Period) tallyKey { return tallyKey{period: when} }

func groupKey(g string) tallyKey { return tallyKey{group: g, people: true} }

// is gives the verdict that an item is counted by.
func (t *tally) is(f *sheets.Figure) sheets.Verdict {
	if t.verdict != nil {
		return t.verdict[f]
	}
	return f.Verdict
}

// counts gives how many there are of each verdict.
func (t *tally) counts() map[sheets.Verdict]int {
	n := map[sheets.Verdict]int{}
	for _, f := range t.figures {
		n[t.is(f)]++
	}
	return n
}

// dutyTallies puts the figures together by duty and period.
func (b *builder) dutyTallies() []*tally {
	all := append(append(slices.Clone(b.people), b.households...), b.others...)
	var out []*tally
	index := map[tallyKey]*tally{}
	for _, s := range all {
		for _, f := range s.figures {
			k := dutyKey(f.Rule, f.Period)
			t := index[k]
			if t == nil {
				t = &tally{rule: b.ruleName(f.Rule), period: b.period(f.Period), subject: f.Subject.Type, target: f.Target, of: f.Rule, when: f.Period}
				index[k] = t
				out = append(out, t)
			}
			t.figures = append(t.figures, f)
		}
	}
	place := map[sheets.RuleID]int{}
	for i, rule := range b.rules(all) {
		place[rule] = i
	}
	slices.SortStableFunc(out, func(x, y *tally) int {
		return cmp.Or(cmp.Compare(place[x.of], place[y.of]), x.when.Span.From.Compare(y.when.Span.From))
	})
	return out
}

// proveCounts adds to the evidence what the counts of people and of duties were made from.
func (b *builder) proveCounts() {
	b.tallies, b.tallyAt, b.tallyOf = b.dutyTallies(), map[tallyKey]int{}, map[tallyKey]*tally{}
	for _, t := range b.tallies {
		b.proveCount(dutyKey(t.of, t.when), t)
	}
	if b.rostered == 0 {
		return
	}
	for _, t := range b.monthTallies() {
		b.proveCount(monthKey(t.when), t)
	}
	if b.grouped {
		for _, g := range b.groupNames() {
			b.proveCount(groupKey(g), b.peopleTally(g, func(s *subject) bool { return s.Group == g }))
		}
	}
	b.proveCount(everybody, b.peopleTally("", func(*subject) bool { return true }))
}

func (b *builder) proveCount(k tallyKey, t *tally) {
	b.tallyOf[k] = t
	if len(b.proof) < mostProof {
		b.tallyAt[k] = len(b.proof)
		b.proof = append(b.proof, proofRow{count: t})
	}
}

// monthTallies gives for each checked month who met the study duties, or where there are none all that is judged by the
// month. Each person is stood for by the worst figure of the month.
func (b *builder) monthTallies() []*tally {
	var names []string
	for _, rule := range []sheets.RuleID{ruleHours, ruleChars} {
		if slices.Contains(b.rules(b.people), rule) {
			names = append(names, b.ruleName(rule))
		}
	}
	b.studied = len(names) > 0
	of := map[sheets.Period]*tally{}
	for _, s := range b.due() {
		worst := map[sheets.Period]*sheets.Figure{}
		for _, f := range s.figures {
			if f.Period.Kind != sheets.PeriodMonth || b.studied && f.Rule != ruleHours && f.Rule != ruleChars {
				continue
			}
			if w := worst[f.Period]; w == nil || f.Verdict.Worse(w.Verdict) {
				worst[f.Period] = f
			}
		}
		for when, f := range worst {
			if of[when] == nil {
				of[when] = &tally{rule: b.t.Notes.CountAll.In(b.lang), period: b.period(when), subject: sheets.SubjectPerson, when: when}
				if b.studied {
					of[when].rule = b.join(names)
				}
			}
			of[when].figures = append(of[when].figures, f)
		}
	}
	var out []*tally
	for m := b.r.From; !b.r.To.Before(m); m = m.Next() {
		if t := of[sheets.MonthPeriod(m)]; t != nil {
			out = append(out, t)
		}
	}
	return out
}

// livingCounts gives the counts of people their formulas, once the pages are made that they lean on.
func (b *builder) livingCounts() {
	if b.inForm || len(b.names) == 0 {
		return
	}
	for k, t := range b.tallyOf {
		switch {
		case k.rule != "":
		case k.people:
			t.count = b.countGroup(k.group)
		case k == everybody:
			if b.verdicts != "" {
				t.count = func(v sheets.Verdict) string { return countIn(b.verdicts)(quote(v.Words().In(b.lang))) }
			}
		case !b.studied:
		default:
			if cells := b.monthVerdictCells(t.when.Span.From.YearMonth()); cells != "" {
				t.count = func(v sheets.Verdict) string { return countIn(cells)(quote(v.Words().In(b.lang))) }
			} else if b.r.From == b.r.To {
				t.count = b.countBoth()
			}
		}
	}
}

// peopleTally counts people by their verdicts over all duties; each is stood for by their first figure.
func (b *builder) peopleTally(group string, in func(*subject) bool) *tally {
	t := &tally{rule: b.t.Notes.CountAll.In(b.lang), period: b.totalPeriod(), subject: sheets.SubjectPerson, group: group, verdict: map[*sheets.Figure]sheets.Verdict{}}
	for _, s := range b.due() {
		if in(s) {
			t.figures = append(t.figures, s.figures[0])
			t.verdict[s.figures[0]] = s.verdict
		}
	}
	return t
}

// countLink leads from a count to the row of the evidence that says what was counted.
func (b *builder) countLink(k tallyKey) *link {
	if at, ok := b.tallyAt[k]; ok {
		return &link{page: "evidence", row: at}
	}
	return nil
}

// countLine is the evidence's row of a count.
func (b *builder) countLine(p *page, t *tally, i int, lives bool) row {
	n := t.counts()
	due := cell{value: n[sheets.Met] + n[sheets.Short] + n[sheets.Unsure] + n[sheets.NotDue]}
	count := t.count
	if t.of != "" {
		count = b.countPeriod(t.of, t.when)
	}
	if lives && count != nil {
		due.formula = dueFormula(count)
	}
	target := text(b.t.Signs.NoLedger.In(b.lang))
	if t.of != "" && !b.varies(t.of) {
		target = amount(t.target)
		target.formula = b.names[t.of]
	}
	var counted, left []string
	for _, v := range []sheets.Verdict{sheets.Short, sheets.Unsure, sheets.Met, sheets.NotDue, sheets.Exempt} {
		if n[v] == 0 {
			continue
		}
		s := fill(b.t.Notes.CountClass.In(b.lang), "verdict", v.Words().In(b.lang), "n", strconv.Itoa(n[v]), "list", b.countedRows(t, v))
		if v == sheets.Exempt {
			left = append(left, s)
		} else {
			counted = append(counted, s)
		}
	}
	out := row{cells: p.fillRow(map[string]cell{
		"no": number(i + 1), "name": text(b.typeName(t.subject)), "group": b.groupCell(t.group), "period": text(t.period), "rule": text(t.rule),
		"target": target, "actual": due, "verdict": text(b.t.Notes.CountRow.In(b.lang)),
		"cells": text(strings.Join(counted, "\n")), "left": text(strings.Join(left, "\n")),
	})}
	if lives {
		out.helpers = []cell{{value: 0}, {value: 0}}
	}
	return out
}

// mostCounted bounds how many rows of one verdict a count names: a cell holds no more lines than a page.
const mostCounted = 80

// countedRows names the rows of the evidence that were counted, with the names of those who did not meet the target.
func (b *builder) countedRows(t *tally, v sheets.Verdict) string {
	var out []string
	for _, f := range t.figures {
		if t.is(f) != v {
			continue
		}
		if len(out) == mostCounted {
			return b.join(out) + b.t.Notes.CountMore.In(b.lang)
		}
		no := strconv.Itoa(b.proofOf[f] + 1)
		if v == sheets.Met || f.Subject.Type == sheets.SubjectOffice {
			out = append(out, no)
		} else {
			out = append(out, fill(b.t.Notes.CountOne.In(b.lang), "no", no, "name", b.subjectName(f.Subject)))
		}
	}
	return b.join(out)
}

// dueFormula counts those to assess.
func dueFormula(count func(sheets.Verdict) string) string {
	return count(sheets.Met) + "+" + count(sheets.Short) + "+" + count(sheets.Unsure) + "+" + count(sheets.NotDue)
}

// linksNote tells that numbers can be clicked, where the evidence is there.
func (b *builder) linksNote() string {
	if len(b.proof) == 0 || !slices.Contains(b.t.Order, "evidence") {
		return ""
	}
	note := b.t.Notes.Links
	if len(b.r.Figures) > b.s.Limits.Links {
		note = b.t.Notes.LinksFew
	}
	return fill(note.In(b.lang), "sheet", b.t.Sheets.Evidence.Name.In(b.lang))
}
