package target

import "ledgercheck/sheets"

// purse is what a subject's months of a year had over for later ones (docs: domain, C, Common: carry-over). It is kept as
// bounds: only what is certain makes a later month met, and what may be over keeps it from being short for certain.
type purse struct {
	year  int16
	low   []over // certain, the oldest first; those before first are used up
	first int
	high  sheets.Amount // the most that there may be, low included
	open  bool          // it may be anything
}

// over is what one month had over.
type over struct {
	period int32
	amount sheets.Amount
	from   *sheets.Source // a cell of that month
}

// enter begins a period; nothing is carried into another year.
func (p *purse) enter(at sheets.Period) {
	if y := at.Span.From.Year; y != p.year {
		*p = purse{year: y, low: p.low[:0]}
	}
}

// empty makes the purse that of another subject.
func (p *purse) empty() { *p = purse{low: p.low[:0]} }

func (p *purse) certain() sheets.Amount {
	var sum sheets.Amount
	for _, o := range p.low[p.first:] {
		sum += o.amount
	}
	return sum
}

// lend gives a month's own tally with what the purse holds.
func (p *purse) lend(own tally) tally {
	if p.high == 0 && !p.open {
		return own
	}
	low := p.certain()
	own.low += low
	own.high += p.high
	own.open = own.open || p.open
	own.other = own.other || p.open || p.high > low
	return own
}

// settle takes out what a month needs and puts in what it has over; the oldest goes first. An exempt month neither takes nor
// gives; one that perhaps is (away) may have taken nothing. What it has used is told where that is asked for.
func (p *purse) settle(f *sheets.Figure, own *tally, period int32, o owed, away, tell bool) (used []over) {
	high := max(0, p.high+own.high-o.least)
	if away {
		high = max(high, p.high)
	}
	p.open = p.open || own.open
	used = p.take(o.target-own.low, tell)
	if extra := own.low - o.target; extra > 0 {
		for i := range f.Sources {
			if s := &f.Sources[i]; s.Left == "" && s.Value > 0 {
				p.low = append(p.low, over{period, extra, s})
				break
			}
		}
	}
	p.high = max(high, p.certain())
	return used
}

// take takes out what is needed, as far as it is there, and tells from where if that is asked for.
func (p *purse) take(need sheets.Amount, tell bool) (used []over) {
	for need > 0 && p.first < len(p.low) {
		o := &p.low[p.first]
		n := min(need, o.amount)
		if tell {
			used = append(used, over{o.period, n, o.from})
		}
		need -= n
		if o.amount -= n; o.amount == 0 {
			p.first++
		}
	}
	return used
}

// miss passes a month of which no ledger came in: it may have needed what was over, and may not.
func (p *purse) miss(target sheets.Amount) { p.take(target, false) }

// listCarried lists with a figure how much of what it needed came from which month. It is no part of what was done in the
// figure's own month, and so is not in its actual amount; a gap is what is lacking still.
func listCarried(f *sheets.Figure, used []over, periods []sheets.Period) {
	if len(used) > 0 && f.Verdict == sheets.Short && f.HasActual {
		f.Reason = sheets.ReasonCarried
	}
	for _, o := range used {
		s := *o.from
		s.Value, s.HasNum, s.Left = o.amount, true, sheets.LeftCarried+periods[o.period].String()
		f.Sources = append(f.Sources, s)
		if f.Verdict == sheets.Short {
			f.Gap -= o.amount
		}
	}
}

// lending gives the months from January of the first checked year on, where what they have over may count, and how many of
// them are before the checked ones.
func (r *run) lending() (months []sheets.Period, lead int) {
	if r.Settings.CarryOver != "year" || len(r.months) == 0 {
		return r.months, 0
	}
	first := r.months[0].Span.From.YearMonth()
	for m := (sheets.Month{Year: first.Year, Month: 1}); m.Before(first); m = m.Next() {
		months = append(months, sheets.MonthPeriod(m))
	}
	return append(months, r.months...), len(months)
}

// sayNotLent says which months before the checked ones no ledger has a record of, where they might have had something over.
func (r *run) sayNotLent(m *matter) {
	first, last := "", ""
	for i := range m.lead {
		if !m.held[i] {
			if first == "" {
				first = m.periods[i].String()
			}
			last = m.periods[i].String()
		}
	}
	if first != "" {
		r.find(sheets.Find(sheets.MissingLedger, "not-lent", sheets.Info, sheets.Place{}, "from", first, "to", last))
	}
}
