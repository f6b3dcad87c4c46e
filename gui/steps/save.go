package steps

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
	"ledgercheck/gui/widgets"
	"ledgercheck/sheets"
)

// SaveBar is the line at the bottom: what became of the saving at the left, the button at the right.
func SaveBar(f *flow.Flow, do Actions) fyne.CanvasObject {
	t, s := f.Texts(), f.Saving()
	button := widgets.NewButton(t.T("save.button.key"), fynetheme.DocumentSaveIcon(), do.Save)
	button.Importance = widget.HighImportance
	if s.Busy {
		button.Disable()
	}
	var left fyne.CanvasObject
	switch {
	case s.Busy:
		left = widget.NewLabel(t.T("save.busy"))
	case s.Path != "":
		where := widget.NewLabel(t.T("save.done", "path", s.Path))
		where.Truncation = fyne.TextTruncateEllipsis
		tick := canvas.NewText("✓", theme.Of(fynetheme.ColorNameSuccess))
		tick.TextSize = theme.SizeOf(fynetheme.SizeNameSubHeadingText)
		open := widgets.NewButton(t.T("save.open"), nil, func() { do.OpenFile(s.Path) })
		folder := widgets.NewButton(t.T("save.folder"), nil, func() { do.OpenFolder(filepath.Dir(s.Path)) })
		left = container.NewBorder(nil, nil, container.NewCenter(tick), container.NewHBox(open, folder), where)
	case !s.Trouble.IsZero():
		sign := canvas.NewText("！", theme.VerdictColors(sheets.Short).Text)
		sign.TextSize = theme.SizeOf(fynetheme.SizeNameText)
		text := widgets.Paragraph(s.Trouble.What + " " + s.Trouble.Remedy)
		left = container.NewBorder(nil, nil, container.NewCenter(sign), nil, text)
	default:
		note := widget.NewLabel(t.T("save.note"))
		note.Importance = widget.LowImportance
		note.Truncation = fyne.TextTruncateEllipsis
		left = note
	}
	row := container.NewBorder(nil, nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 12, 0), container.NewCenter(button)), left)
	return widgets.Panel(theme.ColorRail, widgets.Tight(widgets.Rule(false), nil, nil, nil, container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), row)))
}
