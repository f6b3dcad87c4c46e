package summary

import (
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// check makes 待核实: every figure whose verdict is open, then every error and warning.
func (b *builder) check() (*page, error) {
	t := &b.t.Sheets.Check
	p := b.newPage("check", t, t.Title)
	if err := b.textColumns(p, t, "no", "file", "sheet", "cell", "what", "effect", "remedy"); err != nil {
		return nil, err
	}
	p.filter = len(p.columns)
	open := b.figuresThat(sheets.Unsure)
	b.keepOrMake(p, len(open)+len(b.findings), func(i int) row {
		if i < len(open) {
			return row{cells: p.fillRow(b.openRow(open[i].of, open[i].figure, i+1))}
		}
		return row{cells: p.fillRow(b.findingRow(&b.r.Findings[b.findings[i-len(open)]], i+1))}
	})
	n := &b.t.Notes
	if p.length() == 0 {
		p.lead, p.filter = []line{{text: n.NoCheck.In(b.lang)}}, 0
	}
	if k := len(b.infos); k > 0 {
		b.note(p, fill(n.InfoElse.In(b.lang), "n", strconv.Itoa(k), "sheet", b.t.Sheets.Basis.Name.In(b.lang)))
	}
	return p, nil
}

// openRow tells of a figure that cannot be judged: what is certain, why that is not enough, where to look.
func (b *builder) openRow(s *subject, f *sheets.Figure, no int) map[string]cell {
	t := &b.t.Check
	actual := t.NoActual.In(b.lang)
	if f.HasActual {
		actual = b.withUnit(shownAmount(f.Actual, f.Target, true), f.Unit)
	}
	reason := b.why(f, s.person)
	if reason == "" {
		reason = sheets.Unsure.Words().In(b.lang)
	}
	what := fill(t.Figure.In(b.lang), "subject", b.subjectName(s.Subject), "period", b.period(f.Period),
		"rule", b.ruleName(f.Rule), "target", b.withUnit(f.Target.String(), f.Unit), "actual", actual, "reason", reason)
	file, sheet, cells := b.whereToLook(f)
	return map[string]cell{
		"no": {value: no, link: b.linkTo(f)}, "file": text(clean(file)), "sheet": text(clean(sheet)), "cell": text(cells),
		"what": {value: fill(t.Open.In(b.lang), "text", what), tone: unsure}, "effect": text(t.Effect.In(b.lang)),
		"remedy": text(b.openRemedy(f)),
	}
}

// whereToLook gives the cells that were left out of a figure, else those that it rests on.
func (b *builder) whereToLook(f *sheets.Figure) (file, sheet, cells string) {
	at := slices.IndexFunc(f.Sources, func(s sheets.Source) bool { return s.Left != "" })
	left := at >= 0
	if !left {
		if at = 0; len(f.Sources) == 0 {
			return "", "", ""
		}
	}
	file, sheet = f.Sources[at].File, f.Sources[at].Sheet
	var list []sheets.Cell
	more := 0
	for _, s := range f.Sources {
		if (s.Left != "") != left {
			continue
		}
		if s.File == file && s.Sheet == sheet {
			list = append(list, s.Cell)
		}
		more++
	}
	cells = b.cellList(list)
	if more > len(list) {
		cells += fill(b.t.Check.MoreCells.In(b.lang), "n", strconv.Itoa(more))
	}
	return file, sheet, cells
}

func (b *builder) openRemedy(f *sheets.Figure) string {
	t := &b.t.Check
	switch f.Reason {
	case sheets.ReasonRemark:
		return t.RemedyRemark.In(b.lang)
	case sheets.ReasonNotOnRoster:
		return t.RemedyRoster.In(b.lang)
	case sheets.ReasonDamaged:
		return t.RemedyDamaged.In(b.lang)
	case sheets.ReasonNoColumn:
		return t.RemedyColumn.In(b.lang)
	case sheets.ReasonNoRecord:
		return t.RemedyNoRecord.In(b.lang)
	}
	return t.RemedyUncertain.In(b.lang)
}

// findingRow tells what the catalogue says, with the numbers of people that a cell may hold masked.
func (b *builder) findingRow(f *sheets.Finding, no int) map[string]cell {
	r := f.Render(b.lang)
	what := fill(b.t.Check.Message.In(b.lang), "severity", f.Severity.Words().In(b.lang), "title", mask(r.Title), "message", mask(r.Message))
	tone := plain
	if f.Severity == sheets.Error {
		tone = short
	}
	return map[string]cell{
		"no": number(no), "file": text(clean(f.File)), "sheet": text(clean(f.Sheet)), "cell": text(f.Cell.String()),
		"what": {value: clean(what), tone: tone}, "effect": text(clean(mask(r.Effect))),
		"remedy": text(clean(mask(strings.TrimSpace(r.Remedy)))),
	}
}
