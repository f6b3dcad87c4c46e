package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"ledgercheck/gui/theme"
)

// DropZone is the large inviting area of the start: one sentence, a hint, the buttons. Files may be dropped anywhere on
// the window; the area only says so.
func DropZone(title, hint string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	frame := canvas.NewRectangle(theme.Of(theme.ColorSurface))
	frame.CornerRadius = 12
	frame.StrokeWidth = 2
	frame.StrokeColor = theme.Of(theme.ColorLine)

	icon := canvas.NewImageFromResource(fynetheme.NewPrimaryThemedResource(fynetheme.DownloadIcon()))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSize(56, 56))

	sentence := canvas.NewText(title, theme.Of(fynetheme.ColorNameForeground))
	sentence.TextSize = theme.SizeOf(theme.SizeNameVerdict)
	sentence.TextStyle = theme.BoldFor(title)
	sentence.Alignment = fyne.TextAlignCenter

	line := Paragraph(hint)
	line.Centered, line.ColorName = true, theme.ColorMuted

	row := container.New(layout.NewCustomPaddedHBoxLayout(12), append(append([]fyne.CanvasObject{layout.NewSpacer()}, buttons...), layout.NewSpacer())...)
	content := container.NewVBox(layout.NewSpacer(), icon, Gap(0, 8), sentence, line, Gap(0, 16), row, layout.NewSpacer())
	return container.NewStack(frame, Spaced(24, content))
}
