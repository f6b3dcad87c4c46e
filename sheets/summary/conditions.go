package summary

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// living puts onto a sheet what makes it answer to changes: the names of the targets' cells and the conditional formats.
// It must come before the sheet is streamed.
func (r *renderer) living(p *page) error {
	for _, n := range p.names {
		name := &excelize.DefinedName{Name: n.name, RefersTo: p.quoted() + "!" + absolute(n.col, p.firstRow()+n.row)}
		if err := r.file.SetDefinedName(name); err != nil {
			return err
		}
	}
	if p.length() == 0 {
		return nil
	}
	for _, c := range p.conditions {
		id, err := r.dxf(c)
		if err != nil {
			return err
		}
		where := fmt.Sprintf("%s:%s", at(c.from, p.firstRow()), at(c.to, p.firstRow()+p.length()-1))
		formula := fill(c.formula, "first", fmt.Sprint(p.firstRow()), "last", fmt.Sprint(p.firstRow()+p.length()-1))
		if err := r.file.SetConditionalFormat(p.name, where, []excelize.ConditionalFormatOptions{
			{Type: "formula", Criteria: formula, Format: &id},
		}); err != nil {
			return err
		}
	}
	return nil
}

type dxfLook struct {
	tone  tone
	sign  string
	texts bool
}

// dxf makes the format of a condition once.
func (r *renderer) dxf(c condition) (int, error) {
	k := dxfLook{c.tone, c.sign, c.texts}
	if id, ok := r.dxfs[k]; ok {
		return id, nil
	}
	colours := r.style.Colours
	st := &excelize.Style{Fill: solid(map[tone]string{
		plain: "FFFFFF", short: colours.Short, unsure: colours.Unsure, exempt: colours.Exempt, notDue: colours.Exempt,
	}[c.tone])}
	if c.sign != "" {
		s := `"` + c.sign + `"`
		format := "General" + s + ";-General" + s + ";General" + s + ";@"
		if c.texts {
			format += s
		}
		st.CustomNumFmt = &format
	}
	id, err := r.file.NewConditionalStyle(st)
	if err == nil {
		r.dxfs[k] = id
	}
	return id, err
}

// verdictConditions fills a column of verdicts by what stands in it.
func (b *builder) verdictConditions(p *page, id string) {
	col := p.column(id)
	if col < 0 {
		return
	}
	for _, v := range []sheets.Verdict{sheets.Met, sheets.Short, sheets.Unsure, sheets.NotDue, sheets.Exempt} {
		p.conditions = append(p.conditions, condition{
			from: col, to: col, tone: toneOf(v),
			formula: "$" + sheets.ColumnName(col+1) + "{first}=" + quote(v.Words().In(b.lang)),
		})
	}
}

// amountConditions fills columns of amounts by the verdicts in the columns that lie as many to the right as the first
// one does.
func (b *builder) amountConditions(p *page, from, to, verdicts int, and string, narrow bool) {
	ref := sheets.ColumnName(verdicts+1) + "{first}="
	for _, v := range []sheets.Verdict{sheets.Met, sheets.Short, sheets.Unsure} {
		c := condition{from: from, to: to, tone: toneOf(v), formula: ref + quote(v.Words().In(b.lang))}
		if v != sheets.Met {
			c.sign, c.texts = b.sign(v), narrow
		}
		if v == sheets.Short && and != "" {
			c.formula = "AND(" + c.formula + "," + and + ")"
		}
		p.conditions = append(p.conditions, c)
	}
}
