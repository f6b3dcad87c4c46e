package ledger

// slab hands out small slices from large pieces: a ledger has many records, and each has few entries.
type slab[T any] struct {
	piece []T // of which the first used are given out
	used  int
}

// Pieces grow with the ledger: a small one costs little, a large one few allocations.
const (
	smallPiece = 16
	largePiece = 512
)

// take gives an empty slice with room for n; growing beyond n moves it out of the slab.
func (s *slab[T]) take(n int) []T {
	if len(s.piece)-s.used < n {
		s.piece = make([]T, min(max(2*len(s.piece), smallPiece, n), max(largePiece, n)))
		s.used = 0
	}
	from := s.used
	s.used += n
	return s.piece[from:from:s.used]
}

// cut takes back what the slice that was taken last has not filled.
func (s *slab[T]) cut(out []T) []T {
	unused := cap(out) - len(out)
	if unused == 0 || len(out) == 0 || cap(out) > s.used || &s.piece[s.used-cap(out)] != &out[0] {
		return out // it has moved out of the slab
	}
	s.used -= unused
	return out[:len(out):len(out)]
}
