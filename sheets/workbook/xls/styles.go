package xls

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/numberformat"
)

// styleTable is the workbook's list of cell formats (XF records). Formats that only single cells have, because fonts
// within their text strike it through, are added behind it.
type styleTable struct {
	fonts    []bool // whether each strikes through
	xf       []xf
	codes    map[int]string // the file's own number formats
	list     []sheets.Style
	own      int // how many of the list the file has; General follows them, then the variants
	variants map[variant]uint32
}

type xf struct{ font, format int }

// variant is a cell's own format: one of the list with something changed.
type variant struct {
	base uint32
	use  fontUse
}

// mostIndexed is how many entries of a table an index of two bytes can reach. What lies behind is not kept.
const mostIndexed = 1 << 16

func (t *styleTable) addFont(rec record) error {
	if err := rec.atLeast(4); err != nil {
		return err
	}
	if len(t.fonts) < mostIndexed {
		t.fonts = append(t.fonts, rec.u16(2)&0x0008 != 0)
	}
	return nil
}

func (t *styleTable) addXF(rec record) error {
	if err := rec.atLeast(4); err != nil {
		return err
	}
	if len(t.xf) < mostIndexed {
		t.xf = append(t.xf, xf{rec.u16(0), rec.u16(2)})
	}
	return nil
}

// struck reports whether a font strikes through. There is no font 4: the numbers jump from 3 to 5.
func (t *styleTable) struck(font int) bool {
	if font > 4 {
		font--
	}
	return font < len(t.fonts) && t.fonts[font]
}

// build makes the list once all tables are read.
func (t *styleTable) build() {
	made := map[int]sheets.Style{}
	for _, x := range t.xf {
		style, ok := made[x.format]
		if !ok {
			code, own := t.codes[x.format]
			if !own {
				code = numberformat.Builtin(x.format)
			}
			if code == "" || strings.EqualFold(code, numberformat.General) {
				code = numberformat.General
			}
			m := numberformat.Of(code)
			style = sheets.Style{NumberFormat: code, Date: m.Date, Duration: m.Duration, Hidden: m.Hidden}
			made[x.format] = style
		}
		style.Strike = t.struck(x.font)
		t.list = append(t.list, style)
	}
	t.own = len(t.list)
	t.list = append(t.list, sheets.Style{NumberFormat: numberformat.General})
	t.variants = map[variant]uint32{}
}

// index gives the place in the list of the format that a cell refers to; one that the file does not have is General.
func (t *styleTable) index(xf int) uint32 { return uint32(min(xf, t.own)) }

// with gives the index of the format of a text with fonts of its own.
func (t *styleTable) with(base uint32, use fontUse) uint32 {
	if use == 0 {
		return base
	}
	style := t.list[base]
	struck := use&struckFont != 0 || use&cellFont != 0 && style.Strike
	plain := use&plainFont != 0 || use&cellFont != 0 && !style.Strike
	if !struck && !style.Strike || struck && !plain && style.Strike || !struck && !plain {
		return base
	}
	key := variant{base, use}
	i, ok := t.variants[key]
	if !ok {
		style.Strike, style.StrikePart = struck && !plain, struck && plain
		i = uint32(len(t.list))
		t.list = append(t.list, style)
		t.variants[key] = i
	}
	return i
}
