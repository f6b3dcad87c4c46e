package sheets

import "sync/atomic"

// Numbers gives the readings of a run numbers, so that what is worked out once a reading can be looked up by its place in a list:
// the readings are some thousand, and they are asked about hundreds of thousands of times. Files are read side by side.
type Numbers struct{ last atomic.Uint32 }

// mostNumbers is how many readings get a number; what hangs on the others is worked out each time.
const mostNumbers = 1 << 24

// Give numbers a reading that no entry has yet. A nil Numbers gives none.
func (n *Numbers) Give(r *Reading) {
	r.number = 0
	if n == nil || n.last.Load() >= mostNumbers {
		return
	}
	r.number = n.last.Add(1)
}

// ByReading keeps what was worked out for readings that have a number. The zero ByReading is empty; one goroutine uses it.
type ByReading[T any] struct {
	at    []uint32 // by number, the place in found +1; 0: nothing is known
	found []T
}

// Get gives what is kept for a reading, nil for nothing. It holds until the next Put.
func (m *ByReading[T]) Get(r *Reading) *T {
	if r == nil || int(r.number) >= len(m.at) || m.at[r.number] == 0 || r.number == 0 {
		return nil
	}
	return &m.found[m.at[r.number]-1]
}

// Put keeps something for a reading; for one without a number it keeps nothing.
func (m *ByReading[T]) Put(r *Reading, t T) {
	if r == nil || r.number == 0 {
		return
	}
	if n := int(r.number); n >= len(m.at) {
		grown := make([]uint32, max(n+1, 2*len(m.at), 256))
		copy(grown, m.at)
		m.at = grown
	}
	if at := m.at[r.number]; at != 0 {
		m.found[at-1] = t
		return
	}
	m.found = append(m.found, t)
	m.at[r.number] = uint32(len(m.found))
}
