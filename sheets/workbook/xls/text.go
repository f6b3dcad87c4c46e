package xls

import (
	"errors"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"ledgercheck/sheets/workbook/limits"
)

// Bits of a BIFF8 text's option byte.
const (
	wideText = 1 << 0
	phonetic = 1 << 2 // readings in kana follow the text
	richText = 1 << 3 // a table of fonts follows the text
)

// text is a cell's text and how much of it its own fonts strike through.
type text struct {
	s     string
	fonts fontUse
}

// readText reads a BIFF8 text of n characters, from its option byte on. Where fonts follow, it says so itself. What was
// read of a text that is cut is given too.
func (b *book) readText(p *pieces, n int) (text, error) {
	if n == 0 && !p.more() {
		b.units = b.units[:0]
		return text{}, nil // some programs leave the option byte of an empty text out
	}
	options, err := p.u8()
	if err != nil {
		return text{}, err
	}
	runs, readings := 0, int64(0)
	if options&richText != 0 {
		if runs, err = p.u16(); err != nil {
			return text{}, err
		}
	}
	if options&phonetic != 0 {
		if readings, err = p.u32(); err != nil {
			return text{}, err
		}
	}
	b.units, err = p.units(b.units[:0], n, options&wideText != 0)
	b.bytes = appendUTF16(b.bytes[:0], b.units)
	if len(b.bytes) > b.lim.TextBytes {
		return text{}, limits.Exceeded(int64(b.lim.TextBytes), "bytes in one text")
	}
	t := text{s: string(b.bytes)}
	if err != nil {
		return t, err
	}
	if t.fonts, err = b.readRuns(p, runs, false, len(b.units), b.blankUnit); err != nil {
		return t, err
	}
	return t, p.skip(readings)
}

// readBytes reads a BIFF5 text of n bytes. Some programs of East Asia count characters of two bytes instead: where the
// text ends its record (ends), and that is longer but for zero bytes, it is taken whole.
func (b *book) readBytes(p *pieces, n int, ends bool) (text, error) {
	rest := p.left()
	if ends && rest > n {
		all, _ := p.bytes(b.bytes[:0], rest)
		for len(all) > n && all[len(all)-1] == 0 {
			all = all[:len(all)-1]
		}
		b.bytes = all
		return b.checked(b.codePage.decode(all))
	}
	var err error
	if b.bytes, err = p.bytes(b.bytes[:0], n); err != nil {
		return text{s: b.codePage.decode(b.bytes)}, err
	}
	return b.checked(b.codePage.decode(b.bytes))
}

func (b *book) checked(s string) (text, error) {
	if len(s) > b.lim.TextBytes {
		return text{}, limits.Exceeded(int64(b.lim.TextBytes), "bytes in one text")
	}
	return text{s: s}, nil
}

// mostSlack is how many bytes programs leave behind a text.
const mostSlack = 2

// readLong reads the text of a cell or of a formula: its length in two bytes, then the text, to the end of the record.
func (b *book) readLong(p *pieces) (text, error) {
	n, err := p.u16()
	if err != nil {
		return text{}, err
	}
	if b.biff5 {
		return b.readBytes(p, n, true)
	}
	t, err := b.readText(p, n)
	if err == nil && p.left() > mostSlack {
		err = fmt.Errorf("%w: %d bytes behind a text", errRecord, p.left())
	}
	return t, err
}

// readName reads a sheet's name or a number format, which ends its record. Where that is too short by a character, as
// some programs write it, what there is is taken.
func (b *book) readName(data []byte, short bool) (string, error) {
	p := newPieces(data)
	read := p.u16
	if short {
		read = p.u8
	}
	n, err := read()
	var t text
	switch {
	case err != nil:
	case b.biff5:
		t, err = b.readBytes(p, n, true)
	default:
		t, err = b.readText(p, n)
	}
	if errors.Is(err, errTextCut) {
		err = nil
	}
	return t.s, err
}

func (b *book) blankUnit(i int) bool { return isSpace(b.units[i]) }

func isSpace(u uint16) bool { return u <= ' ' || u == 0xa0 || u == 0x3000 }

// appendUTF16 appends a text as UTF-8; half a surrogate pair becomes U+FFFD.
func appendUTF16(dst []byte, units []uint16) []byte {
	for i := 0; i < len(units); i++ {
		u := rune(units[i])
		switch {
		case u < utf8.RuneSelf:
			dst = append(dst, byte(u))
			continue
		case utf16.IsSurrogate(u):
			pair := rune(utf8.RuneError)
			if i+1 < len(units) {
				pair = utf16.DecodeRune(u, rune(units[i+1]))
			}
			if pair != utf8.RuneError {
				i++
			}
			u = pair
		}
		dst = utf8.AppendRune(dst, u)
	}
	return dst
}
