package flow

import (
	"slices"
	"sort"

	"ledgercheck/sheets"
)

// rowKey is what a row stands for: a subject, and in the office's own duties one rule of it.
type rowKey struct {
	subject sheets.Subject
	rule    sheets.RuleID
}

// slot is what a column stands for: a period, and where rows are subjects one rule.
type slot struct {
	period sheets.Period
	rule   sheets.RuleID
}

// grid holds the figures in view by row and column.
type grid struct {
	tab     Tab
	duty    string
	rows    []rowKey
	columns []slot
	of      map[slot]string         // the duty of a column
	at      map[rowKey]map[slot]int // index of the figure +1
	rules   map[sheets.RuleID]bool
	kind    sheets.PeriodKind // 0: several
	periods int
}

// byRule reports whether rows are duties rather than subjects.
func (g *grid) byRule() bool { return g.tab == TabDuties }

// told reports whether the chosen duty is one rule, so that no column or row need say which.
func (g *grid) told() bool { return g.duty != "" && len(g.rules) == 1 }

// gridOf collects the figures of a tab that belong to a duty (all where it is empty), rows and columns in order.
func (f *Flow) gridOf(tab Tab, duty string) *grid {
	g := &grid{tab: tab, duty: duty, at: map[rowKey]map[slot]int{}, rules: map[sheets.RuleID]bool{}}
	g.of = map[slot]string{}
	periods := map[sheets.Period]bool{}
	for _, i := range f.figuresOf(tab) {
		fig := &f.report.Figures[i]
		id := dutyID(tab, fig)
		if duty != "" && duty != id {
			continue
		}
		row, s := rowKey{subject: fig.Subject}, slot{period: fig.Period, rule: fig.Rule}
		if g.byRule() {
			row.rule, s.rule = fig.Rule, ""
		}
		if g.at[row] == nil {
			g.at[row] = map[slot]int{}
			g.rows = append(g.rows, row)
		}
		g.at[row][s] = i + 1
		g.of[s], periods[fig.Period], g.rules[fig.Rule] = id, true, true
	}
	g.periods = len(periods)
	for p := range periods {
		if g.kind != 0 && p.Kind != g.kind {
			g.kind = 0
			break
		}
		g.kind = p.Kind
	}

	place, order := f.rulePlaces(), f.subjectOrder()
	sort.SliceStable(g.rows, func(i, j int) bool {
		a, b := g.rows[i], g.rows[j]
		if a.rule != b.rule {
			return place.before(a.rule, b.rule)
		}
		return order(a.subject) < order(b.subject)
	})
	dutyPlace := map[string]int{}
	for i, d := range f.dutiesOf(tab) {
		dutyPlace[d.ID] = i
	}
	for s := range g.of {
		g.columns = append(g.columns, s)
	}
	sort.Slice(g.columns, func(i, j int) bool {
		a, b := g.columns[i], g.columns[j]
		if x, y := dutyPlace[g.of[a]], dutyPlace[g.of[b]]; x != y {
			return x < y
		}
		if a.period != b.period {
			return periodBefore(a.period, b.period)
		}
		return place.before(a.rule, b.rule)
	})
	return g
}

// figureTable makes the table of figures: a row a subject and a column a rule in a period, or in the office's duties a
// row a duty and a column a period.
func (f *Flow) figureTable(tab Tab, duty string) *Table {
	g := f.gridOf(tab, duty)
	counted := g.kind != 0 && g.periods >= manyPeriods
	t := f.leadTable(g)
	if counted {
		t.Columns = append(t.Columns, Column{Title: f.texts.T("col.met"), First: true}, Column{Title: f.texts.T("col.notmet")})
	}
	firstFigure := len(t.Columns)
	t.Columns = append(t.Columns, f.figureColumns(g)...)
	double := doubleNames(g.rows)
	for i, key := range g.rows {
		row := Row{Cells: f.leadCells(g, key, double[key.subject.Name] > 1, i), group: f.groupOf(key.subject)}
		var count tally
		var cells []Cell
		for _, s := range g.columns {
			n := g.at[key][s]
			if n == 0 {
				cells = append(cells, Cell{})
				continue
			}
			fig := &f.report.Figures[n-1]
			count.add(fig.Verdict)
			if fig.Verdict.Worse(row.Verdict) {
				row.Verdict = fig.Verdict
			}
			row.figures = append(row.figures, n)
			cells = append(cells, f.figureCell(fig, n))
		}
		f.finishLead(&row)
		if counted {
			ref := row.Cells[0].Ref
			row.Cells = append(row.Cells, f.countCell(count, ref), f.gravest(row.figures, ref))
		}
		row.Cells = append(row.Cells, cells...)
		t.Rows = append(t.Rows, row)
	}
	if counted && t.blank(firstFigure-1) {
		t.drop(firstFigure - 1)
	}
	t.align()
	t.fit()
	return t
}

