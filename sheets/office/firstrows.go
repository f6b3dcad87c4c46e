package office

import "ledgercheck/sheets"

// firstRows keeps for each row's number (hashRow) the first record that has it: a map whose keys are mixed well already, asked
// about a hundred thousand times.
type firstRows struct {
	slots []firstRow // a power of two, at most half of them in use
	used  int
}

type firstRow struct {
	number uint64
	record *sheets.Record // nil: the slot is free
}

// newFirstRows makes room for n records.
func newFirstRows(n int) firstRows {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return firstRows{slots: make([]firstRow, size)}
}

// putOrGet gives the record that has the number already; where there is none it keeps r and gives nil.
func (f *firstRows) putOrGet(number uint64, r *sheets.Record) *sheets.Record {
	if 2*f.used >= len(f.slots) {
		f.grow()
	}
	slot := f.find(number)
	if slot.record != nil {
		return slot.record
	}
	*slot = firstRow{number, r}
	f.used++
	return nil
}

// find gives the slot of a number, a free one where it is not there.
func (f *firstRows) find(number uint64) *firstRow {
	last := uint64(len(f.slots) - 1)
	for i := number & last; ; i = (i + 1) & last {
		if s := &f.slots[i]; s.record == nil || s.number == number {
			return s
		}
	}
}

func (f *firstRows) grow() {
	old := f.slots
	f.slots = make([]firstRow, max(16, 2*len(old)))
	for _, s := range old {
		if s.record != nil {
			*f.find(s.number) = s
		}
	}
}
