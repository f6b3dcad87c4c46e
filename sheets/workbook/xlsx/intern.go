package xlsx

import (
	"errors"
	"hash/maphash"
	"strings"
	"sync"
	"unicode/utf8"
)

var errNotText = errors.New("a text is not valid UTF-8")

// interner turns bytes into strings. Texts that come again and again (names, topics) are kept once, and all lie in few
// large pieces instead of one allocation each.
type interner struct {
	seed   maphash.Seed
	recent []string
	filled []uint16 // places in recent that hold a text, as far as there is room to note them
	piece  *strings.Builder
	size   int
}

const (
	recentTexts  = 4096 // a power of two
	fewTexts     = 256  // of which a small workbook fills no more
	firstPiece   = 1 << 10
	largestPiece = 64 << 10
)

// interners are those that may be used again: the list of recent texts is long for a small workbook.
var interners = sync.Pool{New: func() any {
	return &interner{seed: maphash.MakeSeed(), recent: make([]string, recentTexts), filled: make([]uint16, 0, fewTexts)}
}}

// newInterner gives an interner that knows no text; release gives it back.
func newInterner() *interner {
	n := interners.Get().(*interner)
	n.size = firstPiece
	return n
}

// release lets another workbook use the interner. The strings that it gave stay what they are.
func (n *interner) release() {
	if len(n.filled) < fewTexts {
		for _, i := range n.filled {
			n.recent[i] = ""
		}
	} else {
		clear(n.recent)
	}
	n.filled = n.filled[:0]
	n.piece = nil
	interners.Put(n)
}

// text gives b as a string.
func (n *interner) text(b []byte) (string, error) {
	if len(b) == 0 {
		return "", nil
	}
	at := maphash.Bytes(n.seed, b) & (recentTexts - 1)
	slot := &n.recent[at]
	if *slot == string(b) {
		return *slot, nil
	}
	if !utf8.Valid(b) {
		return "", errNotText
	}
	if len(b) > largestPiece/16 {
		return string(b), nil
	}
	if n.piece == nil || n.piece.Cap()-n.piece.Len() < len(b) {
		n.size = min(max(n.size*2, 2*len(b)), largestPiece)
		n.piece = &strings.Builder{}
		n.piece.Grow(n.size)
	}
	from := n.piece.Len()
	n.piece.Write(b)
	if len(n.filled) < fewTexts {
		n.filled = append(n.filled, uint16(at))
	}
	*slot = n.piece.String()[from:]
	return *slot, nil
}
