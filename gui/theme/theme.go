// Package theme is how the window looks: its colours, light and dark, its sizes, and the Chinese font that it brings
// along so that no machine shows □ and Latin and Chinese stand on one line.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Look says whether the window is light or dark.
type Look string

// The looks.
const (
	LookSystem Look = "system"
	LookLight  Look = "light"
	LookDark   Look = "dark"
)

// Colours of our own, beside Fyne's.
const (
	ColorRail    fyne.ThemeColorName = "ledgercheckRail"    // behind the rail and the evidence
	ColorSurface fyne.ThemeColorName = "ledgercheckSurface" // behind the drop zone
	ColorLine    fyne.ThemeColorName = "ledgercheckLine"    // between columns and areas
	ColorMuted   fyne.ThemeColorName = "ledgercheckMuted"   // secondary text
	// What a column was taken for, behind its head.
	ColorWho   fyne.ThemeColorName = "ledgercheckWho"
	ColorWhen  fyne.ThemeColorName = "ledgercheckWhen"
	ColorCount fyne.ThemeColorName = "ledgercheckCount"
	ColorWhat  fyne.ThemeColorName = "ledgercheckWhat"
)

// SizeNameVerdict is the size of the verdict sentence, the largest thing on the screen.
const SizeNameVerdict fyne.ThemeSizeName = "ledgercheckVerdict"

// Theme is the window's theme.
type Theme struct {
	look  Look
	scale float32
}

var _ fyne.Theme = (*Theme)(nil)

// New makes a theme; scale enlarges all text, 1 is normal.
func New(look Look, scale float32) *Theme {
	if scale <= 0 {
		scale = 1
	}
	return &Theme{look: look, scale: scale}
}

// Variant gives the variant that is drawn when the system prefers v.
func (t *Theme) Variant(v fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.look {
	case LookLight:
		return fynetheme.VariantLight
	case LookDark:
		return fynetheme.VariantDark
	}
	return v
}

// Color gives a colour of the look that was chosen.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	v = t.Variant(v)
	if c, ok := paletteOf(v)[name]; ok {
		return c
	}
	return fynetheme.DefaultTheme().Color(name, v)
}

// Font gives the embedded font for every style but Symbol, whose signs Fyne brings itself.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return fynetheme.DefaultTheme().Font(style)
	case style.Bold:
		return boldFont
	}
	return regularFont
}

// Icon gives Fyne's icons.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Size gives a size; all follow a grid of four.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameText:
		return 14 * t.scale
	case fynetheme.SizeNameCaptionText:
		return 12 * t.scale
	case fynetheme.SizeNameSubHeadingText:
		return 16 * t.scale
	case fynetheme.SizeNameHeadingText:
		return 20 * t.scale
	case SizeNameVerdict:
		return 24 * t.scale
	case fynetheme.SizeNameInlineIcon:
		return 18 * t.scale
	case fynetheme.SizeNamePadding:
		return 4
	case fynetheme.SizeNameInnerPadding:
		return 8
	case fynetheme.SizeNameInputRadius, fynetheme.SizeNameSelectionRadius, fynetheme.SizeNameButtonRadius:
		return 4
	case fynetheme.SizeNameScrollBar:
		return 12
	case fynetheme.SizeNameScrollBarSmall:
		return 6
	}
	return fynetheme.DefaultTheme().Size(name)
}
