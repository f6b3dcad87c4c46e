package grid

import (
	"errors"
	"hash/maphash"
	"unicode/utf8"

	"ledgercheck/sheets/workbook/limits"
)

// ErrNotText says that bytes which should be a text are not UTF-8.
var ErrNotText = errors.New("a text is not valid UTF-8")

// recentTexts is how many texts are remembered to be kept once; a power of two.
const recentTexts = 4096

// texts remembers texts that come again and again: names, topics.
type texts struct {
	seed   maphash.Seed
	recent []string
}

// Text gives the bytes of a cell's text as a string, within the limit of its length.
func (b *Book) Text(p []byte) (string, error) {
	switch {
	case len(p) == 0:
		return "", nil
	case len(p) > b.lim.TextBytes:
		return "", limits.Exceeded(int64(b.lim.TextBytes), "bytes in one text")
	}
	t := &b.texts
	if t.recent == nil {
		t.seed, t.recent = maphash.MakeSeed(), make([]string, recentTexts)
	}
	slot := &t.recent[maphash.Bytes(t.seed, p)&(recentTexts-1)]
	if *slot == string(p) {
		return *slot, nil
	}
	if !utf8.Valid(p) {
		return "", ErrNotText
	}
	*slot = string(p)
	return *slot, nil
}
