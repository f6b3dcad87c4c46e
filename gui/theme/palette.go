package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"ledgercheck/sheets"
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

func alpha(hex uint32, a uint8) color.NRGBA {
	c := rgb(hex)
	c.A = a
	return c
}

type palette map[fyne.ThemeColorName]color.NRGBA

// One accent, a blue, for what can be pressed; the colours of verdicts stand for verdicts only.
var light = palette{
	fynetheme.ColorNameBackground:          rgb(0xFFFFFF),
	fynetheme.ColorNameForeground:          rgb(0x1C2127),
	fynetheme.ColorNamePlaceHolder:         rgb(0x5B6570),
	fynetheme.ColorNameDisabled:            rgb(0x5E6872),
	fynetheme.ColorNamePrimary:             rgb(0x1A5FB4),
	fynetheme.ColorNameHyperlink:           rgb(0x1A5FB4),
	fynetheme.ColorNameForegroundOnPrimary: rgb(0xFFFFFF),
	fynetheme.ColorNameFocus:               alpha(0x1A5FB4, 0x40),
	fynetheme.ColorNameSelection:           alpha(0x1A5FB4, 0x30),
	fynetheme.ColorNameButton:              rgb(0xE8ECF1),
	fynetheme.ColorNameDisabledButton:      rgb(0xF0F2F4),
	fynetheme.ColorNameHover:               alpha(0x1C2127, 0x10),
	fynetheme.ColorNamePressed:             alpha(0x1C2127, 0x22),
	fynetheme.ColorNameInputBackground:     rgb(0xFFFFFF),
	fynetheme.ColorNameInputBorder:         rgb(0x8A939C),
	fynetheme.ColorNameSeparator:           rgb(0xE3E7EB),
	fynetheme.ColorNameHeaderBackground:    rgb(0xF1F4F7),
	fynetheme.ColorNameMenuBackground:      rgb(0xFFFFFF),
	fynetheme.ColorNameOverlayBackground:   rgb(0xFFFFFF),
	fynetheme.ColorNameScrollBar:           alpha(0x1C2127, 0x66),
	fynetheme.ColorNameScrollBarBackground: alpha(0x1C2127, 0x0C),
	fynetheme.ColorNameShadow:              alpha(0x000000, 0x33),
	fynetheme.ColorNameError:               rgb(0xB3261E),
	fynetheme.ColorNameSuccess:             rgb(0x1B6E3C),
	fynetheme.ColorNameWarning:             rgb(0x7A5200),
	ColorRail:                              rgb(0xF5F7F9),
	ColorSurface:                           rgb(0xF7FAFD),
	ColorLine:                              rgb(0xD5DBE1),
	ColorMuted:                             rgb(0x5B6570),
	ColorWho:                               rgb(0xD6E6FA),
	ColorWhen:                              rgb(0xD5EFE3),
	ColorCount:                             rgb(0xF0E1F7),
	ColorWhat:                              rgb(0xE8ECF1),
}

