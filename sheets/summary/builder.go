package summary

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// builder holds a report in the order in which the pages tell it.
type builder struct {
	r    *sheets.Report
	s    *style
	t    *texts
	lang sheets.Lang

	people     []*subject // who has a figure, by 组室 and then as on the roster
	households []*subject
	others     []*subject // groups, then the office
	grouped    bool       // somebody is in a group
	findings   []int      // errors and warnings, indices into r.Findings
	infos      []int

	names        map[sheets.RuleID]string // of the cells that hold the targets
	sameName     map[string]int           // how many judged rules have one name
	partners     map[partnerKey]*sheets.Figure
	ruleTargets  map[sheets.RuleID]map[sheets.Amount]bool // the thresholds that figures were judged by
	kinds        map[[2]string]sheets.Kind                // of the ledgers, by file and sheet
	damaged      map[sheets.Kind]bool                     // a ledger of the kind was not read to its end
	plainNote    string                                   // a note's text before it is numbered, while it is being framed
	noteFormulas map[string]string                        // of notes that have one, by their text
	rostered     int                                      // so many of people are assessed: those on the roster, or all where there is none
	verdicts     string                                   // the cells of the people's verdicts on 汇总, where it has them
	proofPage    *page
	overviewPage *page
	studyPage    *page

	proof     []proofRow             // rows of the evidence page
	proofOf   map[*sheets.Figure]int // the first of them for a figure
	partsOf   *sheets.Figure         // whose sheets parts has: rows are asked for one after the other
	parts     []proofPart
	duty      []*tally               // counts of duties, by duty and period
	tallies   []*tally               // all counts, a row of 计数明细 each
	tallyAt   map[tallyKey]int       // where they are
	studied   bool                   // the counts by month are of the study duties
	sourceRow map[*sheets.Ledger]int // the row of 数据来源 that tells of a ledger
	inForm    bool                   // an office's own form is filled: there is no 汇总表 to lean on

	totalProof  map[string]int           // the first row of the evidence for a total
	periodNames map[sheets.Period]string // periods in words, each made once
	means       map[meanKey]meanSum
}

// subject is somebody, or some household, with all figures of it.
type subject struct {
	sheets.Subject
	person    *sheets.Person    // nil: not known to the office
	household *sheets.Household // nil likewise
	figures   []*sheets.Figure  // in the report's order
	verdict   sheets.Verdict    // the worst
	rank      [3]int            // group, place in the office, order of mention
}

func newBuilder(r *sheets.Report, s *style, t *texts, lang sheets.Lang) *builder {
	b := &builder{r: r, s: s, t: t, lang: lang, periodNames: map[sheets.Period]string{}}
	b.gather()
	for i := range r.Findings {
		if r.Findings[i].Severity == sheets.Info {
			b.infos = append(b.infos, i)
		} else {
			b.findings = append(b.findings, i)
		}
	}
	slices.SortStableFunc(b.findings, func(i, j int) int {
		return cmp.Compare(r.Findings[i].Severity, r.Findings[j].Severity)
	})
	b.prove()
	b.sameName, b.noteFormulas = map[string]int{}, map[string]string{}
	for _, rule := range b.judged() {
		b.sameName[b.ruleName(rule)]++
	}
	b.kinds, b.damaged = map[[2]string]sheets.Kind{}, map[sheets.Kind]bool{}
	for _, l := range r.Ledgers {
		b.kinds[[2]string{l.File, l.Sheet}] = l.Kind
		if l.Damaged {
			b.damaged[l.Kind] = true
		}
	}
	b.ruleTargets = map[sheets.RuleID]map[sheets.Amount]bool{}
	for i := range r.Figures {
		f := &r.Figures[i]
		if b.ruleTargets[f.Rule] == nil {
			b.ruleTargets[f.Rule] = map[sheets.Amount]bool{}
		}
		b.ruleTargets[f.Rule][f.Target] = true
	}
	b.nameTargets()
	return b
}

