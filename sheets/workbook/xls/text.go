package xls

import (
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

// readText reads a text with its length before it, one byte of it (short) or two. BIFF8 texts say themselves whether
// fonts follow.
func (b *book) readText(p *pieces, short bool) (text, error) {
	read := p.u16
	if short {
		read = p.u8
	}
	n, err := read()
	if err != nil {
		return text{}, err
	}
	if b.biff5 {
		if b.bytes, err = p.bytes(b.bytes[:0], n); err != nil {
			return text{}, err
		}
		s := b.codePage.decode(b.bytes)
		if len(s) > b.lim.TextBytes {
			return text{}, limits.Exceeded(int64(b.lim.TextBytes), "bytes in one text")
		}
		return text{s: s}, nil
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
	if b.units, err = p.units(b.units[:0], n, options&wideText != 0); err != nil {
		return text{}, err
	}
	b.bytes = appendUTF16(b.bytes[:0], b.units)
	if len(b.bytes) > b.lim.TextBytes {
		return text{}, limits.Exceeded(int64(b.lim.TextBytes), "bytes in one text")
	}
	t := text{s: string(b.bytes)}
	if t.fonts, err = b.readRuns(p, runs, false, len(b.units), b.blankUnit); err != nil {
		return text{}, err
	}
	return t, p.skip(readings)
}

// readName reads a text that has no fonts: a sheet's name, a number format.
func (b *book) readName(data []byte, short bool) (string, error) {
	t, err := b.readText(newPieces(data), short)
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
