package blank

import (
	"io/fs"

	"github.com/xuri/excelize/v2"
)

// looks is what of templates/summary/style.toml holds for blank ledgers, too: they lie beside the summary on a desk.
type looks struct {
	Fonts   struct{ Title, Header, Body, Number []font }
	Sizes   struct{ Title, Meta, Header, Body, Note float64 }
	Rows    struct{ Title, Meta, Header, Body, Note float64 }
	Colours struct{ Section, Line string }
	Page    struct {
		Paper                                    int
		Top, Bottom, Left, Right, Header, Footer float64
	}
}

type font struct {
	Name string
	Bold bool
}

func loadLooks(data fs.FS) (*looks, error) {
	var l looks
	err := decode(data, "summary/style.toml", &l, false)
	return &l, err
}

// role is what a cell is for.
type role uint8

const (
	roleTitle role = iota
	roleLeft
	roleCentre
	roleRight
	roleNote
	roleHeader
	roleBody
	roleExample
)

// styleKey tells the styles of a workbook apart.
type styleKey struct {
	role    role
	format  string
	centred bool
}

const exampleColour = "7F7F7F"

func (w *writer) style(k styleKey) (int, error) {
	if id, ok := w.styles[k]; ok {
		return id, nil
	}
	id, err := w.file.NewStyle(w.make(k))
	if err == nil {
		w.styles[k] = id
	}
	return id, err
}

func (w *writer) make(k styleKey) *excelize.Style {
	l := w.looks
	out := &excelize.Style{Alignment: &excelize.Alignment{Vertical: "center", Horizontal: "left", WrapText: true}}
	set := func(list []font, size float64) {
		charset := 134 // GB2312: a program that lacks the font then takes another Chinese one
		out.Font = &excelize.Font{Family: list[0].Name, Bold: list[0].Bold, Size: size, Color: "000000", Charset: &charset}
	}
	switch {
	case k.centred:
		out.Alignment.Horizontal = "center"
	case k.role == roleBody || k.role == roleExample:
		out.Alignment.Indent = 1
	}
	switch k.role {
	case roleTitle:
		set(l.Fonts.Title, l.Sizes.Title)
		out.Alignment.Horizontal = "center"
	case roleLeft, roleCentre, roleRight:
		set(l.Fonts.Body, l.Sizes.Meta)
		out.Alignment.WrapText = false
		out.Alignment.Horizontal = map[role]string{roleLeft: "left", roleCentre: "center", roleRight: "right"}[k.role]
	case roleNote:
		set(l.Fonts.Body, l.Sizes.Note)
	case roleHeader:
		set(l.Fonts.Header, l.Sizes.Header)
		out.Alignment.Horizontal = "center"
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.Colours.Section}}
	case roleBody:
		set(l.Fonts.Body, l.Sizes.Body)
	case roleExample:
		set(l.Fonts.Body, l.Sizes.Body)
		out.Font.Italic, out.Font.Color = true, exampleColour
	}
	if k.role >= roleHeader {
		out.Border = lines(l.Colours.Line)
	}
	if k.format != "" {
		out.CustomNumFmt = &k.format
	}
	return out
}

func lines(colour string) []excelize.Border {
	var out []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		out = append(out, excelize.Border{Type: side, Color: colour, Style: 1})
	}
	return out
}
