package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"ledgercheck/gui/theme"
	"ledgercheck/sheets"
)

// Badge is a verdict's sign and word on its tint.
func Badge(text string, v sheets.Verdict) fyne.CanvasObject {
	pair := theme.VerdictColors(v)
	fill := canvas.NewRectangle(pair.Fill)
	fill.CornerRadius = 4
	label := canvas.NewText(text, pair.Text)
	label.TextSize = theme.SizeOf(fynetheme.SizeNameText)
	label.TextStyle = theme.BoldFor(text)
	return container.NewHBox(container.NewStack(fill, container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), label)))
}

// Panel puts an object on a ground of another colour.
func Panel(ground fyne.ThemeColorName, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(canvas.NewRectangle(theme.Of(ground)), o)
}

// Rule is a thin line between two areas; set its colour anew where the theme changes by building the content again.
func Rule(vertical bool) fyne.CanvasObject {
	r := canvas.NewRectangle(theme.Of(theme.ColorLine))
	if vertical {
		r.SetMinSize(fyne.NewSize(1, 0))
	} else {
		r.SetMinSize(fyne.NewSize(0, 1))
	}
	return r
}

// Framed draws a thin frame around a field that Fyne draws without one.
func Framed(o fyne.CanvasObject) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeWidth, r.StrokeColor, r.CornerRadius = 1, theme.Of(fynetheme.ColorNameInputBorder), 4
	return container.NewStack(o, r)
}

// Titled puts a small title above a field.
func Titled(title string, o fyne.CanvasObject) fyne.CanvasObject {
	text := Faint(title)
	text.Pad = fyne.NewSize(2, 2)
	return container.New(layout.NewCustomPaddedVBoxLayout(0), text, o)
}

// Spaced puts equal room around an object.
func Spaced(room float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(room, room, room, room), o)
}

// Column centres an object and makes it no wider than lines of text should be.
func Column(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&column{width}, o)
}

type column struct{ width float32 }

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := min(c.width, size.Width)
	for _, o := range objects {
		o.Resize(fyne.NewSize(w, size.Height))
		o.Move(fyne.NewPos((size.Width-w)/2, 0))
	}
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, objects[0].MinSize().Height)
}

// Gap is empty room.
func Gap(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}
