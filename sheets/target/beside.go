package target

import (
	"runtime"
	"sync"
	"sync/atomic"

	"ledgercheck/sheets"
)

// judgeAll judges the rules side by side. Each works on a run of its own, and what came of them is put together in the order
// of the rules, so that the result is the same as of one after the other.
func (r *run) judgeAll() {
	parts := make([]*run, len(rules))
	var next atomic.Int32
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(rules)) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(rules); i = int(next.Add(1)) - 1 {
				parts[i] = r.part()
				t, on := r.Settings.Target(rules[i].ID())
				rules[i].Judge(parts[i], t, on)
			}
		})
	}
	wg.Wait()
	for _, p := range parts {
		r.join(p)
	}
}

// part gives a run on the same input that has found nothing yet.
func (r *run) part() *run {
	p := *r
	p.judged, p.said, p.yearBy = map[sheets.RuleID]*matter{}, map[string]bool{}, map[*sheets.Ledger]int{}
	p.agendas = map[*sheets.Ledger]bool{}
	p.dates, p.credits = sheets.ByReading[dating]{}, sheets.ByReading[credit]{}
	p.totals, p.findings, p.weekly = nil, nil, false
	return &p
}

// join adds what another run found.
func (r *run) join(p *run) {
	for id, m := range p.judged {
		r.judged[id] = m
	}
	r.totals = append(r.totals, p.totals...)
	for _, f := range p.findings {
		r.find(f)
	}
	r.weekly = r.weekly || p.weekly
}
