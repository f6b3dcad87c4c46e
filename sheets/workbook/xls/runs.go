package xls

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
		now = plainFont
		if b.styles.struck(font) {
			now = struckFont
		}
	}
	mark(n)
	return use, nil
}