var dark = palette{
	fynetheme.ColorNameBackground:          rgb(0x1B1F24),
	fynetheme.ColorNameForeground:          rgb(0xE8ECF0),
	fynetheme.ColorNamePlaceHolder:         rgb(0xA5AFB9),
	fynetheme.ColorNameDisabled:            rgb(0x98A2AC),
	fynetheme.ColorNamePrimary:             rgb(0x78AEF5),
	fynetheme.ColorNameHyperlink:           rgb(0x78AEF5),
	fynetheme.ColorNameForegroundOnPrimary: rgb(0x0B1B2E),
	fynetheme.ColorNameFocus:               alpha(0x78AEF5, 0x50),
	fynetheme.ColorNameSelection:           alpha(0x78AEF5, 0x40),
	fynetheme.ColorNameButton:              rgb(0x323A43),
	fynetheme.ColorNameDisabledButton:      rgb(0x262C33),
	fynetheme.ColorNameHover:               alpha(0xFFFFFF, 0x14),
	fynetheme.ColorNamePressed:             alpha(0xFFFFFF, 0x28),
	fynetheme.ColorNameInputBackground:     rgb(0x14181C),
	fynetheme.ColorNameInputBorder:         rgb(0x76808A),
	fynetheme.ColorNameSeparator:           rgb(0x30373F),
	fynetheme.ColorNameHeaderBackground:    rgb(0x262C33),
	fynetheme.ColorNameMenuBackground:      rgb(0x262C33),
	fynetheme.ColorNameOverlayBackground:   rgb(0x22272D),
	fynetheme.ColorNameScrollBar:           alpha(0xFFFFFF, 0x66),
	fynetheme.ColorNameScrollBarBackground: alpha(0xFFFFFF, 0x0C),
	fynetheme.ColorNameShadow:              alpha(0x000000, 0x66),
	fynetheme.ColorNameError:               rgb(0xFF9A91),
	fynetheme.ColorNameSuccess:             rgb(0x7BD39B),
	fynetheme.ColorNameWarning:             rgb(0xFFD479),
	ColorRail:                              rgb(0x21262C),
	ColorSurface:                           rgb(0x20262D),
	ColorLine:                              rgb(0x3A434C),
	ColorMuted:                             rgb(0xA5AFB9),
	ColorWho:                               rgb(0x1F3B5C),
	ColorWhen:                              rgb(0x1B4433),
	ColorCount:                             rgb(0x46305A),
	ColorWhat:                              rgb(0x323A43),
}

func paletteOf(v fyne.ThemeVariant) palette {
	if v == fynetheme.VariantDark {
		return dark
	}
	return light
}

// Pair is a text's colour and what lies behind it.
type Pair struct{ Text, Fill color.NRGBA }

// verdictPairs are the tints of the verdicts: vermilion for short and orange for unsure (both told apart by the colour
// blind), made pale behind dark text (or dark behind pale text); nothing behind what is met.
var verdictPairs = map[fyne.ThemeVariant]map[sheets.Verdict]Pair{
	fynetheme.VariantLight: {
		sheets.Met:    {rgb(0x1C2127), alpha(0xFFFFFF, 0)},
		sheets.Short:  {rgb(0x8C2F00), rgb(0xFCE3D7)},
		sheets.Unsure: {rgb(0x6B4700), rgb(0xFFF0C7)},
		sheets.Exempt: {rgb(0x59636E), rgb(0xF1F3F5)},
		sheets.NotDue: {rgb(0x59636E), alpha(0xFFFFFF, 0)},
	},
	fynetheme.VariantDark: {
		sheets.Met:    {rgb(0xE8ECF0), alpha(0x1B1F24, 0)},
		sheets.Short:  {rgb(0xFFBFA0), rgb(0x54280F)},
		sheets.Unsure: {rgb(0xFFDD85), rgb(0x473A0C)},
		sheets.Exempt: {rgb(0xA5AFB9), rgb(0x282E35)},
		sheets.NotDue: {rgb(0xA5AFB9), alpha(0x1B1F24, 0)},
	},
}

// VerdictColors gives the colours of a verdict in the current theme; those of plain text where v is none.
func VerdictColors(v sheets.Verdict) Pair {
	app := fyne.CurrentApp()
	variant := app.Settings().ThemeVariant()
	if t, ok := app.Settings().Theme().(*Theme); ok {
		variant = t.Variant(variant)
	}
	if p, ok := verdictPairs[variant][v]; ok {
		return p
	}
	p := paletteOf(variant)
	return Pair{Text: p[fynetheme.ColorNameForeground], Fill: alpha(0, 0)}
}

// Of gives a colour of the current theme.
func Of(name fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	return s.Theme().Color(name, s.ThemeVariant())
}

// SizeOf gives a size of the current theme.
func SizeOf(name fyne.ThemeSizeName) float32 { return fyne.CurrentApp().Settings().Theme().Size(name) }
