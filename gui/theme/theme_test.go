package theme

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"ledgercheck/sheets"
)

// luminance and contrast are those of WCAG 2.
func luminance(c color.NRGBA) float64 {
	lin := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

// over gives the colour that is seen where a lies over an opaque ground.
func over(a, ground color.NRGBA) color.NRGBA {
	mix := func(x, y uint8) uint8 {
		return uint8((int(x)*int(a.A) + int(y)*(255-int(a.A))) / 255)
	}
	return color.NRGBA{mix(a.R, ground.R), mix(a.G, ground.G), mix(a.B, ground.B), 255}
}

func TestContrast(t *testing.T) {
	variants := map[string]fyne.ThemeVariant{"light": fynetheme.VariantLight, "dark": fynetheme.VariantDark}
	for name, v := range variants {
		p := paletteOf(v)
		grounds := map[string]color.NRGBA{
			"background": p[fynetheme.ColorNameBackground], "rail": p[ColorRail], "surface": p[ColorSurface],
			"header": p[fynetheme.ColorNameHeaderBackground], "overlay": p[fynetheme.ColorNameOverlayBackground],
			"selection": over(p[fynetheme.ColorNameSelection], p[ColorRail]),
			"hover":     over(p[fynetheme.ColorNameHover], p[ColorRail]),
		}
		check := func(what string, text, ground color.NRGBA, least float64) {
			t.Helper()
			if c := contrast(text, ground); c < least {
				t.Errorf("%s: %s has a contrast of %.2f, want %.1f", name, what, c, least)
			}
		}
		for where, ground := range grounds {
			check("text on "+where, p[fynetheme.ColorNameForeground], ground, 4.5)
			if where == "selection" { // nothing secondary stands there
				continue
			}
			check("muted text on "+where, p[ColorMuted], ground, 4.5)
			check("faint text on "+where, p[fynetheme.ColorNameDisabled], ground, 4.5)
			check("placeholder on "+where, p[fynetheme.ColorNamePlaceHolder], ground, 4.5)
		}
		for _, name := range []fyne.ThemeColorName{ColorWho, ColorWhen, ColorCount, ColorWhat} {
			check("text on "+string(name), p[fynetheme.ColorNameForeground], p[name], 4.5)
		}
		check("text on a button", p[fynetheme.ColorNameForeground], p[fynetheme.ColorNameButton], 4.5)
		check("text on the accent", p[fynetheme.ColorNameForegroundOnPrimary], p[fynetheme.ColorNamePrimary], 4.5)
		check("a link", p[fynetheme.ColorNameHyperlink], p[fynetheme.ColorNameBackground], 4.5)
		check("an entry's frame", p[fynetheme.ColorNameInputBorder], p[fynetheme.ColorNameInputBackground], 3)
		check("the focus frame", p[fynetheme.ColorNamePrimary], p[fynetheme.ColorNameBackground], 3)
		for _, verdict := range []sheets.Verdict{sheets.Met, sheets.Short, sheets.Exempt, sheets.NotDue, sheets.Unsure} {
			pair := verdictPairs[v][verdict]
			for where, ground := range grounds {
				if where == "selection" || where == "hover" || where == "header" {
					continue
				}
				check(verdict.String()+" on "+where, pair.Text, over(pair.Fill, ground), 4.5)
				check(verdict.String()+"'s sign on "+where, pair.Text, ground, 4.5)
			}
		}
	}
}

func TestEveryColourHasBothLooks(t *testing.T) {
	for n := range light {
		if _, ok := dark[n]; !ok {
			t.Errorf("dark lacks %s", n)
		}
	}
	if len(dark) != len(light) {
		t.Error("light lacks a colour")
	}
}

// charactersOf reads which characters a font has: its cmap table in format 12 or 4.
func charactersOf(t *testing.T, font []byte) map[rune]bool {
	t.Helper()
	be := binary.BigEndian
	tables := int(be.Uint16(font[4:]))
	for i := range tables {
		record := font[12+16*i:]
		if string(record[:4]) != "cmap" {
			continue
		}
		cmap := font[be.Uint32(record[8:]):]
		has := map[rune]bool{}
		for j := range int(be.Uint16(cmap[2:])) {
			sub := cmap[be.Uint32(cmap[4+8*j+4:]):]
			if be.Uint16(sub) == 4 {
				segments := int(be.Uint16(sub[6:])) / 2
				ends, starts := sub[14:], sub[16+2*segments:]
				for s := range segments {
					for r := int(be.Uint16(starts[2*s:])); r <= int(be.Uint16(ends[2*s:])); r++ {
						has[rune(r)] = true
					}
				}
			}
			if be.Uint16(sub) != 12 {
				continue
			}
			for g := range int(be.Uint32(sub[12:])) {
				group := sub[16+12*g:]
				for r := be.Uint32(group); r <= be.Uint32(group[4:]); r++ {
					has[rune(r)] = true
				}
			}
		}
		return has
	}
	t.Fatal("a font without characters")
	return nil
}

func TestTheFontHasEveryCharacterOfTheWindow(t *testing.T) {
	regular, bold := charactersOf(t, regularData), charactersOf(t, boldData)
	texts := "✓▼？！—○·≥→↑↓…（）()0123456789"
	for _, name := range []string{"zh-Hans.json", "en.json"} {
		raw, err := os.ReadFile(filepath.Join("..", "locales", name))
		if err != nil {
			t.Fatal(err)
		}
		var byID map[string]string
		if err := json.Unmarshal(raw, &byID); err != nil {
			t.Fatal(err)
		}
		for _, s := range byID {
			texts += s
		}
	}
	for _, v := range []sheets.Verdict{sheets.Met, sheets.Short, sheets.Exempt, sheets.NotDue, sheets.Unsure} {
		texts += v.Words().Zh
	}
	lacking := map[rune]bool{}
	for _, r := range texts {
		if r != '\n' && (!regular[r] || !bold[r]) {
			lacking[r] = true
		}
	}
	for r := range lacking {
		t.Errorf("regular (%v) or bold (%v) lacks %q", regular[r], bold[r], r)
	}
	// Names: all of the common block, and rare characters of each kind.
	for r := rune(0x4E00); r <= 0x9FA5; r++ {
		if !regular[r] {
			t.Fatalf("the regular font lacks %c", r)
		}
	}
	for _, r := range "㐂㛃䶮龘堃喆𠅤·•" {
		if !regular[r] {
			t.Errorf("the regular font lacks %c (U+%X)", r, r)
		}
	}
}

// A text for which BoldFor gives bold is covered by the bold font.
func TestBoldFor(t *testing.T) {
	bold := charactersOf(t, boldData)
	for r := rune(0x3400); r <= 0x9FFF; r++ {
		if BoldFor(string(r)).Bold && !bold[r] {
			t.Fatalf("%c (U+%X) would be drawn with a font that lacks it", r, r)
		}
	}
	if !BoldFor("李四 · 3月").Bold || BoldFor("李䶮").Bold {
		t.Error("BoldFor")
	}
}

func TestFontsAreSmallEnoughForGit(t *testing.T) {
	if n := len(regularData) + len(boldData); n > 10<<20 {
		t.Errorf("%d bytes of fonts", n)
	}
}

func TestTheme(t *testing.T) {
	test.NewTempApp(t)
	for _, look := range []Look{LookLight, LookDark, LookSystem} {
		th := New(look, 1.35)
		for _, style := range []fyne.TextStyle{{}, {Italic: true}, {Monospace: true}} {
			if th.Font(style) != regularFont {
				t.Errorf("%+v is not drawn with the embedded font", style)
			}
		}
		if th.Font(fyne.TextStyle{Bold: true}) != boldFont || th.Font(fyne.TextStyle{Symbol: true}) == regularFont {
			t.Error("bold or symbol")
		}
		if th.Size(fynetheme.SizeNameText) != 14*1.35 || th.Size(SizeNameVerdict) <= th.Size(fynetheme.SizeNameHeadingText) {
			t.Error("the verdict is not the largest text")
		}
	}
	if New(LookLight, 0).Size(fynetheme.SizeNameText) != 14 {
		t.Error("a scale of 0 is not taken for 1")
	}
	a := New(LookLight, 1).Color(fynetheme.ColorNameBackground, fynetheme.VariantDark)
	b := New(LookDark, 1).Color(fynetheme.ColorNameBackground, fynetheme.VariantLight)
	c := New(LookSystem, 1).Color(fynetheme.ColorNameBackground, fynetheme.VariantDark)
	if fmt.Sprint(a) == fmt.Sprint(b) || b != c {
		t.Error("looks")
	}
}
