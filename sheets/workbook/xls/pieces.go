package xls

import (
	"encoding/binary"
	"errors"
)

var errTextCut = errors.New("a text is cut")

// pieces reads the content of a record that goes on in CONTINUE records. Numbers and tables run over the seams as if there
// were none; the characters of a text do not (see units).
type pieces struct {
	cur  []byte
	rest [][]byte
}

func newPieces(list ...[]byte) *pieces { return &pieces{cur: list[0], rest: list[1:]} }

// more reports whether anything is left, going to the next piece where one is used up.
func (p *pieces) more() bool {
	for len(p.cur) == 0 {
		if len(p.rest) == 0 {
			return false
		}
		p.cur, p.rest = p.rest[0], p.rest[1:]
	}
	return true
}

// left is how many bytes are left.
func (p *pieces) left() int {
	n := len(p.cur)
	for _, b := range p.rest {
		n += len(b)
	}
	return n
}

func (p *pieces) u8() (int, error) {
	if !p.more() {
		return 0, errTextCut
	}
	b := p.cur[0]
	p.cur = p.cur[1:]
	return int(b), nil
}

func (p *pieces) u16() (int, error) {
	if len(p.cur) >= 2 {
		n := binary.LittleEndian.Uint16(p.cur)
		p.cur = p.cur[2:]
		return int(n), nil
	}
	low, err := p.u8()
	if err != nil {
		return 0, err
	}
	high, err := p.u8()
	return low | high<<8, err
}

func (p *pieces) u32() (int64, error) {
	low, err := p.u16()
	if err != nil {
		return 0, err
	}
	high, err := p.u16()
	return int64(low) | int64(high)<<16, err
}

func (p *pieces) skip(n int64) error {
	for n > 0 {
		if !p.more() {
			return errTextCut
		}
		k := min(n, int64(len(p.cur)))
		p.cur = p.cur[k:]
		n -= k
	}
	return nil
}

// units appends n characters of a BIFF8 text, as UTF-16. Where they go on in the next piece, that begins with a byte of
// its own which says anew whether the characters have one byte or two.
func (p *pieces) units(dst []uint16, n int, wide bool) ([]uint16, error) {
	for n > 0 {
		if len(p.cur) == 0 {
			options, err := p.u8()
			if err != nil {
				return dst, err
			}
			wide = options&1 != 0
			continue
		}
		if !wide {
			k := min(n, len(p.cur))
			for _, b := range p.cur[:k] {
				dst = append(dst, uint16(b))
			}
			p.cur, n = p.cur[k:], n-k
			continue
		}
		k := min(n, len(p.cur)/2)
		if k == 0 {
			return dst, errTextCut // half a character
		}
		for i := range k {
			dst = append(dst, binary.LittleEndian.Uint16(p.cur[2*i:]))
		}
		p.cur, n = p.cur[2*k:], n-k
	}
	return dst, nil
}

// bytes appends n bytes of a BIFF5 text. It has no such byte at its seams.
func (p *pieces) bytes(dst []byte, n int) ([]byte, error) {
	for n > 0 {
		if !p.more() {
			return dst, errTextCut
		}
		k := min(n, len(p.cur))
		dst = append(dst, p.cur[:k]...)
		p.cur, n = p.cur[k:], n-k
	}
	return dst, nil
}
