package target

import "ledgercheck/sheets"

// lacking are the columns that some ledgers of a kind have and others lack, by the rule that asks for them.
var lacking = map[sheets.RuleID]string{"study.hours": "学时", "study.chars": "字数", "meeting.firsttopic": "第一议题", "training.report": "成果", "problem.solved": "解决情况"}

// sayDoubts names the cells on which a verdict hangs and of which nothing else speaks: a visit that does not say how it was
// made, a meeting that perhaps was not held. The figure is 待核实 already; this says what to look at.
func (r *run) sayDoubts(f *sheets.Figure, parts []part) {
	if f.Verdict != sheets.Unsure {
		return
	}
	for i := range parts {
		p := &parts[i]
		if p.high <= p.low && !p.open {
			continue
		}
		switch p.left {
		case leftColumn:
			l := p.rec.Ledger
			if column, known := lacking[f.Rule]; known {
				r.find(sheets.Find(sheets.MissingLedger, "column", sheets.Info, sheets.Place{File: l.File, Sheet: l.Sheet}, "column", column))
			}
		case leftMode:
			if p.entry == nil || p.entry.State == sheets.NoRecord || p.entry.State == 0 || p.entry.Field != sheets.FieldMode {
				r.find(sheets.Find(sheets.UncertainValue, "no-mode", sheets.Info, p.rec.Place(p.entry)))
			}
		case leftCancelled:
			r.find(sheets.Find(sheets.UncertainValue, "cancelled", sheets.Info, p.rec.Place(p.entry), "raw", p.entry.Text))
		}
	}
}
