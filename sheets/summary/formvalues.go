package summary

import (
	"strconv"

	"ledgercheck/sheets"
)

// formValues are the single values that a form may ask for, by their names in both languages (docs/summary.md).
func (b *builder) formValues() map[string]cell {
	out := map[string]cell{}
	add := func(id string, v any) {
		c, ok := v.(cell)
		if !ok {
			c = cell{value: v}
		}
		if c.isNumber() && c.link == nil {
			c.link = b.countLink(everybody)
		}
		for _, name := range b.t.Form.Values[id] {
			out[nameKey(name)] = c
		}
		out[nameKey(id)] = c
	}
	n := map[sheets.Verdict]int{}
	for _, s := range b.due() {
		n[s.verdict]++
	}
	due := b.rostered - n[sheets.Exempt]
	period, span := "", ""
	if !b.r.From.IsZero() {
		period = b.months(b.r.From, b.r.To)
		span = b.days(sheets.Span{From: b.r.From.First(), To: b.r.To.Last()})
	}
	add("office", clean(mask(b.r.Office.Name)))
	add("period", period)
	add("span", span)
	add("year", strconv.Itoa(b.r.To.Year))
	add("month", strconv.Itoa(b.r.To.Month))
	add("asOf", b.date(b.r.AsOf))
	add("date", b.date(b.r.AsOf))
	add("due", due)
	add("met", n[sheets.Met])
	add("short", n[sheets.Short])
	add("unsure", n[sheets.Unsure])
	add("notDue", n[sheets.NotDue])
	add("exempt", n[sheets.Exempt])
	add("rate", b.t.Signs.NoLedger.In(b.lang))
	if judged := due - n[sheets.NotDue]; judged > 0 {
		add("rate", float64(n[sheets.Met])/float64(judged))
	}
	add("verdict", b.verdictSentence())
	problems := ""
	for i, s := range b.problemsFound() {
		if i > 0 && b.lang == sheets.English {
			problems += " "
		}
		problems += s
	}
	add("problems", problems)
	for _, t := range b.r.Totals { // {{数据:谈心谈话}}, {{total:talk.count}}
		c := cell{value: t.Value, places: places(t.Value, 0, false), link: b.totalLink(t.ID)}
		for _, prefix := range b.t.Form.Values["total"] {
			out[nameKey(prefix+":"+b.totalName(t.ID))] = c
			out[nameKey(prefix+":"+t.ID)] = c
		}
	}
	for i := range b.r.Settings.Targets {
		if t := &b.r.Settings.Targets[i]; t.On {
			for _, prefix := range b.t.Form.Values["target"] {
				c := cell{value: t.Min, places: places(t.Min, 0, false)}
				out[nameKey(prefix+":"+b.ruleName(t.Rule))] = c
				out[nameKey(prefix+":"+string(t.Rule))] = c
			}
		}
	}
	return out
}
