package xls

import "unicode/utf16"

// fontUse says of a text with fonts of its own what they do to it. Zero: it has none, the cell's font counts alone.
type fontUse uint8

const (
	ownFonts   fontUse = 1 << iota
	cellFont           // readable text in the cell's font, before the first font of its own
	struckFont         // readable text in a font that strikes it through
	plainFont          // readable text in another font
)

// readRuns reads the table behind a text that says from which character on which font holds. short is the form of BIFF5.
// blank tells of a character whether it is a space; there are n of them.
func (b *book) readRuns(p *pieces, count int, short bool, n int, blank func(int) bool) (fontUse, error) {
	if count == 0 {
		return 0, nil
	}
	read := p.u16
	if short {
		read = p.u8
	}
	use, from, now := ownFonts, 0, cellFont
	before, disorder, anyStruck := 0, false, false
	mark := func(to int) {
		for ; from < min(to, n); from++ {
			if !blank(from) {
				use |= now
			}
		}
	}
	for range count {
		at, err := read()
		if err != nil {
			return 0, err
		}
		font, err := read()
		if err != nil {
			return 0, err
		}
		mark(at)
		disorder, before = disorder || at < before, at
		now = plainFont
		if b.styles.struck(font) {
			now, anyStruck = struckFont, true
		}
	}
	mark(n)
	if disorder && anyStruck {
		use |= struckFont | plainFont // which part is struck cannot be told
	}
	return use, nil
}

// richBytes reads the text of a BIFF5 RSTRING record with the fonts behind it. Its length counts bytes or, as some programs
// of East Asia write it, characters, which are more bytes: right is the first that leaves just the table of fonts.
func (b *book) richBytes(p *pieces) (text, error) {
	n, err := p.u16()
	if err != nil {
		return text{}, err
	}
	all, _ := p.bytes(nil, p.left())
	size := n
	for size < len(all) && !endsInRuns(all, size) {
		size++
	}
	if size >= len(all) {
		return text{}, errTextCut
	}
	q := newPieces(all)
	t, err := b.readBytes(q, size, false)
	if err != nil {
		return t, err
	}
	runs, err := q.u8()
	if err != nil {
		return t, err
	}
	if size != n {
		// The table counts characters too.
		b.units = b.units[:0]
		for _, r := range t.s {
			b.units = utf16.AppendRune(b.units, r)
		}
		t.fonts, err = b.readRuns(q, runs, true, len(b.units), b.blankUnit)
		return t, err
	}
	t.fonts, err = b.readRuns(q, runs, true, len(b.bytes), func(i int) bool { return b.bytes[i] <= ' ' })
	return t, err
}

// endsInRuns reports whether, behind a text of n bytes, there is a table of fonts and nothing else.
func endsInRuns(all []byte, n int) bool { return n < len(all) && len(all) == n+1+2*int(all[n]) }
