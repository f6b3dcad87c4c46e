package summary

import (
	"strconv"

	"ledgercheck/sheets"
)

// totals makes 年度工作数据表: the office's totals, exact, and by choice in the words of a report (20余次, 200件以上).
func (b *builder) totalsPage() (*page, error) {
	if len(b.r.Totals) == 0 {
		return nil, nil
	}
	t := &b.t.Sheets.Totals
	p := b.newPage("totals", t, t.Title)
	if err := b.textColumns(p, t, "no", "item", "value", "unit", "rounded", "period"); err != nil {
		return nil, err
	}
	if i := p.column("rounded"); i >= 0 && !b.s.Choices.Rounded {
		p.columns = append(p.columns[:i:i], p.columns[i+1:]...)
	}
	for i, x := range b.r.Totals {
		p.rows = append(p.rows, row{cells: p.fillRow(map[string]cell{
			"no": number(i + 1), "item": text(b.totalName(x.ID)), "value": {value: x.Value, places: places(x.Value, 0, false), link: b.totalLink(x.ID)},
			"unit": text(b.unit(x.Unit)), "rounded": text(b.roundedTotal(x)), "period": text(b.totalPeriod()),
		})})
	}
	note := b.t.Notes.TotalsExact
	if b.s.Choices.Rounded {
		note = b.t.Notes.TotalsRounded
	}
	b.note(p, note.In(b.lang))
	return p, nil
}

// totalPeriod is the checked months: a total's own period is the year wherever they lie in one.
func (b *builder) totalPeriod() string {
	if b.r.From.IsZero() {
		return ""
	}
	return b.months(b.r.From, b.r.To)
}

func (b *builder) totalName(id string) string {
	for _, t := range b.t.Totals {
		if t.ID == id {
			return sheets.Words{Zh: t.Zh, En: t.En}.In(b.lang)
		}
	}
	return id
}

// roundedTotal writes a total as reports do: 20余次 for 21 to 29, 200件以上 from 200; a round number below a hundred, a
// number below ten and one that is not whole stay exact.
func (b *builder) roundedTotal(t sheets.Total) string {
	exact := b.withUnit(t.Value.Format(1), t.Unit)
	if !t.Value.IsWhole() || t.Value < sheets.Whole(10) {
		return exact
	}
	n := t.Value.Int()
	step := 1
	for n/step >= 10 {
		step *= 10
	}
	floor := n / step * step
	switch {
	case n >= 100:
		return fill(b.t.Living.OrMore.In(b.lang), "n", strconv.Itoa(floor), "unit", b.unit(t.Unit))
	case n > floor:
		return fill(b.t.Living.Over.In(b.lang), "n", strconv.Itoa(floor), "unit", b.unit(t.Unit))
	}
	return exact
}
