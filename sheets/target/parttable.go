package target

import "iter"

// partTable keeps the parts of a matter by subject and period. Subjects are small numbers: indexes of people, households or
// groups.
type partTable struct {
	periods int
	lists   [][][]part // by subject, then by period; nil: the subject has none
	fresh   []part     // where short lists begin
}

// slot is a subject (its id) and a period (its index).
type slot struct{ subject, period int32 }

// Most people have a few records a month, and there are many of both: short lists come out of large pieces.
const (
	shortList = 4
	partPiece = 64 * shortList
)

func (t *partTable) put(s slot, p part) {
	for int(s.subject) >= len(t.lists) {
		t.lists = append(t.lists, nil)
	}
	if t.lists[s.subject] == nil {
		t.lists[s.subject] = make([][]part, t.periods)
	}
	list := &t.lists[s.subject][s.period]
	if *list == nil {
		if len(t.fresh) < shortList {
			t.fresh = make([]part, partPiece)
		}
		*list, t.fresh = t.fresh[:0:shortList], t.fresh[shortList:]
	}
	*list = append(*list, p)
}

// at gives the parts of a slot, in the order in which they were put; they may be changed where they are.
func (t *partTable) at(s slot) []part {
	if int(s.subject) >= len(t.lists) || t.lists[s.subject] == nil {
		return nil
	}
	return t.lists[s.subject][s.period]
}

// all goes through the slots that have parts.
func (t *partTable) all() iter.Seq2[slot, []part] {
	return func(yield func(slot, []part) bool) {
		for subject := range t.lists {
			for period, parts := range t.lists[subject] {
				if len(parts) > 0 && !yield(slot{int32(subject), int32(period)}, parts) {
					return
				}
			}
		}
	}
}

// any reports whether a subject has a part in some period.
func (t *partTable) any(subject int32) bool {
	return int(subject) < len(t.lists) && t.lists[subject] != nil
}
