package summary

import "github.com/xuri/excelize/v2"

// role is what a cell is for; it decides font, borders and alignment.
type role uint8

const (
	roleTitle role = iota
	roleLeft       // the line below the title and the signatures
	roleCentre
	roleRight
	roleLead
	roleHeader
	roleBody
	roleSection
	roleTotal
	roleNote
)

// look is everything that tells two cell styles apart.
type look struct {
	role    role
	tone    tone
	format  string
	centred bool
	number  bool
}

// looks makes each style once.
type looks struct {
	file  *excelize.File
	style *style
	has   func(string) bool
	ids   map[look]int
}

func (l *looks) id(k look) (int, error) {
	if id, ok := l.ids[k]; ok {
		return id, nil
	}
	id, err := l.file.NewStyle(l.make(k))
	if err == nil {
		l.ids[k] = id
	}
	return id, err
}

func (l *looks) make(k look) *excelize.Style {
	s := l.style
	out := &excelize.Style{Alignment: &excelize.Alignment{Vertical: "center", Horizontal: "left", WrapText: true}}
	set := func(list []font, size float64) { out.Font = l.font(list, size) }
	switch k.role {
	case roleTitle:
		set(s.Fonts.Title, s.Sizes.Title)
		out.Alignment.Horizontal = "center"
	case roleLeft, roleCentre, roleRight:
		set(s.Fonts.Body, s.Sizes.Meta)
		out.Alignment.Horizontal = map[role]string{roleLeft: "left", roleCentre: "center", roleRight: "right"}[k.role]
		out.Alignment.WrapText = false
	case roleLead:
		set(s.Fonts.Body, s.Sizes.Lead)
	case roleHeader:
		set(s.Fonts.Header, s.Sizes.Header)
		out.Alignment.Horizontal = "center"
	case roleSection:
		set(s.Fonts.Header, s.Sizes.Body)
		out.Fill = solid(s.Colours.Section)
	case roleTotal:
		set(s.Fonts.Header, s.Sizes.Body)
		if k.number {
			set(s.Fonts.Number, s.Sizes.Body)
			out.Font.Bold = true
		}
		out.Alignment.Horizontal = "center"
	case roleNote:
		set(s.Fonts.Body, s.Sizes.Note)
	case roleBody:
		set(s.Fonts.Body, s.Sizes.Body)
		if k.number {
			set(s.Fonts.Number, s.Sizes.Body)
		}
		if k.centred {
			out.Alignment.Horizontal = "center"
		} else {
			out.Alignment.Indent = 1
		}
	}
	switch k.role {
	case roleHeader, roleBody, roleSection, roleTotal:
		out.Border = borders(s.Colours.Line)
	}
	switch k.tone {
	case short:
		out.Fill = solid(s.Colours.Short)
	case unsure:
		out.Fill = solid(s.Colours.Unsure)
	case exempt, notDue:
		out.Fill = solid(s.Colours.Exempt)
	}
	if k.format != "" {
		format := k.format
		out.CustomNumFmt = &format
	}
	return out
}

func (l *looks) font(list []font, size float64) *excelize.Font {
	f := pick(list, l.has)
	out := &excelize.Font{Family: f.Name, Size: size, Bold: f.Bold, Color: "000000"}
	if f.Name[0] > 0x7F {
		// GB2312: a program that lacks the font then takes another Chinese one.
		charset := 134
		out.Charset = &charset
	}
	return out
}

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func borders(colour string) []excelize.Border {
	var out []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		out = append(out, excelize.Border{Type: side, Color: colour, Style: 1})
	}
	return out
}
