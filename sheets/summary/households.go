package summary

import (
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// householdPage makes 联系户: contacts by month, problems by year. A report without household figures has none.
func (b *builder) householdPage() (*page, error) {
	if len(b.households) == 0 {
		return nil, nil
	}
	t := &b.t.Sheets.Households
	p := b.newPage("households", t, t.Title)
	months, years, units := b.householdPeriods()
	b.units(p, units...)
	if err := b.householdColumns(p, t, months, years); err != nil {
		return nil, err
	}
	b.householdHelpers(p, months, years)
	p.frozen = p.column("name") + 1
	p.filter = p.frozen
	records, apart := b.problemRecords(), false
	b.keepOrMake(p, len(b.households), func(i int) row {
		line, differs := b.householdRow(p, b.households[i], records, i+1)
		apart = apart || differs
		return line
	})
	b.householdConditions(p, months, years)
	p.total = b.householdTotal(p)
	n := &b.t.Notes
	notes := []string{b.targetsNote(b.rules(b.households))}
	if len(years) > 0 {
		rate := n.Rate
		if b.r.Settings.StandingCounts {
			rate = n.RateStanding
		}
		notes = append(notes, rate.In(b.lang))
	}
	if apart {
		notes = append(notes, fill(n.ProblemsApart.In(b.lang), "sheet", b.t.Sheets.Evidence.Name.In(b.lang)))
	}
	if slices.ContainsFunc(b.households, func(s *subject) bool { return s.verdict != sheets.Met }) {
		notes = append(notes, n.Signs.In(b.lang))
	}
	b.note(p, notes...)
	return p, nil
}

// householdPeriods lists the months of contacts and the years of problems that have figures, and the units.
func (b *builder) householdPeriods() (months, years []sheets.Period, units []string) {
	for _, s := range b.households {
		for _, f := range s.figures {
			switch list := &months; f.Rule {
			case ruleProblem:
				list = &years
				fallthrough
			case ruleHousehold:
				if !slices.Contains(*list, f.Period) {
					*list = append(*list, f.Period)
					units = append(units, f.Unit)
				}
			}
		}
	}
	byStart := func(p, q sheets.Period) int { return p.Span.From.Compare(q.Span.From) }
	slices.SortFunc(months, byStart)
	slices.SortFunc(years, byStart)
	return months, years, units
}

func (b *builder) householdColumns(p *page, t *sheetText, months, years []sheets.Period) error {
	h := &b.t.Household
	for _, c := range b.columnsOf(t) {
		switch c.ID {
		case "no", "name", "helper", "group", "gap", "verdict", "note":
			p.columns = append(p.columns, b.pageColumn(c, c.ID, c.in(b.lang)))
		case "contacts":
			for _, m := range months {
				col := b.pageColumn(c, "contacts:"+m.String(), b.shortMonth(m.Span.From.YearMonth()))
				col.group = fill(c.in(b.lang), "min", b.minOf(ruleHousehold))
				if name := b.names[ruleHousehold]; name != "" {
					col.formula = sentence(c.in(b.lang), "min", name) // of the group
				}
				p.columns = append(p.columns, col)
			}
		case "problems":
			for _, y := range years {
				for _, sub := range []struct {
					id    string
					title sheets.Words
				}{
					{"target", h.Target},
					{"all", h.Problems},
					{"solved", h.Solved},
					{"open", h.Open},
					{"standing", h.Standing},
					{"unsure", h.Unsure},
					{"rate", h.Rate},
				} {
					col := b.pageColumn(c, sub.id+":"+y.String(), sub.title.In(b.lang))
					col.group = fill(c.in(b.lang), "year", strconv.Itoa(int(y.Span.From.Year)))
					p.columns = append(p.columns, col)
				}
			}
		default:
			return columnError(c.ID, p.id)
		}
	}
	return nil
}

// minOf gives a rule's threshold for a header.
func (b *builder) minOf(rule sheets.RuleID) string {
	for i := range b.r.Figures {
		if b.r.Figures[i].Rule == rule {
			return b.r.Figures[i].Target.String()
		}
	}
	t, _ := b.r.Settings.Target(rule)
	return t.Min.String()
}

// householdRow reports also whether the ledgers' own counts of problems differ from the figures judged by.
func (b *builder) householdRow(p *page, s *subject, records problemRecords, no int) (out row, apart bool) {
	named := map[string]cell{
		"no": b.numberOf(s, no), "name": b.nameCell(s), "group": b.groupCell(s.Group),
		"verdict": b.verdictCell(s.verdict), "note": text(b.remarks(s)),
	}
	if s.household != nil {
		named["helper"] = text(clean(mask(b.join(s.household.Helpers))))
	}
	for _, f := range s.figures {
		switch f.Rule {
		case ruleHousehold:
			named["contacts:"+f.Period.String()] = b.householdFigure(p, f)
		case ruleProblem:
			n, agree := records.count(f, b.r.Settings.StandingCounts)
			apart = apart || !agree
			b.problemCells(p, named, f, f.Period.String(), n, agree)
		}
	}
	b.nothingElse(p, named)
	b.householdVerdicts(p, named, s)
	out.cells = p.fillRow(named)
	for _, id := range p.helpers {
		out.helpers = append(out.helpers, named[id])
	}
	return out, apart
}

func (b *builder) problemCells(p *page, named map[string]cell, f *sheets.Figure, year string, n problemCount, agree bool) {
	named["target:"+year] = b.targetCell([]*sheets.Figure{f})
	if f.Verdict == sheets.Exempt {
		named["target:"+year] = text(b.t.Signs.NoLedger.In(b.lang))
	}
	named["solved:"+year] = b.householdFigure(p, f)
	none := text(b.t.Signs.NoLedger.In(b.lang))
	for id, v := range map[string]int{"all": n.all, "open": n.open, "standing": n.standing, "unsure": n.unsure} {
		named[id+":"+year] = none
		if agree {
			named[id+":"+year] = cell{value: v, link: b.linkTo(f)}
		}
	}
	named["rate:"+year] = none
	if agree && n.all > 0 && f.HasActual && p.column("all:"+year) >= 0 && p.column("solved:"+year) >= 0 {
		named["rate:"+year] = cell{
			value:   f.Actual.Float() / float64(n.all),
			formula: p.letter("solved:"+year) + "{row}/" + p.letter("all:"+year) + "{row}",
			link:    b.linkTo(f),
		}
	}
}

// letter gives the letters of a column that the page has.
func (p *page) letter(id string) string { return sheets.ColumnName(p.column(id) + 1) }

func (b *builder) householdTotal(p *page) []cell {
	total := make([]cell, len(p.columns))
	total[0] = text(b.t.Frame.Total.In(b.lang))
	for i, c := range p.columns {
		kind, year, named := strings.Cut(c.id, ":")
		if !named || kind == "rate" || !p.anyNumber(i) {
			continue
		}
		total[i] = b.sumCell(p, i)
		// A sum over some of the households only would be taken for the sum over all.
		if partial := kind != "contacts" && kind != "target" && kind != "solved"; partial && p.anyText(i) {
			total[i] = cell{}
		}
		if rate := p.column("rate:" + year); kind == "all" && rate >= 0 && total[i].formula != "" {
			all, ok := total[i].value.(sheets.Amount)
			solved, has := b.sumCell(p, p.column("solved:"+year)).value.(sheets.Amount)
			if ok && has && all > 0 {
				total[rate] = cell{
					value:   solved.Float() / all.Float(),
					formula: "SUM(" + p.letter("solved:"+year) + "{first}:" + p.letter("solved:"+year) + "{last})/SUM(" + p.letter(c.id) + "{first}:" + p.letter(c.id) + "{last})",
				}
			}
		}
	}
	if v := p.column("verdict"); v >= 0 {
		met := 0
		for _, s := range b.households {
			if s.verdict == sheets.Met {
				met++
			}
		}
		total[v] = cell{
			value: met, formula: `COUNTIF({col}{first}:{col}{last},"` + sheets.Met.Words().In(b.lang) + `")`,
			format: b.t.Household.MetCount.In(b.lang),
		}
	}
	return total
}