// gather groups the figures by subject and puts the subjects in order.
func (b *builder) gather() {
	office := &b.r.Office
	type key struct{ name, group string }
	people, households, groups := map[key]int{}, map[key]int{}, map[string]int{}
	rankGroup := func(g string) int {
		if _, ok := groups[g]; !ok {
			groups[g] = len(groups)
		}
		return groups[g]
	}
	for i := range office.People {
		p := &office.People[i]
		people[key{p.Name, p.Group}] = i
		rankGroup(p.Group)
	}
	for i := range office.Households {
		households[key{office.Households[i].Name, office.Households[i].Group}] = i
	}
	known := map[sheets.Subject]*subject{}
	for i := range b.r.Figures {
		f := &b.r.Figures[i]
		s := known[f.Subject]
		if s == nil {
			s = &subject{Subject: f.Subject, rank: [3]int{rankGroup(f.Subject.Group), 1 << 30, len(known)}}
			switch f.Subject.Type {
			case sheets.SubjectPerson:
				if k, ok := people[key{s.Name, s.Group}]; ok {
					s.person, s.rank[1] = &office.People[k], k
				}
				b.people = append(b.people, s)
			case sheets.SubjectHousehold:
				if k, ok := households[key{s.Name, s.Group}]; ok {
					s.household, s.rank[1] = &office.Households[k], k
				}
				b.households = append(b.households, s)
			default:
				b.others = append(b.others, s)
			}
			known[f.Subject] = s
		}
		b.grouped = b.grouped || s.Group != ""
		s.figures = append(s.figures, f)
		if f.Verdict.Worse(s.verdict) {
			s.verdict = f.Verdict
		}
	}
	for _, list := range [][]*subject{b.people, b.households} {
		slices.SortStableFunc(list, func(x, y *subject) int { return slices.Compare(x.rank[:], y.rank[:]) })
	}
	// Whom the roster does not name is put to somebody and is none of those to assess (sheets.Report.Headline).
	slices.SortStableFunc(b.people, func(x, y *subject) int { return cmp.Compare(b.stranger(x), b.stranger(y)) })
	for _, s := range b.people {
		b.rostered += 1 - b.stranger(s)
	}
}

// stranger gives 1 for somebody whom the roster does not name, a party member of the members' list too, else 0.
func (b *builder) stranger(s *subject) int {
	if b.r.Office.HasRoster && s.person != nil && !s.person.OnRoster {
		return 1
	}
	return 0
}

