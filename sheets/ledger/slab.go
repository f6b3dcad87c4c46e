package ledger

// slab hands out small slices from large pieces: a ledger has many records, and each has few entries.
type slab[T any] struct{ free []T }

// slabSize is how many are made at once.
const slabSize = 512

// take gives an empty slice with room for n; growing beyond n moves it out of the slab.
func (s *slab[T]) take(n int) []T {
	if cap(s.free) < n {
		s.free = make([]T, 0, max(slabSize, n))
	}
	out := s.free[:0:n]
	s.free = s.free[n:n:cap(s.free)]
	return out
}
