package ledger

// slab hands out small slices from large pieces: a ledger has many records, and each has few entries.
type slab[T any] struct {
	free []T
	size int // of the last piece
}

// Pieces grow with the ledger: a small one costs little, a large one few allocations.
const (
	smallPiece = 16
	largePiece = 512
)

// take gives an empty slice with room for n; growing beyond n moves it out of the slab.
func (s *slab[T]) take(n int) []T {
	if cap(s.free) < n {
		s.size = min(max(2*s.size, smallPiece, n), max(largePiece, n))
		s.free = make([]T, 0, s.size)
	}
	out := s.free[:0:n]
	s.free = s.free[n:n:cap(s.free)]
	return out
}
