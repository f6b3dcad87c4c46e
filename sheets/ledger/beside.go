package ledger

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"ledgercheck/sheets"
)

// A long table is read in stretches side by side. Most rows mean the same whatever stands above them; a stretch that meets one
// that does not (同上, a blank name, a 小计, a line that names the 组室 of the rows below, a hidden row) gives up, and the table is
// read from top to bottom.
var (
	longTable = 20_000 // rows that are worth it
	lastLines = 64     // rows at the end that are read after the others: there the 合计 and the legend stand
)

// readBeside reads the first of some rows in stretches and gives those that are left.
func (b *body) readBeside(rows []sheets.Row, blocks [][]column, all [][]assignment) (left []sheets.Row) {
	n := runtime.GOMAXPROCS(0)
	if n < 2 || len(rows) < longTable || len(rows) <= lastLines || len(b.options.acts) > 0 {
		return rows
	}
	long := rows[:len(rows)-lastLines]
	parts := make([]*body, n)
	var gaveUp atomic.Bool
	var wg sync.WaitGroup
	for i := range parts {
		p := b.stretch(all)
		parts[i] = p
		wg.Go(func() {
			p.out.Records = make([]*sheets.Record, 0, len(long)/n+1)
			for j := i * len(long) / n; j < (i+1)*len(long)/n && !gaveUp.Load(); j++ {
				p.readOne(&long[j], blocks, p.assigned)
				if p.leans {
					gaveUp.Store(true)
				}
			}
		})
	}
	wg.Wait()
	if gaveUp.Load() {
		return rows
	}
	b.out.Records = slices.Grow(b.out.Records, len(rows))
	for _, p := range parts {
		b.join(p)
	}
	return rows[len(long):]
}

// stretch gives a body that reads some rows of the same table, and shares nothing with b that reading changes.
func (b *body) stretch(all [][]assignment) *body {
	r, ctx := *b.reader, *b.ctx
	r.findings = nil
	p := &body{
		reader: &r, part: true, table: b.table, ctx: &ctx, kind: b.kind, ledger: b.ledger, out: &sheets.Ledger{}, legend: b.legend,
		rivals: b.rivals, section: b.section, ymd: b.ymd, bare: b.bare, weekCol: b.weekCol, monthCol: b.monthCol, amounts: b.amounts,
	}
	for _, fields := range all {
		own := append([]assignment(nil), fields...)
		for i := range own {
			own[i].known = readings{}
		}
		p.assigned = append(p.assigned, own)
	}
	return p
}

// join takes over what the next stretch has read.
func (b *body) join(p *body) {
	b.findings = append(b.findings, p.findings...)
	b.out.Records = append(b.out.Records, p.out.Records...)
	b.out.Skipped = append(b.out.Skipped, p.out.Skipped...)
	b.out.RowsRead += p.out.RowsRead
	for _, s := range p.sums {
		mine := b.sumOf(s.field, s.col)
		mine.part.join(s.part)
		mine.all.join(s.all)
	}
	for col, e := range p.above {
		if e != nil {
			b.remember(col, e)
		}
	}
	if p.named != "" {
		b.named = p.named
	}
	if p.counted != 0 {
		b.counted = p.counted
	}
}

// lean notes that what a row means hangs on the rows above it.
func (b *body) lean() { b.leans = true }
