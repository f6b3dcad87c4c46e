package ledger

import (
	"slices"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// mostTimes is how many contacts of a household in one month a number may mean.
const mostTimes = 31

// noteTally notes that the table gives numbers of times: it has a column for them, and none for the day.
func (b *body) noteTally() {
	l := b.ledger
	l.Tally = b.kind.countsOccasions() && !l.Has(sheets.FieldDate) && slices.ContainsFunc(sheets.TimesFields, l.Has)
}

// keepTimes keeps the contacts that a row's numbers stand for, each a record of the row's month; the row as it is where they
// say that there was none. It reports false where the row says no number that is certain, or nobody knows of which month.
func (b *body) keepTimes(rec *sheets.Record, row *sheets.Row) bool {
	if rec.Month.IsZero() {
		return false
	}
	all, known, ok := b.times(rec, sheets.FieldTimes)
	here, _, ok2 := b.times(rec, sheets.FieldTimesInPerson)
	away, _, ok3 := b.times(rec, sheets.FieldTimesRemote)
	if !ok || !ok2 || !ok3 {
		return false
	}
	b.addSums(rec)
	if known && here+away > all {
		e := rec.Get(sheets.FieldTimes)
		b.find(sheets.UncertainValue, "text", sheets.Warning, e.Cell(), "raw", e.Text)
	}
	base := *rec
	base.Entries = slices.DeleteFunc(slices.Clone(rec.Entries), func(e sheets.Entry) bool { return slices.Contains(sheets.TimesFields, e.Field) })
	contacts := func(n int, f sheets.Field, mode sheets.Mode) {
		for range n {
			e := rec.Get(f)
			one := base
			one.Entries = append(make([]sheets.Entry, 0, len(base.Entries)+2), base.Entries...)
			when := sheets.When{Span: rec.Month.Span(), Filled: true}
			one.Entries = append(one.Entries, sheets.NewEntry(sheets.FieldDate, e.Cell(), &sheets.Reading{State: sheets.Present, Text: e.Text, When: when}))
			if mode != sheets.NoMode {
				one.Entries = append(one.Entries, sheets.NewEntry(sheets.FieldMode, e.Cell(), &sheets.Reading{State: sheets.Present, Text: e.Text, Mode: mode}))
			}
			b.keepWide(&one, row)
		}
	}
	contacts(here, sheets.FieldTimesInPerson, sheets.InPerson)
	contacts(away, sheets.FieldTimesRemote, sheets.Remote)
	contacts(all-here-away, sheets.FieldTimes, sheets.NoMode)
	if here+away == 0 && all <= 0 {
		b.keepWide(rec, row) // with its 0, or with nothing
	}
	return true
}

// times gives the number of a field of times; blank is none. ok is false where it is not certain, or too large to be one.
func (b *body) times(rec *sheets.Record, f sheets.Field) (n int, known, ok bool) {
	e := rec.Get(f)
	if e == nil || e.State == sheets.NoRecord {
		return 0, false, true
	}
	if q := e.Quantity; e.State == sheets.Present && q.How == sheets.Sure && q.Amount.IsWhole() && q.Amount >= 0 && q.Amount.Int() <= mostTimes {
		return q.Amount.Int(), true, true
	}
	if e.State == sheets.Present && grammar.Clean(e.Text) != "" {
		b.find(sheets.UncertainValue, "text", sheets.Warning, e.Cell(), "raw", e.Text)
	}
	return 0, false, false
}
