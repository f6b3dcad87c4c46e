package target

import "ledgercheck/sheets"

// run is one judging: what all rules share.
type run struct {
	Input
	months  []sheets.Period
	years   []sheets.Period
	yearBy  map[*sheets.Ledger]int
	agendas map[*sheets.Ledger]bool // see tellsInAgenda
	whole   sheets.Period           // of totals

	judged   map[sheets.RuleID]*matter
	totals   []sheets.Total
	findings []sheets.Finding
	met      *meetings       // see run.meetings; shared by all parts of a run
	weekly   bool            // a rule by weeks was judged
	said     map[string]bool // findings that two rules would both give

	dates   sheets.ByReading[dating] // of the date cells that were read
	credits sheets.ByReading[credit] // of the cells that name people
}

// longestRun bounds the checked period: a mistyped year must not ask for thousands of months.
const longestRun = 12 * 30

func newRun(in Input) *run {
	r := &run{
		Input: in, yearBy: map[*sheets.Ledger]int{}, agendas: map[*sheets.Ledger]bool{}, judged: map[sheets.RuleID]*matter{}, said: map[string]bool{},
		met: &meetings{},
	}
	if in.From.IsZero() || in.To.IsZero() || in.To.Before(in.From) {
		return r
	}
	r.whole = sheets.RangePeriod(in.From, in.To)
	for m := in.From; !in.To.Before(m) && len(r.months) < longestRun; m = m.Next() {
		r.months = append(r.months, sheets.MonthPeriod(m))
		if n := len(r.years); n == 0 || int(r.years[n-1].Span.From.Year) != m.Year {
			r.years = append(r.years, sheets.YearPeriod(m.Year))
		}
	}
	return r
}

// ledgers gives the ledgers of the run that a rule works on.
func (r *run) ledgers(serves func(*sheets.Ledger) bool) []*sheets.Ledger {
	var out []*sheets.Ledger
	for _, l := range r.Ledgers {
		if l.Kind != sheets.Roster && l.Kind != sheets.Unrecognised && serves(l) {
			out = append(out, l)
		}
	}
	return out
}

func ofKind(k sheets.Kind) func(*sheets.Ledger) bool {
	return func(l *sheets.Ledger) bool { return l.Kind == k }
}

func (r *run) total(id string, value sheets.Amount, unit string) {
	if !r.whole.IsZero() {
		r.totals = append(r.totals, sheets.Total{ID: id, Value: value, Unit: unit, Period: r.whole})
	}
}

// find adds a finding; two rules that see the same thing say it once.
func (r *run) find(f sheets.Finding) {
	key := string(f.Code) + "\x00" + f.Variant + "\x00" + f.Place.String()
	for _, a := range f.Args {
		key += "\x00" + a.Value
	}
	if !r.said[key] {
		r.said[key] = true
		r.findings = append(r.findings, f)
	}
}