// lookAt gives those of a row's figures that are short, then those that are unsure.
func (f *Flow) lookAt(figures []int) []int {
	return append(f.only(figures, sheets.Short), f.only(figures, sheets.Unsure)...)
}

func (f *Flow) only(figures []int, v sheets.Verdict) []int {
	var out []int
	for _, n := range figures {
		if f.report.Figures[n-1].Verdict == v {
			out = append(out, n)
		}
	}
	return out
}

// lookCell says a figure together with its period: "第31周 无记录".
func (f *Flow) lookCell(n int) Cell {
	fig := &f.report.Figures[n-1]
	c := f.figureCell(fig, n)
	c.Text = f.texts.T("cell.at", "period", shortPeriod(f.texts, fig.Period, f.years), "text", c.Text)
	c.number, c.order = false, int64(verdictRank(fig.Verdict))
	return c
}

// gravest names those figures of a row that are short, or where none is, those that are unsure: so nobody has to go
// through fifty-two weeks to find one.
func (f *Flow) gravest(figures []int, row Ref) Cell {
	if short := f.only(figures, sheets.Short); len(short) > 0 {
		return f.firstAmong(short, row)
	}
	return f.firstAmong(f.only(figures, sheets.Unsure), row)
}

// firstAmong names the first of several figures of one verdict and how many they are. A single one leads to itself,
// several to the row.
func (f *Flow) firstAmong(figures []int, row Ref) Cell {
	switch len(figures) {
	case 0:
		return Cell{order: 6}
	case 1:
		return f.lookCell(figures[0])
	}
	fig := &f.report.Figures[figures[0]-1]
	return Cell{
		Text: f.texts.T("cell.among", "period", shortPeriod(f.texts, fig.Period, f.years), "n", len(figures),
			"text", f.verdictText(fig.Verdict)),
		Verdict: fig.Verdict, Ref: row, order: int64(verdictRank(fig.Verdict)),
	}
}

// blank reports whether nothing stands in a column.
func (t *Table) blank(column int) bool {
	for i := range t.Rows {
		if t.Rows[i].Cells[column].Text != "" {
			return false
		}
	}
	return true
}

// drop takes a column out.
func (t *Table) drop(column int) {
	t.Columns = slices.Delete(t.Columns, column, column+1)
	for i := range t.Rows {
		t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, column, column+1)
	}
}

// figureColumns heads the columns of figures.
func (f *Flow) figureColumns(g *grid) []Column {
	withYear := f.years
	out := make([]Column, len(g.columns))
	last := ""
	for i, s := range g.columns {
		c := Column{Right: true}
		if g.byRule() || g.told() {
			var upper string
			upper, c.Title, c.Sub = periodHead(f.texts, s.period, withYear)
			if i == 0 || upper != last {
				c.Group, c.First = upper, true
			}
			last = upper
		} else {
			c.Title = f.ruleName(s.rule)
			if i == 0 || g.columns[i-1].period != s.period || g.of[g.columns[i-1]] != g.of[s] {
				c.Group, c.First = shortPeriod(f.texts, s.period, withYear), true
			}
		}
		out[i] = c
	}
	parted(out)
	return out
}

// tally counts the periods of a row by verdict.
type tally struct{ met, short, unsure, exempt, notDue int }

func (n *tally) add(v sheets.Verdict) {
	switch v {
	case sheets.Met:
		n.met++
	case sheets.Short:
		n.short++
	case sheets.Unsure:
		n.unsure++
	case sheets.Exempt:
		n.exempt++
	case sheets.NotDue:
		n.notDue++
	}
}

// due is how many periods count: neither exempt nor still open.
func (n *tally) due() int { return n.met + n.short + n.unsure }

// countCell says how many of the periods that count are met: "51/52".
func (f *Flow) countCell(n tally, ref Ref) Cell {
	if n.due() == 0 {
		return Cell{Ref: ref}
	}
	return Cell{
		Text: f.texts.T("cell.count", "met", n.met, "due", n.due()), Ref: ref,
		order: int64(n.met)<<20/int64(n.due()) + 1,
	}
}
