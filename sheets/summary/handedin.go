package summary

import (
	"slices"

	"ledgercheck/sheets"
)

// handedIn makes 上报情况: for each kind of ledger and each 组室 what was handed in, month by month.
func (b *builder) handedIn() (*page, error) {
	if len(b.r.HandedIn) == 0 {
		return nil, nil
	}
	t := &b.t.Sheets.HandedIn
	p := b.newPage("handedIn", t, t.Title)
	type key struct {
		kind  sheets.Kind
		group string
	}
	var rows []key
	var months []sheets.Month
	state := map[key]map[sheets.Month]sheets.Submission{}
	for _, h := range b.r.HandedIn {
		k := key{h.Kind, h.Group}
		if state[k] == nil {
			state[k] = map[sheets.Month]sheets.Submission{}
			rows = append(rows, k)
		}
		if !slices.Contains(months, h.Month) {
			months = append(months, h.Month)
		}
		state[k][h.Month] = h
	}
	slices.SortFunc(months, func(x, y sheets.Month) int { return x.First().Compare(y.First()) })
	for _, c := range t.Columns {
		switch c.ID {
		case "no", "kind", "group", "missing":
			p.columns = append(p.columns, b.pageColumn(c, c.ID, c.in(b.lang)))
		case "months":
			for _, m := range months {
				p.columns = append(p.columns, b.pageColumn(c, "month:"+m.String(), fill(c.in(b.lang), "month", b.shortMonth(m))))
			}
		default:
			return nil, columnError(c.ID, p.id)
		}
	}
	for i, k := range rows {
		missing := 0
		group := b.t.Frame.OfficeSelf.In(b.lang)
		if k.group != "" {
			group = clean(mask(k.group))
		}
		cells := map[string]cell{"no": number(i + 1), "kind": text(k.kind.Words().In(b.lang)), "group": text(group)}
		for _, m := range months {
			h, ok := state[k][m]
			c := text(b.t.Signs.NoLedger.In(b.lang))
			switch {
			case !ok:
			case h.State == sheets.Received:
				c = cell{value: h.Records, format: b.t.Cover.Received.In(b.lang), link: b.receivedLink(k.kind, m)}
			case h.State == sheets.NotReceived:
				missing++
				c = cell{value: b.sign(sheets.Short) + h.State.Words().In(b.lang), tone: short}
			default:
				c = cell{value: h.State.Words().In(b.lang), tone: notDue}
			}
			cells["month:"+m.String()] = c
		}
		cells["missing"] = cell{value: missing, tone: toneIf(missing > 0, short)}
		p.rows = append(p.rows, row{cells: p.fillRow(cells)})
	}
	p.frozen = p.column("group") + 1
	p.filter = p.frozen
	b.note(p, b.t.Notes.HandedIn.In(b.lang))
	return p, nil
}

// receivedLink leads to the first ledger of a kind with records of a month, in the list of sources.
func (b *builder) receivedLink(kind sheets.Kind, m sheets.Month) *link {
	for _, l := range b.r.Ledgers {
		if at, ok := b.sourceRow[l]; ok && l.Kind == kind && slices.Contains(l.Months, m) {
			return &link{page: "sources", row: at}
		}
	}
	return nil
}