// shownRules are the personal duties that have columns of their own on 汇总: what is judged by the month, and where there
// is room all others. The rest is in the gap, the verdict and the evidence.
func (b *builder) shownRules() []sheets.RuleID {
	all := b.rules(b.people)
	if len(all) <= b.s.Limits.Rules {
		return all
	}
	monthly := map[sheets.RuleID]bool{}
	for i := range b.r.Figures {
		if f := &b.r.Figures[i]; f.Period.Kind == sheets.PeriodMonth {
			monthly[f.Rule] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(r sheets.RuleID) bool { return !monthly[r] })
}

// due gives the people who are assessed.
func (b *builder) due() []*subject { return b.people[:b.rostered] }

// rules lists the rules that subjects have figures of, in the order of the settings, unknown ones last.
func (b *builder) rules(of []*subject) []sheets.RuleID {
	var out []sheets.RuleID
	seen := map[sheets.RuleID]bool{}
	for _, s := range of {
		for _, f := range s.figures {
			if !seen[f.Rule] {
				seen[f.Rule] = true
				out = append(out, f.Rule)
			}
		}
	}
	place := func(id sheets.RuleID) int {
		i := slices.IndexFunc(b.r.Settings.Targets, func(t sheets.Target) bool { return t.Rule == id })
		if i < 0 {
			return len(b.r.Settings.Targets)
		}
		return i
	}
	slices.SortStableFunc(out, func(x, y sheets.RuleID) int { return cmp.Compare(place(x), place(y)) })
	return out
}

// of gives a subject's figures of one rule.
func (s *subject) of(rule sheets.RuleID) []*sheets.Figure {
	var out []*sheets.Figure
	for _, f := range s.figures {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	return out
}

// ofAny gives a subject's figures of several rules.
func (s *subject) ofAny(rules []sheets.RuleID) []*sheets.Figure {
	var out []*sheets.Figure
	for _, rule := range rules {
		out = append(out, s.of(rule)...)
	}
	return out
}

// ruleName gives a rule as a column's title.
func (b *builder) ruleName(rule sheets.RuleID) string {
	t, _ := b.r.Settings.Target(rule)
	for i := range b.r.Settings.Targets {
		if b.r.Settings.Targets[i].Rule == rule {
			t = b.r.Settings.Targets[i] // also one that is off
		}
	}
	if name := t.Name.In(b.lang); name != "" {
		return name
	}
	return string(rule)
}

// unit gives a unit in the summary's language.
func (b *builder) unit(u string) string {
	for _, w := range b.t.Units {
		if w.Zh == u {
			return w.In(b.lang)
		}
	}
	return u
}

// withUnit writes an amount with its unit: 5学时, 5 hours.
func (b *builder) withUnit(n, unit string) string {
	if b.lang == sheets.English {
		return n + " " + b.unit(unit)
	}
	return n + b.unit(unit)
}

// unitSign is the unit as it stands behind a number in a cell.
func (b *builder) unitSign(unit string) string { return b.withUnit("", unit) }

// newPage makes a page with all that pages have in common.
func (b *builder) newPage(id string, t *sheetText, title sheets.Words) *page {
	p := &page{id: id, name: t.Name.In(b.lang)}
	office := b.r.Office.Name
	before := office
	if before != "" && b.lang == sheets.English {
		before += ": "
	}
	if !b.r.From.IsZero() {
		p.title = fill(title.In(b.lang), "office", clean(mask(before)), "period", b.months(b.r.From, b.r.To))
		p.centre = fill(b.t.Frame.Span.In(b.lang), "span", b.days(sheets.Span{From: b.r.From.First(), To: b.r.To.Last()}))
	} else { // nothing was read that names a month
		p.title = strings.TrimRight(fill(title.In(b.lang), "office", before, "period", ""), ", ")
	}
	p.left = fill(b.t.Frame.UnitOffice.In(b.lang), "office", clean(mask(office)))
	p.filledBy, p.checkedBy = b.t.Frame.FilledBy.In(b.lang), b.t.Frame.CheckedBy.In(b.lang)
	p.dated = fill(b.t.Frame.FilledOn.In(b.lang), "date", b.date(b.r.AsOf))
	return p
}

// units fills the right end of the line below the title.
func (b *builder) units(p *page, list ...string) {
	var out []string
	for _, u := range list {
		if u = b.unit(u); u != "" && !slices.Contains(out, u) {
			out = append(out, u)
		}
	}
	if len(out) > 0 {
		p.right = fill(b.t.Frame.Units.In(b.lang), "units", strings.Join(out, b.t.Frame.Comma.In(b.lang)))
	}
}

// unitOf gives the unit of a rule's figures.
func (b *builder) unitOf(rule sheets.RuleID) string {
	for i := range b.r.Figures {
		if b.r.Figures[i].Rule == rule {
			return b.r.Figures[i].Unit
		}
	}
	return ""
}

// note puts the lines of a page's notes below its table, the first behind 注：.
func (b *builder) note(p *page, list ...string) {
	n := 0
	for _, s := range list {
		if s != "" {
			n++
		}
	}
	k := 0
	for _, s := range list {
		if s == "" {
			continue
		}
		k++
		raw := s
		b.plainNote = raw
		if n > 1 {
			s = fmt.Sprintf("%d. %s", k, s)
		}
		frame := b.t.Frame.NoteMore
		if k == 1 {
			frame = b.t.Frame.Note
		}
		p.notes = append(p.notes, b.frameLine(frame.In(b.lang), s, b.noteFormulas[raw]))
	}
}

func (b *builder) join(list []string) string { return strings.Join(list, b.t.Frame.Comma.In(b.lang)) }

// columnError says that the data names a column that the sheet has not.
func columnError(id string, sheet string) error {
	return fmt.Errorf("summary/texts.toml: sheet %s has no column %q", sheet, id)
}

// columnsOf gives the columns of a sheet; that of the groups is left out where nobody is known to be in one.
func (b *builder) columnsOf(t *sheetText) []column {
	if b.grouped {
		return t.Columns
	}
	return slices.DeleteFunc(slices.Clone(t.Columns), func(c column) bool { return c.ID == "group" })
}

// textColumns makes the columns of a simple page; known are the ids that it has.
func (b *builder) textColumns(p *page, t *sheetText, known ...string) error {
	for _, c := range b.columnsOf(t) {
		if !slices.Contains(known, c.ID) {
			return columnError(c.ID, p.id)
		}
		p.columns = append(p.columns, b.pageColumn(c, c.ID, c.in(b.lang)))
	}
	return nil
}

func (b *builder) pageColumn(c column, id, title string) pageColumn {
	return pageColumn{id: id, title: title, max: c.Max, flex: c.Flex}
}

// fillRow puts cells, named by column, in the page's order; a column that the data leaves out is left out.
func (p *page) fillRow(cells map[string]cell) []cell {
	out := make([]cell, len(p.columns))
	for i, c := range p.columns {
		out[i] = cells[c.id]
	}
	return out
}
