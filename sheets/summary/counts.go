package summary

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// tally is what the counts of one row rest on: figures of a duty in a period, or people of a 组室 or of a month. 计数明细 has a
// row for it, which names by verdict the rows of the evidence that were counted.
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

// count puts together what the counts of people and of duties are made from, in the order of 计数明细.
func (b *builder) count() {
	b.duty, b.tallyAt = b.dutyTallies(), map[tallyKey]int{}
	for _, t := range b.duty {
		b.addTally(dutyKey(t.of, t.when), t)
	}
	if b.rostered == 0 {
		return
	}
	for _, t := range b.monthTallies() {
		b.addTally(monthKey(t.when), t)
	}
	if b.grouped {
		for _, g := range b.groupNames() {
			b.addTally(groupKey(g), b.peopleTally(g, func(s *subject) bool { return s.Group == g }))
		}
	}
	b.addTally(everybody, b.peopleTally("", func(*subject) bool { return true }))
}

func (b *builder) addTally(k tallyKey, t *tally) {
	b.tallyAt[k] = len(b.tallies)
	b.tallies = append(b.tallies, t)
}

// tally gives a count, nil where there is none.
func (b *builder) tally(k tallyKey) *tally {
	if at, ok := b.tallyAt[k]; ok {
		return b.tallies[at]
	}
	return nil
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
				of[when] = &tally{rule: b.t.Counts.All.In(b.lang), period: b.period(when), subject: sheets.SubjectPerson, when: when}
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
	for k, at := range b.tallyAt {
		t := b.tallies[at]
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
	t := &tally{rule: b.t.Counts.All.In(b.lang), period: b.totalPeriod(), subject: sheets.SubjectPerson, group: group, verdict: map[*sheets.Figure]sheets.Verdict{}}
	for _, s := range b.due() {
		if in(s) {
			t.figures = append(t.figures, s.figures[0])
			t.verdict[s.figures[0]] = s.verdict
		}
	}
	return t
}

// countLink leads from a count to the row of 计数明细 that says what was counted.
func (b *builder) countLink(k tallyKey) *link {
	if at, ok := b.tallyAt[k]; ok {
		return &link{page: "counts", row: at}
	}
	return nil
}

// countsPage makes 计数明细: for each row of counts in the other sheets the rows of the evidence that were counted.
func (b *builder) countsPage() (*page, error) {
	if len(b.tallies) == 0 {
		return nil, nil
	}
	t := &b.t.Sheets.Counts
	p := b.newPage("counts", t, t.Title)
	if err := b.textColumns(p, t, "no", "rule", "type", "group", "period", "due", "counted"); err != nil {
		return nil, err
	}
	p.filter = len(p.columns)
	b.keepOrMake(p, len(b.tallies), func(i int) row { return b.countLine(p, b.tallies[i], i) })
	b.note(p, fill(b.t.Notes.Counts.In(b.lang), "sheet", b.t.Sheets.Evidence.Name.In(b.lang)))
	return p, nil
}

func (b *builder) countLine(p *page, t *tally, i int) row {
	n := t.counts()
	due := cell{value: n[sheets.Met] + n[sheets.Short] + n[sheets.Unsure] + n[sheets.NotDue], link: b.linkAt(t.figures[0])}
	count := t.count
	if t.of != "" {
		count = b.countPeriod(t.of, t.when)
	}
	if count != nil && !b.inForm {
		due.formula = dueFormula(count)
	}
	var counted []string
	for _, v := range []sheets.Verdict{sheets.Short, sheets.Unsure, sheets.Met, sheets.NotDue, sheets.Exempt} {
		if n[v] > 0 {
			counted = append(counted, fill(b.t.Counts.Class.In(b.lang), "verdict", v.Words().In(b.lang), "n", strconv.Itoa(n[v]), "list", b.countedRows(t, v)))
		}
	}
	return row{cells: p.fillRow(map[string]cell{
		"no": number(i + 1), "rule": text(t.rule), "type": text(b.typeName(t.subject)), "group": b.groupCell(t.group), "period": text(t.period),
		"due": due, "counted": text(strings.Join(counted, "\n")),
	})}
}

// mostCounted bounds, in characters, how many rows of one verdict a count names: a row of a sheet is no higher than 409 points.
const mostCounted = 600

// countedRows names the rows of the evidence that were counted, with the names of those who did not meet the target.
func (b *builder) countedRows(t *tally, v sheets.Verdict) string {
	var out strings.Builder
	sep := ""
	for _, f := range t.figures {
		if t.is(f) != v {
			continue
		}
		if out.Len() > mostCounted {
			out.WriteString(b.t.Counts.More.In(b.lang))
			break
		}
		no := strconv.Itoa(b.proofOf[f] + 1)
		if v != sheets.Met && f.Subject.Type != sheets.SubjectOffice {
			no = fill(b.t.Counts.One.In(b.lang), "no", no, "name", b.subjectName(f.Subject))
		}
		out.WriteString(sep + no)
		sep = b.t.Frame.Addresses.In(b.lang)
	}
	return out.String()
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
	return fill(note.In(b.lang), "sheet", b.t.Sheets.Evidence.Name.In(b.lang), "counts", b.t.Sheets.Counts.Name.In(b.lang))
}
